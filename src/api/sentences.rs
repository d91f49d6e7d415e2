//! What a problem says: the message of its code, and what is known of the case, in words.

use domain::Code;
use domain::organisation::Language;
use domain::{Fact, Facts};
use serde_json::{Map, Value};

use crate::messages;
use crate::service::{Conflict, FieldError};

/// What is said of a state besides its code's own facts, and of anything else.
const OF_A_STATE: [&str; 3] = ["state", "allowed", "organisations"];
const OF_ANYTHING: [&str; 1] = ["organisations"];

/// A message with what is known of the case.
fn told(language: Language, code: Code, facts: &[(&'static str, Fact)], besides: &[&'static str]) -> String {
    let known = std::iter::once(code.as_str()).chain(besides.iter().copied());
    let known = known.filter_map(|name| messages::fact(language, name, facts));
    std::iter::once(messages::message(language, code).to_owned()).chain(known).collect::<Vec<_>>().join(" ")
}

/// A message with facts of its own.
pub fn plain(language: Language, code: Code, facts: &[(&'static str, Fact)]) -> String {
    told(language, code, facts, &[])
}

/// A conflict.
pub fn conflict(language: Language, conflict: &Conflict) -> String {
    let besides: &[_] = if conflict.facts.contains_key("of") { &OF_A_STATE } else { &OF_ANYTHING };
    told(language, conflict.code, &facts_of(&conflict.facts), besides)
}

/// A fault.
pub fn field_error(language: Language, fault: &FieldError) -> String {
    told(language, fault.code, &fault.facts, &[])
}

/// That there are more faults than are told.
pub fn more(language: Language, code: Code, count: usize) -> String {
    let count = Fact::Count(i64::try_from(count).unwrap_or(i64::MAX));
    told(language, code, &[("count", count)], &["more_errors"])
}

/// A fact as it stands in the API, where no language is.
pub fn bare(fact: &Fact) -> String {
    match fact {
        Fact::Count(number) => number.to_string(),
        Fact::Text(text) => text.clone(),
        Fact::Word { word, .. } => word.clone(),
        Fact::Day(day) => day.to_string(),
        Fact::List(facts) => facts.iter().map(bare).collect::<Vec<_>>().join(", "),
        Fact::Money { minor, currency } => format!("{minor} {currency}"),
    }
}

/// The members of a conflict as facts that can be said: words of closed lists are known as such. An id
/// is no word for people and stays a member only.
fn facts_of(members: &Map<String, Value>) -> Facts {
    let of = members.get("of").and_then(Value::as_str);
    let mut facts: Facts =
        members.iter().filter_map(|(name, value)| Some((known(name)?, fact(name, value, of)?))).collect();
    let number = |name: &str| members.get(name).and_then(Value::as_i64);
    let text = |name: &str| members.get(name).and_then(Value::as_str);
    let money =
        |minor: &str, currency: &str| Some(Fact::Money { minor: number(minor)?, currency: text(currency)?.to_owned() });
    facts.extend(money("value_cap_minor", "currency").map(|cap| ("cap", cap)));
    let value = money("value_minor", "value_currency").or_else(|| money("value_minor", "currency"));
    facts.extend(value.map(|value| ("value", value)));
    facts
}

/// The names under which sentences know a conflict's members.
const KNOWN: [&str; 18] = [
    "state",
    "allowed",
    "organisations",
    "authorisation",
    "role",
    "asked",
    "given",
    "remaining",
    "available",
    "excess",
    "least",
    "uncounted",
    "allocations",
    "lines",
    "day",
    "item_class",
    "pledge",
    "reference",
];

fn known(name: &str) -> Option<&'static str> {
    KNOWN.into_iter().find(|known| *known == name)
}

fn fact(name: &str, value: &Value, of: Option<&str>) -> Option<Fact> {
    if let Some(number) = value.as_i64() {
        return Some(Fact::Count(number));
    }
    if let Some(words) = value.as_array() {
        let list = if of.is_some() { "verb" } else { "role" };
        return words
            .iter()
            .map(|word| word.as_str().map(|word| Fact::word(list, word)))
            .collect::<Option<_>>()
            .map(Fact::List);
    }
    let text = value.as_str()?;
    match name {
        // without what it is the state of, a word would not agree with it
        "state" => of.map(|of| Fact::word(format!("state.{of}"), text)),
        "authorisation" | "role" => Some(Fact::word(name, text)),
        "asked" | "given" => {
            let list = ["unit", "kind"].into_iter().find(|list| messages::has_word(list, text));
            Some(list.map_or_else(|| Fact::from(text), |list| Fact::word(list, text)))
        }
        _ => Some(Fact::from(text)),
    }
}

#[cfg(test)]
mod tests {
    use domain::transition::Machine as _;

    use super::*;

    #[test]
    fn a_conflict_says_its_facts_in_words() {
        let refused = domain::TransitionError {
            of: "need",
            state: "draft",
            tried: "verify",
            allowed: domain::need::NeedState::Draft.allowed(),
            why: Code::OnlySubmittedNeedsAreVerified,
        };
        let crate::service::ServiceError::Conflict(late) = refused.into() else { panic!("a conflict") };
        assert_eq!(
            conflict(Language::Uk, &late),
            "Верифікувати можна лише подану потребу. Нинішній стан: чернетка. \
             Зараз можна: змінити, подати, закрити, назвати вантажоодержувача."
        );
        let short =
            Conflict::new(Code::MoreThanRemains).with("remaining", 2).with("asked", 21).with("need_line_id", "01a2");
        assert_eq!(
            conflict(Language::Uk, &short),
            "Це більше, ніж ще бракує; зменште кількість або внесіть решту до списку очікування. \
             Ще бракує: 2 одиниці; запитано: 21 одиниця."
        );
        let dear = Conflict::new(Code::WorthMoreThanTheCap)
            .with("value_minor", 1_250_000)
            .with("value_cap_minor", 1_000_000)
            .with("currency", "EUR");
        assert!(conflict(Language::De, &dear).ends_with("Wert: 12.500,00\u{a0}EUR; Obergrenze: 10.000,00\u{a0}EUR."));
        let role =
            Conflict::new(Code::RoleNotVerified).with("role", "carrier").with("allowed", vec!["donor", "recipient"]);
        assert!(conflict(Language::Pl, &role).ends_with("Możliwe role: darczyńca, beneficjent."));
        let unit = Conflict::new(Code::AnotherUnit).with("asked", "H87").with("given", "KGM");
        assert!(
            conflict(Language::Fr, &unit).contains("pièces") && conflict(Language::Fr, &unit).contains("kilogrammes")
        );
    }
}
