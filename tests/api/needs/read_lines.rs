//! A list as it was pasted is read line by line.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::world::World;

const PATH: &str = "/needs/read-lines";

async fn read(world: &World, text: &str, language: &str) -> Reply {
    world.seat("kharkiv").post(PATH, json!({ "text": text, "language": language })).await.expect(200)
}

/// Outcome, class and quantity of each line.
fn outcomes(reply: &Reply) -> Value {
    let lines = reply.body["lines"].as_array().expect("lines");
    lines.iter().map(|line| json!([line["line"], line["outcome"], line["item_class"], line["quantity"]])).collect()
}

pub async fn a_letter_gives_lines_that_a_need_can_be_made_of(engine: Engine) {
    let world = World::new(engine).await;
    let letter = "Шановний пане голово!\r\n\r\nПросимо надати:\r\n1. Ковдри – 200 шт.;\r\n2) шолом пожежний (20 шт)\r\n\
        • до 20 наметів\r\n- борошно 2 т\r\n\r\nЗ повагою,\r\nСелищний голова О. П. Мельник\r\nтел. 050 123 45 67";
    let answer = read(&world, letter, "uk").await;
    let nothing = |line: usize| json!([line, "not_understood", null, null]);
    let lines = answer.body["lines"].as_array().expect("lines").clone();
    let helmet = lines[3]["item_class"].clone();
    assert_eq!(
        outcomes(&answer),
        json!([
            nothing(1),
            nothing(3),
            [4, "sure", "39511100", 200],
            [5, "sure", helmet, 20],
            [6, "sure", lines[4]["item_class"], null],
            [7, "sure", lines[5]["item_class"], 2000],
            nothing(9),
            nothing(10),
            nothing(11)
        ])
    );
    assert_eq!(lines[2]["text"], json!("1. Ковдри – 200 шт.;"), "the words stay");
    assert_eq!(lines[2]["stated"], json!({ "quantity": 200, "unit": "H87", "text": "200 шт" }));
    assert_eq!((&lines[2]["code"], &lines[2]["message"]), (&Value::Null, &Value::Null));
    assert_eq!(lines[4]["code"], json!("a_line_lacks_its_quantity"));
    assert_eq!((&lines[5]["unit"], &lines[5]["stated"]["unit"]), (&json!("KGM"), &json!("TNE")));
    let sure: Vec<Value> = lines
        .iter()
        .filter(|line| line["code"].is_null())
        .map(|line| json!({ "item_class": line["item_class"], "quantity": line["quantity"], "description": line["text"] }))
        .collect();
    let need = json!({ "title": "Потреба", "language": "uk", "priority": 2, "lines": sure });
    let made = world.seat("kharkiv").post("/needs", need).await.expect(201);
    assert_eq!(made.body["lines"].as_array().map(Vec::len), Some(3));
}

pub async fn rows_of_a_spreadsheet_are_read(engine: Engine) {
    let world = World::new(engine).await;
    let rows = "№\tНайменування\tКількість\tОд. виміру\n1\tковдра\t200\tшт\n2\tноутбук\t1 000\tшт.\n3\tковдра\t5\tуп";
    let answer = read(&world, rows, "uk").await;
    let laptop = answer.body["lines"][2]["item_class"].clone();
    assert_eq!(
        outcomes(&answer),
        json!([
            [1, "not_understood", null, null],
            [2, "sure", "39511100", 200],
            [3, "sure", laptop, 1000],
            [4, "sure", "39511100", null]
        ])
    );
    assert_eq!(answer.body["lines"][3]["code"], json!("quantity_in_another_unit"));
    assert_eq!(answer.body["lines"][3]["stated"], json!({ "quantity": 5, "unit": "уп", "text": "5 уп" }));
    let bare = read(&world, "ковдра\t20\tшт\nшт\t30\tноутбук", "uk").await;
    assert_eq!(outcomes(&bare), json!([[1, "sure", "39511100", 20], [2, "sure", laptop, 30]]));
}

pub async fn several_things_in_a_line_are_told_apart(engine: Engine) {
    let world = World::new(engine).await;
    let answer = read(&world, "Спальні мішки 50 шт., намети 5 шт.", "uk").await;
    let line = &answer.body["lines"][0];
    assert_eq!((&line["outcome"], &line["item_class"]), (&json!("several"), &Value::Null));
    assert_eq!(line["code"], json!("several_things_in_a_line"));
    let parts = line["parts"].as_array().expect("parts");
    assert_eq!(parts.len(), 2);
    assert_eq!((&parts[0]["outcome"], &parts[0]["quantity"]), (&json!("sure"), &json!(50)));
    assert_eq!((&parts[1]["text"], &parts[1]["quantity"]), (&json!("намети 5 шт."), &json!(5)));
    // one of several classes is a choice, and its quantity is told of each
    let choice = read(&world, "12 агрегатів", "uk").await;
    let line = &choice.body["lines"][0];
    assert_eq!((&line["outcome"], &line["quantity"]), (&json!("choose"), &Value::Null), "{}", choice.text);
    let candidates = line["candidates"].as_array().expect("candidates");
    assert!((1..=5).contains(&candidates.len()) && line["stated"]["quantity"] == 12);
    assert_eq!(candidates[0]["quantity"], json!(12));
}

