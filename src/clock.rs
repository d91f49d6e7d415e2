//! The only place that asks for the time, a new id or chance.

use std::sync::{Arc, Mutex};

use chrono::{DurationRound, TimeDelta, Utc};
use uuid::Uuid;

use domain::Instant;

/// Where times and ids come from: the world, or a test.
pub trait Clock: Send + Sync + 'static {
    /// Now, in whole microseconds.
    fn now(&self) -> Instant;
    /// A new `UUIDv7`; ids made one after another sort in that order.
    fn new_id(&self) -> Uuid;
    /// 32 random bytes, fit for a secret.
    fn secret(&self) -> [u8; 32];
}

/// A clock that everyone may hold.
pub type SharedClock = Arc<dyn Clock>;

/// The world's time and chance.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

#[expect(clippy::disallowed_methods, reason = "this is where the world is asked")]
impl Clock for SystemClock {
    fn now(&self) -> Instant {
        whole_micros(Utc::now())
    }

    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn secret(&self) -> [u8; 32] {
        rand::random()
    }
}

/// A clock that stands until it is moved; its ids and secrets are the world's.
#[derive(Debug)]
pub struct SetClock {
    at: Mutex<Instant>,
}

impl SetClock {
    /// A clock that stands at `at`.
    pub fn at(at: Instant) -> Self {
        Self { at: Mutex::new(whole_micros(at)) }
    }

    /// Moves it on.
    pub fn advance(&self, by: TimeDelta) {
        let mut at = self.at.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *at += by;
    }
}

#[expect(clippy::disallowed_methods, reason = "only its time is set")]
impl Clock for SetClock {
    fn now(&self) -> Instant {
        *self.at.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn secret(&self) -> [u8; 32] {
        rand::random()
    }
}

fn whole_micros(at: Instant) -> Instant {
    at.duration_trunc(TimeDelta::microseconds(1)).unwrap_or(at)
}
