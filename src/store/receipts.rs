//! Receipts with their lines.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::domain::access::scope::ReceiptScope;
use crate::domain::allocation::Count;
use crate::domain::receipt::{Receipt, ReceiptLine, ReceiptState};
use crate::domain::{AllocationId, NeedId, ReceiptId, ShipmentId};
use crate::store::page::{Slice, Window, or_nobody};
use crate::store::schema::{allocations, receipt_lines, receipts};
use crate::store::sql_types::{DbId, DbMoment};
use crate::store::{Connection, StoreError};

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = receipts, treat_none_as_null = true)]
struct ReceiptRow {
    id: DbId,
    reference: String,
    state: String,
    shipment_id: Option<DbId>,
    need_id: Option<DbId>,
    consignee_id: DbId,
    consignor_id: DbId,
    reverses_id: Option<DbId>,
    reversed_by_id: Option<DbId>,
    note: Option<String>,
    confirmed_by: Option<DbId>,
    confirmed_at: Option<DbMoment>,
    version: i64,
    created_at: DbMoment,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = receipt_lines)]
struct ReceiptLineRow {
    id: DbId,
    receipt_id: DbId,
    position: i32,
    allocation_id: DbId,
    shipment_line_id: Option<DbId>,
    accepted: i64,
    damaged: i64,
    missing: i64,
    surplus: i64,
    is_final: bool,
    reason: Option<String>,
}

impl From<ReceiptLineRow> for ReceiptLine {
    fn from(row: ReceiptLineRow) -> Self {
        Self {
            id: row.id.0.into(),
            position: row.position,
            allocation: row.allocation_id.0.into(),
            shipment_line: row.shipment_line_id.map(|id| id.0.into()),
            count: Count { accepted: row.accepted, damaged: row.damaged, missing: row.missing },
            surplus: row.surplus,
            is_final: row.is_final,
            reason: row.reason,
        }
    }
}

fn join(row: ReceiptRow, lines: Vec<ReceiptLine>) -> Result<Receipt, StoreError> {
    Ok(Receipt {
        id: row.id.0.into(),
        reference: row.reference,
        state: row.state.parse()?,
        shipment: row.shipment_id.map(|id| id.0.into()),
        need: row.need_id.map(|id| id.0.into()),
        consignee: row.consignee_id.0.into(),
        consignor: row.consignor_id.0.into(),
        reverses: row.reverses_id.map(|id| id.0.into()),
        reversed_by: row.reversed_by_id.map(|id| id.0.into()),
        note: row.note,
        confirmed_by: row.confirmed_by.map(|id| id.0.into()),
        confirmed_at: row.confirmed_at.map(|at| at.0),
        version: row.version,
        created_at: row.created_at.0,
        lines,
    })
}

impl From<&Receipt> for ReceiptRow {
    fn from(receipt: &Receipt) -> Self {
        Self {
            id: receipt.id.into(),
            reference: receipt.reference.clone(),
            state: receipt.state.as_str().to_owned(),
            shipment_id: receipt.shipment.map(DbId::from),
            need_id: receipt.need.map(DbId::from),
            consignee_id: receipt.consignee.into(),
            consignor_id: receipt.consignor.into(),
            reverses_id: receipt.reverses.map(DbId::from),
            reversed_by_id: receipt.reversed_by.map(DbId::from),
            note: receipt.note.clone(),
            confirmed_by: receipt.confirmed_by.map(DbId::from),
            confirmed_at: receipt.confirmed_at.map(DbMoment),
            version: receipt.version,
            created_at: receipt.created_at.into(),
        }
    }
}

/// What a list of receipts is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct ReceiptFilter {
    pub shipment: Option<ShipmentId>,
    pub need: Option<NeedId>,
    pub state: Option<ReceiptState>,
    /// Only those that somebody sees.
    pub scope: Option<ReceiptScope>,
}

fn lines_of(connection: &mut Connection, ids: &[DbId]) -> Result<HashMap<DbId, Vec<ReceiptLine>>, StoreError> {
    let lines: Vec<ReceiptLineRow> = on_either!(connection, c => receipt_lines::table
        .filter(receipt_lines::receipt_id.eq_any(ids))
        .order((receipt_lines::receipt_id, receipt_lines::position))
        .select(ReceiptLineRow::as_select())
        .load(c))?;
    let mut by_receipt: HashMap<DbId, Vec<ReceiptLine>> = HashMap::new();
    for line in lines {
        by_receipt.entry(line.receipt_id).or_default().push(line.into());
    }
    Ok(by_receipt)
}

