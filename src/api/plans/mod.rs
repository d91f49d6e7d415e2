//! `/allocation-plans`

pub(super) mod bodies;
mod views;

use actix_web::{get, post};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::api::BASE;
use crate::api::answer::Answer;
use crate::api::body::Body;
use crate::api::context::{Cx, Reply};
use crate::api::nothing::Nothing;
use crate::api::paging::{self, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::service::Service;
use crate::service::plans::{self, NewPlan, SeenPlan, apply, explain, runner};
use bodies::{PlanBody, ReviseBody};
use domain::AllocationPlanId;
use domain::plan::{Edits, PlanState, PlannedOutcome};
use views::{ExplanationView, PlanView, PlannedView};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config
        .service(list)
        .service(create)
        .service(get)
        .service(rows)
        .service(explain_pair)
        .service(cancel)
        .service(revise)
        .service(apply_plan);
}

/// Begins what waits in the background; the answer does not wait for it.
fn begin(service: Service) {
    actix_web::rt::spawn(async move {
        if let Err(error) = runner::take_up(&service).await {
            tracing::warn!(%error, "plans wait; they are looked for again in a moment");
        }
    });
}

fn location(id: AllocationPlanId) -> String {
    format!("{BASE}/allocation-plans/{id}")
}

/// What a list of plans is narrowed to.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PlanQuery {
    /// Only those in this state.
    pub state: Option<PlanState>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Lists plans, newest first, without their reports.
#[utoipa::path(operation_id = "list_allocation_plans", tag = "matching", params(PlanQuery),
    responses((status = 200, description = "A page of plans.", body = Page<PlanView>)))]
#[get("/allocation-plans")]
async fn list(cx: Cx, query: Params<PlanQuery>) -> Reply {
    let query = query.0;
    let window =
        paging::window(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let (path, raw, reader) = (cx.path.clone(), cx.query.clone(), cx.reader);
    cx.read(move |tx, actor| {
        let page = plans::list(tx, actor, query.state, &window)?;
        let next = page.rows.last().filter(|_| page.more).map(|last| paging::cursor(None, last.plan.id));
        let items: Vec<PlanView> =
            page.rows.into_iter().map(|seen| PlanView::brief(seen, reader.language(actor))).collect();
        Ok(paging::answer(items, next, &path, &raw).in_language(reader.language(actor)))
    })
    .await
}

/// Asks for a plan of the whole board, or of a part of it. It is computed in the background: read it
/// again until its state is `done`.
#[utoipa::path(operation_id = "create_allocation_plan", tag = "matching", request_body = PlanBody,
    responses((status = 202, description = "The plan, waiting to be computed.", body = PlanView)))]
#[post("/allocation-plans")]
async fn create(cx: Cx, body: Body<PlanBody>) -> Reply {
    let new: NewPlan = body.content.into();
    let (service, reader) = (cx.service().clone(), cx.reader);
    let reply = cx
        .write_with(&body.bytes, move |tx, actor| {
            let seen = plans::create(tx, actor, &new)?;
            let (version, location) = (seen.plan.version, location(seen.plan.id));
            let language = reader.language(actor);
            Ok(Answer::accepted(&PlanView::new(seen, language), version, location).in_language(language))
        })
        .await?;
    begin(service);
    Ok(reply)
}

fn answer(seen: SeenPlan, language: domain::organisation::Language) -> Answer {
    let view = PlanView::new(seen, language);
    Answer::ok(&view, view.version).in_language(language)
}

/// Reads one plan. Its progress is no change of its version.
#[utoipa::path(operation_id = "get_allocation_plan", tag = "matching",
    responses((status = 200, description = "The plan.", body = PlanView)))]
#[get("/allocation-plans/{id}")]
async fn get(cx: Cx, id: Id<AllocationPlanId>) -> Reply {
    let reader = cx.reader;
    cx.read(move |tx, actor| Ok(answer(plans::get(tx, actor, id.0)?, reader.language(actor)))).await
}

/// What a list of planned allocations is narrowed to.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PlannedQuery {
    /// Only those with this outcome.
    pub outcome: Option<PlannedOutcome>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Lists what a plan would propose, or has proposed.
#[utoipa::path(operation_id = "list_planned_allocations", tag = "matching", params(PlannedQuery),
    responses((status = 200, description = "A page of planned allocations.", body = Page<PlannedView>)))]
