//! `cargo bench --bench matching_latency -- INSTANCE.json edits|suggestions [COUNT]`: latencies of edits and suggestions.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "a benchmark that cannot run says so by panicking; its figures are small"
)]
use std::time::{Duration, Instant};

use matching::edits::{Change, Session};
use matching::format::read_instance;
use matching::model::Instance;
use matching::plan::{self, Control};
use matching::suggestions::Index;

fn report(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at =
        |q: usize| times.get((times.len() * q / 1000).min(times.len().saturating_sub(1))).copied().unwrap_or_default();
    println!(
        "{what}: {} runs, median {:?}, p90 {:?}, p99 {:?}, worst {:?}",
        times.len(),
        at(500),
        at(900),
        at(990),
        at(1000)
    );
}

/// A fixed sequence of numbers that look random (Steele, Lea, Flood: `SplitMix`, 2014).
fn mix(seed: u64) -> u64 {
    let z = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z ^ (z >> 27)
}

fn edits(board: Instance, count: u64) {
    let kinds =
        ["need quantity", "need priority", "need date", "need place", "pledge quantity", "pledge date", "pledge class"];
    let mut session = Session::new(board, &Control::default()).expect("not cancelled");
    let mut times = vec![Vec::new(); kinds.len()];
    for k in 0..count {
        let kind = (k % kinds.len() as u64) as usize;
        let r = mix(k + 1);
        let j = (r % session.board().needs.len() as u64) as usize;
        let i = (r % session.board().pledges.len() as u64) as usize;
        let (mut need, mut pledge) = (session.board().needs[j], session.board().pledges[i]);
        match kind {
            0 => need.qty = 1 + (r >> 20) as i64 % 300,
            1 => need.prio = 1 + (r >> 20) as u8 % 4,
            2 => need.by = 3 + (r >> 20) as i32 % 50,
            3 => need.org = session.board().needs[(r >> 20) as usize % session.board().needs.len()].org,
            4 => pledge.qty = 1 + (r >> 20) as i64 % 300,
            5 => pledge.from = (r >> 20) as i32 % 40,
            _ => pledge.class = session.board().pledges[(r >> 20) as usize % session.board().pledges.len()].class,
        }
        let change = if kind < 4 { Change::Need(j as u32, need) } else { Change::Pledge(i as u32, pledge) };
        let start = Instant::now();
        session.apply(&change).expect("a valid change");
        times[kind].push(start.elapsed());
    }
    for (kind, times) in kinds.iter().zip(&times) {
        report(kind, times.clone());
    }
    report("all edits", times.concat());
    let cold = plan::plan(session.board(), &Control::default()).expect("not cancelled");
    assert_eq!(session.objective(), cold.objective, "an edited plan must be as good as a cold one");
    println!("objective after all edits {} equals a cold solve", cold.objective);
}

fn suggestions(board: &Instance, count: u64) {
    let start = Instant::now();
    let index = Index::new(board);
    println!("index built in {:?}", start.elapsed());
    let (mut for_need, mut for_pledge, mut blocked) = (Vec::new(), Vec::new(), Vec::new());
    let mut found = 0;
    for k in 0..count {
        let r = mix(k + 1);
        let (j, i) = ((r % board.needs.len() as u64) as u32, ((r >> 8) % board.pledges.len() as u64) as u32);
        let start = Instant::now();
        found += index.for_need(j, 20, 0).ranked.len();
        for_need.push(start.elapsed());
        let start = Instant::now();
        found += index.for_pledge(i, 20, 0).ranked.len();
        for_pledge.push(start.elapsed());
        let start = Instant::now();
        found += index.for_need(j, 20, 20).blocked.len();
        blocked.push(start.elapsed());
    }
    report("20 pledges for a need", for_need);
    report("20 needs for a pledge", for_pledge);
    report("20 pledges for a need with blocked ones", blocked);
    println!("{found} candidates");
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let [path, what, rest @ ..] = args.as_slice() else {
        println!("usage: matching_latency INSTANCE.json edits|suggestions [COUNT]");
        return;
    };
    let count = rest.first().and_then(|c| c.parse().ok()).unwrap_or(2000);
    let board = read_instance(std::fs::File::open(path).expect("instance")).expect("a valid instance");
    match what.as_str() {
        "edits" => edits(board, count),
        _ => suggestions(&board, count),
    }
}
