//! The rows of plans: what each run would propose, and what became of it.

use diesel::prelude::*;

use crate::store::engine::prepared::ROWS;
use crate::store::engine::sql_types::{DbId, DbWord, IdOf};
use crate::store::schema::allocation_plan_rows;
use crate::store::{Connection, StoreError};
use domain::page::{Key, Slice, Window};
use domain::plan::{PlannedAllocation, PlannedOutcome};
use domain::{AllocationId, AllocationPlanId, NeedId, NeedLineId, PledgeId, PledgeLineId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = allocation_plan_rows, treat_none_as_default_value = false)]
struct PlannedRow {
    plan_id: IdOf<AllocationPlanId>,
    run: i32,
    number: i64,
    component: i64,
    need_id: IdOf<NeedId>,
    need_line_id: IdOf<NeedLineId>,
    pledge_id: IdOf<PledgeId>,
    pledge_line_id: IdOf<PledgeLineId>,
    quantity: i64,
    points: i64,
    fixed: bool,
    outcome: DbWord<PlannedOutcome>,
    reason: Option<String>,
    allocation_id: Option<IdOf<AllocationId>>,
}

impl From<PlannedRow> for PlannedAllocation {
    fn from(row: PlannedRow) -> Self {
        Self {
            plan: row.plan_id.0,
            run: row.run,
            number: row.number,
            component: row.component,
            need: row.need_id.0,
            need_line: row.need_line_id.0,
            pledge: row.pledge_id.0,
            pledge_line: row.pledge_line_id.0,
            quantity: row.quantity,
            points: row.points,
            fixed: row.fixed,
            outcome: row.outcome.0,
            reason: row.reason,
            allocation: row.allocation_id.map(|id| id.0),
        }
    }
}

impl From<&PlannedAllocation> for PlannedRow {
    fn from(row: &PlannedAllocation) -> Self {
        Self {
            plan_id: row.plan.into(),
            run: row.run,
            number: row.number,
            component: row.component,
            need_id: row.need.into(),
            need_line_id: row.need_line.into(),
            pledge_id: row.pledge.into(),
            pledge_line_id: row.pledge_line.into(),
            quantity: row.quantity,
            points: row.points,
            fixed: row.fixed,
            outcome: row.outcome.into(),
            reason: row.reason.clone(),
            allocation_id: row.allocation.map(IdOf),
        }
    }
}

fn planned(rows: Vec<PlannedRow>) -> Vec<PlannedAllocation> {
    rows.into_iter().map(Into::into).collect()
}

/// Adds the rows of a run.
pub fn insert_rows(connection: &mut Connection, rows: &[PlannedAllocation]) -> Result<(), StoreError> {
    for piece in rows.chunks(ROWS) {
        let rows: Vec<PlannedRow> = piece.iter().map(PlannedRow::from).collect();
        on_either!(connection, c => diesel::insert_into(allocation_plan_rows::table).values(&rows).execute(c))?;
    }
    Ok(())
}

/// A page of a run's rows in their order; the cursor's key is the number of the last one seen.
pub fn list_rows(
    connection: &mut Connection,
    id: AllocationPlanId,
    run: i32,
    outcome: Option<PlannedOutcome>,
    window: &Window,
) -> Result<Slice<PlannedAllocation>, StoreError> {
    let after = match window.after.as_ref().map(|after| after.key) {
        Some(Key::Number(number)) => number,
        _ => -1,
    };
    macro_rules! query {
        () => {{
            let mut query = allocation_plan_rows::table
                .filter(allocation_plan_rows::plan_id.eq(DbId::from(id)))
                .filter(allocation_plan_rows::run.eq(run))
                .filter(allocation_plan_rows::number.gt(after))
                .select(PlannedRow::as_select())
                .into_boxed();
            if let Some(outcome) = outcome {
                query = query.filter(allocation_plan_rows::outcome.eq(DbWord(outcome)));
            }
            query.order(allocation_plan_rows::number).limit(window.limit + 1)
        }};
    }
    let rows = on_either!(connection, c => query!().load(c))?;
    Ok(Slice::cut(planned(rows), window.limit))
}

/// Every row of a run.
pub fn rows_of(
    connection: &mut Connection,
    id: AllocationPlanId,
    run: i32,
) -> Result<Vec<PlannedAllocation>, StoreError> {
    Ok(planned(on_either!(connection, c => allocation_plan_rows::table
        .filter(allocation_plan_rows::plan_id.eq(DbId::from(id)))
        .filter(allocation_plan_rows::run.eq(run))
        .order(allocation_plan_rows::number)
        .select(PlannedRow::as_select())
        .load(c))?))
}

/// The components of a run that hold rows nobody has proposed yet.
pub fn open_components(connection: &mut Connection, id: AllocationPlanId, run: i32) -> Result<Vec<i64>, StoreError> {
    Ok(on_either!(connection, c => allocation_plan_rows::table
        .filter(allocation_plan_rows::plan_id.eq(DbId::from(id)))
        .filter(allocation_plan_rows::run.eq(run))
        .filter(allocation_plan_rows::outcome.eq(DbWord(PlannedOutcome::Planned)))
        .order(allocation_plan_rows::component)
        .select(allocation_plan_rows::component)
        .distinct()
        .load(c))?)
}

/// The rows of a component that nobody has proposed yet.
pub fn open_rows(
    connection: &mut Connection,
    id: AllocationPlanId,
    run: i32,
    component: i64,
) -> Result<Vec<PlannedAllocation>, StoreError> {
    Ok(planned(on_either!(connection, c => allocation_plan_rows::table
        .filter(allocation_plan_rows::plan_id.eq(DbId::from(id)))
        .filter(allocation_plan_rows::run.eq(run))
        .filter(allocation_plan_rows::component.eq(component))
        .filter(allocation_plan_rows::outcome.eq(DbWord(PlannedOutcome::Planned)))
        .order(allocation_plan_rows::number)
        .select(PlannedRow::as_select())
        .load(c))?))
}

/// Notes what became of a row.
pub fn settle_row(connection: &mut Connection, row: &PlannedAllocation) -> Result<(), StoreError> {
    let (key, allocation) = ((DbId::from(row.plan), row.run, row.number), row.allocation.map(DbId::from));
    on_either!(connection, c => diesel::update(allocation_plan_rows::table.find(key))
        .set((
            allocation_plan_rows::outcome.eq(DbWord(row.outcome)),
            allocation_plan_rows::reason.eq(row.reason.as_ref()),
            allocation_plan_rows::allocation_id.eq(allocation),
        ))
        .execute(c))?;
    Ok(())
}

/// How many rows of a run have each outcome.
pub fn outcomes(
    connection: &mut Connection,
    id: AllocationPlanId,
    run: i32,
) -> Result<Vec<(PlannedOutcome, i64)>, StoreError> {
    let counts: Vec<(DbWord<PlannedOutcome>, i64)> = on_either!(connection, c => allocation_plan_rows::table
        .filter(allocation_plan_rows::plan_id.eq(DbId::from(id)))
        .filter(allocation_plan_rows::run.eq(run))
        .group_by(allocation_plan_rows::outcome)
        .select((allocation_plan_rows::outcome, diesel::dsl::count_star()))
        .load(c))?;
    Ok(counts.into_iter().map(|(outcome, count)| (outcome.0, count)).collect())
}
