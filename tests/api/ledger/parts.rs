//! A part of what is proposed is agreed to; the rest is declined and may be asked for by others.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::steps::covers;
use crate::world::World;

pub async fn a_partial_yes_lowers_it_for_both_sides(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("34144210", 12)]).await;
    let offer = world.offer("brussels", "34144213", 12, json!({})).await;
    let asked = world.allocate("coordinator", &offer, &need, 12).await.expect(201).id("/allocations/0/id");
    let path = format!("/allocations/{asked}/accept");
    let eight = json!({ "quantity": 8, "reason": "our garage has room for eight" });
    let part = world.seat("kharkiv").change(&path, eight).await.expect(200);
    assert_eq!((&part.body["state"], &part.body["quantity"]), (&json!("proposed"), &json!(8)));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 8), ("remaining", 4)]);
    covers(&world.use_of(&offer.id("/id")).await, &[("proposed", 8), ("available", 4)]);
    let all = world.seat("brussels").get("/allocations").await.expect(200);
    let rest = all.body["items"].as_array().expect("items").iter().find(|one| one["split_from"] == json!(asked));
    let rest = rest.expect("the rest");
    assert_eq!((&rest["state"], &rest["quantity"]), (&json!("declined"), &json!(4)));
    assert_eq!(rest["reason"], "our garage has room for eight");
    // the other side reads what is left of it, and cannot promise more than that
    let more = world.seat("brussels").change(&path, json!({ "quantity": 10 })).await.expect(409);
    assert_eq!((more.code(), &more.body["quantity"]), ("more_than_is_proposed", &json!(8)));
    let agreed = world.seat("brussels").act(&path).await.expect(200);
    assert_eq!((&agreed.body["state"], &agreed.body["quantity"]), (&json!("committed"), &json!(8)));
    // somebody else asks for the rest
    let other = world.need("ostroh", &[("34144210", 4)]).await;
    world.allocate("ostroh", &offer, &other, 4).await.expect(201);
    covers(&world.use_of(&offer.id("/id")).await, &[("committed", 8), ("proposed", 4), ("available", 0)]);
    world.assert_sound().await;
}

pub async fn what_a_partial_yes_frees_moves_others_up(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let first = world.pledge("brussels", &need, 0, 10, "not_required").await.id("/allocations/0/id");
    let waiting = world.try_pledge("lyon", &need, 0, 3, "not_required", true).await.expect(201).id("/allocations/0/id");
    let path = format!("/allocations/{first}/accept");
    world.seat("kharkiv").change(&path, json!({ "quantity": 6 })).await.expect(200);
    let moved = world.allocation(&waiting).await;
    assert_eq!((&moved["state"], &moved["quantity"]), (&json!("proposed"), &json!(3)));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 6), ("proposed", 3), ("remaining", 1)]);
    world.assert_sound().await;
}

pub async fn a_late_yes_may_be_to_a_part_that_fits(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    world.committed("brussels", "kharkiv", &need, 0, 7).await;
    let waiting = world.try_pledge("lyon", &need, 0, 6, "not_required", true).await.expect(201);
    let allocations = waiting.body["allocations"].as_array().expect("allocations").clone();
    let of = |state: &str| {
        let found = allocations.iter().find(|one| one["state"] == state).expect("one");
        found["id"].as_str().expect("an id").to_owned()
    };
    let (held, waiting) = (of("proposed"), of("standby"));
    let path = format!("/allocations/{waiting}/accept");
    assert_eq!(world.seat("kharkiv").act(&path).await.expect(409).code(), "more_than_remains");
    // two of the three that are held are not wanted, and two of those that wait fit in their place
    let one = json!({ "quantity": 1, "reason": "the others are too large" });
    world.seat("kharkiv").change(&format!("/allocations/{held}/accept"), one).await.expect(200);
    let now = world.allocation(&waiting).await;
    assert_eq!((&now["state"], &now["quantity"]), (&json!("standby"), &json!(1)), "two of it moved up: {now}");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 8), ("proposed", 2), ("remaining", 0)]);
    world.assert_sound().await;
}

pub async fn a_part_is_at_least_one_unit_and_its_reason_is_plain(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let asked = world.pledge("brussels", &need, 0, 10, "not_required").await.id("/allocations/0/id");
    let path = format!("/allocations/{asked}/accept");
    for (body, place) in [
        (json!({ "quantity": 0 }), "/quantity"),
        (json!({ "quantity": "8" }), "/quantity"),
        (json!({ "reason": "" }), "/reason"),
        (json!({ "units": 8 }), "/units"),
    ] {
        let refused = world.seat("kharkiv").change(&path, body.clone()).await.expect(422);
        let places: Vec<&Value> =
            refused.body["errors"].as_array().expect("errors").iter().map(|one| &one["pointer"]).collect();
        assert_eq!(places, [&json!(place)], "{body}");
    }
    assert_eq!(world.allocation(&asked).await["quantity"], 10);
}
