//! The rules of the ledger, one by one, and the traps that other systems fell into.

pub mod authorisation;
pub mod closing;
pub mod parts;
pub mod rules;
pub mod standby;
pub mod time;
pub mod traps;
pub mod waiting;
