//! The address, with the second code.

use diesel::prelude::*;
use diesel::sql_types::Binary;
use poruch::store::{Connection, Engine, StoreError};
use reqwest::Method;
use serde_json::{Value, json};

use super::{agreed, driver, other_than, path, planned, sent};
use crate::steps::{another_node, word};
use crate::support::TestDatabase;
use crate::world::{Setup, World};

/// The entries of the log on looks at the address.
async fn looks(world: &World, seat: &str, shipment: &str) -> Vec<Value> {
    let log = world.seat(seat).get(&format!("/events?shipment={shipment}&action=open_waybill_address")).await;
    log.expect(200).body["items"].as_array().expect("the log").clone()
}

pub async fn is_opened_by_the_recipients_digits(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = planned(&world).await;
    let digits = agreed(&world, &shipment).await;
    assert!(digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()), "{digits}");
    // nobody else reads them, and the recipient this once
    for seat in ["kharkiv", "carrier", "brussels", "auditor"] {
        let read = world.seat(seat).get(&path(&shipment)).await.expect(200);
        assert!(read.body.get("address_code").is_none() && !read.text.contains(&digits), "{seat}");
    }
    let (lorry, _) = driver(&world, "carrier", &shipment).await;
    let ask = async |digits: &str| lorry.post("/waybill/address", json!({ "code": digits })).await;
    ask(&digits).await.expect(403);
    sent(&world, &shipment).await;
    let open = ask(&digits).await.expect(200);
    let address = &open.body["addresses"][0];
    assert_eq!(address["address"], "вулиця Прикладна, 1");
    assert_eq!(address["handover_point"], "Краківець");
    for wrong in ["12345", "1234567", "12345x", ""] {
        assert_eq!(ask(wrong).await.expect(422).body["errors"][0]["code"], "address_code_form");
    }
    let told = looks(&world, "kharkiv", &shipment.id("/id")).await;
    assert_eq!(told.len(), 1, "what has no six digits is no try");
    assert_eq!((&told[0]["driver"], &told[0]["member_id"]), (&json!("AA 4821 KX"), &Value::Null));
    assert_eq!(told[0]["organisation_id"], world.organisation("carrier"));
    assert_eq!(told[0]["change"], json!({ "opened": true, "needs": [address["need_id"]] }));
    // new digits without another word; those before open nothing
    let again = format!("{}/address-code", path(&shipment));
    for (seat, status) in [("carrier", 403), ("brussels", 403), ("coordinator", 403), ("ostroh", 404)] {
        world.seat(seat).act(&again).await.expect(status);
    }
    let fresh = world.seat("kharkiv").act(&again).await.expect(201).id("/address_code");
    if fresh != digits {
        ask(&digits).await.expect(422);
    }
    ask(&fresh).await.expect(200);
    // for its time
    let counted = world.counted("kharkiv", &shipment, json!({ "accepted": 12 })).await;
    assert_eq!(counted.body["state"], "confirmed");
    ask(&fresh).await.expect(401);
    assert_eq!(world.seat("kharkiv").act(&again).await.expect(409).code(), "it_has_already_ended");
    world.assert_sound().await;
}

