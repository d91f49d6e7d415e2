//! What the program says to people, by code, in six languages.
//!
//! One file a language, in tables: `messages` by the code of a problem or a fault, `facts` for a
//! second sentence where the facts of a case are known, `tasks` by what is to be done, `titles` by kind of problem,
//! `reasons` of matching, and `words` for what may stand in a sentence: states, verbs, units and the like. The head
//! of each file is its glossary. Tests hold the files to each other and to the code.

mod plural;
mod template;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::Datelike;
use domain::organisation::Language;
use domain::{Code, Day, Fact};
use serde::Deserialize;

use template::{Template, Words};

/// The languages that the program speaks.
pub const SPOKEN: [Language; 6] = [Language::En, Language::Uk, Language::Fr, Language::De, Language::Pl, Language::Nl];

/// A file as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Source {
    messages: HashMap<Code, String>,
    facts: HashMap<String, String>,
    tasks: HashMap<String, String>,
    steps: HashMap<String, String>,
    titles: HashMap<String, String>,
    reasons: HashMap<String, String>,
    words: toml::Table,
}

/// Everything that is said in a language.
#[derive(Debug, Default)]
struct Tongue {
    messages: HashMap<Code, String>,
    facts: HashMap<String, Template>,
    tasks: HashMap<String, Template>,
    steps: HashMap<String, Template>,
    titles: HashMap<String, String>,
    reasons: HashMap<String, Template>,
    words: HashMap<String, HashMap<String, String>>,
}

const fn source(language: Language) -> &'static str {
    match language {
        Language::Uk => include_str!("uk.toml"),
        Language::Fr => include_str!("fr.toml"),
        Language::De => include_str!("de.toml"),
        Language::Pl => include_str!("pl.toml"),
        Language::Nl => include_str!("nl.toml"),
        _ => include_str!("en.toml"),
    }
}

impl Tongue {
    /// A file that cannot be read fails a test; at run time its codes stand for themselves.
    fn of(source: Source) -> Self {
        let read = |texts: HashMap<String, String>| {
            texts.into_iter().map(|(code, text)| (code, Template::read(&text).unwrap_or_default())).collect()
        };
        let mut words = HashMap::new();
        gather("", &source.words, &mut words);
        Self {
            messages: source.messages,
            facts: read(source.facts),
            tasks: read(source.tasks),
            steps: read(source.steps),
            titles: source.titles,
            reasons: read(source.reasons),
            words,
        }
    }
}

/// The lists of words, by their dotted names.
fn gather(prefix: &str, table: &toml::Table, lists: &mut HashMap<String, HashMap<String, String>>) {
    for (name, value) in table {
        match value {
            toml::Value::String(word) => {
                lists.entry(prefix.to_owned()).or_default().insert(name.clone(), word.clone());
            }
            toml::Value::Table(inner) => {
                let below = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
                gather(&below, inner, lists);
            }
            _ => {}
        }
    }
}

static TONGUES: LazyLock<HashMap<Language, Tongue>> = LazyLock::new(|| {
    SPOKEN
        .into_iter()
        .map(|language| (language, Tongue::of(toml::from_str(source(language)).unwrap_or_default())))
        .collect()
});

/// The language in which is answered where this one is asked for: itself, or English where it is none
/// of ours.
pub fn spoken(language: Language) -> Language {
    if SPOKEN.contains(&language) { language } else { Language::En }
}

/// What is said in a language; in English where it is none of ours.
fn tongue(language: Language) -> Option<&'static Tongue> {
    TONGUES.get(&language).or_else(|| TONGUES.get(&Language::En))
}

/// The message of a code in a language.
pub fn message(language: Language, code: Code) -> &'static str {
    tongue(language).and_then(|tongue| tongue.messages.get(&code)).map_or(code.as_str(), String::as_str)
}

