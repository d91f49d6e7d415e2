//! The one order of the log: dense, each entry once, and whoever follows it misses none.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use poruch::on_either;
use poruch::service::sealing;
use poruch::service::verify;
use poruch::store::engine::sql_types::DbId;
use poruch::store::event_order::{self, Waiting};
use poruch::store::schema::{event_order as places, events};
use poruch::store::{Connection, Engine};
use poruch::telemetry::Metrics;
use poruch::worker;

use crate::cast::Cast;
use crate::repeat::literal;

fn order(connection: &mut Connection) -> Vec<(i64, DbId)> {
    on_either!(connection, c => places::table.order(places::seq).load(c)).expect("the order")
}

fn entries(connection: &mut Connection) -> BTreeSet<DbId> {
    let all: Vec<DbId> = on_either!(connection, c => events::table.select(events::id).load(c)).expect("the log");
    all.into_iter().collect()
}

/// Dense from 1, every entry once.
fn assert_dense(connection: &mut Connection) {
    let order = order(connection);
    for (place, (seq, _)) in (1..).zip(&order) {
        assert_eq!(*seq, place, "a gap, or a number twice");
    }
    let placed: BTreeSet<DbId> = order.iter().map(|(_, id)| *id).collect();
    assert_eq!(placed.len(), order.len(), "an entry twice");
    assert_eq!(placed, entries(connection), "an entry without a place");
}

/// Follows the order as a stream does: asks for what lies behind the last number that it saw, and no more.
#[derive(Default)]
struct Reader {
    last: i64,
    seen: Vec<DbId>,
}

impl Reader {
    fn read(&mut self, connection: &mut Connection) {
        loop {
            let found = event_order::after(connection, self.last, 7).expect("a page");
            let Some((last, _)) = found.last() else { return };
            self.last = *last;
            self.seen.extend(found.iter().map(|(_, event)| DbId::from(event.id)));
        }
    }
}

/// Two nodes write at once, both seal, and a reader follows all the while. Had it followed by ids, which are made before
/// the commit, it would have lost every entry that was committed behind one with a later id; the test below shows one.
pub async fn two_nodes_that_write_at_once_share_one_order(engine: Engine) {
    let cast = Cast::with_threads(engine, 8).await;
    let nodes = [cast.service.clone(), cast.node()];
    let recipient = cast.recipients[0].clone();
    let writers: Vec<_> = (0..8)
        .map(|n| {
            let (node, recipient) = (nodes[n % 2].clone(), recipient.clone());
            actix_web::rt::spawn(async move {
                for _ in 0..12 {
                    let recipient = recipient.clone();
                    let made = node.act(move |tx| {
                        let need =
                            poruch::service::needs::create(tx, Some(&recipient), &crate::cast::new_need(&[3]))?.need;
                        poruch::service::needs::submit(tx, Some(&recipient), need.id, None, &[]).map(|_| ())
                    });
                    made.await.expect("a need");
                }
            })
        })
        .collect();
    let writing = actix_web::rt::spawn(async move {
        for writer in writers {
            writer.await.expect("a writer");
        }
    });
    let mut connection = cast.connect();
    let mut reader = Reader::default();
    let mut before: Vec<(i64, DbId)> = Vec::new();
    while !writing.is_finished() {
        let (one, other) = tokio::join!(sealing::run(&nodes[0]), sealing::run(&nodes[1]));
        one.and(other).expect("places");
        let now = order(&mut connection);
        assert_eq!(now[..before.len()], before[..], "what has a place keeps it, and nothing comes before it");
        before = now;
        reader.read(&mut connection);
        tokio::time::sleep(std::time::Duration::from_millis(2)).await;
    }
    writing.await.expect("the writers");
    sealing::run(&nodes[0]).await.expect("the last places");
    assert_dense(&mut connection);
    reader.read(&mut connection);
    assert_eq!(reader.seen.len(), entries(&mut connection).len());
    assert_eq!(reader.seen, order(&mut connection).into_iter().map(|(_, id)| id).collect::<Vec<_>>(), "none is missed");
    assert_eq!(cast.service.act(verify::breaches).await.expect("an answer"), []);
}

