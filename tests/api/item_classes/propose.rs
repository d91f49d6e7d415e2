//! Users propose words and classes; a coordinator decides; every node follows at once.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::another_node;
use crate::support::TestDatabase;
use crate::world::{Setup, World};

fn synonym() -> serde_json::Value {
    json!({ "kind": "synonym", "item_class": "35111100", "labels": { "uk": ["фурфурка"] }, "note": "так кажуть у нас" })
}

const QUESTION: &str = "/item-classes?q=%D1%84%D1%83%D1%80%D1%84%D1%83%D1%80%D0%BA%D0%B0";

pub async fn an_accepted_word_is_found_at_once_on_every_node(engine: Engine) {
    let database = TestDatabase::new(engine);
    let options = database.options();
    let world = World::on(database, Setup::default()).await;
    // it has its own catalogue in memory
    let other = another_node(&options);

    let made = world.seat("brussels").post("/item-class-proposals", synonym()).await.expect(201);
    assert_eq!(made.body["state"], json!("proposed"));
    for node in [&world.anybody(), &other] {
        let found = node.get(QUESTION).await.expect(200);
        assert_ne!(found.body["items"][0]["key"], json!("35111100"), "not before it is accepted");
    }
    let path = format!("/item-class-proposals/{}", made.id("/id"));
    world.seat("brussels").act(&format!("{path}/accept")).await.expect(403);
    world.seat("stranger").get(&path).await.expect(404);
    let accepted = world.seat("coordinator").act(&format!("{path}/accept")).await.expect(200);
    assert_eq!(accepted.body["state"], json!("accepted"));
    for node in [&world.anybody(), &other] {
        let found = node.get(QUESTION).await.expect(200);
        assert_eq!(found.body["items"][0]["key"], json!("35111100"));
        assert_eq!(found.body["understood"]["sure"], json!(true));
    }
    let refused = world.seat("coordinator").act(&format!("{path}/accept")).await.expect(409);
    assert_eq!(refused.code(), "only_open_proposals_are_decided");
}

pub async fn an_accepted_class_can_be_asked_for(engine: Engine) {
    let world = World::new(engine).await;
    let class = json!({ "kind": "class", "item_class": "35111000", "unit": "H87",
        "labels": { "en": ["Hose drying cabinet XL"], "uk": ["Шафа для сушіння рукавів велика"] } });
    let made = world.seat("kharkiv").post("/item-class-proposals", class.clone()).await.expect(201);
    let key = made.id("/item_class");
    assert_eq!(key, "35111000.hose_drying_cabinet_xl");
    let need =
        json!({ "title": "Потреба", "language": "uk", "priority": 2, "lines": [{ "item_class": key, "quantity": 1 }] });
    world.seat("kharkiv").post("/needs", need.clone()).await.expect(422);
    let path = format!("/item-class-proposals/{}/accept", made.id("/id"));
    world.seat("coordinator").act(&path).await.expect(200);
    world.seat("kharkiv").post("/needs", need).await.expect(201);
    let read = world.anybody().get(&format!("/item-classes/{key}")).await.expect(200);
    assert_eq!(read.body["source"], json!("proposed"));
    assert_eq!(read.body["parent"], json!("35111000"));
    let again = world.seat("kharkiv").post("/item-class-proposals", class).await.expect(409);
    assert_eq!(again.code(), "item_class_exists");
    let log = world.seat("coordinator").get(&format!("/events?subject={}", made.id("/id"))).await.expect(200);
    let done: Vec<_> =
        log.body["items"].as_array().expect("items").iter().map(|event| event["action"].clone()).collect();
    assert_eq!(done, [json!("accept_item_class_proposal"), json!("propose_item_class")]);
}

pub async fn a_rejected_one_changes_nothing_and_says_why(engine: Engine) {
    let world = World::new(engine).await;
    let made = world.seat("brussels").post("/item-class-proposals", synonym()).await.expect(201);
    let path = format!("/item-class-proposals/{}", made.id("/id"));
    let body = json!({ "reason": "означає й протигаз" });
    world.seat("brussels").change(&format!("{path}/reject"), body.clone()).await.expect(403);
    let rejected = world.seat("coordinator").change(&format!("{path}/reject"), body).await.expect(200);
    assert_eq!(rejected.body["reason"], json!("означає й протигаз"));
    let found = world.anybody().get(QUESTION).await.expect(200);
    assert_ne!(found.body["items"][0]["key"], json!("35111100"));
    let own = world.seat("brussels").get("/item-class-proposals?state=rejected").await.expect(200);
    assert_eq!(own.body["items"].as_array().expect("items").len(), 1);
    let others = world.seat("lyon").get("/item-class-proposals").await.expect(200);
    assert_eq!(others.body["items"], json!([]));
    let all = world.seat("coordinator").get("/item-class-proposals").await.expect(200);
    assert_eq!(all.body["items"].as_array().expect("items").len(), 1);
}

pub async fn bad_proposals_name_every_fault(engine: Engine) {
    let world = World::new(engine).await;
    let propose = async |body| world.seat("brussels").post("/item-class-proposals", body).await.expect(422).pointers();
    let body =
        json!({ "kind": "class", "item_class": "99999999", "unit": "ZZ", "labels": { "english": ["x"], "uk": ["…"] } });
    assert_eq!(propose(body).await, ["/item_class", "/labels/english", "/labels/uk/0", "/unit"]);
    assert_eq!(propose(json!({ "kind": "synonym", "item_class": "35111100", "labels": {} })).await, ["/labels"]);
    let arms = json!({ "kind": "synonym", "item_class": "35321000", "labels": { "uk": ["іграшка"] } });
    assert_eq!(propose(arms).await, ["/item_class"]);
    let control = json!({ "kind": "synonym", "item_class": "35111100", "labels": { "uk": ["a\u{0}b"] } });
    assert_eq!(propose(control).await, ["/labels"]);
}
