//! In which parts and for what a line may be promised, and when a gift can leave: suggestions, plans and promises know it.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::world::World;

/// A verified need with one line.
async fn wanted(world: &World, line: Value) -> Reply {
    let body = json!({ "title": "Need", "language": "en", "priority": 1, "lines": [line] });
    let need = world.seat("kharkiv").post("/needs", body).await.expect(201);
    let path = format!("/needs/{}", need.id("/id"));
    world.seat("kharkiv").act(&format!("{path}/submit")).await.expect(200);
    world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200)
}

/// What a donor answers to it.
async fn answered(world: &World, seat: &str, need: &Reply, mut line: Value) -> Reply {
    line["need_line_id"] = need.body["lines"][0]["id"].clone();
    let standby = line.as_object_mut().and_then(|line| line.remove("standby")).unwrap_or(Value::Bool(false));
    let body = json!({ "language": "en", "authorisation": "not_required", "standby": standby, "lines": [line] });
    world.seat(seat).post(&format!("/needs/{}/pledges", need.id("/id")), body).await
}

/// The pledges that are suggested for it, and whether each as a substitute.
async fn suggested(world: &World, need: &Reply) -> Vec<(String, bool)> {
    let path = format!("/suggestions?need={}", need.id("/id"));
    let found = world.seat("coordinator").get(&path).await.expect(200);
    let items = found.body["items"].as_array().expect("items").clone();
    items.iter().map(|item| (text(&item["pledge_id"]), item["substitute"].as_bool().expect("a word"))).collect()
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// Pledge and units of each row of a plan.
async fn rows(world: &World, plan: &Reply) -> Vec<(String, i64)> {
    let rows = world.rows_of(plan).await;
    rows.iter().map(|row| (text(&row["pledge_id"]), row["quantity"].as_i64().expect("units"))).collect()
}

pub async fn lots_are_written_read_and_corrected(engine: Engine) {
    let world = World::new(engine).await;
    let lot = json!({ "item_class": "35111100", "quantity": 30, "min_lot": 10, "substitutes": "no" });
    let need = wanted(&world, lot).await;
    let line = &need.body["lines"][0];
    assert_eq!(
        (&line["min_lot"], &line["indivisible"], &line["substitutes"]),
        (&json!(10), &json!(false), &json!("no"))
    );
    let plain = world.need("kharkiv", &[("35111100", 3)]).await;
    assert_eq!((plain.body["lines"][0].get("min_lot"), &plain.body["lines"][0]["substitutes"]), (None, &json!("ask")));
    // what cannot be is told where it stands
    for (line, pointer, code) in [
        (json!({ "quantity": 3, "min_lot": 4 }), "/lines/0/min_lot", "a_lot_is_more_than_the_line"),
        (json!({ "quantity": 3, "min_lot": 2, "indivisible": true }), "/lines/0/min_lot", "only_all_of_it_helps"),
    ] {
        let mut line = line.clone();
        line["item_class"] = json!("35111100");
        let body = json!({ "title": "Need", "language": "en", "priority": 1, "lines": [line] });
        let refused = world.seat("kharkiv").post("/needs", body).await.expect(422);
        assert_eq!((refused.pointers(), &refused.body["errors"][0]["code"]), (vec![pointer.to_owned()], &json!(code)));
    }
    // a correction takes effect at once, leaves the quantity, and stands in the log
    let path = format!("/needs/{}", need.id("/id"));
    let other =
        json!({ "lines": [{ "id": line["id"], "min_lot": 1, "indivisible": true, "substitutes": "accepted" }] });
    let after = world.seat("kharkiv").change(&format!("{path}/lines"), other).await.expect(200);
    let line = &after.body["lines"][0];
    assert_eq!((line.get("min_lot"), &line["indivisible"], &line["quantity"]), (None, &json!(true), &json!(30)));
    assert_eq!(line.get("asked_quantity"), None);
    let log = world.seat("coordinator").get(&format!("/events?need={}", need.id("/id"))).await.expect(200);
    let told = log.body["items"].as_array().expect("items").iter().find(|event| event["action"] == "correct_need");
    assert_eq!(told.expect("an entry")["change"]["lots"][0]["from"]["min_lot"], 10);
    world.assert_sound().await;
}

pub async fn promises_keep_to_lots(engine: Engine) {
    let world = World::new(engine).await;
    let need = wanted(&world, json!({ "item_class": "35111100", "quantity": 25, "min_lot": 10 })).await;
    let few = answered(&world, "brussels", &need, json!({ "quantity": 9 })).await.expect(409);
    assert_eq!((few.code(), &few.body["least"]), ("less_than_a_lot", &json!(10)));
    answered(&world, "brussels", &need, json!({ "quantity": 20 })).await.expect(201);
    // of five that remain a lot of ten cannot be asked, but all of them
    let few = answered(&world, "lyon", &need, json!({ "quantity": 4 })).await.expect(409);
    assert_eq!((few.code(), &few.body["least"]), ("less_than_a_lot", &json!(5)));
    answered(&world, "lyon", &need, json!({ "quantity": 5 })).await.expect(201);
    let whole = wanted(&world, json!({ "item_class": "34144212", "quantity": 4, "indivisible": true })).await;
    let part = answered(&world, "brussels", &whole, json!({ "quantity": 3 })).await.expect(409);
    assert_eq!((part.code(), &part.body["remaining"]), ("only_all_of_it_helps", &json!(4)));
    answered(&world, "brussels", &whole, json!({ "quantity": 4 })).await.expect(201);
    world.assert_sound().await;
}

pub async fn suggestions_and_plans_keep_to_lots(engine: Engine) {
    let world = World::new(engine).await;
    let need = wanted(&world, json!({ "item_class": "35111100", "quantity": 12, "indivisible": true })).await;
    let small = world.offer("brussels", "35111100", 11, json!({})).await;
    assert_eq!(suggested(&world, &need).await, []);
    let plan = world.planned_board().await;
    // nobody said which rules: those of lots, since a line asks for them
    assert_eq!((&plan.body["track"], rows(&world, &plan).await), (&json!("b"), vec![]));
    let elsewhere = world.planned_as(json!({ "item_classes": ["31121000"] })).await;
    assert_eq!(elsewhere.body["track"], "a", "none of these lines does");
    let large = world.offer("lyon", "35111100", 40, json!({})).await;
    assert_eq!(suggested(&world, &need).await, [(large.id("/id"), false)]);
    let plan = world.planned_board().await;
    assert_eq!(rows(&world, &plan).await, [(large.id("/id"), 12)]);
    // with lots of seven, five are not worth sending
    let path = format!("/needs/{}/lines", need.id("/id"));
    let lots = json!({ "lines": [{ "id": need.body["lines"][0]["id"], "min_lot": 7, "indivisible": false }] });
    world.seat("kharkiv").change(&path, lots).await.expect(200);
    let gone = json!({ "reason": "gone" });
    world.seat("lyon").change(&format!("/pledges/{}/withdraw", large.id("/id")), gone).await.expect(200);
    assert_eq!(suggested(&world, &need).await, [(small.id("/id"), false)]);
    world.offer("usaid", "35111100", 5, json!({})).await;
    let plan = world.planned_board().await;
    assert_eq!(rows(&world, &plan).await, [(small.id("/id"), 11)], "one more would be no lot");
    // the exact optimum does not look at lots; what it says of them is refused when it is applied
    let exact = world.planned_as(json!({ "track": "a" })).await;
    assert_eq!(rows(&world, &exact).await.len(), 2);
    world.assert_sound().await;
}

pub async fn a_gift_that_leaves_later_is_planned_so(engine: Engine) {
    let world = World::new(engine).await;
    let today = world.service.clock.now().date_naive();
    let day = |days: i64| (today + chrono::TimeDelta::days(days)).to_string();
    let line = json!({ "item_class": "35111100", "quantity": 5 });
    let soon = json!({ "title": "Need", "language": "en", "priority": 1, "needed_by": day(20), "lines": [line] });
    let need = world.seat("kharkiv").post("/needs", soon).await.expect(201);
    let path = format!("/needs/{}", need.id("/id"));
    world.seat("kharkiv").act(&format!("{path}/submit")).await.expect(200);
    world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    let late = world.offer("brussels", "35111100", 5, json!({ "available_from": day(19) })).await;
    assert_eq!(
        (&late.body["available_from"], &late.body["available_from_zone"]),
        (&json!(day(19)), &json!("Europe/Brussels"))
    );
    assert_eq!(suggested(&world, &need).await, [], "it would arrive too late");
    let early = world.offer("lyon", "35111100", 5, json!({ "available_from": day(2) })).await;
    let now = world.offer("usaid", "35111100", 5, json!({})).await;
    let found: Vec<String> = suggested(&world, &need).await.into_iter().map(|(id, _)| id).collect();
    assert_eq!(found.len(), 2);
    assert!(found.contains(&early.id("/id")) && found.contains(&now.id("/id")));
    let refused = json!({ "title": "Offer", "language": "en", "authorisation": "not_required",
        "available_from": day(9), "valid_until": day(8), "lines": [{ "item_class": "35111100", "quantity": 5 }] });
    let refused = world.seat("lyon").post("/pledges", refused).await.expect(422);
    assert_eq!(
        (refused.pointers(), &refused.body["errors"][0]["code"]),
        (vec!["/available_from".to_owned()], &json!("after_the_last_day"))
    );
    world.assert_sound().await;
}

pub async fn a_general_gift_is_a_proposal_that_may_be_declined(engine: Engine) {
    let world = World::new(engine).await;
    // a vehicle of which nobody said more than that it fights fires, for who needs one with a tank
    let asking = wanted(&world, json!({ "item_class": "34144212", "quantity": 2 })).await;
    let strict = wanted(&world, json!({ "item_class": "34144212", "quantity": 2, "substitutes": "no" })).await;
    let general = world.offer("brussels", "34144210", 4, json!({ "delegates_allocation": true })).await;
    assert_eq!(suggested(&world, &asking).await, [(general.id("/id"), true)]);
    assert_eq!(suggested(&world, &strict).await, []);
    let found = world.seat("coordinator").get(&format!("/suggestions?pledge={}", general.id("/id"))).await.expect(200);
    let needs: Vec<&Value> =
        found.body["items"].as_array().expect("items").iter().map(|item| &item["need_id"]).collect();
    assert_eq!(needs, [&asking.body["id"]]);
    let plan = world.planned_board().await;
    assert_eq!(rows(&world, &plan).await, [(general.id("/id"), 2)]);
    let applied =
        world.seat("coordinator").act(&format!("/allocation-plans/{}/apply", plan.id("/id"))).await.expect(200);
    assert_eq!(applied.body["state"], "applied");
    let proposals = world.seat("kharkiv").get("/allocations").await.expect(200);
    let proposal = &proposals.body["items"][0];
    assert_eq!((&proposal["state"], &proposal["need_id"]), (&json!("proposed"), &asking.body["id"]));
    let path = format!("/allocations/{}/decline", text(&proposal["id"]));
    world.seat("kharkiv").change(&path, json!({ "reason": "no tank" })).await.expect(200);
    assert_eq!(world.coverage("kharkiv", &asking, 0).await["remaining"], 2);
    // and who wants nothing else is offered nothing else, but may ask for it
    let refused =
        answered(&world, "brussels", &strict, json!({ "quantity": 2, "item_class": "34144210" })).await.expect(409);
    assert_eq!(refused.code(), "nothing_else_serves");
    let ask = json!({ "pledge_id": general.id("/id"), "pledge_line_id": general.id("/lines/0/id"),
        "need_id": strict.id("/id"), "need_line_id": strict.id("/lines/0/id"), "quantity": 2 });
    world.seat("kharkiv").post("/allocations", ask).await.expect(201);
    world.assert_sound().await;
}

pub async fn an_accepted_substitute_needs_no_further_word(engine: Engine) {
    let world = World::new(engine).await;
    let substitute =
        |need: &Reply| json!({ "quantity": 1, "item_class": "34144512", "need_line_id": need.id("/lines/0/id") });
    let asking = wanted(&world, json!({ "item_class": "34144511", "quantity": 2 })).await;
    let refused = answered(&world, "brussels", &asking, substitute(&asking)).await.expect(409);
    assert_eq!(refused.code(), "another_item_class");
    let open = wanted(&world, json!({ "item_class": "34144511", "quantity": 2, "substitutes": "accepted" })).await;
    let made = answered(&world, "brussels", &open, substitute(&open)).await.expect(201);
    assert_eq!(made.body["allocations"][0]["substitute"], true);
    world.assert_sound().await;
}

pub async fn nobody_gets_round_them_by_waiting_or_by_a_part(engine: Engine) {
    let world = World::new(engine).await;
    let whole = wanted(&world, json!({ "item_class": "35111100", "quantity": 8, "indivisible": true })).await;
    let first = answered(&world, "lyon", &whole, json!({ "quantity": 8 })).await.expect(201);
    let waiting = |quantity: i64| json!({ "quantity": quantity, "standby": true });
    let part = answered(&world, "brussels", &whole, waiting(3)).await.expect(409);
    assert_eq!((part.code(), &part.body["least"]), ("only_all_of_it_helps", &json!(8)));
    let second = answered(&world, "brussels", &whole, waiting(8)).await.expect(201);
    let withdraw = format!("/pledges/{}/withdraw", first.id("/pledge/id"));
    world.seat("lyon").change(&withdraw, json!({ "reason": "gone" })).await.expect(200);
    assert_eq!(world.allocation(&second.id("/allocations/0/id")).await["state"], "proposed");
    // what waits moves up only where it is a lot that helps
    let lots = wanted(&world, json!({ "item_class": "35111100", "quantity": 25, "min_lot": 10 })).await;
    answered(&world, "usaid", &lots, json!({ "quantity": 10 })).await.expect(201);
    let second = answered(&world, "lyon", &lots, json!({ "quantity": 15 })).await.expect(201);
    let third = answered(&world, "brussels", &lots, waiting(12)).await.expect(201).id("/allocations/0/id");
    answered(&world, "brussels", &lots, waiting(9)).await.expect(409);
    let allocation = second.id("/allocations/0/id");
    let some = json!({ "quantity": 10, "reason": "some" });
    world.seat("kharkiv").change(&format!("/allocations/{allocation}/accept"), some).await.expect(200);
    assert_eq!(world.allocation(&third).await["state"], "standby", "of five that remain twelve are more than fit");
    // whoever gives answers a question with a lot, the recipient with what it likes
    let asking = wanted(&world, json!({ "item_class": "35111100", "quantity": 20, "min_lot": 10 })).await;
    let offer = world.offer("lyon", "35111100", 20, json!({})).await;
    let asked = world.allocate("kharkiv", &offer, &asking, 20).await.id("/allocations/0/id");
    let few = json!({ "quantity": 3, "reason": "no more" });
    let refused = world.seat("lyon").change(&format!("/allocations/{asked}/accept"), few).await.expect(409);
    assert_eq!((refused.code(), &refused.body["least"]), ("less_than_a_lot", &json!(10)));
    let lot = json!({ "quantity": 12, "reason": "no more" });
    world.seat("lyon").change(&format!("/allocations/{asked}/accept"), lot).await.expect(200);
    // nor is a line lowered below its lot
    let path = format!("/needs/{}/lines", asking.id("/id"));
    let lower = |more: Value| {
        let mut line = json!({ "id": asking.body["lines"][0]["id"], "quantity": 8 });
        for (name, value) in more.as_object().expect("fields") {
            line[name] = value.clone();
        }
        json!({ "reason": "a wrong figure", "lines": [line] })
    };
    let release = format!("/allocations/{asked}/release");
    world.seat("kharkiv").change(&release, json!({ "reason": "too many" })).await.expect(200);
    let refused = world.seat("kharkiv").change(&path, lower(json!({}))).await.expect(422);
    assert_eq!(refused.pointers(), ["/lines/0/min_lot"]);
    world.seat("kharkiv").change(&path, lower(json!({ "min_lot": 4 }))).await.expect(200);
    world.assert_sound().await;
}
