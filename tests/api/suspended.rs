//! Who is suspended, ended or revoked while a request waits for a lock binds nobody any more.

use std::time::Duration;

use diesel::prelude::*;
use poruch::store::{Connection, Engine};
use serde_json::{Value, json};

use crate::client::{Client, Reply};
use crate::support::{Case, TestDatabase};
use crate::world::{Setup, World};

pub fn cases() -> Vec<Case> {
    crate::cases![
        who_is_suspended_while_it_waits_binds_nobody,
        what_waits_with_who_is_suspended_lapses_and_the_rest_is_the_offices,
        an_office_suspends_and_says_why,
        nothing_leaves_for_who_is_suspended,
        a_consignee_suspended_while_it_is_named_is_not,
        who_suspends_and_who_writes_wait_for_each_other_in_no_circle,
    ]
}

/// Sends a change that must wait for the need, meanwhile does `between`, and answers what was said.
async fn beside(
    other: &mut Connection,
    need: &Reply,
    client: Client,
    (path, body): (String, Value),
    between: &str,
) -> Reply {
    other.begin().expect("a transaction");
    if let Connection::Postgres(c) = other {
        let lock = format!("SELECT 1 FROM needs WHERE id = '{}' FOR UPDATE", need.id("/id"));
        diesel::sql_query(lock).execute(c).expect("the row");
    }
    let sent = actix_web::rt::spawn(async move {
        if body.is_null() { client.act(&path).await } else { client.change(&path, body).await }
    });
    actix_web::rt::time::sleep(Duration::from_millis(500)).await;
    assert!(!sent.is_finished(), "it waits");
    other.batch(between).expect(between);
    other.commit().expect("a commit");
    sent.await.expect("an answer")
}

fn literal(engine: Engine, id: &str) -> String {
    match engine {
        Engine::Sqlite => format!("x'{}'", id.replace('-', "")),
        Engine::Postgres => format!("'{id}'"),
    }
}

pub async fn who_is_suspended_while_it_waits_binds_nobody(engine: Engine) {
    let database = TestDatabase::new(engine);
    let mut other = database.connect();
    let world = World::on(database, Setup::default()).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let made = world.pledge("lyon", &need, 0, 2, "not_required").await.id("/allocations/0/id");
    let answer = || {
        let line = json!({ "need_line_id": need.id("/lines/0/id"), "quantity": 1 });
        (format!("/needs/{}/pledges", need.id("/id")), json!({ "language": "en", "lines": [line] }))
    };
    let accept = || (format!("/allocations/{made}/accept"), Value::Null);
    let member = |seat: &str| literal(engine, &world.members[seat]);
    let organisation = |seat: &str| literal(engine, &world.organisation(seat));
    let cases = [
        // the donor is no longer verified
        (
            "brussels",
            answer(),
            format!("UPDATE organisations SET verified = FALSE WHERE id = {}", organisation("brussels")),
            403,
        ),
        // its seats may no longer give
        (
            "usaid",
            answer(),
            format!("UPDATE organisations SET roles = 'recipient' WHERE id = {}", organisation("usaid")),
            403,
        ),
        // the seat that would accept is ended, or its token revoked
        ("kharkiv", accept(), format!("UPDATE members SET active = FALSE WHERE id = {}", member("kharkiv")), 401),
        (
            "lyon",
            answer(),
            format!("UPDATE tokens SET revoked_at = created_at WHERE member_id = {}", member("lyon")),
            401,
        ),
    ];
    for (seat, change, between, status) in cases {
        beside(&mut other, &need, world.seat(seat), change, &between).await.expect(status);
    }
    let seen = world.seat("coordinator").get(&format!("/needs/{}", need.id("/id"))).await.expect(200);
    assert_eq!(seen.body["lines"][0]["coverage"]["proposed"], 2, "{}", seen.text);
    world.assert_sound().await;
}

