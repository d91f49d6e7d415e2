//! The word of each recipient: it opens its own address to the carrier it names, and no other's.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::{because, word};
use crate::world::World;

/// A need of `seat` at an address of its own.
async fn need_at(world: &World, seat: &str, address: &str) -> Reply {
    let body = json!({ "title": "Потреба", "language": "uk", "priority": 1, "delivery_address": address,
        "lines": [{ "item_class": "35111100", "quantity": 30 }] });
    let need = world.seat(seat).post("/needs", body).await.expect(201);
    let path = format!("/needs/{}", need.id("/id"));
    world.seat(seat).act(&format!("{path}/submit")).await.expect(200);
    world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200)
}

async fn addresses(world: &World, seat: &str, shipment: &Reply) -> Vec<Value> {
    let path = format!("/shipments/{}/address", shipment.id("/id"));
    world.seat(seat).get(&path).await.expect(200).body["addresses"].as_array().expect("addresses").clone()
}

/// Whether a list has something with this id.
async fn lists(world: &World, seat: &str, path: &str, id: &str) -> bool {
    let page = world.seat(seat).get(path).await.expect(200);
    page.body["items"].as_array().expect("items").iter().any(|row| row["id"] == id)
}

/// A donor and another recipient want the address and the count of a need behind its owner's back.
pub async fn collusion_is_refused_at_each_step(engine: Engine) {
    let world = World::new(engine).await;
    let need = need_at(&world, "kharkiv", "вулиця Таємна, 5").await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 4).await;
    let (brussels, ostroh) = (world.seat("brussels"), world.seat("ostroh"));
    // 1: another consignee by the donor's choice
    let mut plan = json!({ "consignee_id": world.organisation("ostroh"), "carrier_id": world.organisation("brussels"),
        "waybill": "w", "responsible_receiver": "r", "lines": [{ "allocation_id": allocation, "quantity": 4 }] });
    brussels.post("/shipments", plan.clone()).await.expect(422);
    // 2: the donor itself as carrier; the other recipient has nothing to say or see
    plan.as_object_mut().expect("a body").remove("consignee_id");
    let shipment = brussels.post("/shipments", plan).await.expect(201);
    let path = format!("/shipments/{}", shipment.id("/id"));
    ostroh.get(&path).await.expect(404);
    ostroh.change(&format!("{path}/agree"), word(&shipment)).await.expect(404);
    // 3: nobody agrees for the owner, and nothing leaves without its word
    for (seat, status) in [("brussels", 403), ("coordinator", 403), ("administrator", 403), ("lyon", 404)] {
        world.seat(seat).change(&format!("{path}/agree"), word(&shipment)).await.expect(status);
    }
    let refused = brussels.act(&format!("{path}/dispatch")).await.expect(409);
    assert_eq!(refused.code(), "a_recipient_has_not_agreed");
    assert_eq!(refused.body["waiting_for"], json!([world.organisation("kharkiv")]));
    assert_eq!(refused.body["organisations"], "Kharkiv garrison");
    // 4: the donor does not file customs, so it cannot send either
    let customs = json!({ "code": "forged", "declared_on": world.today() });
    brussels.change(&format!("{path}/customs"), customs).await.expect(403);
    // 5: the address is shut to all of them, before and after the owner trusted a haulier only
    for seat in ["brussels", "ostroh", "carrier"] {
        let seen = world.seat(seat).get(&format!("{path}/address")).await;
        assert!(matches!(seen.status.as_u16(), 403 | 404) && !seen.text.contains("Таємна"), "{seat}: {}", seen.text);
    }
    let haulier = json!({ "carrier_id": world.organisation("carrier") });
    world.seat("kharkiv").change(&format!("{path}/agree"), haulier).await.expect(200);
    world.declared(&shipment).await;
    let refused = brussels.act(&format!("{path}/dispatch")).await.expect(409);
    assert_eq!(refused.code(), "another_carrier_than_agreed");
    brussels.get(&format!("{path}/address")).await.expect(403);
    // 6: nobody but the owner counts, and what is counted is in its sight
    let count = json!({ "shipment_id": shipment.id("/id"),
        "lines": [{ "shipment_line_id": shipment.id("/lines/0/id"), "accepted": 4 }] });
    ostroh.post("/receipts", count).await.expect(404);
    assert_eq!(world.coverage("kharkiv", &need, 0).await["received"], 0);
    assert!(lists(&world, "kharkiv", "/shipments", &shipment.id("/id")).await);
    world.assert_sound().await;
}

