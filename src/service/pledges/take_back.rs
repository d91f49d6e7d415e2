//! Taking pledges back, in whole or as their day passes.

use crate::service::ServiceError;
use crate::service::ledger::{change, locked_pledge, promote_waiting, save, save_pledge, subject as allocated};
use crate::service::locks::{Kind as Locked, Reach, lock};
use crate::service::pledges::read::{DisclosedPledge, get, subject, telling};
use crate::service::tx::{Tx, expect_version, moved};
use crate::store::allocations;
use crate::store::engine::dialect;
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::{Allocation, AllocationState};
use domain::pledge::{Pledge, PledgeState};
use domain::policy::Action;
use domain::{NeedId, PledgeId};

/// The pledge and every need it serves, locked in the house's order, and the pledges of what stands by
/// for these needs.
pub fn locked_with_needs(tx: &mut Tx<'_>, id: PledgeId) -> Result<Pledge, ServiceError> {
    let needs: Vec<NeedId> = allocations::of_pledge(tx.connection, id)?.into_iter().map(|other| other.need).collect();
    lock(tx, &needs, &[id], Reach::Standby)?;
    // while the locks were waited for, the pledge may have been allocated to a need that is not locked
    let all = allocations::of_pledge(tx.connection, id)?;
    if all.iter().any(|other| !tx.holds(Locked::Need, other.need)) {
        return Err(dialect::moved_meanwhile().into());
    }
    locked_pledge(tx, id)
}

/// Withdraws the allocations in one of `states` and lets others move up.
pub fn take_back(tx: &mut Tx<'_>, all: &[Allocation], why: &str, states: &[&str]) -> Result<(), ServiceError> {
    let mut freed = Vec::new();
    for before in all.iter().filter(|other| states.contains(&other.state.as_str())) {
        let after = before.clone().withdraw(Some(why.to_owned()))?;
        let after = save(tx, before, after)?;
        tx.record_consequence(domain::event::Consequence::Reopened, allocated(&after), change(before, &after));
        freed.push(after);
    }
    promote_waiting(tx, &freed, None)
}

/// Takes a pledge back before anything was sent.
pub fn withdraw(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: PledgeId,
    version: Option<i64>,
    reason: &str,
) -> Result<DisclosedPledge, ServiceError> {
    let before = locked_with_needs(tx, id)?;
    let all = telling(tx, actor, id)?;
    let known = tx.allow(actor, Action::WithdrawPledge, relation::pledge(actor, &before, &all))?;
    expect_version(version, before.content)?;
    let any_shipped = all.iter().any(|other| other.shipped > 0);
    let after = before.clone().withdraw(tx.now, any_shipped)?;
    save_pledge(tx, &after)?;
    tx.record_action(
        known,
        after.donor,
        Action::WithdrawPledge,
        subject(id),
        moved(before.state.as_str(), after.state.as_str()),
        Some(reason.to_owned()),
    );
    take_back(tx, &all, reason, &["standby", "proposed", "accepted", "committed"])?;
    get(tx, actor, id)
}

/// Lets a pledge lapse that is open past its validity, as it is once it is locked; whether it did. What is
/// already on its way goes on.
pub fn lapse(tx: &mut Tx<'_>, id: PledgeId) -> Result<bool, ServiceError> {
    let before = locked_with_needs(tx, id)?;
    let over = before.valid_until.is_some_and(|last| last.has_passed(tx.now));
    if before.state != PledgeState::Open || !over {
        return Ok(false);
    }
    let all = allocations::of_pledge(tx.connection, id)?;
    if all.iter().any(|other| other.in_transit() > 0 || other.planned > 0) {
        return Ok(false);
    }
    let after = before.clone().lapse(tx.now)?;
    save_pledge(tx, &after)?;
    tx.record_consequence(
        domain::event::Consequence::Lapsed,
        subject(id),
        moved(before.state.as_str(), after.state.as_str()),
    );
    let live = all.iter().filter(|other| other.state.is_live() || other.state == AllocationState::Standby);
    let mut freed = Vec::new();
    for allocation in live {
        let lapsed = allocation.clone().lapse(Some("pledge lapsed".to_owned()))?;
        let lapsed = save(tx, allocation, lapsed)?;
        tx.record_consequence(domain::event::Consequence::Lapsed, allocated(&lapsed), change(allocation, &lapsed));
        freed.push(lapsed);
    }
    promote_waiting(tx, &freed, None)?;
    Ok(true)
}
