//! Shipments with their lines, and what happened to them.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::store::allocations::PIECE;
use crate::store::error::changed_one;
use crate::store::page::or_nobody;
use crate::store::prepared::insert_prepared;
use crate::store::schema::{shipment_events, shipment_lines, shipment_parties, shipments};
use crate::store::sql_types::{DbId, DbMoment};
use crate::store::{Connection, StoreError, consents};
use domain::access::scope::ShipmentScope;
use domain::consent::Consent;
use domain::customs::CustomsRecord;
use domain::filters::ShipmentFilter;
use domain::page::{Slice, Window};
use domain::shipment::{Shipment, ShipmentEvent, ShipmentLine, ShipmentState};
use domain::{AllocationId, Day, OrganisationId, ShipmentId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = shipments, treat_none_as_null = true)]
struct ShipmentRow {
    id: DbId,
    reference: String,
    state: String,
    consignor_id: DbId,
    consignee_id: DbId,
    carrier_id: Option<DbId>,
    waybill: String,
    responsible_receiver: Option<String>,
    crosses_border: bool,
    consignee_agreed_at: Option<DbMoment>,
    customs_code: Option<String>,
    customs_declared_on: Option<Day>,
    customs_cleared_on: Option<Day>,
    dispatched_at: Option<DbMoment>,
    arrived_at: Option<DbMoment>,
    received_at: Option<DbMoment>,
    reason: Option<String>,
    version: i64,
    created_at: DbMoment,
    loading_country: String,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = shipment_lines)]
struct ShipmentLineRow {
    id: DbId,
    shipment_id: DbId,
    position: i32,
    allocation_id: DbId,
    quantity: i64,
    state: String,
    accepted: i64,
    damaged: i64,
    missing: i64,
    surplus: i64,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = shipment_events)]
struct ShipmentEventRow {
    id: DbId,
    shipment_id: DbId,
    line_id: Option<DbId>,
    kind: String,
    occurred_at: DbMoment,
    place: Option<String>,
    note: Option<String>,
    recorded_by: DbId,
    recorded_at: DbMoment,
}

impl TryFrom<ShipmentLineRow> for ShipmentLine {
    type Error = StoreError;

    fn try_from(row: ShipmentLineRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0.into(),
            position: row.position,
            allocation: row.allocation_id.0.into(),
            quantity: row.quantity,
            state: row.state.parse()?,
            accepted: row.accepted,
            damaged: row.damaged,
            missing: row.missing,
            surplus: row.surplus,
        })
    }
}

impl TryFrom<ShipmentEventRow> for ShipmentEvent {
    type Error = StoreError;

    fn try_from(row: ShipmentEventRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0.into(),
            shipment: row.shipment_id.0.into(),
            line: row.line_id.map(|id| id.0.into()),
            kind: row.kind.parse()?,
            occurred_at: row.occurred_at.0,
            place: row.place,
            note: row.note,
            recorded_by: row.recorded_by.0.into(),
            recorded_at: row.recorded_at.0,
        })
    }
}

fn join(
    row: ShipmentRow,
    lines: Vec<ShipmentLine>,
    recipients: Vec<OrganisationId>,
    consents: Vec<Consent>,
) -> Result<Shipment, StoreError> {
    let customs = match (row.customs_code, row.customs_declared_on) {
        (Some(code), Some(declared_on)) => {
            Some(CustomsRecord { code, declared_on, cleared_on: row.customs_cleared_on })
        }
        _ => None,
    };
    Ok(Shipment {
        id: row.id.0.into(),
        reference: row.reference,
        state: row.state.parse()?,
        consignor: row.consignor_id.0.into(),
        consignee: row.consignee_id.0.into(),
        recipients,
        carrier: row.carrier_id.map(|id| id.0.into()),
        waybill: row.waybill,
        responsible_receiver: row.responsible_receiver,
        loading_country: row.loading_country,
        crosses_border: row.crosses_border,
        consignee_agreed_at: row.consignee_agreed_at.map(|at| at.0),
        consents,
        customs,
        dispatched_at: row.dispatched_at.map(|at| at.0),
        arrived_at: row.arrived_at.map(|at| at.0),
        received_at: row.received_at.map(|at| at.0),
        reason: row.reason,
        version: row.version,
        created_at: row.created_at.0,
        lines,
    })
}

impl From<&Shipment> for ShipmentRow {
    fn from(shipment: &Shipment) -> Self {
        let customs = shipment.customs.as_ref();
        Self {
            id: shipment.id.into(),
            reference: shipment.reference.clone(),
            state: shipment.state.as_str().to_owned(),
            consignor_id: shipment.consignor.into(),
            consignee_id: shipment.consignee.into(),
            carrier_id: shipment.carrier.map(DbId::from),
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
        }
    }
}

