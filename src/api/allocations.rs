//! `/allocations`

use actix_web::{get, post};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::api::body::Body;
use crate::api::common::{ReasonBody, SourceBody};
use crate::api::context::{Handled, RequestContext};
use crate::api::optional::Optional;
use crate::api::paging::{self, Listed, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::reply::Reply;
use crate::api::text;
use crate::service::allocations::{self, Agreed, NewAllocation};
use domain::allocation::{Allocation, AllocationState, Side};
use domain::filters::AllocationFilter;
use domain::voice::Voice;
use domain::waiting::Owed;
use domain::{AllocationId, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId, ShipmentLineId, quantity};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config
        .service(list)
        .service(create)
        .service(get)
        .service(accept)
        .service(decline)
        .service(withdraw)
        .service(release);
}

/// An allocation: a quantity of one pledge line for one need line.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AllocationView {
    /// Its id.
    pub id: AllocationId,
    /// The need it serves.
    pub need_id: NeedId,
    /// The line of that need.
    pub need_line_id: NeedLineId,
    /// The pledge it draws on.
    pub pledge_id: PledgeId,
    /// The line of that pledge.
    pub pledge_line_id: PledgeLineId,
    /// Who needs.
    pub recipient_id: OrganisationId,
    /// Who promises.
    pub donor_id: OrganisationId,
    /// Where it stands.
    pub state: AllocationState,
    /// Base units it speaks for.
    pub quantity: i64,
    /// Units on shipments not yet dispatched.
    pub planned: i64,
    /// Units that left.
    pub shipped: i64,
    /// Units received in good order.
    pub received: i64,
    /// Units damaged, missing or lost.
    pub lost_or_damaged: i64,
    /// Units given back before they left.
    pub released: i64,
    /// Whether it is knowingly another class than asked for.
    pub substitute: bool,
    /// Who proposed it.
    pub proposed_by: Side,
    /// When the donor agreed.
    pub donor_agreed_at: Option<DateTime<Utc>>,
    /// Whose word that was: its own, or what a coordinator reported of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub donor_word: Option<Voice>,
    /// When the recipient agreed.
    pub recipient_agreed_at: Option<DateTime<Utc>>,
    /// Whose word that was.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub recipient_word: Option<Voice>,
    /// Until when a proposal holds its units.
    pub hold_until: Option<DateTime<Utc>>,
    /// Since when it stands by.
    pub standby_since: Option<DateTime<Utc>>,
    /// When both keys were turned.
    pub committed_at: Option<DateTime<Utc>>,
    /// On standby, the state it had before it made room for what happened to real things.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub stepped_back: Option<AllocationState>,
    /// On standby, who owes a word: it was asked and did not answer in time. Until it does, by accepting or by the
    /// council's decision, units that come free go to others.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub waits_for: Option<Owed>,
    /// Since when both sides have agreed and it waits for the donor's council.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub accepted_since: Option<DateTime<Utc>>,
    /// The allocation of which this is a part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub split_from: Option<AllocationId>,
    /// The line of a shipment whose units it is to have once all who are asked accept, or has had since: they were on
    /// board for another need.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reassigned_from: Option<ShipmentLineId>,
    /// Why it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When it was proposed.
    pub created_at: DateTime<Utc>,
    /// Its version: what stands before the dot in `ETag`.
    pub version: i64,
}

impl From<Allocation> for AllocationView {
    fn from(allocation: Allocation) -> Self {
        Self {
            id: allocation.id,
            need_id: allocation.need,
            need_line_id: allocation.need_line,
            pledge_id: allocation.pledge,
            pledge_line_id: allocation.pledge_line,
            recipient_id: allocation.recipient,
            donor_id: allocation.donor,
            state: allocation.state,
            quantity: allocation.quantity,
            planned: allocation.planned,
            shipped: allocation.shipped,
            received: allocation.received,
            lost_or_damaged: allocation.lost_or_damaged,
            released: allocation.released,
            substitute: allocation.substitute,
            proposed_by: allocation.proposed_by,
            donor_agreed_at: allocation.donor_agreed_at,
            donor_word: allocation.donor_word,
            recipient_agreed_at: allocation.recipient_agreed_at,
            recipient_word: allocation.recipient_word,
            hold_until: allocation.hold_until,
            standby_since: allocation.standby_since,
            committed_at: allocation.committed_at,
            stepped_back: allocation.stepped_back,
            waits_for: allocation.waits_for,
            accepted_since: allocation.accepted_since,
            split_from: allocation.split_from,
            reassigned_from: allocation.reassigned_from,
            reason: allocation.reason,
            created_at: allocation.created_at,
            version: allocation.version,
        }
    }
}

