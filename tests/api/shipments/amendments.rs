//! What a shipment travels with is corrected after it left, and what stood there before is kept.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::world::World;

pub async fn keep_what_was_there_before(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let more = json!({ "vehicle": "1-ABC-234", "expected_on": world.today() });
    let planned = world.planned("brussels", &allocation, 12, more).await;
    assert_eq!((&planned.body["vehicle"], &planned.body["expected_on"]), (&json!("1-ABC-234"), &json!(world.today())));
    let path = format!("/shipments/{}/amendments", planned.id("/id"));
    let other = |field: &str, value: &str| json!({ field: value, "reason": "it was changed" });
    let brussels = world.seat("brussels");
    let early = brussels.change(&path, other("waybill", "CMR 9")).await.expect(409);
    assert_eq!((early.code(), &early.body["state"]), ("planned_shipments_are_edited", &json!("planned")));
    world.send_off("brussels", &planned).await;
    let changed = brussels.change(&path, other("waybill", "CMR 9")).await.expect(200);
    assert_eq!((&changed.body["waybill"], &changed.body["state"]), (&json!("CMR 9"), &json!("dispatched")));
    let day = (world.service.clock.now() + chrono::TimeDelta::days(3)).date_naive().to_string();
    let both = json!({ "vehicle": "AA 1177 XF", "expected_on": day, "reason": "the lorry broke down" });
    world.seat("carrier").change(&path, both).await.expect(200);
    let named = world.seat("kharkiv").change(&path, other("responsible_receiver", "head of the night shift")).await;
    let tag = named.expect(200).header("etag").expect("a tag").to_owned();
    // what stands there already is no entry, and no other version
    let same = brussels.change(&path, other("waybill", "CMR 9")).await.expect(200);
    assert_eq!(same.header("etag"), Some(tag.as_str()));
    let entries = world.seat("kharkiv").get(&path).await.expect(200);
    let told: Vec<[&Value; 3]> = entries.body["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(|entry| [&entry["field"], &entry["before"], &entry["after"]])
        .collect();
    let expected = [
        [json!("waybill"), json!("CMR 1"), json!("CMR 9")],
        [json!("vehicle"), json!("1-ABC-234"), json!("AA 1177 XF")],
        [json!("expected_on"), json!(world.today()), json!(day)],
        [json!("responsible_receiver"), json!("head of the depot"), json!("head of the night shift")],
    ];
    assert_eq!(told, expected.each_ref().map(|entry| entry.each_ref()));
    assert_eq!(entries.body["items"][1]["amended_by"], json!(world.members["carrier"]));
    world.assert_sound().await;
}

pub async fn are_of_who_knows_it(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let sent = world.dispatched("brussels", &allocation, 12).await;
    let path = format!("/shipments/{}/amendments", sent.id("/id"));
    let fields =
        [("waybill", "CMR 9"), ("responsible_receiver", "another"), ("vehicle", "AA 1"), ("expected_on", "2027-12-31")];
    for (seat, may) in [
        ("brussels", [200, 403, 200, 200]),
        ("carrier", [403, 403, 200, 200]),
        ("kharkiv", [403, 200, 403, 403]),
        ("coordinator", [200, 200, 200, 200]),
        ("lyon", [404, 404, 404, 404]),
        ("auditor", [403, 403, 403, 403]),
    ] {
        for ((field, value), status) in fields.iter().zip(may) {
            let body = json!({ *field: value, "reason": seat });
            let told = world.seat(seat).change(&path, body).await.expect(status);
            let own = status == 403 && seat != "auditor";
            assert_eq!(told.code() == "not_yours_to_correct", own, "{seat} {field}");
        }
    }
    world.seat("lyon").get(&path).await.expect(404);
    let brussels = world.seat("brussels");
    let nothing = brussels.change(&path, json!({ "reason": "none" })).await.expect(422);
    assert_eq!(nothing.body["errors"][0]["code"], "nothing_is_corrected");
    let past = brussels.change(&path, json!({ "expected_on": "2020-01-01", "reason": "none" })).await.expect(422);
    assert_eq!(past.pointers(), ["/expected_on"]);
    // papers are corrected after the count too, until they are filed away
    world.counted("kharkiv", &sent, json!({ "accepted": 12 })).await;
    brussels.change(&path, json!({ "waybill": "CMR 10", "reason": "as printed" })).await.expect(200);
    brussels.act(&format!("/shipments/{}/close", sent.id("/id"))).await.expect(200);
    let late = brussels.change(&path, json!({ "waybill": "CMR 11", "reason": "as printed" })).await.expect(409);
    assert_eq!(late.code(), "it_has_already_ended");
    world.assert_sound().await;
}