fn line_row(shipment: ShipmentId, line: &ShipmentLine) -> ShipmentLineRow {
    ShipmentLineRow {
        id: line.id.into(),
        shipment_id: shipment.into(),
        position: line.position,
        allocation_id: line.allocation.into(),
        quantity: line.quantity,
        state: line.state.as_str().to_owned(),
        accepted: line.accepted,
        damaged: line.damaged,
        missing: line.missing,
        surplus: line.surplus,
    }
}

/// The shipment with this id, with its lines.
pub fn find(connection: &mut Connection, id: ShipmentId) -> Result<Option<Shipment>, StoreError> {
    let row: Option<ShipmentRow> = on_either!(connection, c => shipments::table
        .find(DbId::from(id))
        .select(ShipmentRow::as_select())
        .first(c)
        .optional())?;
    Ok(whole(connection, row.into_iter().collect())?.pop())
}

/// The shipments of these rows with what belongs to them.
fn whole(connection: &mut Connection, rows: Vec<ShipmentRow>) -> Result<Vec<Shipment>, StoreError> {
    let ids: Vec<DbId> = rows.iter().map(|row| row.id).collect();
    let lines: Vec<ShipmentLineRow> = on_either!(connection, c => shipment_lines::table
        .filter(shipment_lines::shipment_id.eq_any(&ids))
        .order((shipment_lines::shipment_id, shipment_lines::position))
        .select(ShipmentLineRow::as_select())
        .load(c))?;
    let mut by_shipment: HashMap<DbId, Vec<ShipmentLine>> = HashMap::new();
    for line in lines {
        by_shipment.entry(line.shipment_id).or_default().push(line.try_into()?);
    }
    let mut recipients = consents::recipients_of(connection, &ids)?;
    let mut words = consents::last_of(connection, &ids)?;
    rows.into_iter()
        .map(|row| {
            let lines = by_shipment.remove(&row.id).unwrap_or_default();
            let (recipients, words) = (recipients.remove(&row.id), words.remove(&row.id));
            join(row, lines, recipients.unwrap_or_default(), words.unwrap_or_default())
        })
        .collect()
}

/// The shipments that carry units of these allocations.
pub fn carrying(connection: &mut Connection, ids: &[AllocationId]) -> Result<Vec<Shipment>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let mut found: Vec<DbId> = Vec::new();
    for piece in ids.chunks(PIECE) {
        found.extend(on_either!(connection, c => shipment_lines::table
            .filter(shipment_lines::allocation_id.eq_any(piece))
            .select(shipment_lines::shipment_id)
            .load::<DbId>(c))?);
    }
    found.sort_unstable();
    found.dedup();
    let mut shipments = Vec::with_capacity(found.len());
    for id in found {
        shipments.extend(find(connection, id.0.into())?);
    }
    Ok(shipments)
}

/// Adds a shipment with its lines.
pub fn insert(connection: &mut Connection, shipment: &Shipment) -> Result<(), StoreError> {
    let row = ShipmentRow::from(shipment);
    let lines: Vec<_> = shipment.lines.iter().map(|line| line_row(shipment.id, line)).collect();
    on_either!(connection, c => diesel::insert_into(shipments::table).values(&row).execute(c))?;
    insert_prepared!(connection, shipment_lines::table, lines, shipment_lines::id);
    consents::insert_parties(connection, shipment)
}

/// Writes a shipment and its lines back, one version on.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of the version before any more.
pub fn update(connection: &mut Connection, shipment: &Shipment) -> Result<(), StoreError> {
    let row = ShipmentRow::from(shipment);
    let before = shipments::version.eq(row.version - 1);
    let as_seen = shipments::table.filter(shipments::id.eq(row.id)).filter(before);
    changed_one(on_either!(connection, c => diesel::update(as_seen).set(&row).execute(c))?)?;
    for line in &shipment.lines {
        let row = line_row(shipment.id, line);
        on_either!(connection, c => diesel::update(shipment_lines::table.find(row.id)).set(&row).execute(c))?;
    }
    Ok(())
}

