//! Goods that came and were on no paper.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::covers;
use crate::world::World;

fn path(need: &Reply) -> String {
    format!("/needs/{}/receipts", need.id("/id"))
}

fn came(world: &World, need: &Reply, accepted: i64) -> Value {
    json!({ "donor_id": world.organisation("brussels"), "note": "a pallet more on the lorry",
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "condition": "used", "accepted": accepted }] })
}

pub async fn are_a_reported_pledge_and_a_signed_count(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let mut body = came(&world, &need, 6);
    body["lines"][0]["damaged"] = json!(1);
    body["lines"][0]["reason"] = json!("a cracked mask");
    for (seat, status) in [("ostroh", 403), ("brussels", 403), ("coordinator", 403), ("carrier", 403)] {
        world.seat(seat).post(&path(&need), body.clone()).await.expect(status);
    }
    let signed = world.seat("kharkiv").post(&path(&need), body).await.expect(201);
    assert_eq!((&signed.body["state"], &signed.body["need_id"]), (&json!("confirmed"), &need.body["id"]));
    assert_eq!((&signed.body["lines"][0]["accepted"], &signed.body["lines"][0]["damaged"]), (&json!(6), &json!(1)));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 6), ("remaining", 6), ("in_transit", 0)]);
    let allocation = world.allocation(&signed.id("/lines/0/allocation_id")).await;
    assert_eq!((&allocation["state"], &allocation["quantity"]), (&json!("fulfilled"), &json!(7)));
    let pledge = allocation["pledge_id"].as_str().expect("an id");
    // its donor reads what is told of it, and that nobody there has said so
    let seen = world.seat("brussels").get(&format!("/pledges/{pledge}")).await.expect(200);
    assert_eq!((&seen.body["word"], &seen.body["source"]["kind"]), (&json!("reported"), &json!("delivery")));
    assert_eq!((&seen.body["state"], &seen.body["authorisation"]), (&json!("closed"), &json!("pending")));
    world.assert_sound().await;
    // a mistake is mended like that of any count
    let reverse = format!("/receipts/{}/reverse", signed.id("/id"));
    world.seat("kharkiv").change(&reverse, json!({ "reason": "it was another pallet" })).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 0)]);
    world.assert_sound().await;
}

pub async fn make_room_and_leave_an_excess(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let agreed = world.committed("lyon", "kharkiv", &need, 0, 12).await;
    world.seat("kharkiv").post(&path(&need), came(&world, &need, 15)).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 15), ("excess", 3), ("standby", 12)]);
    assert_eq!(world.allocation(&agreed).await["state"], "standby");
    world.assert_sound().await;
    // also of a need that was closed
    let close = format!("/needs/{}/close", need.id("/id"));
    world.seat("kharkiv").change(&close, json!({ "outcome": "fulfilled" })).await.expect(200);
    world.seat("kharkiv").post(&path(&need), came(&world, &need, 2)).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 17), ("excess", 5)]);
    world.assert_sound().await;
}

pub async fn tell_every_fault_at_once(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let kharkiv = world.seat("kharkiv");
    let line = |more: Value| {
        let mut line = json!({ "need_line_id": need.id("/lines/0/id"), "condition": "used", "accepted": 1 });
        for (name, value) in more.as_object().expect("fields") {
            line[name] = value.clone();
        }
        line
    };
    let mut body = came(&world, &need, 1);
    body["lines"] = json!([
        line(json!({ "accepted": 0 })),
        line(json!({ "accepted": 121 })),
        line(json!({ "damaged": 1 })),
        line(json!({ "need_line_id": need.id("/id") })),
        line(json!({ "need_line_id": null, "item_class": "31121000", "substitute": true })),
    ]);
    let refused = kharkiv.post(&path(&need), body).await.expect(422);
    let expected =
        ["/lines/0/accepted", "/lines/1/accepted", "/lines/2/reason", "/lines/3/need_line_id", "/lines/4/need_line_id"];
    assert_eq!(refused.pointers(), expected);
    // what nobody asked for has a class, or words that surely mean one
    for (line, place) in
        [(json!({}), "/lines/0/item_class"), (json!({ "description": "xyzzy" }), "/lines/0/item_class")]
    {
        let mut line = line;
        (line["condition"], line["accepted"]) = (json!("new"), json!(1));
        let mut unclear = came(&world, &need, 1);
        unclear["lines"] = json!([line]);
        assert_eq!(kharkiv.post(&path(&need), unclear).await.expect(422).pointers(), [place]);
    }
    let mut meant = came(&world, &need, 121);
    meant["unusual"] = json!(true);
    meant["signed_at"] = json!("2020-01-01T00:00:00Z");
    assert_eq!(kharkiv.post(&path(&need), meant.clone()).await.expect(422).pointers(), ["/signed_at"]);
    meant["signed_at"] = Value::Null;
    kharkiv.post(&path(&need), meant).await.expect(201);
    let mut own = came(&world, &need, 1);
    own["donor_id"] = json!(world.organisation("kharkiv"));
    assert_eq!(kharkiv.post(&path(&need), own).await.expect(409).code(), "own_need");
    let mut nobody = came(&world, &need, 1);
    nobody["donor_id"] = json!("01931f3e-0000-7000-8000-00000000dead");
    assert_eq!(kharkiv.post(&path(&need), nobody).await.expect(422).pointers(), ["/donor_id"]);
    world.assert_sound().await;
}

