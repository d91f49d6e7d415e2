//! A size that makes the class: a need of «75 mm fire hose» is not met by one of 25.

use crate::catalogue::code;
use crate::catalogue::reading::Reading;
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
