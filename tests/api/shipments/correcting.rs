//! Whatever is wrong of a planned shipment is corrected, until it leaves.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::because;
use crate::support::TestDatabase;
use crate::world::{Setup, World};

async fn put(world: &World, seat: &str, shipment: &Reply, body: Value) -> Reply {
    let path = format!("/shipments/{}", shipment.id("/id"));
    world.seat(seat).put(&path, "*", body).await
}

pub async fn a_plan_is_corrected_until_it_leaves(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 20)]).await;
    let other = world.need("kharkiv", &[("34144210", 3)]).await;
    let masks = world.committed("brussels", "kharkiv", &need, 0, 20).await;
    let pumps = world.committed("brussels", "kharkiv", &other, 0, 3).await;
    let body = |lines: Value| json!({ "waybill": "CMR 1", "lines": lines });
    let wrong = body(json!([{ "allocation_id": masks, "quantity": 20 }]));
    // nobody expects goods on a day that has passed
    let past = json!({ "waybill": "CMR 1", "expected_on": "2020-01-01", "lines": wrong["lines"] });
    assert_eq!(world.seat("brussels").post("/shipments", past.clone()).await.expect(422).pointers(), ["/expected_on"]);
    let planned = world.seat("brussels").post("/shipments", wrong).await.expect(201);
    let line = planned.id("/lines/0/id");
    // fewer masks, the pumps too, another waybill, a driver, and who takes it over
    let right = json!({ "waybill": "CMR 2", "carrier_id": world.organisation("carrier"),
        "responsible_receiver": "head of the depot",
        "lines": [{ "allocation_id": pumps, "quantity": 3 }, { "allocation_id": masks, "quantity": 12 }] });
    assert_eq!(put(&world, "brussels", &planned, past).await.expect(422).pointers(), ["/expected_on"]);
    put(&world, "kharkiv", &planned, right.clone()).await.expect(403);
    put(&world, "lyon", &planned, right.clone()).await.expect(404);
    let fixed = put(&world, "brussels", &planned, right.clone()).await.expect(200);
    assert_eq!((&fixed.body["reference"], &fixed.body["state"]), (&planned.body["reference"], &json!("planned")));
    assert_eq!(
        (&fixed.body["waybill"], &fixed.body["responsible_receiver"]),
        (&json!("CMR 2"), &json!("head of the depot"))
    );
    assert_eq!(fixed.body["lines"][1]["id"], json!(line), "a line that stays keeps its id");
    assert_eq!(
        (&world.allocation(&masks).await["planned"], &world.allocation(&pumps).await["planned"]),
        (&json!(12), &json!(3))
    );
    // what came off can be planned elsewhere, and no more than that
    let rest = |units: i64| body(json!([{ "allocation_id": masks, "quantity": units }]));
    world.seat("brussels").post("/shipments", rest(9)).await.expect(409);
    world.seat("brussels").post("/shipments", rest(8)).await.expect(201);
    // the carrier reads it now, and what was agreed to it holds
    world.seat("carrier").get(&format!("/shipments/{}", planned.id("/id"))).await.expect(200);
    let sent = world.send_off("brussels", &fixed).await;
    let late = put(&world, "brussels", &sent, right).await.expect(409);
    assert_eq!((late.code(), &late.body["state"]), ("only_planned_shipments_are_edited", &json!("dispatched")));
    world.assert_sound().await;
}

pub async fn what_cannot_be_planned_corrects_nothing(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 20)]).await;
    let masks = world.committed("brussels", "kharkiv", &need, 0, 8).await;
    let lyons = world.committed("lyon", "kharkiv", &need, 0, 5).await;
    let planned = world.planned("brussels", &masks, 8, json!({})).await;
    let body = |lines: Value| json!({ "waybill": "CMR 1", "lines": lines });
    let more = body(json!([{ "allocation_id": masks, "quantity": 9 }]));
    assert_eq!(
        put(&world, "brussels", &planned, more).await.expect(409).code(),
        "more_than_is_committed_and_unshipped"
    );
    let of_another = body(json!([{ "allocation_id": lyons, "quantity": 5 }]));
    assert_eq!(
        put(&world, "brussels", &planned, of_another).await.expect(422).body["errors"][0]["code"],
        "unknown_allocation"
    );
    put(&world, "brussels", &planned, body(json!([]))).await.expect(422);
    // of a line something is reported: it stays
    let events = format!("/shipments/{}/events", planned.id("/id"));
    let told = json!({ "kind": "loaded", "line_id": planned.id("/lines/0/id") });
    world.seat("brussels").post(&events, told).await.expect(201);
    let other = world.need("kharkiv", &[("34144210", 3)]).await;
    let pumps = world.committed("brussels", "kharkiv", &other, 0, 3).await;
    let without = body(json!([{ "allocation_id": pumps, "quantity": 3 }]));
    assert_eq!(
        put(&world, "brussels", &planned, without).await.expect(409).code(),
        "a_line_of_which_is_reported_stays"
    );
    assert_eq!(world.allocation(&masks).await["planned"], 8);
    let cancel = format!("/shipments/{}/cancel", planned.id("/id"));
    world.seat("brussels").change(&cancel, because()).await.expect(200);
    world.assert_sound().await;
}

