//! A line as it was typed, brought to what it says: the number or dash that a list gives it names and counts nothing, «AEDs» are AED,
//! «two dozen» are 24.

use std::borrow::Cow;

use crate::catalogue::filler;
use crate::text::fold;

/// What makes twelve, folded, in the six languages.
const DOZEN: [&str; 14] = [
    "dozen",
    "дюжина",
    "дюжини",
    "дюжин",
    "дюжину",
    "dutzend",
    "douzaine",
    "douzaines",
    "tuzin",
    "tuziny",
    "tuzinow",
    "dozijn",
    "dozijnen",
    "дюжины",
];
/// How many a dozen is.
const TWELVE: i64 = 12;
/// One of something.
const ONE: [&str; 12] = ["a", "an", "one", "одна", "одну", "un", "une", "ein", "einem", "jeden", "een", "1"];
/// Capitals of an abbreviation, at most.
const CAPITALS: usize = 5;
/// Small letters of one, at most.
const SMALL: usize = 4;
/// Words before «'s» that are no abbreviation.
const SAID: [&str; 10] = ["it", "he", "she", "who", "what", "that", "let", "here", "how", "men"];
/// Digits of the number of a line, at most.
const DIGITS: usize = 3;

/// What stands before a line of a list besides numbers.
const MARKS: [char; 22] = [
    '-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}', '\u{2022}', '\u{2023}', '\u{25cf}',
    '\u{25cb}', '\u{25aa}', '\u{25ab}', '\u{25a0}', '\u{25a1}', '\u{25e6}', '\u{b7}', '*', '\u{2713}', '\u{2714}',
    '\u{2610}', '\u{27a2}',
];

/// The text of a line without the bullets, dashes and boxes before it.
pub fn unmarked(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || MARKS.contains(&c))
}

/// The text of a line without its number in a list.
pub fn unnumbered(text: &str) -> &str {
    let trimmed = text.trim_start();
    let numbered = trimmed.strip_prefix(['№', '#']).map(str::trim_start);
    let rest = numbered.unwrap_or(trimmed);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest.get(digits..).unwrap_or_default();
    let is_number = (1..=DIGITS).contains(&digits);
    let marked = behind.strip_prefix([')', '.', ']']).or_else(|| numbered.map(|_| behind));
    let letter = || {
        let mut letters = trimmed.chars();
        let first = letters.next().filter(|c| c.is_alphabetic())?;
        trimmed.get(first.len_utf8()..)?.strip_prefix(')')
    };
    match marked.filter(|_| is_number).or_else(letter) {
        // 1.5 t is no first line
        Some(rest) if rest.starts_with(char::is_whitespace) && rest.contains(char::is_alphabetic) => rest.trim_start(),
        Some(rest) if behind.starts_with(')') && rest.starts_with(char::is_alphabetic) => rest,
        _ => text,
    }
}

/// The singular of an abbreviation: `AEDs`, `PC's`, and in small letters with an apostrophe, `gps's`.
fn singular(word: &str) -> Option<&str> {
    let rest = word.trim_end_matches([',', '.', ';', ':']).strip_suffix('s')?;
    let before = rest.strip_suffix(['\'', '\u{2019}', '`', '\u{b4}']);
    let letters = before.unwrap_or(rest);
    let count = letters.chars().count();
    let is_capital = (2..=CAPITALS).contains(&count) && letters.chars().all(char::is_uppercase);
    let is_small = before.is_some()
        && (2..=SMALL).contains(&count)
        && letters.chars().all(char::is_lowercase)
        && !SAID.contains(&letters);
    (is_capital || is_small).then_some(letters)
}

/// What stands between a thing and how many times it is wanted.
const TIMES: [char; 6] = ['x', 'X', '\u{445}', '\u{425}', '\u{d7}', '*'];

