//! Streets with a house number: `вул. Сумська, 45`, `12 rue Victor-Hugo`, `Hauptstraße 7`, `ul. Długa 5`,
//! `Kerkstraat 12`, `10 Downing Street`. A street without a number is no address.

use std::ops::Range;

use super::Kind;
use super::scan::{Scan, Token, is_unit};
use super::street_names::{
    BEHIND, ENGLISH_SURE, ENGLISH_UNSURE, FLAT, HOUSE, JOINING, MONTHS, NO_STREET, NUMBER_AHEAD, SURE, SURE_ENDINGS,
    THINGS, UNSURE, UNSURE_ENDINGS,
};

/// The most words of a street's name.
const NAME: usize = 6;

/// Finds them.
pub fn find(scan: &Scan, found: &mut Vec<(Kind, Range<usize>)>) {
    let mut number = 0;
    while let Some(token) = scan.token(number) {
        let place = if token.is_word() {
            before_name(scan, number)
                .or_else(|| behind_name(scan, number))
                .or_else(|| in_one_word(scan, number))
                .or_else(|| in_english(scan, number))
        } else {
            None
        };
        if let Some(place) = place {
            while scan.token(number).is_some_and(|token| token.span.start < place.end) {
                number += 1;
            }
            found.push((Kind::Street, place));
        } else {
            number += 1;
        }
    }
}

/// Whether a house number stands at `number`: at most four digits, no quantity, no part of a decimal.
fn is_house(scan: &Scan, number: usize) -> bool {
    let Some(token) = scan.token(number).filter(|token| token.is_number() && token.len() <= 4) else { return false };
    let next = scan.token(number + 1);
    let is_decimal = next.is_some_and(|sign| (sign.is('.') || sign.is(',')) && !sign.spaced)
        && scan.token(number + 2).is_some_and(|more| more.is_number() && !more.spaced);
    let is_flat = next.is_some_and(|word| FLAT.contains(&word.low.as_str()) && (word.spaced || word.len() == 1));
    // `12а` is a house; `12м` and `12V` are not
    let is_letter = next.is_some_and(|letter| {
        letter.is_word() && !letter.spaced && letter.len() == 1 && !"mмvwlлtт".contains(letter.low.as_str())
    });
    !is_decimal && (is_flat || is_letter || !is_unit(scan, token.span.end))
}

