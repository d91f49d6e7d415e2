//! Shipments: planned from committed allocations, dispatched with their papers in order, followed
//! by events.

use chrono::Datelike;
use serde_json::json;

use crate::domain::access::{relation, scope};
use crate::domain::actor::Actor;
use crate::domain::allocation::Allocation;
use crate::domain::customs::CustomsRecord;
use crate::domain::event::SubjectKind;
use crate::domain::place::UKRAINE;
use crate::domain::policy::{Action, Standing};
use crate::domain::shipment::{LineState, Shipment, ShipmentEvent, ShipmentEventKind, ShipmentLine, ShipmentState};
use crate::domain::{AllocationId, Instant, OrganisationId, ShipmentId, ShipmentLineId, TransitionError};
use crate::service::ledger::{save, settle, subject as allocated};
use crate::service::tx::{Subject, Tx, expect_version, moved_with};
use crate::service::{Fault, ServiceError};
use crate::store::page::{Slice, Window};
use crate::store::shipments::{self as store, ShipmentFilter};
use crate::store::sql_types::DbId;
use crate::store::{allocations, needs, organisations, two_armed};

/// What the actor is to the shipment, but for whose need it is.
pub fn standing(actor: Option<&Actor>, shipment: &Shipment) -> Standing {
    relation::shipment(actor, shipment, &[])
}

/// The same, and whether it brings something for a need of the actor's.
pub fn reading(tx: &mut Tx<'_>, actor: Option<&Actor>, shipment: &Shipment) -> Result<Standing, ServiceError> {
    let ids: Vec<AllocationId> = shipment.lines.iter().map(|line| line.allocation).collect();
    let owners = allocations::recipients_of(tx.connection, &ids)?;
    Ok(relation::shipment(actor, shipment, &owners))
}

/// The party an actor speaks for on a shipment.
fn party(actor: &Actor, shipment: &Shipment) -> OrganisationId {
    let parties = [Some(shipment.consignor), Some(shipment.consignee), shipment.carrier];
    relation::speaks_for(actor, parties.into_iter().flatten())
}

/// The subject of a shipment's entries in the log.
pub fn subject(id: ShipmentId) -> Subject {
    Subject::new(SubjectKind::Shipment, id).of_shipment(id)
}

/// A line of a shipment to be planned.
#[derive(Debug, Clone, Copy)]
pub struct NewShipmentLine {
    /// Units of which allocation.
    pub allocation: AllocationId,
    /// How many.
    pub quantity: i64,
}

/// A shipment to be planned.
#[derive(Debug, Clone)]
pub struct NewShipment {
    /// Who receives; the recipient of the allocations when absent.
    pub consignee: Option<OrganisationId>,
    /// Who drives.
    pub carrier: Option<OrganisationId>,
    /// The number of the CMR or waybill.
    pub waybill: String,
    /// The role of the person who will receive it.
    pub responsible_receiver: Option<String>,
    /// Its lines.
    pub lines: Vec<NewShipmentLine>,
}

/// One shipment.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: ShipmentId) -> Result<Shipment, ServiceError> {
    let shipment = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let relation = reading(tx, actor, &shipment)?;
    tx.allow(actor, Action::GetShipment, relation)?;
    Ok(shipment)
}

/// A page of the shipments the actor is a party to; all of them for those who oversee.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &ShipmentFilter,
    window: &Window,
) -> Result<Slice<Shipment>, ServiceError> {
    let known = tx.allow(actor, Action::ListShipments, Standing::NONE)?;
    let filter = ShipmentFilter { scope: scope::shipments(known), ..filter.clone() };
    Ok(store::list(tx.connection, &filter, window)?)
}

