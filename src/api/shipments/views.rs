//! How a shipment is told.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::api::answer::Answer;
use crate::api::paging::Listed;
use crate::api::shipments::agree::ConsentView;
use crate::service::Service;
use domain::customs::CustomsRules;
use domain::shipment::{LineState, Shipment, ShipmentState};
use domain::{AllocationId, OrganisationId, ShipmentId, ShipmentLineId};

/// The customs record of a shipment (AHARS).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CustomsView {
    /// The unique code.
    pub code: String,
    /// The day of the declaration.
    pub declared_on: NaiveDate,
    /// The last day the code is valid.
    pub valid_until: Option<NaiveDate>,
    /// The last day to import.
    pub import_until: Option<NaiveDate>,
    /// The day the goods were cleared.
    pub cleared_on: Option<NaiveDate>,
    /// The day the distribution report is due.
    pub report_due: Option<NaiveDate>,
}

/// A line of a shipment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShipmentLineView {
    /// Its id.
    pub id: ShipmentLineId,
    /// Its place, from 1.
    pub position: i32,
    /// The allocation whose units it carries.
    pub allocation_id: AllocationId,
    /// Base units on board.
    pub quantity: i64,
    /// Where it stands.
    pub state: LineState,
    /// Counted in good order.
    pub accepted: i64,
    /// Counted damaged.
    pub damaged: i64,
    /// Counted missing.
    pub missing: i64,
    /// More than was on the papers.
    pub surplus: i64,
    /// Not yet counted.
    pub uncounted: i64,
}

/// A shipment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShipmentView {
    /// Its id.
    pub id: ShipmentId,
    /// For phone and paper.
    #[schema(example = "S-2026-000123")]
    pub reference: String,
    /// Where it stands.
    pub state: ShipmentState,
    /// Who sends.
    pub consignor_id: OrganisationId,
    /// Who receives.
    pub consignee_id: OrganisationId,
    /// The recipients of the needs on board; each sees the shipment and its receipts.
    pub recipient_ids: Vec<OrganisationId>,
    /// Who drives; the consignor's own people when absent.
    pub carrier_id: Option<OrganisationId>,
    /// The number of the CMR or waybill.
    pub waybill: String,
    /// The role of the person who will receive it.
    pub responsible_receiver: Option<String>,
    /// The country it is loaded in (ISO 3166-1).
    pub loading_country: String,
    /// Whether it crosses into Ukraine and so needs a customs code.
    pub crosses_border: bool,
    /// When the consignee last agreed to take it.
    pub consignee_agreed_at: Option<DateTime<Utc>>,
    /// What each recipient, and the consignee, agreed to last.
    pub consents: Vec<ConsentView>,
    /// The customs record.
    pub customs: Option<CustomsView>,
    /// When it left.
    pub dispatched_at: Option<DateTime<Utc>>,
    /// When it arrived.
    pub arrived_at: Option<DateTime<Utc>>,
    /// When the last line was counted.
    pub received_at: Option<DateTime<Utc>>,
    /// Why it was cancelled, lost or returned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// When it was planned.
    pub created_at: DateTime<Utc>,
    /// Its version, as in `ETag`.
    pub version: i64,
    /// Its lines.
    pub lines: Vec<ShipmentLineView>,
}

impl ShipmentView {
    pub(super) fn new(shipment: Shipment, rules: &CustomsRules) -> Self {
        Self {
            customs: shipment.customs.as_ref().map(|record| CustomsView {
                code: record.code.clone(),
                declared_on: record.declared_on,
                valid_until: record.valid_until(rules),
                import_until: record.import_until(rules),
                cleared_on: record.cleared_on,
                report_due: record.report_due(rules),
            }),
            consents: ConsentView::all(&shipment),
            id: shipment.id,
            reference: shipment.reference,
            state: shipment.state,
            recipient_ids: shipment.recipients,
            consignor_id: shipment.consignor,
            consignee_id: shipment.consignee,
            carrier_id: shipment.carrier,
            waybill: shipment.waybill,
            responsible_receiver: shipment.responsible_receiver,
            loading_country: shipment.loading_country,
            crosses_border: shipment.crosses_border,
            consignee_agreed_at: shipment.consignee_agreed_at,
            dispatched_at: shipment.dispatched_at,
            arrived_at: shipment.arrived_at,
            received_at: shipment.received_at,
            reason: shipment.reason,
            created_at: shipment.created_at,
            version: shipment.version,
            lines: shipment
                .lines
                .into_iter()
                .map(|line| ShipmentLineView {
                    uncounted: line.uncounted(),
                    id: line.id,
                    position: line.position,
                    allocation_id: line.allocation,
                    quantity: line.quantity,
                    state: line.state,
                    accepted: line.accepted,
                    damaged: line.damaged,
                    missing: line.missing,
                    surplus: line.surplus,
                })
                .collect(),
        }
    }

    /// The answer of an operation on one shipment.
    pub(super) fn answer(service: &Service) -> impl Fn(Shipment) -> Answer + Send + use<> {
        let rules = service.rules.customs;
        move |shipment| {
            let view = Self::new(shipment, &rules);
            Answer::ok(&view, view.version)
        }
    }
}

impl Listed for Shipment {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn lines(&self) -> usize {
        1 + self.lines.len()
    }
}
