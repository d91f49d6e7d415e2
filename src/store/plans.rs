//! Plans for the whole board, and the boards they were computed on.

use diesel::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::store::engine::sql_types::{DbId, DbJson, DbMoment, DbWord, IdOf};
use crate::store::schema::{allocation_plan_boards, allocation_plans};
use crate::store::{Connection, StoreError};
use domain::page::{Slice, Window};
use domain::plan::{self, PlanState, Track};
use domain::{AllocationPlanId, Instant, MemberId, OrganisationId};
use matching::weights::Weights;

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = allocation_plans, treat_none_as_default_value = false, treat_none_as_null = true)]
struct PlanRow {
    id: IdOf<AllocationPlanId>,
    state: DbWord<PlanState>,
    track: DbWord<Track>,
    scope: DbJson,
    weights: DbJson,
    edits: DbJson,
    run: i32,
    fingerprint: Option<String>,
    progress_done: i64,
    progress_total: i64,
    claim: Option<DbId>,
    heartbeat_at: Option<DbMoment>,
    attempts: i32,
    failure: Option<String>,
    report: Option<DbJson>,
    created_by: IdOf<MemberId>,
    office_id: IdOf<OrganisationId>,
    version: i64,
    created_at: DbMoment,
    started_at: Option<DbMoment>,
    finished_at: Option<DbMoment>,
    applied_at: Option<DbMoment>,
}

/// A plan, with the weights of the library that computes it.
pub type AllocationPlan = plan::AllocationPlan<Weights>;

fn read_json<T: DeserializeOwned>(json: DbJson) -> Result<T, StoreError> {
    serde_json::from_value(json.0).map_err(|error| StoreError::Row(error.to_string()))
}

fn json(value: &impl Serialize) -> Result<DbJson, StoreError> {
    serde_json::to_value(value).map(DbJson).map_err(|error| StoreError::Row(error.to_string()))
}

impl TryFrom<PlanRow> for AllocationPlan {
    type Error = StoreError;

    fn try_from(row: PlanRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0,
            state: row.state.0,
            track: row.track.0,
            scope: read_json(row.scope)?,
            weights: read_json(row.weights)?,
            edits: read_json(row.edits)?,
            run: row.run,
            fingerprint: row.fingerprint,
            done: row.progress_done,
            total: row.progress_total,
            claim: row.claim.map(|id| id.0),
            heartbeat_at: row.heartbeat_at.map(|at| at.0),
            attempts: row.attempts,
            failure: row.failure,
            report: row.report.map(|report| report.0),
            created_by: row.created_by.0,
            office: row.office_id.0,
            version: row.version,
            created_at: row.created_at.0,
            started_at: row.started_at.map(|at| at.0),
            finished_at: row.finished_at.map(|at| at.0),
            applied_at: row.applied_at.map(|at| at.0),
        })
    }
}

impl TryFrom<&AllocationPlan> for PlanRow {
    type Error = StoreError;

    fn try_from(plan: &AllocationPlan) -> Result<Self, StoreError> {
        Ok(Self {
            id: plan.id.into(),
            state: plan.state.into(),
            track: plan.track.into(),
            scope: json(&plan.scope)?,
            weights: json(&plan.weights)?,
            edits: json(&plan.edits)?,
            run: plan.run,
            fingerprint: plan.fingerprint.clone(),
            progress_done: plan.done,
            progress_total: plan.total,
            claim: plan.claim.map(DbId),
            heartbeat_at: plan.heartbeat_at.map(DbMoment),
            attempts: plan.attempts,
            failure: plan.failure.clone(),
            report: plan.report.clone().map(DbJson),
            created_by: plan.created_by.into(),
            office_id: plan.office.into(),
            version: plan.version,
            created_at: plan.created_at.into(),
            started_at: plan.started_at.map(DbMoment),
            finished_at: plan.finished_at.map(DbMoment),
            applied_at: plan.applied_at.map(DbMoment),
        })
    }
}

/// The plan with this id.
pub fn find(connection: &mut Connection, id: AllocationPlanId) -> Result<Option<AllocationPlan>, StoreError> {
    let row: Option<PlanRow> = on_either!(connection, c => allocation_plans::table
        .find(DbId::from(id))
        .select(PlanRow::as_select())
        .first(c)
        .optional())?;
    row.map(TryInto::try_into).transpose()
}

/// Adds a plan.
pub fn insert(connection: &mut Connection, plan: &AllocationPlan) -> Result<(), StoreError> {
    let row = PlanRow::try_from(plan)?;
    on_either!(connection, c => diesel::insert_into(allocation_plans::table).values(&row).execute(c))?;
    Ok(())
}

