//! A need after it was verified: corrected, renewed, enough.

use actix_web::post;

use crate::api::body::Body;
use crate::api::common::ReasonBody;
use crate::api::context::{Handled, RequestContext};
use crate::api::needs::bodies::{CorrectionBody, RenewBody};
use crate::api::needs::views::NeedView;
use crate::api::optional::Optional;
use crate::api::params::{Id, IfMatchHeader};
use crate::service::needs::{self, NewCorrection};
use domain::NeedId;

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(correct).service(enough).service(renew);
}

/// Corrects a verified need, all lines or none. A lower quantity is in force at once, and proposals above it go on
/// standby, the newest first; below what is agreed it is 409 `below_what_is_agreed` with the allocations to release. A
/// higher quantity is only asked for, in `asked_quantity`, until a coordinator verifies the need again; asking for the
/// quantity in force takes that back. So is a new line, which only the recipient and those who oversee see until then.
/// Drafts are changed by PUT.
#[utoipa::path(operation_id = "correct_need", tag = "needs", request_body = CorrectionBody, params(IfMatchHeader),
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/lines")]
async fn correct(cx: RequestContext, id: Id<NeedId>, body: Body<CorrectionBody>) -> Handled {
    let (version, new) = (cx.version()?, NewCorrection::from(body.content));
    cx.write_with(&body.bytes, move |tx, actor| needs::correct(tx, actor, id.0, version, &new), NeedView::reply).await
}

/// Says that the recipient has enough. Every line is lowered to what is agreed, under way or received; one with nothing
/// of that ends and keeps its quantity; proposals go on standby. What is given up later lowers its line too, what is
/// lost or damaged is needed again. Nothing else is promised to it any more, and it closes as fulfilled with the last
/// receipt. With nothing agreed at all it is 409 `nothing_is_agreed`: close it instead.
#[utoipa::path(operation_id = "enough_need", tag = "needs", request_body = ReasonBody, params(IfMatchHeader),
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/enough")]
async fn enough(cx: RequestContext, id: Id<NeedId>, body: Body<ReasonBody>) -> Handled {
    let (version, reason) = (cx.version()?, body.content.reason);
    cx.write_with(
        &body.bytes,
        move |tx, actor| needs::enough::enough(tx, actor, id.0, version, reason.clone()),
        NeedView::reply,
    )
    .await
}

/// Opens a need again that expired, for as long as confirming it gives. Where its day has passed, `needed_by` gives
/// another. Allocations that lapsed stay so.
#[utoipa::path(operation_id = "renew_need", tag = "needs", request_body = RenewBody, params(IfMatchHeader),
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/renew")]
async fn renew(cx: RequestContext, id: Id<NeedId>, body: Optional<RenewBody>) -> Handled {
    let (version, needed_by) = (cx.version()?, body.content.needed_by);
    cx.write_with(&body.bytes, move |tx, actor| needs::renew(tx, actor, id.0, version, needed_by), NeedView::reply)
        .await
}