/// Of two entries the first id is committed last. A reader that asks for ids above the last that it saw has passed it by;
/// one that asks for numbers gets it next.
pub async fn what_is_committed_later_comes_later(engine: Engine) {
    if engine == Engine::Sqlite {
        // one writer: nothing is committed between an entry and its number
        return;
    }
    let cast = Cast::new(engine).await;
    sealing::run(&cast.service).await.expect("places");
    let (early, late) = (cast.service.clock.new_id(), cast.service.clock.new_id());
    let entry = |id| {
        format!(
            "INSERT INTO events (id, at, action, subject_kind, subject_id, change) VALUES ({}, now(), 'moved_up', 'need', {}, '{{}}')",
            literal(engine, id),
            literal(engine, late)
        )
    };
    let (mut slow, mut quick, mut connection) = (cast.connect(), cast.connect(), cast.connect());
    slow.begin().expect("a transaction");
    slow.batch(&entry(early)).expect("an entry");
    quick.batch(&entry(late)).expect("an entry that is committed first");
    let mut reader = Reader::default();
    assert_eq!(sealing::run(&cast.service).await.expect("places"), 1, "what is not committed is not seen");
    reader.read(&mut connection);
    assert_eq!(reader.seen.last(), Some(&DbId(late)));
    slow.commit().expect("a commit");
    let above: Vec<DbId> = on_either!(&mut connection, c => events::table
        .filter(events::id.gt(DbId(late)))
        .select(events::id)
        .load(c))
    .expect("by id");
    assert_eq!(above, [], "who follows ids never hears of it");
    assert_eq!(sealing::run(&cast.service).await.expect("places"), 1);
    reader.read(&mut connection);
    assert_eq!(reader.seen.last(), Some(&DbId(early)));
    assert_dense(&mut connection);
}

/// What waits is counted by the database's clock, and named after a minute.
pub async fn what_waits_for_a_minute_is_an_alarm(engine: Engine) {
    let cast = Cast::new(engine).await;
    cast.need(0, &[5]).await;
    let mut connection = cast.connect();
    let waiting = event_order::waiting(&mut connection).expect("an answer");
    let overdue = || async { cast.service.act(verify::overdue).await.expect("an answer") };
    assert_eq!(overdue().await, None);
    if engine == Engine::Sqlite {
        assert_eq!(waiting, Waiting::default());
        assert_dense(&mut connection);
        return;
    }
    assert!(waiting.entries > 0 && waiting.overdue == 0, "{waiting:?}");
    connection.batch("UPDATE unsealed_events SET since = since - INTERVAL '61 seconds'").expect("a minute");
    let alarm = overdue().await.expect("an alarm");
    assert_eq!(alarm.rows, waiting.entries);
    assert!(!alarm.ids.is_empty());
    assert_eq!(cast.service.act(verify::breaches).await.expect("an answer"), [], "the ledger itself is sound");
    // the worker gives them their place, and tells what still waits
    let metrics = Metrics::new();
    let sealer = actix_web::rt::spawn(worker::seal(cast.service.clone(), metrics.waiting_of_the_log()));
    let begun = std::time::Instant::now();
    while event_order::waiting(&mut connection).expect("an answer") != Waiting::default() {
        assert!(begun.elapsed() < std::time::Duration::from_secs(10), "nobody gives places");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    sealer.abort();
    assert_eq!(overdue().await, None);
    assert_dense(&mut connection);
    metrics.waiting_of_the_log()(7, 3);
    let text = metrics.text();
    assert!(text.contains("poruch_log_waiting 7") && text.contains("poruch_log_overdue 3"), "{text}");
}

/// More than one transaction numbers, and what is taken back leaves no gap.
pub async fn a_long_queue_is_numbered_in_batches(engine: Engine) {
    #[derive(QueryableByName)]
    struct Counted {
        #[diesel(sql_type = BigInt)]
        number: i64,
    }
    let cast = Cast::new(engine).await;
    let mut connection = cast.connect();
    let (series, id, at, change) = match engine {
        Engine::Sqlite => (
            "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) SELECT i FROM n)",
            "randomblob(16)",
            "0",
            "'{}'",
        ),
        Engine::Postgres => ("generate_series(1, 2500) AS n(i)", "gen_random_uuid()", "now()", "'{}'::jsonb"),
    };
    let many = format!(
        "INSERT INTO events (id, at, action, subject_kind, subject_id, change) \
         SELECT {id}, {at}, 'moved_up', 'need', {id}, {change} FROM {series}"
    );
    connection.begin().expect("a transaction");
    connection.batch(&many).expect("entries");
    connection.roll_back().expect("taken back");
    connection.batch(&many).expect("entries");
    let sealed = sealing::run(&cast.service).await.expect("places");
    assert!(engine == Engine::Sqlite || sealed >= 2500, "{sealed}");
    assert_dense(&mut connection);
    let last: Counted =
        on_either!(&mut connection, c => diesel::sql_query("SELECT MAX(seq) AS number FROM event_order").get_result(c))
            .expect("a number");
    assert_eq!(last.number, i64::try_from(entries(&mut connection).len()).expect("few"));
}