pub async fn is_shut_after_five_wrong_tries(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = planned(&world).await;
    let digits = agreed(&world, &shipment).await;
    sent(&world, &shipment).await;
    let (one, _) = driver(&world, "carrier", &shipment).await;
    let (other, _) = driver(&world, "carrier", &shipment).await;
    let wrong = json!({ "code": other_than(&digits) });
    for left in [4, 3, 2, 1, 0] {
        // whichever driver tries
        let lorry = if left % 2 == 0 { &one } else { &other };
        let language = [("accept-language", "de")];
        let body = Some(wrong.to_string());
        let refused = lorry.send(Method::POST, "/waybill/address", body, &language).await.expect(422);
        assert_eq!(refused.body["tries_left"], left);
        assert_eq!(refused.body["errors"][0]["code"], "wrong_address_code");
        let told = refused.body["errors"][0]["message"].as_str().expect("a sentence");
        assert!(told.contains(&left.to_string()), "{told}");
        assert!(!refused.text.contains(&other_than(&digits)));
    }
    // the right ones come too late
    let right = json!({ "code": digits });
    for body in [&right, &wrong] {
        assert_eq!(one.post("/waybill/address", body.clone()).await.expect(409).code(), "address_code_void");
    }
    let told = looks(&world, "carrier", &shipment.id("/id")).await;
    let left: Vec<_> = told.iter().map(|entry| entry["change"]["tries_left"].as_i64().expect("a number")).collect();
    assert_eq!(left, [0, 1, 2, 3, 4]);
    assert!(told.iter().all(|entry| entry["driver"] == "AA 4821 KX" && entry["change"]["opened"] == false));
    let fresh = world.seat("kharkiv").act(&format!("{}/address-code", path(&shipment))).await.expect(201);
    one.post("/waybill/address", json!({ "code": fresh.id("/address_code") })).await.expect(200);
    world.assert_sound().await;
}

pub async fn is_shut_however_many_try_at_once(engine: Engine) {
    let database = TestDatabase::new(engine);
    let options = database.options();
    let world = World::on(database, Setup::default()).await;
    let node = another_node(&options);
    let shipment = planned(&world).await;
    let digits = agreed(&world, &shipment).await;
    sent(&world, &shipment).await;
    let (lorry, _) = driver(&world, "carrier", &shipment).await;
    let other = node.with_token(lorry.token.clone());
    let wrong = other_than(&digits);
    let trying: Vec<_> = (0..20)
        .map(|turn| {
            let client = if turn % 2 == 0 { lorry.clone() } else { other.clone() };
            let body = json!({ "code": wrong });
            actix_web::rt::spawn(async move { client.post("/waybill/address", body).await })
        })
        .collect();
    let mut left = Vec::new();
    for answer in trying {
        let answer = answer.await.expect("an answer");
        if answer.status == 422 {
            left.push(answer.body["tries_left"].as_i64().expect("a number"));
        } else {
            assert_eq!(answer.expect(409).code(), "address_code_void");
        }
    }
    left.sort_unstable();
    assert_eq!(left, [0, 1, 2, 3, 4], "five were looked at");
    assert_eq!(looks(&world, "auditor", &shipment.id("/id")).await.len(), 5);
    assert_eq!(lorry.post("/waybill/address", json!({ "code": digits })).await.expect(409).code(), "address_code_void");
    world.assert_sound().await;
}

pub async fn is_each_recipients_own(engine: Engine) {
    let world = World::new(engine).await;
    // two recipients, whose goods one of them takes
    let mut lines = Vec::new();
    let mut needs = Vec::new();
    for seat in ["kharkiv", "ostroh"] {
        let need = world.need(seat, &[("35111100", 30)]).await;
        let named = json!({ "consignee_id": world.organisation("kharkiv") });
        world.seat(seat).change(&format!("/needs/{}/consignee", need.id("/id")), named).await.expect(200);
        lines.push(json!({ "allocation_id": world.committed("brussels", seat, &need, 0, 3).await, "quantity": 3 }));
        needs.push(need.id("/id"));
    }
    let plan = json!({ "carrier_id": world.organisation("carrier"), "waybill": "CMR 1",
        "responsible_receiver": "head of the depot", "lines": lines });
    let shipment = world.seat("brussels").post("/shipments", plan).await.expect(201);
    let agree = format!("{}/agree", path(&shipment));
    let mut digits = Vec::new();
    for seat in ["kharkiv", "ostroh"] {
        digits.push(world.seat(seat).change(&agree, word(&shipment)).await.expect(200).id("/address_code"));
    }
    sent(&world, &shipment).await;
    let (lorry, _) = driver(&world, "carrier", &shipment).await;
    let ask = async |body: Value| lorry.post("/waybill/address", body).await;
    if digits[0] == digits[1] {
        return;
    }
    for (need, digits) in needs.iter().zip(&digits) {
        let open = ask(json!({ "code": digits })).await.expect(200);
        assert_eq!(open.body["addresses"].as_array().expect("addresses").len(), 1);
        assert_eq!(open.body["addresses"][0]["need_id"], json!(need));
    }
    // of one need alone, whose tries alone count
    let crossed = json!({ "need_id": needs[0], "code": digits[1] });
    assert_eq!(ask(crossed.clone()).await.expect(422).body["tries_left"], 4);
    for _ in 0..4 {
        ask(crossed.clone()).await.expect(422);
    }
    assert_eq!(ask(json!({ "need_id": needs[0], "code": digits[0] })).await.expect(409).code(), "address_code_void");
    ask(json!({ "need_id": needs[1], "code": digits[1] })).await.expect(200);
    let elsewhere = world.need("kharkiv", &[("35111100", 30)]).await.id("/id");
    let refused = ask(json!({ "need_id": elsewhere, "code": digits[1] })).await.expect(422);
    assert_eq!(refused.body["errors"][0]["code"], "not_on_board");
    world.assert_sound().await;
}

