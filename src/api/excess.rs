//! `/needs/{id}/excess`

use actix_web::post;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::needs::NeedView;
use crate::api::params::{Id, IfMatchHeader};
use crate::api::text;
use crate::service::excess::{self, NewDecision};
use domain::need::ExcessDecision;
use domain::{NeedId, NeedLineId};

/// Registers the operation.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(decide);
}

/// What becomes of the excess of a line.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "need_line_id": "01931f3e-0000-7000-8000-000000000003", "decision": "keep",
    "reason": "Два зайві апарати підуть у резерв загону"
}))]
pub struct ExcessBody {
    /// Of which line.
    pub need_line_id: NeedLineId,
    /// `keep` takes it all; the figure stays, and nothing new is promised while it does. `release` gives
    /// back to their donors the agreed units that are on no shipment, now and when one is cancelled or
    /// returned. `divert` says that it is meant for another need.
    pub decision: ExcessDecision,
    /// Why.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

/// Decides on what came, or is coming, above the quantity of a line: a late pallet, a lorry found again,
/// a wrong count. Such facts are never refused; what no promise could make room for is the excess.
#[utoipa::path(operation_id = "decide_excess", tag = "needs", request_body = ExcessBody, params(IfMatchHeader),
    responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/excess")]
async fn decide(cx: RequestContext, id: Id<NeedId>, body: Body<ExcessBody>) -> Handled {
    let (version, content) = (cx.version()?, body.content);
    let new = NewDecision { line: content.need_line_id, decision: content.decision, reason: content.reason };
    cx.write_with(&body.bytes, move |tx, actor| excess::decide(tx, actor, id.0, version, &new), NeedView::reply).await
}
