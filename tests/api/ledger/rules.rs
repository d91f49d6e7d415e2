//! Rules 1 to 8.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::{because, covers};
use crate::world::World;

pub async fn rule_1_no_more_is_promised_than_was_pledged(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let (first, second) =
        (world.need("kharkiv", &[("34144210", 9)]).await, world.need("ostroh", &[("34144210", 9)]).await);
    let made = world.allocate("brussels", &offer, &first, 3).await.expect(201);
    let refused = world.allocate("brussels", &offer, &second, 3).await.expect(409);
    assert_eq!((refused.code(), &refused.body["available"]), ("more_than_the_pledge_has_left", &json!(2)));
    world.allocate("brussels", &offer, &second, 2).await.expect(201);
    // what arrived counts as given, what was lost or damaged is gone
    let id = made.id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{id}/accept")).await.expect(200);
    let shipment = world.dispatched("brussels", &id, 3).await;
    world.counted("kharkiv", &shipment, json!({ "accepted": 2, "damaged": 1, "reason": "burnt" })).await;
    let refused = world.allocate("brussels", &offer, &second, 1).await.expect(409);
    assert_eq!(refused.body["available"], json!(0));
    world.assert_sound().await;
}

pub async fn rule_2_no_more_is_promised_than_is_needed(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    world.pledge("brussels", &need, 0, 6, "not_required").await;
    let refused = world.try_pledge("lyon", &need, 0, 5, "not_required", false).await.expect(409);
    assert_eq!((refused.code(), &refused.body["remaining"]), ("more_than_remains", &json!(4)));
    world.pledge("lyon", &need, 0, 4, "not_required").await;
    world.assert_sound().await;
}

pub async fn rule_2_unless_the_recipient_allowed_a_surplus(engine: Engine) {
    let world = World::new(engine).await;
    let body = json!({ "title": "Намети", "language": "uk", "priority": 2, "allows_surplus": true,
        "lines": [{ "item_class": "39522530", "quantity": 10 }] });
    let need = world.seat("kharkiv").post("/needs", body).await.expect(201);
    let path = format!("/needs/{}", need.id("/id"));
    world.seat("kharkiv").act(&format!("{path}/submit")).await.expect(200);
    let need = world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    let made = world.pledge("brussels", &need, 0, 15, "not_required").await;
    assert_eq!(made.body["allocations"][0]["state"], "proposed");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 15), ("standby", 0), ("remaining", 0)]);
    world.assert_sound().await;
}

pub async fn rule_3_no_more_is_shipped_than_is_committed(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    world.dispatched("brussels", &allocation, 8).await;
    let plan = json!({ "waybill": "CMR 2", "lines": [{ "allocation_id": allocation, "quantity": 5 }] });
    let refused = world.seat("brussels").post("/shipments", plan).await.expect(409);
    assert_eq!((refused.code(), &refused.body["state"]), ("more_than_is_committed_and_unshipped", &json!("committed")));
    let release = json!({ "quantity": 5, "reason": "two are broken" });
    let path = format!("/allocations/{allocation}/release");
    assert_eq!(
        world.seat("brussels").change(&path, release).await.expect(409).code(),
        "more_than_is_still_to_be_shipped"
    );
    let release = json!({ "quantity": 4, "reason": "four are broken" });
    world.seat("brussels").change(&path, release).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 0), ("in_transit", 8), ("remaining", 22)]);
    world.assert_sound().await;
}

pub async fn rule_4_a_final_count_accounts_for_every_unit(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    for (count, code) in [
        (json!({ "accepted": 11 }), "a_final_count_is_complete"),
        (json!({ "accepted": 12, "damaged": 1, "reason": "cracked" }), "more_than_was_shipped"),
        (json!({ "accepted": 11, "damaged": 1 }), "reason_missing"),
        (json!({ "accepted": 0, "final": false }), "nothing_counted"),
    ] {
        let refused = world.count("kharkiv", &shipment, count).await.expect(422);
        assert_eq!(refused.body["errors"][0]["code"], code);
    }
    // two counts begun at once cannot both be signed
    let (first, second) = (
        world.count("kharkiv", &shipment, json!({ "accepted": 12 })).await.expect(201),
        world.count("kharkiv", &shipment, json!({ "accepted": 12 })).await.expect(201),
    );
    let kharkiv = world.seat("kharkiv");
    kharkiv.act(&format!("/receipts/{}/confirm", first.id("/id"))).await.expect(200);
    let refused = kharkiv.act(&format!("/receipts/{}/confirm", second.id("/id"))).await.expect(409);
    assert_eq!((refused.code(), &refused.body["state"]), ("only_shipments_under_way_are_counted", &json!("received")));
    world.assert_sound().await;
}

