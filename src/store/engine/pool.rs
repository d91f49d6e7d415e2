//! The way to the database: a bounded queue in, a oneshot back. `SQLite` has a few readers and one
//! writer that commits a batch at once; `PostgreSQL` has a set of threads that each hold a
//! connection, some of which only read, so that readers never wait for writers. One more thread
//! answers whether the database is there.

use std::cell::Cell;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};
use tokio::sync::oneshot;

use crate::store::engine::Engine;
use crate::store::engine::connection::Connection;
use crate::store::engine::error::StoreError;
use crate::store::engine::job::{End, Frame, Job, Stage, Work};
use crate::store::engine::limits::{Limits, readers_of, writers_of_fresh_jobs};
use crate::store::engine::line::Target;
use crate::store::engine::threads::{Crew, Jobs};

/// How the store is built.
#[derive(Debug, Clone)]
pub struct StoreOptions {
    /// `sqlite://PATH`, `postgres://…` or `postgresql://…`.
    pub url: String,
    /// Threads that read (`SQLite`), or all threads, 5 of 16 of which only read (`PostgreSQL`).
    pub threads: usize,
    /// Jobs that may wait before new ones are refused with 503.
    pub queue: usize,
    /// Writes that `SQLite` commits at once, at most.
    pub batch: usize,
    /// When a job with its wait is over; usually [`crate::store::engine::limits::DEADLINE`].
    pub deadline: Duration,
}

impl StoreOptions {
    /// Whether there is a database: with `SQLite` its file. Of a server it is known when it is asked.
    pub fn is_there(&self) -> bool {
        self.url.strip_prefix("sqlite://").is_none_or(|path| Path::new(path).exists())
    }
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
    deadline: Duration,
    readers: Arc<Sender<Job>>,
    writers: Arc<Sender<Job>>,
    /// Kept, so that the queue is open: the threads put into it what waited for somebody's lock.
    _again: Arc<Sender<Job>>,
    probe: Arc<Sender<Job>>,
    was_ready: Arc<AtomicBool>,
    _stop: Arc<Crew>,
}

tokio::task_local! {
    /// When the jobs of the request that runs are over; set by the first of them.
    static OVER_AT: Cell<Option<Instant>>;
}

/// Runs a request, all of whose jobs share one deadline, which counts from the first of them.
pub async fn under_one_deadline<F: Future>(request: F) -> F::Output {
    OVER_AT.scope(Cell::new(None), request).await
}

/// The deadline of a job that is asked for now.
fn deadline_of_a_job(usual: Duration) -> Instant {
    let fresh = Instant::now() + usual;
    let shared = OVER_AT.try_with(|over_at| {
        let at = over_at.get().unwrap_or(fresh);
        over_at.set(Some(at));
        at
    });
    shared.unwrap_or(fresh)
}

/// Questions whether the database is there that may wait.
const PROBES: usize = 16;

impl Store {
    /// Starts the threads. Connections are opened by them; a database that is away answers with
    /// [`StoreError::Away`] until it is back.
    ///
    /// # Errors
    /// [`StoreError::Away`] when the URL is of no known engine or a thread cannot be started.
    pub fn start(options: &StoreOptions) -> Result<Self, StoreError> {
        let engine = Engine::of_url(&options.url).map_err(StoreError::Away)?;
        let limits = Limits::within(engine, options.deadline);
        let target = Target { engine, url: options.url.clone(), limits };
        let mut crew = Crew::default();
        let threads = options.threads.max(1);
        let (reading, writing) = match engine {
            Engine::Sqlite => (threads, 0),
            Engine::Postgres => (readers_of(threads), threads.saturating_sub(readers_of(threads)).max(1)),
        };
        let readers = lines(&mut crew, "reader", &target, options.queue, reading)?;
        let (again, waited) = queue(options.queue);
        let (writers, fresh) = queue(options.queue);
        match engine {
            Engine::Sqlite => crew.spawn_writer(&target, fresh, options.batch.max(1))?,
            Engine::Postgres => {
                for number in 0..writing {
                    let again_too = number >= writers_of_fresh_jobs(writing);
                    let jobs = Jobs { again: again_too.then(|| waited.clone()), fresh: fresh.clone() };
                    crew.spawn_line("writer", &target, jobs, Arc::downgrade(&again))?;
                }
            }
        }
        let probe = lines(&mut crew, "probe", &target, PROBES, 1)?;
        let was_ready = Arc::default();
        Ok(Self {
            engine,
            deadline: options.deadline,
            readers,
            writers,
            _again: again,
            probe,
            was_ready,
            _stop: Arc::new(crew),
        })
    }

