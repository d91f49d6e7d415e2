//! E-mail addresses, plain and written around: `name(at)example.org`, `name at example dot org`.

use std::ops::Range;

use super::Kind;
use super::scan::Scan;

/// Words that stand for the sign, in brackets.
const AT: &[&str] = &[
    "@",
    "at",
    "ät",
    "a",
    "et",
    "arobase",
    "arobas",
    "arroba",
    "małpa",
    "malpa",
    "собака",
    "ат",
    "равлик",
    "apenstaart",
    "apenstaartje",
    "klammeraffe",
    "kukac",
    "at sign",
    "@ ",
];

/// Words that stand for the point.
const DOT: &[&str] = &["dot", "punkt", "point", "punt", "kropka", "крапка", "точка", "дот"];

/// Hosts whose mail is a person's, so that ` at ` before them is the sign.
const HOSTS: &[&str] = &[
    "gmail",
    "googlemail",
    "outlook",
    "hotmail",
    "yahoo",
    "icloud",
    "proton",
    "protonmail",
    "ukr",
    "i",
    "meta",
    "gmx",
    "web",
    "wp",
    "o2",
    "onet",
    "interia",
    "orange",
    "free",
    "laposte",
    "wanadoo",
    "telenet",
    "skynet",
    "ziggo",
    "kpnmail",
];

/// Longest name before the sign.
const LONGEST: usize = 64;

/// Finds them.
pub fn find(scan: &Scan, found: &mut Vec<(Kind, Range<usize>)>) {
    let mut place = 0;
    while place < scan.len() {
        let address = match scan.c(place) {
            '@' => around(scan, place..place + 1, false),
            '(' | '[' | '{' | '<' => bracketed(scan, place).and_then(|sign| around(scan, sign, false)),
            ' ' => spoken(scan, place).and_then(|sign| around(scan, sign, true)),
            _ => None,
        };
        place += 1;
        if let Some(span) = address {
            place = place.max(span.end);
            found.push((Kind::Email, span));
        }
    }
}

/// `(at)` that begins at `place`.
fn bracketed(scan: &Scan, place: usize) -> Option<Range<usize>> {
    let closing = match scan.c(place) {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        _ => '>',
    };
    let end = scan.run(place + 1, 14, |c| c != closing && c != '\0');
    let word = scan.lower(place + 1..end);
    (scan.c(end) == closing && AT.contains(&word.trim())).then_some(place..end + 1)
}

/// ` at ` or ` собака ` that begins with the blank at `place`.
fn spoken(scan: &Scan, place: usize) -> Option<Range<usize>> {
    let end = scan.run(place + 1, 8, char::is_alphabetic);
    let word = scan.lower(place + 1..end);
    (scan.c(end) == ' ' && matches!(word.as_str(), "at" | "собака" | "małpa" | "malpa" | "arobase"))
        .then_some(place..end)
}

const fn is_local(c: char) -> bool {
    matches!(c, '.' | '_' | '+' | '-' | '%')
}

/// The address around a sign, if name and host are there. In words it must be sure.
fn around(scan: &Scan, sign: Range<usize>, in_words: bool) -> Option<Range<usize>> {
    let name_end = if scan.before(sign.start) == ' ' { sign.start - 1 } else { sign.start };
    let mut start = name_end;
    while start > 0 && name_end - start < LONGEST && {
        let c = scan.before(start);
        c.is_alphanumeric() || is_local(c)
    } {
        start -= 1;
    }
    if start == name_end || !(start..name_end).any(|place| scan.c(place).is_alphanumeric()) {
        return None;
    }
    let host = scan.skip(sign.end, 1);
    let (end, spelt) = host_end(scan, host)?;
    if in_words {
        let name: String = scan.lower(start..name_end);
        let first = scan.lower(host..scan.run(host, LONGEST, char::is_alphanumeric));
        let is_name = name.contains(['.', '_']) || name.chars().any(|c| c.is_ascii_digit());
        let odd = scan.lower(sign).trim() != "at";
        if !(spelt || is_name || odd || HOSTS.contains(&first.as_str())) {
            return None;
        }
    }
    Some(start..end)
}

/// Where the host that begins at `place` ends, and whether a point of it was spelt out.
fn host_end(scan: &Scan, place: usize) -> Option<(usize, bool)> {
    let label = |place: usize| scan.run(place, LONGEST, |c| c.is_alphanumeric() || c == '-');
    let mut end = label(place);
    if end == place {
        return None;
    }
    let (mut last, mut labels, mut spelt) = (place, 1, false);
    while labels < 6 {
        let Some((next, in_words)) = point(scan, end).filter(|(next, _)| label(*next) > *next) else { break };
        (last, end) = (next, label(next));
        labels += 1;
        spelt |= in_words;
    }
    let is_host =
        labels > 1 && end - last >= 2 && (last..end).all(|place| scan.c(place).is_alphabetic() || scan.c(place) == '-');
    is_host.then_some((end, spelt))
}

/// Where the label after a point at `place` begins, and whether the point is spelt out.
fn point(scan: &Scan, place: usize) -> Option<(usize, bool)> {
    if scan.c(place) == '.' {
        return Some((place + 1, false));
    }
    let mut start = scan.skip(place, 1);
    let opened = matches!(scan.c(start), '(' | '[' | '{');
    if opened {
        start += 1;
    }
    let end = scan.run(start, 8, |c| c.is_alphabetic() || (opened && c == '.'));
    let word = scan.lower(start..end);
    if !(DOT.contains(&word.as_str()) || (opened && word == ".")) {
        return None;
    }
    let end = if opened && matches!(scan.c(end), ')' | ']' | '}') { end + 1 } else { end };
    Some((scan.skip(end, 1), true))
}
