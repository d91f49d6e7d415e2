//! What a council decides on: the things, how many, in what condition, in which words, worth how
//! much. A grant stands for that and for less of it; anything else is another gift.

use std::collections::BTreeMap;

use crate::pledge::{Authorisation, Pledge, PledgeLine};

/// Whether `after` is still what was decided on in `before`: a partial yes or a release is no
/// change, and neither is another order of the lines. The title counts as description: it is what
/// the council read first.
pub fn is_within(before: &Pledge, after: &Pledge) -> bool {
    let decided = things(&before.lines);
    before.kind == after.kind
        && before.title == after.title
        && before.value_minor == after.value_minor
        && before.currency == after.currency
        && things(&after.lines)
            .into_iter()
            .all(|(thing, units)| decided.get(&thing).is_some_and(|decided| units <= *decided))
}

/// Units by class, words and condition.
fn things(lines: &[PledgeLine]) -> BTreeMap<(&str, &str, &str), i64> {
    let mut things = BTreeMap::new();
    for line in lines {
        let thing = (line.item_class.as_str(), line.description.as_str(), line.condition.as_str());
        *things.entry(thing).or_insert(0) += line.quantity.unwrap_or(0);
    }
    things
}

/// The donor's key after an edit that says whether a council must decide; `None` when the edit
/// would talk the council out of a gift that it was asked about.
pub fn authorisation(before: &Pledge, after: &Pledge, required: bool) -> Option<Authorisation> {
    let asked = before.authorisation != Authorisation::NotRequired && before.state != super::pledge::PledgeState::Draft;
    match (before.authorisation, required) {
        (_, false) if asked => None,
        (_, false) => Some(Authorisation::NotRequired),
        (Authorisation::NotRequired, true) => Some(Authorisation::Pending),
        // a no stays a no, whatever is edited: the council may reconsider it by a decision
        (Authorisation::Refused, true) => Some(Authorisation::Refused),
        (present, true) if is_within(before, after) => Some(present),
        (_, true) => Some(Authorisation::Pending),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Code;

    type Change = fn(&mut Pledge);
    use crate::need::Kind;
    use crate::organisation::Language;
    use crate::pledge::{Condition, PledgeState};

    fn line(quantity: i64) -> PledgeLine {
        PledgeLine {
            id: uuid::Uuid::from_u128(1).into(),
            position: 1,
            item_class: "35111100".to_owned(),
            description: "breathing apparatus".to_owned(),
            quantity: Some(quantity),
            unit: "H87".to_owned(),
            pack_size: None,
            condition: Condition::Good,
        }
    }

    fn gift(authorisation: Authorisation) -> Pledge {
        Pledge {
            id: uuid::Uuid::from_u128(2).into(),
            reference: "P-2026-000001".to_owned(),
            donor: uuid::Uuid::from_u128(3).into(),
            kind: Kind::Goods,
            title: "Twelve sets".to_owned(),
            language: Language::En,
            state: PledgeState::Open,
            close_reason: None,
            authorisation,
            general: true,
            title_language: None,
            delegates_allocation: false,
            earmark_region: None,
            earmark_recipient: None,
            available_from: None,
            valid_until: None,
            value_minor: Some(100_000),
            currency: Some("EUR".to_owned()),
            word: crate::voice::Voice::Own,
            source: None,
            word_confirmed_at: None,
            source_key: None,
            closed_at: None,
            version: 1,
            content: 1,
            created_at: chrono::DateTime::UNIX_EPOCH,
            lines: vec![line(12)],
        }
    }

    #[test]
    fn every_change_of_what_was_decided_on_asks_the_council_anew() {
        let before = gift(Authorisation::Granted);
        let changes: [(&str, Change); 9] = [
            ("class", |gift| gift.lines[0].item_class = "34144213".to_owned()),
            ("quantity upward", |gift| gift.lines[0].quantity = Some(13)),
            ("condition", |gift| gift.lines[0].condition = Condition::New),
            ("description", |gift| gift.lines[0].description = "a house".to_owned()),
            ("title", |gift| gift.title = "A house".to_owned()),
            ("value", |gift| gift.value_minor = Some(99_999)),
            ("currency", |gift| gift.currency = Some("UAH".to_owned())),
            ("value taken away", |gift| (gift.value_minor, gift.currency) = (None, None)),
            ("another line", |gift| gift.lines.push(PledgeLine { item_class: "39222110".to_owned(), ..line(1) })),
        ];
        for (what, change) in changes {
            let mut after = before.clone();
            change(&mut after);
            assert_eq!(authorisation(&before, &after, true), Some(Authorisation::Pending), "{what}");
        }
    }

    #[test]
    fn less_of_the_same_is_no_change() {
        let before = gift(Authorisation::Granted);
        let mut after = before.clone();
        after.lines[0].quantity = Some(3);
        after.earmark_region = Some("UA-63".to_owned());
        assert_eq!(authorisation(&before, &after, true), Some(Authorisation::Granted));
        after.lines = vec![line(5), line(7)];
        assert_eq!(authorisation(&before, &after, true), Some(Authorisation::Granted), "the same in two lines");
        after.lines = vec![line(5), line(8)];
        assert_eq!(authorisation(&before, &after, true), Some(Authorisation::Pending), "more in two lines");
    }

    #[test]
    fn what_a_council_was_asked_about_is_never_edited_into_not_required() {
        for asked in [
            Authorisation::Pending,
            Authorisation::Recommended,
            Authorisation::Deferred,
            Authorisation::Granted,
            Authorisation::Refused,
        ] {
            let before = gift(asked);
            assert_eq!(authorisation(&before, &before.clone(), false), None, "{asked}");
            let draft = Pledge { state: PledgeState::Draft, ..before };
            assert_eq!(authorisation(&draft, &draft.clone(), false), Some(Authorisation::NotRequired), "{asked}");
        }
        let free = gift(Authorisation::NotRequired);
        assert_eq!(authorisation(&free, &free.clone(), false), Some(Authorisation::NotRequired));
        assert_eq!(authorisation(&free, &free.clone(), true), Some(Authorisation::Pending));
    }

    #[test]
    fn a_refusal_stays_through_an_edit_and_a_recommendation_only_for_the_same_gift() {
        let refused = gift(Authorisation::Refused);
        let mut other = refused.clone();
        other.lines[0].quantity = Some(50);
        assert_eq!(authorisation(&refused, &other, true), Some(Authorisation::Refused));
        for word in [Authorisation::Recommended, Authorisation::Deferred] {
            let before = gift(word);
            assert_eq!(authorisation(&before, &before.clone(), true), Some(word));
            assert_eq!(authorisation(&before, &other, true), Some(Authorisation::Pending));
        }
    }

    #[test]
    fn every_decision_is_a_fact_and_a_recommendation_turns_no_key() {
        use crate::pledge::Outcome;
        let decided = |from: Authorisation, outcome| gift(from).authorise(outcome).expect("decided").authorisation;
        let asked =
            [Authorisation::Pending, Authorisation::Recommended, Authorisation::Deferred, Authorisation::Refused];
        for from in asked {
            assert_eq!(decided(from, Outcome::Granted), Authorisation::Granted);
            assert_eq!(decided(from, Outcome::Recommended), Authorisation::Recommended);
        }
        for from in asked.into_iter().chain([Authorisation::Granted]) {
            assert_eq!(decided(from, Outcome::Refused), Authorisation::Refused);
            assert_eq!(decided(from, Outcome::Deferred), Authorisation::Deferred);
        }
        assert_eq!(decided(Authorisation::Granted, Outcome::Recommended), Authorisation::Granted);
        assert_eq!(decided(Authorisation::Granted, Outcome::Granted), Authorisation::Granted);
        let free = gift(Authorisation::NotRequired).authorise(Outcome::Refused).expect_err("nobody decides");
        assert_eq!(free.why, Code::NoAuthorisationIsRequired);
    }
}
