//! One connection and the jobs that run on it, one after the other: in a transaction, again after
//! what passes, on a new connection after a broken one.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;
use std::time::{Duration, Instant};

use diesel::result::Error as DieselError;
use rand::RngExt;

use crate::store::engine::Engine;
use crate::store::engine::connection::{Connection, Stopwatch};
use crate::store::engine::error::{StoreError, Trouble};
use crate::store::engine::job::{End, Frame, Job};
use crate::store::engine::limits::Limits;

/// How long a thread that could not connect answers «away» before it tries again.
const RECONNECT_AFTER: Duration = Duration::from_millis(300);
/// The first pause before a job is run again, at most; each further one is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(10);
/// How often the pause doubles (to 320 ms).
const DOUBLINGS: u32 = 5;

/// Where the lines of a store lead.
#[derive(Debug, Clone)]
pub struct Target {
    pub engine: Engine,
    /// Its URL.
    pub url: String,
    /// How long what may take.
    pub limits: Limits,
}

/// A connection that is opened when needed and opened again when it broke.
pub struct Line {
    target: Target,
    connection: Option<Connection>,
    watch: Stopwatch,
    failed_at: Option<Instant>,
}

/// How one run of a job went.
enum Ran {
    /// This is its answer.
    Ended(End),
    /// It lost against another: again after a pause.
    Lost(StoreError),
    /// It waited for another as long as it may.
    Waited(StoreError),
    /// The connection is no good: again on a new one, once.
    Reconnect(StoreError),
}

impl Line {
    /// A line that is not open yet.
    pub fn new(target: Target) -> Self {
        Self { target, connection: None, watch: Stopwatch::default(), failed_at: None }
    }

    fn connection(&mut self) -> Result<&mut Connection, StoreError> {
        if self.connection.is_none() {
            if self.failed_at.is_some_and(|at| at.elapsed() < RECONNECT_AFTER) {
                return Err(StoreError::Away("still away".into()));
            }
            match Connection::open_within(self.target.engine, &self.target.url, &self.target.limits) {
                Ok(mut connection) => {
                    connection.watch(&self.watch);
                    self.failed_at = None;
                    self.connection = Some(connection);
                }
                Err(error) => {
                    self.failed_at = Some(Instant::now());
                    return Err(error);
                }
            }
        }
        self.connection.as_mut().ok_or(StoreError::Away("not connected".into()))
    }

    /// Runs a job to its end, unless it had to wait for another and the time shall be others'
    /// meanwhile: then it comes back, to be put into the queue of those.
    pub fn serve(&mut self, mut job: Job) -> Option<Job> {
        let mut fresh = false;
        loop {
            if !job.is_wanted() {
                job.fail(StoreError::Busy);
                return None;
            }
            let began = Instant::now();
            let tries = job.count_try();
            let (error, waited) = match self.run(&mut job) {
                Ran::Ended(end) => {
                    job.finish(end);
                    return None;
                }
                Ran::Reconnect(error) if fresh => {
                    job.fail(StoreError::Away(error.to_string()));
                    return None;
                }
                Ran::Reconnect(_) => {
                    fresh = true;
                    continue;
                }
                Ran::Lost(error) => (error, false),
                Ran::Waited(error) => (error, true),
            };
            if !job.may_go_again(began.elapsed()) {
                job.fail(StoreError::Contended(error.to_string()));
                return None;
            }
            pause(tries);
            // the one writer of SQLite has nothing else to do while another process holds the file
            if waited && self.target.engine == Engine::Postgres {
                return Some(job);
            }
        }
    }

    fn run(&mut self, job: &mut Job) -> Ran {
        let (engine, limits) = (self.target.engine, self.target.limits);
        let limit = limits.lock_of(job.is_first_run());
        let watch = self.watch.clone();
        let connection = match self.connection() {
            Ok(connection) => connection,
            Err(error) => return Ran::Ended(End::Failed(error)),
        };
        watch.reset();
        let began = Instant::now();
        if let Err(error) = begin(connection, job, &limits) {
            let error = StoreError::Query(error);
            if error.trouble(began.elapsed(), limit) == Some(Trouble::Waited) {
                return Ran::Waited(error);
            }
            // it broke while it was idle
            self.connection = None;
            return Ran::Reconnect(error);
        }
        let Ok(keep) = catch_unwind(AssertUnwindSafe(|| job.task.run(connection))) else {
            self.connection = None;
            return Ran::Ended(End::Failed(StoreError::Panicked));
        };
        if keep {
            return self.keep(job);
        }
        let took = watch.failed().unwrap_or_else(|| began.elapsed());
        let trouble = job.task.store_error().and_then(|error| error.trouble(took, limit));
        if is_framed(engine, job.frame) && connection.roll_back().is_err() {
            self.connection = None;
        }
        self.after(job, trouble)
    }

    /// What follows from a run that failed and was rolled back.
    fn after(&mut self, job: &Job, trouble: Option<Trouble>) -> Ran {
        let Some(trouble) = trouble else { return Ran::Ended(End::Done) };
        let said = job.task.store_error().map(ToString::to_string).unwrap_or_default();
        match trouble {
            // a row that stays another than it was read as is the job's own answer
            Trouble::Lost if job.has_tried_enough() && matches!(job.task.store_error(), Some(StoreError::Stale)) => {
                Ran::Ended(End::Done)
            }
            Trouble::Lost => Ran::Lost(StoreError::Contended(said)),
            Trouble::Waited => Ran::Waited(StoreError::Contended(said)),
            Trouble::Disconnected if self.connection.as_mut().is_some_and(Connection::is_alive) => {
                Ran::Ended(End::Done)
            }
            Trouble::Disconnected | Trouble::ReadOnly => {
                self.connection = None;
                Ran::Reconnect(StoreError::Away(said))
            }
        }
    }

