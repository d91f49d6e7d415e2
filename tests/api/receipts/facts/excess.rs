//! What no promise makes room for, and what is decided of it.

use crate::client::Reply;
use crate::steps::{because, covers};
use crate::world::World;
use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use super::{reversed, state, two_damaged};

/// An excess of 2 on a need of 10: what Lyon promised meanwhile is on a planned shipment.
pub async fn excess_of_two(world: &World, need: &Reply) -> (Reply, String, Reply) {
    let receipt = two_damaged(world, need).await;
    let third = world.committed("lyon", "kharkiv", need, 0, 2).await;
    let shipment = world.planned("lyon", &third, 2, json!({})).await;
    reversed(world, &receipt).await;
    covers(
        &world.coverage("kharkiv", need, 0).await,
        &[("in_transit", 10), ("committed", 2), ("remaining", 0), ("excess", 2)],
    );
    world.assert_sound().await;
    (receipt, third, shipment)
}

pub async fn what_no_promise_makes_room_for_is_the_excess(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let (_, third, shipment) = excess_of_two(&world, &need).await;
    let told = world.seat("auditor").get(&format!("/events?need={}&limit=200", need.id("/id"))).await.expect(200);
    let told = told.body["items"].as_array().expect("events").clone();
    let excess: Vec<&Value> = told.iter().filter(|event| event["action"] == "excess_changed").collect();
    assert_eq!(excess.len(), 1);
    assert_eq!(excess[0]["change"]["excess"], json!({ "from": 0, "to": 2 }));
    // nothing new is promised, whoever asks; what stands by holds nothing
    let refused = world.try_pledge("usaid", &need, 0, 1, "not_required", false).await.expect(409);
    assert_eq!((refused.code(), &refused.body["excess"]), ("more_came_than_is_needed", &json!(2)));
    assert_eq!(refused.body["remaining"], 0);
    let offer = world.offer("usaid", "35111100", 4, json!({})).await;
    let refused = world.allocate("coordinator", &offer, &need, 1).await.expect(409);
    assert_eq!(refused.code(), "more_came_than_is_needed");
    let found = world.seat("kharkiv").get(&format!("/suggestions?need={}", need.id("/id"))).await.expect(200);
    assert!(!found.text.contains(&offer.id("/id")), "{}", found.text);
    let waiting = world.try_pledge("usaid", &need, 0, 1, "not_required", true).await.expect(201);
    assert_eq!(waiting.body["allocations"][0]["state"], "standby");
    // what comes off its shipment steps back
    world.seat("lyon").change(&format!("/shipments/{}/cancel", shipment.id("/id")), because()).await.expect(200);
    covers(
        &world.coverage("kharkiv", &need, 0).await,
        &[("in_transit", 10), ("committed", 0), ("standby", 3), ("remaining", 0), ("excess", 0)],
    );
    assert_eq!(state(&world, &third).await, ("standby".into(), 2));
    world.assert_sound().await;
}

pub async fn every_later_change_lowers_the_excess(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let (receipt, third, _) = excess_of_two(&world, &need).await;
    let shipment = world.seat("auditor").get(&format!("/receipts/{}", receipt.id("/id"))).await.expect(200);
    let shipment = world.seat("auditor").get(&format!("/shipments/{}", shipment.id("/shipment_id"))).await.expect(200);
    // one line counted anew: one is missing
    let line =
        json!({ "shipment_line_id": shipment.id("/lines/0/id"), "accepted": 4, "missing": 1, "reason": "short" });
    let body = json!({ "shipment_id": shipment.id("/id"), "lines": [line] });
    let draft = world.seat("kharkiv").post("/receipts", body).await.expect(201).id("/id");
    world.seat("kharkiv").act(&format!("/receipts/{draft}/confirm")).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("excess", 1), ("remaining", 0)]);
    // the rest is lost: five more are needed, less the one that was too many
    world.seat("brussels").change(&format!("/shipments/{}/lose", shipment.id("/id")), because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("excess", 0), ("remaining", 4), ("received", 4)]);
    assert_eq!(state(&world, &third).await, ("committed".into(), 2));
    world.pledge("usaid", &need, 0, 4, "not_required").await;
    world.assert_sound().await;
}

pub async fn the_recipient_decides_on_the_excess(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let path = format!("/needs/{}/excess", need.id("/id"));
    let decide = |decision: &str| json!({ "need_line_id": need.id("/lines/0/id"), "decision": decision, "reason": "two more are welcome" });
    let nothing = world.seat("kharkiv").change(&path, decide("keep")).await.expect(409);
    assert_eq!(nothing.code(), "nothing_is_in_excess");
    let (_, third, shipment) = excess_of_two(&world, &need).await;
    for seat in ["brussels", "ostroh", "intermediary", "administrator"] {
        world.seat(seat).change(&path, decide("keep")).await.expect(403);
    }
    world
        .seat("kharkiv")
        .change(&path, json!({ "need_line_id": need.id("/id"), "decision": "keep", "reason": "x" }))
        .await
        .expect(422);
    let kept = world.seat("kharkiv").change(&path, decide("keep")).await.expect(200);
    assert_eq!(kept.body["lines"][0]["excess_decision"], "keep");
    covers(&kept.body["lines"][0]["coverage"], &[("excess", 2), ("remaining", 0)]);
    world.try_pledge("usaid", &need, 0, 1, "not_required", false).await.expect(409);
    // kept is kept: what comes off its shipment stays committed
    world.seat("lyon").change(&format!("/shipments/{}/cancel", shipment.id("/id")), because()).await.expect(200);
    assert_eq!(state(&world, &third).await, ("committed".into(), 2));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 2), ("excess", 2)]);
    world.assert_sound().await;
    // a coordinator thinks otherwise: what is agreed and on no shipment goes back to its donor
    let released = world.seat("coordinator").change(&path, decide("release")).await.expect(200);
    covers(&released.body["lines"][0]["coverage"], &[("excess", 0), ("committed", 0), ("in_transit", 10)]);
    assert_eq!(released.body["lines"][0]["excess_decision"], Value::Null);
    let given_back = world.allocation(&third).await;
    assert_eq!((&given_back["state"], &given_back["released"]), (&json!("released"), &json!(2)));
    let told = world.seat("auditor").get(&format!("/events?need={}&limit=200", need.id("/id"))).await.expect(200);
    for action in ["decide_excess", "given_back", "excess_changed"] {
        assert!(
            told.body["items"].as_array().expect("events").iter().any(|event| event["action"] == action),
            "{action}"
        );
    }
    world.assert_sound().await;
}

