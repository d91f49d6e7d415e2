//! Exact addresses.

use serde::Serialize;
use utoipa::ToSchema;

use crate::api::reply::Reply;

/// An exact address.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddressView {
    /// The addresses, most often one.
    pub addresses: Vec<String>,
}

impl AddressView {
    /// The answer of an operation that reads addresses.
    pub fn reply(addresses: Vec<String>) -> Reply {
        Reply::plain(&Self { addresses })
    }
}
