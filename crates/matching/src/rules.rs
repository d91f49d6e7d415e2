//! The rules of a pair: may this pledge serve this need, and for how many points a unit?
#![expect(
    clippy::indexing_slicing,
    reason = "Ids are those of a checked instance, enums index arrays of their own size"
)]

use super::model::{Condition, Earmark, Instance, Need, Params, Pledge};

/// Why a pledge may not serve a need: the first rule that fails, in the order of this list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Blocked {
    /// Neither the class asked for nor an accepted substitute.
    Class,
    /// A coordinator has forbidden the pair.
    Forbidden,
    /// The need is the donor's own. Boards bar such pairs like forbidden ones; who asks is told which it is.
    OwnNeed,
    /// Earmarked for another community.
    EarmarkCommunity,
    /// Earmarked for another region.
    EarmarkRegion,
    /// Earmarked for another recipient.
    EarmarkOrg,
    /// Would arrive after the day on which it still helps.
    TooLate,
    /// Would arrive after the pledge has run out.
    PledgeExpired,
    /// The need must be met whole from one pledge, and this one holds less (track B).
    Indivisible,
    /// The pledge holds less than the smallest shipment worth sending (track B).
    MinLot,
}

impl Blocked {
    /// Stable code of the rule, for interfaces and translations.
    pub fn code(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Forbidden => "forbidden",
            Self::OwnNeed => "own_need",
            Self::EarmarkCommunity => "earmark_community",
            Self::EarmarkRegion => "earmark_region",
            Self::EarmarkOrg => "earmark_org",
            Self::TooLate => "too_late",
            Self::PledgeExpired => "offer_expired",
            Self::Indivisible => "indivisible",
            Self::MinLot => "min_lot",
        }
    }
}

/// The points a unit of an allowed pair, part by part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Whether the pledge is an accepted substitute, not the class asked for.
    pub substitute: bool,
    /// Points for a substitute.
    pub class_points: i64,
    /// Points for the condition.
    pub condition_points: i64,
    /// Distance band: 0 same region, 1 same macro-region, 2 elsewhere.
    pub band: usize,
    /// Points for the distance.
    pub band_points: i64,
    /// Day of arrival.
    pub arrival: i64,
    /// Points for the wait.
    pub wait_points: i64,
    /// Whether donor and community are partners.
    pub partner: bool,
    /// Points taken off between partners.
    pub partner_points: i64,
}

impl Terms {
    /// All points of one unit: the cost of the pair.
    pub fn points(&self) -> i64 {
        self.class_points + self.condition_points + self.band_points + self.wait_points - self.partner_points
    }
}

/// Class rule: 0 points for the class asked for, the substitute's points, or `None`.
pub(crate) fn class_points(board: &Instance, pledge: &Pledge, need: &Need) -> Option<(bool, i64)> {
    if board.classes.within(pledge.class, need.class) {
        return Some((false, 0));
    }
    let subs = board.class_sets.get(need.subs);
    subs.iter().any(|&s| board.classes.within(pledge.class, s)).then_some((true, board.params.substitute_cost))
}

/// Earmark rule.
pub(crate) fn earmark(board: &Instance, pledge: &Pledge, need: &Need) -> Result<(), Blocked> {
    match pledge.earmark {
        Earmark::Community(c) if c != board.need_community(need) => Err(Blocked::EarmarkCommunity),
        Earmark::Region(r) if r != board.need_region(need) => Err(Blocked::EarmarkRegion),
        Earmark::Org(o) if o != need.org => Err(Blocked::EarmarkOrg),
        _ => Ok(()),
    }
}

/// Day of arrival after a journey in the given band.
pub(crate) fn arrival(board: &Instance, pledge: &Pledge, band: usize) -> i64 {
    i64::from(pledge.from.max(0)) + board.params.band_lead_days[band]
}

/// The rules of track A for one pair: its terms, or the first rule that forbids it.
pub fn pair(board: &Instance, pledge: &Pledge, need: &Need) -> Result<Terms, Blocked> {
    let p = &board.params;
    let (substitute, _) = class_points(board, pledge, need).ok_or(Blocked::Class)?;
    if board.class_sets.get(need.barred).binary_search(&pledge.class).is_ok() {
        return Err(Blocked::Forbidden);
    }
    earmark(board, pledge, need)?;
    let band = board.band(pledge.region, board.need_region(need));
    let partner = board.partners(pledge.donor).binary_search(&board.need_community(need)).is_ok();
    let from = pledge.from;
    terms(p, &Meeting { substitute, condition: pledge.cond, band, from, by: need.by, until: pledge.until, partner })
}

/// A pledge and a need that it is of a class and an earmark for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Whether the pledge is an accepted substitute.
    pub substitute: bool,
    /// State of the goods.
    pub condition: Condition,
    /// Distance band between the goods and the need.
    pub band: usize,
    /// First day on which the goods can leave.
    pub from: i32,
    /// Last day on which they help.
    pub by: i32,
    /// Last day on which they may arrive.
    pub until: i32,
    /// Whether donor and community are partners.
    pub partner: bool,
}

/// What a meeting costs, or the first rule of days that forbids it.
///
/// # Errors
/// [`Blocked::TooLate`], [`Blocked::PledgeExpired`].
pub fn terms(p: &Params, meeting: &Meeting) -> Result<Terms, Blocked> {
    let Meeting { substitute, condition, band, from, by, until, partner } = *meeting;
    let arrival = i64::from(from.max(0)) + p.band_lead_days[band];
    if arrival > i64::from(by) {
        return Err(Blocked::TooLate);
    }
    if arrival > i64::from(until) {
        return Err(Blocked::PledgeExpired);
    }
    Ok(Terms {
        substitute,
        class_points: if substitute { p.substitute_cost } else { 0 },
        condition_points: p.condition_cost[condition as usize],
        band,
        band_points: p.band_cost[band],
        arrival,
        wait_points: arrival.div_euclid(14) * p.fortnight_cost,
        partner,
        partner_points: if partner { p.partner_bonus } else { 0 },
    })
}

/// Smallest quantity of one shipment for this need under track B: all of it, or its lot.
pub(crate) fn smallest_shipment(need: &Need) -> i64 {
    smallest_of(need, need.qty)
}

/// The same where only so much of it is still open.
fn smallest_of(need: &Need, open: i64) -> i64 {
    if need.indivisible { open } else { need.min_lot.min(open) }
}

/// The lots rule of track B: whether `available` units of one pledge can make a shipment at all for what is `open`.
pub(crate) fn lots(need: &Need, open: i64, available: i64) -> Result<(), Blocked> {
    if available >= smallest_of(need, open) {
        Ok(())
    } else if need.indivisible {
        Err(Blocked::Indivisible)
    } else {
        Err(Blocked::MinLot)
    }
}
