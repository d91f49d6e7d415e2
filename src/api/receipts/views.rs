//! How a receipt is told.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::api::paging::Listed;
use crate::api::reply::Reply;
use domain::receipt::{Receipt, ReceiptState};
use domain::{AllocationId, MemberId, NeedId, OrganisationId, ReceiptId, ReceiptLineId, ShipmentId, ShipmentLineId};

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
    /// What was accepted, where it is another model than on the papers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_as: Option<String>,
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
    /// When the signed count was told here.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When it was signed: on paper, where somebody said so, else when it was told here.
    pub signed_at: Option<DateTime<Utc>>,
    /// When the count began.
    pub created_at: DateTime<Utc>,
    /// Its version: what stands before the dot in `ETag`.
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
            signed_at: receipt.signed_at.or(receipt.confirmed_at),
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
                    received_as: line.received_as,
                })
                .collect(),
        }
    }
}

impl ReceiptView {
    pub(super) fn reply(receipt: Receipt) -> Reply {
        let view = Self::from(receipt);
        Reply::ok(&view, view.version)
    }

    pub(super) fn created(receipt: Receipt) -> Reply {
        let view = Self::from(receipt);
        Reply::created(&view, view.version, format!("{}/receipts/{}", crate::api::BASE, view.id))
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
