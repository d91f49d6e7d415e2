//! A world in which every marked text stands somewhere.

use crate::client::Client;
use crate::world::World;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The things planted, by the part of the path that names them.
#[derive(Default)]
pub(super) struct Things(pub(super) BTreeMap<&'static str, Vec<String>>);

impl Things {
    pub(super) fn add(&mut self, kind: &'static str, id: String) -> String {
        self.0.entry(kind).or_default().push(id.clone());
        id
    }

    pub(super) fn of(&self, kind: &str) -> &[String] {
        self.0.get(kind).map_or(&[], Vec::as_slice)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &String> {
        self.0.values().flatten()
    }
}

pub(super) async fn verified_need(world: &World, body: Value) -> crate::client::Reply {
    let made = world.seat("kharkiv").post("/needs", body).await.expect(201);
    let path = format!("/needs/{}", made.id("/id"));
    world.seat("kharkiv").act(&format!("{path}/submit")).await.expect(200);
    world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200)
}

/// Plants every marker.
pub(super) async fn plant(world: &World) -> Things {
    let mut things = Things::default();
    let kharkiv = world.organisation("kharkiv");
    let path = format!("/organisations/{kharkiv}");
    let home = json!({ "name": "Kharkiv garrison", "kind": "emergency_service", "country": "UA", "region": "UA-63",
        "community": "mk01home" });
    world.seat("kharkiv").put(&path, "*", home).await.expect(200);
    let member = json!({ "name": "mk02seat", "role": "recipient", "language": "uk" });
    let member = world.seat("kharkiv").post(&format!("{path}/members"), member).await.expect(201).id("/id");
    let token = json!({ "member_id": member, "label": "mk03token", "scopes": ["read", "write"], "days": 1 });
    let token = world.seat("kharkiv").post(&format!("{path}/tokens"), token).await.expect(201);
    let signatory = world.anybody().with_token(Some(token.id("/token")));
    things.add("member", member);
    things.add("token", token.id("/issued/id"));
    for seat in ["kharkiv", "ostroh", "brussels", "lyon", "coordinator"] {
        things.add("organisations", world.organisation(seat));
    }
    plant_needs(world, &mut things).await;
    plant_pledges(world, &mut things).await;
    plant_shipments(world, &mut things, &signatory).await;
    let proposal = json!({ "kind": "synonym", "item_class": "35111100", "labels": { "en": ["mk70word"] },
        "note": "mk71note" });
    let proposal = world.seat("lyon").post("/item-class-proposals", proposal).await.expect(201).id("/id");
    things.add("item-class-proposals", proposal);
    let plan = world.seat("coordinator").post("/allocation-plans", json!({})).await.expect(202);
    things.add("allocation-plans", plan.id("/id"));
    things
}

pub(super) async fn plant_needs(world: &World, things: &mut Things) {
    let kharkiv = world.seat("kharkiv");
    let draft = json!({ "title": "mk10draft", "language": "en", "priority": 2, "community": "mk12draft",
        "handover_point": "mk13draft", "delivery_address": "mk14draft",
        "lines": [{ "item_class": "35111100", "description": "mk11draft", "quantity": 2 }] });
    let draft = kharkiv.post("/needs", draft).await.expect(201).id("/id");
    things.add("needs", draft);
    let lines = json!([{ "item_class": "35111100", "quantity": 2 }]);
    let back = json!({ "title": "sent back", "language": "en", "priority": 2, "lines": lines });
    let back = kharkiv.post("/needs", back).await.expect(201).id("/id");
    kharkiv.act(&format!("/needs/{back}/submit")).await.expect(200);
    let reject = format!("/needs/{back}/reject");
    world.seat("coordinator").change(&reject, json!({ "reason": "mk15back" })).await.expect(200);
    things.add("needs", back);
    let over = json!({ "title": "mk16closed", "language": "en", "priority": 2, "lines": lines });
    let over = verified_need(world, over).await.id("/id");
    kharkiv.change(&format!("/needs/{over}/close"), json!({ "outcome": "withdrawn" })).await.expect(200);
    things.add("needs", over);
}

pub(super) async fn plant_pledges(world: &World, things: &mut Things) {
    let (brussels, kharkiv) = (world.seat("brussels"), world.seat("kharkiv"));
    let lines = json!([{ "item_class": "35111100", "description": "mk31draft", "quantity": 5 }]);
    let draft = json!({ "title": "mk30draft", "language": "en", "lines": lines });
    let draft = brussels.post("/pledges", draft).await.expect(201).id("/id");
    things.add("pledges", draft);
    // an open one, of which one recipient has agreed to a part and another asked in vain
    let more =
        json!({ "title": "mk32open", "authorisation": "pending", "value_minor": 987_650_033, "currency": "EUR" });
    let open = world.offer("brussels", "31121000", 9, more).await;
    let need = world.need("kharkiv", &[("31121000", 4)]).await;
    let agreed = world.allocate("kharkiv", &open, &need, 4).await.expect(201).id("/allocations/0/id");
    brussels.act(&format!("/allocations/{agreed}/accept")).await.expect(200);
    let decision = json!({ "body": "mk34body", "reference": "mk35ref", "decided_on": "2026-11-05",
        "outcome": "granted", "document": "mk36doc" });
    brussels.change(&format!("/pledges/{}/authorise", open.id("/id")), decision).await.expect(200);
    let wish = world.need("ostroh", &[("31121000", 1)]).await;
    let asked = world.allocate("ostroh", &open, &wish, 1).await.expect(201).id("/allocations/0/id");
    let why = json!({ "reason": "mk37asked" });
    brussels.change(&format!("/allocations/{asked}/decline"), why).await.expect(200);
    for id in [need.id("/id"), wish.id("/id")] {
        things.add("needs", id);
    }
    for id in [agreed, asked] {
        things.add("allocations", id);
    }
    things.add("pledges", open.id("/id"));
    // a gift that came back
    let need = world.need("kharkiv", &[("34144213", 3)]).await;
    let gift = json!({ "title": "mk39back", "language": "en", "authorisation": "not_required",
        "value_minor": 987_650_040, "currency": "EUR",
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 3 }] });
    let gift = world.seat("lyon").post(&format!("/needs/{}/pledges", need.id("/id")), gift).await.expect(201);
    let allocation = gift.id("/allocations/0/id");
    let why = json!({ "reason": "mk41why" });
    kharkiv.change(&format!("/allocations/{allocation}/decline"), why).await.expect(200);
    things.add("needs", need.id("/id"));
    things.add("pledges", gift.id("/pledge/id"));
    things.add("allocations", allocation);
}

