//! What ran out of time is renewed.

use std::sync::Arc;

use chrono::{Days, TimeDelta};
use domain::zone::Zone;
use poruch::clock::SetClock;
use poruch::store::Engine;
use serde_json::{Value, json};

use super::{seen, stands};
use crate::steps::{because, covers};
use crate::support::set_clock;
use crate::world::{Setup, World};

async fn world_and_clock(engine: Engine) -> (World, Arc<SetClock>) {
    let clock = set_clock();
    (World::with(engine, Setup { clock: Arc::clone(&clock) as _, ..Setup::default() }).await, clock)
}

pub async fn what_expired_is_open_again_with_one_call(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let proposed = world.pledge("lyon", &need, 0, 5, "not_required").await.id("/allocations/0/id");
    clock.advance(TimeDelta::days(91));
    assert_eq!(world.sweep().await.needs, 1);
    let closed = seen(&world, "kharkiv", &need).await;
    assert_eq!(closed.body["close_reason"], "expired");
    let path = format!("/needs/{}/renew", need.id("/id"));
    for seat in ["brussels", "ostroh", "intermediary", "administrator"] {
        world.seat(seat).act(&path).await.expect(403);
    }
    let renewed = world.seat("kharkiv").act(&path).await.expect(200);
    assert_eq!((&renewed.body["state"], &renewed.body["close_reason"]), (&json!("verified"), &Value::Null));
    // as long as confirming it gives
    let until = (clock_day(&world) + Days::new(90)).to_string();
    assert_eq!(renewed.body["valid_until"], json!(until));
    let confirmed = world.seat("kharkiv").act(&format!("/needs/{}/confirm", need.id("/id"))).await.expect(200);
    assert_eq!(confirmed.body["valid_until"], json!(until));
    assert_eq!(stands(&world, &proposed).await.0, "lapsed", "what lapsed stays so");
    covers(&renewed.body["lines"][0]["coverage"], &[("needed", 10), ("proposed", 0), ("remaining", 10)]);
    world.pledge("lyon", &need, 0, 5, "not_required").await;
    let again = world.seat("kharkiv").act(&path).await.expect(409);
    assert_eq!(again.code(), "only_expired_needs_are_renewed");
    world.assert_sound().await;
}

fn clock_day(world: &World) -> chrono::NaiveDate {
    Zone::KYIV.day(world.service.clock.now())
}

pub async fn a_day_that_has_passed_is_given_anew(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let by = (clock_day(&world) + Days::new(20)).to_string();
    let body = json!({ "title": "Насоси", "language": "uk", "priority": 1, "needed_by": by,
        "lines": [{ "item_class": "35111100", "quantity": 10 }] });
    let need = world.seat("kharkiv").post("/needs", body).await.expect(201);
    let path = format!("/needs/{}", need.id("/id"));
    world.seat("kharkiv").act(&format!("{path}/submit")).await.expect(200);
    world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    clock.advance(TimeDelta::days(91));
    world.sweep().await;
    let renew = format!("{path}/renew");
    let refused = world.seat("coordinator").act(&renew).await.expect(422);
    assert_eq!(refused.pointers(), ["/needed_by"]);
    let past = json!({ "needed_by": by });
    assert_eq!(world.seat("coordinator").change(&renew, past).await.expect(422).pointers(), ["/needed_by"]);
    let day = (clock_day(&world) + Days::new(30)).to_string();
    let renewed = world.seat("coordinator").change(&renew, json!({ "needed_by": day })).await.expect(200);
    assert_eq!((&renewed.body["state"], &renewed.body["needed_by"]), (&json!("verified"), &json!(day)));
    world.assert_sound().await;
}

pub async fn nothing_else_is_renewed(engine: Engine) {
    let world = World::new(engine).await;
    for outcome in ["superseded", "withdrawn"] {
        let need = world.need("kharkiv", &[("35111100", 10)]).await;
        let path = format!("/needs/{}", need.id("/id"));
        assert_eq!(world.seat("kharkiv").act(&format!("{path}/renew")).await.expect(409).body["state"], "verified");
        let end = json!({ "outcome": outcome, "reason": because()["reason"] });
        world.seat("kharkiv").change(&format!("{path}/close"), end).await.expect(200);
        let refused = world.seat("kharkiv").act(&format!("{path}/renew")).await.expect(409);
        assert_eq!(refused.code(), "only_expired_needs_are_renewed", "{outcome}");
    }
    world.assert_sound().await;
}
