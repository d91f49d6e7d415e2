//! A need that ran out of time is renewed.

use crate::service::ledger::{locked_need, move_up, save_need};
use crate::service::locks::{Reach, lock};
use crate::service::needs::read::{DisclosedNeed, get};
use crate::service::needs::states::valid_until;
use crate::service::needs::subject;
use crate::service::tx::{Tx, expect_version, moved};
use crate::service::{ServiceError, days};
use crate::store::spells;
use domain::access::relation;
use domain::actor::Actor;
use domain::policy::Action;
use domain::{Day, NeedId};

/// Opens a need again that expired, for as long as `confirm` gives. Where its day has passed, another is given. What
/// lapsed stays so.
///
/// # Errors
/// 409 `only_expired_needs_are_renewed`, 422 `day_has_passed` at `/needed_by`.
pub fn renew(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    needed_by: Option<Day>,
) -> Result<DisclosedNeed, ServiceError> {
    lock(tx, &[id], &[], Reach::Standby)?;
    let before = locked_need(tx, id)?;
    let known = tx.allow(actor, Action::RenewNeed, relation::need(actor, &before))?;
    expect_version(version, before.content)?;
    let by = days::meant(tx, before.recipient, before.needed_by, needed_by)?.or(before.needed_by);
    let until = valid_until(tx, before.recipient)?;
    let after = before.clone().renew(tx.now, until, by)?;
    days::still_to_come(tx, "/needed_by", by)?;
    if let (Some(opened), Some(closed)) = (before.opened_at, before.closed_at) {
        // strangers are told late that it is open again, and so must know that it was closed
        spells::insert(tx.connection, tx.new_id(), id, opened, closed)?;
    }
    save_need(tx, &after)?;
    let party = relation::speaks_for(known, [after.recipient]);
    let change = moved(before.state.as_str(), after.state.as_str());
    tx.record_action(known, party, Action::RenewNeed, subject(id), change, None);
    for line in &after.lines {
        move_up(tx, id, line.id, None)?;
    }
    get(tx, actor, id)
}
