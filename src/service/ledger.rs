//! The ledger's moves that every use case shares: load with locks, save, and what follows by
//! itself. Locks are always taken in the order needs, then pledges.

use serde_json::json;

use crate::domain::allocation::{Allocation, AllocationState};
use crate::domain::event::{Consequence, SubjectKind};
use crate::domain::ledger::Sums;
use crate::domain::need::{Need, NeedState};
use crate::domain::pledge::{Pledge, PledgeClosed, PledgeState};
use crate::domain::{AllocationId, NeedId, NeedLineId, PledgeId};
use crate::service::tx::{Subject, Tx, moved};
use crate::service::{Conflict, ServiceError, coverage};
use crate::store::{allocations, needs, pledges};

/// An allocation with the need and the pledge it joins, all locked.
#[derive(Debug, Clone)]
pub struct Joined {
    /// The allocation.
    pub allocation: Allocation,
    /// Its need.
    pub need: Need,
    /// Its pledge.
    pub pledge: Pledge,
}

/// The need, locked for the rest of the transaction.
pub fn locked_need(tx: &mut Tx<'_>, id: NeedId) -> Result<Need, ServiceError> {
    needs::find_locked(tx.connection, id)?.ok_or(ServiceError::Hidden)
}

/// The pledge, locked for the rest of the transaction.
pub fn locked_pledge(tx: &mut Tx<'_>, id: PledgeId) -> Result<Pledge, ServiceError> {
    pledges::find_locked(tx.connection, id)?.ok_or(ServiceError::Hidden)
}

/// The allocation with both its sides, locked.
pub fn locked(tx: &mut Tx<'_>, id: AllocationId) -> Result<Joined, ServiceError> {
    let seen = allocations::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let need = locked_need(tx, seen.need)?;
    let pledge = locked_pledge(tx, seen.pledge)?;
    let allocation = allocations::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    Ok(Joined { allocation, need, pledge })
}

/// The subject of an allocation's entries in the log.
pub fn subject(allocation: &Allocation) -> Subject {
    Subject::new(SubjectKind::Allocation, allocation.id).of_need(allocation.need).of_pledge(allocation.pledge)
}

/// What changed between two states of an allocation, for the log.
pub fn change(before: &Allocation, after: &Allocation) -> serde_json::Value {
    let mut change = moved(before.state.as_str(), after.state.as_str());
    let fields = [
        ("quantity", before.quantity, after.quantity),
        ("planned", before.planned, after.planned),
        ("shipped", before.shipped, after.shipped),
        ("received", before.received, after.received),
        ("spoilt", before.spoilt, after.spoilt),
        ("released", before.released, after.released),
    ];
    if let Some(change) = change.as_object_mut() {
        for (name, from, to) in fields {
            if from != to {
                change.insert(name.to_owned(), json!({ "from": from, "to": to }));
            }
        }
        change.insert("units".to_owned(), json!(after.quantity));
    }
    change
}

/// Writes an allocation back and counts the change on both its sides. Becoming committed is
/// noted besides.
pub fn save(tx: &mut Tx<'_>, before: &Allocation, after: Allocation) -> Result<Allocation, ServiceError> {
    let after = Allocation { version: before.version + 1, ..after };
    allocations::update(tx.connection, &after)?;
    coverage::changed(tx, Some(before), &after)?;
    tx.touch_need(after.need)?;
    tx.touch_pledge(after.pledge)?;
    if before.state != AllocationState::Committed && after.state == AllocationState::Committed && before.state.is_live()
    {
        tx.followed(Consequence::Committed, subject(&after), json!({ "units": after.live() }));
    }
    Ok(after)
}

/// What follows when units may have come free on a need line or a pledge line: standby
/// allocations move up, oldest first, and a pledge with nothing left to give is fulfilled.
/// `skip` is not moved up: its own hold has just ended.
pub fn settle(
    tx: &mut Tx<'_>,
    need: NeedId,
    line: NeedLineId,
    pledge: PledgeId,
    skip: Option<AllocationId>,
) -> Result<(), ServiceError> {
    move_up(tx, need, line, skip)?;
    // units that came free on the pledge may serve what stands by for other needs
    let elsewhere: Vec<_> = allocations::of_pledge(tx.connection, pledge)?
        .into_iter()
        .filter(|other| other.state == AllocationState::Standby && other.need_line != line)
        .map(|other| (other.need, other.need_line))
        .collect();
    for (need, line) in elsewhere {
        move_up(tx, need, line, skip)?;
    }
    fulfil(tx, pledge)
}

/// Moves up what stands by for a need line as far as there is room, oldest first.
pub fn move_up(
    tx: &mut Tx<'_>,
    need: NeedId,
    line: NeedLineId,
    skip: Option<AllocationId>,
) -> Result<(), ServiceError> {
    if allocations::standing_by(tx.connection, need, line)?.is_empty() {
        return Ok(());
    }
    let need = locked_need(tx, need)?;
    let Some(needed) = need.line(line).and_then(|line| line.quantity) else {
        return Ok(());
    };
    if need.state != NeedState::Verified {
        return Ok(());
    }
    for waiting in allocations::standing_by(tx.connection, need.id, line)? {
        if Some(waiting.id) == skip {
            continue;
        }
        let sums = need_line_sums(tx, need.id, line)?;
        let room = if need.allows_surplus { waiting.quantity } else { sums.remaining(needed) };
        if room == 0 {
            break;
        }
        promote(tx, &waiting, room)?;
    }
    Ok(())
}

