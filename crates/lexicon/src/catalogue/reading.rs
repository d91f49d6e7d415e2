//! Numbers in a text: quantities, units and what is stated of the thing. What is read is returned
//! apart; the text is never changed.

use std::ops::Range;

use crate::catalogue::filler::{self, Role};
use crate::catalogue::units::{Quantity, Unit, units};
use crate::text::fold::{Gap, Word};

/// Whether the text calls the thing new or used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wear {
    /// Never used.
    New,
    /// Used.
    Used,
}

/// A number with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The lowest value meant; none for «up to».
    pub min: Option<f64>,
    /// The highest value meant; none for «at least».
    pub max: Option<f64>,
    /// Its unit, if one follows.
    pub unit: Option<&'static Unit>,
    /// Its bytes in the text.
    pub span: Range<usize>,
    /// Whether it counts the things the text names.
    pub counts: bool,
}

impl Number {
    /// The one value, if it is a whole positive one.
    pub fn whole(&self) -> Option<i64> {
        match (self.min, self.max) {
            (Some(min), Some(max)) if min.to_bits() == max.to_bits() => whole(min),
            _ => None,
        }
    }
}

/// A whole number from 1 to 10^12.
#[allow(clippy::cast_possible_truncation, reason = "checked to be whole and in range")]
pub fn whole(value: f64) -> Option<i64> {
    (value.fract() == 0.0 && (1.0..=1e12).contains(&value)).then_some(value as i64)
}

/// What was read out of a text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Its numbers, in order.
    pub numbers: Vec<Number>,
    /// It says that there are some, not how many.
    pub vague: bool,
    /// New or used.
    pub wear: Option<Wear>,
    /// For each word, whether a number took it: such words name no thing.
    pub taken: Vec<bool>,
}

/// Words of a unit at the longest.
const UNIT_WORDS: usize = 3;

/// Reads the numbers of a text's words.
pub fn read(words: &[Word]) -> Reading {
    let mut reading = Reading { taken: vec![false; words.len()], ..Reading::default() };
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at = if is_number(word) { number(words, at, &mut reading) } else { worded(words, at, &mut reading) };
    }
    reading
}

fn is_number(word: &Word) -> bool {
    word.text.starts_with(|c: char| c.is_ascii_digit())
}

/// A word that is no number: some speak of numbers all the same.
fn worded(words: &[Word], at: usize, reading: &mut Reading) -> usize {
    let Some(word) = words.get(at) else { return at + 1 };
    let role = filler::role(&word.text);
    if role.does(Role::VAGUE) {
        reading.vague = true;
        take(reading, at..at + 1);
    }
    if role.does(Role::NEW) {
        reading.wear = Some(Wear::New);
    } else if role.does(Role::USED) {
        reading.wear = Some(Wear::Used);
    }
    let first = at == 0 && words.len() > 1;
    if let Some(value) = filler::number(&word.text).filter(|_| first) {
        #[allow(clippy::cast_precision_loss, reason = "twenty at most")]
        let value = value as f64;
        let (unit, end) = unit(words, at + 1);
        let unit = unit.filter(|unit| unit.of == Quantity::Count);
        let end = if unit.is_some() { end } else { at + 1 };
        put(words, at..end, Some(value), Some(value), unit, true, reading);
        return end;
    }
    at + 1
}

