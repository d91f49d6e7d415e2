//! The way of the goods.

use chrono::TimeDelta;
use domain::zone::Zone;
use poruch::store::Engine;
use serde_json::json;

use super::{only, task, world_and_clock};
use crate::steps::because;

pub async fn each_step_is_somebodys(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    only(&world, "plan_shipment", &json!(allocation), &["brussels"]).await;
    let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
    let (reference, path) = (shipment.body["reference"].clone(), format!("/shipments/{}", shipment.id("/id")));
    let at = |code: &'static str, seats: &'static [&'static str]| only(&world, code, &reference, seats);
    only(&world, "plan_shipment", &json!(allocation), &[]).await;
    at("agree_shipment", &["kharkiv"]).await;
    at("declare_customs", &["kharkiv"]).await;
    at("complete_papers", &["brussels"]).await;
    at("dispatch_shipment", &[]).await;
    at("load_shipment", &["carrier"]).await;
    clock.advance(TimeDelta::days(7));
    at("agree_shipment", &["kharkiv", "coordinator"]).await;
    world.agreed(&shipment).await;
    at("agree_shipment", &[]).await;
    at("complete_papers", &["brussels"]).await;
    world.declared(&shipment).await;
    for gone in ["declare_customs", "complete_papers"] {
        only(&world, gone, &reference, &[]).await;
    }
    at("dispatch_shipment", &["brussels"]).await;
    world.seat("brussels").act(&format!("{path}/dispatch")).await.expect(200);
    for gone in ["dispatch_shipment", "load_shipment", "report_progress"] {
        only(&world, gone, &reference, &[]).await;
    }
    clock.advance(TimeDelta::hours(24));
    at("report_progress", &["carrier"]).await;
    clock.advance(TimeDelta::hours(48));
    at("report_progress", &["carrier", "coordinator"]).await;
    let told = async |kind: &str| {
        world.seat("carrier").post(&format!("{path}/events"), json!({ "kind": kind })).await.expect(201);
    };
    told("breakdown").await;
    at("report_progress", &[]).await;
    at("free_shipment", &["coordinator"]).await;
    clock.advance(TimeDelta::hours(1));
    told("resumed").await;
    at("free_shipment", &[]).await;
    world.seat("carrier").act(&format!("{path}/arrive")).await.expect(200);
    at("count_arrival", &["kharkiv"]).await;
    clock.advance(TimeDelta::days(3));
    at("count_arrival", &["kharkiv", "coordinator"]).await;
    let draft = world.count("kharkiv", &shipment, json!({ "accepted": 10, "damaged": 2, "reason": "crushed" })).await;
    let receipt = draft.expect(201).body["reference"].clone();
    only(&world, "sign_count", &receipt, &["kharkiv"]).await;
    clock.advance(TimeDelta::days(3));
    only(&world, "sign_count", &receipt, &["kharkiv", "coordinator"]).await;
    let signed = world.seat("kharkiv").get("/receipts").await.expect(200).id("/items/0/id");
    world.seat("kharkiv").act(&format!("/receipts/{signed}/confirm")).await.expect(200);
    at("count_arrival", &[]).await;
    only(&world, "sign_count", &receipt, &[]).await;
    only(&world, "evidence_ready", &receipt, &["brussels"]).await;
    only(&world, "replace_lost", &json!(allocation), &["brussels"]).await;
    world.pledge("lyon", &need, 0, 2, "not_required").await;
    only(&world, "replace_lost", &json!(allocation), &[]).await;
    clock.advance(TimeDelta::days(15));
    only(&world, "evidence_ready", &receipt, &[]).await;
}

pub async fn a_declaration_runs_out(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
    let (reference, path) = (shipment.body["reference"].clone(), format!("/shipments/{}/customs", shipment.id("/id")));
    let declared = Zone::KYIV.day(world.service.clock.now()).to_string();
    let body = json!({ "code": "1", "declared_on": declared });
    world.seat("kharkiv").change(&path, body).await.expect(200);
    only(&world, "import_in_time", &reference, &[]).await;
    clock.advance(TimeDelta::days(24));
    only(&world, "import_in_time", &reference, &["kharkiv"]).await;
    assert_eq!(task(&world, "kharkiv", "import_in_time").await.expect("a task")["urgency"], "seven_days");
    clock.advance(TimeDelta::days(8));
    only(&world, "import_in_time", &reference, &["kharkiv", "coordinator"]).await;
    let declared = Zone::KYIV.day(world.service.clock.now()).to_string();
    let body = json!({ "code": "2", "declared_on": declared });
    world.seat("kharkiv").change(&path, body).await.expect(200);
    only(&world, "import_in_time", &reference, &[]).await;
}

pub async fn a_lost_one_is_looked_for(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let (reference, path) = (shipment.body["reference"].clone(), format!("/shipments/{}", shipment.id("/id")));
    world.seat("brussels").change(&format!("{path}/lose"), because()).await.expect(200);
    only(&world, "find_shipment", &reference, &["coordinator"]).await;
    clock.advance(TimeDelta::days(31));
    only(&world, "find_shipment", &reference, &[]).await;
    world.seat("brussels").change(&format!("{path}/find"), because()).await.expect(200);
    world.seat("brussels").change(&format!("{path}/lose"), because()).await.expect(200);
    only(&world, "find_shipment", &reference, &["coordinator"]).await;
    world.seat("brussels").change(&format!("{path}/find"), because()).await.expect(200);
    only(&world, "find_shipment", &reference, &[]).await;
}

pub async fn what_was_distributed_is_reported(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let expected = (world.service.clock.now() + TimeDelta::days(5)).date_naive().to_string();
    let shipment = world.planned("brussels", &allocation, 12, json!({ "expected_on": expected })).await;
    let (reference, path) = (shipment.body["reference"].clone(), format!("/shipments/{}", shipment.id("/id")));
    let sent = world.send_off("brussels", &shipment).await;
    only(&world, "prepare_count", &reference, &[]).await;
    clock.advance(TimeDelta::days(3));
    only(&world, "prepare_count", &reference, &["kharkiv"]).await;
    world.seat("carrier").post(&format!("{path}/events"), json!({ "kind": "customs_release" })).await.expect(201);
    only(&world, "report_distribution", &reference, &["kharkiv"]).await;
    world.counted("kharkiv", &sent, json!({ "accepted": 12 })).await;
    only(&world, "prepare_count", &reference, &[]).await;
    clock.advance(TimeDelta::days(91));
    only(&world, "report_distribution", &reference, &["kharkiv", "coordinator"]).await;
    let seen = world.shipment(&shipment.id("/id")).await;
    let today = Zone::KYIV.day(world.service.clock.now()).to_string();
    let customs = json!({ "code": seen["customs"]["code"], "declared_on": seen["customs"]["declared_on"],
        "cleared_on": seen["customs"]["cleared_on"], "report_filed_on": today });
    world.seat("kharkiv").change(&format!("{path}/customs"), customs).await.expect(200);
    only(&world, "report_distribution", &reference, &[]).await;
}

pub async fn each_code_has_its_report(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
    let (reference, path) = (shipment.body["reference"].clone(), format!("/shipments/{}/customs", shipment.id("/id")));
    let day = |days: i64| (Zone::KYIV.day(world.service.clock.now()) - TimeDelta::days(days)).to_string();
    let file = async |body: serde_json::Value| world.seat("kharkiv").change(&path, body).await.expect(200);
    let (declared, cleared) = (day(0), day(0));
    file(json!({ "code": "first", "declared_on": declared, "cleared_on": cleared })).await;
    file(json!({ "code": "second", "declared_on": declared, "cleared_on": cleared })).await;
    only(&world, "report_distribution", &reference, &["kharkiv"]).await;
    let due = task(&world, "kharkiv", "report_distribution").await.expect("a task");
    assert_eq!(due["subjects"].as_array().expect("one a code").len(), 2);
    clock.advance(TimeDelta::days(91));
    only(&world, "report_distribution", &reference, &["kharkiv", "coordinator"]).await;
    let filed =
        |code: &str| json!({ "code": code, "declared_on": declared, "cleared_on": cleared, "report_filed_on": day(0) });
    file(filed("second")).await;
    // the other's is still due, although its code is not in force any more
    only(&world, "report_distribution", &reference, &["kharkiv", "coordinator"]).await;
    file(filed("first")).await;
    only(&world, "report_distribution", &reference, &[]).await;
}
