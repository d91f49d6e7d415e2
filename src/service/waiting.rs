//! What waits for a word: a late yes moves it up at once, a decision puts it back in the row, and a council that
//! is silent for too long is waited for no longer.

use crate::service::ServiceError;
use crate::service::ledger::{
    Joined, add_part, change, locked, move_up, need_line_sums, pledge_line_sums, promote_waiting, save, subject,
};
use crate::service::tx::Tx;
use crate::store::{allocations, pledges};
use domain::allocation::{Allocation, AllocationState, Side};
use domain::event::Consequence;
use domain::proposing::check_room;
use domain::waiting::Owed;
use domain::{AllocationId, PledgeId};

/// A side agrees to what stands by: it moves up and is agreed to, if all of it fits.
///
/// # Errors
/// 409 with `remaining` or `available` when it does not.
pub fn agree_late(tx: &mut Tx<'_>, joined: &Joined, side: Side) -> Result<Allocation, ServiceError> {
    let Joined { allocation, need, pledge } = joined;
    let hold_until = tx.now + tx.rules.hold;
    let agreed = allocation.clone().agree_late(side, tx.now, hold_until, pledge.authorisation.is_given())?;
    need.take_allocation()?;
    pledge.give_allocation()?;
    let line = need.line(allocation.need_line).ok_or(ServiceError::NotFound)?;
    let taken = need_line_sums(tx, need.id, line.id)?;
    let given = pledge_line_sums(tx, allocation)?;
    check_room(allocation, (need, line), &taken, pledge.line(allocation.pledge_line), &given)?;
    Ok(agreed)
}

/// A council has said something on a pledge, whose needs are locked with it: what waited for its word is in the
/// row again and moves up where there is room.
pub fn council_spoke(tx: &mut Tx<'_>, pledge: PledgeId) -> Result<(), ServiceError> {
    let waits = |other: &Allocation| other.waits_for == Some(Owed::Council);
    let waiting: Vec<Allocation> = allocations::of_pledge(tx.connection, pledge)?.into_iter().filter(waits).collect();
    for before in &waiting {
        save(tx, before, before.clone().heard_of_the_council())?;
    }
    for heard in waiting {
        move_up(tx, heard.need, heard.need_line, None)?;
    }
    Ok(())
}

/// Puts on standby what a council has been silent on for too long, if that still is so; whether it was.
pub fn give_up(tx: &mut Tx<'_>, id: AllocationId) -> Result<bool, ServiceError> {
    let before = locked(tx, id)?.allocation;
    let since = tx.now - tx.rules.council;
    let is_late = before.state == AllocationState::Accepted && before.accepted_since.is_some_and(|at| at <= since);
    // whatever the council said meanwhile, it is at it
    let spoke = |tx: &mut Tx<'_>| -> Result<bool, ServiceError> {
        let decisions = pledges::decisions_on(tx.connection, before.pledge)?;
        Ok(decisions.iter().any(|decision| decision.recorded_at > since))
    };
    if !is_late || spoke(tx)? {
        return Ok(false);
    }
    let (after, part) = before.clone().fall_silent(tx.new_id(), tx.now)?;
    let after = save(tx, &before, after)?;
    tx.record_consequence(Consequence::CouncilSilent, subject(&after), change(&before, &after));
    if let Some(part) = part {
        let told = add_part(tx, &part)?;
        tx.record_consequence(Consequence::CouncilSilent, subject(&part), told);
    }
    promote_waiting(tx, [&before], None)?;
    Ok(true)
}
