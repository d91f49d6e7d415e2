//! What the service costs, by hand: `cargo bench --bench load`. The real binary on a large board,
//! loaded over HTTP; every figure is a ratio to something measured in the same run on the same
//! machine, because the figures themselves say more of the machine than of the service.
//!
//! SQLite needs nothing but room for 1.5 GB. `PORUCH_BENCH_POSTGRES`, the URL of a PostgreSQL with `fsync` on where
//! databases may be made, adds PostgreSQL and its `pgbench`. `PORUCH_BENCH_NEEDS` (100000, with ten
//! pledges each) and `PORUCH_BENCH_SECONDS` (4) make it smaller.
#![allow(
    clippy::pedantic,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot run says so by panicking"
)]

mod http;
mod pgbench;
mod seed;

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use http::Load;
use poruch::store::Engine;
use seed::{People, Row, Size, id};

/// Clients that ask at once.
const CLIENTS: usize = 64;
/// Each figure is the middle one of so many.
const ROUNDS: usize = 3;
/// Needs that the pledges of the load are spread over.
const PLEDGED_NEEDS: usize = 10_000;

fn number(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(usual)
}

fn main() {
    let needs = number("PORUCH_BENCH_NEEDS", 100_000);
    let size = Size { needs, pledges: needs * 10 };
    let time = Duration::from_secs(number("PORUCH_BENCH_SECONDS", 4) as u64);
    let only = std::env::var("PORUCH_BENCH_ENGINE").unwrap_or_default();
    println!("{needs} needs, {} pledges, {CLIENTS} clients, the middle of {ROUNDS} rounds\n", size.pledges);
    println!("| engine | what | ratio | to |\n|---|---|---|---|");
    if only.is_empty() || only == "sqlite" {
        on_sqlite(size, time);
    }
    if only.is_empty() || only == "postgres" {
        match std::env::var("PORUCH_BENCH_POSTGRES") {
            Ok(server) => on_postgres(&server, size, time),
            Err(_) => println!("\n(set PORUCH_BENCH_POSTGRES to measure PostgreSQL too)"),
        }
    }
}

fn row(engine: &str, what: &str, ratio: f64, to: &str) {
    println!("| {engine} | {what} | {ratio:.2} | {to} |");
}

/// The middle one of so many measurements of a pair: what, per second, and what it is a ratio of.
fn ratio(mut pair: impl FnMut() -> (f64, f64)) -> f64 {
    let mut all: Vec<(f64, f64)> = (0..ROUNDS).map(|_| pair()).collect();
    all.sort_by(|a, b| (a.0 / a.1).total_cmp(&(b.0 / b.1)));
    let (a, b) = all[ROUNDS / 2];
    eprintln!("  {a:.0} / {b:.0} a second");
    a / b
}

