//! Classes are found by what people write, and listed page by page.

use poruch::store::Engine;
use serde_json::json;

use crate::world::World;

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

pub async fn a_text_is_understood_with_its_score_its_label_and_why(engine: Engine) {
    let world = World::new(engine).await;
    let anybody = world.anybody();
    let path = format!("/item-classes?q={}&language=uk", encoded("пожежних рукавів"));
    let found = anybody.get(&path).await.expect(200);
    assert_eq!(found.body["items"][0]["key"], json!("44482100"));
    assert_eq!(found.body["items"][0]["matched"]["why"], json!("form"));
    assert_eq!(found.body["items"][0]["matched"]["language"], json!("uk"));
    assert!(found.body["items"][0]["matched"]["score"].as_f64().expect("a score") > 0.9);
    assert_eq!(found.body["understood"]["sure"], json!(true));
    assert!(found.body["items"].as_array().expect("items").len() <= 5);

    let path = format!("/item-classes?q={}", encoded("генератор дизельний 100 кВт"));
    let found = anybody.get(&path).await.expect(200);
    assert_eq!(found.body["items"][0]["key"], json!("31121100"));
    assert_eq!(found.body["understood"]["specs"][0]["name"], json!("power_kw"));
    assert_eq!(found.body["understood"]["specs"][0]["min"], json!(100.0));
    assert_eq!(found.body["understood"]["specs"][0]["unit"], json!("KWT"));

    let found = anybody.get("/item-classes?q=generator%20400%20kV").await.expect(200);
    assert_eq!(found.body["understood"]["warnings"], json!([{ "text": "400 kV", "likely": "400 kVA" }]));

    let found = anybody.get("/item-classes?q=agregat&language=pl").await.expect(200);
    assert_eq!(found.body["understood"]["sure"], json!(false));
    assert_eq!(found.body["understood"]["doubt"], json!("ambiguous_word"));

    let found = anybody.get("/item-classes?q=xqzvwk").await.expect(200);
    assert_eq!(found.body["items"], json!([]));
    assert_eq!(found.body["understood"]["doubt"], json!("nothing_found"));
}

pub async fn a_class_is_read_by_its_key_or_its_full_code(engine: Engine) {
    let world = World::new(engine).await;
    let class = world.anybody().get("/item-classes/34144212-7").await.expect(200);
    assert_eq!(class.body["key"], json!("34144212"));
    assert_eq!(class.body["code"], json!("34144212-7"));
    assert_eq!(class.body["parent"], json!("34144210"));
    for language in ["en", "uk", "fr", "de", "pl", "nl"] {
        assert!(class.body["labels"][language][0].is_string(), "{language}");
    }
    world.anybody().get("/item-classes/34144212-8").await.expect(404);
    world.anybody().get("/item-classes/99999999").await.expect(404);
}

pub async fn every_class_is_listed_once(engine: Engine) {
    let world = World::new(engine).await;
    let mut keys: Vec<String> = Vec::new();
    let mut path = "/item-classes?limit=200".to_owned();
    loop {
        let page = world.anybody().get(&path).await.expect(200);
        keys.extend(page.body["items"].as_array().expect("items").iter().map(|item| item["key"].to_string()));
        let Some(cursor) = page.body["next_cursor"].as_str() else { break };
        assert!(page.header("link").is_some_and(|link| link.contains("rel=\"next\"")));
        path = format!("/item-classes?limit=200&cursor={cursor}");
    }
    let mut distinct = keys.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), keys.len());
    assert_eq!(keys.len(), lexicon::catalogue::Catalogue::builtin().expect("the catalogue").len());
    let training = world.anybody().get("/item-classes?kind=training&limit=200").await.expect(200);
    assert!(training.body["items"].as_array().expect("items").iter().all(|item| item["kind"] == json!("training")));
}

pub async fn bad_questions_are_named(engine: Engine) {
    let world = World::new(engine).await;
    let long = "a".repeat(301);
    for (query, pointer) in [
        (format!("q={long}"), "?q"),
        ("language=english".to_owned(), "?language"),
        ("limit=0".to_owned(), "?limit"),
        ("limit=201".to_owned(), "?limit"),
        ("cursor=%00".to_owned(), "?cursor"),
    ] {
        let refused = world.anybody().get(&format!("/item-classes?{query}")).await.expect(422);
        assert_eq!(refused.pointers(), [pointer], "{query}");
    }
}
