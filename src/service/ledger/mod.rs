//! The ledger's moves that every use case shares: load with locks, save, and what follows by
//! itself. Locks are taken in the order of [`crate::service::locks`].

mod enough;
pub mod excess;
pub mod lines;

use std::collections::BTreeSet;

use serde_json::json;

use crate::service::locks::{Kind, Reach, lock};
use crate::service::tx::{Subject, Tx, moved, moved_with};
use crate::service::{ServiceError, coverage};
use crate::store::{StoreError, allocations, due_moves, needs as need_store, pledges};
use domain::allocation::{Allocation, AllocationState};
use domain::event::{Consequence, SubjectKind};
use domain::ledger::{Freed, Sums};
use domain::need::{Need, NeedState};
use domain::pledge::{Pledge, PledgeState};
use domain::proposing::moves_up;
use domain::{AllocationId, NeedId, NeedLineId, PledgeId};

/// An allocation with the need and the pledge it joins, all locked.
#[derive(Debug, Clone)]
pub struct Joined {
    pub allocation: Allocation,
    pub need: Need,
    pub pledge: Pledge,
}

/// The need, locked for the rest of the transaction.
pub fn locked_need(tx: &mut Tx<'_>, id: NeedId) -> Result<Need, ServiceError> {
    let found = if tx.take(Kind::Need, [id.into()]).is_empty() {
        need_store::find(tx.connection, id)?
    } else {
        need_store::find_locked(tx.connection, id)?
    };
    found.ok_or(ServiceError::NotFound)
}

/// The pledge, locked for the rest of the transaction.
pub fn locked_pledge(tx: &mut Tx<'_>, id: PledgeId) -> Result<Pledge, ServiceError> {
    let found = if tx.take(Kind::Pledge, [id.into()]).is_empty() {
        pledges::find(tx.connection, id)?
    } else {
        pledges::find_locked(tx.connection, id)?
    };
    found.ok_or(ServiceError::NotFound)
}

/// The allocation with both its sides, locked, and the pledges of what stands by for its need: what
/// comes free here moves them up.
pub fn locked(tx: &mut Tx<'_>, id: AllocationId) -> Result<Joined, ServiceError> {
    let seen = allocations::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let need = locked_need(tx, seen.need)?;
    lock(tx, &[seen.need], &[seen.pledge], Reach::Standby)?;
    let pledge = locked_pledge(tx, seen.pledge)?;
    let allocation = allocations::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
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
        ("lost_or_damaged", before.lost_or_damaged, after.lost_or_damaged),
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
    let after = Allocation { version: before.version + 1, ..after.stamped(before.state, tx.now) };
    allocations::update(tx.connection, &after)?;
    coverage::changed(tx, Some(before), &after)?;
    tx.touch_need(after.need)?;
    tx.touch_pledge(after.pledge)?;
    if after.live() + after.received < before.live() + before.received {
        excess::lower(tx, after.need, after.need_line)?;
        enough::give_up(tx, before, &after)?;
    }
    if after.live() < before.live() {
        tx.may_end(after.need);
    }
    if before.state != AllocationState::Committed && after.state == AllocationState::Committed && before.state.is_live()
    {
        let told = moved_with(before.state.as_str(), after.state.as_str(), "units", json!(after.live()));
        tx.record_consequence(Consequence::Committed, subject(&after), told);
    }
    Ok(after)
}

/// Adds what was split off an allocation as one of its own; answers what the log tells of it.
pub fn add_part(tx: &mut Tx<'_>, part: &Allocation) -> Result<serde_json::Value, ServiceError> {
    allocations::insert(tx.connection, std::slice::from_ref(part))?;
    coverage::changed(tx, None, part)?;
    Ok(json!({ "state": { "to": part.state }, "units": part.quantity, "from": part.split_from }))
}

/// What follows when units may have come free on the lines of the changed allocations: standby
/// allocations move up, oldest first, and a pledge with nothing left to give is fulfilled.
/// `skip` is not moved up: its own hold has just ended. What stands by for needs that this
/// transaction did not lock is noted for later.
pub fn promote_waiting<'a>(
    tx: &mut Tx<'_>,
    changed: impl IntoIterator<Item = &'a Allocation>,
    skip: Option<AllocationId>,
) -> Result<(), ServiceError> {
    let Freed { lines, pledges } = Freed::by(changed);
    for (need, line) in &lines {
        move_up(tx, *need, *line, skip)?;
    }
    for pledge in pledges {
        // units that came free on the pledge may serve what stands by for other needs
        let elsewhere: BTreeSet<_> = allocations::of_pledge(tx.connection, pledge)?
            .into_iter()
            .filter(|other| other.state == AllocationState::Standby && other.waits_for.is_none())
            .map(|other| (other.need, other.need_line))
            .filter(|other| !lines.contains(other))
            .collect();
        for (need, line) in elsewhere {
            if tx.holds(Kind::Need, need) {
                move_up(tx, need, line, skip)?;
            } else {
                tx.later(need, line);
            }
        }
        fulfil(tx, pledge)?;
    }
    Ok(())
}

/// Moves up what a line's notes speak of, in a transaction of its own, and forgets the notes; whether there
/// were any still.
pub fn move_due(tx: &mut Tx<'_>, need: NeedId, line: NeedLineId) -> Result<bool, ServiceError> {
    lock(tx, &[need], &[], Reach::Standby)?;
    let notes = due_moves::of_line(tx.connection, line)?;
    if notes.is_empty() {
        return Ok(false);
    }
    move_up(tx, need, line, None)?;
    tx.may_end(need);
    due_moves::forget(tx.connection, &notes)?;
    Ok(true)
}

