//! What a check says, whichever way an engine writes it: its words, its numbers, and the columns it names.

use std::collections::BTreeSet;

/// A check, without the words of SQL around what it says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Check {
    /// Words between quotes, without the spaces around them.
    pub words: BTreeSet<String>,
    /// Numbers.
    pub numbers: BTreeSet<i64>,
    /// Everything else that is a name.
    pub names: BTreeSet<String>,
}

/// What both engines' ways of writing put between names.
const SQL: &[&str] = &[
    "check", "and", "or", "not", "in", "is", "null", "between", "any", "all", "array", "case", "when", "then", "else",
    "end", "text", "bigint", "true", "false", "trim", "both", "from", "btrim", "replace", "length",
];

impl Check {
    /// Reads it.
    pub fn read(sql: &str) -> Self {
        let mut check = Self::default();
        let mut rest = sql;
        while let Some(c) = rest.chars().next() {
            if c == '\'' {
                let (word, after) = rest[1..].split_once('\'').expect("a closed quote");
                match word.parse() {
                    Ok(number) => drop(check.numbers.insert(number)),
                    Err(_) if word.trim().is_empty() => {}
                    Err(_) => drop(check.words.insert(word.trim().to_owned())),
                }
                rest = after;
            } else if c.is_alphanumeric() || c == '_' {
                let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
                let name = rest[..end].to_lowercase();
                match name.parse() {
                    Ok(number) => drop(check.numbers.insert(number)),
                    Err(_) if SQL.contains(&name.as_str()) => {}
                    Err(_) => drop(check.names.insert(name)),
                }
                rest = &rest[end..];
            } else {
                rest = &rest[c.len_utf8()..];
            }
        }
        check
    }
}

/// A table's definition cut at its commas, without comments: columns and constraints.
pub fn parts(create: &str) -> Vec<String> {
    let bare: String =
        create.lines().map(|line| line.split("--").next().unwrap_or_default()).collect::<Vec<_>>().join(" ");
    let inside = &bare[bare.find('(').expect("a definition") + 1..bare.rfind(')').expect("its end")];
    let (mut parts, mut depth, mut part) = (Vec::new(), 0, String::new());
    for c in inside.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(std::mem::take(&mut part).trim().to_owned());
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    parts.push(part.trim().to_owned());
    parts
}

/// The check of a part of a definition, and its name: its own, or the one that PostgreSQL would give it.
pub fn of_part(table: &str, part: &str) -> Option<(String, String)> {
    let at = part.find("CHECK (")?;
    let named = part[..at].split_whitespace().rev().nth(1).filter(|word| *word == "CONSTRAINT");
    let name = match named {
        Some(_) => part[..at].split_whitespace().next_back().expect("a name").to_owned(),
        None => format!("{table}_{}_check", part.split_whitespace().next().expect("a column")),
    };
    Some((name, part[at..].to_owned()))
}