fn on_sqlite(size: Size, time: Duration) {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/target/bench-load"));
    let _old = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let url = format!("sqlite://{}", folder.join("load.db").display());
    let people = seed::fill(Engine::Sqlite, &url, size);
    let service = Running::start(&url, &[]);
    common("SQLite", &service, &people, size, time);
    let pledges = pledges(size, &people.donor_token);
    let alone = Running::start(&url, &[("DATABASE_BATCH", "1")]);
    let gain = ratio(|| (service.rate(&pledges, time), alone.rate(&pledges, time)));
    row("SQLite", "a pledge written, commits in batches", gain, "the same without batches");
    memory("SQLite", &service);
    drop((service, alone));
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

fn on_postgres(server: &str, size: Size, time: Duration) {
    let database = pgbench::Database::new(server);
    let people = seed::fill(Engine::Postgres, &database.url, size);
    let service = Running::start(&database.url, &[]);
    common("PostgreSQL", &service, &people, size, time);
    for (what, load, script) in [
        ("one need read", one_need(size, &people.donor_token), pgbench::READ),
        ("a pledge written", pledges(size, &people.donor_token), pgbench::PLEDGE),
    ] {
        let script = pgbench::Script::new(script, &people, size);
        let kept = ratio(|| (service.rate(&load, time), script.rate(&database.url, time)));
        row("PostgreSQL", what, kept, "`pgbench` with the same statements");
    }
    memory("PostgreSQL", &service);
}

/// What is measured alike on both engines.
fn common(engine: &str, service: &Running, people: &People, size: Size, time: Duration) {
    let live = Load::get("live", &["/health/live".to_owned()], &people.donor_token);
    let page = |what, path: String| Load::get(what, &[path], &people.office_token);
    for (what, load) in [
        // what any answer costs that has to go to a database thread and back
        ("`SELECT 1` (`/health/ready`)", Load::get("ready", &["/health/ready".to_owned()], &people.donor_token)),
        ("one need read", one_need(size, &people.donor_token)),
        ("a page of 50 needs", page("page", "/api/v1/needs?limit=50".to_owned())),
        ("a pledge written", pledges(size, &people.donor_token)),
    ] {
        let cost = ratio(|| (service.rate(&load, time), service.rate(&live, time)));
        row(engine, what, cost, "an answer without a database");
    }
    for (what, path, kind, rows) in [
        ("needs", "/api/v1/needs?limit=50", Row::Need, size.needs),
        ("needs by priority", "/api/v1/needs?limit=50&sort=priority", Row::Need, size.needs),
        ("pledges", "/api/v1/pledges?limit=50", Row::Pledge, size.pledges),
    ] {
        let cursor = id(kind, rows / 50);
        let cursor = if path.contains("priority") { format!("4~{}", id(kind, rows - rows / 50)) } else { cursor };
        let first = page("page", path.to_owned());
        let mark = http::mark(&service.address, path, &people.office_token);
        let deep = page("page", format!("{path}&cursor={cursor}.{mark}"));
        // time a page, not pages a time
        let cost = ratio(|| {
            let (deep, first) = (service.rate(&deep, time), service.rate(&first, time));
            (first, deep)
        });
        row(engine, &format!("time of a page of {what} 98 % down the list"), cost, "the first page");
    }
}

fn one_need(size: Size, token: &str) -> Load {
    let paths: Vec<String> =
        (0..1000).map(|n| format!("/api/v1/needs/{}", id(Row::Need, n * 7919 % size.needs))).collect();
    Load::get("one need", &paths, token)
}

fn pledges(size: Size, token: &str) -> Load {
    let bodies: Vec<(String, String)> = (0..PLEDGED_NEEDS)
        .map(|n| {
            let need = size.needs / 4 + n * 7919 % (size.needs / 2);
            (
                format!("/api/v1/needs/{}/pledges", id(Row::Need, need)),
                format!(
                    r#"{{"language":"en","authorisation":"pending","lines":[{{"need_line_id":"{}","quantity":1}}]}}"#,
                    id(Row::NeedLine, need)
                ),
            )
        })
        .collect();
    Load::post("pledge", &bodies, token)
}

/// The most memory that the service ever held, in MB.
fn memory(engine: &str, service: &Running) {
    let status = std::fs::read_to_string(format!("/proc/{}/status", service.child.id())).expect("Linux");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    let kilobytes: f64 = peak.trim().trim_end_matches(" kB").parse().expect("a number");
    println!("| {engine} | most memory held in all of this | {:.0} MB | |", kilobytes / 1024.0);
}

/// The real binary.
struct Running {
    child: Child,
    address: String,
}

impl Running {
    fn start(url: &str, settings: &[(&str, &str)]) -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("it").port();
        let address = format!("127.0.0.1:{port}");
        let child = Command::new(
            std::env::var("PORUCH_BENCH_BINARY").unwrap_or_else(|_| env!("CARGO_BIN_EXE_poruch").to_owned()),
        )
        .arg("serve")
        .env("DATABASE_URL", url)
        .env("LISTEN", &address)
        .env("RATE_PER_SECOND", "0")
        .env("RUST_LOG", "warn")
        .envs(settings.iter().copied())
        .stdout(Stdio::null())
        .spawn()
        .expect("the binary starts");
        let running = Self { child, address };
        for _ in 0..200 {
            if std::net::TcpStream::connect(&running.address).is_ok() {
                return running;
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("the service does not listen");
    }

    fn rate(&self, load: &Load, time: Duration) -> f64 {
        http::rate(&self.address, load, CLIENTS, time)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _waited = self.child.wait();
    }
}