pub async fn that_nobody_asked_for_cover_nothing(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let mut body = came(&world, &need, 2);
    let unasked =
        json!({ "item_class": "31121000", "condition": "used", "accepted": 3, "damaged": 1, "reason": "wet" });
    body["lines"].as_array_mut().expect("lines").push(unasked);
    let signed = world.seat("kharkiv").post(&path(&need), body.clone()).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 2), ("remaining", 10)]);
    let of_it = [("received", 3), ("remaining", 0), ("excess", 3), ("needed", 0)];
    covers(&world.coverage("kharkiv", &need, 1).await, &of_it);
    let at = format!("/needs/{}", need.id("/id"));
    let own = world.seat("kharkiv").get(&at).await.expect(200);
    assert_eq!(
        (&own.body["lines"][1]["item_class"], own.header("etag") == need.header("etag")),
        (&json!("31121000"), false)
    );
    // it is no line of the need to others
    for seat in ["brussels", "lyon"] {
        assert_eq!(world.seat(seat).get(&at).await.expect(200).body["lines"].as_array().expect("lines").len(), 1);
        let found = world.seat(seat).get("/needs?item_class=31121000").await.expect(200);
        assert_eq!(found.body["items"], json!([]));
    }
    let public = world.anybody().get(&format!("/public{at}")).await.expect(200);
    assert_eq!(public.body["lines"].as_array().expect("lines").len(), 1);
    let promise = json!({ "title": "More", "language": "en", "authorisation": "not_required",
        "lines": [{ "need_line_id": own.id("/lines/1/id"), "quantity": 1, "condition": "new" }] });
    let refused = world.seat("lyon").post(&format!("{at}/pledges"), promise).await.expect(422);
    assert_eq!(refused.pointers(), ["/lines/0/need_line_id"]);
    // its giver reads that it came, and the recipient decides what becomes of it
    let pledge = world.allocation(&signed.id("/lines/1/allocation_id")).await["pledge_id"].clone();
    let pledge = world.seat("brussels").get(&format!("/pledges/{}", pledge.as_str().expect("an id"))).await.expect(200);
    assert_eq!((&pledge.body["lines"][1]["item_class"], &pledge.body["state"]), (&json!("31121000"), &json!("closed")));
    world.assert_sound().await;
    let keep = json!({ "need_line_id": own.id("/lines/1/id"), "decision": "keep", "reason": "welcome" });
    world.seat("kharkiv").change(&format!("{at}/excess"), keep).await.expect(200);
    // more of it comes, and is counted there
    body["lines"] = json!([{ "need_line_id": own.id("/lines/1/id"), "condition": "new", "accepted": 1 }]);
    world.seat("kharkiv").post(&path(&need), body).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 1).await, &[("received", 4), ("excess", 4)]);
    let reverse = format!("/receipts/{}/reverse", signed.id("/id"));
    world.seat("kharkiv").change(&reverse, json!({ "reason": "it was another pallet" })).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 1).await, &[("received", 1), ("excess", 1)]);
    world.assert_sound().await;
    // it is asked for from now on, once a coordinator has looked at it
    let asked = json!({ "lines": [{ "id": own.id("/lines/1/id"), "quantity": 5 }] });
    world.seat("kharkiv").change(&format!("{at}/lines"), asked).await.expect(200);
    world.seat("coordinator").act(&format!("{at}/verify")).await.expect(200);
    // what is counted no longer was promised by nobody, and takes no place
    let of_it = [("needed", 5), ("received", 1), ("accepted", 0), ("excess", 0), ("remaining", 4)];
    covers(&world.coverage("lyon", &need, 1).await, &of_it);
    assert_ne!(world.seat("lyon").get("/needs?item_class=31121000").await.expect(200).body["items"], json!([]));
    world.assert_sound().await;
}

