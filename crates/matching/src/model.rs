//! The board as compact values: needs, pledges, and the small tables they refer to.
//!
//! Every number is an integer. Days count from the day of the plan. Ids are positions: `needs[7]` is need 7.
#![expect(
    clippy::indexing_slicing,
    reason = "indexes below are ids that `Instance::check` (see `format::check`) has found to be in range"
)]

use std::collections::HashMap;

/// Marks "no such id" in tables of `u32`.
pub const NONE: u32 = u32::MAX;
/// Largest quantity of one line, in base units.
pub const MAX_QTY: i64 = 1_000_000_000_000;
/// Largest sum of quantities on one side of the board; keeps every flow inside an `i64`.
pub(crate) const MAX_TOTAL: i64 = 2_000_000_000_000_000_000;
/// Largest absolute weight of a tranche, in points a unit.
pub(crate) const MAX_WEIGHT: i64 = 100_000_000;
/// Largest absolute cost of any single part of a pair's points.
pub(crate) const MAX_POINTS: i64 = 1_000_000;
/// Days are between `-MAX_DAY` and `MAX_DAY`.
pub(crate) const MAX_DAY: i64 = 1_000_000;

/// The state of an offered item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// Never used.
    New,
    /// Used, in good order.
    Good,
    /// Used.
    Used,
}

/// Whom a donor has reserved a pledge for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Earmark {
    /// Anybody.
    None,
    /// Recipients of one community.
    Community(u32),
    /// Recipients of one region.
    Region(u32),
    /// One recipient.
    Org(u32),
}

/// One requirement of a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// Item class asked for: any class of the catalogue, not only a leaf.
    pub class: u32,
    /// Set of accepted substitute classes, a number in [`Instance::class_sets`].
    pub subs: u32,
    /// Set of leaf classes that may not serve it although their class fits, a number in [`Instance::class_sets`]: how a
    /// coordinator's edit forbids a pledge, which then has a leaf class of its own.
    pub barred: u32,
    /// Recipient.
    pub org: u32,
    /// Last day on which it still helps.
    pub by: i32,
    /// Units, `1..=MAX_QTY`.
    pub qty: i64,
    /// Smallest shipment worth sending, at least 1 (track B).
    pub min_lot: i64,
    /// Priority 1 (most urgent) to 4.
    pub prio: u8,
    /// All from one pledge or nothing (track B).
    pub indivisible: bool,
}

/// One offered quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pledge {
    /// Item class, a leaf of the catalogue.
    pub class: u32,
    /// Giver.
    pub donor: u32,
    /// Region where the goods are.
    pub region: u32,
    /// First day on which they can leave.
    pub from: i32,
    /// Last day on which they may arrive.
    pub until: i32,
    /// Units, `1..=MAX_QTY`.
    pub qty: i64,
    /// State of the goods.
    pub cond: Condition,
    /// Whom they are for.
    pub earmark: Earmark,
}

/// The weights and prices of a board.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Params {
    /// Upper ends of the tranches in thousandths of a line, increasing, the last is 1000.
    pub tranche_permille: Vec<i64>,
    /// `weight[p-1][k-1]`: points a unit for priority `p` and tranche `k`, strictly decreasing in `k`.
    pub weight: [Vec<i64>; 4],
    /// Points a unit for same region, same macro-region, elsewhere; never decreasing.
    pub band_cost: [i64; 3],
    /// Days on the way in each band; never decreasing.
    pub band_lead_days: [i64; 3],
    /// Points a unit for every whole 14 days until arrival, at least 0.
    pub fortnight_cost: i64,
    /// Points a unit by [`Condition`].
    pub condition_cost: [i64; 3],
    /// Points a unit for a substitute.
    pub substitute_cost: i64,
    /// Points a unit taken off between partners, at least 0.
    pub partner_bonus: i64,
    /// Points for each pair used (track B), at least 0.
    pub shipment_cost: i64,
}

impl Params {
    /// Number of tranches.
    pub fn tranches(&self) -> usize {
        self.tranche_permille.len()
    }

    /// Upper end of tranche `k` (from 0) of a line of `qty` units. `qty` up to `MAX_QTY` cannot overflow.
    pub(crate) fn tranche_end(&self, qty: i64, k: usize) -> i64 {
        if k + 1 >= self.tranche_permille.len() { qty } else { qty * self.tranche_permille[k] / 1000 }
    }

    /// Points for covering `got` units of a line of `qty` units at priority `prio`.
    pub(crate) fn value(&self, prio: u8, qty: i64, got: i64) -> i128 {
        let mut total = 0_i128;
        let mut start = 0;
        for (k, &w) in self.weight[usize::from(prio) - 1].iter().enumerate() {
            let end = self.tranche_end(qty, k);
            total += i128::from(w) * i128::from((got.min(end) - start).max(0));
            start = end;
        }
        total
    }
}

