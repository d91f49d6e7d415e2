//! The room on a need line: what holds it, what lies above it, and the locks a fact takes to change it.

use std::collections::HashMap;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::store::allocations::AllocationRow;
use crate::store::allocations::counting::counts;
use crate::store::engine::prepared::fixed;
use crate::store::engine::sql_types::{DbId, DbMoment, DbWord};
use crate::store::schema::{allocations, need_lines, needs, receipt_lines, receipts};
use crate::store::{Connection, StoreError};
use domain::allocation::{Allocation, AllocationState};
use domain::need::ExcessDecision;
use domain::receipt::ReceiptState;
use domain::{AllocationId, Instant, NeedId, NeedLineId, PledgeId, PledgeLineId};

/// The states in which an allocation holds room.
const LIVE: [DbWord<AllocationState>; 3] =
    [DbWord(AllocationState::Proposed), DbWord(AllocationState::Accepted), DbWord(AllocationState::Committed)];

/// Units live or received.
const TAKEN: &str = "COALESCE(CAST(SUM(CASE WHEN state IN ('proposed', 'accepted', 'committed') \
     THEN quantity - released - lost_or_damaged ELSE received END) AS BIGINT), 0)";

/// Units live, received, lost or damaged.
const GIVEN: &str = "COALESCE(CAST(SUM(CASE WHEN state IN ('proposed', 'accepted', 'committed') \
     THEN quantity - released ELSE received + lost_or_damaged END) AS BIGINT), 0)";

/// A need line as far as its room goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineRoom {
    /// Base units asked for.
    pub needed: i64,
    /// Whether more may be promised.
    pub allows_surplus: bool,
    /// The excess on record.
    pub excess: i64,
    /// What was decided on it.
    pub decision: Option<ExcessDecision>,
    /// As [`domain::need::NeedLine::came_unasked`].
    pub came_unasked: bool,
}

/// The room of a line; nothing where no quantity is named yet.
pub fn line(connection: &mut Connection, line: NeedLineId) -> Result<Option<LineRoom>, StoreError> {
    type Columns = (Option<i64>, (Option<DbMoment>, Option<DbMoment>), bool, i64, Option<DbWord<ExcessDecision>>);
    let found: Option<Columns> = on_either!(connection, c => need_lines::table
        .inner_join(needs::table.on(needs::id.eq(need_lines::need_id)))
        .filter(need_lines::id.eq(DbId::from(line)))
        .select((
            need_lines::quantity,
            (need_lines::ended_at, need_lines::added_at),
            needs::allows_surplus,
            need_lines::excess,
            need_lines::excess_decision,
        ))
        .first(c)
        .optional())?;
    let Some((Some(quantity), (ended, added), allows_surplus, excess, decision)) = found else { return Ok(None) };
    // as `NeedLine::needed` has it
    let needed = if ended.is_some() { 0 } else { quantity };
    let decision = decision.map(|decision| decision.0);
    let came_unasked = ended.is_some() && ended == added;
    Ok(Some(LineRoom { needed, allows_surplus, excess, decision, came_unasked }))
}

/// Units of a need line live or received.
pub fn taken(connection: &mut Connection, need: NeedId, line: NeedLineId) -> Result<i64, StoreError> {
    Ok(on_either!(connection, c => fixed!(allocations::table
        .filter(counts())
        .filter(allocations::need_id.eq(DbId::from(need)))
        .filter(allocations::need_line_id.eq(DbId::from(line)))
        .select(sql::<BigInt>(TAKEN)))
        .get_result(c))?)
}

/// Units of a pledge line live, received, lost or damaged.
pub fn given(connection: &mut Connection, pledge: PledgeId, line: PledgeLineId) -> Result<i64, StoreError> {
    Ok(on_either!(connection, c => fixed!(allocations::table
        .filter(counts())
        .filter(allocations::pledge_id.eq(DbId::from(pledge)))
        .filter(allocations::pledge_line_id.eq(DbId::from(line)))
        .select(sql::<BigInt>(GIVEN)))
        .get_result(c))?)
}