/// Writes a plan back, one version on, unless somebody else did so first: then `false`.
pub fn update(connection: &mut Connection, plan: &AllocationPlan) -> Result<bool, StoreError> {
    let before = plan.version;
    let row = PlanRow { version: before + 1, ..PlanRow::try_from(plan)? };
    let changed = on_either!(connection, c => diesel::update(allocation_plans::table)
        .filter(allocation_plans::id.eq(row.id))
        .filter(allocation_plans::version.eq(before))
        .set(&row)
        .execute(c))?;
    Ok(changed == 1)
}

/// Notes the progress of who computes the plan; `false` when that is nobody's or another's work now.
pub fn beat(
    connection: &mut Connection,
    id: AllocationPlanId,
    claim: Uuid,
    now: Instant,
    done: i64,
    total: i64,
) -> Result<bool, StoreError> {
    let changed = on_either!(connection, c => diesel::update(allocation_plans::table)
        .filter(allocation_plans::id.eq(DbId::from(id)))
        .filter(allocation_plans::state.eq(DbWord(PlanState::Running)))
        .filter(allocation_plans::claim.eq(DbId(claim)))
        .set((
            allocation_plans::heartbeat_at.eq(DbMoment(now)),
            allocation_plans::progress_done.eq(done),
            allocation_plans::progress_total.eq(total),
        ))
        .execute(c))?;
    Ok(changed == 1)
}

/// Plans that wait to be computed, the oldest first: queued ones, and running ones of which nothing
/// was heard since `silent_since`.
pub fn waiting(connection: &mut Connection, silent_since: Instant) -> Result<Vec<AllocationPlanId>, StoreError> {
    let ids: Vec<DbId> = on_either!(connection, c => allocation_plans::table
        .filter(allocation_plans::state.eq(DbWord(PlanState::Queued)).or(
            allocation_plans::state
                .eq(DbWord(PlanState::Running))
                .and(allocation_plans::heartbeat_at.lt(DbMoment(silent_since)).assume_not_null()),
        ))
        .order(allocation_plans::id)
        .limit(100)
        .select(allocation_plans::id)
        .load(c))?;
    Ok(ids.into_iter().map(|id| id.0.into()).collect())
}

/// The query of a page, boxed, for either engine.
macro_rules! page_query {
    ($state:expr, $window:expr) => {{
        let window: &Window = $window;
        let state: Option<PlanState> = $state;
        let mut query = allocation_plans::table.select(PlanRow::as_select()).into_boxed();
        if let Some(state) = state {
            query = query.filter(allocation_plans::state.eq(DbWord(state)));
        }
        if let Some(after) = &window.after {
            query = query.filter(allocation_plans::id.lt(DbId(after.id)));
        }
        query.order(allocation_plans::id.desc()).limit(window.limit + 1)
    }};
}

/// A page of plans, newest first.
pub fn list(
    connection: &mut Connection,
    state: Option<PlanState>,
    window: &Window,
) -> Result<Slice<AllocationPlan>, StoreError> {
    let rows: Vec<PlanRow> = on_either!(connection, c => page_query!(state, window).load(c))?;
    let rows = rows.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
    Ok(Slice::cut(rows, window.limit))
}

/// Keeps the board of a run, and what belongs to its lines.
pub fn insert_board(
    connection: &mut Connection,
    id: AllocationPlanId,
    run: i32,
    instance: &[u8],
    lines: &[u8],
) -> Result<(), StoreError> {
    on_either!(connection, c => diesel::insert_into(allocation_plan_boards::table)
        .values((
            allocation_plan_boards::plan_id.eq(DbId::from(id)),
            allocation_plan_boards::run.eq(run),
            allocation_plan_boards::instance.eq(instance),
            allocation_plan_boards::lines.eq(lines),
        ))
        .execute(c))?;
    Ok(())
}

/// A board in the format `match/1`, and what belongs to its lines.
pub type KeptBoard = (Vec<u8>, Vec<u8>);

/// The board of a run, and what belongs to its lines.
pub fn find_board(
    connection: &mut Connection,
    id: AllocationPlanId,
    run: i32,
) -> Result<Option<KeptBoard>, StoreError> {
    Ok(on_either!(connection, c => allocation_plan_boards::table
        .find((DbId::from(id), run))
        .select((allocation_plan_boards::instance, allocation_plan_boards::lines))
        .first(c)
        .optional())?)
}
