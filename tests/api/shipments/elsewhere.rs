//! Goods that come otherwise than the papers say: elsewhere, for another need, or as another model.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::{because, covers};
use crate::world::World;

fn reassign(shipment: &Reply) -> String {
    format!("/shipments/{}/reassign", shipment.id("/id"))
}

fn to(shipment: &Reply, need: &Reply, units: i64) -> Value {
    json!({ "shipment_line_id": shipment.id("/lines/0/id"), "need_id": need.id("/id"), "need_line_id": need.id("/lines/0/id"), "quantity": units,
        "reason": "unloaded where the same is lacking" })
}

pub async fn who_has_it_counts_it(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let planned = world.planned("brussels", &allocation, 12, json!({})).await;
    let path = format!("/shipments/{}/redirect", planned.id("/id"));
    let there = |seat: &str| json!({ "consignee_id": world.organisation(seat), "reason": "the road is closed" });
    let early = world.seat("kharkiv").change(&path, there("ostroh")).await.expect(409);
    assert_eq!(early.code(), "only_shipments_under_way_are_redirected");
    let sent = world.send_off("brussels", &planned).await;
    let draft = world.count("kharkiv", &sent, json!({ "accepted": 12 })).await.expect(201);
    for (seat, status) in [("brussels", 403), ("carrier", 403), ("coordinator", 403), ("ostroh", 404), ("lyon", 404)] {
        world.seat(seat).change(&path, there("ostroh")).await.expect(status);
    }
    let nobody = "01931f3e-0000-7000-8000-00000000dead".to_owned();
    for (consignee, code) in
        [(world.organisation("brussels"), "the_consignor_does_not_receive"), (nobody, "unknown_organisation")]
    {
        let body = json!({ "consignee_id": consignee, "reason": "the road is closed" });
        let refused = world.seat("kharkiv").change(&path, body).await.expect(422);
        assert_eq!(
            (refused.pointers()[0].as_str(), &refused.body["errors"][0]["code"]),
            ("/consignee_id", &json!(code))
        );
    }
    let moved = world.seat("kharkiv").change(&path, there("ostroh")).await.expect(200);
    assert_eq!(moved.body["consignee_id"], json!(world.organisation("ostroh")));
    assert_eq!((&moved.body["state"], &moved.body["consignee_agreed_at"]), (&json!("dispatched"), &Value::Null));
    // who has it counts it, and nobody else does any more
    let late = world.seat("kharkiv").act(&format!("/receipts/{}/confirm", draft.id("/id"))).await.expect(409);
    assert_eq!(late.code(), "another_counts_now");
    world.count("kharkiv", &sent, json!({ "accepted": 12 })).await.expect(403);
    world.counted("ostroh", &sent, json!({ "accepted": 12 })).await;
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 12), ("remaining", 0)]);
    world.seat("kharkiv").get(&format!("/shipments/{}", sent.id("/id"))).await.expect(200);
    world.assert_sound().await;
}

pub async fn every_recipient_on_board_agrees_to_the_place(engine: Engine) {
    let world = World::new(engine).await;
    let (one, two) = (world.need("kharkiv", &[("35111100", 6)]).await, world.need("ostroh", &[("35111100", 6)]).await);
    let name = |seat: &str| json!({ "consignee_id": world.organisation(seat) });
    world.seat("ostroh").change(&format!("/needs/{}/consignee", two.id("/id")), name("kharkiv")).await.expect(200);
    let first = world.committed("brussels", "kharkiv", &one, 0, 6).await;
    let second = world.committed("brussels", "ostroh", &two, 0, 6).await;
    let line = |id: &str| json!({ "allocation_id": id, "quantity": 6 });
    let body = json!({ "carrier_id": world.organisation("carrier"), "waybill": "CMR 1",
        "responsible_receiver": "head of the depot", "lines": [line(&first), line(&second)] });
    let planned = world.seat("brussels").post("/shipments", body).await.expect(201);
    let sent = world.send_off("brussels", &planned).await;
    let path = format!("/shipments/{}/redirect", sent.id("/id"));
    let there = json!({ "consignee_id": world.organisation("donetsk"), "reason": "the road is closed" });
    let refused = world.seat("kharkiv").change(&path, there.clone()).await.expect(409);
    assert_eq!(refused.code(), "other_recipients_have_not_agreed");
    world.seat("ostroh").change(&format!("/needs/{}/consignee", two.id("/id")), name("donetsk")).await.expect(200);
    world.seat("kharkiv").change(&path, there).await.expect(200);
    world.assert_sound().await;
}

