//! Numbers in a text: quantities, units and what is stated of the thing. What is read is returned
//! apart; the text is never changed.

mod around;

use std::ops::Range;

use crate::catalogue::courtesy;
use crate::catalogue::filler::{self, Role};
use crate::catalogue::numerals::{self, is_number};
use crate::catalogue::units::{Quantity, Unit, units};
use crate::text::fold::{Gap, Word};
use around::{is_each, is_letter_of_mark, is_thing, is_type, leads, times, times_before, trails};

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
    /// For each word, whether a number took it or it is said out of courtesy: such words name no thing.
    pub taken: Vec<bool>,
}

/// Words of a unit at the longest.
const UNIT_WORDS: usize = 3;

/// Reads the numbers of a text's words.
pub fn read(words: &[Word]) -> Reading {
    let mut reading = Reading { taken: courtesy::said(words), ..Reading::default() };
    let mut at = 0;
    while let Some(word) = words.get(at) {
        at = if is_number(word) { number(words, at, &mut reading) } else { worded(words, at, &mut reading) };
    }
    reading
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
    numeral(words, at, reading).unwrap_or(at + 1)
}

/// A number in words that begins at `at` and counts: it leads, or a unit follows that counts things, or a comma or a dash
/// parts it from the thing at the end. Answers where what belongs to it ends.
fn numeral(words: &[Word], at: usize, reading: &mut Reading) -> Option<usize> {
    let (value, mut end) = numerals::read(words, at)?;
    // twenty (20)
    if let Some(again) = words.get(end).filter(|word| word.before == Gap::Bracket && is_number(word)) {
        end += usize::from(again.text.parse() == Ok(value));
    }
    #[allow(clippy::cast_precision_loss, reason = "a million at most")]
    let value = value as f64;
    let (unit, past) = count_unit(words, end);
    let parted = words.get(at).is_some_and(|word| matches!(word.before, Gap::Comma | Gap::Dash))
        && !numerals::is_attached(words, at);
    let names = end < words.len();
    let counts = unit.is_some() || (names && leads(words, at)) || (!names && at > 0 && parted);
    counts.then(|| {
        put(words, at..past, Some(value), Some(value), unit, true, reading);
        past
    })
}

/// The unit that counts things and begins at `at`, and where it ends.
fn count_unit(words: &[Word], at: usize) -> (Option<&'static Unit>, usize) {
    let (unit, past) = unit(words, at);
    // what names the thing itself is no unit, as with digits
    match unit.filter(|unit| unit.of == Quantity::Count && !is_thing(words, 0, at, (Some(unit), past))) {
        Some(unit) => (Some(unit), past),
        None => (None, at),
    }
}

/// A number that begins at `at`; answers where what belongs to it ends.
fn number(words: &[Word], at: usize, reading: &mut Reading) -> usize {
    let (low, mut end) = digits(words, at);
    let (mut low, mut high) = (low, None);
    if let Some(start) = range_goes_on(words, end).filter(|_| !ends_a_type(words, at)) {
        let (value, past) = digits(words, start);
        // 12-15, but not the type 23-12, nor «5,45 - 1000 шт»: there are no halves of pieces
        let counts_things = || unit(words, past).0.is_some_and(|unit| unit.of == Quantity::Count);
        if value >= low && !(low.fract() != 0.0 && counts_things()) {
            (high, end) = (Some(value), past);
        }
    }
    // 20 (двадцять)
    let mut again_words = 0;
    if words.get(end).is_some_and(|word| word.before == Gap::Bracket)
        && let Some((again, past)) = numerals::read(words, end)
        && whole(low) == Some(again)
    {
        (end, again_words) = (past, past - end);
    }
    let mut found = unit(words, end);
    // 3 тис. масок; with what is counted, as in «тис. шт.», it is a unit
    if found.0.is_none() && words.get(end).is_some_and(|word| numerals::is_thousand(&word.text)) {
        (low, high) = (low * 1000.0, high.map(|high: f64| high * 1000.0));
        end += 1;
        found = unit(words, end);
    }
    if is_letter_of_mark(words, at, end, found.1) {
        found = (None, end);
    }
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
    if is_thing(words, at, end, found) {
        found = (None, end);
    }
    let (unit, past) = found;
    let is_count = |unit: Option<&Unit>| unit.is_none_or(|unit| unit.of == Quantity::Count);
    if high.is_none() && is_count(unit) && times_before(words, at, past) {
        put(words, at - 1..past, Some(low), Some(low), unit, true, reading);
        return past;
    }
    let each = unit.is_some() && is_count(unit) && is_each(words, at);
    if each {
        take(reading, at - 1..at);
    }
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
    // eight digits alone are a code of the procurement vocabulary
    let code = bare && past == at + 1 && words.get(at).is_some_and(|word| crate::catalogue::code::is_code(&word.text));
    let counts = high.is_none()
        && !code
        && ((counted && !each)
            || (bare && (leads(words, at) && !is_type(words, at, past) || trails(words, at, past, again_words))));
    if bare && !counts {
        // a number of a type's name (TLF 16/25), or a year: a word like others
        let year = at + 1 == past && (1950.0..=2040.0).contains(&low) && low.fract() == 0.0 && at > 0;
        let is_joined = words.get(at).is_some_and(|word| matches!(word.before, Gap::Slash | Gap::None));
        if year && !is_joined && !numerals::is_attached(words, at) {
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
        let end = at + count + 1;
        // «20 OP-Leuchten» are no packets
        let known = units().by_sign(&sign);
        if let Some(unit) = known.filter(|unit| unit.of != Quantity::Count || !numerals::is_attached(words, end)) {
            best = (Some(unit), end);
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

#[cfg(test)]
mod tests;
