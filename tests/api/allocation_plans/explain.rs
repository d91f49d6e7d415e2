//! Why a pair is in a plan, and why not.

use poruch::store::Engine;
use reqwest::Method;
use serde_json::json;

use super::{fixed, pair, path};
use crate::client::Reply;
use crate::world::World;

fn ask(plan: &Reply, need: &str, pledge: &str) -> String {
    format!("{}/explain?need={need}&pledge={pledge}", path(plan))
}

pub async fn every_verdict_has_its_code_and_its_sentence(engine: Engine) {
    let world = World::new(engine).await;
    let coordinator = world.seat("coordinator");
    let urgent = world.need("kharkiv", &[("31121000", 10)]).await;
    let later = json!({ "title": "Later", "language": "en", "priority": 3, "lines": [{ "item_class": "31121000", "quantity": 10 }] });
    let later = world.seat("ostroh").post("/needs", later).await.expect(201);
    world.seat("ostroh").act(&format!("/needs/{}/submit", later.id("/id"))).await.expect(200);
    let later = coordinator.act(&format!("/needs/{}/verify", later.id("/id"))).await.expect(200);
    let few = world.offer("brussels", "31121200", 10, json!({})).await;
    let own = world.offer("lyon", "31121200", 4, json!({ "earmark_region": "UA-14" })).await;
    let plan = world.planned_board().await;
    // by line, or by a need and a pledge that have one
    let chosen = coordinator.get(&ask(&plan, &urgent.id("/lines/0/id"), &few.id("/lines/0/id"))).await.expect(200);
    assert_eq!(
        (&chosen.body["verdict"], &chosen.body["quantity"], &chosen.body["fixed"]),
        (&json!("chosen"), &json!(10), &json!(false))
    );
    assert_eq!(chosen.body["message"], "The plan gives 10 units to this need.");
    let by_owner = coordinator.get(&ask(&plan, &urgent.id("/id"), &few.id("/id"))).await.expect(200);
    assert_eq!(by_owner.body, chosen.body);
    let costs = coordinator.get(&ask(&plan, &later.id("/id"), &few.id("/id"))).await.expect(200);
    assert_eq!((&costs.body["verdict"], &costs.body["loser_need_id"]), (&json!("costs"), &urgent.body["id"]));
    assert!(costs.body["points"].as_i64().expect("points") > 0);
    let said = costs.body["message"].as_str().expect("a sentence");
    assert!(said.contains("another need would lose that unit") && !said.contains(&urgent.id("/id")), "{said}");
    let blocked = coordinator.get(&ask(&plan, &later.id("/id"), &own.id("/id"))).await.expect(200);
    assert_eq!((&blocked.body["verdict"], &blocked.body["rule"]), (&json!("blocked"), &json!("earmark_region")));
    for (language, words) in
        [("uk", "Донор призначив"), ("fr", "réservé"), ("de", "vorbehalten"), ("pl", "przeznaczył"), ("nl", "bestemd")]
    {
        let told = coordinator
            .send(Method::GET, &ask(&plan, &later.id("/id"), &own.id("/id")), None, &[("accept-language", language)])
            .await;
        assert!(told.expect(200).body["message"].as_str().expect("a sentence").contains(words), "{language}");
    }
    // a coordinator's own edits
    let plan = world.revised(&plan, json!({ "fix": [fixed(&later, &few, 3)], "forbid": [pair(&urgent, &few)] })).await;
    let hand = coordinator.get(&ask(&plan, &later.id("/id"), &few.id("/id"))).await.expect(200);
    assert_eq!(
        (&hand.body["verdict"], &hand.body["fixed"], &hand.body["quantity"]),
        (&json!("chosen"), &json!(true), &json!(3))
    );
    let barred = coordinator.get(&ask(&plan, &urgent.id("/id"), &few.id("/id"))).await.expect(200);
    assert_eq!((&barred.body["verdict"], &barred.body["rule"]), (&json!("blocked"), &json!("forbidden")));
    let plan = world.revised(&plan, json!({ "fix": [fixed(&later, &few, 10)] })).await;
    let used = coordinator.get(&ask(&plan, &urgent.id("/id"), &few.id("/id"))).await.expect(200);
    assert_eq!((&used.body["verdict"], &used.body["rule"]), (&json!("blocked"), &json!("fixed")));
}

pub async fn equals_are_told_apart_from_worse(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("31121000", 10)]).await;
    let line =
        |condition: &str| json!({ "lines": [{ "item_class": "31121200", "quantity": 10, "condition": condition }] });
    let a = world.offer("brussels", "31121200", 10, line("new")).await;
    let b = world.offer("lyon", "31121200", 10, line("new")).await;
    let worn = world.offer("lyon", "31121200", 10, line("used")).await;
    let plan = world.planned_board().await;
    let coordinator = world.seat("coordinator");
    let mut verdicts = Vec::new();
    for offer in [&a, &b] {
        let said = coordinator.get(&ask(&plan, &need.id("/id"), &offer.id("/id"))).await.expect(200);
        verdicts.push(said.body["verdict"].as_str().expect("a verdict").to_owned());
    }
    verdicts.sort();
    assert_eq!(verdicts, ["chosen", "equally_good"]);
    let worse = coordinator.get(&ask(&plan, &need.id("/id"), &worn.id("/id"))).await.expect(200);
    assert_eq!((&worse.body["verdict"], worse.body["points"].as_i64().expect("points") > 0), (&json!("costs"), true));
    assert!(worse.body.get("loser_need_id").is_none(), "nobody loses what is to spare");
}

pub async fn what_is_not_on_the_board_is_not_explained(engine: Engine) {
    let world = World::new(engine).await;
    let coordinator = world.seat("coordinator");
    let need = world.need("kharkiv", &[("31121000", 10), ("31121200", 10)]).await;
    let offer = world.offer("brussels", "31121200", 10, json!({})).await;
    let plan = world.planned_board().await;
    let several = coordinator.get(&ask(&plan, &need.id("/id"), &offer.id("/id"))).await.expect(422);
    assert_eq!(several.body["errors"][0]["code"], "name_one_line");
    coordinator.get(&ask(&plan, &offer.id("/id"), &offer.id("/id"))).await.expect(404);
    coordinator.get(&format!("{}/explain?need={}", path(&plan), need.id("/id"))).await.expect(422);
    world.seat("kharkiv").get(&ask(&plan, &need.id("/id"), &offer.id("/id"))).await.expect(404);
}
