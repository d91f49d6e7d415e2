//! Receipts with their lines.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::store::engine::error::changed_one;
use crate::store::engine::prepared::IDS;
use crate::store::engine::prepared::insert_prepared;
use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, IdOf};
use crate::store::page::or_nobody;
use crate::store::schema::{allocations, receipt_lines, receipts};
use crate::store::{Connection, StoreError};
use domain::access::scope::ReceiptScope;
use domain::allocation::Count;
use domain::filters::ReceiptFilter;
use domain::page::{Slice, Window};
use domain::receipt::{Receipt, ReceiptLine, ReceiptState};
use domain::{AllocationId, MemberId, NeedId, OrganisationId, ReceiptId, ReceiptLineId, ShipmentId, ShipmentLineId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = receipts, treat_none_as_default_value = false, treat_none_as_null = true)]
struct ReceiptRow {
    id: IdOf<ReceiptId>,
    reference: String,
    state: DbWord<ReceiptState>,
    shipment_id: Option<IdOf<ShipmentId>>,
    need_id: Option<IdOf<NeedId>>,
    consignee_id: IdOf<OrganisationId>,
    consignor_id: IdOf<OrganisationId>,
    reverses_id: Option<IdOf<ReceiptId>>,
    reversed_by_id: Option<IdOf<ReceiptId>>,
    note: Option<String>,
    confirmed_by: Option<IdOf<MemberId>>,
    confirmed_at: Option<DbMoment>,
    signed_at: Option<DbMoment>,
    version: i64,
    created_at: DbMoment,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = receipt_lines, treat_none_as_default_value = false)]
struct ReceiptLineRow {
    id: IdOf<ReceiptLineId>,
    receipt_id: IdOf<ReceiptId>,
    position: i32,
    allocation_id: IdOf<AllocationId>,
    shipment_line_id: Option<IdOf<ShipmentLineId>>,
    accepted: i64,
    damaged: i64,
    missing: i64,
    surplus: i64,
    is_final: bool,
    reason: Option<String>,
    received_as: Option<String>,
}

impl From<ReceiptLineRow> for ReceiptLine {
    fn from(row: ReceiptLineRow) -> Self {
        Self {
            id: row.id.0,
            position: row.position,
            allocation: row.allocation_id.0,
            shipment_line: row.shipment_line_id.map(|id| id.0),
            count: Count { accepted: row.accepted, damaged: row.damaged, missing: row.missing },
            surplus: row.surplus,
            is_final: row.is_final,
            reason: row.reason,
            received_as: row.received_as,
        }
    }
}

fn join(row: ReceiptRow, lines: Vec<ReceiptLine>) -> Receipt {
    Receipt {
        id: row.id.0,
        reference: row.reference,
        state: row.state.0,
        shipment: row.shipment_id.map(|id| id.0),
        need: row.need_id.map(|id| id.0),
        consignee: row.consignee_id.0,
        consignor: row.consignor_id.0,
        reverses: row.reverses_id.map(|id| id.0),
        reversed_by: row.reversed_by_id.map(|id| id.0),
        note: row.note,
        confirmed_by: row.confirmed_by.map(|id| id.0),
        confirmed_at: row.confirmed_at.map(|at| at.0),
        signed_at: row.signed_at.map(|at| at.0),
        version: row.version,
        created_at: row.created_at.0,
        lines,
    }
}

impl From<&Receipt> for ReceiptRow {
    fn from(receipt: &Receipt) -> Self {
        Self {
            id: receipt.id.into(),
            reference: receipt.reference.clone(),
            state: receipt.state.into(),
            shipment_id: receipt.shipment.map(IdOf),
            need_id: receipt.need.map(IdOf),
            consignee_id: receipt.consignee.into(),
            consignor_id: receipt.consignor.into(),
            reverses_id: receipt.reverses.map(IdOf),
            reversed_by_id: receipt.reversed_by.map(IdOf),
            note: receipt.note.clone(),
            confirmed_by: receipt.confirmed_by.map(IdOf),
            confirmed_at: receipt.confirmed_at.map(DbMoment),
            signed_at: receipt.signed_at.map(DbMoment),
            version: receipt.version,
            created_at: receipt.created_at.into(),
        }
    }
}

fn lines_of(
    connection: &mut Connection,
    ids: &[IdOf<ReceiptId>],
) -> Result<HashMap<IdOf<ReceiptId>, Vec<ReceiptLine>>, StoreError> {
    let lines: Vec<ReceiptLineRow> = on_either!(connection, c => receipt_lines::table
        .filter(receipt_lines::receipt_id.eq_any(ids))
        .order((receipt_lines::receipt_id, receipt_lines::position))
        .select(ReceiptLineRow::as_select())
        .load(c))?;
    let mut by_receipt: HashMap<IdOf<ReceiptId>, Vec<ReceiptLine>> = HashMap::new();
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
    Ok(Some(join(row, lines)))
}

