//! `/receipts`

mod views;
mod without_papers;

pub use without_papers::configure_to_needs;

use actix_web::{get, post};
use chrono::{DateTime, Utc};
use domain::Code;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::{Validate, ValidationError};

use crate::api::body::Body;
use crate::api::common::{ReasonBody, one_of_two};
use crate::api::context::{Handled, RequestContext};
use crate::api::nothing::Nothing;
use crate::api::paging::{self, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::receipts::views::ReceiptView;
use crate::api::text;
use crate::service::Tx;
use crate::service::receipts::{self, Counted, NewReceipt, NewReceiptLine};
use domain::actor::Actor;
use domain::allocation::Count;
use domain::filters::ReceiptFilter;
use domain::receipt::ReceiptState;
use domain::{AllocationId, NeedId, ReceiptId, ShipmentId, ShipmentLineId, quantity};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list).service(create).service(get).service(confirm).service(discard).service(reverse);
}

/// What a list of receipts is narrowed to. Parties see their own.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ReceiptQuery {
    /// Only those of this shipment.
    pub shipment: Option<Uuid>,
    /// Only those of this need that travel in no shipment.
    pub need: Option<Uuid>,
    /// Only those in this state.
    pub state: Option<ReceiptState>,
    /// Rows a page, 1 … 200.
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<i64>,
    /// Where the page begins.
    #[param(max_length = 100)]
    pub cursor: Option<String>,
}

/// Lists receipts, newest first.
#[utoipa::path(operation_id = "list_receipts", tag = "receipts", params(ReceiptQuery),
    responses((status = 200, description = "A page of receipts.", body = Page<ReceiptView>)))]
#[get("")]
async fn list(cx: RequestContext, query: Params<ReceiptQuery>) -> Handled {
    let query = query.0;
    let window =
        paging::window(query.limit, query.cursor.as_deref()).map_err(|error| cx.failure(Cause::Service(error)))?;
    let filter = ReceiptFilter {
        shipment: query.shipment.map(Into::into),
        need: query.need.map(Into::into),
        state: query.state,
        scope: None,
    };
    cx.list(move |tx, actor| receipts::list(tx, actor, &filter, &window), ReceiptView::from).await
}

/// A count.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[validate(schema(function = "shipment_or_need"), schema(function = "signed_if_confirmed"))]
#[schema(example = json!({
    "shipment_id": "01931f3e-0000-7000-8000-000000000006",
    "lines": [{ "shipment_line_id": "01931f3e-0000-7000-8000-000000000007", "accepted": 11, "damaged": 1,
                "reason": "тріснута маска", "final": true }]
}))]
pub struct ReceiptBody {
    /// The shipment counted.
    pub shipment_id: Option<ShipmentId>,
    /// Or the need, for expertise, training and visits, which travel in no shipment.
    pub need_id: Option<NeedId>,
    /// In your own words.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub note: Option<String>,
    /// Says that a surplus of more than 100 and more than ten times what was shipped is meant as it stands; it
    /// is noted.
    #[serde(default)]
    pub unusual: bool,
    /// Signs the count in the same call; nothing of it is kept unless all of it is.
    #[serde(default)]
    pub confirm: bool,
    /// When it was signed on paper, with `confirm`: not before the shipment left, nor in the future; for what travels
    /// in no shipment, at most 30 days before it was proposed.
    #[serde(default, deserialize_with = "domain::days::moment_or_none")]
    #[validate(custom(function = "text::moment"))]
    pub signed_at: Option<DateTime<Utc>>,
    /// 1 … 200 lines.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub lines: Vec<ReceiptLineBody>,
}

fn shipment_or_need(body: &ReceiptBody) -> Result<(), ValidationError> {
    one_of_two(body.shipment_id.is_some(), body.need_id.is_some())
}

/// A draft is not signed yet.
fn signed_if_confirmed(body: &ReceiptBody) -> Result<(), ValidationError> {
    if body.signed_at.is_some() && !body.confirm {
        return Err(text::within(Code::OnlyASignedCountHasItsTime, &["signed_at"]));
    }
    Ok(())
}

