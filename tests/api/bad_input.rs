//! Bad input never costs data: every operation with a body is fed what should not be, driven from
//! the document so that none is forgotten.

use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::policy::example;
use crate::spec::operations;
use crate::world::World;

/// Every place in a JSON value that holds no object or array, with the value that is there.
fn leaves(value: &Value, place: String, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                leaves(field, format!("{place}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                leaves(item, format!("{place}/{n}"), found);
            }
        }
        leaf => found.push((place, leaf.clone())),
    }
}

fn with(body: &Value, place: &str, value: Value) -> Value {
    let mut body = body.clone();
    *body.pointer_mut(place).expect("a place") = value;
    body
}

/// Stands for a lone surrogate, which no Rust string can hold.
const SURROGATE: &str = "SURROGATE";

/// What should not be, for a leaf of an example; `others` are ids of things of other kinds.
fn broken(leaf: &Value, others: &[String]) -> Vec<Value> {
    let mut bad = vec![json!({}), json!([[]])];
    match leaf {
        Value::Number(_) => {
            bad.extend([json!(0), json!(-1), json!(10_000_000_000_000_i64), json!(1.5), json!("1"), json!(1e300)]);
        }
        Value::Bool(_) => bad.extend([json!(1), json!("true")]),
        Value::String(text) if text.parse::<chrono::NaiveDate>().is_ok() => {
            bad.extend([json!("0000-01-01"), json!("0001-01-01"), json!("2026-02-30"), json!("99999-01-01"), json!(5)]);
        }
        Value::String(text) if uuid::Uuid::parse_str(text).is_ok() => {
            bad.extend([json!("not-an-id"), json!("00000000-0000-0000-0000-000000000000"), json!(7)]);
            bad.extend(others.iter().map(|id| json!(id)));
        }
        _ => bad.extend([
            json!("a\0b"),
            json!("a\u{1b}[2J"),
            json!("a\u{202e}b"),
            json!(" "),
            json!("x".repeat(50_000)),
            json!(SURROGATE),
            json!(3),
        ]),
    }
    bad
}

/// The rows of what must not change.
async fn counts(world: &World) -> Vec<usize> {
    let auditor = world.seat("auditor");
    let mut counts = Vec::new();
    for path in [
        "/pledges?limit=200",
        "/allocations?limit=200",
        "/shipments?limit=200",
        "/receipts?limit=200",
        "/events?limit=200",
        "/organisations?limit=200",
    ] {
        counts.push(auditor.get(path).await.expect(200).body["items"].as_array().expect("rows").len());
    }
    counts
}

pub async fn of_every_operation_is_refused_and_changes_nothing(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let others = [need.id("/id"), world.members["lyon"].clone()];
    let before = counts(&world).await;
    let mut sent = 0;
    for (id, method, path, operation) in operations() {
        let Some(body) = example(&operation) else { continue };
        let of_need = path.contains("/needs/");
        let named = if of_need { need.id("/id") } else { world.organisation("kharkiv") };
        let path = path.replace("{id}", &named).trim_start_matches(poruch::api::BASE).to_owned();
        // somebody who might do it, so that content is what it fails on
        let who = match id.as_str() {
            id if id.contains("organisation") || id.contains("member") => "administrator",
            "reject_need" => "coordinator",
            id if id.contains("pledge") || id.contains("shipment") => "brussels",
            _ => "kharkiv",
        };
        let client = world.seat(who);
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let mut bodies = Vec::new();
        let mut places = Vec::new();
        leaves(&body, String::new(), &mut places);
        for (place, leaf) in places {
            let broken = broken(&leaf, &others).into_iter();
            bodies.extend(broken.map(|value| with(&body, &place, value).to_string().replace(SURROGATE, "\\ud800")));
        }
        let mut unknown = body.clone();
        unknown["never_heard_of"] = json!(1);
        bodies.extend([
            unknown.to_string(),
            "{".to_owned(),
            "null".to_owned(),
            "[]".to_owned(),
            "\"\"".to_owned(),
            format!("{}{}", "[".repeat(50_000), "]".repeat(50_000)),
            format!("{{\"title\":\"{}\"}}", "\\ud800"),
            format!("{{\"title\":\"{}\"}}", "x".repeat(1_100_000)),
        ]);
        for body in bodies {
            let shown: String = body.chars().take(300).collect();
            let answer = client.send(method.clone(), &path, Some(body), &[("if-match", "\"0\"")]).await;
            let status = answer.status.as_u16();
            assert!((400..500).contains(&status), "{id} answers {status} to {shown}: {}", answer.text);
            sent += 1;
        }
        // not UTF-8, and not JSON at all
        let full = format!("{}{path}", poruch::api::BASE);
        let answer = client.send_raw(method.clone(), &full, Some(vec![0xff, 0xfe, 0x00]), &[("if-match", "*")]).await;
        assert_eq!(answer.status.as_u16(), 400, "{id}: {}", answer.text);
        let answer = client.send_raw(method, &full, None, &[("if-match", "*"), ("content-type", "text/plain")]).await;
        assert_eq!(answer.status.as_u16(), 415, "{id}: {}", answer.text);
    }
    assert!(sent > 300, "{sent} bad bodies were sent");
    assert_eq!(counts(&world).await, before, "bad input changed something");
    let now = world.seat("kharkiv").get(&format!("/needs/{}", need.id("/id"))).await.expect(200);
    assert_eq!(now.body["version"], need.body["version"]);
    world.assert_sound().await;
}

