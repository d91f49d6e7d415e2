//! Allocations.

use poruch::store::Engine;
use serde_json::json;

use super::{reason, refused};
use crate::world::World;

const VERBS: [(&str, &str); 4] = [
    ("accept", "only_proposals_are_accepted"),
    ("decline", "only_proposals_are_declined"),
    ("withdraw", "it_has_already_ended"),
    ("release", "only_agreed_allocations_are_released"),
];

/// Every verb is refused once it has ended.
async fn ended(world: &World, id: &str, state: &str) {
    let path = format!("/allocations/{id}");
    for (verb, why) in VERBS {
        let body = if verb == "accept" { None } else { reason() };
        refused(&world.seat("brussels"), &path, verb, body, state, why).await;
    }
}

pub async fn allocations(engine: Engine) {
    let world = World::new(engine).await;
    let (kharkiv, brussels) = (world.seat("kharkiv"), world.seat("brussels"));
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let made = world.pledge("brussels", &need, 0, 10, "not_required").await.id("/allocations/0/id");
    let path = format!("/allocations/{made}");
    refused(&brussels, &path, "accept", None, "proposed", "this_side_has_already_agreed").await;
    refused(&kharkiv, &path, "release", reason(), "proposed", "only_agreed_allocations_are_released").await;
    let stood = world.try_pledge("lyon", &need, 0, 5, "not_required", true).await.expect(201);
    let waiting = format!("/allocations/{}", stood.id("/allocations/0/id"));
    refused(&world.seat("lyon"), &waiting, "accept", None, "standby", "this_side_has_already_agreed").await;
    refused(&kharkiv, &waiting, "release", reason(), "standby", "only_agreed_allocations_are_released").await;
    kharkiv.act(&format!("{path}/accept")).await.expect(200);
    refused(&kharkiv, &path, "accept", None, "committed", "only_proposals_are_accepted").await;
    refused(&kharkiv, &path, "decline", reason(), "committed", "only_proposals_are_declined").await;
    let shipment = world.dispatched("brussels", &made, 4).await;
    refused(&brussels, &path, "withdraw", reason(), "committed", "part_of_it_was_dispatched").await;
    world.counted("kharkiv", &shipment, json!({ "accepted": 4 })).await;
    brussels.change(&format!("{path}/release"), reason().expect("one")).await.expect(200);
    ended(&world, &made, "fulfilled").await;
    let need = world.need("ostroh", &[("35111100", 10)]).await;
    let ostroh = world.seat("ostroh");
    let declined = world.pledge("brussels", &need, 0, 1, "not_required").await.id("/allocations/0/id");
    ostroh.change(&format!("/allocations/{declined}/decline"), reason().expect("one")).await.expect(200);
    ended(&world, &declined, "declined").await;
    let withdrawn = world.pledge("brussels", &need, 0, 1, "not_required").await.id("/allocations/0/id");
    brussels.change(&format!("/allocations/{withdrawn}/withdraw"), reason().expect("one")).await.expect(200);
    ended(&world, &withdrawn, "withdrawn").await;
    let released = world.committed("brussels", "ostroh", &need, 0, 1).await;
    ostroh.change(&format!("/allocations/{released}/release"), reason().expect("one")).await.expect(200);
    ended(&world, &released, "released").await;
    world.assert_sound().await;
}
