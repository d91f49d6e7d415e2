//! A verified need is corrected; a pasted list is read for one.

pub mod add;
pub mod doubles;
pub mod enough;
pub mod lower;
pub mod raise;
pub mod read_lines;
pub mod renew;
pub mod told_late;

use serde_json::{Value, json};

use crate::client::Reply;
use crate::support::Case;
use crate::world::World;

pub fn cases() -> Vec<Case> {
    crate::cases![
        lower::less_is_in_force_at_once_and_the_newest_proposals_step_back,
        lower::below_what_is_agreed_names_what_to_release,
        lower::three_hundred_become_thirty,
        lower::every_fault_is_told_at_once,
        lower::only_a_verified_need_and_only_by_its_own_side,
        raise::more_counts_when_a_coordinator_has_verified_it,
        raise::what_is_asked_is_dropped_with_a_reason_or_taken_back,
        raise::coordinators_find_what_is_asked,
        add::a_new_line_is_there_for_its_own_side_until_it_is_verified,
        add::a_line_that_was_refused_stays_hidden_and_can_be_asked_again,
        add::personal_data_in_new_words_is_looked_through,
        enough::what_is_agreed_is_kept_and_nothing_else_comes,
        enough::what_is_given_up_lowers_and_what_is_lost_opens_again,
        enough::the_last_receipt_closes_it,
        enough::with_nothing_agreed_it_is_closed_instead,
        doubles::a_second_need_is_named_to_who_submits_and_who_verifies,
        doubles::a_plans_report_names_the_needs_that_it_would_serve_twice,
        renew::what_expired_is_open_again_with_one_call,
        renew::a_day_that_has_passed_is_given_anew,
        renew::nothing_else_is_renewed,
        told_late::no_correction_is_told_before_the_delay_is_over,
        read_lines::a_letter_gives_lines_that_a_need_can_be_made_of,
        read_lines::rows_of_a_spreadsheet_are_read,
        read_lines::several_things_in_a_line_are_told_apart,
        read_lines::arms_are_told_as_refused,
        read_lines::what_is_left_is_said_in_the_readers_language,
        read_lines::what_was_added_to_the_catalogue_is_understood,
        read_lines::bounds_are_named,
        read_lines::who_may_draft_may_have_it_read,
        read_lines::nothing_is_kept,
    ]
}

/// Corrects a need.
async fn correct(world: &World, seat: &str, need: &Reply, body: Value) -> Reply {
    world.seat(seat).change(&format!("/needs/{}/lines", need.id("/id")), body).await
}

/// Another quantity of one of its lines.
fn quantity(need: &Reply, line: usize, quantity: i64) -> Value {
    let id = need.id(&format!("/lines/{line}/id"));
    json!({ "lines": [{ "id": id, "quantity": quantity }], "reason": "a wrong figure" })
}

/// The need as somebody sees it.
async fn seen(world: &World, seat: &str, need: &Reply) -> Reply {
    world.seat(seat).get(&format!("/needs/{}", need.id("/id"))).await.expect(200)
}

/// State and quantity of an allocation.
async fn stands(world: &World, id: &str) -> (String, i64) {
    let seen = world.allocation(id).await;
    (seen["state"].as_str().expect("a state").to_owned(), seen["quantity"].as_i64().expect("units"))
}
