//! Less is needed.

use poruch::store::Engine;
use serde_json::{Value, json};

use super::{correct, quantity, seen, stands};
use crate::steps::{because, covers};
use crate::world::World;

pub async fn less_is_in_force_at_once_and_the_newest_proposals_step_back(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let agreed = world.committed("brussels", "kharkiv", &need, 0, 8).await;
    let older = world.pledge("lyon", &need, 0, 5, "not_required").await.id("/allocations/0/id");
    let newer = world.pledge("usaid", &need, 0, 4, "not_required").await.id("/allocations/0/id");
    let lowered = correct(&world, "kharkiv", &need, quantity(&need, 0, 10)).await.expect(200);
    assert_eq!((&lowered.body["state"], &lowered.body["lines"][0]["quantity"]), (&json!("verified"), &json!(10)));
    covers(
        &lowered.body["lines"][0]["coverage"],
        &[("needed", 10), ("committed", 8), ("proposed", 2), ("standby", 7), ("remaining", 0), ("excess", 0)],
    );
    assert_eq!(stands(&world, &agreed).await, ("committed".into(), 8));
    assert_eq!(stands(&world, &newer).await, ("standby".into(), 4));
    // the last one is split, so that only what must steps back
    assert_eq!(stands(&world, &older).await, ("proposed".into(), 2));
    let refused = world.try_pledge("lyon", &need, 0, 1, "not_required", false).await.expect(409);
    assert_eq!((refused.code(), &refused.body["remaining"]), ("more_than_remains", &json!(0)));
    // when room comes, they move up by themselves
    world.seat("brussels").change(&format!("/allocations/{agreed}/withdraw"), because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 9), ("standby", 0), ("remaining", 1)]);
    // the recipient reads why, and what it was
    let told = world.seat("kharkiv").get(&format!("/events?need={}&limit=200", need.id("/id"))).await.expect(200);
    let of = |action: &str| -> Vec<Value> {
        let all = told.body["items"].as_array().expect("events");
        all.iter().filter(|event| event["action"] == action).cloned().collect()
    };
    assert_eq!(of("correct_need")[0]["reason"], "a wrong figure");
    assert_eq!(of("quantity_changed")[0]["change"]["quantity"], json!({ "from": 30, "to": 10 }));
    assert_eq!(of("put_back").len(), 3, "each that stepped back, and the part of one");
    world.assert_sound().await;
}

pub async fn below_what_is_agreed_names_what_to_release(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30), ("34144210", 4)]).await;
    let first = world.committed("brussels", "kharkiv", &need, 0, 8).await;
    let second = world.committed("lyon", "kharkiv", &need, 0, 6).await;
    world.pledge("usaid", &need, 0, 5, "not_required").await;
    world.dispatched("brussels", &first, 3).await;
    let (line, other) = (need.id("/lines/0/id"), need.id("/lines/1/id"));
    let body = json!({ "lines": [{ "id": other, "quantity": 2 }, { "id": line, "quantity": 13 }], "reason": "fewer" });
    let refused = correct(&world, "kharkiv", &need, body.clone()).await.expect(409);
    assert_eq!(refused.code(), "below_what_is_agreed");
    assert_eq!((&refused.body["least"], &refused.body["asked"]), (&json!(14), &json!(13)));
    assert_eq!(refused.body["need_line_id"], json!(line));
    let named = json!([{ "id": first, "units": 8, "releasable": 5 }, { "id": second, "units": 6, "releasable": 6 }]);
    assert_eq!(refused.body["allocations"], named);
    assert!(refused.body["detail"].as_str().expect("a sentence").contains("14"), "{}", refused.text);
    // nothing of it was done
    assert_eq!(seen(&world, "kharkiv", &need).await.body["lines"][1]["quantity"], 4);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("needed", 30), ("proposed", 5)]);
    // with one released, it is
    world.seat("kharkiv").change(&format!("/allocations/{second}/release"), because()).await.expect(200);
    let done = correct(&world, "kharkiv", &need, body).await.expect(200);
    covers(&done.body["lines"][0]["coverage"], &[("needed", 13), ("proposed", 5), ("committed", 5), ("in_transit", 3)]);
    assert_eq!(done.body["lines"][1]["quantity"], 2);
    world.assert_sound().await;
}

