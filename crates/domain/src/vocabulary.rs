//! Closed lists of words: one macro gives an enum its text, its parser and its schema, so that
//! database, API and code can never spell a state differently.

use std::fmt;

/// A word that is not in the list it was looked up in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord {
    /// The list, for example `NeedState`.
    pub list: &'static str,
    /// What was found instead.
    pub found: String,
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a {}", self.found, self.list)
    }
}

impl std::error::Error for UnknownWord {}

/// A closed list of words.
pub trait Words: Copy + Eq + std::fmt::Debug + 'static {
    /// Every word, in order.
    const WORDS: &'static [Self];

    /// The word as it stands in the database, the API and the log.
    fn word(self) -> &'static str;
}

/// An enum from its list of words: text, parser, serde and schema from one place.
#[macro_export]
macro_rules! vocabulary {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $text)] $variant),+
        }

        impl $name {
            /// Every word of the list, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word as it stands in the database, the API and the log.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl $crate::Words for $name {
            const WORDS: &'static [Self] = Self::ALL;

            fn word(self) -> &'static str {
                self.as_str()
            }
        }

        // by hand, because the derive does not see names that come from a macro
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::schema::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .enum_values(Some([$($text),+]))
                    .into()
            }
        }

        impl utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                std::borrow::Cow::Borrowed(stringify!($name))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($text => Ok(Self::$variant),)+
                    other => Err($crate::UnknownWord {
                        list: stringify!($name),
                        found: other.to_owned(),
                    }),
                }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::need::NeedState;

    #[test]
    fn a_word_of_no_list_is_named_with_the_list() {
        let unknown = "open".parse::<NeedState>().expect_err("no state of a need");
        assert_eq!(unknown.to_string(), "\"open\" is not a NeedState");
    }
}
