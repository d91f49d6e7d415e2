//! A reason that somebody gives.

use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::api::text;

/// A reason, in your own words.
#[derive(Debug, Clone, Deserialize, Validate, ToSchema)]
#[schema(example = json!({ "reason": "Рада не погодила передачу майна" }))]
pub struct ReasonBody {
    /// Why.
    #[validate(length(min = 1, max = 1000), custom(function = "text::note"))]
    #[schema(min_length = 1, max_length = 1000)]
    pub reason: String,
}
