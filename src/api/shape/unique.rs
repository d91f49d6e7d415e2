//! Objects whose fields have names of the sender's own. Of two of the same name one would be lost.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// Reads such an object, for `deserialize_with`.
///
/// # Errors
/// When a name stands twice, and those of the values.
pub fn fields<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<BTreeMap<String, T>, D::Error> {
    from.deserialize_map(Unique(PhantomData))
}

struct Unique<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Unique<T> {
    type Value = BTreeMap<String, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object whose fields stand once")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let mut fields = BTreeMap::new();
        while let Some((name, value)) = from.next_entry::<String, T>()? {
            if fields.insert(name, value).is_some() {
                return Err(A::Error::custom("a field stands twice"));
            }
        }
        Ok(fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_of_a_name_are_refused() {
        let of = |text: &str| fields::<_, Vec<String>>(&mut serde_json::Deserializer::from_str(text));
        assert_eq!(of(r#"{"uk":["a"],"en":[]}"#).expect("fields").len(), 2);
        assert!(of(r#"{"uk":["a"],"uk":[]}"#).is_err());
        assert!(of(r#"{"uk":"a"}"#).is_err());
    }
}
