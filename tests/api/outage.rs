//! The database goes away in the middle of a load and comes back: nothing but 503 meanwhile, nothing
//! half-done after, and nobody has to restart anything.

use std::time::{Duration, Instant};

use poruch::store::Engine;
use serde_json::json;

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

async fn an_embedded_database_that_cannot_be_opened_is_503(engine: Engine) {
    let mut database = TestDatabase::new(engine);
    let service = database.service(support::system_clock());
    assert!(service.store.is_ready(Duration::from_secs(5)).await);
    database.url = "sqlite:///nowhere/at/all.db".to_owned();
    let away = database.service(support::system_clock());
    assert!(!away.store.is_ready(Duration::from_secs(5)).await);
}
