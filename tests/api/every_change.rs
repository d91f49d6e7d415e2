//! What holds for every operation that changes something: the version it needs, and its retry. The
//! list of operations comes from the document, so that none is forgotten.

use std::cell::RefCell;
use std::collections::BTreeSet;

use poruch::store::{Engine, StoreError};
use reqwest::Method;
use serde_json::{Value, json};

use crate::allocation_plans::background::taken_by_another;
use crate::at_once::{self, Change};
use crate::client::{Client, Reply, operation};
use crate::policy::example;
use crate::spec::{self, operations};
use crate::steps::{because, decision, word};
use crate::world::World;

/// Changes things, and tries each change in all the ways that it must be refused or repeated, one
/// after another, or all at once.
pub struct Changes<'a> {
    pub world: &'a World,
    /// Where each change is sent many times at once, some of them to this other node.
    pub at_once: Option<Client>,
    pub done: RefCell<BTreeSet<String>>,
}

impl Changes<'_> {
    /// One change: without its version 428, with a stale one 412, and sent twice under one key the
    /// same answer twice.
    async fn make(&self, seat: &str, method: Method, path: &str, body: Option<Value>) -> Reply {
        self.make_by(self.world.seat(seat), method, path, body).await
    }

    async fn make_by(&self, client: Client, method: Method, path: &str, body: Option<Value>) -> Reply {
        self.send(client, method, path, body.map(|body| body.to_string())).await
    }

    async fn send(&self, client: Client, method: Method, path: &str, body: Option<String>) -> Reply {
        let (_, described) = operation(&method, path);
        let id = described["operationId"].as_str().expect("a described operation").to_owned();
        let takes = |name: &str| {
            described["parameters"].as_array().into_iter().flatten().any(|parameter| parameter["name"] == name)
        };
        if let Some(other) = &self.at_once {
            let other = other.with_token(client.token.clone());
            self.done.borrow_mut().insert(id.clone());
            let change = Change { id, method, path: path.to_owned(), body };
            return if takes("If-Match") {
                at_once::with_one_version([&client, &other], &change).await
            } else {
                at_once::with_one_key([&client, &other], &change).await
            };
        }
        let is_table = id == "create_import";
        let send = async |headers: &[(&str, &str)]| {
            let media = is_table.then_some(("content-type", "text/csv"));
            let headers: Vec<_> = headers.iter().copied().chain(media).collect();
            client.send(method.clone(), path, body.clone(), &headers).await
        };
        if takes("If-Match") {
            assert_eq!(send(&[]).await.expect(428).code(), "version_missing", "{id}");
            for stale in ["\"4711\"", "W/\"1\"", "nonsense"] {
                send(&[("if-match", stale)]).await.expect(412);
            }
        } else {
            assert!(
                id.starts_with("create_")
                    || [
                        "grant_mandate",
                        "open_waybill_address",
                        "pledge_to_need",
                        "propose_item_class",
                        "receive_without_papers"
                    ]
                    .contains(&id.as_str()),
                "{id} needs a version"
            );
        }
        let key = format!("{id}-{}", self.done.borrow().len());
        let headers = [("if-match", "*"), ("idempotency-key", key.as_str())];
        let first = send(&headers).await;
        assert!(first.status.is_success(), "{id}: {}", first.text);
        if method == Method::POST {
            assert!(takes("Idempotency-Key"), "{id} can be sent again");
            let again = send(&headers).await;
            if at_once::HOLD_A_SECRET.contains(&id.as_str()) {
                // it is shown once, so the answer is never kept; the key is
                assert_eq!(again.expect(409).code(), "already_done", "{id} sent again");
                self.done.borrow_mut().insert(id);
                return first;
            }
            assert_eq!((again.status, &again.text), (first.status, &first.text), "{id} sent again");
            assert_eq!(first.header("idempotency-replayed"), None, "{id}");
            assert_eq!(again.header("idempotency-replayed"), Some("true"), "{id} sent again");
            for name in ["etag", "location"] {
                assert_eq!(again.header(name), first.header(name), "{id} sent again");
            }
            // the same key for something else
            let other = client.send(method, "/needs", Some(json!({}).to_string()), &headers).await;
            assert!(matches!(other.status.as_u16(), 403 | 422), "{id}: {}", other.text);
        }
        self.done.borrow_mut().insert(id);
        first
    }

    pub async fn post(&self, seat: &str, path: &str, body: Value) -> Reply {
        self.make(seat, Method::POST, path, Some(body)).await
    }

    pub async fn act(&self, seat: &str, path: &str) -> Reply {
        self.make(seat, Method::POST, path, None).await
    }
}