/// Locks the needs and pledges of these allocations and reads them again.
pub fn locked_allocations(tx: &mut Tx<'_>, ids: &[AllocationId]) -> Result<Vec<Allocation>, ServiceError> {
    let seen = allocations::find_all(tx.connection, ids)?;
    let mut needs: Vec<DbId> = seen.iter().map(|allocation| allocation.need.into()).collect();
    let mut pledges: Vec<DbId> = seen.iter().map(|allocation| allocation.pledge.into()).collect();
    for ids in [&mut needs, &mut pledges] {
        ids.sort_unstable();
        ids.dedup();
    }
    two_armed::lock_needs(tx.connection, &needs)?;
    two_armed::lock_pledges(tx.connection, &pledges)?;
    Ok(allocations::find_all(tx.connection, ids)?)
}

/// Plans a shipment from one donor to one recipient. Its units are set aside: no other shipment
/// can plan them too.
pub fn create(tx: &mut Tx<'_>, actor: Option<&Actor>, new: &NewShipment) -> Result<Shipment, ServiceError> {
    let ids: Vec<AllocationId> = new.lines.iter().map(|line| line.allocation).collect();
    let all = locked_allocations(tx, &ids)?;
    let lines = matched(actor, tx, new, &all)?;
    let Some((_, first)) = lines.first() else {
        return Err(ServiceError::fault("/lines", "too_few"));
    };
    let (consignor, recipient) = (first.donor, first.recipient);
    check_parties(tx, new, &all, consignor, recipient)?;
    let known = tx.allow(
        actor,
        Action::CreateShipment,
        Standing::CONSIGNOR.and(crate::service::allocations::standing(actor, first)),
    )?;
    let consignee = new.consignee.unwrap_or(recipient);
    let crosses_border = is_abroad(tx, consignor)? && !is_abroad(tx, consignee)?;
    let year = tx.today().year();
    let shipment = Shipment {
        id: tx.new_id(),
        reference: two_armed::next_reference(tx.connection, two_armed::ReferenceKind::Shipment, year)?,
        state: ShipmentState::Planned,
        consignor,
        consignee,
        carrier: new.carrier,
        waybill: new.waybill.clone(),
        responsible_receiver: new.responsible_receiver.clone(),
        crosses_border,
        // the recipient of committed allocations has agreed to them; anybody else must say so
        consignee_agreed_at: (consignee == recipient).then_some(tx.now),
        customs: None,
        dispatched_at: None,
        arrived_at: None,
        received_at: None,
        reason: None,
        version: 1,
        created_at: tx.now,
        lines: lines
            .iter()
            .zip(1..)
            .map(|((units, allocation), position)| planned_line(tx, *units, allocation, position))
            .collect(),
    };
    store::insert(tx.connection, &shipment)?;
    for (units, before) in lines {
        let after = before.clone().plan(units)?;
        save(tx, &before, after)?;
    }
    tx.did(
        known,
        consignor,
        Action::CreateShipment,
        subject(shipment.id),
        json!({ "reference": shipment.reference, "lines": shipment.lines.len() }),
        None,
    );
    Ok(shipment)
}

fn planned_line(tx: &Tx<'_>, units: i64, allocation: &Allocation, position: i32) -> ShipmentLine {
    ShipmentLine {
        id: tx.new_id(),
        position,
        allocation: allocation.id,
        quantity: units,
        state: LineState::OnBoard,
        accepted: 0,
        damaged: 0,
        missing: 0,
        surplus: 0,
    }
}

/// Each line with its allocation; every fault at once. An allocation the actor cannot see is
/// answered as one that does not exist.
fn matched(
    actor: Option<&Actor>,
    tx: &Tx<'_>,
    new: &NewShipment,
    all: &[Allocation],
) -> Result<Vec<(i64, Allocation)>, ServiceError> {
    let mut seen = std::collections::HashSet::new();
    crate::service::items::collect(new.lines.iter().enumerate().map(|(place, line)| {
        let pointer = format!("/lines/{place}/allocation_id");
        let found = all.iter().find(|allocation| {
            allocation.id == line.allocation
                && tx
                    .allow(actor, Action::GetAllocation, crate::service::allocations::standing(actor, allocation))
                    .is_ok()
        });
        match found {
            None => Err(vec![Fault::at(pointer, "unknown_allocation")]),
            Some(_) if !seen.insert(line.allocation) => Err(vec![Fault::at(pointer, "twice")]),
            Some(allocation) => Ok((line.quantity, allocation.clone())),
        }
    }))
}

