//! Shipments: planned from committed allocations, dispatched with their papers in order, followed
//! by events.

mod agree;
mod declare;
mod plan;

pub use agree::{Driver, Word, addresses, agree, dispatch};
pub use declare::declare;
pub use plan::{NewShipment, NewShipmentLine, create};

use domain::Code;
use serde_json::json;

use crate::service::ledger::{save, settle, subject as allocated};
use crate::service::locks::{Reach, lock};
use crate::service::tx::{Subject, Tx, expect_version, moved_with};
use crate::service::{Fault, ServiceError};
use crate::store::allocations;
use crate::store::shipments as store;
use domain::access::{relation, scope};
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::customs;
use domain::event::SubjectKind;
use domain::filters::ShipmentFilter;
use domain::ledger::{came_free, needed_again};
use domain::page::{Slice, Window};
use domain::policy::{Action, Standing};
use domain::shipment::{Shipment, ShipmentEvent, ShipmentEventKind, ShipmentLine};
use domain::{AllocationId, Instant, NeedId, OrganisationId, PledgeId, ShipmentId, ShipmentLineId, TransitionError};

/// The party an actor speaks for on a shipment.
fn party_of(actor: &Actor, shipment: &Shipment) -> OrganisationId {
    let parties = [Some(shipment.consignor), Some(shipment.consignee), shipment.carrier];
    relation::speaks_for(actor, parties.into_iter().flatten().chain(shipment.recipients.iter().copied()))
}

/// The subject of a shipment's entries in the log.
pub fn subject(id: ShipmentId) -> Subject {
    Subject::new(SubjectKind::Shipment, id).of_shipment(id)
}

/// One shipment.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: ShipmentId) -> Result<Shipment, ServiceError> {
    let shipment = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let relation = relation::shipment(actor, &shipment);
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

/// Locks the needs and pledges of these allocations, and the pledges of whatever else holds room there
/// or stands by, and reads them again: what a shipment does may let others move up or step back.
pub fn locked_allocations(tx: &mut Tx<'_>, ids: &[AllocationId]) -> Result<Vec<Allocation>, ServiceError> {
    let seen = allocations::find_all(tx.connection, ids)?;
    let needs: Vec<NeedId> = seen.iter().map(|allocation| allocation.need).collect();
    let pledges: Vec<PledgeId> = seen.iter().map(|allocation| allocation.pledge).collect();
    lock(tx, &needs, &pledges, Reach::Live)?;
    Ok(allocations::find_all(tx.connection, ids)?)
}

/// The shipment with its allocations, locked: the needs and pledges it serves first, then itself.
pub fn locked(tx: &mut Tx<'_>, id: ShipmentId) -> Result<(Shipment, Vec<Allocation>), ServiceError> {
    let seen = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let ids: Vec<AllocationId> = seen.lines.iter().map(|line| line.allocation).collect();
    let all = locked_allocations(tx, &ids)?;
    tx.lock_shipment(id)?;
    let shipment = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    Ok((shipment, all))
}

/// How bounds of time are written in a message.
const MINUTES: &str = "%Y-%m-%dT%H:%MZ";

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
    step: impl FnOnce(&mut Tx<'_>, Shipment, &[Allocation]) -> Result<Shipment, ServiceError>,
) -> Result<Shipment, ServiceError> {
    let (before, all) = locked(tx, id)?;
    let known = tx.allow(actor, action, relation::shipment(actor, &before))?;
    expect_version(version, before.version)?;
    let after = step(tx, before.clone(), &all)?;
    let after = Shipment { version: before.version + 1, ..after };
    store::update(tx.connection, &after)?;
    let lines =
        after.lines.iter().map(|line| json!({ "allocation": line.allocation, "units": line.quantity })).collect();
    let change = moved_with(before.state.as_str(), after.state.as_str(), "lines", lines);
    let change = with_customs(change, &before, &after);
    tx.did(known, party_of(known, &before), action, subject(id), change, reason);
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
            let reopened = needed_again(allocation, &moved);
            if reopened > 0 {
                let told = json!({ "units": reopened });
                tx.followed(domain::event::Consequence::Reopened, allocated(&moved).of_shipment(id), told);
            }
            // what came off a shipment, or is gone; units that leave ask for no room
            if came_free(allocation, &moved) {
                changed.push(moved);
            }
        }
        crate::service::facts::take_in(tx, &changed)?;
        settle(tx, &changed, None)?;
        crate::service::keys::recheck(tx, &all)?;
    }
    Ok(after)
}

fn facts(record: &customs::CustomsRecord) -> serde_json::Value {
    json!({ "code": record.code, "declared_on": record.declared_on, "cleared_on": record.cleared_on })
}

/// A change with the customs record in it, where that is another now.
fn with_customs(mut change: serde_json::Value, before: &Shipment, after: &Shipment) -> serde_json::Value {
    if let (Some(change), Some(record)) = (change.as_object_mut(), &after.customs)
        && before.customs != after.customs
    {
        change.insert("customs".to_owned(), facts(record));
    }
    change
}

/// Says that it is there.
pub fn arrive(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
) -> Result<Shipment, ServiceError> {
    let shipment = transition(tx, actor, Action::ArriveShipment, id, version, None, None, |tx, shipment, _| {
        Ok(shipment.arrive(tx.now)?)
    })?;
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
    transition(tx, actor, Action::CancelShipment, id, version, Some(reason), Some(effect), |_, shipment, _| {
        Ok(shipment.cancel(why)?)
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
    transition(tx, actor, Action::LoseShipment, id, version, Some(reason), Some(effect), |_, shipment, _| {
        Ok(shipment.lose(why)?)
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
    transition(tx, actor, Action::ReturnShipment, id, version, Some(reason), Some(effect), |_, shipment, _| {
        Ok(shipment.give_back(why)?)
    })
}

/// Files it away once everything is counted.
pub fn close(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
) -> Result<Shipment, ServiceError> {
    transition(tx, actor, Action::CloseShipment, id, version, None, None, |_, shipment, _| Ok(shipment.close()?))
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
    let known = tx.allow(actor, Action::CreateShipmentEvent, relation::shipment(actor, &before))?;
    before.take_event()?;
    let occurred_at = new.occurred_at.unwrap_or(tx.now);
    let (first, last) = before.time_of_facts(tx.now);
    if occurred_at < first || occurred_at > last {
        let bounds = format!("{} … {}", first.format(MINUTES), last.format(MINUTES));
        return Err(ServiceError::Invalid(vec![Fault::at("/occurred_at", Code::NotWithinItsTime).expects(bounds)]));
    }
    if new.line.is_some_and(|line| before.line(line).is_none()) {
        return Err(ServiceError::fault("/line_id", Code::UnknownLine));
    }
    let after = before.clone().follow(new.kind, new.line, occurred_at, tx.now)?;
    let after = Shipment { version: before.version + 1, ..after };
    store::update(tx.connection, &after)?;
    let event = write_event(tx, known, &after, new.kind, new.line, occurred_at, new.place.clone(), new.note.clone())?;
    let change = if before.state == after.state {
        json!({ "kind": new.kind })
    } else {
        moved_with(before.state.as_str(), after.state.as_str(), "kind", json!(new.kind))
    };
    let change = with_customs(change, &before, &after);
    tx.did(known, party_of(known, &after), Action::CreateShipmentEvent, subject(id), change, new.note.clone());
    Ok(event)
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
    let relation = relation::shipment(actor, &shipment);
    tx.allow(actor, Action::ListShipmentEvents, relation)?;
    Ok(store::events_of(tx.connection, id, window)?)
}
