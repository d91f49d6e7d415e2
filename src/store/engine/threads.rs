//! The threads that own the connections.

use std::sync::Weak;
use std::thread;

use crossbeam_channel::{Receiver, Sender, TrySendError, select_biased};

use crate::store::engine::error::StoreError;
use crate::store::engine::job::Job;
use crate::store::engine::line::{Line, Target};

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

    /// A thread with a connection of its own that takes one job at a time. A job that waited for
    /// somebody else's lock goes `back` into a queue, so that one locked row does not keep the
    /// threads from all others.
    pub fn spawn_line(
        &mut self,
        name: &str,
        target: &Target,
        jobs: Jobs,
        back: Weak<Sender<Job>>,
    ) -> Result<(), StoreError> {
        let mut line = Line::new(target.clone());
        self.spawn(name, move || {
            while let Some(job) = jobs.next() {
                if let Some(job) = line.serve(job) {
                    put_back(&back, job);
                }
            }
        })
    }

    /// The one thread that writes to a `SQLite` file, `batch` jobs a commit at most.
    pub fn spawn_writer(&mut self, target: &Target, jobs: Receiver<Job>, batch: usize) -> Result<(), StoreError> {
        let mut line = Line::new(target.clone());
        self.spawn("writer", move || {
            while let Ok(first) = jobs.recv() {
                let mut together = vec![first];
                together.extend(jobs.try_iter().take(batch - 1));
                line.commit_together(together);
            }
        })
    }
}

/// Where a thread takes its jobs from.
#[derive(Debug, Clone)]
pub struct Jobs {
    /// From here before all else: what waited for somebody else's lock.
    pub again: Option<Receiver<Job>>,
    /// What was not run before.
    pub fresh: Receiver<Job>,
}

impl Jobs {
    /// The next one; none when the store has stopped.
    fn next(&self) -> Option<Job> {
        match &self.again {
            None => self.fresh.recv().ok(),
            Some(again) => select_biased! {
                recv(again) -> job => job.ok(),
                recv(self.fresh) -> job => job.ok(),
            },
        }
    }
}

fn put_back(queue: &Weak<Sender<Job>>, job: Job) {
    // a sender of the thread's own would keep the queue open for ever
    let Some(queue) = queue.upgrade() else {
        return job.fail(StoreError::Away("the store has stopped".into()));
    };
    if let Err(TrySendError::Full(job) | TrySendError::Disconnected(job)) = queue.try_send(job) {
        job.fail(StoreError::Busy);
    }
}