pub async fn three_hundred_become_thirty(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 300)]).await;
    let taken = world.pledge("brussels", &need, 0, 40, "pending").await.id("/allocations/0/id");
    let offer = world.offer("lyon", "35111100", 25, json!({})).await;
    let find = async || world.seat("kharkiv").get(&format!("/suggestions?need={}", need.id("/id"))).await.expect(200);
    assert!(find().await.text.contains(&offer.id("/id")));
    correct(&world, "kharkiv", &need, quantity(&need, 0, 30)).await.expect(200);
    assert_eq!(stands(&world, &taken).await, ("proposed".into(), 30));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("needed", 30), ("standby", 10), ("remaining", 0)]);
    assert!(!find().await.text.contains(&offer.id("/id")), "it is no longer looked for");
    world.assert_sound().await;
}

pub async fn every_fault_is_told_at_once(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30), ("34144210", 4)]).await;
    let (line, other) = (need.id("/lines/0/id"), need.id("/lines/1/id"));
    let body = json!({ "lines": [
        { "id": line, "item_class": "34144210", "quantity": 5 },
        { "id": line, "quantity": 5 },
        { "id": need.id("/id"), "quantity": 5 },
        { "id": other, "description": "другі", "pack_size": 4, "quantity": 3 },
        { "item_class": "35111100" },
        { "item_class": "unsorted", "description": "щось", "quantity": 1 },
        { "item_class": "00000000", "quantity": 1 },
    ] });
    let refused = correct(&world, "kharkiv", &need, body).await.expect(422);
    let told: Vec<(String, String)> = refused.body["errors"]
        .as_array()
        .expect("faults")
        .iter()
        .map(|fault| {
            (fault["pointer"].as_str().unwrap_or_default().into(), fault["code"].as_str().unwrap_or_default().into())
        })
        .collect();
    let expected = [
        ("/lines/0/item_class", "the_class_stays"),
        ("/lines/1/id", "twice"),
        ("/lines/2/id", "unknown_line"),
        ("/lines/3/description", "only_the_quantity_is_corrected"),
        ("/lines/3/pack_size", "only_the_quantity_is_corrected"),
        ("/lines/4/quantity", "quantity_missing"),
        ("/lines/5/item_class", "a_line_lacks_its_class"),
        ("/lines/6/item_class", "unknown_item_class"),
    ];
    for (pointer, code) in expected {
        assert!(told.contains(&(pointer.into(), code.into())), "{pointer} {code} in {told:?}");
    }
    assert_eq!(told.len(), expected.len(), "{told:?}");
    let no_reason = json!({ "lines": [{ "id": line, "quantity": 5 }] });
    let refused = correct(&world, "kharkiv", &need, no_reason).await.expect(422);
    assert_eq!(refused.pointers(), ["/reason"]);
    correct(&world, "kharkiv", &need, json!({ "lines": [] })).await.expect(422);
    // its own class may be named, with its check digit too
    let same = json!({ "lines": [{ "id": line, "item_class": "35111100-6", "quantity": 29 }], "reason": "one less" });
    correct(&world, "kharkiv", &need, same).await.expect(200);
    world.assert_sound().await;
}

pub async fn only_a_verified_need_and_only_by_its_own_side(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    for seat in ["brussels", "ostroh", "intermediary", "administrator", "auditor"] {
        correct(&world, seat, &need, quantity(&need, 0, 5)).await.expect(403);
    }
    let body = json!({ "title": "Draft", "language": "en", "priority": 2,
        "lines": [{ "item_class": "35111100", "quantity": 2 }] });
    let draft = world.seat("kharkiv").post("/needs", body).await.expect(201);
    let refused = correct(&world, "kharkiv", &draft, quantity(&draft, 0, 1)).await.expect(409);
    assert_eq!((refused.code(), &refused.body["state"]), ("only_verified_needs_are_corrected", &json!("draft")));
    let end = json!({ "outcome": "withdrawn" });
    world.seat("kharkiv").change(&format!("/needs/{}/close", need.id("/id")), end).await.expect(200);
    let refused = correct(&world, "kharkiv", &need, quantity(&need, 0, 5)).await.expect(409);
    assert_eq!(refused.code(), "only_verified_needs_are_corrected");
    world.assert_sound().await;
}
