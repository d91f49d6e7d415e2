//! The carrier never confirms, nor the same person from another seat.

use domain::organisation::Role;
use poruch::store::Engine;
use serde_json::json;

use crate::client::{Client, Reply};
use crate::world::World;

/// A shipment on the road that its consignee Kharkiv carries itself.
async fn own_transport(world: &World) -> Reply {
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let own = json!({ "carrier_id": world.organisation("kharkiv") });
    let planned = world.planned("brussels", &allocation, 12, own).await;
    world.send_off("brussels", &planned).await
}

async fn drives(driver: &Client, shipment: &Reply) {
    let events = format!("/shipments/{}/events", shipment.id("/id"));
    driver.post(&events, json!({ "kind": "departed" })).await.expect(201);
}

/// A count of all of it, and the way to sign it.
async fn counted(world: &World, shipment: &Reply) -> String {
    let receipt = world.count("kharkiv", shipment, json!({ "accepted": 12 })).await.expect(201);
    format!("/receipts/{}/confirm", receipt.id("/id"))
}

/// A seat of Kharkiv that `maker` makes for itself, with its id.
async fn another_seat(world: &World, maker: &Client, role: &str) -> (Client, String) {
    let path = format!("/organisations/{}", world.organisation("kharkiv"));
    let seat = json!({ "name": "second hat", "role": role, "language": "uk" });
    let seat = maker.post(&format!("{path}/members"), seat).await.expect(201).id("/id");
    (token(world, maker, &seat).await, seat)
}

/// A token that `maker` makes for a seat of Kharkiv.
async fn token(world: &World, maker: &Client, seat: &str) -> Client {
    let tokens = format!("/organisations/{}/tokens", world.organisation("kharkiv"));
    let token = json!({ "member_id": seat, "label": "x", "scopes": ["read", "write", "manage"], "days": 5 });
    world.anybody().with_token(Some(maker.post(&tokens, token).await.expect(201).id("/token")))
}

async fn is_refused(signer: &Client, confirm: &str) {
    assert_eq!(signer.act(confirm).await.expect(403).code(), "the_carrier_never_confirms");
}

pub async fn the_driver_signs_through_no_seat_that_it_gave(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = own_transport(&world).await;
    let driver = world.seat("kharkiv");
    drives(&driver, &shipment).await;
    let confirm = counted(&world, &shipment).await;
    let (second, second_id) = another_seat(&world, &driver, "recipient").await;
    let (third, _) = another_seat(&world, &second, "recipient").await;
    for signer in [&driver, &second, &third] {
        is_refused(signer, &confirm).await;
    }
    // not even after the seat between them is gone
    let members = format!("/organisations/{}/members", world.organisation("kharkiv"));
    driver.act(&format!("{members}/{second_id}/deactivate")).await.expect(200);
    is_refused(&third, &confirm).await;
    world.colleague("kharkiv", Role::Recipient).await.act(&confirm).await.expect(200);
    // nor does the driver sign that the count was wrong
    let reverse = confirm.replace("/confirm", "/reverse");
    for signer in [&driver, &third] {
        let refused = signer.change(&reverse, crate::steps::because()).await.expect(403);
        assert_eq!(refused.code(), "the_carrier_never_confirms");
    }
    world.colleague("kharkiv", Role::Recipient).await.change(&reverse, crate::steps::because()).await.expect(201);
}

pub async fn nor_through_the_seat_that_gave_its_own(engine: Engine) {
    let world = World::new(engine).await;
    let first = world.seat("kharkiv");
    let (second, _) = another_seat(&world, &first, "recipient").await;
    let (driver, _) = another_seat(&world, &second, "recipient").await;
    let (colleague, _) = another_seat(&world, &first, "recipient").await;
    let shipment = own_transport(&world).await;
    drives(&driver, &shipment).await;
    let confirm = counted(&world, &shipment).await;
    for signer in [&first, &second, &driver] {
        is_refused(signer, &confirm).await;
    }
    // nor a seat that one of them makes now, nor one that this one makes
    let (late, _) = another_seat(&world, &first, "recipient").await;
    let (later, _) = another_seat(&world, &late, "recipient").await;
    for signer in [&late, &later] {
        is_refused(signer, &confirm).await;
    }
    // somebody else to whom the first one gave a seat before
    colleague.act(&confirm).await.expect(200);
}

