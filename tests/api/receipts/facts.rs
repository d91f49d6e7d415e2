//! Facts can always be recorded: promises give way, and what they cannot make room for is the excess.

pub mod excess;

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::{because, both, covers};
use crate::world::{Setup, World};

/// One shipment of units of several allocations, on the road.
async fn sent(world: &World, donor: &str, of: &[(&str, i64)]) -> Reply {
    let lines: Vec<Value> =
        of.iter().map(|(allocation, units)| json!({ "allocation_id": allocation, "quantity": units })).collect();
    let planned = world.planned(donor, of[0].0, of[0].1, json!({ "lines": lines })).await;
    world.send_off(donor, &planned).await
}

/// A signed count of every line: so many in good order, so many damaged.
async fn counted(world: &World, shipment: &Reply, accepted: i64, damaged: i64) -> Reply {
    let lines: Vec<Value> = shipment.body["lines"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| {
            json!({ "shipment_line_id": line["id"], "accepted": accepted, "damaged": damaged, "reason": "counted" })
        })
        .collect();
    let body = json!({ "shipment_id": shipment.id("/id"), "lines": lines });
    let draft = world.seat("kharkiv").post("/receipts", body).await.expect(201);
    world.seat("kharkiv").act(&format!("/receipts/{}/confirm", draft.id("/id"))).await.expect(200)
}

async fn reversed(world: &World, receipt: &Reply) -> Reply {
    world.seat("kharkiv").change(&format!("/receipts/{}/reverse", receipt.id("/id")), because()).await.expect(201)
}

async fn state(world: &World, allocation: &str) -> (String, i64) {
    let seen = world.allocation(allocation).await;
    (seen["state"].as_str().expect("a state").to_owned(), seen["quantity"].as_i64().expect("units"))
}

/// A need of 10 of which Brussels' 10 were counted as 8 and 2 damaged, on two lines of one receipt.
async fn two_damaged(world: &World, need: &Reply) -> Reply {
    let one = world.committed("brussels", "kharkiv", need, 0, 5).await;
    let other = world.committed("brussels", "kharkiv", need, 0, 5).await;
    let shipment = sent(world, "brussels", &[(&one, 5), (&other, 5)]).await;
    counted(world, &shipment, 4, 1).await
}

/// Trap: two lines of one receipt that each counted the same free unit when it was reversed.
pub async fn two_lines_of_one_receipt_do_not_count_the_same_free_unit(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let receipt = two_damaged(&world, &need).await;
    let third = world.committed("lyon", "kharkiv", &need, 0, 1).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 8), ("committed", 1), ("remaining", 1)]);
    reversed(&world, &receipt).await;
    covers(
        &world.coverage("kharkiv", &need, 0).await,
        &[("in_transit", 10), ("committed", 0), ("standby", 1), ("remaining", 0), ("excess", 0)],
    );
    let seen = world.allocation(&third).await;
    assert_eq!((&seen["state"], &seen["stepped_back"]), (&json!("standby"), &json!("committed")));
    assert!(seen["recipient_agreed_at"].is_string(), "agreements stay");
    world.assert_sound().await;
    // counted anew with one missing, it is committed again without another word
    let shipment = world.seat("auditor").get(&format!("/receipts/{}", receipt.id("/id"))).await.expect(200);
    let shipment = world.seat("auditor").get(&format!("/shipments/{}", shipment.id("/shipment_id"))).await.expect(200);
    counted(&world, &shipment, 4, 1).await;
    let seen = world.allocation(&third).await;
    assert_eq!((&seen["state"], &seen["stepped_back"]), (&json!("committed"), &Value::Null));
    world.assert_sound().await;
}

/// What both sides agreed on stays agreed on standby too, whatever a council says of it a second time.
pub async fn a_second_no_leaves_the_agreement_of_what_stepped_back(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let first = world.committed("brussels", "kharkiv", &need, 0, 5).await;
    let shipment = sent(&world, "brussels", &[(&first, 5)]).await;
    let receipt = counted(&world, &shipment, 2, 3).await;
    let made = world.pledge("lyon", &need, 0, 8, "pending").await;
    let allocation = made.id("/allocations/0/id");
    let authorise = format!("/pledges/{}/authorise", made.id("/pledge/id"));
    let decide = async |outcome: &str| {
        world.seat("lyon").change(&authorise, crate::steps::decision(outcome)).await.expect(200);
    };
    world.seat("kharkiv").act(&format!("/allocations/{allocation}/accept")).await.expect(200);
    decide("granted").await;
    reversed(&world, &receipt).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 5), ("standby", 3), ("in_transit", 5)]);
    decide("refused").await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("accepted", 5), ("standby", 3), ("in_transit", 5)]);
    // room comes, which a refused gift does not take; then the word
    world.seat("brussels").change(&format!("/shipments/{}/lose", shipment.id("/id")), because()).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("accepted", 5), ("standby", 3), ("remaining", 5)]);
    decide("granted").await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("committed", 8), ("remaining", 2)]);
    world.assert_sound().await;
}

