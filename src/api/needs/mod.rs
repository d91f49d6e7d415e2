//! `/needs`

mod bodies;
mod correcting;
mod duplicates;
mod listing;
mod read_lines;
mod views;

pub use bodies::NeedBody;
pub use listing::{NeedQuery, NeedSort};
pub use views::{CommunityView, LocationView, NeedView, flags_of};

use actix_web::{get, post, put};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::api::acknowledge::AcknowledgeBody;
use crate::api::body::Body;
use crate::api::common::{AddressView, ReasonBody};
use crate::api::context::{Handled, RequestContext};
use crate::api::nothing::Nothing;
use crate::api::optional::Optional;
use crate::api::paging::Page;
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::text;
use crate::service::needs::{self, DisclosedNeed, NewNeed};
use domain::NeedId;
use domain::need::NeedClosed;

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config
        .service(list)
        .service(create)
        .service(read_lines::read_pasted)
        .service(get)
        .service(update)
        .service(submit)
        .service(verify)
        .service(reject)
        .service(confirm)
        .service(close)
        .service(address);
    correcting::configure(config);
    config.service(duplicates::list);
}

/// Lists needs.
#[utoipa::path(operation_id = "list_needs", tag = "needs", params(NeedQuery),
    responses((status = 200, description = "A page of needs.", body = Page<NeedView>)))]
#[get("")]
async fn list(cx: RequestContext, query: Params<NeedQuery>) -> Handled {
    let query = query.0;
    let prepared = query.window().map(|window| (query.filter(), window));
    let (filter, window) = prepared.map_err(|error| cx.failure(Cause::Service(error)))?;
    let behind = move |last: &DisclosedNeed| {
        query.behind(last.need.priority, last.need.needed_by.map(|local| local.day), last.need.id)
    };
    cx.list_by(move |tx, actor| needs::list(tx, actor, &filter, &window), behind, NeedView::from).await
}

/// Drafts a need.
#[utoipa::path(operation_id = "create_need", tag = "needs", request_body = NeedBody,
    responses((status = 201, description = "The draft.", body = NeedView)))]
#[post("")]
async fn create(cx: RequestContext, body: Body<NeedBody>) -> Handled {
    let new = NewNeed::from(body.content);
    cx.write_with(&body.bytes, move |tx, actor| needs::create(tx, actor, &new), NeedView::created).await
}

/// Reads one need with its coverage.
#[utoipa::path(operation_id = "get_need", tag = "needs",
    responses((status = 200, description = "The need.", body = NeedView)))]
#[get("/{id}")]
async fn get(cx: RequestContext, id: Id<NeedId>) -> Handled {
    cx.read(move |tx, actor| needs::get(tx, actor, id.0), NeedView::reply).await
}

/// Puts new content in the place of a draft's, lines included.
#[utoipa::path(operation_id = "update_need", tag = "needs", request_body = NeedBody, params(IfMatchHeader),
    responses((status = 200, description = "The draft.", body = NeedView)))]
#[put("/{id}")]
async fn update(cx: RequestContext, id: Id<NeedId>, body: Body<NeedBody>) -> Handled {
    let (version, new) = (cx.version()?, NewNeed::from(body.content));
    cx.write_with(&body.bytes, move |tx, actor| needs::update(tx, actor, id.0, version, &new), NeedView::reply).await
}

/// Submits a draft to the coordinators. Every line must have its quantity.
/// Personal data in its public texts is refused with 422 `personal_data_found` until you acknowledge each piece.
#[utoipa::path(operation_id = "submit_need", tag = "needs", params(IfMatchHeader), request_body = AcknowledgeBody,
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/submit")]
async fn submit(cx: RequestContext, id: Id<NeedId>, body: Optional<AcknowledgeBody>) -> Handled {
    let (version, content) = (cx.version()?, body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| needs::submit(tx, actor, id.0, version, &content.acknowledge),
        NeedView::reply,
    )
    .await
}

/// Verifies a submitted need; pledges may come. Of a verified one it puts in force what is asked. Personal data in its public texts is asked about anew.
#[utoipa::path(operation_id = "verify_need", tag = "needs", params(IfMatchHeader), request_body = AcknowledgeBody,
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/verify")]
async fn verify(cx: RequestContext, id: Id<NeedId>, body: Optional<AcknowledgeBody>) -> Handled {
    let (version, content) = (cx.version()?, body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| needs::verify(tx, actor, id.0, version, &content.acknowledge),
        NeedView::reply,
    )
    .await
}

/// Sends a submitted need back to its recipient, with the reason. Of a verified one it drops what is asked.
#[utoipa::path(operation_id = "reject_need", tag = "needs", request_body = ReasonBody, params(IfMatchHeader),
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/reject")]
async fn reject(cx: RequestContext, id: Id<NeedId>, body: Body<ReasonBody>) -> Handled {
    let (version, reason) = (cx.version()?, body.content.reason);
    cx.write_with(
        &body.bytes,
        move |tx, actor| needs::reject(tx, actor, id.0, version, reason.clone()),
        NeedView::reply,
    )
    .await
}

/// Says that a verified need still stands.
#[utoipa::path(operation_id = "confirm_need", tag = "needs", params(IfMatchHeader),
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/confirm")]
async fn confirm(cx: RequestContext, id: Id<NeedId>, _nothing: Nothing) -> Handled {
    let version = cx.version()?;
    cx.write(move |tx, actor| needs::confirm(tx, actor, id.0, version), NeedView::reply).await
}

/// How a need ends.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "outcome": "withdrawn", "reason": "Bought locally in the meantime" }))]
pub struct CloseBody {
    /// `fulfilled` only when every unit was received; `expired` is left to the time.
    pub outcome: NeedClosed,
    /// Why.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: Option<String>,
}

/// Closes a need. What was only proposed for it lapses.
#[utoipa::path(operation_id = "close_need", tag = "needs", request_body = CloseBody, params(IfMatchHeader),
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/close")]
async fn close(cx: RequestContext, id: Id<NeedId>, body: Body<CloseBody>) -> Handled {
    let (version, content) = (cx.version()?, body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| needs::close(tx, actor, id.0, version, content.outcome, content.reason.clone()),
        NeedView::reply,
    )
    .await
}

/// Reads the exact address of one's own need. The look is logged.
#[utoipa::path(operation_id = "get_need_address", tag = "needs",
    responses((status = 200, description = "The address.", body = AddressView)))]
#[get("/{id}/address")]
async fn address(cx: RequestContext, id: Id<NeedId>) -> Handled {
    cx.write(
        move |tx, actor| needs::address(tx, actor, id.0),
        |address| AddressView::reply(address.into_iter().collect()),
    )
    .await
}
