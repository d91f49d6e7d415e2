//! `cargo bench --bench board_latency -- LINES [ROUNDS]`: what suggestions and a plan take on a database with so many
//! needs and offers, each with one line, of all classes that may be asked for. The board of `DATABASE_URL`, or a
//! throw-away SQLite. Each question is asked twice, of the open lines in memory and of all on record, and the answers are
//! held against each other.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "a benchmark that cannot run says so by panicking; its figures are small"
)]
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::need::Kind;
use domain::organisation::{Language, OrganisationKind};
use domain::place::REGIONS;
use domain::pledge::Condition;
use lexicon::catalogue::Catalogue;
use matching::weights;
use poruch::clock::SystemClock;
use poruch::config::Config;
use poruch::server;
use poruch::service::board::{self, Board, Edits, Measure, Scope};
use poruch::service::imports::{self, NeedRow, OfferRow, Row, Trust};
use poruch::service::plans::compute::solve;
use poruch::service::plans::doubles;
use poruch::service::plans::report::report;
use poruch::service::suggestions::{self, For};
use poruch::service::{Service, open_lines, setup, tokens};
use poruch::store::boards::{LineFilter, need_lines, pledge_lines};

/// A fixed sequence of numbers that look random (Steele, Lea, Flood: `SplitMix`, 2014).
fn mix(seed: u64) -> u64 {
    let z = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z ^ (z >> 27)
}

fn say(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |q: usize| times[(times.len() * q / 100).min(times.len() - 1)];
    println!("{what}: {} runs, median {:?}, p95 {:?}, p99 {:?}", times.len(), at(50), at(95), at(99));
}

/// Kilobytes that the process holds; none where the system does not say.
fn held() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?.trim().trim_end_matches(" kB").trim().parse().ok()
}

/// The classes that may be asked for, with the kind of help of each.
fn classes() -> Vec<(String, Kind)> {
    let catalogue = Catalogue::builtin().expect("the built-in classes");
    let all = catalogue.iter().filter(|class| class.is_accepted());
    all.map(|class| (class.key.clone(), class.kind)).collect()
}

async fn fill(service: &Service, lines: u64) {
    let start = Instant::now();
    let classes = Arc::new(classes());
    println!("{} classes", classes.len());
    for piece in 0..lines.div_ceil(500) {
        let first = piece * 500;
        let classes = Arc::clone(&classes);
        let all = service.act(move |tx| {
            let trust = Trust { checked: true, for_all: true };
            for n in first..(first + 500).min(lines) {
                let (r, s) = (mix(n + 1), mix(n + 1_000_000_007));
                let (mine, region) = (r % (lines / 50 + 1), REGIONS[(r % (lines / 50 + 1)) as usize % REGIONS.len()]);
                let need = NeedRow {
                    recipient_country: "UA".to_owned(),
                    recipient: format!("Recipient {mine}"),
                    recipient_kind: OrganisationKind::Community,
                    region: Some(region.to_owned()),
                    item: "need".to_owned(),
                    language: Language::En,
                    item_class: classes[(r >> 20) as usize % classes.len()].0.clone(),
                    kind: classes[(r >> 20) as usize % classes.len()].1,
                    quantity: Some(1 + (r >> 32) as i64 % 100),
                    priority: 1 + (r >> 40) as i32 % 4,
                    needed_by: None,
                    source: "bench".to_owned(),
                    own_id: None,
                };
                imports::make(tx, &Row::Need(need), tx.new_id(), trust, &[])?;
                let offer = OfferRow {
                    donor_kind: None,
                    earmark_recipient_kind: None,
                    donor: format!("Donor {}", s % (lines / 50 + 1)),
                    donor_country: "BE".to_owned(),
                    item: "offer".to_owned(),
                    language: Language::En,
                    item_class: classes[(s >> 20) as usize % classes.len()].0.clone(),
                    kind: classes[(s >> 20) as usize % classes.len()].1,
                    quantity: Some(1 + (s >> 32) as i64 % 60),
                    condition: [Condition::New, Condition::Good, Condition::Used][(s >> 40) as usize % 3],
                    earmark_recipient: None,
                    earmark_region: (s >> 50).is_multiple_of(3).then(|| REGIONS[s as usize % REGIONS.len()].to_owned()),
                    offered_on: None,
                    source: "bench".to_owned(),
                    own_id: None,
                };
                imports::make(tx, &Row::Offer(offer), tx.new_id(), trust, &[])?;
            }
            Ok(())
        });
        all.await.expect("lines");
    }
    println!("filled {lines} needs and {lines} offers in {:?}", start.elapsed());
}

