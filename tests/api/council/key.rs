//! Decisions are facts: each turns the donor's key, turns it back, or turns nothing.

use domain::zone::Zone;
use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::{because, covers, decision};
use crate::world::World;

fn capped(cap: i64, currency: &str) -> Value {
    let mut capped = decision("granted");
    capped["value_cap_minor"] = json!(cap);
    capped["currency"] = json!(currency);
    capped
}

/// A pledge of ten whose council has agreed, committed to a need; the need, the pledge's path and
/// the allocation's id.
async fn granted(world: &World) -> (Reply, String, String) {
    let need = world.need("kharkiv", &[("35111100", 20)]).await;
    let made = world.pledge("brussels", &need, 0, 10, "pending").await;
    let (path, id) = (format!("/pledges/{}", made.id("/pledge/id")), made.id("/allocations/0/id"));
    world.seat("kharkiv").act(&format!("/allocations/{id}/accept")).await.expect(200);
    world.seat("brussels").change(&format!("{path}/authorise"), decision("granted")).await.expect(200);
    assert_eq!(world.allocation(&id).await["state"], "committed");
    (need, path, id)
}

async fn decide(world: &World, path: &str, outcome: &str) -> Reply {
    world.seat("brussels").change(&format!("{path}/authorise"), decision(outcome)).await.expect(200)
}

/// What the log says of a pledge and its allocations.
async fn told(world: &World, action: &str) -> Vec<Value> {
    let events = world.seat("auditor").get("/events?limit=200").await.expect(200);
    let all = events.body["items"].as_array().expect("events").clone();
    all.into_iter().filter(|event| event["action"] == json!(action)).collect()
}

pub async fn a_cap_is_compared_in_its_own_currency(engine: Engine) {
    let world = World::new(engine).await;
    let worth = json!({ "authorisation": "pending", "value_minor": 10_000_000, "currency": "EUR" });
    let dear = world.offer("brussels", "34144213", 5, worth).await;
    let path = format!("/pledges/{}/authorise", dear.id("/id"));
    let refused = world.seat("brussels").change(&path, capped(10_000, "UAH")).await.expect(409);
    assert_eq!(refused.code(), "value_in_another_currency");
    assert_eq!(
        (&refused.body["currency"], &refused.body["value_currency"], &refused.body["value_minor"]),
        (&json!("UAH"), &json!("EUR"), &json!(10_000_000))
    );
    let refused = world.seat("brussels").change(&path, capped(10_000, "EUR")).await.expect(409);
    assert_eq!(refused.code(), "worth_more_than_the_cap");
    // only a yes is held against its cap
    let mut no = capped(10_000, "UAH");
    no["outcome"] = json!("deferred");
    world.seat("brussels").change(&path, no).await.expect(200);
    let unknown = world.offer("brussels", "34144213", 5, json!({ "authorisation": "pending" })).await;
    let path = format!("/pledges/{}/authorise", unknown.id("/id"));
    let refused = world.seat("brussels").change(&path, capped(10_000, "EUR")).await.expect(409);
    assert_eq!((refused.code(), &refused.body["value_cap_minor"]), ("value_missing_for_the_cap", &json!(10_000)));
    let mut bare = capped(10_000, "EUR");
    bare["currency"] = json!(null);
    let refused = world.seat("brussels").change(&path, bare).await.expect(422);
    assert_eq!(refused.body["errors"][0]["code"], "value_and_currency");
    world.seat("brussels").change(&path, decision("granted")).await.expect(200);
    world.assert_sound().await;
}

pub async fn a_value_can_be_given_while_the_lines_are_fixed(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 20)]).await;
    let made = world.pledge("brussels", &need, 0, 10, "pending").await;
    let id = made.id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{id}/accept")).await.expect(200);
    let path = format!("/pledges/{}", made.id("/pledge/id"));
    let authorise = format!("{path}/authorise");
    world.seat("brussels").change(&authorise, capped(500_000, "EUR")).await.expect(409);
    let line = &made.body["pledge"]["lines"][0];
    let body = |quantity: i64| {
        json!({ "title": made.body["pledge"]["title"], "language": "en", "value_minor": 400_000, "currency": "EUR",
            "lines": [{ "item_class": line["item_class"], "description": line["description"], "quantity": quantity }] })
    };
    let refused = world.seat("brussels").put(&path, "*", body(11)).await.expect(409);
    assert_eq!(refused.code(), "lines_are_fixed_once_allocated");
    let valued = world.seat("brussels").put(&path, "*", body(10)).await.expect(200);
    assert_eq!(valued.body["lines"][0]["id"], line["id"], "the lines are the same ones");
    assert_ne!(valued.body["version"], made.body["pledge"]["version"]);
    world.seat("brussels").change(&authorise, capped(500_000, "EUR")).await.expect(200);
    assert_eq!(world.allocation(&id).await["state"], "committed");
    world.assert_sound().await;
}

