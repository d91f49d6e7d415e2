//! When a driver's code ends, and for good.

use chrono::TimeDelta;
use poruch::store::Engine;
use serde_json::json;

use super::{agreed, driver, path, planned, sent};
use crate::client::{Client, Reply};
use crate::steps::because;
use crate::support;
use crate::world::{Setup, World};

/// Every request is answered as one with a token that never was.
async fn is_nobody(world: &World, lorry: &Client) {
    let never = world.anybody().with_token(Some("poruch_driver_nonsense".into()));
    for client in [lorry, &never] {
        for answer in [
            client.get("/waybill").await,
            client.post("/waybill/events", json!({ "kind": "delayed" })).await,
            client.post("/waybill/address", json!({ "code": "000000" })).await,
            client.get("/me").await,
        ] {
            assert_eq!(answer.expect(401).code(), "unknown_who");
        }
    }
}

/// What the carrier is told of the only code.
async fn listed(world: &World, shipment: &Reply) -> serde_json::Value {
    let codes = world.seat("coordinator").get(&format!("{}/driver-codes", path(shipment))).await.expect(200);
    codes.body["items"][0].clone()
}

pub async fn with_what_becomes_of_the_shipment(engine: Engine) {
    let world = World::new(engine).await;
    for end in ["count", "cancel", "lose", "return"] {
        let shipment = planned(&world).await;
        let (lorry, _) = driver(&world, "carrier", &shipment).await;
        if end != "cancel" {
            agreed(&world, &shipment).await;
            sent(&world, &shipment).await;
        }
        lorry.get("/waybill").await.expect(200);
        if end == "count" {
            // counted in parts: the driver is needed until the last line is
            let half = world.counted("kharkiv", &shipment, json!({ "accepted": 5, "final": false })).await;
            assert_eq!(half.body["state"], "confirmed");
            lorry.get("/waybill").await.expect(200);
            let receipt = world.counted("kharkiv", &shipment, json!({ "accepted": 7 })).await;
            is_nobody(&world, &lorry).await;
            // a count that is taken back brings no code back
            let reverse = format!("/receipts/{}/reverse", receipt.id("/id"));
            world.seat("kharkiv").change(&reverse, because()).await.expect(201);
            assert_eq!(world.shipment(&shipment.id("/id")).await["state"], "arrived");
        } else {
            world.seat("brussels").change(&format!("{}/{end}", path(&shipment)), because()).await.expect(200);
        }
        if end == "lose" {
            is_nobody(&world, &lorry).await;
            world.seat("brussels").change(&format!("{}/find", path(&shipment)), because()).await.expect(200);
        }
        is_nobody(&world, &lorry).await;
        let row = listed(&world, &shipment).await;
        assert!(!row["ended_at"].is_null() && row["revoked_at"].is_null(), "{end}: {row}");
        let made =
            world.seat("carrier").post(&format!("{}/driver-codes", path(&shipment)), json!({ "label": "x" })).await;
        if matches!(end, "cancel" | "return") {
            assert_eq!(made.expect(409).code(), "it_has_already_ended");
        } else {
            made.expect(201);
        }
    }
    world.assert_sound().await;
}

pub async fn when_another_drives(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = planned(&world).await;
    let (lorry, code) = driver(&world, "carrier", &shipment).await;
    let plan = |carrier: &str| {
        json!({ "carrier_id": world.organisation(carrier), "waybill": "CMR 1", "responsible_receiver": "head of the depot",
            "lines": [{ "allocation_id": shipment.id("/lines/0/allocation_id"), "quantity": 12 }] })
    };
    let brussels = world.seat("brussels");
    // another waybill is no other driver
    brussels.put(&path(&shipment), "*", plan("carrier")).await.expect(200);
    lorry.get("/waybill").await.expect(200);
    brussels.put(&path(&shipment), "*", plan("other_carrier")).await.expect(200);
    is_nobody(&world, &lorry).await;
    assert!(!listed(&world, &shipment).await["ended_at"].is_null());
    // what has ended does not come back with the carrier
    brussels.put(&path(&shipment), "*", plan("carrier")).await.expect(200);
    is_nobody(&world, &lorry).await;
    let revoke = format!("{}/driver-codes/{code}/revoke", path(&shipment));
    assert_eq!(world.seat("carrier").act(&revoke).await.expect(409).code(), "already_revoked");
    let (again, _) = driver(&world, "carrier", &shipment).await;
    again.get("/waybill").await.expect(200);
    world.assert_sound().await;
}

pub async fn when_it_is_revoked_or_its_time_is_over(engine: Engine) {
    let clock = support::set_clock();
    let world = World::with(engine, Setup { clock: clock.clone(), ..Setup::default() }).await;
    let shipment = planned(&world).await;
    let codes = format!("{}/driver-codes", path(&shipment));
    let (first, id) = driver(&world, "carrier", &shipment).await;
    let (second, other) = driver(&world, "carrier", &shipment).await;
    let revoke = format!("{codes}/{id}/revoke");
    for (seat, status) in [("brussels", 403), ("kharkiv", 403), ("other_carrier", 404)] {
        world.seat(seat).act(&revoke).await.expect(status);
    }
    let stale = [("if-match", "\"7\"")];
    world.seat("carrier").send(reqwest::Method::POST, &revoke, None, &stale).await.expect(412);
    let revoked = world.seat("carrier").act(&revoke).await.expect(200);
    assert!(!revoked.body["revoked_at"].is_null());
    is_nobody(&world, &first).await;
    second.get("/waybill").await.expect(200);
    // an office ends what leaked
    world.seat("coordinator").act(&format!("{codes}/{other}/revoke")).await.expect(200);
    is_nobody(&world, &second).await;
    let body = json!({ "label": "for a day", "days": 1 });
    let made = world.seat("carrier").post(&codes, body).await.expect(201);
    let brief = world.anybody().with_token(Some(made.id("/code")));
    brief.get("/waybill").await.expect(200);
    clock.advance(TimeDelta::days(1));
    brief.get("/waybill").await.expect(401);
    world.assert_sound().await;
}

pub async fn when_records_of_the_haulier_are_merged_it_goes_on(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = planned(&world).await;
    agreed(&world, &shipment).await;
    sent(&world, &shipment).await;
    let (lorry, _) = driver(&world, "carrier", &shipment).await;
    let merge = format!("/organisations/{}/merge", world.organisation("carrier"));
    let into = json!({ "into": world.organisation("other_carrier"), "reason": "one haulier" });
    world.seat("administrator").change(&merge, into).await.expect(200);
    // the lorry does not stop for papers; the seats of the record that is gone are
    lorry.post("/waybill/events", json!({ "kind": "departed" })).await.expect(201);
    world.seat("carrier").get("/me").await.expect(401);
    assert_eq!(listed(&world, &shipment).await["organisation_id"], json!(world.organisation("other_carrier")));
    world.assert_sound().await;
}
