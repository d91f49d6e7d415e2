//! Allocations: proposed by a donor, asked for by a recipient or proposed by a coordinator; agreed,
//! declined, withdrawn or released.

use serde_json::json;

use crate::service::ledger::{
    Joined, add_part, change, locked, locked_need, locked_pledge, need_line_sums, promote_waiting, save, subject,
};
use crate::service::organisations::check_standing;
use crate::service::pledges::read::telling;
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, ServiceError, coverage, items, reporting, shipments, waiting};
use crate::store::allocations as store;
use domain::access::{relation, scope};
use domain::actor::Actor;
pub use domain::allocation::Agreed;
use domain::allocation::{Allocation, AllocationState, Side};
use domain::filters::AllocationFilter;
use domain::keys::{self, Word};
use domain::ledger::came_free;
use domain::need::{Need, NeedState};
use domain::page::{Slice, Window};
use domain::pledge::Pledge;
use domain::policy::{Action, Relation};
use domain::proposing::{self, Moment, Sides, Wanted};
use domain::voice::Voice;
use domain::{AllocationId, Code, NeedId, NeedLineId, PledgeId, PledgeLineId};

/// One allocation.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: AllocationId) -> Result<Allocation, ServiceError> {
    let allocation = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    tx.allow(actor, Action::GetAllocation, relation::allocation(actor, &allocation))?;
    Ok(allocation)
}

/// A page of the allocations the actor is a party to; all of them for those who oversee.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &AllocationFilter,
    window: &Window,
) -> Result<Slice<Allocation>, ServiceError> {
    let known = tx.allow(actor, Action::ListAllocations, Relation::NONE)?;
    let filter = AllocationFilter { scope: scope::allocations(known), ..filter.clone() };
    Ok(store::list(tx.connection, &filter, window)?)
}

/// What somebody wants allocated.
#[derive(Debug, Clone)]
pub struct NewAllocation {
    /// From which pledge.
    pub pledge: PledgeId,
    /// From which of its lines.
    pub pledge_line: PledgeLineId,
    /// For which need.
    pub need: NeedId,
    /// For which of its lines.
    pub need_line: NeedLineId,
    /// Base units.
    pub quantity: i64,
    /// Whether what does not fit stands by.
    pub standby: bool,
    /// Whether it is knowingly another class than asked for.
    pub substitute: bool,
}

/// Proposes an allocation of an open pledge: its donor gives, a recipient asks, or a coordinator
/// proposes to both. Whoever proposes has agreed, but an intermediary binds nobody; a donor may have
/// left the choice to the coordinator.
pub fn create(tx: &mut Tx<'_>, actor: Option<&Actor>, new: &NewAllocation) -> Result<Vec<Allocation>, ServiceError> {
    let known = actor.ok_or(ServiceError::Unauthenticated)?;
    let need = locked_need(tx, new.need)?;
    let pledge = locked_pledge(tx, new.pledge)?;
    let drawn = telling(tx, actor, pledge.id)?;
    // who asks for a pledge, or gives to a need, must be able to see the other side: what is hidden is not there
    tx.allow(actor, Action::GetNeed, relation::need(actor, &need))?;
    tx.allow(actor, Action::GetPledge, relation::pledge(actor, &pledge, &drawn))?;
    let (gives, asks) = (
        relation::acting(actor, pledge.donor, Relation::DONOR),
        relation::acting(actor, need.recipient, Relation::RECIPIENT),
    );
    tx.allow(actor, Action::CreateAllocation, gives.and(asks))?;
    check_standing(tx, &[pledge.donor, need.recipient])?;
    let word = keys::word(known, pledge.donor, need.recipient);
    let party = match word.side {
        Side::Donor => pledge.donor,
        Side::Recipient => need.recipient,
        Side::Coordinator => known.organisation,
    };
    let covering = store::of_need(tx.connection, need.id)?;
    let made = propose(tx, &need, &pledge, new, word, &drawn, &covering)?;
    store::insert(tx.connection, &made)?;
    for allocation in &made {
        coverage::changed(tx, None, allocation)?;
    }
    tx.touch_need(need.id)?;
    tx.touch_pledge(pledge.id)?;
    for allocation in &made {
        tx.record_action(
            known,
            party,
            Action::CreateAllocation,
            subject(allocation),
            json!({ "state": { "to": allocation.state }, "units": allocation.quantity }),
            None,
        );
    }
    Ok(made)
}