#[actix_web::main]
async fn main() {
    let numbers: Vec<u64> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let (lines, rounds) = (numbers.first().copied().unwrap_or(10_000), numbers.get(1).copied().unwrap_or(50));
    let mut config = Config::from_env(|name| std::env::var(name).ok()).expect("settings");
    let folder = std::env::temp_dir().join(format!("poruch-bench-{}", uuid::Uuid::now_v7()));
    if std::env::var_os("DATABASE_URL").is_none() {
        std::fs::create_dir_all(&folder).expect("a folder");
        config.store.url = format!("sqlite://{}", folder.join("poruch.db").display());
    }
    let service = server::open(&config, Arc::new(SystemClock)).expect("a database");
    fill(&service, lines).await;
    let token = service.act(|tx| setup::administrator(tx, "Bench office", "UA")).await.expect("a token");
    let digest = Some(tokens::digest(&token));
    let (needs, pledges) = service
        .read(None, |tx, _| {
            let needs = need_lines(tx.connection, &LineFilter::default())?;
            Ok((needs, pledge_lines(tx.connection, &LineFilter::default())?))
        })
        .await
        .expect("lines");
    let (before, start) = (held(), Instant::now());
    open_lines::keep_up(&service).await.expect("the open lines");
    println!("the open lines read into memory in {:?}, {before:?} kB before, {:?} after", start.elapsed(), held());
    let mut times = [Vec::new(), Vec::new(), Vec::new(), Vec::new()];
    for round in 0..rounds {
        let of = |count: usize| mix(round + 7) as usize % count;
        let need = For::Need(needs[of(needs.len())].need, None);
        let pledge = For::Pledge(pledges[of(pledges.len())].pledge, None);
        for (side, wanted) in [need, pledge].into_iter().enumerate() {
            let start = Instant::now();
            let found = service.read(digest, move |tx, actor| suggestions::find(tx, actor, wanted, 20, 0)).await;
            times[side].push(start.elapsed());
            let start = Instant::now();
            let all =
                service.read(digest, move |tx, actor| suggestions::find_on_record(tx, actor, wanted, 20, 0)).await;
            times[side + 2].push(start.elapsed());
            assert_eq!(found.expect("suggestions"), all.expect("suggestions"), "{wanted:?}");
        }
    }
    assert!(service.open_lines.is_built(), "answers came from memory");
    let names = ["suggestions for a need", "suggestions for a pledge", "… a need, on record", "… a pledge, on record"];
    for (name, times) in names.into_iter().zip(times) {
        say(name, times);
    }
    let start = Instant::now();
    let (lines, board, told_twice) = service
        .read(None, |tx, _| {
            let lines = board::load(tx, &Scope::default())?;
            let catalogue = tx.catalogue()?;
            let board =
                Board::build(&catalogue, lines.clone(), &weights::DEFAULT, &Edits::default(), Measure::Remaining);
            let looking = Instant::now();
            let told_twice = doubles::among(tx, &lines)?;
            println!("looked for what is told twice in {:?}: {} pairs", looking.elapsed(), told_twice.pairs);
            Ok((lines, board, told_twice))
        })
        .await
        .expect("a board");
    println!("the board read and built in {:?}", start.elapsed());
    let start = Instant::now();
    let solved = solve(&board, false, 1, &|_| true).expect("a plan");
    println!("solved in {:?}: {} allocations", start.elapsed(), solved.lines.len());
    let start = Instant::now();
    let figures = report((&lines, &told_twice), &board, &solved, &[]);
    println!("reported in {:?}: {} lines unserved", start.elapsed(), figures.unserved.lines);
    // a thrown-away database is no loss
    let _gone = std::fs::remove_dir_all(&folder);
}
