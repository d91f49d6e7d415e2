//! Seven traps, each from a real system in this field.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::{because, both, covers};
use crate::world::World;

pub async fn a_pledge_for_one_of_two_equal_lines_counts_once(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10), ("35111100", 10)]).await;
    let made = world.pledge("brussels", &need, 1, 10, "not_required").await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 0), ("remaining", 10)]);
    covers(&world.coverage("kharkiv", &need, 1).await, &[("proposed", 10), ("remaining", 0)]);
    let id = made.id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{id}/accept")).await.expect(200);
    let shipment = world.dispatched("brussels", &id, 10).await;
    world.counted("kharkiv", &shipment, json!({ "accepted": 10 })).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 0), ("remaining", 10)]);
    covers(&world.coverage("kharkiv", &need, 1).await, &[("received", 10), ("remaining", 0)]);
    world.assert_sound().await;
}

pub async fn a_pledge_in_cases_meets_a_need_in_pieces(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("39522530", 100)]).await;
    let cases = |packs: i64| {
        json!({ "language": "en", "authorisation": "not_required",
            "lines": [{ "need_line_id": need.id("/lines/0/id"), "packs": packs, "pack_size": 24 }] })
    };
    let path = format!("/needs/{}/pledges", need.id("/id"));
    let refused = world.seat("brussels").post(&path, cases(5)).await.expect(409);
    assert_eq!((&refused.body["remaining"], &refused.body["asked"]), (&json!(100), &json!(120)));
    let made = world.seat("brussels").post(&path, cases(4)).await.expect(201);
    assert_eq!(made.body["allocations"][0]["quantity"], 96);
    let line = &made.body["pledge"]["lines"][0];
    assert_eq!((&line["quantity"], &line["pack_size"]), (&json!(96), &json!(24)));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 96), ("remaining", 4)]);
    world.assert_sound().await;
}

pub async fn a_cancelled_pledge_counts_no_more(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 10).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 10), ("remaining", 0)]);
    let pledge = world.allocation(&allocation).await["pledge_id"].as_str().expect("an id").to_owned();
    let withdrawn = world.seat("brussels").change(&format!("/pledges/{pledge}/withdraw"), because()).await.expect(200);
    assert_eq!((&withdrawn.body["state"], &withdrawn.body["close_reason"]), (&json!("closed"), &json!("withdrawn")));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 0), ("remaining", 10)]);
    world.pledge("lyon", &need, 0, 10, "not_required").await;
    world.assert_sound().await;
}

pub async fn fifty_for_a_need_of_ten_are_not_stored_as_covered(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    world.try_pledge("brussels", &need, 0, 50, "not_required", false).await.expect(409);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 0), ("remaining", 10)]);
    let made = world.try_pledge("brussels", &need, 0, 50, "not_required", true).await.expect(201);
    let id = made.id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{id}/accept")).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 10), ("standby", 40), ("remaining", 0)]);
    let waiting = made.id("/allocations/1/id");
    let refused = world.seat("kharkiv").act(&format!("/allocations/{waiting}/accept")).await.expect(409);
    assert_eq!((&refused.body["code"], &refused.body["remaining"]), (&json!("more_than_remains"), &json!(0)));
    world.assert_sound().await;
}

pub async fn what_was_lost_is_no_longer_on_the_way(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 10).await;
    let shipment = world.dispatched("brussels", &allocation, 10).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 10)]);
    let path = format!("/shipments/{}/lose", shipment.id("/id"));
    world.seat("coordinator").change(&path, because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 0), ("committed", 0), ("remaining", 10)]);
    let seen = world.allocation(&allocation).await;
    assert_eq!((&seen["state"], &seen["lost_or_damaged"]), (&json!("released"), &json!(10)));
    world.assert_sound().await;
    // whoever has it all the same knows better
    world.counted("kharkiv", &shipment, json!({ "accepted": 10 })).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 10), ("in_transit", 0), ("remaining", 0)]);
    world.assert_sound().await;
}

pub async fn two_donors_at_once_are_not_promised_the_same_units(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let (first, second) = both(
        world.try_pledge("brussels", &need, 0, 10, "not_required", false),
        world.try_pledge("lyon", &need, 0, 10, "not_required", false),
    )
    .await;
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    let refused = if first.status == 409 { first } else { second };
    assert_eq!(refused.body["remaining"], 0);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 10), ("remaining", 0)]);
    // nor two recipients the same offer
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let (a, b) = (world.need("kharkiv", &[("34144210", 5)]).await, world.need("ostroh", &[("34144210", 5)]).await);
    let (first, second) = both(world.allocate("kharkiv", &offer, &a, 5), world.allocate("ostroh", &offer, &b, 5)).await;
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    world.assert_sound().await;
}

pub async fn a_second_partial_shipment_lowers_the_remainder(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 10).await;
    for (part, left) in [(4, 6), (3, 3), (3, 0)] {
        let shipment = world.dispatched("brussels", &allocation, part).await;
        assert_eq!(world.coverage("kharkiv", &need, 0).await["committed"], json!(left));
        world.counted("kharkiv", &shipment, json!({ "accepted": part })).await;
        covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 10 - left), ("in_transit", 0)]);
    }
    let seen = world.allocation(&allocation).await;
    assert_eq!((&seen["state"], &seen["received"]), (&json!("fulfilled"), &json!(10)));
    world.assert_sound().await;
}
