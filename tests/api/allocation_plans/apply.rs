//! A plan is proposed to both sides, and never more than the board still allows.

use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use super::{path, triple};
use crate::steps::{because, both};
use crate::world::World;

fn by_outcome(rows: &[Value], outcome: &str) -> Vec<Value> {
    rows.iter().filter(|row| row["outcome"] == outcome).cloned().collect()
}

pub async fn its_allocations_are_proposed_to_both_sides(engine: Engine) {
    let world = World::new(engine).await;
    let open = world.offer("brussels", "31121200", 10, json!({})).await;
    let left_to_us = world.offer("usaid", "31121200", 10, json!({ "delegates_allocation": true })).await;
    let need = world.need("kharkiv", &[("31121000", 20)]).await;
    let plan = world.planned_board().await;
    let done = world.applied(&plan).await;
    assert_eq!(
        (&done.body["state"], &done.body["outcomes"]),
        (&json!("applied"), &json!({ "planned": 0, "applied": 2, "skipped": 0 }))
    );
    assert_eq!(world.coverage("kharkiv", &need, 0).await["proposed"], 20);
    for row in world.rows_of(&plan).await {
        let allocation = world.allocation(row["allocation_id"].as_str().expect("proposed")).await;
        assert_eq!((&allocation["state"], &allocation["proposed_by"]), (&json!("proposed"), &json!("coordinator")));
        assert!(allocation["recipient_agreed_at"].is_null());
        assert_eq!(allocation["donor_agreed_at"].is_null(), row["pledge_id"] == open.body["id"]);
    }
    // whoever must agree agrees, or says no: then it is needed again
    let of = |offer: &crate::client::Reply, rows: &[Value]| {
        let row = rows.iter().find(|row| row["pledge_id"] == offer.body["id"]).expect("a row");
        format!("/allocations/{}", row["allocation_id"].as_str().expect("proposed"))
    };
    let rows = world.rows_of(&plan).await;
    let accepted = world.seat("kharkiv").act(&format!("{}/accept", of(&left_to_us, &rows))).await.expect(200);
    assert_eq!(accepted.body["state"], "committed");
    world.seat("brussels").change(&format!("{}/decline", of(&open, &rows)), because()).await.expect(200);
    assert_eq!(world.coverage("kharkiv", &need, 0).await["remaining"], 10);
    // what was accepted is not planned anew, nor moved
    let next = world.planned_board().await;
    let rows = world.rows_of(&next).await;
    assert_eq!(rows.iter().map(triple).collect::<Vec<_>>(), [(need.id("/lines/0/id"), open.id("/lines/0/id"), 10)]);
    assert_eq!(next.body["report"]["coverage"]["total"], json!({ "needed": 20, "before": 10, "after": 20 }));
    world.assert_sound().await;
}

pub async fn twice_does_nothing_twice(engine: Engine) {
    let world = World::new(engine).await;
    world.offer("brussels", "31121200", 10, json!({})).await;
    world.need("kharkiv", &[("31121000", 4)]).await;
    world.need("ostroh", &[("31121000", 4)]).await;
    let plan = world.planned_board().await;
    let key = [("if-match", plan.header("etag").expect("a tag")), ("idempotency-key", "once")];
    let apply = format!("{}/apply", path(&plan));
    let coordinator = world.seat("coordinator");
    let first = coordinator.send(Method::POST, &apply, None, &key).await.expect(200);
    // a retry gets the same answer; asked anew it has nothing left to do
    let again = coordinator.send(Method::POST, &apply, None, &key).await.expect(200);
    assert_eq!(first.text, again.text);
    let once_more = coordinator.act(&apply).await.expect(200);
    assert_eq!(
        (&once_more.body["version"], &once_more.body["outcomes"]["applied"]),
        (&first.body["version"], &json!(2))
    );
    assert_eq!(coordinator.get("/allocations").await.expect(200).body["items"].as_array().unwrap().len(), 2);
    world.assert_sound().await;
}

pub async fn two_at_once_propose_once(engine: Engine) {
    let world = World::new(engine).await;
    for seat in ["kharkiv", "ostroh", "donetsk", "luhansk"] {
        world.need(seat, &[("31121000", 3)]).await;
    }
    world.offer("brussels", "31121200", 30, json!({})).await;
    let plan = world.planned_board().await;
    let apply = format!("{}/apply", path(&plan));
    let (a, b) = (world.seat("coordinator"), world.seat("coordinator"));
    let (first, second) = both(a.act(&apply), b.act(&apply)).await;
    // one of them may find the plan applied under its hands; neither does anything twice
    assert!([&first, &second].iter().all(|answer| matches!(answer.status.as_u16(), 200 | 412)), "{first:?} {second:?}");
    assert_eq!(a.get("/allocations").await.expect(200).body["items"].as_array().unwrap().len(), 4);
    assert_eq!(a.get(&path(&plan)).await.expect(200).body["outcomes"]["applied"], 4);
    world.assert_sound().await;
}

