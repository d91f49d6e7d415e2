//! The customs record decides when a shipment may cross.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::customs;
use poruch::store::Engine;
use serde_json::json;

use crate::support::set_clock;
use crate::world::{Setup, World};

/// A day of Kyiv so many days from now.
fn day(world: &World, offset: i64) -> String {
    customs::today(world.service.clock.now() + TimeDelta::days(offset)).to_string()
}

pub async fn a_code_has_its_time(engine: Engine) {
    let clock = set_clock();
    let world = World::with(engine, Setup { clock: Arc::clone(&clock) as _, ..Setup::default() }).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
    world.agreed(&shipment).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let (brussels, kharkiv) = (world.seat("brussels"), world.seat("kharkiv"));
    let declare = async |declared: i64| {
        let customs = json!({ "code": "1", "declared_on": day(&world, declared) });
        kharkiv.change(&format!("{path}/customs"), customs).await.expect(200)
    };
    declare(-31).await;
    let refused = brussels.act(&format!("{path}/dispatch")).await.expect(409);
    assert_eq!(refused.code(), "customs_import_overdue");
    declare(-90).await;
    clock.advance(TimeDelta::days(1));
    let refused = brussels.act(&format!("{path}/dispatch")).await.expect(409);
    assert_eq!(refused.code(), "customs_code_expired");
    let declared = declare(-30).await;
    assert_eq!(declared.body["customs"]["import_until"], json!(day(&world, 0)));
    brussels.act(&format!("{path}/dispatch")).await.expect(200);
    // the release at the border starts the time of the distribution report
    clock.advance(TimeDelta::days(2));
    let release = json!({ "kind": "customs_release" });
    world.seat("carrier").post(&format!("{path}/events"), release).await.expect(201);
    let seen = world.shipment(&shipment.id("/id")).await;
    assert_eq!(seen["customs"]["cleared_on"], json!(day(&world, 0)));
    assert_eq!(seen["customs"]["report_due"], json!(day(&world, 90)));
}

pub async fn its_days_can_have_been(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
    let path = format!("/shipments/{}/customs", shipment.id("/id"));
    let kharkiv = world.seat("kharkiv");
    for (declared, cleared, pointer, code) in [
        (1, None, "/declared_on", "not_within_its_time"),
        (400, None, "/declared_on", "not_within_its_time"),
        (-92, None, "/declared_on", "not_within_its_time"),
        (0, Some(1), "/cleared_on", "not_within_its_time"),
        (0, Some(400), "/cleared_on", "not_within_its_time"),
        (0, Some(-1), "/cleared_on", "before_the_declaration"),
    ] {
        let mut body = json!({ "code": "1", "declared_on": day(&world, declared) });
        if let Some(cleared) = cleared {
            body["cleared_on"] = json!(day(&world, cleared));
        }
        let refused = kharkiv.change(&path, body).await.expect(422);
        assert_eq!(refused.pointers(), [pointer], "{declared} {cleared:?}");
        assert_eq!(refused.body["errors"][0]["code"], code);
        let message = refused.body["errors"][0]["message"].as_str().expect("a message");
        assert!(message.contains(" … ") && message.contains(&day(&world, 0)), "both bounds in {message}");
    }
    // clearance is entered after the count as well
    let sent = world.send_off("brussels", &shipment).await;
    world.counted("kharkiv", &sent, json!({ "accepted": 12 })).await;
    let code = json!(format!("AHARS {}", shipment.id("/reference")));
    let late = json!({ "code": code, "declared_on": world.today(), "cleared_on": day(&world, 0) });
    let cleared = kharkiv.change(&path, late).await.expect(200);
    assert_eq!((&cleared.body["state"], &cleared.body["customs"]["code"]), (&json!("received"), &code));
    assert_eq!(cleared.body["customs"]["cleared_on"], json!(day(&world, 0)));
}

