//! Numbers in words, put together as each of the six languages does: «twenty-two», «quatre-vingt-dix», «zweiundzwanzig»,
//! «dwadzieścia dwa», «tweeëntwintig», «дві тисячі».

use crate::catalogue::filler;
use crate::text::fold::{Gap, Word};

/// Words of one number, at most.
const LONGEST: usize = 12;
/// What stands in every number of several words in one.
const TENS: [&str; 6] = ["zig", "tig", "hundert", "honderd", "tausend", "duizend"];
/// Thousands in forms that stand behind a number only; alone they say that there are some.
const THOUSANDS: [&str; 9] = ["тисячі", "тисяч", "тис", "tysiace", "tysiecy", "tys", "tsd", "thousands", "тысяч"];
/// Hundreds in such forms.
const HUNDREDS: [&str; 6] = ["сотні", "сотень", "setki", "setek", "cents", "hundreds"];
/// Words that join a one to a ten, or what is left to a hundred.
const AND: [&str; 4] = ["and", "et", "und", "en"];
/// What the French count twenties of.
const TWENTIES: [&str; 2] = ["vingt", "vingts"];

/// What is eleven in one language and «our» in another.
const OURS: &str = "onze";

/// A part of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Up to 99.
    Small(i64),
    /// 60 or 80 of the French, who count on to 19 from there.
    Score(i64),
    /// 100, by a word that hundreds are counted with.
    Hundred,
    /// 200 to 900 in one word.
    Hundreds(i64),
    /// Hundreds that must be counted.
    CountedHundreds,
    Thousand,
    /// Thousands that must be counted.
    CountedThousands,
    And,
}

fn part(word: &str) -> Option<Part> {
    if AND.contains(&word) {
        return Some(Part::And);
    }
    if THOUSANDS.contains(&word) {
        return Some(Part::CountedThousands);
    }
    if HUNDREDS.contains(&word) {
        return Some(Part::CountedHundreds);
    }
    Some(match filler::number(word)? {
        100 => Part::Hundred,
        1000 => Part::Thousand,
        60 if word == "soixante" => Part::Score(60),
        value @ 1..=99 => Part::Small(value),
        value => Part::Hundreds(value),
    })
}

/// Whether thousands are counted with this word: «3 тис. масок».
pub fn is_thousand(word: &str) -> bool {
    matches!(part(word), Some(Part::Thousand | Part::CountedThousands))
}

/// Whether it is worth looking for the parts of a word.
fn may_be_together(word: &str) -> bool {
    word.is_ascii() && (TENS.iter().any(|tens| word.contains(tens)) || word.ends_with("ssig"))
}

/// The parts of a word that is several in one: `zweiundzwanzig`.
fn together(word: &str) -> Option<Vec<Part>> {
    if word.is_empty() {
        return Some(Vec::new());
    }
    (2..=word.len()).rev().find_map(|end| {
        let (first, rest) = word.split_at_checked(end)?;
        let first = part(first)?;
        let rest = together(rest)?;
        Some(std::iter::once(first).chain(rest).collect())
    })
}

/// Up to 99.
fn small(parts: &[Part]) -> Option<i64> {
    let is_tens = |value: i64| (20..=90).contains(&value) && value % 10 == 0;
    match *parts {
        [Part::Small(value) | Part::Score(value)] => Some(value),
        [Part::Small(tens), Part::Small(one @ 1..=9)] if is_tens(tens) => Some(tens + one),
        // zwei und zwanzig
        [Part::Small(one @ 1..=9), Part::And, Part::Small(tens)] if is_tens(tens) => Some(one + tens),
        // vingt et un
        [Part::Small(tens), Part::And, Part::Small(1)] if is_tens(tens) => Some(tens + 1),
        [Part::Score(tens), Part::And, Part::Small(one @ (1 | 11))]
        | [Part::Score(tens), Part::Small(one @ 1..=19)] => Some(tens + one),
        // soixante-dix-sept
        [Part::Score(tens), Part::Small(10), Part::Small(one @ 7..=9)] => Some(tens + 10 + one),
        [Part::Small(10), Part::Small(one @ 7..=9)] => Some(10 + one),
        _ => None,
    }
}

/// Up to 999.
fn below_thousand(parts: &[Part]) -> Option<i64> {
    let is_hundred = |part: &Part| matches!(part, Part::Hundred | Part::CountedHundreds | Part::Hundreds(_));
    let Some(at) = parts.iter().position(is_hundred) else { return small(parts) };
    let (before, rest) = parts.split_at_checked(at)?;
    let (hundred, rest) = rest.split_first()?;
    let hundreds = match (hundred, before) {
        (Part::Hundreds(value), []) => *value,
        (Part::Hundred, []) => 100,
        (Part::Hundred | Part::CountedHundreds, [Part::Small(times @ 1..=19)]) => 100 * times,
        _ => return None,
    };
    match rest {
        [] => Some(hundreds),
        [Part::And, rest @ ..] | rest => Some(hundreds + small(rest)?),
    }
}