/// The rows of a proposal that the ledger allows, not yet written; need and pledge are locked.
/// `drawn` holds the allocations of the pledge that count, `covering` those of the need.
pub fn propose(
    tx: &mut Tx<'_>,
    need: &Need,
    pledge: &Pledge,
    new: &NewAllocation,
    word: Word,
    drawn: &[Allocation],
    covering: &[Allocation],
) -> Result<Vec<Allocation>, ServiceError> {
    let wanted = Wanted {
        pledge_line: new.pledge_line,
        need_line: new.need_line,
        quantity: new.quantity,
        standby: new.standby,
        substitute: new.substitute,
    };
    let at = Moment { word, now: tx.now, hold_until: tx.now + tx.rules.hold };
    let sides = Sides { need, pledge, drawn, covering };
    let catalogue = tx.catalogue()?;
    let fit = |given: &str, asked: &str| items::fit(&catalogue, given, asked);
    Ok(proposing::propose(sides, &wanted, at, fit, || tx.new_id())?)
}

/// Whether one of the two sides has nobody, so that a coordinator may answer for it.
fn speaks_for_one(tx: &mut Tx<'_>, known: &Actor, of: &Allocation) -> Result<Relation, ServiceError> {
    Ok(reporting::vacant(tx, known, of.recipient)?.and(reporting::vacant(tx, known, of.donor)?))
}

/// Runs one transition of an allocation: locks, policy, version, move, save, log, and what
/// follows.
fn transition(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    action: Action,
    id: AllocationId,
    version: Option<i64>,
    reason: Option<String>,
    step: impl FnOnce(&mut Tx<'_>, &Joined, Side) -> Result<Allocation, ServiceError>,
) -> Result<Allocation, ServiceError> {
    let joined = locked(tx, id)?;
    let before = &joined.allocation;
    let speaks = actor.map_or(Ok(Relation::NONE), |known| speaks_for_one(tx, known, before))?;
    let known = tx.allow(actor, action, relation::allocation(actor, before).and(speaks))?;
    expect_version(version, before.version)?;
    let side = keys::word(known, before.donor, before.recipient).side;
    let after = step(tx, &joined, side)?;
    let after = save(tx, before, after)?;
    let party = keys::party(known, side, before);
    tx.record_action(known, party, action, subject(&after), change(before, &after), reason);
    if came_free(before, &after) || after.state != before.state {
        promote_waiting(tx, [&after], None)?;
    }
    if joined.need.state == NeedState::Closed {
        crate::service::facts::look_over(tx, after.need)?;
    }
    store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)
}

