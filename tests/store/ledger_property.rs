//! Random sequences of all operations by several people; after each step every rule of the ledger
//! is asked of the database. A failing sequence shrinks to a short list of steps.

mod acting;
mod steps;
mod unasked;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use chrono::TimeDelta;
use domain::NeedLineId;
use domain::allocation::Allocation;
use domain::ledger::Sums;
use domain::need::ExcessDecision;
use poruch::service::{ServiceError, Tx, needs, open_lines, sweep, verify};
use poruch::store::{Engine, allocations as allocation_store, room};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use crate::cast::Cast;
use crate::suggesting;
use acting::{Made, People, act};
use steps::{Step, steps};

/// Steps of one sequence, at most.
const LONGEST: usize = 60;

/// Steps an engine in all: 20,000 in CI, fewer at the desk; `PORUCH_PROPERTY_STEPS` sets them.
fn wanted_steps() -> usize {
    let usual = if std::env::var_os("CI").is_some() { 20_000 } else { 2_000 };
    std::env::var("PORUCH_PROPERTY_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(usual)
}

/// Where the sequences begin: everywhere a new place each time, so that many desks see many sequences; in CI always the
/// same one, so that no change fails for what another brought. It is printed; `PORUCH_PROPERTY_SEED` sets it.
fn seed() -> u64 {
    let usual = if std::env::var_os("CI").is_some() { 1 } else { rand::random() };
    std::env::var("PORUCH_PROPERTY_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(usual)
}

/// The chance of a batch of sequences.
fn chance(seed: u64, batch: u64) -> TestRng {
    let mut bytes = [0; 32];
    let (first, rest) = bytes.split_at_mut(8);
    first.copy_from_slice(&seed.to_le_bytes());
    rest[..8].copy_from_slice(&batch.to_le_bytes());
    TestRng::from_seed(RngAlgorithm::ChaCha, &bytes)
}

/// Batches of sequences that go on at once, each on databases of its own.
const AT_ONCE: usize = 3;

/// How many times the wanted steps it may take until each kind of step was done.
const PATIENCE: usize = 10;

/// Every kind of step. Each must have been done at least once, or the sequences show less than they
/// seem to.
const KINDS: &[&str] = &[
    "Need",
    "Confirm",
    "Close",
    "Correct",
    "AddLine",
    "VerifyAsked",
    "RejectAsked",
    "Enough",
    "Renew",
    "PledgeTo",
    "OpenPledge",
    "Allocate",
    "Authorise",
    "WithdrawPledge",
    "Accept",
    "AcceptPart",
    "Decline",
    "Withdraw",
    "Release",
    "Plan",
    "Dispatch",
    "Arrive",
    "Cancel",
    "Lose",
    "Find",
    "Return",
    "CloseShipment",
    "Redirect",
    "Reassign",
    "Event",
    "Count",
    "CountTaught",
    "WithoutPapers",
    "ConfirmWord",
    "Decide",
    "Sign",
    "Discard",
    "Reverse",
    "Time",
];

/// What must hold of coverage itself, computed here a second time from the allocations.
fn check_coverage(tx: &mut Tx<'_>, people: &People, made: &Made) -> Result<Option<String>, ServiceError> {
    for id in &made.needs {
        let seen = needs::get(tx, Some(&people.coordinator), *id)?;
        let all = allocation_store::of_need(tx.connection, *id)?;
        for (line, sums) in seen.need.lines.iter().zip(&seen.sums) {
            let own: Vec<&Allocation> = all.iter().filter(|other| other.need_line == line.id).collect();
            let live: i64 = own.iter().map(|allocation| allocation.live()).sum();
            let received: i64 = own.iter().map(|allocation| allocation.received).sum();
            let needed = line.needed().unwrap_or(0);
            if *sums != Sums::of(own.iter().copied()) || sums.live() != live || sums.received != received {
                return Ok(Some(format!("{sums:?} is not the sum of {own:?}")));
            }
            if sums.remaining(needed) != (needed - received - live).max(0) {
                return Ok(Some(format!("remaining of {needed} with {sums:?}")));
            }
            // where the recipient has enough, nothing is open but what was lost or damaged
            let lost: i64 = own.iter().map(|allocation| allocation.lost_or_damaged).sum();
            if seen.need.enough_at.is_some() && sums.remaining(needed) > lost {
                return Ok(Some(format!("{needed} needed with {sums:?}, though there is enough")));
            }
            if line.is_only_asked() && !own.is_empty() {
                return Ok(Some(format!("{own:?} for what is only asked")));
            }
            let above = if seen.need.allows_surplus { 0 } else { (live + received - needed).max(0) };
            if line.excess != above {
                return Ok(Some(format!("{live} live and {received} received of {needed}, excess {}", line.excess)));
            }
            if above > 0 && line.excess_decision != Some(ExcessDecision::Keep) {
                let counted = room::being_counted(tx.connection, *id, line.id)?;
                let free = |other: &&Allocation| other.free() > counted.get(&other.id).copied().unwrap_or(0);
                if let Some(free) = own.iter().copied().find(free) {
                    return Ok(Some(format!("an excess of {above} while {free:?} could step back")));
                }
            }
        }
    }
    Ok(None)
}

/// The excess of each line.
fn excesses(tx: &mut Tx<'_>, people: &People, made: &Made) -> Result<BTreeMap<NeedLineId, i64>, ServiceError> {
    let mut found = BTreeMap::new();
    for id in &made.needs {
        let lines = needs::get(tx, Some(&people.coordinator), *id)?.need.lines.clone();
        found.extend(lines.into_iter().map(|line| (line.id, line.excess)));
    }
    Ok(found)
}

/// Only what happened to real things raises an excess.
fn risen(step: &Step, before: &BTreeMap<NeedLineId, i64>, after: &BTreeMap<NeedLineId, i64>) -> Option<String> {
    let rose = after.iter().find(|(line, excess)| **excess > before.get(line).copied().unwrap_or(0));
    let fact =
        matches!(step, Step::Reverse { .. } | Step::Sign { .. } | Step::Find { .. } | Step::WithoutPapers { .. });
    rose.filter(|_| !fact).map(|(line, excess)| format!("{step:?} raised the excess of {line} to {excess}"))
}

/// How often each kind of step was done and not refused.
type Tally = Mutex<BTreeMap<String, usize>>;

/// Runs a sequence on a database of its own; answers what broke.
fn run(engine: Engine, sequence: &[Step], count: &AtomicUsize, done_by_kind: &Tally) -> Result<(), TestCaseError> {
    let system = actix_web::rt::System::new();
    system.block_on(async {
        let cast = Cast::new(engine).await;
        let people = People {
            recipients: cast.recipients.clone(),
            donors: cast.donors.clone(),
            carrier: cast.carrier.clone(),
            coordinator: cast.coordinator.clone(),
        };
        open_lines::keep_up(&cast.service).await.map_err(|error| TestCaseError::fail(error.to_string()))?;
        let mut made = Made::default();
        let mut excess_before = BTreeMap::new();
        for (number, step) in sequence.iter().enumerate() {
            if let Step::Time { days } = step {
                cast.clock.advance(TimeDelta::days(*days));
            }
            if let Step::Time { .. } = step {
                let swept = sweep::run(&cast.service).await.map_err(|error| TestCaseError::fail(error.to_string()))?;
                prop_assert_eq!(swept.failed, 0);
            }
            let (people_here, step_here, before) = (people.clone(), step.clone(), made.clone());
            let done = cast
                .service
                .act(move |tx| {
                    let mut made = before.clone();
                    act(tx, &people_here, &mut made, &step_here)?;
                    Ok(made)
                })
                .await;
            match done {
                Ok(after) => {
                    made = after;
                    let kind = format!("{step:?}").split([' ', '{']).next().unwrap_or_default().to_owned();
                    *done_by_kind.lock().expect("the tally").entry(kind).or_default() += 1;
                }
                Err(ServiceError::Store(error)) => {
                    return Err(TestCaseError::fail(format!("step {number}: the database failed: {error}")));
                }
                Err(_refused) => {}
            }
            suggesting::compare_some(&cast.service, &people.coordinator, &made.needs, &made.pledges, number).await?;
            let (people_here, made_here) = (people.clone(), made.clone());
            let broken = cast
                .service
                .act(move |tx| {
                    let above = excesses(tx, &people_here, &made_here)?;
                    Ok((verify::breaches(tx)?, check_coverage(tx, &people_here, &made_here)?, above))
                })
                .await
                .map_err(|error| TestCaseError::fail(error.to_string()))?;
            let raised = risen(step, &excess_before, &broken.2);
            excess_before.clone_from(&broken.2);
            if raised.is_some() || !broken.0.is_empty() || broken.1.is_some() {
                return Err(TestCaseError::fail(format!("after step {number} {step:?}: {raised:?} {broken:?}")));
            }
            count.fetch_add(1, Ordering::Relaxed);
        }
        suggesting::compare(&cast.service, &people.coordinator, suggesting::all(&made.needs, &made.pledges)).await
    })
}

pub async fn every_rule_holds_after_every_step(engine: Engine) {
    // proptest drives runtimes of its own, which must not be started inside this one
    let outcome = std::thread::spawn(move || {
        let (count, done_by_kind, failed) = (AtomicUsize::new(0), Tally::default(), Mutex::new(None));
        let (wanted, seed, batches) = (wanted_steps(), seed(), AtomicU64::new(0));
        println!("{}: seed {seed}", engine.as_str());
        let missing = || KINDS.iter().any(|kind| !done_by_kind.lock().expect("the tally").contains_key(*kind));
        let is_enough = || {
            let done = count.load(Ordering::Relaxed);
            let is_wanted = done < wanted || (missing() && done < wanted * PATIENCE);
            !is_wanted || failed.lock().expect("the failure").is_some()
        };
        // one runner a batch of sequences, until there were enough steps, and beyond that until each
        // kind of step was done; a kind that is never done shows at the bound
        let work = || {
            while !is_enough() {
                let config = Config { cases: 8, failure_persistence: None, max_shrink_iters: 400, ..Config::default() };
                let batch = batches.fetch_add(1, Ordering::Relaxed);
                let mut runner = TestRunner::new_with_rng(config, chance(seed, batch));
                let outcome = runner.run(&steps(), |sequence| run(engine, &sequence, &count, &done_by_kind));
                if let Err(error) = outcome {
                    failed.lock().expect("the failure").get_or_insert(error.to_string());
                }
            }
        };
        // each waits for its database most of the time
        std::thread::scope(|scope| {
            for _ in 0..AT_ONCE {
                scope.spawn(work);
            }
        });
        let failed = failed.into_inner().expect("the failure");
        (failed, count.into_inner(), done_by_kind.into_inner().expect("the tally"))
    })
    .join()
    .expect("the runner");
    println!("{}: {} steps, done: {:?}", engine.as_str(), outcome.1, outcome.2);
    assert!(outcome.0.is_none(), "{}", outcome.0.unwrap_or_default());
    // a sequence whose every step is refused would show nothing
    for kind in KINDS {
        assert!(outcome.2.contains_key(*kind), "no {kind} was ever done");
    }
}
