//! Sentences with places for facts, in the part of ICU's message format that is needed here:
//! `{name}` for a fact, `{name, plural, =0 {…} one {…} few {…} many {…} other {…}}` for one that is
//! counted, and `#` in its branches for the number.

use domain::Fact;
use domain::organisation::Language;

use crate::messages::plural::Category;

/// A sentence, read once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Template(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// `#`
    Number,
    Fact(String),
    Plural {
        name: String,
        branches: Vec<(Selector, Template)>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Selector {
    Exactly(i64),
    Is(Category),
}

impl Selector {
    fn read(text: &str) -> Option<Self> {
        match text.strip_prefix('=') {
            Some(number) => number.parse().ok().map(Self::Exactly),
            None => Category::named(text).map(Self::Is),
        }
    }
}

/// What fills a sentence: how a fact is said, and how a number is written.
pub trait Words {
    /// The fact of this name.
    fn fact(&self, name: &str) -> Option<&Fact>;
    /// The fact in words; `None` for what has none.
    fn say(&self, fact: &Fact) -> Option<String>;
    /// The language.
    fn language(&self) -> Language;
}

impl Template {
    /// Reads a sentence. What is not well formed is an error with its place, in bytes.
    ///
    /// # Errors
    /// The place.
    pub fn read(text: &str) -> Result<Self, usize> {
        let (template, rest) = pieces(text, text.len())?;
        if rest.is_empty() { Ok(template) } else { Err(text.len() - rest.len()) }
    }

    /// The sentence with its facts, or nothing where one of them is missing.
    pub fn fill(&self, words: &impl Words) -> Option<String> {
        let mut out = String::new();
        self.write(words, None, &mut out)?;
        Some(out)
    }

    fn write(&self, words: &impl Words, number: Option<i64>, out: &mut String) -> Option<()> {
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Number => out.push_str(&words.say(&Fact::Count(number?))?),
                Piece::Fact(name) => out.push_str(&words.say(words.fact(name)?)?),
                Piece::Plural { name, branches } => {
                    let Fact::Count(number) = words.fact(name)? else { return None };
                    branch(branches, words.language(), *number)?.write(words, Some(*number), out)?;
                }
            }
        }
        Some(())
    }

    /// The names of its facts, and whether each is counted.
    #[cfg(test)]
    pub fn names(&self) -> Vec<(&str, bool)> {
        let mut names = Vec::new();
        for piece in &self.0 {
            match piece {
                Piece::Text(_) | Piece::Number => {}
                Piece::Fact(name) => names.push((name.as_str(), false)),
                Piece::Plural { name, branches } => {
                    names.push((name.as_str(), true));
                    names.extend(branches.iter().flat_map(|(_, inner)| inner.names()));
                }
            }
        }
        names
    }

    /// Whether every count in it has a form for each category of a language.
    #[cfg(test)]
    pub fn is_complete(&self, language: Language) -> bool {
        self.0.iter().all(|piece| match piece {
            Piece::Plural { branches, .. } => {
                let has = |category| branches.iter().any(|(selector, _)| *selector == Selector::Is(category));
                has(Category::Other)
                    && Category::all(language).iter().all(|category| has(*category))
                    && branches.iter().all(|(_, inner)| inner.is_complete(language))
            }
            _ => true,
        })
    }
}

/// An exact number first, then the number's category, then `other`.
fn branch(branches: &[(Selector, Template)], language: Language, number: i64) -> Option<&Template> {
    let found = |wanted| branches.iter().find(|(selector, _)| *selector == wanted).map(|(_, inner)| inner);
    found(Selector::Exactly(number))
        .or_else(|| found(Selector::Is(Category::of(language, number))))
        .or_else(|| found(Selector::Is(Category::Other)))
}

/// The pieces up to a closing brace or the end, and what follows.
fn pieces(mut rest: &str, whole: usize) -> Result<(Template, &str), usize> {
    let mut found = Vec::new();
    loop {
        let plain = rest.find(['{', '}', '#']).unwrap_or(rest.len());
        let (text, after) = rest.split_at(plain);
        if !text.is_empty() {
            found.push(Piece::Text(text.to_owned()));
        }
        if let Some(after) = after.strip_prefix('#') {
            found.push(Piece::Number);
            rest = after;
        } else if let Some(after) = after.strip_prefix('{') {
            let (piece, after) = place(after, whole)?;
            found.push(piece);
            rest = after;
        } else {
            return Ok((Template(found), after));
        }
    }
}

/// What stands in braces, and what follows them.
fn place(rest: &str, whole: usize) -> Result<(Piece, &str), usize> {
    let at = |rest: &str| whole - rest.len();
    let end = rest.find([',', '}']).ok_or_else(|| at(rest))?;
    let (name, after) = rest.split_at(end);
    let name = name.trim().to_owned();
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
        return Err(at(rest));
    }
    if let Some(after) = after.strip_prefix('}') {
        return Ok((Piece::Fact(name), after));
    }
    let after = after.trim_start_matches(',').trim_start();
    let mut rest = after.strip_prefix("plural,").ok_or_else(|| at(after))?.trim_start();
    let mut branches = Vec::new();
    loop {
        if let Some(after) = rest.strip_prefix('}') {
            return if branches.is_empty() { Err(at(rest)) } else { Ok((Piece::Plural { name, branches }, after)) };
        }
        let open = rest.find('{').ok_or_else(|| at(rest))?;
        let (selector, after) = rest.split_at(open);
        let selector = Selector::read(selector.trim()).ok_or_else(|| at(rest))?;
        let (inner, after) = pieces(after.trim_start_matches('{'), whole)?;
        branches.push((selector, inner));
        rest = after.strip_prefix('}').ok_or_else(|| at(after))?.trim_start();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct One(i64);

    impl Words for One {
        fn fact(&self, name: &str) -> Option<&Fact> {
            static NAME: std::sync::LazyLock<Fact> = std::sync::LazyLock::new(|| Fact::from("P-1"));
            match name {
                "name" => Some(&NAME),
                "n" => Some(Box::leak(Box::new(Fact::Count(self.0)))),
                _ => None,
            }
        }

        fn say(&self, fact: &Fact) -> Option<String> {
            match fact {
                Fact::Count(number) => Some(number.to_string()),
                Fact::Text(text) => Some(text.clone()),
                _ => None,
            }
        }

        fn language(&self) -> Language {
            Language::En
        }
    }

    #[test]
    fn facts_and_counts_are_filled_in() {
        let counted = Template::read("{name}: {n, plural, =0 {none} one {# unit} other {# units of {name}}}.").unwrap();
        assert_eq!(counted.fill(&One(0)).unwrap(), "P-1: none.");
        assert_eq!(counted.fill(&One(1)).unwrap(), "P-1: 1 unit.");
        assert_eq!(counted.fill(&One(7)).unwrap(), "P-1: 7 units of P-1.");
        assert_eq!(counted.names(), [("name", false), ("n", true), ("name", false)]);
        assert_eq!(Template::read("{other}").unwrap().fill(&One(1)), None, "a sentence with a gap is not said");
    }

    #[test]
    fn what_is_not_well_formed_is_found() {
        for text in [
            "{",
            "{}",
            "a } b",
            "{Name}",
            "{n, select, a {b}}",
            "{n, plural, some {b}}",
            "{n, plural, one {b}",
            "{n, plural,}",
        ] {
            assert!(Template::read(text).is_err(), "{text}");
        }
        let lacking = Template::read("{n, plural, one {a} other {b}}").unwrap();
        assert!(lacking.is_complete(Language::De) && !lacking.is_complete(Language::Uk));
    }
}
