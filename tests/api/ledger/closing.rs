//! When a need may be closed.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::{because, covers};
use crate::world::World;

pub async fn never_as_fulfilled_while_something_remains(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10), ("34144212", 1)]).await;
    let close = format!("/needs/{}/close", need.id("/id"));
    let fulfilled = json!({ "outcome": "fulfilled" });
    let kharkiv = world.seat("kharkiv");
    let refused = kharkiv.change(&close, fulfilled.clone()).await.expect(409);
    assert_eq!((refused.code(), &refused.body["state"]), ("not_fulfilled_while_something_remains", &json!("verified")));
    for (line, quantity) in [(0, 10), (1, 1)] {
        kharkiv.change(&close, fulfilled.clone()).await.expect(409);
        let allocation = world.committed("brussels", "kharkiv", &need, line, quantity).await;
        let shipment = world.dispatched("brussels", &allocation, quantity).await;
        kharkiv.change(&close, fulfilled.clone()).await.expect(409);
        world.counted("kharkiv", &shipment, json!({ "accepted": quantity })).await;
    }
    let closed = kharkiv.change(&close, fulfilled).await.expect(200);
    assert_eq!((&closed.body["state"], &closed.body["close_reason"]), (&json!("closed"), &json!("fulfilled")));
    world.assert_sound().await;
}

pub async fn never_while_agreed_goods_are_live(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let close = format!("/needs/{}/close", need.id("/id"));
    let withdrawn = json!({ "outcome": "withdrawn", "reason": "bought locally" });
    let held = world.committed("brussels", "kharkiv", &need, 0, 6).await;
    let proposed = world.pledge("lyon", &need, 0, 4, "not_required").await.id("/allocations/0/id");
    let refused = world.seat("kharkiv").change(&close, withdrawn.clone()).await.expect(409);
    assert_eq!(refused.code(), "committed_goods_are_under_way");
    assert_eq!(world.allocation(&proposed).await["state"], "proposed");
    world.seat("kharkiv").change(&format!("/allocations/{held}/release"), because()).await.expect(200);
    // what was only proposed lapses with the need
    world.seat("kharkiv").change(&close, withdrawn.clone()).await.expect(200);
    assert_eq!(world.allocation(&proposed).await["state"], "lapsed");
    let late = world.try_pledge("lyon", &need, 0, 1, "not_required", false).await.expect(409);
    assert_eq!((late.code(), &late.body["state"]), ("only_verified_needs_take_pledges", &json!("closed")));
    world.seat("kharkiv").change(&close, withdrawn).await.expect(409);
    world.assert_sound().await;
}

pub async fn only_time_expires_a_need(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let close = format!("/needs/{}/close", need.id("/id"));
    let refused = world.seat("kharkiv").change(&close, json!({ "outcome": "expired" })).await.expect(422);
    assert_eq!(refused.pointers(), ["/outcome"]);
    world.seat("brussels").change(&close, json!({ "outcome": "withdrawn" })).await.expect(403);
    let closed = world.seat("coordinator").change(&close, json!({ "outcome": "superseded" })).await.expect(200);
    assert_eq!(closed.body["close_reason"], "superseded");
}

pub async fn a_surplus_received_closes_it_too(engine: Engine) {
    let world = World::new(engine).await;
    let body = json!({ "title": "Намети", "language": "uk", "priority": 2, "allows_surplus": true,
        "lines": [{ "item_class": "39522530", "quantity": 10 }] });
    let draft = world.seat("kharkiv").post("/needs", body).await.expect(201);
    let path = format!("/needs/{}", draft.id("/id"));
    world.seat("kharkiv").act(&format!("{path}/submit")).await.expect(200);
    let need = world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 15).await;
    let shipment = world.dispatched("brussels", &allocation, 15).await;
    world.counted("kharkiv", &shipment, json!({ "accepted": 15 })).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 15), ("remaining", 0)]);
    world.seat("kharkiv").change(&format!("{path}/close"), json!({ "outcome": "fulfilled" })).await.expect(200);
    world.assert_sound().await;
}