pub async fn a_consignee_suspended_while_it_is_named_is_not(engine: Engine) {
    let database = TestDatabase::new(engine);
    let mut other = database.connect();
    let world = World::on(database, Setup::default()).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let body = json!({ "consignee_id": world.organisation("ostroh") });
    let change = (format!("/needs/{}/consignee", need.id("/id")), body);
    let ostroh = literal(engine, &world.organisation("ostroh"));
    let suspend = format!("UPDATE organisations SET verified = FALSE WHERE id = {ostroh}");
    let refused = beside(&mut other, &need, world.seat("kharkiv"), change, &suspend).await.expect(422);
    assert_eq!(refused.body["errors"][0]["code"], "organisation_not_verified");
}

/// Whoever suspends waits for what is being written, and the other way round: nobody reads something that is half so.
pub async fn who_suspends_and_who_writes_wait_for_each_other_in_no_circle(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 1000)]).await;
    let line = json!({ "need_line_id": need.id("/lines/0/id"), "quantity": 1 });
    let (path, body) = (format!("/needs/{}/pledges", need.id("/id")), json!({ "language": "en", "lines": [line] }));
    let organisation = format!("/organisations/{}", world.organisation("brussels"));
    let mut writes = Vec::new();
    for n in 0..40 {
        let (client, path, body) = (world.seat("brussels"), path.clone(), body.clone());
        let (office, verify) = (world.seat("coordinator"), format!("{organisation}/verify"));
        writes.push(actix_web::rt::spawn(async move {
            if n % 4 == 0 {
                let roles = if n % 8 == 0 { json!(["donor", "carrier"]) } else { json!(["donor"]) };
                office.change(&verify, json!({ "roles": roles })).await.status.as_u16()
            } else {
                client.post(&path, body).await.status.as_u16()
            }
        }));
    }
    for write in writes {
        let status = write.await.expect("an answer");
        assert!([200, 201, 409, 412].contains(&status), "{status}");
    }
    world.assert_sound().await;
}

/// Suspends an organisation: it says of itself that it is called otherwise.
async fn suspend(world: &World, seat: &str, name: &str) {
    let path = format!("/organisations/{}", world.organisation(seat));
    let own = world.seat("administrator").get(&path).await.expect(200).body;
    let renamed = json!({ "name": name, "kind": own["kind"], "country": own["country"], "region": own["region"] });
    let renamed = world.seat(seat).put(&path, "*", renamed).await.expect(200);
    assert_eq!(renamed.body["state"], "suspended");
}

pub async fn what_waits_with_who_is_suspended_lapses_and_the_rest_is_the_offices(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 20)]).await;
    let agreed = world.committed("lyon", "kharkiv", &need, 0, 4).await;
    let proposed = world.pledge("lyon", &need, 0, 5, "not_required").await.id("/allocations/0/id");
    let offer = world.offer("lyon", "35111100", 9, json!({})).await;
    let full = world.need("kharkiv", &[("35111100", 3)]).await;
    world.pledge("brussels", &full, 0, 3, "not_required").await;
    suspend(&world, "lyon", "Lyon Fire Service, renamed").await;
    // nobody agrees with it, nor asks for what is its
    let kharkiv = world.seat("kharkiv");
    let refused = kharkiv.act(&format!("/allocations/{proposed}/accept")).await.expect(409);
    assert_eq!(
        (refused.code(), &refused.body["organisation_id"]),
        ("organisation_suspended", &json!(world.organisation("lyon")))
    );
    let ask = |seat: &str| {
        let body = json!({ "pledge_id": offer.id("/id"), "pledge_line_id": offer.id("/lines/0/id"),
            "need_id": need.id("/id"), "need_line_id": need.id("/lines/0/id"), "quantity": 1 });
        let client = world.seat(seat);
        async move { client.post("/allocations", body).await }
    };
    for seat in ["kharkiv", "coordinator"] {
        assert_eq!(ask(seat).await.expect(409).code(), "organisation_suspended", "{seat}");
    }
    assert_eq!(world.sweep().await.suspended, 1);
    assert_eq!(world.allocation(&proposed).await["state"], "lapsed");
    assert_eq!(world.allocation(&agreed).await["state"], "committed");
    assert_eq!(world.sweep().await.suspended, 0);
    let tasks = world.seat("coordinator").get("/tasks").await.expect(200);
    let task = tasks.body["items"].as_array().expect("tasks").iter().find(|task| task["code"] == "settle_suspended");
    assert_eq!(task.expect("a task")["subjects"][0]["id"], json!(agreed));
    assert!(!kharkiv.get("/tasks").await.expect(200).text.contains("settle_suspended"));
    // verified again all is as it was, but for what lapsed
    let verify = format!("/organisations/{}/verify", world.organisation("lyon"));
    world.seat("coordinator").change(&verify, json!({ "roles": ["donor"] })).await.expect(200);
    assert!(!world.seat("coordinator").get("/tasks").await.expect(200).text.contains("settle_suspended"));
    ask("kharkiv").await.expect(201);
    world.assert_sound().await;
}