pub async fn promises_step_back_the_least_binding_and_the_newest_first(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 20)]).await;
    let first = world.committed("brussels", "kharkiv", &need, 0, 10).await;
    let shipment = sent(&world, "brussels", &[(&first, 10)]).await;
    let receipt = counted(&world, &shipment, 2, 8).await;
    // 18 are promised by others: two proposals, an accepted one, two committed ones of which one is partly planned
    let planned = world.committed("lyon", "kharkiv", &need, 0, 6).await;
    world.planned("lyon", &planned, 4, json!({})).await;
    let committed = world.committed("lyon", "kharkiv", &need, 0, 5).await;
    let accepted = world.pledge("lyon", &need, 0, 3, "pending").await;
    let (accepted, pledge) = (accepted.id("/allocations/0/id"), accepted.id("/pledge/id"));
    world.seat("kharkiv").act(&format!("/allocations/{accepted}/accept")).await.expect(200);
    let older = world.pledge("lyon", &need, 0, 2, "not_required").await.id("/allocations/0/id");
    let newer = world.pledge("usaid", &need, 0, 2, "not_required").await.id("/allocations/0/id");
    let waiting = world.try_pledge("usaid", &need, 0, 9, "not_required", true).await.expect(201);
    let waiting = waiting.id("/allocations/0/id");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("remaining", 0), ("standby", 9), ("received", 2)]);
    reversed(&world, &receipt).await;
    // eight must step back: 2 + 2 proposed, 3 accepted, and one of the newest committed five
    for (allocation, expected) in [(&newer, "standby"), (&older, "standby"), (&accepted, "standby")] {
        assert_eq!(state(&world, allocation).await.0, expected);
    }
    assert_eq!(state(&world, &committed).await, ("committed".into(), 4), "the last one is split");
    assert_eq!(state(&world, &planned).await, ("committed".into(), 6), "older, so it stays");
    covers(
        &world.coverage("kharkiv", &need, 0).await,
        &[("in_transit", 10), ("committed", 10), ("standby", 17), ("remaining", 0), ("excess", 0)],
    );
    world.assert_sound().await;
    // the council's word comes meanwhile; then four come free
    world
        .seat("lyon")
        .change(&format!("/pledges/{pledge}/authorise"), crate::steps::decision("granted"))
        .await
        .expect(200);
    let release = json!({ "quantity": 4, "reason": "needed at home" });
    world.seat("kharkiv").change(&format!("/allocations/{committed}/release"), release).await.expect(200);
    // the committed part and the accepted three move up before all other standby, straight to what they were
    assert_eq!(state(&world, &accepted).await, ("committed".into(), 3));
    let coverage = world.coverage("kharkiv", &need, 0).await;
    covers(&coverage, &[("committed", 10), ("proposed", 0), ("standby", 13), ("remaining", 0)]);
    assert_eq!(state(&world, &waiting).await, ("standby".into(), 9));
    // of three more, the older proposal moves up before the newer, and both before what was never agreed
    let release = json!({ "quantity": 2, "reason": "needed at home" });
    world.seat("kharkiv").change(&format!("/allocations/{planned}/release"), release).await.expect(200);
    assert_eq!(state(&world, &older).await.0, "proposed");
    assert_eq!(state(&world, &waiting).await, ("standby".into(), 9));
    world.assert_sound().await;
}

pub async fn a_fulfilled_need_opens_again(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let receipt = two_damaged(&world, &need).await;
    let third = world.committed("lyon", "kharkiv", &need, 0, 2).await;
    let shipment = sent(&world, "lyon", &[(&third, 2)]).await;
    let late = counted(&world, &shipment, 2, 0).await;
    let path = format!("/needs/{}", need.id("/id"));
    world.seat("kharkiv").change(&format!("{path}/close"), json!({ "outcome": "fulfilled" })).await.expect(200);
    // the damaged ones were whole after all: 10 under way and 2 received
    reversed(&world, &receipt).await;
    let seen = world.seat("kharkiv").get(&path).await.expect(200);
    assert_eq!((&seen.body["state"], &seen.body["close_reason"]), (&json!("verified"), &Value::Null));
    covers(&seen.body["lines"][0]["coverage"], &[("in_transit", 10), ("received", 2), ("excess", 2), ("remaining", 0)]);
    world.assert_sound().await;
    reversed(&world, &late).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("in_transit", 12), ("received", 0), ("excess", 2)]);
    world.assert_sound().await;
}

