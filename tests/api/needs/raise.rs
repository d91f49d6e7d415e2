//! More is needed.

use poruch::store::Engine;
use serde_json::{Value, json};

use super::{correct, quantity, seen, stands};
use crate::steps::{because, covers};
use crate::world::World;

pub async fn more_counts_when_a_coordinator_has_verified_it(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let path = format!("/needs/{}", need.id("/id"));
    world.committed("brussels", "kharkiv", &need, 0, 10).await;
    let waiting = world.try_pledge("lyon", &need, 0, 4, "not_required", true).await.expect(201).id("/allocations/0/id");
    let asked = correct(&world, "kharkiv", &need, quantity(&need, 0, 13)).await.expect(200);
    let line = &asked.body["lines"][0];
    assert_eq!((&line["quantity"], &line["asked_quantity"]), (&json!(10), &json!(13)));
    covers(&line["coverage"], &[("needed", 10), ("remaining", 0), ("standby", 4)]);
    world.try_pledge("usaid", &need, 0, 1, "not_required", false).await.expect(409);
    for seat in ["brussels", "lyon", "ostroh", "carrier"] {
        assert_eq!(seen(&world, seat, &need).await.body["lines"][0]["asked_quantity"], Value::Null, "{seat}");
    }
    for seat in ["coordinator", "administrator", "auditor"] {
        assert_eq!(seen(&world, seat, &need).await.body["lines"][0]["asked_quantity"], 13, "{seat}");
    }
    for seat in ["kharkiv", "brussels", "administrator"] {
        world.seat(seat).act(&format!("{path}/verify")).await.expect(403);
    }
    let verified = world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    assert_eq!((&verified.body["lines"][0]["quantity"], &verified.body["state"]), (&json!(13), &json!("verified")));
    assert_eq!(verified.body["verified_at"], need.body["verified_at"], "it was verified once");
    // what stood by moves up, as far as there is room
    covers(
        &verified.body["lines"][0]["coverage"],
        &[("needed", 13), ("proposed", 3), ("standby", 1), ("remaining", 0)],
    );
    assert_eq!(stands(&world, &waiting).await, ("standby".into(), 1));
    let again = world.seat("coordinator").act(&format!("{path}/verify")).await.expect(409);
    assert_eq!(again.code(), "nothing_is_asked");
    world.assert_sound().await;
}

pub async fn what_is_asked_is_dropped_with_a_reason_or_taken_back(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let path = format!("/needs/{}", need.id("/id"));
    correct(&world, "kharkiv", &need, quantity(&need, 0, 13)).await.expect(200);
    let back = correct(&world, "kharkiv", &need, quantity(&need, 0, 10)).await.expect(200);
    assert_eq!(back.body["lines"][0]["asked_quantity"], Value::Null);
    let nothing = world.seat("coordinator").change(&format!("{path}/reject"), because()).await.expect(409);
    assert_eq!(nothing.code(), "nothing_is_asked");
    // more needs no reason
    let more = json!({ "lines": [{ "id": need.id("/lines/0/id"), "quantity": 14 }] });
    correct(&world, "kharkiv", &need, more).await.expect(200);
    let why = json!({ "reason": "ten are enough for one brigade" });
    let dropped = world.seat("coordinator").change(&format!("{path}/reject"), why).await.expect(200);
    assert_eq!((&dropped.body["state"], &dropped.body["lines"][0]["quantity"]), (&json!("verified"), &json!(10)));
    assert_eq!(dropped.body["lines"][0]["asked_quantity"], Value::Null);
    let told = world.seat("kharkiv").get(&format!("/events?need={}", need.id("/id"))).await.expect(200);
    assert_eq!(told.body["items"][0]["reason"], "ten are enough for one brigade");
    assert_eq!(told.body["items"][0]["change"]["asked"][0]["from"], 14);
    // nobody else reads that anything was asked
    let told = world.seat("brussels").get(&format!("/events?need={}", need.id("/id"))).await.expect(200);
    assert_eq!(told.body["items"].as_array().map(Vec::len), Some(0));
    // a lower one takes back what was asked
    correct(&world, "kharkiv", &need, quantity(&need, 0, 15)).await.expect(200);
    let lower = correct(&world, "kharkiv", &need, quantity(&need, 0, 6)).await.expect(200);
    let line = &lower.body["lines"][0];
    assert_eq!((&line["quantity"], &line["asked_quantity"]), (&json!(6), &Value::Null));
    world.assert_sound().await;
}

pub async fn coordinators_find_what_is_asked(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let other = world.need("ostroh", &[("35111100", 10)]).await;
    world.need("ostroh", &[("35111100", 4)]).await;
    correct(&world, "kharkiv", &need, quantity(&need, 0, 13)).await.expect(200);
    let added = json!({ "lines": [{ "item_class": "34144210", "quantity": 1 }] });
    correct(&world, "ostroh", &other, added).await.expect(200);
    let found = async |seat: &str| {
        let found = world.seat(seat).get("/needs?asked=true").await.expect(200);
        let mut ids: Vec<String> = found.body["items"]
            .as_array()
            .expect("needs")
            .iter()
            .map(|need| need["id"].as_str().expect("an id").to_owned())
            .collect();
        ids.sort();
        ids
    };
    let mut both = vec![need.id("/id"), other.id("/id")];
    both.sort();
    assert_eq!(found("coordinator").await, both);
    assert_eq!(found("auditor").await, both);
    assert_eq!(found("kharkiv").await, [need.id("/id")]);
    assert_eq!(found("brussels").await, Vec::<String>::new());
    world.seat("coordinator").act(&format!("/needs/{}/verify", need.id("/id"))).await.expect(200);
    assert_eq!(found("coordinator").await, [other.id("/id")]);
    world.assert_sound().await;
}
