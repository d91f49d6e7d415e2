//! Who was asked and did not answer in time gives up its place until there is a new word.

use std::sync::Arc;

use chrono::TimeDelta;
use poruch::clock::SetClock;
use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::{because, covers, decision};
use crate::support::set_clock;
use crate::world::{Setup, World};

async fn world_and_clock(engine: Engine) -> (World, Arc<SetClock>) {
    let clock = set_clock();
    (World::with(engine, Setup { clock: Arc::clone(&clock) as _, ..Setup::default() }).await, clock)
}

async fn stands(world: &World, id: &str, state: &str, owed: Value) {
    let seen = world.allocation(id).await;
    assert_eq!((&seen["state"], &seen["waits_for"]), (&json!(state), &owed), "{seen}");
}

/// Accepts; answers what was said.
async fn accept(world: &World, seat: &str, id: &str) -> Reply {
    world.seat(seat).act(&format!("/allocations/{id}/accept")).await
}

pub async fn what_nobody_answered_is_passed_by_until_a_late_yes(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let silent = world.pledge("brussels", &need, 0, 6, "not_required").await.id("/allocations/0/id");
    let other = world.pledge("lyon", &need, 0, 4, "not_required").await.id("/allocations/0/id");
    clock.advance(TimeDelta::days(14));
    assert_eq!(world.sweep().await.holds, 2);
    stands(&world, &silent, "standby", json!("recipient")).await;
    // others come and go, and it stays where it is
    let third = world.pledge("usaid", &need, 0, 10, "not_required").await.id("/allocations/0/id");
    world.seat("usaid").change(&format!("/allocations/{third}/withdraw"), because()).await.expect(200);
    assert_eq!(world.sweep().await.moves, 0);
    stands(&world, &silent, "standby", json!("recipient")).await;
    stands(&world, &other, "standby", json!("recipient")).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 0), ("standby", 10), ("remaining", 10)]);
    // it is not the donor's word that lacks, and both sides read whose it is
    assert_eq!(accept(&world, "brussels", &silent).await.expect(409).code(), "this_side_has_already_agreed");
    let read = world.seat("brussels").get(&format!("/allocations/{silent}")).await.expect(200);
    assert_eq!(read.body["waits_for"], "recipient");
    let late = accept(&world, "kharkiv", &silent).await.expect(200);
    assert_eq!((&late.body["state"], &late.body["waits_for"]), (&json!("committed"), &Value::Null));
    // what no longer fits is told with what remains
    let full = world.pledge("usaid", &need, 0, 3, "not_required").await.id("/allocations/0/id");
    let refused = accept(&world, "kharkiv", &other).await.expect(409);
    assert_eq!((refused.code(), &refused.body["remaining"]), ("more_than_remains", &json!(1)));
    stands(&world, &other, "standby", json!("recipient")).await;
    world.seat("usaid").change(&format!("/allocations/{full}/withdraw"), because()).await.expect(200);
    accept(&world, "kharkiv", &other).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 10), ("standby", 0), ("remaining", 0)]);
    world.assert_sound().await;
}

pub async fn a_late_yes_to_an_offer_that_went_elsewhere_is_refused(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("34144210", 5)]).await;
    let other = world.need("ostroh", &[("34144210", 5)]).await;
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let asked = world.allocate("kharkiv", &offer, &need, 4).await.expect(201).id("/allocations/0/id");
    clock.advance(TimeDelta::days(14));
    world.sweep().await;
    stands(&world, &asked, "standby", json!("donor")).await;
    let elsewhere = world.allocate("ostroh", &offer, &other, 3).await.expect(201).id("/allocations/0/id");
    let refused = accept(&world, "brussels", &asked).await.expect(409);
    assert_eq!((refused.code(), &refused.body["available"]), ("more_than_the_pledge_has_left", &json!(2)));
    // units that come free on the offer do not move it up either
    world.seat("ostroh").change(&format!("/allocations/{elsewhere}/withdraw"), because()).await.expect(403);
    world.seat("brussels").change(&format!("/allocations/{elsewhere}/decline"), because()).await.expect(200);
    stands(&world, &asked, "standby", json!("donor")).await;
    assert_eq!(accept(&world, "brussels", &asked).await.expect(200).body["state"], "committed");
    world.assert_sound().await;
}