pub async fn another_carrier_needs_a_new_agree(engine: Engine) {
    let world = World::new(engine).await;
    let need = need_at(&world, "kharkiv", "вулиця Прикладна, 1").await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let kharkiv = world.seat("kharkiv");
    let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let other = json!({ "carrier_id": world.organisation("other_carrier") });
    let agreed = kharkiv.change(&format!("{path}/agree"), other).await.expect(200);
    assert_eq!(agreed.body["consents"][0]["holds"], false);
    world.declared(&shipment).await;
    let refused = world.seat("brussels").act(&format!("{path}/dispatch")).await.expect(409);
    assert_eq!(refused.code(), "another_carrier_than_agreed");
    // one of the two, and one that there is
    for body in [json!({}), json!({ "carrier_id": world.organisation("carrier"), "donor_drives": true })] {
        let refused = kharkiv.change(&format!("{path}/agree"), body).await.expect(422);
        let said = (refused.pointers(), &refused.body["errors"][0]["code"]);
        assert_eq!(said, (vec!["/carrier_id".into()], &json!("one_driver")));
    }
    kharkiv.change(&format!("{path}/agree"), json!({ "carrier_id": need.id("/id") })).await.expect(422);
    let stale = [("if-match", "\"1\"")];
    let body = Some(word(&shipment).to_string());
    kharkiv.send(reqwest::Method::POST, &format!("{path}/agree"), body, &stale).await.expect(412);
    let agreed = kharkiv.change(&format!("{path}/agree"), word(&shipment)).await.expect(200);
    assert_eq!(agreed.body["consents"].as_array().expect("words").len(), 1);
    assert_eq!(agreed.body["consents"][0]["holds"], true);
    world.seat("brussels").act(&format!("{path}/dispatch")).await.expect(200);
    assert_eq!(addresses(&world, "carrier", &shipment).await, ["вулиця Прикладна, 1"]);
    world.seat("other_carrier").get(&format!("{path}/address")).await.expect(404);
    world.seat("brussels").get(&format!("{path}/address")).await.expect(403);
    // the earlier word is kept in the log
    let log = world.seat("auditor").get(&format!("/events?shipment={}", shipment.id("/id"))).await.expect(200);
    let words = log.body["items"].as_array().expect("the log").iter();
    assert_eq!(words.filter(|event| event["action"] == "agree_shipment").count(), 2);
    world.assert_sound().await;
}

pub async fn a_donor_that_drives_is_agreed_to_as_such(engine: Engine) {
    let world = World::new(engine).await;
    let need = need_at(&world, "kharkiv", "вулиця Прикладна, 1").await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    // without a carrier the donor's own people drive
    for carrier in [Value::Null, json!(world.organisation("brussels"))] {
        let shipment = world.planned("brussels", &allocation, 6, json!({ "carrier_id": carrier })).await;
        let path = format!("/shipments/{}", shipment.id("/id"));
        let haulier = json!({ "carrier_id": world.organisation("carrier") });
        world.seat("kharkiv").change(&format!("{path}/agree"), haulier).await.expect(200);
        world.declared(&shipment).await;
        world.seat("brussels").act(&format!("{path}/dispatch")).await.expect(409);
        world.seat("brussels").get(&format!("{path}/address")).await.expect(403);
        let own = world.seat("kharkiv").change(&format!("{path}/agree"), json!({ "donor_drives": true })).await;
        assert_eq!(own.expect(200).body["consents"][0]["donor_drives"], true);
        world.seat("brussels").get(&format!("{path}/address")).await.expect(403);
        world.seat("brussels").act(&format!("{path}/dispatch")).await.expect(200);
        assert_eq!(addresses(&world, "brussels", &shipment).await, ["вулиця Прикладна, 1"]);
        world.seat("carrier").get(&format!("{path}/address")).await.expect(404);
        // its time is over with the final count
        world.counted("kharkiv", &shipment, json!({ "accepted": 6 })).await;
        world.seat("brussels").get(&format!("{path}/address")).await.expect(403);
    }
    world.assert_sound().await;
}

