//! Days are local: they begin and end where they were given, by the clocks that are there.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::Instant;
use poruch::clock::SetClock;
use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::world::{Setup, World};

/// A world in which it is `now`.
async fn world_at(engine: Engine, now: &str) -> (World, Arc<SetClock>) {
    let clock = Arc::new(SetClock::at(at(now)));
    (World::with(engine, Setup { clock: Arc::clone(&clock) as _, ..Setup::default() }).await, clock)
}

fn at(text: &str) -> Instant {
    text.parse().expect("a moment")
}

/// Moves the clock on to a moment.
fn wait_until(world: &World, clock: &SetClock, moment: &str) {
    let by = at(moment) - world.service.clock.now();
    assert!(by > TimeDelta::zero(), "{moment} is past");
    clock.advance(by);
}

fn offer(until: &str) -> Value {
    json!({ "title": "Offer", "language": "en", "authorisation": "not_required", "valid_until": until,
        "lines": [{ "item_class": "35111100", "quantity": 5 }] })
}

fn wanted(by: &str) -> Value {
    json!({ "title": "Насоси", "language": "uk", "priority": 1, "needed_by": by,
        "lines": [{ "item_class": "35111100", "quantity": 10 }] })
}

/// Refused because that day is over there.
#[track_caller]
fn is_over(answer: &Reply, pointer: &str, zone: &str) {
    let error = &answer.body["errors"][0];
    assert_eq!((answer.pointers(), &error["code"]), (vec![pointer.to_owned()], &json!("day_has_passed")));
    assert!(error["message"].as_str().expect("a message").contains(zone), "{error}");
}

pub async fn half_past_midnight_in_kyiv_a_declaration_of_today_stops_no_lorry(engine: Engine) {
    // by the summer's clock, by the winter's, and in the nights in which they change
    for (now, today, tomorrow) in [
        ("2026-07-14T21:30:00Z", "2026-07-15", "2026-07-16"),
        ("2026-12-14T22:30:00Z", "2026-12-15", "2026-12-16"),
        ("2026-03-28T22:30:00Z", "2026-03-29", "2026-03-30"),
        ("2026-10-24T21:30:00Z", "2026-10-25", "2026-10-26"),
    ] {
        let (world, clock) = world_at(engine, now).await;
        let need = world.need("kharkiv", &[("35111100", 30)]).await;
        let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
        let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
        world.agreed(&shipment).await;
        let path = format!("/shipments/{}", shipment.id("/id"));
        let declare = async |day: &str| {
            world.seat("kharkiv").change(&format!("{path}/customs"), json!({ "code": "1", "declared_on": day })).await
        };
        assert_eq!(declare(tomorrow).await.expect(422).pointers(), ["/declared_on"], "{now}");
        declare(today).await.expect(200);
        world.seat("brussels").act(&format!("{path}/dispatch")).await.expect(200);
        // released at once, and so on that day
        clock.advance(TimeDelta::minutes(5));
        let release = json!({ "kind": "customs_release" });
        world.seat("carrier").post(&format!("{path}/events"), release).await.expect(201);
        assert_eq!(world.shipment(&shipment.id("/id")).await["customs"]["cleared_on"], json!(today), "{now}");
        world.assert_sound().await;
    }
}

pub async fn half_past_eleven_in_the_winter_is_still_today(engine: Engine) {
    let (world, clock) = world_at(engine, "2026-12-14T21:30:00Z").await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
    world.agreed(&shipment).await;
    let path = format!("/shipments/{}", shipment.id("/id"));
    // the last day to import is not over before midnight
    let declared = json!({ "code": "1", "declared_on": "2026-11-14" });
    let filed = world.seat("kharkiv").change(&format!("{path}/customs"), declared).await.expect(200);
    assert_eq!(filed.body["customs"]["import_until"], "2026-12-14");
    let early = json!({ "code": "1", "declared_on": "2026-12-15" });
    world.seat("kharkiv").change(&format!("{path}/customs"), early).await.expect(422);
    clock.advance(TimeDelta::minutes(30));
    let late = world.seat("brussels").act(&format!("{path}/dispatch")).await.expect(409);
    assert_eq!(late.code(), "customs_import_overdue");
}