pub async fn what_a_coordinator_proposed_waits_for_both(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("34144210", 5)]).await;
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let made = world.allocate("coordinator", &offer, &need, 4).await.expect(201).id("/allocations/0/id");
    clock.advance(TimeDelta::days(14));
    world.sweep().await;
    stands(&world, &made, "standby", json!("both")).await;
    assert_eq!(accept(&world, "brussels", &made).await.expect(200).body["state"], "proposed");
    clock.advance(TimeDelta::days(14));
    world.sweep().await;
    stands(&world, &made, "standby", json!("recipient")).await;
    world.seat("kharkiv").change(&format!("/allocations/{made}/decline"), because()).await.expect(200);
    stands(&world, &made, "declined", Value::Null).await;
    world.assert_sound().await;
}

/// An accepted allocation whose donor's council has yet to decide; with its pledge.
async fn before_a_council(world: &World, donor: &str, need: &Reply, units: i64) -> (String, String) {
    let made = world.pledge(donor, need, 0, units, "pending").await;
    let id = made.id("/allocations/0/id");
    assert_eq!(accept(world, "kharkiv", &id).await.expect(200).body["state"], "accepted");
    (id, made.id("/pledge/id"))
}

pub async fn a_silent_council_is_waited_for_sixty_days(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 20)]).await;
    let (granted, pledge) = before_a_council(&world, "brussels", &need, 6).await;
    let (spoken, speaking) = before_a_council(&world, "lyon", &need, 4).await;
    let (again, _) = before_a_council(&world, "usaid", &need, 5).await;
    clock.advance(TimeDelta::days(30));
    let authorise = |seat: &str, pledge: &str, outcome: &str| {
        let path = format!("/pledges/{pledge}/authorise");
        let client = world.seat(seat);
        let body = decision(outcome);
        async move { client.change(&path, body).await.expect(200) }
    };
    authorise("lyon", &speaking, "deferred").await;
    clock.advance(TimeDelta::days(30) - TimeDelta::seconds(1));
    assert_eq!(world.sweep().await.silent, 0);
    clock.advance(TimeDelta::seconds(1));
    assert_eq!(world.sweep().await.silent, 2, "one of the councils has said something");
    assert_eq!(world.sweep().await.silent, 0);
    stands(&world, &granted, "standby", json!("council")).await;
    stands(&world, &spoken, "accepted", Value::Null).await;
    let coverage = world.coverage("kharkiv", &need, 0).await;
    covers(&coverage, &[("accepted", 4), ("standby", 11), ("remaining", 16)]);
    // others come and go
    let third = world.pledge("lyon", &need, 0, 16, "not_required").await.id("/allocations/0/id");
    world.seat("lyon").change(&format!("/allocations/{third}/withdraw"), because()).await.expect(200);
    stands(&world, &granted, "standby", json!("council")).await;
    // the recipient has said its word; the donor may say that its council is at it
    assert_eq!(accept(&world, "kharkiv", &again).await.expect(409).code(), "this_side_has_already_agreed");
    let held = accept(&world, "usaid", &again).await.expect(200);
    assert_eq!((&held.body["state"], &held.body["waits_for"]), (&json!("accepted"), &Value::Null));
    // the decision is the new word
    authorise("brussels", &pledge, "granted").await;
    stands(&world, &granted, "committed", Value::Null).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 6), ("accepted", 9), ("standby", 0)]);
    world.assert_sound().await;
}

pub async fn a_decision_puts_it_back_in_the_row_where_there_is_no_room(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 6)]).await;
    let (late, pledge) = before_a_council(&world, "brussels", &need, 6).await;
    clock.advance(TimeDelta::days(60));
    assert_eq!(world.sweep().await.silent, 1);
    let other = world.pledge("lyon", &need, 0, 6, "not_required").await.id("/allocations/0/id");
    let path = format!("/pledges/{pledge}/authorise");
    world.seat("brussels").change(&path, decision("granted")).await.expect(200);
    stands(&world, &late, "standby", Value::Null).await;
    world.seat("lyon").change(&format!("/allocations/{other}/withdraw"), because()).await.expect(200);
    stands(&world, &late, "committed", Value::Null).await;
    world.assert_sound().await;
}
