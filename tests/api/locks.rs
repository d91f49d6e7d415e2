//! Somebody else holds a lock for longer than a request waits: what needs it gets 503 and is not
//! done, everything else answers, and all is well when the lock is gone.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use poruch::store::{Connection, Engine};
use reqwest::Method;
use serde_json::{Value, json};

use crate::client::{Client, Reply};
use crate::support::TestDatabase;
use crate::support::cluster::Cluster;
use crate::world::{Setup, World};

/// When a job is over in these tests.
const DEADLINE: Duration = Duration::from_secs(3);
/// What an answer may take besides, on a machine that is busy with other tests.
const SLACK: Duration = Duration::from_secs(2);

fn setup(deadline: Duration) -> Setup {
    Setup { deadline, ..Setup::default() }
}

/// The path and the body of a pledge of one unit.
fn pledge(need: &Reply) -> (String, Value) {
    let line = json!({ "need_line_id": need.id("/lines/0/id"), "quantity": 1 });
    (format!("/needs/{}/pledges", need.id("/id")), json!({ "language": "en", "lines": [line] }))
}

async fn post_with_key(client: &Client, (path, body): &(String, Value), key: &str) -> Reply {
    client.send(Method::POST, path, Some(body.to_string()), &[("idempotency-key", key)]).await
}

#[track_caller]
fn assert_busy(answer: &Reply) {
    assert_eq!((answer.status.as_u16(), answer.code()), (503, "busy"), "{}", answer.text);
    assert!(answer.header("retry-after").is_some());
}

async fn assert_ready(world: &World, status: u16) {
    let ready = world.anybody().send_raw(Method::GET, "/health/ready", None, &[]).await;
    assert_eq!(ready.status.as_u16(), status, "{}", ready.text);
}

pub async fn a_lock_of_another_costs_only_those_who_need_it(engine: Engine) {
    let database = TestDatabase::new(engine);
    let mut other = database.connect();
    let world = World::on(database, setup(DEADLINE)).await;
    let need = world.need("kharkiv", &[("35111100", 1000)]).await;
    let free = world.need("ostroh", &[("35111100", 1000)]).await;
    // one row on PostgreSQL, and the whole file on SQLite
    other.begin().expect("a transaction");
    if engine == Engine::Postgres {
        other.batch(&format!("SELECT 1 FROM needs WHERE id = '{}' FOR UPDATE", need.id("/id"))).expect("the row");
    }
    let began = Instant::now();
    let mut load = Vec::new();
    for n in 0..12 {
        let (donor, wanted) = (world.seat("brussels"), pledge(&need));
        load.push(actix_web::rt::spawn(async move { post_with_key(&donor, &wanted, &format!("k{n}")).await }));
    }
    actix_web::rt::time::sleep(Duration::from_millis(200)).await;
    while began.elapsed() < DEADLINE - Duration::from_millis(500) {
        let asked = Instant::now();
        world.seat("kharkiv").get("/needs?limit=5").await.expect(200);
        world.seat("kharkiv").get(&format!("/needs/{}", need.id("/id"))).await.expect(200);
        assert_ready(&world, 200).await;
        assert!(asked.elapsed() < Duration::from_secs(1), "{:?}", asked.elapsed());
        actix_web::rt::time::sleep(Duration::from_millis(200)).await;
    }
    if engine == Engine::Postgres {
        let (path, body) = pledge(&free);
        world.seat("lyon").post(&path, body).await.expect(201);
    }
    for one in load {
        assert_busy(&one.await.expect("an answer"));
    }
    assert!(began.elapsed() < DEADLINE + SLACK, "{:?}", began.elapsed());
    other.roll_back().expect("its end");
    // nothing was done, and the same key does it once
    assert_eq!(world.coverage("kharkiv", &need, 0).await["proposed"], 0);
    for _ in 0..2 {
        let begun = Instant::now();
        let mut answer = post_with_key(&world.seat("brussels"), &pledge(&need), "k0").await;
        // a thread may still be on its way out of the wait that nobody waits for any more
        while answer.status == 409 && begun.elapsed() < SLACK {
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
            answer = post_with_key(&world.seat("brussels"), &pledge(&need), "k0").await;
        }
        answer.expect(201);
    }
    assert_eq!(world.coverage("kharkiv", &need, 0).await["proposed"], 1);
    world.assert_sound().await;
}

