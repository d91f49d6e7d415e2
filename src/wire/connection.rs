//! What one connection is doing: told by the stream below HTTP and by the requests above it.

use std::cell::RefCell;
use std::sync::Arc;
use std::task::Waker;
use std::time::{Duration, Instant};

use crate::wire::deadlines::{Deadlines, Doing, is_over};
use crate::wire::places::Place;
use crate::wire::totals::Totals;

/// Bytes that are read at once while no request is worked on. Requests sent in one go, without
/// waiting for answers, are so taken a few at a time and not by the thousand.
pub const SIP: usize = 2048;
/// Bytes of a body that are read before somebody wants them.
const WINDOW: usize = 16 * 1024;

/// One connection, shared by its stream and its requests; all of them live on one thread.
#[derive(Debug)]
pub struct Connection {
    state: RefCell<State>,
    /// The deadlines it keeps.
    pub deadlines: Deadlines,
    /// What all connections hold together.
    pub totals: Arc<Totals>,
    place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Between requests.
    Between,
    /// A request with a body, which may not be read in full yet.
    Body,
    /// A request that has come in full, or its answer.
    Reply,
}

#[derive(Debug)]
struct State {
    phase: Phase,
    since: Instant,
    /// When the head that is coming began.
    head: Option<Instant>,
    /// Until when the body that is waited for has kept up.
    awaited: Option<Instant>,
    /// Since when the client leaves an answer unread, and what it took meanwhile.
    unread: Option<(Instant, u64)>,
    /// Bytes read since the last rest, or since the body was last wanted.
    taken: usize,
    /// Who waits to read on.
    reader: Option<Waker>,
}

/// Whether a connection may be read now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// At most [`SIP`] bytes.
    Sip,
    /// As much as there is room for.
    Freely,
    /// After the rest of the world had its turn.
    Rest,
    /// When something else has happened first.
    Wait,
}

impl Connection {
    /// A connection that was just opened.
    pub fn new(deadlines: Deadlines, totals: Arc<Totals>, place: Place) -> Self {
        let deadlines = if place.is_reserved() { deadlines.hurried() } else { deadlines };
        let state = State {
            phase: Phase::Between,
            since: Instant::now(),
            head: None,
            awaited: None,
            unread: None,
            taken: 0,
            reader: None,
        };
        Self { state: RefCell::new(state), deadlines, totals, place }
    }

    /// Tells others whether this one's client is waited for, unless that is for taking an answer.
    fn tell(&self, state: &State) {
        match (state.unread, state.phase, state.awaited) {
            (Some(_), ..) => {}
            (None, Phase::Between, _) => self.place.is_quiet(),
            (None, _, Some(kept_up)) => self.place.is_quiet_since(kept_up),
            (None, ..) => self.place.is_at_work(),
        }
    }

    /// A request begins.
    pub fn begin(&self, has_body: bool) {
        let mut state = self.state.borrow_mut();
        state.phase = if has_body { Phase::Body } else { Phase::Reply };
        state.head = None;
        state.awaited = None;
        state.taken = 0;
        self.tell(&state);
    }

    /// The request's body has been read.
    pub fn body_is_read(&self) {
        let mut state = self.state.borrow_mut();
        state.phase = Phase::Reply;
        state.awaited = None;
        self.tell(&state);
    }

    /// Somebody wants more of the body than has come. From now on the client is waited for, the longer
    /// the further it falls behind.
    pub fn wants_more(&self) {
        let mut state = self.state.borrow_mut();
        state.taken = 0;
        if state.phase == Phase::Body && state.awaited.is_none() {
            state.awaited = Some(Instant::now());
            self.tell(&state);
        }
        if let Some(reader) = state.reader.take() {
            reader.wake();
        }
    }

    /// The request is answered.
    pub fn end(&self) {
        let mut state = self.state.borrow_mut();
        state.phase = Phase::Between;
        state.since = Instant::now();
        state.awaited = None;
        self.place.is_quiet();
        state.taken = 0;
        if let Some(reader) = state.reader.take() {
            reader.wake();
        }
    }

    /// Whether it may be read now; `reader` is woken when that changes.
    pub fn may_read(&self, reader: &Waker) -> Reading {
        let mut state = self.state.borrow_mut();
        let reading = match state.phase {
            // who does not take answers asks for no more
            _ if state.unread.is_some() => Reading::Wait,
            Phase::Reply => Reading::Wait,
            Phase::Body if state.taken >= WINDOW => Reading::Wait,
            Phase::Body => Reading::Freely,
            Phase::Between if state.taken >= SIP => {
                state.taken = 0;
                Reading::Rest
            }
            Phase::Between => Reading::Sip,
        };
        if reading == Reading::Wait {
            state.reader = Some(reader.clone());
        }
        reading
    }

    /// So many bytes came.
    pub fn has_read(&self, bytes: usize) {
        let mut state = self.state.borrow_mut();
        state.taken += bytes;
        if state.phase == Phase::Between && bytes > 0 {
            state.head.get_or_insert_with(Instant::now);
        }
        if let Some(kept_up) = state.awaited {
            let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
            state.awaited = Some(self.deadlines.keeps_up(kept_up, bytes, Instant::now()));
            self.tell(&state);
        }
    }

    /// Nothing more is there for now.
    pub fn has_read_all(&self) {
        let mut state = self.state.borrow_mut();
        if state.phase == Phase::Between {
            state.taken = 0;
        }
    }

    /// The client took so many bytes of an answer.
    pub fn has_written(&self, bytes: usize) {
        if let Some((_, taken)) = &mut self.state.borrow_mut().unread {
            self.place.is_quiet();
            *taken += u64::try_from(bytes).unwrap_or(u64::MAX);
        }
    }