/// A number that begins at `at`; answers where what belongs to it ends.
fn number(words: &[Word], at: usize, reading: &mut Reading) -> usize {
    let (low, mut end) = digits(words, at);
    let mut high = None;
    if let Some(start) = range_goes_on(words, end).filter(|_| !ends_a_type(words, at)) {
        let (value, past) = digits(words, start);
        // 12-15, but not the type 23-12, nor «5,45 - 1000 шт»: there are no halves of pieces
        let counts_things = || unit(words, past).0.is_some_and(|unit| unit.of == Quantity::Count);
        if value >= low && !(low.fract() != 0.0 && counts_things()) {
            (high, end) = (Some(value), past);
        }
    }
    let mut found = unit(words, end);
    if found.0.is_none() && high.is_none() {
        // "12.5 kVA to 1100 kVA" has the unit twice, "5 x 20 m" counts first
        if let Some(past) = times(words, end) {
            put(words, at..past, Some(low), Some(low), None, true, reading);
            return past;
        }
    } else if let (Some(first), None, Some(start)) = (found.0, high, range_goes_on(words, found.1)) {
        let (value, past) = digits(words, start);
        let second = unit(words, past);
        if second.0 == Some(first) && value >= low {
            (high, found) = (Some(value), second);
        }
    }
    let (unit, past) = found;
    let begin = qualifier(words, at);
    let (mut min, mut max) = (Some(low), high.or(Some(low)));
    if high.is_none() {
        match begin.1 {
            Some(Bound::Least) => max = None,
            Some(Bound::Most) => min = None,
            None => {}
        }
    }
    let counted = unit.is_some_and(|unit| unit.of == Quantity::Count);
    let bare = unit.is_none();
    let leads =
        words.get(..at).is_some_and(|before| before.iter().all(|word| filler::role(&word.text).does(Role::STOP)));
    // eight digits alone are a code of the procurement vocabulary
    let code = bare && past == at + 1 && words.get(at).is_some_and(|word| crate::catalogue::code::is_code(&word.text));
    let counts = high.is_none()
        && !code
        && (counted || (bare && (leads && !is_type(words, at, past) || trails(words, at, past))));
    if bare && !counts {
        // a number of a type's name (TLF 16/25), or a year: a word like others
        let year = at + 1 == past && (1950.0..=2040.0).contains(&low) && low.fract() == 0.0 && at > 0;
        if year && !words.get(at).is_some_and(|word| matches!(word.before, Gap::Slash | Gap::None)) {
            let unit = units().by_code("ANN");
            put(words, at..past, Some(low), Some(low), unit, false, reading);
        }
        return past;
    }
    put(words, begin.0..past, min, max, unit, counts, reading);
    past
}

fn put(
    words: &[Word],
    range: Range<usize>,
    min: Option<f64>,
    max: Option<f64>,
    unit: Option<&'static Unit>,
    counts: bool,
    reading: &mut Reading,
) {
    let span = words
        .get(range.clone())
        .and_then(|words| Some(words.first()?.span.start..words.last()?.span.end))
        .unwrap_or_default();
    take(reading, range);
    reading.numbers.push(Number { min, max, unit, span, counts });
}

fn take(reading: &mut Reading, range: Range<usize>) {
    if let Some(taken) = reading.taken.get_mut(range) {
        taken.fill(true);
    }
}

/// The value of digits with points and thousands, and where it ends.
fn digits(words: &[Word], at: usize) -> (f64, usize) {
    let text = |place: usize| words.get(place).map(|word| word.text.as_str()).unwrap_or_default();
    let mut whole = text(at).to_owned();
    let mut end = at + 1;
    let follows = |end: usize, gap: Gap| words.get(end).is_some_and(|word| is_number(word) && word.before == gap);
    // 1 000 000 and 1.000.000 and 8,000: groups of three behind one to three digits that are not zero
    let mut grouped = false;
    while whole.len() <= 12
        && (grouped || (text(at).len() <= 3 && text(at) != "0"))
        && (follows(end, Gap::Point) || follows(end, Gap::Space))
        && text(end).len() == 3
    {
        whole.push_str(text(end));
        end += 1;
        grouped = true;
    }
    if !grouped && follows(end, Gap::Point) {
        return (format!("{whole}.{}", text(end)).parse().unwrap_or_default(), end + 1);
    }
    (whole.parse().unwrap_or_default(), end)
}

