//! Just enough of Rust's grammar to see the names a file uses: comments, texts and the code of tests are left out.

/// A word or a sign of a file, with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub text: String,
    pub line: usize,
}

impl Token {
    pub fn is_word(&self) -> bool {
        self.text.starts_with(|c: char| c.is_alphabetic() || c == '_')
    }
}

/// The tokens of a text; a text in quotes becomes one sign `"`.
pub fn of(source: &str) -> Vec<Token> {
    let chars: Vec<char> = source.chars().collect();
    let (mut tokens, mut at, mut line) = (Vec::new(), 0, 1);
    while at < chars.len() {
        let begun = at;
        let text = match (chars[at], chars.get(at + 1)) {
            ('/', Some('/')) => {
                at = end_of_line(&chars, at);
                None
            }
            ('/', Some('*')) => {
                at = end_of_block(&chars, at);
                None
            }
            ('"', _) => {
                at = end_of_text(&chars, at);
                Some("\"".to_owned())
            }
            ('\'', _) => {
                at = end_of_quote(&chars, at);
                None
            }
            (c, _) if c.is_whitespace() => {
                at += 1;
                None
            }
            (c, _) if c.is_alphanumeric() || c == '_' => {
                if let Some(end) = end_of_raw_text(&chars, at) {
                    at = end;
                    Some("\"".to_owned())
                } else {
                    while chars.get(at).is_some_and(|c| c.is_alphanumeric() || *c == '_') {
                        at += 1;
                    }
                    Some(chars[begun..at].iter().collect())
                }
            }
            (':', Some(':')) => {
                at += 2;
                Some("::".to_owned())
            }
            (c, _) => {
                at += 1;
                Some(c.to_string())
            }
        };
        tokens.extend(text.map(|text| Token { text, line }));
        line += chars[begun..at].iter().filter(|c| **c == '\n').count();
    }
    tokens
}

fn end_of_line(chars: &[char], at: usize) -> usize {
    (at..chars.len()).find(|n| chars[*n] == '\n').unwrap_or(chars.len())
}

fn end_of_block(chars: &[char], mut at: usize) -> usize {
    let mut depth = 0;
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn end_of_text(chars: &[char], at: usize) -> usize {
    let mut at = at + 1;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(chars.len())
}

/// The end of a character or of a lifetime.
fn end_of_quote(chars: &[char], at: usize) -> usize {
    match (chars.get(at + 1), chars.get(at + 2)) {
        (Some('\\'), _) => (at + 3..chars.len()).find(|n| chars[*n] == '\'').map_or(chars.len(), |end| end + 1),
        (Some(_), Some('\'')) => at + 3,
        _ => at + 1,
    }
}

/// The end of `r"…"`, `r#"…"#` and their like with `b`, when one begins here.
fn end_of_raw_text(chars: &[char], at: usize) -> Option<usize> {
    let mut begin = at;
    while begin < at + 2 && matches!(chars.get(begin), Some('b' | 'c' | 'r')) {
        begin += 1;
    }
    let hashes = chars[begin..].iter().take_while(|c| **c == '#').count();
    let raw = begin > at && chars[begin - 1] == 'r';
    if begin == at || chars.get(begin + hashes) != Some(&'"') || (hashes > 0 && !raw) {
        return None;
    }
    if !raw {
        return Some(end_of_text(chars, begin));
    }
    (begin + hashes + 1..chars.len())
        .find(|n| chars[*n] == '"' && chars[n + 1..].iter().take(hashes).filter(|c| **c == '#').count() == hashes)
        .map(|end| end + 1 + hashes)
}

/// The tokens without items under `#[cfg(test)]`.
pub fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let marks = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let is_mark = tokens[at..].iter().map(|token| token.text.as_str()).take(marks.len()).eq(marks);
        if is_mark {
            at = end_of_item(tokens, at + marks.len());
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// The end of the item that begins here: its `;`, or the `}` of its body.
fn end_of_item(tokens: &[Token], mut at: usize) -> usize {
    let mut depth = 0_usize;
    while at < tokens.len() {
        match tokens[at].text.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        let ends = depth == 0 && matches!(tokens[at].text.as_str(), ";" | "}");
        at += 1;
        if ends {
            break;
        }
    }
    at
}

#[test]
fn comments_texts_and_tests_are_no_code() {
    let source = r##"use a::b; // crate::x
        /* crate::y /* z */ */ const T: &str = "crate::\"q"; let c = '"'; let r = r#"crate::"w"#;
        fn f<'a>(given: &'a str) { crate::kept() }
        #[cfg(test)] mod tests { use super::*; fn g() { crate::no() } }
        fn last() {}"##;
    let tokens = without_tests(&of(source));
    let words: Vec<_> = tokens.iter().filter(|token| token.is_word()).map(|token| token.text.as_str()).collect();
    assert!(words.contains(&"kept") && words.contains(&"last"));
    for never in ["x", "y", "z", "q", "w", "no", "tests"] {
        assert!(!words.contains(&never), "{never} in {words:?}");
    }
    assert_eq!(tokens.last().expect("tokens").line, 5);
}