pub async fn a_no_after_the_grant_turns_the_key_back(engine: Engine) {
    let world = World::new(engine).await;
    for outcome in ["refused", "deferred"] {
        let (need, path, id) = granted(&world).await;
        let seen = decide(&world, &path, outcome).await;
        assert_eq!((&seen.body["authorisation"], &seen.body["state"]), (&json!(outcome), &json!("open")));
        let back = world.allocation(&id).await;
        assert_eq!(
            (&back["state"], &back["quantity"], &back["committed_at"]),
            (&json!("accepted"), &json!(10), &Value::Null)
        );
        covers(&world.coverage("kharkiv", &need, 0).await, &[("accepted", 10), ("committed", 0), ("remaining", 10)]);
        // nothing of it is planned until the council says yes again
        let plan = json!({ "waybill": "CMR", "lines": [{ "allocation_id": id, "quantity": 1 }] });
        world.seat("brussels").post("/shipments", plan).await.expect(409);
        world.assert_sound().await;
        decide(&world, &path, "granted").await;
        assert_eq!(world.allocation(&id).await["state"], "committed");
        let decisions = world.seat("brussels").get(&path).await.expect(200).body["decisions"].clone();
        let outcomes: Vec<_> =
            decisions.as_array().expect("decisions").iter().map(|one| one["outcome"].clone()).collect();
        assert_eq!(outcomes, [json!("granted"), json!(outcome), json!("granted")]);
    }
    assert_eq!(told(&world, "key_turned_back").await.len(), 2);
    world.assert_sound().await;
}

pub async fn a_partly_shipped_one_splits_and_what_is_planned_wants_attention(engine: Engine) {
    let world = World::new(engine).await;
    let (need, path, id) = granted(&world).await;
    let sent = world.dispatched("brussels", &id, 3).await;
    world.planned("brussels", &id, 2, json!({})).await;
    decide(&world, &path, "refused").await;
    let rest = world.allocation(&id).await;
    assert_eq!((&rest["state"], &rest["quantity"]), (&json!("committed"), &json!(5)));
    let all = world.seat("coordinator").get("/allocations?limit=200").await.expect(200).body["items"].clone();
    let part =
        all.as_array().expect("rows").iter().find(|other| other["split_from"] == json!(id)).expect("a part").clone();
    assert_eq!((&part["state"], &part["quantity"]), (&json!("accepted"), &json!(5)));
    covers(
        &world.coverage("kharkiv", &need, 0).await,
        &[("accepted", 5), ("committed", 2), ("in_transit", 3), ("remaining", 10)],
    );
    let wanted = told(&world, "needs_attention").await;
    assert_eq!((wanted.len(), &wanted[0]["change"]["planned"]), (1, &json!(2)));
    world.assert_sound().await;
    // what is under way arrives all the same, and the part is committed by the next yes
    world.counted("kharkiv", &sent, json!({ "accepted": 3 })).await;
    decide(&world, &path, "granted").await;
    let part = world.allocation(part["id"].as_str().expect("an id")).await;
    assert_eq!(part["state"], "committed");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 7), ("received", 3), ("remaining", 10)]);
    world.assert_sound().await;
}

pub async fn units_off_a_shipment_wait_for_the_council_too(engine: Engine) {
    let world = World::new(engine).await;
    let (need, path, id) = granted(&world).await;
    let planned = world.planned("brussels", &id, 4, json!({})).await;
    let sent = world.dispatched("brussels", &id, 6).await;
    decide(&world, &path, "deferred").await;
    assert_eq!(world.allocation(&id).await["state"], "committed");
    let cancel = format!("/shipments/{}/cancel", planned.id("/id"));
    world.seat("brussels").change(&cancel, because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("accepted", 4), ("committed", 0), ("in_transit", 6)]);
    let back = format!("/shipments/{}/return", sent.id("/id"));
    world.seat("brussels").change(&back, because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("accepted", 10), ("committed", 0), ("in_transit", 0)]);
    world.assert_sound().await;
}

pub async fn another_value_after_the_commitment_turns_the_key_back(engine: Engine) {
    let world = World::new(engine).await;
    let (_, path, id) = granted(&world).await;
    let seen = world.seat("brussels").get(&path).await.expect(200);
    let line = &seen.body["lines"][0];
    let body = json!({ "title": seen.body["title"], "language": "en", "value_minor": 900_000, "currency": "EUR",
        "lines": [{ "item_class": line["item_class"], "description": line["description"], "quantity": 10 }] });
    let seen = world.seat("brussels").put(&path, "*", body).await.expect(200);
    assert_eq!(seen.body["authorisation"], "pending");
    assert_eq!(world.allocation(&id).await["state"], "accepted");
    world.assert_sound().await;
}

