//! Every text that somebody writes is planted with a word of its own; then everybody knocks at every door. A word that
//! comes out where it may not is a leak, and one that does not come out where it must is a test that sees nothing.

mod planting;

use std::collections::{BTreeMap, BTreeSet};

use poruch::store::Engine;
use reqwest::Method;
use serde_json::json;

use crate::client::Client;
use crate::policy::example;
use crate::spec::operations;
use crate::steps::because;
use crate::world::World;
use planting::{Things, plant};

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
        // who signed a count is told by function to those to whom it is addressed
        marker("mk02seat", "a member's function", &[&["kharkiv", "brussels", "helper"], OFFICE]),
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
        marker("mk25added", "the words of a line that is only asked", &[RECIPIENT, OFFICE]),
        marker("mk26asked", "why it is asked", &[RECIPIENT, OFFICE]),
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
