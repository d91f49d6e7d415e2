//! A database of before the rules of the excess and of one's own need, with rows that break each of them: the
//! migrations mend what they find and drop nothing.

use std::path::Path;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use domain::allocation::Count;
use domain::need::NeedClosed;
use domain::{AllocationId, NeedId, NeedLineId, PledgeId, ReceiptId};
use poruch::service::receipts::{Counted, NewReceipt, NewReceiptLine};
use poruch::service::shipments::{NewShipment, NewShipmentLine};
use poruch::service::{allocations, needs, pledges, receipts, shipments, sweep, verify};
use poruch::store::{Connection, Engine};

use crate::cast::{Cast, new_answer, new_training};
use crate::repeat::literal;

/// The first migration that is taken back.
const FIRST: &str = "2026-11-29-000008";

/// Runs `script` of each migration from the first on, the last one first where they are taken back.
fn run(connection: &mut Connection, script: &str) {
    let engine = connection.engine().as_str();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
    let mut steps: Vec<_> = std::fs::read_dir(folder)
        .expect("the migrations")
        .map(|entry| entry.expect("a migration").path())
        .filter(|path| path.file_name().expect("a name").to_str().expect("a name") >= FIRST)
        .collect();
    steps.sort();
    if script == "down.sql" {
        steps.reverse();
    }
    assert!(steps.len() >= 6, "{steps:?}");
    for step in steps {
        let sql = std::fs::read_to_string(step.join(script)).expect("a script");
        connection.begin().expect("a transaction");
        connection.batch(&sql).unwrap_or_else(|error| panic!("{}: {error}", step.display()));
        connection.commit().expect("a commit");
    }
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Nullable<Text>)]
    word: Option<String>,
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// A word and a number of one row.
fn row(connection: &mut Connection, word: &str, number: &str, from: &str) -> (Option<String>, i64) {
    let sql = format!("SELECT CAST({word} AS TEXT) AS word, CAST({number} AS BIGINT) AS number FROM {from}");
    let row: Row = poruch::on_either!(connection, c => diesel::sql_query(&sql).get_result(c)).expect(&sql);
    (row.word, row.number)
}

fn number(connection: &mut Connection, number: &str, from: &str) -> i64 {
    row(connection, "NULL", number, from).1
}

const TABLES: [&str; 9] = [
    "organisations",
    "members",
    "needs",
    "need_lines",
    "pledges",
    "pledge_lines",
    "allocations",
    "shipments",
    "receipts",
];

fn counted(connection: &mut Connection) -> Vec<i64> {
    TABLES.map(|table| number(connection, "COUNT(*)", table)).to_vec()
}

type Line = (NeedId, NeedLineId);

/// Units promised for a line by a donor, and how far that is.
async fn promise(cast: &Cast, (to, at): (usize, Line), donor: usize, units: i64, how: How) -> (AllocationId, PledgeId) {
    let (donor, recipient) = (cast.donors[donor].clone(), cast.recipients[to].clone());
    cast.service
        .act(move |tx| {
            let new = new_answer(at.1, units, how == How::Accepted, how == How::Standby);
            let made = pledges::answer(tx, Some(&donor), at.0, &new)?;
            let id = made.allocations[0].id;
            if matches!(how, How::Accepted | How::Committed) {
                allocations::accept(tx, Some(&recipient), id, None)?;
            }
            Ok((id, made.pledge.pledge.id))
        })
        .await
        .expect("a promise")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Proposed,
    Standby,
    Accepted,
    Committed,
}

async fn need(cast: &Cast, to: usize, units: i64) -> Line {
    let (need, lines) = cast.need(to, &[units]).await;
    (need, lines[0])
}

async fn training(cast: &Cast, to: usize, units: i64) -> Line {
    let (recipient, coordinator) = (cast.recipients[to].clone(), cast.coordinator.clone());
    cast.service
        .act(move |tx| {
            let need = needs::create(tx, Some(&recipient), &new_training(&[units]))?.need;
            needs::submit(tx, Some(&recipient), need.id, None, &[])?;
            needs::verify(tx, Some(&coordinator), need.id, None, &[])?;
            Ok((need.id, need.lines[0].id))
        })
        .await
        .expect("a training")
}