pub async fn a_lock_that_ends_in_time_is_waited_for(engine: Engine) {
    let database = TestDatabase::new(engine);
    let mut other = database.connect();
    let world = World::on(database, setup(DEADLINE * 2)).await;
    let need = world.need("kharkiv", &[("35111100", 1000)]).await;
    other.begin().expect("a transaction");
    if engine == Engine::Postgres {
        other.batch("SELECT 1 FROM needs FOR UPDATE").expect("the row");
    }
    let (donor, wanted) = (world.seat("brussels"), pledge(&need));
    let waiting = actix_web::rt::spawn(async move { post_with_key(&donor, &wanted, "k").await });
    // longer than one wait may be, so that it is tried again
    actix_web::rt::time::sleep(DEADLINE * 2 / 3).await;
    other.roll_back().expect("its end");
    waiting.await.expect("an answer").expect(201);
    world.assert_sound().await;
}

#[derive(QueryableByName)]
struct Ended {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    count: i64,
}

/// Ends the sessions that sleep in their commit; answers how many.
fn end_commits(other: &mut Connection) -> i64 {
    let Connection::Postgres(c) = other else { return 0 };
    let query = "SELECT COUNT(pg_terminate_backend(pid)) AS count FROM pg_stat_activity \
                 WHERE wait_event = 'PgSleep' AND datname = current_database()";
    diesel::sql_query(query).get_result::<Ended>(c).expect("an answer").count
}

pub async fn a_commit_whose_end_is_unknown_says_so(engine: Engine) {
    match engine {
        Engine::Sqlite => a_commit_that_fails_on_sqlite().await,
        Engine::Postgres => a_commit_that_hangs_or_breaks_on_postgres().await,
    }
}

/// What a file says to a commit that fails, on a full disk or a broken one, does not tell whether it
/// was done. Here a reference to nothing, which only the commit looks at, makes each fail.
async fn a_commit_that_fails_on_sqlite() {
    let database = TestDatabase::new(Engine::Sqlite);
    let mut other = database.connect();
    let world = World::on(database, setup(DEADLINE)).await;
    let need = world.need("kharkiv", &[("35111100", 1000)]).await;
    let donor = world.seat("brussels");
    other
        .batch(
            "CREATE TABLE nowhere (id INTEGER PRIMARY KEY);
             CREATE TABLE trap (id INTEGER REFERENCES nowhere (id) DEFERRABLE INITIALLY DEFERRED);
             CREATE TRIGGER trap AFTER INSERT ON pledges BEGIN INSERT INTO trap VALUES (1); END",
        )
        .expect("a trigger");
    // one alone, and many that are committed together
    let keys: Vec<String> = (0..8).map(|n| format!("k{n}")).collect();
    let unknown = post_with_key(&donor, &pledge(&need), &keys[0]).await;
    assert_eq!((unknown.status.as_u16(), unknown.code()), (503, "outcome_unknown"), "{}", unknown.text);
    assert!(unknown.header("retry-after").is_some());
    let together: Vec<_> = keys
        .iter()
        .map(|key| {
            let (donor, wanted, key) = (donor.clone(), pledge(&need), key.clone());
            actix_web::rt::spawn(async move { post_with_key(&donor, &wanted, &key).await })
        })
        .collect();
    for asked in together {
        let unknown = asked.await.expect("an answer");
        assert_eq!((unknown.status.as_u16(), unknown.code()), (503, "outcome_unknown"), "{}", unknown.text);
    }
    // others read and write meanwhile
    world.seat("kharkiv").get("/needs").await.expect(200);
    world.need("kharkiv", &[("35111100", 1)]).await;
    other.batch("DROP TRIGGER trap; DROP TABLE trap; DROP TABLE nowhere").expect("no trigger");
    // whatever became of it: the same keys do each once
    for _ in 0..2 {
        for key in &keys {
            post_with_key(&donor, &pledge(&need), key).await.expect(201);
        }
    }
    assert_eq!(world.coverage("kharkiv", &need, 0).await["proposed"], 8);
    world.assert_sound().await;
}