pub async fn until_the_30th_of_beaufort_holds_to_midnight_there(engine: Engine) {
    // seven in the evening in South Carolina, two in the morning in Kyiv
    let (world, clock) = world_at(engine, "2026-12-01T00:00:00Z").await;
    let (usaid, brussels) = (world.seat("usaid"), world.seat("brussels"));
    is_over(&brussels.post("/pledges", offer("2026-11-30")).await.expect(422), "/valid_until", "Europe/Brussels");
    is_over(&usaid.post("/pledges", offer("2026-11-29")).await.expect(422), "/valid_until", "America/New_York");
    let made = usaid.post("/pledges", offer("2026-11-30")).await.expect(201);
    assert_eq!(
        (&made.body["valid_until"], &made.body["valid_until_zone"]),
        (&json!("2026-11-30"), &json!("America/New_York"))
    );
    let path = format!("/pledges/{}", made.id("/id"));
    // a draft says it again, and opens
    usaid.put(&path, "*", offer("2026-11-30")).await.expect(200);
    usaid.act(&format!("{path}/open")).await.expect(200);
    // so it is with one that answers a need
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let answer = json!({ "language": "en", "authorisation": "not_required", "valid_until": "2026-11-30",
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 5 }] });
    let answers = format!("/needs/{}/pledges", need.id("/id"));
    is_over(&brussels.post(&answers, answer.clone()).await.expect(422), "/valid_until", "Europe/Brussels");
    usaid.post(&answers, answer).await.expect(201);
    wait_until(&world, &clock, "2026-12-01T04:59:59Z");
    assert_eq!(world.sweep().await.pledges, 0);
    assert_eq!(usaid.get(&path).await.expect(200).body["state"], "open");
    wait_until(&world, &clock, "2026-12-01T05:00:00Z");
    assert_eq!(world.sweep().await.pledges, 2);
    assert_eq!(usaid.get(&path).await.expect(200).body["close_reason"], "lapsed");
    is_over(&usaid.post("/pledges", offer("2026-11-30")).await.expect(422), "/valid_until", "America/New_York");
    world.assert_sound().await;
}

pub async fn a_draft_is_not_opened_once_its_day_is_over_there(engine: Engine) {
    let (world, clock) = world_at(engine, "2026-11-30T12:00:00Z").await;
    let made = world.seat("usaid").post("/pledges", offer("2026-11-30")).await.expect(201);
    let need = world.seat("kharkiv").post("/needs", wanted("2026-11-30")).await.expect(201);
    let submit = format!("/needs/{}/submit", need.id("/id"));
    let open = format!("/pledges/{}/open", made.id("/id"));
    wait_until(&world, &clock, "2026-11-30T22:00:00Z");
    let over = world.seat("kharkiv").act(&submit).await.expect(409);
    assert_eq!((over.code(), &over.body["zone"]), ("day_has_passed", &json!("Europe/Kyiv")));
    wait_until(&world, &clock, "2026-12-01T05:00:00Z");
    let over = world.seat("usaid").act(&open).await.expect(409);
    assert_eq!((over.code(), &over.body["today"]), ("day_has_passed", &json!("2026-12-01")));
}

pub async fn a_need_stands_for_days_of_its_recipients_calendar(engine: Engine) {
    // verified half past midnight in Kyiv; of the ninety days one has an hour less, or more
    for (now, until, end) in [
        ("2026-01-01T22:30:00Z", "2026-04-02", "2026-04-02T21:00:00Z"),
        ("2026-08-01T21:30:00Z", "2026-10-31", "2026-10-31T22:00:00Z"),
        // the last day is the one of the change
        ("2025-12-28T22:30:00Z", "2026-03-29", "2026-03-29T21:00:00Z"),
        ("2026-07-26T21:30:00Z", "2026-10-25", "2026-10-25T22:00:00Z"),
    ] {
        let (world, clock) = world_at(engine, now).await;
        let need = world.need("kharkiv", &[("35111100", 10)]).await;
        assert_eq!((&need.body["valid_until"], &need.body["valid_until_zone"]), (&json!(until), &json!("Europe/Kyiv")));
        clock.advance(at(end) - at(now) - TimeDelta::seconds(1));
        assert_eq!(world.sweep().await.needs, 0, "{until} holds to its end");
        clock.advance(TimeDelta::seconds(1));
        assert_eq!(world.sweep().await.needs, 1, "{until} is over");
        // renewed in that minute, it is another day
        let renewed = world.seat("kharkiv").act(&format!("/needs/{}/renew", need.id("/id"))).await.expect(200);
        assert_eq!(renewed.body["state"], "verified");
        world.assert_sound().await;
    }
}

pub async fn what_is_needed_and_renewed_is_judged_where_it_is_needed(engine: Engine) {
    let (world, clock) = world_at(engine, "2026-11-30T22:30:00Z").await;
    let kharkiv = world.seat("kharkiv");
    is_over(&kharkiv.post("/needs", wanted("2026-11-30")).await.expect(422), "/needed_by", "Europe/Kyiv");
    let need = kharkiv.post("/needs", wanted("2026-12-01")).await.expect(201);
    assert_eq!((&need.body["needed_by"], &need.body["needed_by_zone"]), (&json!("2026-12-01"), &json!("Europe/Kyiv")));
    let path = format!("/needs/{}", need.id("/id"));
    is_over(&kharkiv.put(&path, "*", wanted("2026-11-30")).await.expect(422), "/needed_by", "Europe/Kyiv");
    kharkiv.act(&format!("{path}/submit")).await.expect(200);
    world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    wait_until(&world, &clock, "2027-03-15T22:30:00Z");
    assert_eq!(world.sweep().await.needs, 1);
    let renew = format!("{path}/renew");
    is_over(&kharkiv.act(&renew).await.expect(422), "/needed_by", "Europe/Kyiv");
    let by = |day: &str| json!({ "needed_by": day });
    is_over(&kharkiv.change(&renew, by("2027-03-15")).await.expect(422), "/needed_by", "Europe/Kyiv");
    let renewed = kharkiv.change(&renew, by("2027-03-16")).await.expect(200);
    assert_eq!(
        (&renewed.body["needed_by"], &renewed.body["valid_until"]),
        (&json!("2027-03-16"), &json!("2027-06-14"))
    );
    world.assert_sound().await;
}