pub async fn in_queries_and_paths_is_refused(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    for query in [
        "limit=0",
        "limit=201",
        "limit=x",
        "cursor=x",
        "cursor=%00",
        "state=nonsense",
        "colour=red",
        "priority=9",
        "region=XX-1",
    ] {
        let answer = kharkiv.get(&format!("/needs?{query}")).await.expect(422);
        assert_eq!(answer.code(), "invalid_content", "{query}");
    }
    for query in ["q=%00", "q=%FF", "item_class=%00", "q=%27%20OR%201%3D1", "item_class=%25"] {
        let answer = kharkiv.get(&format!("/needs?{query}")).await;
        assert!(matches!(answer.status.as_u16(), 200 | 422), "{query}: {}", answer.text);
    }
    for id in ["nonsense", "00000000-0000-0000-0000-000000000000", "%00", "%FF", "..", "1"] {
        let answer = kharkiv.send_raw(Method::GET, &format!("/api/v1/needs/{id}"), None, &[]).await;
        assert!(matches!(answer.status.as_u16(), 400 | 404), "{id}: {}", answer.text);
    }
    // an id of another kind names nothing here
    kharkiv.get(&format!("/needs/{}", world.organisation("kharkiv"))).await.expect(404);
}

/// Things of others named in a body are as good as not there, and nobody acts for another.
pub async fn ids_of_others_are_refused(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let other = world.need("ostroh", &[("35111100", 30)]).await;
    let own = world.committed("brussels", "kharkiv", &need, 0, 5).await;
    let theirs = world.committed("lyon", "ostroh", &other, 0, 5).await;
    let shipment = world.dispatched("brussels", &own, 5).await;
    let their_shipment = world.dispatched("lyon", &theirs, 5).await;
    let draft = json!({ "title": "Offer", "language": "en", "authorisation": "not_required",
        "lines": [{ "item_class": "35111100", "quantity": 9 }] });
    let draft = world.seat("lyon").post("/pledges", draft).await.expect(201);
    let before = counts(&world).await;
    let refused = async |seat: &str, path: &str, body: Value| {
        let answer = world.seat(seat).send(Method::POST, path, Some(body.to_string()), &[("if-match", "*")]).await;
        let status = answer.status.as_u16();
        assert!(matches!(status, 403 | 404 | 409 | 422), "{seat} {path} {body}: {status} {}", answer.text);
    };
    let line = |id: String| json!({ "waybill": "CMR 9", "lines": [{ "allocation_id": id, "quantity": 1 }] });
    refused("brussels", "/shipments", line(theirs.clone())).await;
    refused("brussels", "/shipments", line(need.id("/id"))).await;
    let count = |of: &Reply, line: &Reply| {
        json!({ "shipment_id": of.id("/id"),
            "lines": [{ "shipment_line_id": line.id("/lines/0/id"), "accepted": 5 }] })
    };
    refused("kharkiv", "/receipts", count(&their_shipment, &their_shipment)).await;
    refused("kharkiv", "/receipts", count(&shipment, &their_shipment)).await;
    let allocation = |need: &Reply, line: &Reply| {
        json!({ "pledge_id": draft.id("/id"), "pledge_line_id": draft.id("/lines/0/id"), "need_id": need.id("/id"),
            "need_line_id": line.id("/lines/0/id"), "quantity": 1 })
    };
    for seat in ["brussels", "kharkiv", "coordinator"] {
        refused(seat, "/allocations", allocation(&need, &need)).await;
    }
    refused("lyon", "/allocations", allocation(&need, &other)).await;
    let answer = json!({ "language": "en", "lines": [{ "need_line_id": other.id("/lines/0/id"), "quantity": 1 }] });
    refused("brussels", &format!("/needs/{}/pledges", need.id("/id")), answer.clone()).await;
    let event = json!({ "kind": "held", "line_id": their_shipment.id("/lines/0/id") });
    refused("brussels", &format!("/shipments/{}/events", shipment.id("/id")), event).await;
    // on behalf of others, without their mandate
    let mut answer = answer;
    answer["on_behalf_of"] = json!(world.organisation("lyon"));
    refused("brussels", &format!("/needs/{}/pledges", other.id("/id")), answer).await;
    for (seat, path, operation) in [("kharkiv", "/needs", "create_need"), ("brussels", "/pledges", "create_pledge")] {
        let (.., described) = operations().into_iter().find(|(id, ..)| id == operation).expect("an operation");
        let mut body = example(&described).expect("an example");
        body["on_behalf_of"] = json!(world.organisation("ostroh"));
        refused(seat, path, body).await;
    }
    // members, tokens and mandates of another organisation
    let organisation = format!("/organisations/{}", world.organisation("kharkiv"));
    let token = json!({ "member_id": world.members["ostroh"], "label": "x", "scopes": ["read"], "days": 1 });
    refused("kharkiv", &format!("{organisation}/tokens"), token).await;
    for verb in ["members", "tokens", "mandates"] {
        let last = if verb == "members" { "deactivate" } else { "revoke" };
        let path = format!("{organisation}/{verb}/{}/{last}", world.members["ostroh"]);
        refused("kharkiv", &path, Value::Null).await;
    }
    assert_eq!(counts(&world).await, before, "something was written");
    world.assert_sound().await;
}

