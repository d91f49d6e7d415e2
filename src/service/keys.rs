//! The donor's key as the ledger knows it: turned, the accepted become committed; turned back, what
//! is on no shipment becomes accepted again.

use std::collections::BTreeSet;

use serde_json::json;

use crate::service::ledger::{add_part, change, move_up, save, subject};
use crate::service::tx::Tx;
use crate::service::{ServiceError, waiting};
use crate::store::{allocations, pledges};
use domain::allocation::{Allocation, AllocationState};
use domain::event::Consequence;
use domain::pledge::Pledge;
use domain::{NeedId, PledgeId};

/// What follows when a pledge's authorisation changed; its needs and the pledge are locked. What is
/// planned stays when the key is turned back, and wants somebody's attention.
pub fn follow(tx: &mut Tx<'_>, before: &Pledge, after: &Pledge) -> Result<(), ServiceError> {
    match (before.authorisation.is_given(), after.authorisation.is_given()) {
        (false, true) => turn(tx, after.id),
        (true, false) => {
            for left in turn_back(tx, after.id, None)?.iter().filter(|left| left.planned > 0) {
                let facts = json!({ "planned": left.planned, "authorisation": after.authorisation });
                tx.record_consequence(Consequence::NeedsAttention, subject(left), facts);
            }
            Ok(())
        }
        (true, true) | (false, false) => Ok(()),
    }
}

/// Commits what both sides agreed on. The decision is a new word for what stands by: while the council had
/// refused, it took no room that came free.
fn turn(tx: &mut Tx<'_>, pledge: PledgeId) -> Result<(), ServiceError> {
    for before in allocations::of_pledge(tx.connection, pledge)? {
        let after = before.clone().apply_keys(tx.now, true);
        if after != before {
            save(tx, &before, after)?;
        }
    }
    waiting::council_spoke(tx, pledge)?;
    let waiting: BTreeSet<_> = allocations::of_pledge(tx.connection, pledge)?
        .into_iter()
        .filter(|other| other.state == AllocationState::Standby)
        .map(|other| (other.need, other.need_line))
        .collect();
    for (need, line) in waiting {
        move_up(tx, need, line, None)?;
    }
    Ok(())
}

/// Takes the commitment back from what is on no shipment, of these needs alone where they are named: no other is
/// locked. Answers what is left committed.
fn turn_back(tx: &mut Tx<'_>, pledge: PledgeId, needs: Option<&[NeedId]>) -> Result<Vec<Allocation>, ServiceError> {
    let mut left = Vec::new();
    let all = allocations::of_pledge(tx.connection, pledge)?;
    for before in all.into_iter().filter(|other| needs.is_none_or(|needs| needs.contains(&other.need))) {
        let (after, part) = before.clone().turn_back(tx.new_id(), tx.now);
        let changed = after != before;
        let after = if changed { save(tx, &before, after)? } else { after };
        if changed {
            tx.record_consequence(Consequence::KeyTurnedBack, subject(&after), change(&before, &after));
        }
        if let Some(part) = part {
            let facts = add_part(tx, &part)?;
            tx.record_consequence(Consequence::KeyTurnedBack, subject(&part), facts);
        }
        left.extend((after.state == AllocationState::Committed).then_some(after));
    }
    Ok(left)
}

/// Units that came off a shipment while the donor's key is not turned are not committed again by
/// that: they wait for the council like everything else of the pledge.
pub fn recheck(tx: &mut Tx<'_>, freed: &[Allocation]) -> Result<(), ServiceError> {
    let mut seen: Vec<PledgeId> = freed.iter().map(|allocation| allocation.pledge).collect();
    seen.sort_unstable();
    seen.dedup();
    let needs: Vec<NeedId> = freed.iter().map(|allocation| allocation.need).collect();
    for id in seen {
        let pledge = pledges::find(tx.connection, id)?;
        if pledge.is_some_and(|pledge| !pledge.authorisation.is_given()) {
            turn_back(tx, id, Some(&needs))?;
        }
    }
    Ok(())
}