/// Where the second number of a range begins.
fn range_goes_on(words: &[Word], at: usize) -> Option<usize> {
    let word = words.get(at)?;
    if is_number(word) {
        return (word.before == Gap::Dash).then_some(at);
    }
    let next = words.get(at + 1)?;
    (filler::role(&word.text).does(Role::UNTIL) && is_number(next)).then_some(at + 1)
}

/// Whether the number belongs to a short name right before it: «А-95 – 500 л» is no range.
fn ends_a_type(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    words.get(at).zip(before).is_some_and(|(number, before)| {
        let is_tight = number.span.start - before.span.end <= 1 && matches!(number.before, Gap::None | Gap::Dash);
        is_tight && !is_number(before) && before.text.chars().count() <= 3
    })
}

/// Where the number after a multiplication sign begins: `10 x 20 m`.
fn times(words: &[Word], at: usize) -> Option<usize> {
    let sign = words.get(at)?;
    let is_sign = matches!(sign.text.as_str(), "x" | "х" | "mal" | "fois") && sign.before != Gap::None;
    (is_sign && words.get(at + 1).is_some_and(|next| next.before != Gap::None)).then_some(at + 1)
}

/// The longest unit that begins at `at`, and where it ends.
fn unit(words: &[Word], at: usize) -> (Option<&'static Unit>, usize) {
    let mut sign = String::new();
    let mut best = (None, at);
    for (count, word) in words.iter().skip(at).take(UNIT_WORDS).enumerate() {
        let joins = match word.before {
            Gap::Slash => count > 0,
            Gap::Comma | Gap::Bracket | Gap::Point => count == 0 && word.before != Gap::Comma,
            Gap::None => true,
            Gap::Space | Gap::Dash | Gap::Other => !is_number(word),
        };
        if !joins || (is_number(word) && !matches!(word.text.as_str(), "2" | "3")) {
            break;
        }
        if word.before == Gap::Slash {
            sign.push('/');
        }
        sign.push_str(&word.text);
        if let Some(unit) = units().by_sign(&sign) {
            best = (Some(unit), at + count + 1);
        }
    }
    best
}

enum Bound {
    Least,
    Most,
}

/// The words before a number that say «at least» or «up to», and where they begin.
fn qualifier(words: &[Word], at: usize) -> (usize, Option<Bound>) {
    let role = |back: usize| {
        let place = at.checked_sub(back)?;
        words.get(place).map(|word| filler::role(&word.text))
    };
    let Some(last) = role(1) else { return (at, None) };
    if last.does(Role::UNTIL) && role(2).is_some_and(|role| role.does(Role::MOST)) {
        return (at - 2, Some(Bound::Most));
    }
    if last.does(Role::MOST) {
        (at - 1, Some(Bound::Most))
    } else if last.does(Role::LEAST) {
        (at - 1, Some(Bound::Least))
    } else {
        (at, None)
    }
}

/// Whether a leading number belongs to a type's name: `4x4 …`.
fn is_type(words: &[Word], at: usize, past: usize) -> bool {
    past > at + 1 && words.get(at + 1).is_some_and(|word| matches!(word.before, Gap::Slash | Gap::Dash))
        || words.get(past).is_some_and(|word| word.before == Gap::None)
}

