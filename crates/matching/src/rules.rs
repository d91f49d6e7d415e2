//! The rules of a pair: may this offer serve this need, and for how many points a unit?
#![expect(
    clippy::indexing_slicing,
    reason = "ids are those of a checked instance, enums index arrays of their own size"
)]

use super::model::{Earmark, Instance, Need, Offer};

/// Why an offer may not serve a need: the first rule that fails, in the order of this list.
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
    /// Would arrive after the offer has run out.
    OfferExpired,
    /// The need must be met whole from one offer, and this one holds less (track B).
    Indivisible,
    /// The offer holds less than the smallest shipment worth sending (track B).
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
            Self::OfferExpired => "offer_expired",
            Self::Indivisible => "indivisible",
            Self::MinLot => "min_lot",
        }
    }
}

/// The points a unit of an allowed pair, part by part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Whether the offer is an accepted substitute, not the class asked for.
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
pub fn class_points(board: &Instance, offer: &Offer, need: &Need) -> Option<(bool, i64)> {
    if board.classes.within(offer.class, need.class) {
        return Some((false, 0));
    }
    let subs = board.class_sets.get(need.subs);
    subs.iter().any(|&s| board.classes.within(offer.class, s)).then_some((true, board.params.substitute_cost))
}

/// Earmark rule.
pub fn earmark(board: &Instance, offer: &Offer, need: &Need) -> Result<(), Blocked> {
    match offer.earmark {
        Earmark::Community(c) if c != board.need_community(need) => Err(Blocked::EarmarkCommunity),
        Earmark::Region(r) if r != board.need_region(need) => Err(Blocked::EarmarkRegion),
        Earmark::Org(o) if o != need.org => Err(Blocked::EarmarkOrg),
        _ => Ok(()),
    }
}

/// Day of arrival after a journey in the given band.
pub fn arrival(board: &Instance, offer: &Offer, band: usize) -> i64 {
    i64::from(offer.from.max(0)) + board.params.band_lead_days[band]
}

/// The rules of track A for one pair: its terms, or the first rule that forbids it.
pub fn pair(board: &Instance, offer: &Offer, need: &Need) -> Result<Terms, Blocked> {
    let p = &board.params;
    let (substitute, class_points) = class_points(board, offer, need).ok_or(Blocked::Class)?;
    if board.class_sets.get(need.barred).binary_search(&offer.class).is_ok() {
        return Err(Blocked::Forbidden);
    }
    earmark(board, offer, need)?;
    let band = board.band(offer.region, board.need_region(need));
    let arrival = arrival(board, offer, band);
    if arrival > i64::from(need.by) {
        return Err(Blocked::TooLate);
    }
    if arrival > i64::from(offer.until) {
        return Err(Blocked::OfferExpired);
    }
    let partner = board.partners(offer.donor).binary_search(&board.need_community(need)).is_ok();
    Ok(Terms {
        substitute,
        class_points,
        condition_points: p.condition_cost[offer.cond as usize],
        band,
        band_points: p.band_cost[band],
        arrival,
        wait_points: arrival.div_euclid(14) * p.fortnight_cost,
        partner,
        partner_points: if partner { p.partner_bonus } else { 0 },
    })
}

/// Smallest quantity of one shipment for this need under track B: all of it, or its lot.
pub fn smallest_shipment(need: &Need) -> i64 {
    if need.indivisible { need.qty } else { need.min_lot.min(need.qty) }
}

/// The lots rule of track B: whether `available` units of one offer can make a shipment at all.
pub fn lots(need: &Need, available: i64) -> Result<(), Blocked> {
    if available >= smallest_shipment(need) {
        Ok(())
    } else if need.indivisible {
        Err(Blocked::Indivisible)
    } else {
        Err(Blocked::MinLot)
    }
}

/// All rules, those of track B included.
pub fn pair_with_lots(board: &Instance, offer: &Offer, need: &Need) -> Result<Terms, Blocked> {
    let terms = pair(board, offer, need)?;
    lots(need, offer.qty)?;
    Ok(terms)
}
