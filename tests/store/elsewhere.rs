//! Standby that moves up on other needs than the one that was asked about: in transactions of their own.

use std::rc::Rc;
use std::time::Duration;

use domain::pledge::Outcome;
use domain::{AllocationId, NeedId, NeedLineId, PledgeId, PledgeLineId};
use poruch::service::decisions::{self, NewDecision};
use poruch::service::sweep::{self, Swept};
use poruch::service::{ServiceError, allocations, pledges, verify};
use poruch::store::{Connection, Engine};

use crate::ask::number;
use crate::cast::{Cast, new_answer};
use crate::forge;
use crate::repeat::literal;

const NEEDS: usize = 6;
const PLEDGES: usize = 8;
/// Connections at once.
const THREADS: usize = 16;

fn run(connection: &mut Connection, sql: &str) {
    connection.batch(sql).expect(sql);
}

/// No standby that could move up is left waiting, nothing is noted, every rule holds.
async fn assert_settled(cast: &Cast) {
    let breaches = cast.service.act(verify::breaches).await.expect("an answer");
    assert!(breaches.is_empty(), "{breaches:?}");
    let mut connection = cast.connect();
    assert_eq!(number(&mut connection, "SELECT COUNT(*) AS number FROM due_moves"), 0);
    let live = "CASE WHEN b.state IN ('proposed', 'accepted', 'committed') \
        THEN b.quantity - b.released - b.received - b.lost_or_damaged ELSE 0 END + b.received";
    let waiting = format!(
        "SELECT COUNT(*) AS number FROM allocations a JOIN needs n ON n.id = a.need_id \
         JOIN need_lines l ON l.id = a.need_line_id JOIN pledges p ON p.id = a.pledge_id \
         JOIN pledge_lines q ON q.id = a.pledge_line_id \
         WHERE a.state = 'standby' AND n.state = 'verified' AND p.state = 'open' \
         AND l.quantity > (SELECT SUM({live}) FROM allocations b WHERE b.need_line_id = l.id) \
         AND q.quantity > (SELECT SUM({live} + b.lost_or_damaged) FROM allocations b WHERE b.pledge_line_id = q.id)"
    );
    assert_eq!(number(&mut connection, &waiting), 0, "standby was left waiting");
}

/// How often the server had to break a circle of waiting transactions.
async fn deadlocks(connection: &mut Connection) -> i64 {
    if matches!(connection, Connection::Sqlite(_)) {
        return 0;
    }
    // the server's processes tell their counts a moment later
    actix_web::rt::time::sleep(Duration::from_millis(1_500)).await;
    number(connection, "SELECT deadlocks AS number FROM pg_stat_database WHERE datname = current_database()")
}

type Line = (NeedId, NeedLineId);
type Offer = (PledgeId, PledgeLineId);

async fn board(cast: &Cast) -> (Vec<Line>, Vec<(usize, Offer)>, Vec<(usize, AllocationId)>) {
    let (mut needs, mut offers, mut allocated) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..NEEDS {
        let (need, lines) = cast.need(number % 2, &[5]).await;
        needs.push((need, lines[0]));
    }
    for number in 0..PLEDGES {
        let donor = number % cast.donors.len();
        // too little for every need, so that what comes free serves others
        offers.push((donor, cast.offer(donor, 10).await));
    }
    for need in &needs {
        for (donor, offer) in &offers {
            match cast.allocate(*donor, *offer, *need, 5).await {
                Ok(made) => allocated.extend(made.into_iter().map(|id| (*donor, id))),
                Err(ServiceError::Conflict(_)) => {}
                Err(other) => panic!("{other}"),
            }
        }
    }
    (needs, offers, allocated)
}

fn is_an_answer<T>(outcome: Result<T, ServiceError>) {
    match outcome {
        Ok(_) | Err(ServiceError::Conflict(_)) => {}
        Err(other) => panic!("{other:?}"),
    }
}

pub async fn six_needs_and_eight_general_pledges_at_once_wait_in_no_circle(engine: Engine) {
    let cast = Rc::new(Cast::with_threads(engine, THREADS).await);
    let (needs, offers, allocated) = board(&cast).await;
    let mut clients = Vec::new();
    for (donor, id) in allocated {
        let (service, donor) = (cast.service.clone(), cast.donors[donor].clone());
        clients.push(actix_web::rt::spawn(async move {
            is_an_answer(
                service.act(move |tx| allocations::withdraw(tx, Some(&donor), id, None, "needed at home".into())).await,
            );
        }));
    }
    for need in needs {
        for (donor, offer) in offers.clone() {
            let cast = Rc::clone(&cast);
            clients.push(actix_web::rt::spawn(async move {
                is_an_answer(cast.allocate(donor, offer, need, 2).await);
            }));
        }
    }
    for client in clients {
        client.await.expect("a client");
    }
    assert_eq!(deadlocks(&mut cast.connect()).await, 0);
    // more lines may wait than are looked at before an answer
    sweep::run(&cast.service).await.expect("a sweep");
    assert_settled(&cast).await;
}

