//! The whole job, from a need to a signed receipt.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::covers;
use crate::world::World;

pub async fn from_need_to_signed_receipt(engine: Engine) {
    let world = World::new(engine).await;
    let (kharkiv, brussels, carrier) = (world.seat("kharkiv"), world.seat("brussels"), world.seat("carrier"));
    // 1: a need of two lines, verified
    let need = world.need("kharkiv", &[("35111100", 30), ("34144212", 1)]).await;
    // 2: a donor finds it
    let page = brussels.get("/needs?region=UA-63&item_class=35111000&priority=1&limit=1").await.expect(200);
    assert_eq!(page.body["items"][0]["id"], need.body["id"]);
    covers(&page.body["items"][0]["lines"][0]["coverage"], &[("needed", 30), ("remaining", 30)]);
    // 3: it pledges 12; a third party's 20 are too many, or stand by
    let made = world.pledge("brussels", &need, 0, 12, "pending").await;
    assert_eq!(made.body["pledge"]["authorisation"], "pending");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 12), ("committed", 0), ("remaining", 18)]);
    let refused = world.try_pledge("lyon", &need, 0, 20, "not_required", false).await.expect(409);
    assert_eq!((refused.code(), &refused.body["remaining"]), ("more_than_remains", &json!(18)));
    let third = world.try_pledge("lyon", &need, 0, 20, "not_required", true).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 30), ("standby", 2), ("remaining", 0)]);
    // 4: two keys
    let allocation = made.id("/allocations/0/id");
    let accepted = kharkiv.act(&format!("/allocations/{allocation}/accept")).await.expect(200);
    assert_eq!(accepted.body["state"], "accepted");
    let pledge = format!("/pledges/{}", made.id("/pledge/id"));
    let decision =
        json!({ "body": "Council", "reference": "2026/117", "decided_on": "2026-11-05", "outcome": "granted" });
    let granted = brussels.change(&format!("{pledge}/authorise"), decision).await.expect(200);
    assert_eq!(granted.body["authorisation"], "granted");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 12), ("proposed", 18), ("standby", 2)]);
    let eighteen = third.id("/allocations/0/id");
    let reason = json!({ "reason": "needed at home" });
    world.seat("lyon").change(&format!("/allocations/{eighteen}/withdraw"), reason).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 2), ("standby", 0), ("remaining", 16)]);
    world.try_pledge("usaid", &need, 0, 16, "not_required", false).await.expect(201);
    // 5: a shipment, refused without its customs code
    let plan = json!({ "carrier_id": world.organisation("carrier"), "waybill": "CMR 42",
        "responsible_receiver": "head of the depot", "lines": [{ "allocation_id": allocation, "quantity": 12 }] });
    let shipment = brussels.post("/shipments", plan).await.expect(201);
    let way = format!("/shipments/{}", shipment.id("/id"));
    // and until the recipient has agreed to it and to who drives
    let refused = brussels.act(&format!("{way}/dispatch")).await.expect(409);
    assert_eq!(refused.code(), "a_recipient_has_not_agreed");
    let word = json!({ "carrier_id": world.organisation("carrier"), "responsible_receiver": "head of the depot" });
    kharkiv.change(&format!("{way}/agree"), word).await.expect(200);
    let refused = brussels.act(&format!("{way}/dispatch")).await.expect(409);
    assert_eq!(refused.code(), "customs_code_missing");
    let today = chrono::Utc::now().date_naive().to_string();
    kharkiv.change(&format!("{way}/customs"), json!({ "code": "4821", "declared_on": today })).await.expect(200);
    brussels.act(&format!("{way}/dispatch")).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 12), ("committed", 0)]);
    for kind in ["loaded", "departed", "border_entry", "customs_release", "arrived"] {
        carrier.post(&format!("{way}/events"), json!({ "kind": kind, "place": "Краківець" })).await.expect(201);
    }
    let line = shipment.id("/lines/0/id");
    let count = json!({ "shipment_id": shipment.id("/id"), "lines": [
        { "shipment_line_id": line, "accepted": 11, "damaged": 1, "reason": "cracked mask" }] });
    carrier.post("/receipts", count.clone()).await.expect(403);
    // 6: the recipient counts; the damaged one is needed again
    let receipt = kharkiv.post("/receipts", count).await.expect(201);
    let signed = format!("/receipts/{}", receipt.id("/id"));
    carrier.act(&format!("{signed}/confirm")).await.expect(404);
    kharkiv.act(&format!("{signed}/confirm")).await.expect(200);
    covers(
        &world.coverage("kharkiv", &need, 0).await,
        &[("received", 11), ("proposed", 18), ("in_transit", 0), ("remaining", 1)],
    );
    // 7: the donor reads the whole way of its gift
    let track = brussels.get(&format!("{pledge}/track")).await.expect(200);
    let steps: Vec<_> =
        track.body["steps"].as_array().expect("steps").iter().map(|step| step["what"].clone()).collect();
    for what in ["pledge_to_need", "decision_granted", "dispatched", "border_entry", "receipt_confirmed"] {
        assert!(steps.contains(&json!(what)), "{what} in {steps:?}");
    }
    // 10: anybody reads the public board, and no more than it
    let public = world.anybody().get("/public/needs").await.expect(200);
    assert_eq!(public.body["items"][0]["lines"][0]["received"], 11);
    assert!(!public.text.contains("Прикладна") && !public.text.contains("Краківець"));
    world.assert_sound().await;
}