fn example_of(id: &str) -> Value {
    let all = operations();
    let (.., described) = all.iter().find(|(found, ..)| found == id).expect("an operation");
    example(described).expect("an example")
}

pub async fn needs_its_version_and_can_be_sent_again(engine: Engine) {
    let world = World::new(engine).await;
    every(Changes { world: &world, at_once: None, done: RefCell::default() }).await;
    world.assert_sound().await;
}

/// Makes every change that the document knows.
pub async fn every(changes: Changes<'_>) {
    organisations(&changes).await;
    needs(&changes).await;
    pledges(&changes).await;
    shipments(&changes).await;
    receipts(&changes).await;
    proposals(&changes).await;
    plans(&changes).await;
    imports(&changes).await;
    assert_eq!(changes.done.take(), spec::changes());
}

async fn organisations(changes: &Changes<'_>) {
    let world = changes.world;
    let made = changes.post("administrator", "/organisations", example_of("create_organisation")).await.id("/id");
    let path = format!("/organisations/{made}");
    changes.make("administrator", Method::PUT, &path, Some(example_of("create_organisation"))).await;
    let roles = example_of("verify_organisation");
    let role = roles["roles"][0].clone();
    changes.post("coordinator", &format!("{path}/verify"), roles).await;
    let member = changes
        .post("administrator", &format!("{path}/members"), json!({ "name": "desk", "role": role, "language": "de" }))
        .await;
    let member = member.id("/id");
    let tokens = format!("{path}/tokens");
    let token = json!({ "member_id": member, "label": "x", "scopes": ["read"], "days": 1 });
    let token = changes.post("administrator", &tokens, token).await.id("/issued/id");
    changes.act("administrator", &format!("{tokens}/{token}/revoke")).await;
    changes.act("administrator", &format!("{path}/members/{member}/deactivate")).await;
    changes.post("coordinator", &format!("{path}/suspend"), because()).await;
    let again = json!({ "name": "The same, once more", "kind": "community", "country": "UA" });
    let again = changes.post("coordinator", "/organisations", again).await.id("/id");
    let merge = json!({ "into": made, "reason": "registered twice" });
    changes.post("administrator", &format!("/organisations/{again}/merge"), merge).await;
    let mandates = format!("/organisations/{}/mandates", world.organisation("ostroh"));
    let grant = json!({ "intermediary_id": world.organisation("intermediary") });
    let mandate = changes.post("ostroh", &mandates, grant).await.id("/id");
    changes.act("ostroh", &format!("{mandates}/{mandate}/revoke")).await;
}

