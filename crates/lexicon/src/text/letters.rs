//! What one character of a text is worth: letters and digits folded, an apostrophe, nothing, or a sign.
//!
//! What was decided:
//! - Marks are dropped, whatever letter they stand on: `é` is `e`, `ż` is `z`, `ö` is `o`. So `й` is `и`, `ї` is `і` and
//!   `ё` is `е`: keyboards without them are common, and no two things differ by them alone. `ґ` is `г`, its letter from
//!   1933 to 1990 and in many documents since.
//! - Letters without a decomposition that stand for others are written by those: `ł` is `l`, `œ` is `oe`.
//! - Case is folded both ways (small, capital, small), as some letters meet only in one of the two: so `ß` is `ss`, and
//!   the Turkish `ı` is `i`.
//! - Digits of any script are those of ASCII; a superscript is the digit.
//! - What nobody sees (zero widths, soft hyphens, signs of direction) is nothing and parts no word.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a character, or one part of it, is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A letter, folded.
    Letter(char),
    /// A digit or another number, folded.
    Digit(char),
    /// An apostrophe of any form.
    Apostrophe,
    /// Nothing that counts: a mark, or what nobody sees.
    Nothing,
    /// Any other sign.
    Sign(char),
}

/// Calls `each` with the parts of a character. Most have one; `㎡` is an `m` and a `2`.
pub fn parts(c: char, mut each: impl FnMut(Part)) {
    match c {
        'a'..='z' => each(Part::Letter(c)),
        'A'..='Z' => each(Part::Letter(c.to_ascii_lowercase())),
        '0'..='9' => each(Part::Digit(c)),
        ' ' => each(Part::Sign(c)),
        // й is the one letter of this range that is made of two
        'а'..='я' | 'є' | 'і' if c != 'й' => each(Part::Letter(c)),
        'А'..='Я' | 'Є' | 'І' if c != 'Й' => c.to_lowercase().map(Part::Letter).for_each(each),
        _ => rare(c, &mut each),
    }
}

fn rare(c: char, each: &mut impl FnMut(Part)) {
    // canonical first: the compatible form of some apostrophes is a space with a mark
    for canonical in std::iter::once(c).nfd() {
        if is_apostrophe(canonical) {
            each(Part::Apostrophe);
            continue;
        }
        for part in std::iter::once(canonical).nfkd() {
            if is_apostrophe(part) {
                each(Part::Apostrophe);
                continue;
            }
            let capital = part.to_lowercase().flat_map(char::to_uppercase);
            capital.flat_map(char::to_lowercase).nfkd().for_each(|part| sort(part, each));
        }
    }
}

fn sort(c: char, each: &mut impl FnMut(Part)) {
    if let Some(letters) = stands_for(c) {
        letters.chars().map(Part::Letter).for_each(each);
    } else if let Some(digit) = digit(c) {
        each(Part::Digit(digit));
    } else if is_combining_mark(c) || is_unseen(c) {
        each(Part::Nothing);
    } else if c.is_alphabetic() {
        each(Part::Letter(c));
    } else if c.is_numeric() {
        each(Part::Digit(c));
    } else {
        each(Part::Sign(c));
    }
}

/// Letters that have no decomposition in Unicode but stand for others.
const fn stands_for(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ł' => "l",
        'ø' | 'ɵ' => "o",
        'đ' | 'ð' | 'ɖ' => "d",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ɨ' => "i",
        'ȷ' => "j",
        'ħ' => "h",
        'ŋ' => "n",
        'ŧ' => "t",
        'ƀ' => "b",
        'ĸ' => "k",
        'ƶ' => "z",
        'ɑ' => "a",
        'ɡ' => "g",
        'ʉ' => "u",
        'ґ' => "г",
        _ => return None,
    })
}

const fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`'
            | '´'
            | '‘'..='‛'
            | '′'
            | '‵'
            | '＇'
            | '｀'
            | 'ʹ'
            | 'ʻ'..='ʿ'
            | 'ˈ'
            | 'ˊ'
            | 'ˋ'
            | '\u{2EE}'
            | '՚'
            | '׳'
            | 'Ꞌ'
            | 'ꞌ'
            | '\u{1FBD}'
            | '\u{1FBF}'
            | '\u{1FFE}'
    )
}

const fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{61C}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}'
    )
}

/// The zeros of the scripts that have digits of their own; the nine others follow each.
#[rustfmt::skip]
const ZEROS: &[char] = &[
    '\u{660}', '\u{6F0}', '\u{7C0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{AE6}', '\u{B66}', '\u{BE6}', '\u{C66}',
    '\u{CE6}', '\u{D66}', '\u{DE6}', '\u{E50}', '\u{ED0}', '\u{F20}', '\u{1040}', '\u{1090}', '\u{17E0}', '\u{1810}',
    '\u{1946}', '\u{19D0}', '\u{1A80}', '\u{1A90}', '\u{1B50}', '\u{1BB0}', '\u{1C40}', '\u{1C50}', '\u{A620}',
    '\u{A8D0}', '\u{A900}', '\u{A9D0}', '\u{A9F0}', '\u{AA50}', '\u{ABF0}', '\u{104A0}', '\u{10D30}', '\u{11066}',
    '\u{110F0}', '\u{11136}', '\u{111D0}', '\u{112F0}', '\u{11450}', '\u{114D0}', '\u{11650}', '\u{116C0}', '\u{11730}',
    '\u{118E0}', '\u{11950}', '\u{11C50}', '\u{11D50}', '\u{11DA0}', '\u{16A60}', '\u{16AC0}', '\u{16B50}', '\u{1E140}',
    '\u{1E2F0}', '\u{1E950}',
];

fn digit(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    let zero = ZEROS.partition_point(|zero| *zero <= c).checked_sub(1).and_then(|place| ZEROS.get(place))?;
    char::from_digit(u32::from(c) - u32::from(*zero), 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<Part> {
        let mut all = Vec::new();
        text.chars().for_each(|c| parts(c, |part| all.push(part)));
        all
    }

    #[test]
    fn a_character_has_parts() {
        use Part::{Apostrophe, Digit, Letter, Nothing, Sign};
        assert_eq!(all("㎡"), [Letter('m'), Digit('2')]);
        assert_eq!(all("½"), [Digit('1'), Sign('\u{2044}'), Digit('2')]);
        assert_eq!(all("ŉ"), [Apostrophe, Letter('n')]);
        assert_eq!(all("Й"), [Letter('и'), Nothing]);
        assert_eq!(all("ẞ"), [Letter('s'), Letter('s')]);
        assert_eq!(all("\u{200B}\u{AD}"), [Nothing, Nothing]);
        assert_eq!(all("٣۷９"), [Digit('3'), Digit('7'), Digit('9')]);
    }

    #[test]
    fn the_zeros_are_sorted() {
        assert!(ZEROS.is_sorted());
    }
}
