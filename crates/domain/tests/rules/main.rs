//! The rules of the ledger as tables: every state with every verb, and every sum, from outside of the crate.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by panicking"
)]

mod allocation_parts;
mod allocation_states;
mod allocation_units;
mod ledger;
mod needs;
mod receipts;
mod things;
