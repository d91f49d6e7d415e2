//! Computes plans in the background, away from the database's threads.
//!
//! Whoever computes a plan has claimed it by a conditional update, so of several nodes on one
//! database only one does. It says every moment that it is alive; when it falls silent, because it
//! was stopped or lost its database, another takes the plan up again. What it found is stored only
//! while the claim still holds: a plan that was cancelled meanwhile stays as it is.

use domain::Code;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use chrono::TimeDelta;
use serde_json::json;
use tokio::sync::Semaphore;
use uuid::Uuid;

use super::AllocationPlan;
use crate::service::board::{self, Board, Lines, Measure, fingerprint};
use crate::service::plans::components::components;
use crate::service::plans::compute::{Solved, solve};
use crate::service::plans::doubles::{self, Doubles};
use crate::service::plans::kept::KeptLines;
use crate::service::plans::report::report;
use crate::service::plans::subject;
use crate::service::tx::moved;
use crate::service::{Service, ServiceError, Tx};
use crate::store::{StoreError, plan_rows, plans as store};
use domain::AllocationPlanId;
use domain::event::Consequence;
use domain::plan::{MAX_ATTEMPTS, PlanState, PlannedAllocation, PlannedOutcome, Track};
use matching::format::validate;
use matching::plan::Progress;

/// How often it says that it is alive, and looks whether it was cancelled.
const BEAT: Duration = Duration::from_millis(200);
/// After this silence a plan is taken up by another (60 s).
const SILENCE: TimeDelta = TimeDelta::seconds(60);
/// One plan at a time in a process: it takes all the processors it gets.
static TURN: Semaphore = Semaphore::const_new(1);

/// Computes every plan that waits, one after another. One that cannot be is logged and passed by: the
/// others do not wait for it.
///
/// # Errors
/// Those of the database; what was begun is taken up again later.
pub async fn take_up(service: &Service) -> Result<usize, ServiceError> {
    let _turn = TURN.acquire().await.map_err(|closed| StoreError::Away(closed.to_string()))?;
    let mut computed = 0;
    loop {
        let waiting = service.read(None, |tx, _| Ok(store::waiting(tx.connection, tx.now - SILENCE)?)).await?;
        let before = computed;
        for id in waiting {
            match run(service, id).await {
                Ok(done) => computed += usize::from(done),
                Err(error @ ServiceError::Store(StoreError::Away(_) | StoreError::Busy)) => return Err(error),
                Err(error) => tracing::warn!(%error, plan = %id, "a plan is passed by"),
            }
        }
        if computed == before {
            return Ok(computed);
        }
    }
}

/// Computes one plan, if nobody else does; whether it did.
async fn run(service: &Service, id: AllocationPlanId) -> Result<bool, ServiceError> {
    let Some(plan) = service.act(move |tx| claim(tx, id)).await? else {
        return Ok(false);
    };
    let asked = plan.clone();
    let (lines, board, doubles) = service.read_long(move |tx| read(tx, &asked)).await?;
    let work = Arc::new(Work::default());
    let computing = {
        let (plan, work) = (plan.clone(), Arc::clone(&work));
        tokio::task::spawn_blocking(move || compute(&plan, (&lines, &doubles), &board, &work))
    };
    let _stop = Stop(Arc::clone(&work));
    tokio::pin!(computing);
    let computed = loop {
        match tokio::time::timeout(BEAT, &mut computing).await {
            Ok(computed) => break computed,
            Err(_still) if work.cancelled.load(Ordering::Relaxed) => {}
            Err(_still) => match beat(service, &plan, &work).await {
                Ok(true) => {}
                Ok(false) => work.cancelled.store(true, Ordering::Relaxed),
                // the database is away: the work goes on, it may be back in time
                Err(error) => tracing::warn!(%error, plan = %id, "no heartbeat of a plan"),
            },
        }
    };
    match computed {
        Ok(Outcome::Found(found)) => {
            let found = Arc::new(*found);
            service.act_long(move |tx| finish(tx, &plan, &found)).await?;
        }
        Ok(Outcome::Cancelled) => {}
        Ok(Outcome::Unsound(why)) => {
            tracing::error!(plan = %id, why, "a board is no instance");
            service.act(move |tx| fail(tx, &plan, Code::TheBoardIsUnsound)).await?;
        }
        Err(error) => {
            tracing::error!(plan = %id, %error, "computing a plan ended badly");
            service.act(move |tx| fail(tx, &plan, Code::TheBoardIsUnsound)).await?;
        }
    }
    Ok(true)
}