#[derive(QueryableByName)]
struct Kept {
    #[diesel(sql_type = Binary)]
    body: Vec<u8>,
}

pub async fn of_secrets_nothing_is_kept(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = planned(&world).await;
    let key = |key: &'static str| [("if-match", "*"), ("idempotency-key", key)];
    let agree = format!("{}/agree", path(&shipment));
    let kharkiv = world.seat("kharkiv");
    let body = Some(word(&shipment).to_string());
    let digits = kharkiv.send(Method::POST, &agree, body.clone(), &key("agree")).await.expect(200).id("/address_code");
    let again = kharkiv.send(Method::POST, &agree, body, &key("agree")).await.expect(409);
    assert_eq!(again.code(), "already_done");
    sent(&world, &shipment).await;
    let codes = format!("{}/driver-codes", path(&shipment));
    let label = Some(json!({ "label": "AA 4821 KX" }).to_string());
    let made = world.seat("carrier").send(Method::POST, &codes, label, &key("code")).await.expect(201);
    let code = made.id("/code");
    let lorry = world.anybody().with_token(Some(code.clone()));
    let asked = Some(json!({ "code": digits }).to_string());
    lorry.send(Method::POST, "/waybill/address", asked.clone(), &key("look")).await.expect(200);
    let again = lorry.send(Method::POST, "/waybill/address", asked, &key("look")).await.expect(409);
    assert_eq!(again.code(), "already_done");
    // a wrong try is counted once under a key, and its digits are no part of what is kept
    let wrong = Some(json!({ "code": other_than(&digits) }).to_string());
    lorry.send(Method::POST, "/waybill/address", wrong.clone(), &key("wrong")).await.expect(422);
    lorry.send(Method::POST, "/waybill/address", wrong.clone(), &key("wrong")).await.expect(409);
    let counted = lorry.send(Method::POST, "/waybill/address", wrong, &[]).await.expect(422);
    assert_eq!(counted.body["tries_left"], 3);
    let log = world.seat("auditor").get("/events?limit=200").await.expect(200).text;
    let listed = world.seat("carrier").get(&codes).await.expect(200).text;
    let kept = world.service.act(|tx| {
        let sql = diesel::sql_query("SELECT body FROM kept_replies");
        let rows: Vec<Kept> = match tx.connection {
            Connection::Postgres(c) => sql.load(c),
            Connection::Sqlite(c) => sql.load(c),
        }
        .map_err(StoreError::from)?;
        Ok(rows.into_iter().map(|row| String::from_utf8_lossy(&row.body).into_owned()).collect::<String>())
    });
    let kept = kept.await.expect("what is kept");
    // the digits may stand in an id by chance: they are looked for as a text of their own
    for (place, text) in [("log", &log), ("list", &listed), ("replies", &kept)] {
        assert!(!text.contains(&code) && !text.contains(&format!("\"{digits}\"")), "a secret in the {place}");
    }
}
