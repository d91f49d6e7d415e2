//! The way to the database: a bounded queue in, a oneshot back. `SQLite` has a few readers and one
//! writer that commits a batch at once; `PostgreSQL` has a set of threads that each hold a
//! connection.

use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Sender, TrySendError, bounded};
use tokio::sync::oneshot;

use crate::store::connection::{Connection, Engine};
use crate::store::error::StoreError;
use crate::store::threads::{self, End, Job, Step};

/// How the store is built.
#[derive(Debug, Clone)]
pub struct StoreOptions {
    /// `sqlite://PATH`, `postgres://…` or `postgresql://…`.
    pub url: String,
    /// Threads that read (`SQLite`) or that read and write (`PostgreSQL`).
    pub threads: usize,
    /// Jobs that may wait before new ones are refused with 503.
    pub queue: usize,
    /// Writes that `SQLite` commits at once, at most.
    pub batch: usize,
}

/// An error of a use case that may carry a failure of the database.
pub trait Failure: From<StoreError> + Send + 'static {
    /// The failure of the database in it, if that is what it is.
    fn store_error(&self) -> Option<&StoreError>;
}

impl Failure for StoreError {
    fn store_error(&self) -> Option<&StoreError> {
        Some(self)
    }
}

/// The database, shared by everyone who asks it.
#[derive(Debug, Clone)]
pub struct Store {
    engine: Engine,
    readers: Sender<Job>,
    writers: Sender<Job>,
    _stop: Arc<threads::Crew>,
}

impl Store {
    /// Starts the threads. Connections are opened by them; a database that is away answers with
    /// [`StoreError::Away`] until it is back.
    ///
    /// # Errors
    /// [`StoreError::Away`] when the URL is of no known engine or a thread cannot be started.
    pub fn start(options: &StoreOptions) -> Result<Self, StoreError> {
        let engine = Engine::of_url(&options.url).map_err(StoreError::Away)?;
        let (readers, reader_jobs) = bounded(options.queue.max(1));
        let mut crew = threads::Crew::default();
        let writers = match engine {
            Engine::Sqlite => {
                let (writers, writer_jobs) = bounded(options.queue.max(1));
                crew.spawn_writer(&options.url, writer_jobs, options.batch.max(1))?;
                for _ in 0..options.threads.max(1) {
                    crew.spawn_reader(engine, &options.url, reader_jobs.clone())?;
                }
                writers
            }
            Engine::Postgres => {
                for _ in 0..options.threads.max(1) {
                    crew.spawn_reader(engine, &options.url, reader_jobs.clone())?;
                }
                readers.clone()
            }
        };
        Ok(Self { engine, readers, writers, _stop: Arc::new(crew) })
    }

    /// Which engine it is.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Runs `work` on a connection that only reads.
    ///
    /// # Errors
    /// Those of `work`; [`StoreError::Busy`] when the queue is full, [`StoreError::Away`] when the
    /// database is.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
    {
        self.send(&self.readers, false, work).await
    }

    /// Runs `work` in one transaction: committed when it answers `Ok`, rolled back otherwise. The
    /// answer comes after the commit. `work` may run more than once, each time from the start.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
    {
        self.send(&self.writers, true, work).await
    }

    async fn send<T, E, F>(&self, queue: &Sender<Job>, writes: bool, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let task = Task { work, outcome: None, reply: Some(reply) };
        match queue.try_send(Job { writes, task: Box::new(task) }) {
            Ok(()) => {}
            Err(TrySendError::Full(_)) => return Err(StoreError::Busy.into()),
            Err(TrySendError::Disconnected(_)) => {
                return Err(StoreError::Away("the store has stopped".into()).into());
            }
        }
        answer.await.unwrap_or_else(|_dropped| Err(StoreError::Panicked.into()))
    }

    /// Whether the database answers within `limit`.
    pub async fn is_ready(&self, limit: Duration) -> bool {
        let ping = self.read(|c| c.batch("SELECT 1").map_err(StoreError::Query));
        matches!(tokio::time::timeout(limit, ping).await, Ok(Ok(())))
    }
}

struct Task<T, E, F> {
    work: F,
    outcome: Option<Result<T, E>>,
    reply: Option<oneshot::Sender<Result<T, E>>>,
}

impl<T, E, F> threads::Work for Task<T, E, F>
where
    T: Send + 'static,
    E: Failure,
    F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
{
    fn run(&mut self, connection: &mut Connection) -> Step {
        let outcome = (self.work)(connection);
        let step = match &outcome {
            Ok(_) => Step::Keep,
            Err(error) => match error.store_error() {
                Some(failure) if failure.is_retryable() => Step::Again,
                Some(failure) if failure.may_be_disconnected() => Step::Broken,
                _ => Step::Undo,
            },
        };
        self.outcome = Some(outcome);
        step
    }

    fn finish(mut self: Box<Self>, end: End) {
        let outcome = match (end, self.outcome.take()) {
            (End::Failed(error), _) => Err(error.into()),
            (End::Done, Some(outcome)) => outcome,
            (End::Done, None) => Err(StoreError::Panicked.into()),
        };
        if let Some(reply) = self.reply.take() {
            // who asked may have hung up
            let _gone = reply.send(outcome);
        }
    }
}
