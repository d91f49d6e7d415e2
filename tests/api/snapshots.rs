//! Whole answers, head and body, as anybody gets them: nothing in them is left out or made the same but what the
//! connection adds. Both engines are held to one file. `INSTA_UPDATE=always cargo test --test api -- snapshots`
//! renews the files in `snapshots/`, which are then read before they are committed.

use std::sync::Arc;

use chrono::TimeDelta;
use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::word;
use crate::support::seeded::SeededClock;
use crate::world::{Setup, World};

/// Heads that say something of the connection, not of the answer.
const OF_THE_CONNECTION: [&str; 4] = ["connection", "content-length", "date", "transfer-encoding"];

/// A world in which each request is a minute after the one before.
struct Album {
    world: World,
    clock: Arc<SeededClock>,
}

impl Album {
    async fn new(engine: Engine) -> Self {
        let clock = Arc::new(SeededClock::new());
        let setup = Setup { clock: clock.clone(), ..Setup::default() };
        Self { world: World::with(engine, setup).await, clock }
    }

    /// Asks, without a look at the answer but its status.
    async fn ask(&self, seat: &str, method: Method, path: &str, body: Option<&Value>, status: u16) -> Reply {
        self.clock.advance(TimeDelta::minutes(1));
        let client = if seat.is_empty() { self.world.anybody() } else { self.world.seat(seat) };
        let headers: &[_] = if method == Method::GET { &[] } else { &[("if-match", "*")] };
        client.send(method, path, body.map(Value::to_string), headers).await.expect(status)
    }

    /// Asks, and holds the answer against the kept one of this name.
    async fn keep(&self, name: &str, seat: &str, method: Method, path: &str, body: Option<&Value>) -> Reply {
        let status = name.rsplit('_').next().and_then(|status| status.parse().ok()).expect("a status in the name");
        let answer = self.ask(seat, method.clone(), path, body, status).await;
        let asked = body.map(|body| format!("{}\n", pretty(body))).unwrap_or_default();
        let who = if seat.is_empty() { "anybody" } else { seat };
        let text = format!("{method} {path}\nas {who}\n{asked}\n{}\n", pretty_answer(&answer));
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, text);
        });
        answer
    }

    async fn act(&self, seat: &str, path: &str) -> Reply {
        self.ask(seat, Method::POST, path, None, 200).await
    }
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).expect("text")
}

fn pretty_answer(answer: &Reply) -> String {
    let mut heads: Vec<String> = answer
        .headers
        .iter()
        .filter(|(name, _)| !OF_THE_CONNECTION.contains(&name.as_str()))
        .map(|(name, value)| format!("{name}: {}", value.to_str().expect("text")))
        .collect();
    heads.sort();
    format!("{}\n{}\n\n{}", answer.status, heads.join("\n"), pretty(&answer.body))
}

pub async fn of_the_main_job(engine: Engine) {
    let album = Album::new(engine).await;
    let need = json!({ "title": "Апарати захисту органів дихання", "language": "uk", "priority": 1,
        "community": "Громада", "handover_point": "Краківець", "delivery_address": "вулиця Прикладна, 1",
        "needed_by": "2026-12-24", "lines": [{ "item_class": "35111100", "quantity": 30 }] });
    let made = album.keep("need_created_201", "kharkiv", Method::POST, "/needs", Some(&need)).await;
    let path = format!("/needs/{}", made.id("/id"));
    album.act("kharkiv", &format!("{path}/submit")).await;
    album.keep("need_verified_200", "coordinator", Method::POST, &format!("{path}/verify"), None).await;
    album.keep("needs_page_200", "brussels", Method::GET, "/needs?region=UA-63&limit=1", None).await;
    let pledge = json!({ "language": "fr", "authorisation": "not_required",
        "lines": [{ "need_line_id": made.id("/lines/0/id"), "quantity": 12 }] });
    let pledges = format!("{path}/pledges");
    let pledged = album.keep("pledge_to_need_201", "brussels", Method::POST, &pledges, Some(&pledge)).await;
    let allocation = pledged.id("/allocations/0/id");
    let accept = format!("/allocations/{allocation}/accept");
    album.keep("allocation_accepted_200", "kharkiv", Method::POST, &accept, None).await;
    way_of_the_goods(&album, &allocation).await;
    album.keep("need_read_200", "kharkiv", Method::GET, &path, None).await;
    album.keep("public_needs_200", "", Method::GET, "/public/needs", None).await;
    let events = format!("/events?need={}", made.id("/id"));
    poruch::service::sealing::run(&album.world.service).await.expect("each entry has its number");
    album.keep("events_of_a_need_200", "coordinator", Method::GET, &events, None).await;
}

async fn way_of_the_goods(album: &Album, allocation: &str) {
    let plan = json!({ "carrier_id": album.world.organisation("carrier"), "waybill": "CMR 42",
        "responsible_receiver": "head of the depot", "lines": [{ "allocation_id": allocation, "quantity": 12 }] });
    let planned = album.keep("shipment_planned_201", "brussels", Method::POST, "/shipments", Some(&plan)).await;
    let way = format!("/shipments/{}", planned.id("/id"));
    let mut agreed = word(&planned);
    agreed["responsible_receiver"] = json!("head of the depot");
    album.ask("kharkiv", Method::POST, &format!("{way}/agree"), Some(&agreed), 200).await;
    let code = json!({ "code": "4821", "declared_on": "2026-11-05" });
    album.ask("kharkiv", Method::POST, &format!("{way}/customs"), Some(&code), 200).await;
    album.keep("shipment_dispatched_200", "brussels", Method::POST, &format!("{way}/dispatch"), None).await;
    let count = json!({ "shipment_id": planned.id("/id"), "lines": [{ "shipment_line_id": planned.id("/lines/0/id"),
        "accepted": 11, "damaged": 1, "reason": "cracked mask" }] });
    let draft = album.ask("kharkiv", Method::POST, "/receipts", Some(&count), 201).await;
    let confirm = format!("/receipts/{}/confirm", draft.id("/id"));
    album.keep("receipt_confirmed_200", "kharkiv", Method::POST, &confirm, None).await;
}

pub async fn of_what_is_refused(engine: Engine) {
    let album = Album::new(engine).await;
    let bad = json!({ "title": " ", "language": "uk", "priority": 9, "bogus": 1,
        "lines": [{ "item_class": "35111100", "quantity": 0 }] });
    album.keep("problem_of_content_422", "kharkiv", Method::POST, "/needs", Some(&bad)).await;
    let need = album.world.need("kharkiv", &[("35111100", 30)]).await;
    let pledge = json!({ "language": "fr", "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 31 }] });
    let path = format!("/needs/{}/pledges", need.id("/id"));
    album.keep("problem_of_the_ledger_409", "brussels", Method::POST, &path, Some(&pledge)).await;
    let fair = json!({ "title": "Generators", "language": "en", "priority": 1,
        "lines": [{ "item_class": "31121000", "quantity": 1 }] });
    album.keep("problem_of_policy_403", "brussels", Method::POST, "/needs", Some(&fair)).await;
}
