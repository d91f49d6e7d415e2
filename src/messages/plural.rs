//! Which form of a noun stands with a number.
//!
//! The rules are those of Unicode CLDR for whole numbers in our six languages. The crates that hold
//! them for all languages (`icu_plurals`, `intl_pluralrules`) bring identifiers, data providers and
//! the rules of two hundred languages for what are the few lines below; a test holds these to the
//! samples that CLDR prints beside its rules.

use domain::organisation::Language;

/// A plural category of CLDR, of those that our languages have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Category {
    /// «1 unit», «21 одиниця».
    One,
    /// «2 одиниці».
    Few,
    /// «5 одиниць», «1 000 000 d’unités».
    Many,
    /// What is left: «2 units»; in Ukrainian and Polish only fractions.
    Other,
}

impl Category {
    /// The category's name in a message.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "one" => Some(Self::One),
            "few" => Some(Self::Few),
            "many" => Some(Self::Many),
            "other" => Some(Self::Other),
            _ => None,
        }
    }

    /// The category of a whole number in a language.
    pub const fn of(language: Language, number: i64) -> Self {
        let number = number.unsigned_abs();
        let (ones, tens) = (number % 10, number % 100);
        let few = matches!(ones, 2..=4) && !matches!(tens, 12..=14);
        match language {
            Language::Uk if ones == 1 && tens != 11 => Self::One,
            Language::Pl if number == 1 => Self::One,
            Language::Uk | Language::Pl if few => Self::Few,
            Language::Uk | Language::Pl => Self::Many,
            Language::Fr if number <= 1 => Self::One,
            Language::Fr if number.is_multiple_of(1_000_000) => Self::Many,
            _ if number == 1 => Self::One,
            _ => Self::Other,
        }
    }

    /// The categories that whole numbers have in a language; a counted message has a form for each.
    #[cfg(test)]
    pub const fn all(language: Language) -> &'static [Self] {
        match language {
            Language::Uk | Language::Pl => &[Self::One, Self::Few, Self::Many],
            Language::Fr => &[Self::One, Self::Many, Self::Other],
            _ => &[Self::One, Self::Other],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Category::{Few, Many, One, Other};
    use super::*;

    #[test]
    fn numbers_have_the_categories_of_cldr() {
        // the integer samples of CLDR's plurals.xml
        let samples: [(Language, Category, &[i64]); 16] = [
            (Language::En, One, &[1]),
            (Language::En, Other, &[0, 2, 16, 100, 1_000, 1_000_000]),
            (Language::De, One, &[1]),
            (Language::De, Other, &[0, 2, 16, 21, 1_000_000]),
            (Language::Nl, One, &[1]),
            (Language::Nl, Other, &[0, 2, 16, 21, 1_000_000]),
            (Language::Fr, One, &[0, 1]),
            (Language::Fr, Many, &[1_000_000, 2_000_000]),
            (Language::Fr, Other, &[2, 17, 100, 1_000, 100_000, 1_000_001]),
            (Language::Pl, One, &[1]),
            (Language::Pl, Few, &[2, 4, 22, 24, 32, 34, 102, 1_002]),
            (Language::Pl, Many, &[0, 5, 11, 12, 14, 19, 20, 21, 31, 100, 101, 112, 1_000, 1_000_000]),
            (Language::Uk, One, &[1, 21, 31, 71, 81, 101, 1_001]),
            (Language::Uk, Few, &[2, 4, 22, 24, 32, 34, 102, 1_002]),
            (Language::Uk, Many, &[0, 5, 11, 12, 14, 19, 20, 100, 111, 112, 1_000, 1_000_000]),
            (Language::Uk, One, &[-1, -21]),
        ];
        for (language, category, numbers) in samples {
            for number in numbers {
                assert_eq!(Category::of(language, *number), category, "{number} in {language}");
                assert!(Category::all(language).contains(&category));
            }
        }
    }
}