/// More in excess than was read is another thing to decide on; less is not.
pub async fn what_is_decided_is_of_the_excess_that_was_read(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let (kharkiv, path) = (world.seat("kharkiv"), format!("/needs/{}", need.id("/id")));
    let tag = async || kharkiv.get(&path).await.expect(200).header("etag").expect("a tag").to_owned();
    let body = json!({ "need_line_id": need.id("/lines/0/id"), "decision": "keep", "reason": "welcome" }).to_string();
    let decide = async |tag: &str| {
        kharkiv.send(Method::POST, &format!("{path}/excess"), Some(body.clone()), &[("if-match", tag)]).await
    };
    let before = tag().await;
    let (receipt, ..) = excess_of_two(&world, &need).await;
    decide(&before).await.expect(412);
    let of_two = tag().await;
    let shipment = world.seat("auditor").get(&format!("/receipts/{}", receipt.id("/id"))).await.expect(200);
    let shipment = world.seat("auditor").get(&format!("/shipments/{}", shipment.id("/shipment_id"))).await.expect(200);
    let line =
        json!({ "shipment_line_id": shipment.id("/lines/0/id"), "accepted": 4, "missing": 1, "reason": "short" });
    let count = json!({ "shipment_id": shipment.id("/id"), "lines": [line] });
    let draft = kharkiv.post("/receipts", count).await.expect(201).id("/id");
    kharkiv.act(&format!("/receipts/{draft}/confirm")).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("excess", 1)]);
    let decided = decide(&of_two).await.expect(200);
    assert_eq!(decided.body["lines"][0]["excess_decision"], "keep");
    decide(&of_two).await.expect(412);
    world.assert_sound().await;
}

pub async fn what_is_to_be_released_goes_back_when_it_comes_off_its_shipment(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let (_, third, shipment) = excess_of_two(&world, &need).await;
    let path = format!("/needs/{}/excess", need.id("/id"));
    let body = json!({ "need_line_id": need.id("/lines/0/id"), "decision": "release", "reason": "not needed" });
    let decided = world.seat("kharkiv").change(&path, body).await.expect(200);
    covers(&decided.body["lines"][0]["coverage"], &[("excess", 2)]);
    world.seat("lyon").change(&format!("/shipments/{}/cancel", shipment.id("/id")), because()).await.expect(200);
    assert_eq!(state(&world, &third).await, ("released".into(), 2));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("excess", 0), ("committed", 0), ("standby", 0)]);
    world.assert_sound().await;
}

pub async fn what_is_meant_for_another_need_steps_back_and_the_intent_is_kept(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let (_, third, shipment) = excess_of_two(&world, &need).await;
    let path = format!("/needs/{}/excess", need.id("/id"));
    let body = json!({ "need_line_id": need.id("/lines/0/id"), "decision": "divert", "reason": "for Ostroh" });
    let decided = world.seat("kharkiv").change(&path, body).await.expect(200);
    assert_eq!(decided.body["lines"][0]["excess_decision"], "divert");
    assert!(decided.body["lines"][0]["excess_decided_at"].is_string());
    world.seat("lyon").change(&format!("/shipments/{}/cancel", shipment.id("/id")), because()).await.expect(200);
    assert_eq!(state(&world, &third).await, ("standby".into(), 2));
    // the excess is over, and with it what was decided of it
    let seen = world.seat("kharkiv").get(&format!("/needs/{}", need.id("/id"))).await.expect(200);
    assert_eq!(seen.body["lines"][0]["excess_decision"], Value::Null);
    world.assert_sound().await;
}

pub async fn a_line_that_allows_a_surplus_has_no_excess(engine: Engine) {
    let world = World::new(engine).await;
    let body = json!({ "title": "Намети", "language": "uk", "priority": 2, "allows_surplus": true,
        "lines": [{ "item_class": "35111100", "quantity": 10 }] });
    let need = world.seat("kharkiv").post("/needs", body).await.expect(201);
    world.seat("kharkiv").act(&format!("/needs/{}/submit", need.id("/id"))).await.expect(200);
    let need = world.seat("coordinator").act(&format!("/needs/{}/verify", need.id("/id"))).await.expect(200);
    let receipt = two_damaged(&world, &need).await;
    let third = world.committed("lyon", "kharkiv", &need, 0, 9).await;
    reversed(&world, &receipt).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 10), ("committed", 9), ("excess", 0)]);
    assert_eq!(state(&world, &third).await, ("committed".into(), 9));
    world.assert_sound().await;
}
