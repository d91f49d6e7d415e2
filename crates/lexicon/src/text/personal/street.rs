//! Streets with a house number: `вул. Сумська, 45`, `12 rue Victor-Hugo`, `Hauptstraße 7`, `ul. Długa 5`,
//! `Kerkstraat 12`, `10 Downing Street`. A street without a number is no address.

mod house;
mod name;

use std::ops::Range;

use super::Kind;
use super::scan::{Scan, Sort, Token};
use super::street_names::{
    BEHIND, ENGLISH_SURE, ENGLISH_UNSURE, HOUSE, NO_STREET, SURE_ENDINGS, THINGS, TOWNS, UNSURE_ENDINGS,
};
use house::{counts, house_end, is_house, to_house};
use name::{before_name, behind_name, is_slavic};

/// Finds them.
pub fn find(scan: &Scan, found: &mut Vec<(Kind, Range<usize>)>) {
    let mut number = 0;
    while let Some(token) = scan.token(number) {
        let place = if token.is_word() {
            let english = matches!(token.low.as_str(), "street" | "road" | "lane" | "square");
            in_english(scan, number)
                .filter(|_| english)
                .or_else(|| before_name(scan, number))
                .or_else(|| behind_name(scan, number))
                .or_else(|| in_one_word(scan, number))
                .or_else(|| in_english(scan, number))
                .or_else(|| before_town(scan, number))
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

/// `Sumska, 12, Kharkiv`: a name as streets have it, a number, and a town whose region it does not name.
fn before_town(scan: &Scan, number: usize) -> Option<Range<usize>> {
    let name = scan.token(number).filter(|name| name.capital && is_slavic(name))?;
    let is_comma = |at: usize| scan.token(at).is_some_and(|sign| sign.is(','));
    if !is_comma(number + 1) || !is_house(scan, number + 2) {
        return None;
    }
    let end = house_end(scan, number + 2);
    let comma = (number + 3..number + 6).find(|at| scan.token(*at).is_some_and(|token| token.span.start >= end))?;
    let town = scan.token(comma + 1).filter(|town| is_comma(comma) && TOWNS.contains(&town.low.as_str()))?;
    // a row of regions with what each has
    let same = town.low.chars().take(3).eq(name.low.chars().take(3));
    let is_amount = |at: usize| scan.token(at).is_some_and(|token| token.is_number() && token.len() != 5);
    let row = (comma + 2..comma + 6).any(is_amount)
        || (number.saturating_sub(3)..number).any(is_amount)
        || scan.token(comma + 2).is_some_and(Token::is_word);
    (!same && !row).then_some(name.span.start..end)
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
    let house = to_house(scan, at);
    let at = house.at;
    let ends = scan.token(at + 1).is_none_or(|next| !next.is_word() || !next.spaced);
    if scan.token(at - 1)?.is('.') && !pointed && !house.word || (house.comma && sure.is_none() && !ends) {
        return None;
    }
    let is_sure = sure.is_some() && street.capital;
    // nobody writes a current behind a street
    let letter = is_sure && scan.token(at + 1).is_some_and(|letter| letter.low == "a");
    let number = scan.token(at).filter(|number| number.is_number() && number.len() <= 4)?;
    ((is_house(scan, at) || (letter && number.spaced)) && (is_sure || !counts(scan, at)))
        .then(|| street.span.start..house_end(scan, at))
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
    // what the name itself says
    let name = scan.token_before(number, 1)?;
    let (mut named, slavic) = (true, is_slavic(name));
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
        // `12, Sumska Street`, where the number counts nothing
        let comma = token.is(',') && words > 0 && named && (sure || slavic);
        let comma = comma && is_address_ahead(scan, at.checked_sub(1)?);
        if joined || comma {
            continue;
        }
        if !token.is_word() || words == 3 || (!token.capital && capital) {
            return None;
        }
        capital &= token.capital;
        named &= token.capital;
        words += 1;
    }
    // `12/4 Sumska Street`, `12-14 Baker Street`
    let sign = scan.token_before(at, 1).is_some_and(|sign| (sign.is('/') || sign.is('-')) && !sign.spaced);
    let is_twofold = sign && !scan.token(at)?.spaced && scan.token_before(at, 2).is_some_and(Token::is_number);
    let told = scan.token(at + 1)?.len() == 1;
    if is_twofold {
        at -= 2;
    }
    let house = scan.token(at).filter(|house| house.len() <= 5)?;
    let ahead = scan.token_before(at, 1);
    if ahead.is_some_and(|sign| !house.spaced && !matches!(sign.sort, Sort::Sign('(' | ',' | ':'))) {
        return None;
    }
    let mut behind = number + 1;
    let pointed = scan.token(behind).is_some_and(|sign| sign.is('.'));
    behind += usize::from(pointed);
    let next = scan.token(behind);
    let ends = next.is_none_or(|next| !next.is_word() || BEHIND.contains(&next.low.as_str()));
    let goes_on = next.is_some_and(|next| next.capital && !THINGS.contains(&next.low.as_str()));
    let end = if pointed { street.span.end + 1 } else { street.span.end };
    // `12 Pompen st.` are pieces
    let is_thing = next.is_some_and(|next| THINGS.contains(&next.low.as_str()));
    let told = named && (matches!(street.low.as_str(), "str" | "vul") || told);
    let fits = (sure && capital && goes_on)
        || (ends && (sure || capital || told || slavic))
        || (slavic && (named || sure) && !is_thing);
    fits.then_some(house.span.start..end)
}

/// Whether a number at `number` can begin an address: nothing that it could count stands before it.
fn is_address_ahead(scan: &Scan, number: usize) -> bool {
    let is_number = scan.token(number).is_some_and(Token::is_number);
    let before = scan.token_before(number, 1);
    is_number
        && before.is_none_or(|before| {
            matches!(before.sort, Sort::Sign('(' | ':' | ';' | '№' | '#'))
                || BEHIND.contains(&before.low.as_str())
                || HOUSE.contains(&before.low.as_str())
        })
}