/// The number that these parts make, all of them.
fn value(parts: &[Part]) -> Option<i64> {
    let is_thousand = |part: &Part| matches!(part, Part::Thousand | Part::CountedThousands);
    let Some(at) = parts.iter().position(is_thousand) else { return below_thousand(parts) };
    let (before, rest) = parts.split_at_checked(at)?;
    let (thousand, rest) = rest.split_first()?;
    let thousands = match (thousand, before) {
        (Part::Thousand, []) => 1,
        (_, before) => below_thousand(before)?,
    };
    match rest {
        [] => Some(1000 * thousands),
        [Part::And, rest @ ..] | rest => Some(1000 * thousands + below_thousand(rest)?),
    }
}

/// Whether a word is digits.
pub fn is_number(word: &Word) -> bool {
    word.text.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a hyphen joins this word to the one before.
pub fn is_attached(words: &[Word], at: usize) -> bool {
    let (Some(word), Some(before)) = (words.get(at), at.checked_sub(1).and_then(|place| words.get(place))) else {
        return false;
    };
    word.before == Gap::Dash && word.span.start.saturating_sub(before.span.end) <= 1
}

/// The number in words that begins at `at`, and where it ends. A word that a hyphen joins to a thing is none: «two-person».
pub fn read(words: &[Word], at: usize) -> Option<(i64, usize)> {
    let mut parts: Vec<Part> = Vec::new();
    // where a number may end: behind so many parts, at that word
    let mut ends: Vec<(usize, usize)> = Vec::new();
    for (place, word) in words.iter().enumerate().skip(at).take(LONGEST) {
        if place > at && !matches!(word.before, Gap::Space | Gap::Dash | Gap::Other) {
            break;
        }
        let text = word.text.as_str();
        if TWENTIES.contains(&text) && parts.last() == Some(&Part::Small(4)) {
            parts.pop();
            ends.pop();
            parts.push(Part::Score(80));
        } else if let Some(part) = part(text) {
            parts.push(part);
        } else if let Some(several) = Some(text).filter(|text| may_be_together(text)).and_then(together) {
            parts.extend(several);
        } else {
            break;
        }
        ends.push((parts.len(), place + 1));
    }
    ends.into_iter().rev().find_map(|(count, end)| {
        let value = value(parts.get(..count)?)?;
        // «onze tenten» are our tents in Dutch, eleven in French
        let is_ours = value == 11 && words.get(at).is_some_and(|word| word.text == OURS);
        (!is_ours && !is_attached(words, end)).then_some((value, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::words;

    fn said(text: &str) -> Option<(i64, usize)> {
        read(&words(text), 0)
    }

    #[test]
    fn numbers_are_put_together_as_each_language_does() {
        for (text, value) in [
            ("thirty-four", 34),
            ("one hundred and fifteen", 115),
            ("six thousand seven hundred and eighty-nine", 6789),
            ("nine hundred", 900),
            ("trente et un", 31),
            ("soixante et onze", 71),
            ("soixante-seize", 76),
            ("quatre-vingt-dix-neuf", 99),
            ("quatre-vingt-trois", 83),
            ("dix-huit", 18),
            ("trois cents", 300),
            ("mille deux cent quarante", 1240),
            ("neunundvierzig", 49),
            ("hundertsechzehn", 116),
            ("viertausendzweihundertdreißig", 4230),
            ("fünf und dreißig", 35),
            ("trzydzieści osiem", 38),
            ("sto czterdzieści jeden", 141),
            ("pięć tysięcy sześćset", 5600),
            ("tysiąc dwieście", 1200),
            ("eenenvijftig", 51),
            ("driehonderdvierentachtig", 384),
            ("zesduizend", 6000),
            ("achtenveertig", 48),
            ("сорок сім", 47),
            ("чотириста дев'яносто три", 493),
            ("вісім тисяч сто", 8100),
            ("тисяча п'ятсот", 1500),
            ("тридцяти шести", 36),
        ] {
            let all = words(text).len();
            assert_eq!(said(text), Some((value, all)), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_left_to_the_name() {
        assert_eq!(said("two-person tent"), None);
        assert_eq!(said("twenty two-person tents"), Some((20, 1)));
        assert_eq!(said("three four-wheel drives"), Some((3, 1)));
        assert_eq!(said("four twenty foot containers"), Some((4, 1)));
        assert_eq!(said("тисячі ковдр"), None);
        assert_eq!(said("einsatz"), None);
        assert_eq!(said("onze tenten"), None);
        assert_eq!(said("and tents"), None);
        assert_eq!(said("hundred blankets and twenty tents"), Some((100, 1)));
        assert_eq!(said("twenty and tents"), Some((20, 1)));
    }
}
