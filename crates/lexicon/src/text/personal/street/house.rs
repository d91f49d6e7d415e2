//! House numbers, and the numbers that are none: quantities, years, what is counted.

use super::super::scan::{Scan, Sort, Token, is_unit};
use super::super::street_names::{BEHIND, FLAT, HOUSE, TOWNS};

/// Whether a house number stands at `number`: at most four digits, no quantity, no part of a decimal.
pub(super) fn is_house(scan: &Scan, number: usize) -> bool {
    if !scan.token(number).is_some_and(|token| token.is_number() && token.len() <= 4) {
        return false;
    }
    let next = scan.token(number + 1);
    let is_decimal = next.is_some_and(|sign| (sign.is('.') || sign.is(',')) && !sign.spaced)
        && scan.token(number + 2).is_some_and(|more| more.is_number() && !more.spaced);
    // `120 кв. м` is no flat
    let is_area =
        (number + 2..number + 4).any(|at| scan.token(at).is_some_and(|word| matches!(word.low.as_str(), "м" | "m")));
    let is_flat = next.is_some_and(|word| {
        FLAT.contains(&word.low.as_str()) && (word.spaced || word.len() == 1) && !(word.low == "кв" && is_area)
    });
    // `12а` is a house; `12м`, `12V` and `4x4` are not
    let is_letter = next.is_some_and(|letter| {
        letter.is_word() && !letter.spaced && letter.len() == 1 && !"mмvwlлtтxх".contains(letter.low.as_str())
    });
    !is_decimal && !is_twofold_quantity(scan, number) && (is_flat || is_letter || !is_quantity(scan, number))
}

/// Whether a unit follows the number: no preposition as in `5 w Krakowie`, no town as in `12 м. Харків`.
pub(super) fn is_quantity(scan: &Scan, number: usize) -> bool {
    if !scan.token(number).is_some_and(|token| is_unit(scan, token.span.end)) {
        return false;
    }
    // `12 a` is a house, `12 A` a current
    if scan.token(number + 1).is_some_and(|word| word.spaced && !word.capital && matches!(word.low.as_str(), "a" | "а"))
    {
        return false;
    }
    let (Some(word), Some(next)) = (scan.token(number + 1).filter(|word| word.spaced), scan.token(number + 2)) else {
        return true;
    };
    let is_name = |word: &Token| word.is_word() && word.len() > 2 && scan.c(word.span.start + 1).is_lowercase();
    let is_preposition =
        matches!(word.low.as_str(), "в" | "а" | "a" | "w" | "v") && !word.capital && next.spaced && is_name(next);
    let is_town = matches!(word.low.as_str(), "м" | "г" | "m")
        && next.is('.')
        && scan.token(number + 3).is_some_and(|town| town.capital && is_name(town));
    !is_preposition && !is_town
}

/// `12/24 V`, `205/55 R16`.
pub(super) fn is_twofold_quantity(scan: &Scan, number: usize) -> bool {
    let joined = scan.token(number + 1).is_some_and(|sign| (sign.is('/') || sign.is('-')) && !sign.spaced);
    let Some(second) = scan.token(number + 2).filter(|second| joined && second.is_number() && !second.spaced) else {
        return false;
    };
    let tyre = scan.token(number).is_some_and(|first| first.len() == 3)
        && second.len() == 2
        && scan.token(number + 3).is_some_and(|r| matches!(r.low.as_str(), "r" | "zr"));
    tyre || is_quantity(scan, number + 2)
}

/// The place of a house number that follows a street or its name, and what stands before it.
pub(super) struct House {
    /// The number of its token, whatever stands there.
    pub(super) at: usize,
    pub(super) comma: bool,
    /// Whether a word such as `буд.` or `No.` stands before it.
    pub(super) word: bool,
}

/// What follows a street or its name: signs, and words for a house.
pub(super) fn to_house(scan: &Scan, mut at: usize) -> House {
    let (mut comma, mut word) = (false, false);
    while scan.token(at).is_some_and(|sign| sign.is('.') || sign.is(',') || sign.is('"') || sign.is('-')) {
        comma |= scan.token(at).is_some_and(|sign| sign.is(','));
        at += 1;
    }
    // `вул. Сумська, Харків, 12`
    let is_town = comma && scan.token(at).is_some_and(|town| TOWNS.contains(&town.low.as_str()));
    if is_town
        && scan.token(at + 1).is_some_and(|sign| sign.is(','))
        && scan.token(at + 2).is_some_and(Token::is_number)
        && !scan.token(at + 3).is_some_and(Token::is_word)
    {
        at += 2;
    }
    let is_house_word = |token: &Token| HOUSE.contains(&token.low.as_str()) || token.is('№') || token.is('#');
    // `буд. № 12`, `Haus-Nr. 12`
    for _ in 0..2 {
        if !scan.token(at).is_some_and(is_house_word) {
            break;
        }
        (word, at) = (true, at + 1);
        while scan.token(at).is_some_and(|sign| matches!(sign.sort, Sort::Sign('.' | '°' | ':' | '-'))) {
            at += 1;
        }
    }
    House { at, comma, word }
}

/// Whether a word of three letters or more in small letters follows, so that the number counts it.
pub(super) fn counts(scan: &Scan, number: usize) -> bool {
    scan.token(number + 1).is_some_and(|word| {
        word.is_word()
            && word.spaced
            && !word.capital
            && word.len() >= 3
            && !FLAT.contains(&word.low.as_str())
            && !BEHIND.contains(&word.low.as_str())
    })
}

/// Where the house number at `number` ends, with its letter: `12а`, `65/79`, `12 bis`.
pub(super) fn house_end(scan: &Scan, number: usize) -> usize {
    let Some(token) = scan.token(number) else { return 0 };
    let mut end = token.span.end;
    let mut next = number + 1;
    if let Some(letter) = scan.token(next).filter(|word| word.is_word() && !word.spaced && word.len() == 1) {
        end = letter.span.end;
        next += 1;
    }
    let joined = scan.token(next).is_some_and(|sign| (sign.is('/') || sign.is('-')) && !sign.spaced);
    if let Some(more) = scan
        .token(next + 1)
        .filter(|more| joined && !more.spaced && more.len() <= 4 && !matches!(more.sort, Sort::Sign(_)))
    {
        end = more.span.end;
    }
    end
}

/// Whether the number is a year of today.
pub(super) fn is_year(scan: &Scan, number: usize) -> bool {
    scan.token(number).is_some_and(|year| year.len() == 4 && (year.low.starts_with("19") || year.low.starts_with("20")))
}

/// Whether a small number stands right before, as in `10 os.`; the end of a postcode is none.
pub(super) fn is_counted(scan: &Scan, number: usize) -> bool {
    let is_number = scan.token_before(number, 1).is_some_and(|count| count.is_number() && count.len() <= 3);
    is_number && !scan.token_before(number, 2).is_some_and(|sign| sign.is('-'))
}
