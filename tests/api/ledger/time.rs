//! What the time does.

use std::sync::Arc;

use chrono::TimeDelta;
use poruch::clock::SetClock;
use poruch::service::sweep::Swept;
use poruch::store::Engine;
use serde_json::json;

use crate::steps::covers;
use crate::support::set_clock;
use crate::world::{Setup, World};

async fn world_and_clock(engine: Engine) -> (World, Arc<SetClock>) {
    let clock = set_clock();
    (World::with(engine, Setup { clock: Arc::clone(&clock) as _, ..Setup::default() }).await, clock)
}

pub async fn a_proposal_holds_for_fourteen_days_and_then_stands_by(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let first = world.pledge("brussels", &need, 0, 10, "not_required").await.id("/allocations/0/id");
    clock.advance(TimeDelta::days(1));
    let second = world.try_pledge("lyon", &need, 0, 6, "not_required", true).await.expect(201);
    let second = second.id("/allocations/0/id");
    clock.advance(TimeDelta::days(13) - TimeDelta::seconds(1));
    assert_eq!(world.sweep().await, Swept::default());
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 10), ("standby", 6)]);
    clock.advance(TimeDelta::seconds(1));
    assert_eq!(world.sweep().await.holds, 1);
    // the next in the row moves up, and its own hold begins now
    assert_eq!(world.allocation(&first).await["state"], "standby");
    let moved = world.allocation(&second).await;
    assert_eq!(moved["state"], "proposed");
    let until: domain::Instant = moved["hold_until"].as_str().expect("a time").parse().expect("a time");
    assert_eq!(until, world.service.clock.now() + TimeDelta::days(14));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 6), ("standby", 10), ("remaining", 4)]);
    assert_eq!(world.sweep().await, Swept::default());
    world.assert_sound().await;
}

pub async fn an_agreed_one_has_no_hold(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let committed = world.committed("brussels", "kharkiv", &need, 0, 5).await;
    let accepted = world.pledge("lyon", &need, 0, 5, "pending").await.id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{accepted}/accept")).await.expect(200);
    clock.advance(TimeDelta::days(59));
    assert_eq!(world.sweep().await.holds, 0);
    assert_eq!(world.allocation(&committed).await["state"], "committed");
    assert_eq!(world.allocation(&accepted).await["state"], "accepted");
}

pub async fn a_pledge_lapses_past_its_day_and_what_is_under_way_goes_on(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("34144210", 10)]).await;
    let last = (world.service.clock.now() + TimeDelta::days(5)).date_naive().to_string();
    let offer = world.offer("brussels", "34144213", 8, json!({ "valid_until": last })).await;
    let made = world.allocate("kharkiv", &offer, &need, 4).await.expect(201).id("/allocations/0/id");
    let moving = world.offer("lyon", "34144213", 4, json!({ "valid_until": last })).await;
    let sent = world.allocate("lyon", &moving, &need, 4).await.expect(201).id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{sent}/accept")).await.expect(200);
    let shipment = world.dispatched("lyon", &sent, 4).await;
    clock.advance(TimeDelta::days(5));
    assert_eq!(world.sweep().await.pledges, 0, "the last day is part of the promise");
    clock.advance(TimeDelta::days(1));
    world.sweep().await;
    let seen = world.seat("brussels").get(&format!("/pledges/{}", offer.id("/id"))).await.expect(200);
    assert_eq!((&seen.body["state"], &seen.body["close_reason"]), (&json!("closed"), &json!("lapsed")));
    assert_eq!(world.allocation(&made).await["state"], "lapsed");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("proposed", 0), ("in_transit", 4), ("remaining", 6)]);
    world.counted("kharkiv", &shipment, json!({ "accepted": 4 })).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 4), ("remaining", 6)]);
    world.assert_sound().await;
}

pub async fn a_need_expires_unless_confirmed(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let forgotten = world.need("kharkiv", &[("35111100", 10)]).await;
    let proposal = world.pledge("brussels", &forgotten, 0, 10, "not_required").await.id("/allocations/0/id");
    let renewed = world.need("ostroh", &[("35111100", 10)]).await;
    let get = |seat: &'static str, need: String| {
        let world = &world;
        async move { world.seat(seat).get(&format!("/needs/{need}")).await.expect(200).body }
    };
    clock.advance(TimeDelta::days(30));
    assert_eq!(get("ostroh", renewed.id("/id")).await["stale"], true);
    clock.advance(TimeDelta::days(30));
    let confirm = format!("/needs/{}/confirm", renewed.id("/id"));
    let confirmed = world.seat("ostroh").act(&confirm).await.expect(200);
    assert_eq!(confirmed.body["stale"], false);
    clock.advance(TimeDelta::days(31));
    assert_eq!(world.sweep().await.needs, 1);
    let expired = get("kharkiv", forgotten.id("/id")).await;
    assert_eq!((&expired["state"], &expired["close_reason"]), (&json!("closed"), &json!("expired")));
    assert_eq!(world.allocation(&proposal).await["state"], "lapsed");
    assert_eq!(get("ostroh", renewed.id("/id")).await["state"], "verified");
    world.assert_sound().await;
}

pub async fn an_expiry_with_goods_under_way_asks_a_coordinator(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 10).await;
    let shipment = world.dispatched("brussels", &allocation, 10).await;
    clock.advance(TimeDelta::days(91));
    assert_eq!(world.sweep().await.needs, 1);
    let path = format!("/needs/{}", need.id("/id"));
    let seen = world.seat("coordinator").get(&path).await.expect(200);
    assert_eq!((&seen.body["state"], &seen.body["attention"]), (&json!("verified"), &json!(["expired_under_way"])));
    assert_eq!(world.sweep().await.needs, 0, "asked once");
    let confirmed = world.seat("coordinator").act(&format!("{path}/confirm")).await.expect(200);
    assert_eq!(confirmed.body["attention"], json!([]));
    world.counted("kharkiv", &shipment, json!({ "accepted": 10 })).await;
    world.assert_sound().await;
}
