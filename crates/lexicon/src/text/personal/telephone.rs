//! Telephone numbers: international, and national as the six languages write them. Quantities,
//! days, codes and model numbers have other shapes, or words beside them that say so.

use std::ops::Range;

use super::Kind;
use super::scan::{Scan, is_unit};

/// A number cut into its groups of digits.
struct Groups {
    /// Where the sign or bracket before it begins.
    start: usize,
    plus: bool,
    bracket: bool,
    digits: Vec<Range<usize>>,
    /// What stands between a group and the one before it, the blanks taken off.
    between: Vec<String>,
}

/// The most groups that are looked at together.
const MOST: usize = 8;

/// Words after which a short number is a telephone number.
const CALLED: &[&str] = &[
    "тел",
    "моб",
    "факс",
    "дзвон",
    "вайбер",
    "ватсап",
    "телеграм",
    "tel",
    "tél",
    "telef",
    "télép",
    "phone",
    "mob",
    "fax",
    "gsm",
    "komórk",
    "whatsapp",
    "viber",
    "telegram",
    "handy",
    "rufnummer",
    "hotline",
];

/// Words after which a number is a code.
const CODES: &[&str] = &[
    "no",
    "nr",
    "n",
    "s",
    "sn",
    "арт",
    "артикул",
    "код",
    "code",
    "cpv",
    "дк",
    "ean",
    "єдрпоу",
    "едрпоу",
    "edrpou",
    "iban",
    "зав",
    "серія",
    "serial",
    "ref",
    "model",
    "модель",
    "type",
    "тип",
    "gtin",
    "isbn",
    "part",
    "pn",
    "en",
    "iso",
    "din",
    "дсту",
    "гост",
    "іпн",
    "інн",
    "nip",
    "regon",
    "siret",
    "siren",
    "kvk",
    "btw",
    "vat",
    "hs",
    "уктзед",
    "інв",
    "art",
    "codice",
    "kod",
    "numer",
    "nummer",
    "modèle",
    "référence",
    "referentie",
    "artikel",
    "seriennummer",
    "гост",
    "unece",
];

/// Country codes of those who write here, for numbers without their plus sign.
const COUNTRIES: &[&str] = &["380", "48", "49", "33", "32", "31", "44", "1", "420", "421", "40", "373", "370"];

/// Finds them.
pub fn find(scan: &Scan, found: &mut Vec<(Kind, Range<usize>)>) {
    let mut place = 0;
    while place < scan.len() {
        let Some(number) = groups(scan, place) else {
            place += 1;
            continue;
        };
        if let Some(end) = end(scan, &number) {
            found.push((Kind::Telephone, number.start..end));
            place = end;
        } else {
            // a telephone number may still begin with the second group
            place = number.digits.first().map_or(place + 1, |first| first.end);
        }
    }
}

/// The groups of digits that begin at `place`.
fn groups(scan: &Scan, place: usize) -> Option<Groups> {
    let before = scan.before(place);
    let mut at = place;
    let plus = scan.c(at) == '+';
    if plus {
        at = scan.skip(at + 1, 1);
    }
    let bracket = scan.c(at) == '(';
    if bracket {
        at = scan.skip(at + 1, 1);
    }
    if !scan.c(at).is_ascii_digit() || before.is_alphanumeric() || before == '_' || (plus && before == ')') {
        return None;
    }
    // the digits after a decimal sign are no beginning
    if matches!(before, '.' | ',') && place >= 2 && scan.c(place - 2).is_ascii_digit() {
        return None;
    }
    let (mut groups, mut between) = (Vec::new(), Vec::new());
    loop {
        let end = scan.run(at, 16, |c| c.is_ascii_digit());
        groups.push(at..end);
        let next = scan.run(end, 3, |c| matches!(c, ' ' | '-' | '.' | '/' | '(' | ')'));
        if groups.len() == MOST || next == end || !scan.c(next).is_ascii_digit() {
            break;
        }
        between.push(scan.lower(end..next).trim().to_owned());
        at = next;
    }
    Some(Groups { start: place, plus, bracket, digits: groups, between })
}