/// A signed count of what took place.
async fn took_place(cast: &Cast, to: usize, need: NeedId, id: AllocationId, units: i64) -> ReceiptId {
    let recipient = cast.recipients[to].clone();
    cast.service
        .act(move |tx| {
            let line = NewReceiptLine {
                shipment_line: None,
                allocation: Some(id),
                count: Count { accepted: units, damaged: 0, missing: 0 },
                surplus: 0,
                is_final: false,
                reason: None,
            };
            let new = NewReceipt { of: Counted::Need(need), note: None, unusual: false, lines: vec![line] };
            let receipt = receipts::create(tx, Some(&recipient), &new)?;
            receipts::confirm(tx, Some(&recipient), receipt.id, None)?;
            Ok(receipt.id)
        })
        .await
        .expect("a count")
}

async fn close(cast: &Cast, to: usize, need: NeedId, why: NeedClosed) {
    let recipient = cast.recipients[to].clone();
    let closed = cast.service.act(move |tx| needs::close(tx, Some(&recipient), need, None, why, None).map(|_| ()));
    closed.await.expect("closed");
}

async fn reverse(cast: &Cast, to: usize, receipt: ReceiptId) {
    let recipient = cast.recipients[to].clone();
    let work = move |tx: &mut poruch::service::Tx<'_>| {
        receipts::reverse(tx, Some(&recipient), receipt, None, "miscounted".into()).map(|_| ())
    };
    cast.service.act(work).await.expect("taken back");
}

pub async fn above_a_line_and_of_closed_needs_are_mended(engine: Engine) {
    let cast = Cast::new(engine).await;
    let over = need(&cast, 0, 10).await;
    let allowed = need(&cast, 0, 10).await;
    for line in [over, allowed] {
        promise(&cast, (0, line), 0, 6, How::Committed).await;
        promise(&cast, (0, line), 1, 4, How::Proposed).await;
    }
    let received = training(&cast, 0, 5).await;
    let (lesson, _) = promise(&cast, (0, received), 0, 5, How::Committed).await;
    took_place(&cast, 0, received.0, lesson, 3).await;
    // closed, and of each a count was taken back afterwards
    let mut closed = Vec::new();
    for why in [NeedClosed::Fulfilled, NeedClosed::Withdrawn] {
        let line = training(&cast, 1, 4).await;
        let (id, _) = promise(&cast, (1, line), 0, 4, How::Committed).await;
        let receipt = took_place(&cast, 1, line.0, id, 4).await;
        close(&cast, 1, line.0, why).await;
        reverse(&cast, 1, receipt).await;
        closed.push(line.0);
    }
    let quiet = need(&cast, 1, 3).await;
    close(&cast, 1, quiet.0, NeedClosed::Withdrawn).await;
    assert_eq!(cast.service.act(verify::breaches).await.expect("an answer"), [], "a sound beginning");

    let mut connection = cast.connect();
    let id = |id: uuid::Uuid| literal(engine, id);
    run(&mut connection, "down.sql");
    let before = counted(&mut connection);
    let (fulfilled, withdrawn) = (id(closed[0].into()), id(closed[1].into()));
    connection
        .batch(&format!(
            "UPDATE need_lines SET quantity = 7 WHERE id IN ({}, {}); \
             UPDATE need_lines SET quantity = 2 WHERE id = {}; \
             UPDATE needs SET allows_surplus = TRUE WHERE id = {}; \
             DELETE FROM events WHERE subject_id = {fulfilled} AND action = 'reopened'; \
             UPDATE needs SET state = 'closed', close_reason = 'fulfilled', \
             closed_at = (SELECT MAX(at) FROM events WHERE subject_id = {fulfilled}) WHERE id = {fulfilled}; \
             UPDATE needs SET attention = FALSE WHERE id = {withdrawn}; \
             UPDATE needs SET attention = TRUE WHERE id = {}",
            id(over.1.into()),
            id(allowed.1.into()),
            id(received.1.into()),
            id(allowed.0.into()),
            id(quiet.0.into()),
        ))
        .expect("rows of before");
    run(&mut connection, "up.sql");

    assert_eq!(counted(&mut connection), before, "nothing is dropped, and nothing doubled");
    let excess = |connection: &mut Connection, line: NeedLineId| {
        number(connection, "excess", &format!("need_lines WHERE id = {}", id(line.into())))
    };
    assert_eq!(excess(&mut connection, over.1), 3);
    assert_eq!(excess(&mut connection, allowed.1), 0, "a surplus is allowed");
    assert_eq!(excess(&mut connection, received.1), 3, "received and live");
    let stands = |connection: &mut Connection, need: &str| {
        row(connection, "state", "CASE WHEN attention THEN 1 ELSE 0 END", &format!("needs WHERE id = {need}"))
    };
    assert_eq!(stands(&mut connection, &fulfilled), (Some("verified".into()), 0), "it lacks something again");
    assert_eq!(stands(&mut connection, &withdrawn), (Some("closed".into()), 1), "something is live on it");
    assert_eq!(stands(&mut connection, &id(quiet.0.into())), (Some("closed".into()), 0));
    let spells = number(&mut connection, "COUNT(*)", &format!("need_spells WHERE need_id = {fulfilled}"));
    assert_eq!(spells, 1, "strangers still read that it was open before");
    assert_eq!(cast.service.act(verify::breaches).await.expect("an answer"), []);
}

