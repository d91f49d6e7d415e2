//! The donor's key.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::{because, covers, decision};
use crate::world::World;

pub async fn the_keys_turn_in_any_order(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    for council_first in [true, false] {
        let made = world.pledge("brussels", &need, 0, 5, "pending").await;
        let (pledge, id) = (format!("/pledges/{}", made.id("/pledge/id")), made.id("/allocations/0/id"));
        let accept = format!("/allocations/{id}/accept");
        if council_first {
            world.seat("brussels").change(&format!("{pledge}/authorise"), decision("granted")).await.expect(200);
            assert_eq!(world.allocation(&id).await["state"], "proposed");
            assert_eq!(world.seat("kharkiv").act(&accept).await.expect(200).body["state"], "committed");
        } else {
            assert_eq!(world.seat("kharkiv").act(&accept).await.expect(200).body["state"], "accepted");
            covers(&world.coverage("kharkiv", &need, 0).await, &[("accepted", 5), ("committed", 5)]);
            let plan = json!({ "waybill": "CMR", "lines": [{ "allocation_id": id, "quantity": 5 }] });
            assert_eq!(world.seat("brussels").post("/shipments", plan).await.expect(409).body["state"], "accepted");
            world.seat("brussels").change(&format!("{pledge}/authorise"), decision("granted")).await.expect(200);
        }
        let seen = world.allocation(&id).await;
        assert_eq!(seen["state"], "committed");
        assert!(!seen["committed_at"].is_null());
    }
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 10), ("remaining", 0)]);
    world.assert_sound().await;
}

pub async fn a_refusal_frees_everything_and_can_be_reconsidered(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let made = world.pledge("brussels", &need, 0, 6, "pending").await;
    let stood = world.try_pledge("lyon", &need, 0, 10, "not_required", true).await.expect(201);
    let id = made.id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{id}/accept")).await.expect(200);
    let pledge = format!("/pledges/{}", made.id("/pledge/id"));
    let authorise = format!("{pledge}/authorise");
    let refused = world.seat("brussels").change(&authorise, decision("refused")).await.expect(200);
    assert_eq!((&refused.body["state"], &refused.body["authorisation"]), (&json!("open"), &json!("refused")));
    assert_eq!(world.allocation(&id).await["state"], "withdrawn");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("accepted", 0), ("proposed", 10), ("standby", 0)]);
    let moved = world.allocation(&stood.id("/allocations/1/id")).await;
    assert_eq!((&moved["state"], &moved["quantity"]), (&json!("proposed"), &json!(6)));
    world.seat("brussels").change(&authorise, decision("granted")).await.expect(200);
    let again = world.seat("brussels").change(&authorise, decision("refused")).await.expect(200);
    assert_eq!(again.body["authorisation"], "refused");
    let decisions = world.seat("brussels").get(&pledge).await.expect(200).body["decisions"].clone();
    let outcomes: Vec<_> = decisions.as_array().expect("decisions").iter().map(|one| &one["outcome"]).collect();
    assert_eq!(outcomes, ["refused", "granted", "refused"], "all are kept, in their order");
    world.assert_sound().await;
}

pub async fn a_refused_pledge_gives_nothing_more(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("brussels", "34144213", 5, json!({ "authorisation": "pending" })).await;
    let need = world.need("kharkiv", &[("34144210", 5)]).await;
    let authorise = format!("/pledges/{}/authorise", offer.id("/id"));
    world.seat("brussels").change(&authorise, decision("refused")).await.expect(200);
    let refused = world.allocate("kharkiv", &offer, &need, 1).await.expect(409);
    assert_eq!((refused.code(), &refused.body["state"]), ("the_council_refused", &json!("open")));
    let unasked = world.offer("brussels", "34144213", 5, json!({})).await;
    let authorise = format!("/pledges/{}/authorise", unasked.id("/id"));
    let refused = world.seat("brussels").change(&authorise, decision("granted")).await.expect(409);
    assert_eq!(refused.code(), "no_authorisation_is_required");
    world.assert_sound().await;
}

