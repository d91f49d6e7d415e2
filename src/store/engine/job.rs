//! A piece of database work on its way: who still waits for it, how long, and how far it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::{Duration, Instant};

use crate::store::engine::connection::Connection;
use crate::store::engine::error::StoreError;

/// How often a job without a deadline is run again at least.
const TRIES: u32 = 8;
/// How long a job without a deadline is run again at least (60 s).
const PATIENCE: Duration = Duration::from_mins(1);

/// How a job ended.
pub enum End {
    /// Its own outcome stands.
    Done,
    /// The database failed it.
    Failed(StoreError),
}

/// Work that may be run several times and is finished once.
pub trait Work: Send {
    /// Runs it from the start; `true` when what it did shall stay.
    fn run(&mut self, connection: &mut Connection) -> bool;
    /// The failure of the database in the last run, if that was why it failed.
    fn store_error(&self) -> Option<&StoreError>;
    /// Answers whoever asked.
    fn finish(self: Box<Self>, end: End);
}

/// What a job needs of its connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// It writes: one transaction, committed or taken back.
    pub writes: bool,
    /// It takes as long as it takes: no limit of a statement holds for it.
    pub is_long: bool,
}

/// How far a job is, known to the one who asked and to the thread that runs it. So the one who no
/// longer waits can say whether something may have happened, and the thread commits nothing that
/// was said not to.
#[derive(Debug, Default)]
pub struct Stage(AtomicU8);

const OPEN: u8 = 0;
const COMMITTING: u8 = 1;
const ABANDONED: u8 = 2;

impl Stage {
    fn step(&self, from: u8, to: u8) -> bool {
        self.0.compare_exchange(from, to, Ordering::AcqRel, Ordering::Acquire).is_ok()
    }

    /// Nobody waits for it any more. `true` when it will leave nothing behind; `false` when its
    /// commit is under way or done.
    pub fn abandon(&self) -> bool {
        self.0.swap(ABANDONED, Ordering::AcqRel) != COMMITTING
    }

    fn is_open(&self) -> bool {
        self.0.load(Ordering::Acquire) == OPEN
    }

    /// Whether it may be committed; from now on it may have happened.
    pub fn begin_commit(&self) -> bool {
        self.step(OPEN, COMMITTING)
    }

    /// The commit was refused for sure. `false` when the one who asked has already been told that
    /// nobody knows.
    pub fn reopen(&self) -> bool {
        self.step(COMMITTING, OPEN)
    }
}

/// A piece of work in a queue.
pub struct Job {
    /// What it needs.
    pub frame: Frame,
    /// The work.
    pub task: Box<dyn Work>,
    /// How far it is.
    pub stage: Arc<Stage>,
    /// When it is over for the one who asked.
    deadline: Option<Instant>,
    asked_at: Instant,
    tries: u32,
}

impl Job {
    /// A job that is asked for now.
    pub fn new(frame: Frame, task: Box<dyn Work>, stage: Arc<Stage>, deadline: Option<Instant>) -> Self {
        Self { frame, task, stage, deadline, asked_at: Instant::now(), tries: 0 }
    }

    /// Whether somebody still waits for it.
    pub fn is_wanted(&self) -> bool {
        self.stage.is_open() && self.deadline.is_none_or(|at| Instant::now() < at)
    }

    /// How often it has been run before; the next run is counted.
    pub fn count_try(&mut self) -> u32 {
        self.tries += 1;
        self.tries - 1
    }

    /// Whether the run that was counted last is its first.
    pub const fn is_first_run(&self) -> bool {
        self.tries <= 1
    }

    /// Whether it has been run as often as a job without a deadline.
    pub const fn has_tried_enough(&self) -> bool {
        self.tries >= TRIES
    }

    /// Whether it is worth another run, when the last one took so long.
    pub fn may_go_again(&self, took: Duration) -> bool {
        match self.deadline {
            Some(at) => self.stage.is_open() && Instant::now() + took < at,
            None => self.tries < TRIES || self.asked_at.elapsed() < PATIENCE,
        }
    }

    /// Answers whoever asked.
    pub fn finish(self, end: End) {
        self.task.finish(end);
    }

    /// Answers with a failure of the database.
    pub fn fail(self, error: StoreError) {
        self.finish(End::Failed(error));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_gives_up_before_the_commit_knows_that_nothing_happens() {
        let stage = Stage::default();
        assert!(stage.abandon());
        assert!(!stage.begin_commit());
    }

    #[test]
    fn who_gives_up_during_the_commit_knows_nothing() {
        let stage = Stage::default();
        assert!(stage.begin_commit());
        assert!(!stage.abandon());
        assert!(!stage.reopen(), "it is not run again behind somebody's back");
    }

    #[test]
    fn a_refused_commit_may_be_tried_again() {
        let stage = Stage::default();
        assert!(stage.begin_commit() && stage.reopen() && stage.begin_commit());
    }
}
