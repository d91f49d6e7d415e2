//! Tests below HTTP: migrations, plans of queries, the ledger under random and concurrent use.
#![allow(
    clippy::pedantic,
    clippy::disallowed_methods,
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

mod ask;
mod cast;
mod commands;
mod concurrency;
mod dumps;
mod elsewhere;
mod forge;
mod growth;
mod imports;
mod ledger_property;
mod locks;
mod lost;
mod many_rows;
mod merging;
mod migrations;
mod plans;
mod reckoning;
mod refolding;
mod repeat;
mod sample;
mod schema;
mod sealing;
mod sqlite_build;
mod suggesting;
mod sweeping;
mod tampering;
mod units;

use std::process::ExitCode;

fn main() -> ExitCode {
    let cases = cases![
        sqlite_build::it_has_the_options_it_should,
        migrations::go_up_down_and_up_again,
        migrations::a_database_of_another_program_is_left_alone,
        schema::parity::both_engines_have_the_same,
        schema::parity::diesel_sees_what_is_there,
        schema::vocabulary::the_database_knows_the_words_of_the_program,
        schema::refusals::what_is_forbidden_is_refused,
        many_rows::thousands_of_entries_are_appended_at_once,
        sealing::two_nodes_that_write_at_once_share_one_order,
        sealing::what_is_committed_later_comes_later,
        sealing::what_waits_for_a_minute_is_an_alarm,
        sealing::a_long_queue_is_numbered_in_batches,
        dumps::each_is_lifted_and_sound,
        dumps::each_migration_has_one,
        reckoning::days_without_an_end_get_theirs,
        reckoning::a_wrong_end_is_told_and_mended_by_other_rules,
        reckoning::what_was_ended_midway_goes_on,
        refolding::old_words_are_lifted,
        refolding::what_was_ended_midway_goes_on,
        refolding::another_folding_begins_anew,
        refolding::two_nodes_that_start_at_once_lift_them_once,
        imports::bad_lines_are_told_by_number_and_keep_the_rest_out,
        imports::importing_twice_makes_nothing_twice,
        imports::importing_at_once_makes_nothing_twice,
        imports::what_turns_text_around_is_not_imported,
        imports::a_line_without_a_quantity_stays_a_draft_until_completed,
        imports::the_program_reads_standard_input,
        imports::tables_are_read_as_people_keep_them,
        imports::what_a_table_lacks_is_said_in_words,
        plans::none_goes_through_a_whole_table,
        merging::nothing_names_who_was_merged,
        units::lines_of_a_family_are_converted_where_they_come_out_whole,
        lost::what_stood_open_though_all_of_it_is_lost_is_closed,
        tampering::is_named_by_rule_and_row,
        tampering::of_corrections_is_named_too,
        suggesting::from_memory_is_as_from_the_whole_board,
        suggesting::what_one_just_did_is_seen_at_once_on_every_node,
        ledger_property::every_rule_holds_after_every_step,
        locks::a_deadlock_is_tried_again,
        locks::a_deadlock_is_told_in_any_language,
        locks::one_deadline_holds_for_all_who_wait,
        locks::the_jobs_of_a_request_share_one_deadline,
        locks::what_is_refused_while_it_runs_leaves_nothing,
        locks::what_takes_long_is_free_of_limits,
        locks::a_commit_after_a_failure_that_nobody_noticed_is_none,
        concurrency::sixty_four_clients_pledge_one_each_against_fifty,
        concurrency::with_standby_fifty_are_proposed_and_fourteen_stand_by,
        concurrency::lowering_against_pledging_and_accepting_leaves_the_rules_whole,
        concurrency::sixteen_clients_do_anything_for_ten_seconds,
        elsewhere::six_needs_and_eight_general_pledges_at_once_wait_in_no_circle,
        elsewhere::a_pledge_that_serves_many_needs_is_taken_back_beside_others,
        elsewhere::a_crash_before_standby_moved_up_elsewhere_is_caught_up_by_the_sweep,
        elsewhere::what_fails_elsewhere_is_no_failure_of_what_was_asked,
        growth::thirty_three_thousand_answered_allocations_stand_in_nobodys_way,
        sweeping::what_was_confirmed_while_the_sweep_waited_stays,
        sweeping::what_cannot_be_done_is_passed_by,
        sweeping::two_sweeps_at_once_do_nothing_twice,
    ];
    let once: [(&'static str, fn()); 3] = [
        ("commands::what_only_asks_makes_nothing", commands::what_only_asks_makes_nothing),
        ("commands::what_is_wrong_is_said_in_a_sentence", commands::what_is_wrong_is_said_in_a_sentence),
        (
            "commands::an_address_in_use_is_named_before_anything_is_printed",
            commands::an_address_in_use_is_named_before_anything_is_printed,
        ),
    ];
    support::run(&cases, &once)
}
