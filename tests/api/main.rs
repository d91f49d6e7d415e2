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

mod bad_input;
mod client;
mod interface;
mod world;

mod location;
mod main_job;
mod outage;
mod policy;
mod spec;

use std::process::ExitCode;

fn main() -> ExitCode {
    let cases = cases![
        main_job::from_need_to_signed_receipt,
        outage::the_service_recovers_when_the_database_comes_back,
        policy::a_stranger_stands_before_every_door,
        policy::an_intermediary_acts_only_for_those_who_agreed,
        policy::tokens_end,
        location::is_disclosed_by_relation,
        bad_input::of_every_operation_is_refused_and_changes_nothing,
        bad_input::in_queries_and_paths_is_refused,
        interface::every_fault_is_told_at_once_in_the_readers_language,
        interface::changes_need_the_version_that_was_read,
        interface::a_retry_gets_the_same_answer_and_does_nothing_twice,
        interface::the_same_key_at_once_has_one_effect,
        interface::pages_have_no_gap_and_no_repeat,
        interface::lists_are_narrowed_by_what_is_asked,
        interface::too_often_and_too_full_say_when_to_come_back,
        interface::every_answer_has_its_headers,
    ];
    let once: &[(&str, fn())] = &[
        ("spec::committed", spec::the_committed_description_is_what_the_code_serves),
        ("spec::policy", spec::policy_names_every_operation_and_no_other),
        ("spec::bodies", spec::bodies_have_examples_and_refuse_unknown_fields),
        ("policy::matrix", policy::the_matrix_is_the_reviewed_one),
    ];
    support::run(&cases, once)
}
