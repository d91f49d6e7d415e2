//! Why, and why not: what matching says of a pair, as codes with facts that fronts tell in the
//! reader's language.

use matching::model::{Condition, Instance, Need, Pledge};
use matching::rules::{Blocked, Terms};
use matching::suggestions::Parts;

/// One reason: a code with its points and what to know besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Of which part of the score.
    pub part: &'static str,
    /// A stable code with a message of its own.
    pub code: &'static str,
    /// Points a unit; more is better.
    pub points: i64,
    /// Values for the message.
    pub facts: Vec<(&'static str, String)>,
}

fn reason(part: &'static str, code: &'static str, points: i64) -> Reason {
    Reason { part, code, points, facts: Vec::new() }
}

impl Reason {
    fn with(mut self, name: &'static str, value: i64) -> Self {
        self.facts.push((name, value.to_string()));
        self
    }
}

/// What a pair's points are made of.
pub fn of_terms(terms: &Terms, condition: Condition) -> Vec<Reason> {
    let fit = if terms.substitute { "fit_substitute" } else { "fit_exact" };
    let state = match condition {
        Condition::New => "condition_new",
        Condition::Good => "condition_good",
        Condition::Used => "condition_used",
    };
    let distance = match terms.band {
        0 => "same_region",
        1 => "same_part_of_the_country",
        _ => "from_afar",
    };
    let partnership = if terms.partner { "partners" } else { "no_partnership_yet" };
    vec![
        reason("fit", fit, -terms.class_points),
        reason("condition", state, -terms.condition_points),
        reason("date", "arrival", -terms.wait_points).with("days", terms.arrival),
        reason("distance", distance, -terms.band_points),
        reason("partnership", partnership, terms.partner_points),
    ]
}

/// What a suggestion's score is made of; `open` is what the need still lacks.
pub fn of_suggestion(
    board: &Instance,
    need: &Need,
    pledge: &Pledge,
    terms: &Terms,
    parts: &Parts,
    quantity: i64,
    open: i64,
) -> Vec<Reason> {
    let urgency = match need.prio {
        1 => "priority_1",
        2 => "priority_2",
        3 => "priority_3",
        _ => "priority_4",
    };
    let covers = if quantity >= open { "covers_all" } else { "covers_part" };
    let served =
        if board.params.tranches() > 0 && open < need.qty { "partly_promised" } else { "nothing_promised_yet" };
    let mut reasons = of_terms(terms, pledge.cond);
    reasons.insert(2, reason("quantity", covers, parts.quantity).with("quantity", quantity).with("open", open));
    reasons.insert(3, reason("urgency", urgency, parts.urgency));
    reasons.push(reason("served", served, parts.served));
    reasons
}

/// The message code of a rule that forbids a pair.
pub const fn of_rule(rule: Blocked) -> &'static str {
    match rule {
        Blocked::Class => "blocked_class",
        Blocked::Forbidden => "blocked_forbidden",
        Blocked::OwnNeed => "blocked_own_need",
        Blocked::EarmarkCommunity => "blocked_earmark_community",
        Blocked::EarmarkRegion => "blocked_earmark_region",
        Blocked::EarmarkOrg => "blocked_earmark_org",
        Blocked::TooLate => "blocked_too_late",
        Blocked::PledgeExpired => "blocked_offer_expired",
        Blocked::Indivisible => "blocked_indivisible",
        Blocked::MinLot => "blocked_min_lot",
    }
}