pub async fn nothing_leaves_for_who_is_suspended(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 20)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 4).await;
    let shipment = world.planned("brussels", &allocation, 4, json!({})).await;
    world.agreed(&shipment).await;
    world.declared(&shipment).await;
    suspend(&world, "carrier", "Haulage, renamed").await;
    let path = format!("/shipments/{}/dispatch", shipment.id("/id"));
    let refused = world.seat("brussels").act(&path).await.expect(409);
    assert_eq!(refused.code(), "organisation_suspended");
    let verify = format!("/organisations/{}/verify", world.organisation("carrier"));
    world.seat("coordinator").change(&verify, json!({ "roles": ["carrier"] })).await.expect(200);
    world.seat("brussels").act(&path).await.expect(200);
    // what is under way goes on, and is counted
    suspend(&world, "kharkiv", "Garrison, renamed").await;
    world.counted("kharkiv", &shipment, json!({ "accepted": 4 })).await;
    world.assert_sound().await;
}

pub async fn an_office_suspends_and_says_why(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 20)]).await;
    let agreed = world.committed("lyon", "kharkiv", &need, 0, 4).await;
    let path = |seat: &str| format!("/organisations/{}/suspend", world.organisation(seat));
    let why = || json!({ "reason": "its letters come from nobody who is known there" });
    for seat in ["lyon", "kharkiv", "carrier", "auditor"] {
        assert_eq!(world.seat(seat).change(&path("lyon"), why()).await.status, 403, "{seat}");
    }
    let coordinator = world.seat("coordinator");
    let own = coordinator.change(&path("coordinator"), why()).await.expect(403);
    assert_eq!(own.code(), "nobody_suspends_their_own");
    let nothing = coordinator.change(&path("unverified"), why()).await.expect(409);
    assert_eq!(nothing.code(), "organisation_is_not_verified");
    assert_eq!(coordinator.change(&path("lyon"), json!({})).await.status, 422, "without a reason");
    let suspended = coordinator.change(&path("lyon"), why()).await.expect(200);
    assert_eq!((&suspended.body["state"], &suspended.body["verified"]), (&json!("suspended"), &json!(false)));
    assert_eq!(coordinator.change(&path("lyon"), why()).await.expect(409).code(), "organisation_is_not_verified");
    // it reads on, and what is agreed waits for an office
    world.seat("lyon").get(&format!("/allocations/{agreed}")).await.expect(200);
    let tasks = coordinator.get("/tasks").await.expect(200);
    assert!(tasks.text.contains("settle_suspended"), "{}", tasks.text);
    let log = world.seat("auditor").get("/events?action=suspend_organisation").await.expect(200);
    assert_eq!(log.body["items"][0]["reason"], why()["reason"]);
    let verify = format!("/organisations/{}/verify", world.organisation("lyon"));
    coordinator.change(&verify, json!({ "roles": ["donor"] })).await.expect(200);
    world.assert_sound().await;
}
