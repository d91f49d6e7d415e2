//! The customs record decides when a shipment may cross.

use std::sync::Arc;

use chrono::TimeDelta;
use poruch::store::Engine;
use serde_json::json;

use crate::support::set_clock;
use crate::world::{Setup, World};

pub async fn a_code_has_its_time(engine: Engine) {
    let clock = set_clock();
    let world = World::with(engine, Setup { clock: Arc::clone(&clock) as _, ..Setup::default() }).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let brussels = world.seat("brussels");
    let day = |offset: i64| (clock_now(&world) + TimeDelta::days(offset)).date_naive().to_string();
    for (declared, code) in [
        (day(1), "customs_declared_in_the_future"),
        (day(-91), "customs_code_expired"),
        (day(-31), "customs_import_overdue"),
    ] {
        let customs = json!({ "code": "1", "declared_on": declared });
        brussels.change(&format!("{path}/customs"), customs).await.expect(200);
        let refused = brussels.act(&format!("{path}/dispatch")).await.expect(409);
        assert_eq!(refused.code(), code);
    }
    let early = json!({ "code": "1", "declared_on": day(0), "cleared_on": day(-1) });
    assert_eq!(brussels.change(&format!("{path}/customs"), early).await.expect(422).pointers(), ["/cleared_on"]);
    let customs = json!({ "code": "1", "declared_on": day(-30) });
    let declared = brussels.change(&format!("{path}/customs"), customs).await.expect(200);
    assert_eq!(declared.body["customs"]["import_until"], json!(day(0)));
    brussels.act(&format!("{path}/dispatch")).await.expect(200);
    // the release at the border starts the time of the distribution report
    clock.advance(TimeDelta::days(2));
    let release = json!({ "kind": "customs_release" });
    world.seat("carrier").post(&format!("{path}/events"), release).await.expect(201);
    let seen = world.shipment(&shipment.id("/id")).await;
    assert_eq!(seen["customs"]["cleared_on"], json!(world.today()));
    let due = (clock_now(&world) + TimeDelta::days(90)).date_naive().to_string();
    assert_eq!(seen["customs"]["report_due"], json!(due));
}

fn clock_now(world: &World) -> poruch::domain::Instant {
    world.service.clock.now()
}
