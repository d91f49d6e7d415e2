//! Standby allocations move up by themselves.

use poruch::store::Engine;
use serde_json::json;

use crate::client::Reply;
use crate::steps::{because, covers};
use crate::world::World;

/// A pledge that stands by in full; answers its allocation's id.
async fn waiting(world: &World, donor: &str, need: &Reply, quantity: i64) -> String {
    let made = world.try_pledge(donor, need, 0, quantity, "not_required", true).await.expect(201);
    assert_eq!(made.body["allocations"].as_array().map(Vec::len), Some(1));
    assert_eq!(made.body["allocations"][0]["state"], "standby");
    made.id("/allocations/0/id")
}

pub async fn the_oldest_moves_up_first_and_only_as_far_as_there_is_room(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let held = world.committed("brussels", "kharkiv", &need, 0, 10).await;
    let older = waiting(&world, "lyon", &need, 4).await;
    let younger = waiting(&world, "usaid", &need, 8).await;
    let release = |units: i64| json!({ "quantity": units, "reason": "needed at home" });
    let path = format!("/allocations/{held}/release");
    world.seat("brussels").change(&path, release(3)).await.expect(200);
    // three of the older's four
    let rest = world.allocation(&older).await;
    assert_eq!((&rest["state"], &rest["quantity"]), (&json!("standby"), &json!(1)));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 3), ("standby", 9), ("remaining", 0)]);
    assert_eq!(world.allocation(&younger).await["quantity"], 8);
    // the older's last, then one of the younger's
    world.seat("brussels").change(&path, release(2)).await.expect(200);
    assert_eq!(world.allocation(&older).await["state"], "proposed");
    let rest = world.allocation(&younger).await;
    assert_eq!((&rest["state"], &rest["quantity"]), (&json!("standby"), &json!(7)));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 5), ("standby", 7), ("committed", 5)]);
    let parts = world.seat("lyon").get("/allocations").await.expect(200);
    let parts = parts.body["items"].as_array().expect("items").clone();
    assert_eq!(parts.len(), 2);
    assert!(parts.iter().any(|part| part["split_from"] == json!(older) && part["quantity"] == 3));
    assert!(parts.iter().all(|part| !part["hold_until"].is_null()));
    world.assert_sound().await;
}

pub async fn standby_holds_nothing_and_can_be_taken_back(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    world.pledge("brussels", &need, 0, 10, "not_required").await;
    let first = waiting(&world, "lyon", &need, 4).await;
    let second = waiting(&world, "usaid", &need, 4).await;
    world.seat("lyon").change(&format!("/allocations/{first}/withdraw"), because()).await.expect(200);
    world.seat("kharkiv").change(&format!("/allocations/{second}/decline"), because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 10), ("standby", 0), ("remaining", 0)]);
    world.assert_sound().await;
}

pub async fn an_offers_freed_units_serve_what_waits_elsewhere(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("34144210", 5)]).await;
    let held = world.committed("lyon", "kharkiv", &need, 0, 5).await;
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let body = json!({ "pledge_id": offer.id("/id"), "pledge_line_id": offer.id("/lines/0/id"),
        "need_id": need.id("/id"), "need_line_id": need.id("/lines/0/id"), "quantity": 5, "standby": true });
    let stood = world.seat("brussels").post("/allocations", body).await.expect(201).id("/allocations/0/id");
    // meanwhile the offer itself is promised elsewhere
    let other = world.need("ostroh", &[("34144210", 5)]).await;
    let elsewhere = world.allocate("brussels", &offer, &other, 4).await.expect(201).id("/allocations/0/id");
    world.seat("lyon").change(&format!("/allocations/{held}/withdraw"), because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 1), ("standby", 4), ("remaining", 4)]);
    world.seat("ostroh").change(&format!("/allocations/{elsewhere}/decline"), because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 5), ("standby", 0), ("remaining", 0)]);
    assert_eq!(world.allocation(&stood).await["state"], "proposed");
    world.assert_sound().await;
}

pub async fn a_moved_up_one_is_in_the_log(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let held = world.pledge("brussels", &need, 0, 10, "not_required").await.id("/allocations/0/id");
    let stood = waiting(&world, "lyon", &need, 10).await;
    world.seat("brussels").change(&format!("/allocations/{held}/withdraw"), because()).await.expect(200);
    let log = world.seat("auditor").get(&format!("/events?subject={stood}")).await.expect(200);
    let newest = &log.body["items"][0];
    assert_eq!((&newest["action"], &newest["member_id"]), (&json!("moved_up"), &json!(null)));
    world.assert_sound().await;
}
