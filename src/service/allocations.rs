//! Allocations: proposed by a donor, asked for by a recipient or proposed by a coordinator; agreed,
//! declined, withdrawn or released.

use domain::Code;
use serde_json::json;

use crate::service::ledger::{Joined, change, locked, locked_need, locked_pledge, save, settle, subject};
use crate::service::pledges::own_need;
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, ServiceError, coverage, waiting};
use crate::store::allocations as store;
use domain::access::{relation, scope};
use domain::actor::Actor;
use domain::allocation::{Allocation, AllocationState, Side};
use domain::filters::AllocationFilter;
use domain::keys::{self, Word};
use domain::ledger::{self as sums, Room, Sums};
use domain::need::{Need, NeedLine, NeedState};
use domain::page::{Slice, Window};
use domain::pledge::{Pledge, PledgeLine};
use domain::policy::{Action, Standing};
use domain::{AllocationId, NeedId, NeedLineId, PledgeId, PledgeLineId};
use lexicon::catalogue::code;

/// What the actor is to the allocation.
pub fn standing(actor: Option<&Actor>, allocation: &Allocation) -> Standing {
    relation::allocation(actor, allocation)
}

/// One allocation.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: AllocationId) -> Result<Allocation, ServiceError> {
    let allocation = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    tx.allow(actor, Action::GetAllocation, standing(actor, &allocation))?;
    Ok(allocation)
}

