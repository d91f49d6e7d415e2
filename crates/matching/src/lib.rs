//! Matching: a board of needs and pledges in, a plan and its reasons out. Pure and deterministic.
//!
//! `format` reads an instance and writes a plan, `model` holds the board, `rules` says what a pair may and costs.
//! `plan` finds the optimum of the whole board (`network` makes it a flow problem, `solve` solves that), `full_rules` adds
//! indivisible lines, lots and shipments. `explain` reads reasons from the prices of a plan, `edits` keeps a plan up to
//! date, `suggestions` ranks candidates for one line. `weights` holds the default weights and prices, `outcome` what a plan
//! means for people: coverage, fairness, and what stays unserved for lack of what.
//!
//! A [`model::Pledge`] is what is left of one line of a donor's pledge. The benchmark's format calls it an offer; nothing
//! that the library does with it differs from what the house means by a pledge, so only `format` keeps the other word, and
//! two codes of reasons that plans on record hold (`offer_expired`, `no_offer_of_this_class`).
pub mod edits;
pub mod explain;
pub mod format;
pub mod full_rules;
pub mod model;
mod network;
pub mod outcome;
pub mod plan;
pub mod rules;
mod solve;
pub mod suggestions;
pub mod weights;

#[cfg(test)]
mod tests;
