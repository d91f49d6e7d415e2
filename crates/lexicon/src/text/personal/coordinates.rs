//! Coordinates as numbers: decimal pairs, degrees with minutes, with or without their directions.

use std::ops::Range;

use super::Kind;
use super::scan::{Scan, is_unit};

/// One coordinate.
struct Part {
    span: Range<usize>,
    value: f64,
    /// Digits behind the decimal sign.
    fraction: usize,
    /// Those digits, to tell a rounded number from a measured one.
    tail: String,
    degree: bool,
    minutes: bool,
    direction: bool,
}

/// Words that say what a number is.
const LABELS: &[&str] = &[
    "lat",
    "latitude",
    "latitudine",
    "lon",
    "lng",
    "long",
    "longitude",
    "широта",
    "довгота",
    "долгота",
    "breite",
    "länge",
    "breitengrad",
    "längengrad",
    "szerokość",
    "długość",
    "breedtegraad",
    "lengtegraad",
    "gps",
    "координати",
    "coordinates",
    "coordonnées",
    "koordinaten",
    "współrzędne",
    "coördinaten",
    "coord",
];

/// Directions behind a number, in small letters, the longer first.
const DIRECTIONS: &[&str] =
    &["північної", "східної", "пн", "сх", "півн", "схід", "nord", "ost", "est", "nb", "ol", "n", "s", "e", "w", "o"];

/// Finds them.
pub fn find(scan: &Scan, found: &mut Vec<(Kind, Range<usize>)>) {
    let mut place = 0;
    while place < scan.len() {
        let Some(first) = part(scan, place) else {
            place += 1;
            continue;
        };
        let second = second(scan, first.span.end);
        let end = if is_pair(scan, &first, second.as_ref()) {
            second.as_ref().map(|second| second.span.end)
        } else {
            is_alone(scan, &first).then_some(match &second {
                Some(second) if second.minutes || second.direction => second.span.end,
                _ => first.span.end,
            })
        };
        if let Some(end) = end {
            found.push((Kind::Coordinates, first.span.start..end));
        }
        place = end.unwrap_or(first.span.start + 1).max(place + 1);
    }
}

/// The coordinate that follows behind a few signs.
fn second(scan: &Scan, place: usize) -> Option<Part> {
    let mut at = scan.run(place, 4, |c| matches!(c, ' ' | ',' | ';' | '/' | '|' | '.'));
    if at == place {
        return None;
    }
    // a word between them, as in `lon: 36.23`
    let word = scan.run(at, 12, char::is_alphabetic);
    if LABELS.contains(&scan.lower(at..word).as_str()) {
        at = scan.run(word, 3, |c| matches!(c, ' ' | ':' | '='));
    }
    part(scan, at)
}

fn is_pair(scan: &Scan, first: &Part, second: Option<&Part>) -> bool {
    let Some(second) = second else { return false };
    if first.value.abs() > 90.0 || second.value.abs() > 180.0 {
        return false;
    }
    let fine = first.fraction.min(second.fraction);
    let marked = |part: &Part| part.direction || part.degree || part.minutes;
    if marked(first) && marked(second) {
        return first.direction && second.direction || fine >= 2 || first.minutes;
    }
    if fine >= 4 {
        return true;
    }
    // a thousandth of a degree is a street; a thousand with its point is not
    let here = (35.0..=72.0).contains(&first.value) && (-10.0..=45.0).contains(&second.value);
    fine == 3 && here && !first.tail.ends_with('0') && !second.tail.ends_with('0') && !is_unit(scan, second.span.end)
}

fn is_alone(scan: &Scan, part: &Part) -> bool {
    let named = || {
        let near = scan.lower(part.span.start.saturating_sub(16)..part.span.start);
        let word = near.trim_end_matches([' ', ':', '=', '.']).rsplit(|c: char| !c.is_alphabetic()).next();
        word.is_some_and(|word| LABELS.contains(&word))
    };
    part.minutes || (part.fraction >= 3 && part.degree && part.direction) || (part.fraction >= 3 && named())
}

