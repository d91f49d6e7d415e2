//! `/organisations/{id}/tokens`

use actix_web::{get, post};
use chrono::{DateTime, Utc};
use domain::Code;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::api::answer::Answer;
use crate::api::body::Body;
use crate::api::context::{Cx, Reply};
use crate::api::nothing::Nothing;
use crate::api::paging::{self, Page};
use crate::api::params::{Id, IfMatchHeader, Params, Part};
use crate::api::problem::Cause;
use crate::api::shipments::PageQuery;
use crate::api::text;
use crate::service::tokens::{self, NewToken};
use crate::store::organisations::TokenRow;
use domain::organisation::Scope;
use domain::{MemberId, OrganisationId, TokenId};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list).service(create).service(revoke);
}

/// A token, without the token itself.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TokenView {
    /// Its id.
    pub id: TokenId,
    /// Who uses it.
    pub member_id: MemberId,
    /// What it is for.
    pub label: String,
    /// What it may be used for.
    #[schema(value_type = Vec<Scope>)]
    pub scopes: Vec<String>,
    /// Until when it is good.
    pub expires_at: DateTime<Utc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Its version, as in `ETag`.
    pub version: i64,
}

impl From<TokenRow> for TokenView {
    fn from(row: TokenRow) -> Self {
        Self {
            id: row.id.0.into(),
            member_id: row.member_id.0.into(),
            label: row.label,
            scopes: row.scopes.split(' ').map(str::to_owned).collect(),
            expires_at: row.expires_at.0,
            revoked_at: row.revoked_at.map(|at| at.0),
            created_at: row.created_at.0,
            version: row.version,
        }
    }
}

/// Lists an organisation's tokens, without the tokens themselves.
#[utoipa::path(operation_id = "list_tokens", tag = "organisations", params(PageQuery),
    responses((status = 200, description = "A page of tokens.", body = Page<TokenView>)))]
#[get("/organisations/{id}/tokens")]
async fn list(cx: Cx, id: Id<OrganisationId>, query: Params<PageQuery>) -> Reply {
    let window =
        paging::window(query.0.limit, query.0.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let (path, raw) = (cx.path.clone(), cx.query.clone());
    cx.read(move |tx, actor| {
        let page = tokens::list(tx, actor, id.0, &window)?;
        let next = page.rows.last().filter(|_| page.more).map(|last| paging::cursor(None, last.id.0));
        let items: Vec<TokenView> = page.rows.into_iter().map(Into::into).collect();
        Ok(paging::answer(items, next, &path, &raw))
    })
    .await
}

/// A token to make.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "member_id": "01931f3e-0000-7000-8000-000000000008", "label": "stock system", "scopes": ["read", "write"], "days": 90
}))]
pub struct TokenBody {
    /// Who will use it.
    pub member_id: MemberId,
    /// What it is for.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub label: String,
    /// What it may be used for: no more than the token it is made with.
    #[validate(length(min = 1, max = 3), custom(function = "distinct"))]
    #[schema(min_items = 1, max_items = 3)]
    pub scopes: Vec<Scope>,
    /// Days it is good for, 1 … 366.
    #[validate(range(min = 1, max = 366))]
    #[schema(minimum = 1, maximum = 366)]
    pub days: i64,
}

fn distinct(scopes: &[Scope]) -> Result<(), ValidationError> {
    let mut sorted = scopes.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    if sorted.len() == scopes.len() { Ok(()) } else { Err(text::fault(Code::TokenScopes)) }
}

/// A token just made; the only time it can be read.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct IssuedTokenView {
    /// The token; keep it safe, it is not shown again.
    pub token: String,
    /// What is stored of it.
    pub issued: TokenView,
}

/// Makes a token for one's own seat, or for another of the organisation that oversees nothing. It is
/// shown this once: sent again under the same key, it is answered 409 `already_done`.
#[utoipa::path(operation_id = "create_token", tag = "organisations", request_body = TokenBody,
    responses((status = 201, description = "The token.", body = IssuedTokenView)))]
#[post("/organisations/{id}/tokens")]
async fn create(cx: Cx, id: Id<OrganisationId>, body: Body<TokenBody>) -> Reply {
    let content = body.content;
    let new = NewToken { member: content.member_id, label: content.label, scopes: content.scopes, days: content.days };
    cx.write_once(&body.bytes, move |tx, actor| {
        let made = tokens::create(tx, actor, id.0, &new)?;
        let view = IssuedTokenView { token: made.token, issued: made.row.into() };
        Ok(Answer { version: Some(view.issued.version), ..Answer::added(&view, None) })
    })
    .await
}

/// Ends a token's use at once.
#[utoipa::path(operation_id = "revoke_token", tag = "organisations", params(IfMatchHeader),
    responses((status = 200, description = "The token.", body = TokenView)))]
#[post("/organisations/{id}/tokens/{part}/revoke")]
async fn revoke(cx: Cx, id: Id<OrganisationId>, part: Part<TokenId>, _nothing: Nothing) -> Reply {
    let version = cx.version()?;
    cx.write(move |tx, actor| {
        let view = TokenView::from(tokens::revoke(tx, actor, id.0, part.0, version)?);
        Ok(Answer::ok(&view, view.version))
    })
    .await
}
