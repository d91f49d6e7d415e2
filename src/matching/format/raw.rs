//! The rows of an instance file as they stand in it.
use serde::Deserialize;
use serde::de::{Deserializer, Error as _};

use super::row::{Int, row};
use crate::model::{Condition, Earmark, MAX_DAY, MAX_POINTS, MAX_QTY, MAX_WEIGHT, Need, Offer};

/// An id: a position in some list.
pub(super) type Id = Int<0, 4_000_000_000>;
type Points = Int<{ -MAX_POINTS }, MAX_POINTS>;
type Amount = Int<0, MAX_POINTS>;
type Day = Int<{ -MAX_DAY }, MAX_DAY>;

impl<const LOW: i64, const HIGH: i64> Int<LOW, HIGH> {
    /// The value as an id; the bounds of [`Id`] fit.
    pub fn id(&self) -> u32 {
        u32::try_from(self.0).unwrap_or(u32::MAX)
    }
    fn day(&self) -> i32 {
        i32::try_from(self.0).unwrap_or(i32::MAX)
    }
}

row!(ClassRow { "id" => id: Id, "parent" => parent: Int<-1, 4_000_000_000>, "level" => level: Int<1, 16> });
row!(RegionRow { "id" => id: Id, "macro" => macro_region: Id });
row!(CommunityRow { "id" => id: Id, "region" => region: Id });
row!(OrgRow { "id" => id: Id, "community" => community: Id });
row!(DonorRow { "id" => id: Id, "region" => region: Id, "partners" => partners: Vec<Id> });
row!(NeedRow {
    "id" => id: Id, "class" => class: Id, "qty" => qty: Int<1, MAX_QTY>, "prio" => prio: Int<1, 4>, "by" => by: Day,
    "org" => org: Id, "subs" => subs: Vec<Id>, "indivisible" => indivisible: bool, "min_lot" => min_lot: Int<1, MAX_QTY>,
});
row!(OfferRow {
    "id" => id: Id, "class" => class: Id, "qty" => qty: Int<1, MAX_QTY>, "cond" => cond: CondRow, "from" => from: Day,
    "until" => until: Day, "donor" => donor: Id, "region" => region: Id, "earmark" => earmark: EarmarkRow,
});
row!(ParamsRow {
    "tranche_permille" => tranche_permille: Vec<Int<1, 1000>>, "weight" => weight: [Vec<Int<{ -MAX_WEIGHT }, MAX_WEIGHT>>; 4],
    "band_cost" => band_cost: [Points; 3], "band_lead_days" => band_lead_days: [Int<0, MAX_DAY>; 3],
    "fortnight_cost" => fortnight_cost: Amount, "condition_cost" => condition_cost: CondCosts,
    "substitute_cost" => substitute_cost: Points, "partner_bonus" => partner_bonus: Amount,
    "shipment_cost" => shipment_cost: Int<0, MAX_QTY>,
});

/// Points by condition.
#[derive(Deserialize)]
pub(super) struct CondCosts {
    pub new: Points,
    pub good: Points,
    pub used: Points,
}

/// A condition by name.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum CondRow {
    New,
    Good,
    Used,
}

impl CondRow {
    fn model(&self) -> Condition {
        match self {
            Self::New => Condition::New,
            Self::Good => Condition::Good,
            Self::Used => Condition::Used,
        }
    }
}

/// `null`, or one of three objects with one key.
pub(super) struct EarmarkRow(Earmark);

impl<'de> Deserialize<'de> for EarmarkRow {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Keys {
            community: Option<Id>,
            region: Option<Id>,
            org: Option<Id>,
        }
        let Some(k) = Option::<Keys>::deserialize(d)? else { return Ok(Self(Earmark::None)) };
        Ok(Self(match (k.community, k.region, k.org) {
            (Some(c), None, None) => Earmark::Community(c.id()),
            (None, Some(r), None) => Earmark::Region(r.id()),
            (None, None, Some(o)) => Earmark::Org(o.id()),
            _ => return Err(D::Error::custom("must be null or have exactly one of community, region, org")),
        }))
    }
}

impl NeedRow {
    /// The need, with the given number of its substitute set.
    pub fn model(&self, subs: u32) -> Need {
        Need {
            class: self.class.id(),
            subs,
            barred: 0,
            org: self.org.id(),
            by: self.by.day(),
            qty: self.qty.0,
            min_lot: self.min_lot.0,
            prio: u8::try_from(self.prio.0).unwrap_or(4),
            indivisible: self.indivisible,
        }
    }
}

impl OfferRow {
    /// The offer.
    pub fn model(&self) -> Offer {
        Offer {
            class: self.class.id(),
            donor: self.donor.id(),
            region: self.region.id(),
            from: self.from.day(),
            until: self.until.day(),
            qty: self.qty.0,
            cond: self.cond.model(),
            earmark: self.earmark.0,
        }
    }
}
