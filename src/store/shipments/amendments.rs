//! Corrections of shipments that have left.

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, IdOf};
use crate::store::schema::shipment_amendments;
use crate::store::{Connection, StoreError};
use domain::page::{Slice, Window};
use domain::shipment::{Amended, AmendedField, ShipmentAmendment};
use domain::{MemberId, ShipmentAmendmentId, ShipmentId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = shipment_amendments, treat_none_as_default_value = false)]
struct AmendmentRow {
    id: IdOf<ShipmentAmendmentId>,
    shipment_id: IdOf<ShipmentId>,
    field: DbWord<AmendedField>,
    before: Option<String>,
    after: String,
    reason: String,
    amended_by: IdOf<MemberId>,
    amended_at: DbMoment,
}

impl From<AmendmentRow> for ShipmentAmendment {
    fn from(row: AmendmentRow) -> Self {
        Self {
            id: row.id.0,
            shipment: row.shipment_id.0,
            what: Amended { field: row.field.0, before: row.before, after: row.after },
            reason: row.reason,
            amended_by: row.amended_by.0,
            amended_at: row.amended_at.0,
        }
    }
}

/// Adds a correction.
pub fn insert_amendment(connection: &mut Connection, entry: &ShipmentAmendment) -> Result<(), StoreError> {
    let row = AmendmentRow {
        id: entry.id.into(),
        shipment_id: entry.shipment.into(),
        field: entry.what.field.into(),
        before: entry.what.before.clone(),
        after: entry.what.after.clone(),
        reason: entry.reason.clone(),
        amended_by: entry.amended_by.into(),
        amended_at: entry.amended_at.into(),
    };
    on_either!(connection, c => diesel::insert_into(shipment_amendments::table).values(&row).execute(c))?;
    Ok(())
}

/// A page of the corrections of a shipment, oldest first.
pub fn amendments_of(
    connection: &mut Connection,
    id: ShipmentId,
    window: &Window,
) -> Result<Slice<ShipmentAmendment>, StoreError> {
    let rows: Vec<AmendmentRow> = on_either!(connection, c => {
        let mut query = shipment_amendments::table
            .filter(shipment_amendments::shipment_id.eq(DbId::from(id)))
            .select(AmendmentRow::as_select())
            .into_boxed();
        if let Some(after) = &window.after {
            query = query.filter(shipment_amendments::id.gt(DbId(after.id)));
        }
        query.order(shipment_amendments::id.asc()).limit(window.limit + 1).load(c)
    })?;
    Ok(Slice::cut(rows.into_iter().map(Into::into).collect::<Vec<_>>(), window.limit))
}
