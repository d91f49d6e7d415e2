//! What a driver's code does, and what it does not.

use domain::organisation::{Role, Scope};
use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use super::{agreed, driver, path, planned, sent};
use crate::policy::example;
use crate::spec::operations;
use crate::steps::word;
use crate::world::World;

pub async fn does_what_a_driver_does(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = planned(&world).await;
    let (lorry, code) = driver(&world, "carrier", &shipment).await;
    // before the recipient agreed to who drives, the region as everybody sees it
    let seen = lorry.get("/waybill").await.expect(200);
    assert_eq!(seen.body["reference"], shipment.body["reference"]);
    assert_eq!((&seen.body["state"], &seen.body["next_step"]), (&json!("planned"), &json!("loaded")));
    assert_eq!(seen.body["destinations"][0]["region"], "UA-63");
    assert_eq!(seen.body["destinations"][0].get("community"), None);
    lorry.post("/waybill/events", json!({ "kind": "loaded" })).await.expect(201);
    agreed(&world, &shipment).await;
    sent(&world, &shipment).await;
    let told = [("departed", "border_entry"), ("border_entry", "customs_release"), ("customs_release", "hub_arrival")];
    for (kind, next) in told {
        let event = lorry.post("/waybill/events", json!({ "kind": kind, "place": "Краківець" })).await.expect(201);
        assert_eq!((&event.body["kind"], &event.body["place"]), (&json!(kind), &json!("Краківець")));
        assert_eq!(lorry.get("/waybill").await.expect(200).body["next_step"], next);
    }
    let diverted = json!({ "kind": "diverted", "place_code": "UA56060450010014169", "note": "the bridge is closed" });
    let event = lorry.post("/waybill/events", diverted.clone()).await.expect(201);
    assert!(event.body["place"].as_str().is_some_and(|place| place.starts_with("Острог")), "{}", event.text);
    let mut nowhere = diverted;
    nowhere["place_code"] = json!("UA00000000000000000");
    assert_eq!(lorry.post("/waybill/events", nowhere).await.expect(422).pointers(), ["/place_code"]);
    for kind in ["delayed", "breakdown"] {
        lorry.post("/waybill/events", json!({ "kind": kind, "note": "a wheel" })).await.expect(201);
    }
    // by the rules for everybody
    let late = json!({ "kind": "delayed", "occurred_at": "2020-01-01T00:00:00Z" });
    assert_eq!(lorry.post("/waybill/events", late).await.expect(422).pointers(), ["/occurred_at"]);
    lorry.post("/waybill/events", json!({ "kind": "found" })).await.expect(422);
    // what others wrote is there without what they wrote of people
    let events = format!("{}/events", path(&shipment));
    let noted = json!({ "kind": "handover", "note": "to Olena at the gate" });
    world.seat("kharkiv").post(&events, noted).await.expect(201);
    let language = [("accept-language", "uk")];
    let seen = lorry.send(Method::GET, "/waybill", None, &language).await.expect(200);
    assert!(!seen.text.contains("Olena") && seen.text.contains("a wheel"), "{}", seen.text);
    assert_eq!(seen.body["destinations"][0]["community"], "Громада");
    assert_eq!(seen.body["lines"][0]["quantity"], 12);
    for word in ["Прикладна", "garrison", "Brussels", "head of the depot", "value", "consents", "customs_code"]
    {
        assert!(!seen.text.contains(word), "{word} in {}", seen.text);
    }
    let label = seen.body["next_step_label"].as_str().expect("a sentence");
    assert!(label.chars().any(|letter| ('а'..='я').contains(&letter)), "{label}");
    // there, and yet not received
    lorry.post("/waybill/events", json!({ "kind": "arrived" })).await.expect(201);
    let seen = lorry.get("/waybill").await.expect(200);
    assert_eq!((&seen.body["state"], &seen.body["next_step"]), (&json!("arrived"), &Value::Null));
    assert_eq!(world.shipment(&shipment.id("/id")).await["lines"][0]["uncounted"], 12);
    is_told_as_the_driver(&world, &shipment.id("/id"), &code).await;
    world.assert_sound().await;
}