pub async fn a_need_closed_otherwise_takes_the_fact_and_wants_attention(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let receipt = two_damaged(&world, &need).await;
    let path = format!("/needs/{}", need.id("/id"));
    let withdrawn = json!({ "outcome": "withdrawn", "reason": "bought locally" });
    world.seat("kharkiv").change(&format!("{path}/close"), withdrawn).await.expect(200);
    reversed(&world, &receipt).await;
    let seen = world.seat("kharkiv").get(&path).await.expect(200);
    assert_eq!((&seen.body["state"], &seen.body["close_reason"]), (&json!("closed"), &json!("withdrawn")));
    assert_eq!(seen.body["attention"], json!(["closed_under_way"]));
    covers(&seen.body["lines"][0]["coverage"], &[("in_transit", 10), ("received", 0)]);
    world.assert_sound().await;
    // once everything is counted, nobody has to look any more
    let shipment = world.seat("auditor").get(&format!("/receipts/{}", receipt.id("/id"))).await.expect(200);
    let shipment = world.seat("auditor").get(&format!("/shipments/{}", shipment.id("/shipment_id"))).await.expect(200);
    counted(&world, &shipment, 5, 0).await;
    assert_eq!(world.seat("kharkiv").get(&path).await.expect(200).body["attention"], json!([]));
    world.assert_sound().await;
}

/// What came back to its donor while its need was closed is given back by a coordinator.
pub async fn attention_ends_when_a_coordinator_releases_what_came_back(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 5)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 5).await;
    let shipment = sent(&world, "brussels", &[(&allocation, 5)]).await;
    let receipt = counted(&world, &shipment, 4, 1).await;
    let path = format!("/needs/{}", need.id("/id"));
    world.seat("kharkiv").change(&format!("{path}/close"), json!({ "outcome": "superseded" })).await.expect(200);
    reversed(&world, &receipt).await;
    world.seat("brussels").change(&format!("/shipments/{}/return", shipment.id("/id")), because()).await.expect(200);
    assert_eq!(world.seat("kharkiv").get(&path).await.expect(200).body["attention"], json!(["closed_under_way"]));
    world.assert_sound().await;
    world.seat("coordinator").change(&format!("/allocations/{allocation}/release"), because()).await.expect(200);
    assert_eq!(world.seat("kharkiv").get(&path).await.expect(200).body["attention"], json!([]));
    world.assert_sound().await;
}

/// A training that took place is counted though its promise had stepped back, or lapsed with its pledge.
pub async fn what_took_place_is_counted_though_its_promise_stepped_back(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need_of("kharkiv", "training", &[("training.high_rise_rescue", 6)]).await;
    let taught = world.committed("brussels", "kharkiv", &need, 0, 6).await;
    let count = |allocation: &str, accepted: i64, missing: i64| {
        json!({ "need_id": need.id("/id"), "lines": [{ "allocation_id": allocation, "accepted": accepted,
            "missing": missing, "reason": "ill", "final": false }] })
    };
    let sign = async |body: Value| {
        let draft = world.seat("kharkiv").post("/receipts", body).await.expect(201);
        world.seat("kharkiv").act(&format!("/receipts/{}/confirm", draft.id("/id"))).await.expect(200)
    };
    let receipt = sign(count(&taught, 3, 3)).await;
    let other = world.committed("lyon", "kharkiv", &need, 0, 3).await;
    reversed(&world, &receipt).await;
    // the newer promise stepped back; taught it was all the same, and nobody refuses to write that down
    assert_eq!(state(&world, &other).await, ("standby".into(), 3));
    sign(count(&other, 2, 0)).await;
    covers(
        &world.coverage("kharkiv", &need, 0).await,
        &[("received", 2), ("committed", 4), ("standby", 3), ("excess", 0)],
    );
    world.assert_sound().await;
    // what somebody is counting does not step back meanwhile: what comes besides is the excess
    let draft = world.seat("kharkiv").post("/receipts", count(&taught, 4, 0)).await.expect(201);
    let parts = world.seat("lyon").get("/allocations?state=standby").await.expect(200);
    sign(count(&parts.id("/items/0/id"), 1, 0)).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 3), ("committed", 4), ("excess", 1)]);
    world.assert_sound().await;
    world.seat("kharkiv").act(&format!("/receipts/{}/confirm", draft.id("/id"))).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 7), ("committed", 0), ("excess", 1)]);
    world.assert_sound().await;
}

