//! Exact addresses.

use serde::Serialize;
use utoipa::ToSchema;

use crate::api::answer::Answer;

/// An exact address.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddressView {
    /// The addresses, most often one.
    pub addresses: Vec<String>,
}

impl AddressView {
    /// The answer of an operation that reads addresses.
    pub fn answer(addresses: Vec<String>) -> Answer {
        Answer::plain(&Self { addresses })
    }
}