/// The log and the journal say that a driver did it, and not the seat that gave the code.
async fn is_told_as_the_driver(world: &World, shipment: &str, code: &str) {
    for seat in ["carrier", "kharkiv", "brussels", "auditor"] {
        let log = world.seat(seat).get(&format!("/events?shipment={shipment}&action=create_shipment_event")).await;
        let log = log.expect(200).body["items"].as_array().expect("the log").clone();
        let own = log.iter().filter(|entry| entry["driver"] == "AA 4821 KX");
        let own: Vec<&Value> = own.collect();
        assert_eq!(own.len(), 8, "{seat}: {log:?}");
        for entry in own {
            assert_eq!(entry["organisation_id"], world.organisation("carrier"));
            assert_eq!((&entry["member_id"], entry.get("member")), (&Value::Null, None));
        }
        assert_eq!(log.iter().filter(|entry| entry.get("driver").is_none()).count(), 1, "the recipient's own");
    }
    let journal = world.seat("kharkiv").get(&format!("/shipments/{shipment}/events")).await.expect(200);
    let driven = journal.body["items"].as_array().expect("rows").iter().filter(|row| row["driver"] == "AA 4821 KX");
    assert_eq!(driven.count(), 8);
    let codes = world.seat("carrier").get(&format!("/shipments/{shipment}/driver-codes")).await.expect(200);
    let row = &codes.body["items"][0];
    assert_eq!((&row["id"], &row["label"]), (&json!(code), &json!("AA 4821 KX")));
    assert!(!row["last_used_at"].is_null(), "{row}");
    assert_eq!(row["made_by"], json!(world.members["carrier"]));
}

const OWN: [&str; 3] = ["get_waybill", "create_waybill_event", "open_waybill_address"];

pub async fn does_nothing_else(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = planned(&world).await;
    let digits = agreed(&world, &shipment).await;
    sent(&world, &shipment).await;
    let (lorry, code) = driver(&world, "carrier", &shipment).await;
    let need = world.seat("coordinator").get("/needs").await.expect(200).id("/items/0/id");
    let pledge = world.seat("coordinator").get("/pledges").await.expect(200).id("/items/0/id");
    let allocation = shipment.id("/lines/0/allocation_id");
    let mut refused = 0;
    for (id, method, path, described) in operations() {
        let public = described["security"].as_array().is_some_and(Vec::is_empty);
        if public || OWN.contains(&id.as_str()) {
            continue;
        }
        let of = |kind: &str| path.contains(&format!("/{kind}/"));
        let named = if of("shipments") {
            shipment.id("/id")
        } else if of("needs") {
            need.clone()
        } else if of("pledges") {
            pledge.clone()
        } else if of("allocations") {
            allocation.clone()
        } else {
            world.organisation("carrier")
        };
        let mut path = path.replace("{id}", &named).replace("{part}", &code);
        path = path.trim_start_matches(poruch::api::BASE).to_owned();
        match id.as_str() {
            "explain_allocation_plan" => path = format!("{path}?need={need}&pledge={pledge}"),
            "preview_organisation_merge" => path = format!("{path}?into={}", world.organisation("ostroh")),
            "list_suggestions" => path = format!("{path}?need={need}"),
            _ => {}
        }
        let mut body = example(&described);
        if id == "create_receipt" {
            let line = json!({ "shipment_line_id": shipment.id("/lines/0/id"), "accepted": 12 });
            body = Some(json!({ "shipment_id": shipment.id("/id"), "lines": [line], "confirm": true }));
        }
        let mut headers = vec![("if-match", "*")];
        let mut body = body.map(|body| body.to_string());
        if id == "create_import" {
            path = format!("{path}?content=needs");
            body = Some(crate::imports::table("a letter"));
            headers.push(("content-type", "text/csv"));
        }
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let answer = lorry.send(method, &path, body, &headers).await;
        // what cannot be seen is answered as what does not exist
        let hidden = answer.status == 422 && answer.text.contains("unknown_allocation");
        assert!(matches!(answer.status.as_u16(), 403 | 404) || hidden, "{id} answers a driver {}", answer.text);
        refused += 1;
    }
    assert!(refused > 90, "{refused} operations");
    // nor does a seat have a waybill, whoever it is
    for seat in ["carrier", "brussels", "kharkiv", "coordinator", "administrator", "auditor", "stranger"] {
        let seat = world.seat(seat);
        seat.get("/waybill").await.expect(404);
        seat.post("/waybill/events", json!({ "kind": "departed" })).await.expect(404);
        seat.post("/waybill/address", json!({ "code": digits })).await.expect(404);
    }
    world.anybody().get("/waybill").await.expect(401);
    assert_eq!(world.shipment(&shipment.id("/id")).await["state"], "dispatched", "nothing happened");
    world.assert_sound().await;
}

