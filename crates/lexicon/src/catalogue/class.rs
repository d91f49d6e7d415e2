//! An item class: what a line of a need or a pledge can be of.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::catalogue::code;
use domain::need::Kind;
use domain::organisation::Language;

/// A language by its ISO 639-1 code; the official list has more of them than people write here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tongue([u8; 2]);

impl Tongue {
    /// The language of a two-letter code.
    pub fn of(code: &str) -> Option<Self> {
        match code.as_bytes() {
            [a @ b'a'..=b'z', b @ b'a'..=b'z'] => Some(Self([*a, *b])),
            _ => None,
        }
    }

    /// The language of somebody who chose one of ours; `other` is none.
    pub fn spoken(language: Language) -> Option<Self> {
        Self::of(language.as_str())
    }

    /// Its code.
    pub fn as_str(&self) -> &str {
        // made of two ASCII letters only
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Whether words of this language are put together of others.
    pub fn compounds(self) -> bool {
        matches!(&self.0, b"de" | b"nl")
    }
}

domain::vocabulary! {
    /// What must be heeded with a class.
    pub enum Flag {
        /// A vehicle.
        Vehicle = "vehicle",
        /// Each piece has a serial number or a VIN.
        Serial = "serial",
        /// Dangerous goods in transport (ADR).
        DangerousGoods = "dangerous_goods",
        /// May serve war too: a coordinator looks at it.
        DualUse = "dual_use",
        /// Neither asked for nor given here.
        NotAccepted = "not_accepted",
    }
}

/// Where a class comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The relief catalogue inside the program.
    Relief,
    /// Proposed by a user, accepted by a coordinator.
    Proposed,
    /// The official list, imported.
    Official,
}

/// A word for a class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Its language.
    pub tongue: Tongue,
    /// The word, as people write it.
    pub text: Box<str>,
    /// Whether it commonly means other things too.
    pub ambiguous: bool,
}

/// One class of items.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemClass {
    pub key: String,
    /// The check digit of its code, where known.
    pub check: Option<u8>,
    /// Base unit (UN/ECE Rec 20).
    pub unit: String,
    /// What kind of help it is.
    pub kind: Kind,
    /// What must be heeded.
    pub flags: Vec<Flag>,
    /// What is stated of such items, by name, with the plausible range in the name's unit.
    pub specs: BTreeMap<String, Option<(f64, f64)>>,
    /// Typical weight of one base unit, in grams.
    pub weight_g: Option<u64>,
    /// Typical shipping volume of one base unit, in litres.
    pub volume_l: Option<u64>,
    /// Keys of classes that can do in its place.
    pub substitutes: Vec<String>,
    /// Its words; the first of each language is its label.
    pub labels: Vec<Label>,
    /// Where it comes from.
    pub source: Source,
    /// The file it stands in, without its ending; empty for what is in none.
    pub category: String,
}

impl ItemClass {
    /// The label in this language, else in English, else any.
    pub fn label(&self, tongue: Option<Tongue>) -> &str {
        let of = |tongue: Tongue| self.labels.iter().find(|label| label.tongue == tongue);
        tongue
            .and_then(of)
            .or_else(|| Tongue::of("en").and_then(of))
            .or_else(|| self.labels.first())
            .map_or(self.key.as_str(), |label| &label.text)
    }

    /// The code with its check digit, where it has one.
    pub fn full_code(&self) -> Option<String> {
        let code = code::of_key(&self.key)?;
        self.check.map(|check| format!("{code}-{check}"))
    }

    /// Whether a need or a pledge may hold it.
    pub fn is_accepted(&self) -> bool {
        !code::is_refused(&self.key) && !self.flags.contains(&Flag::NotAccepted)
    }

    /// Whether this must be heeded.
    pub fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }
}
