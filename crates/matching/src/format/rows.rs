//! The rows of an instance file as they stand in it. All fields are required, unknown ones are ignored.
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};

use crate::model::{Condition, Earmark, MAX_DAY, MAX_POINTS, MAX_QTY, MAX_WEIGHT, Need, Params, Pledge, Sets};

/// An integer within bounds.
pub(super) struct Int<const LOW: i64, const HIGH: i64>(pub i64);
/// A position in some list.
pub(super) type Id = Int<0, 4_000_000_000>;
type Quantity = Int<1, MAX_QTY>;
type Points = Int<{ -MAX_POINTS }, MAX_POINTS>;
type Amount = Int<0, MAX_POINTS>;
type Day = Int<{ -MAX_DAY }, MAX_DAY>;

impl<'de, const LOW: i64, const HIGH: i64> Deserialize<'de> for Int<LOW, HIGH> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let v = i64::deserialize(d)?;
        if (LOW..=HIGH).contains(&v) {
            Ok(Self(v))
        } else if v < LOW && LOW == 1 {
            Err(D::Error::custom("must be > 0"))
        } else {
            Err(D::Error::custom(format!("must be between {LOW} and {HIGH}")))
        }
    }
}

impl<const LOW: i64, const HIGH: i64> Int<LOW, HIGH> {
    /// The value as an id; the bounds of [`Id`] fit.
    pub fn id(&self) -> u32 {
        u32::try_from(self.0).unwrap_or(u32::MAX)
    }
    fn day(&self) -> i32 {
        i32::try_from(self.0).unwrap_or(i32::MAX)
    }
}

/// A row that stands as an object; what serde derives would also take a list of its values.
pub(super) struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Keys<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Keys<T> {
            type Value = T;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map))
            }
        }
        d.deserialize_map(Keys(PhantomData)).map(Self)
    }
}

/// The one version of the format.
#[derive(Deserialize)]
pub(super) enum Version {
    #[serde(rename = "match/1")]
    One,
}

#[derive(Deserialize)]
pub(super) struct ClassRow {
    pub id: Id,
    pub parent: Int<-1, 4_000_000_000>,
    pub level: Int<1, 16>,
}

#[derive(Deserialize)]
pub(super) struct RegionRow {
    pub id: Id,
    #[serde(rename = "macro")]
    pub macro_region: Id,
}

#[derive(Deserialize)]
pub(super) struct CommunityRow {
    pub id: Id,
    pub region: Id,
}

#[derive(Deserialize)]
pub(super) struct OrgRow {
    pub id: Id,
    pub community: Id,
}

#[derive(Deserialize)]
pub(super) struct DonorRow {
    pub id: Id,
    pub region: Id,
    pub partners: Vec<Id>,
}

#[derive(Deserialize)]
pub(super) struct NeedRow {
    pub id: Id,
    class: Id,
    qty: Quantity,
    prio: Int<1, 4>,
    by: Day,
    org: Id,
    subs: Vec<Id>,
    indivisible: bool,
    min_lot: Quantity,
}

#[derive(Deserialize)]
pub(super) struct OfferRow {
    pub id: Id,
    class: Id,
    qty: Quantity,
    cond: CondRow,
    from: Day,
    until: Day,
    donor: Id,
    region: Id,
    earmark: EarmarkRow,
}

#[derive(Deserialize)]
pub(super) struct ParamsRow {
    tranche_permille: Vec<Int<1, 1000>>,
    weight: [Vec<Int<{ -MAX_WEIGHT }, MAX_WEIGHT>>; 4],
    band_cost: [Points; 3],
    band_lead_days: [Int<0, MAX_DAY>; 3],
    fortnight_cost: Amount,
    condition_cost: Object<CondCosts>,
    substitute_cost: Points,
    partner_bonus: Amount,
    shipment_cost: Int<0, MAX_QTY>,
}

#[derive(Deserialize)]
struct CondCosts {
    new: Points,
    good: Points,
    used: Points,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum CondRow {
    New,
    Good,
    Used,
}

/// `null`, or one of three objects with one key.
struct EarmarkRow(Earmark);

impl<'de> Deserialize<'de> for EarmarkRow {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Keys {
            community: Option<Id>,
            region: Option<Id>,
            org: Option<Id>,
        }
        let Some(Object(k)) = Option::<Object<Keys>>::deserialize(d)? else { return Ok(Self(Earmark::None)) };
        Ok(Self(match (k.community, k.region, k.org) {
            (Some(c), None, None) => Earmark::Community(c.id()),
            (None, Some(r), None) => Earmark::Region(r.id()),
            (None, None, Some(o)) => Earmark::Org(o.id()),
            _ => return Err(D::Error::custom("must be null or have exactly one of community, region, org")),
        }))
    }
}

/// The number of a set of ids.
pub(super) fn intern(sets: &mut Sets, ids: &[Id]) -> u32 {
    sets.intern(ids.iter().map(Int::id).collect())
}

impl NeedRow {
    pub fn model(&self, class_sets: &mut Sets) -> Need {
        Need {
            class: self.class.id(),
            subs: intern(class_sets, &self.subs),
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
    pub fn model(&self) -> Pledge {
        Pledge {
            class: self.class.id(),
            donor: self.donor.id(),
            region: self.region.id(),
            from: self.from.day(),
            until: self.until.day(),
            qty: self.qty.0,
            cond: match self.cond {
                CondRow::New => Condition::New,
                CondRow::Good => Condition::Good,
                CondRow::Used => Condition::Used,
            },
            earmark: self.earmark.0,
        }
    }
}

impl ParamsRow {
    pub fn model(&self) -> Params {
        let Object(condition) = &self.condition_cost;
        Params {
            tranche_permille: values(&self.tranche_permille),
            weight: self.weight.each_ref().map(|w| values(w)),
            band_cost: self.band_cost.each_ref().map(|v| v.0),
            band_lead_days: self.band_lead_days.each_ref().map(|v| v.0),
            fortnight_cost: self.fortnight_cost.0,
            condition_cost: [condition.new.0, condition.good.0, condition.used.0],
            substitute_cost: self.substitute_cost.0,
            partner_bonus: self.partner_bonus.0,
            shipment_cost: self.shipment_cost.0,
        }
    }
}

fn values<const L: i64, const H: i64>(list: &[Int<L, H>]) -> Vec<i64> {
    list.iter().map(|v| v.0).collect()
}