/// A page of the allocations the actor is a party to; all of them for those who oversee.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &AllocationFilter,
    window: &Window,
) -> Result<Slice<Allocation>, ServiceError> {
    let known = tx.allow(actor, Action::ListAllocations, Standing::NONE)?;
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
    let known = actor.ok_or(ServiceError::Unknown)?;
    let need = locked_need(tx, new.need)?;
    let pledge = locked_pledge(tx, new.pledge)?;
    let drawn = crate::service::pledges::telling(tx, actor, pledge.id)?;
    // who asks for a pledge, or gives to a need, must be able to see the other side: what is hidden is not there
    tx.allow(actor, Action::GetNeed, relation::need(actor, &need))?;
    tx.allow(actor, Action::GetPledge, relation::pledge(actor, &pledge, &drawn))?;
    let (gives, asks) = (
        relation::acting(actor, pledge.donor, Standing::DONOR),
        relation::acting(actor, need.recipient, Standing::RECIPIENT),
    );
    tx.allow(actor, Action::CreateAllocation, gives.and(asks))?;
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
        tx.did(
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

/// The ledger's check and the rows of a proposal, not yet written; need and pledge are locked.
/// `drawn` holds the allocations of the pledge that count, `covering` those of the need.
pub fn propose(
    tx: &Tx<'_>,
    need: &Need,
    pledge: &Pledge,
    new: &NewAllocation,
    word: Word,
    drawn: &[Allocation],
    covering: &[Allocation],
) -> Result<Vec<Allocation>, ServiceError> {
    own_need(pledge.donor, need.recipient)?;
    need.take_allocation()?;
    pledge.give_allocation()?;
    let need_line = need.line(new.need_line).ok_or_else(|| ServiceError::fault("/need_line_id", Code::UnknownLine))?;
    let pledge_line =
        pledge.line(new.pledge_line).ok_or_else(|| ServiceError::fault("/pledge_line_id", Code::UnknownLine))?;
    check_fit(need, need_line, pledge, pledge_line, new.substitute)?;
    let given = Sums::of(drawn.iter().filter(|other| other.pledge_line == pledge_line.id));
    let available = given.available(pledge_line.quantity.unwrap_or(0));
    if new.quantity > available {
        return Err(Conflict::new(Code::MoreThanThePledgeHasLeft)
            .with("available", available)
            .with("asked", new.quantity)
            .into());
    }
    let taken = Sums::of(covering.iter().filter(|other| other.need_line == need_line.id));
    let room = sums::room(new.quantity, need_line.quantity.unwrap_or(0), &taken, need.allows_surplus);
    if room.excess > 0 && !new.standby {
        return Err(does_not_fit(need_line, room, new.quantity));
    }
    let proposal = |units: i64, state: AllocationState| make(tx, need, pledge, new, word, units, state);
    let mut made = Vec::with_capacity(2);
    if room.proposed > 0 {
        made.push(proposal(room.proposed, AllocationState::Proposed).settle(tx.now, pledge.authorisation.is_given()));
    }
    if room.excess > 0 {
        made.push(proposal(room.excess, AllocationState::Standby));
    }
    Ok(made)
}

/// 409 for what has no room on a need line.
pub fn does_not_fit(line: &NeedLine, room: Room, asked: i64) -> ServiceError {
    let conflict = if line.excess > 0 {
        Conflict::new(Code::MoreCameThanIsNeeded).with("remaining", 0).with("excess", line.excess)
    } else {
        Conflict::new(Code::MoreThanRemains).with("remaining", room.proposed)
    };
    conflict.with("asked", asked).with("need_line_id", line.id.to_string()).into()
}

fn make(
    tx: &Tx<'_>,
    need: &Need,
    pledge: &Pledge,
    new: &NewAllocation,
    word: Word,
    units: i64,
    state: AllocationState,
) -> Allocation {
    let holds = state == AllocationState::Proposed;
    let agreed = |side: Side| word.binds && word.side == side;
    let donor_agreed = agreed(Side::Donor) || (word.side == Side::Coordinator && pledge.delegates_allocation);
    Allocation {
        id: tx.new_id(),
        need: need.id,
        need_line: new.need_line,
        pledge: pledge.id,
        pledge_line: new.pledge_line,
        recipient: need.recipient,
        donor: pledge.donor,
        state,
        quantity: units,
        planned: 0,
        shipped: 0,
        received: 0,
        spoilt: 0,
        released: 0,
        substitute: new.substitute,
        proposed_by: word.side,
        donor_agreed_at: donor_agreed.then_some(tx.now),
        recipient_agreed_at: agreed(Side::Recipient).then_some(tx.now),
        hold_until: holds.then(|| tx.now + tx.rules.hold),
        standby_since: (!holds).then_some(tx.now),
        committed_at: None,
        stepped_back: None,
        waits_for: None,
        accepted_since: None,
        split_from: None,
        reason: None,
        version: 1,
        created_at: tx.now,
    }
}

/// Class, kind, unit and earmark of the two lines must fit.
fn check_fit(
    need: &Need,
    need_line: &NeedLine,
    pledge: &Pledge,
    pledge_line: &PledgeLine,
    substitute: bool,
) -> Result<(), ServiceError> {
    if need.kind != pledge.kind {
        return Err(Conflict::new(Code::AnotherKindOfHelp).with("asked", need.kind.as_str()).into());
    }
    if need_line.unit != pledge_line.unit {
        return Err(Conflict::new(Code::AnotherUnit)
            .with("asked", need_line.unit.clone())
            .with("given", pledge_line.unit.clone())
            .into());
    }
    if !substitute && !code::is_within(&pledge_line.item_class, &need_line.item_class) {
        return Err(Conflict::new(Code::AnotherItemClass)
            .with("asked", need_line.item_class.clone())
            .with("given", pledge_line.item_class.clone())
            .into());
    }
    let region_fits = pledge.earmark_region.is_none() || pledge.earmark_region == need.region;
    let recipient_fits = pledge.earmark_recipient.is_none_or(|recipient| recipient == need.recipient);
    if !(region_fits && recipient_fits) {
        return Err(Conflict::new(Code::EarmarkedForAnother).into());
    }
    Ok(())
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
    let known = tx.allow(actor, action, standing(actor, before))?;
    expect_version(version, before.version)?;
    let side = keys::word(known, before.donor, before.recipient).side;
    let after = step(tx, &joined, side)?;
    let after = save(tx, before, after)?;
    let party = match side {
        Side::Donor => before.donor,
        Side::Recipient => before.recipient,
        Side::Coordinator => known.organisation,
    };
    tx.did(known, party, action, subject(&after), change(before, &after), reason);
    if after.live() < before.live() || after.state != before.state {
        settle(tx, after.need, after.need_line, after.pledge, None)?;
    }
    if joined.need.state == NeedState::Closed {
        crate::service::facts::look_over(tx, after.need)?;
    }
    store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)
}

/// One side agrees; to what stands by it does so late, and that moves it up if it fits.
pub fn accept(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: AllocationId,
    version: Option<i64>,
) -> Result<Allocation, ServiceError> {
    transition(tx, actor, Action::AcceptAllocation, id, version, None, |tx, joined, side| {
        if joined.allocation.state == AllocationState::Standby {
            return waiting::agree_late(tx, joined, side);
        }
        // the allocation's own state is the nearer reason
        let agreed = joined.allocation.clone().agree(side, tx.now, joined.pledge.authorisation.is_given())?;
        joined.pledge.give_allocation()?;
        Ok(agreed)
    })
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