async fn needs(changes: &Changes<'_>) {
    let mut paths = Vec::new();
    for _ in 0..2 {
        let need = changes.post("kharkiv", "/needs", example_of("create_need")).await;
        paths.push(format!("/needs/{}", need.id("/id")));
    }
    changes.make("kharkiv", Method::PUT, &paths[0], Some(example_of("create_need"))).await;
    for path in &paths {
        changes.act("kharkiv", &format!("{path}/submit")).await;
    }
    changes.post("coordinator", &format!("{}/reject", paths[1]), because()).await;
    changes.act("coordinator", &format!("{}/verify", paths[0])).await;
    changes.act("kharkiv", &format!("{}/confirm", paths[0])).await;
    let hub = json!({ "consignee_id": changes.world.organisation("ostroh") });
    changes.post("kharkiv", &format!("{}/consignee", paths[0]), hub).await;
    changes.post("kharkiv", &format!("{}/close", paths[0]), json!({ "outcome": "withdrawn" })).await;
    // after it was verified
    let (need, _) = pledged(changes, "not_required").await;
    let path = format!("/needs/{}", need.id("/id"));
    let fewer = json!({ "lines": [{ "id": need.id("/lines/0/id"), "quantity": 20 }], "reason": "a wrong figure" });
    changes.post("kharkiv", &format!("{path}/lines"), fewer).await;
    changes.world.committed("lyon", "kharkiv", &need, 0, 5).await;
    changes.post("kharkiv", &format!("{path}/enough"), because()).await;
    let over = changes.world.need("kharkiv", &[("35111100", 30)]).await;
    let ran_out = "UPDATE needs SET valid_until = '2020-01-01', valid_until_ends_at = opened_at WHERE state = 'verified' AND enough_at IS NULL";
    let ran_out = changes.world.service.act(move |tx| Ok(tx.connection.batch(ran_out).map_err(StoreError::from)?));
    ran_out.await.expect("another day");
    assert_eq!(changes.world.sweep().await.needs, 1);
    changes.act("kharkiv", &format!("/needs/{}/renew", over.id("/id"))).await;
}

/// A pledge of 12 straight to a need, in the way of [`Changes`]; answers the need and the allocation.
async fn pledged(changes: &Changes<'_>, authorisation: &str) -> (Reply, Reply) {
    let need = changes.world.need("kharkiv", &[("35111100", 30)]).await;
    let body = json!({ "language": "en", "authorisation": authorisation,
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 12 }] });
    let made = changes.post("brussels", &format!("/needs/{}/pledges", need.id("/id")), body).await;
    (need, made)
}

async fn pledges(changes: &Changes<'_>) {
    let world = changes.world;
    crate::organisations::reported::every_change(changes).await;
    let (_, made) = pledged(changes, "pending").await;
    let allocation = format!("/allocations/{}", made.id("/allocations/0/id"));
    changes.act("kharkiv", &format!("{allocation}/accept")).await;
    changes.post("brussels", &format!("/pledges/{}/authorise", made.id("/pledge/id")), decision("granted")).await;
    let some = json!({ "quantity": 2, "reason": "two are enough elsewhere" });
    changes.post("kharkiv", &format!("{allocation}/release"), some).await;
    changes.post("brussels", &format!("{allocation}/withdraw"), because()).await;
    let (_, made) = pledged(changes, "not_required").await;
    changes.post("kharkiv", &format!("/allocations/{}/decline", made.id("/allocations/0/id")), because()).await;
    // an open one
    let body = json!({ "title": "Offer", "language": "en", "authorisation": "not_required",
        "lines": [{ "item_class": "35111100", "quantity": 9 }] });
    let offer = changes.post("brussels", "/pledges", body.clone()).await;
    let path = format!("/pledges/{}", offer.id("/id"));
    let line = changes.make("brussels", Method::PUT, &path, Some(body)).await.id("/lines/0/id");
    changes.act("brussels", &format!("{path}/open")).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let body = json!({ "pledge_id": offer.id("/id"), "pledge_line_id": line, "need_id": need.id("/id"),
        "need_line_id": need.id("/lines/0/id"), "quantity": 4 });
    changes.post("kharkiv", "/allocations", body).await;
    changes.post("brussels", &format!("{path}/withdraw"), because()).await;
}