pub async fn what_took_place_is_counted_though_its_pledge_lapsed(engine: Engine) {
    let clock = crate::support::set_clock();
    let world = World::with(engine, Setup { clock: clock.clone(), ..Setup::default() }).await;
    let need = world.need_of("kharkiv", "training", &[("training.high_rise_rescue", 6)]).await;
    let until = (world.service.clock.now() + chrono::TimeDelta::days(2)).date_naive().to_string();
    let body = json!({ "language": "en", "authorisation": "not_required", "valid_until": until,
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 6 }] });
    let made = world.seat("brussels").post(&format!("/needs/{}/pledges", need.id("/id")), body).await.expect(201);
    let (pledge, taught) = (made.id("/pledge/id"), made.id("/allocations/0/id"));
    world.seat("kharkiv").act(&format!("/allocations/{taught}/accept")).await.expect(200);
    let count = json!({ "need_id": need.id("/id"), "lines": [{ "allocation_id": taught, "accepted": 6 }] });
    let draft = world.seat("kharkiv").post("/receipts", count).await.expect(201);
    clock.advance(chrono::TimeDelta::days(4));
    world.sweep().await;
    assert_eq!(state(&world, &taught).await.0, "lapsed");
    world.seat("kharkiv").act(&format!("/receipts/{}/confirm", draft.id("/id"))).await.expect(200);
    assert_eq!(state(&world, &taught).await, ("fulfilled".into(), 6));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 6), ("remaining", 0)]);
    let seen = world.seat("brussels").get(&format!("/pledges/{pledge}")).await.expect(200);
    assert_eq!(seen.body["close_reason"], "fulfilled");
    world.assert_sound().await;
}

pub async fn a_surplus_beyond_all_measure_is_said_to_be_meant(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let body = |surplus: i64, unusual: bool| {
        json!({ "shipment_id": shipment.id("/id"), "unusual": unusual, "lines": [{
            "shipment_line_id": shipment.id("/lines/0/id"), "accepted": 12, "surplus": surplus, "reason": "so many" }] })
    };
    let kharkiv = world.seat("kharkiv");
    kharkiv.post("/receipts", body(120, false)).await.expect(201);
    for surplus in [121, 1_000_000_000_000] {
        let refused = kharkiv.post("/receipts", body(surplus, false)).await.expect(422);
        assert_eq!(refused.pointers(), ["/lines/0/surplus"]);
        assert_eq!(refused.body["errors"][0]["code"], "unusual_surplus");
        assert!(
            refused.body["errors"][0]["message"].as_str().is_some_and(|text| text.contains("120")),
            "{}",
            refused.text
        );
    }
    let meant = kharkiv.post("/receipts", body(121, true)).await.expect(201);
    let told = world.seat("auditor").get(&format!("/events?subject={}", meant.id("/id"))).await.expect(200);
    let noted =
        told.body["items"].as_array().expect("events").iter().find(|event| event["change"]["unusual"].is_array());
    assert_eq!(noted.expect("it is noted")["change"]["unusual"][0]["bound"], 120);
    kharkiv.act(&format!("/receipts/{}/confirm", meant.id("/id"))).await.expect(200);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 12), ("remaining", 18)]);
    // nor by slices: what was counted before is part of it
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 6).await;
    let shipment = world.dispatched("brussels", &allocation, 6).await;
    let slice = json!({ "shipment_id": shipment.id("/id"), "lines": [{ "shipment_line_id": shipment.id("/lines/0/id"),
        "accepted": 1, "surplus": 60, "final": false, "reason": "so many" }] });
    let first = kharkiv.post("/receipts", slice.clone()).await.expect(201);
    kharkiv.act(&format!("/receipts/{}/confirm", first.id("/id"))).await.expect(200);
    let refused = kharkiv.post("/receipts", slice).await.expect(422);
    assert_eq!(refused.body["errors"][0]["code"], "unusual_surplus");
    world.assert_sound().await;
}

/// Trap: a draft count discarded while it was being signed.
pub async fn a_draft_is_discarded_or_signed_and_never_both(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 40)]).await;
    let mut signed = 0;
    for _ in 0..20 {
        let allocation = world.committed("brussels", "kharkiv", &need, 0, 2).await;
        let shipment = world.dispatched("brussels", &allocation, 2).await;
        let draft = world.count("kharkiv", &shipment, json!({ "accepted": 2 })).await.expect(201);
        let path = format!("/receipts/{}", draft.id("/id"));
        let (confirm, discard) = (format!("{path}/confirm"), format!("{path}/discard"));
        let (kharkiv, again) = (world.seat("kharkiv"), world.seat("kharkiv"));
        let (one, other) = both(kharkiv.act(&confirm), again.act(&discard)).await;
        let mut statuses = [one.status.as_u16(), other.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "{} {}", one.text, other.text);
        let seen = world.seat("kharkiv").get(&path).await.expect(200);
        let received = world.allocation(&allocation).await["received"].as_i64();
        let is_signed = seen.body["state"] == "confirmed";
        assert_eq!(received, Some(if is_signed { 2 } else { 0 }));
        signed += i32::from(is_signed);
    }
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", i64::from(signed) * 2)]);
    world.assert_sound().await;
}
