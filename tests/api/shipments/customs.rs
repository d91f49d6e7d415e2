//! The customs record decides when a shipment may cross.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::zone::Zone;
use poruch::store::Engine;
use serde_json::{Value, json};

use crate::support::set_clock;
use crate::world::{Setup, World};

/// A day of Kyiv so many days from now.
fn day(world: &World, offset: i64) -> String {
    (Zone::KYIV.day(world.service.clock.now()) + TimeDelta::days(offset)).to_string()
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
    let path = |shipment: &crate::client::Reply, verb: &str| format!("/shipments/{}/{verb}", shipment.id("/id"));
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

pub async fn codes_follow_one_another_and_each_is_kept(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.planned("brussels", &allocation, 8, json!({})).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let kharkiv = world.seat("kharkiv");
    let file = async |body: Value| kharkiv.change(&format!("{path}/customs"), body).await;
    let first = json!({ "code": "A-1", "declared_on": day(&world, -40), "recipient_number": "GD-77" });
    file(first.clone()).await.expect(200);
    let second = json!({ "code": "A-2", "declared_on": day(&world, 0) });
    let filed = file(second.clone()).await.expect(200);
    assert_eq!(
        (&filed.body["customs"]["code"], &filed.body["former_customs"][0]["code"]),
        (&json!("A-2"), &json!("A-1"))
    );
    let former = &filed.body["former_customs"][0];
    assert_eq!((&former["recipient_number"], &former["filed_by"]), (&json!("GD-77"), &json!(world.members["kharkiv"])));
    assert!(former["filed_at"].is_string() && filed.body["former_customs"][1].is_null());
    world.agreed(&shipment).await;
    let sent = world.seat("brussels").act(&format!("{path}/dispatch")).await.expect(200);
    // a later code does not free one under which goods were cleared
    let cleared = json!({ "code": "A-2", "declared_on": day(&world, 0), "cleared_on": day(&world, 0) });
    file(cleared).await.expect(200);
    file(json!({ "code": "A-3", "declared_on": day(&world, 0) })).await.expect(200);
    let other = world.planned("brussels", &allocation, 4, json!({})).await;
    let taken = kharkiv.change(&format!("/shipments/{}/customs", other.id("/id")), second).await.expect(409);
    assert_eq!((taken.code(), &taken.body["reference"]), ("customs_code_used", &shipment.body["reference"]));
    // nor does it keep one that was only written down wrongly
    kharkiv.change(&format!("/shipments/{}/customs", other.id("/id")), first.clone()).await.expect(200);
    let taken = file(first).await.expect(409);
    assert_eq!((taken.code(), &taken.body["reference"]), ("customs_code_used", &other.body["reference"]));
    // what became known of an earlier code is filled in there, also after the count
    world.counted("kharkiv", &sent, json!({ "accepted": 8 })).await;
    let unclear = json!({ "code": "A-3", "declared_on": day(&world, 0), "report_filed_on": day(&world, 0) });
    let refused = file(unclear).await.expect(422);
    assert_eq!(
        (refused.pointers()[0].as_str(), &refused.body["errors"][0]["code"]),
        ("/cleared_on", &json!("field_missing"))
    );
    let report = |on: i64| json!({ "code": "A-2", "declared_on": day(&world, 0), "cleared_on": day(&world, 0), "report_filed_on": day(&world, on) });
    for wrong in [-1, 1] {
        let refused = file(report(wrong)).await.expect(422);
        assert_eq!(refused.pointers(), ["/report_filed_on"], "{wrong}");
    }
    let reported = file(report(0)).await.expect(200);
    assert_eq!(reported.body["customs"]["code"], "A-3", "the code in force stays");
    let former = reported.body["former_customs"].as_array().expect("a list");
    let told: Vec<_> = former.iter().map(|one| (one["code"].as_str(), one["report_filed_on"].as_str())).collect();
    assert_eq!(told, [(Some("A-1"), None), (Some("A-2"), Some(day(&world, 0).as_str()))]);
    world.assert_sound().await;
}

pub async fn another_load_wants_another_word(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.planned("brussels", &allocation, 8, json!({})).await;
    world.agreed(&shipment).await;
    world.declared(&shipment).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    let brussels = world.seat("brussels");
    let load = |units: i64| {
        json!({ "carrier_id": world.organisation("carrier"), "waybill": "CMR 7",
            "lines": [{ "allocation_id": allocation, "quantity": units }] })
    };
    let same = brussels.put(&path, "*", load(8)).await.expect(200);
    assert!(same.body["customs"]["code"].is_string(), "another waybill is the same load");
    let other = brussels.put(&path, "*", load(7)).await.expect(200);
    assert_eq!(
        (&other.body["customs"], &other.body["former_customs"][0]["code"]),
        (&Value::Null, &same.body["customs"]["code"])
    );
    let refused = brussels.act(&format!("{path}/dispatch")).await.expect(409);
    assert_eq!(refused.code(), "customs_code_missing");
    world.assert_sound().await;
    // filed anew it is in force again
    world.declared(&shipment).await;
    let sent = brussels.act(&format!("{path}/dispatch")).await.expect(200);
    assert_eq!(sent.body["former_customs"], json!([]));
    world.assert_sound().await;
}