/// Where the telephone number ends, if it is one: the longest row of groups with the shape of one.
fn end(scan: &Scan, number: &Groups) -> Option<usize> {
    let called = is_called(scan, number.start);
    (1..=number.digits.len()).rev().find_map(|count| {
        let groups = number.digits.get(..count)?;
        let between = number.between.get(..count - 1)?;
        let end = groups.last()?.end;
        let is_cut = scan.c(end).is_alphanumeric() || scan.c(end) == '_';
        let digits: String = groups.iter().map(|group| scan.lower(group.clone())).collect();
        let shape: Vec<usize> = groups.iter().map(Range::len).collect();
        let fits = !is_cut
            && if number.plus {
                (8..=15).contains(&digits.len())
            } else {
                !is_day(&shape, between, &digits)
                    && !is_unit(scan, end)
                    && (called && (5..=15).contains(&digits.len())
                        || (!is_code(scan, number.start) && is_national(number, &shape, between, &digits)))
            };
        fits.then_some(end)
    })
}

/// Whether one of the last three words before `place` says that it is called.
fn is_called(scan: &Scan, place: usize) -> bool {
    let window = scan.lower(place.saturating_sub(40)..place);
    let near = window.rsplit([';', '\n']).next().unwrap_or_default();
    near.rsplit(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .take(3)
        .any(|word| CALLED.iter().any(|called| word.starts_with(called)))
}

/// Whether the word before `place` says that a code follows.
fn is_code(scan: &Scan, place: usize) -> bool {
    let window = scan.lower(place.saturating_sub(20)..place);
    let near = window.trim_end_matches([' ', ':', '.', '-', '/', '°', '=']);
    if near.ends_with(['№', '#']) {
        return true;
    }
    let word = near.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    CODES.contains(&word)
}

/// `29.11.2026`, `29/11/26`, `2026-11-29`, also with more behind it.
fn is_day(shape: &[usize], between: &[String], digits: &str) -> bool {
    let (Some(first), Some(second)) = (between.first(), between.get(1)) else { return false };
    if first != second || !matches!(first.as_str(), "." | "/" | "-") {
        return false;
    }
    let number = |from: usize, to: usize| digits.get(from..to).and_then(|text| text.parse::<u32>().ok()).unwrap_or(0);
    match shape {
        [4, 2, 2, ..] => (1990..=2100).contains(&number(0, 4)) && (1..=12).contains(&number(4, 6)),
        [2, 2, 4, ..] => (1..=31).contains(&number(0, 2)) && (1..=31).contains(&number(2, 4)),
        [2, 2, 2] => first != "-" && (1..=31).contains(&number(0, 2)) && (1..=12).contains(&number(2, 4)),
        [1, 1 | 2, 4, ..] => true,
        _ => false,
    }
}

/// Whether groups without a plus sign have the shape of a telephone number.
fn is_national(number: &Groups, shape: &[usize], between: &[String], digits: &str) -> bool {
    let total = digits.len();
    let all = |sign: &str| between.iter().all(|sep| sep == sign);
    let starts = |with: &str| digits.starts_with(with);
    if number.bracket {
        let (Some(first), Some(closed)) = (shape.first(), between.first()) else { return false };
        let area = *first == 3 || starts("0") || (*first == 2 && (9..=11).contains(&total));
        return closed.starts_with(')') && area && (8..=12).contains(&total);
    }
    if starts("00") {
        return (11..=15).contains(&total) && !starts("000") && shape != [8, 1];
    }
    match shape {
        // a code of the procurement vocabulary with its check digit
        [8, 1] => false,
        // two by two: a telephone number only in fives with one sign between them, else hours
        [2, 2, ..] if starts("0") && shape.iter().all(|digits| *digits == 2) => {
            shape.len() == 5 && between.windows(2).all(|pair| pair.first() == pair.last())
        }
        [first, ..] if starts("0") && *first >= 2 => {
            (9..=12).contains(&total) || (total == 8 && shape.len() > 1 && *first >= 3)
        }
        [3, 3, 4] | [2, 3, 2, 2] => true,
        [3, 3, 3] => all("-") || (matches!(digits.chars().next(), Some('4'..='8')) && !digits.ends_with("000")),
        [3, 2, 2] => all("-"),
        [1, 3, 3, 2, 2] | [1, 3, 3, 4] => starts("8") || starts("7") || starts("1"),
        [12] | [3, 9] => starts("380"),
        [11] => starts("80"),
        [first, _, _, ..] => {
            let country = digits.get(..*first).unwrap_or_default();
            (10..=13).contains(&total)
                && COUNTRIES.contains(&country)
                && (shape.len() >= 4 || country == "380")
                && shape.iter().any(|digits| *digits != 2)
        }
        _ => false,
    }
}