pub async fn only_the_recipients_side_files_it(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let hub = json!({ "consignee_id": world.organisation("ostroh") });
    world.seat("kharkiv").change(&format!("/needs/{}/consignee", need.id("/id")), hub).await.expect(200);
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
    let path = format!("/shipments/{}/customs", shipment.id("/id"));
    let body = |code: &str| json!({ "code": code, "declared_on": world.today() });
    for (seat, status) in [
        ("brussels", 403),
        ("carrier", 403),
        ("coordinator", 403),
        ("administrator", 403),
        ("lyon", 404),
        ("stranger", 404),
        ("kharkiv", 200),
        ("ostroh", 200),
    ] {
        world.seat(seat).change(&path, body(seat)).await.expect(status);
    }
    // while neither has a member, a coordinator does
    for seat in ["kharkiv", "ostroh"] {
        let member = format!("/organisations/{}/members/{}", world.organisation(seat), world.members[seat]);
        world.seat("coordinator").change(&path, body("2")).await.expect(403);
        world.seat("administrator").act(&format!("{member}/deactivate")).await.expect(200);
    }
    let filed = world.seat("coordinator").change(&path, body("2")).await.expect(200);
    assert_eq!(filed.body["customs"]["code"], "2");
    // what was filed stands in the log, and what it was before
    let log = world.seat("auditor").get(&format!("/events?shipment={}", shipment.id("/id"))).await.expect(200);
    let last = &log.body["items"][0];
    assert_eq!((&last["action"], &last["change"]["replaces"]["code"]), (&json!("declare_shipment"), &json!("ostroh")));
}

pub async fn one_code_serves_one_shipment(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let first = world.planned("brussels", &allocation, 3, json!({})).await;
    let second = world.planned("brussels", &allocation, 3, json!({})).await;
    let kharkiv = world.seat("kharkiv");
    let code = json!({ "code": "4821-7730", "declared_on": world.today() });
    let path = |shipment: &crate::client::Answer, verb: &str| format!("/shipments/{}/{verb}", shipment.id("/id"));
    kharkiv.change(&path(&first, "customs"), code.clone()).await.expect(200);
    kharkiv.change(&path(&first, "customs"), code.clone()).await.expect(200);
    let refused = kharkiv.change(&path(&second, "customs"), code.clone()).await.expect(409);
    assert_eq!((refused.code(), &refused.body["reference"]), ("customs_code_used", &first.body["reference"]));
    let pasted = json!({ "code": " 4821-7730\u{200B} ", "declared_on": world.today() });
    let refused = kharkiv.change(&path(&second, "customs"), pasted).await.expect(409);
    assert_eq!(refused.code(), "customs_code_used");
    // another recipient's codes are its own
    let other = world.need("ostroh", &[("35111100", 30)]).await;
    let theirs = world.committed("brussels", "ostroh", &other, 0, 3).await;
    let theirs = world.planned("brussels", &theirs, 3, json!({})).await;
    world.seat("ostroh").change(&path(&theirs, "customs"), code.clone()).await.expect(200);
    // two at once: one of them
    let third = world.planned("brussels", &allocation, 3, json!({})).await;
    let at_once = json!({ "code": "5000", "declared_on": world.today() });
    let (one, two) = crate::steps::both(
        kharkiv.change(&path(&second, "customs"), at_once.clone()),
        kharkiv.change(&path(&third, "customs"), at_once),
    )
    .await;
    let mut both = [one.status.as_u16(), two.status.as_u16()];
    both.sort_unstable();
    assert_eq!(both, [200, 409], "{} {}", one.text, two.text);
    // what was called off gives its code free
    let because = json!({ "reason": "for a test" });
    world.seat("brussels").change(&path(&first, "cancel"), because).await.expect(200);
    kharkiv.change(&path(&second, "customs"), code).await.expect(200);
}

pub async fn events_have_their_time(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let path = format!("/shipments/{}/events", shipment.id("/id"));
    let at = |minutes: i64| {
        let at = world.service.clock.now() + TimeDelta::minutes(minutes);
        json!({ "kind": "border_entry", "occurred_at": at.to_rfc3339() })
    };
    for minutes in [10, 60 * 24 * 400, -60 * 24 * 31, -60 * 24 * 365 * 20] {
        let refused = world.seat("brussels").post(&path, at(minutes)).await.expect(422);
        assert_eq!(refused.pointers(), ["/occurred_at"]);
        assert_eq!(refused.body["errors"][0]["code"], "not_within_its_time");
        assert!(refused.body["errors"][0]["message"].as_str().is_some_and(|text| text.contains(" … ")));
    }
    for minutes in [3, 0, -60 * 24 * 29] {
        world.seat("brussels").post(&path, at(minutes)).await.expect(201);
    }
}