/// The live allocations of a need line.
pub fn holding(connection: &mut Connection, need: NeedId, line: NeedLineId) -> Result<Vec<Allocation>, StoreError> {
    let rows: Vec<AllocationRow> = on_either!(connection, c => fixed!(allocations::table
        .filter(allocations::need_id.eq(DbId::from(need)))
        .filter(allocations::need_line_id.eq(DbId::from(line)))
        .filter(allocations::state.eq_any(LIVE))
        .select(AllocationRow::as_select()))
        .load(c))?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Whether anything is live on a need.
pub fn is_anything_live(connection: &mut Connection, need: NeedId) -> Result<bool, StoreError> {
    let found: Option<DbId> = on_either!(connection, c => fixed!(allocations::table
        .filter(allocations::need_id.eq(DbId::from(need)))
        .filter(allocations::state.eq_any(LIVE))
        .limit(1)
        .select(allocations::id))
        .get_result(c)
        .optional())?;
    Ok(found.is_some())
}

/// Units received of each line of a need.
pub fn received(connection: &mut Connection, need: NeedId) -> Result<HashMap<NeedLineId, i64>, StoreError> {
    let rows: Vec<(DbId, i64)> = on_either!(connection, c => fixed!(allocations::table
        .filter(counts())
        .filter(allocations::need_id.eq(DbId::from(need)))
        .group_by(allocations::need_line_id)
        .select((allocations::need_line_id, sql::<BigInt>("CAST(SUM(received) AS BIGINT)"))))
        .load(c))?;
    Ok(rows.into_iter().map(|(line, units)| (line.0.into(), units)).collect())
}

/// Units of a need line's allocations that unsigned counts speak of and that travel in no shipment.
pub fn being_counted(
    connection: &mut Connection,
    need: NeedId,
    line: NeedLineId,
) -> Result<HashMap<AllocationId, i64>, StoreError> {
    let rows: Vec<(DbId, i64)> = on_either!(connection, c => fixed!(receipt_lines::table
        .inner_join(receipts::table.on(receipts::id.eq(receipt_lines::receipt_id)))
        .inner_join(allocations::table.on(allocations::id.eq(receipt_lines::allocation_id)))
        .filter(receipts::state.eq(DbWord(ReceiptState::Draft)))
        .filter(receipt_lines::shipment_line_id.is_null())
        .filter(allocations::need_id.eq(DbId::from(need)))
        .filter(allocations::need_line_id.eq(DbId::from(line)))
        .select((
            receipt_lines::allocation_id,
            receipt_lines::accepted + receipt_lines::damaged + receipt_lines::missing,
        )))
        .load(c))?;
    let mut counted = HashMap::new();
    for (allocation, units) in rows {
        *counted.entry(allocation.0.into()).or_default() += units;
    }
    Ok(counted)
}

/// Writes a line's excess, with what was decided on it and when.
pub fn set_excess(
    connection: &mut Connection,
    line: NeedLineId,
    excess: i64,
    decided: Option<(ExcessDecision, Instant)>,
) -> Result<(), StoreError> {
    let decision = decided.map(|(decision, _)| DbWord(decision));
    let at = decided.map(|(_, at)| DbMoment(at));
    on_either!(connection, c => diesel::update(need_lines::table.find(DbId::from(line)))
        .set((
            need_lines::excess.eq(excess),
            need_lines::excess_decision.eq(decision),
            need_lines::excess_decided_at.eq(at),
        ))
        .execute(c))?;
    Ok(())
}

/// Lowers a line's excess; what was decided on it stands.
pub fn lower_excess(connection: &mut Connection, line: NeedLineId, excess: i64) -> Result<(), StoreError> {
    on_either!(connection, c => diesel::update(need_lines::table.find(DbId::from(line)))
        .set(need_lines::excess.eq(excess))
        .execute(c))?;
    Ok(())
}
