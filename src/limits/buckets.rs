//! Counting who asks how often, in a table that never grows: a key has its slot, and who shares one
//! by chance shares a rate. The places of keys change with every start, so nobody can aim at another.

use std::hash::{BuildHasher, Hash, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Slots of a table; with so many, two clients of a thousand share one by chance in one case of a hundred.
const SLOTS: usize = 1 << 16;

/// A table of numbers by key.
#[derive(Debug)]
struct Slots {
    hasher: RandomState,
    slots: Box<[AtomicU64]>,
}

impl Slots {
    fn new() -> Self {
        Self { hasher: RandomState::new(), slots: (0..SLOTS).map(|_| AtomicU64::new(0)).collect() }
    }

    fn of(&self, key: impl Hash) -> Option<&AtomicU64> {
        let hash = usize::try_from(self.hasher.hash_one(key) % SLOTS as u64).unwrap_or_default();
        self.slots.get(hash)
    }
}

/// How many times its mean rate a client may ask at once.
const BURST: u64 = 4;

/// A rate for each key (GCRA: a slot holds when its key will have paid for what it asked).
#[derive(Debug)]
pub struct Rates {
    slots: Slots,
    /// Microseconds between two requests at the mean rate.
    interval: u64,
    /// Microseconds a key may be ahead of its time.
    ahead: u64,
}

impl Rates {
    /// `per_second` requests a second on average, four times that at once.
    pub fn new(per_second: u32) -> Self {
        let interval = 1_000_000 / u64::from(per_second.clamp(1, 1_000_000));
        let at_once = u64::from(per_second.max(1)) * BURST;
        Self { slots: Slots::new(), interval, ahead: interval * (at_once - 1) }
    }

    /// Counts a request at `now`, a time since the start.
    ///
    /// # Errors
    /// How long to wait, when it is one too many; it is not counted then.
    pub fn take(&self, key: impl Hash, now: Duration) -> Result<(), Duration> {
        let Some(slot) = self.slots.of(key) else { return Ok(()) };
        let now = micros(now);
        let paid = |due: u64| {
            let due = due.max(now);
            (due - now <= self.ahead).then_some(due + self.interval)
        };
        slot.fetch_update(Ordering::Relaxed, Ordering::Relaxed, paid)
            .map(drop)
            .map_err(|due| Duration::from_micros(due.saturating_sub(now).saturating_sub(self.ahead)))
    }
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}

/// Failures that cost nothing: a typing error, an old token in a script.
const FREE: u64 = 8;
/// What the first failure after those costs.
const FIRST: Duration = Duration::from_millis(250);
/// What any failure costs at most.
const MOST: Duration = Duration::from_mins(1);
/// After so long without a failure all are forgotten.
const FORGOTTEN: Duration = Duration::from_mins(10);
/// Bits of a slot that hold the time in milliseconds; the rest holds the count.
const TIME_BITS: u32 = 48;

/// Failed attempts of each key: every one makes the next wait twice as long.
#[derive(Debug)]
pub struct Failures(Slots);

impl Default for Failures {
    fn default() -> Self {
        Self(Slots::new())
    }
}

/// A slot's count and time.
const fn unpack(slot: u64) -> (u64, Duration) {
    (slot >> TIME_BITS, Duration::from_millis(slot & ((1 << TIME_BITS) - 1)))
}

impl Failures {
    /// How long this key must still wait for its next attempt.
    pub fn wait(&self, key: impl Hash, now: Duration) -> Option<Duration> {
        let (count, last) = unpack(self.0.of(key)?.load(Ordering::Relaxed));
        let doublings = u32::try_from(count.checked_sub(FREE)?).unwrap_or(u32::MAX).min(16);
        let pause = FIRST.saturating_mul(1 << doublings).min(MOST);
        (last + pause).checked_sub(now).filter(|wait| !wait.is_zero())
    }

    /// Counts a failed attempt.
    pub fn count(&self, key: impl Hash, now: Duration) {
        let Some(slot) = self.0.of(key) else { return };
        let at = u64::try_from(now.as_millis()).unwrap_or(u64::MAX) & ((1 << TIME_BITS) - 1);
        let one_more = |slot: u64| {
            let (count, last) = unpack(slot);
            let count = if now.saturating_sub(last) > FORGOTTEN { 1 } else { (count + 1).min(1000) };
            Some(count << TIME_BITS | at)
        };
        // it always counts
        let _before = slot.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(n: u64) -> Duration {
        Duration::from_millis(n)
    }

    #[test]
    fn a_burst_and_then_the_mean_rate() {
        let rates = Rates::new(10);
        for _ in 0..40 {
            assert_eq!(rates.take("a", ms(5000)), Ok(()));
        }
        assert_eq!(rates.take("a", ms(5000)), Err(ms(100)));
        assert_eq!(rates.take("a", ms(5100)), Ok(()));
        assert!(rates.take("a", ms(5100)).is_err());
        let others = (0..100).filter(|other| rates.take(other, ms(5100)).is_ok()).count();
        assert!(others >= 95, "{others} of 100 others are not kept from asking");
    }

    #[test]
    fn each_failure_waits_longer() {
        let failures = Failures::default();
        for _ in 0..FREE {
            assert_eq!(failures.wait("a", ms(1000)), None);
            failures.count("a", ms(1000));
        }
        assert_eq!(failures.wait("a", ms(1000)), Some(ms(250)));
        assert_eq!(failures.wait("a", ms(1250)), None);
        failures.count("a", ms(1250));
        assert_eq!(failures.wait("a", ms(1250)), Some(ms(500)));
        for _ in 0..100 {
            failures.count("a", ms(2000));
        }
        assert_eq!(failures.wait("a", ms(2000)), Some(MOST), "but not for ever");
        failures.count("a", ms(2000) + FORGOTTEN + ms(1));
        assert_eq!(failures.wait("a", ms(2000) + FORGOTTEN + ms(1)), None);
    }
}
