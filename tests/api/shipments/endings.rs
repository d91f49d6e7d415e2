//! Shipments that do not arrive.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::{because, covers};
use crate::support::Case;
use crate::world::World;

pub fn cases() -> Vec<Case> {
    crate::cases![
        a_lost_one_reopens_the_need,
        a_lost_one_that_turns_up_is_counted_and_promises_make_room,
        a_part_is_found_after_its_rest_was_given_back,
        what_was_replaced_on_the_road_leaves_an_excess,
        what_was_counted_of_a_lost_one_is_taken_back_and_counted_anew,
        a_returned_one_can_be_sent_again,
        what_was_counted_of_a_returned_one_is_taken_back_and_counted_anew,
        a_cancelled_one_can_be_planned_again,
        a_gift_that_is_wholly_lost_is_closed_as_lost,
    ]
}

pub async fn a_lost_one_reopens_the_need(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    world.counted("kharkiv", &shipment, json!({ "accepted": 3, "final": false })).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    world.seat("carrier").change(&format!("{path}/lose"), because()).await.expect(403);
    let lost = world.seat("brussels").change(&format!("{path}/lose"), because()).await.expect(200);
    assert_eq!(lost.body["state"], "lost");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 0), ("received", 3), ("remaining", 27)]);
    let pledge = world.allocation(&allocation).await["pledge_id"].as_str().expect("an id").to_owned();
    covers(&world.use_of(&pledge).await, &[("received", 3), ("lost_or_damaged", 9), ("available", 0)]);
    world.assert_sound().await;
}

pub async fn a_lost_one_that_turns_up_is_counted_and_promises_make_room(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let found = format!("{path}/find");
    let early = world.seat("brussels").change(&found, because()).await.expect(409);
    assert_eq!(early.code(), "only_lost_shipments_are_found");
    world.seat("brussels").change(&format!("{path}/lose"), because()).await.expect(200);
    assert_eq!(world.allocation(&allocation).await["state"], "released");
    // others promise what is lacking: eight of it agreed on, four only proposed
    let agreed = world.committed("lyon", "kharkiv", &need, 0, 8).await;
    let asked = world.pledge("usaid", &need, 0, 4, "not_required").await.id("/allocations/0/id");
    world.seat("carrier").change(&found, because()).await.expect(403);
    world.seat("donetsk").change(&found, because()).await.expect(404);
    let back = world.seat("brussels").change(&found, because()).await.expect(200);
    assert_eq!((&back.body["state"], &back.body["reason"]), (&json!("dispatched"), &serde_json::Value::Null));
    // a fact is never refused: all that was promised meanwhile steps back, and nothing is left over
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 12), ("remaining", 0), ("standby", 12)]);
    for waits in [&agreed, &asked] {
        assert_eq!(world.allocation(waits).await["state"], "standby");
    }
    let journal = world.seat("kharkiv").get(&format!("{path}/events")).await.expect(200);
    assert!(journal.body["items"].as_array().expect("items").iter().any(|step| step["kind"] == "found"));
    let told = json!({ "kind": "found" });
    let refused = world.seat("brussels").post(&format!("{path}/events"), told).await.expect(422);
    assert_eq!(refused.body["errors"][0]["pointer"], "/kind");
    world.counted("kharkiv", &back, json!({ "accepted": 11, "missing": 1, "reason": "one fell off" })).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 11), ("remaining", 0), ("standby", 11)]);
    assert_eq!(world.allocation(&agreed).await["state"], "standby", "but for the one that is lacking");
    world.assert_sound().await;
}

pub async fn a_part_is_found_after_its_rest_was_given_back(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 4).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    world.seat("brussels").change(&format!("{path}/lose"), because()).await.expect(200);
    world.seat("brussels").change(&format!("/allocations/{allocation}/release"), because()).await.expect(200);
    assert_eq!(world.allocation(&allocation).await["state"], "released");
    // it stands before the door of who waited for it
    let back = world.seat("kharkiv").change(&format!("{path}/find"), because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 4), ("remaining", 8)]);
    // it was given back, and is committed again by what turned up: the log is read so
    world.assert_sound().await;
    world.counted("kharkiv", &back, json!({ "accepted": 4 })).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 4), ("remaining", 8)]);
    world.assert_sound().await;
}