#[get("/allocation-plans/{id}/allocations")]
async fn rows(cx: Cx, id: Id<AllocationPlanId>, query: Params<PlannedQuery>) -> Reply {
    let query = query.0;
    let window =
        paging::numbered(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let (path, raw, reader) = (cx.path.clone(), cx.query.clone(), cx.reader);
    cx.read(move |tx, actor| {
        let page = plans::rows(tx, actor, id.0, query.outcome, &window)?;
        let last = page.rows.last().filter(|_| page.more);
        let next = last.map(|last| paging::cursor(Some(last.number.to_string()), id.0));
        let items: Vec<PlannedView> =
            page.rows.into_iter().map(|row| PlannedView::new(row, reader.language(actor))).collect();
        Ok(paging::answer(items, next, &path, &raw).in_language(reader.language(actor)))
    })
    .await
}

/// The pair that is asked about.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PairQuery {
    /// A need line, or a need with one line on the plan's board.
    pub need: Uuid,
    /// A pledge line, or a pledge with one line on the plan's board.
    pub pledge: Uuid,
}

/// Explains why a pair is in the plan, or why not.
#[utoipa::path(operation_id = "explain_allocation_plan", tag = "matching", params(PairQuery),
    responses((status = 200, description = "Why, or why not.", body = ExplanationView)))]
#[get("/allocation-plans/{id}/explain")]
async fn explain_pair(cx: Cx, id: Id<AllocationPlanId>, query: Params<PairQuery>) -> Reply {
    let (query, reader) = (query.0, cx.reader);
    cx.read(move |tx, actor| {
        let explanation = explain::explain(tx, actor, id.0, query.need, query.pledge)?;
        let language = reader.language(actor);
        Ok(Answer::plain(&ExplanationView::new(&explanation, language)).in_language(language))
    })
    .await
}

/// Gives up a plan that is not computed yet.
#[utoipa::path(operation_id = "cancel_allocation_plan", tag = "matching", params(IfMatchHeader),
    responses((status = 200, description = "The plan.", body = PlanView)))]
#[post("/allocation-plans/{id}/cancel")]
async fn cancel(cx: Cx, id: Id<AllocationPlanId>, _nothing: Nothing) -> Reply {
    let (version, reader) = (cx.version()?, cx.reader);
    cx.write(move |tx, actor| Ok(answer(plans::cancel(tx, actor, id.0, version)?, reader.language(actor)))).await
}

/// Asks for the plan again with other edits and weights, on the board as it is now. The edits take
/// the place of those before; weights that are not named stay.
#[utoipa::path(operation_id = "revise_allocation_plan", tag = "matching", request_body = ReviseBody,
    params(IfMatchHeader),
    responses((status = 202, description = "The plan, waiting to be computed again.", body = PlanView)))]
#[post("/allocation-plans/{id}/revise")]
async fn revise(cx: Cx, id: Id<AllocationPlanId>, body: Body<ReviseBody>) -> Reply {
    let (version, content) = (cx.version()?, body.content);
    let (service, reader) = (cx.service().clone(), cx.reader);
    let edits: Edits = content.edits();
    let reply = cx
        .write_with(&body.bytes, move |tx, actor| {
            let weigh = |weights| content.weights.map_or(weights, |named| named.over(weights));
            let seen = plans::revise(tx, actor, id.0, version, weigh, &edits)?;
            let (version, location) = (seen.plan.version, location(seen.plan.id));
            let language = reader.language(actor);
            Ok(Answer::accepted(&PlanView::new(seen, language), version, location).in_language(language))
        })
        .await?;
    begin(service);
    Ok(reply)
}

/// Proposes the plan's allocations to both sides, as far as the board still allows; what no longer
/// fits is skipped with its reason. Applying again does nothing twice.
#[utoipa::path(operation_id = "apply_allocation_plan", tag = "matching", params(IfMatchHeader),
    responses((status = 200, description = "The plan with what became of its rows.", body = PlanView)))]
#[post("/allocation-plans/{id}/apply")]
async fn apply_plan(cx: Cx, id: Id<AllocationPlanId>, _nothing: Nothing) -> Reply {
    let (version, reader) = (cx.version()?, cx.reader);
    if let Some(kept) = cx.kept(&[]).await? {
        return Ok(kept);
    }
    for component in cx.step(move |tx, actor| apply::begin(tx, actor, id.0, version)).await? {
        cx.step(move |tx, actor| apply::component(tx, actor, id.0, component)).await?;
    }
    cx.write(move |tx, actor| Ok(answer(apply::end(tx, actor, id.0, version)?, reader.language(actor)))).await
}
