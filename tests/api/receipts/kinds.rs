//! Expertise, training and visits are received without a shipment.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::covers;
use crate::world::World;

async fn received_without_shipment(engine: Engine, kind: &str, class: &str) {
    let world = World::new(engine).await;
    let need = world.need_of("kharkiv", kind, &[(class, 6)]).await;
    let brussels = world.committed("brussels", "kharkiv", &need, 0, 4).await;
    let lyon = world.committed("lyon", "kharkiv", &need, 0, 2).await;
    let plan = json!({ "waybill": "CMR 1", "lines": [{ "allocation_id": brussels, "quantity": 1 }] });
    let refused = world.seat("brussels").post("/shipments", plan).await.expect(422);
    assert_eq!(refused.body["errors"][0]["code"], "not_a_thing_that_is_shipped");
    let count = |allocation: &str, accepted: i64, is_final: bool| {
        json!({ "need_id": need.id("/id"),
            "lines": [{ "allocation_id": allocation, "accepted": accepted, "final": is_final }] })
    };
    world.seat("brussels").post("/receipts", count(&brussels, 1, false)).await.expect(403);
    for (allocation, accepted, is_final) in [(&brussels, 1, false), (&brussels, 3, true), (&lyon, 2, true)] {
        let draft = world.seat("kharkiv").post("/receipts", count(allocation, accepted, is_final)).await.expect(201);
        world.seat("kharkiv").act(&format!("/receipts/{}/confirm", draft.id("/id"))).await.expect(200);
    }
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 6), ("committed", 0), ("remaining", 0)]);
    assert_eq!(world.allocation(&brussels).await["state"], "fulfilled");
    let close = format!("/needs/{}/close", need.id("/id"));
    world.seat("kharkiv").change(&close, json!({ "outcome": "fulfilled" })).await.expect(200);
    world.assert_sound().await;
}

pub async fn expertise(engine: Engine) {
    received_without_shipment(engine, "expertise", "expertise.rescue").await;
}

pub async fn training(engine: Engine) {
    received_without_shipment(engine, "training", "training.high_rise_rescue").await;
}

pub async fn a_visit(engine: Engine) {
    received_without_shipment(engine, "visit", "visit.exchange").await;
}

pub async fn goods_are_counted_by_shipment(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 6)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 4).await;
    let count = json!({ "need_id": need.id("/id"), "lines": [{ "allocation_id": allocation, "accepted": 4 }] });
    let refused = world.seat("kharkiv").post("/receipts", count).await.expect(409);
    assert_eq!(refused.code(), "goods_are_counted_by_shipment");
}
