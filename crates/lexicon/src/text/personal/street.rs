//! Streets with a house number: `вул. Сумська, 45`, `12 rue Victor-Hugo`, `Hauptstraße 7`, `ul. Długa 5`,
//! `Kerkstraat 12`, `10 Downing Street`. A street without a number is no address.

use std::ops::Range;

use super::Kind;
use super::scan::{Scan, Sort, Token, is_unit};
use super::street_names::{
    BEHIND, BEHIND_NAME, ENGLISH_BEHIND, ENGLISH_SURE, ENGLISH_UNSURE, FLAT, HOUSE, JOINING, MONTHS, NO_NAME,
    NO_STREET, NUMBER_AHEAD, SLAVIC, SURE, SURE_ENDINGS, THINGS, TOWNS, UNSURE, UNSURE_ENDINGS,
};

/// The most words of a street's name.
const NAME: usize = 6;

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

/// Whether a house number stands at `number`: at most four digits, no quantity, no part of a decimal.
fn is_house(scan: &Scan, number: usize) -> bool {
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
fn is_quantity(scan: &Scan, number: usize) -> bool {
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
fn is_twofold_quantity(scan: &Scan, number: usize) -> bool {
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
struct House {
    /// The number of its token, whatever stands there.
    at: usize,
    comma: bool,
    /// Whether a word such as `буд.` or `No.` stands before it.
    word: bool,
}

/// What follows a street or its name: signs, and words for a house.
fn to_house(scan: &Scan, mut at: usize) -> House {
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

/// The street word at `number`, also one cut short as `пр-т`, and the token behind it and its point.
fn street_word(scan: &Scan, number: usize) -> Option<(String, usize)> {
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
fn is_slavic(word: &Token) -> bool {
    word.len() >= 5 && SLAVIC.iter().any(|ending| word.low.ends_with(ending))
}

/// Whether a word is in capital letters and short: `LED`.
fn is_letters(scan: &Scan, word: &Token) -> bool {
    word.len() <= 3 && word.span.clone().all(|place| scan.c(place).is_uppercase())
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
        .filter(|more| joined && !more.spaced && more.len() <= 4 && !matches!(more.sort, Sort::Sign(_)))
    {
        end = more.span.end;
    }
    end
}

/// `вул. Сумська, 45`; in French also `12, rue Victor-Hugo`.
fn before_name(scan: &Scan, number: usize) -> Option<Range<usize>> {
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

/// Whether the number is a year of today.
fn is_year(scan: &Scan, number: usize) -> bool {
    scan.token(number).is_some_and(|year| year.len() == 4 && (year.low.starts_with("19") || year.low.starts_with("20")))
}

/// Whether a small number stands right before, as in `10 os.`; the end of a postcode is none.
fn is_counted(scan: &Scan, number: usize) -> bool {
    let is_number = scan.token_before(number, 1).is_some_and(|count| count.is_number() && count.len() <= 3);
    is_number && !scan.token_before(number, 2).is_some_and(|sign| sign.is('-'))
}

/// The name behind a street word.
struct Name {
    /// The number of the token behind it.
    end: usize,
    /// Whether it has a capital letter.
    capital: bool,
}

fn name(scan: &Scan, mut at: usize, sure: bool) -> Option<Name> {
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
    let house = to_house(scan, name_end);
    let is_pointed = scan.token(name_end).is_some_and(|sign| sign.is('.'));
    let at = house.at;
    let fits = !is_pointed && is_house(scan, at) && (house.word || house.comma || capital || !counts(scan, at));
    // a capital name before a number that counts something: `вул. Садова 10 насосів` is still an address
    (fits && (house.word || capital || !counts(scan, at))).then_some(at)
}

/// The number ahead of a street word: `12, rue`, `12 bis avenue`, `буд. 5, вул.`.
fn number_ahead(scan: &Scan, street: usize, sure: bool) -> Option<usize> {
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
fn behind_name(scan: &Scan, number: usize) -> Option<Range<usize>> {
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
