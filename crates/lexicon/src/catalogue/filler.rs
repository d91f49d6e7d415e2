//! Words that say little of what a thing is: articles, adjectives, makers, counts.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::text::fold::fold;

/// What a filler word does; one word may do several things.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Role(u16);

impl Role {
    /// Says nothing.
    pub const STOP: Self = Self(1);
    /// Says how it is, not what it is.
    pub const WEAK: Self = Self(1 << 1);
    /// Names a maker.
    pub const BRAND: Self = Self(1 << 2);
    /// What follows is something besides.
    pub const WITH: Self = Self(1 << 3);
    /// What follows says for whom or where.
    pub const FOR: Self = Self(1 << 4);
    /// Says that there are some, not how many.
    pub const VAGUE: Self = Self(1 << 5);
    /// Before a number: at least that.
    pub const LEAST: Self = Self(1 << 6);
    /// Before a number: at most that.
    pub const MOST: Self = Self(1 << 7);
    /// Between two numbers: from the one to the other.
    pub const UNTIL: Self = Self(1 << 8);
    /// Never used before.
    pub const NEW: Self = Self(1 << 9);
    /// Used before.
    pub const USED: Self = Self(1 << 10);

    /// Whether it does any of this.
    pub const fn does(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    stop: Vec<String>,
    weak: Vec<String>,
    brand: Vec<String>,
    with: Vec<String>,
    r#for: Vec<String>,
    vague: Vec<String>,
    least: Vec<String>,
    most: Vec<String>,
    until: Vec<String>,
    condition: Condition,
    numbers: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Condition {
    new: Vec<String>,
    used: Vec<String>,
}

#[derive(Default)]
struct Filler {
    roles: FxHashMap<String, Role>,
    numbers: FxHashMap<String, i64>,
}

static FILLER: LazyLock<Filler> = LazyLock::new(|| {
    // a test reads the file; a broken one is found before it is ever shipped
    let Ok(file) = toml::from_str::<File>(include_str!("filler.toml")) else { return Filler::default() };
    let lists = [
        (file.stop, Role::STOP),
        (file.weak, Role::WEAK),
        (file.brand, Role::BRAND),
        (file.with, Role::WITH),
        (file.r#for, Role::FOR),
        (file.vague, Role::VAGUE),
        (file.least, Role::LEAST),
        (file.most, Role::MOST),
        (file.until, Role::UNTIL),
        (file.condition.new, Role::NEW),
        (file.condition.used, Role::USED),
    ];
    let mut filler = Filler::default();
    for (words, role) in lists {
        for word in words {
            filler.roles.entry(fold(&word)).or_default().0 |= role.0;
        }
    }
    for (number, words) in file.numbers {
        if let Ok(number) = number.parse() {
            filler.numbers.extend(words.iter().map(|word| (fold(word), number)));
        }
    }
    filler
});

/// What a folded word does besides naming things.
pub fn role(word: &str) -> Role {
    FILLER.roles.get(word).copied().unwrap_or_default()
}

/// The number a folded word says.
pub fn number(word: &str) -> Option<i64> {
    FILLER.numbers.get(word).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() {
        assert!(role("für").0 == 0 && role("fur").does(Role::FOR));
        assert!(role(&fold("декілька")).does(Role::VAGUE));
        assert!(role(&fold("сучасний")).does(Role::WEAK));
        assert_eq!(number("zwei"), Some(2));
        assert!(role(&fold("мобільний")).does(Role::WEAK));
        assert!(FILLER.roles.len() > 300);
    }
}
