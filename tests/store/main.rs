//! Tests below HTTP: migrations, plans of queries, the ledger under random and concurrent use.
#![allow(
    clippy::pedantic,
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
mod concurrency;
mod imports;
mod ledger_property;
mod locks;
mod migrations;
mod plans;

use std::process::ExitCode;

fn main() -> ExitCode {
    let cases = cases![
        migrations::go_up_down_and_up_again,
        imports::bad_lines_are_told_by_number_and_keep_the_rest_out,
        imports::importing_twice_makes_nothing_twice,
        imports::a_line_without_a_quantity_stays_a_draft_until_completed,
        imports::the_program_reads_standard_input,
        plans::none_goes_through_a_whole_table,
        ledger_property::every_rule_holds_after_every_step,
        locks::a_deadlock_is_tried_again,
        locks::a_deadlock_is_told_in_any_language,
        locks::one_deadline_holds_for_all_who_wait,
        locks::what_is_refused_while_it_runs_leaves_nothing,
        locks::what_takes_long_is_free_of_limits,
        locks::a_commit_after_a_failure_that_nobody_noticed_is_none,
        concurrency::sixty_four_clients_pledge_one_each_against_fifty,
        concurrency::with_standby_fifty_are_proposed_and_fourteen_stand_by,
        concurrency::sixteen_clients_do_anything_for_ten_seconds,
    ];
    support::run(&cases, &[])
}