/// Two changes of one plan at once, of which one swaps what is on board: whatever is done first, no unit stays set aside
/// for a shipment that does not carry it.
pub async fn what_comes_on_board_meanwhile_is_not_passed_by(engine: Engine) {
    let world = World::new(engine).await;
    for other in ["cancel", "put", "cancel", "put", "cancel", "put", "cancel", "put"] {
        let need = world.need("kharkiv", &[("35111100", 12), ("34144210", 12)]).await;
        let masks = world.committed("brussels", "kharkiv", &need, 0, 12).await;
        let pumps = world.committed("brussels", "kharkiv", &need, 1, 12).await;
        let planned = world.planned("brussels", &masks, 6, json!({})).await;
        let path = format!("/shipments/{}", planned.id("/id"));
        let plan = |allocation: &str, units: i64| json!({ "waybill": "CMR 2", "lines": [{ "allocation_id": allocation, "quantity": units }] });
        let (swap, again) = (plan(&pumps, 8), plan(&masks, 5));
        let (first, second) = (world.seat("brussels"), world.seat("brussels"));
        let (one, two) = (path.clone(), path.clone());
        let first = actix_web::rt::spawn(async move { first.put(&one, "*", swap).await });
        let second = actix_web::rt::spawn(async move {
            if other == "put" {
                second.put(&two, "*", again).await
            } else {
                second.change(&format!("{two}/cancel"), because()).await
            }
        });
        for answer in [first.await.expect("an answer"), second.await.expect("an answer")] {
            assert!(matches!(answer.status.as_u16(), 200 | 409), "{}", answer.text);
        }
        let now = world.seat("brussels").get(&path).await.expect(200);
        for (allocation, lines) in [(&masks, &now.body["lines"]), (&pumps, &now.body["lines"])] {
            let carries =
                lines.as_array().expect("lines").iter().filter(|line| line["allocation_id"] == json!(allocation));
            let units: i64 = carries.filter_map(|line| line["quantity"].as_i64()).sum();
            let units = if now.body["state"] == "planned" { units } else { 0 };
            assert_eq!(world.allocation(allocation).await["planned"], json!(units), "{other}: {}", now.text);
        }
    }
    world.assert_sound().await;
}

pub async fn whom_a_party_named_to_take_over_only_it_replaces(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 20)]).await;
    let masks = world.committed("brussels", "kharkiv", &need, 0, 20).await;
    let planned = world.planned("brussels", &masks, 8, json!({})).await;
    let agree =
        |receiver: &str| json!({ "carrier_id": world.organisation("carrier"), "responsible_receiver": receiver });
    let path = format!("/shipments/{}", planned.id("/id"));
    world.seat("kharkiv").change(&format!("{path}/agree"), agree("head of the store")).await.expect(200);
    let plan = |receiver: Value| {
        json!({ "waybill": "CMR 2", "carrier_id": world.organisation("carrier"), "responsible_receiver": receiver,
                "lines": [{ "allocation_id": masks, "quantity": 9 }] })
    };
    let refused = put(&world, "brussels", &planned, plan(json!("somebody else"))).await.expect(409);
    assert_eq!(
        (refused.code(), &refused.body["responsible_receiver"]),
        ("the_receiver_was_agreed", &json!("head of the store"))
    );
    assert_eq!(world.allocation(&masks).await["planned"], 8);
    for receiver in [Value::Null, json!("head of the store")] {
        let kept = put(&world, "brussels", &planned, plan(receiver)).await.expect(200);
        assert_eq!(kept.body["responsible_receiver"], "head of the store");
    }
    world.seat("kharkiv").change(&format!("{path}/agree"), agree("deputy")).await.expect(200);
    world.assert_sound().await;
}

/// Who is no longer verified plans nothing, nor by correcting a plan; it may still call the shipment off.
pub async fn who_is_not_verified_corrects_no_plan(engine: Engine) {
    let database = TestDatabase::new(engine);
    let mut other = database.connect();
    let world = World::on(database, Setup::default()).await;
    let need = world.need("kharkiv", &[("35111100", 20)]).await;
    let masks = world.committed("brussels", "kharkiv", &need, 0, 20).await;
    let planned = world.planned("brussels", &masks, 8, json!({})).await;
    let suspend = "UPDATE organisations SET verified = FALSE WHERE id = (SELECT consignor_id FROM shipments)";
    other.batch(suspend).expect("it is suspended");
    let more = json!({ "waybill": "CMR 2", "lines": [{ "allocation_id": masks, "quantity": 20 }] });
    put(&world, "brussels", &planned, more).await.expect(403);
    let cancel = format!("/shipments/{}/cancel", planned.id("/id"));
    world.seat("brussels").change(&cancel, because()).await.expect(200);
    world.assert_sound().await;
}
