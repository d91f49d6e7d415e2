//! Needs.

use chrono::TimeDelta;
use poruch::store::Engine;
use serde_json::json;

use super::{only, world_and_clock};
use crate::receipts::facts::excess::excess_of_two;
use crate::steps::because;
use crate::world::World;

pub async fn a_draft_a_need_to_verify_and_one_sent_back(engine: Engine) {
    let world = World::new(engine).await;
    let body = json!({ "title": "Pumps", "language": "en", "priority": 1,
        "lines": [{ "item_class": "35111100", "quantity": 10 }] });
    let need = world.seat("kharkiv").post("/needs", body).await.expect(201);
    let (reference, path) = (need.body["reference"].clone(), format!("/needs/{}", need.id("/id")));
    let at = |code: &'static str, seats: &'static [&'static str]| only(&world, code, &reference, seats);
    at("finish_need", &["kharkiv"]).await;
    world.seat("kharkiv").act(&format!("{path}/submit")).await.expect(200);
    at("finish_need", &[]).await;
    at("verify_need", &["coordinator"]).await;
    world.seat("coordinator").change(&format!("{path}/reject"), because()).await.expect(200);
    at("verify_need", &[]).await;
    at("mend_need", &["kharkiv"]).await;
    // whoever is to mend it reads why, until it is submitted again
    for seat in ["kharkiv", "coordinator"] {
        let seen = world.seat(seat).get(&path).await.expect(200);
        assert_eq!(seen.body["rejected_because"], because()["reason"], "{seat}");
    }
    world.seat("kharkiv").act(&format!("{path}/submit")).await.expect(200);
    at("mend_need", &[]).await;
    assert!(world.seat("kharkiv").get(&path).await.expect(200).body.get("rejected_because").is_none());
    world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    at("verify_need", &[]).await;
    let more = json!({ "lines": [{ "id": need.id("/lines/0/id"), "quantity": 12 }], "reason": "more" });
    world.seat("kharkiv").change(&format!("{path}/lines"), more).await.expect(200);
    at("verify_asked", &["coordinator"]).await;
    world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    at("verify_asked", &[]).await;
}

pub async fn one_that_runs_out_is_confirmed(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    only(&world, "confirm_need", &need.body["reference"], &[]).await;
    clock.advance(TimeDelta::days(30));
    only(&world, "confirm_need", &need.body["reference"], &["kharkiv"]).await;
    world.seat("kharkiv").act(&format!("/needs/{}/confirm", need.id("/id"))).await.expect(200);
    only(&world, "confirm_need", &need.body["reference"], &[]).await;
}

pub async fn what_wants_attention_says_why(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let other = world.need("ostroh", &[("35111100", 10)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 10).await;
    world.dispatched("brussels", &allocation, 10).await;
    clock.advance(TimeDelta::days(60));
    world.seat("ostroh").act(&format!("/needs/{}/confirm", other.id("/id"))).await.expect(200);
    clock.advance(TimeDelta::days(31));
    world.sweep().await;
    only(&world, "look_at_need", &need.body["reference"], &["kharkiv", "coordinator"]).await;
    let listed = async |reason: &str| {
        let page = world.seat("coordinator").get(&format!("/needs?attention={reason}")).await.expect(200);
        let items = page.body["items"].as_array().expect("needs").clone();
        items.iter().map(|need| need["reference"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(listed("expired_under_way").await, [need.body["reference"].clone()]);
    assert!(listed("closed_under_way").await.is_empty() && listed("excess").await.is_empty());
    let seen = world.seat("kharkiv").get(&format!("/needs/{}", need.id("/id"))).await.expect(200);
    assert_eq!(seen.body["attention"], json!(["expired_under_way"]));
    world.seat("coordinator").get("/needs?attention=nonsense").await.expect(422);
    world.seat("coordinator").act(&format!("/needs/{}/confirm", need.id("/id"))).await.expect(200);
    only(&world, "look_at_need", &need.body["reference"], &[]).await;
    assert!(listed("expired_under_way").await.is_empty());
}

pub async fn an_excess_is_decided(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    excess_of_two(&world, &need).await;
    let (reference, path) = (need.body["reference"].clone(), format!("/needs/{}", need.id("/id")));
    only(&world, "decide_excess", &reference, &["kharkiv", "coordinator"]).await;
    let listed = world.seat("kharkiv").get("/needs?attention=excess").await.expect(200);
    assert_eq!((&listed.body["items"][0]["reference"], listed.body["items"][1].is_null()), (&reference, true));
    assert_eq!(listed.body["items"][0]["attention"], json!(["excess"]));
    let keep = json!({ "need_line_id": need.id("/lines/0/id"), "decision": "keep", "reason": "welcome" });
    world.seat("kharkiv").change(&format!("{path}/excess"), keep).await.expect(200);
    only(&world, "decide_excess", &reference, &[]).await;
    assert_eq!(world.seat("kharkiv").get(&path).await.expect(200).body["attention"], json!([]));
}
