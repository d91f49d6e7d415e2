//! How long a client may take, and how much may be open at once; pure.

use std::time::{Duration, Instant};

/// Bytes in a KiB.
const KIB: u64 = 1024;

/// How long a client may take for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// For the head of a request, from its first byte.
    pub head: Duration,
    /// Between two requests.
    pub idle: Duration,
    /// For a whole body, however fast it comes.
    pub body: Duration,
    /// For a body or an answer to begin to move; afterwards the pace counts.
    pub grace: Duration,
    /// Bytes a second that a body must bring, and that an answer must be taken at.
    pub pace: u64,
    /// From the last byte of a request to its answer.
    pub request: Duration,
    /// In the place of `idle` and of the grace for answers while too much is open or held.
    pub pressed: Duration,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            idle: Duration::from_secs(30),
            body: Duration::from_mins(15),
            grace: Duration::from_secs(10),
            pace: KIB,
            request: Duration::from_secs(15),
            pressed: Duration::from_secs(1),
        }
    }
}

impl Deadlines {
    /// The same, with no more patience for heads and idleness than under pressure.
    #[must_use]
    pub fn hurried(self) -> Self {
        Self { head: self.pressed.min(self.head), idle: self.pressed.min(self.idle), ..self }
    }

    /// How often a connection is looked at: often enough for the shortest deadline, once a second
    /// at most.
    pub fn tick(&self) -> Duration {
        let shortest = self.head.min(self.idle).min(self.grace).min(self.pressed);
        (shortest / 4).clamp(Duration::from_millis(10), Duration::from_secs(1))
    }

    /// Whether a body of which `bytes` came in `elapsed` is too slow.
    pub fn body_is_too_slow(&self, elapsed: Duration, bytes: u64) -> bool {
        elapsed > self.body || elapsed > self.grace + self.at_pace(bytes)
    }

    /// Until when a body has kept up that had kept up until `before`, when `bytes` more of it are
    /// there `now`. It keeps up at sixteen times the pace; what comes faster is not saved up for later.
    pub fn keeps_up(&self, before: Instant, bytes: u64, now: Instant) -> Instant {
        (before + self.at_pace(bytes) / 16).min(now)
    }

    fn at_pace(&self, bytes: u64) -> Duration {
        Duration::from_secs_f64(to_f64(bytes) / to_f64(self.pace.max(1)))
    }
}

/// A number of bytes as a float; above 2^52 the last digits do not matter here.
#[allow(clippy::cast_precision_loss, reason = "no count of bytes comes near 2^52")]
const fn to_f64(bytes: u64) -> f64 {
    bytes as f64
}

/// What a connection does, as far as its deadlines go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Nothing since so long: no byte of the next request has come.
    Waiting(Duration),
    /// The next request's head has been coming for so long.
    Head(Duration),
    /// A request is read or worked on; other deadlines hold for that.
    Working,
    /// The client has not taken all of an answer for so long; it took so many bytes meanwhile.
    Unread(Duration, u64),
}

/// Whether a connection is closed for what it does, or does not.
pub fn is_over(deadlines: &Deadlines, pressed: bool, doing: Doing) -> bool {
    match doing {
        Doing::Working => false,
        Doing::Head(elapsed) => elapsed > deadlines.head,
        Doing::Waiting(elapsed) => elapsed > if pressed { deadlines.pressed } else { deadlines.idle },
        Doing::Unread(elapsed, bytes) if pressed => {
            // who takes sixteen times the pace is not what presses
            elapsed > deadlines.pressed + deadlines.at_pace(bytes / 16)
        }
        Doing::Unread(elapsed, bytes) => elapsed > deadlines.grace + deadlines.at_pace(bytes),
    }
}

/// How much may be open and held at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Connections.
    pub connections: usize,
    /// Bytes of bodies and answers in memory.
    pub held: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { connections: 1024, held: 32 * 1024 * 1024 }
    }
}

impl Bounds {
    /// Connections of one address, a quarter of all, so that one neighbour cannot take every place.
    pub const fn of_one_address(&self) -> usize {
        let share = self.connections / 4;
        if share == 0 { 1 } else { share }
    }

    /// Bytes of bodies, half of all: however many come, there is room for answers.
    pub const fn held_of_bodies(&self) -> usize {
        self.held / 2
    }

    /// Bytes of bodies of one member, a quarter of those, whatever its tokens and connections.
    pub const fn held_of_one(&self) -> usize {
        self.held_of_bodies() / 4
    }

    /// Whether so much is open or held that patience gets short.
    pub const fn is_pressed(&self, connections: usize, held: usize) -> bool {
        connections > self.connections / 4 * 3 || held > self.held / 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn secs(n: u64) -> Duration {
        Duration::from_secs(n)
    }

    #[test]
    fn a_body_keeps_its_pace_and_ends() {
        let deadlines = Deadlines::default();
        assert!(!deadlines.body_is_too_slow(secs(10), 0), "the grace");
        assert!(deadlines.body_is_too_slow(secs(11), 100));
        assert!(!deadlines.body_is_too_slow(secs(100), 100 * 1024));
        assert!(deadlines.body_is_too_slow(secs(901), 10 * 1024 * 1024), "15 minutes are enough for anything");
    }

    #[test]
    fn a_trickling_body_falls_behind_and_a_flowing_one_does_not() {
        let (deadlines, begun) = (Deadlines::default(), Instant::now());
        let at_a_rate =
            |bytes: u64| (1..=64).fold(begun, |before, second| deadlines.keeps_up(before, bytes, begun + secs(second)));
        assert_eq!(at_a_rate(0), begun);
        assert_eq!(at_a_rate(1024), begun + secs(4), "60 seconds behind");
        assert_eq!(at_a_rate(16 * 1024), begun + secs(64));
        let saved = deadlines.keeps_up(begun, 1024 * 1024, begun + secs(1));
        assert_eq!(deadlines.keeps_up(saved, 0, begun + secs(60)), begun + secs(1), "and then nothing more");
    }

    #[test]
    fn each_state_has_its_deadline() {
        let deadlines = Deadlines::default();
        let is_over = |pressed, doing| is_over(&deadlines, pressed, doing);
        assert!(!is_over(false, Doing::Waiting(secs(29))));
        assert!(is_over(false, Doing::Waiting(secs(31))));
        assert!(is_over(true, Doing::Waiting(secs(2))));
        assert!(is_over(false, Doing::Head(secs(11))), "also of a later request");
        assert!(!is_over(true, Doing::Working));
        assert!(!is_over(false, Doing::Unread(secs(60), 60 * 1024)));
        assert!(is_over(false, Doing::Unread(secs(60), 1024)));
        assert!(is_over(true, Doing::Unread(secs(2), 1024)));
        assert!(!is_over(true, Doing::Unread(secs(2), 64 * 1024)));
    }

    #[test]
    fn ticks_follow_the_shortest_deadline() {
        assert_eq!(Deadlines::default().tick(), Duration::from_millis(250));
        let short = Deadlines { pressed: Duration::from_millis(8), ..Deadlines::default() };
        assert_eq!(short.tick(), Duration::from_millis(10));
    }

    #[test]
    fn pressure_begins_before_the_bound() {
        let bounds = Bounds { connections: 100, held: 1000 };
        assert_eq!(bounds.of_one_address(), 25);
        assert!(!bounds.is_pressed(75, 500));
        assert!(bounds.is_pressed(76, 0));
        assert!(bounds.is_pressed(0, 501));
    }
}
