//! The customs codes that a shipment had before the one in force.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, IdOf};
use crate::store::schema::{former_customs, shipments};
use crate::store::{Connection, StoreError};
use domain::customs::{CustomsRecord, Filing};
use domain::shipment::{Shipment, ShipmentState};
use domain::{Day, MemberId, OrganisationId, ShipmentId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = former_customs, treat_none_as_default_value = false)]
struct FormerCustomsRow {
    shipment_id: IdOf<ShipmentId>,
    position: i32,
    recipient_number: Option<String>,
    code: String,
    declared_on: Day,
    cleared_on: Option<Day>,
    report_filed_on: Option<Day>,
    filed_by: Option<IdOf<MemberId>>,
    filed_at: Option<DbMoment>,
}

impl From<FormerCustomsRow> for CustomsRecord {
    fn from(row: FormerCustomsRow) -> Self {
        Self {
            recipient_number: row.recipient_number,
            code: row.code,
            declared_on: row.declared_on,
            cleared_on: row.cleared_on,
            report_filed_on: row.report_filed_on,
            filed: row.filed_by.zip(row.filed_at).map(|(by, at)| Filing { by: by.0, at: at.0 }),
        }
    }
}

/// The codes before the ones in force, of each of these shipments.
pub(super) fn of(
    connection: &mut Connection,
    ids: &[IdOf<ShipmentId>],
) -> Result<HashMap<IdOf<ShipmentId>, Vec<CustomsRecord>>, StoreError> {
    let rows: Vec<FormerCustomsRow> = on_either!(connection, c => former_customs::table
        .filter(former_customs::shipment_id.eq_any(ids))
        .order((former_customs::shipment_id, former_customs::position))
        .select(FormerCustomsRow::as_select())
        .load(c))?;
    let mut by_shipment: HashMap<IdOf<ShipmentId>, Vec<CustomsRecord>> = HashMap::new();
    for row in rows {
        by_shipment.entry(row.shipment_id).or_default().push(row.into());
    }
    Ok(by_shipment)
}

/// Writes the codes before the one in force.
pub fn write_former_customs(connection: &mut Connection, shipment: &Shipment) -> Result<(), StoreError> {
    let own = former_customs::table.filter(former_customs::shipment_id.eq(DbId::from(shipment.id)));
    on_either!(connection, c => diesel::delete(own).execute(c))?;
    let rows = shipment.former_customs.iter().zip(1..).map(|(record, position)| FormerCustomsRow {
        shipment_id: shipment.id.into(),
        position,
        recipient_number: record.recipient_number.clone(),
        code: record.code.clone(),
        declared_on: record.declared_on,
        cleared_on: record.cleared_on,
        report_filed_on: record.report_filed_on,
        filed_by: record.filed.map(|filed| filed.by.into()),
        filed_at: record.filed.map(|filed| filed.at.into()),
    });
    for row in rows {
        on_either!(connection, c => diesel::insert_into(former_customs::table).values(&row).execute(c))?;
    }
    Ok(())
}

/// The shipment of this consignee, `but` for one, that was cleared under this code, which has another in force now.
pub fn cleared_under(
    connection: &mut Connection,
    consignee: OrganisationId,
    but: ShipmentId,
    code: &str,
) -> Result<Option<ShipmentId>, StoreError> {
    let id: Option<DbId> = on_either!(connection, c => former_customs::table
        .inner_join(shipments::table.on(shipments::id.eq(former_customs::shipment_id)))
        .filter(former_customs::code.eq(code))
        .filter(former_customs::cleared_on.is_not_null())
        .filter(shipments::consignee_id.eq(DbId::from(consignee)))
        .filter(shipments::id.ne(DbId::from(but)))
        .filter(shipments::state.ne(DbWord(ShipmentState::Cancelled)))
        .order(shipments::id)
        .select(shipments::id)
        .first(c)
        .optional())?;
    Ok(id.map(|id| id.0.into()))
}