/// What the thread that computes shares with the one that tells.
#[derive(Debug, Default)]
struct Work {
    done: AtomicI64,
    total: AtomicI64,
    cancelled: AtomicBool,
}

/// Cancels the work when nobody waits for it any more: a process that stops must not wait for it.
struct Stop(Arc<Work>);

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }
}

async fn beat(service: &Service, plan: &AllocationPlan, work: &Work) -> Result<bool, ServiceError> {
    let (id, claim) = (plan.id, plan.claim.unwrap_or_default());
    let (done, total) = (work.done.load(Ordering::Relaxed), work.total.load(Ordering::Relaxed));
    service.act(move |tx| Ok(store::beat(tx.connection, id, claim, tx.now, done, total)?)).await
}

/// Takes a plan up, unless somebody else did; one that was begun too often has failed.
fn claim(tx: &mut Tx<'_>, id: AllocationPlanId) -> Result<Option<AllocationPlan>, ServiceError> {
    let Some(plan) = store::find(tx.connection, id)? else { return Ok(None) };
    let waits = match plan.state {
        PlanState::Queued => true,
        PlanState::Running => plan.heartbeat_at.is_none_or(|at| at < tx.now - SILENCE),
        _ => false,
    };
    if !waits {
        return Ok(None);
    }
    if plan.attempts >= MAX_ATTEMPTS {
        end_badly(tx, plan, Code::InterruptedTooOften)?;
        return Ok(None);
    }
    let started = plan.start(tx.new_id::<Uuid>(), tx.now)?;
    let claimed = store::update(tx.connection, &started)?;
    Ok(claimed.then(|| AllocationPlan { version: started.version + 1, ..started }))
}

/// What came of the computation.
enum Outcome {
    Found(Box<Found>),
    Cancelled,
    Unsound(String),
}

struct Found {
    fingerprint: String,
    report: serde_json::Value,
    rows: Vec<PlannedAllocation>,
    instance: Vec<u8>,
    lines: Vec<u8>,
    components: i64,
}

/// The lines in the plan's scope, the board they make, and which of its needs are likely told twice.
fn read(tx: &mut Tx<'_>, plan: &AllocationPlan) -> Result<(Lines, Board, Doubles), ServiceError> {
    let lines = board::load(tx, &plan.scope)?;
    let doubles = doubles::among(tx, &lines)?;
    let catalogue = tx.catalogue()?;
    let board = Board::build(&catalogue, lines.clone(), &plan.weights, &plan.edits, Measure::Remaining);
    Ok((lines, board, doubles))
}

fn compute(plan: &AllocationPlan, known: (&Lines, &Doubles), board: &Board, work: &Work) -> Outcome {
    if let Err(error) = validate(&board.instance) {
        return Outcome::Unsound(error.to_string());
    }
    let progress = |progress: Progress| {
        work.done.store(i64::try_from(progress.done).unwrap_or(i64::MAX), Ordering::Relaxed);
        work.total.store(i64::try_from(progress.total).unwrap_or(i64::MAX), Ordering::Relaxed);
        !work.cancelled.load(Ordering::Relaxed)
    };
    // half of the processors, so that requests are answered meanwhile
    let threads = std::thread::available_parallelism().map_or(1, |all| all.get().div_ceil(2));
    let Some(solved) = solve(board, plan.track == Track::B, threads, &progress) else {
        return Outcome::Cancelled;
    };
    let report = report(known, board, &solved, &plan.edits.fix);
    let instance = board.canonical();
    Outcome::Found(Box::new(Found {
        fingerprint: fingerprint(&instance),
        // plain data; it has a form in JSON
        report: serde_json::to_value(report).unwrap_or_default(),
        rows: rows(plan, board, &solved),
        lines: KeptLines::of(board, &solved.plan).bytes(),
        instance,
        components: work.total.load(Ordering::Relaxed),
    }))
}