/// Moves up what stands by for a need line as far as there is room, oldest first. The need is locked.
pub fn move_up(
    tx: &mut Tx<'_>,
    need: NeedId,
    line: NeedLineId,
    skip: Option<AllocationId>,
) -> Result<(), ServiceError> {
    let waiting = allocations::standing_by(tx.connection, need, line)?;
    if waiting.is_empty() {
        return Ok(());
    }
    let need = locked_need(tx, need)?;
    let Some((asked, needed)) = need.line(line).and_then(|line| line.in_force().map(|needed| (line, needed))) else {
        return Ok(());
    };
    if need.state != NeedState::Verified {
        return Ok(());
    }
    let mut remaining = need_line_sums(tx, need.id, asked.id)?.remaining(needed);
    for waiting in waiting {
        if Some(waiting.id) == skip {
            continue;
        }
        let room = if need.takes_surplus() { waiting.quantity } else { remaining };
        if room == 0 {
            break;
        }
        remaining -= promote(tx, &waiting, room, |units| moves_up(&waiting, asked, units, remaining))?;
    }
    Ok(())
}

/// Moves up at most `room` units of what stands by, of which `helps` says how many are of use; answers how many did.
fn promote(
    tx: &mut Tx<'_>,
    waiting: &Allocation,
    room: i64,
    helps: impl FnOnce(i64) -> i64,
) -> Result<i64, ServiceError> {
    if !tx.holds(Kind::Pledge, waiting.pledge) {
        // it must not be locked after later pledges; a transaction of its own begins with it
        tx.later(waiting.need, waiting.need_line);
        return Ok(0);
    }
    let pledge = locked_pledge(tx, waiting.pledge)?;
    let Some(pledged) = pledge.line(waiting.pledge_line).and_then(|line| line.quantity) else {
        return Ok(0);
    };
    if pledge.give_allocation().is_err() {
        return Ok(0);
    }
    let available = pledge_line_sums(tx, waiting)?.available(pledged);
    let units = helps(room.min(available).min(waiting.quantity));
    if units == 0 {
        return Ok(0);
    }
    let (now, hold) = (tx.now, tx.now + tx.rules.hold);
    let authorised = pledge.authorisation.is_given();
    let moved_up = if units == waiting.quantity {
        let after = waiting.clone().move_up(now, hold, authorised)?;
        save(tx, waiting, after)?
    } else {
        let (rest, part) = waiting.clone().split(units, tx.new_id())?;
        save(tx, waiting, rest)?;
        let part = part.move_up(now, hold, authorised)?;
        add_part(tx, &part)?;
        part
    };
    tx.record_consequence(
        Consequence::MovedUp,
        subject(&moved_up),
        json!({ "state": { "to": moved_up.state }, "units": units, "from": waiting.id }),
    );
    Ok(units)
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

/// Closes an open pledge as fulfilled or lost when it is spent.
fn fulfil(tx: &mut Tx<'_>, id: PledgeId) -> Result<(), ServiceError> {
    let Some(pledge) = pledges::find(tx.connection, id)? else {
        return Ok(());
    };
    if pledge.state != PledgeState::Open {
        return Ok(());
    }
    let all = allocations::of_pledge(tx.connection, id)?;
    // who only asked for goods that were on board waits for nothing that the pledge could give
    let sums =
        Sums::of(all.iter().filter(|other| other.state != AllocationState::Standby || other.reassigned_from.is_none()));
    if !pledge.is_spent(&sums) {
        return Ok(());
    }
    let before = pledge.clone();
    let after = pledge.fulfil(tx.now, &sums)?;
    save_pledge(tx, &after)?;
    tx.record_consequence(
        Consequence::Fulfilled,
        Subject::new(SubjectKind::Pledge, id).of_pledge(id),
        moved(before.state.as_str(), after.state.as_str()),
    );
    Ok(())
}

/// Writes a pledge back; its version and its content are counted once a transaction.
pub fn save_pledge(tx: &mut Tx<'_>, after: &Pledge) -> Result<(), ServiceError> {
    tx.touch_pledge(after.id)?;
    let (version, content) = pledges::counted(tx.connection, after.id)?;
    let version = decided_on(after.version, version)?;
    let content = content + i64::from(tx.changes_first(Kind::Pledge, after.id));
    pledges::update_counted(tx.connection, &Pledge { version, content, ..after.clone() })?;
    Ok(())
}

/// Writes a need back; its version and its content are counted once a transaction. Answers the need as it stands now.
pub fn save_need(tx: &mut Tx<'_>, after: &Need) -> Result<Need, ServiceError> {
    tx.touch_need(after.id)?;
    let (version, content) = need_store::counted(tx.connection, after.id)?;
    let version = decided_on(after.version, version)?;
    let content = content + i64::from(tx.changes_first(Kind::Need, after.id));
    let saved = Need { version, content, ..after.clone() };
    need_store::update_counted(tx.connection, &saved)?;
    Ok(saved)
}

/// The present version, when what was decided on is this one or the one before: this transaction
/// counts one change, and anything more is somebody else's.
fn decided_on(seen: i64, present: i64) -> Result<i64, StoreError> {
    if present - seen <= 1 { Ok(present) } else { Err(StoreError::Stale) }
}
