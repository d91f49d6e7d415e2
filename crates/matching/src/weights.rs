//! The weights and prices of a board: the benchmark's defaults, and how far a plan may move them.

use serde::{Deserialize, Serialize};

use super::model::Params;

/// Points for one rank of urgency: more than all points of a pair together, so that ranks act lexicographically.
const RANK: i64 = 1000;
/// Most tranches of a line.
pub const MAX_TRANCHES: u8 = 10;
/// Largest price of one part of a pair, in points.
pub const MAX_PRICE: i64 = 100;
/// Most days on the way.
pub const MAX_LEAD_DAYS: i64 = 120;
/// Largest price of a shipment, in points.
pub const MAX_SHIPMENT_COST: i64 = 100_000;

/// Points a unit by condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConditionCost {
    /// Never used.
    pub new: i64,
    /// Used, in good order.
    pub good: i64,
    /// Used.
    pub used: i64,
}

/// What a plan weighs. Priority decides first, then the tranche of the line, then these points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weights {
    /// Equal parts into which a line is cut: the first part of every line comes before the second of any of its priority.
    pub tranches: u8,
    /// Points a unit for same region, same part of the country, elsewhere.
    pub band_cost: [i64; 3],
    /// Days on the way in each.
    pub band_lead_days: [i64; 3],
    /// Points a unit for every whole 14 days until arrival.
    pub fortnight_cost: i64,
    /// Points a unit by condition.
    pub condition_cost: ConditionCost,
    /// Points a unit for a substitute.
    pub substitute_cost: i64,
    /// Points a unit taken off between partners.
    pub partner_bonus: i64,
    /// Points for each pair used, when shipments count.
    pub shipment_cost: i64,
}

/// The benchmark's weights.
pub const DEFAULT: Weights = Weights {
    tranches: 4,
    band_cost: [0, 2, 4],
    band_lead_days: [1, 2, 4],
    fortnight_cost: 1,
    condition_cost: ConditionCost { new: 0, good: 1, used: 3 },
    substitute_cost: 3,
    partner_bonus: 2,
    shipment_cost: 20,
};

impl Weights {
    /// The names of the weights that are out of bounds.
    pub fn faults(&self) -> Vec<&'static str> {
        let price = |points: i64| (0..=MAX_PRICE).contains(&points);
        let condition = &self.condition_cost;
        let checks = [
            ("tranches", (1..=MAX_TRANCHES).contains(&self.tranches)),
            ("band_cost", self.band_cost.iter().all(|p| price(*p)) && self.band_cost.is_sorted()),
            (
                "band_lead_days",
                self.band_lead_days.iter().all(|d| (0..=MAX_LEAD_DAYS).contains(d)) && self.band_lead_days.is_sorted(),
            ),
            ("fortnight_cost", price(self.fortnight_cost)),
            ("condition_cost", [condition.new, condition.good, condition.used].iter().all(|p| price(*p))),
            ("substitute_cost", price(self.substitute_cost)),
            ("partner_bonus", price(self.partner_bonus)),
            ("shipment_cost", (0..=MAX_SHIPMENT_COST).contains(&self.shipment_cost)),
        ];
        checks.iter().filter(|(_, good)| !good).map(|(name, _)| *name).collect()
    }

    /// As the parameters of an instance: V(p, k) = 1000·((4−p)·K + K−k+1).
    pub fn params(&self) -> Params {
        let tranches = i64::from(self.tranches.max(1));
        let row = |priority: i64| (0..tranches).map(|k| RANK * ((4 - priority) * tranches + tranches - k)).collect();
        Params {
            tranche_permille: (1..=tranches).map(|k| 1000 * k / tranches).collect(),
            weight: [row(1), row(2), row(3), row(4)],
            band_cost: self.band_cost,
            band_lead_days: self.band_lead_days,
            fortnight_cost: self.fortnight_cost,
            condition_cost: [self.condition_cost.new, self.condition_cost.good, self.condition_cost.used],
            substitute_cost: self.substitute_cost,
            partner_bonus: self.partner_bonus,
            shipment_cost: self.shipment_cost,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_the_benchmarks() {
        let params = DEFAULT.params();
        assert_eq!(params.tranche_permille, [250, 500, 750, 1000]);
        assert_eq!(params.weight[0], [16_000, 15_000, 14_000, 13_000]);
        assert_eq!(params.weight[3], [4_000, 3_000, 2_000, 1_000]);
        assert!(DEFAULT.faults().is_empty());
        let odd = Weights { tranches: 0, band_cost: [3, 2, 4], partner_bonus: -1, ..DEFAULT };
        assert_eq!(odd.faults(), ["tranches", "band_cost", "partner_bonus"]);
    }
}