pub async fn units_go_to_another_need_of_the_same_recipient_at_once(engine: Engine) {
    let world = World::new(engine).await;
    let (one, two) =
        (world.need("kharkiv", &[("35111100", 12)]).await, world.need("kharkiv", &[("35111100", 5)]).await);
    let allocation = world.committed("brussels", "kharkiv", &one, 0, 12).await;
    let sent = world.dispatched("brussels", &allocation, 12).await;
    let kharkiv = world.seat("kharkiv");
    // others had promised what now comes so: they step back
    let promised = world.pledge("lyon", &two, 0, 5, "not_required").await.id("/allocations/0/id");
    world.seat("brussels").change(&reassign(&sent), to(&sent, &two, 5)).await.expect(403);
    world.seat("lyon").change(&reassign(&sent), to(&sent, &two, 5)).await.expect(404);
    let more = kharkiv.change(&reassign(&sent), to(&sent, &two, 13)).await.expect(409);
    assert_eq!((more.code(), &more.body["uncounted"]), ("less_is_in_transit", &json!(12)));
    let made = kharkiv.change(&reassign(&sent), to(&sent, &two, 5)).await.expect(201);
    assert_eq!((&made.body["state"], &made.body["shipped"]), (&json!("committed"), &json!(5)));
    covers(&world.coverage("kharkiv", &one, 0).await, &[("in_transit", 7), ("remaining", 5)]);
    covers(&world.coverage("kharkiv", &two, 0).await, &[("in_transit", 5), ("remaining", 0), ("standby", 5)]);
    assert_eq!(world.allocation(&promised).await["state"], "standby");
    world.assert_sound().await;
    let shipment = kharkiv.get(&format!("/shipments/{}", sent.id("/id"))).await.expect(200);
    let lines = shipment.body["lines"].as_array().expect("lines");
    let told: Vec<_> = lines.iter().map(|line| (&line["allocation_id"], line["quantity"].as_i64())).collect();
    assert_eq!(told, [(&json!(allocation), Some(7)), (&made.body["id"], Some(5))]);
    let count = |line: usize, units: i64| json!({ "shipment_line_id": lines[line]["id"], "accepted": units });
    let body = json!({ "shipment_id": sent.id("/id"), "lines": [count(0, 7), count(1, 5)], "confirm": true });
    kharkiv.post("/receipts", body).await.expect(201);
    covers(&world.coverage("kharkiv", &two, 0).await, &[("received", 5), ("remaining", 0)]);
    world.assert_sound().await;
}