pub async fn what_was_replaced_on_the_road_leaves_an_excess(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    world.counted("kharkiv", &shipment, json!({ "accepted": 5, "final": false })).await;
    world.seat("brussels").change(&format!("{path}/lose"), because()).await.expect(200);
    let other = world.committed("lyon", "kharkiv", &need, 0, 7).await;
    let replaced = world.dispatched("lyon", &other, 7).await;
    world.counted("kharkiv", &replaced, json!({ "accepted": 7 })).await;
    let close = format!("/needs/{}/close", need.id("/id"));
    world.seat("kharkiv").change(&close, json!({ "outcome": "fulfilled" })).await.expect(200);
    let back = world.seat("brussels").change(&format!("{path}/find"), because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 12), ("in_transit", 7), ("excess", 7)]);
    world.counted("kharkiv", &back, json!({ "accepted": 7 })).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 19), ("in_transit", 0), ("excess", 7)]);
    world.assert_sound().await;
}

pub async fn a_returned_one_can_be_sent_again(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let back = world.seat("brussels").change(&format!("{path}/return"), because()).await.expect(200);
    assert_eq!(back.body["state"], "returned");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 0), ("committed", 12), ("remaining", 18)]);
    let again = world.dispatched("brussels", &allocation, 12).await;
    world.counted("kharkiv", &again, json!({ "accepted": 12 })).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 12), ("remaining", 18)]);
    world.assert_sound().await;
}

/// A count of a shipment whose rest is lost can be wrong, and somebody may have some of the rest all the same.
pub async fn what_was_counted_of_a_lost_one_is_taken_back_and_counted_anew(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let wrong = world.counted("kharkiv", &shipment, json!({ "accepted": 5, "final": false })).await;
    let begun = json!({ "shipment_id": shipment.id("/id"), "lines": [{ "shipment_line_id": shipment.id("/lines/0/id"),
        "accepted": 2, "final": false }] });
    let begun = kharkiv.post("/receipts", begun).await.expect(201);
    world.seat("brussels").change(&format!("{path}/lose"), because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 5), ("remaining", 7)]);
    let pledge = world.allocation(&allocation).await["pledge_id"].as_str().expect("an id").to_owned();
    assert_eq!(world.seat("brussels").get(&format!("/pledges/{pledge}")).await.expect(200).body["state"], "closed");
    kharkiv.change(&format!("/receipts/{}/reverse", wrong.id("/id")), because()).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 0), ("in_transit", 0), ("remaining", 12)]);
    let gone = world.seat("brussels").get(&format!("/pledges/{pledge}")).await.expect(200);
    assert_eq!((&gone.body["state"], &gone.body["close_reason"]), (&json!("closed"), &json!("lost")));
    world.assert_sound().await;
    // what was begun before can be signed, and it is a gift that came again
    kharkiv.act(&format!("/receipts/{}/confirm", begun.id("/id"))).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 2), ("remaining", 10)]);
    let came = world.seat("brussels").get(&format!("/pledges/{pledge}")).await.expect(200);
    assert_eq!((&came.body["state"], &came.body["close_reason"]), (&json!("closed"), &json!("fulfilled")));
    assert_eq!(world.seat("brussels").get(&path).await.expect(200).body["state"], "lost");
    world.assert_sound().await;
    let most = kharkiv.post(
        "/receipts",
        json!({ "shipment_id": shipment.id("/id"),
        "lines": [{ "shipment_line_id": shipment.id("/lines/0/id"), "accepted": 11, "final": false }] }),
    );
    assert_eq!(most.await.expect(422).pointers(), ["/lines/0/accepted"]);
    // all of the rest is there: it was not lost
    world.counted("kharkiv", &shipment, json!({ "accepted": 9, "missing": 1, "reason": "one fell off" })).await;
    let there = world.seat("brussels").get(&path).await.expect(200);
    assert_eq!((&there.body["state"], &there.body["reason"]), (&json!("received"), &serde_json::Value::Null));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 11), ("remaining", 1)]);
    world.assert_sound().await;
}

