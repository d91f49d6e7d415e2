//! The name of a street, before its number or behind it.

use super::super::scan::{Scan, Token};
use super::super::street_names::{
    BEHIND_NAME, ENGLISH_BEHIND, HOUSE, JOINING, MONTHS, NO_NAME, NO_STREET, NUMBER_AHEAD, SLAVIC, SURE, THINGS, UNSURE,
};
use std::ops::Range;

use super::house::{counts, house_end, is_counted, is_house, is_year, to_house};

/// The most words of a street's name.
pub(super) const NAME: usize = 6;

/// The street word at `number`, also one cut short as `пр-т`, and the token behind it and its point.
pub(super) fn street_word(scan: &Scan, number: usize) -> Option<(String, usize)> {
    let first = scan.token(number).filter(|word| word.is_word())?;
    let sign = scan.token(number + 1).filter(|sign| (sign.is('-') || sign.is('/')) && !sign.spaced);
    let rest = scan.token(number + 2).filter(|word| sign.is_some() && word.is_word() && !word.spaced);
    let (word, mut behind) = match (sign, rest) {
        (Some(sign), Some(rest)) if first.len() <= 6 && rest.len() <= 3 => {
            (format!("{}{}{}", first.low, if sign.is('-') { '-' } else { '/' }, rest.low), number + 3)
        }
        _ => (first.low.clone(), number + 1),
    };
    let is_colon = |at: usize| scan.token(at).is_some_and(|sign| sign.is(':'));
    // `Street: Sumska, 12`
    if scan.token(behind).is_some_and(|sign| sign.is('.'))
        || (is_colon(behind) && scan.token(behind + 1).is_some_and(|name| name.capital))
    {
        behind += 1;
    }
    Some((word, behind))
}

/// Whether a word ends as names of streets do in Ukrainian, Russian or Polish.
pub(super) fn is_slavic(word: &Token) -> bool {
    word.len() >= 5 && SLAVIC.iter().any(|ending| word.low.ends_with(ending))
}

/// Whether a word is in capital letters and short: `LED`.
pub(super) fn is_letters(scan: &Scan, word: &Token) -> bool {
    word.len() <= 3 && word.span.clone().all(|place| scan.c(place).is_uppercase())
}

/// `вул. Сумська, 45`; in French also `12, rue Victor-Hugo`.
pub(super) fn before_name(scan: &Scan, number: usize) -> Option<Range<usize>> {
    let street = scan.token(number)?;
    let (word, behind) = street_word(scan, number)?;
    let sure = SURE.contains(&word.as_str());
    if !sure && !UNSURE.contains(&word.as_str()) {
        return None;
    }
    let first = scan.token(behind)?;
    let pointed = scan.token_before(behind, 1)?.is('.');
    match word.as_str() {
        // `мкр. 5, буд. 12`
        "мкр" | "мкр-н" | "м-н" | "мікрорайон" | "мікрорайоні" if first.is_number() => {
            let house = to_house(scan, behind + 1);
            let fits = house.comma && house.word && is_house(scan, house.at);
            return fits.then(|| street.span.start..house_end(scan, house.at));
        }
        // `St. 12` are pieces, `St. Michael` is a saint; `pr` are pairs
        "st" | "pr" if !is_slavic(first) => return None,
        // `120 ch` are horses
        "ch" if !pointed || !JOINING.contains(&first.low.as_str()) => return None,
        "all" | "imp" | "rd" if !pointed => return None,
        // sets of things
        "наб" if first.low.ends_with("ів") => return None,
        // `10 os. Namiot 5`: persons, places
        "os" | "pl" | "пл" if is_counted(scan, number) => return None,
        _ => {}
    }
    let is_thing = THINGS.contains(&first.low.as_str()) || is_letters(scan, first);
    if !sure && is_thing {
        return None;
    }
    let name = name(scan, behind, sure)?;
    if let Some(house) = house_behind(scan, name.end, name.capital) {
        // `Rynek Zbytu 2026`
        if !sure && house == name.end && is_year(scan, house) {
            return None;
        }
        return Some(street.span.start..house_end(scan, house));
    }
    let house = number_ahead(scan, number, sure && name.capital).filter(|_| name.capital || sure)?;
    let last = scan.token(name.end - 1)?;
    Some(scan.token(house)?.span.start..last.span.end)
}

