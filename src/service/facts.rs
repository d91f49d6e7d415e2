//! What every fact brings about: need lines make room, needs that were closed open again or want
//! somebody's attention. A fact is refused only when it is impossible.

use domain::Code;
use std::collections::BTreeSet;

use serde_json::json;

use crate::service::ledger::{locked_need, locked_pledge, save_need, save_pledge};
use crate::service::tx::{Subject, Tx, moved};
use crate::service::{Conflict, ServiceError, excess, needs};
use crate::store::{pledges, room, spells};
use domain::allocation::Allocation;
use domain::event::{Consequence, SubjectKind};
use domain::need::{Need, NeedClosed, NeedState};
use domain::{NeedId, PledgeId};

/// Fits facts into the lines and needs of these allocations, all of which were already saved. What a
/// line is asked for is so summed over everything that happened to it.
pub fn take_in(tx: &mut Tx<'_>, changed: &[Allocation]) -> Result<(), ServiceError> {
    let lines: BTreeSet<_> = changed.iter().map(|allocation| (allocation.need, allocation.need_line)).collect();
    for (need, line) in &lines {
        excess::fit(tx, *need, *line, true)?;
    }
    let needs: BTreeSet<NeedId> = lines.into_iter().map(|(need, _)| need).collect();
    for need in needs {
        look_over(tx, need)?;
    }
    Ok(())
}

/// A need closed as fulfilled opens again when something of it is no longer received. Any other that is closed, and one
/// of which all that is needed was received besides, wants attention as long as something is live on it.
pub fn look_over(tx: &mut Tx<'_>, id: NeedId) -> Result<(), ServiceError> {
    let need = locked_need(tx, id)?;
    if need.state != NeedState::Closed {
        return Ok(());
    }
    let lacking = |tx: &mut Tx<'_>| -> Result<bool, ServiceError> {
        let received = room::received(tx.connection, id)?;
        let lacks = |line: &domain::need::NeedLine| {
            line.in_force().is_some_and(|needed| needed > received.get(&line.id).copied().unwrap_or(0))
        };
        Ok(need.lines.iter().any(lacks))
    };
    if need.close_reason == Some(NeedClosed::Fulfilled) && lacking(tx)? {
        let before = need.state;
        if let (Some(opened), Some(closed)) = (need.opened_at, need.closed_at) {
            // strangers are told late that it is open again, and so must know that it was closed
            spells::insert(tx.connection, tx.new_id(), id, opened, closed)?;
        }
        let until = tx.zone_of(need.recipient)?.days_after(tx.now, tx.rules.hold);
        let after = need.reopen(tx.now, until)?;
        save_need(tx, &after)?;
        tx.record_consequence(Consequence::Reopened, needs::subject(id), moved(before.as_str(), after.state.as_str()));
        return Ok(());
    }
    let live = room::is_anything_live(tx.connection, id)?;
    if live != need.attention {
        save_need(tx, &Need { attention: live, ..need })?;
        let what = if live { Consequence::NeedsAttention } else { Consequence::AttentionOver };
        tx.record_consequence(what, needs::subject(id), json!({ "attention": { "from": !live, "to": live } }));
    }
    Ok(())
}

/// Opens pledges again that were fulfilled, lapsed or all lost, of whose units a fact says more.
pub fn reopen_pledges(tx: &mut Tx<'_>, of: &[Allocation]) -> Result<(), ServiceError> {
    let pledges: BTreeSet<PledgeId> = of.iter().map(|allocation| allocation.pledge).collect();
    for id in pledges {
        let pledge = locked_pledge(tx, id)?;
        if !pledge.may_reopen() {
            continue;
        }
        let before = pledge.state;
        let until = tx.zone_of(pledge.donor)?.days_after(tx.now, tx.rules.hold);
        let after = pledge.reopen(until)?;
        save_pledge(tx, &after)?;
        tx.record_consequence(
            Consequence::Reopened,
            Subject::new(SubjectKind::Pledge, id).of_pledge(id),
            moved(before.as_str(), after.state.as_str()),
        );
    }
    Ok(())
}

/// Refuses a count that brings back more of a pledge line than was pledged: its donor promised those
/// units to somebody else meanwhile, and nobody gives the same thing twice.
///
/// # Errors
/// 409 `more_than_the_pledge_has_left`.
pub fn check_pledges(tx: &mut Tx<'_>, changed: &[Allocation]) -> Result<(), ServiceError> {
    for allocation in changed {
        let pledge = pledges::find(tx.connection, allocation.pledge)?.ok_or(ServiceError::NotFound)?;
        let pledged = pledge.line(allocation.pledge_line).and_then(|line| line.quantity).unwrap_or(0);
        let given = room::given(tx.connection, allocation.pledge, allocation.pledge_line)?;
        if given > pledged {
            return Err(Conflict::new(Code::MoreThanThePledgeHasLeft)
                .with("available", 0)
                .with("asked", given - pledged)
                .into());
        }
    }
    Ok(())
}
