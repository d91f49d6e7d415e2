//! Every text that somebody writes is planted with a word of its own; then everybody knocks at every door. A word that
//! comes out where it may not is a leak, and one that does not come out where it must is a test that sees nothing.

use std::collections::{BTreeMap, BTreeSet};

use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use crate::client::Client;
use crate::policy::example;
use crate::spec::operations;
use crate::steps::because;
use crate::world::World;

/// Everybody: a name, and the seat whose token it has.
const EVERYBODY: &[&str] = &[
    "anonymous",
    "kharkiv",
    "ostroh",
    "stranger",
    "brussels",
    "lyon",
    "unverified",
    "carrier",
    "other_carrier",
    "helper",
    "intermediary",
    "coordinator",
    "administrator",
    "auditor",
];

/// Who oversees.
const OFFICE: &[&str] = &["coordinator", "administrator", "auditor"];
/// The need's recipient, and who acts for it.
const RECIPIENT: &[&str] = &["kharkiv", "helper"];

/// A word, where it was planted, and who may read it.
struct Marker {
    word: &'static str,
    at: &'static str,
    to: BTreeSet<&'static str>,
}

fn marker(word: &'static str, at: &'static str, to: &[&[&'static str]]) -> Marker {
    Marker { word, at, to: to.iter().flat_map(|seats| seats.iter().copied()).collect() }
}

fn markers() -> Vec<Marker> {
    let everybody = EVERYBODY;
    let signed_in = &EVERYBODY[1..];
    let verified: Vec<&'static str> = signed_in.iter().copied().filter(|seat| *seat != "unverified").collect();
    let parties: &[&str] = &["kharkiv", "helper", "brussels"];
    let road: &[&str] = &["carrier"];
    vec![
        // organisations: where it is, seats, tokens
        marker("mk01home", "the organisation's community", &[&["kharkiv", "brussels", "lyon", "helper"], OFFICE]),
        marker("mk02seat", "a member's function", &[&["kharkiv"], OFFICE]),
        marker("mk03token", "a token's label", &[&["kharkiv"], OFFICE]),
        // needs
        marker("mk10draft", "a draft's title", &[RECIPIENT, OFFICE]),
        marker("mk11draft", "a draft's words", &[RECIPIENT, OFFICE]),
        marker("mk12draft", "a draft's community", &[RECIPIENT, OFFICE]),
        marker("mk13draft", "a draft's handover point", &[RECIPIENT, &["coordinator"]]),
        marker("mk14draft", "a draft's address", &[&["kharkiv"]]),
        marker("mk15back", "why a need was sent back", &[RECIPIENT, OFFICE]),
        marker("mk16closed", "the title of a closed need", &[signed_in]),
        marker("mk20need", "a need's title", &[everybody]),
        marker("mk21need", "a need's words", &[everybody]),
        marker("mk22need", "a need's community", &[RECIPIENT, &["brussels", "lyon"], OFFICE]),
        marker("mk23need", "a need's handover point", &[RECIPIENT, &["brussels", "coordinator"]]),
        marker("mk24need", "a need's address", &[&["kharkiv", "carrier"]]),
        // pledges
        marker("mk30draft", "a draft pledge's title", &[&["brussels"], OFFICE]),
        marker("mk31draft", "a draft pledge's words", &[&["brussels"], OFFICE]),
        marker("mk32open", "an open pledge's title", &[&verified]),
        marker("987650033", "its value", &[parties, OFFICE]),
        marker("mk34body", "who decided on it", &[parties, OFFICE]),
        marker("mk35ref", "the decision's number", &[parties, OFFICE]),
        marker("mk36doc", "the decision's document", &[parties, OFFICE]),
        marker("mk37asked", "why a wish for it was declined", &[&["ostroh", "brussels"], OFFICE]),
        marker("mk38direct", "the title of a gift to one need", &[parties, OFFICE]),
        marker("mk39back", "the title of a gift that came back", &[&verified]),
        marker("987650040", "its value", &[&["lyon"], OFFICE]),
        marker("mk41why", "why it was declined", &[RECIPIENT, &["lyon"], OFFICE]),
        // shipments
        marker("mk50way", "the waybill", &[parties, road, OFFICE]),
        marker("mk51receiver", "the responsible receiver", &[parties, road, OFFICE]),
        marker("mk52code", "the customs code", &[parties, road, OFFICE]),
        marker("mk53place", "where it was", &[parties, road, OFFICE]),
        marker("mk54note", "what happened to it", &[parties, road, OFFICE]),
        marker("mk55cancel", "why another was cancelled", &[parties, road, OFFICE]),
        // receipts
        marker("mk60signed", "a signed count's note", &[parties, OFFICE]),
        marker("mk61signed", "a signed line's reason", &[parties, OFFICE]),
        marker("mk62draft", "a count that is not signed", &[RECIPIENT, OFFICE]),
        marker("mk63draft", "its line's reason", &[RECIPIENT, OFFICE]),
        marker("mk64gone", "a count that was thrown away", &[RECIPIENT, OFFICE]),
        // the catalogue
        marker("mk70word", "a proposed word", &[&["lyon"], OFFICE]),
        marker("mk71note", "why it is proposed", &[&["lyon"], OFFICE]),
    ]
}

/// The things planted, by the part of the path that names them.
#[derive(Default)]
struct Things(BTreeMap<&'static str, Vec<String>>);

impl Things {
    fn add(&mut self, kind: &'static str, id: String) -> String {
        self.0.entry(kind).or_default().push(id.clone());
        id
    }

    fn of(&self, kind: &str) -> &[String] {
        self.0.get(kind).map_or(&[], Vec::as_slice)
    }

    fn all(&self) -> impl Iterator<Item = &String> {
        self.0.values().flatten()
    }
}

async fn verified_need(world: &World, body: Value) -> crate::client::Answer {
    let made = world.seat("kharkiv").post("/needs", body).await.expect(201);
    let path = format!("/needs/{}", made.id("/id"));
    world.seat("kharkiv").act(&format!("{path}/submit")).await.expect(200);
    world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200)
}

/// Plants every marker.
async fn plant(world: &World) -> Things {
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

async fn plant_needs(world: &World, things: &mut Things) {
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

async fn plant_pledges(world: &World, things: &mut Things) {
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

async fn plant_shipments(world: &World, things: &mut Things, signatory: &Client) {
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
    things.add("needs", need.id("/id"));
    things.add("pledges", gift.id("/pledge/id"));
    things.add("allocations", allocation);
    for id in [cancelled, shipment.id("/id")] {
        things.add("shipments", id);
    }
}

/// Every way to read: each `GET` of the document for each thing that it could be about, with its filters.
fn reads(things: &Things) -> Vec<String> {
    let mut paths = Vec::new();
    for (id, method, path, operation) in operations() {
        if method != "GET" {
            continue;
        }
        let path = path.trim_start_matches(poruch::api::BASE);
        let mut filled = vec![path.to_owned()];
        if path.contains("{id}") {
            let kind = path.split('/').nth(1).expect("a kind");
            let kind = if kind == "public" { "needs" } else { kind };
            filled = things.of(kind).iter().map(|id| path.replace("{id}", id)).collect();
        }
        filled.retain(|path| !path.contains('{'));
        let named = |name: &str| {
            operation["parameters"].as_array().into_iter().flatten().any(|parameter| parameter["name"] == name)
        };
        for path in filled {
            paths.push(path.clone());
            if id == "list_events" {
                for (filter, kind) in [("need", "needs"), ("pledge", "pledges"), ("shipment", "shipments")] {
                    paths.extend(things.of(kind).iter().map(|id| format!("{path}?{filter}={id}")));
                }
                paths.extend(things.all().map(|id| format!("{path}?subject={id}")));
                continue;
            }
            for (filter, kind) in [("need", "needs"), ("pledge", "pledges"), ("shipment", "shipments")] {
                if named(filter) && id != "explain_allocation_plan" {
                    paths.extend(things.of(kind).iter().map(|id| format!("{path}?{filter}={id}")));
                }
            }
            if named("include") {
                let needs = things.of("needs").iter().map(|id| format!("{path}?need={id}&include=blocked"));
                paths.extend(needs);
            }
            if named("state") {
                for state in ["draft", "submitted", "verified", "rejected", "closed", "open", "planned", "confirmed"] {
                    paths.push(format!("{path}?state={state}"));
                }
            }
            if named("covered") {
                paths.push(format!("{path}?covered=true"));
            }
            if named("q") && id.contains("needs") {
                paths.push(format!("{path}?q=mk20need"));
            }
        }
    }
    paths
}

/// Every change of every thing, of a version that it does not have: nothing changes, but something is answered.
fn stale_changes(things: &Things) -> Vec<(Method, String, Option<String>)> {
    let mut all = Vec::new();
    for (_, method, path, operation) in operations() {
        let takes = operation["parameters"].as_array().into_iter().flatten().any(|one| one["name"] == "If-Match");
        let path = path.trim_start_matches(poruch::api::BASE);
        if method == "GET" || !takes || path.contains("{part}") {
            continue;
        }
        let kind = path.split('/').nth(1).expect("a kind");
        let body = example(&operation).map(|body| body.to_string());
        for id in things.of(kind) {
            let method = Method::from_bytes(method.as_bytes()).expect("a method");
            all.push((method, path.replace("{id}", id), body.clone()));
        }
    }
    all
}

/// What somebody reads in all that it is answered: each marker with the first door it came out of.
async fn reading(
    client: &Client,
    markers: &[Marker],
    reads: &[String],
    changes: &[(Method, String, Option<String>)],
) -> BTreeMap<&'static str, String> {
    let mut found = BTreeMap::new();
    let mut look = |door: &str, text: &str| {
        for marker in markers.iter().filter(|marker| text.contains(marker.word)) {
            found.entry(marker.word).or_insert_with(|| door.to_owned());
        }
    };
    for path in reads {
        let answer = client.get(path).await;
        assert!(answer.status.as_u16() < 500, "{path}: {}", answer.text);
        look(path, &answer.text);
    }
    for (method, path, body) in changes {
        let stale = [("if-match", "\"4711\"")];
        let answer = client.send(method.clone(), path, body.clone(), &stale).await;
        assert!(!answer.status.is_success(), "{method} {path}: {}", answer.text);
        look(path, &answer.text);
    }
    found
}

pub async fn nothing_is_read_by_whom_it_is_not_for(engine: Engine) {
    let world = World::new(engine).await;
    let things = plant(&world).await;
    let mandates = format!("/organisations/{}/mandates", world.organisation("kharkiv"));
    let grant = json!({ "intermediary_id": world.organisation("intermediary") });
    let mandate = world.seat("kharkiv").post(&mandates, grant).await.expect(201).id("/id");
    let (markers, reads, changes) = (markers(), reads(&things), stale_changes(&things));
    assert!(reads.len() > 150 && changes.len() > 100, "{} and {} doors", reads.len(), changes.len());
    let mut wrong = Vec::new();
    for who in EVERYBODY {
        // the helper is the intermediary with a mandate, which then ends
        let client = match *who {
            "anonymous" => world.anybody(),
            "helper" => world.seat("intermediary"),
            "intermediary" => {
                world.seat("kharkiv").act(&format!("{mandates}/{mandate}/revoke")).await.expect(200);
                world.seat("intermediary")
            }
            seat => world.seat(seat),
        };
        let found = reading(&client, &markers, &reads, &changes).await;
        for marker in &markers {
            match (marker.to.contains(who), found.get(marker.word)) {
                (false, Some(door)) => wrong.push(format!("{who} reads {} ({}) at {door}", marker.at, marker.word)),
                (true, None) => wrong.push(format!("{who} does not read {} ({})", marker.at, marker.word)),
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    world.assert_sound().await;
}

/// The ids that a list holds, in all its states.
async fn listed(client: &Client, list: &str, states: &[&str]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for state in states {
        let filter = if state.is_empty() { String::new() } else { format!("&state={state}") };
        let page = client.get(&format!("/{list}?limit=200{filter}")).await.expect(200);
        ids.extend(
            page.body["items"].as_array().expect("rows").iter().map(|row| row["id"].as_str().unwrap().to_owned()),
        );
    }
    ids
}

/// Whatever a list shows can be read alone, and the other way round; and what the log tells of, is no secret.
pub async fn lists_hold_what_can_be_read_alone(engine: Engine) {
    let world = World::new(engine).await;
    let things = plant(&world).await;
    let mandates = format!("/organisations/{}/mandates", world.organisation("brussels"));
    let grant = json!({ "intermediary_id": world.organisation("intermediary") });
    world.seat("brussels").post(&mandates, grant).await.expect(201);
    let set_aside = json!({ "earmark_recipient_id": world.organisation("ostroh") });
    let set_aside = world.offer("brussels", "31121000", 2, set_aside).await.id("/id");
    let withdrawn = world.offer("lyon", "31121000", 2, json!({})).await.id("/id");
    world.seat("lyon").change(&format!("/pledges/{withdrawn}/withdraw"), because()).await.expect(200);
    let needs = ["draft", "submitted", "verified", "rejected", "closed"];
    let mut wrong = Vec::new();
    for seat in &EVERYBODY[1..] {
        let client = world.seat(if *seat == "helper" { "intermediary" } else { seat });
        for (list, states) in [
            ("needs", needs.as_slice()),
            ("pledges", &["", "closed"]),
            ("allocations", &[""]),
            ("shipments", &[""]),
            ("receipts", &[""]),
            ("item-class-proposals", &[""]),
        ] {
            let ids = listed(&client, list, states).await;
            let mut known: BTreeSet<String> = things.of(list).iter().cloned().chain(ids.iter().cloned()).collect();
            if list == "pledges" {
                known.extend([set_aside.clone(), withdrawn.clone()]);
            }
            for id in known {
                let alone = client.get(&format!("/{list}/{id}")).await.status.as_u16();
                if (alone == 200) != ids.contains(&id) || !matches!(alone, 200 | 404) {
                    wrong.push(format!("{seat}: {list}/{id} alone {alone}, listed {}", ids.contains(&id)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