/// The title of a kind of problem.
pub fn title(language: Language, kind: &'static str) -> &'static str {
    tongue(language).and_then(|tongue| tongue.titles.get(kind)).map_or(kind, String::as_str)
}

/// What matching says of a pair or a plan.
pub fn reason(language: Language, code: &str, facts: &[(&'static str, Fact)]) -> Option<String> {
    let tongue = tongue(language)?;
    tongue.reasons.get(code)?.fill(&Filling { language, tongue, facts })
}

/// A second sentence with the facts of a case; nothing where one of them is missing.
pub fn fact(language: Language, name: &str, facts: &[(&'static str, Fact)]) -> Option<String> {
    let tongue = tongue(language)?;
    tongue.facts.get(name)?.fill(&Filling { language, tongue, facts })
}

/// What is said of a thing that waits, by what is to be done with it; nothing where a fact is missing.
pub fn task(language: Language, code: &str, facts: &[(&'static str, Fact)]) -> Option<String> {
    let tongue = tongue(language)?;
    tongue.tasks.get(code)?.fill(&Filling { language, tongue, facts })
}

/// What is said of a step on the way of what was given; nothing of a step that has no sentence.
pub fn step(language: Language, name: &str, facts: &[(&'static str, Fact)]) -> Option<String> {
    let tongue = tongue(language)?;
    tongue.steps.get(name)?.fill(&Filling { language, tongue, facts })
}

/// A word of a list in a language.
pub fn word(language: Language, list: &str, word: &str) -> Option<String> {
    tongue(language)?.words.get(list)?.get(word).cloned()
}

/// Whether a list has this word.
pub fn has_word(list: &str, word: &str) -> bool {
    tongue(Language::En).and_then(|tongue| tongue.words.get(list)).is_some_and(|words| words.contains_key(word))
}

/// Facts in a language.
struct Filling<'a> {
    language: Language,
    tongue: &'static Tongue,
    facts: &'a [(&'static str, Fact)],
}

impl Words for Filling<'_> {
    fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts.iter().find(|(known, _)| *known == name).map(|(_, fact)| fact)
    }

    fn say(&self, fact: &Fact) -> Option<String> {
        match fact {
            Fact::Count(number) => Some(grouped(self.language, *number)),
            Fact::Text(text) => (!text.is_empty()).then(|| text.clone()),
            Fact::Word { list, word } => self.tongue.words.get(list)?.get(word).cloned(),
            Fact::Day(day) => Some(written(self.language, *day)),
            Fact::List(facts) => {
                let said: Option<Vec<String>> = facts.iter().map(|fact| self.say(fact)).collect();
                said.filter(|said| !said.is_empty()).map(|said| said.join(", "))
            }
            Fact::Money { minor, currency } => Some(money(self.language, *minor, currency)),
        }
    }

    fn language(&self) -> Language {
        self.language
    }
}

/// A day as people write it, such as `5 December 2026`.
fn written(language: Language, day: Day) -> String {
    let month = word(language, "month", &day.month().to_string()).unwrap_or_default();
    let (number, year) = (day.day(), day.year());
    match language {
        Language::De => format!("{number}.\u{a0}{month} {year}"),
        Language::Fr if number == 1 => format!("1er\u{a0}{month} {year}"),
        Language::Uk => format!("{number}\u{a0}{month} {year} року"),
        _ => format!("{number}\u{a0}{month} {year}"),
    }
}

/// A number with its thousands apart, from five digits on.
fn grouped(language: Language, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let sign = if number < 0 { "−" } else { "" };
    if digits.len() < 5 {
        return format!("{sign}{digits}");
    }
    let separator = match language {
        Language::Uk | Language::Pl => '\u{a0}',
        Language::Fr => '\u{202f}',
        Language::De | Language::Nl => '.',
        _ => ',',
    };
    let mut out = String::from(sign);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// An amount with its currency, such as `12,500.00 EUR`.
fn money(language: Language, minor: i64, currency: &str) -> String {
    let places: u32 = match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND" | "VUV"
        | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    };
    let unit = 10_i64.pow(places);
    let whole = grouped(language, minor / unit);
    if places == 0 {
        return format!("{whole}\u{a0}{currency}");
    }
    let comma = if language == Language::En { '.' } else { ',' };
    let rest = (minor % unit).unsigned_abs();
    let width = places as usize;
    format!("{whole}{comma}{rest:0width$}\u{a0}{currency}")
}
