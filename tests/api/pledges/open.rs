//! An open pledge whose donor leaves the choice to the coordinator.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::covers;
use crate::world::World;

pub async fn a_hundred_and_two_generators_go_to_four_regions(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("usaid", "31121200", 102, json!({ "delegates_allocation": true })).await;
    let parts = [("donetsk", 53), ("zaporizhzhia", 17), ("luhansk", 17), ("kherson", 15)];
    for (seat, quantity) in parts {
        let need = world.need(seat, &[("31121000", quantity)]).await;
        let made = world.allocate("coordinator", &offer, &need, quantity).await.expect(201);
        let allocation = &made.body["allocations"][0];
        assert_eq!((&allocation["state"], &allocation["proposed_by"]), (&json!("proposed"), &json!("coordinator")));
        assert!(!allocation["donor_agreed_at"].is_null() && allocation["recipient_agreed_at"].is_null());
        let path = format!("/allocations/{}/accept", made.id("/allocations/0/id"));
        // the donor has left the choice to others, so only the recipient is left to agree
        let again = world.seat("usaid").act(&path).await.expect(409);
        assert_eq!(again.code(), "this_side_has_already_agreed");
        assert_eq!(world.seat(seat).act(&path).await.expect(200).body["state"], "committed");
        covers(&world.coverage(seat, &need, 0).await, &[("committed", quantity), ("remaining", 0)]);
    }
    covers(&world.use_of(&offer.id("/id")).await, &[("committed", 102), ("available", 0)]);
    let fifth = world.need("ostroh", &[("31121000", 1)]).await;
    let refused = world.allocate("coordinator", &offer, &fifth, 1).await.expect(409);
    assert_eq!((refused.code(), &refused.body["available"]), ("more_than_the_pledge_has_left", &json!(0)));
    world.assert_sound().await;
}

pub async fn a_coordinators_proposal_needs_both_where_nothing_was_delegated(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("usaid", "31121200", 10, json!({})).await;
    let need = world.need("donetsk", &[("31121000", 10)]).await;
    let made = world.allocate("coordinator", &offer, &need, 10).await.expect(201);
    let path = format!("/allocations/{}/accept", made.id("/allocations/0/id"));
    assert_eq!(world.seat("donetsk").act(&path).await.expect(200).body["state"], "proposed");
    world.seat("coordinator").act(&path).await.expect(403);
    assert_eq!(world.seat("usaid").act(&path).await.expect(200).body["state"], "committed");
    world.assert_sound().await;
}

pub async fn an_earmark_holds(engine: Engine) {
    let world = World::new(engine).await;
    let for_kharkiv = world.offer("usaid", "31121200", 10, json!({ "earmark_region": "UA-63" })).await;
    let recipient = json!({ "earmark_recipient_id": world.organisation("ostroh") });
    let for_ostroh = world.offer("usaid", "31121200", 10, recipient).await;
    let need = world.need("donetsk", &[("31121000", 10)]).await;
    for offer in [&for_kharkiv, &for_ostroh] {
        let refused = world.allocate("coordinator", offer, &need, 1).await.expect(409);
        assert_eq!(refused.code(), "earmarked_for_another");
    }
    // what is set aside for one is not shown to others
    world.seat("donetsk").get(&format!("/pledges/{}", for_ostroh.id("/id"))).await.expect(404);
    world.seat("ostroh").get(&format!("/pledges/{}", for_ostroh.id("/id"))).await.expect(200);
    let own = world.need("ostroh", &[("31121000", 10)]).await;
    world.allocate("ostroh", &for_ostroh, &own, 10).await.expect(201);
}

pub async fn another_class_is_given_knowingly_only(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("usaid", "34136000", 2, json!({})).await;
    let need = world.need("donetsk", &[("34144212", 2)]).await;
    let refused = world.allocate("donetsk", &offer, &need, 1).await.expect(409);
    assert_eq!(refused.code(), "another_item_class");
    let body = json!({ "pledge_id": offer.id("/id"), "pledge_line_id": offer.id("/lines/0/id"),
        "need_id": need.id("/id"), "need_line_id": need.id("/lines/0/id"), "quantity": 1, "substitute": true });
    let made = world.seat("donetsk").post("/allocations", body).await.expect(201);
    assert_eq!(made.body["allocations"][0]["substitute"], true);
    let training = world.need_of("donetsk", "training", &[("training.high_rise_rescue", 2)]).await;
    assert_eq!(world.allocate("donetsk", &offer, &training, 1).await.expect(409).code(), "another_kind_of_help");
    let sets = world.need("donetsk", &[("35111100", 2)]).await;
    assert_eq!(world.allocate("donetsk", &offer, &sets, 1).await.expect(409).code(), "another_unit");
    world.assert_sound().await;
}
