//! `/organisations/{id}/members`

use actix_web::{get, post};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::api::answer::Answer;
use crate::api::body::Body;
use crate::api::context::{Cx, Reply};
use crate::api::nothing::Nothing;
use crate::api::paging::{self, Page};
use crate::api::params::{Id, IfMatchHeader, Params, Part};
use crate::api::problem::Cause;
use crate::api::shipments::PageQuery;
use crate::api::text;
use crate::service::members::{self, NewMember};
use crate::store::organisations::MemberRow;
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
    #[schema(value_type = Role)]
    pub role: String,
    /// The member's language.
    #[schema(value_type = Language)]
    pub language: String,
    /// Whether the seat is taken.
    pub active: bool,
    /// The member who made the seat; absent where the command line or an import did.
    pub made_by: Option<MemberId>,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Its version, as in `ETag`.
    pub version: i64,
}

impl From<MemberRow> for MemberView {
    fn from(row: MemberRow) -> Self {
        Self {
            id: row.id.0.into(),
            organisation_id: row.organisation_id.0.into(),
            name: row.name,
            role: row.role,
            language: row.language,
            active: row.active,
            made_by: row.made_by.map(|id| id.0.into()),
            created_at: row.created_at.0,
            version: row.version,
        }
    }
}

/// Lists an organisation's members.
#[utoipa::path(operation_id = "list_members", tag = "organisations", params(PageQuery),
    responses((status = 200, description = "A page of members.", body = Page<MemberView>)))]
#[get("/organisations/{id}/members")]
async fn list(cx: Cx, id: Id<OrganisationId>, query: Params<PageQuery>) -> Reply {
    let window =
        paging::window(query.0.limit, query.0.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let (path, raw) = (cx.path.clone(), cx.query.clone());
    cx.read(move |tx, actor| {
        let page = members::list(tx, actor, id.0, &window)?;
        let next = page.rows.last().filter(|_| page.more).map(|last| paging::cursor(None, last.id.0));
        let items: Vec<MemberView> = page.rows.into_iter().map(Into::into).collect();
        Ok(paging::answer(items, next, &path, &raw))
    })
    .await
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
#[post("/organisations/{id}/members")]
async fn create(cx: Cx, id: Id<OrganisationId>, body: Body<MemberBody>) -> Reply {
    let content = body.content;
    let new = NewMember { name: content.name, role: content.role, language: content.language };
    cx.write_with(&body.bytes, move |tx, actor| {
        let view = MemberView::from(members::create(tx, actor, id.0, &new)?);
        Ok(Answer { version: Some(view.version), ..Answer::added(&view, None) })
    })
    .await
}

/// Ends a member's seat; its tokens stop working at once.
#[utoipa::path(operation_id = "deactivate_member", tag = "organisations", params(IfMatchHeader),
    responses((status = 200, description = "The member.", body = MemberView)))]
#[post("/organisations/{id}/members/{part}/deactivate")]
async fn deactivate(cx: Cx, id: Id<OrganisationId>, part: Part<MemberId>, _nothing: Nothing) -> Reply {
    let version = cx.version()?;
    cx.write(move |tx, actor| {
        let view = MemberView::from(members::deactivate(tx, actor, id.0, part.0, version)?);
        Ok(Answer::ok(&view, view.version))
    })
    .await
}
