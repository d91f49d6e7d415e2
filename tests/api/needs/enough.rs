//! A recipient has enough.

use poruch::store::Engine;
use serde_json::{Value, json};

use super::{correct, quantity, seen, stands};
use crate::client::Reply;
use crate::steps::{because, covers};
use crate::world::World;

async fn enough(world: &World, seat: &str, need: &Reply) -> Reply {
    let why = json!({ "reason": "the rest was bought at home" });
    world.seat(seat).change(&format!("/needs/{}/enough", need.id("/id")), why).await
}

pub async fn what_is_agreed_is_kept_and_nothing_else_comes(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30), ("34144210", 4)]).await;
    world.committed("brussels", "kharkiv", &need, 0, 8).await;
    let proposed = world.pledge("lyon", &need, 0, 5, "not_required").await.id("/allocations/0/id");
    let other = world.pledge("usaid", &need, 1, 2, "not_required").await.id("/allocations/0/id");
    let offer = world.offer("lyon", "35111100", 9, json!({})).await;
    correct(&world, "kharkiv", &need, quantity(&need, 0, 50)).await.expect(200);
    for seat in ["brussels", "ostroh", "administrator"] {
        enough(&world, seat, &need).await.expect(403);
    }
    let done = enough(&world, "kharkiv", &need).await.expect(200);
    assert_eq!((&done.body["state"], done.body["enough_at"].is_string()), (&json!("verified"), true));
    let (first, second) = (&done.body["lines"][0], &done.body["lines"][1]);
    assert_eq!((&first["quantity"], &first["asked_quantity"]), (&json!(8), &Value::Null));
    covers(&first["coverage"], &[("needed", 8), ("committed", 8), ("standby", 5), ("remaining", 0)]);
    assert_eq!((&second["quantity"], second["ended_at"].is_string()), (&json!(4), true), "its quantity is kept");
    covers(&second["coverage"], &[("needed", 0), ("standby", 2), ("remaining", 0)]);
    assert_eq!(stands(&world, &proposed).await.0, "standby");
    assert_eq!(stands(&world, &other).await.0, "standby");
    // nothing new, not even to stand by, and nothing is looked for
    for (line, standby) in [(0, false), (0, true), (1, false), (1, true)] {
        let refused = world.try_pledge("usaid", &need, line, 1, "not_required", standby).await.expect(409);
        assert_eq!((refused.code(), &refused.body["remaining"]), ("the_recipient_has_enough", &json!(0)));
    }
    let late = world.seat("kharkiv").act(&format!("/allocations/{proposed}/accept")).await.expect(409);
    assert_eq!(late.code(), "the_recipient_has_enough");
    let find = format!("/suggestions?need={}", need.id("/id"));
    assert!(!world.seat("kharkiv").get(&find).await.expect(200).text.contains(&offer.id("/id")));
    let board = world.anybody().get("/public/needs").await.expect(200);
    assert!(!board.text.contains(&need.id("/id")), "it has left the board");
    // another word of the recipient and a coordinator opens it again
    correct(&world, "kharkiv", &need, quantity(&need, 1, 3)).await.expect(200);
    let verified = world.seat("coordinator").act(&format!("/needs/{}/verify", need.id("/id"))).await.expect(200);
    assert_eq!((&verified.body["enough_at"], &verified.body["lines"][1]["ended_at"]), (&Value::Null, &Value::Null));
    covers(&verified.body["lines"][1]["coverage"], &[("needed", 3), ("proposed", 2), ("remaining", 1)]);
    world.assert_sound().await;
}

