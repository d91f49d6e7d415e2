//! Answers that are owed, and decisions.

use chrono::TimeDelta;
use poruch::store::Engine;
use serde_json::json;

use super::{only, task, world_and_clock};
use crate::steps::{because, decision};
use crate::world::World;

pub async fn an_answer_is_owed_by_who_was_asked(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let id = world.pledge("brussels", &need, 0, 6, "not_required").await.body["allocations"][0]["id"].clone();
    only(&world, "answer_proposal", &id, &["kharkiv"]).await;
    let told = task(&world, "kharkiv", "answer_proposal").await.expect("a task");
    let subject = &told["subjects"][0];
    assert_eq!((&subject["reference"], &subject["kind"]), (&need.body["reference"], &json!("allocation")));
    assert_eq!(subject["organisation"]["name"], "Brussels Fire Department");
    assert_eq!((&subject["units"], &told["urgency"]), (&json!(6), &json!("later")));
    assert_eq!(told["others"], json!([{ "role": "coordinator", "label": "coordinator" }]));
    clock.advance(TimeDelta::days(12));
    assert_eq!(task(&world, "kharkiv", "answer_proposal").await.expect("a task")["urgency"], "two_days");
    // nobody answered: it is the coordinator's too
    clock.advance(TimeDelta::days(2));
    world.sweep().await;
    only(&world, "answer_proposal", &id, &[]).await;
    clock.advance(TimeDelta::seconds(1));
    only(&world, "answer_proposal_late", &id, &["kharkiv", "coordinator"]).await;
    let late = task(&world, "coordinator", "answer_proposal_late").await.expect("a task");
    assert_eq!(late["urgency"], "overdue");
    let path = format!("/allocations/{}/accept", id.as_str().expect("an id"));
    world.seat("kharkiv").act(&path).await.expect(200);
    only(&world, "answer_proposal_late", &id, &[]).await;
}

pub async fn a_gift_asked_for_is_answered_by_its_donor(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("34144210", 5)]).await;
    let offer = world.offer("brussels", "34144213", 5, json!({})).await;
    let id = world.allocate("kharkiv", &offer, &need, 4).await.expect(201).body["allocations"][0]["id"].clone();
    only(&world, "answer_request", &id, &["brussels"]).await;
    only(&world, "answer_proposal", &id, &[]).await;
    clock.advance(TimeDelta::days(14));
    world.sweep().await;
    only(&world, "answer_request", &id, &[]).await;
    only(&world, "answer_request_late", &id, &["brussels", "coordinator"]).await;
    let decline = format!("/allocations/{}/decline", id.as_str().expect("an id"));
    world.seat("brussels").change(&decline, because()).await.expect(200);
    only(&world, "answer_request_late", &id, &[]).await;
}

pub async fn a_council_is_waited_for(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let made = world.pledge("brussels", &need, 0, 6, "pending").await;
    let (pledge, allocation) = (made.body["pledge"]["reference"].clone(), made.id("/allocations/0/id"));
    only(&world, "record_decision", &pledge, &[]).await;
    world.seat("kharkiv").act(&format!("/allocations/{allocation}/accept")).await.expect(200);
    only(&world, "record_decision", &pledge, &["brussels"]).await;
    let told = task(&world, "brussels", "record_decision").await.expect("a task");
    let until = (world.service.clock.now() + TimeDelta::days(60)).date_naive().to_string();
    assert_eq!(told["until"]["day"], json!(until));
    clock.advance(TimeDelta::days(60));
    world.sweep().await;
    only(&world, "record_decision", &pledge, &[]).await;
    only(&world, "record_decision_late", &pledge, &["brussels", "coordinator"]).await;
    let path = format!("/pledges/{}/authorise", made.id("/pledge/id"));
    world.seat("brussels").change(&path, decision("granted")).await.expect(200);
    only(&world, "record_decision_late", &pledge, &[]).await;
    only(&world, "plan_shipment", &json!(allocation), &["brussels"]).await;
}