/// Kharkiv and Ostroh let one hub take their goods; each agrees for its own address.
pub async fn each_recipient_agrees_for_its_own_address_and_sees_what_became(engine: Engine) {
    let world = World::new(engine).await;
    let mut lines = Vec::new();
    let mut needs = Vec::new();
    for (seat, address) in [("kharkiv", "Харків, 1"), ("ostroh", "Острог, 2")] {
        let need = need_at(&world, seat, address).await;
        let hub = json!({ "consignee_id": world.organisation("donetsk") });
        world.seat(seat).change(&format!("/needs/{}/consignee", need.id("/id")), hub).await.expect(200);
        let allocation = world.committed("brussels", seat, &need, 0, 5).await;
        lines.push(json!({ "allocation_id": allocation, "quantity": 5 }));
        needs.push(need);
    }
    let plan = json!({ "carrier_id": world.organisation("carrier"), "waybill": "CMR 1",
        "responsible_receiver": "head of the hub", "lines": lines });
    let shipment = world.seat("brussels").post("/shipments", plan).await.expect(201);
    let path = format!("/shipments/{}", shipment.id("/id"));
    let brussels = world.seat("brussels");
    world.seat("kharkiv").change(&format!("{path}/agree"), word(&shipment)).await.expect(200);
    world.seat("donetsk").change(&format!("{path}/agree"), word(&shipment)).await.expect(200);
    world.declared(&shipment).await;
    let refused = brussels.act(&format!("{path}/dispatch")).await.expect(409);
    assert_eq!(refused.body["waiting_for"], json!([world.organisation("ostroh")]));
    world.seat("ostroh").change(&format!("{path}/agree"), word(&shipment)).await.expect(200);
    brussels.act(&format!("{path}/dispatch")).await.expect(200);
    for seat in ["carrier", "donetsk"] {
        assert_eq!(addresses(&world, seat, &shipment).await, ["Харків, 1", "Острог, 2"], "{seat}");
    }
    // the owners see the shipment, its events and what is signed, and sign nothing
    let count = |n: usize| json!({ "shipment_line_id": shipment.id(&format!("/lines/{n}/id")), "accepted": 5 });
    let count = json!({ "shipment_id": shipment.id("/id"), "lines": [count(0), count(1)] });
    let draft = world.seat("donetsk").post("/receipts", count.clone()).await.expect(201);
    let receipt = format!("/receipts/{}", draft.id("/id"));
    world.seat("kharkiv").get(&receipt).await.expect(404);
    world.seat("donetsk").act(&format!("{receipt}/confirm")).await.expect(200);
    for (seat, need) in ["kharkiv", "ostroh"].into_iter().zip(&needs) {
        let owner = world.seat(seat);
        assert_eq!(owner.get(&path).await.expect(200).body["state"], "received");
        owner.get(&format!("{path}/events")).await.expect(200);
        owner.get(&format!("/events?shipment={}", shipment.id("/id"))).await.expect(200);
        owner.get(&receipt).await.expect(200);
        assert!(lists(&world, seat, "/shipments", &shipment.id("/id")).await);
        assert!(lists(&world, seat, "/receipts", &draft.id("/id")).await);
        owner.get(&format!("{path}/address")).await.expect(403);
        owner.post("/receipts", count.clone()).await.expect(403);
        owner.change(&format!("{receipt}/reverse"), because()).await.expect(403);
        assert_eq!(world.coverage(seat, need, 0).await["received"], 5);
    }
    world.seat("zaporizhzhia").get(&path).await.expect(404);
    assert!(!lists(&world, "zaporizhzhia", "/receipts", &draft.id("/id")).await);
    world.assert_sound().await;
}

/// Of many words at once with one version, one is taken; of many events at once, all are kept. What stands in the
/// journal alone changes nothing of the shipment, what holds up a line or says that all is there does.
pub async fn nothing_said_at_once_is_lost(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let tag = shipment.header("etag").expect("a version").to_owned();
    let (agree, events) = (format!("{path}/agree"), format!("{path}/events"));
    let say = async |n: usize| {
        let mut body = word(&shipment);
        body["responsible_receiver"] = json!(format!("shift {n}"));
        let headers = [("if-match", tag.as_str())];
        world.seat("kharkiv").send(reqwest::Method::POST, &agree, Some(body.to_string()), &headers).await.status
    };
    let said = tokio::join!(say(0), say(1), say(2), say(3), say(4), say(5), say(6), say(7));
    let said: [_; 8] = said.into();
    assert_eq!(said.iter().filter(|status| status.as_u16() == 200).count(), 1, "{said:?}");
    assert_eq!(said.iter().filter(|status| status.as_u16() == 412).count(), 7, "{said:?}");
    world.declared(&shipment).await;
    let before = world.shipment(&shipment.id("/id")).await["version"].clone();
    let note = async |n: usize| {
        let body = json!({ "kind": "delayed", "note": format!("{n}") });
        world.seat("carrier").post(&events, body).await.status.as_u16()
    };
    let noted: [_; 8] = tokio::join!(note(0), note(1), note(2), note(3), note(4), note(5), note(6), note(7)).into();
    assert_eq!(noted, [201; 8]);
    let log = world.seat("brussels").get(&events).await.expect(200);
    assert_eq!(log.body["items"].as_array().expect("events").len(), 8);
    assert_eq!(world.shipment(&shipment.id("/id")).await["version"], before);
    let held = json!({ "kind": "breakdown", "line_id": shipment.id("/lines/0/id") });
    world.seat("carrier").post(&events, held).await.expect(201);
    assert_ne!(world.shipment(&shipment.id("/id")).await["version"], before);
    world.assert_sound().await;
}
