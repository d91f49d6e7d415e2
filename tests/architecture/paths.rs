//! The paths that a file names, in `use` and in the middle of code.

use crate::tokens::Token;

/// A path, with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    pub parts: Vec<String>,
    pub line: usize,
}

/// What a file says of paths.
#[derive(Debug, Default)]
pub struct Named {
    /// Every path of two words and more, in `use` or in the middle of code.
    pub paths: Vec<Path>,
    /// `pub use`: the name it gets here, and the path it stands for.
    pub exports: Vec<(String, Path)>,
    /// `use`: the name it has in this file, and the path it stands for.
    pub imports: Vec<(String, Path)>,
}

/// Reads the paths of a file's tokens.
pub fn of(tokens: &[Token]) -> Named {
    let mut named = Named::default();
    let mut at = 0;
    while at < tokens.len() {
        // `use<'a, T>` behind a type says what it captures, and names nothing
        let captures = tokens.get(at + 1).is_some_and(|next| next.text == "<");
        if tokens[at].text == "use" && !captures {
            let is_public = is_public(&tokens[..at]);
            let mut found = Vec::new();
            at = tree(tokens, at + 1, &[], &mut found);
            for (name, path) in found {
                if is_public {
                    named.exports.push((name.clone(), path.clone()));
                } else {
                    named.paths.push(path.clone());
                }
                named.imports.push((name, path));
            }
        } else if tokens[at].is_word() && tokens.get(at + 1).is_some_and(|next| next.text == "::") {
            let (path, end) = inline(tokens, at);
            named.paths.push(path);
            at = end;
        } else {
            at += 1;
        }
    }
    named
}

/// Whether what comes next is `pub` or `pub(…)`.
fn is_public(before: &[Token]) -> bool {
    let mut words = before.iter().rev().map(|token| token.text.as_str());
    match words.next() {
        Some("pub") => true,
        Some(")") => words.find(|word| *word == "(").is_some() && words.next() == Some("pub"),
        _ => false,
    }
}

fn inline(tokens: &[Token], at: usize) -> (Path, usize) {
    let (mut parts, line) = (vec![tokens[at].text.clone()], tokens[at].line);
    let mut at = at + 1;
    while at + 1 < tokens.len() && tokens[at].text == "::" && tokens[at + 1].is_word() {
        parts.push(tokens[at + 1].text.clone());
        at += 2;
    }
    (Path { parts, line }, at.max(1))
}

/// Reads a tree of `use` from here to its end.
fn tree(tokens: &[Token], mut at: usize, before: &[String], found: &mut Vec<(String, Path)>) -> usize {
    let mut parts = before.to_vec();
    let line = tokens.get(at).map_or(0, |token| token.line);
    while at < tokens.len() {
        match tokens[at].text.as_str() {
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token.text != "}") {
                    at = tree(tokens, at, &parts, found);
                    if tokens.get(at).is_some_and(|token| token.text == ",") {
                        at += 1;
                    }
                }
                return at + 1;
            }
            "as" => {
                let name = tokens.get(at + 1).map_or_else(String::new, |token| token.text.clone());
                found.push((name, Path { parts, line }));
                return at + 2;
            }
            "," | "}" | ";" => break,
            "::" => at += 1,
            part => {
                parts.push(part.to_owned());
                at += 1;
            }
        }
    }
    if parts.last().is_some_and(|last| last == "self") && parts.len() > 1 {
        parts.pop();
    }
    let name = parts.last().cloned().unwrap_or_default();
    found.push((name, Path { parts, line }));
    at
}

#[test]
fn a_tree_is_taken_apart() {
    let source = "pub use a::{b, c::{self, d as e}}; use crate::x::*; fn f<T>() -> impl A + use<T> { super::y::z(); }";
    let named = of(&crate::tokens::of(source));
    let text = |path: &Path| path.parts.join("::");
    let exports: Vec<_> = named.exports.iter().map(|(name, path)| format!("{name}={}", text(path))).collect();
    assert_eq!(exports, ["b=a::b", "c=a::c", "e=a::c::d"]);
    assert_eq!(named.paths.iter().map(text).collect::<Vec<_>>(), ["crate::x::*", "super::y::z"]);
}