pub async fn what_changed_since_is_skipped_with_its_reason(engine: Engine) {
    let world = World::new(engine).await;
    // each pair has a class of its own, so that the plan has one row for each
    let classes = ["31121100", "31121200", "34144212", "34144213", "39522530", "35111100"];
    let mut pairs = Vec::new();
    for class in classes {
        let need = world.need("kharkiv", &[(class, 10)]).await;
        pairs.push((need, world.offer("brussels", class, 10, json!({})).await));
    }
    let plan = world.planned_board().await;
    assert_eq!(world.rows_of(&plan).await.len(), 6);
    let (kharkiv, brussels) = (world.seat("kharkiv"), world.seat("brussels"));
    let (closed, withdrawn, covered, given, taken, intact) =
        (&pairs[0], &pairs[1], &pairs[2], &pairs[3], &pairs[4], &pairs[5]);
    let close = json!({ "outcome": "withdrawn" });
    kharkiv.change(&format!("/needs/{}/close", closed.0.id("/id")), close).await.expect(200);
    brussels.change(&format!("/pledges/{}/withdraw", withdrawn.1.id("/id")), because()).await.expect(200);
    world.pledge("lyon", &covered.0, 0, 3, "not_required").await;
    let elsewhere = world.need("ostroh", &[("34144213", 4)]).await;
    world.allocate("coordinator", &given.1, &elsewhere, 4).await.expect(201);
    world.allocate("coordinator", &taken.1, &taken.0, 2).await.expect(201);
    let done = world.applied(&plan).await;
    assert_eq!(done.body["outcomes"], json!({ "planned": 0, "applied": 1, "skipped": 5 }));
    let rows = world.rows_of(&plan).await;
    let reason = |pair: &(crate::client::Reply, crate::client::Reply)| {
        let row = rows.iter().find(|row| row["need_id"] == pair.0.body["id"]).expect("a row");
        row["reason"].as_str().unwrap_or("none").to_owned()
    };
    assert_eq!(reason(closed), "only_verified_needs_take_pledges");
    assert_eq!(reason(withdrawn), "only_open_pledges_are_allocated");
    assert_eq!(reason(covered), "more_than_remains");
    assert_eq!(reason(given), "more_than_the_pledge_has_left");
    assert_eq!(reason(taken), "already_allocated");
    assert_eq!(reason(intact), "none");
    assert!(by_outcome(&rows, "skipped").iter().all(|row| !row["message"].as_str().expect("a sentence").contains('_')));
    assert_eq!(by_outcome(&rows, "applied").len(), 1);
    // nothing was promised beyond what there is
    assert_eq!(world.coverage("kharkiv", &covered.0, 0).await["proposed"], 3);
    assert_eq!(world.use_of(&given.1.id("/id")).await["available"], 6);
    world.assert_sound().await;
}

pub async fn components_stand_alone(engine: Engine) {
    let world = World::new(engine).await;
    let mut pairs = Vec::new();
    for class in ["31121200", "35111100"] {
        let offer = world.offer("brussels", class, 10, json!({})).await;
        pairs.push((world.need("kharkiv", &[(class, 5)]).await, world.need("ostroh", &[(class, 5)]).await, offer));
    }
    let plan = world.planned_board().await;
    let rows = world.rows_of(&plan).await;
    assert_eq!(rows.iter().map(|row| row["component"].as_i64().unwrap()).collect::<Vec<_>>(), [0, 0, 1, 1]);
    // page by page it is the same
    let coordinator = world.seat("coordinator");
    let first = coordinator.get(&format!("{}/allocations?limit=3", path(&plan))).await.expect(200);
    let next = first.body["next_cursor"].as_str().expect("a next page");
    let rest = coordinator.get(&format!("{}/allocations?limit=3&cursor={next}", path(&plan))).await.expect(200);
    assert_eq!(rest.body["items"], json!([rows[3]]));
    assert!(rest.body.get("next_cursor").is_none());
    // the first component's offer is gone; the second is proposed all the same
    world.seat("brussels").change(&format!("/pledges/{}/withdraw", pairs[0].2.id("/id")), because()).await.expect(200);
    assert_eq!(world.applied(&plan).await.body["outcomes"], json!({ "planned": 0, "applied": 2, "skipped": 2 }));
    let rows = world.rows_of(&plan).await;
    assert!(rows.iter().all(|row| (row["outcome"] == "applied") == (row["pledge_id"] == pairs[1].2.body["id"])));
    // the log tells of each proposal, and of the plan
    let log = world.seat("auditor").get(&format!("/events?subject={}", plan.id("/id"))).await.expect(200);
    let actions: Vec<&str> =
        log.body["items"].as_array().unwrap().iter().map(|e| e["action"].as_str().unwrap()).collect();
    assert_eq!(actions, ["apply_allocation_plan", "computed", "create_allocation_plan"]);
    world.assert_sound().await;
}

pub async fn only_what_is_done_is_applied(engine: Engine) {
    let world = World::new(engine).await;
    let coordinator = world.seat("coordinator");
    let plan = world.planned_board().await;
    let verb = |verb: &str| format!("{}/{verb}", path(&plan));
    assert_eq!(coordinator.act(&verb("cancel")).await.expect(409).code(), "only_unfinished_plans_are_cancelled");
    world.applied(&plan).await;
    let refused = coordinator.change(&verb("revise"), json!({})).await.expect(409);
    assert_eq!((refused.code(), &refused.body["state"]), ("only_finished_plans_are_revised", &json!("applied")));
    assert_eq!(coordinator.act(&verb("cancel")).await.expect(409).code(), "only_unfinished_plans_are_cancelled");
}
