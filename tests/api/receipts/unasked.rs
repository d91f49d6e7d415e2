//! What came and nobody asked for: who learns of it, what it brings about, and what it may not.

use std::sync::Arc;

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::receipts;
use crate::steps::{because, covers};
use crate::support::{Case, set_clock};
use crate::world::{Setup, World};

pub fn cases() -> Vec<Case> {
    crate::cases![
        receipts::unasked::only_its_own_side_learns_of_it,
        receipts::unasked::strangers_are_told_late_of_what_is_asked_for_now,
        receipts::unasked::it_is_nothing_that_was_agreed,
        receipts::unasked::what_it_is_called_is_looked_through,
        receipts::unasked::what_is_for_a_line_is_of_its_class_and_unit,
        receipts::unasked::who_is_suspended_counts_what_came,
        receipts::unasked::what_nobody_asked_for_and_did_not_come_leaves_a_closed_need_alone,
    ]
}

/// What `kharkiv` says came from Brussels without papers.
async fn came(world: &World, need: &Reply, line: Value) -> Reply {
    let mut line = line;
    for (name, usual) in [("condition", json!("used")), ("accepted", json!(3))] {
        if line.get(name).is_none() {
            line[name] = usual;
        }
    }
    let acknowledge = line.as_object_mut().and_then(|line| line.remove("acknowledge")).unwrap_or_else(|| json!([]));
    let body = json!({ "donor_id": world.organisation("brussels"), "lines": [line], "acknowledge": acknowledge });
    world.seat("kharkiv").post(&format!("/needs/{}/receipts", need.id("/id")), body).await
}

async fn seen(world: &World, need: &Reply) -> Reply {
    world.seat("kharkiv").get(&format!("/needs/{}", need.id("/id"))).await.expect(200)
}

pub async fn only_its_own_side_learns_of_it(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let declined = world.pledge("lyon", &need, 0, 1, "not_required").await.id("/allocations/0/id");
    world.seat("kharkiv").change(&format!("/allocations/{declined}/decline"), because()).await.expect(200);
    came(&world, &need, json!({ "item_class": "34144212" })).await.expect(201);
    let line = seen(&world, &need).await.id("/lines/1/id");
    let listed = async |seat: &str| {
        let list = world.seat(seat).get("/needs?attention=excess").await.expect(200);
        list.body["items"].as_array().expect("rows").len()
    };
    for (seat, rows) in
        [("kharkiv", 1), ("coordinator", 1), ("lyon", 0), ("ostroh", 0), ("carrier", 0), ("brussels", 0)]
    {
        assert_eq!(listed(seat).await, rows, "{seat}");
    }
    // a neighbour that asks for just that is not told that it is there
    let body = json!({ "title": "Need", "language": "en", "priority": 2, "region": "UA-63",
        "lines": [{ "item_class": "34144212", "quantity": 1 }] });
    let other = world.seat("ostroh").post("/needs", body).await.expect(201);
    let told = world.seat("ostroh").act(&format!("/needs/{}/submit", other.id("/id"))).await.expect(200);
    assert!(!told.body["likely_duplicates"].to_string().contains("same_class"), "{}", told.body["likely_duplicates"]);
    let keep = json!({ "need_line_id": line, "decision": "keep", "reason": "welcome" });
    world.seat("kharkiv").change(&format!("/needs/{}/excess", need.id("/id")), keep).await.expect(200);
    let log = async |seat: &str| {
        let path = format!("/events?need={}&limit=200", need.id("/id"));
        world.seat(seat).get(&path).await.expect(200).text
    };
    assert!(log("kharkiv").await.contains(&line) && log("coordinator").await.contains(&line));
    let lyons = log("lyon").await;
    assert!(!lyons.contains(&line) && !lyons.contains("welcome") && !lyons.contains("\"units\":3"), "{lyons}");
    world.assert_sound().await;
}

pub async fn strangers_are_told_late_of_what_is_asked_for_now(engine: Engine) {
    let clock = set_clock();
    let delay = chrono::TimeDelta::hours(24);
    let setup = Setup { clock: Arc::clone(&clock) as _, public_delay: delay, ..Setup::default() };
    let world = World::with(engine, setup).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    clock.advance(chrono::TimeDelta::hours(48));
    came(&world, &need, json!({ "item_class": "34144212", "description": "Tanker for water" })).await.expect(201);
    let line = seen(&world, &need).await.id("/lines/1/id");
    let lines = format!("/needs/{}/lines", need.id("/id"));
    world.seat("kharkiv").change(&lines, json!({ "lines": [{ "id": line, "quantity": 5 }] })).await.expect(200);
    // a coordinator has a task of it, and then everybody finds it who is not told late
    let tasks = world.seat("coordinator").get("/tasks").await.expect(200).text;
    assert!(tasks.contains("verify_asked"), "{tasks}");
    world.seat("coordinator").act(&format!("/needs/{}/verify", need.id("/id"))).await.expect(200);
    let found = async |public: bool, query: &str| {
        let (client, list) = if public { (world.anybody(), "/public/needs") } else { (world.seat("lyon"), "/needs") };
        client.get(&format!("{list}?{query}")).await.expect(200).body["items"].as_array().expect("rows").len()
    };
    for query in ["item_class=34144212", "q=tanker"] {
        assert_eq!((found(false, query).await, found(true, query).await), (1, 0), "{query}");
    }
    assert_eq!(found(true, "item_class=35111100").await, 1);
    clock.advance(chrono::TimeDelta::hours(25));
    for query in ["item_class=34144212", "q=tanker"] {
        assert_eq!(found(true, query).await, 1, "{query}");
    }
}