/// One side agrees; to what stands by it does so late, and that moves it up if it fits. A part may be agreed to: the
/// rest is declined, as an allocation of its own.
///
/// # Errors
/// 409 `more_than_is_proposed` with the present `quantity`.
pub fn accept(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: AllocationId,
    version: Option<i64>,
    agreed: &Agreed,
) -> Result<Allocation, ServiceError> {
    let seen = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    if let (AllocationState::Standby, Some(line)) = (seen.state, seen.reassigned_from) {
        if agreed.source.is_some() {
            return Err(ServiceError::Forbidden(Code::ItSpeaksForItself));
        }
        return shipments::agree_to_reassign(tx, actor, id, line, version, agreed);
    }
    let mut declined = None;
    let accepted = transition(tx, actor, Action::AcceptAllocation, id, version, None, |tx, joined, side| {
        let whole = joined.allocation.clone();
        check_standing(tx, &[whole.donor, whole.recipient])?;
        let known = actor.ok_or(ServiceError::Unauthenticated)?;
        let reported = side == Side::Coordinator;
        let side = if reported { stands_in(tx, known, joined, agreed)? } else { side };
        if !reported && agreed.source.is_some() {
            return Err(ServiceError::Forbidden(Code::ItSpeaksForItself));
        }
        if side == Side::Donor && !joined.pledge.is_spoken_for() {
            return Err(Conflict::new(Code::WordNotConfirmed).into());
        }
        let units = agreed.units.unwrap_or(whole.quantity);
        let (part, rest) = whole.agree_to_part(units, tx.new_id(), agreed.reason.clone())?;
        if let Some(line) = joined.need.line(part.need_line).filter(|_| rest.is_some()) {
            let taken = need_line_sums(tx, joined.need.id, line.id)?;
            proposing::check_part(line, side, units, &joined.allocation, &taken)?;
        }
        declined = rest;
        if part.state == AllocationState::Standby {
            let late = waiting::agree_late(tx, &Joined { allocation: part, ..joined.clone() }, side)?;
            return Ok(if reported { late.as_reported(side) } else { late });
        }
        // the allocation's own state is the nearer reason
        let agreed = part.agree(side, tx.now, joined.pledge.authorisation.is_given())?;
        joined.pledge.give_allocation()?;
        Ok(if reported { agreed.as_reported(side) } else { agreed })
    })?;
    if let (Some(rest), Some(known)) = (declined, actor) {
        let told = add_part(tx, &rest)?;
        let party = keys::party(known, keys::word(known, rest.donor, rest.recipient).side, &rest);
        tx.record_action(known, party, Action::DeclineAllocation, subject(&rest), told, agreed.reason.clone());
    }
    Ok(accepted)
}

/// For which side a coordinator answers: the one that owes the answer and has nobody to give it.
fn stands_in(tx: &mut Tx<'_>, known: &Actor, joined: &Joined, agreed: &Agreed) -> Result<Side, ServiceError> {
    reporting::check_source(tx, known, agreed.source.as_ref())?;
    let of = &joined.allocation;
    let owed = [
        (Side::Recipient, of.recipient, of.recipient_agreed_at.is_none()),
        (Side::Donor, of.donor, of.donor_agreed_at.is_none()),
    ];
    for (side, party, owes) in owed {
        if owes && reporting::vacant(tx, known, party)? == Relation::VACANT {
            // who confirmed the pledge spoke for the donor
            let confirmed = (side == Side::Recipient).then_some(of.pledge);
            reporting::one_key(tx, known, of.id, confirmed)?;
            let told =
                json!({ "side": side, "word": Voice::Reported, "source": reporting::told(agreed.source.as_ref()) });
            tx.record_action(known, party, Action::AcceptAllocation, subject(of), told, None);
            return Ok(side);
        }
    }
    Err(ServiceError::Forbidden(Code::ItSpeaksForItself))
}

/// Somebody says no.
pub fn decline(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: AllocationId,
    version: Option<i64>,
    reason: String,
) -> Result<Allocation, ServiceError> {
    let why = Some(reason.clone());
    transition(tx, actor, Action::DeclineAllocation, id, version, Some(reason), |_, joined, _| {
        Ok(joined.allocation.clone().decline(why)?)
    })
}

/// The donor takes it back before dispatch.
pub fn withdraw(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: AllocationId,
    version: Option<i64>,
    reason: String,
) -> Result<Allocation, ServiceError> {
    let why = Some(reason.clone());
    transition(tx, actor, Action::WithdrawAllocation, id, version, Some(reason), |_, joined, _| {
        Ok(joined.allocation.clone().withdraw(why)?)
    })
}

/// Gives back units that have not left; all of them when no number is given.
pub fn release(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: AllocationId,
    version: Option<i64>,
    units: Option<i64>,
    reason: String,
) -> Result<Allocation, ServiceError> {
    let why = Some(reason.clone());
    transition(tx, actor, Action::ReleaseAllocation, id, version, Some(reason), |_, joined, _| {
        let before = joined.allocation.clone();
        let units = units.unwrap_or_else(|| before.unshipped() - before.planned);
        Ok(before.release(units, why)?)
    })
}