pub async fn what_is_planned_without_the_council_is_settled(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let made = world.pledge("brussels", &need, 0, 6, "pending").await;
    let allocation = made.id("/allocations/0/id");
    let authorise = format!("/pledges/{}/authorise", made.id("/pledge/id"));
    world.seat("kharkiv").act(&format!("/allocations/{allocation}/accept")).await.expect(200);
    world.seat("brussels").change(&authorise, decision("granted")).await.expect(200);
    let shipment = world.planned("brussels", &allocation, 6, json!({})).await;
    world.agreed(&shipment).await;
    let customs = json!({ "code": "AHARS-1", "declared_on": world.today() });
    world.seat("kharkiv").change(&format!("/shipments/{}/customs", shipment.id("/id")), customs).await.expect(200);
    let (id, lorry) = (json!(allocation), shipment.body["id"].clone());
    only(&world, "settle_turned_key", &id, &[]).await;
    only(&world, "dispatch_shipment", &lorry, &["brussels"]).await;
    world.seat("brussels").change(&authorise, decision("refused")).await.expect(200);
    only(&world, "settle_turned_key", &id, &["brussels", "coordinator"]).await;
    only(&world, "dispatch_shipment", &lorry, &[]).await;
    world.seat("brussels").change(&format!("/shipments/{}/cancel", shipment.id("/id")), because()).await.expect(200);
    only(&world, "settle_turned_key", &id, &[]).await;
}

pub async fn help_that_is_not_shipped_is_signed_for(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need_of("kharkiv", "training", &[("training.high_rise_rescue", 4)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 4).await;
    let id = json!(allocation);
    only(&world, "sign_for_help", &id, &["kharkiv"]).await;
    only(&world, "plan_shipment", &id, &[]).await;
    let body = json!({ "need_id": need.id("/id"), "lines": [{ "allocation_id": allocation, "accepted": 4 }] });
    let draft = world.seat("kharkiv").post("/receipts", body).await.expect(201);
    only(&world, "sign_count", &draft.body["id"], &["kharkiv"]).await;
    world.seat("kharkiv").act(&format!("/receipts/{}/confirm", draft.id("/id"))).await.expect(200);
    only(&world, "sign_count", &draft.body["id"], &[]).await;
    only(&world, "sign_for_help", &id, &[]).await;
}

pub async fn a_donor_hears_of_what_moved_up_and_of_new_needs_that_fit(engine: Engine) {
    let (world, clock) = world_and_clock(engine).await;
    // what stands by for nobody else moves up when the first donor gives up its place
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let first = world.pledge("lyon", &need, 0, 12, "not_required").await;
    let body = json!({ "language": "en", "authorisation": "not_required", "standby": true,
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 5 }] });
    let waits = world.seat("brussels").post(&format!("/needs/{}/pledges", need.id("/id")), body).await.expect(201);
    let waiting = waits.body["allocations"][0]["id"].clone();
    only(&world, "standby_moved_up", &waiting, &[]).await;
    let path = format!("/allocations/{}/withdraw", first.id("/allocations/0/id"));
    world.seat("lyon").change(&path, json!({ "reason": "burnt down" })).await.expect(200);
    only(&world, "standby_moved_up", &waiting, &["brussels"]).await;
    // a need that nobody has answered wants what is offered to whoever needs it
    let need = world.need("kharkiv", &[("31121200", 8)]).await;
    let offer = world.offer("brussels", "31121200", 3, json!({})).await;
    only(&world, "new_need_fits", &need.body["id"], &["brussels"]).await;
    world.offer("lyon", "31121200", 3, json!({ "earmark_region": "UA-14" })).await;
    world.offer("lyon", "31121000", 3, json!({})).await;
    only(&world, "new_need_fits", &need.body["id"], &["brussels"]).await;
    world.allocate("brussels", &offer, &need, 3).await.expect(201);
    only(&world, "new_need_fits", &need.body["id"], &[]).await;
    world.offer("lyon", "31121200", 3, json!({})).await;
    only(&world, "new_need_fits", &need.body["id"], &["lyon"]).await;
    clock.advance(TimeDelta::days(15));
    only(&world, "standby_moved_up", &waiting, &[]).await;
    only(&world, "new_need_fits", &need.body["id"], &[]).await;
    world.assert_sound().await;
}
