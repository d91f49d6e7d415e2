//! Rows of a list: objects with known keys, read field by field so that a fault can be placed.
use std::fmt;

use serde::Deserialize;
use serde::de::{self, DeserializeSeed, Deserializer, Error as _, SeqAccess, Visitor};

use super::source::Place;

/// An integer within bounds.
pub(super) struct Int<const LOW: i64, const HIGH: i64>(pub i64);

impl<'de, const LOW: i64, const HIGH: i64> Deserialize<'de> for Int<LOW, HIGH> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let v = i64::deserialize(d)?;
        if (LOW..=HIGH).contains(&v) {
            Ok(Self(v))
        } else if v < LOW && LOW == 1 {
            Err(D::Error::custom("must be > 0"))
        } else {
            Err(D::Error::custom(format!("must be between {LOW} and {HIGH}")))
        }
    }
}

/// A key of an object: its position in the list of known keys, or the list's length.
pub(super) struct Key(pub &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Key {
    type Value = usize;
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<usize, D::Error> {
        d.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = usize;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<usize, E> {
        Ok(self.0.iter().position(|k| *k == text).unwrap_or(self.0.len()))
    }
}

/// Something read from one element with the place at hand.
pub(super) trait Row: Sized {
    fn read<'de, D: Deserializer<'de>>(d: D, place: &Place) -> Result<Self, D::Error>;
}

/// Defines a row type: its fields, all required, unknown ones ignored.
macro_rules! row {
    ($name:ident { $($key:literal => $field:ident : $type:ty),* $(,)? }) => {
        pub(super) struct $name { $(pub $field: $type),* }
        impl $crate::format::row::Row for $name {
            fn read<'de, D: serde::Deserializer<'de>>(
                d: D, place: &$crate::format::source::Place,
            ) -> Result<Self, D::Error> {
                struct V<'a>(&'a $crate::format::source::Place);
                impl<'de> serde::de::Visitor<'de> for V<'_> {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("an object")
                    }
                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        use serde::de::Error as _;
                        const KEYS: &[&str] = &[$($key),*];
                        $(let mut $field: Option<$type> = None;)*
                        while let Some(k) = map.next_key_seed($crate::format::row::Key(KEYS))? {
                            let key = KEYS.get(k).copied().unwrap_or_default();
                            self.0.field.set(key);
                            match key {
                                $($key => {
                                    if $field.is_some() {
                                        return Err(A::Error::custom("given twice"));
                                    }
                                    $field = Some(map.next_value()?);
                                })*
                                _ => { map.next_value::<serde::de::IgnoredAny>()?; }
                            }
                        }
                        $(self.0.field.set($key);
                        let Some($field) = $field else { return Err(A::Error::custom("missing")) };)*
                        self.0.field.set("");
                        Ok($name { $($field),* })
                    }
                }
                d.deserialize_map(V(place))
            }
        }
    };
}
pub(super) use row;

struct One<'a, T>(&'a Place, std::marker::PhantomData<T>);

impl<'de, T: Row> DeserializeSeed<'de> for One<'_, T> {
    type Value = T;
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<T, D::Error> {
        T::read(d, self.0)
    }
}

/// A list of rows, each handed to `keep` with the line on which it was found.
pub(super) struct Rows<'a, T, F>(pub &'a Place, pub F, pub std::marker::PhantomData<T>);

impl<'de, T: Row, F: FnMut(T, u32) -> Result<(), &'static str>> DeserializeSeed<'de> for Rows<'_, T, F> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_seq(self)
    }
}

impl<'de, T: Row, F: FnMut(T, u32) -> Result<(), &'static str>> Visitor<'de> for Rows<'_, T, F> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }
    fn visit_seq<A: SeqAccess<'de>>(mut self, mut seq: A) -> Result<(), A::Error> {
        let mut count = 0;
        self.0.index.set(Some(0));
        while let Some(row) = seq.next_element_seed(One::<T>(self.0, std::marker::PhantomData))? {
            let line = u32::try_from(self.0.line.get()).unwrap_or(u32::MAX);
            (self.1)(row, line).map_err(A::Error::custom)?;
            count += 1;
            self.0.index.set(Some(count));
        }
        self.0.index.set(None);
        Ok(())
    }
}
