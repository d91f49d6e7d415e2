//! `/receipts`

use actix_web::{get, post};
use chrono::{DateTime, Utc};
use domain::Code;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::{Validate, ValidationError};

use crate::api::answer::Answer;
use crate::api::body::Body;
use crate::api::common::{ReasonBody, one_of_two};
use crate::api::context::{Cx, Reply};
use crate::api::nothing::Nothing;
use crate::api::paging::{self, Listed, Page};
use crate::api::params::{Id, IfMatchHeader, Params};
use crate::api::problem::Cause;
use crate::api::text;
use crate::service::receipts::{self, Counted, NewReceipt, NewReceiptLine};
use domain::allocation::Count;
use domain::filters::ReceiptFilter;
use domain::receipt::{Receipt, ReceiptState};
use domain::{
    AllocationId, MemberId, NeedId, OrganisationId, ReceiptId, ReceiptLineId, ShipmentId, ShipmentLineId, quantity,
};

/// Registers the operations.
pub fn configure(config: &mut utoipa_actix_web::service_config::ServiceConfig<'_>) {
    config.service(list).service(create).service(get).service(confirm).service(discard).service(reverse);
}

/// A line of a receipt, in base units. In a reversing receipt the counts are those taken back.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReceiptLineView {
    /// Its id.
    pub id: ReceiptLineId,
    /// Its place, from 1.
    pub position: i32,
    /// The allocation counted.
    pub allocation_id: AllocationId,
    /// The shipment line counted.
    pub shipment_line_id: Option<ShipmentLineId>,
    /// In good order.
    pub accepted: i64,
    /// Damaged.
    pub damaged: i64,
    /// Missing.
    pub missing: i64,
    /// More than was on the papers; stands apart and covers nothing.
    pub surplus: i64,
    /// Whether the line is complete with this count.
    #[serde(rename = "final")]
    pub is_final: bool,
    /// Why something is damaged, missing or too many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A receipt: the consignee's signed count.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReceiptView {
    /// Its id.
    pub id: ReceiptId,
    /// For phone and paper.
    #[schema(example = "R-2026-000123")]
    pub reference: String,
    /// Where it stands.
    pub state: ReceiptState,
    /// The shipment counted.
    pub shipment_id: Option<ShipmentId>,
    /// The need, for what travels in no shipment.
    pub need_id: Option<NeedId>,
    /// Who counts.
    pub consignee_id: OrganisationId,
    /// Who sent.
    pub consignor_id: OrganisationId,
    /// The receipt this one takes back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reverses_id: Option<ReceiptId>,
    /// The receipt that took this one back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reversed_by_id: Option<ReceiptId>,
    /// In the words of who counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who signed.
    pub confirmed_by: Option<MemberId>,
    /// When it was signed.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When the count began.
    pub created_at: DateTime<Utc>,
    /// Its version, as in `ETag`.
    pub version: i64,
    /// Its lines.
    pub lines: Vec<ReceiptLineView>,
}

impl From<Receipt> for ReceiptView {
    fn from(receipt: Receipt) -> Self {
        Self {
            id: receipt.id,
            reference: receipt.reference,
            state: receipt.state,
            shipment_id: receipt.shipment,
            need_id: receipt.need,
            consignee_id: receipt.consignee,
            consignor_id: receipt.consignor,
            reverses_id: receipt.reverses,
            reversed_by_id: receipt.reversed_by,
            note: receipt.note,
            confirmed_by: receipt.confirmed_by,
            confirmed_at: receipt.confirmed_at,
            created_at: receipt.created_at,
            version: receipt.version,
            lines: receipt
                .lines
                .into_iter()
                .map(|line| ReceiptLineView {
                    id: line.id,
                    position: line.position,
                    allocation_id: line.allocation,
                    shipment_line_id: line.shipment_line,
                    accepted: line.count.accepted,
                    damaged: line.count.damaged,
                    missing: line.count.missing,
                    surplus: line.surplus,
                    is_final: line.is_final,
                    reason: line.reason,
                })
                .collect(),
        }
    }
}

