//! Acknowledging personal data in texts that go public.

use serde::Deserialize;
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use crate::api::content::WITHIN;
use crate::api::text;
use domain::Code;

/// The personal data that you knowingly publish. Without it, 422 `personal_data_found` names each piece with its hash.
#[derive(Debug, Clone, Default, Deserialize, Validate, ToSchema)]
#[schema(example = json!({
    "acknowledge": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]
}))]
pub struct AcknowledgeBody {
    /// The hashes of the pieces.
    #[serde(default)]
    #[validate(length(max = 1000), custom(function = "hashes"))]
    #[schema(max_items = 1000, pattern = "^[0-9a-f]{64}$")]
    pub acknowledge: Vec<String>,
}

/// SHA-256 in small hexadecimal digits.
pub fn hashes(hashes: &[String]) -> Result<(), ValidationError> {
    let is_hash = |hash: &String| hash.len() == 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    let bad: Vec<usize> = (0..).zip(hashes).filter(|(_, hash)| !is_hash(hash)).map(|(place, _)| place).collect();
    if bad.is_empty() {
        return Ok(());
    }
    let mut fault = text::fault(Code::NotAHash);
    fault.add_param(WITHIN.into(), &bad);
    Err(fault)
}