pub async fn another_recipient_is_asked_first(engine: Engine) {
    let world = World::new(engine).await;
    let (one, two) =
        (world.need("kharkiv", &[("35111100", 12)]).await, world.need("ostroh", &[("35111100", 12)]).await);
    let allocation = world.committed("brussels", "kharkiv", &one, 0, 12).await;
    let sent = world.dispatched("brussels", &allocation, 12).await;
    let asked = world.seat("kharkiv").change(&reassign(&sent), to(&sent, &two, 12)).await.expect(201);
    assert_eq!((&asked.body["state"], &asked.body["waits_for"]), (&json!("standby"), &json!("recipient")));
    covers(&world.coverage("kharkiv", &one, 0).await, &[("in_transit", 12), ("remaining", 0)]);
    covers(&world.coverage("ostroh", &two, 0).await, &[("in_transit", 0), ("remaining", 12), ("standby", 12)]);
    world.assert_sound().await;
    // a count that is open holds the line
    let draft = world.count("kharkiv", &sent, json!({ "accepted": 12 })).await.expect(201);
    let accept = format!("/allocations/{}/accept", asked.id("/id"));
    world.seat("brussels").act(&accept).await.expect(409);
    world.seat("lyon").act(&accept).await.expect(404);
    let open = world.seat("ostroh").act(&accept).await.expect(409);
    assert_eq!(open.code(), "a_count_of_it_is_kept");
    world.seat("kharkiv").act(&format!("/receipts/{}/discard", draft.id("/id"))).await.expect(200);
    let taken = world.seat("ostroh").act(&accept).await.expect(200);
    assert_eq!((&taken.body["state"], &taken.body["shipped"]), (&json!("committed"), &json!(12)));
    assert_eq!(world.allocation(&allocation).await["state"], "released");
    covers(&world.coverage("kharkiv", &one, 0).await, &[("in_transit", 0), ("remaining", 12)]);
    covers(&world.coverage("ostroh", &two, 0).await, &[("in_transit", 12), ("remaining", 0), ("standby", 0)]);
    // it is on board for its owner now, and no more for the other
    let seen = world.seat("ostroh").get(&format!("/shipments/{}", sent.id("/id"))).await.expect(200);
    assert_eq!(seen.body["recipient_ids"], json!([world.organisation("ostroh")]));
    world.assert_sound().await;
    world.counted("kharkiv", &seen, json!({ "accepted": 12 })).await;
    covers(&world.coverage("ostroh", &two, 0).await, &[("received", 12), ("remaining", 0)]);
    world.assert_sound().await;
}

pub async fn who_was_asked_may_say_no_or_take_a_part(engine: Engine) {
    let world = World::new(engine).await;
    let (one, two) =
        (world.need("kharkiv", &[("35111100", 12)]).await, world.need("ostroh", &[("35111100", 12)]).await);
    let allocation = world.committed("brussels", "kharkiv", &one, 0, 12).await;
    let sent = world.dispatched("brussels", &allocation, 12).await;
    let ask = async |units: i64| {
        world.seat("kharkiv").change(&reassign(&sent), to(&sent, &two, units)).await.expect(201).id("/id")
    };
    let first = ask(8).await;
    world.seat("ostroh").change(&format!("/allocations/{first}/decline"), because()).await.expect(200);
    covers(&world.coverage("kharkiv", &one, 0).await, &[("in_transit", 12)]);
    let second = ask(8).await;
    let part = json!({ "quantity": 3, "reason": "no more fits into the depot" });
    let taken = world.seat("ostroh").change(&format!("/allocations/{second}/accept"), part).await.expect(200);
    assert_eq!((&taken.body["quantity"], &taken.body["shipped"]), (&json!(3), &json!(3)));
    covers(&world.coverage("kharkiv", &one, 0).await, &[("in_transit", 9), ("remaining", 3)]);
    // what was counted meanwhile is no longer there to give
    let third = ask(4).await;
    world.counted("kharkiv", &sent, json!({ "accepted": 7, "final": false })).await;
    let late = world.seat("ostroh").act(&format!("/allocations/{third}/accept")).await.expect(409);
    assert_eq!((late.code(), &late.body["uncounted"]), ("less_is_in_transit", &json!(2)));
    world.assert_sound().await;
}