/// A planned shipment of everything of a new committed allocation.
async fn planned(changes: &Changes<'_>, consignee: &str) -> Reply {
    let world = changes.world;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let named = json!({ "consignee_id": world.organisation(consignee) });
    world.seat("kharkiv").change(&format!("/needs/{}/consignee", need.id("/id")), named).await.expect(200);
    let body = json!({ "consignee_id": world.organisation(consignee), "carrier_id": world.organisation("carrier"),
        "waybill": "CMR 1", "responsible_receiver": "head of the depot",
        "lines": [{ "allocation_id": allocation, "quantity": 12 }] });
    changes.post("brussels", "/shipments", body).await
}

/// The same, on the road.
async fn on_the_road(changes: &Changes<'_>) -> Reply {
    let shipment = planned(changes, "kharkiv").await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    changes.post("kharkiv", &format!("{path}/agree"), word(&shipment)).await;
    let customs = json!({ "code": shipment.id("/reference"), "declared_on": changes.world.today() });
    changes.post("kharkiv", &format!("{path}/customs"), customs).await;
    changes.act("brussels", &format!("{path}/dispatch")).await;
    changes
        .post("brussels", &format!("{path}/amendments"), json!({ "waybill": "CMR 2", "reason": "as printed" }))
        .await;
    shipment
}

async fn shipments(changes: &Changes<'_>) {
    let shipment = planned(changes, "ostroh").await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let lines = json!([{ "allocation_id": shipment.id("/lines/0/allocation_id"), "quantity": 1 }]);
    let other = json!({ "waybill": "CMR 7", "carrier_id": shipment.body["carrier_id"], "lines": lines });
    changes.make("brussels", Method::PUT, &path, Some(other)).await;
    changes.post("ostroh", &format!("{path}/agree"), word(&shipment)).await;
    changes.post("brussels", &format!("{path}/cancel"), because()).await;
    for verb in ["lose", "return"] {
        let shipment = on_the_road(changes).await;
        let path = format!("/shipments/{}", shipment.id("/id"));
        let other = changes.world.need("kharkiv", &[("35111100", 30)]).await;
        let units = json!({ "shipment_line_id": shipment.id("/lines/0/id"), "need_id": other.id("/id"), "need_line_id": other.id("/lines/0/id"), "quantity": 1,
            "reason": "lacking there" });
        changes.post("kharkiv", &format!("{path}/reassign"), units).await;
        let elsewhere = json!({ "consignee_id": changes.world.organisation("ostroh"), "reason": "the road is closed" });
        changes.post("kharkiv", &format!("{path}/redirect"), elsewhere).await;
        changes.post("brussels", &format!("{path}/{verb}"), because()).await;
        if verb == "lose" {
            changes.post("brussels", &format!("{path}/find"), because()).await;
        }
    }
}

async fn receipts(changes: &Changes<'_>) {
    let need = changes.world.need("kharkiv", &[("35111100", 12)]).await;
    let came = json!({ "donor_id": changes.world.organisation("brussels"),
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "condition": "used", "accepted": 2 }] });
    changes.post("kharkiv", &format!("/needs/{}/receipts", need.id("/id")), came).await;
    let shipment = on_the_road(changes).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let event = json!({ "kind": "border_entry", "place": "Краківець" });
    changes.post("carrier", &format!("{path}/events"), event.clone()).await;
    driver(changes, &path, event).await;
    changes.act("carrier", &format!("{path}/arrive")).await;
    let line = json!({ "shipment_line_id": shipment.id("/lines/0/id"), "accepted": 12 });
    let count = json!({ "shipment_id": shipment.id("/id"), "lines": [line] });
    let draft = changes.post("kharkiv", "/receipts", count.clone()).await;
    changes.act("kharkiv", &format!("/receipts/{}/discard", draft.id("/id"))).await;
    let draft = changes.post("kharkiv", "/receipts", count.clone()).await;
    let signed = format!("/receipts/{}", draft.id("/id"));
    changes.act("kharkiv", &format!("{signed}/confirm")).await;
    changes.post("kharkiv", &format!("{signed}/reverse"), because()).await;
    let anew = changes.post("kharkiv", "/receipts", count).await;
    changes.act("kharkiv", &format!("/receipts/{}/confirm", anew.id("/id"))).await;
    changes.act("kharkiv", &format!("{path}/close")).await;
    excess(changes).await;
}

