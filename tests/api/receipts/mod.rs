//! Receipts: signed counts, who may sign, and how a wrong one is mended.

pub mod driver;
pub mod facts;
pub mod kinds;
pub mod reverse;
pub mod seats;
pub mod signed;
pub mod unasked;
pub mod without_papers;
