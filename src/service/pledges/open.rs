//! Opening a draft: what it was meant for is proposed.

use serde_json::json;

use crate::service::allocations::{NewAllocation, propose};
use crate::service::ledger::{locked_need, locked_pledge, save_pledge, subject as allocated};
use crate::service::pledges::read::{DisclosedPledge, get, subject};
use crate::service::reporting::{self, vacant};
use crate::service::tx::{Tx, expect_version, moved};
use crate::service::{ServiceError, days, public_text};
use crate::store::{allocations, intents};
use domain::PledgeId;
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::{Allocation, Side};
use domain::keys::Word;
use domain::need::Need;
use domain::pledge::{Intent, Pledge};
use domain::policy::{Action, Relation};

/// Opens a draft. One that an intermediary wrote for a need is thereby promised to it, as far as
/// there is room or as it was to stand by.
pub fn open(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: PledgeId,
    version: Option<i64>,
    acknowledge: &[String],
) -> Result<DisclosedPledge, ServiceError> {
    // needs before pledges, as everybody locks
    let meant = intents::of_pledge(tx.connection, id)?;
    let need = meant.first().map(|intent| locked_need(tx, intent.need)).transpose()?;
    let before = locked_pledge(tx, id)?;
    let speaks = actor.map_or(Ok(Relation::NONE), |known| vacant(tx, known, before.donor))?;
    let known = tx.allow(actor, Action::OpenPledge, relation::pledge(actor, &before, &[]).and(speaks))?;
    expect_version(version, before.content)?;
    reporting::check_verified(tx, known, before.donor)?;
    let after = before.clone().open()?;
    let after = if reporting::is_own(known, &before) { after.in_its_own_words() } else { after };
    days::not_passed(tx, after.valid_until)?;
    let seen = need.as_ref().map(public_text::of_need).unwrap_or_default();
    let acknowledged = public_text::check(known, &public_text::of_pledge(&after), &seen, acknowledge)?;
    save_pledge(tx, &after)?;
    tx.record_action(
        known,
        after.donor,
        Action::OpenPledge,
        subject(id),
        moved(before.state.as_str(), after.state.as_str()),
        None,
    );
    public_text::keep(tx, known, after.donor, Action::OpenPledge, subject(id), &acknowledged);
    if let Some(need) = need {
        promise(tx, known, &need, &after, &meant)?;
    }
    get(tx, actor, id)
}

/// Promises to a need what a draft was meant for.
fn promise(tx: &mut Tx<'_>, known: &Actor, need: &Need, pledge: &Pledge, meant: &[Intent]) -> Result<(), ServiceError> {
    let wanted: Vec<NewAllocation> = meant
        .iter()
        .filter_map(|intent| {
            let line = pledge.lines.iter().find(|line| line.position == intent.position)?;
            Some(NewAllocation {
                pledge: pledge.id,
                pledge_line: line.id,
                need: need.id,
                need_line: intent.need_line,
                quantity: line.quantity.unwrap_or(0),
                standby: intent.standby,
                substitute: intent.substitute,
            })
        })
        .collect();
    let made = proposals(tx, need, pledge, &wanted)?;
    allocations::insert(tx.connection, &made)?;
    tx.touch_need(need.id)?;
    tx.touch_pledge(pledge.id)?;
    for allocation in &made {
        let change = json!({ "state": { "to": allocation.state }, "units": allocation.quantity });
        tx.record_action(known, pledge.donor, Action::OpenPledge, allocated(allocation), change, None);
    }
    Ok(())
}

/// A donor's own proposals for the lines of one new pledge; the need is locked.
pub(super) fn proposals(
    tx: &mut Tx<'_>,
    need: &Need,
    pledge: &Pledge,
    wanted: &[NewAllocation],
) -> Result<Vec<Allocation>, ServiceError> {
    let mut covering = allocations::of_need(tx.connection, need.id)?;
    let mut made: Vec<Allocation> = Vec::new();
    for wanted in wanted {
        let proposed = propose(tx, need, pledge, wanted, Word::of(Side::Donor), &made, &covering)?;
        covering.extend(proposed.iter().cloned());
        made.extend(proposed);
    }
    Ok(made)
}
