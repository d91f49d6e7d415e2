//! The excess of a need line: what facts left above its quantity. Promises give way first; the rest is
//! written down, lowered by every later change, and decided on by the recipient or a coordinator.

use domain::Code;
use serde_json::{Value, json};

use crate::service::ledger::excess::{note, of_own_side};
use crate::service::ledger::{add_part, change, locked_need, save, subject as allocated};
use crate::service::locks::{Reach, lock};
use crate::service::needs::{self, DisclosedNeed};
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, ServiceError};
use crate::store::room;
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::event::Consequence;
use domain::excess::{above, give_way};
use domain::need::{ExcessDecision, Need, NeedLine};
use domain::policy::Action;
use domain::{NeedId, NeedLineId};

/// Makes a line fit after facts were applied to it: promises give way as far as they must, and what is
/// left over is its excess. With `risen` the facts may have raised it; without, it is only lowered,
/// and what came off a shipment goes the way that was decided.
pub fn fit(tx: &mut Tx<'_>, need: NeedId, line: NeedLineId, risen: bool) -> Result<(), ServiceError> {
    let Some(room) = room::line(tx.connection, line)? else { return Ok(()) };
    if room.excess == 0 && !risen {
        return Ok(());
    }
    let mut over = above(room::taken(tx.connection, need, line)?, room.needed, room.allows_surplus);
    // what somebody decided of an excess holds until facts raise it
    let decision = if over > room.excess { None } else { room.decision };
    if over > 0 && decision != Some(ExcessDecision::Keep) {
        over -= make_way(tx, need, line, over, decision)?;
    }
    note(tx, need, line, &room, over)
}

/// Lets promises give way for up to `over` units; answers how many did. Undecided, or meant for another
/// need, they step back to standby; when the excess is to be released, they are given back.
fn make_way(
    tx: &mut Tx<'_>,
    need: NeedId,
    line: NeedLineId,
    over: i64,
    decision: Option<ExcessDecision>,
) -> Result<i64, ServiceError> {
    let promises = room::holding(tx.connection, need, line)?;
    let counted = room::being_counted(tx.connection, need, line)?;
    let mut freed = 0;
    for (promise, units) in give_way(promises, over, |promise| counted.get(&promise.id).copied().unwrap_or(0)) {
        if decision == Some(ExcessDecision::Release) && promise.is_agreed() {
            give_back(tx, &promise, units)?;
        } else {
            step_back(tx, &promise, units)?;
        }
        freed += units;
    }
    Ok(freed)
}

/// Puts `units` of a promise on standby; a part of it becomes an allocation of its own.
pub fn step_back(tx: &mut Tx<'_>, promise: &Allocation, units: i64) -> Result<(), ServiceError> {
    let (after, part) = promise.clone().step_back(units, tx.new_id(), tx.now)?;
    let after = save(tx, promise, after)?;
    let mut told = change(promise, &after);
    if let (Some(told), Some(part)) = (told.as_object_mut(), &part) {
        told.insert("part".to_owned(), json!(part.id));
    }
    tx.record_consequence(Consequence::PutBack, allocated(&after), told);
    if let Some(part) = part {
        let told = add_part(tx, &part)?;
        tx.record_consequence(Consequence::PutBack, allocated(&part), told);
    }
    Ok(())
}

fn give_back(tx: &mut Tx<'_>, promise: &Allocation, units: i64) -> Result<(), ServiceError> {
    let after = promise.clone().release(units, Some("excess".to_owned()))?;
    let after = save(tx, promise, after)?;
    tx.record_consequence(Consequence::GivenBack, allocated(&after), change(promise, &after));
    Ok(())
}

/// What somebody decides of a line's excess.
#[derive(Debug, Clone)]
pub struct NewDecision {
    /// Of which line.
    pub line: NeedLineId,
    /// What becomes of it.
    pub decision: ExcessDecision,
    /// Why.
    pub reason: String,
}

/// Decides on the excess of a line: the recipient keeps it, gives back what can be given back, or means
/// it for another need.
///
/// # Errors
/// 409 `nothing_is_in_excess`.
pub fn decide(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: NeedId,
    version: Option<i64>,
    new: &NewDecision,
) -> Result<DisclosedNeed, ServiceError> {
    lock(tx, &[id], &[], Reach::Live)?;
    let need = locked_need(tx, id)?;
    let known = tx.allow(actor, Action::DecideExcess, relation::need(actor, &need))?;
    expect_version(version, need.content)?;
    let line = need.line(new.line).ok_or_else(|| ServiceError::fault("/need_line_id", Code::UnknownLine))?;
    if line.excess == 0 {
        return Err(Conflict::new(Code::NothingIsInExcess).with("need_line_id", line.id.to_string()).into());
    }
    tx.change_lines(id)?;
    room::set_excess(tx.connection, line.id, line.excess, Some((new.decision, tx.now)))?;
    let party = relation::speaks_for(known, [need.recipient]);
    tx.record_action(
        known,
        party,
        Action::DecideExcess,
        needs::subject(id),
        told(&need, new),
        Some(new.reason.clone()),
    );
    fit(tx, id, new.line, false)?;
    needs::get(tx, actor, id)
}

fn told(need: &Need, new: &NewDecision) -> Value {
    let line = need.line(new.line);
    let told = json!({ "need_line": new.line, "units": line.map(|line| line.excess),
            "excess_decision": { "from": line.and_then(|line| line.excess_decision), "to": new.decision } });
    if line.is_some_and(NeedLine::came_unasked) { of_own_side(told) } else { told }
}
