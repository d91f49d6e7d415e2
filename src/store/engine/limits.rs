//! How long what a database may take.

use std::time::Duration;

use crate::store::Engine;

/// A job of a request with its wait (12 s). A request itself may take 15 s, so that its answer is
/// still wanted.
pub const DEADLINE: Duration = Duration::from_secs(12);

/// The limits that a connection is set up with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The longest wait for a lock that somebody else holds, the first time.
    pub first_lock: Duration,
    /// The same when a job is run again.
    pub lock: Duration,
    /// The longest that one statement may take; nothing bounds one on `SQLite`.
    pub statement: Duration,
}

impl Limits {
    /// For the jobs of requests, which are over at `deadline`. The first wait for a lock is short (of
    /// 12 s: half a second), so that those who want the same row soon make room for all others; later
    /// ones, for which few threads are there, are longer (2 s) than the second after which
    /// `PostgreSQL` looks for deadlocks. On `SQLite` nobody else is kept waiting: the time is short
    /// to see soon whether the job is still wanted.
    pub fn within(engine: Engine, deadline: Duration) -> Self {
        let (first_lock, lock) = match engine {
            Engine::Postgres => (deadline / 24, deadline / 6),
            Engine::Sqlite => (deadline / 48, deadline / 48),
        };
        // a limit of 0 would be none
        let least = Duration::from_millis(10);
        let statement = deadline.mul_f32(5.0 / 6.0);
        Self { first_lock: first_lock.max(least), lock: lock.max(least), statement }
    }

    /// For a command of its own, which has time: `migrate` beside a running service.
    pub const fn of_a_command(engine: Engine) -> Self {
        let lock = match engine {
            Engine::Postgres => 8,
            Engine::Sqlite => 5,
        };
        let lock = Duration::from_secs(lock);
        Self { first_lock: lock, lock, statement: Duration::from_secs(10) }
    }

    /// The longest wait for a lock in a run of a job.
    pub const fn lock_of(&self, is_first_run: bool) -> Duration {
        if is_first_run { self.first_lock } else { self.lock }
    }
}

/// How many of `threads` only read on `PostgreSQL`: 5 of 16, and at least one of each kind.
pub const fn readers_of(threads: usize) -> usize {
    let readers = (threads * 5 + 8) / 16;
    if readers == 0 { 1 } else { readers }
}

/// How many of `writers` take only what was not run before. The others prefer what waited for
/// somebody else's lock, so that neither keeps the threads from the other.
pub const fn writers_of_fresh_jobs(writers: usize) -> usize {
    if writers < 2 { 0 } else { writers - writers / 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_ends_before_its_statement_and_that_before_the_deadline() {
        for engine in [Engine::Sqlite, Engine::Postgres] {
            let limits = Limits::within(engine, DEADLINE);
            assert!(
                limits.first_lock <= limits.lock && limits.lock < limits.statement && limits.statement < DEADLINE,
                "{limits:?}"
            );
        }
        let deadlocks_are_looked_for_after = Duration::from_secs(1);
        assert!(Limits::within(Engine::Postgres, DEADLINE).lock > deadlocks_are_looked_for_after);
    }

    #[test]
    fn there_are_writers_for_what_comes_back() {
        assert_eq!([1, 2, 3, 11].map(writers_of_fresh_jobs), [0, 1, 2, 6]);
    }

    #[test]
    fn five_of_sixteen_read() {
        assert_eq!([1, 2, 4, 8, 16, 32, 256].map(readers_of), [1, 1, 1, 3, 5, 10, 80]);
    }
}