impl AllocationView {
    fn reply(allocation: Allocation) -> Reply {
        let view = Self::from(allocation);
        Reply::ok(&view, view.version)
    }
}

impl Listed for Allocation {
    fn id(&self) -> Uuid {
        self.id.0
    }
}

/// What a list of allocations is narrowed to. Parties see their own.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct AllocationQuery {
    /// Only those for this need.
    pub need: Option<Uuid>,
    /// Only those of this pledge.
    pub pledge: Option<Uuid>,
    /// Only those in this state.
    pub state: Option<AllocationState>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Lists allocations, newest first.
#[utoipa::path(operation_id = "list_allocations", tag = "allocations", params(AllocationQuery),
    responses((status = 200, description = "A page of allocations.", body = Page<AllocationView>)))]
#[get("")]
async fn list(cx: RequestContext, query: Params<AllocationQuery>) -> Handled {
    let query = query.0;
    let window =
        paging::window(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let filter = AllocationFilter {
        need: query.need.map(Into::into),
        pledge: query.pledge.map(Into::into),
        state: query.state,
        ..AllocationFilter::default()
    };
    cx.list(move |tx, actor| allocations::list(tx, actor, &filter, &window), AllocationView::from).await
}

/// An allocation to propose.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "pledge_id": "01931f3e-0000-7000-8000-000000000001", "pledge_line_id": "01931f3e-0000-7000-8000-000000000002",
    "need_id": "01931f3e-0000-7000-8000-000000000003", "need_line_id": "01931f3e-0000-7000-8000-000000000004",
    "quantity": 53
}))]
pub struct AllocationBody {
    /// From which pledge.
    pub pledge_id: PledgeId,
    /// From which of its lines.
    pub pledge_line_id: PledgeLineId,
    /// For which need.
    pub need_id: NeedId,
    /// For which of its lines.
    pub need_line_id: NeedLineId,
    /// Base units, 1 … 10^12.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub quantity: i64,
    /// Whether what does not fit stands by instead of being refused.
    #[serde(default)]
    pub standby: bool,
    /// Whether it is knowingly another class than asked for.
    #[serde(default)]
    pub substitute: bool,
}

/// The allocations that were made: a proposal, a standby, or both.
#[derive(Debug, Serialize, ToSchema)]
pub struct MadeView {
    /// They.
    pub allocations: Vec<AllocationView>,
}

/// Proposes an allocation of an open pledge: its donor gives, a recipient asks, or a coordinator
/// proposes to both. Whoever proposes has agreed.
#[utoipa::path(operation_id = "create_allocation", tag = "allocations", request_body = AllocationBody,
    responses((status = 201, description = "What was made.", body = MadeView)))]
#[post("")]
async fn create(cx: RequestContext, body: Body<AllocationBody>) -> Handled {
    let content = body.content;
    let new = NewAllocation {
        pledge: content.pledge_id,
        pledge_line: content.pledge_line_id,
        need: content.need_id,
        need_line: content.need_line_id,
        quantity: content.quantity,
        standby: content.standby,
        substitute: content.substitute,
    };
    let render = |made: Vec<Allocation>| {
        let location = made.first().map(|first| format!("{}/allocations/{}", crate::api::BASE, first.id));
        let allocations = made.into_iter().map(Into::into).collect();
        Reply::added(&MadeView { allocations }, location)
    };
    cx.write_with(&body.bytes, move |tx, actor| allocations::create(tx, actor, &new), render).await
}