/// The number of a word that says how many times: `20x`, and at the end of a line `x20`, `x 20` or `- три`; and whether the
/// word before is the sign that it stands behind.
fn times(words: &[&str], place: usize) -> Option<(String, bool)> {
    let digits =
        |text: &str| (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.to_owned());
    let word = words.get(place)?;
    let back = |by: usize| place.checked_sub(by).and_then(|at| words.get(at)).copied();
    let Some(before) = back(1) else { return digits(word.strip_suffix(TIMES)?).map(|number| (number, false)) };
    if place + 1 < words.len() {
        return None;
    }
    // 3 x 6 is a size
    let is_sign = before.chars().count() == 1 && before.starts_with(TIMES);
    let is_size = |before: Option<&str>| before.is_none_or(|before| digits(before).is_some());
    if is_sign {
        return digits(word).filter(|_| !is_size(back(2))).map(|number| (number, true));
    }
    if matches!(before, "-" | "\u{2013}" | "\u{2014}") || before.ends_with(':') {
        return filler::number(&folded(word)).map(|number| (number.to_string(), false));
    }
    digits(word.strip_prefix(TIMES)?).filter(|_| !is_size(Some(before))).map(|number| (number, false))
}

fn folded(word: &str) -> String {
    fold::fold(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

fn number(word: &str) -> Option<i64> {
    word.parse().ok().or_else(|| filler::number(&folded(word)))
}

/// The text as it is looked up.
pub fn tidy(text: &str) -> Cow<'_, str> {
    let line = unmarked(unnumbered(unmarked(text)));
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_dozen = |word: &str| DOZEN.contains(&folded(word).as_str());
    let plain =
        |(place, word): (usize, &&str)| singular(word).is_none() && !is_dozen(word) && times(&words, place).is_none();
    if words.iter().enumerate().all(plain) {
        return Cow::Borrowed(line);
    }
    let mut said: Vec<String> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        if is_dozen(word) {
            let before = said
                .last()
                .and_then(|before| number(before).or_else(|| ONE.contains(&folded(before).as_str()).then_some(1)));
            if let Some(units) = before.and_then(|dozens| dozens.checked_mul(TWELVE)) {
                said.pop();
                said.push(units.to_string());
                continue;
            }
        }
        if let Some((number, is_behind_its_sign)) = times(&words, place) {
            said.truncate(said.len() - usize::from(is_behind_its_sign));
            said.push(number);
            continue;
        }
        said.push(singular(word).unwrap_or(word).to_owned());
    }
    Cow::Owned(said.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_brought_to_what_it_says() {
        for (text, said) in [
            ("3) шолом пожежний", "шолом пожежний"),
            ("3)шолом", "шолом"),
            ("№4 бронежилет", "№4 бронежилет".trim_start_matches("№4 ")),
            ("12. generator 5 kW", "generator 5 kW"),
            ("a) blankets", "blankets"),
            ("\u{2013} 20 helmets", "20 helmets"),
            ("\u{2022} 3) шолом", "шолом"),
            ("2. - шолом", "шолом"),
            ("1.5 t flour", "1.5 t flour"),
            ("20 helmets", "20 helmets"),
            ("5 kW", "5 kW"),
            ("AEDs and PC's", "AED and PC"),
            ("gas masks", "gas masks"),
            ("two dozen blankets", "24 blankets"),
            ("a dozen tents", "12 tents"),
            ("3 Dutzend Decken", "36 Decken"),
            ("дві дюжини ліхтарів", "24 ліхтарів"),
            ("dozens of tents", "dozens of tents"),
            ("9223372036854775807 dozen tents", "9223372036854775807 dozen tents"),
            ("fridge's and cd's", "fridge's and cd"),
            ("it's a tent", "it's a tent"),
            ("tent (large)", "tent (large)"),
            ("20x blankets", "20 blankets"),
            ("Blankets x20", "Blankets 20"),
            ("Ковдри х 20", "Ковдри 20"),
            ("tent 3 x 6", "tent 3 x 6"),
            ("Аптечки - три", "Аптечки - 3"),
            ("Ковдри: двадцять", "Ковдри: 20"),
        ] {
            assert_eq!(tidy(text), said, "{text}");
        }
    }
}