/// What a driver does of a shipment on the road, with a code that then ends.
async fn driver(changes: &Changes<'_>, path: &str, event: Value) {
    let codes = format!("{path}/driver-codes");
    let made = changes.post("carrier", &codes, example_of("create_driver_code")).await;
    let digits = changes.act("kharkiv", &format!("{path}/address-code")).await.id("/address_code");
    let driver = changes.world.anybody().with_token(Some(made.id("/code")));
    changes.make_by(driver.clone(), Method::POST, "/waybill/events", Some(event)).await;
    changes.make_by(driver, Method::POST, "/waybill/address", Some(json!({ "code": digits }))).await;
    changes.act("carrier", &format!("{codes}/{}/revoke", made.id("/issued/id"))).await;
}

/// A decision on what a corrected count left above a need.
async fn excess(changes: &Changes<'_>) {
    let world = changes.world;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let count = json!({ "accepted": 10, "damaged": 2, "reason": "dark" });
    let receipt = world.counted("kharkiv", &shipment, count).await;
    let other = world.committed("lyon", "kharkiv", &need, 0, 2).await;
    world.planned("lyon", &other, 2, json!({})).await;
    let reverse = format!("/receipts/{}/reverse", receipt.id("/id"));
    world.seat("kharkiv").change(&reverse, because()).await.expect(201);
    let body = json!({ "need_line_id": need.id("/lines/0/id"), "decision": "keep", "reason": "welcome" });
    changes.post("kharkiv", &format!("/needs/{}/excess", need.id("/id")), body).await;
}

async fn proposals(changes: &Changes<'_>) {
    let mut paths = Vec::new();
    for _ in 0..2 {
        let made = changes.post("brussels", "/item-class-proposals", example_of("propose_item_class")).await;
        paths.push(format!("/item-class-proposals/{}", made.id("/id")));
    }
    changes.act("coordinator", &format!("{}/accept", paths[0])).await;
    changes.post("coordinator", &format!("{}/reject", paths[1]), because()).await;
}

async fn plans(changes: &Changes<'_>) {
    let world = changes.world;
    let plan = changes.post("coordinator", "/allocation-plans", json!({ "item_classes": ["31121000"] })).await;
    let path = format!("/allocation-plans/{}", plan.id("/id"));
    world.settled(&plan).await;
    changes.post("coordinator", &format!("{path}/revise"), json!({})).await;
    world.settled(&plan).await;
    changes.act("coordinator", &format!("{path}/apply")).await;
    let running = taken_by_another(world, 1).await;
    changes.act("coordinator", &format!("/allocation-plans/{}/cancel", running.id("/id"))).await;
}

async fn imports(changes: &Changes<'_>) {
    let coordinator = changes.world.seat("coordinator");
    let mut paths = Vec::new();
    for source in ["one letter", "another letter"] {
        let table = crate::imports::table(source);
        let made = changes.send(coordinator.clone(), Method::POST, "/imports?content=needs", Some(table)).await;
        paths.push(format!("/imports/{}", made.id("/id")));
    }
    changes.post("coordinator", &format!("{}/apply", paths[0]), json!({})).await;
    changes.act("coordinator", &format!("{}/discard", paths[1])).await;
}