/// Reads one allocation.
#[utoipa::path(operation_id = "get_allocation", tag = "allocations",
    responses((status = 200, description = "The allocation.", body = AllocationView)))]
#[get("/{id}")]
async fn get(cx: RequestContext, id: Id<AllocationId>) -> Handled {
    cx.read(move |tx, actor| allocations::get(tx, actor, id.0), AllocationView::reply).await
}

/// What you agree to: all of it without a body.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "quantity": 8, "reason": "Our garage has room for eight" }))]
pub struct AcceptBody {
    /// How many units, at most the present quantity; all of it when absent. The rest is declined and may be asked for
    /// by others.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub quantity: Option<i64>,
    /// Why not all of it.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: Option<String>,
    /// Where it is known from, when a coordinator answers for a side that has no member.
    #[validate(nested)]
    pub source: Option<SourceBody>,
}

/// Agrees to a proposal, or to a part of it. With both sides agreed and the authorisation given it is committed. To
/// agree to what stands by moves it up, if it fits; else it is 409 with what remains.
#[utoipa::path(operation_id = "accept_allocation", tag = "allocations", request_body = AcceptBody,
    params(IfMatchHeader), responses((status = 200, description = "The allocation.", body = AllocationView)))]
#[post("/{id}/accept")]
async fn accept(cx: RequestContext, id: Id<AllocationId>, body: Optional<AcceptBody>) -> Handled {
    let (version, content) = (cx.version()?, body.content);
    let source = content.source.map(Into::into);
    let agreed = Agreed { units: content.quantity, reason: content.reason, source };
    cx.write_with(
        &body.bytes,
        move |tx, actor| allocations::accept(tx, actor, id.0, version, &agreed),
        AllocationView::reply,
    )
    .await
}

/// Says no to a proposal; its units come free.
#[utoipa::path(operation_id = "decline_allocation", tag = "allocations", request_body = ReasonBody,
    params(IfMatchHeader), responses((status = 200, description = "The allocation.", body = AllocationView)))]
#[post("/{id}/decline")]
async fn decline(cx: RequestContext, id: Id<AllocationId>, body: Body<ReasonBody>) -> Handled {
    let (version, reason) = (cx.version()?, body.content.reason);
    cx.write_with(
        &body.bytes,
        move |tx, actor| allocations::decline(tx, actor, id.0, version, reason.clone()),
        AllocationView::reply,
    )
    .await
}

/// The donor takes it back before dispatch.
#[utoipa::path(operation_id = "withdraw_allocation", tag = "allocations", request_body = ReasonBody,
    params(IfMatchHeader), responses((status = 200, description = "The allocation.", body = AllocationView)))]
#[post("/{id}/withdraw")]
async fn withdraw(cx: RequestContext, id: Id<AllocationId>, body: Body<ReasonBody>) -> Handled {
    let (version, reason) = (cx.version()?, body.content.reason);
    cx.write_with(
        &body.bytes,
        move |tx, actor| allocations::withdraw(tx, actor, id.0, version, reason.clone()),
        AllocationView::reply,
    )
    .await
}

/// Units to give back.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "quantity": 2, "reason": "Two sets turned out to be without cylinders" }))]
pub struct ReleaseBody {
    /// How many; all that have not left when absent.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub quantity: Option<i64>,
    /// Why.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}

/// Gives back units of an agreed allocation that have not left.
#[utoipa::path(operation_id = "release_allocation", tag = "allocations", request_body = ReleaseBody,
    params(IfMatchHeader), responses((status = 200, description = "The allocation.", body = AllocationView)))]
#[post("/{id}/release")]
async fn release(cx: RequestContext, id: Id<AllocationId>, body: Body<ReleaseBody>) -> Handled {
    let (version, content) = (cx.version()?, body.content);
    cx.write_with(
        &body.bytes,
        move |tx, actor| allocations::release(tx, actor, id.0, version, content.quantity, content.reason.clone()),
        AllocationView::reply,
    )
    .await
}
