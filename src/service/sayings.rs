//! The words of matching: what a score is made of, what is said of its parts, which rule stands against
//! a pair, for lack of what a need stays without. Fronts tell them in the reader's language.

use matching::outcome;
use matching::rules::Blocked;

domain::vocabulary! {
    /// A part of a score.
    pub enum Part {
        /// Whether it is what was asked for.
        Fit = "fit",
        /// New, good or used.
        Condition = "condition",
        /// How much of what is lacking.
        Quantity = "quantity",
        /// How urgent the need is.
        Urgency = "urgency",
        /// When it can be there.
        Date = "date",
        /// From where it comes.
        Distance = "distance",
        /// Whether the two are partners.
        Partnership = "partnership",
        /// What the line was promised already.
        Served = "served",
    }
}

domain::vocabulary! {
    /// What is said of a part of a score.
    pub enum Saying {
        FitExact = "fit_exact",
        FitSubstitute = "fit_substitute",
        ConditionNew = "condition_new",
        ConditionGood = "condition_good",
        ConditionUsed = "condition_used",
        CoversAll = "covers_all",
        CoversPart = "covers_part",
        LifeSaving = "priority_1",
        Urgent = "priority_2",
        Important = "priority_3",
        Recovery = "priority_4",
        Arrival = "arrival",
        SameRegion = "same_region",
        SamePartOfTheCountry = "same_part_of_the_country",
        FromAfar = "from_afar",
        Partners = "partners",
        NoPartnershipYet = "no_partnership_yet",
        NothingPromisedYet = "nothing_promised_yet",
        PartlyPromised = "partly_promised",
    }
}

domain::vocabulary! {
    /// A rule that stands against a pair.
    pub enum Rule {
        /// Another class, and no accepted substitute.
        Class = "class",
        /// A coordinator ruled the pair out.
        Forbidden = "forbidden",
        /// Nobody gives to its own need.
        OwnNeed = "own_need",
        /// Set aside for another community.
        EarmarkCommunity = "earmark_community",
        /// Set aside for another region.
        EarmarkRegion = "earmark_region",
        /// Set aside for another recipient.
        EarmarkOrg = "earmark_org",
        /// It would come too late.
        TooLate = "too_late",
        /// The pledge would have run out.
        OfferExpired = "offer_expired",
        /// The need must be met whole.
        Indivisible = "indivisible",
        /// Less than the smallest lot.
        MinLot = "min_lot",
        /// A coordinator gave all of the line away by hand.
        Fixed = "fixed",
    }
}

impl From<Blocked> for Rule {
    fn from(blocked: Blocked) -> Self {
        match blocked {
            Blocked::Class => Self::Class,
            Blocked::Forbidden => Self::Forbidden,
            Blocked::OwnNeed => Self::OwnNeed,
            Blocked::EarmarkCommunity => Self::EarmarkCommunity,
            Blocked::EarmarkRegion => Self::EarmarkRegion,
            Blocked::EarmarkOrg => Self::EarmarkOrg,
            Blocked::TooLate => Self::TooLate,
            Blocked::PledgeExpired => Self::OfferExpired,
            Blocked::Indivisible => Self::Indivisible,
            Blocked::MinLot => Self::MinLot,
        }
    }
}

impl Rule {
    /// The sentence that tells it.
    pub fn saying(self) -> String {
        format!("blocked_{self}")
    }
}

domain::vocabulary! {
    /// What a plan does with a pair.
    pub enum Verdict {
        /// It is in the plan.
        Chosen = "chosen",
        /// It is not, but a plan with it is as good.
        EquallyGood = "equally_good",
        /// A rule forbids it.
        Blocked = "blocked",
        /// The plan would lose by it.
        Costs = "costs",
    }
}

domain::vocabulary! {
    /// For lack of what units of a need stay unserved.
    pub enum Lack {
        /// Nothing of the class, nor of an accepted substitute, is offered.
        NoOffer = "no_offer_of_this_class",
        /// Everything fitting is set aside for others.
        SetAside = "all_set_aside_for_others",
        /// Everything fitting would arrive too late.
        TooLate = "too_late",
        /// What could serve it does more elsewhere.
        Exhausted = "exhausted",
        /// What is left is too little to send.
        TooSmall = "too_little_for_a_shipment",
    }
}

impl From<outcome::Lack> for Lack {
    fn from(lack: outcome::Lack) -> Self {
        match lack {
            outcome::Lack::NoPledge => Self::NoOffer,
            outcome::Lack::SetAside => Self::SetAside,
            outcome::Lack::TooLate => Self::TooLate,
            outcome::Lack::Exhausted => Self::Exhausted,
            outcome::Lack::TooSmall => Self::TooSmall,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_of_the_library() {
        use outcome::Lack as Found;
        for lack in [Found::NoPledge, Found::SetAside, Found::TooLate, Found::Exhausted, Found::TooSmall] {
            assert_eq!(Lack::from(lack).as_str(), lack.code());
        }
        for blocked in [
            Blocked::Class,
            Blocked::Forbidden,
            Blocked::OwnNeed,
            Blocked::EarmarkCommunity,
            Blocked::EarmarkRegion,
            Blocked::EarmarkOrg,
            Blocked::TooLate,
            Blocked::PledgeExpired,
            Blocked::Indivisible,
            Blocked::MinLot,
        ] {
            assert_eq!(Rule::from(blocked).as_str(), blocked.code());
        }
    }
}