pub async fn it_is_nothing_that_was_agreed(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    came(&world, &need, json!({ "item_class": "31121000" })).await.expect(201);
    let enough = format!("/needs/{}/enough", need.id("/id"));
    let refused = world.seat("kharkiv").change(&enough, because()).await.expect(409);
    assert_eq!(refused.code(), "nothing_is_agreed");
    let agreed = world.committed("lyon", "kharkiv", &need, 0, 4).await;
    world.seat("kharkiv").change(&enough, because()).await.expect(200);
    let now = seen(&world, &need).await;
    assert_eq!((&now.body["state"], &now.body["lines"][1]["quantity"]), (&json!("verified"), &json!(3)));
    world.seat("kharkiv").change(&format!("/allocations/{agreed}/release"), because()).await.expect(200);
    // nothing of what was asked for came: it is not fulfilled
    assert_ne!(seen(&world, &need).await.body["close_reason"], "fulfilled");
    world.assert_sound().await;
}

pub async fn what_it_is_called_is_looked_through(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let line = json!({ "item_class": "31121000", "description": "ring +380 67 123 45 67" });
    let refused = came(&world, &need, line.clone()).await.expect(422);
    assert_eq!((refused.code(), refused.pointers()), ("personal_data_found", vec!["/lines/0/description".to_owned()]));
    let hash = refused.body["found"][0]["hash"].clone();
    let mut meant = line;
    meant["acknowledge"] = json!([hash]);
    came(&world, &need, meant).await.expect(201);
    world.assert_sound().await;
}

pub async fn what_is_for_a_line_is_of_its_class_and_unit(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let line = need.id("/lines/0/id");
    let of =
        |class: &str, substitute: bool| json!({ "need_line_id": line, "item_class": class, "substitute": substitute });
    for (line, code) in [
        (of("44165100", false), "another_unit"),
        (of("44165100", true), "another_unit"),
        (of("35811100", false), "another_item_class"),
    ] {
        assert_eq!(came(&world, &need, line.clone()).await.expect(409).code(), code, "{line}");
    }
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 0)]);
    // knowingly something else of its unit it is
    came(&world, &need, of("35811100", true)).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 3)]);
    // more than can be written down, all in all
    let most = domain::quantity::MAX;
    let line = json!({ "need_line_id": line, "accepted": most, "damaged": 1, "reason": "x" });
    assert_eq!(came(&world, &need, line).await.expect(422).pointers(), ["/lines/0/accepted"]);
    world.assert_sound().await;
}

pub async fn who_is_suspended_counts_what_came(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let own = format!("/organisations/{}", world.organisation("kharkiv"));
    let renamed =
        json!({ "name": "Renamed garrison", "kind": "emergency_service", "country": "UA", "region": "UA-63" });
    world.seat("kharkiv").put(&own, "*", renamed).await.expect(200);
    let more = json!({ "lines": [{ "id": need.id("/lines/0/id"), "quantity": 40 }] });
    world.seat("kharkiv").change(&format!("/needs/{}/lines", need.id("/id")), more).await.expect(403);
    came(&world, &need, json!({ "need_line_id": need.id("/lines/0/id") })).await.expect(201);
    world.assert_sound().await;
}

pub async fn what_nobody_asked_for_and_did_not_come_leaves_a_closed_need_alone(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 3)]).await;
    came(&world, &need, json!({ "need_line_id": need.id("/lines/0/id") })).await.expect(201);
    let unasked = came(&world, &need, json!({ "item_class": "31121000", "accepted": 2 })).await.expect(201);
    let path = format!("/needs/{}", need.id("/id"));
    let keep =
        json!({ "need_line_id": seen(&world, &need).await.id("/lines/1/id"), "decision": "keep", "reason": "welcome" });
    world.seat("kharkiv").change(&format!("{path}/excess"), keep).await.expect(200);
    world.seat("kharkiv").change(&format!("{path}/close"), json!({ "outcome": "fulfilled" })).await.expect(200);
    let reverse = format!("/receipts/{}/reverse", unasked.id("/id"));
    world.seat("kharkiv").change(&reverse, because()).await.expect(201);
    let now = seen(&world, &need).await;
    assert_eq!(now.body["state"], "closed");
    assert_eq!(now.body["attention"], json!([]), "nothing of it is on its way");
    world.assert_sound().await;
}
