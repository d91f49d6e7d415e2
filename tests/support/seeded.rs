//! A clock whose time, ids and secrets a test knows beforehand, so that whole answers can be kept beside it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use poruch::clock::Clock;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// 5 November 2026, nine o'clock.
const BEGIN: i64 = 1_793_869_200;

/// It stands until it is moved. Ids are numbered from 1 at each moment, so that one more of them shifts those of that
/// moment only; like the world's they sort by the time they were made.
#[derive(Debug)]
pub struct SeededClock(Mutex<State>);

#[derive(Debug)]
struct State {
    at: DateTime<Utc>,
    ids: u64,
    secrets: u64,
}

impl SeededClock {
    /// The same clock each time.
    pub fn new() -> Self {
        let at = DateTime::from_timestamp(BEGIN, 0).expect("a moment");
        Self(Mutex::new(State { at, ids: 0, secrets: 0 }))
    }

    /// Moves it on, to a moment at which no id was made yet.
    pub fn advance(&self, by: TimeDelta) {
        let mut state = self.state();
        state.at += by;
        state.ids = 0;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for SeededClock {
    fn now(&self) -> DateTime<Utc> {
        self.state().at
    }

    fn new_id(&self) -> Uuid {
        let mut state = self.state();
        state.ids += 1;
        let milliseconds = u128::try_from(state.at.timestamp_millis()).expect("after 1970");
        // version 7, variant 2: 48 bits of time, and where chance would stand, the number
        Uuid::from_u128((milliseconds << 80) | (7 << 76) | (2 << 62) | u128::from(state.ids))
    }

    fn secret(&self) -> [u8; 32] {
        let mut state = self.state();
        state.secrets += 1;
        Sha256::digest(state.secrets.to_be_bytes()).into()
    }
}
