//! A recipient asks for part of an open pledge.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::{because, covers};
use crate::world::World;

pub async fn the_donor_agrees(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let need = world.need("kharkiv", &[("34144210", 3)]).await;
    let asked = world.allocate("kharkiv", &offer, &need, 3).await.expect(201);
    assert_eq!(asked.body["allocations"][0]["proposed_by"], "recipient");
    let path = format!("/allocations/{}/accept", asked.id("/allocations/0/id"));
    assert_eq!(world.seat("kharkiv").act(&path).await.expect(409).code(), "this_side_has_already_agreed");
    assert_eq!(world.seat("brussels").act(&path).await.expect(200).body["state"], "committed");
    covers(&world.use_of(&offer.id("/id")).await, &[("committed", 3), ("available", 2)]);
    world.assert_sound().await;
}

pub async fn the_donor_declines(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let need = world.need("kharkiv", &[("34144210", 3)]).await;
    let asked = world.allocate("kharkiv", &offer, &need, 3).await.expect(201);
    covers(&world.use_of(&offer.id("/id")).await, &[("proposed", 3), ("available", 2)]);
    let path = format!("/allocations/{}/decline", asked.id("/allocations/0/id"));
    let declined = world.seat("brussels").change(&path, because()).await.expect(200);
    assert_eq!((&declined.body["state"], &declined.body["reason"]), (&json!("declined"), &json!("for a test")));
    covers(&world.use_of(&offer.id("/id")).await, &[("proposed", 0), ("available", 5)]);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 0), ("remaining", 3)]);
    world.assert_sound().await;
}

pub async fn only_for_ones_own_need(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let need = world.need("kharkiv", &[("34144210", 3)]).await;
    world.allocate("ostroh", &offer, &need, 3).await.expect(403);
    world.allocate("lyon", &offer, &need, 3).await.expect(403);
    world.allocate("unverified", &offer, &need, 3).await.expect(404);
    covers(&world.use_of(&offer.id("/id")).await, &[("proposed", 0), ("available", 5)]);
}

pub async fn what_is_hidden_is_answered_as_what_is_not_there(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("34144210", 3)]).await;
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let lines = json!([{ "item_class": "34144213", "quantity": 2 }]);
    let pledge = json!({ "title": "Draft", "language": "en", "authorisation": "not_required", "lines": lines });
    let pledge = world.seat("lyon").post("/pledges", pledge).await.expect(201);
    let draft = json!({ "title": "Draft", "language": "en", "priority": 1, "lines": lines });
    let draft = world.seat("ostroh").post("/needs", draft).await.expect(201);
    // another's draft pledge for one's own need; one's own pledge for another's draft need; and what there is not
    let nothing = uuid::Uuid::now_v7().to_string();
    for (seat, pledge, need) in [
        ("kharkiv", pledge.id("/id"), need.id("/id")),
        ("brussels", offer.id("/id"), draft.id("/id")),
        ("kharkiv", nothing.clone(), need.id("/id")),
        ("brussels", offer.id("/id"), nothing),
    ] {
        let body = json!({ "pledge_id": pledge, "pledge_line_id": offer.id("/lines/0/id"), "need_id": need,
            "need_line_id": draft.id("/lines/0/id"), "quantity": 1 });
        assert_eq!(world.seat(seat).post("/allocations", body).await.expect(404).code(), "not_found");
    }
}

pub async fn to_ask_for_one_unit_does_not_show_what_a_gift_is_worth(engine: Engine) {
    let world = World::new(engine).await;
    let worth = json!({ "authorisation": "pending", "value_minor": 250_001, "currency": "EUR" });
    let offer = world.offer("brussels", "34144213", 5, worth).await;
    let path = format!("/pledges/{}", offer.id("/id"));
    world.seat("brussels").change(&format!("{path}/authorise"), crate::steps::decision("granted")).await.expect(200);
    let need = world.need("kharkiv", &[("34144210", 3)]).await;
    let shows = async |seat: &str| {
        let seen = world.seat(seat).get(&path).await.expect(200);
        let way = world.seat(seat).get(&format!("{path}/track")).await;
        let told = way.text.contains("2026/117");
        assert_eq!(seen.body.get("value_minor").is_some(), !seen.body["decisions"].as_array().unwrap().is_empty());
        assert_eq!(seen.body.get("value_minor").is_some(), told, "{seat}: its way says something else");
        told
    };
    assert!(!shows("kharkiv").await);
    let asked = world.allocate("kharkiv", &offer, &need, 1).await.expect(201).id("/allocations/0/id");
    assert!(!shows("kharkiv").await);
    world.seat("kharkiv").change(&format!("/allocations/{asked}/decline"), because()).await.expect(200);
    assert!(!shows("kharkiv").await);
    let asked = world.allocate("kharkiv", &offer, &need, 1).await.expect(201).id("/allocations/0/id");
    world.seat("brussels").act(&format!("/allocations/{asked}/accept")).await.expect(200);
    assert!(shows("kharkiv").await);
    assert!(shows("brussels").await && shows("auditor").await && !shows("ostroh").await);
    // what came to nothing shows nothing any more
    let withdraw = format!("/allocations/{asked}/withdraw");
    world.seat("brussels").change(&withdraw, because()).await.expect(200);
    assert!(!shows("kharkiv").await);
}