pub async fn a_recommendation_turns_no_key(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 20)]).await;
    let made = world.pledge("brussels", &need, 0, 10, "pending").await;
    let (path, id) = (format!("/pledges/{}", made.id("/pledge/id")), made.id("/allocations/0/id"));
    world.seat("kharkiv").act(&format!("/allocations/{id}/accept")).await.expect(200);
    assert_eq!(decide(&world, &path, "recommended").await.body["authorisation"], "recommended");
    assert_eq!(world.allocation(&id).await["state"], "accepted");
    decide(&world, &path, "granted").await;
    assert_eq!(world.allocation(&id).await["state"], "committed");
    assert_eq!(decide(&world, &path, "recommended").await.body["authorisation"], "granted");
    assert_eq!(world.allocation(&id).await["state"], "committed");
    let listed = world.seat("brussels").get("/pledges?authorisation=granted").await.expect(200);
    assert_eq!(listed.body["items"].as_array().expect("items").len(), 1);
    world.assert_sound().await;
}

pub async fn a_promised_day_is_not_in_the_past(engine: Engine) {
    let world = World::new(engine).await;
    let day = |days: i64| (Zone::KYIV.day(world.service.clock.now()) - chrono::TimeDelta::days(days)).to_string();
    let passed = |answer: &Reply, pointer: &str| {
        assert_eq!(
            (answer.pointers(), &answer.body["errors"][0]["code"]),
            (vec![pointer.to_owned()], &json!("day_has_passed"))
        );
    };
    let (brussels, kharkiv) = (world.seat("brussels"), world.seat("kharkiv"));
    let offer = |until: String| {
        json!({ "title": "Offer", "language": "en", "authorisation": "not_required", "valid_until": until,
            "lines": [{ "item_class": "34144213", "quantity": 5 }] })
    };
    passed(&brussels.post("/pledges", offer(day(2))).await.expect(422), "/valid_until");
    let draft = brussels.post("/pledges", offer(day(0))).await.expect(201);
    let path = format!("/pledges/{}", draft.id("/id"));
    passed(&brussels.put(&path, "*", offer("2001-01-01".to_owned())).await.expect(422), "/valid_until");
    let wanted = |by: String| {
        json!({ "title": "Need", "language": "en", "priority": 1, "needed_by": by,
            "lines": [{ "item_class": "35111100", "quantity": 5 }] })
    };
    passed(&kharkiv.post("/needs", wanted(day(1))).await.expect(422), "/needed_by");
    let need = kharkiv.post("/needs", wanted(day(0))).await.expect(201);
    let path = format!("/needs/{}", need.id("/id"));
    passed(&kharkiv.put(&path, "*", wanted(day(30))).await.expect(422), "/needed_by");
    let need = world.need("kharkiv", &[("35111100", 5)]).await;
    let body = json!({ "language": "en", "valid_until": day(2),
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 1 }] });
    passed(&brussels.post(&format!("/needs/{}/pledges", need.id("/id")), body).await.expect(422), "/valid_until");
}

pub async fn a_second_no_takes_no_agreement_away(engine: Engine) {
    let world = World::new(engine).await;
    for second in ["deferred", "refused"] {
        let (_, path, id) = granted(&world).await;
        decide(&world, &path, second).await;
        decide(&world, &path, "refused").await;
        assert_eq!(world.allocation(&id).await["state"], "accepted", "{second}, then refused");
        decide(&world, &path, "granted").await;
        assert_eq!(world.allocation(&id).await["state"], "committed");
    }
    world.assert_sound().await;
}

pub async fn what_the_council_took_back_does_not_leave(engine: Engine) {
    let world = World::new(engine).await;
    let (_, path, id) = granted(&world).await;
    let planned = world.planned("brussels", &id, 2, json!({})).await;
    world.agreed(&planned).await;
    world.declared(&planned).await;
    let dispatch = format!("/shipments/{}/dispatch", planned.id("/id"));
    for outcome in ["refused", "deferred"] {
        decide(&world, &path, outcome).await;
        let refused = world.seat("brussels").act(&dispatch).await.expect(409);
        assert_eq!((refused.code(), &refused.body["authorisation"]), ("the_key_is_turned_back", &json!(outcome)));
    }
    decide(&world, &path, "granted").await;
    world.seat("brussels").act(&dispatch).await.expect(200);
    world.assert_sound().await;
}
