//! `/needs/{id}/consignee`

use actix_web::post;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::needs::NeedView;
use crate::api::params::{Id, IfMatchHeader};
use crate::service::consignees;
use domain::{NeedId, OrganisationId};

/// Registers the operation.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(name);
}

/// Who takes a need's goods.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "consignee_id": "01931f3e-0000-7000-8000-000000000002" }))]
pub struct ConsigneeBody {
    /// A verified organisation; the recipient itself takes the naming of another back.
    pub consignee_id: OrganisationId,
}

/// Names who takes the goods of a need. Only its recipient can; a donor's choice is never enough.
#[utoipa::path(operation_id = "name_need_consignee", tag = "needs", request_body = ConsigneeBody,
    params(IfMatchHeader), responses((status = 200, description = "The need.", body = NeedView)))]
#[post("/{id}/consignee")]
async fn name(cx: RequestContext, id: Id<NeedId>, body: Body<ConsigneeBody>) -> Handled {
    let (version, consignee) = (cx.version()?, body.content.consignee_id);
    cx.write_with(&body.bytes, move |tx, actor| consignees::name(tx, actor, id.0, version, consignee), NeedView::reply)
        .await
}
