//! Coordinates in letters: grid references, plus codes, three words, and links to maps.

use std::ops::Range;

use super::Kind;
use super::scan::Scan;

/// What a link to a map has in it.
const MAPS: &[&str] = &[
    "maps.",
    "/maps",
    "openstreetmap.",
    "osm.org",
    "waze.com",
    "what3words.",
    "w3w.co",
    "geo:",
    "plus.codes",
    "mapy.cz",
    "wego.here.com",
    "yandex.ru/maps",
    "yandex.ua/maps",
    "google.com/maps",
    "goo.gl/maps",
    "wikimapia.",
    "maps.app",
];

/// Finds them.
pub fn find(scan: &Scan, found: &mut Vec<(Kind, Range<usize>)>) {
    let pieces = pieces(scan);
    let mut number = 0;
    while let Some(piece) = pieces.get(number) {
        let text = scan.lower(piece.clone());
        let upper: String = scan.chars.get(piece.clone()).map(|chars| chars.iter().collect()).unwrap_or_default();
        number += 1;
        if is_link(&text) || is_plus_code(&upper) || is_three_words(&text) || is_military(&upper) {
            found.push((Kind::Coordinates, piece.clone()));
        } else if let Some(count) = spaced_grid(scan, &upper, pieces.get(number..).unwrap_or_default()) {
            let end = pieces.get(number + count - 1).map_or(piece.end, |last| last.end);
            found.push((Kind::Coordinates, piece.start..end));
            number += count;
        }
    }
}

/// What stands between blanks, without the signs around it.
fn pieces(scan: &Scan) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut place = 0;
    while place < scan.len() {
        let end = scan.run(place, 2_000, |c| c != ' ' && c != '\0');
        let (mut from, mut to) = (place, end);
        while from < to && matches!(scan.c(from), '(' | '[' | '"' | '\'' | ',' | ';') {
            from += 1;
        }
        while to > from && matches!(scan.before(to), ')' | ']' | '"' | '\'' | ',' | ';' | '.' | ':' | '!' | '?') {
            to -= 1;
        }
        if to > from {
            pieces.push(from..to);
        }
        place = end.max(place + 1);
    }
    pieces
}

fn is_link(text: &str) -> bool {
    let is_address = text.contains("://") || text.contains('.') || text.starts_with("geo:");
    is_address && text.chars().any(|c| c == '/' || c == ':') && MAPS.iter().any(|map| text.contains(map))
}

/// `8GXQ+2F`, `8FW4V75V+8Q`.
fn is_plus_code(text: &str) -> bool {
    let Some((area, rest)) = text.split_once('+') else { return false };
    let is_digit = |c: char| "23456789CFGHJMPQRVWX".contains(c);
    let fits = |part: &str, from: usize, to: usize| (from..=to).contains(&part.len()) && part.chars().all(is_digit);
    fits(area, 4, 8)
        && area.len() != 5
        && fits(rest, 2, 3)
        && area.chars().any(char::is_alphabetic)
        && text.chars().any(|c| c.is_ascii_digit())
}

/// `///table.lamp.spoon`.
fn is_three_words(text: &str) -> bool {
    let Some(words) = text.strip_prefix("///") else { return false };
    let words: Vec<&str> = words.split('.').collect();
    words.len() == 3 && words.iter().all(|word| word.len() > 1 && word.chars().all(char::is_alphabetic))
}

/// The number and letter of a zone, `36U`.
fn zone(text: &str) -> Option<&str> {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let number: u8 = text.get(..digits)?.parse().ok()?;
    let letter = text.get(digits..)?.chars().next()?;
    let is_band = matches!(letter, 'C'..='X') && !matches!(letter, 'I' | 'O');
    ((1..=60).contains(&number) && digits <= 2 && is_band).then(|| text.get(digits + 1..).unwrap_or_default())
}

fn is_square(letters: &str) -> bool {
    letters.len() == 2
        && letters.chars().all(|c| c.is_ascii_uppercase() && !matches!(c, 'I' | 'O'))
        // a voltage: 12 VDC, 24 VAC
        && !matches!(letters, "DC" | "AC")
}

/// `36UCB1234567890`.
fn is_military(text: &str) -> bool {
    let Some(rest) = zone(text) else { return false };
    let (Some(square), Some(digits)) = (rest.get(..2), rest.get(2..)) else { return false };
    is_square(square) && matches!(digits.len(), 6 | 8 | 10) && digits.chars().all(|c| c.is_ascii_digit())
}

/// `36U CB 12345 67890`, `36UCB 12345 67890`, `36U 345678 5123456`: how many pieces follow the zone.
fn spaced_grid(scan: &Scan, first: &str, more: &[Range<usize>]) -> Option<usize> {
    let rest = zone(first)?;
    let piece = |number: usize| -> Option<String> {
        let chars = scan.chars.get(more.get(number)?.clone())?;
        Some(chars.iter().collect())
    };
    let is_number = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if rest.is_empty() {
        let (one, two) = (piece(0)?, piece(1)?);
        let plain = |text: &str| text.trim_end_matches(['m', 'E', 'N']).to_owned();
        let (east, north) = (plain(&one), plain(&two));
        if is_number(&east) && is_number(&north) && matches!(east.len(), 6 | 7) && north.len() == 7 {
            return Some(2);
        }
        let three = piece(2)?;
        let fits = is_square(&one) && is_number(&two) && is_number(&three) && two.len() == three.len();
        return (fits && (3..=5).contains(&two.len())).then_some(3);
    }
    let (one, two) = (piece(0)?, piece(1)?);
    let fits = is_square(rest) && is_number(&one) && is_number(&two) && one.len() == two.len();
    (fits && (3..=5).contains(&one.len())).then_some(2)
}
