//! Where a reported word is known from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::api::text;
use domain::voice::{Source, SourceKind};

/// Where something is known from that somebody reports of an organisation without members.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "kind": "call", "on": "2026-11-20", "text": "Brandmeister, by telephone: two of them are ready" }))]
pub struct SourceBody {
    /// What it was.
    pub kind: SourceKind,
    /// Its day; not in the future.
    #[serde(deserialize_with = "domain::days::day")]
    #[validate(custom(function = "text::day"))]
    pub on: NaiveDate,
    /// What it says, or where it can be found.
    #[validate(length(min = 1, max = 500), custom(function = "text::plain"))]
    #[schema(min_length = 1, max_length = 500)]
    pub text: String,
}

impl From<SourceBody> for Source {
    fn from(body: SourceBody) -> Self {
        Self { kind: body.kind, on: body.on, text: body.text }
    }
}

impl From<Source> for SourceBody {
    fn from(known: Source) -> Self {
        Self { kind: known.kind, on: known.on, text: known.text }
    }
}