pub async fn is_given_by_who_drives(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = planned(&world).await;
    let codes = format!("{}/driver-codes", path(&shipment));
    let body = json!({ "label": "first driver" });
    for (seat, status) in
        [("brussels", 403), ("kharkiv", 403), ("coordinator", 403), ("other_carrier", 404), ("stranger", 404)]
    {
        world.seat(seat).post(&codes, body.clone()).await.expect(status);
    }
    for (seat, status) in [("brussels", 403), ("kharkiv", 403), ("auditor", 200), ("stranger", 404)] {
        world.seat(seat).get(&codes).await.expect(status);
    }
    let reader = world.client_of(&world.organisation("carrier"), Role::Carrier, &[Scope::Read]).await;
    reader.post(&codes, body.clone()).await.expect(403);
    reader.get(&codes).await.expect(200);
    let carrier = world.seat("carrier");
    let personal = json!({ "label": "Іван Петрович, +380 67 123 45 67" });
    let refused = carrier.post(&codes, personal).await.expect(422);
    assert_eq!(refused.body["errors"][0]["code"], "a_label_is_no_name");
    for days in [0, 91] {
        carrier.post(&codes, json!({ "label": "x", "days": days })).await.expect(422);
    }
    // a few at a time, also where all are asked for at once
    let asking: Vec<_> = (0..8)
        .map(|_| {
            let (carrier, codes, body) = (carrier.clone(), codes.clone(), body.clone());
            actix_web::rt::spawn(async move { carrier.post(&codes, body).await })
        })
        .collect();
    let (mut made, mut refused) = (Vec::new(), 0);
    for answer in asking {
        let answer = answer.await.expect("an answer");
        if answer.status == 201 {
            made.push(answer.id("/issued/id"));
        } else {
            assert_eq!(answer.expect(409).code(), "too_many_driver_codes");
            refused += 1;
        }
    }
    assert_eq!((made.len(), refused), (5, 3));
    carrier.act(&format!("{codes}/{}/revoke", made[0])).await.expect(200);
    carrier.post(&codes, body.clone()).await.expect(201);
    // where the donor's own people drive, the donor gives it, and the haulier is nobody there
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 4).await;
    let own = json!({ "carrier_id": null });
    let driven = world.planned("brussels", &allocation, 4, own).await;
    let codes = format!("{}/driver-codes", path(&driven));
    carrier.post(&codes, body.clone()).await.expect(404);
    world.seat("kharkiv").post(&codes, body).await.expect(403);
    let (lorry, _) = driver(&world, "brussels", &driven).await;
    let digits = world.seat("kharkiv").change(&format!("{}/agree", path(&driven)), word(&driven)).await.expect(200);
    sent(&world, &driven).await;
    lorry.post("/waybill/events", json!({ "kind": "departed" })).await.expect(201);
    let open = lorry.post("/waybill/address", json!({ "code": digits.id("/address_code") })).await.expect(200);
    assert_eq!(open.body["addresses"][0]["address"], "вулиця Прикладна, 1");
    world.assert_sound().await;
}

pub async fn is_of_one_shipment(engine: Engine) {
    let world = World::new(engine).await;
    let (one, other) = (planned(&world).await, planned(&world).await);
    let digits = [agreed(&world, &one).await, agreed(&world, &other).await];
    for shipment in [&one, &other] {
        sent(&world, shipment).await;
    }
    let (lorry, code) = driver(&world, "carrier", &one).await;
    assert_eq!(lorry.get("/waybill").await.expect(200).body["reference"], one.body["reference"]);
    lorry.post("/waybill/events", json!({ "kind": "arrived" })).await.expect(201);
    assert_eq!(world.shipment(&one.id("/id")).await["state"], "arrived");
    assert_eq!(world.shipment(&other.id("/id")).await["state"], "dispatched");
    if digits[0] != digits[1] {
        lorry.post("/waybill/address", json!({ "code": digits[1] })).await.expect(422);
    }
    // nor is a line, or a code, of another one known below it
    let line = json!({ "kind": "breakdown", "line_id": other.id("/lines/0/id") });
    assert_eq!(lorry.post("/waybill/events", line).await.expect(422).pointers(), ["/line_id"]);
    let elsewhere = format!("{}/driver-codes/{code}/revoke", path(&other));
    world.seat("carrier").act(&elsewhere).await.expect(404);
    lorry.get("/waybill").await.expect(200);
}

pub async fn keeps_replies_of_its_own(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = planned(&world).await;
    agreed(&world, &shipment).await;
    sent(&world, &shipment).await;
    let ((one, _), (other, _)) =
        (driver(&world, "carrier", &shipment).await, driver(&world, "carrier", &shipment).await);
    let key = [("idempotency-key", "departed-1")];
    let body = json!({ "kind": "departed" }).to_string();
    let send = async |lorry: &crate::client::Client| {
        lorry.send(Method::POST, "/waybill/events", Some(body.clone()), &key).await.expect(201)
    };
    let (first, again) = (send(&one).await, send(&one).await);
    assert_eq!((first.id("/id"), again.header("idempotency-replayed")), (again.id("/id"), Some("true")));
    // neither another driver of the same haulier nor the seat that gave the code meets that reply
    let second = send(&other).await;
    assert_ne!(second.id("/id"), first.id("/id"));
    let events = format!("{}/events", path(&shipment));
    let third = world.seat("carrier").send(Method::POST, &events, Some(body.clone()), &key).await.expect(201);
    assert_eq!(third.header("idempotency-replayed"), None);
}
