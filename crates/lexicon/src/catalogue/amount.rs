//! How many a cell says, as people type numbers into tables.

use crate::catalogue::filler::{self, Role};
use crate::catalogue::reading;
use crate::text::fold::{self, fold};

/// What a cell says of how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// Nothing.
    Missing,
    /// A number, and the unit that was written behind it.
    Units(i64, Option<String>),
    /// Words that say that there are some, or about how many: a person asks.
    Words(String),
}

/// What is written where there is nothing.
const NOTHING: [&str; 8] = ["-", "\u{2013}", "\u{2014}", "н/д", "n/a", "нема", "?", "."];

/// How many a cell says; nothing where it says something else.
pub fn amount(cell: &str) -> Option<Amount> {
    let cell = cell.trim();
    if cell.is_empty() || NOTHING.contains(&cell.to_lowercase().as_str()) {
        return Some(Amount::Missing);
    }
    // a formula that is a number, and a number that is not negative
    let text = cell.trim_start_matches(['=', '+']).trim();
    let text = without_thousands(text);
    let is_negative = text.starts_with(['-', '\u{2013}', '\u{2212}']);
    let is_of_a_list = text.contains(['\u{2116}', '#']) || text.to_lowercase().starts_with("no.");
    if is_negative || is_of_a_list {
        return None;
    }
    if let Some(number) = power(&text).or_else(|| product(&text)) {
        return reading::whole(number).map(|number| Amount::Units(number, None));
    }
    if is_range(&text) {
        return Some(Amount::Words(cell.to_owned()));
    }
    let words = fold::words(&text);
    if let [word] = words.as_slice()
        && let Some(number) = filler::number(&word.text)
    {
        return Some(Amount::Units(number, None));
    }
    let read = reading::read(&words);
    let is_said = read.taken.iter().all(|taken| *taken);
    // a number among other words: about so many, so many each, so many of something
    let is_worded = words.iter().any(|word| word.text.starts_with(|c: char| c.is_ascii_digit()))
        && words.iter().any(|word| word.text.chars().all(char::is_alphabetic));
    match read.numbers.as_slice() {
        [number] if is_said => match number.whole() {
            Some(whole) => Some(Amount::Units(whole, number.unit.map(|unit| unit.code.clone()))),
            // about so many
            None if number.min != number.max => Some(Amount::Words(cell.to_owned())),
            None => None,
        },
        _ if is_worded => Some(Amount::Words(cell.to_owned())),
        _ if words.iter().any(|word| filler::role(&word.text).does(Role::VAGUE)) => {
            Some(Amount::Words(cell.to_owned()))
        }
        _ => None,
    }
}

/// `1'000` as `1000`: what stands between digits and is neither a point nor a comma nor a blank.
fn without_thousands(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_digit = |place: Option<usize>| place.and_then(|place| letters.get(place)).is_some_and(char::is_ascii_digit);
    let is_mark = |place: usize, c: char| {
        matches!(c, '\'' | '\u{2019}' | '_') && is_digit(place.checked_sub(1)) && is_digit(Some(place + 1))
    };
    letters.iter().enumerate().filter(|(place, c)| !is_mark(*place, **c)).map(|(_, c)| *c).collect()
}

/// `1e3`.
fn power(text: &str) -> Option<f64> {
    let (digits, exponent) = text.split_once(['e', 'E'])?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if is_number(digits) && is_number(exponent) { text.parse().ok() } else { None }
}

/// `2x10`, `2 × 10`.
fn product(text: &str) -> Option<f64> {
    let (one, other) = text.split_once(['x', 'X', '\u{445}', '\u{425}', '\u{d7}', '*'])?;
    let number = |part: &str| -> Option<f64> {
        let part = part.trim();
        if part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse().ok() } else { None }
    };
    Some(number(one)? * number(other)?)
}

/// `10-15`.
fn is_range(text: &str) -> bool {
    let parts = text.split_once(['-', '\u{2013}', '\u{2014}']);
    let is_number = |part: &str| !part.trim().is_empty() && part.trim().bytes().all(|byte| byte.is_ascii_digit());
    parts.is_some_and(|(least, most)| is_number(least) && is_number(most))
}

/// The words that say that a cell holds the sum of those above it.
pub fn is_total(cell: &str) -> bool {
    const TOTALS: [&str; 12] = [
        "total",
        "sum",
        "всього",
        "усього",
        "разом",
        "итого",
        "total général",
        "summe",
        "gesamt",
        "razem",
        "ogółem",
        "totaal",
    ];
    let cell = cell.trim().trim_end_matches(':');
    TOTALS.iter().any(|total| fold(total) == fold(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (cell, units) in [
            ("12", 12),
            ("1 000", 1000),
            ("1\u{a0}000", 1000),
            ("1\u{202f}000", 1000),
            ("1,000", 1000),
            ("20.000", 20_000),
            ("1000.0", 1000),
            ("1000,0", 1000),
            ("1'000", 1000),
            ("2x10", 20),
            ("2 \u{d7} 10", 20),
            ("=20", 20),
            ("\u{ff11}\u{ff12}", 12),
            ("\u{662}\u{660}", 20),
            ("1e3", 1000),
            ("+5", 5),
            (" 7 ", 7),
            ("07", 7),
            ("десять", 10),
            ("zehn", 10),
        ] {
            assert_eq!(amount(cell), Some(Amount::Units(units, None)), "{cell}");
        }
        for (cell, units, unit) in [
            ("20 шт", 20, "H87"),
            ("20шт.", 20, "H87"),
            ("3 комплекти", 3, "SET"),
            ("12 000 шт.", 12_000, "H87"),
            ("5 t", 5, "TNE"),
        ] {
            assert_eq!(amount(cell), Some(Amount::Units(units, Some(unit.to_owned()))), "{cell}");
        }
    }

    #[test]
    fn what_is_about_so_many_is_asked_and_what_is_no_number_is_none() {
        for cell in ["10-15", "до 20", "близько 30", "понад 140", "по 10", "декілька", "dozens"]
        {
            assert_eq!(amount(cell), Some(Amount::Words(cell.to_owned())), "{cell}");
        }
        for cell in ["", "-", "\u{2014}", "н/д", " n/a "] {
            assert_eq!(amount(cell), Some(Amount::Missing), "{cell}");
        }
        for cell in ["\u{2116} 5", "#5", "-1", "\u{2212}3", "1.5", "2,5", "0", "soon", "10000000000000"] {
            assert_eq!(amount(cell), None, "{cell}");
        }
    }

    #[test]
    fn totals_are_known() {
        assert!(["Всього:", "разом", "TOTAL", "Summe", "ogółem"].iter().all(|cell| is_total(cell)));
        assert!(!is_total("Разом з маскою"));
    }
}