async fn a_commit_that_hangs_or_breaks_on_postgres() {
    let engine = Engine::Postgres;
    let database = TestDatabase::new(engine);
    let mut other = database.connect();
    let world = World::on(database, setup(DEADLINE)).await;
    let need = world.need("kharkiv", &[("35111100", 1000)]).await;
    let donor = world.seat("brussels");
    // every commit of a pledge sleeps longer than anybody waits
    other
        .batch(
            "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(5); RETURN NULL; END';
             CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON pledges DEFERRABLE INITIALLY DEFERRED
             FOR EACH ROW EXECUTE FUNCTION slow()",
        )
        .expect("a trigger");
    let unknown = post_with_key(&donor, &pledge(&need), "slow").await;
    assert_eq!((unknown.status.as_u16(), unknown.code()), (503, "outcome_unknown"), "{}", unknown.text);
    assert!(unknown.header("retry-after").is_some());
    actix_web::rt::time::sleep(Duration::from_secs(3)).await;
    // it was done: the same key gets its answer
    post_with_key(&donor, &pledge(&need), "slow").await.expect(201);
    assert_eq!(world.coverage("kharkiv", &need, 0).await["proposed"], 1);
    // a session that ends in its commit
    let (again, wanted) = (donor.clone(), pledge(&need));
    let broken = actix_web::rt::spawn(async move { post_with_key(&again, &wanted, "broken").await });
    let began = Instant::now();
    while end_commits(&mut other) == 0 {
        assert!(began.elapsed() < DEADLINE, "nobody commits");
        actix_web::rt::time::sleep(Duration::from_millis(50)).await;
    }
    let unknown = broken.await.expect("an answer");
    assert_eq!((unknown.status.as_u16(), unknown.code()), (503, "outcome_unknown"), "{}", unknown.text);
    other.batch("DROP TRIGGER slow ON pledges").expect("no trigger");
    // it was not done: the same key does it
    post_with_key(&donor, &pledge(&need), "broken").await.expect(201);
    assert_eq!(world.coverage("kharkiv", &need, 0).await["proposed"], 2);
    world.assert_sound().await;
}

pub async fn a_server_that_takes_no_writes_is_503_until_one_does(engine: Engine) {
    if engine == Engine::Sqlite {
        // a file has no other role to take
        return;
    }
    let cluster = Cluster::start();
    let world = World::on(TestDatabase::at(engine, cluster.url()), setup(DEADLINE)).await;
    let need = world.need("kharkiv", &[("35111100", 1000)]).await;
    let mut other = Connection::open(engine, &cluster.url()).expect("the server");
    let donor = world.seat("brussels");
    let role = |other: &mut Connection, read_only: &str| {
        other.batch(&format!("ALTER SYSTEM SET default_transaction_read_only = {read_only}")).expect("a setting");
        other.batch("SELECT pg_reload_conf()").expect("taken up");
    };
    role(&mut other, "on");
    actix_web::rt::time::sleep(Duration::from_millis(500)).await;
    for _ in 0..6 {
        let (path, body) = pledge(&need);
        let refused = donor.post(&path, body).await;
        assert_eq!((refused.status.as_u16(), refused.code()), (503, "database_away"), "{}", refused.text);
        assert!(refused.header("retry-after").is_some());
    }
    other.batch("SET default_transaction_read_only = off").expect("this session writes");
    role(&mut other, "off");
    actix_web::rt::time::sleep(Duration::from_millis(500)).await;
    let (path, body) = pledge(&need);
    donor.post(&path, body).await.expect(201);
    assert_eq!(world.coverage("kharkiv", &need, 0).await["proposed"], 1);
    world.assert_sound().await;
}
