//! An organisation may need and give, but never gives to its own need.

use domain::organisation::Role;
use poruch::store::Engine;
use serde_json::json;

use crate::world::World;

pub async fn is_never_given_to(engine: Engine) {
    let world = World::new(engine).await;
    let giver = world.colleague("kharkiv", Role::Donor).await;
    let need = world.need("kharkiv", &[("34144210", 5)]).await;
    // straight to the need
    let body = json!({ "language": "en", "authorisation": "not_required",
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "item_class": "34144213", "quantity": 1 }] });
    let path = format!("/needs/{}/pledges", need.id("/id"));
    assert_eq!(giver.post(&path, body).await.expect(409).code(), "own_need");
    // from an open pledge of its own: by itself on either side, and by a coordinator
    let body = json!({ "title": "Offer", "language": "en", "authorisation": "not_required", "delegates_allocation": true,
        "lines": [{ "item_class": "34144213", "quantity": 5 }] });
    let offer = giver.post("/pledges", body.clone()).await.expect(201);
    let offer = giver.act(&format!("/pledges/{}/open", offer.id("/id"))).await.expect(200);
    for seat in ["kharkiv", "coordinator"] {
        assert_eq!(world.allocate(seat, &offer, &need, 1).await.expect(409).code(), "own_need");
    }
    let ask = json!({ "pledge_id": offer.id("/id"), "pledge_line_id": offer.id("/lines/0/id"),
        "need_id": need.id("/id"), "need_line_id": need.id("/lines/0/id"), "quantity": 1 });
    assert_eq!(giver.post("/allocations", ask).await.expect(409).code(), "own_need");
    // set aside for itself
    let mut earmarked = body;
    earmarked["earmark_recipient_id"] = json!(world.organisation("kharkiv"));
    assert_eq!(giver.post("/pledges", earmarked).await.expect(409).code(), "own_need");
    // never suggested, not even as what a rule forbids
    let suggestions = format!("/suggestions?need={}&include=blocked", need.id("/id"));
    let found = world.seat("coordinator").get(&suggestions).await.expect(200);
    assert_eq!(found.body["items"], json!([]));
    assert_eq!(found.body["blocked"], json!([]));
    // nor planned
    let plan = world.planned_board().await;
    let rows = world.seat("coordinator").get(&format!("/allocation-plans/{}/allocations", plan.id("/id"))).await;
    assert_eq!(rows.expect(200).body["items"], json!([]));
    // others give to it, and it gives to others
    let other = world.need("ostroh", &[("34144210", 5)]).await;
    world.allocate("ostroh", &offer, &other, 2).await.expect(201);
    world.assert_sound().await;
}
