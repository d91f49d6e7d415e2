//! Rows of shipments and of their lines.

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbMoment, DbWord, IdOf};
use crate::store::schema::{shipment_lines, shipments};
use domain::consent::Consent;
use domain::customs::{CustomsRecord, Filing};
use domain::shipment::{LineState, Shipment, ShipmentLine, ShipmentState};
use domain::{AllocationId, Day, MemberId, OrganisationId, ShipmentId, ShipmentLineId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = shipments, treat_none_as_default_value = false, treat_none_as_null = true)]
pub(super) struct ShipmentRow {
    pub(super) id: IdOf<ShipmentId>,
    pub(super) reference: String,
    pub(super) state: DbWord<ShipmentState>,
    pub(super) consignor_id: IdOf<OrganisationId>,
    pub(super) consignee_id: IdOf<OrganisationId>,
    pub(super) carrier_id: Option<IdOf<OrganisationId>>,
    pub(super) waybill: String,
    pub(super) responsible_receiver: Option<String>,
    pub(super) crosses_border: bool,
    pub(super) consignee_agreed_at: Option<DbMoment>,
    pub(super) customs_code: Option<String>,
    pub(super) customs_declared_on: Option<Day>,
    pub(super) customs_cleared_on: Option<Day>,
    pub(super) dispatched_at: Option<DbMoment>,
    pub(super) arrived_at: Option<DbMoment>,
    pub(super) received_at: Option<DbMoment>,
    pub(super) reason: Option<String>,
    pub(super) version: i64,
    pub(super) created_at: DbMoment,
    pub(super) loading_country: String,
    pub(super) vehicle: Option<String>,
    pub(super) expected_on: Option<Day>,
    pub(super) customs_recipient_number: Option<String>,
    pub(super) customs_report_filed_on: Option<Day>,
    pub(super) customs_filed_by: Option<IdOf<MemberId>>,
    pub(super) customs_filed_at: Option<DbMoment>,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = shipment_lines, treat_none_as_default_value = false)]
pub(super) struct ShipmentLineRow {
    pub(super) id: IdOf<ShipmentLineId>,
    pub(super) shipment_id: IdOf<ShipmentId>,
    pub(super) position: i32,
    pub(super) allocation_id: IdOf<AllocationId>,
    pub(super) quantity: i64,
    pub(super) state: DbWord<LineState>,
    pub(super) accepted: i64,
    pub(super) damaged: i64,
    pub(super) missing: i64,
    pub(super) surplus: i64,
}

impl From<ShipmentLineRow> for ShipmentLine {
    fn from(row: ShipmentLineRow) -> Self {
        Self {
            id: row.id.0,
            position: row.position,
            allocation: row.allocation_id.0,
            quantity: row.quantity,
            state: row.state.0,
            accepted: row.accepted,
            damaged: row.damaged,
            missing: row.missing,
            surplus: row.surplus,
        }
    }
}

pub(super) fn join(
    row: ShipmentRow,
    lines: Vec<ShipmentLine>,
    recipients: Vec<OrganisationId>,
    consents: Vec<Consent>,
) -> Shipment {
    let customs = match (row.customs_code, row.customs_declared_on) {
        (Some(code), Some(declared_on)) => Some(CustomsRecord {
            recipient_number: row.customs_recipient_number,
            code,
            declared_on,
            cleared_on: row.customs_cleared_on,
            report_filed_on: row.customs_report_filed_on,
            filed: row.customs_filed_by.zip(row.customs_filed_at).map(|(by, at)| Filing { by: by.0, at: at.0 }),
        }),
        _ => None,
    };
    Shipment {
        id: row.id.0,
        reference: row.reference,
        state: row.state.0,
        consignor: row.consignor_id.0,
        consignee: row.consignee_id.0,
        recipients,
        carrier: row.carrier_id.map(|id| id.0),
        waybill: row.waybill,
        responsible_receiver: row.responsible_receiver,
        loading_country: row.loading_country,
        crosses_border: row.crosses_border,
        consignee_agreed_at: row.consignee_agreed_at.map(|at| at.0),
        consents,
        vehicle: row.vehicle,
        expected_on: row.expected_on,
        customs,
        former_customs: Vec::new(),
        dispatched_at: row.dispatched_at.map(|at| at.0),
        arrived_at: row.arrived_at.map(|at| at.0),
        received_at: row.received_at.map(|at| at.0),
        reason: row.reason,
        version: row.version,
        created_at: row.created_at.0,
        lines,
    }
}

impl From<&Shipment> for ShipmentRow {
    fn from(shipment: &Shipment) -> Self {
        let customs = shipment.customs.as_ref();
        Self {
            id: shipment.id.into(),
            reference: shipment.reference.clone(),
            state: shipment.state.into(),
            consignor_id: shipment.consignor.into(),
            consignee_id: shipment.consignee.into(),
            carrier_id: shipment.carrier.map(IdOf),
            waybill: shipment.waybill.clone(),
            responsible_receiver: shipment.responsible_receiver.clone(),
            crosses_border: shipment.crosses_border,
            consignee_agreed_at: shipment.consignee_agreed_at.map(DbMoment),
            customs_code: customs.map(|record| record.code.clone()),
            customs_declared_on: customs.map(|record| record.declared_on),
            customs_cleared_on: customs.and_then(|record| record.cleared_on),
            dispatched_at: shipment.dispatched_at.map(DbMoment),
            arrived_at: shipment.arrived_at.map(DbMoment),
            received_at: shipment.received_at.map(DbMoment),
            reason: shipment.reason.clone(),
            version: shipment.version,
            created_at: shipment.created_at.into(),
            loading_country: shipment.loading_country.clone(),
            vehicle: shipment.vehicle.clone(),
            expected_on: shipment.expected_on,
            customs_recipient_number: customs.and_then(|record| record.recipient_number.clone()),
            customs_report_filed_on: customs.and_then(|record| record.report_filed_on),
            customs_filed_by: customs.and_then(|record| record.filed).map(|filed| filed.by.into()),
            customs_filed_at: customs.and_then(|record| record.filed).map(|filed| filed.at.into()),
        }
    }
}

pub(super) fn line_row(shipment: ShipmentId, line: &ShipmentLine) -> ShipmentLineRow {
    ShipmentLineRow {
        id: line.id.into(),
        shipment_id: shipment.into(),
        position: line.position,
        allocation_id: line.allocation.into(),
        quantity: line.quantity,
        state: line.state.into(),
        accepted: line.accepted,
        damaged: line.damaged,
        missing: line.missing,
        surplus: line.surplus,
    }
}