/// The receipts that count units of these allocations, oldest first.
pub fn counting(connection: &mut Connection, ids: &[AllocationId]) -> Result<Vec<Receipt>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let mut found: Vec<DbId> = Vec::new();
    for piece in ids.chunks(IDS) {
        found.extend(on_either!(connection, c => receipt_lines::table
            .filter(receipt_lines::allocation_id.eq_any(piece))
            .select(receipt_lines::receipt_id)
            .load::<DbId>(c))?);
    }
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
            shipment_line_id: line.shipment_line.map(IdOf),
            accepted: line.count.accepted,
            damaged: line.count.damaged,
            missing: line.count.missing,
            surplus: line.surplus,
            is_final: line.is_final,
            reason: line.reason.clone(),
            received_as: line.received_as.clone(),
        })
        .collect();
    on_either!(connection, c => diesel::insert_into(receipts::table).values(&row).execute(c))?;
    insert_prepared!(connection, receipt_lines::table, lines, receipt_lines::id);
    Ok(())
}

/// Takes lines of counts that were thrown away off a line of a shipment: it is another allocation's from now on.
///
/// # Errors
/// A violation where a count of that line is open, stands, or was taken back.
pub fn let_go_of_line(connection: &mut Connection, line: ShipmentLineId) -> Result<(), StoreError> {
    let thrown_away = receipts::table.filter(receipts::state.eq(DbWord(ReceiptState::Discarded))).select(receipts::id);
    on_either!(connection, c => diesel::update(receipt_lines::table
        .filter(receipt_lines::shipment_line_id.eq(DbId::from(line)))
        .filter(receipt_lines::receipt_id.eq_any(thrown_away)))
        .set(receipt_lines::shipment_line_id.eq(None::<DbId>))
        .execute(c))?;
    Ok(())
}

/// Whether some count speaks of this line of a shipment.
pub fn is_line_counted(connection: &mut Connection, line: ShipmentLineId) -> Result<bool, StoreError> {
    let found: Option<DbId> = on_either!(connection, c => receipt_lines::table
        .filter(receipt_lines::shipment_line_id.eq(DbId::from(line)))
        .select(receipt_lines::id)
        .first(c)
        .optional())?;
    Ok(found.is_some())
}

/// Writes a receipt back, one version on; its lines never change.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of the version before any more.
pub fn update(connection: &mut Connection, receipt: &Receipt) -> Result<(), StoreError> {
    let row = ReceiptRow::from(receipt);
    let before = receipts::version.eq(row.version - 1);
    let as_seen = receipts::table.filter(receipts::id.eq(row.id)).filter(before);
    changed_one(on_either!(connection, c => diesel::update(as_seen).set(&row).execute(c))?)
}

/// One of the reasons for which somebody sees a receipt; each is read by an index of its own.
enum Arm<'a> {
    /// No more than the filter says.
    All,
    /// One of these counts, signed or not.
    Consignee(&'a [OrganisationId]),
    /// It is signed, and one of these sent what it counts.
    Consignor(&'a [OrganisationId]),
    /// It is signed, and counts something for a need of one of these.
    Owner(&'a [OrganisationId]),
}

/// The arms of a scope.
fn arms(scope: Option<&ReceiptScope>) -> Vec<Arm<'_>> {
    let Some(scope) = scope else { return vec![Arm::All] };
    let all = [
        (&scope.consignees, Arm::Consignee(&scope.consignees)),
        (&scope.consignors, Arm::Consignor(&scope.consignors)),
        (&scope.owners, Arm::Owner(&scope.owners)),
    ];
    all.into_iter().filter(|(ids, _)| !ids.is_empty()).map(|(_, arm)| arm).collect()
}

/// The query of a page, boxed, for either engine.
macro_rules! page_query {
    ($filter:expr, $arm:expr, $window:expr) => {{
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
            query = query.filter(receipts::state.eq(DbWord(state)));
        }
        match $arm {
            Arm::All => {}
            Arm::Consignee(ids) => query = query.filter(receipts::consignee_id.eq_any(or_nobody(ids))),
            // signed is what has a moment of signing
            Arm::Consignor(ids) => {
                query = query
                    .filter(receipts::consignor_id.eq_any(or_nobody(ids)))
                    .filter(receipts::confirmed_at.is_not_null());
            }
            Arm::Owner(ids) => {
                let counted = receipt_lines::table
                    .inner_join(allocations::table.on(allocations::id.eq(receipt_lines::allocation_id)))
                    .filter(allocations::recipient_id.eq_any(or_nobody(ids)))
                    .select(receipt_lines::receipt_id);
                query = query.filter(receipts::id.eq_any(counted)).filter(receipts::confirmed_at.is_not_null());
            }
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
    let mut rows: Vec<ReceiptRow> = Vec::new();
    for arm in arms(filter.scope.as_ref()) {
        let some: Vec<ReceiptRow> = on_either!(connection, c => page_query!(filter, &arm, window).load(c))?;
        rows.extend(some);
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.id));
    rows.dedup_by_key(|row| row.id);
    let Slice { rows, more } = Slice::cut(rows, window.limit);
    let ids: Vec<IdOf<ReceiptId>> = rows.iter().map(|row| row.id).collect();
    let mut by_receipt = lines_of(connection, &ids)?;
    let rows = rows
        .into_iter()
        .map(|row| {
            let lines = by_receipt.remove(&row.id).unwrap_or_default();
            join(row, lines)
        })
        .collect();
    Ok(Slice { rows, more })
}
