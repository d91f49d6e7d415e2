//! Objects and lists taken apart, piece by piece as each is written; nothing is kept.

use std::fmt;

use serde::de::{Deserializer as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// Hands over each field or item.
struct Each<F>(F);

impl<'de, F: FnMut(String, &'de RawValue)> Visitor<'de> for Each<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fields or items")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut fields: A) -> Result<(), A::Error> {
        while let Some((name, value)) = fields.next_entry::<String, &'de RawValue>()? {
            (self.0)(name, value);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        while let Some(value) = items.next_element::<&'de RawValue>()? {
            (self.0)(String::new(), value);
        }
        Ok(())
    }
}

/// Hands over each field of an object.
///
/// # Errors
/// At a name that cannot be read.
pub fn each_field<'a>(value: &'a RawValue, work: impl FnMut(String, &'a RawValue)) -> serde_json::Result<()> {
    serde_json::Deserializer::from_str(value.get()).deserialize_map(Each(work))
}

/// Hands over each item of a list.
///
/// # Errors
/// When it is none.
pub fn each_item<'a>(value: &'a RawValue, mut work: impl FnMut(&'a RawValue)) -> serde_json::Result<()> {
    serde_json::Deserializer::from_str(value.get()).deserialize_seq(Each(|_: String, value: &'a RawValue| work(value)))
}
