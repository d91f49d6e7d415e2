//! A recipient asks for part of an open pledge.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::{because, covers};
use crate::world::World;

pub async fn the_donor_agrees(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let need = world.need("kharkiv", &[("34144210", 3)]).await;
    let asked = world.allocate("kharkiv", &offer, &need, 3).await.expect(201);
    assert_eq!(asked.body["allocations"][0]["proposed_by"], "recipient");
    let path = format!("/allocations/{}/accept", asked.id("/allocations/0/id"));
    assert_eq!(world.seat("kharkiv").act(&path).await.expect(409).code(), "this_side_has_already_agreed");
    assert_eq!(world.seat("brussels").act(&path).await.expect(200).body["state"], "committed");
    covers(&world.use_of(&offer.id("/id")).await, &[("committed", 3), ("available", 2)]);
    world.assert_sound().await;
}

pub async fn the_donor_declines(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let need = world.need("kharkiv", &[("34144210", 3)]).await;
    let asked = world.allocate("kharkiv", &offer, &need, 3).await.expect(201);
    covers(&world.use_of(&offer.id("/id")).await, &[("proposed", 3), ("available", 2)]);
    let path = format!("/allocations/{}/decline", asked.id("/allocations/0/id"));
    let declined = world.seat("brussels").change(&path, because()).await.expect(200);
    assert_eq!((&declined.body["state"], &declined.body["reason"]), (&json!("declined"), &json!("for a test")));
    covers(&world.use_of(&offer.id("/id")).await, &[("proposed", 0), ("available", 5)]);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 0), ("remaining", 3)]);
    world.assert_sound().await;
}

pub async fn only_for_ones_own_need(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let need = world.need("kharkiv", &[("34144210", 3)]).await;
    world.allocate("ostroh", &offer, &need, 3).await.expect(403);
    world.allocate("lyon", &offer, &need, 3).await.expect(403);
    world.allocate("unverified", &offer, &need, 3).await.expect(404);
    covers(&world.use_of(&offer.id("/id")).await, &[("proposed", 0), ("available", 5)]);
}
