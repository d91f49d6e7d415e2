//! What others hold: a job waits, is tried again, and is refused when its time is over; and what was
//! refused has left nothing behind.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier};
use std::time::{Duration, Instant};

use diesel::Connection as _;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use poruch::on_either;
use poruch::store::engine::limits::DEADLINE;
use poruch::store::engine::pool::StoreOptions;
use poruch::store::{Connection, Engine, Store, StoreError, under_one_deadline};

use crate::support::TestDatabase;
use crate::support::cluster::Cluster;

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    count: i64,
}

/// A store on a table of notes.
fn notes(database: &TestDatabase, deadline: Duration) -> Store {
    database.connect().batch("CREATE TABLE notes (id INTEGER PRIMARY KEY, word TEXT)").expect("a table");
    Store::start(&StoreOptions { deadline, ..database.options() }).expect("a store")
}

fn note(connection: &mut Connection, id: i32) -> Result<(), StoreError> {
    Ok(connection.batch(&format!("INSERT INTO notes (id, word) VALUES ({id}, 'x')"))?)
}

fn count(connection: &mut Connection) -> Result<i64, StoreError> {
    let query = "SELECT COUNT(*) AS count FROM notes";
    Ok(on_either!(connection, c => diesel::sql_query(query).get_result::<Counted>(c))?.count)
}

/// Runs two jobs that take two locks in opposite order, and both hold the first when they want the
/// second. They meet in their second run: the wait of a first one ends before the server looks for
/// deadlocks. Answers how often they ran.
async fn cross(store: &Store) -> u32 {
    let (meet, runs) = (Arc::new(Barrier::new(2)), Arc::new(AtomicU32::new(0)));
    let mut jobs = Vec::new();
    for (first, second) in [(1, 2), (2, 1)] {
        let (store, meet, runs) = (store.clone(), Arc::clone(&meet), Arc::clone(&runs));
        jobs.push(actix_web::rt::spawn(async move {
            let mut run = 0;
            let work = move |c: &mut Connection| -> Result<(), StoreError> {
                runs.fetch_add(1, Ordering::Relaxed);
                run += 1;
                if run == 1 {
                    let lost = Box::new("as if it had lost a serialisation".to_owned());
                    return Err(DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, lost).into());
                }
                c.batch(&format!("SELECT pg_advisory_xact_lock({first})"))?;
                if run == 2 {
                    meet.wait();
                }
                c.batch(&format!("SELECT pg_advisory_xact_lock({second})"))?;
                note(c, first)
            };
            store.write(work).await
        }));
    }
    for job in jobs {
        job.await.expect("a job").expect("it is done in the end");
    }
    runs.load(Ordering::Relaxed)
}

pub async fn a_deadlock_is_tried_again(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let store = notes(&database, DEADLINE);
    if engine == Engine::Sqlite {
        return a_short_lock_on_the_file_is_waited_for(&database, &store).await;
    }
    assert_eq!(cross(&store).await, 5, "one of two was run again");
    assert_eq!(store.read(count).await.expect("a count"), 2);
}

/// One writer cannot deadlock; what it meets is another process.
async fn a_short_lock_on_the_file_is_waited_for(database: &TestDatabase, store: &Store) {
    let mut other = database.connect();
    other.begin().expect("the lock");
    let job = {
        let store = store.clone();
        actix_web::rt::spawn(async move { store.write(|c| note(c, 1)).await })
    };
    actix_web::rt::time::sleep(Duration::from_secs(1)).await;
    assert!(!job.is_finished());
    other.roll_back().expect("its end");
    job.await.expect("a job").expect("it is done in the end");
    assert_eq!(store.read(count).await.expect("a count"), 1);
}

/// A server that speaks French. Its locale is made for it; where its sources are not installed
/// (Debian: `locales`), another way is tried that works with older C libraries only.
fn french() -> Cluster {
    let mut cluster = Cluster::new();
    let folder = cluster.folder.display().to_string();
    let made = std::process::Command::new("localedef")
        .args(["--no-archive", "-i", "fr_FR", "-f", "UTF-8", &format!("{folder}/fr_FR.UTF-8")])
        .output();
    if made.is_ok_and(|made| made.status.success()) {
        cluster.settings = "-c lc_messages=fr_FR.UTF-8".to_owned();
        cluster.environment = vec![("LOCPATH", folder)];
    } else {
        cluster.settings = "-c lc_messages=C.UTF-8".to_owned();
        cluster.environment = vec![("LANGUAGE", "fr".to_owned())];
    }
    cluster.up();
    cluster
}

