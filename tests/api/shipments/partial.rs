//! Several shipments of one allocation.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::covers;
use crate::world::World;

pub async fn a_second_shipment_and_receipt_change_exactly_what_they_should(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let first = world.dispatched("brussels", &allocation, 5).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 7), ("in_transit", 5), ("remaining", 18)]);
    world.counted("kharkiv", &first, json!({ "accepted": 5 })).await;
    covers(
        &world.coverage("kharkiv", &need, 0).await,
        &[("committed", 7), ("in_transit", 0), ("received", 5), ("remaining", 18)],
    );
    let second = world.dispatched("brussels", &allocation, 7).await;
    world.counted("kharkiv", &second, json!({ "accepted": 6, "missing": 1, "reason": "one crate short" })).await;
    covers(
        &world.coverage("kharkiv", &need, 0).await,
        &[("committed", 0), ("in_transit", 0), ("received", 11), ("remaining", 19)],
    );
    let seen = world.allocation(&allocation).await;
    assert_eq!(
        (&seen["state"], &seen["received"], &seen["lost_or_damaged"]),
        (&json!("fulfilled"), &json!(11), &json!(1))
    );
    assert_eq!(world.shipment(&first.id("/id")).await["state"], "received");
    world.assert_sound().await;
}

pub async fn a_shipment_is_counted_in_parts(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    world.counted("kharkiv", &shipment, json!({ "accepted": 4, "final": false })).await;
    let seen = world.shipment(&shipment.id("/id")).await;
    assert_eq!((&seen["state"], &seen["lines"][0]["uncounted"]), (&json!("dispatched"), &json!(8)));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 8), ("received", 4), ("remaining", 18)]);
    // a final count accounts for every unit that is left
    let short = world.count("kharkiv", &shipment, json!({ "accepted": 7 })).await.expect(422);
    assert_eq!(short.pointers(), ["/lines/0/accepted"]);
    let long = world.count("kharkiv", &shipment, json!({ "accepted": 9 })).await.expect(422);
    assert_eq!(long.body["errors"][0]["code"], "more_than_was_shipped");
    world.counted("kharkiv", &shipment, json!({ "accepted": 8 })).await;
    assert_eq!(world.shipment(&shipment.id("/id")).await["state"], "received");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 0), ("received", 12), ("remaining", 18)]);
    world.assert_sound().await;
}

pub async fn a_surplus_stands_apart_and_covers_nothing(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let count = json!({ "accepted": 12, "surplus": 2 });
    let unexplained = world.count("kharkiv", &shipment, count.clone()).await.expect(422);
    assert_eq!(unexplained.body["errors"][0]["code"], "reason_missing");
    let mut count = count;
    count["reason"] = json!("two more in the crate");
    world.counted("kharkiv", &shipment, count).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 12), ("remaining", 18)]);
    assert_eq!(world.shipment(&shipment.id("/id")).await["lines"][0]["surplus"], 2);
    world.assert_sound().await;
}
