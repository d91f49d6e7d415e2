//! How tasks are listed and told.

use domain::need::Kind;
use domain::organisation::Language;
use poruch::service::items::NewLine;
use poruch::service::needs::{self, NewNeed};
use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::task;
use crate::world::World;

async fn mandated(world: &World, principal: &str) {
    let body = json!({ "intermediary_id": world.organisation("intermediary") });
    let path = format!("/organisations/{}/mandates", world.organisation(principal));
    world.seat(principal).post(&path, body).await.expect(201);
}

pub async fn an_intermediary_reads_the_tasks_of_each_principal(engine: Engine) {
    let world = World::new(engine).await;
    for seat in ["kharkiv", "ostroh"] {
        let need = world.need(seat, &[("35111100", 10)]).await;
        world.pledge("brussels", &need, 0, 6, "not_required").await;
    }
    let none = world.seat("intermediary").get("/tasks").await.expect(200);
    assert_eq!(none.body["items"], json!([]));
    mandated(&world, "kharkiv").await;
    mandated(&world, "ostroh").await;
    let tasks = world.seat("intermediary").get("/tasks").await.expect(200).body["items"].clone();
    let mut whose: Vec<Value> = tasks
        .as_array()
        .expect("tasks")
        .iter()
        .map(|task| {
            assert_eq!((&task["code"], &task["count"]["number"]), (&json!("answer_proposal"), &json!(1)));
            assert_eq!(task["others"][0]["role"], "recipient", "only the party itself agrees");
            task["for_organisation"]["name"].clone()
        })
        .collect();
    whose.sort_by_key(Value::to_string);
    assert_eq!(whose, [json!("Kharkiv garrison"), json!("Ostroh community")]);
}

pub async fn twelve_are_shown_and_a_thousand_counted(engine: Engine) {
    let world = World::new(engine).await;
    let recipient = Uuid::parse_str(&world.organisation("kharkiv")).expect("an id");
    let drafts = async |count: usize| {
        world
            .service
            .act(move |tx| {
                for _ in 0..count {
                    needs::add(tx, recipient.into(), &draft(), None)?;
                }
                Ok(())
            })
            .await
            .expect("drafts");
    };
    drafts(12).await;
    let all = task(&world, "kharkiv", "finish_need").await.expect("a task");
    assert_eq!((&all["count"], &all["more"]), (&json!({ "number": 12, "or_more": false }), &json!(false)));
    drafts(2).await;
    let few = task(&world, "kharkiv", "finish_need").await.expect("a task");
    assert_eq!((&few["count"], &few["more"]), (&json!({ "number": 14, "or_more": false }), &json!(true)));
    assert_eq!(few["subjects"].as_array().expect("subjects").len(), 12);
    drafts(990).await;
    let many = task(&world, "kharkiv", "finish_need").await.expect("a task");
    assert_eq!((&many["count"]["number"], &many["count"]["or_more"]), (&json!(1000), &json!(true)));
    assert_eq!(many["count"]["message"], "There are 1000 or more of them.");
}

fn draft() -> NewNeed {
    NewNeed {
        recipient: None,
        kind: Kind::Goods,
        title: "Pumps".to_owned(),
        language: Language::En,
        priority: 2,
        region: None,
        community: None,
        handover_point: None,
        delivery_address: None,
        needed_by: None,
        allows_surplus: false,
        lines: vec![
            NewLine { item_class: Some("35111100".to_owned()), quantity: Some(1), ..NewLine::default() }.into(),
        ],
    }
}

pub async fn it_is_told_in_the_language_of_the_reader(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    world.pledge("brussels", &need, 0, 6, "not_required").await;
    let reference = need.id("/reference");
    for (language, label, part) in [
        ("uk", "пропозиції, що чекають відповіді", "кількість звільниться для інших"),
        ("fr", "propositions en attente de réponse", "la quantité redevient libre pour d’autres"),
        ("de", "Vorschläge, die auf Antwort warten", "ist die Menge für andere frei"),
        ("pl", "propozycje czekające na odpowiedź", "ilość będzie wolna dla innych"),
        ("nl", "voorstellen die op antwoord wachten", "komt de hoeveelheid vrij voor anderen"),
        ("en", "proposals to answer", "the quantity is free for others"),
    ] {
        let told = world.seat("kharkiv").send(Method::GET, "/tasks", None, &[("accept-language", language)]).await;
        let told = told.expect(200);
        assert_eq!(told.header("content-language"), Some(language));
        let task = &told.body["items"][0];
        assert_eq!(task["label"], label);
        let message = task["subjects"][0]["message"].as_str().expect("a sentence");
        for known in [part, &reference, "Brussels Fire Department"] {
            assert!(message.contains(known), "{known} in {message}");
        }
    }
}