pub async fn the_donor_is_asked_about_what_it_had_earmarked(engine: Engine) {
    let world = World::new(engine).await;
    let (one, two) =
        (world.need("kharkiv", &[("35111100", 12)]).await, world.need("ostroh", &[("35111100", 12)]).await);
    let pledge = json!({ "title": "suits", "language": "en", "kind": "goods", "authorisation": "not_required",
        "earmark_recipient_id": world.organisation("kharkiv"),
        "lines": [{ "description": "suits", "item_class": "35111100", "quantity": 12 }] });
    let pledge = world.seat("brussels").post("/pledges", pledge).await.expect(201);
    world.seat("brussels").act(&format!("/pledges/{}/open", pledge.id("/id"))).await.expect(200);
    let offer = json!({ "pledge_id": pledge.id("/id"), "pledge_line_id": pledge.id("/lines/0/id"),
        "need_id": one.id("/id"), "need_line_id": one.id("/lines/0/id"), "quantity": 12 });
    let made = world.seat("brussels").post("/allocations", offer).await.expect(201).id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{made}/accept")).await.expect(200);
    let sent = world.dispatched("brussels", &made, 12).await;
    let asked = world.seat("kharkiv").change(&reassign(&sent), to(&sent, &two, 5)).await.expect(201);
    assert_eq!(asked.body["waits_for"], "both");
    let accept = format!("/allocations/{}/accept", asked.id("/id"));
    let half = world.seat("ostroh").act(&accept).await.expect(200);
    assert_eq!((&half.body["state"], &half.body["waits_for"]), (&json!("standby"), &json!("donor")));
    let whole = world.seat("brussels").act(&accept).await.expect(200);
    assert_eq!((&whole.body["state"], &whole.body["shipped"]), (&json!("committed"), &json!(5)));
    world.assert_sound().await;
}

pub async fn another_model_stands_beside_what_was_on_the_papers(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let sent = world.dispatched("brussels", &allocation, 12).await;
    let nothing = json!({ "accepted": 0, "missing": 12, "reason": "none", "received_as": "Rosenbauer FX" });
    let refused = world.count("kharkiv", &sent, nothing).await.expect(422);
    assert_eq!(refused.pointers(), ["/lines/0/accepted"]);
    let counted = json!({ "accepted": 12, "received_as": "Rosenbauer FX instead of Dräger HPS" });
    let signed = world.counted("kharkiv", &sent, counted).await;
    assert_eq!(signed.body["lines"][0]["received_as"], "Rosenbauer FX instead of Dräger HPS");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 12), ("remaining", 0)]);
    world.assert_sound().await;
}

pub async fn who_asked_in_vain_waits_no_longer(engine: Engine) {
    let world = World::new(engine).await;
    let (one, two) =
        (world.need("kharkiv", &[("35111100", 12)]).await, world.need("ostroh", &[("35111100", 12)]).await);
    let allocation = world.committed("brussels", "kharkiv", &one, 0, 12).await;
    let sent = world.dispatched("brussels", &allocation, 12).await;
    let asked = world.seat("kharkiv").change(&reassign(&sent), to(&sent, &two, 3)).await.expect(201).id("/id");
    // a lost lorry may turn up with it
    let (lose, find) = (format!("/shipments/{}/lose", sent.id("/id")), format!("/shipments/{}/find", sent.id("/id")));
    world.seat("brussels").change(&lose, because()).await.expect(200);
    assert_eq!(world.sweep().await.asks, 0);
    world.seat("brussels").change(&find, because()).await.expect(200);
    world.counted("kharkiv", &sent, json!({ "accepted": 12 })).await;
    let pledge = world.allocation(&allocation).await["pledge_id"].as_str().expect("an id").to_owned();
    let pledge = world.seat("brussels").get(&format!("/pledges/{pledge}")).await.expect(200);
    assert_eq!((&pledge.body["state"], &pledge.body["close_reason"]), (&json!("closed"), &json!("fulfilled")));
    assert_eq!(world.sweep().await.asks, 1);
    assert_eq!(world.allocation(&asked).await["state"], "lapsed");
    covers(&world.coverage("ostroh", &two, 0).await, &[("standby", 0), ("remaining", 12)]);
    world.assert_sound().await;
}