/// Whether a word of three letters or more in small letters follows, so that the number counts it.
fn counts(scan: &Scan, number: usize) -> bool {
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
fn house_end(scan: &Scan, number: usize) -> usize {
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
        .filter(|more| joined && !more.spaced && more.len() <= 4 && !matches!(more.sort, super::scan::Sort::Sign(_)))
    {
        end = more.span.end;
    }
    end
}

/// `вул. Сумська, 45`; in French also `12, rue Victor-Hugo`.
fn before_name(scan: &Scan, number: usize) -> Option<Range<usize>> {
    let street = scan.token(number)?;
    let sure = SURE.contains(&street.low.as_str());
    if !sure && !UNSURE.contains(&street.low.as_str()) {
        return None;
    }
    let name = name(scan, number, sure)?;
    if let Some(house) = house_behind(scan, name.end, name.capital) {
        return Some(street.span.start..house_end(scan, house));
    }
    let house = number_ahead(scan, number).filter(|_| name.capital || sure)?;
    let last = scan.token(name.end - 1)?;
    Some(scan.token(house)?.span.start..last.span.end)
}

/// The name behind a street word.
struct Name {
    /// The number of the token behind it.
    end: usize,
    /// Whether it has a capital letter.
    capital: bool,
}

fn name(scan: &Scan, street: usize, sure: bool) -> Option<Name> {
    let mut at = street + 1;
    if scan.token(at)?.is('.') {
        at += 1;
    }
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
        let short = scan.token_before(at, 1).is_some_and(|word| word.is_word() && word.len() <= 3);
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
fn capital_is_over(scan: &Scan, at: usize) -> bool {
    !(at + 1..at + 5).filter_map(|next| scan.token(next)).take_while(|token| !token.is(',')).any(|token| token.capital)
}

/// Where a day that begins at `at` ends: `8 Березня`, `11 Novembre`, `17. Juni`.
fn day(scan: &Scan, at: usize) -> Option<usize> {
    scan.token(at).filter(|token| token.is_number() && token.len() <= 2)?;
    (at + 1..at + 5).find_map(|next| {
        let token = scan.token(next)?;
        let between = (at + 1..next).filter_map(|between| scan.token(between)).all(|between| between.len() <= 2);
        (between && MONTHS.contains(&token.low.as_str())).then_some(next + 1)
    })
}

/// The house number behind a name: at once, behind a comma, or behind the word for a house.
fn house_behind(scan: &Scan, name_end: usize, capital: bool) -> Option<usize> {
    let mut at = name_end;
    let mut comma = false;
    while scan.token(at).is_some_and(|sign| sign.is(',') || sign.is('"') || sign.is('-')) {
        comma |= scan.token(at)?.is(',');
        at += 1;
    }
    let is_word = scan.token(at).is_some_and(|word| HOUSE.contains(&word.low.as_str()) || word.is('№') || word.is('#'));
    if is_word {
        at += 1;
        while scan.token(at).is_some_and(|sign| sign.is('.') || sign.is('°') || sign.is('№') || sign.is(':')) {
            at += 1;
        }
    }
    let fits = is_house(scan, at) && (is_word || comma || capital || !counts(scan, at));
    // a capital name before a number that counts something: `вул. Садова 10 насосів` is still an address
    (fits && (is_word || capital || !counts(scan, at))).then_some(at)
}

/// The number ahead of a street word: `12, rue`, `12 bis avenue`, `буд. 5, вул.`.
fn number_ahead(scan: &Scan, street: usize) -> Option<usize> {
    let mut at = street.checked_sub(1)?;
    let french = scan.token(street).is_some_and(|word| NUMBER_AHEAD.contains(&word.low.as_str()));
    if scan.token(at)?.is(',') || matches!(scan.token(at)?.low.as_str(), "по" | "на") {
        at = at.checked_sub(1)?;
    }
    if matches!(scan.token(at)?.low.as_str(), "bis" | "ter" | "b" | "а" | "a" | "б") {
        at = at.checked_sub(1)?;
    }
    let token = scan.token(at).filter(|token| token.is_number() && token.len() <= 4)?;
    let ahead = scan.token_before(at, 1);
    let is_decimal = ahead.is_some_and(|sign| (sign.is('.') || sign.is(',') || sign.is('-')) && !token.spaced);
    let house = ahead.is_some_and(|word| HOUSE.contains(&word.low.as_str()))
        || (ahead.is_some_and(|sign| sign.is('.'))
            && scan.token_before(at, 2).is_some_and(|word| HOUSE.contains(&word.low.as_str())));
    (house || (french && !is_decimal)).then_some(at)
}

/// `Сумська вулиця, 45`, `Berliner Straße 5`.
fn behind_name(scan: &Scan, number: usize) -> Option<Range<usize>> {
    let street = scan.token(number)?;
    let is_known = matches!(
        street.low.as_str(),
        "вулиця"
            | "вулиці"
            | "вул"
            | "проспект"
            | "просп"
            | "провулок"
            | "бульвар"
            | "площа"
            | "набережна"
            | "узвіз"
            | "шосе"
            | "straße"
            | "strasse"
            | "str"
            | "straat"
            | "ring"
            | "weg"
            | "platz"
            | "allee"
            | "damm"
            | "laan"
            | "plein"
            | "ulica"
    );
    let name =
        scan.token_before(number, 1).filter(|name| is_known && name.is_word() && name.capital && name.len() > 2)?;
    let mut at = number + 1;
    while scan.token(at).is_some_and(|sign| sign.is('.') || sign.is(',')) {
        at += 1;
    }
    if scan.token(at).is_some_and(|word| HOUSE.contains(&word.low.as_str()) || word.is('№')) {
        at += 1;
        while scan.token(at).is_some_and(|sign| sign.is('.')) {
            at += 1;
        }
    }
    (is_house(scan, at) && !counts(scan, at)).then(|| name.span.start..house_end(scan, at))
}

/// `Hauptstraße 7`, `Kerkstraat 12`, `Lindenstr. 3`.
fn in_one_word(scan: &Scan, number: usize) -> Option<Range<usize>> {
    let street = scan.token(number)?;
    let mut at = number + 1;
    let pointed = scan.token(at).is_some_and(|sign| sign.is('.'));
    let stem_of = |endings: &[&str]| {
        endings.iter().find_map(|ending| street.low.strip_suffix(ending).filter(|stem| stem.chars().count() >= 3))
    };
    let short = street.low.strip_suffix("str").filter(|stem| stem.chars().count() >= 3 && street.capital);
    let sure = stem_of(SURE_ENDINGS).or(short);
    let stem = sure.or_else(|| stem_of(UNSURE_ENDINGS).filter(|_| street.capital))?;
    if NO_STREET.iter().any(|no| stem == *no || (stem.strip_suffix('s') == Some(no))) {
        return None;
    }
    if pointed {
        short?;
        at += 1;
    }
    if sure.is_some() && scan.token(at).is_some_and(|sign| sign.is(',')) {
        at += 1;
    }
    if scan.token(at).is_some_and(|word| matches!(word.low.as_str(), "nr" | "no")) {
        at += 1;
        if scan.token(at).is_some_and(|sign| sign.is('.')) {
            at += 1;
        }
    }
    let is_sure = sure.is_some() && street.capital;
    (is_house(scan, at) && (is_sure || !counts(scan, at))).then(|| street.span.start..house_end(scan, at))
}

/// `10 Downing Street`, `221B Baker St.`.
fn in_english(scan: &Scan, number: usize) -> Option<Range<usize>> {
    let street = scan.token(number)?;
    let sure = ENGLISH_SURE.contains(&street.low.as_str());
    if !sure && !ENGLISH_UNSURE.contains(&street.low.as_str()) {
        return None;
    }
    let mut at = number;
    let mut words = 0;
    let mut capital = street.capital;
    loop {
        at = at.checked_sub(1)?;
        let token = scan.token(at)?;
        if token.is_number() && words > 0 {
            break;
        }
        let suffix = token.is_word()
            && token.len() == 1
            && !token.spaced
            && scan.token_before(at, 1).is_some_and(Token::is_number);
        if suffix && words > 0 {
            continue;
        }
        let joined = token.is('.') || token.is('\'') || token.is('-');
        if joined {
            continue;
        }
        if !token.is_word() || words == 3 || (!token.capital && capital) {
            return None;
        }
        capital &= token.capital;
        words += 1;
    }
    let house = scan.token(at).filter(|house| house.len() <= 5)?;
    let ahead = scan.token_before(at, 1);
    if ahead.is_some_and(|sign| !house.spaced && !matches!(sign.sort, super::scan::Sort::Sign('(' | ',' | ':'))) {
        return None;
    }
    let mut behind = number + 1;
    let pointed = scan.token(behind).is_some_and(|sign| sign.is('.'));
    behind += usize::from(pointed);
    let next = scan.token(behind);
    let ends = next.is_none_or(|next| !next.is_word() || BEHIND.contains(&next.low.as_str()));
    let goes_on = next.is_some_and(|next| next.capital && !THINGS.contains(&next.low.as_str()));
    let end = if pointed { street.span.end + 1 } else { street.span.end };
    let fits = if sure && capital { ends || goes_on } else { ends && (sure || capital) };
    fits.then_some(house.span.start..end)
}
