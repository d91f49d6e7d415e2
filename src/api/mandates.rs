//! `/organisations/{id}/mandates`

use actix_web::{get, post};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::nothing::Nothing;
use crate::api::paging::PageQuery;
use crate::api::paging::{self, Listed, Page};
use crate::api::params::{Id, IfMatchHeader, Params, Part};
use crate::api::problem::Cause;
use crate::api::reply::Reply;
use crate::service::mandates;
use domain::mandate::Mandate;
use domain::{MandateId, OrganisationId};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list).service(grant).service(revoke);
}

/// A party's leave for an intermediary to act for it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MandateView {
    /// Its id.
    pub id: MandateId,
    /// Who gave it.
    pub principal_id: OrganisationId,
    /// Who may act.
    pub intermediary_id: OrganisationId,
    /// Since when.
    pub granted_at: DateTime<Utc>,
    /// Until when.
    pub revoked_at: Option<DateTime<Utc>>,
    /// Its version: what stands before the dot in `ETag`.
    pub version: i64,
}

impl From<Mandate> for MandateView {
    fn from(mandate: Mandate) -> Self {
        Self {
            id: mandate.id,
            principal_id: mandate.principal,
            intermediary_id: mandate.intermediary,
            granted_at: mandate.granted_at,
            revoked_at: mandate.revoked_at,
            version: mandate.version,
        }
    }
}

impl MandateView {
    fn added(mandate: Mandate) -> Reply {
        let view = Self::from(mandate);
        Reply::added(&view, None).of_version(view.version)
    }

    fn reply(mandate: Mandate) -> Reply {
        let view = Self::from(mandate);
        Reply::ok(&view, view.version)
    }
}

impl Listed for Mandate {
    fn id(&self) -> Uuid {
        self.id.0
    }
}

/// Lists the mandates an organisation gave.
#[utoipa::path(operation_id = "list_mandates", tag = "organisations", params(PageQuery),
    responses((status = 200, description = "A page of mandates.", body = Page<MandateView>)))]
#[get("/{id}/mandates")]
async fn list(cx: RequestContext, id: Id<OrganisationId>, query: Params<PageQuery>) -> Handled {
    let window =
        paging::window(query.0.limit, query.0.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    cx.list(move |tx, actor| mandates::list(tx, actor, id.0, &window), MandateView::from).await
}

/// Whom to let act.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "intermediary_id": "01931f3e-0000-7000-8000-00000000000a" }))]
pub struct MandateBody {
    /// The intermediary.
    pub intermediary_id: OrganisationId,
}

/// Lets an intermediary act for the organisation.
#[utoipa::path(operation_id = "grant_mandate", tag = "organisations", request_body = MandateBody,
    responses((status = 201, description = "The mandate.", body = MandateView)))]
#[post("/{id}/mandates")]
async fn grant(cx: RequestContext, id: Id<OrganisationId>, body: Body<MandateBody>) -> Handled {
    let intermediary = body.content.intermediary_id;
    cx.write_with(&body.bytes, move |tx, actor| mandates::grant(tx, actor, id.0, intermediary), MandateView::added)
        .await
}

/// Ends a mandate at once.
#[utoipa::path(operation_id = "revoke_mandate", tag = "organisations", params(IfMatchHeader),
    responses((status = 200, description = "The mandate.", body = MandateView)))]
#[post("/{id}/mandates/{part}/revoke")]
async fn revoke(cx: RequestContext, id: Id<OrganisationId>, part: Part<MandateId>, _nothing: Nothing) -> Handled {
    let version = cx.version()?;
    cx.write(move |tx, actor| mandates::revoke(tx, actor, id.0, part.0, version), MandateView::reply).await
}
