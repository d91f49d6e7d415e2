//! `/item-class-proposals`

use domain::Code;
use std::collections::BTreeMap;

use actix_web::{get, post};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::{Validate, ValidationError};

use crate::api::body::Body;
use crate::api::common::ReasonBody;
use crate::api::context::{Handled, RequestContext};
use crate::api::nothing::Nothing;
use crate::api::paging::{self, Listed, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::reply::Reply;
use crate::api::{shape, text};
use crate::service::proposals::{self, NewProposal};
use domain::need::Kind;
use domain::proposal::{Proposal, ProposalKind, ProposalState};
use domain::{MemberId, OrganisationId, ProposalId};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list).service(propose).service(get).service(accept).service(reject);
}

/// Words for a class, or a class of its own below another.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "kind": "synonym", "item_class": "35111100", "labels": { "uk": ["АСП «Дрегер»"], "en": ["BA set"] },
    "note": "Так їх називають у нашому гарнізоні"
}))]
pub struct ProposalBody {
    /// What is proposed.
    pub kind: ProposalKind,
    /// The class the words are for, or the one that the new class lies below.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(example = "35111100", min_length = 1, max_length = 100)]
    pub item_class: String,
    /// The words by language (ISO 639-1), 1 … 20 a language; the first of a new class's is its label.
    #[serde(deserialize_with = "shape::unique::fields")]
    #[validate(custom(function = "words"))]
    pub labels: BTreeMap<String, Vec<String>>,
    /// The base unit of a new class (UN/ECE Rec 20).
    #[validate(length(min = 1, max = 3), custom(function = "text::plain"))]
    #[schema(example = "H87", min_length = 1, max_length = 3)]
    pub unit: Option<String>,
    /// What kind of help a new class is; that of the class above when absent.
    pub class_kind: Option<Kind>,
    /// Whether the words commonly mean other things too; then they are never taken as sure.
    #[serde(default)]
    pub ambiguous: bool,
    /// Why it is wanted.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub note: Option<String>,
}

/// Languages, words a language, characters a word, at most.
const MOST: (usize, usize, usize) = (30, 20, 200);

fn words(labels: &BTreeMap<String, Vec<String>>) -> Result<(), ValidationError> {
    let (languages, each, longest) = MOST;
    if labels.len() > languages || labels.values().any(|words| words.len() > each) {
        return Err(text::fault(Code::WrongLength));
    }
    for word in labels.values().flatten() {
        if word.chars().count() > longest {
            return Err(text::fault(Code::WrongLength));
        }
        text::plain(word)?;
    }
    Ok(())
}

impl From<ProposalBody> for NewProposal {
    fn from(body: ProposalBody) -> Self {
        Self {
            kind: body.kind,
            item_class: body.item_class,
            labels: body.labels,
            unit: body.unit,
            class_kind: body.class_kind,
            ambiguous: body.ambiguous,
            note: body.note,
        }
    }
}

/// A proposal.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProposalView {
    /// Its id.
    pub id: ProposalId,
    /// What is proposed.
    pub kind: ProposalKind,
    /// Where it stands.
    pub state: ProposalState,
    /// The class the words are for, or the key of the new class.
    pub item_class: String,
    /// The words by language.
    pub labels: BTreeMap<String, Vec<String>>,
    /// The base unit of a new class.
    pub unit: Option<String>,
    /// What kind of help a new class is.
    pub class_kind: Option<Kind>,
    /// Whether the words commonly mean other things too.
    pub ambiguous: bool,
    /// Why it is wanted.
    pub note: Option<String>,
    /// Who proposed it.
    pub organisation_id: OrganisationId,
    /// The member who decided.
    pub decided_by: Option<MemberId>,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// Why it was turned down.
    pub reason: Option<String>,
    /// When it was proposed.
    pub created_at: DateTime<Utc>,
    /// Its version: what stands before the dot in `ETag`.
    pub version: i64,
}

impl From<Proposal> for ProposalView {
    fn from(proposal: Proposal) -> Self {
        Self {
            id: proposal.id,
            kind: proposal.kind,
            state: proposal.state,
            item_class: proposal.item_class,
            labels: proposal.labels,
            unit: proposal.unit,
            class_kind: proposal.class_kind,
            ambiguous: proposal.ambiguous,
            note: proposal.note,
            organisation_id: proposal.organisation,
            decided_by: proposal.decided_by,
            decided_at: proposal.decided_at,
            reason: proposal.reason,
            created_at: proposal.created_at,
            version: proposal.version,
        }
    }
}

impl ProposalView {
    fn reply(proposal: Proposal) -> Reply {
        let view = Self::from(proposal);
        Reply::ok(&view, view.version)
    }
}

impl Listed for Proposal {
    fn id(&self) -> Uuid {
        self.id.0
    }
}

/// What the proposals are narrowed to. Who does not oversee sees one's own.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ProposalQuery {
    /// Only of this state.
    pub state: Option<ProposalState>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Lists proposals, newest first.
#[utoipa::path(operation_id = "list_item_class_proposals", tag = "item classes", params(ProposalQuery),
    responses((status = 200, description = "A page of proposals.", body = Page<ProposalView>)))]
#[get("")]
async fn list(cx: RequestContext, query: Params<ProposalQuery>) -> Handled {
    let query = query.0;
    let window =
        paging::window(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    cx.list(move |tx, actor| proposals::list(tx, actor, query.state, &window), ProposalView::from).await
}

/// Proposes words for a class, or a class.
#[utoipa::path(operation_id = "propose_item_class", tag = "item classes", request_body = ProposalBody,
    responses((status = 201, description = "The proposal.", body = ProposalView)))]
#[post("")]
async fn propose(cx: RequestContext, body: Body<ProposalBody>) -> Handled {
    let new = NewProposal::from(body.content);
    let path = cx.path.clone();
    let render = move |proposal| {
        let view = ProposalView::from(proposal);
        Reply::created(&view, view.version, format!("{path}/{}", view.id))
    };
    cx.write_with(&body.bytes, move |tx, actor| proposals::propose(tx, actor, &new), render).await
}

/// Reads a proposal.
#[utoipa::path(operation_id = "get_item_class_proposal", tag = "item classes",
    responses((status = 200, description = "The proposal.", body = ProposalView)))]
#[get("/{id}")]
async fn get(cx: RequestContext, id: Id<ProposalId>) -> Handled {
    cx.read(move |tx, actor| proposals::get(tx, actor, id.0), ProposalView::reply).await
}

/// Accepts a proposal: its words are found from now on, on every node.
#[utoipa::path(operation_id = "accept_item_class_proposal", tag = "item classes", params(IfMatchHeader),
    responses((status = 200, description = "The proposal.", body = ProposalView)))]
#[post("/{id}/accept")]
async fn accept(cx: RequestContext, id: Id<ProposalId>, _nothing: Nothing) -> Handled {
    let version = cx.version()?;
    cx.write(move |tx, actor| proposals::accept(tx, actor, id.0, version), ProposalView::reply).await
}

/// Turns a proposal down.
#[utoipa::path(operation_id = "reject_item_class_proposal", tag = "item classes", params(IfMatchHeader),
    request_body = ReasonBody, responses((status = 200, description = "The proposal.", body = ProposalView)))]
#[post("/{id}/reject")]
async fn reject(cx: RequestContext, id: Id<ProposalId>, body: Body<ReasonBody>) -> Handled {
    let version = cx.version()?;
    let reason = body.content.reason;
    cx.write_with(
        &body.bytes,
        move |tx, actor| proposals::reject(tx, actor, id.0, version, reason.clone()),
        ProposalView::reply,
    )
    .await
}
