//! The sweep looks again under the lock, passes by what it cannot do, and is done by one node at a time.

use std::time::Duration;

use chrono::TimeDelta;
use domain::need::NeedState;
use domain::pledge::PledgeState;
use domain::zone::Zone;
use domain::{AllocationId, Day, NeedId, NeedLineId};
use poruch::clock::Clock;
use poruch::service::sweep::{self, Swept};
use poruch::service::{pledges, verify};
use poruch::store::{Engine, allocations, needs as need_store, pledges as pledge_store};

use crate::ask::number;
use crate::cast::{Cast, new_answer};
use crate::forge;
use crate::repeat::literal;

/// Units proposed for a need line by the first donor.
async fn proposed(cast: &Cast, need: NeedId, line: NeedLineId, units: i64) -> AllocationId {
    let donor = cast.donors[0].clone();
    cast.service
        .act(move |tx| {
            Ok(pledges::pledge_to_need(tx, Some(&donor), need, &new_answer(line, units, false, false))?.allocations)
        })
        .await
        .expect("a pledge")[0]
        .id
}

/// A last day in UTC, with the moment it ends.
fn until(engine: Engine, day: Day) -> String {
    let end = Zone::UTC.on(day).ends_at();
    let end = match engine {
        Engine::Sqlite => end.timestamp_micros().to_string(),
        Engine::Postgres => format!("'{}'", end.to_rfc3339()),
    };
    format!("valid_until = '{day}', valid_until_zone = 'UTC', valid_until_ends_at = {end}")
}

pub async fn what_was_confirmed_while_the_sweep_waited_stays(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (need, lines) = cast.need(0, &[10]).await;
    let (other, _) = cast.need(0, &[10]).await;
    let held = proposed(&cast, need, lines[0], 3).await;
    let (offer, _) = cast.offer(1, 5).await;
    let mut connection = cast.connect();
    let id = |id: uuid::Uuid| literal(engine, id);
    let before = until(engine, (cast.clock.now() - TimeDelta::days(1)).date_naive());
    connection.batch(&format!("UPDATE pledges SET {before} WHERE id = {}", id(offer.into()))).expect("a day");
    // everything is due: two needs, a hold, a pledge
    cast.clock.advance(TimeDelta::days(100));
    let far = until(engine, (cast.clock.now() + TimeDelta::days(30)).date_naive());
    connection.begin().expect("a transaction");
    connection
        .batch(&format!(
            "UPDATE needs SET {far} WHERE id IN ({}, {}); \
             UPDATE pledges SET {far} WHERE id = {}; \
             UPDATE allocations SET state = 'committed', hold_until = NULL, committed_at = created_at, \
             donor_agreed_at = created_at, recipient_agreed_at = created_at WHERE id = {}",
            id(need.into()),
            id(other.into()),
            id(offer.into()),
            id(held.into()),
        ))
        .expect("everybody says that it still stands");
    let service = cast.service.clone();
    let sweeping = actix_web::rt::spawn(async move { sweep::run(&service).await });
    // it has listed what is due and waits for the locks
    actix_web::rt::time::sleep(Duration::from_millis(700)).await;
    assert!(!sweeping.is_finished());
    connection.commit().expect("a commit");
    assert_eq!(sweeping.await.expect("the sweep").expect("a sweep"), Swept::default());
    for need in [need, other] {
        let seen = need_store::find(&mut connection, need).expect("an answer").expect("the need");
        assert_eq!(seen.state, NeedState::Verified);
    }
    let seen = pledge_store::find(&mut connection, offer).expect("an answer").expect("the pledge");
    assert_eq!(seen.state, PledgeState::Open);
    let seen = allocations::find(&mut connection, held).expect("an answer").expect("the allocation");
    assert_eq!(seen.state.as_str(), "committed");
}

pub async fn what_cannot_be_done_is_passed_by(engine: Engine) {
    // more than are listed at once
    const BAD: usize = 205;
    let cast = Cast::new(engine).await;
    let mut connection = cast.connect();
    let mut bad = Vec::new();
    for _ in 0..BAD {
        bad.push(literal(engine, cast.need(0, &[10]).await.0.into()));
    }
    let (good, lines) = cast.need(0, &[10]).await;
    let unheld = proposed(&cast, good, lines[0], 3).await;
    forge::without_rules(&mut connection);
    connection
        .batch(&format!("UPDATE needs SET kind = 'nonsense' WHERE id IN ({})", bad.join(", ")))
        .expect("lost_or_damaged");
    let (offer, _) = cast.offer(1, 5).await;
    let yesterday = until(engine, (cast.clock.now() - TimeDelta::days(1)).date_naive());
    connection
        .batch(&format!("UPDATE pledges SET {yesterday} WHERE id = {}", literal(engine, offer.into())))
        .expect("a day");
    cast.clock.advance(TimeDelta::days(100));
    let done = Swept { holds: 1, pledges: 1, needs: 1, failed: BAD, ..Swept::default() };
    assert_eq!(sweep::run(&cast.service).await.expect("a sweep"), done);
    let seen = need_store::find(&mut connection, good).expect("an answer").expect("the need");
    assert_eq!(seen.state, NeedState::Closed);
    let seen = allocations::find(&mut connection, unheld).expect("an answer").expect("the allocation");
    assert_eq!(seen.state.as_str(), "lapsed");
    assert_eq!(sweep::run(&cast.service).await.expect("a sweep"), Swept { failed: BAD, ..Swept::default() });
}

pub async fn two_sweeps_at_once_do_nothing_twice(engine: Engine) {
    const HOLDS: usize = 30;
    let cast = Cast::new(engine).await;
    let (need, lines) = cast.need(0, &[100]).await;
    for _ in 0..HOLDS {
        proposed(&cast, need, lines[0], 2).await;
    }
    cast.clock.advance(TimeDelta::days(15));
    let nodes = [cast.node(), cast.node(), cast.service.clone()];
    let sweeps = nodes.map(|node| actix_web::rt::spawn(async move { sweep::run(&node).await }));
    let mut done = 0;
    for sweep in sweeps {
        let swept = sweep.await.expect("a node").expect("a sweep");
        assert_eq!(swept.failed, 0);
        done += swept.holds;
    }
    assert_eq!(done, HOLDS);
    let query = "SELECT COUNT(*) AS number FROM events WHERE action = 'hold_ended'";
    let noted = number(&mut cast.connect(), query);
    assert_eq!(usize::try_from(noted).expect("a number"), HOLDS);
    // what stands by may have moved up again as the next hold ended
    let sums = cast.sums(need).await[0];
    assert_eq!(sums.live() + sums.standby, 60);
    assert!(cast.service.act(verify::breaches).await.expect("an answer").is_empty());
}
