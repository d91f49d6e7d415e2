//! Lines of needs and pledges in their writer's own words.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::world::World;

fn need(lines: Value) -> Value {
    json!({ "title": "Потреба", "language": "uk", "priority": 2, "lines": lines })
}

pub async fn a_description_that_is_sure_names_its_class(engine: Engine) {
    let world = World::new(engine).await;
    let lines =
        json!([{ "description": "пожежних рукавів", "quantity": 20 }, { "item_class": "34144212-7", "quantity": 1 }]);
    let made = world.seat("kharkiv").post("/needs", need(lines)).await.expect(201);
    assert_eq!(made.body["lines"][0]["item_class"], json!("44482100"));
    assert_eq!(made.body["lines"][0]["description"], json!("пожежних рукавів"), "the words stay");
    assert_eq!(made.body["lines"][1]["item_class"], json!("34144212"));
    assert_eq!(made.body["lines"][1]["description"], json!("Пожежна автоцистерна"), "the label in the need's language");
    let offer = json!({ "title": "Angebot", "language": "de", "lines": [{ "description": "Feuerwehrschläuche", "quantity": 3 }] });
    let made = world.seat("brussels").post("/pledges", offer).await.expect(201);
    assert_eq!(made.body["lines"][0]["item_class"], json!("44482100"));
}

pub async fn in_doubt_the_likely_ones_are_named(engine: Engine) {
    let world = World::new(engine).await;
    let lines = json!([{ "description": "agregat", "quantity": 2 }, { "quantity": 1 }]);
    let refused = world.seat("kharkiv").post("/needs", need(lines)).await.expect(422);
    assert_eq!(refused.pointers(), ["/lines/0/item_class", "/lines/1/item_class"]);
    assert_eq!(refused.body["errors"][0]["code"], json!("item_class_not_sure"));
    assert!(refused.text.contains("31121000"), "a likely class is named: {}", refused.text);
    assert_eq!(refused.body["errors"][1]["code"], json!("a_class_or_a_description"));
}

pub async fn an_unsorted_line_stays_a_draft(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let lines = json!([{ "item_class": "unsorted", "description": "та штука для води", "quantity": 2 }]);
    let draft = kharkiv.post("/needs", need(lines)).await.expect(201);
    let path = format!("/needs/{}", draft.id("/id"));
    let refused = kharkiv.act(&format!("{path}/submit")).await.expect(409);
    assert_eq!(refused.code(), "a_line_lacks_its_class");
    let sorted = need(json!([{ "item_class": "44611500", "description": "та штука для води", "quantity": 2 }]));
    kharkiv.put(&path, "*", sorted).await.expect(200);
    kharkiv.act(&format!("{path}/submit")).await.expect(200);
    let offer = json!({ "title": "Offer", "language": "en",
        "lines": [{ "item_class": "unsorted", "description": "some thing", "quantity": 2 }] });
    let pledge = world.seat("brussels").post("/pledges", offer).await.expect(201).id("/id");
    let refused = world.seat("brussels").act(&format!("/pledges/{pledge}/open")).await.expect(409);
    assert_eq!(refused.code(), "a_line_lacks_its_class");
}

pub async fn arms_are_refused_with_the_reason(engine: Engine) {
    let world = World::new(engine).await;
    for line in [
        json!({ "item_class": "35321000", "quantity": 1 }),
        json!({ "description": "автомат Калашникова", "quantity": 1 }),
    ] {
        let refused = world.seat("kharkiv").post("/needs", need(json!([line]))).await.expect(422);
        assert_eq!(refused.body["errors"][0]["code"], json!("arms_are_refused"));
        let offer = json!({ "title": "Offer", "language": "uk", "lines": [line] });
        let refused = world.seat("brussels").post("/pledges", offer).await.expect(422);
        assert_eq!(refused.body["errors"][0]["code"], json!("arms_are_refused"));
    }
}

pub async fn what_is_of_dual_use_is_shown(engine: Engine) {
    let world = World::new(engine).await;
    let lines = json!([{ "description": "бронежилет", "item_class": "35815100", "quantity": 5 }, { "item_class": "35111100", "quantity": 5 }]);
    let made = world.seat("kharkiv").post("/needs", need(lines)).await.expect(201);
    assert!(made.body["lines"][0]["flags"].as_array().expect("flags").contains(&json!("dual_use")), "{}", made.text);
    assert!(!made.body["lines"][1]["flags"].as_array().expect("flags").contains(&json!("dual_use")));
}