pub async fn a_gift_above_the_cap_is_not_covered(engine: Engine) {
    let world = World::new(engine).await;
    let worth = json!({ "authorisation": "pending", "value_minor": 250_001, "currency": "EUR" });
    let offer = world.offer("brussels", "34144213", 5, worth).await;
    let authorise = format!("/pledges/{}/authorise", offer.id("/id"));
    let mut capped = decision("granted");
    capped["value_cap_minor"] = json!(250_000);
    capped["currency"] = json!("EUR");
    let refused = world.seat("brussels").change(&authorise, capped.clone()).await.expect(409);
    assert_eq!(
        (refused.code(), &refused.body["value_minor"], &refused.body["value_cap_minor"]),
        ("worth_more_than_the_cap", &json!(250_001), &json!(250_000))
    );
    capped["value_cap_minor"] = json!(250_001);
    let granted = world.seat("brussels").change(&authorise, capped.clone()).await.expect(200);
    assert_eq!(granted.body["decisions"][0]["value_cap_minor"], 250_001);
    capped["currency"] = json!(null);
    assert_eq!(
        world.seat("brussels").change(&authorise, capped).await.expect(422).body["errors"][0]["code"],
        "value_and_currency"
    );
}

pub async fn a_granted_pledge_does_not_grow_behind_the_councils_back(engine: Engine) {
    let world = World::new(engine).await;
    let worth = json!({ "authorisation": "pending", "value_minor": 200_000, "currency": "EUR" });
    let offer = world.offer("brussels", "34144213", 5, worth).await;
    let path = format!("/pledges/{}", offer.id("/id"));
    let mut capped = decision("granted");
    capped["value_cap_minor"] = json!(250_000);
    capped["currency"] = json!("EUR");
    world.seat("brussels").change(&format!("{path}/authorise"), capped).await.expect(200);
    let content = |value: i64, quantity: i64| {
        json!({ "title": "Offer", "language": "en", "authorisation": "pending", "value_minor": value,
            "currency": "EUR", "lines": [{ "item_class": "34144213", "quantity": quantity }] })
    };
    // the same gift, or less of it, keeps its decision
    for quantity in [5, 3] {
        let mut until = content(200_000, quantity);
        until["valid_until"] = json!(world.today());
        let seen = world.seat("brussels").put(&path, "*", until).await.expect(200);
        assert_eq!(seen.body["authorisation"], "granted");
    }
    // another gift needs another decision, and so do other words for it
    let mut house = content(200_000, 3);
    house["lines"][0]["description"] = json!("a house");
    let seen = world.seat("brussels").put(&path, "*", house).await.expect(200);
    assert_eq!(seen.body["authorisation"], "pending");
    // what a council was asked about is never edited into a gift that nobody decides on
    let mut free = content(900_000, 3);
    free["authorisation"] = json!("not_required");
    let refused = world.seat("brussels").put(&path, "*", free).await.expect(409);
    assert_eq!((refused.code(), &refused.body["authorisation"]), ("a_council_was_asked", &json!("pending")));
    let seen = world.seat("brussels").put(&path, "*", content(900_000, 50)).await.expect(200);
    assert_eq!(seen.body["authorisation"], "pending");
    world.assert_sound().await;
}

pub async fn a_decision_lies_in_the_past(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("brussels", "34144213", 5, json!({ "authorisation": "pending" })).await;
    let mut tomorrow = decision("granted");
    tomorrow["decided_on"] = json!("2099-01-01");
    let path = format!("/pledges/{}", offer.id("/id"));
    let refused = world.seat("brussels").change(&format!("{path}/authorise"), tomorrow).await.expect(422);
    assert_eq!(
        (refused.pointers(), &refused.body["errors"][0]["code"]),
        (vec!["/decided_on".to_owned()], &json!("in_the_future"))
    );
    world.seat("coordinator").change(&format!("{path}/authorise"), decision("granted")).await.expect(403);
    world.seat("lyon").change(&format!("{path}/authorise"), decision("granted")).await.expect(403);
    world.seat("brussels").change(&format!("{path}/withdraw"), because()).await.expect(200);
    let late = world.seat("brussels").change(&format!("{path}/authorise"), decision("granted")).await.expect(409);
    assert_eq!(late.body["state"], "closed");
}
