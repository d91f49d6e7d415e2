//! What waits for whom: each kind of task is there for those whose it is, for nobody else, and gone when it is done.

pub mod agreeing;
pub mod lists;
pub mod needs;
pub mod office;
pub mod shipments;

use std::sync::Arc;

use poruch::clock::SetClock;
use poruch::store::Engine;
use serde_json::{Value, json};

use crate::support::{Case, set_clock};
use crate::tasks;
use crate::world::{Setup, World};

pub fn cases() -> Vec<Case> {
    crate::cases![
        tasks::agreeing::an_answer_is_owed_by_who_was_asked,
        tasks::agreeing::a_gift_asked_for_is_answered_by_its_donor,
        tasks::agreeing::a_council_is_waited_for,
        tasks::agreeing::what_is_planned_without_the_council_is_settled,
        tasks::agreeing::help_that_is_not_shipped_is_signed_for,
        tasks::agreeing::a_donor_hears_of_what_moved_up_and_of_new_needs_that_fit,
        tasks::shipments::each_step_is_somebodys,
        tasks::shipments::a_declaration_runs_out,
        tasks::shipments::a_lost_one_is_looked_for,
        tasks::shipments::what_was_distributed_is_reported,
        tasks::shipments::each_code_has_its_report,
        tasks::needs::a_draft_a_need_to_verify_and_one_sent_back,
        tasks::needs::one_that_runs_out_is_confirmed,
        tasks::needs::what_wants_attention_says_why,
        tasks::needs::an_excess_is_decided,
        tasks::office::a_pledge_to_open_and_one_that_ends,
        tasks::office::an_organisation_a_word_and_a_plan_wait_for_an_office,
        tasks::lists::an_intermediary_reads_the_tasks_of_each_principal,
        tasks::lists::twelve_are_shown_and_a_thousand_counted,
        tasks::lists::it_is_told_in_the_language_of_the_reader,
    ]
}

const SEATS: [&str; 12] = [
    "kharkiv",
    "ostroh",
    "stranger",
    "brussels",
    "lyon",
    "carrier",
    "other_carrier",
    "intermediary",
    "unverified",
    "coordinator",
    "administrator",
    "auditor",
];

async fn world_and_clock(engine: Engine) -> (World, Arc<SetClock>) {
    let clock = set_clock();
    (World::with(engine, Setup { clock: Arc::clone(&clock) as _, ..Setup::default() }).await, clock)
}

/// The task of a kind that a seat has.
async fn task(world: &World, seat: &str, code: &str) -> Option<Value> {
    let tasks = world.seat(seat).get("/tasks").await.expect(200).body["items"].as_array().expect("tasks").clone();
    tasks.into_iter().find(|task| task["code"] == json!(code))
}

/// Of all seats, these and no others have a task of this kind; what waits is `subject`, by its reference or id.
#[track_caller]
fn only<'a>(
    world: &'a World,
    code: &'a str,
    subject: &'a Value,
    expected: &'a [&'a str],
) -> impl Future<Output = ()> + 'a {
    let at = std::panic::Location::caller();
    async move {
        let mut found = Vec::new();
        for seat in SEATS {
            if let Some(task) = task(world, seat, code).await {
                let subjects = task["subjects"].as_array().expect("subjects").clone();
                let named = |one: &Value| one["reference"] == *subject || one["id"] == *subject;
                assert!(subjects.iter().any(named), "{code} of {seat} at {at}: {task}");
                assert!(
                    subjects.iter().all(|one| one["message"].as_str().is_some_and(|text| text.len() > 20)),
                    "{task}"
                );
                found.push(seat);
            }
        }
        assert_eq!(found, expected, "{code} at {at}");
    }
}
