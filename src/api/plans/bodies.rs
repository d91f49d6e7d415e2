//! What is sent to ask for a plan and to edit one.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::api::text;
use crate::service::plans::NewPlan;
use domain::plan::{Edits, Scope, Track};
use domain::{NeedLineId, OrganisationId, PledgeLineId, quantity};
use matching::weights::{self, ConditionCost, Weights};

/// A plan to compute; everything may be left out, then it is for the whole board.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "region": "UA-63", "item_classes": ["31121000"], "organisations": [],
    "track": "a", "weights": { "partner_bonus": 4 } }))]
pub struct PlanBody {
    /// Only needs of this region (ISO 3166-2).
    #[validate(custom(function = "text::region"))]
    pub region: Option<String>,
    /// Only needs for these classes and what lies below them.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub item_classes: Vec<String>,
    /// Only needs of the recipients and pledges of the donors among these; a side on which none of
    /// them stands is not narrowed.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub organisations: Vec<OrganisationId>,
    /// `a`: the exact optimum, without a look at lots; `b`: smallest lots, what is needed whole, and the cost of each
    /// shipment count too. When absent, `b` where a line asks for lots, else `a`.
    #[serde(default)]
    pub track: Option<Track>,
    /// Weights other than the usual.
    pub weights: Option<WeightsBody>,
}

impl From<PlanBody> for NewPlan {
    fn from(body: PlanBody) -> Self {
        Self {
            scope: Scope { region: body.region, item_classes: body.item_classes, organisations: body.organisations },
            weights: body.weights.map_or(weights::DEFAULT, |named| named.over(weights::DEFAULT)),
            track: body.track,
        }
    }
}

/// Weights; those that are not named stay as they are. Priority decides first, then the tranche of
/// the line, then these points.
#[derive(Debug, Clone, Copy, Default, Deserialize, ToSchema)]
pub struct WeightsBody {
    /// Equal parts into which a line is cut, 1 … 10.
    #[schema(minimum = 1, maximum = 10)]
    pub tranches: Option<u8>,
    /// Points a unit for same region, same part of the country, elsewhere; 0 … 100, never less than the one before.
    #[schema(min_items = 3, max_items = 3)]
    pub band_cost: Option<[i64; 3]>,
    /// Days on the way in each; 0 … 120, never less than the one before.
    #[schema(min_items = 3, max_items = 3)]
    pub band_lead_days: Option<[i64; 3]>,
    /// Points a unit for every whole 14 days until arrival, 0 … 100.
    #[schema(minimum = 0, maximum = 100)]
    pub fortnight_cost: Option<i64>,
    /// Points a unit for new, good and used goods, 0 … 100 each.
    #[schema(min_items = 3, max_items = 3)]
    pub condition_cost: Option<[i64; 3]>,
    /// Points a unit for a substitute, 0 … 100.
    #[schema(minimum = 0, maximum = 100)]
    pub substitute_cost: Option<i64>,
    /// Points a unit taken off between partners, 0 … 100.
    #[schema(minimum = 0, maximum = 100)]
    pub partner_bonus: Option<i64>,
    /// Points for each pair used, where shipments count, 0 … 100000.
    #[schema(minimum = 0, maximum = 100_000)]
    pub shipment_cost: Option<i64>,
}

impl WeightsBody {
    /// These weights, and those of `before` where none are named.
    pub fn over(self, before: Weights) -> Weights {
        Weights {
            tranches: self.tranches.unwrap_or(before.tranches),
            band_cost: self.band_cost.unwrap_or(before.band_cost),
            band_lead_days: self.band_lead_days.unwrap_or(before.band_lead_days),
            fortnight_cost: self.fortnight_cost.unwrap_or(before.fortnight_cost),
            condition_cost: self.condition_cost.map_or(before.condition_cost, |[new, good, used]| ConditionCost {
                new,
                good,
                used,
            }),
            substitute_cost: self.substitute_cost.unwrap_or(before.substitute_cost),
            partner_bonus: self.partner_bonus.unwrap_or(before.partner_bonus),
            shipment_cost: self.shipment_cost.unwrap_or(before.shipment_cost),
        }
    }
}

/// A pair that gets a quantity, whatever the plan would find.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
pub struct FixBody {
    /// For which need line.
    pub need_line_id: NeedLineId,
    /// From which pledge line.
    pub pledge_line_id: PledgeLineId,
    /// Base units, 1 … 10^12.
    #[validate(range(min = quantity::MIN, max = quantity::MAX))]
    #[schema(format = "quantity")]
    pub quantity: i64,
}

/// A pair that may not be.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct ForbidBody {
    /// For which need line.
    pub need_line_id: NeedLineId,
    /// From which pledge line.
    pub pledge_line_id: PledgeLineId,
}

/// Edits of a plan; they take the place of those before.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "fix": [{ "need_line_id": "01931f3e-0000-7000-8000-000000000004",
        "pledge_line_id": "01931f3e-0000-7000-8000-000000000002", "quantity": 53 }],
    "forbid": [{ "need_line_id": "01931f3e-0000-7000-8000-000000000005",
        "pledge_line_id": "01931f3e-0000-7000-8000-000000000002" }],
    "weights": { "fortnight_cost": 2 }
}))]
pub struct ReviseBody {
    /// Pairs that get a quantity.
    #[serde(default)]
    #[validate(length(max = 1000), nested)]
    #[schema(max_items = 1000)]
    pub fix: Vec<FixBody>,
    /// Pairs that may not be.
    #[serde(default)]
    #[validate(length(max = 1000))]
    #[schema(max_items = 1000)]
    pub forbid: Vec<ForbidBody>,
    /// Weights other than before.
    pub weights: Option<WeightsBody>,
}

impl ReviseBody {
    /// The edits.
    pub fn edits(&self) -> Edits {
        Edits {
            fix: self.fix.iter().map(|pair| (pair.need_line_id, pair.pledge_line_id, pair.quantity)).collect(),
            forbid: self.forbid.iter().map(|pair| (pair.need_line_id, pair.pledge_line_id)).collect(),
        }
    }
}
