//! The threads that own the connections.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;
use std::time::{Duration, Instant};

use crossbeam_channel::Receiver;

use crate::store::connection::{Connection, Engine};
use crate::store::error::StoreError;

/// How often a job that lost a deadlock is run again before its error is passed on.
const TRIES: usize = 8;
/// How long a thread that could not connect answers «away» before it tries again.
const RECONNECT_AFTER: Duration = Duration::from_millis(300);

/// What a run of a job asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Commit it.
    Keep,
    /// Roll it back; its error is the answer.
    Undo,
    /// Roll it back and run it again.
    Again,
    /// Roll it back and see whether the connection still lives.
    Broken,
}

/// How a job ended.
pub enum End {
    /// Its own outcome stands.
    Done,
    /// The database failed it.
    Failed(StoreError),
}

/// Work that may be run several times and is finished once.
pub trait Work: Send {
    /// Runs it from the start.
    fn run(&mut self, connection: &mut Connection) -> Step;
    /// Answers whoever asked.
    fn finish(self: Box<Self>, end: End);
}

/// A piece of work in a queue.
pub struct Job {
    /// Whether it needs a transaction.
    pub writes: bool,
    /// The work.
    pub task: Box<dyn Work>,
}

/// The running threads; they end when the queues are closed.
#[derive(Debug, Default)]
pub struct Crew {
    count: usize,
}

impl Crew {
    fn spawn(&mut self, name: &str, body: impl FnOnce() + Send + 'static) -> Result<(), StoreError> {
        self.count += 1;
        thread::Builder::new()
            .name(format!("{name}-{}", self.count))
            .spawn(body)
            .map(|_detached| ())
            .map_err(|error| StoreError::Away(error.to_string()))
    }

    /// A thread with a connection of its own that takes one job at a time.
    pub fn spawn_reader(&mut self, engine: Engine, url: &str, jobs: Receiver<Job>) -> Result<(), StoreError> {
        let mut line = Line::new(engine, url);
        self.spawn("store", move || {
            for job in jobs {
                line.serve(job);
            }
        })
    }

    /// The one thread that writes to a `SQLite` file, `batch` jobs a commit at most.
    pub fn spawn_writer(&mut self, url: &str, jobs: Receiver<Job>, batch: usize) -> Result<(), StoreError> {
        let mut line = Line::new(Engine::Sqlite, url);
        self.spawn("writer", move || {
            while let Ok(first) = jobs.recv() {
                let mut tasks = vec![first.task];
                tasks.extend(jobs.try_iter().take(batch - 1).map(|job| job.task));
                line.commit_together(tasks);
            }
        })
    }
}

/// A connection that is opened when needed and opened again when it broke.
struct Line {
    engine: Engine,
    url: String,
    connection: Option<Connection>,
    failed_at: Option<Instant>,
}

impl Line {
    fn new(engine: Engine, url: &str) -> Self {
        Self { engine, url: url.to_owned(), connection: None, failed_at: None }
    }

    fn connection(&mut self) -> Result<&mut Connection, StoreError> {
        if self.connection.is_none() {
            if self.failed_at.is_some_and(|at| at.elapsed() < RECONNECT_AFTER) {
                return Err(StoreError::Away("still away".into()));
            }
            match Connection::open(self.engine, &self.url) {
                Ok(connection) => {
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

    fn serve(&mut self, mut job: Job) {
        let end = self.attempt(job.writes, job.task.as_mut());
        job.task.finish(end);
    }

    /// Runs one task, in a transaction of its own when it `writes`, and on `SQLite` when it reads:
    /// there that costs nothing, while `PostgreSQL` would be asked twice more.
    fn attempt(&mut self, writes: bool, task: &mut dyn Work) -> End {
        let framed = writes || self.engine == Engine::Sqlite;
        let mut fresh = false;
        let mut tries = 0;
        loop {
            let connection = match self.connection() {
                Ok(connection) => connection,
                Err(error) => return End::Failed(error),
            };
            let begun = if writes {
                connection.begin()
            } else if framed {
                connection.begin_reading()
            } else {
                Ok(())
            };
            if let Err(error) = begun {
                // a connection that broke while it was idle is opened again, once
                self.connection = None;
                if fresh {
                    return End::Failed(StoreError::Away(error.to_string()));
                }
                fresh = true;
                continue;
            }
            let Ok(step) = catch_unwind(AssertUnwindSafe(|| task.run(connection))) else {
                self.connection = None;
                return End::Failed(StoreError::Panicked);
            };
            tries += 1;
            if framed {
                let finished = if step == Step::Keep { connection.commit() } else { connection.roll_back() };
                if step == Step::Keep
                    && let Err(error) = finished
                {
                    self.connection = None;
                    return End::Failed(StoreError::Away(error.to_string()));
                }
            }
            match step {
                Step::Again if tries < TRIES => {}
                Step::Keep | Step::Undo | Step::Again => return End::Done,
                Step::Broken => {
                    if self.connection.as_mut().is_some_and(Connection::is_alive) {
                        return End::Done;
                    }
                    self.connection = None;
                    if fresh || writes {
                        return End::Failed(StoreError::Away("the connection broke".into()));
                    }
                    fresh = true;
                }
            }
        }
    }

    /// Runs each task in a savepoint and commits all of them at once; when the engine takes the
    /// whole batch back, each runs again alone.
    fn commit_together(&mut self, mut tasks: Vec<Box<dyn Work>>) {
        if tasks.len() > 1 && self.run_batch(&mut tasks) {
            for task in tasks {
                task.finish(End::Done);
            }
            return;
        }
        for mut task in tasks {
            let end = self.attempt(true, task.as_mut());
            task.finish(end);
        }
    }

    /// Whether the whole batch is committed.
    fn run_batch(&mut self, tasks: &mut [Box<dyn Work>]) -> bool {
        let Ok(connection) = self.connection() else {
            return false;
        };
        if connection.begin().is_err() {
            return false;
        }
        for task in tasks {
            let step = catch_unwind(AssertUnwindSafe(|| {
                if connection.begin_savepoint().is_err() {
                    return Step::Broken;
                }
                task.run(connection)
            }));
            let finished = match step {
                Ok(Step::Keep) => connection.commit(),
                Ok(Step::Undo) => connection.roll_back(),
                Ok(Step::Again | Step::Broken) | Err(_) => {
                    // the engine, or the job, is in trouble: nothing of the batch stays
                    self.connection = None;
                    return false;
                }
            };
            if finished.is_err() {
                self.connection = None;
                return false;
            }
        }
        if connection.commit().is_err() {
            self.connection = None;
            return false;
        }
        true
    }
}
