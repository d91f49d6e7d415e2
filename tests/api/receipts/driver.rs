//! The carrier never confirms.

use domain::organisation::Role;
use poruch::store::Engine;
use serde_json::json;

use crate::world::World;

pub async fn who_drove_does_not_sign(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let own = json!({ "carrier_id": world.organisation("kharkiv") });
    let planned = world.planned("brussels", &allocation, 12, own).await;
    let shipment = world.send_off("brussels", &planned).await;
    // the consignee drives itself: the driver writes the trip
    let driver = world.seat("kharkiv");
    let events = format!("/shipments/{}/events", shipment.id("/id"));
    driver.post(&events, json!({ "kind": "departed" })).await.expect(201);
    let receipt = world.count("kharkiv", &shipment, json!({ "accepted": 12 })).await.expect(201);
    let confirm = format!("/receipts/{}/confirm", receipt.id("/id"));
    let refused = driver.act(&confirm).await.expect(403);
    assert_eq!(refused.code(), "the_carrier_never_confirms");
    assert_eq!(world.coverage("kharkiv", &need, 0).await["received"], 0);
    // a driver of the same organisation, with a carrier's seat, signs nothing at all
    world.colleague("kharkiv", Role::Carrier).await.act(&confirm).await.expect(404);
    let storekeeper = world.colleague("kharkiv", Role::Recipient).await;
    storekeeper.act(&confirm).await.expect(200);
    assert_eq!(world.coverage("kharkiv", &need, 0).await["received"], 12);
    world.assert_sound().await;
}
