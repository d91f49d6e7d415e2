//! Shipments that do not arrive.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::{because, covers};
use crate::world::World;

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
    covers(&world.use_of(&pledge).await, &[("received", 3), ("spoilt", 9), ("available", 0)]);
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