pub async fn promises_to_ones_own_need_are_taken_back(engine: Engine) {
    let cast = Cast::new(engine).await;
    let goods = need(&cast, 1, 12).await;
    let proposed = promise(&cast, (1, goods), 0, 2, How::Proposed).await;
    let accepted = promise(&cast, (1, goods), 0, 2, How::Accepted).await;
    let committed = promise(&cast, (1, goods), 0, 3, How::Committed).await;
    let planned = promise(&cast, (1, goods), 0, 5, How::Committed).await;
    let waiting = promise(&cast, (1, goods), 0, 3, How::Standby).await;
    let other = promise(&cast, (1, goods), 2, 4, How::Standby).await;
    let (donor, carrier, load) = (cast.donors[0].clone(), cast.carrier.organisation, planned.0);
    let plan = move |tx: &mut poruch::service::Tx<'_>| {
        let new = NewShipment {
            consignee: None,
            carrier: Some(carrier),
            waybill: "CMR".into(),
            responsible_receiver: None,
            loading_country: None,
            lines: vec![NewShipmentLine { allocation: load, quantity: 2 }],
        };
        shipments::create(tx, Some(&donor), &new).map(|_| ())
    };
    cast.service.act(plan).await.expect("a plan");
    let lesson = training(&cast, 1, 4).await;
    let begun = promise(&cast, (1, lesson), 0, 4, How::Committed).await;
    took_place(&cast, 1, lesson.0, begun.0, 1).await;
    let own = [proposed, accepted, committed, planned, waiting, begun];
    assert_eq!(cast.service.act(verify::breaches).await.expect("an answer"), [], "a sound beginning");

    let mut connection = cast.connect();
    let id = |id: uuid::Uuid| literal(engine, id);
    run(&mut connection, "down.sql");
    let before = counted(&mut connection);
    let pledges: Vec<String> = own.iter().map(|(_, pledge)| id((*pledge).into())).collect();
    let (pledges, itself) = (pledges.join(", "), id(cast.recipients[1].organisation.into()));
    connection
        .batch(&format!(
            "UPDATE pledges SET donor_id = {itself} WHERE id IN ({pledges}); \
             UPDATE allocations SET donor_id = {itself} WHERE pledge_id IN ({pledges}); \
             UPDATE shipments SET consignor_id = {itself}; \
             UPDATE need_lines SET quantity = 10 WHERE id = {}",
            id(goods.1.into())
        ))
        .expect("rows of before");
    run(&mut connection, "up.sql");

    assert_eq!(counted(&mut connection), before, "nothing is dropped, and nothing doubled");
    let stands = |connection: &mut Connection, of: AllocationId| {
        let (state, released) =
            row(connection, "state", "released", &format!("allocations WHERE id = {}", id(of.into())));
        (state.expect("a state"), released)
    };
    for (of, state, released) in [
        (proposed, "withdrawn", 0),
        (accepted, "withdrawn", 0),
        (committed, "withdrawn", 0),
        (waiting, "withdrawn", 0),
        (planned, "committed", 3),
        (begun, "fulfilled", 3),
        (other, "standby", 0),
    ] {
        assert_eq!(stands(&mut connection, of.0), (state.to_owned(), released));
    }
    // each with its entry, and with what it does to the figures that strangers read later
    let noted = "events WHERE action = 'given_back'";
    assert_eq!(number(&mut connection, "COUNT(*)", noted), 6);
    let figures = "coverage_changes WHERE promised < 0 AND received = 0";
    assert_eq!(number(&mut connection, "-SUM(promised)", figures), 2 + 3 + 3 + 3);
    let excess = number(&mut connection, "excess", &format!("need_lines WHERE id = {}", id(goods.1.into())));
    assert_eq!(excess, 0, "there is room again");
    let ended = row(&mut connection, "close_reason", "1", &format!("pledges WHERE id = {}", id(begun.1.into())));
    assert_eq!(ended.0.as_deref(), Some("fulfilled"), "something arrived, and nothing is left");
    assert_eq!(cast.service.act(verify::breaches).await.expect("an answer"), []);
    // what waited for the room moves up
    let swept = sweep::run(&cast.service).await.expect("a sweep");
    assert!(swept.moves > 0 && swept.failed == 0, "{swept:?}");
    assert_eq!(stands(&mut connection, other.0).0, "proposed");
    assert_eq!(cast.service.act(verify::breaches).await.expect("an answer"), []);
}