/// One of the reasons for which somebody sees a shipment; each is read by an index of its own.
enum Arm<'a> {
    /// No more than the filter says.
    All,
    /// One of these sends it.
    Consignor(&'a [OrganisationId]),
    /// One of these receives it.
    Consignee(&'a [OrganisationId]),
    /// One of these drives it.
    Carrier(&'a [OrganisationId]),
    /// It brings something for a need of one of these.
    Owner(&'a [OrganisationId]),
}

/// The arms of a scope.
fn arms(scope: Option<&ShipmentScope>) -> Vec<Arm<'_>> {
    let Some(scope) = scope else { return vec![Arm::All] };
    let all = [
        (&scope.consignors, Arm::Consignor(&scope.consignors)),
        (&scope.consignees, Arm::Consignee(&scope.consignees)),
        (&scope.carriers, Arm::Carrier(&scope.carriers)),
        (&scope.owners, Arm::Owner(&scope.owners)),
    ];
    all.into_iter().filter(|(ids, _)| !ids.is_empty()).map(|(_, arm)| arm).collect()
}

/// The shipment of this consignee, `but` for one, that this customs code serves. What was called off, and what
/// turned back before it was cleared, gives its code free.
pub fn served_by_code(
    connection: &mut Connection,
    consignee: OrganisationId,
    but: ShipmentId,
    code: &str,
) -> Result<Option<Shipment>, StoreError> {
    let id: Option<DbId> = on_either!(connection, c => shipments::table
        .filter(shipments::consignee_id.eq(DbId::from(consignee)))
        .filter(shipments::customs_code.eq(code))
        .filter(shipments::id.ne(DbId::from(but)))
        .filter(shipments::state.ne(ShipmentState::Cancelled.as_str()))
        .filter(
            shipments::state
                .ne(ShipmentState::Returned.as_str())
                .or(shipments::customs_cleared_on.is_not_null()),
        )
        .order(shipments::id)
        .select(shipments::id)
        .first(c)
        .optional())?;
    id.map_or(Ok(None), |id| find(connection, id.0.into()))
}

/// A new code stands under the rule again, whatever the one before it was.
pub fn unmark_reused_code(connection: &mut Connection, id: ShipmentId) -> Result<(), StoreError> {
    on_either!(connection, c => diesel::update(shipments::table.find(DbId::from(id)))
        .set(shipments::customs_reused.eq(false))
        .execute(c))?;
    Ok(())
}

/// The query of a page, boxed, for either engine.
macro_rules! page_query {
    ($filter:expr, $arm:expr, $window:expr) => {{
        let filter: &ShipmentFilter = $filter;
        let window: &Window = $window;
        let mut query = shipments::table.select(ShipmentRow::as_select()).into_boxed();
        if let Some(state) = filter.state {
            query = query.filter(shipments::state.eq(state.as_str()));
        }
        match $arm {
            Arm::All => {}
            Arm::Consignor(ids) => query = query.filter(shipments::consignor_id.eq_any(or_nobody(ids))),
            Arm::Consignee(ids) => query = query.filter(shipments::consignee_id.eq_any(or_nobody(ids))),
            Arm::Carrier(ids) => {
                query = query.filter(shipments::carrier_id.eq_any(or_nobody(ids)).assume_not_null());
            }
            Arm::Owner(ids) => {
                let carried = shipment_parties::table
                    .filter(shipment_parties::organisation_id.eq_any(or_nobody(ids)))
                    .filter(shipment_parties::is_recipient.eq(true))
                    .select(shipment_parties::shipment_id);
                query = query.filter(shipments::id.eq_any(carried));
            }
        }
        if let Some(after) = &window.after {
            query = query.filter(shipments::id.lt(DbId(after.id)));
        }
        query.order(shipments::id.desc()).limit(window.limit + 1)
    }};
}

/// A page of shipments with their lines.
pub fn list(
    connection: &mut Connection,
    filter: &ShipmentFilter,
    window: &Window,
) -> Result<Slice<Shipment>, StoreError> {
    let mut rows: Vec<ShipmentRow> = Vec::new();
    for arm in arms(filter.scope.as_ref()) {
        let some: Vec<ShipmentRow> = on_either!(connection, c => page_query!(filter, &arm, window).load(c))?;
        rows.extend(some);
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.id));
    rows.dedup_by_key(|row| row.id);
    let Slice { rows, more } = Slice::cut(rows, window.limit);
    let rows = whole(connection, rows)?;
    Ok(Slice { rows, more })
}

/// Adds something that happened.
pub fn insert_event(connection: &mut Connection, event: &ShipmentEvent) -> Result<(), StoreError> {
    let row = ShipmentEventRow {
        id: event.id.into(),
        shipment_id: event.shipment.into(),
        line_id: event.line.map(DbId::from),
        kind: event.kind.as_str().to_owned(),
        occurred_at: event.occurred_at.into(),
        place: event.place.clone(),
        note: event.note.clone(),
        recorded_by: event.recorded_by.into(),
        recorded_at: event.recorded_at.into(),
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
    let events = rows.into_iter().map(TryInto::try_into).collect::<Result<Vec<_>, _>>()?;
    Ok(Slice::cut(events, window.limit))
}
