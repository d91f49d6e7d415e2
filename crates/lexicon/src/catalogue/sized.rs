//! A size that makes the class: a need of «75 mm fire hose» is not met by one of 25.

use crate::catalogue::code;
use crate::catalogue::numerals::is_number;
use crate::catalogue::reading::{self, Number, Reading};
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

/// Whether a text states a size in a unit in which the label states another: a hose of 51 mm is none of 25.
pub fn contradicts(reading: &Reading, label: &str) -> bool {
    let own = reading::read(&fold::words(label)).numbers;
    let measures = |numbers: &'_ [Number]| -> Vec<(String, f64, f64)> {
        let sizes = numbers.iter().filter(|number| !number.counts);
        sizes
            .filter_map(|number| {
                let (low, high) = (number.min.unwrap_or(0.0), number.max.unwrap_or(f64::INFINITY));
                Some((number.unit?.code.clone(), low, high))
            })
            .collect()
    };
    let said = measures(&reading.numbers);
    measures(&own).iter().any(|(unit, low, high)| {
        let mut same = said.iter().filter(|(other, ..)| other == unit).peekable();
        same.peek().is_some() && !same.any(|(_, least, most)| least <= high && low <= most)
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_held_against_that_of_the_label() {
        let differs = |text: &str, label: &str| contradicts(&reading::read(&fold::words(text)), label);
        assert!(differs("рукав д. 51 мм, 20 м", "Пожежний рукав 25 мм (D)"));
        assert!(!differs("рукав 51 мм", "рукав 45-52 мм"));
        assert!(!differs("рукав 20 м", "Пожежний рукав 25 мм (D)"));
        assert!(!differs("40 рукавів", "Пожежний рукав 25 мм (D)"));
    }
}