impl ReceiptView {
    fn answer(receipt: Receipt) -> Answer {
        let view = Self::from(receipt);
        Answer::ok(&view, view.version)
    }

    fn created(receipt: Receipt) -> Answer {
        let view = Self::from(receipt);
        Answer::created(&view, view.version, format!("{}/receipts/{}", crate::api::BASE, view.id))
    }
}

impl Listed for Receipt {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn lines(&self) -> usize {
        1 + self.lines.len()
    }
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
async fn list(cx: Cx, query: Params<ReceiptQuery>) -> Reply {
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
#[validate(schema(function = "shipment_or_need"))]
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
    /// 1 … 200 lines.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub lines: Vec<ReceiptLineBody>,
}

fn shipment_or_need(body: &ReceiptBody) -> Result<(), ValidationError> {
    one_of_two(body.shipment_id.is_some(), body.need_id.is_some())
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
}

const fn complete() -> bool {
    true
}

/// Begins a count. Nothing changes until it is confirmed.
#[utoipa::path(operation_id = "create_receipt", tag = "receipts", request_body = ReceiptBody,
    responses((status = 201, description = "The draft.", body = ReceiptView)))]
#[post("")]
async fn create(cx: Cx, body: Body<ReceiptBody>) -> Reply {
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
        })
        .collect();
    let new = NewReceipt { of, note: content.note, unusual: content.unusual, lines };
    cx.write_with(&body.bytes, move |tx, actor| receipts::create(tx, actor, &new), ReceiptView::created).await
}

/// Reads one receipt.
#[utoipa::path(operation_id = "get_receipt", tag = "receipts",
    responses((status = 200, description = "The receipt.", body = ReceiptView)))]
#[get("/{id}")]
async fn get(cx: Cx, id: Id<ReceiptId>) -> Reply {
    cx.read(move |tx, actor| receipts::get(tx, actor, id.0), ReceiptView::answer).await
}

/// Signs a count; it never changes again. What is damaged or missing is needed again at once.
#[utoipa::path(operation_id = "confirm_receipt", tag = "receipts", params(IfMatchHeader),
    responses((status = 200, description = "The receipt.", body = ReceiptView)))]
#[post("/{id}/confirm")]
async fn confirm(cx: Cx, id: Id<ReceiptId>, _nothing: Nothing) -> Reply {
    let version = cx.version()?;
    cx.write(move |tx, actor| receipts::confirm(tx, actor, id.0, version), ReceiptView::answer).await
}

/// Throws a count away before it is signed.
#[utoipa::path(operation_id = "discard_receipt", tag = "receipts", params(IfMatchHeader),
    responses((status = 200, description = "The receipt.", body = ReceiptView)))]
#[post("/{id}/discard")]
async fn discard(cx: Cx, id: Id<ReceiptId>, _nothing: Nothing) -> Reply {
    let version = cx.version()?;
    cx.write(move |tx, actor| receipts::discard(tx, actor, id.0, version), ReceiptView::answer).await
}

/// Takes a signed count back with a reversing receipt; its units can be counted anew. Promises made
/// meanwhile step back as far as they must; what is left over is the line's excess.
#[utoipa::path(operation_id = "reverse_receipt", tag = "receipts", request_body = ReasonBody, params(IfMatchHeader),
    responses((status = 201, description = "The reversing receipt.", body = ReceiptView)))]
#[post("/{id}/reverse")]
async fn reverse(cx: Cx, id: Id<ReceiptId>, body: Body<ReasonBody>) -> Reply {
    let (version, reason) = (cx.version()?, body.content.reason);
    cx.write_with(
        &body.bytes,
        move |tx, actor| receipts::reverse(tx, actor, id.0, version, reason.clone()),
        ReceiptView::created,
    )
    .await
}
