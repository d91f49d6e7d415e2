//! A wrong count is mended by a reversing receipt.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::{because, covers};
use crate::world::World;

pub async fn a_wrong_count_is_counted_anew(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let wrong = world
        .counted("kharkiv", &shipment, json!({ "accepted": 9, "damaged": 3, "reason": "counted in the dark" }))
        .await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 9), ("remaining", 3)]);
    let path = format!("/receipts/{}", wrong.id("/id"));
    world.seat("brussels").change(&format!("{path}/reverse"), because()).await.expect(403);
    let reversal = world.seat("kharkiv").change(&format!("{path}/reverse"), because()).await.expect(201);
    assert_eq!(reversal.body["reverses_id"], wrong.body["id"]);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 0), ("in_transit", 12), ("remaining", 0)]);
    assert_eq!(world.shipment(&shipment.id("/id")).await["state"], "arrived");
    // the signed one stays as it was, but for the pointer to what took it back
    let kept = world.seat("brussels").get(&path).await.expect(200);
    assert_eq!((&kept.body["state"], &kept.body["lines"]), (&json!("confirmed"), &wrong.body["lines"]));
    assert_eq!(kept.body["reversed_by_id"], reversal.body["id"]);
    let right = world.counted("kharkiv", &shipment, json!({ "accepted": 12 })).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 12), ("in_transit", 0), ("remaining", 0)]);
    assert_eq!(right.body["state"], "confirmed");
    world.assert_sound().await;
}

pub async fn promises_give_way_to_the_correction(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let wrong = world.counted("kharkiv", &shipment, json!({ "accepted": 9, "damaged": 3, "reason": "dark" })).await;
    let reverse = format!("/receipts/{}/reverse", wrong.id("/id"));
    // what re-opened the need was promised by another meanwhile
    let agreed = world.committed("lyon", "kharkiv", &need, 0, 2).await;
    let proposal = world.pledge("lyon", &need, 0, 1, "not_required").await.id("/allocations/0/id");
    world.seat("kharkiv").change(&reverse, because()).await.expect(201);
    for promise in [&agreed, &proposal] {
        assert_eq!(world.allocation(promise).await["state"], "standby");
    }
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 12), ("standby", 3), ("remaining", 0)]);
    // counted anew with one missing, one of the agreed two moves up, and needs no new word
    world.counted("kharkiv", &shipment, json!({ "accepted": 11, "missing": 1, "reason": "one crate short" })).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 11), ("committed", 1), ("standby", 2)]);
    world.assert_sound().await;
}

pub async fn a_fulfilled_pledge_opens_again(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let pledge = world.allocation(&allocation).await["pledge_id"].as_str().expect("an id").to_owned();
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let receipt = world.counted("kharkiv", &shipment, json!({ "accepted": 12 })).await;
    let path = format!("/pledges/{pledge}");
    let closed = world.seat("brussels").get(&path).await.expect(200);
    assert_eq!((&closed.body["state"], &closed.body["close_reason"]), (&json!("closed"), &json!("fulfilled")));
    world.seat("kharkiv").change(&format!("/receipts/{}/reverse", receipt.id("/id")), because()).await.expect(201);
    assert_eq!(world.seat("brussels").get(&path).await.expect(200).body["state"], "open");
    world.assert_sound().await;
}
