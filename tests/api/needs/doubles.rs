//! A need told twice is named, and refused to nobody.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::world::World;

async fn drafted(world: &World, seat: &str, title: &str, class: &str, community: &str) -> Reply {
    let body = json!({ "title": title, "language": "uk", "priority": 1, "region": "UA-63", "community": community,
        "lines": [{ "item_class": class, "quantity": 10 }] });
    world.seat(seat).post("/needs", body).await.expect(201)
}

async fn submitted(world: &World, seat: &str, need: &Reply) -> Value {
    let path = format!("/needs/{}/submit", need.id("/id"));
    world.seat(seat).act(&path).await.expect(200).body["likely_duplicates"].clone()
}

async fn verified(world: &World, need: &Reply) -> Value {
    let path = format!("/needs/{}/verify", need.id("/id"));
    world.seat("coordinator").act(&path).await.expect(200).body["likely_duplicates"].clone()
}

pub async fn a_second_need_is_named_to_who_submits_and_who_verifies(engine: Engine) {
    let world = World::new(engine).await;
    let first = drafted(&world, "kharkiv", "Мотопомпи для підтоплених підвалів", "35111100", "Ізюм").await;
    assert_eq!(submitted(&world, "kharkiv", &first).await, json!([]));
    assert_eq!(verified(&world, &first).await, json!([]));
    // of the same recipient and class, in other words
    let second = drafted(&world, "kharkiv", "Ще обладнання", "35111100", "Ізюм").await;
    let told = submitted(&world, "kharkiv", &second).await;
    assert_eq!(told[0]["reference"], first.body["reference"]);
    assert_eq!(told[0]["likeness"], json!(["same_recipient", "same_community", "same_class"]));
    assert_eq!(verified(&world, &second).await[0]["reference"], first.body["reference"]);
    // its neighbour in the same words, written otherwise
    let other = drafted(&world, "ostroh", "МОТОПОМПИ для підтоплених підвалів", "35111100", "Ізюм").await;
    let told = submitted(&world, "ostroh", &other).await;
    assert_eq!(told.as_array().map(Vec::len), Some(1), "{told}");
    assert_eq!((&told[0]["reference"], &told[0]["recipient"]), (&first.body["reference"], &json!("Kharkiv garrison")));
    // something else, and what only the coordinator sees yet
    let hoses = drafted(&world, "stranger", "Рукави пожежні", "31121000", "Ізюм").await;
    assert_eq!(submitted(&world, "stranger", &hoses).await, json!([]));
    let path = format!("/needs/{}/duplicates", first.id("/id"));
    let all = world.seat("coordinator").get(&path).await.expect(200);
    let named: Vec<&Value> =
        all.body["items"].as_array().expect("doubles").iter().map(|one| &one["reference"]).collect();
    assert_eq!(named, [&other.body["reference"], &second.body["reference"]]);
    let own = world.seat("kharkiv").get(&path).await.expect(200);
    assert_eq!(own.body["items"].as_array().map(Vec::len), Some(1), "a neighbour's that nobody verified is not its");
    world.seat("brussels").get(&path).await.expect(403);
}

pub async fn a_plans_report_names_the_needs_that_it_would_serve_twice(engine: Engine) {
    let world = World::new(engine).await;
    let mut needs = Vec::new();
    for (seat, title, class, community) in [
        ("kharkiv", "Мотопомпи для підтоплених підвалів", "35111100", "Ізюм"),
        ("ostroh", "МОТОПОМПИ для підтоплених підвалів", "35111100", "Ізюм"),
        ("kharkiv", "Рукави пожежні", "31121000", "Ізюм"),
    ] {
        let need = drafted(&world, seat, title, class, community).await;
        submitted(&world, seat, &need).await;
        verified(&world, &need).await;
        needs.push(need);
    }
    let plan = world.planned_board().await;
    let told = &plan.body["report"]["duplicates"];
    assert_eq!(told["pairs"], 1, "{told}");
    let pair = &told["most_urgent"][0];
    assert_eq!(
        (&pair["reference"], &pair["other_reference"], &pair["need_id"]),
        (&needs[1].body["reference"], &needs[0].body["reference"], &needs[1].body["id"])
    );
    assert_eq!(pair["likeness"], json!(["same_community", "same_class", "same_words"]));
    // a part of the board holds no pair
    let plan = world.planned_as(json!({ "item_classes": ["31121000"] })).await;
    assert_eq!(plan.body["report"]["duplicates"], json!({ "pairs": 0, "most_urgent": [] }));
}