/// The name behind a street word.
pub(super) struct Name {
    /// The number of the token behind it.
    pub(super) end: usize,
    /// Whether it has a capital letter.
    pub(super) capital: bool,
}

pub(super) fn name(scan: &Scan, mut at: usize, sure: bool) -> Option<Name> {
    let is_quote = |at: usize| scan.token(at).is_some_and(|sign| sign.is('"') || sign.is('-') || sign.is('\''));
    let (mut words, mut capital, mut small, mut end) = (0, false, 0, None);
    // a day is a name: `8 Березня`, `1-го Травня`
    if let Some(behind) = day(scan, at) {
        (at, capital, words, end) = (behind, true, 1, Some(behind));
    }
    while words < NAME {
        let Some(token) = scan.token(at) else { break };
        if token.is_word() {
            let joining = JOINING.contains(&token.low.as_str());
            let is_new = token.capital || (joining && !capital_is_over(scan, at));
            if !is_new && (!sure || capital || joining || small >= 2) {
                break;
            }
            small += usize::from(!token.capital && !joining);
            capital |= token.capital;
            words += 1;
            at += 1;
            if !joining || token.capital {
                end = Some(at);
            }
            continue;
        }
        // `Т. Шевченка`, `ім. Гагаріна`; after a whole word the point ends the sentence
        let short = scan.token_before(at, 1).is_some_and(|word| {
            word.is_word() && (word.len() <= 3 || (word.len() <= 5 && JOINING.contains(&word.low.as_str())))
        });
        if (token.is('.') && short) || is_quote(at) || token.is('"') {
            at += 1;
            continue;
        }
        if let Some(behind) = day(scan, at).filter(|_| token.is_number()) {
            (at, capital, end) = (behind, true, Some(behind));
            words += 1;
            continue;
        }
        break;
    }
    Some(Name { end: end?, capital }).filter(|name| name.capital || sure)
}

/// Whether nothing of the name follows a joining word at `at`.
pub(super) fn capital_is_over(scan: &Scan, at: usize) -> bool {
    !(at + 1..at + 5).filter_map(|next| scan.token(next)).take_while(|token| !token.is(',')).any(|token| token.capital)
}

/// Where a day that begins at `at` ends: `8 Березня`, `11 Novembre`, `17. Juni`.
pub(super) fn day(scan: &Scan, at: usize) -> Option<usize> {
    scan.token(at).filter(|token| token.is_number() && token.len() <= 2)?;
    (at + 1..at + 5).find_map(|next| {
        let token = scan.token(next)?;
        let between = (at + 1..next).filter_map(|between| scan.token(between)).all(|between| between.len() <= 2);
        (between && MONTHS.contains(&token.low.as_str())).then_some(next + 1)
    })
}

/// The house number behind a name: at once, behind a comma, or behind the word for a house.
pub(super) fn house_behind(scan: &Scan, name_end: usize, capital: bool) -> Option<usize> {
    let house = to_house(scan, name_end);
    let is_pointed = scan.token(name_end).is_some_and(|sign| sign.is('.'));
    let at = house.at;
    let fits = !is_pointed && is_house(scan, at) && (house.word || house.comma || capital || !counts(scan, at));
    // a capital name before a number that counts something: `вул. Садова 10 насосів` is still an address
    (fits && (house.word || capital || !counts(scan, at))).then_some(at)
}

