//! Allocations that stand by, and those whose time is up.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer};

use crate::store::allocations::rows::{AllocationRow, domain};
use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, Id, Moment};
use crate::store::schema::{allocations, organisations, shipment_lines, shipments};
use crate::store::{Connection, StoreError};
use domain::allocation::{Allocation, AllocationState};
use domain::shipment::ShipmentState;
use domain::{AllocationId, Instant, NeedId, NeedLineId};

pub(super) const STANDBY: &str = "allocations.state = 'standby'";
pub(super) const LIVE_OR_STANDBY: &str = "allocations.state IN ('proposed', 'accepted', 'committed', 'standby')";

/// The place in the row of what stands by.
const STEPPED_BACK_FIRST: &str =
    "CASE stepped_back WHEN 'committed' THEN 0 WHEN 'accepted' THEN 1 WHEN 'proposed' THEN 2 ELSE 3 END";

/// What stands by for a need line, in the order in which it moves up: what stepped back for a fact
/// first, the most binding of it before the rest; then the oldest. What waits for a word is not in the row.
pub fn standing_by(connection: &mut Connection, need: NeedId, line: NeedLineId) -> Result<Vec<Allocation>, StoreError> {
    Ok(domain(on_either!(connection, c => allocations::table
        .filter(allocations::need_id.eq(DbId::from(need)))
        .filter(allocations::need_line_id.eq(DbId::from(line)))
        .filter(allocations::state.eq(DbWord(AllocationState::Standby)))
        .filter(allocations::waits_for.is_null())
        .order((sql::<Integer>(STEPPED_BACK_FIRST), allocations::standby_since, allocations::id))
        .select(AllocationRow::as_select())
        .load(c))?))
}

/// A proposal whose hold has ended, with the end of its hold.
pub type Ended = (Instant, AllocationId);

/// Proposals whose hold has ended, after one of them, at most `limit`.
pub fn hold_ended(
    connection: &mut Connection,
    now: Instant,
    after: Option<Ended>,
    limit: i64,
) -> Result<Vec<Ended>, StoreError> {
    let rows: Vec<(DbId, Option<DbMoment>)> = on_either!(connection, c => {
        let mut query = allocations::table
            .filter(allocations::state.eq(DbWord(AllocationState::Proposed)))
            .filter(allocations::hold_until.le(DbMoment(now)))
            .order((allocations::hold_until, allocations::id))
            .limit(limit)
            .select((allocations::id, allocations::hold_until))
            .into_boxed();
        if let Some((until, id)) = after {
            query = query.filter(
                sql::<Bool>("(allocations.hold_until, allocations.id) > (")
                    .bind::<Moment, _>(DbMoment(until))
                    .sql(", ")
                    .bind::<Id, _>(DbId::from(id))
                    .sql(")"),
            );
        }
        query.load(c)
    })?;
    Ok(rows.into_iter().filter_map(|(id, until)| until.map(|until| (until.0, id.0.into()))).collect())
}

/// The ids of a query's rows behind an id, at most so many.
macro_rules! ids_behind {
    ($query:expr, $after:expr, $limit:expr, $c:expr) => {{
        let mut query = $query.order(allocations::id).limit($limit).select(allocations::id).into_boxed();
        if let Some(after) = $after {
            query = query.filter(allocations::id.gt(DbId::from(after)));
        }
        query.load($c)
    }};
}

/// Those for whom somebody was asked for goods on board that are counted by now, or are no longer under way, after one
/// of them; at most `limit`.
pub fn asked_in_vain(
    connection: &mut Connection,
    after: Option<AllocationId>,
    limit: i64,
) -> Result<Vec<AllocationId>, StoreError> {
    let under_way = [ShipmentState::Dispatched, ShipmentState::Arrived, ShipmentState::Lost].map(DbWord);
    let rows: Vec<DbId> = on_either!(connection, c => {
        let query = allocations::table
            .inner_join(shipment_lines::table.on(allocations::reassigned_from.eq(shipment_lines::id.nullable())))
            .inner_join(shipments::table.on(shipments::id.eq(shipment_lines::shipment_id)))
            .filter(allocations::state.eq(DbWord(AllocationState::Standby)))
            .filter(shipments::state.ne_all(under_way).or(sql::<Bool>(
                "shipment_lines.accepted + shipment_lines.damaged + shipment_lines.missing >= shipment_lines.quantity",
            )));
        ids_behind!(query, after, limit, c)
    })?;
    Ok(rows.into_iter().map(|id| id.0.into()).collect())
}

/// What parties that were suspended have proposed or wait for with others, without the word of both sides, after one of
/// them; at most `limit`.
pub fn of_suspended(
    connection: &mut Connection,
    after: Option<AllocationId>,
    limit: i64,
) -> Result<Vec<AllocationId>, StoreError> {
    let rows: Vec<DbId> = on_either!(connection, c => {
        let suspended = || organisations::table
            .filter(organisations::verified.eq(false))
            .filter(organisations::merged_into.is_null())
            .filter(organisations::roles.ne(""))
            .select(organisations::id);
        let query = allocations::table
            .filter(allocations::state.eq_any([AllocationState::Proposed, AllocationState::Standby].map(DbWord)))
            .filter(allocations::donor_agreed_at.is_null().or(allocations::recipient_agreed_at.is_null()))
            .filter(allocations::donor_id.eq_any(suspended()).or(allocations::recipient_id.eq_any(suspended())));
        ids_behind!(query, after, limit, c)
    })?;
    Ok(rows.into_iter().map(|id| id.0.into()).collect())
}

/// Accepted ones that have been so since `until` or longer, after one of them, at most `limit`; with the moment.
pub fn unanswered(
    connection: &mut Connection,
    until: Instant,
    after: Option<Ended>,
    limit: i64,
) -> Result<Vec<Ended>, StoreError> {
    let rows: Vec<(DbId, Option<DbMoment>)> = on_either!(connection, c => {
        let mut query = allocations::table
            .filter(allocations::state.eq(DbWord(AllocationState::Accepted)))
            .filter(allocations::accepted_since.le(DbMoment(until)))
            .order((allocations::accepted_since, allocations::id))
            .limit(limit)
            .select((allocations::id, allocations::accepted_since))
            .into_boxed();
        if let Some((since, id)) = after {
            query = query.filter(
                sql::<Bool>("(allocations.accepted_since, allocations.id) > (")
                    .bind::<Moment, _>(DbMoment(since))
                    .sql(", ")
                    .bind::<Id, _>(DbId::from(id))
                    .sql(")"),
            );
        }
        query.load(c)
    })?;
    Ok(rows.into_iter().filter_map(|(id, since)| since.map(|since| (since.0, id.0.into()))).collect())
}
