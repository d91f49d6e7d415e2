//! A reference is taken wherever an id is: in paths, queries and bodies.

use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::references;
use crate::steps::covers;
use crate::support::Case;
use crate::world::World;

pub fn cases() -> Vec<Case> {
    crate::cases![
        references::stand_for_ids_in_paths,
        references::stand_for_ids_in_bodies,
        references::stand_for_ids_in_queries,
        references::a_retry_with_a_reference_is_the_same_request,
    ]
}

fn reference(of: &Reply) -> String {
    of.body["reference"].as_str().expect("a reference").to_owned()
}

pub async fn stand_for_ids_in_paths(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let written = reference(&need);
    for typed in [written.clone(), written.to_lowercase(), written.replace("-0", "-").replace("-0", "-")] {
        let seen = world.seat("brussels").get(&format!("/needs/{typed}")).await.expect(200);
        assert_eq!(seen.body["id"], need.body["id"], "{typed}");
    }
    let seen = world.anybody().get(&format!("/public/needs/{written}")).await.expect(200);
    assert_eq!(seen.body["id"], need.body["id"]);
    world.seat("kharkiv").change(&format!("/needs/{written}/enough"), json!({ "reason": "bought" })).await.expect(409);
    // what one may not see is not there, by its reference as by its id
    let line = json!({ "item_class": "35111100", "quantity": 1 });
    let draft = json!({ "title": "Draft", "language": "en", "priority": 1, "lines": [line] });
    let draft = world.seat("kharkiv").post("/needs", draft).await.expect(201);
    for path in [format!("/needs/{}", reference(&draft)), "/needs/N-2026-999999".into(), format!("/pledges/{written}")]
    {
        let unseen = world.seat("brussels").get(&path).await.expect(404);
        assert_eq!(unseen.code(), "not_found", "{path}");
    }
    world.anybody().get(&format!("/needs/{written}")).await.expect(401);
}

pub async fn stand_for_ids_in_bodies(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("31121000", 2), ("35111100", 12)]).await;
    let pledge = world.offer("brussels", "35111100", 9, json!({})).await;
    let (n, p) = (reference(&need), reference(&pledge));
    let promise = |quantity: i64| {
        json!({ "need_id": n, "need_line_id": format!("{n}/2"), "pledge_id": p.to_lowercase(),
            "pledge_line_id": format!("{p}/1"), "quantity": quantity })
    };
    let made = world.seat("brussels").post("/allocations", promise(7)).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 1).await, &[("proposed", 7)]);
    let allocation = made.id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{allocation}/accept")).await.expect(200);
    let shipment = world.planned("brussels", &allocation, 7, json!({})).await;
    let shipment = world.send_off("brussels", &shipment).await;
    let s = reference(&shipment);
    let count = json!({ "shipment_id": s, "confirm": true,
        "lines": [{ "shipment_line_id": format!("{s}/1"), "accepted": 7 }] });
    let signed = world.seat("kharkiv").post("/receipts", count).await.expect(201);
    assert_eq!(signed.body["shipment_id"], shipment.body["id"]);
    let receipt = world.seat("brussels").get(&format!("/receipts/{}", reference(&signed))).await.expect(200);
    assert_eq!(receipt.body["id"], signed.body["id"]);
    world.assert_sound().await;
    // one that is not there is as an id that is not there, and what else is wrong is told as ever
    let unknown = |value: Value| {
        let mut body = promise(1);
        body["need_id"] = value;
        body
    };
    let brussels = world.seat("brussels");
    let by_id = brussels.post("/allocations", unknown(json!("01931f3e-0000-7000-8000-00000000dead"))).await;
    for other in ["N-2026-999999", &p, "N-2026-000001/77"] {
        let by_reference = brussels.post("/allocations", unknown(json!(other))).await;
        assert_eq!((by_reference.status, by_reference.code()), (by_id.status, by_id.code()), "{other}");
    }
    let mut wrong = promise(1);
    (wrong["quantity"], wrong["need_line_id"]) = (json!(0), json!("N-2026"));
    let refused = brussels.post("/allocations", wrong).await.expect(422);
    let mut pointers = refused.pointers();
    pointers.sort_unstable();
    assert_eq!(pointers, ["/need_line_id", "/quantity"]);
}

pub async fn stand_for_ids_in_queries(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let other = world.need("kharkiv", &[("35111100", 3)]).await;
    world.pledge("brussels", &need, 0, 2, "not_required").await;
    world.pledge("lyon", &need, 0, 2, "not_required").await;
    let (n, kharkiv) = (reference(&need), world.seat("kharkiv"));
    let by_id = kharkiv.get(&format!("/allocations?need={}", need.id("/id"))).await.expect(200);
    let by_reference = kharkiv.get(&format!("/allocations?need={n}")).await.expect(200);
    assert_eq!((&by_reference.body, by_id.body["items"].as_array().map(Vec::len)), (&by_id.body, Some(2)));
    // the next page is found too
    let first = kharkiv.get(&format!("/allocations?need={n}&limit=1")).await.expect(200);
    let cursor = first.body["next_cursor"].as_str().expect("a second page");
    let second = kharkiv.get(&format!("/allocations?need={n}&limit=1&cursor={cursor}")).await.expect(200);
    assert_eq!(second.body["items"][0], by_id.body["items"][1]);
    let nothing = kharkiv.get("/allocations?need=N-2026-999999").await.expect(200);
    assert_eq!(nothing.body["items"], json!([]));
    kharkiv.get("/allocations?need=N-2026").await.expect(422);
    // and where words are asked for, whatever state it is in
    let close = json!({ "outcome": "withdrawn", "reason": "a mistake" });
    kharkiv.change(&format!("/needs/{}/close", reference(&other)), close).await.expect(200);
    for (q, found) in [(n.to_lowercase(), &need), (reference(&other), &other)] {
        let list = kharkiv.get(&format!("/needs?q={q}")).await.expect(200);
        assert_eq!(
            (list.body["items"].as_array().map(Vec::len), &list.body["items"][0]["id"]),
            (Some(1), &found.body["id"])
        );
    }
    let public = world.anybody().get(&format!("/public/needs?q={n}")).await.expect(200);
    assert_eq!(public.body["items"][0]["id"], need.body["id"]);
    let line = json!({ "item_class": "35111100", "quantity": 1 });
    let draft = json!({ "title": "Draft", "language": "en", "priority": 1, "lines": [line] });
    let draft = reference(&kharkiv.post("/needs", draft).await.expect(201));
    for path in [format!("/public/needs?q={draft}"), "/public/needs?q=N-2026-999999".into()] {
        assert_eq!(world.anybody().get(&path).await.expect(200).body["items"], json!([]), "{path}");
    }
    assert_eq!(world.seat("lyon").get(&format!("/needs?q={draft}")).await.expect(200).body["items"], json!([]));
}

pub async fn a_retry_with_a_reference_is_the_same_request(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let n = reference(&need);
    let body = json!({ "title": "Masks", "language": "en", "authorisation": "not_required",
        "lines": [{ "need_line_id": format!("{n}/1"), "quantity": 2, "condition": "new" }] });
    let path = format!("/needs/{n}/pledges");
    let key = [("idempotency-key", "once")];
    let lyon = world.seat("lyon");
    let first = lyon.send(Method::POST, &path, Some(body.to_string()), &key).await.expect(201);
    let again = lyon.send(Method::POST, &path, Some(body.to_string()), &key).await.expect(201);
    assert_eq!(first.body, again.body);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 2)]);
}