/// The receipt with this id, with its lines.
pub fn find(connection: &mut Connection, id: ReceiptId) -> Result<Option<Receipt>, StoreError> {
    let row: Option<ReceiptRow> = on_either!(connection, c => receipts::table
        .find(DbId::from(id))
        .select(ReceiptRow::as_select())
        .first(c)
        .optional())?;
    let Some(row) = row else { return Ok(None) };
    let lines = lines_of(connection, &[row.id])?.remove(&row.id).unwrap_or_default();
    join(row, lines).map(Some)
}

/// The confirmed receipts that count units of these allocations, oldest first.
pub fn counting(connection: &mut Connection, ids: &[AllocationId]) -> Result<Vec<Receipt>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let mut found: Vec<DbId> = on_either!(connection, c => receipt_lines::table
        .filter(receipt_lines::allocation_id.eq_any(&ids))
        .select(receipt_lines::receipt_id)
        .load(c))?;
    found.sort_unstable();
    found.dedup();
    let mut receipts = Vec::with_capacity(found.len());
    for id in found {
        receipts.extend(find(connection, id.0.into())?);
    }
    Ok(receipts)
}

/// Adds a receipt with its lines.
pub fn insert(connection: &mut Connection, receipt: &Receipt) -> Result<(), StoreError> {
    let row = ReceiptRow::from(receipt);
    let lines: Vec<ReceiptLineRow> = receipt
        .lines
        .iter()
        .map(|line| ReceiptLineRow {
            id: line.id.into(),
            receipt_id: row.id,
            position: line.position,
            allocation_id: line.allocation.into(),
            shipment_line_id: line.shipment_line.map(DbId::from),
            accepted: line.count.accepted,
            damaged: line.count.damaged,
            missing: line.count.missing,
            surplus: line.surplus,
            is_final: line.is_final,
            reason: line.reason.clone(),
        })
        .collect();
    on_either!(connection, c => {
        diesel::insert_into(receipts::table).values(&row).execute(c)?;
        diesel::insert_into(receipt_lines::table).values(&lines).execute(c)
    })?;
    Ok(())
}

/// Writes a receipt back; its lines never change.
pub fn update(connection: &mut Connection, receipt: &Receipt) -> Result<(), StoreError> {
    let row = ReceiptRow::from(receipt);
    on_either!(connection, c => diesel::update(receipts::table.find(row.id)).set(&row).execute(c))?;
    Ok(())
}

/// The query of a page, boxed, for either engine.
macro_rules! page_query {
    ($filter:expr, $window:expr) => {{
        let filter: &ReceiptFilter = $filter;
        let window: &Window = $window;
        let mut query = receipts::table.select(ReceiptRow::as_select()).into_boxed();
        if let Some(shipment) = filter.shipment {
            query = query.filter(receipts::shipment_id.eq(DbId::from(shipment)));
        }
        if let Some(need) = filter.need {
            query = query.filter(receipts::need_id.eq(DbId::from(need)));
        }
        if let Some(state) = filter.state {
            query = query.filter(receipts::state.eq(state.as_str()));
        }
        if let Some(scope) = &filter.scope {
            let signed = receipts::state.eq(ReceiptState::Confirmed.as_str());
            let for_owners = receipt_lines::table
                .inner_join(allocations::table.on(allocations::id.eq(receipt_lines::allocation_id)))
                .filter(allocations::recipient_id.eq_any(or_nobody(&scope.owners)))
                .select(receipt_lines::receipt_id);
            query = query.filter(
                receipts::consignee_id
                    .eq_any(or_nobody(&scope.consignees))
                    .or(receipts::consignor_id.eq_any(or_nobody(&scope.consignors)).and(signed))
                    .or(receipts::id.eq_any(for_owners).and(signed)),
            );
        }
        if let Some(after) = &window.after {
            query = query.filter(receipts::id.lt(DbId(after.id)));
        }
        query.order(receipts::id.desc()).limit(window.limit + 1)
    }};
}

/// A page of receipts with their lines.
pub fn list(
    connection: &mut Connection,
    filter: &ReceiptFilter,
    window: &Window,
) -> Result<Slice<Receipt>, StoreError> {
    let rows: Vec<ReceiptRow> = on_either!(connection, c => page_query!(filter, window).load(c))?;
    let Slice { rows, more } = Slice::cut(rows, window.limit);
    let ids: Vec<DbId> = rows.iter().map(|row| row.id).collect();
    let mut by_receipt = lines_of(connection, &ids)?;
    let rows = rows
        .into_iter()
        .map(|row| {
            let lines = by_receipt.remove(&row.id).unwrap_or_default();
            join(row, lines)
        })
        .collect::<Result<_, _>>()?;
    Ok(Slice { rows, more })
}