pub async fn what_is_given_up_lowers_and_what_is_lost_opens_again(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let first = world.committed("brussels", "kharkiv", &need, 0, 8).await;
    let second = world.committed("lyon", "kharkiv", &need, 0, 6).await;
    let third = world.committed("usaid", "kharkiv", &need, 0, 4).await;
    enough(&world, "kharkiv", &need).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("needed", 18), ("remaining", 0)]);
    world.seat("lyon").change(&format!("/allocations/{second}/withdraw"), because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("needed", 12), ("remaining", 0)]);
    let part = json!({ "quantity": 3, "reason": "one is enough" });
    world.seat("kharkiv").change(&format!("/allocations/{third}/release"), part).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("needed", 9), ("remaining", 0)]);
    // two are broken: they are needed again, and for them the need is on the board
    let shipment = world.dispatched("brussels", &first, 8).await;
    let count = json!({ "accepted": 6, "damaged": 2, "reason": "cracked" });
    world.counted("kharkiv", &shipment, count).await;
    let open = seen(&world, "kharkiv", &need).await;
    assert_eq!(open.body["state"], "verified");
    covers(&open.body["lines"][0]["coverage"], &[("needed", 9), ("received", 6), ("remaining", 2)]);
    let board = world.anybody().get("/public/needs").await.expect(200);
    assert!(board.text.contains(&need.id("/id")), "{}", board.text);
    assert_eq!(
        world.try_pledge("lyon", &need, 0, 3, "not_required", false).await.expect(409).code(),
        "more_than_remains"
    );
    world.committed("lyon", "kharkiv", &need, 0, 2).await;
    let refused = world.try_pledge("lyon", &need, 0, 1, "not_required", false).await.expect(409);
    assert_eq!(refused.code(), "the_recipient_has_enough");
    world.assert_sound().await;
}

pub async fn the_last_receipt_closes_it(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30), ("34144210", 4)]).await;
    let first = world.committed("brussels", "kharkiv", &need, 0, 8).await;
    let second = world.committed("lyon", "kharkiv", &need, 0, 2).await;
    let waiting = world.pledge("usaid", &need, 1, 2, "not_required").await.id("/allocations/0/id");
    enough(&world, "kharkiv", &need).await.expect(200);
    let shipment = world.dispatched("brussels", &first, 8).await;
    let receipt = world.counted("kharkiv", &shipment, json!({ "accepted": 8 })).await;
    assert_eq!(seen(&world, "kharkiv", &need).await.body["state"], "verified", "two are still to come");
    // the rest is given up: nothing is to come any more
    world.seat("lyon").change(&format!("/allocations/{second}/withdraw"), because()).await.expect(200);
    let closed = seen(&world, "kharkiv", &need).await;
    assert_eq!((&closed.body["state"], &closed.body["close_reason"]), (&json!("closed"), &json!("fulfilled")));
    assert_eq!(stands(&world, &waiting).await.0, "lapsed");
    world.assert_sound().await;
    // a wrong count opens it again, and the right one closes it
    let reverse = format!("/receipts/{}/reverse", receipt.id("/id"));
    world.seat("kharkiv").change(&reverse, because()).await.expect(201);
    assert_eq!(seen(&world, "kharkiv", &need).await.body["state"], "verified");
    world.counted("kharkiv", &shipment, json!({ "accepted": 8 })).await;
    assert_eq!(seen(&world, "kharkiv", &need).await.body["state"], "closed");
    world.assert_sound().await;
}

pub async fn with_nothing_agreed_it_is_closed_instead(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    world.pledge("lyon", &need, 0, 5, "not_required").await;
    let refused = enough(&world, "kharkiv", &need).await.expect(409);
    assert_eq!((refused.code(), &refused.body["state"]), ("nothing_is_agreed", &json!("verified")));
    assert!(refused.body["allowed"].as_array().is_some_and(|verbs| verbs.contains(&json!("close"))));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("needed", 30), ("proposed", 5)]);
    let path = format!("/needs/{}/enough", need.id("/id"));
    world.seat("kharkiv").change(&path, json!({})).await.expect(422);
    let body = json!({ "title": "Draft", "language": "en", "priority": 2, "lines": [{ "item_class": "35111100" }] });
    let draft = world.seat("kharkiv").post("/needs", body).await.expect(201);
    assert_eq!(enough(&world, "kharkiv", &draft).await.expect(409).code(), "only_verified_needs_are_corrected");
    world.assert_sound().await;
}