    /// The client takes nothing more for now.
    pub fn is_unread(&self) {
        let mut state = self.state.borrow_mut();
        if state.unread.is_none() {
            state.unread = Some((Instant::now(), 0));
            self.place.is_quiet();
        }
    }

    /// The client has taken all there was.
    pub fn has_written_all(&self) {
        let mut state = self.state.borrow_mut();
        if state.unread.take().is_some() {
            // it took its time over the answer, and has it again for the next request
            state.since = Instant::now();
            if state.phase != Phase::Between {
                self.tell(&state);
            }
            if let Some(reader) = state.reader.take() {
                reader.wake();
            }
        }
    }

    /// Whether it may only ask how the service is, and that once.
    pub fn is_reserved(&self) -> bool {
        self.place.is_reserved()
    }

    /// Whether its place was given to somebody else; `waker` is woken when that happens.
    pub fn has_lost_its_place(&self, waker: &Waker) -> bool {
        self.place.is_lost(waker)
    }

    /// Whether one of its deadlines has passed.
    pub fn is_over(&self, now: Instant) -> bool {
        let state = self.state.borrow();
        let since = |then: Instant| -> Duration { now.saturating_duration_since(then) };
        let doing = match (&state.unread, state.phase, state.head) {
            (Some((then, bytes)), ..) => Doing::Unread(since(*then), *bytes),
            (None, Phase::Between, Some(then)) => Doing::Head(since(then)),
            (None, Phase::Between, None) => Doing::Waiting(since(state.since)),
            (None, ..) => Doing::Working,
        };
        is_over(&self.deadlines, self.totals.is_pressed(), doing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::deadlines::Bounds;

    fn connection() -> Connection {
        let totals = Totals::new(Bounds::default(), Vec::new());
        let place = totals.enter(None).expect("a place");
        Connection::new(Deadlines::default(), totals, place)
    }

    fn later(seconds: u64) -> Instant {
        Instant::now() + Duration::from_secs(seconds)
    }

    #[test]
    fn nothing_is_read_while_an_answer_is_made_or_left_unread() {
        let (connection, waker) = (connection(), Waker::noop());
        assert_eq!(connection.may_read(waker), Reading::Sip);
        connection.has_read(SIP);
        assert_eq!(connection.may_read(waker), Reading::Rest);
        connection.begin(false);
        assert_eq!(connection.may_read(waker), Reading::Wait);
        connection.end();
        connection.is_unread();
        assert_eq!(connection.may_read(waker), Reading::Wait);
        connection.has_written_all();
        assert_eq!(connection.may_read(waker), Reading::Sip);
    }

    #[test]
    fn a_body_is_read_as_it_is_wanted() {
        let (connection, waker) = (connection(), Waker::noop());
        connection.begin(true);
        connection.has_read(WINDOW);
        assert_eq!(connection.may_read(waker), Reading::Wait);
        connection.wants_more();
        assert_eq!(connection.may_read(waker), Reading::Freely);
        connection.body_is_read();
        assert_eq!(connection.may_read(waker), Reading::Wait);
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the thread of a test may sleep")]
    fn a_body_that_is_waited_for_gives_its_place() {
        let totals = Totals::new(Bounds { connections: 8, held: 1024 }, Vec::new());
        let address = "192.0.2.1".parse().ok();
        let enter = || totals.enter(address).map(|place| Connection::new(Deadlines::default(), totals.clone(), place));
        let is_lost = |connection: &Connection| connection.has_lost_its_place(Waker::noop());
        let (slow, fast) = (enter().expect("a place"), enter().expect("a place"));
        for connection in [&slow, &fast] {
            connection.begin(true);
        }
        assert!(enter().is_none(), "nobody has waited for either");
        for connection in [&fast, &slow] {
            connection.wants_more();
        }
        std::thread::sleep(Duration::from_millis(20));
        slow.has_read(1);
        fast.has_read(WINDOW);
        let newcomer = enter().expect("the place of who fell behind");
        assert!(is_lost(&slow) && !is_lost(&fast));
        newcomer.begin(false);
        fast.body_is_read();
        assert!(enter().is_none(), "what has come in full is worked on");
        fast.end();
        fast.begin(true);
        assert!(enter().is_none(), "what an earlier request waited for is forgotten");
        fast.wants_more();
        assert!(enter().is_some() && is_lost(&fast));
    }

    #[test]
    fn who_leaves_an_answer_unread_is_quiet_also_while_its_next_request_is_worked_on() {
        let totals = Totals::new(Bounds { connections: 4, held: 1024 }, Vec::new());
        let enter = || totals.enter("192.0.2.1".parse().ok());
        let connection = Connection::new(Deadlines::default(), totals.clone(), enter().expect("a place"));
        connection.begin(false);
        connection.is_unread();
        connection.end();
        connection.begin(false);
        assert!(enter().is_some() && connection.has_lost_its_place(Waker::noop()));
    }

    #[test]
    fn every_state_ends() {
        let connection = connection();
        assert!(!connection.is_over(later(29)) && connection.is_over(later(31)), "idle");
        connection.has_read(1);
        assert!(!connection.is_over(later(9)) && connection.is_over(later(11)), "a head");
        connection.begin(true);
        assert!(!connection.is_over(later(1000)), "bodies have their own");
        connection.is_unread();
        connection.has_written(1024);
        assert!(!connection.is_over(later(10)) && connection.is_over(later(12)), "unread");
        connection.has_written_all();
        connection.end();
        assert!(connection.is_over(later(31)), "idle again");
    }
}
