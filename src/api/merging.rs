//! `/organisations/{id}/merge`: two records of one organisation become one.

use actix_web::{get, post};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::organisations::OrganisationView;
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::reply::Reply;
use crate::api::text;
use crate::service::merging::{self, Preview};
use domain::OrganisationId;

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(preview).service(merge);
}

/// What to merge into.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct MergeQuery {
    /// The organisation that it is.
    pub into: OrganisationId,
}

/// What merging would do.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MergePreview {
    /// What would be merged.
    pub from: OrganisationView,
    /// What it would be merged into. Its roles stay; they unite only by verifying.
    pub into: OrganisationView,
    /// Seats that would move.
    #[schema(minimum = 0)]
    pub members: i64,
    /// Tokens that would be revoked.
    #[schema(minimum = 0)]
    pub tokens: i64,
    /// Mandates in force that would move, or end where the two gave them to each other or to the same.
    #[schema(minimum = 0)]
    pub mandates: i64,
    /// Needs that would move or change.
    #[schema(minimum = 0)]
    pub needs: usize,
    /// Pledges that would move or change.
    #[schema(minimum = 0)]
    pub pledges: usize,
    /// Allocations that would move.
    #[schema(minimum = 0)]
    pub allocations: usize,
    /// Shipments that would move.
    #[schema(minimum = 0)]
    pub shipments: usize,
    /// Receipts that would move.
    #[schema(minimum = 0)]
    pub receipts: usize,
    /// Things not yet over of which the two stand on opposite sides: with any, they are not merged.
    #[schema(minimum = 0)]
    pub on_opposite_sides: i64,
    /// Whether you may merge them; where both have members, an administrator must.
    pub allowed: bool,
}

impl From<Preview> for MergePreview {
    fn from(found: Preview) -> Self {
        let belongings = found.belongings;
        Self {
            from: found.from.into(),
            into: found.into.into(),
            members: found.members,
            tokens: found.tokens,
            mandates: found.mandates,
            needs: belongings.needs.len(),
            pledges: belongings.pledges.len(),
            allocations: belongings.allocations,
            shipments: belongings.shipments.len(),
            receipts: belongings.receipts.len(),
            on_opposite_sides: found.opposite,
            allowed: found.allowed,
        }
    }
}

/// Says what merging an organisation into another would do. It changes nothing.
#[utoipa::path(operation_id = "preview_organisation_merge", tag = "organisations", params(MergeQuery),
    responses((status = 200, description = "What would be done.", body = MergePreview)))]
#[get("/{id}/merge")]
async fn preview(cx: RequestContext, id: Id<OrganisationId>, query: Params<MergeQuery>) -> Handled {
    let into = query.0.into;
    let render = |found: Preview| Reply::plain(&MergePreview::from(found));
    cx.read(move |tx, actor| merging::preview(tx, actor, id.0, into), render).await
}

/// Into which one, and why.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "into": "01931f3e-0000-7000-8000-000000000002", "reason": "one community, registered twice"
}))]
pub struct MergeBody {
    /// The organisation that it is.
    pub into: OrganisationId,
    /// Why they are one.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

/// Merges an organisation into another: seats, mandates, drafts, needs, pledges and all else move; its tokens are
/// revoked; its id means the other from then on. Refused while the two stand on opposite sides of anything that is
/// not over. Answers the one that they are.
#[utoipa::path(operation_id = "merge_organisation", tag = "organisations", request_body = MergeBody,
    params(IfMatchHeader), responses((status = 200, description = "What they are now.", body = OrganisationView)))]
#[post("/{id}/merge")]
async fn merge(cx: RequestContext, id: Id<OrganisationId>, body: Body<MergeBody>) -> Handled {
    let (version, content) = (cx.version()?, body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| merging::merge(tx, actor, id.0, version, content.into, &content.reason),
        OrganisationView::reply,
    )
    .await
}
