//! `/organisations/{id}/tokens`

use actix_web::{get, post};
use chrono::{DateTime, Utc};
use domain::Code;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::{Validate, ValidationError};

use crate::api::body::Body;
use crate::api::context::{Handled, RequestContext};
use crate::api::nothing::Nothing;
use crate::api::paging::PageQuery;
use crate::api::paging::{self, Listed, Page};
use crate::api::params::{Id, IfMatchHeader, Params, Part};
use crate::api::problem::Cause;
use crate::api::reply::Reply;
use crate::api::text;
use crate::service::tokens::{self, IssuedToken, NewToken};
use domain::organisation::Scope;
use domain::token::Token;
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
    pub scopes: Vec<Scope>,
    /// Until when it is good.
    pub expires_at: DateTime<Utc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Its version: what stands before the dot in `ETag`.
    pub version: i64,
}

impl From<Token> for TokenView {
    fn from(token: Token) -> Self {
        Self {
            id: token.id,
            member_id: token.member,
            label: token.label,
            scopes: token.scopes,
            expires_at: token.expires_at,
            revoked_at: token.revoked_at,
            created_at: token.created_at,
            version: token.version,
        }
    }
}

impl TokenView {
    fn reply(token: Token) -> Reply {
        let view = Self::from(token);
        Reply::ok(&view, view.version)
    }
}

impl Listed for Token {
    fn id(&self) -> Uuid {
        self.id.0
    }
}

/// Lists an organisation's tokens, without the tokens themselves.
#[utoipa::path(operation_id = "list_tokens", tag = "organisations", params(PageQuery),
    responses((status = 200, description = "A page of tokens.", body = Page<TokenView>)))]
#[get("/{id}/tokens")]
async fn list(cx: RequestContext, id: Id<OrganisationId>, query: Params<PageQuery>) -> Handled {
    let window =
        paging::window(query.0.limit, query.0.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    cx.list(move |tx, actor| tokens::list(tx, actor, id.0, &window), TokenView::from).await
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
#[post("/{id}/tokens")]
async fn create(cx: RequestContext, id: Id<OrganisationId>, body: Body<TokenBody>) -> Handled {
    let content = body.content;
    let new = NewToken { member: content.member_id, label: content.label, scopes: content.scopes, days: content.days };
    let render = |made: IssuedToken| {
        let view = IssuedTokenView { token: made.token, issued: made.issued.into() };
        Reply::added(&view, None).of_version(view.issued.version)
    };
    cx.write_once(&body.bytes, move |tx, actor| tokens::create(tx, actor, id.0, &new), render).await
}

/// Ends a token's use at once.
#[utoipa::path(operation_id = "revoke_token", tag = "organisations", params(IfMatchHeader),
    responses((status = 200, description = "The token.", body = TokenView)))]
#[post("/{id}/tokens/{part}/revoke")]
async fn revoke(cx: RequestContext, id: Id<OrganisationId>, part: Part<TokenId>, _nothing: Nothing) -> Handled {
    let version = cx.version()?;
    cx.write(move |tx, actor| tokens::revoke(tx, actor, id.0, part.0, version), TokenView::reply).await
}