pub async fn what_stands_by_for_want_of_an_answer_is_marked(engine: Engine) {
    let cast = Cast::new(engine).await;
    let line = need(&cast, 0, 10).await;
    let silent = promise(&cast, (0, line), 0, 6, How::Proposed).await;
    let council = promise(&cast, (0, line), 1, 4, How::Accepted).await;
    let waiting = promise(&cast, (0, line), 2, 5, How::Standby).await;
    let mut connection = cast.connect();
    let id = |id: uuid::Uuid| literal(engine, id);
    // its hold is over now
    connection
        .batch(&format!(
            "UPDATE allocations SET hold_until = created_at WHERE id = {}; \
             UPDATE allocations SET recipient_agreed_at = created_at, donor_agreed_at = created_at WHERE id = {}",
            id(silent.0.into()),
            id(council.0.into())
        ))
        .expect("an end");
    assert_eq!(sweep::run(&cast.service).await.expect("a sweep").holds, 1);
    let of = |connection: &mut Connection, id_of: AllocationId, word: &str| {
        row(connection, word, "version", &format!("allocations WHERE id = {}", id(id_of.into())))
    };
    assert_eq!(of(&mut connection, silent.0, "waits_for").0.as_deref(), Some("recipient"));
    let since = of(&mut connection, council.0, "accepted_since");
    assert!(since.0.is_some());
    run(&mut connection, "down.sql");
    run(&mut connection, "up.sql");
    assert_eq!(of(&mut connection, silent.0, "waits_for").0.as_deref(), Some("recipient"), "as the log says");
    assert_eq!(of(&mut connection, waiting.0, "waits_for").0, None);
    assert_eq!(of(&mut connection, council.0, "accepted_since"), since);
    assert_eq!(cast.service.act(verify::breaches).await.expect("an answer"), []);
}
