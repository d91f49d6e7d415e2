//! Shipments: planned from committed allocations, dispatched with their papers in order, followed
//! by events.

pub mod address_codes;
mod agree;
mod amend;
mod correct;
mod declare;
mod find;
mod journal;
mod laden;
mod plan;
mod reassign;
mod redirect;

pub use agree::{Agreed, Driver, Word, addresses, agree, dispatch};
pub use amend::{NewAmendment, amend, amendments};
pub use correct::correct;
pub use declare::declare;
pub use find::find;
pub use journal::{MINUTES, NewShipmentEvent, ToldShipmentEvent, arrive, events, record};
pub(super) use journal::{drivers, record_as};
pub use laden::{Laden, Named, laden};
pub(super) use plan::needs_of;
pub use plan::{NewShipment, NewShipmentLine, create};
pub use reassign::{NewReassignment, agree_to_reassign, reassign};
pub use redirect::redirect;

use serde_json::json;

use crate::service::ServiceError;
use crate::service::ledger::{promote_waiting, save, subject as allocated};
use crate::service::locks::{Reach, lock};
use crate::service::tx::{Subject, Tx, expect_version, moved_with};
use crate::store::shipments as store;
use crate::store::{StoreError, allocations, driver_codes};
use domain::access::{relation, scope};
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::customs;
use domain::event::SubjectKind;
use domain::filters::ShipmentFilter;
use domain::ledger::{came_free, needed_again};
use domain::page::{Slice, Window};
use domain::policy::{Action, Relation};
use domain::shipment::{Shipment, ShipmentLine};
use domain::{AllocationId, NeedId, OrganisationId, PledgeId, ShipmentId, TransitionError};

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
    let shipment = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
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
) -> Result<Slice<Laden>, ServiceError> {
    let known = tx.allow(actor, Action::ListShipments, Relation::NONE)?;
    let filter = ShipmentFilter { scope: scope::shipments(known), ..filter.clone() };
    let page = store::list(tx.connection, &filter, window)?;
    Ok(Slice { rows: laden::all(tx, page.rows)?, more: page.more })
}

/// Locks the needs and pledges of these allocations, and the pledges of whatever else holds room there
/// or stands by, and reads them again: what a shipment does may let others move up or step back.
pub fn locked_allocations(tx: &mut Tx<'_>, ids: &[AllocationId]) -> Result<Vec<Allocation>, ServiceError> {
    locked_beside(tx, ids, &[])
}

/// The same, with other `needs` beside.
fn locked_beside(tx: &mut Tx<'_>, ids: &[AllocationId], needs: &[NeedId]) -> Result<Vec<Allocation>, ServiceError> {
    let seen = allocations::find_all(tx.connection, ids)?;
    let needs: Vec<NeedId> = seen.iter().map(|allocation| allocation.need).chain(needs.iter().copied()).collect();
    let pledges: Vec<PledgeId> = seen.iter().map(|allocation| allocation.pledge).collect();
    lock(tx, &needs, &pledges, Reach::Live)?;
    Ok(allocations::find_all(tx.connection, ids)?)
}

/// The shipment with its allocations, locked: the needs and pledges it serves first, then itself.
///
/// # Errors
/// [`StoreError::Stale`] where other lines came on board meanwhile: what they touch is not locked, so the work is done
/// again from the start.
pub fn locked(tx: &mut Tx<'_>, id: ShipmentId) -> Result<(Shipment, Vec<Allocation>), ServiceError> {
    locked_with(tx, id, &[], &[])
}

/// The same, with `more` allocations that are to come on board, and other `needs`.
fn locked_with(
    tx: &mut Tx<'_>,
    id: ShipmentId,
    more: &[AllocationId],
    needs: &[NeedId],
) -> Result<(Shipment, Vec<Allocation>), ServiceError> {
    let seen = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let mut ids: Vec<AllocationId> =
        seen.lines.iter().map(|line| line.allocation).chain(more.iter().copied()).collect();
    ids.sort_unstable();
    ids.dedup();
    let all = locked_beside(tx, &ids, needs)?;
    tx.lock_shipment(id)?;
    let shipment = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    if shipment.lines.iter().any(|line| ids.binary_search(&line.allocation).is_err()) {
        return Err(StoreError::Stale.into());
    }
    Ok((shipment, all))
}

/// A shipment, locked without what it serves: for what touches nothing else.
pub(super) fn locked_alone(tx: &mut Tx<'_>, id: ShipmentId) -> Result<Shipment, ServiceError> {
    tx.lock_shipment(id)?;
    store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)
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
    step: impl FnOnce(&mut Tx<'_>, Shipment, &[Allocation]) -> Result<Shipment, ServiceError>,
) -> Result<Shipment, ServiceError> {
    let (before, all) = locked(tx, id)?;
    let known = tx.allow(actor, action, relation::shipment(actor, &before))?;
    expect_version(version, before.version)?;
    let after = step(tx, before.clone(), &all)?;
    let after = Shipment { version: before.version + 1, ..after };
    store::update(tx.connection, &after)?;
    driver_codes::end_of(tx.connection, &after, tx.now)?;
    let lines =
        after.lines.iter().map(|line| json!({ "allocation": line.allocation, "units": line.quantity })).collect();
    let change = moved_with(before.state.as_str(), after.state.as_str(), "lines", lines);
    let change = with_customs(change, &before, &after);
    tx.record_action(known, party_of(known, &before), action, subject(id), change, reason);
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
                tx.record_consequence(domain::event::Consequence::Reopened, allocated(&moved).of_shipment(id), told);
            }
            // what came off a shipment, is gone or turned up; units that leave ask for no room
            if came_free(allocation, &moved) || moved.live() > allocation.live() {
                changed.push(moved);
            }
        }
        crate::service::facts::take_in(tx, &changed)?;
        promote_waiting(tx, &changed, None)?;
        crate::service::keys::recheck(tx, &all)?;
    }
    Ok(after)
}

fn facts(record: &customs::CustomsRecord) -> serde_json::Value {
    json!({ "code": record.code, "declared_on": record.declared_on, "cleared_on": record.cleared_on,
        "report_filed_on": record.report_filed_on, "recipient_number": record.recipient_number })
}

/// A change with the customs record in it, where that is another now.
fn with_customs(mut change: serde_json::Value, before: &Shipment, after: &Shipment) -> serde_json::Value {
    if let Some(change) = change.as_object_mut()
        && before.customs != after.customs
    {
        // that no code is in force any more is told by one without anything
        let told = after.customs.as_ref().map_or_else(|| json!({ "code": null }), facts);
        change.insert("customs".to_owned(), told);
    }
    change
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