    /// Which engine it is.
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Runs `work` on a connection that only reads.
    ///
    /// # Errors
    /// Those of `work`; [`StoreError::Busy`] when the queue is full or the time is over,
    /// [`StoreError::Away`] when the database is.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
    {
        self.send(&self.readers, Frame { writes: false, is_long: false }, work).await
    }

    /// Runs `work` in one transaction: committed when it answers `Ok`, rolled back otherwise. The
    /// answer comes after the commit. `work` may run more than once, each time from the start.
    ///
    /// # Errors
    /// As [`Store::read`]; [`StoreError::OutcomeUnknown`] when the commit may have happened.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
    {
        self.send(&self.writers, Frame { writes: true, is_long: false }, work).await
    }

    /// As [`Store::read`], for what takes as long as it takes: no request waits for it. It sees one
    /// state of the database on `SQLite`, and on `PostgreSQL` in each statement.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn read_long<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
    {
        self.send(&self.readers, Frame { writes: false, is_long: true }, work).await
    }

    /// As [`Store::write`], for what takes as long as it takes: no request waits for it.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub async fn write_long<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
    {
        self.send(&self.writers, Frame { writes: true, is_long: true }, work).await
    }

    async fn send<T, E, F>(&self, queue: &Sender<Job>, frame: Frame, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: Failure,
        F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
    {
        let (reply, mut answer) = oneshot::channel();
        let stage = Arc::new(Stage::default());
        let deadline = (!frame.is_long).then(|| deadline_of_a_job(self.deadline));
        let task = Box::new(Task { work, outcome: None, reply: Some(reply) });
        match queue.try_send(Job::new(frame, task, Arc::clone(&stage), deadline)) {
            Ok(()) => {}
            Err(TrySendError::Full(_)) => return Err(StoreError::Busy.into()),
            Err(TrySendError::Disconnected(_)) => {
                return Err(StoreError::Away("the store has stopped".into()).into());
            }
        }
        let in_time = match deadline {
            None => Ok((&mut answer).await),
            Some(at) => tokio::time::timeout_at(at.into(), &mut answer).await,
        };
        match in_time {
            Ok(outcome) => outcome.unwrap_or_else(|_dropped| Err(StoreError::Panicked.into())),
            Err(_elapsed) => given_up(&stage, &mut answer),
        }
    }

    /// Whether the database answers within `limit`: asked on a connection of its own, so that it
    /// speaks of this node and its way to the database, not of who waits for whom in there.
    pub async fn is_ready(&self, limit: Duration) -> bool {
        let ask = self.send(&self.probe, Frame { writes: false, is_long: false }, |c| {
            c.batch("SELECT 1").map_err(StoreError::Query)
        });
        let ready = match tokio::time::timeout(limit, ask).await {
            Ok(Ok(())) => true,
            // many ask at once, and the first of them is being answered
            Ok(Err(StoreError::Busy)) => return self.was_ready.load(Ordering::Relaxed),
            Ok(Err(_)) | Err(_) => false,
        };
        self.was_ready.store(ready, Ordering::Relaxed);
        ready
    }
}

fn queue(length: usize) -> (Arc<Sender<Job>>, Receiver<Job>) {
    let (sender, receiver) = bounded(length.max(1));
    (Arc::new(sender), receiver)
}

/// A queue that so many lines serve.
fn lines(
    crew: &mut Crew,
    name: &str,
    target: &Target,
    length: usize,
    count: usize,
) -> Result<Arc<Sender<Job>>, StoreError> {
    let (sender, jobs) = queue(length);
    for _ in 0..count {
        let jobs = Jobs { again: None, fresh: jobs.clone() };
        crew.spawn_line(name, target, jobs, Arc::downgrade(&sender))?;
    }
    Ok(sender)
}

/// What is said when the time is over. Unless its commit is under way, a job leaves nothing behind
/// from now on.
fn given_up<T, E: Failure>(stage: &Stage, answer: &mut oneshot::Receiver<Result<T, E>>) -> Result<T, E> {
    let leaves_nothing = stage.abandon();
    if let Ok(outcome) = answer.try_recv() {
        return outcome;
    }
    Err(if leaves_nothing {
        StoreError::Busy.into()
    } else {
        StoreError::OutcomeUnknown("its commit was under way when its time was over".into()).into()
    })
}

struct Task<T, E, F> {
    work: F,
    outcome: Option<Result<T, E>>,
    reply: Option<oneshot::Sender<Result<T, E>>>,
}

impl<T, E, F> Work for Task<T, E, F>
where
    T: Send + 'static,
    E: Failure,
    F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
{
    fn run(&mut self, connection: &mut Connection) -> bool {
        let outcome = (self.work)(connection);
        let keep = outcome.is_ok();
        self.outcome = Some(outcome);
        keep
    }

    fn store_error(&self) -> Option<&StoreError> {
        self.outcome.as_ref()?.as_ref().err()?.store_error()
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
