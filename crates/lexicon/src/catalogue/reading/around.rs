//! What stands around a number and says whether it counts: a sign of multiplication, a mark, the end of the text.

use crate::catalogue::filler::{self, Role};
use crate::catalogue::numerals::{self, is_number};
use crate::catalogue::units::{Quantity, Unit};
use crate::text::fold::{Gap, Word};

/// Letters of a mark, at most.
const MARK: usize = 5;

fn is_times(word: &Word) -> bool {
    matches!(word.text.as_str(), "x" | "х" | "mal" | "fois")
}

/// Where what is multiplied begins: `10 x 20 m`, `10x tents`.
pub fn times(words: &[Word], at: usize) -> Option<usize> {
    words.get(at).filter(|word| is_times(word))?;
    let is_apart = match words.get(at + 1) {
        // 4x4 is a type
        Some(next) if is_number(next) => next.before != Gap::None,
        Some(next) => !matches!(next.before, Gap::None | Gap::Dash),
        None => true,
    };
    is_apart.then_some(at + 1)
}

/// Whether what is counted stands before, and then the sign: `helmets x20`.
pub fn times_before(words: &[Word], at: usize, past: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|place| words.get(place));
    let (Some(sign), Some(thing)) = (before(1), before(2)) else { return false };
    let is_end = words.get(past).is_none_or(|next| matches!(next.before, Gap::Comma | Gap::Bracket));
    let is_thing = !is_number(thing) && thing.text.chars().count() >= 3;
    is_end && is_times(sign) && is_thing && !matches!(sign.before, Gap::None | Gap::Dash)
}

/// Whether so many are in each packet: «à 50 Stück», «po 50 szt.».
pub fn is_each(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| *before > 0).and_then(|before| words.get(before));
    before.is_some_and(|word| matches!(word.text.as_str(), "a" | "po" | "по" | "je"))
}

/// Whether what looks like a unit is the thing itself: as nothing else is named, `12 PCs`, or as it says what for, `30 worków
/// na śmieci`; `sacs de couchage` are no sacks of something.
pub fn is_thing(words: &[Word], at: usize, end: usize, (unit, past): (Option<&Unit>, usize)) -> bool {
    let text = |place: usize| words.get(place).map(|word| word.text.as_str()).unwrap_or_default();
    let is_computer = matches!(text(end), "pc" | "pcs") && past == end + 1 && past == words.len();
    let is_packet = unit.is_some_and(|unit| unit.of == Quantity::Count && unit.factor.is_none());
    // «à 50 Stück» is how many are in it
    let is_each = words.get(past + 1).is_some_and(is_number);
    let is_for = is_packet && filler::role(text(past)).does(Role::FOR) && !is_each;
    let is_called_so = is_packet && past > end + 1 && matches!(text(past), "couchage" | "sable");
    is_called_so || (leads(words, at) && (is_computer || is_for))
}

/// Whether a letter that looks like a unit belongs to a mark: `505М` of «АЦ-4-60-505М» are no metres.
pub fn is_letter_of_mark(words: &[Word], at: usize, end: usize, past: usize) -> bool {
    let one = words.get(end).is_some_and(|word| word.before == Gap::None && word.text.chars().count() == 1);
    let is_mark = |word: &Word| !word.text.is_ascii() && word.text.chars().count() <= MARK && word.text != "акб";
    let mut at = at;
    // back over the digits of the mark
    while words.get(at).is_some_and(|word| is_number(word) && !matches!(word.before, Gap::Space | Gap::Comma)) {
        let Some(before) = at.checked_sub(1) else { return false };
        at = before;
    }
    let is_joined = words.get(at + 1).is_some_and(|word| matches!(word.before, Gap::None | Gap::Dash));
    one && past == end + 1 && is_joined && words.get(at).is_some_and(is_mark)
}

/// Whether a leading number belongs to a type's name: `4x4 …`.
pub fn is_type(words: &[Word], at: usize, past: usize) -> bool {
    past > at + 1 && words.get(at + 1).is_some_and(|word| matches!(word.before, Gap::Slash | Gap::Dash))
        || words.get(past).is_some_and(|word| word.before == Gap::None)
}

/// Whether a bare number at the end counts: `ковдри - 200`, `Tents: 15`, but not `АЦ-40`.
pub fn trails(words: &[Word], at: usize, past: usize, again_words: usize) -> bool {
    let (Some(number), Some(before)) = (words.get(at), at.checked_sub(1).and_then(|place| words.get(place))) else {
        return false;
    };
    let long = before.text.chars().count() >= 4 && !is_number(before);
    // ВВПА-400 is a mark, but «ковдри-200» are 200
    let is_mark = numerals::is_attached(words, at)
        && before.text.chars().count() <= MARK
        && before.text.chars().filter(|letter| "aeiouyаеєиіоуюя".contains(*letter)).count() <= 1;
    let year = number.text.len() == 4 && (number.text.starts_with("19") || number.text.starts_with("20"));
    past == words.len()
        && past == at + 1 + again_words
        && long
        && !is_mark
        && !year
        && !matches!(number.before, Gap::None | Gap::Slash)
}

/// Whether all that stands before says nothing.
pub fn leads(words: &[Word], at: usize) -> bool {
    words.get(..at).is_some_and(|before| before.iter().all(|word| filler::role(&word.text).does(Role::STOP)))
}
