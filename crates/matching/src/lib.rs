//! Matching: a board of needs and offers in, a plan and its reasons out. Pure and deterministic.
//!
//! `format` reads an instance and writes a plan, `model` holds the board, `rules` says what a pair may and costs.
//! `plan` finds the optimum of the whole board (`network` makes it a flow problem, `solve` solves that), `full_rules` adds
//! indivisible lines, lots and shipments. `explain` reads reasons from the prices of a plan, `edits` keeps a plan up to
//! date, `suggestions` ranks candidates for one line. `weights` holds the default weights and prices, `outcome` what a plan
//! means for people: coverage, fairness, and what stays unserved for lack of what.
pub mod edits;
pub mod explain;
pub mod format;
pub mod full_rules;
pub mod model;
pub mod network;
pub mod outcome;
pub mod plan;
pub mod rules;
pub mod solve;
pub mod suggestions;
pub mod weights;

#[cfg(test)]
mod tests;