/// Whether a bare number at the end counts: `ковдри - 200`, `Tents: 15`, but not `АЦ-40`.
fn trails(words: &[Word], at: usize, past: usize) -> bool {
    let (Some(number), Some(before)) = (words.get(at), at.checked_sub(1).and_then(|place| words.get(place))) else {
        return false;
    };
    let long = before.text.chars().count() >= 4 && !is_number(before);
    let year = number.text.len() == 4 && (number.text.starts_with("19") || number.text.starts_with("20"));
    past == words.len() && past == at + 1 && long && !year && !matches!(number.before, Gap::None | Gap::Slash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::words;

    type Short = (Option<f64>, Option<f64>, Option<&'static str>, bool);

    fn numbers(text: &str) -> Vec<Short> {
        read(&words(text))
            .numbers
            .into_iter()
            .map(|number| (number.min, number.max, number.unit.map(|unit| unit.code.as_str()), number.counts))
            .collect()
    }

    fn exactly(value: f64, unit: &'static str) -> Short {
        (Some(value), Some(value), Some(unit), false)
    }

    fn count(value: f64, unit: Option<&'static str>) -> Short {
        (Some(value), Some(value), unit, true)
    }

    #[test]
    fn measures_are_read() {
        assert_eq!(numbers("генератор дизельний 100 кВт"), [exactly(100.0, "KWT")]);
        assert_eq!(numbers("Wasserwagen 8000 l"), [exactly(8000.0, "LTR")]);
        assert_eq!(numbers("Wasserwagen 8.000 l"), [exactly(8000.0, "LTR")]);
        assert_eq!(numbers("генератори потужністю 7,5 кВт"), [exactly(7.5, "KWT")]);
        assert_eq!(numbers("Müllfahrzeug 20 m³"), [exactly(20.0, "MTQ")]);
        assert_eq!(numbers("pump 2400 l/min"), [exactly(2400.0, "L2")]);
        assert_eq!(numbers("насос 100 м³/год"), [exactly(100.0, "MQH")]);
        assert_eq!(numbers("diesel power generators (6 kW)"), [exactly(6.0, "KWT")]);
        assert_eq!(numbers("Generator 5kW"), [exactly(5.0, "KWT")]);
    }

    #[test]
    fn ranges_and_bounds_are_read() {
        let range = |low, high, unit| (Some(low), Some(high), Some(unit), false);
        assert_eq!(numbers("generators, 12.5 kVA to 1100 kVA"), [range(12.5, 1100.0, "KVA")]);
        assert_eq!(numbers("табори для проживання 250-300 осіб"), [range(250.0, 300.0, "IE")]);
        assert_eq!(numbers("ladders over 35 m high"), [(Some(35.0), None, Some("MTR"), false)]);
        assert_eq!(numbers("loads up to 100 t"), [(None, Some(100.0), Some("TNE"), false)]);
        assert_eq!(numbers("вантажем до 100 т"), [(None, Some(100.0), Some("TNE"), false)]);
    }

    #[test]
    fn quantities_are_read() {
        assert_eq!(numbers("20 generators"), [count(20.0, None)]);
        assert_eq!(numbers("5 шт генераторів"), [count(5.0, Some("H87"))]);
        assert_eq!(numbers("two fire trucks"), [count(2.0, None)]);
        assert_eq!(numbers("ковдри - 200"), [count(200.0, None)]);
        assert_eq!(numbers("1 000 000 masks"), [count(1_000_000.0, None)]);
        assert_eq!(numbers("10 x generators"), [count(10.0, None)]);
        assert_eq!(numbers("бензин А-95 – 500 л"), [exactly(500.0, "LTR")]);
        assert_eq!(numbers("труба 5,5 - 100 шт"), [count(100.0, Some("H87"))]);
        assert_eq!(numbers("40 комплектів гідравлічного інструменту"), [count(40.0, Some("SET"))]);
    }

    #[test]
    fn names_of_types_are_no_numbers() {
        assert!(numbers("TLF 16/25").is_empty());
        assert!(numbers("АЦ-40").is_empty());
        assert!(numbers("DLK 23-12").is_empty());
        assert!(numbers("LF 8").is_empty());
        assert!(numbers("FFP2 Masken").is_empty());
        assert!(numbers("34144212 пожежна автоцистерна").is_empty());
    }

    #[test]
    fn vague_words_and_wear_are_read() {
        assert!(read(&words("dozens of blankets")).vague);
        assert!(read(&words("декілька генераторів")).vague);
        assert_eq!(read(&words("ambulances neuves")).wear, Some(Wear::New));
        assert_eq!(read(&words("gebrauchte Feuerwehrautos")).wear, Some(Wear::Used));
    }
}
