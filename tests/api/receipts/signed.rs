//! Counted and signed in one call, with the time at which it was signed on paper.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::covers;
use crate::support::set_clock;
use crate::world::{Setup, World};

/// The call that counts all of a shipment's only line and signs it.
async fn at_once(world: &World, seat: &str, shipment: &Reply, signed_at: Option<DateTime<Utc>>) -> Reply {
    let line = json!({ "shipment_line_id": shipment.body["lines"][0]["id"], "accepted": 11, "damaged": 1, "reason": "a mask" });
    let body = json!({ "shipment_id": shipment.id("/id"), "confirm": true, "signed_at": signed_at, "lines": [line] });
    world.seat(seat).post("/receipts", body).await
}

fn moment(body: &Value, field: &str) -> DateTime<Utc> {
    body[field].as_str().and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("{field} of {body}"))
}

pub async fn one_call_counts_and_signs(engine: Engine) {
    let clock = set_clock();
    let world = World::with(engine, Setup { clock: Arc::clone(&clock) as _, ..Setup::default() }).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let left = moment(&shipment.body, "dispatched_at");
    clock.advance(TimeDelta::days(3));
    // before it left, and tomorrow: told with both bounds, and nothing is kept of it
    for (wrong, place) in [(left - TimeDelta::minutes(1), "first"), (left + TimeDelta::days(4), "last")] {
        let refused = at_once(&world, "kharkiv", &shipment, Some(wrong)).await.expect(422);
        let fault = &refused.body["errors"][0];
        assert_eq!(
            (&fault["pointer"], &fault["code"]),
            (&json!("/signed_at"), &json!("not_within_its_time")),
            "{place}"
        );
        assert!(fault["expected"].as_str().is_some_and(|text| text.contains(" … ")), "{fault}");
    }
    let none = world.seat("kharkiv").get("/receipts").await.expect(200);
    assert_eq!(none.body["items"], json!([]), "what is refused leaves no draft");
    let signed = at_once(&world, "kharkiv", &shipment, Some(left + TimeDelta::days(1))).await.expect(201);
    assert_eq!(signed.body["state"], "confirmed");
    assert_eq!(moment(&signed.body, "signed_at"), left + TimeDelta::days(1));
    assert!(moment(&signed.body, "confirmed_at") >= left + TimeDelta::days(3));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 11), ("in_transit", 0), ("remaining", 1)]);
    let again = world.seat("brussels").get(&format!("/receipts/{}", signed.id("/id"))).await.expect(200);
    assert_eq!(again.body["signed_at"], signed.body["signed_at"]);
    world.assert_sound().await;
}

pub async fn the_carrier_signs_no_such_call_either(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let own = json!({ "carrier_id": world.organisation("kharkiv") });
    let planned = world.planned("brussels", &allocation, 12, own).await;
    let shipment = world.send_off("brussels", &planned).await;
    let events = format!("/shipments/{}/events", shipment.id("/id"));
    world.seat("kharkiv").post(&events, json!({ "kind": "departed" })).await.expect(201);
    assert_eq!(at_once(&world, "kharkiv", &shipment, None).await.expect(403).code(), "the_carrier_never_confirms");
    at_once(&world, "lyon", &shipment, None).await.expect(404);
    assert_eq!(world.seat("kharkiv").get("/receipts").await.expect(200).body["items"], json!([]));
    world.assert_sound().await;
}

pub async fn what_took_place_has_its_time_of_signing_too(engine: Engine) {
    let clock = set_clock();
    let world = World::with(engine, Setup { clock: Arc::clone(&clock) as _, ..Setup::default() }).await;
    let need = world.need_of("kharkiv", "training", &[("training.high_rise_rescue", 5)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 5).await;
    let made = moment(&world.allocation(&allocation).await, "created_at");
    let call = |at: DateTime<Utc>| {
        json!({ "need_id": need.id("/id"), "confirm": true, "signed_at": at,
                "lines": [{ "allocation_id": allocation, "accepted": 5 }] })
    };
    let seat = world.seat("kharkiv");
    seat.post("/receipts", call(made - TimeDelta::days(31))).await.expect(422);
    let signed = seat.post("/receipts", call(made - TimeDelta::days(2))).await.expect(201);
    assert_eq!(
        (&signed.body["state"], moment(&signed.body, "signed_at")),
        (&json!("confirmed"), made - TimeDelta::days(2))
    );
    world.assert_sound().await;
}

pub async fn only_a_signed_count_has_a_time(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let lines = json!([{ "shipment_line_id": shipment.body["lines"][0]["id"], "accepted": 12 }]);
    let draft = json!({ "shipment_id": shipment.id("/id"), "signed_at": Utc::now(), "lines": lines });
    let refused = world.seat("kharkiv").post("/receipts", draft).await.expect(422);
    let fault = &refused.body["errors"][0];
    assert_eq!((&fault["pointer"], &fault["code"]), (&json!("/signed_at"), &json!("only_a_signed_count_has_its_time")));
    // without a time it was signed when it was told
    let signed = json!({ "shipment_id": shipment.id("/id"), "confirm": true, "lines": lines });
    let signed = world.seat("kharkiv").post("/receipts", signed).await.expect(201);
    assert_eq!(signed.body["signed_at"], signed.body["confirmed_at"]);
    world.assert_sound().await;
}
