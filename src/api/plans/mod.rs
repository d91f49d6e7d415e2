//! `/allocation-plans`

pub(super) mod bodies;
mod views;

use actix_web::{get, post};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::api::BASE;
use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::nothing::Nothing;
use crate::api::paging::{self, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::reader::Telling;
use crate::api::reply::Reply;
use crate::service::plans::explain::Explanation;
use crate::service::plans::{self, DisclosedPlan, NewPlan, apply, explain, runner};
use crate::service::{Service, Tx};
use bodies::{PlanBody, ReviseBody};
use domain::AllocationPlanId;
use domain::actor::Actor;
use domain::page::Slice;
use domain::plan::{Edits, PlanState, PlannedAllocation, PlannedOutcome};
use domain::voice::Voice;
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
#[get("")]
async fn list(cx: RequestContext, query: Params<PlanQuery>) -> Handled {
    let query = query.0;
    let window =
        paging::window(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let (telling, path, raw) = (cx.telling(), cx.path.clone(), cx.query.clone());
    let render = move |page: Slice<DisclosedPlan>| {
        let language = telling.language();
        let behind = |last: &DisclosedPlan| paging::cursor(None, last.plan.id);
        paging::page(page, behind, |disclosed| PlanView::brief(disclosed, language), &path, &raw).in_language(language)
    };
    cx.read(move |tx, actor| plans::list(tx, actor, query.state, &window), render).await
}

/// Asks for a plan of the whole board, or of a part of it. It is computed in the background: read it
/// again until its state is `done`.
#[utoipa::path(operation_id = "create_allocation_plan", tag = "matching", request_body = PlanBody,
    responses((status = 202, description = "The plan, waiting to be computed.", body = PlanView)))]
#[post("")]
async fn create(cx: RequestContext, body: Body<PlanBody>) -> Handled {
    let new: NewPlan = body.content.into();
    let (service, render) = (cx.service().clone(), accepted(cx.telling()));
    let reply = cx.write_with(&body.bytes, move |tx, actor| plans::create(tx, actor, &new), render).await?;
    begin(service);
    Ok(reply)
}

/// The answer of an operation on one plan.
fn reply(telling: Telling) -> impl Fn(DisclosedPlan) -> Reply + Send + 'static {
    move |disclosed| {
        let language = telling.language();
        let view = PlanView::new(disclosed, language);
        Reply::ok(&view, view.version).in_language(language)
    }
}

/// The answer of one that leaves it to be computed.
fn accepted(telling: Telling) -> impl Fn(DisclosedPlan) -> Reply + Send + 'static {
    move |disclosed| {
        let (location, language) = (location(disclosed.plan.id), telling.language());
        let view = PlanView::new(disclosed, language);
        Reply::accepted(&view, view.version, location).in_language(language)
    }
}

/// Reads one plan. Its progress is no change of its version.
#[utoipa::path(operation_id = "get_allocation_plan", tag = "matching",
    responses((status = 200, description = "The plan.", body = PlanView)))]
#[get("/{id}")]
async fn get(cx: RequestContext, id: Id<AllocationPlanId>) -> Handled {
    let render = reply(cx.telling());
    cx.read_apart(move |tx, actor| plans::get(tx, actor, id.0), render).await
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
#[get("/{id}/allocations")]
async fn rows(cx: RequestContext, id: Id<AllocationPlanId>, query: Params<PlannedQuery>) -> Handled {
    let query = query.0;
    let window =
        paging::numbered(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let (telling, path, raw) = (cx.telling(), cx.path.clone(), cx.query.clone());
    let render = move |page: Slice<(PlannedAllocation, Voice)>| {
        let language = telling.language();
        let behind = |(last, _): &(PlannedAllocation, Voice)| paging::cursor(Some(last.number.to_string()), last.plan);
        paging::page(page, behind, |(row, word)| PlannedView::new(row, word, language), &path, &raw)
            .in_language(language)
    };
    cx.read(move |tx, actor| plans::rows(tx, actor, id.0, query.outcome, &window), render).await
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
#[get("/{id}/explain")]
async fn explain_pair(cx: RequestContext, id: Id<AllocationPlanId>, query: Params<PairQuery>) -> Handled {
    let (query, telling) = (query.0, cx.telling());
    let render = move |explanation: Explanation| {
        let language = telling.language();
        Reply::plain(&ExplanationView::new(&explanation, language)).in_language(language)
    };
    cx.read(move |tx, actor| explain::explain(tx, actor, id.0, query.need, query.pledge), render).await
}

/// Gives up a plan that is not computed yet.
#[utoipa::path(operation_id = "cancel_allocation_plan", tag = "matching", params(IfMatchHeader),
    responses((status = 200, description = "The plan.", body = PlanView)))]
#[post("/{id}/cancel")]
async fn cancel(cx: RequestContext, id: Id<AllocationPlanId>, _nothing: Nothing) -> Handled {
    let (version, render) = (cx.version()?, reply(cx.telling()));
    cx.write(move |tx, actor| plans::cancel(tx, actor, id.0, version), render).await
}

/// Asks for the plan again with other edits and weights, on the board as it is now. The edits take
/// the place of those before; weights that are not named stay.
#[utoipa::path(operation_id = "revise_allocation_plan", tag = "matching", request_body = ReviseBody,
    params(IfMatchHeader),
    responses((status = 202, description = "The plan, waiting to be computed again.", body = PlanView)))]
#[post("/{id}/revise")]
async fn revise(cx: RequestContext, id: Id<AllocationPlanId>, body: Body<ReviseBody>) -> Handled {
    let (version, content) = (cx.version()?, body.content);
    let service = cx.service().clone();
    let edits: Edits = content.edits();
    let render = accepted(cx.telling());
    let work = move |tx: &mut Tx<'_>, actor: Option<&Actor>| {
        let weigh = |weights| content.weights.map_or(weights, |named| named.over(weights));
        plans::revise(tx, actor, id.0, version, weigh, &edits)
    };
    let reply = cx.write_with(&body.bytes, work, render).await?;
    begin(service);
    Ok(reply)
}

/// Proposes the plan's allocations to both sides, as far as the board still allows; what no longer
/// fits is skipped with its reason. Applying again does nothing twice.
#[utoipa::path(operation_id = "apply_allocation_plan", tag = "matching", params(IfMatchHeader),
    responses((status = 200, description = "The plan with what became of its rows.", body = PlanView)))]
#[post("/{id}/apply")]
async fn apply_plan(cx: RequestContext, id: Id<AllocationPlanId>, _nothing: Nothing) -> Handled {
    let version = cx.version()?;
    let (asked, reply) = (cx.asked(&[]), reply(cx.telling()));
    cx.reply(apply::apply(cx.service(), &asked, id.0, version, move |disclosed| reply(disclosed).reply)).await
}