pub async fn arms_are_told_as_refused(engine: Engine) {
    let world = World::new(engine).await;
    let answer = read(&world, "автомат Калашникова 5 шт\nпатрони 5,45 - 1000 шт\n35321000\t2", "uk").await;
    for line in answer.body["lines"].as_array().expect("lines") {
        assert_eq!((&line["outcome"], &line["code"]), (&json!("refused"), &json!("arms_are_refused")), "{line}");
        assert!(line["message"].as_str().is_some_and(|message| message.starts_with("Arms")), "{line}");
    }
}

pub async fn what_is_left_is_said_in_the_readers_language(engine: Engine) {
    let world = World::new(engine).await;
    for (language, label, unit) in
        [("uk", "Ковдра", "штуки"), ("en", "Blanket", "pieces"), ("de", "Decke", "Stück"), ("nl", "Deken", "stuks")]
    {
        let headers = [("accept-language", language)];
        let body = json!({ "text": "ковдри\nЗ повагою", "language": "uk" }).to_string();
        let answer = world.seat("kharkiv").send(reqwest::Method::POST, PATH, Some(body), &headers).await.expect(200);
        assert_eq!(answer.header("content-language"), Some(language));
        let line = &answer.body["lines"][0];
        assert_eq!((&line["label"], &line["unit_label"]), (&json!(label), &json!(unit)));
        assert!(answer.body["lines"].as_array().expect("lines").iter().all(|line| line["message"].is_string()));
    }
}

pub async fn what_was_added_to_the_catalogue_is_understood(engine: Engine) {
    let world = World::new(engine).await;
    let word = json!({ "kind": "synonym", "item_class": "35111100", "labels": { "uk": ["дихалка бойова"] } });
    let made = world.seat("brussels").post("/item-class-proposals", word).await.expect(201);
    world.seat("coordinator").act(&format!("/item-class-proposals/{}/accept", made.id("/id"))).await.expect(200);
    assert_eq!(outcomes(&read(&world, "дихалка бойова – 7", "uk").await), json!([[1, "sure", "35111100", 7]]));
}

pub async fn bounds_are_named(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let post = async |text: String| kharkiv.post(PATH, json!({ "text": text, "language": "uk" })).await;
    let lines = "ковдри\n\n".repeat(200);
    assert_eq!(post(lines.clone()).await.expect(200).body["lines"].as_array().map(Vec::len), Some(200));
    for (text, code, expected) in [
        (lines + "намет", "too_many_lines", "≤ 200"),
        ("й".repeat(20_001), "wrong_length", "1 … 20000"),
        (String::new(), "wrong_length", "1 … 20000"),
    ] {
        let refused = post(text).await.expect(422);
        assert_eq!(refused.pointers(), ["/text"], "{}", refused.text);
        let fault = &refused.body["errors"][0];
        assert!(fault["code"] == code || fault["code"] == "blank", "{fault}");
        assert!(fault["expected"] == expected || fault["code"] == "blank", "{fault}");
    }
    kharkiv.post(PATH, json!({ "text": "ковдри" })).await.expect(422);
    // a single line of nothing but things does not take for ever
    let one = read(&world, &"намети, ".repeat(2400), "uk").await;
    assert_eq!(one.body["lines"].as_array().map(Vec::len), Some(1));
}

pub async fn who_may_draft_may_have_it_read(engine: Engine) {
    let world = World::new(engine).await;
    let body = json!({ "text": "ковдри 20", "language": "uk" });
    for seat in ["kharkiv", "stranger", "intermediary", "coordinator"] {
        world.seat(seat).post(PATH, body.clone()).await.expect(200);
    }
    for seat in ["brussels", "carrier", "auditor"] {
        world.seat(seat).post(PATH, body.clone()).await.expect(403);
    }
    world.anybody().post(PATH, body.clone()).await.expect(401);
    // who only reads may have it read
    let tokens = format!("/organisations/{}/tokens", world.organisation("kharkiv"));
    let token = json!({ "member_id": world.members["kharkiv"], "label": "r", "scopes": ["read"], "days": 1 });
    let token = world.seat("kharkiv").post(&tokens, token).await.expect(201).id("/token");
    world.anybody().with_token(Some(token)).post(PATH, body).await.expect(200);
}

pub async fn nothing_is_kept(engine: Engine) {
    let world = World::new(engine).await;
    let before = world.seat("auditor").get("/events?limit=200").await.expect(200).text;
    let body = |text: &str| Some(json!({ "text": text, "language": "uk" }).to_string());
    let kharkiv = world.seat("kharkiv");
    // a key means nothing: other words are read as they are
    for text in ["ковдри 20", "ноутбуки 5"] {
        let key = [("idempotency-key", "one")];
        let answer = kharkiv.send(reqwest::Method::POST, PATH, body(text), &key).await.expect(200);
        assert_eq!((&answer.body["lines"][0]["text"], answer.header("idempotency-replayed")), (&json!(text), None));
        let tag = answer.header("etag").expect("a tag").to_owned();
        let again = [("if-none-match", tag.as_str())];
        kharkiv.send(reqwest::Method::POST, PATH, body(text), &again).await.expect(200);
    }
    let after = world.seat("auditor").get("/events?limit=200").await.expect(200).text;
    assert_eq!(before, after);
    world.assert_sound().await;
}
