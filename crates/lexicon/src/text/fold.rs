//! Splits text into words and folds them: lower case, no accents, no apostrophes.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest word that is kept, in characters of the folded form; longer ones are cut.
pub const LONGEST: usize = 40;

/// A folded word and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Folded: letters, or digits, never both.
    pub text: String,
    /// Its bytes in the original.
    pub span: Range<usize>,
    /// What stands between the word before and this one, as far as it matters.
    pub before: Gap,
}

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nothing, not even a space: `LF8`.
    None,
    /// A space.
    Space,
    /// A decimal point or comma between digits.
    Point,
    /// `/`.
    Slash,
    /// A hyphen or dash.
    Dash,
    /// An opening bracket.
    Bracket,
    /// A comma, semicolon, colon or line end.
    Comma,
    /// Any other sign.
    Other,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Letter,
    Digit,
    Gap,
}

/// Letters that have no decomposition in Unicode but stand for others.
const fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ł' => "l",
        'ø' => "o",
        'đ' => "d",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ı' => "i",
        'ґ' => "г",
        _ => return None,
    })
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`' | '´' | '‘')
}

fn sort(c: char) -> Sort {
    if c.is_ascii_digit() || (!c.is_alphabetic() && c.is_numeric()) {
        Sort::Digit
    } else if c.is_alphabetic() || is_combining_mark(c) {
        Sort::Letter
    } else {
        Sort::Gap
    }
}

/// A folded run of letters or digits. What stands for an umlaut is one letter, as an umlaut is (Loesch…, Lösch…).
pub fn fold(run: &str) -> String {
    let mut folded = String::with_capacity(run.len());
    for c in run.chars().take(LONGEST) {
        match c {
            'e' | 'E' if folded.ends_with(['a', 'o', 'u']) => {}
            'a'..='z' | '0'..='9' => folded.push(c),
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            // й is the one letter of this range that is made of two
            'а'..='я' if c != 'й' => folded.push(c),
            'А'..='Я' if c != 'Й' => folded.extend(c.to_lowercase()),
            _ => fold_rare(c, &mut folded),
        }
    }
    folded
}

fn fold_rare(c: char, folded: &mut String) {
    let parts = std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c) && !is_apostrophe(*c));
    for part in parts.flat_map(char::to_lowercase).nfkd().filter(|c| !is_combining_mark(*c)) {
        match plain(part) {
            Some(text) => folded.push_str(text),
            None if part.is_alphanumeric() => folded.push(part),
            None => {}
        }
    }
}

/// The words of a text, in order. A French elision (`d'eau`) loses its article; any other
/// apostrophe joins (`п'ять`).
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    runs(text, |span, before| {
        let folded = text.get(span.clone()).map(fold).unwrap_or_default();
        if !folded.is_empty() {
            words.push(Word { text: folded, span, before });
        }
    });
    words
}

/// Calls `each` with every run of letters or digits of a text, not folded.
pub fn runs(text: &str, mut each: impl FnMut(Range<usize>, Gap)) {
    let mut run: Option<(usize, Sort)> = None;
    let mut digits_end = None;
    let mut gap = Gap::Space;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        if is_apostrophe(c) {
            let start = run.filter(|(_, kind)| *kind == Sort::Letter).map(|(start, _)| start);
            if let Some(start) = start.filter(|_| next.is_some_and(char::is_alphabetic)) {
                if text.get(start..at).is_some_and(is_article) {
                    (run, gap) = (None, Gap::Space);
                }
                continue;
            }
        }
        let kind = sort(c);
        match run {
            Some((start, before)) if before != kind => {
                each(start..at, gap);
                gap = Gap::None;
                digits_end = (before == Sort::Digit).then_some(at);
                run = (kind != Sort::Gap).then_some((at, kind));
            }
            None if kind != Sort::Gap => run = Some((at, kind)),
            _ => {}
        }
        if kind == Sort::Gap {
            let in_number = digits_end == Some(at) && next.is_some_and(|c| c.is_ascii_digit());
            gap = wider(gap, between(c, in_number));
        }
    }
    if let Some((start, _)) = run {
        each(start..text.len(), gap);
    }
}

fn is_article(run: &str) -> bool {
    let short = run.chars().count() <= 2;
    short && run.chars().all(|c| c.is_ascii_alphabetic())
}

const fn between(c: char, in_number: bool) -> Gap {
    match c {
        '.' | ',' if in_number => Gap::Point,
        ',' | ';' | ':' | '\n' => Gap::Comma,
        '/' => Gap::Slash,
        '-' | '‐' | '‑' | '–' | '—' => Gap::Dash,
        '(' | '[' | '{' => Gap::Bracket,
        ' ' | '\t' | '\u{a0}' | '\u{202f}' => Gap::Space,
        _ => Gap::Other,
    }
}

/// Of several signs in a row the one that says most.
fn wider(before: Gap, now: Gap) -> Gap {
    match (before, now) {
        (Gap::None, now) => now,
        (before, Gap::Space | Gap::None) => before,
        (Gap::Bracket | Gap::Comma, _) => before,
        (_, now) => now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_are_split_and_folded() {
        assert_eq!(split("Großtanklöschfahrzeug  16/25"), ["grosstankloschfahrzeug", "16", "25"]);
        assert_eq!(split("LF8/6 АЦ-40"), ["lf", "8", "6", "ац", "40"]);
        assert_eq!(split("véhicule d’incendie, l'eau"), ["vehicule", "incendie", "eau"]);
        assert_eq!(split("зв’язок п'ять"), ["звязок", "пять"]);
        assert_eq!(split("20 m³"), ["20", "m", "3"]);
        assert!(split(" – ()").is_empty());
    }

    #[test]
    fn what_stands_between_is_kept() {
        let gaps = |text: &str| words(text).into_iter().map(|word| word.before).collect::<Vec<_>>();
        assert_eq!(gaps("7,5 кВт"), [Gap::Space, Gap::Point, Gap::Space]);
        assert_eq!(gaps("a (b), c"), [Gap::Space, Gap::Bracket, Gap::Comma]);
        assert_eq!(gaps("12-15kW"), [Gap::Space, Gap::Dash, Gap::None]);
    }

    #[test]
    fn spans_point_into_the_text() {
        let text = "Ґудзик і Їжа";
        for word in words(text) {
            assert_eq!(fold(&text[word.span.clone()]), word.text);
        }
    }
}