/// The number ahead of a street word: `12, rue`, `12 bis avenue`, `буд. 5, вул.`.
pub(super) fn number_ahead(scan: &Scan, street: usize, sure: bool) -> Option<usize> {
    let mut at = street.checked_sub(1)?;
    let french = scan.token(street).is_some_and(|word| NUMBER_AHEAD.contains(&word.low.as_str()));
    let comma = scan.token(at)?.is(',');
    // `9 pl.` are seats
    let french = french && (comma || scan.token(street)?.low != "pl");
    if comma || matches!(scan.token(at)?.low.as_str(), "по" | "на") {
        at = at.checked_sub(1)?;
    }
    if matches!(scan.token(at)?.low.as_str(), "bis" | "ter" | "b" | "а" | "a" | "б") {
        at = at.checked_sub(1)?;
    }
    let mut token = scan.token(at).filter(|token| token.is_number() && token.len() <= 4)?;
    // `12-14, rue`
    let joined = scan.token_before(at, 1).is_some_and(|sign| (sign.is('-') || sign.is('/')) && !sign.spaced);
    if let Some(first) = scan.token_before(at, 2).filter(|first| joined && !token.spaced && first.is_number()) {
        (token, at) = (first, at - 2);
    }
    let ahead = scan.token_before(at, 1);
    let is_decimal = ahead.is_some_and(|sign| (sign.is('.') || sign.is(',') || sign.is('-')) && !token.spaced);
    let house = ahead.is_some_and(|word| HOUSE.contains(&word.low.as_str()))
        || (ahead.is_some_and(|sign| sign.is('.'))
            && scan.token_before(at, 2).is_some_and(|word| HOUSE.contains(&word.low.as_str())));
    // `12, вул. Сумська` where nothing is counted before
    let begins = sure && ahead.is_none_or(|sign| sign.is('(') || sign.is(';'));
    (house || begins || (french && !is_decimal)).then_some(at)
}

/// `Сумська вулиця, 45`, `Berliner Straße 5`, `Karl-Marx-Allee 7`, `Sumska Street, 12`.
pub(super) fn behind_name(scan: &Scan, number: usize) -> Option<Range<usize>> {
    let street = scan.token(number)?;
    let (word, behind) = street_word(scan, number)?;
    let english = ENGLISH_BEHIND.contains(&word.as_str());
    if !english && !BEHIND_NAME.contains(&word.as_str()) {
        return None;
    }
    let hyphen = |at: usize| scan.token_before(at, 1).is_some_and(|sign| sign.is('-') && !sign.spaced);
    let mut start = number.checked_sub(if hyphen(number) && !street.spaced { 2 } else { 1 })?;
    let name = scan.token(start)?;
    let is_no_name = |name: &Token| {
        NO_NAME.contains(&name.low.as_str())
            || NO_STREET.contains(&name.low.as_str())
            || THINGS.contains(&name.low.as_str())
            || is_letters(scan, name)
    };
    if !name.is_word() || name.len() <= 2 || is_no_name(name) || !(name.capital || is_slavic(name)) {
        return None;
    }
    if matches!(word.as_str(), "шлях" | "shliakh" | "shlyakh" | "пл" | "наб") && !is_slavic(name) {
        return None;
    }
    for _ in 0..NAME {
        let back = if hyphen(start) { 2 } else { 1 };
        let Some(before) = scan.token_before(start, back).filter(|word| word.is_word() && word.capital) else { break };
        // in English a name may have more words, and each has its capital letter
        if back == 1 && !(english && name.capital && before.len() > 2) {
            break;
        }
        start -= back;
    }
    let house = to_house(scan, behind);
    let token = scan.token(house.at).filter(|_| is_house(scan, house.at))?;
    if counts(scan, house.at) && !house.word && !(name.capital && is_slavic(name)) {
        return None;
    }
    let end = house_end(scan, house.at);
    if english && is_year(scan, house.at) && !house.word {
        return None;
    }
    // `Pumpen St. 12` are pieces
    let has_letter = end > token.span.end && scan.c(token.span.end).is_alphabetic();
    let is_old = matches!(name.low.as_str(), "main" | "high" | "church" | "baker" | "king" | "queen");
    let fits = word != "st" || is_slavic(name) || is_old || house.comma || house.word || has_letter;
    fits.then(|| scan.token(start).map(|first| first.span.start..end)).flatten()
}
