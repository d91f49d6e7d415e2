//! Tests below HTTP: migrations, plans of queries, the ledger under random and concurrent use.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::missing_panics_doc,
    clippy::unused_async,
    reason = "a test says what it expects by panicking"
)]

#[path = "../support/mod.rs"]
mod support;

mod cast;
mod ledger_property;
mod migrations;

use std::process::ExitCode;

fn main() -> ExitCode {
    let cases = cases![migrations::go_up_down_and_up_again, ledger_property::every_rule_holds_after_every_step,];
    support::run(&cases, &[])
}
