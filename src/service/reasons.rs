//! Why, and why not: what matching says of a pair, as codes with facts that fronts tell in the
//! reader's language.

use crate::service::sayings::{Part, Saying};
use domain::{Fact, Facts};
use matching::model::{Condition, Instance, Need, Pledge};
use matching::rules::Terms;
use matching::suggestions::Parts;

/// One reason: a code with its points and what to know besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Of which part of the score.
    pub part: Part,
    /// A stable code with a message of its own.
    pub code: Saying,
    /// Points a unit; more is better.
    pub points: i64,
    /// Values for the message.
    pub facts: Facts,
}

fn reason(part: Part, code: Saying, points: i64) -> Reason {
    Reason { part, code, points, facts: Facts::new() }
}

impl Reason {
    fn with(mut self, name: &'static str, value: i64) -> Self {
        self.facts.push((name, Fact::Count(value)));
        self
    }
}

/// What a pair's points are made of.
pub fn of_terms(terms: &Terms, condition: Condition) -> Vec<Reason> {
    let fit = if terms.substitute { Saying::FitSubstitute } else { Saying::FitExact };
    let state = match condition {
        Condition::New => Saying::ConditionNew,
        Condition::Good => Saying::ConditionGood,
        Condition::Used => Saying::ConditionUsed,
    };
    let distance = match terms.band {
        0 => Saying::SameRegion,
        1 => Saying::SamePartOfTheCountry,
        _ => Saying::FromAfar,
    };
    let partnership = if terms.partner { Saying::Partners } else { Saying::NoPartnershipYet };
    vec![
        reason(Part::Fit, fit, -terms.class_points),
        reason(Part::Condition, state, -terms.condition_points),
        reason(Part::Date, Saying::Arrival, -terms.wait_points).with("days", terms.arrival),
        reason(Part::Distance, distance, -terms.band_points),
        reason(Part::Partnership, partnership, terms.partner_points),
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
        1 => Saying::LifeSaving,
        2 => Saying::Urgent,
        3 => Saying::Important,
        _ => Saying::Recovery,
    };
    let covers = if quantity >= open { Saying::CoversAll } else { Saying::CoversPart };
    let served = if board.params.tranches() > 0 && open < need.qty {
        Saying::PartlyPromised
    } else {
        Saying::NothingPromisedYet
    };
    let mut reasons = of_terms(terms, pledge.cond);
    reasons.insert(2, reason(Part::Quantity, covers, parts.quantity).with("quantity", quantity).with("open", open));
    reasons.insert(3, reason(Part::Urgency, urgency, parts.urgency));
    reasons.push(reason(Part::Served, served, parts.served));
    reasons
}