    /// Commits what a job did.
    fn keep(&mut self, job: &Job) -> Ran {
        let (engine, limit) = (self.target.engine, self.target.limits.lock_of(job.is_first_run()));
        let Some(connection) = self.connection.as_mut() else {
            return Ran::Ended(End::Failed(StoreError::Panicked));
        };
        if !job.frame.writes {
            if is_framed(engine, job.frame) && connection.commit().is_err() {
                // it has read what it has read
                self.connection = None;
            }
            return Ran::Ended(End::Done);
        }
        if !job.stage.begin_commit() {
            if connection.roll_back().is_err() {
                self.connection = None;
            }
            return Ran::Ended(End::Failed(StoreError::Busy));
        }
        let began = Instant::now();
        let Err(error) = connection.commit() else { return Ran::Ended(End::Done) };
        // a server that still answers has refused the commit, and so taken everything back
        if engine == Engine::Postgres && connection.is_alive() {
            let error = StoreError::Query(error);
            return match error.trouble(began.elapsed(), limit) {
                Some(Trouble::Lost) if job.stage.reopen() => Ran::Lost(error),
                Some(Trouble::Waited) if job.stage.reopen() => Ran::Waited(error),
                _ => Ran::Ended(End::Failed(error)),
            };
        }
        self.connection = None;
        Ran::Ended(End::Failed(StoreError::OutcomeUnknown(error.to_string())))
    }

    /// Runs each job in a savepoint and commits all of them at once; when the engine takes the
    /// whole batch back, each runs again alone. Only for `SQLite`, where jobs never come back.
    pub fn commit_together(&mut self, jobs: Vec<Job>) {
        let (mut jobs, late): (Vec<Job>, Vec<Job>) = jobs.into_iter().partition(Job::is_wanted);
        for job in late {
            job.fail(StoreError::Busy);
        }
        let batch = if jobs.len() > 1 { self.run_batch(&mut jobs) } else { Batch::Apart };
        for job in jobs {
            match &batch {
                Batch::Committed => job.finish(End::Done),
                Batch::Unknown(why) => job.fail(StoreError::OutcomeUnknown(why.clone())),
                Batch::Apart => {
                    let _answered = self.serve(job);
                }
            }
        }
    }

    fn run_batch(&mut self, jobs: &mut [Job]) -> Batch {
        let Ok(connection) = self.connection() else {
            return Batch::Apart;
        };
        if connection.begin().is_err() {
            return Batch::Apart;
        }
        if jobs.iter_mut().all(|job| run_in_savepoint(connection, job)) {
            return match connection.commit() {
                Ok(()) => Batch::Committed,
                Err(error) => {
                    self.connection = None;
                    Batch::Unknown(error.to_string())
                }
            };
        }
        // the engine, or a job, is in trouble: nothing of the batch stays
        self.connection = None;
        for job in jobs {
            let _told_already = job.stage.reopen();
        }
        Batch::Apart
    }
}

/// What became of a batch.
enum Batch {
    Committed,
    Apart,
    Unknown(String),
}

/// Whether the batch can go on after this job.
fn run_in_savepoint(connection: &mut Connection, job: &mut Job) -> bool {
    let ran = catch_unwind(AssertUnwindSafe(|| connection.begin_savepoint().is_ok().then(|| job.task.run(connection))));
    let Ok(Some(keep)) = ran else { return false };
    // how long it took is of no use here: if it passes, it passes when the job runs alone
    if !keep && job.task.store_error().is_some_and(|error| error.trouble(Duration::ZERO, Duration::MAX).is_some()) {
        return false;
    }
    if keep && job.stage.begin_commit() { connection.commit().is_ok() } else { connection.roll_back().is_ok() }
}

/// Whether a job runs in a transaction: when it writes; when the limits are lifted for it alone; and
/// always on `SQLite`, where that costs nothing, while `PostgreSQL` would be asked twice more.
fn is_framed(engine: Engine, frame: Frame) -> bool {
    frame.writes || frame.is_long || engine == Engine::Sqlite
}

fn begin(connection: &mut Connection, job: &Job, limits: &Limits) -> Result<(), DieselError> {
    let frame = job.frame;
    match (is_framed(connection.engine(), frame), frame.is_long, frame.writes) {
        (false, _, _) => Ok(()),
        (true, true, writes) => connection.begin_long(writes),
        (true, false, false) => connection.begin_reading(),
        (true, false, true) if job.is_first_run() => connection.begin(),
        (true, false, true) => connection.begin_waiting(limits.lock),
    }
}

/// Waits so long that two who met do not meet again.
#[expect(clippy::disallowed_methods, reason = "a thread of the database waits, and two that met wait differently")]
fn pause(tries: u32) {
    let most = FIRST_PAUSE * 2_u32.pow(tries.min(DOUBLINGS));
    thread::sleep(rand::rng().random_range(most / 4..=most));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_is_short_and_never_the_same() {
        let mut seen = std::collections::HashSet::new();
        for _ in 0..5 {
            let began = Instant::now();
            pause(0);
            assert!(began.elapsed() >= FIRST_PAUSE / 4);
            seen.insert(began.elapsed());
        }
        assert!(seen.len() > 1);
    }
}
