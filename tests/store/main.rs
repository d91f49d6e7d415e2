//! Tests below HTTP: migrations, plans of queries, the ledger under random and concurrent use.

#[path = "../support/mod.rs"]
mod support;

mod migrations;

use std::process::ExitCode;

fn main() -> ExitCode {
    let cases = cases![migrations::go_up_down_and_up_again,];
    support::run(cases, vec![])
}
