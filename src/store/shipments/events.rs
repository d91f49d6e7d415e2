//! What happened to shipments.

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, IdOf};
use crate::store::schema::shipment_events;
use crate::store::{Connection, StoreError};
use domain::page::{Slice, Window};
use domain::shipment::{ShipmentEvent, ShipmentEventKind};
use domain::{DriverCodeId, MemberId, ShipmentEventId, ShipmentId, ShipmentLineId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = shipment_events, treat_none_as_default_value = false)]
struct ShipmentEventRow {
    id: IdOf<ShipmentEventId>,
    shipment_id: IdOf<ShipmentId>,
    line_id: Option<IdOf<ShipmentLineId>>,
    kind: DbWord<ShipmentEventKind>,
    occurred_at: DbMoment,
    place: Option<String>,
    note: Option<String>,
    recorded_by: IdOf<MemberId>,
    recorded_at: DbMoment,
    driver_code_id: Option<IdOf<DriverCodeId>>,
}

impl From<ShipmentEventRow> for ShipmentEvent {
    fn from(row: ShipmentEventRow) -> Self {
        Self {
            id: row.id.0,
            shipment: row.shipment_id.0,
            line: row.line_id.map(|id| id.0),
            kind: row.kind.0,
            occurred_at: row.occurred_at.0,
            place: row.place,
            note: row.note,
            recorded_by: row.recorded_by.0,
            recorded_at: row.recorded_at.0,
            driver: row.driver_code_id.map(|id| id.0),
        }
    }
}

/// Adds something that happened.
pub fn insert_event(connection: &mut Connection, event: &ShipmentEvent) -> Result<(), StoreError> {
    let row = ShipmentEventRow {
        id: event.id.into(),
        shipment_id: event.shipment.into(),
        line_id: event.line.map(IdOf),
        kind: event.kind.into(),
        occurred_at: event.occurred_at.into(),
        place: event.place.clone(),
        note: event.note.clone(),
        recorded_by: event.recorded_by.into(),
        recorded_at: event.recorded_at.into(),
        driver_code_id: event.driver.map(IdOf),
    };
    on_either!(connection, c => diesel::insert_into(shipment_events::table).values(&row).execute(c))?;
    Ok(())
}

/// A page of what happened to a shipment, oldest first.
pub fn events_of(
    connection: &mut Connection,
    id: ShipmentId,
    window: &Window,
) -> Result<Slice<ShipmentEvent>, StoreError> {
    let rows: Vec<ShipmentEventRow> = on_either!(connection, c => {
        let mut query = shipment_events::table
            .filter(shipment_events::shipment_id.eq(DbId::from(id)))
            .select(ShipmentEventRow::as_select())
            .into_boxed();
        if let Some(after) = &window.after {
            query = query.filter(shipment_events::id.gt(DbId(after.id)));
        }
        query.order(shipment_events::id.asc()).limit(window.limit + 1).load(c)
    })?;
    let events = rows.into_iter().map(Into::into).collect::<Vec<_>>();
    Ok(Slice::cut(events, window.limit))
}