pub async fn a_council_decides_by_its_own_calendar(engine: Engine) {
    // the first of December in Brussels, not yet in South Carolina
    let (world, _clock) = world_at(engine, "2026-11-30T23:30:00Z").await;
    let decided = |day: &str| json!({ "body": "Council", "reference": "1", "decided_on": day, "outcome": "granted" });
    for (seat, today, tomorrow) in [("brussels", "2026-12-01", "2026-12-02"), ("usaid", "2026-11-30", "2026-12-01")] {
        let mut offer = offer("2027-01-31");
        offer["authorisation"] = json!("pending");
        let made = world.seat(seat).post("/pledges", offer).await.expect(201);
        let path = format!("/pledges/{}/authorise", made.id("/id"));
        world.seat(seat).act(&format!("/pledges/{}/open", made.id("/id"))).await.expect(200);
        let early = world.seat(seat).change(&path, decided(tomorrow)).await.expect(422);
        assert_eq!(early.pointers(), ["/decided_on"], "{seat}");
        let granted = world.seat(seat).change(&path, decided(today)).await.expect(200);
        let decision = &granted.body["decisions"][0];
        assert_eq!(decision["decided_on"], json!(today));
        assert_eq!(decision["decided_on_zone"], made.body["valid_until_zone"], "{seat}");
    }
}

/// Verifies an organisation as a donor, with a zone or without.
async fn verified(world: &World, seat: &str, zone: Value) -> Reply {
    let path = format!("/organisations/{}/verify", world.organisation(seat));
    let mut body = json!({ "roles": ["donor"] });
    if !zone.is_null() {
        body["zone"] = zone;
    }
    world.seat("coordinator").change(&path, body).await
}

pub async fn a_zone_is_set_by_who_verifies_and_touches_later_days_only(engine: Engine) {
    let (world, clock) = world_at(engine, "2026-11-30T12:00:00Z").await;
    let usaid = world.seat("usaid");
    let zone = |answer: &Reply| answer.body["zone"].clone();
    let home = format!("/organisations/{}", world.organisation("usaid"));
    assert_eq!(zone(&usaid.get(&home).await.expect(200)), "America/New_York", "the country's first");
    let before = usaid.post("/pledges", offer("2026-11-30")).await.expect(201);
    // of its country, and a name there is
    for wrong in ["Europe/Kyiv", "America/Beaufort", "UTC"] {
        let refused = verified(&world, "usaid", json!(wrong)).await.expect(422);
        assert_eq!(
            (refused.pointers(), &refused.body["errors"][0]["code"]),
            (vec!["/zone".to_owned()], &json!("no_zone_of_the_country"))
        );
        assert!(refused.text.contains("America/Denver"), "the choices are told: {}", refused.text);
    }
    assert_eq!(verified(&world, "usaid", json!("America/New_York")).await.expect(409).code(), "already_verified");
    assert_eq!(zone(&verified(&world, "usaid", json!("Pacific/Honolulu")).await.expect(200)), "Pacific/Honolulu");
    // nobody says nothing of it and means the first
    assert_eq!(verified(&world, "usaid", Value::Null).await.expect(409).code(), "already_verified");
    let path = format!("/pledges/{}", before.id("/id"));
    let again = usaid.put(&path, "*", offer("2026-11-30")).await.expect(200);
    assert_eq!(again.body["valid_until_zone"], "America/New_York", "the day that was given");
    let after = usaid.post("/pledges", offer("2026-11-30")).await.expect(201);
    assert_eq!(after.body["valid_until_zone"], "Pacific/Honolulu");
    let other = usaid.put(&path, "*", offer("2026-12-01")).await.expect(200);
    assert_eq!(other.body["valid_until_zone"], "Pacific/Honolulu", "another day is a later one");
    // midnight in Honolulu
    usaid.act(&format!("/pledges/{}/open", after.id("/id"))).await.expect(200);
    wait_until(&world, &clock, "2026-12-01T09:59:59Z");
    assert_eq!(world.sweep().await.pledges, 0);
    wait_until(&world, &clock, "2026-12-01T10:00:00Z");
    assert_eq!(world.sweep().await.pledges, 1);
    // who moves to another country has its clock
    let seen = usaid.get(&home).await.expect(200).body;
    let moved = json!({ "name": seen["name"], "kind": seen["kind"], "country": "DE" });
    assert_eq!(zone(&usaid.put(&home, "*", moved).await.expect(200)), "Europe/Berlin");
    world.assert_sound().await;
}