pub async fn rule_5_remaining_is_needed_less_received_less_live(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 100)]).await;
    world.pledge("brussels", &need, 0, 7, "not_required").await;
    let accepted = world.pledge("lyon", &need, 0, 11, "pending").await.id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{accepted}/accept")).await.expect(200);
    let allocation = world.committed("usaid", "kharkiv", &need, 0, 20).await;
    let shipment = world.dispatched("usaid", &allocation, 13).await;
    world.counted("kharkiv", &shipment, json!({ "accepted": 5, "final": false })).await;
    covers(
        &world.coverage("kharkiv", &need, 0).await,
        &[
            ("needed", 100),
            ("proposed", 7),
            ("accepted", 11),
            ("committed", 7),
            ("in_transit", 8),
            ("received", 5),
            ("standby", 0),
            ("remaining", 62),
        ],
    );
    world.assert_sound().await;
}

pub async fn rule_6_what_comes_to_nothing_reopens_the_need(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let remaining = |expected: i64| {
        let (world, need) = (&world, &need);
        async move { covers(&world.coverage("kharkiv", need, 0).await, &[("remaining", expected)]) }
    };
    let declined = world.pledge("brussels", &need, 0, 10, "not_required").await.id("/allocations/0/id");
    remaining(0).await;
    world.seat("kharkiv").change(&format!("/allocations/{declined}/decline"), because()).await.expect(200);
    remaining(10).await;
    let withdrawn = world.pledge("brussels", &need, 0, 10, "not_required").await.id("/allocations/0/id");
    world.seat("brussels").change(&format!("/allocations/{withdrawn}/withdraw"), because()).await.expect(200);
    remaining(10).await;
    let released = world.committed("brussels", "kharkiv", &need, 0, 10).await;
    remaining(0).await;
    world.seat("kharkiv").change(&format!("/allocations/{released}/release"), because()).await.expect(200);
    remaining(10).await;
    let pledge = world.pledge("brussels", &need, 0, 10, "not_required").await.id("/pledge/id");
    world.seat("brussels").change(&format!("/pledges/{pledge}/withdraw"), because()).await.expect(200);
    remaining(10).await;
    let lost_or_damaged = world.committed("brussels", "kharkiv", &need, 0, 10).await;
    let shipment = world.dispatched("brussels", &lost_or_damaged, 10).await;
    let count = json!({ "accepted": 7, "damaged": 2, "missing": 1, "reason": "wet" });
    world.counted("kharkiv", &shipment, count).await;
    remaining(3).await;
    world.assert_sound().await;
}

pub async fn rule_7_the_excess_is_refused_or_stands_by(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    world.pledge("brussels", &need, 0, 8, "not_required").await;
    let refused = world.try_pledge("lyon", &need, 0, 5, "not_required", false).await.expect(409);
    assert_eq!((&refused.body["remaining"], &refused.body["asked"]), (&json!(2), &json!(5)));
    let made = world.try_pledge("lyon", &need, 0, 5, "not_required", true).await.expect(201);
    let seen: Vec<_> = made.body["allocations"]
        .as_array()
        .expect("allocations")
        .iter()
        .map(|one| (one["state"].clone(), one["quantity"].clone()))
        .collect();
    assert_eq!(seen, [(json!("proposed"), json!(2)), (json!("standby"), json!(3))]);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 10), ("standby", 3), ("remaining", 0)]);
    world.assert_sound().await;
}

pub async fn rule_8_every_change_is_in_the_log_with_who_when_what_and_why(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let made = world.pledge("brussels", &need, 0, 8, "not_required").await;
    let id = made.id("/allocations/0/id");
    world.seat("kharkiv").change(&format!("/allocations/{id}/decline"), because()).await.expect(200);
    let log = world.seat("auditor").get(&format!("/events?need={}", need.id("/id"))).await.expect(200);
    let log = log.body["items"].as_array().expect("items").clone();
    let entry = |action: &str| {
        log.iter().find(|entry| entry["action"] == action).unwrap_or_else(|| panic!("{action} in {log:?}"))
    };
    for (action, seat) in [
        ("create_need", "kharkiv"),
        ("submit_need", "kharkiv"),
        ("verify_need", "coordinator"),
        ("pledge_to_need", "brussels"),
        ("decline_allocation", "kharkiv"),
    ] {
        let entry = entry(action);
        assert_eq!(entry["member_id"], json!(world.members[seat]), "{action}");
        assert_eq!(entry["organisation_id"], json!(world.organisation(seat)), "{action}");
        assert!(entry["at"].is_string());
    }
    let declined = entry("decline_allocation");
    assert_eq!((&declined["reason"], &declined["subject_id"]), (&json!("for a test"), &json!(id)));
    assert_eq!(declined["change"]["state"], json!({ "from": "proposed", "to": "declined" }));
    assert_eq!(entry("verify_need")["change"]["state"], json!({ "from": "submitted", "to": "verified" }));
    world.assert_sound().await;
}