pub async fn stand_for_a_promise_only_as_long_as_they_are_counted(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let mut body = came(&world, &need, 6);
    // also where the source is told
    body["source"] = json!({ "kind": "letter", "on": "2026-01-05", "text": "the driver's list" });
    body["lines"]
        .as_array_mut()
        .expect("lines")
        .push(json!({ "item_class": "31121000", "condition": "used", "accepted": 3 }));
    let signed = kharkiv.post(&path(&need), body).await.expect(201);
    let (asked, unasked) = (signed.id("/lines/0/allocation_id"), signed.id("/lines/1/allocation_id"));
    let pledge = world.allocation(&asked).await["pledge_id"].as_str().expect("an id").to_owned();
    let back = |receipt: &Reply| format!("/receipts/{}/reverse", receipt.id("/id"));
    let wrong = json!({ "reason": "it was another pallet" });
    kharkiv.change(&back(&signed), wrong.clone()).await.expect(201);
    for id in [&asked, &unasked] {
        let ended = world.allocation(id).await;
        assert_eq!((&ended["state"], &ended["reason"]), (&json!("lapsed"), &wrong["reason"]));
    }
    let at = format!("/pledges/{pledge}");
    let gone = world.seat("brussels").get(&at).await.expect(200);
    assert_eq!((&gone.body["state"], &gone.body["close_reason"]), (&json!("closed"), &json!("lapsed")));
    covers(&world.coverage("kharkiv", &need, 0).await, &[("accepted", 0), ("committed", 0), ("remaining", 12)]);
    world.assert_sound().await;
    // they were there after all, if fewer of them
    kharkiv.post(&path(&need), came(&world, &need, 4)).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 4), ("remaining", 8)]);
    world.assert_sound().await;
    // nothing keeps the need open
    let close = json!({ "outcome": "withdrawn" });
    kharkiv.change(&format!("/needs/{}/close", need.id("/id")), close).await.expect(200);
    world.assert_sound().await;
}

/// Who gave them may say so, and its council may decide on them, after they came.
pub async fn are_spoken_for_and_decided_on_afterwards(engine: Engine) {
    let world = World::new(engine).await;
    let (kharkiv, brussels) = (world.seat("kharkiv"), world.seat("brussels"));
    for (word, decided, stands) in
        [(true, None, "accepted"), (false, Some("granted"), "lapsed"), (true, Some("granted"), "committed")]
    {
        let need = world.need("kharkiv", &[("35111100", 12)]).await;
        let signed = kharkiv.post(&path(&need), came(&world, &need, 6)).await.expect(201);
        let id = signed.id("/lines/0/allocation_id");
        let at = format!("/pledges/{}", world.allocation(&id).await["pledge_id"].as_str().expect("an id"));
        if word {
            let own = brussels.act(&format!("{at}/confirm-word")).await.expect(200);
            assert_eq!((&own.body["word"], &own.body["state"]), (&json!("own"), &json!("closed")));
            assert_eq!(world.allocation(&id).await["donor_word"], "own");
            assert_eq!(brussels.act(&format!("{at}/confirm-word")).await.expect(409).code(), "word_is_the_donors_own");
        }
        if let Some(outcome) = decided {
            let told = crate::steps::decision(outcome);
            let decided = brussels.change(&format!("{at}/authorise"), told).await.expect(200);
            assert_eq!((&decided.body["authorisation"], &decided.body["state"]), (&json!(outcome), &json!("closed")));
        }
        world.assert_sound().await;
        // without their count they are what was said of them
        let reverse = format!("/receipts/{}/reverse", signed.id("/id"));
        kharkiv.change(&reverse, json!({ "reason": "it was another pallet" })).await.expect(201);
        assert_eq!(world.allocation(&id).await["state"], stands, "word {word}, council {decided:?}");
        assert_eq!(brussels.get(&at).await.expect(200).body["state"], "open");
        world.assert_sound().await;
    }
}

/// What its recipient called enough lacks again when the count of it is taken back.
pub async fn called_enough_lack_again_without_their_count(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let mut body = came(&world, &need, 6);
    (body["lines"][0]["damaged"], body["lines"][0]["reason"]) = (json!(2), json!("wet"));
    let signed = kharkiv.post(&path(&need), body).await.expect(201);
    let at = format!("/needs/{}", need.id("/id"));
    let enough = kharkiv.change(&format!("{at}/enough"), json!({ "reason": "it is enough" })).await.expect(200);
    assert_eq!((&enough.body["state"], &enough.body["close_reason"]), (&json!("closed"), &json!("fulfilled")));
    let reverse = format!("/receipts/{}/reverse", signed.id("/id"));
    kharkiv.change(&reverse, json!({ "reason": "it was another pallet" })).await.expect(201);
    assert_eq!(kharkiv.get(&at).await.expect(200).body["state"], "verified");
    covers(&world.coverage("kharkiv", &need, 0).await, &[("needed", 6), ("received", 0), ("remaining", 6)]);
    world.assert_sound().await;
    kharkiv.post(&path(&need), came(&world, &need, 6)).await.expect(201);
    covers(&world.coverage("kharkiv", &need, 0).await, &[("received", 6), ("excess", 0)]);
    world.assert_sound().await;
}
