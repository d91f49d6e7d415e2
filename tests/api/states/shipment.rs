//! Shipments.

use poruch::store::Engine;
use serde_json::json;

use super::{reason, refused};
use crate::client::Reply;
use crate::steps::word;
use crate::world::World;

/// Every verb is refused in this state but those named.
async fn only(world: &World, shipment: &Reply, state: &str, allowed: &[&str]) {
    let path = format!("/shipments/{}", shipment.id("/id"));
    let brussels = world.seat("brussels");
    let customs = Some(json!({ "code": "1", "declared_on": world.today() }));
    for (verb, body, why) in [
        ("dispatch", None, "only_planned_shipments_are_dispatched"),
        ("arrive", None, "only_dispatched_shipments_arrive"),
        ("cancel", reason(), "only_planned_shipments_are_cancelled"),
        ("lose", reason(), "only_shipments_under_way_are_lost"),
        ("return", reason(), "only_shipments_under_way_are_returned"),
        ("close", None, "only_received_shipments_are_closed"),
        ("events", Some(json!({ "kind": "delayed" })), "it_has_already_ended"),
    ] {
        if !allowed.contains(&verb) {
            refused(&brussels, &path, verb, body, state, why).await;
        }
    }
    // the declaration is the recipient's
    if !allowed.contains(&"customs") {
        refused(&world.seat("kharkiv"), &path, "customs", customs, state, "it_has_already_ended").await;
    }
    if !allowed.contains(&"receipt") {
        let count = world.count("kharkiv", shipment, json!({ "accepted": 1, "final": false })).await.expect(409);
        assert_eq!((count.code(), &count.body["state"]), ("only_shipments_under_way_are_counted", &json!(state)));
    }
}

pub async fn shipments(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 40)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 40).await;
    let brussels = world.seat("brussels");
    let act = |shipment: &Reply, verb: &str| format!("/shipments/{}/{verb}", shipment.id("/id"));
    let planned = world.planned("brussels", &allocation, 10, json!({})).await;
    let open = ["dispatch", "cancel", "customs", "events"];
    only(&world, &planned, "planned", &open).await;
    let path = format!("/shipments/{}", planned.id("/id"));
    refused(&brussels, &path, "dispatch", None, "planned", "a_recipient_has_not_agreed").await;
    world.agreed(&planned).await;
    refused(&brussels, &path, "dispatch", None, "planned", "customs_code_missing").await;
    // the same word is not given twice
    let (kharkiv, again) = (world.seat("kharkiv"), Some(word(&planned)));
    refused(&kharkiv, &path, "agree", again, "planned", "only_planned_shipments_await_agreement").await;
    brussels.change(&act(&planned, "cancel"), reason().expect("one")).await.expect(200);
    only(&world, &planned, "cancelled", &[]).await;
    let sent = world.dispatched("brussels", &allocation, 10).await;
    only(&world, &sent, "dispatched", &["arrive", "lose", "return", "customs", "events", "receipt"]).await;
    world.seat("carrier").act(&act(&sent, "arrive")).await.expect(200);
    only(&world, &sent, "arrived", &["lose", "return", "customs", "events", "receipt"]).await;
    world.counted("kharkiv", &sent, json!({ "accepted": 10 })).await;
    let agree = Some(word(&sent));
    let path = format!("/shipments/{}", sent.id("/id"));
    refused(&kharkiv, &path, "agree", agree, "received", "only_planned_shipments_await_agreement").await;
    // clearance may be known after the count
    only(&world, &sent, "received", &["close", "customs"]).await;
    brussels.act(&act(&sent, "close")).await.expect(200);
    only(&world, &sent, "closed", &["customs"]).await;
    let lost = world.dispatched("brussels", &allocation, 10).await;
    brussels.change(&act(&lost, "lose"), reason().expect("one")).await.expect(200);
    only(&world, &lost, "lost", &["customs", "receipt"]).await;
    let back = world.dispatched("brussels", &allocation, 10).await;
    brussels.change(&act(&back, "return"), reason().expect("one")).await.expect(200);
    only(&world, &back, "returned", &["customs", "receipt"]).await;
    // what crossed the border was cleared there, and is reported on, whatever became of it since
    for (shipment, code) in [(&lost, "of what is lost"), (&back, "of what came back")] {
        let cleared = json!({ "code": code, "declared_on": world.today(), "cleared_on": world.today(),
            "report_filed_on": world.today() });
        kharkiv.change(&act(shipment, "customs"), cleared).await.expect(200);
    }
    world.assert_sound().await;
}
