//! Exchange goes both ways: one organisation needs and gives, and never gives to its own need.

use domain::organisation::{Role, Scope};
use poruch::store::Engine;
use serde_json::json;

use crate::world::World;

const ALL: &[Scope] = &[Scope::Read, Scope::Write, Scope::Manage];

/// A recipient that also gives, a donor that also needs.
async fn both_ways(world: &World) {
    for seat in ["kharkiv", "brussels"] {
        let path = format!("/organisations/{}/verify", world.organisation(seat));
        let roles = json!({ "roles": ["recipient", "donor"] });
        let seen = world.seat("coordinator").change(&path, roles).await.expect(200);
        assert_eq!(seen.body["roles"], json!(["recipient", "donor"]));
    }
}

pub async fn each_gives_what_it_knows_and_asks_for_what_it_lacks(engine: Engine) {
    let world = World::new(engine).await;
    both_ways(&world).await;
    let gives = world.client_of(&world.organisation("kharkiv"), Role::Donor, ALL).await;
    let asks = world.client_of(&world.organisation("brussels"), Role::Recipient, ALL).await;
    // Brussels asks for a training, and Kharkiv, which knows it from its war, gives it
    let wanted = json!({ "title": "Formation au secours sous les bombardements", "language": "fr", "priority": 3,
        "kind": "training", "lines": [{ "item_class": "training.usar", "quantity": 2 }] });
    let need = asks.post("/needs", wanted).await.expect(201);
    let path = format!("/needs/{}", need.id("/id"));
    asks.act(&format!("{path}/submit")).await.expect(200);
    let need = world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    let given = json!({ "language": "uk", "authorisation": "not_required",
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 2 }] });
    let made = gives.post(&format!("{path}/pledges"), given).await.expect(201);
    let id = made.id("/allocations/0/id");
    assert_eq!(asks.act(&format!("/allocations/{id}/accept")).await.expect(200).body["state"], json!("committed"));
    // it is counted by who learned, without a shipment
    let count = json!({ "need_id": need.id("/id"), "lines": [{ "allocation_id": id, "accepted": 2 }] });
    let count = asks.post("/receipts", count).await.expect(201).id("/id");
    asks.act(&format!("/receipts/{count}/confirm")).await.expect(200);
    assert_eq!(world.allocation(&id).await["state"], json!("fulfilled"));
    // and the other way: Kharkiv asks, Brussels gives
    let need = world.need_of("kharkiv", "training", &[("training.usar", 1)]).await;
    let back = world.committed("brussels", "kharkiv", &need, 0, 1).await;
    let count = json!({ "need_id": need.id("/id"), "lines": [{ "allocation_id": back, "accepted": 1 }] });
    let count = world.seat("kharkiv").post("/receipts", count).await.expect(201).id("/id");
    world.seat("kharkiv").act(&format!("/receipts/{count}/confirm")).await.expect(200);
    assert_eq!(world.allocation(&back).await["state"], json!("fulfilled"));
    world.assert_sound().await;
}

pub async fn never_to_its_own_need(engine: Engine) {
    let world = World::new(engine).await;
    both_ways(&world).await;
    let gives = world.client_of(&world.organisation("kharkiv"), Role::Donor, ALL).await;
    let need = world.need_of("kharkiv", "training", &[("training.usar", 1)]).await;
    let own = json!({ "language": "uk", "authorisation": "not_required",
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 1 }] });
    assert_eq!(gives.post(&format!("/needs/{}/pledges", need.id("/id")), own).await.expect(409).code(), "own_need");
    let offer = json!({ "title": "Досвід", "language": "uk", "kind": "training", "authorisation": "not_required",
        "lines": [{ "item_class": "training.usar", "quantity": 1 }] });
    let offer = gives.post("/pledges", offer).await.expect(201);
    let offer = gives.act(&format!("/pledges/{}/open", offer.id("/id"))).await.expect(200);
    for seat in ["kharkiv", "coordinator"] {
        assert_eq!(world.allocate(seat, &offer, &need, 1).await.expect(409).code(), "own_need", "{seat}");
    }
    // nor is it suggested to itself
    let suggested = world.seat("kharkiv").get(&format!("/suggestions?need={}", need.id("/id"))).await.expect(200);
    assert_eq!(suggested.body["items"], json!([]));
}

pub async fn the_seeds_hold_both_directions(engine: Engine) {
    let world = World::new(engine).await;
    let demo = poruch::demo::load(&world.service).await.expect("the demo");
    let seat = |name: &str, role: Role| {
        let found = demo.accounts.iter().find(|account| account.organisation.contains(name) && account.role == role);
        world.anybody().with_token(Some(found.unwrap_or_else(|| panic!("a {role} of {name}")).token.clone()))
    };
    let both = [
        ("Brussels Fire", "Kharkiv garrison of", "training.usar"),
        ("Kharkiv garrison of", "Brussels Fire", "training.firefighters"),
    ];
    for (asks, gives, class) in both {
        let (asks, gives) = (seat(asks, Role::Recipient), seat(gives, Role::Donor));
        let need = asks.get(&format!("/needs?kind=training&item_class={class}")).await.expect(200).id("/items/0/id");
        let need = asks.get(&format!("/needs/{need}")).await.expect(200);
        let offer = asks.get(&format!("/pledges?kind=training&item_class={class}")).await.expect(200).id("/items/0/id");
        let offer = gives.get(&format!("/pledges/{offer}")).await.expect(200);
        assert_eq!(offer.body["word"], json!("own"), "{class}");
        let body = json!({ "pledge_id": offer.id("/id"), "pledge_line_id": offer.id("/lines/0/id"),
            "need_id": need.id("/id"), "need_line_id": need.id("/lines/0/id"), "quantity": 2 });
        let id = asks.post("/allocations", body).await.expect(201).id("/allocations/0/id");
        let agreed = gives.act(&format!("/allocations/{id}/accept")).await.expect(200);
        assert_eq!(agreed.body["state"], json!("committed"), "{class}");
        let count = json!({ "need_id": need.id("/id"), "lines": [{ "allocation_id": id, "accepted": 2 }] });
        let count = asks.post("/receipts", count).await.expect(201).id("/id");
        asks.act(&format!("/receipts/{count}/confirm")).await.expect(200);
        assert_eq!(world.allocation(&id).await["state"], json!("fulfilled"), "{class}");
    }
    world.assert_sound().await;
}
