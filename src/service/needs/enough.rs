//! A recipient has enough: what follows at once, and in the end.

use serde_json::json;

use crate::service::ledger::{lines, locked_need, promote_waiting, save_need};
use crate::service::locks::{Kind, Reach, lock};
use crate::service::needs::read::{DisclosedNeed, get};
use crate::service::needs::{states, subject};
use crate::service::tx::{Tx, expect_version, moved_with};
use crate::service::{ServiceError, excess};
use crate::store::{allocations, needs as store};
use domain::NeedId;
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::{Allocation, AllocationState};
use domain::correcting::{self, Corrected};
use domain::event::Consequence;
use domain::policy::Action;

/// Lowers every line to what is agreed or further along; proposals step back, and nothing new is promised.
///
/// # Errors
/// 409 `nothing_is_agreed` where there is nothing to keep.
pub fn enough(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    reason: String,
) -> Result<DisclosedNeed, ServiceError> {
    lock(tx, &[id], &[], Reach::Live)?;
    let before = locked_need(tx, id)?;
    let known = tx.allow(actor, Action::EnoughNeed, relation::need(actor, &before))?;
    expect_version(version, before.content)?;
    let all = allocations::of_need(tx.connection, id)?;
    let Corrected { need: after, stepping_back } = correcting::enough(before.clone(), &all, tx.now)?;
    save_need(tx, &after)?;
    let party = relation::speaks_for(known, [after.recipient]);
    tx.record_action(known, party, Action::EnoughNeed, subject(id), json!({}), Some(reason));
    lines::save(tx, &before, &after)?;
    for (promise, units) in &stepping_back {
        excess::step_back(tx, promise, *units)?;
    }
    promote_waiting(tx, stepping_back.iter().map(|(promise, _)| promise), None)?;
    close_if_over(tx, id)?;
    get(tx, actor, id)
}

/// Closes a need whose recipient has enough once nothing is to come any more. What still stands by lapses, so its
/// pledges must be locked; where they are not, it is done in a transaction of its own.
pub fn close_if_over(tx: &mut Tx<'_>, id: NeedId) -> Result<(), ServiceError> {
    if !store::has_enough(tx.connection, id)? {
        return Ok(());
    }
    let need = locked_need(tx, id)?;
    let all = allocations::of_need(tx.connection, id)?;
    let Some(why) = correcting::ends(&need, &all) else { return Ok(()) };
    let waits = |other: &&Allocation| other.state == AllocationState::Standby;
    if let Some(other) = all.iter().filter(waits).find(|other| !tx.holds(Kind::Pledge, other.pledge)) {
        tx.later(id, other.need_line);
        return Ok(());
    }
    let before = need.state;
    let ended = states::end(tx, need, why)?;
    let change = moved_with(before.as_str(), ended.state.as_str(), "close_reason", json!(why));
    tx.record_consequence(Consequence::Fulfilled, subject(id), change);
    Ok(())
}