/// The coordinate that begins at `place`.
fn part(scan: &Scan, place: usize) -> Option<Part> {
    let before = scan.before(place);
    if before.is_alphanumeric() || matches!(before, '_') {
        return None;
    }
    let mut at = place;
    let ahead = matches!(scan.c(at), 'N' | 'S' | 'E' | 'W') && !scan.c(at + 1).is_alphabetic();
    if ahead {
        at = scan.skip(at + 1, 2);
    }
    let negative = scan.c(at) == '-';
    if negative || scan.c(at) == '+' {
        at += 1;
    }
    let (mut value, mut end, tail) = number(scan, at, 3)?;
    let mut direction = ahead;
    let sign = scan.skip(end, 1);
    let mut degree = scan.c(sign) == '°' && !matches!(scan.low.get(scan.skip(sign + 1, 1)), Some('c' | 'f' | 'с'));
    let mut minutes = false;
    if degree {
        end = sign + 1;
        (minutes, end) = minutes_behind(scan, end);
    } else if let Some(last) = spaced_minutes(scan, at) {
        (degree, minutes, end) = (true, true, last);
    }
    if let Some(after) = direction_behind(scan, end) {
        (direction, end) = (true, after);
    }
    if scan.c(end).is_alphanumeric() {
        return None;
    }
    if negative {
        value = -value;
    }
    Some(Part { span: place..end, value, fraction: tail.len(), tail, degree, minutes, direction })
}

/// A number of at most `most` digits with its fraction.
fn number(scan: &Scan, place: usize, most: usize) -> Option<(f64, usize, String)> {
    let whole = scan.run(place, most + 1, |c| c.is_ascii_digit());
    if whole == place || whole - place > most {
        return None;
    }
    let mut end = whole;
    if matches!(scan.c(whole), '.' | ',') && scan.c(whole + 1).is_ascii_digit() {
        end = scan.run(whole + 1, 15, |c| c.is_ascii_digit());
    }
    let tail = if end > whole { scan.lower(whole + 1..end) } else { String::new() };
    let value = format!("{}.{tail}0", scan.lower(place..whole)).parse().ok()?;
    Some((value, end, tail))
}

/// Whether minutes stand behind a degree sign, and where they and their seconds end.
fn minutes_behind(scan: &Scan, place: usize) -> (bool, usize) {
    let start = scan.skip(place, 1);
    let Some((_, end, _)) = number(scan, start, 2) else { return (false, place) };
    let sign = scan.skip(end, 1);
    if scan.c(sign) != '\'' {
        return (false, place);
    }
    let start = scan.skip(sign + 1, 1);
    let Some((_, end, _)) = number(scan, start, 2) else { return (true, sign + 1) };
    let last = scan.skip(end, 1);
    match (scan.c(last), scan.c(last + 1)) {
        ('"', _) => (true, last + 1),
        ('\'', '\'') => (true, last + 2),
        _ => (true, sign + 1),
    }
}

/// `49 59 36 N`: where degrees, minutes and seconds without signs end, before their direction.
fn spaced_minutes(scan: &Scan, place: usize) -> Option<usize> {
    let (_, degrees, tail) = number(scan, place, 3)?;
    let (_, minutes, more) = number(scan, degrees + 1, 2)?;
    let is_bare = tail.is_empty() && more.is_empty() && scan.c(degrees) == ' ' && scan.c(minutes) == ' ';
    let (_, seconds, _) = number(scan, minutes + 1, 2).filter(|_| is_bare)?;
    let letter = scan.c(scan.skip(seconds, 1));
    let follows = scan.c(scan.skip(seconds, 1) + 1);
    (matches!(letter, 'N' | 'S' | 'E' | 'W') && !follows.is_alphabetic()).then_some(seconds)
}

/// Where the direction behind a number ends.
fn direction_behind(scan: &Scan, place: usize) -> Option<usize> {
    let start = scan.skip(place, 1);
    let end = scan.run(start, 10, char::is_alphabetic);
    let word = scan.lower(start..end);
    if !DIRECTIONS.contains(&word.as_str()) {
        return None;
    }
    let is_letter = end - start == 1;
    if is_letter && !scan.c(start).is_uppercase() {
        return None;
    }
    // `пн. ш.`, `сх.д.`
    let mut end = end;
    if scan.c(end) == '.' {
        let more = scan.skip(end + 1, 1);
        if matches!(scan.low.get(more), Some('ш' | 'д')) && !scan.c(more + 1).is_alphabetic() {
            end = if scan.c(more + 1) == '.' { more + 2 } else { more + 1 };
        }
    }
    Some(end)
}
