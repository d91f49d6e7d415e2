//! What is known of a refusal besides its code. Fronts say it in the reader's language.

/// A value that a sentence may hold.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// Something counted.
    Count(i64),
    /// Text that is the same in every language: names, codes of standards, days, bounds.
    Text(String),
    /// A word of a closed list; each language has its own for it.
    Word {
        /// The list, for example `kind` or `state.need`.
        list: String,
        /// The word as the API writes it.
        word: String,
    },
    /// A day; each language writes it in its own way.
    Day(crate::Day),
    /// Several.
    List(Vec<Fact>),
    /// An amount of money.
    Money {
        /// In the smallest unit of the currency.
        minor: i64,
        /// ISO 4217.
        currency: String,
    },
}

impl Fact {
    /// A word of a closed list.
    pub fn word(list: impl Into<String>, word: impl Into<String>) -> Self {
        Self::Word { list: list.into(), word: word.into() }
    }
}

impl From<i64> for Fact {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Fact {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

/// Facts by name.
pub type Facts = Vec<(&'static str, Fact)>;
