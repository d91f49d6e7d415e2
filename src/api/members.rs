//! `/organisations/{id}/members`

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
use crate::api::text;
use crate::service::members::{self, NewMember};
use domain::member::Member;
use domain::organisation::{Language, Role};
use domain::{MemberId, OrganisationId};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list).service(create).service(deactivate);
}

/// A member: a seat, named by its function and not by the person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MemberView {
    /// Its id.
    pub id: MemberId,
    /// The organisation.
    pub organisation_id: OrganisationId,
    /// The function.
    pub name: String,
    /// What the member does here.
    pub role: Role,
    /// The member's language.
    pub language: Language,
    /// Whether the seat is taken.
    pub active: bool,
    /// The member who made the seat; absent where the command line or an import did.
    pub made_by: Option<MemberId>,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Its version: what stands before the dot in `ETag`.
    pub version: i64,
}

impl From<Member> for MemberView {
    fn from(member: Member) -> Self {
        Self {
            id: member.id,
            organisation_id: member.organisation,
            name: member.name,
            role: member.role,
            language: member.language,
            active: member.active,
            made_by: member.made_by,
            created_at: member.created_at,
            version: member.version,
        }
    }
}

impl MemberView {
    fn added(member: Member) -> Reply {
        let view = Self::from(member);
        Reply::added(&view, None).of_version(view.version)
    }

    fn reply(member: Member) -> Reply {
        let view = Self::from(member);
        Reply::ok(&view, view.version)
    }
}

impl Listed for Member {
    fn id(&self) -> Uuid {
        self.id.0
    }
}

/// Lists an organisation's members.
#[utoipa::path(operation_id = "list_members", tag = "organisations", params(PageQuery),
    responses((status = 200, description = "A page of members.", body = Page<MemberView>)))]
#[get("/{id}/members")]
async fn list(cx: RequestContext, id: Id<OrganisationId>, query: Params<PageQuery>) -> Handled {
    let window =
        paging::window(query.0.limit, query.0.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    cx.list(move |tx, actor| members::list(tx, actor, id.0, &window), MemberView::from).await
}

/// A member to add.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "name": "начальник відділу матеріального забезпечення", "role": "recipient", "language": "uk" }))]
pub struct MemberBody {
    /// The function, not the person's name.
    #[validate(length(min = 1, max = 200), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 200)]
    pub name: String,
    /// What the member does here: a role that the organisation was verified for. Overseeing roles
    /// are given by an administrator only, in aid offices.
    pub role: Role,
    /// The member's language.
    pub language: Language,
}

/// Adds a member. While there is none, a coordinator may invite the first.
#[utoipa::path(operation_id = "create_member", tag = "organisations", request_body = MemberBody,
    responses((status = 201, description = "The member.", body = MemberView)))]
#[post("/{id}/members")]
async fn create(cx: RequestContext, id: Id<OrganisationId>, body: Body<MemberBody>) -> Handled {
    let content = body.content;
    let new = NewMember { name: content.name, role: content.role, language: content.language };
    cx.write_with(&body.bytes, move |tx, actor| members::create(tx, actor, id.0, &new), MemberView::added).await
}

/// Ends a member's seat; its tokens stop working at once.
#[utoipa::path(operation_id = "deactivate_member", tag = "organisations", params(IfMatchHeader),
    responses((status = 200, description = "The member.", body = MemberView)))]
#[post("/{id}/members/{part}/deactivate")]
async fn deactivate(cx: RequestContext, id: Id<OrganisationId>, part: Part<MemberId>, _nothing: Nothing) -> Handled {
    let version = cx.version()?;
    cx.write(move |tx, actor| members::deactivate(tx, actor, id.0, part.0, version), MemberView::reply).await
}
