//! One line in trouble does not stop the convoy.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::covers;
use crate::world::World;

/// A dispatched shipment of two lines for one need: 30 sets and 1 tanker.
async fn convoy(world: &World) -> (Reply, Reply) {
    let need = world.need("kharkiv", &[("35111100", 30), ("34144212", 1)]).await;
    let sets = world.committed("brussels", "kharkiv", &need, 0, 30).await;
    let tanker = world.committed("brussels", "kharkiv", &need, 1, 1).await;
    let lines = json!({ "lines": [{ "allocation_id": sets, "quantity": 30 },
                                  { "allocation_id": tanker, "quantity": 1 }] });
    let planned = world.planned("brussels", &sets, 30, lines).await;
    let sent = world.send_off("brussels", &planned).await;
    (need, sent)
}

async fn note(world: &World, shipment: &Reply, kind: &str, line: Option<usize>) -> Value {
    let mut body = json!({ "kind": kind, "place": "Krakovets" });
    if let Some(line) = line {
        body["line_id"] = shipment.body["lines"][line]["id"].clone();
    }
    let path = format!("/shipments/{}/events", shipment.id("/id"));
    world.seat("carrier").post(&path, body).await.expect(201).body
}

async fn states(world: &World, shipment: &Reply) -> Vec<String> {
    let seen = world.shipment(&shipment.id("/id")).await;
    let lines = seen["lines"].as_array().expect("lines").iter();
    [&seen["state"]]
        .into_iter()
        .chain(lines.map(|line| &line["state"]))
        .map(|state| state.as_str().expect("a word").to_owned())
        .collect()
}

pub async fn a_held_line_does_not_stop_the_rest(engine: Engine) {
    let world = World::new(engine).await;
    let (need, shipment) = convoy(&world).await;
    note(&world, &shipment, "breakdown", Some(1)).await;
    assert_eq!(states(&world, &shipment).await, ["dispatched", "on_board", "held"]);
    note(&world, &shipment, "arrived", None).await;
    assert_eq!(states(&world, &shipment).await, ["arrived", "on_board", "held"]);
    world.counted("kharkiv", &shipment, json!({ "accepted": 30 })).await;
    assert_eq!(states(&world, &shipment).await, ["arrived", "counted", "held"]);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 30), ("remaining", 0)]);
    covers(&world.coverage("kharkiv", &need, 1).await, &[("in_transit", 1), ("received", 0), ("remaining", 0)]);
    note(&world, &shipment, "resumed", Some(1)).await;
    assert_eq!(states(&world, &shipment).await, ["arrived", "counted", "on_board"]);
    let line = json!({ "shipment_line_id": shipment.id("/lines/1/id"), "accepted": 1 });
    let count = json!({ "shipment_id": shipment.id("/id"), "lines": [line] });
    let receipt = world.seat("kharkiv").post("/receipts", count).await.expect(201);
    world.seat("kharkiv").act(&format!("/receipts/{}/confirm", receipt.id("/id"))).await.expect(200);
    assert_eq!(states(&world, &shipment).await, ["received", "counted", "counted"]);
    world.assert_sound().await;
}

pub async fn a_diverted_line_is_diverted_alone(engine: Engine) {
    let world = World::new(engine).await;
    let (_, shipment) = convoy(&world).await;
    note(&world, &shipment, "diverted", Some(0)).await;
    note(&world, &shipment, "delayed", None).await;
    assert_eq!(states(&world, &shipment).await, ["dispatched", "diverted", "on_board"]);
    let other = json!({ "kind": "breakdown", "line_id": world.organisation("carrier") });
    let path = format!("/shipments/{}/events", shipment.id("/id"));
    let refused = world.seat("carrier").post(&path, other).await.expect(422);
    assert_eq!(refused.pointers(), ["/line_id"]);
    world.seat("other_carrier").post(&path, json!({ "kind": "delayed" })).await.expect(404);
    let late = json!({ "kind": "delayed", "occurred_at": "2099-01-01T00:00:00Z" });
    world.seat("carrier").post(&path, late).await.expect(422);
    let log = world.seat("brussels").get(&path).await.expect(200);
    let kinds: Vec<_> = log.body["items"].as_array().expect("items").iter().map(|event| &event["kind"]).collect();
    assert_eq!(kinds, ["diverted", "delayed"]);
    world.assert_sound().await;
}
