//! What a shipment and its customs code are written with.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::api::text;
use crate::service::shipments::{NewShipment, NewShipmentLine};
use domain::customs::CustomsRecord;
use domain::{AllocationId, OrganisationId, quantity};

/// A shipment to plan.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "carrier_id": "01931f3e-0000-7000-8000-000000000009", "waybill": "CMR 2026-11-0042",
    "responsible_receiver": "начальник складу загону технічної служби",
    "lines": [{ "allocation_id": "01931f3e-0000-7000-8000-000000000005", "quantity": 12 }]
}))]
pub struct ShipmentBody {
    /// Who receives; whom the needs name when absent: their recipient, or whom it named. All needs on
    /// board must allow it.
    pub consignee_id: Option<OrganisationId>,
    /// Who drives; the donor's own people when absent.
    pub carrier_id: Option<OrganisationId>,
    /// The number of the CMR or waybill.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub waybill: String,
    /// The role of the person who will receive it, not the name. Needed for dispatch; the recipients
    /// may name it when they agree.
    #[validate(length(min = 1, max = 200), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 200)]
    pub responsible_receiver: Option<String>,
    /// The country it is loaded in (ISO 3166-1); the donor's own when absent. What a donor abroad
    /// says it loads in Ukraine, each recipient must confirm when it agrees.
    #[validate(custom(function = "text::country"))]
    #[schema(pattern = "^[A-Z]{2}$")]
    pub loading_country: Option<String>,
    /// What it travels in, such as the plates of a lorry.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub vehicle: Option<String>,
    /// The day on which it is expected.
    #[serde(default, deserialize_with = "domain::days::day_or_none")]
    #[validate(custom(function = "text::day"))]
    pub expected_on: Option<NaiveDate>,
    /// 1 … 200 lines, all from one donor to one consignee.
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub lines: Vec<ShipmentLineBody>,
}

impl From<ShipmentBody> for NewShipment {
    fn from(body: ShipmentBody) -> Self {
        let line = |line: ShipmentLineBody| NewShipmentLine { allocation: line.allocation_id, quantity: line.quantity };
        Self {
            consignee: body.consignee_id,
            carrier: body.carrier_id,
            waybill: body.waybill,
            responsible_receiver: body.responsible_receiver,
            loading_country: body.loading_country,
            vehicle: body.vehicle,
            expected_on: body.expected_on,
            lines: body.lines.into_iter().map(line).collect(),
        }
    }
}

/// Units of an allocation to ship.
#[derive(Debug, Clone, Deserialize, Serialize, Validate, ToSchema)]
pub struct ShipmentLineBody {
    /// The committed allocation.
    pub allocation_id: AllocationId,
    /// Base units, 1 … 10^12.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub quantity: i64,
}

/// The customs declaration of a shipment (AHARS). Another code than the one in force takes its place, and the one before
/// is kept. What became known of an earlier code, its clearance and its report, is filled in there.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "code": "4821-7730-1195", "declared_on": "2026-11-20" }))]
pub struct CustomsBody {
    /// The number under which the recipient is registered there.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub recipient_number: Option<String>,
    /// The unique code.
    #[validate(length(min = 1, max = 100), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 100)]
    pub code: String,
    /// The day of the declaration; not in the future.
    #[serde(deserialize_with = "domain::days::day")]
    #[validate(custom(function = "text::day"))]
    pub declared_on: NaiveDate,
    /// The day the goods were cleared; not before the declaration nor in the future.
    #[serde(default, deserialize_with = "domain::days::day_or_none")]
    #[validate(custom(function = "text::day"))]
    pub cleared_on: Option<NaiveDate>,
    /// The day the distribution report was filed; not before the clearance nor in the future.
    #[serde(default, deserialize_with = "domain::days::day_or_none")]
    #[validate(custom(function = "text::day"))]
    pub report_filed_on: Option<NaiveDate>,
}

impl From<CustomsBody> for CustomsRecord {
    fn from(body: CustomsBody) -> Self {
        Self {
            recipient_number: body.recipient_number,
            cleared_on: body.cleared_on,
            report_filed_on: body.report_filed_on,
            ..Self::new(body.code, body.declared_on)
        }
    }
}