/// Every list of the document, a row a page: each row once, in the order of the whole list, and a
/// link to the next page on all but the last.
pub async fn makes_rows_that_every_list_pages_through(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    world.need("kharkiv", &[("35111100", 30)]).await;
    for quantity in [2, 3] {
        let allocation = world.committed("brussels", "kharkiv", &need, 0, quantity).await;
        let shipment = world.dispatched("brussels", &allocation, quantity).await;
        let events = format!("/shipments/{}/events", shipment.id("/id"));
        for kind in ["loaded", "departed"] {
            world.seat("carrier").post(&events, json!({ "kind": kind })).await.expect(201);
            let amended = json!({ "vehicle": kind, "reason": kind });
            world
                .seat("carrier")
                .change(&format!("/shipments/{}/amendments", shipment.id("/id")), amended)
                .await
                .expect(200);
        }
        for label in ["first driver", "second driver"] {
            let codes = format!("/shipments/{}/driver-codes", shipment.id("/id"));
            world.seat("carrier").post(&codes, json!({ "label": label })).await.expect(201);
        }
        world.counted("kharkiv", &shipment, json!({ "accepted": quantity })).await;
    }
    let shipment = world.seat("auditor").get("/shipments?limit=1").await.expect(200).id("/items/0/id");
    let kharkiv = world.organisation("kharkiv");
    for intermediary in ["intermediary", "intermediary"] {
        let mandates = format!("/organisations/{kharkiv}/mandates");
        let grant = json!({ "intermediary_id": world.organisation(intermediary) });
        let mandate = world.seat("kharkiv").post(&mandates, grant).await.expect(201).id("/id");
        world.seat("kharkiv").act(&format!("{mandates}/{mandate}/revoke")).await.expect(200);
    }
    let member = json!({ "name": "second", "role": "recipient", "language": "uk" });
    let member = world.seat("kharkiv").post(&format!("/organisations/{kharkiv}/members"), member).await.expect(201);
    let token = json!({ "member_id": member.id("/id"), "label": "x", "scopes": ["read"], "days": 1 });
    world.seat("kharkiv").post(&format!("/organisations/{kharkiv}/tokens"), token).await.expect(201);
    for _ in 0..2 {
        let body = example_of("propose_item_class");
        world.seat("brussels").post("/item-class-proposals", body).await.expect(201);
        world.offer("brussels", "35111100", 5, json!({})).await;
        world.planned_board().await;
        crate::imports::previewed(&world, &crate::imports::table("a letter")).await;
    }
    let import = world.seat("auditor").get("/imports?limit=1").await.expect(200).id("/items/0/id");
    let plan = world.seat("auditor").get("/allocation-plans?limit=1").await.expect(200).id("/items/0/id");
    let mut lists = 0;
    for (id, _, path, described) in operations() {
        let pages = described["parameters"].as_array().into_iter().flatten().any(|named| named["name"] == "cursor");
        // the item classes are listed by key, and tested where they are
        if !pages || id == "list_item_classes" {
            continue;
        }
        let named = if path.contains("/shipments/") {
            &shipment
        } else if path.contains("/allocation-plans/") {
            &plan
        } else if path.contains("/imports/") {
            &import
        } else {
            &kharkiv
        };
        let path = path.replace("{id}", named).trim_start_matches(poruch::api::BASE).to_owned();
        let reader = world.seat("auditor");
        let whole = reader.get(&format!("{path}?limit=200")).await.expect(200);
        assert!(whole.header("link").is_none(), "{id}: a link behind the last page");
        let whole = whole.body["items"].as_array().expect("rows").clone();
        assert!(whole.len() >= 2, "{id} has {} rows", whole.len());
        let (mut found, mut next) = (Vec::new(), format!("{path}?limit=1"));
        loop {
            let page = reader.get(&next).await.expect(200);
            found.extend(page.body["items"].as_array().expect("rows").iter().cloned());
            let Some(link) = page.header("link") else { break };
            assert!(link.ends_with(">; rel=\"next\"") && link.contains("limit=1"), "{id}: {link}");
            let target = link.split(['<', '>']).nth(1).expect("a target");
            target.split_once(poruch::api::BASE).expect("a path of ours").1.clone_into(&mut next);
        }
        assert_eq!(found, whole, "{id}");
        lists += 1;
    }
    assert!(lists >= 11, "{lists} lists");
}
