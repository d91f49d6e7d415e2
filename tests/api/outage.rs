//! The database goes away in the middle of a load and comes back: nothing but 503 meanwhile, nothing
//! half-done after, and nobody has to restart anything.

use std::time::{Duration, Instant};

use poruch::store::{Connection, Engine};
use reqwest::Method;
use serde_json::json;

use crate::client::Reply;
use crate::support::cluster::Cluster;
use crate::support::{self, TestDatabase};
use crate::world::{Setup, World};

/// Asks until the answer has this status, at most 20 seconds.
async fn wait_for(world: &World, status: u16) {
    let begun = Instant::now();
    loop {
        let answer = world.seat("kharkiv").get("/needs?limit=1").await;
        if answer.status.as_u16() == status {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "still {} and not {status}", answer.status);
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
}

pub async fn the_service_recovers_when_the_database_comes_back(engine: Engine) {
    if engine == Engine::Sqlite {
        return an_embedded_database_that_cannot_be_opened_is_503(engine).await;
    }
    let cluster = Cluster::start();
    let database = TestDatabase::at(Engine::Postgres, cluster.url());
    let world = World::on(database, Setup::default()).await;
    let need = world.need("kharkiv", &[("35111100", 1000)]).await;
    // a load that goes on throughout
    let path = format!("/needs/{}/pledges", need.id("/id"));
    let body = json!({ "language": "en", "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 1 }] });
    let mut load = Vec::new();
    for _ in 0..4 {
        let (donor, path, body) = (world.seat("brussels"), path.clone(), body.clone());
        load.push(actix_web::rt::spawn(async move {
            let mut made = 0;
            for _ in 0..60 {
                let answer = donor.post(&path, body.clone()).await;
                match answer.status.as_u16() {
                    201 => made += 1,
                    503 => assert!(answer.header("retry-after").is_some(), "{}", answer.text),
                    other => panic!("{other}: {}", answer.text),
                }
                actix_web::rt::time::sleep(Duration::from_millis(20)).await;
            }
            made
        }));
    }
    wait_for(&world, 200).await;
    cluster.down();
    wait_for(&world, 503).await;
    let ready = world.anybody().send_raw(reqwest::Method::GET, "/health/ready", None, &[]).await;
    assert_eq!(ready.status.as_u16(), 503);
    let live = world.anybody().send_raw(reqwest::Method::GET, "/health/live", None, &[]).await;
    assert_eq!(live.status.as_u16(), 200);
    cluster.up();
    wait_for(&world, 200).await;
    let mut made = 0;
    for task in load {
        made += task.await.expect("a load that only met 201 and 503");
    }
    // what was answered with 201 is there; a commit whose answer was lost may be there besides
    let proposed = world.coverage("kharkiv", &need, 0).await["proposed"].as_i64().expect("units");
    assert!(proposed >= made, "{proposed} proposed, {made} answered");
    world.assert_sound().await;
}

/// The path and the body of a pledge of one unit.
fn pledge(need: &Reply) -> (String, String) {
    let line = json!({ "need_line_id": need.id("/lines/0/id"), "quantity": 1 });
    (format!("/needs/{}/pledges", need.id("/id")), json!({ "language": "en", "lines": [line] }).to_string())
}

/// Posts the same thing under these keys, all at once.
async fn post_all(world: &World, (path, body): &(String, String), keys: std::ops::Range<usize>) -> Vec<Reply> {
    let mut load = Vec::new();
    for key in keys {
        let (donor, path, body, key) = (world.seat("brussels"), path.clone(), body.clone(), format!("k{key}"));
        load.push(actix_web::rt::spawn(async move {
            donor.send(Method::POST, &path, Some(body), &[("idempotency-key", &key)]).await
        }));
    }
    let mut answers = Vec::new();
    for one in load {
        answers.push(one.await.expect("an answer"));
    }
    answers
}

/// Asks again under each key until it is done.
async fn insist(world: &World, wanted: &(String, String), keys: std::ops::Range<usize>) {
    for key in keys {
        let begun = Instant::now();
        loop {
            let answers = post_all(world, wanted, key..key + 1).await;
            match answers[0].status.as_u16() {
                201 => break,
                409 | 503 => assert!(begun.elapsed() < Duration::from_secs(20), "{}", answers[0].text),
                other => panic!("{other}: {}", answers[0].text),
            }
            actix_web::rt::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

#[track_caller]
fn assert_unavailable(answer: &Reply, codes: &[&str]) {
    assert_eq!(answer.status, 503, "{}", answer.text);
    assert!(codes.contains(&answer.code()), "{}", answer.text);
    assert!(answer.header("retry-after").is_some());
}

pub async fn a_frozen_server_hangs_nobody(engine: Engine) {
    if engine == Engine::Sqlite {
        // what is embedded freezes with the service alone
        return;
    }
    let cluster = Cluster::start();
    let deadline = Duration::from_secs(2);
    let setup = Setup { deadline, ..Setup::default() };
    let world = World::on(TestDatabase::at(engine, cluster.url()), setup).await;
    let need = world.need("kharkiv", &[("35111100", 1000)]).await;
    let wanted = pledge(&need);
    cluster.signal("STOP");
    let begun = Instant::now();
    for answer in post_all(&world, &wanted, 0..8).await {
        assert_unavailable(&answer, &["busy", "outcome_unknown", "database_away"]);
    }
    assert_unavailable(&world.seat("kharkiv").get("/needs?limit=1").await, &["busy", "database_away"]);
    let ready = world.anybody().send_raw(Method::GET, "/health/ready", None, &[]).await;
    assert_eq!(ready.status, 503);
    assert!(begun.elapsed() < deadline * 3 + Duration::from_secs(3), "{:?}", begun.elapsed());
    cluster.signal("CONT");
    insist(&world, &wanted, 0..8).await;
    assert_eq!(world.coverage("kharkiv", &need, 0).await["proposed"], 8, "each key once");
    world.assert_sound().await;
}

pub async fn a_missing_standby_stops_no_reader(engine: Engine) {
    if engine == Engine::Sqlite {
        // there is no standby of a file
        return;
    }
    let cluster = Cluster::start();
    let deadline = Duration::from_secs(2);
    let setup = Setup { deadline, ..Setup::default() };
    let world = World::on(TestDatabase::at(engine, cluster.url()), setup).await;
    let need = world.need("kharkiv", &[("35111100", 1000)]).await;
    let wanted = pledge(&need);
    let mut other = Connection::open(engine, &cluster.url()).expect("the server");
    let mut standby = |names: &str| {
        other.batch(&format!("ALTER SYSTEM SET synchronous_standby_names = '{names}'")).expect("a setting");
        other.batch("SELECT pg_reload_conf()").expect("taken up");
    };
    standby("nobody");
    actix_web::rt::time::sleep(Duration::from_millis(300)).await;
    let begun = Instant::now();
    let reads = async {
        while begun.elapsed() < deadline {
            world.seat("kharkiv").get("/needs?limit=5").await.expect(200);
            let ready = world.anybody().send_raw(Method::GET, "/health/ready", None, &[]).await;
            assert_eq!(ready.status, 200);
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
        }
    };
    // no more than any statement may take is waited for, and nothing is acknowledged that no standby has
    let (answers, ()) = tokio::join!(post_all(&world, &wanted, 0..12), reads);
    for answer in &answers {
        assert_unavailable(answer, &["busy", "outcome_unknown"]);
    }
    assert!(answers.iter().any(|answer| answer.code() == "outcome_unknown"));
    // a limit of a statement would have ended the commit by now, and called that a success
    actix_web::rt::time::sleep(deadline).await;
    for answer in post_all(&world, &wanted, 20..22).await {
        assert_unavailable(&answer, &["busy"]);
    }
    standby("");
    insist(&world, &wanted, 0..12).await;
    assert_eq!(world.coverage("kharkiv", &need, 0).await["proposed"], 12, "each key once");
    world.assert_sound().await;
}

async fn an_embedded_database_that_cannot_be_opened_is_503(engine: Engine) {
    let mut database = TestDatabase::new(engine);
    let service = database.service(support::system_clock());
    assert!(service.store.is_ready(Duration::from_secs(5)).await);
    database.url = "sqlite:///nowhere/at/all.db".to_owned();
    let away = database.service(support::system_clock());
    assert!(!away.store.is_ready(Duration::from_secs(5)).await);
}