pub async fn a_pledge_that_serves_many_needs_is_taken_back_beside_others(engine: Engine) {
    let cast = Rc::new(Cast::with_threads(engine, THREADS).await);
    let (needs, offers, allocated) = board(&cast).await;
    let mut clients = Vec::new();
    for (number, (donor, (pledge, _))) in offers.iter().copied().enumerate() {
        let (service, donor) = (cast.service.clone(), cast.donors[donor].clone());
        clients.push(actix_web::rt::spawn(async move {
            let work = service.act(move |tx| {
                if number % 2 == 0 {
                    return pledges::withdraw(tx, Some(&donor), pledge, None, "needed at home").map(|_| ());
                }
                let refused = NewDecision {
                    body: "council".into(),
                    reference: "1".into(),
                    decided_on: tx.now.date_naive(),
                    outcome: Outcome::Refused,
                    value_cap_minor: None,
                    currency: None,
                    document: None,
                };
                decisions::authorise(tx, Some(&donor), pledge, None, &refused).map(|_| ())
            });
            is_an_answer(work.await);
        }));
    }
    for (donor, id) in allocated.into_iter().rev() {
        let (service, donor) = (cast.service.clone(), cast.donors[donor].clone());
        clients.push(actix_web::rt::spawn(async move {
            is_an_answer(
                service.act(move |tx| allocations::withdraw(tx, Some(&donor), id, None, "needed at home".into())).await,
            );
        }));
    }
    for need in needs.into_iter().rev() {
        let recipient = cast.recipients.clone();
        let service = cast.service.clone();
        clients.push(actix_web::rt::spawn(async move {
            let work = service.act(move |tx| {
                let need = poruch::store::needs::find(tx.connection, need.0)?.expect("the need");
                let own = recipient.iter().find(|actor| actor.organisation == need.recipient);
                let why = domain::need::NeedClosed::Withdrawn;
                poruch::service::needs::close(tx, own, need.id, None, why, Some("no more".into())).map(|_| ())
            });
            is_an_answer(work.await);
        }));
    }
    for client in clients {
        client.await.expect("a client");
    }
    assert_eq!(deadlocks(&mut cast.connect()).await, 0);
    sweep::run(&cast.service).await.expect("a sweep");
    assert_settled(&cast).await;
}

/// Four units of a pledge wait for the first need, because they are promised to the second.
async fn waiting(cast: &Cast) -> (Line, AllocationId) {
    let (first, lines) = cast.need(0, &[5]).await;
    let first = (first, lines[0]);
    let donor = cast.donors[0].clone();
    let held = cast
        .service
        .act(move |tx| {
            Ok(pledges::pledge_to_need(tx, Some(&donor), first.0, &new_answer(first.1, 5, false, false))?.allocations)
        })
        .await
        .expect("a pledge")[0]
        .id;
    let offer = cast.offer(1, 5).await;
    assert_eq!(cast.allocate(1, offer, first, 5).await.expect("standby").len(), 1);
    let (second, lines) = cast.need(1, &[4]).await;
    let promised = cast.allocate(1, offer, (second, lines[0]), 4).await.expect("a proposal")[0];
    let donor = cast.donors[0].clone();
    cast.service
        .act(move |tx| allocations::withdraw(tx, Some(&donor), held, None, "needed at home".into()))
        .await
        .expect("withdrawn");
    let sums = cast.sums(first.0).await[0];
    assert_eq!((sums.proposed, sums.standby), (1, 4));
    (first, promised)
}

pub async fn a_crash_before_standby_moved_up_elsewhere_is_caught_up_by_the_sweep(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (line, promised) = waiting(&cast).await;
    let donor = cast.donors[1].clone();
    // the transaction alone: here the process is killed
    let (_, due) = cast
        .service
        .write_alone(None, move |tx, _| {
            allocations::withdraw(tx, Some(&donor), promised, None, "needed at home".into())
        })
        .await
        .expect("withdrawn");
    assert_eq!(due.iter().map(|due| (due.need, due.line)).collect::<Vec<_>>(), [line]);
    let sums = cast.sums(line.0).await[0];
    assert_eq!((sums.proposed, sums.standby), (1, 4));
    assert_eq!(sweep::run(&cast.service).await.expect("a sweep"), Swept { moves: 1, ..Swept::default() });
    let sums = cast.sums(line.0).await[0];
    assert_eq!((sums.proposed, sums.standby), (5, 0));
    assert_eq!(sweep::run(&cast.service).await.expect("a sweep"), Swept::default());
    assert_settled(&cast).await;
}

pub async fn what_fails_elsewhere_is_no_failure_of_what_was_asked(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (line, promised) = waiting(&cast).await;
    let mut connection = cast.connect();
    let id = literal(engine, line.0.into());
    forge::without_rules(&mut connection);
    run(&mut connection, &format!("UPDATE needs SET kind = 'nonsense' WHERE id = {id}"));
    let donor = cast.donors[1].clone();
    cast.service
        .act(move |tx| allocations::withdraw(tx, Some(&donor), promised, None, "needed at home".into()))
        .await
        .expect("withdrawn, whatever becomes of the rest");
    assert_eq!(sweep::run(&cast.service).await.expect("a sweep").failed, 1);
    run(&mut connection, &format!("UPDATE needs SET kind = 'goods' WHERE id = {id}"));
    assert_eq!(sweep::run(&cast.service).await.expect("a sweep").moves, 1);
    assert_eq!(cast.sums(line.0).await[0].standby, 0);
    assert_settled(&cast).await;
}