fn promote(tx: &mut Tx<'_>, waiting: &Allocation, room: i64) -> Result<(), ServiceError> {
    let pledge = locked_pledge(tx, waiting.pledge)?;
    let Some(pledged) = pledge.line(waiting.pledge_line).and_then(|line| line.quantity) else {
        return Ok(());
    };
    if pledge.give_allocation().is_err() {
        return Ok(());
    }
    let available = pledge_line_sums(tx, waiting)?.available(pledged);
    let units = room.min(available).min(waiting.quantity);
    if units == 0 {
        return Ok(());
    }
    let (now, hold) = (tx.now, tx.now + tx.rules.hold);
    let authorised = pledge.authorisation.is_given();
    let moved_up = if units == waiting.quantity {
        let after = waiting.clone().move_up(now, hold, authorised)?;
        save(tx, waiting, after)?
    } else {
        let (rest, part) = waiting.clone().split(units, tx.new_id(), now)?;
        save(tx, waiting, rest)?;
        let part = part.move_up(now, hold, authorised)?;
        allocations::insert(tx.connection, std::slice::from_ref(&part))?;
        coverage::changed(tx, None, &part)?;
        part
    };
    tx.followed(Consequence::MovedUp, subject(&moved_up), json!({ "units": units, "from": waiting.id }));
    Ok(())
}

/// The sums of one need line.
pub fn need_line_sums(tx: &mut Tx<'_>, need: NeedId, line: NeedLineId) -> Result<Sums, ServiceError> {
    let all = allocations::of_need(tx.connection, need)?;
    Ok(Sums::of(all.iter().filter(|allocation| allocation.need_line == line)))
}

/// The sums of the pledge line that `like` draws on.
pub fn pledge_line_sums(tx: &mut Tx<'_>, like: &Allocation) -> Result<Sums, ServiceError> {
    let all = allocations::of_pledge(tx.connection, like.pledge)?;
    Ok(Sums::of(all.iter().filter(|allocation| allocation.pledge_line == like.pledge_line)))
}

/// Closes an open pledge as fulfilled when something of it arrived, nothing is live or waiting,
/// and nothing is left to give. A pledge that answers one need gives nothing elsewhere, so what
/// did not go there is given back.
fn fulfil(tx: &mut Tx<'_>, id: PledgeId) -> Result<(), ServiceError> {
    let Some(pledge) = pledges::find(tx.connection, id)? else {
        return Ok(());
    };
    if pledge.state != PledgeState::Open {
        return Ok(());
    }
    let all = allocations::of_pledge(tx.connection, id)?;
    let sums = Sums::of(&all);
    if sums.received == 0 || sums.live() > 0 || sums.standby > 0 {
        return Ok(());
    }
    let pledged: i64 = pledge.lines.iter().filter_map(|line| line.quantity).sum();
    if pledge.standing && pledged > sums.received + sums.spoilt {
        return Ok(());
    }
    let before = pledge.clone();
    let after = pledge.fulfil(tx.now)?;
    save_pledge(tx, &after)?;
    tx.followed(
        Consequence::Fulfilled,
        Subject::new(SubjectKind::Pledge, id).of_pledge(id),
        moved(before.state.as_str(), after.state.as_str()),
    );
    Ok(())
}

/// Opens a fulfilled or lapsed pledge again when a receipt of its units is taken back.
pub fn reopen(tx: &mut Tx<'_>, id: PledgeId) -> Result<(), ServiceError> {
    let pledge = locked_pledge(tx, id)?;
    if matches!(pledge.close_reason, Some(PledgeClosed::Fulfilled | PledgeClosed::Lapsed)) {
        let before = pledge.clone();
        let after = pledge.reopen((tx.now + tx.rules.hold).date_naive())?;
        save_pledge(tx, &after)?;
        tx.followed(
            Consequence::Reopened,
            Subject::new(SubjectKind::Pledge, id).of_pledge(id),
            moved(before.state.as_str(), after.state.as_str()),
        );
    }
    Ok(())
}

/// Writes a pledge back; its version is counted once a transaction.
pub fn save_pledge(tx: &mut Tx<'_>, after: &Pledge) -> Result<(), ServiceError> {
    tx.touch_pledge(after.id)?;
    let version = pledges::version(tx.connection, after.id)?;
    pledges::update(tx.connection, &Pledge { version, ..after.clone() })?;
    Ok(())
}

/// Writes a need back; its version is counted once a transaction.
pub fn save_need(tx: &mut Tx<'_>, after: &Need) -> Result<(), ServiceError> {
    tx.touch_need(after.id)?;
    let version = needs::version(tx.connection, after.id)?;
    needs::update(tx.connection, &Need { version, ..after.clone() })?;
    Ok(())
}

/// Makes room for `units` on a need line by putting its newest proposals back on standby.
///
/// # Errors
/// 409 `no_room_for_the_correction` when agreed allocations would have to give way.
pub fn make_room(tx: &mut Tx<'_>, need: &Need, line: NeedLineId, units: i64) -> Result<(), ServiceError> {
    let Some(needed) = need.line(line).and_then(|line| line.quantity) else {
        return Ok(());
    };
    if need.allows_surplus {
        return Ok(());
    }
    let mut room = need_line_sums(tx, need.id, line)?.remaining(needed);
    let mut proposals: Vec<_> = allocations::of_need(tx.connection, need.id)?
        .into_iter()
        .filter(|other| other.need_line == line && other.state == AllocationState::Proposed)
        .collect();
    proposals.sort_by_key(|proposal| (proposal.created_at, proposal.id));
    while room < units {
        let Some(newest) = proposals.pop() else {
            return Err(Conflict::new("no_room_for_the_correction")
                .with("remaining", room)
                .with("missing", units - room)
                .into());
        };
        let freed = newest.live();
        let after = newest.clone().stand_by(tx.now)?;
        let after = save(tx, &newest, after)?;
        tx.followed(Consequence::PutBack, subject(&after), change(&newest, &after));
        room += freed;
    }
    Ok(())
}