/// The same of one whose rest came back, of which some may have gone another way since.
pub async fn what_was_counted_of_a_returned_one_is_taken_back_and_counted_anew(engine: Engine) {
    let world = World::new(engine).await;
    let (kharkiv, brussels) = (world.seat("kharkiv"), world.seat("brussels"));
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let count = |accepted: i64| {
        json!({ "shipment_id": shipment.id("/id"), "confirm": true, "lines": [{ "shipment_line_id": shipment.id("/lines/0/id"),
            "accepted": accepted, "final": false }] })
    };
    let wrong = kharkiv.post("/receipts", count(3)).await.expect(201);
    let mut begun = count(5);
    begun["confirm"] = json!(false);
    let begun = kharkiv.post("/receipts", begun).await.expect(201);
    brussels.change(&format!("{path}/return"), because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 3), ("committed", 9)]);
    kharkiv.act(&format!("/receipts/{}/confirm", begun.id("/id"))).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 8), ("committed", 4), ("in_transit", 0)]);
    world.assert_sound().await;
    kharkiv.change(&format!("/receipts/{}/reverse", wrong.id("/id")), because()).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 5), ("committed", 7), ("in_transit", 0)]);
    world.assert_sound().await;
    // what goes another way was not there
    let again = world.planned("brussels", &allocation, 6, json!({})).await;
    let refused = kharkiv.post("/receipts", count(2)).await.expect(422);
    assert_eq!(refused.pointers(), ["/lines/0/accepted"]);
    assert!(refused.body["errors"][0].to_string().contains("Still to be counted: 1 unit."), "{:?}", refused.body);
    brussels.change(&format!("/shipments/{}/cancel", again.id("/id")), because()).await.expect(200);
    kharkiv.post("/receipts", count(2)).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 7), ("committed", 5)]);
    world.assert_sound().await;
    // its need was promised to another meanwhile: a fact is never refused for lack of room
    brussels.change(&format!("/allocations/{allocation}/release"), because()).await.expect(200);
    let other = world.committed("lyon", "kharkiv", &need, 0, 5).await;
    kharkiv.change(&format!("/receipts/{}/reverse", begun.id("/id")), because()).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 2), ("committed", 10)]);
    kharkiv.post("/receipts", count(5)).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 7), ("committed", 5)]);
    assert_eq!(world.allocation(&other).await["state"], "committed");
    world.assert_sound().await;
}

/// A gift of which nothing arrived, and of which nothing is left to give, is lost, and is there again when it turns up.
pub async fn a_gift_that_is_wholly_lost_is_closed_as_lost(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let damaged = world
        .counted("kharkiv", &shipment, json!({ "accepted": 0, "damaged": 12, "reason": "they lay in the rain" }))
        .await;
    let pledge = world.allocation(&allocation).await["pledge_id"].as_str().expect("an id").to_owned();
    let at = format!("/pledges/{pledge}");
    let gone = world.seat("brussels").get(&at).await.expect(200);
    assert_eq!((&gone.body["state"], &gone.body["close_reason"]), (&json!("closed"), &json!("lost")));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("remaining", 12)]);
    world.assert_sound().await;
    world.seat("kharkiv").change(&format!("/receipts/{}/reverse", damaged.id("/id")), because()).await.expect(201);
    assert_eq!(world.seat("brussels").get(&at).await.expect(200).body["state"], "open");
    world.seat("brussels").change(&format!("/shipments/{}/lose", shipment.id("/id")), because()).await.expect(200);
    assert_eq!(world.seat("brussels").get(&at).await.expect(200).body["close_reason"], "lost");
    world.seat("brussels").change(&format!("/shipments/{}/find", shipment.id("/id")), because()).await.expect(200);
    assert_eq!(world.seat("brussels").get(&at).await.expect(200).body["state"], "open");
    world.counted("kharkiv", &shipment, json!({ "accepted": 12 })).await;
    assert_eq!(world.seat("brussels").get(&at).await.expect(200).body["close_reason"], "fulfilled");
    world.assert_sound().await;
}

pub async fn a_cancelled_one_can_be_planned_again(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
    // its units are set aside: nothing else can plan or withdraw them
    let body = json!({ "waybill": "CMR 2", "lines": [{ "allocation_id": allocation, "quantity": 1 }] });
    let taken = world.seat("brussels").post("/shipments", body).await.expect(409);
    assert_eq!(taken.code(), "more_than_is_committed_and_unshipped");
    let withdrawn = world.seat("brussels").change(&format!("/allocations/{allocation}/withdraw"), because()).await;
    assert_eq!(withdrawn.expect(409).code(), "part_of_it_is_on_a_planned_shipment");
    let path = format!("/shipments/{}", shipment.id("/id"));
    world.seat("brussels").change(&format!("{path}/cancel"), because()).await.expect(200);
    assert_eq!(world.allocation(&allocation).await["planned"], 0);
    world.dispatched("brussels", &allocation, 12).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 12), ("remaining", 18)]);
    world.assert_sound().await;
}
