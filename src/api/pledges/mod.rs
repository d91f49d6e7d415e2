//! `/pledges`, and `POST /needs/{id}/pledges`.

mod bodies;
mod deciding;
mod to_need;
mod tracking;
mod views;

pub use bodies::PledgeBody;
pub use to_need::configure_to_needs;
pub use views::PledgeView;

use actix_web::{get, post, put};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::api::acknowledge::AcknowledgeBody;
use crate::api::body::Body;
use crate::api::common::ReasonBody;
use crate::api::context::{Handled, RequestContext};
use crate::api::optional::Optional;
use crate::api::paging::{self, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::pledges::deciding::{authorise, confirm_word};
use crate::api::pledges::tracking::track;
use crate::api::problem::Cause;
use crate::service::pledges::{self, NewPledge};
use crate::service::{Tx, public_text};
use domain::PledgeId;
use domain::actor::Actor;
use domain::filters::PledgeFilter;
use domain::need::Kind;
use domain::pledge::{Authorisation, PledgeState};
use lexicon::catalogue::code;

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config
        .service(list)
        .service(create)
        .service(get)
        .service(update)
        .service(open)
        .service(authorise)
        .service(confirm_word)
        .service(withdraw)
        .service(track);
}

/// What a list of pledges is narrowed to. Everybody sees their own and those for their needs, verified members also
/// what is offered to them.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PledgeQuery {
    /// Only those in this state.
    pub state: Option<PledgeState>,
    /// Only those with this authorisation.
    pub authorisation: Option<Authorisation>,
    /// Only those that stand open for whoever needs them, or only those that answer one need.
    pub general: Option<bool>,
    /// What kind of help.
    pub kind: Option<Kind>,
    /// An item class: pledges of it or of what lies below it.
    #[param(example = "31121000", max_length = 100)]
    pub item_class: Option<String>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Lists pledges, newest first.
#[utoipa::path(operation_id = "list_pledges", tag = "pledges", params(PledgeQuery),
    responses((status = 200, description = "A page of pledges.", body = Page<PledgeView>)))]
#[get("")]
async fn list(cx: RequestContext, query: Params<PledgeQuery>) -> Handled {
    let query = query.0;
    let window =
        paging::window(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let filter = PledgeFilter {
        state: query.state,
        general: query.general,
        authorisation: query.authorisation,
        kind: query.kind,
        item_class: query.item_class.as_deref().map(code::bounds),
        ..PledgeFilter::default()
    };
    cx.list(move |tx, actor| pledges::list(tx, actor, &filter, &window), PledgeView::from).await
}

/// Drafts a pledge that will stand open for whoever needs it.
#[utoipa::path(operation_id = "create_pledge", tag = "pledges", request_body = PledgeBody,
    responses((status = 201, description = "The draft.", body = PledgeView)))]
#[post("")]
async fn create(cx: RequestContext, body: Body<PledgeBody>) -> Handled {
    let acknowledge = body.content.acknowledge.clone();
    let new = NewPledge::from(body.content);
    let work = move |tx: &mut Tx<'_>, actor: Option<&Actor>| {
        public_text::nothing(&acknowledge)?;
        pledges::create(tx, actor, &new)
    };
    cx.write_with(&body.bytes, work, PledgeView::created).await
}

/// Reads one pledge with what became of its lines.
#[utoipa::path(operation_id = "get_pledge", tag = "pledges",
    responses((status = 200, description = "The pledge.", body = PledgeView)))]
#[get("/{id}")]
async fn get(cx: RequestContext, id: Id<PledgeId>) -> Handled {
    cx.read(move |tx, actor| pledges::get(tx, actor, id.0), PledgeView::reply).await
}

/// Puts new content in the place of the old; new lines only while nothing of it is allocated. Another gift than the
/// council decided on needs another decision.
#[utoipa::path(operation_id = "update_pledge", tag = "pledges", request_body = PledgeBody, params(IfMatchHeader),
    responses((status = 200, description = "The pledge.", body = PledgeView)))]
#[put("/{id}")]
async fn update(cx: RequestContext, id: Id<PledgeId>, body: Body<PledgeBody>) -> Handled {
    let version = cx.version()?;
    let acknowledge = body.content.acknowledge.clone();
    let new = NewPledge::from(body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| pledges::update(tx, actor, id.0, version, &new, &acknowledge),
        PledgeView::reply,
    )
    .await
}

/// Opens a draft. Every line must have its quantity. What an intermediary drafted for a need is thereby promised to
/// it. Personal data in its public texts is refused with 422 `personal_data_found` until you acknowledge each piece.
#[utoipa::path(operation_id = "open_pledge", tag = "pledges", params(IfMatchHeader), request_body = AcknowledgeBody,
    responses((status = 200, description = "The pledge.", body = PledgeView)))]
#[post("/{id}/open")]
async fn open(cx: RequestContext, id: Id<PledgeId>, body: Optional<AcknowledgeBody>) -> Handled {
    let (version, content) = (cx.version()?, body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| pledges::open(tx, actor, id.0, version, &content.acknowledge),
        PledgeView::reply,
    )
    .await
}

/// Takes a pledge back before anything was sent; its units come free.
#[utoipa::path(operation_id = "withdraw_pledge", tag = "pledges", request_body = ReasonBody, params(IfMatchHeader),
    responses((status = 200, description = "The pledge.", body = PledgeView)))]
#[post("/{id}/withdraw")]
async fn withdraw(cx: RequestContext, id: Id<PledgeId>, body: Body<ReasonBody>) -> Handled {
    let (version, reason) = (cx.version()?, body.content.reason);
    cx.write_with(&body.bytes, move |tx, actor| pledges::withdraw(tx, actor, id.0, version, &reason), PledgeView::reply)
        .await
}
