//! What happens to a shipment on its way, whoever tells it.

use std::collections::{BTreeMap, BTreeSet};

use domain::Code;
use serde_json::json;

use super::{locked, party_of, subject, transition, with_customs};
use crate::service::tx::{Tx, moved_with};
use crate::service::{FieldError, ServiceError};
use crate::store::{driver_codes, shipments as store};
use domain::access::relation;
use domain::actor::Actor;
use domain::page::{Slice, Window};
use domain::policy::Action;
use domain::shipment::{Shipment, ShipmentEvent, ShipmentEventKind};
use domain::{DriverCodeId, Instant, ShipmentId, ShipmentLineId};

/// How bounds of time are written in a message.
pub const MINUTES: &str = "%Y-%m-%dT%H:%MZ";

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
    record_as(tx, actor, Action::CreateShipmentEvent, id, new)
}

/// The same for whom policy allows `action`. The log calls it by one word, whoever told it.
pub(in crate::service) fn record_as(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    action: Action,
    id: ShipmentId,
    new: &NewShipmentEvent,
) -> Result<ShipmentEvent, ServiceError> {
    let (before, _) = locked(tx, id)?;
    let known = tx.allow(actor, action, relation::shipment(actor, &before))?;
    before.take_event()?;
    let occurred_at = new.occurred_at.unwrap_or(tx.now);
    if new.kind == ShipmentEventKind::Found {
        // what is lost takes no reports; it is found first, and that is told by itself
        return Err(ServiceError::fault("/kind", Code::OnlyLostShipmentsAreFound));
    }
    let (first, last) = before.time_of_facts(tx.now);
    if occurred_at < first || occurred_at > last {
        let bounds = format!("{} … {}", first.format(MINUTES), last.format(MINUTES));
        return Err(ServiceError::Invalid(vec![
            FieldError::at("/occurred_at", Code::NotWithinItsTime).expects(bounds),
        ]));
    }
    if new.line.is_some_and(|line| before.line(line).is_none()) {
        return Err(ServiceError::fault("/line_id", Code::UnknownLine));
    }
    let zone = tx.zone_of(before.consignee)?;
    let mut after = before.clone().follow(new.kind, new.line, occurred_at, tx.now, zone)?;
    if after != before {
        // most of what happens on the way stands in the journal alone, and makes nothing untrue that others have read
        after.version += 1;
        store::update(tx.connection, &after)?;
    }
    let event = write_event(tx, known, &after, new.kind, new.line, occurred_at, new.place.clone(), new.note.clone())?;
    let change = if before.state == after.state {
        json!({ "kind": new.kind })
    } else {
        moved_with(before.state.as_str(), after.state.as_str(), "kind", json!(new.kind))
    };
    let change = with_customs(change, &before, &after);
    tx.record_action(
        known,
        party_of(known, &after),
        Action::CreateShipmentEvent,
        subject(id),
        change,
        new.note.clone(),
    );
    Ok(event)
}

#[allow(clippy::too_many_arguments, reason = "the columns of one row")]
pub(super) fn write_event(
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
        driver: actor.driver.as_ref().map(|driver| driver.code),
        recorded_at: tx.now,
    };
    store::insert_event(tx.connection, &event)?;
    Ok(event)
}

/// Something that happened, with what the driver is called who wrote it down.
#[derive(Debug, Clone)]
pub struct ToldShipmentEvent {
    pub event: ShipmentEvent,
    /// Where a driver did.
    pub driver: Option<String>,
}

/// A page of what happened to a shipment.
pub fn events(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    window: &Window,
) -> Result<Slice<ToldShipmentEvent>, ServiceError> {
    let shipment = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let relation = relation::shipment(actor, &shipment);
    tx.allow(actor, Action::ListShipmentEvents, relation)?;
    let page = store::events_of(tx.connection, id, window)?;
    let labels = drivers(tx, page.rows.iter().filter_map(|event| event.driver))?;
    let told = |event: ShipmentEvent| {
        let driver = event.driver.and_then(|code| labels.get(&code).cloned());
        ToldShipmentEvent { event, driver }
    };
    Ok(Slice { rows: page.rows.into_iter().map(told).collect(), more: page.more })
}

/// What the drivers with these codes are called.
pub(in crate::service) fn drivers(
    tx: &mut Tx<'_>,
    codes: impl Iterator<Item = DriverCodeId>,
) -> Result<BTreeMap<DriverCodeId, String>, ServiceError> {
    let codes: Vec<DriverCodeId> = codes.collect::<BTreeSet<_>>().into_iter().collect();
    Ok(driver_codes::labels(tx.connection, &codes)?.into_iter().collect())
}
