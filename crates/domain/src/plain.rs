//! What no text may hold, wherever it comes from: a body, a file or a form.

/// Whether nobody sees anything of it: white space, and signs that take no room.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_unseen(c))
}

/// Whether it holds what no text of several lines may hold.
pub fn is_forbidden_in(text: &str) -> bool {
    text.chars().any(is_forbidden)
}

/// Whether it is one line, of what a text may hold.
pub fn is_one_line(text: &str) -> bool {
    !is_forbidden_in(text) && !text.contains(['\n', '\r', '\t'])
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
            assert!(is_forbidden_in(text), "{text:?}");
        }
        assert!(!is_forbidden_in("рядок\nще один\tі ще"));
        assert!(!is_one_line("рядок\nще один"));
        assert!(is_one_line("рядок"));
    }
}
