//! What history costs, by hand: `cargo bench --bench growth`. A pledge made to a need and withdrawn, and an
//! allocation of an open pledge made and withdrawn, beside 0, 3,000 and 30,000 answered allocations of the same
//! need and the same pledge; every figure is a ratio to the first in the same run. SQLite, and PostgreSQL
//! where `PORUCH_TEST_POSTGRES` names one.
#![allow(
    clippy::pedantic,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    dead_code,
    reason = "a benchmark that cannot run says so by panicking"
)]

#[path = "../tests/store/cast.rs"]
mod cast;
#[path = "../tests/store/repeat.rs"]
mod repeat;
#[path = "../tests/support/mod.rs"]
mod support;

use std::time::Instant;

use cast::{Cast, new_answer};
use domain::{NeedId, NeedLineId, PledgeId, PledgeLineId};
use poruch::service::{allocations, needs, pledges};
use poruch::store::Engine;

/// PledgedToNeed allocations beside those that are measured.
const HISTORY: [usize; 3] = [0, 3_000, 30_000];
/// Pairs in a round.
const PAIRS: u32 = 1;
/// Rounds; each figure is the time below which a tenth of them stayed, because what else the machine does only
/// ever makes them longer.
const ROUNDS: usize = 150;

fn main() {
    println!(
        "| engine | answered | pledge + withdraw | allocate + withdraw | read of the need |\n|---|---|---|---|---|"
    );
    for engine in support::engines() {
        actix_web::rt::System::new().block_on(measure(engine));
    }
}

/// The time of the fastest tenth, in seconds.
fn fastest(mut rounds: Vec<f64>) -> f64 {
    rounds.sort_by(f64::total_cmp);
    rounds[rounds.len() / 10]
}

async fn measure(engine: Engine) {
    let cast = Cast::new(engine).await;
    let (need, lines) = cast.need(0, &[50]).await;
    let line = (need, lines[0]);
    let offer = cast.offer(0, 50).await;
    let answered = cast.allocate(0, offer, line, 5).await.expect("a proposal")[0];
    let recipient = cast.recipients[0].clone();
    cast.service
        .act(move |tx| allocations::decline(tx, Some(&recipient), answered, None, "too old".into()))
        .await
        .expect("declined");
    let mut first = None;
    let mut there = 0;
    for history in HISTORY {
        if history > there {
            repeat::repeat(&mut cast.connect(), answered, history - there);
            there = history;
        }
        let (mut direct, mut general, mut read) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            for _ in 0..PAIRS {
                pledge_and_withdraw(&cast, line).await;
            }
            direct.push(begun.elapsed().as_secs_f64());
            let begun = Instant::now();
            for _ in 0..PAIRS {
                allocate_and_withdraw(&cast, offer, line).await;
            }
            general.push(begun.elapsed().as_secs_f64());
            let begun = Instant::now();
            for _ in 0..PAIRS {
                let recipient = cast.recipients[0].clone();
                cast.service
                    .read(None, move |tx, _| Ok(needs::get(tx, Some(&recipient), need)?.sums.len()))
                    .await
                    .expect("the need");
            }
            read.push(begun.elapsed().as_secs_f64());
        }
        let now = [fastest(direct), fastest(general), fastest(read)];
        let base = *first.get_or_insert(now);
        let [direct, general, read] = [0, 1, 2].map(|n| now[n] / base[n]);
        println!("| {} | {history} | {direct:.2} | {general:.2} | {read:.2} |", engine.as_str());
    }
}

async fn pledge_and_withdraw(cast: &Cast, (need, line): (NeedId, NeedLineId)) {
    let donor = cast.donors[1].clone();
    let giver = donor.clone();
    let made = cast
        .service
        .act(move |tx| {
            Ok(pledges::pledge_to_need(tx, Some(&giver), need, &new_answer(line, 1, false, false))?.allocations)
        })
        .await
        .expect("a pledge")[0]
        .id;
    cast.service
        .act(move |tx| allocations::withdraw(tx, Some(&donor), made, None, "needed at home".into()))
        .await
        .expect("withdrawn");
}

async fn allocate_and_withdraw(cast: &Cast, offer: (PledgeId, PledgeLineId), line: (NeedId, NeedLineId)) {
    let made = cast.allocate(0, offer, line, 1).await.expect("a proposal")[0];
    let donor = cast.donors[0].clone();
    cast.service
        .act(move |tx| allocations::withdraw(tx, Some(&donor), made, None, "needed at home".into()))
        .await
        .expect("withdrawn");
}
