//! Pledges: open ones, and who gets them.

pub mod ask;
pub mod open;
