//! The official procurement vocabulary, as its file has it.

use std::collections::BTreeMap;

/// A line of the official list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficialClass {
    /// Eight digits.
    pub code: String,
    /// The ninth.
    pub check: u8,
    /// Labels by language (ISO 639-1).
    pub labels: BTreeMap<String, String>,
}
