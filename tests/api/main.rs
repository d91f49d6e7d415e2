//! Tests over HTTP: a real client, a real server, a real database for each test, and every answer
//! held against the OpenAPI document.
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

mod client;
mod world;

mod main_job;
mod outage;

use std::process::ExitCode;

fn main() -> ExitCode {
    let cases =
        cases![main_job::from_need_to_signed_receipt, outage::the_service_recovers_when_the_database_comes_back,];
    support::run(&cases, &[])
}