pub(super) async fn plant_shipments(world: &World, things: &mut Things, signatory: &Client) {
    let (brussels, kharkiv) = (world.seat("brussels"), world.seat("kharkiv"));
    let need = json!({ "title": "mk20need", "language": "en", "priority": 1, "community": "mk22need",
        "handover_point": "mk23need", "delivery_address": "mk24need",
        "lines": [{ "item_class": "35111100", "description": "mk21need", "quantity": 30 }] });
    let need = verified_need(world, need).await;
    let gift = json!({ "title": "mk38direct", "language": "en", "authorisation": "not_required",
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 12 }] });
    let gift = brussels.post(&format!("/needs/{}/pledges", need.id("/id")), gift).await.expect(201);
    let allocation = gift.id("/allocations/0/id");
    kharkiv.act(&format!("/allocations/{allocation}/accept")).await.expect(200);
    let cancelled = world.planned("brussels", &allocation, 2, json!({})).await.id("/id");
    let why = json!({ "reason": "mk55cancel" });
    brussels.change(&format!("/shipments/{cancelled}/cancel"), why).await.expect(200);
    let more = json!({ "waybill": "mk50way", "responsible_receiver": "mk51receiver" });
    let shipment = world.planned("brussels", &allocation, 10, more).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let customs = json!({ "code": "mk52code", "declared_on": world.today() });
    kharkiv.change(&format!("{path}/customs"), customs).await.expect(200);
    world.agreed(&shipment).await;
    brussels.act(&format!("{path}/dispatch")).await.expect(200);
    let event = json!({ "kind": "delayed", "place": "mk53place", "note": "mk54note" });
    world.seat("carrier").post(&format!("{path}/events"), event).await.expect(201);
    let count = |units: i64, note: &str, reason: &str| {
        json!({ "shipment_id": shipment.id("/id"), "note": note, "lines": [{ "damaged": 1, "accepted": units, "final": false,
            "reason": reason, "shipment_line_id": shipment.body["lines"][0]["id"] }] })
    };
    for (units, note, reason, verb) in [
        (3, "mk64gone", "mk64gone", Some("discard")),
        (4, "mk60signed", "mk61signed", Some("confirm")),
        (2, "mk62draft", "mk63draft", None),
    ] {
        let receipt = kharkiv.post("/receipts", count(units, note, reason)).await.expect(201).id("/id");
        if let Some(verb) = verb {
            signatory.act(&format!("/receipts/{receipt}/{verb}")).await.expect(200);
        }
        things.add("receipts", receipt);
    }
    let asked = json!({ "reason": "mk26asked",
        "lines": [{ "item_class": "34144212", "description": "mk25added", "quantity": 1 }] });
    kharkiv.change(&format!("/needs/{}/lines", need.id("/id")), asked).await.expect(200);
    things.add("needs", need.id("/id"));
    things.add("pledges", gift.id("/pledge/id"));
    things.add("allocations", allocation);
    for id in [cancelled, shipment.id("/id")] {
        things.add("shipments", id);
    }
}