/// The catalogue: a forest of item classes whose leaves are numbered so that each class covers a range of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes {
    /// Parent of each class, [`NONE`] at the top.
    pub(crate) parent: Vec<u32>,
    /// Range of leaf numbers below each class (a leaf covers itself).
    pub(crate) leaves: Vec<(u32, u32)>,
    /// Whether each class is a leaf.
    pub(crate) leaf_flag: Vec<bool>,
    /// Number of leaves.
    pub(crate) leaf_count: u32,
}

impl Classes {
    /// Build the numbering from parents that form a forest; `None` if they hold a cycle.
    pub fn new(parent: Vec<u32>) -> Option<Self> {
        let n = parent.len();
        let mut children: Vec<Vec<u32>> = vec![Vec::new(); n];
        let mut stack: Vec<(u32, bool)> = Vec::new();
        for c in (0..u32::try_from(n).ok()?).rev() {
            match parent[c as usize] {
                NONE => stack.push((c, false)),
                p => children[p as usize].push(c),
            }
        }
        let mut leaves = vec![(NONE, NONE); n];
        let mut next = 0;
        let mut seen = 0;
        while let Some((c, closing)) = stack.pop() {
            if closing {
                leaves[c as usize].1 = next;
                continue;
            }
            seen += 1;
            leaves[c as usize].0 = next;
            if children[c as usize].is_empty() {
                next += 1;
            }
            stack.push((c, true));
            stack.extend(children[c as usize].iter().map(|&k| (k, false)));
        }
        let leaf_flag = children.iter().map(Vec::is_empty).collect();
        (seen == n).then_some(Self { parent, leaves, leaf_flag, leaf_count: next })
    }

    /// Whether the class has no class below it.
    pub(crate) fn is_leaf(&self, class: u32) -> bool {
        self.leaf_flag[class as usize]
    }

    /// Number of the leaf.
    pub(crate) fn leaf(&self, class: u32) -> u32 {
        self.leaves[class as usize].0
    }

    /// Whether `leaf_class` (a leaf) is `class` or lies below it.
    pub(crate) fn within(&self, leaf_class: u32, class: u32) -> bool {
        let (a, b) = self.leaves[class as usize];
        (a..b).contains(&self.leaf(leaf_class))
    }
}

/// Sets of ids, each kept once; equal sets share a number. Set 0 is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sets {
    list: Vec<Box<[u32]>>,
    number: HashMap<Box<[u32]>, u32>,
}

impl Default for Sets {
    fn default() -> Self {
        let empty: Box<[u32]> = Box::default();
        Self { list: vec![empty.clone()], number: HashMap::from([(empty, 0)]) }
    }
}

impl Sets {
    /// The number of a set; the items are sorted and repeated ones dropped.
    pub fn intern(&mut self, mut items: Vec<u32>) -> u32 {
        items.sort_unstable();
        items.dedup();
        let items = items.into_boxed_slice();
        if let Some(&n) = self.number.get(&items) {
            return n;
        }
        let n = u32::try_from(self.list.len()).unwrap_or(NONE);
        self.list.push(items.clone());
        self.number.insert(items, n);
        n
    }

    /// The items of a set, ascending.
    pub fn get(&self, number: u32) -> &[u32] {
        &self.list[number as usize]
    }
}

/// A board: everything a plan depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instance {
    /// Weights and prices.
    pub params: Params,
    /// The catalogue.
    pub classes: Classes,
    /// Macro-region of each region.
    pub region_macro: Vec<u32>,
    /// Region of each community.
    pub community_region: Vec<u32>,
    /// Community of each recipient.
    pub org_community: Vec<u32>,
    /// Home region of each donor.
    pub donor_region: Vec<u32>,
    /// Set of partner communities of each donor, a number in [`Instance::community_sets`].
    pub donor_partners: Vec<u32>,
    /// Substitute sets of the needs.
    pub class_sets: Sets,
    /// Partner sets of the donors.
    pub community_sets: Sets,
    /// Needs in the order of posting.
    pub needs: Vec<Need>,
    /// Pledges in the order of posting.
    pub pledges: Vec<Pledge>,
}

impl Instance {
    /// Community of the recipient of a need.
    pub(crate) fn need_community(&self, need: &Need) -> u32 {
        self.org_community[need.org as usize]
    }

    /// Region of the recipient of a need.
    pub(crate) fn need_region(&self, need: &Need) -> u32 {
        self.community_region[self.need_community(need) as usize]
    }

    /// Distance band between two regions: 0 same, 1 same macro-region, 2 elsewhere.
    pub(crate) fn band(&self, a: u32, b: u32) -> usize {
        if a == b {
            0
        } else if self.region_macro[a as usize] == self.region_macro[b as usize] {
            1
        } else {
            2
        }
    }

    /// Partner communities of a donor, ascending.
    pub(crate) fn partners(&self, donor: u32) -> &[u32] {
        self.community_sets.get(self.donor_partners[donor as usize])
    }
}

/// A quantity of one pledge for one need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Allocation {
    pub need: u32,
    pub pledge: u32,
    /// Units, at least 1.
    pub qty: i64,
}

/// A changed line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The need with this id is now so.
    Need(u32, Need),
    /// The pledge with this id is now so.
    Pledge(u32, Pledge),
}
