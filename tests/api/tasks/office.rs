//! Pledges, and what waits for an office.

use chrono::TimeDelta;
use poruch::store::Engine;
use serde_json::json;

use super::{only, world_and_clock};
use crate::steps::because;
use crate::world::World;

pub async fn a_pledge_to_open_and_one_that_ends(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let last = (world.service.clock.now() + TimeDelta::days(20)).date_naive().to_string();
    let body = json!({ "title": "Hoses", "language": "en", "authorisation": "not_required", "valid_until": last,
        "lines": [{ "item_class": "35111100", "quantity": 8 }] });
    let draft = world.seat("lyon").post("/pledges", body).await.expect(201);
    let (reference, path) = (draft.body["reference"].clone(), format!("/pledges/{}", draft.id("/id")));
    only(&world, "open_pledge", &reference, &["lyon"]).await;
    world.seat("lyon").act(&format!("{path}/open")).await.expect(200);
    only(&world, "open_pledge", &reference, &[]).await;
    only(&world, "pledge_ends", &reference, &[]).await;
    clock.advance(TimeDelta::days(13));
    only(&world, "pledge_ends", &reference, &["lyon"]).await;
    world.seat("lyon").change(&format!("{path}/withdraw"), because()).await.expect(200);
    only(&world, "pledge_ends", &reference, &[]).await;
}

pub async fn an_organisation_a_word_and_a_plan_wait_for_an_office(engine: Engine) {
    let world = World::new(engine).await;
    only(&world, "verify_organisation", &json!("Newcomer"), &["coordinator", "administrator"]).await;
    let path = format!("/organisations/{}/verify", world.organisation("unverified"));
    world.seat("administrator").change(&path, json!({ "roles": ["donor"] })).await.expect(200);
    only(&world, "verify_organisation", &json!("Newcomer"), &[]).await;

    let word = json!({ "kind": "synonym", "item_class": "35111100", "labels": { "uk": ["дихалка"] } });
    let word = world.seat("brussels").post("/item-class-proposals", word).await.expect(201);
    only(&world, "decide_word", &word.body["id"], &["coordinator"]).await;
    world
        .seat("coordinator")
        .change(&format!("/item-class-proposals/{}/reject", word.id("/id")), because())
        .await
        .expect(200);
    only(&world, "decide_word", &word.body["id"], &[]).await;

    world.need("kharkiv", &[("35111100", 10)]).await;
    world.offer("brussels", "35111100", 4, json!({})).await;
    let plan = world.planned_board().await;
    only(&world, "look_at_plan", &plan.body["id"], &["coordinator"]).await;
    world.applied(&plan).await;
    only(&world, "look_at_plan", &plan.body["id"], &[]).await;
}