/// Every verb without a body of its own, from the document: nobody is told yes to what was not read.
pub async fn in_place_of_no_body_is_refused(engine: Engine) {
    let world = World::new(engine).await;
    let coordinator = world.seat("coordinator");
    let mut verbs = 0;
    for (id, method, path, described) in crate::spec::operations() {
        if method != "POST" || described["requestBody"].is_object() {
            continue;
        }
        let path = path.replace("/api/v1", "").replace("{id}", "01931f3e-0000-7000-8000-000000000004");
        let path = path.replace("{part}", "01931f3e-0000-7000-8000-000000000005");
        let send =
            async |body: &str| coordinator.send(Method::POST, &path, Some(body.to_owned()), &[("if-match", "*")]).await;
        for something in ["{\"quantity\":1}", "[]", "null", "{", "{}{}"] {
            let refused = send(something).await.expect(422);
            assert_eq!(refused.body["errors"][0]["code"], "no_body_expected", "{id}");
        }
        for nothing in ["{}", " ", ""] {
            assert_ne!(send(nothing).await.status, 422, "{id} {nothing:?}");
        }
        verbs += 1;
    }
    assert!(verbs > 10, "{verbs}");
    // a recipient that names a number by another word agrees to nothing yet
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let made = world.pledge("brussels", &need, 0, 4, "not_required").await.id("/allocations/0/id");
    let accept = format!("/allocations/{made}/accept");
    world.seat("kharkiv").change(&accept, json!({ "units": 1 })).await.expect(422);
    assert_eq!(world.allocation(&made).await["state"], "proposed");
}

/// What curl sends for `-X POST` with a type and without `-d`: no length at all.
pub async fn of_no_length_is_no_body(engine: Engine) {
    use std::io::{Read, Write};
    let world = World::new(engine).await;
    let body = json!({ "title": "x", "language": "en", "priority": 1,
        "lines": [{ "item_class": "35111100", "quantity": 1 }] });
    let need = world.seat("kharkiv").post("/needs", body).await.expect(201).id("/id");
    let request = format!(
        "POST /api/v1/needs/{need}/submit HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\n\
         Content-Type: application/json\r\nIf-Match: *\r\nConnection: close\r\n\r\n",
        world.seat("kharkiv").token.clone().expect("a token")
    );
    let address = world.anybody().base.trim_start_matches("http://").to_owned();
    let answer = actix_web::rt::task::spawn_blocking(move || {
        let mut stream = std::net::TcpStream::connect(address).expect("a connection");
        stream.write_all(request.as_bytes()).expect("it is sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    });
    let answer = answer.await.expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}