fn check_parties(
    tx: &mut Tx<'_>,
    new: &NewShipment,
    all: &[Allocation],
    consignor: OrganisationId,
    recipient: OrganisationId,
) -> Result<(), ServiceError> {
    let mut faults = Vec::new();
    if all.iter().any(|other| other.donor != consignor || other.recipient != recipient) {
        faults.push(Fault::at("/lines", "one_consignor_and_one_recipient"));
    }
    for (id, pointer) in [(new.consignee, "/consignee_id"), (new.carrier, "/carrier_id")] {
        if let Some(id) = id
            && organisations::find(tx.connection, id)?.is_none()
        {
            faults.push(Fault::at(pointer, "unknown_organisation"));
        }
    }
    for allocation in all {
        let kind = needs::find(tx.connection, allocation.need)?.map(|need| need.kind);
        if kind.is_some_and(|kind| !kind.is_shipped()) {
            faults.push(Fault::at("/lines", "not_a_thing_that_is_shipped"));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(ServiceError::Invalid(faults)) }
}

fn is_abroad(tx: &mut Tx<'_>, id: OrganisationId) -> Result<bool, ServiceError> {
    Ok(organisations::find(tx.connection, id)?.is_none_or(|organisation| organisation.country != UKRAINE))
}

/// The shipment, locked through the needs and pledges it serves, with its allocations.
pub fn locked(tx: &mut Tx<'_>, id: ShipmentId) -> Result<(Shipment, Vec<Allocation>), ServiceError> {
    let seen = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let ids: Vec<AllocationId> = seen.lines.iter().map(|line| line.allocation).collect();
    let all = locked_allocations(tx, &ids)?;
    let shipment = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    Ok((shipment, all))
}

/// What a transition does to each line's allocation: units of the line in, allocation out.
type Move = fn(Allocation, i64) -> Result<Allocation, TransitionError>;

/// A move, and how many units of each line it concerns.
type Effect = (Move, fn(&ShipmentLine) -> i64);

/// Runs one transition of a shipment: locks, policy, version, move, save, log, and what it does
/// to the allocations on board.
#[allow(clippy::too_many_arguments, reason = "one row a transition, each says all that differs")]
fn transition(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    action: Action,
    id: ShipmentId,
    version: Option<i64>,
    reason: Option<String>,
    effect: Option<Effect>,
    step: impl FnOnce(&Tx<'_>, Shipment) -> Result<Shipment, TransitionError>,
) -> Result<Shipment, ServiceError> {
    let (before, all) = locked(tx, id)?;
    let known = tx.allow(actor, action, standing(actor, &before))?;
    expect_version(version, before.version)?;
    let after = step(tx, before.clone())?;
    let after = Shipment { version: before.version + 1, ..after };
    store::update(tx.connection, &after)?;
    let lines =
        after.lines.iter().map(|line| json!({ "allocation": line.allocation, "units": line.quantity })).collect();
    let change = moved_with(before.state.as_str(), after.state.as_str(), "lines", lines);
    tx.did(known, party(known, &before), action, subject(id), change, reason);
    if let Some((effect, units)) = effect {
        let mut changed = Vec::new();
        for line in &before.lines {
            let units = units(line);
            let Some(allocation) = all.iter().find(|other| other.id == line.allocation) else { continue };
            if units == 0 {
                continue;
            }
            let moved = effect(allocation.clone(), units)?;
            let moved = save(tx, allocation, moved)?;
            if moved.live() < allocation.live() {
                tx.followed(
                    crate::domain::event::Consequence::Reopened,
                    allocated(&moved).of_shipment(id),
                    json!({ "units": allocation.live() - moved.live() }),
                );
                changed.push(moved);
            }
        }
        for allocation in changed {
            settle(tx, allocation.need, allocation.need_line, allocation.pledge, None)?;
        }
        crate::service::keys::recheck(tx, &all)?;
    }
    Ok(after)
}

/// The consignee agrees to take a shipment that another's allocations fill.
pub fn agree(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
) -> Result<Shipment, ServiceError> {
    transition(tx, actor, Action::AgreeShipment, id, version, None, None, |tx, shipment| shipment.agree(tx.now))
}

/// Records the customs declaration.
pub fn declare(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
    record: CustomsRecord,
) -> Result<Shipment, ServiceError> {
    if record.cleared_on.is_some_and(|cleared| cleared < record.declared_on) {
        return Err(ServiceError::fault("/cleared_on", "before_the_declaration"));
    }
    transition(tx, actor, Action::DeclareShipment, id, version, None, None, |_, shipment| shipment.declare(record))
}

/// Sends it off.
pub fn dispatch(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
) -> Result<Shipment, ServiceError> {
    let effect: Effect = (Allocation::dispatch, |line| line.quantity);
    transition(tx, actor, Action::DispatchShipment, id, version, None, Some(effect), |tx, shipment| {
        shipment.dispatch(tx.now, &tx.rules.customs)
    })
}

/// Says that it is there.
pub fn arrive(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
) -> Result<Shipment, ServiceError> {
    let shipment =
        transition(tx, actor, Action::ArriveShipment, id, version, None, None, |tx, shipment| shipment.arrive(tx.now))?;
    if let Some(actor) = actor {
        write_event(tx, actor, &shipment, ShipmentEventKind::Arrived, None, tx.now, None, None)?;
    }
    Ok(shipment)
}

/// Calls it off before it left; its units can be planned again.
pub fn cancel(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
    reason: String,
) -> Result<Shipment, ServiceError> {
    let effect: Effect = (Allocation::unplan, |line| line.quantity);
    let why = Some(reason.clone());
    transition(tx, actor, Action::CancelShipment, id, version, Some(reason), Some(effect), |_, shipment| {
        shipment.cancel(why)
    })
}

/// Says that it will never arrive: what was not counted is gone and needed again.
pub fn lose(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
    reason: String,
) -> Result<Shipment, ServiceError> {
    let effect: Effect = (Allocation::lose, ShipmentLine::uncounted);
    let why = Some(reason.clone());
    transition(tx, actor, Action::LoseShipment, id, version, Some(reason), Some(effect), |_, shipment| {
        shipment.lose(why)
    })
}

/// Says that it came back: what was not counted can be sent again.
pub fn give_back(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
    reason: String,
) -> Result<Shipment, ServiceError> {
    let effect: Effect = (Allocation::take_back, ShipmentLine::uncounted);
    let why = Some(reason.clone());
    transition(tx, actor, Action::ReturnShipment, id, version, Some(reason), Some(effect), |_, shipment| {
        shipment.give_back(why)
    })
}

/// Files it away once everything is counted.
pub fn close(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
) -> Result<Shipment, ServiceError> {
    transition(tx, actor, Action::CloseShipment, id, version, None, None, |_, shipment| shipment.close())
}

/// Something that happened on the way.
#[derive(Debug, Clone)]
pub struct NewShipmentEvent {
    /// What.
    pub kind: ShipmentEventKind,
    /// To which line alone.
    pub line: Option<ShipmentLineId>,
    /// When; now when absent.
    pub occurred_at: Option<Instant>,
    /// Where, as a settlement or crossing.
    pub place: Option<String>,
    /// More.
    pub note: Option<String>,
}

/// Writes down something that happened. A breakdown or diversion of one line holds that line
/// alone; `arrived` also moves the shipment on.
pub fn record(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    new: &NewShipmentEvent,
) -> Result<ShipmentEvent, ServiceError> {
    let (before, _) = locked(tx, id)?;
    let known = tx.allow(actor, Action::CreateShipmentEvent, standing(actor, &before))?;
    before.take_event()?;
    let occurred_at = new.occurred_at.unwrap_or(tx.now);
    if occurred_at > tx.now + chrono::TimeDelta::minutes(5) {
        return Err(ServiceError::fault("/occurred_at", "in_the_future"));
    }
    if new.line.is_some_and(|line| before.line(line).is_none()) {
        return Err(ServiceError::fault("/line_id", "unknown_line"));
    }
    let after = follow(tx, before.clone(), new)?;
    let after = Shipment { version: before.version + 1, ..after };
    store::update(tx.connection, &after)?;
    let event = write_event(tx, known, &after, new.kind, new.line, occurred_at, new.place.clone(), new.note.clone())?;
    let change = if before.state == after.state {
        json!({ "kind": new.kind })
    } else {
        moved_with(before.state.as_str(), after.state.as_str(), "kind", json!(new.kind))
    };
    tx.did(known, party(known, &after), Action::CreateShipmentEvent, subject(id), change, new.note.clone());
    Ok(event)
}

/// What an event does to the shipment itself.
fn follow(tx: &Tx<'_>, shipment: Shipment, new: &NewShipmentEvent) -> Result<Shipment, ServiceError> {
    let mut shipment = shipment;
    let state = match new.kind {
        ShipmentEventKind::Breakdown | ShipmentEventKind::CustomsHold => Some(LineState::Held),
        ShipmentEventKind::Diverted => Some(LineState::Diverted),
        ShipmentEventKind::Resumed | ShipmentEventKind::CustomsRelease => Some(LineState::OnBoard),
        _ => None,
    };
    if let (Some(state), Some(id)) = (state, new.line) {
        for line in shipment.lines.iter_mut().filter(|line| line.id == id && line.state != LineState::Counted) {
            line.state = state;
        }
    }
    if new.kind == ShipmentEventKind::CustomsRelease
        && let Some(customs) = &mut shipment.customs
    {
        customs.cleared_on = customs.cleared_on.or(Some(tx.today()));
    }
    if new.kind == ShipmentEventKind::Arrived && shipment.state != ShipmentState::Arrived {
        return Ok(shipment.arrive(tx.now)?);
    }
    Ok(shipment)
}

#[allow(clippy::too_many_arguments, reason = "the columns of one row")]
fn write_event(
    tx: &mut Tx<'_>,
    actor: &Actor,
    shipment: &Shipment,
    kind: ShipmentEventKind,
    line: Option<ShipmentLineId>,
    occurred_at: Instant,
    place: Option<String>,
    note: Option<String>,
) -> Result<ShipmentEvent, ServiceError> {
    let event = ShipmentEvent {
        id: tx.new_id(),
        shipment: shipment.id,
        line,
        kind,
        occurred_at,
        place,
        note,
        recorded_by: actor.member,
        recorded_at: tx.now,
    };
    store::insert_event(tx.connection, &event)?;
    Ok(event)
}

/// A page of what happened to a shipment.
pub fn events(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    window: &Window,
) -> Result<Slice<ShipmentEvent>, ServiceError> {
    let shipment = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let relation = reading(tx, actor, &shipment)?;
    tx.allow(actor, Action::ListShipmentEvents, relation)?;
    Ok(store::events_of(tx.connection, id, window)?)
}

/// The exact addresses a shipment goes to, for its consignee and its carrier while it is on the
/// road or being counted; every look is logged.
pub fn addresses(tx: &mut Tx<'_>, actor: Option<&Actor>, id: ShipmentId) -> Result<Vec<String>, ServiceError> {
    let shipment = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let relation = reading(tx, actor, &shipment)?;
    let known = tx.allow(actor, Action::GetShipmentAddress, relation)?;
    let ids: Vec<AllocationId> = shipment.lines.iter().map(|line| line.allocation).collect();
    let mut needs_of: Vec<_> =
        allocations::find_all(tx.connection, &ids)?.into_iter().map(|allocation| allocation.need).collect();
    needs_of.sort_unstable();
    needs_of.dedup();
    let mut addresses = Vec::new();
    for need in needs_of {
        addresses.extend(needs::find(tx.connection, need)?.and_then(|need| need.delivery_address));
    }
    tx.did(known, party(known, &shipment), Action::GetShipmentAddress, subject(id), json!({}), None);
    Ok(addresses)
}
