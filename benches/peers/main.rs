//! What a request costs beside `PocketBase`, on the same work in the same run: `benches/peers.sh`, which sets that up
//! first. Both hold the same board on `SQLite`, are asked the same by so many connections in turns, and the processor
//! time of the process a request is what is compared: it says less of what else the machine does than answers a second.
//!
//! `PocketBase` gets the lighter half: a need's line stands in its row, its hook for a pledge asks for less, and
//! nothing of it is logged. Its commits are not waited for (`synchronous=NORMAL`), those of the service are.
#![allow(
    clippy::pedantic,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot run says so by panicking"
)]

#[path = "../load/http.rs"]
mod http;
mod pocketbase;
mod process;
#[path = "../load/seed.rs"]
mod seed;
mod service;

use std::path::PathBuf;
use std::time::Duration;

use http::Load;

/// Connections that ask at once.
const CLIENTS: usize = 16;
/// Each figure is the middle one of so many.
const ROUNDS: usize = 5;
/// Rows of a page.
const PAGE: usize = 20;

/// One of the two: where it listens, and what its process is.
struct Side {
    address: String,
    process: u32,
    work: Work,
}

/// The same work in the words of one side.
struct Work {
    read: Load,
    page: Load,
    need: Load,
    pledge: Load,
}

impl Work {
    const fn all(&self) -> [(&'static str, &Load, f64); 4] {
        [
            ("one need read", &self.read, 3.0),
            ("a page of 20 needs", &self.page, 3.0),
            ("a need made", &self.need, 3.0),
            ("a pledge made to a need", &self.pledge, 4.0),
        ]
    }
}

fn number(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(usual)
}

fn main() {
    let Ok(binary) = std::env::var("PORUCH_PEERS_POCKETBASE") else {
        println!("run benches/peers.sh: it sets PocketBase up and names it in PORUCH_PEERS_POCKETBASE");
        return;
    };
    let needs = number("PORUCH_BENCH_NEEDS", 100_000);
    let time = Duration::from_secs(number("PORUCH_BENCH_SECONDS", 4) as u64);
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/target/bench-peers"));
    let _old = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let ours = service::Service::start(&folder, needs);
    let theirs = pocketbase::PocketBase::start(&binary, &folder, needs);

    println!(
        "{needs} needs, SQLite, {CLIENTS} connections, processor milliseconds a request, the middle of {ROUNDS} rounds\n"
    );
    println!("| | Poruch | PocketBase | times less (rounds) | aim |\n|---|---|---|---|---|");
    for ((what, load, aim), (_, other, _)) in ours.side.work.all().into_iter().zip(theirs.side.work.all()) {
        let mut pairs: Vec<(f64, f64)> =
            (0..ROUNDS).map(|_| (cost(&ours.side, load, time), cost(&theirs.side, other, time))).collect();
        pairs.sort_by(|a, b| (a.1 / a.0).total_cmp(&(b.1 / b.0)));
        let (mine, other) = pairs[ROUNDS / 2];
        let (least, most) = (pairs[0], pairs[ROUNDS - 1]);
        println!(
            "| {what} | {mine:.3} | {other:.3} | {:.1} ({:.1}–{:.1}) | {aim} |",
            other / mine,
            least.1 / least.0,
            most.1 / most.0
        );
    }
    println!("\nmost memory held: {} MB and {} MB", peak(ours.side.process), peak(theirs.side.process));
    drop((ours, theirs));
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

/// Processor milliseconds of the process for one answer.
fn cost(side: &Side, load: &Load, time: Duration) -> f64 {
    let before = ticks(side.process);
    let answers = http::answers(&side.address, load, CLIENTS, time);
    // the kernel counts hundredths of a second
    (ticks(side.process) - before) as f64 * 10.0 / answers as f64
}

/// Processor time of a process so far, its threads' too, of its own and for it in the kernel, in hundredths of a second.
fn ticks(process: u32) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).expect("Linux");
    let (_, after) = stat.rsplit_once(')').expect("a name");
    after.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u64>().expect("a number")).sum()
}

fn peak(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("Linux");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    peak.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") / 1024
}