/// The rows of a plan: what a coordinator fixed, then what was found, with the number of the
/// component in which rows share needs and pledges.
fn rows(plan: &AllocationPlan, board: &Board, solved: &Solved) -> Vec<PlannedAllocation> {
    let fixed = board.fixed.iter().filter_map(|fixed| fixed.line).filter(|line| line.quantity > 0);
    let all = fixed.map(|line| (line, true)).chain(solved.lines.iter().map(|line| (*line, false)));
    let mut rows: Vec<PlannedAllocation> = all
        .filter_map(|(line, fixed)| {
            let (need, pledge) = (board.needs.get(line.need)?, board.pledges.get(line.pledge)?);
            Some(PlannedAllocation {
                plan: plan.id,
                run: plan.run,
                number: 0,
                component: 0,
                need: need.need,
                need_line: need.line,
                pledge: pledge.pledge,
                pledge_line: pledge.line,
                quantity: line.quantity,
                points: line.points,
                fixed,
                outcome: PlannedOutcome::Planned,
                reason: None,
                allocation: None,
            })
        })
        .collect();
    let components = components(&rows);
    for ((row, number), component) in rows.iter_mut().zip(0..).zip(components) {
        (row.number, row.component) = (number, component);
    }
    rows
}

/// Stores what was found, unless the plan was cancelled or taken from us.
fn finish(tx: &mut Tx<'_>, ours: &AllocationPlan, found: &Found) -> Result<(), ServiceError> {
    let Some(plan) = ours_still(tx, ours)? else { return Ok(()) };
    let before = plan.state;
    let plan = AllocationPlan { done: found.components, total: found.components, ..plan };
    let done = plan.finish(tx.now, found.fingerprint.clone(), found.report.clone())?;
    if !store::update(tx.connection, &done)? {
        return Ok(());
    }
    store::insert_board(tx.connection, done.id, done.run, &found.instance, &found.lines)?;
    plan_rows::insert_rows(tx.connection, &found.rows)?;
    let mut change = moved(before.as_str(), done.state.as_str());
    if let Some(change) = change.as_object_mut() {
        change.insert("fingerprint".to_owned(), json!(done.fingerprint));
        change.insert("allocations".to_owned(), json!(found.rows.len()));
    }
    tx.record_consequence(Consequence::Computed, subject(done.id), change);
    Ok(())
}

fn ours_still(tx: &mut Tx<'_>, ours: &AllocationPlan) -> Result<Option<AllocationPlan>, ServiceError> {
    let plan = store::find(tx.connection, ours.id)?;
    Ok(plan.filter(|plan| plan.state == PlanState::Running && plan.claim == ours.claim))
}

fn fail(tx: &mut Tx<'_>, ours: &AllocationPlan, why: Code) -> Result<(), ServiceError> {
    match ours_still(tx, ours)? {
        Some(plan) => end_badly(tx, plan, why),
        None => Ok(()),
    }
}

fn end_badly(tx: &mut Tx<'_>, plan: AllocationPlan, why: Code) -> Result<(), ServiceError> {
    let before = plan.state;
    let failed = plan.fail(tx.now, why.as_str())?;
    if store::update(tx.connection, &failed)? {
        let mut change = moved(before.as_str(), failed.state.as_str());
        if let Some(change) = change.as_object_mut() {
            change.insert("why".to_owned(), json!(why));
        }
        tx.record_consequence(Consequence::Failed, subject(failed.id), change);
    }
    Ok(())
}