pub async fn nor_with_a_token_for_a_colleague(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = own_transport(&world).await;
    let driver = world.seat("kharkiv");
    let colleague = world.colleague("kharkiv", Role::Recipient).await;
    let colleague_id = colleague.get("/me").await.expect(200).id("/member_id");
    drives(&driver, &shipment).await;
    let confirm = counted(&world, &shipment).await;
    is_refused(&token(&world, &driver, &colleague_id).await, &confirm).await;
    world.colleague("kharkiv", Role::Recipient).await.act(&confirm).await.expect(200);
}

pub async fn nor_with_a_token_that_its_giver_gives_meanwhile(engine: Engine) {
    let world = World::new(engine).await;
    let first = world.seat("kharkiv");
    let (driver, _) = another_seat(&world, &first, "recipient").await;
    let (colleague, colleague_id) = another_seat(&world, &first, "recipient").await;
    let shipment = own_transport(&world).await;
    drives(&driver, &shipment).await;
    let confirm = counted(&world, &shipment).await;
    let borrowed = token(&world, &first, &colleague_id).await;
    is_refused(&borrowed, &confirm).await;
    is_refused(&colleague, &confirm).await;
    world.colleague("kharkiv", Role::Recipient).await.act(&confirm).await.expect(200);
}

/// Kharkiv with a seat that can only drive, which its first one made.
async fn with_a_driver(world: &World) -> Client {
    let verify = format!("/organisations/{}/verify", world.organisation("kharkiv"));
    let roles = json!({ "roles": ["recipient", "carrier"] });
    world.seat("coordinator").change(&verify, roles).await.expect(200);
    another_seat(world, &world.seat("kharkiv"), "carrier").await.0
}

pub async fn who_ends_the_others_is_not_the_only_seat(engine: Engine) {
    let world = World::new(engine).await;
    let first = world.seat("kharkiv");
    let driver = with_a_driver(&world).await;
    let other = world.colleague("kharkiv", Role::Recipient).await;
    let shipment = own_transport(&world).await;
    drives(&driver, &shipment).await;
    let confirm = counted(&world, &shipment).await;
    is_refused(&first, &confirm).await;
    let me = other.get("/me").await.expect(200).id("/member_id");
    let members = format!("/organisations/{}/members", world.organisation("kharkiv"));
    first.act(&format!("{members}/{me}/deactivate")).await.expect(200);
    is_refused(&first, &confirm).await;
    // an administrator gives somebody a seat
    let seat = json!({ "name": "head of depot", "role": "recipient", "language": "uk" });
    let administrator = world.seat("administrator");
    let seat = administrator.post(&members, seat).await.expect(201).id("/id");
    token(&world, &administrator, &seat).await.act(&confirm).await.expect(200);
    world.assert_sound().await;
}

pub async fn the_only_seat_that_can_signs_and_it_is_logged(engine: Engine) {
    let world = World::new(engine).await;
    let first = world.seat("kharkiv");
    let driver = with_a_driver(&world).await;
    // somebody who is gone before the road
    let other = world.colleague("kharkiv", Role::Recipient).await;
    let me = other.get("/me").await.expect(200).id("/member_id");
    let members = format!("/organisations/{}/members", world.organisation("kharkiv"));
    other.act(&format!("{members}/{me}/deactivate")).await.expect(200);
    let shipment = own_transport(&world).await;
    drives(&driver, &shipment).await;
    let confirm = counted(&world, &shipment).await;
    // its own new clerk neither signs nor stands in the way
    let (clerk, _) = another_seat(&world, &first, "recipient").await;
    is_refused(&clerk, &confirm).await;
    first.act(&confirm).await.expect(200);
    let log = world.seat("auditor").get("/events?limit=50").await.expect(200);
    let entries = log.body["items"].as_array().into_iter().flatten();
    let logged: Vec<_> = entries.filter(|entry| entry["action"] == "signed_by_the_only_seat").collect();
    assert_eq!(logged.len(), 1);
    assert_eq!(logged[0]["change"]["member"], json!(world.members["kharkiv"]));
    world.assert_sound().await;
}