/// A line of a count, in base units.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
pub struct ReceiptLineBody {
    /// The shipment's line, when a shipment is counted.
    pub shipment_line_id: Option<ShipmentLineId>,
    /// The allocation, when none is.
    pub allocation_id: Option<AllocationId>,
    /// In good order.
    #[validate(range(min = 0, max = quantity::MAX))]
    #[schema(format = "count")]
    pub accepted: i64,
    /// Damaged.
    #[serde(default)]
    #[validate(range(min = 0, max = quantity::MAX))]
    #[schema(format = "count")]
    pub damaged: i64,
    /// Missing.
    #[serde(default)]
    #[validate(range(min = 0, max = quantity::MAX))]
    #[schema(format = "count")]
    pub missing: i64,
    /// More than was on the papers.
    #[serde(default)]
    #[validate(range(min = 0, max = quantity::MAX))]
    #[schema(format = "count")]
    pub surplus: i64,
    /// Whether the line is complete with this count; it is when absent.
    #[serde(rename = "final", default = "complete")]
    pub is_final: bool,
    /// Why something is damaged, missing or too many.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: Option<String>,
    /// What was accepted, where it is another model than on the papers: they stay as they were, and this stands beside.
    #[validate(length(min = 1, max = 200), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 200)]
    pub received_as: Option<String>,
}

const fn complete() -> bool {
    true
}

/// Begins a count. Nothing changes until it is confirmed; with `confirm` it is signed at once.
#[utoipa::path(operation_id = "create_receipt", tag = "receipts", request_body = ReceiptBody,
    responses((status = 201, description = "The draft, or the signed count.", body = ReceiptView)))]
#[post("")]
async fn create(cx: RequestContext, body: Body<ReceiptBody>) -> Handled {
    let content = body.content;
    let of = match (content.shipment_id, content.need_id) {
        (Some(id), _) => Counted::Shipment(id),
        (None, Some(id)) => Counted::Need(id),
        (None, None) => {
            return Err(cx.failure(Cause::Service(crate::service::ServiceError::fault("", Code::OneOfTwo))));
        }
    };
    let lines = content
        .lines
        .into_iter()
        .map(|line| NewReceiptLine {
            shipment_line: line.shipment_line_id,
            allocation: line.allocation_id,
            count: Count { accepted: line.accepted, damaged: line.damaged, missing: line.missing },
            surplus: line.surplus,
            is_final: line.is_final,
            reason: line.reason,
            received_as: line.received_as,
        })
        .collect();
    let new = NewReceipt { of, note: content.note, unusual: content.unusual, lines };
    let signed = content.confirm.then_some(content.signed_at);
    let work = move |tx: &mut Tx<'_>, actor: Option<&Actor>| match signed {
        Some(at) => receipts::create_signed(tx, actor, &new, at),
        None => receipts::create(tx, actor, &new),
    };
    cx.write_with(&body.bytes, work, ReceiptView::created).await
}

/// Reads one receipt.
#[utoipa::path(operation_id = "get_receipt", tag = "receipts",
    responses((status = 200, description = "The receipt.", body = ReceiptView)))]
#[get("/{id}")]
async fn get(cx: RequestContext, id: Id<ReceiptId>) -> Handled {
    cx.read(move |tx, actor| receipts::get(tx, actor, id.0), ReceiptView::reply).await
}

/// Signs a count; it never changes again. What is damaged or missing is needed again at once.
#[utoipa::path(operation_id = "confirm_receipt", tag = "receipts", params(IfMatchHeader),
    responses((status = 200, description = "The receipt.", body = ReceiptView)))]
#[post("/{id}/confirm")]
async fn confirm(cx: RequestContext, id: Id<ReceiptId>, _nothing: Nothing) -> Handled {
    let version = cx.version()?;
    cx.write(move |tx, actor| receipts::confirm(tx, actor, id.0, version), ReceiptView::reply).await
}

/// Throws a count away before it is signed.
#[utoipa::path(operation_id = "discard_receipt", tag = "receipts", params(IfMatchHeader),
    responses((status = 200, description = "The receipt.", body = ReceiptView)))]
#[post("/{id}/discard")]
async fn discard(cx: RequestContext, id: Id<ReceiptId>, _nothing: Nothing) -> Handled {
    let version = cx.version()?;
    cx.write(move |tx, actor| receipts::discard(tx, actor, id.0, version), ReceiptView::reply).await
}

/// Takes a signed count back with a reversing receipt; its units can be counted anew. Promises made
/// meanwhile step back as far as they must; what is left over is the line's excess.
#[utoipa::path(operation_id = "reverse_receipt", tag = "receipts", request_body = ReasonBody, params(IfMatchHeader),
    responses((status = 201, description = "The reversing receipt.", body = ReceiptView)))]
#[post("/{id}/reverse")]
async fn reverse(cx: RequestContext, id: Id<ReceiptId>, body: Body<ReasonBody>) -> Handled {
    let (version, reason) = (cx.version()?, body.content.reason);
    cx.write_with(
        &body.bytes,
        move |tx, actor| receipts::reverse(tx, actor, id.0, version, reason.clone()),
        ReceiptView::created,
    )
    .await
}
