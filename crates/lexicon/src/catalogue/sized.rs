//! A size that makes the class: a need of «75 mm fire hose» is not met by one of 25.

use crate::catalogue::code;
use crate::catalogue::numerals::is_number;
use crate::catalogue::reading::{Number, Reading};
use crate::catalogue::units::Quantity;
use crate::text::fold::{self, Word};

/// The numbers of a text that count nothing, as they are written.
fn sizes<'a>(words: &'a [Word], reading: &Reading) -> Vec<&'a str> {
    let is_size = |word: &Word| {
        let of = |span: &std::ops::Range<usize>| span.start <= word.span.start && word.span.end <= span.end;
        reading.numbers.iter().any(|number| !number.counts && of(&number.span))
    };
    let digits = |word: &&Word| word.text.bytes().all(|byte| byte.is_ascii_digit());
    words.iter().filter(digits).filter(|word| is_size(word)).map(|word| word.text.as_str()).collect()
}

/// The words of a text that name things, with its sizes among them, once without their units and once with them: lengths,
/// and the bare number at the end, which may count or be a size («рукав 77»). None where no size is said.
pub fn named_with_sizes<'a>(words: &'a [Word], reading: &Reading) -> Option<[Vec<&'a Word>; 2]> {
    let may_be_size = |number: &&Number| match number.unit {
        Some(unit) => unit.of == Quantity::Length && !number.counts,
        None => number.counts && is_last(words, number),
    };
    let sizes: Vec<&Number> = reading.numbers.iter().filter(may_be_size).collect();
    if sizes.is_empty() {
        return None;
    }
    let of_size =
        |word: &Word| sizes.iter().any(|size| size.span.start <= word.span.start && word.span.end <= size.span.end);
    let named = |with_units: bool| {
        words
            .iter()
            .zip(&reading.taken)
            .filter(|(word, taken)| !**taken || (of_size(word) && (with_units || is_number(word))))
            .map(|(word, _)| word)
            .collect()
    };
    Some([named(false), named(true)])
}

/// Whether a number ends the text.
pub fn is_last(words: &[Word], number: &Number) -> bool {
    words.len() > 1 && words.last().is_some_and(|last| last.span == number.span)
}

/// Whether a label holds every size that is said.
pub fn holds(label: &str, named: &[&Word]) -> bool {
    let words = fold::words(label);
    named.iter().filter(|word| is_number(word)).all(|size| words.iter().any(|word| word.text == size.text))
}

/// Which of the classes that were found, the best first, is the best one only in the size that the text says: one below it
/// whose matching label holds the very numbers.
pub fn exactly<'a>(
    words: &[Word],
    reading: &Reading,
    found: impl Iterator<Item = (&'a str, &'a str)>,
) -> Option<usize> {
    let sizes = sizes(words, reading);
    let found: Vec<(&str, &str)> = found.collect();
    let (first, label) = found.first()?;
    let holds = |label: &str| {
        let words = fold::words(label);
        sizes.iter().all(|size| words.iter().any(|word| word.text == *size))
    };
    if sizes.is_empty() || holds(label) {
        return None;
    }
    let below = |(key, label): &&(&str, &str)| key != first && code::is_within(key, first) && holds(label);
    let mut of_that_size = found.iter().filter(below);
    let only = of_that_size.next().filter(|_| of_that_size.next().is_none())?;
    found.iter().position(|one| one == only)
}