pub async fn a_deadlock_is_told_in_any_language(engine: Engine) {
    if engine == Engine::Sqlite {
        // it speaks no other language, and has no deadlocks
        return;
    }
    let cluster = french();
    let mut said = PgConnection::establish(&cluster.url()).expect("the server");
    let error = said.batch_execute("SELECT 1 / 0").expect_err("a fault").to_string();
    assert_eq!(error, "division par zéro", "the server's translations are installed");
    drop(said);
    let database = TestDatabase::at(Engine::Postgres, cluster.url());
    let store = notes(&database, DEADLINE);
    assert_eq!(cross(&store).await, 5);
    drop(store);
    let mut other = database.connect();
    other.begin().expect("a transaction");
    other.batch("SELECT pg_advisory_xact_lock(5)").expect("a lock");
    let store =
        Store::start(&StoreOptions { deadline: Duration::from_secs(2), ..database.options() }).expect("a store");
    let refused = store.write(|c| Ok::<_, StoreError>(c.batch("SELECT pg_advisory_xact_lock(5)")?)).await;
    assert_eq!(refused.expect_err("it is held").passing(), Some(domain::Code::Busy));
    other.roll_back().expect("its end");
    let slow = store.read(|c| Ok::<_, StoreError>(c.batch("SELECT pg_sleep(9)")?)).await;
    assert_eq!(slow.expect_err("it takes too long").passing(), Some(domain::Code::Busy));
    // what is no matter of time stays a fault of ours
    let fault = store.write(|c| Ok::<_, StoreError>(c.batch("SELECT 1 / 0")?)).await;
    assert_eq!(fault.expect_err("a fault").passing(), None);
}

pub async fn one_deadline_holds_for_all_who_wait(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let deadline = Duration::from_secs(2);
    let store = notes(&database, deadline);
    let mut other = database.connect();
    other.begin().expect("a transaction");
    other.batch("INSERT INTO notes (id, word) VALUES (0, 'mine')").expect("a lock on the row, or on the file");
    let began = Instant::now();
    let mut jobs = Vec::new();
    for _ in 0..300 {
        let store = store.clone();
        // the same key on PostgreSQL, the same file on SQLite
        jobs.push(actix_web::rt::spawn(async move { store.write(|c| note(c, 0)).await }));
    }
    for job in jobs {
        let refused = job.await.expect("a job").expect_err("it is held");
        assert_eq!(refused.passing(), Some(domain::Code::Busy), "{refused}");
    }
    assert!(began.elapsed() < deadline + Duration::from_secs(1), "{:?}", began.elapsed());
    assert_eq!(store.read(count).await.expect("readers go on"), 0);
    assert!(store.is_ready(Duration::from_secs(1)).await);
    other.roll_back().expect("its end");
    store.write(|c| note(c, 7)).await.expect("all is well again");
    assert_eq!(store.read(count).await.expect("a count"), 1, "what was refused has left nothing");
}

pub async fn the_jobs_of_a_request_share_one_deadline(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let deadline = Duration::from_secs(2);
    let store = notes(&database, deadline);
    let mut other = database.connect();
    let began = Instant::now();
    let refused = under_one_deadline(async {
        store.write(|c| note(c, 1)).await.expect("nobody is in the way");
        other.begin().expect("a transaction");
        other.batch("INSERT INTO notes (id, word) VALUES (2, 'mine')").expect("a lock");
        actix_web::rt::time::sleep(deadline * 3 / 4).await;
        let first = store.write(|c| note(c, 2)).await.expect_err("it is held");
        let second = store.write(|c| note(c, 2)).await.expect_err("it is held");
        [first, second]
    })
    .await;
    assert!(refused.iter().all(|error| error.passing() == Some(domain::Code::Busy)), "{refused:?}");
    assert!(began.elapsed() < deadline + deadline / 2, "{:?}", began.elapsed());
    other.roll_back().expect("its end");
    assert_eq!(store.read(count).await.expect("another request has its own"), 1);
}

pub async fn what_is_refused_while_it_runs_leaves_nothing(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let deadline = Duration::from_millis(600);
    let store = notes(&database, deadline);
    let began = Instant::now();
    let refused = store
        .write(move |c| {
            note(c, 1)?;
            std::thread::sleep(deadline * 2);
            Ok(())
        })
        .await;
    assert!(matches!(refused, Err::<(), _>(StoreError::Busy)), "{refused:?}");
    assert!(began.elapsed() < deadline * 2, "{:?}", began.elapsed());
    // behind it on the same line, or after it on another
    actix_web::rt::time::sleep(deadline * 2).await;
    store.write(|c| note(c, 2)).await.expect("room for others");
    assert_eq!(store.read(count).await.expect("a count"), 1);
}

pub async fn what_takes_long_is_free_of_limits(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let deadline = Duration::from_millis(900);
    let store = notes(&database, deadline);
    let slow = move |c: &mut Connection| -> Result<(), StoreError> {
        match c {
            Connection::Postgres(c) => Ok(c.batch_execute("SELECT pg_sleep(2)")?),
            Connection::Sqlite(_) => {
                std::thread::sleep(deadline * 2);
                Ok(())
            }
        }
    };
    let refused = store.read(slow).await.expect_err("too long for a request");
    assert_eq!(refused.passing(), Some(domain::Code::Busy));
    store.read_long(slow).await.expect("no limit");
    store.write_long(move |c| slow(c).and_then(|()| note(c, 1))).await.expect("no limit");
    assert_eq!(store.read(count).await.expect("a count"), 1);
}

pub async fn a_commit_after_a_failure_that_nobody_noticed_is_none(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let store = notes(&database, DEADLINE);
    let done = store
        .write(|c| {
            note(c, 1)?;
            let _unnoticed = note(c, 1);
            Ok::<_, StoreError>(())
        })
        .await;
    // SQLite takes back the statement alone, PostgreSQL the transaction: what is acknowledged is there
    let kept = store.read(count).await.expect("a count");
    assert_eq!(kept == 1, done.is_ok(), "{done:?}");
}
