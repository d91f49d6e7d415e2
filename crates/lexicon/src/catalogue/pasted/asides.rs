//! Lines of a letter that name no thing: to whom it goes, what it is about, who signs, where he is found.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::catalogue::amount::is_total;
use crate::catalogue::headings::heading;
use crate::catalogue::{reading, tidy};
use crate::text::{fold, personal};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    greeting: Vec<String>,
    parting: Vec<String>,
    heading: Vec<String>,
    signature: Vec<String>,
    asking: Vec<String>,
}

/// How such lines begin.
#[derive(Default)]
struct Beginnings {
    /// Folded words with a blank behind each, or the stem of one.
    words: Vec<String>,
    /// Words with the colon behind them.
    labels: Vec<String>,
    /// Words of who asks for something.
    asking: Vec<Vec<String>>,
}

static BEGINNINGS: LazyLock<Beginnings> = LazyLock::new(|| {
    // a test reads the file; a broken one is found before it is ever shipped
    let Ok(file) = toml::from_str::<File>(include_str!("asides.toml")) else { return Beginnings::default() };
    let all = [file.greeting, file.parting, file.heading, file.signature].concat();
    let (labels, words): (Vec<String>, Vec<String>) = all.into_iter().partition(|words| words.ends_with(':'));
    let words = words.iter().map(|words| if is_stem(words) { heading(words) } else { heading(words) + " " }).collect();
    let asking = file.asking.iter().map(|words| heading(words).split(' ').map(str::to_owned).collect()).collect();
    Beginnings { words, labels, asking }
});

/// Words of which only the stem stands in the list: they are declined.
fn is_stem(words: &str) -> bool {
    ["шановн", "вельмишановн", "szanown"].contains(&words)
}

/// Whether a line that says no quantity names no thing.
pub fn is_aside(line: &str) -> bool {
    let line = tidy::unnumbered(tidy::unmarked(line)).trim_end();
    let (said, typed) = (heading(line) + " ", line.to_lowercase());
    line.ends_with(':')
        || BEGINNINGS.words.iter().any(|words| said.starts_with(words.as_str()))
        || BEGINNINGS.labels.iter().any(|label| typed.starts_with(label.as_str()))
        || has_initials(line)
        || says_where_somebody_is(line)
}

/// Whether a line holds an address or a telephone number, or names somebody.
pub fn says_where_somebody_is(line: &str) -> bool {
    !personal::find(line).is_empty()
}

/// What a line asks for, without the words that say that it does: «просимо надати 5 наметів».
pub fn asked_for(line: &str) -> &str {
    let line = tidy::unnumbered(tidy::unmarked(line));
    let words = fold::words(line);
    let mut at = 0;
    loop {
        let says = |said: &&Vec<String>| {
            let here = words.iter().skip(at).map(|word| &word.text);
            here.take(said.len()).eq(said.iter())
        };
        match BEGINNINGS.asking.iter().filter(says).map(Vec::len).max() {
            Some(length) => at += length,
            None => break,
        }
    }
    words.get(at).and_then(|word| line.get(word.span.start..)).unwrap_or_default()
}

/// Whether a line says how many all the others are: «Всього: 120 шт.».
pub fn is_sum(line: &str) -> bool {
    let words = fold::words(line);
    let taken = reading::read(&words).taken;
    let mut names = words.iter().zip(&taken).filter(|(_, taken)| !**taken).map(|(word, _)| word);
    let (first, last) = (names.next(), names.next_back());
    let span = first.map(|first| first.span.start..last.unwrap_or(first).span.end);
    span.and_then(|span| line.get(span)).is_some_and(is_total)
}

/// Whether a name stands there with its initials: «І. І. Мельник», «Мельник І.І.».
fn has_initials(line: &str) -> bool {
    let letters: Vec<char> = line.chars().filter(|c| !c.is_whitespace()).collect();
    let is_initial = |at: usize| {
        let alone = at.checked_sub(1).and_then(|before| letters.get(before)).is_none_or(|c| !c.is_uppercase());
        alone && letters.get(at).is_some_and(|c| c.is_uppercase()) && letters.get(at + 1) == Some(&'.')
    };
    (0..letters.len()).any(|at| is_initial(at) && is_initial(at + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_stands_behind_the_asking() {
        for (line, wanted) in [
            ("1. Просимо надати нам 5 наметів", "5 наметів"),
            ("We kindly ask for 3 tents", "3 tents"),
            ("Просимо надати", ""),
            ("намети для нас", "намети для нас"),
        ] {
            assert_eq!(asked_for(line), wanted);
        }
    }

    #[test]
    fn sums_are_no_things() {
        assert!(["Всього: 120 шт.", "Разом", "Total 45", "Summe: 12 Stk."].iter().all(|line| is_sum(line)));
        assert!(!["total station 2", "намети 5 шт", "5"].iter().any(|line| is_sum(line)));
    }

    #[test]
    fn what_is_said_to_people_is_no_thing() {
        assert!(BEGINNINGS.words.len() > 150, "the file was read");
        for line in [
            "Шановний пане директоре!",
            "Доброго дня",
            "Просимо надати:",
            "1. Засоби захисту:",
            "Перелік обладнання",
            "З повагою,",
            "Мельник О.В.",
            "О. В. Мельник",
            "Начальник частини",
            "тел. +380 50 123 45 67",
            "Dear colleagues,",
            "Kind regards",
            "Monsieur le Maire,",
            "Mit freundlichen Grüßen",
            "Szanowni Państwo",
            "Met vriendelijke groet,",
            "Leiter der Feuerwehr",
            "Дата: 5.03.2027",
        ] {
            assert!(is_aside(line), "{line}");
        }
        for line in [
            "Leiter",
            "hi-vis vests",
            "намети",
            "Бензопила Husqvarna",
            "TLF 16/25 W",
            "дизель-генератор",
            "headlamp",
            "Hilti TE 70",
            "дата-центр",
            "total station",
        ] {
            assert!(!is_aside(line), "{line}");
        }
    }
}
