//! What the program says to people, by code, in six languages. One file a language; a test holds
//! them to the same codes.

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::organisation::Language;

static MESSAGES: LazyLock<HashMap<Language, HashMap<String, String>>> = LazyLock::new(|| {
    [
        (Language::En, include_str!("en.toml")),
        (Language::Uk, include_str!("uk.toml")),
        (Language::Fr, include_str!("fr.toml")),
        (Language::De, include_str!("de.toml")),
        (Language::Pl, include_str!("pl.toml")),
        (Language::Nl, include_str!("nl.toml")),
    ]
    .into_iter()
    // a file that cannot be read fails the test below; at run time its codes stand for themselves
    .map(|(language, text)| (language, toml::from_str(text).unwrap_or_default()))
    .collect()
});

/// The message of a code in a language; in English where a translation is missing, and the code
/// itself where nobody wrote a message.
pub fn message(language: Language, code: &'static str) -> &'static str {
    let of = |language| MESSAGES.get(&language).and_then(|messages| messages.get(code)).map(String::as_str);
    of(language).or_else(|| of(Language::En)).unwrap_or(code)
}

/// The message of a code that comes from the database, if there is one.
pub fn stored(language: Language, code: &str) -> Option<&'static str> {
    let of = |language| MESSAGES.get(&language).and_then(|messages| messages.get(code)).map(String::as_str);
    of(language).or_else(|| of(Language::En))
}

/// The message of a code with its `{facts}` filled in.
pub fn filled(language: Language, code: &'static str, facts: &[(&'static str, String)]) -> String {
    let text = message(language, code).to_owned();
    facts.iter().fold(text, |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// Whether a message was written for this code.
pub fn is_known(code: &str) -> bool {
    MESSAGES.get(&Language::En).is_some_and(|messages| messages.contains_key(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_everything() {
        let english: std::collections::BTreeSet<_> = MESSAGES[&Language::En].keys().collect();
        assert!(english.len() > 80, "the English messages were read");
        for (language, messages) in MESSAGES.iter() {
            let codes: std::collections::BTreeSet<_> = messages.keys().collect();
            assert_eq!(codes, english, "codes in {language}");
            assert!(messages.values().all(|text| !text.trim().is_empty()), "no empty message in {language}");
        }
    }
}
