//! What no text may hold, wherever it comes from: a body, a file or a form.

/// Whether nobody sees anything of it: white space, and signs that take no room.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_unseen(c))
}

/// Why something is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoText {
    /// Nobody sees anything of it.
    Blank,
    /// It is longer than it may be.
    TooLong,
    /// It holds control characters, or what turns text around.
    Forbidden,
}

/// Whether it is a text of one line with at most `longest` characters.
///
/// # Errors
/// Why it is none.
pub fn line(text: &str, longest: usize) -> Result<(), NoText> {
    check(text, longest, |c| is_forbidden(c) || matches!(c, '\n' | '\r' | '\t'))
}

/// Whether it is a text of any number of lines with at most `longest` characters.
///
/// # Errors
/// Why it is none.
pub fn lines(text: &str, longest: usize) -> Result<(), NoText> {
    check(text, longest, is_forbidden)
}

fn check(text: &str, longest: usize, is_refused: impl Fn(char) -> bool) -> Result<(), NoText> {
    if is_blank(text) {
        return Err(NoText::Blank);
    }
    if text.chars().nth(longest).is_some() {
        return Err(NoText::TooLong);
    }
    if text.chars().any(is_refused) { Err(NoText::Forbidden) } else { Ok(()) }
}

/// Control characters but for line breaks and tabs, and the invisible ones that turn text around.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Signs that join, part or colour others, and fillers: alone they are no text.
pub const fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_no_text() {
        for text in ["", "  ", "\u{A0}", "\u{200B}", " \u{2060}\u{3164}", "\u{E0041}\u{E007F}", "\u{2800}"] {
            assert!(is_blank(text), "{text:?}");
        }
        for text in ["а", "👩\u{200D}🚒", "a\u{200B}", ".", "ß\u{301}"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }

    #[test]
    fn what_turns_text_around_is_forbidden() {
        for text in ["a\0b", "a\u{202E}b", "\u{2066}", "\u{FEFF}a", "\u{7F}"] {
            assert_eq!(lines(text, 9), Err(if is_blank(text) { NoText::Blank } else { NoText::Forbidden }), "{text:?}");
        }
        assert_eq!(lines("рядок\nще один\tі ще", 90), Ok(()));
        assert_eq!(line("рядок\nще один", 90), Err(NoText::Forbidden));
        assert_eq!(line("рядок", 5), Ok(()));
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(line("рядок", 4), Err(NoText::TooLong));
        assert_eq!(lines("рядок", 4), Err(NoText::TooLong));
        assert_eq!(line("  ", 1), Err(NoText::Blank), "of two faults the first to mend");
    }
}
