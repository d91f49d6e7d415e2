//! Every change many times at once, on two nodes: whatever comes between, one of them acts.

use std::cell::RefCell;

use poruch::store::Engine;
use reqwest::Method;
use serde_json::Value;
use uuid::Uuid;

use crate::client::{Client, Reply, operation};
use crate::every_change::{Changes, every};
use crate::steps::another_node;
use crate::support::TestDatabase;
use crate::world::{Setup, World};

/// How often each change is sent at once.
const TIMES: usize = 8;

/// Operations whose answer is shown once.
pub const HOLD_A_SECRET: &[&str] =
    &["create_token", "agree_shipment", "create_address_code", "create_driver_code", "open_waybill_address"];

/// A change that is sent again and again.
#[derive(Debug, Clone)]
pub struct Change {
    pub id: String,
    pub method: Method,
    pub path: String,
    pub body: Option<String>,
}

impl Change {
    /// A header, and that of a table where it is one.
    fn headers<'a>(&self, header: (&'static str, &'a str)) -> Vec<(&'static str, &'a str)> {
        let media = (self.id == "create_import").then_some(("content-type", "text/csv"));
        std::iter::once(header).chain(media).collect()
    }

    /// All of them, by turns to each node, on their way before the first is answered.
    async fn sent(&self, nodes: [&Client; 2], header: (&'static str, &str)) -> Vec<Reply> {
        let running: Vec<_> = (0..TIMES)
            .map(|turn| {
                let (node, change, value) = (nodes[turn % 2].clone(), self.clone(), header.1.to_owned());
                actix_web::rt::spawn(async move {
                    let headers = change.headers((header.0, value.as_str()));
                    node.send(change.method.clone(), &change.path, change.body.clone(), &headers).await
                })
            })
            .collect();
        let mut answers = Vec::new();
        for answer in running {
            answers.push(answer.await.expect("an answer"));
        }
        answers
    }
}

/// The tag of what a change is made to: the resource above the verb, or, where it is only shown in a
/// list, its row there.
async fn tag(client: &Client, change: &Change) -> String {
    let resource = if change.method == Method::PUT { &change.path } else { parent(&change.path) };
    if !operation(&Method::GET, resource).1.is_null() {
        let seen = client.get(resource).await.expect(200);
        return seen.header("etag").unwrap_or_else(|| panic!("{resource} has no tag")).to_owned();
    }
    let (list, id) = resource.rsplit_once('/').expect("a path");
    let rows = client.get(&format!("{list}?limit=200")).await.expect(200);
    let row = rows.body["items"].as_array().into_iter().flatten().find(|row| row["id"] == id).expect("its row");
    format!("\"{}\"", row["version"])
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').expect("a path").0
}

/// With one version read before: one succeeds, whatever the others are told.
pub async fn with_one_version(nodes: [&Client; 2], change: &Change) -> Reply {
    let version = tag(nodes[0], change).await;
    let answers = change.sent(nodes, ("if-match", &version)).await;
    let (done, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status.is_success());
    let told: Vec<_> = refused.iter().map(|answer| (answer.status.as_u16(), answer.code().to_owned())).collect();
    assert_eq!(done.len(), 1, "{} at once: {told:?}", change.id);
    assert!(told.iter().all(|(status, _)| matches!(status, 409 | 412)), "{} at once: {told:?}", change.id);
    done.into_iter().next().expect("the one")
}

/// With one key: one acts, and the others are given its answer, or told that it runs or is done.
pub async fn with_one_key(nodes: [&Client; 2], change: &Change) -> Reply {
    let key = &Uuid::now_v7().to_string();
    let secret = HOLD_A_SECRET.contains(&change.id.as_str());
    let answers = change.sent(nodes, ("idempotency-key", key)).await;
    let (done, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status.is_success());
    for answer in &refused {
        let expected: &[&str] = if secret { &["still_running", "already_done"] } else { &["still_running"] };
        assert!(expected.contains(&answer.code()), "{} at once: {}", change.id, answer.text);
        assert_eq!(answer.status.as_u16(), 409);
    }
    let first = done.first().unwrap_or_else(|| panic!("{} at once: nobody acted", change.id)).clone();
    assert!(!secret || done.len() == 1, "{} shows its secret more than once", change.id);
    // each that acts makes a thing of its own id
    assert!(done.iter().all(|answer| answer.text == first.text), "{} acted more than once", change.id);
    for node in nodes {
        let body = change.body.clone();
        let again =
            node.send(change.method.clone(), &change.path, body, &change.headers(("idempotency-key", key))).await;
        if secret {
            assert_eq!(again.expect(409).code(), "already_done");
        } else {
            assert_eq!((again.status, &again.text), (first.status, &first.text), "{} later", change.id);
        }
    }
    first
}

pub async fn every_change_is_made_once(engine: Engine) {
    let database = TestDatabase::new(engine);
    let options = database.options();
    let world = World::on(database, Setup::default()).await;
    let other = another_node(&options);
    every(Changes { world: &world, at_once: Some(other), done: RefCell::default() }).await;
    world.assert_sound().await;
}

pub async fn one_mandate_is_in_force(engine: Engine) {
    let world = World::new(engine).await;
    let path = format!("/organisations/{}/mandates", world.organisation("kharkiv"));
    let body = serde_json::json!({ "intermediary_id": world.organisation("intermediary") });
    let running: Vec<_> = (0..10)
        .map(|_| {
            let (client, path, body) = (world.seat("kharkiv"), path.clone(), body.clone());
            actix_web::rt::spawn(async move { client.post(&path, body).await })
        })
        .collect();
    let mut granted = Vec::new();
    for answer in running {
        let answer = answer.await.expect("an answer");
        match answer.status.as_u16() {
            201 => granted.push(answer.id("/id")),
            _ => assert_eq!(answer.expect(409).code(), "mandate_exists"),
        }
    }
    assert_eq!(granted.len(), 1);
    let kharkiv = world.seat("kharkiv");
    kharkiv.act(&format!("{path}/{}/revoke", granted[0])).await.expect(200);
    // and with it the right ends
    let need = serde_json::json!({ "on_behalf_of": world.organisation("kharkiv"), "title": "x", "language": "en",
        "priority": 2, "lines": [{ "item_class": "31121000", "quantity": 2 }] });
    world.seat("intermediary").post("/needs", need).await.expect(403);
    kharkiv.post(&path, body).await.expect(201);
    let rows = kharkiv.get(&path).await.expect(200);
    let in_force =
        |rows: &Value| rows.as_array().into_iter().flatten().filter(|row| row["revoked_at"].is_null()).count();
    assert_eq!(in_force(&rows.body["items"]), 1);
}
