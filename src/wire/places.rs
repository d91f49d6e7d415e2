//! Places for connections: few of one neighbour, and not endlessly many. Who comes when all are
//! taken gets the place of the one that has been quiet longest, so that a crowd that only sits there
//! keeps nobody out, not even who comes from the same address. Quiet is whoever is waited for: for a
//! request, for more of its body, or to take its answer.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::task::Waker;
use std::time::Instant;

/// All places of a server.
#[derive(Debug)]
pub struct Places {
    begun: Instant,
    most: usize,
    of_one_address: usize,
    reserved: bool,
    open: AtomicUsize,
    taken: Mutex<HashMap<Option<IpAddr>, Vec<Arc<Seat>>>>,
}

/// What others may know of a connection.
#[derive(Debug, Default)]
struct Seat {
    /// Microseconds from the server's start to when it became quiet; 0 while it is not.
    quiet: AtomicU64,
    /// Whether its place was given to somebody else.
    lost: AtomicBool,
    waker: OnceLock<Waker>,
}

impl Places {
    /// So many, and so many of one address.
    pub fn new(most: usize, of_one_address: usize) -> Arc<Self> {
        Self::of(most, of_one_address, false)
    }

    /// The same for who may only ask how the service is.
    pub fn reserve(most: usize, of_one_address: usize) -> Arc<Self> {
        Self::of(most, of_one_address, true)
    }

    fn of(most: usize, of_one_address: usize, reserved: bool) -> Arc<Self> {
        Arc::new(Self {
            begun: Instant::now(),
            most,
            of_one_address,
            reserved,
            open: AtomicUsize::new(0),
            taken: Mutex::default(),
        })
    }

    /// How many are taken.
    pub fn open(&self) -> usize {
        self.open.load(Ordering::Relaxed)
    }

    /// A place for a connection of this neighbour; `None` for those that are not counted by address.
    pub fn enter(self: &Arc<Self>, neighbour: Option<IpAddr>) -> Option<Place> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let of_it = taken.get(&neighbour).map_or(0, Vec::len);
        if neighbour.is_some() && of_it >= self.of_one_address {
            self.clear(&mut taken, neighbour)?;
        } else if self.open() >= self.most {
            // whoever has most gives one; of equals, whoever is waited for longest
            let crowds = taken.iter().filter_map(|(neighbour, seats)| {
                let (since, _) = quietest(seats)?;
                Some((seats.len(), Reverse(since), *neighbour))
            });
            let (.., crowd) = crowds.max()?;
            self.clear(&mut taken, crowd)?;
        }
        let seat = Arc::new(Seat::default());
        taken.entry(neighbour).or_default().push(Arc::clone(&seat));
        self.open.fetch_add(1, Ordering::Relaxed);
        drop(taken);
        let place = Place { places: Arc::clone(self), neighbour, seat };
        place.is_quiet();
        Some(place)
    }

    /// Ends the connection of a neighbour that has been quiet longest, if one is.
    fn clear(&self, taken: &mut HashMap<Option<IpAddr>, Vec<Arc<Seat>>>, neighbour: Option<IpAddr>) -> Option<()> {
        let seats = taken.get_mut(&neighbour)?;
        let (_, at) = quietest(seats)?;
        let seat = seats.swap_remove(at);
        self.open.fetch_sub(1, Ordering::Relaxed);
        seat.lost.store(true, Ordering::Release);
        if let Some(waker) = seat.waker.get() {
            waker.wake_by_ref();
        }
        Some(())
    }
}

/// Since when the seat is quiet that is so longest, and which it is.
fn quietest(seats: &[Arc<Seat>]) -> Option<(u64, usize)> {
    let quiet = seats.iter().enumerate().map(|(at, seat)| (seat.quiet.load(Ordering::Relaxed), at));
    quiet.filter(|(quiet, _)| *quiet > 0).min()
}

/// The place of an open connection; free again when dropped.
#[derive(Debug)]
pub struct Place {
    places: Arc<Places>,
    neighbour: Option<IpAddr>,
    seat: Arc<Seat>,
}

impl Place {
    /// The connection does nothing for now, or its client does not.
    pub fn is_quiet(&self) {
        self.is_quiet_since(Instant::now());
    }

    /// The same, for longer than now.
    pub fn is_quiet_since(&self, then: Instant) {
        let since = then.saturating_duration_since(self.places.begun).as_micros();
        let since = u64::try_from(since).unwrap_or(u64::MAX);
        self.seat.quiet.store(since.max(1), Ordering::Relaxed);
    }

    /// The connection is at work, and keeps its place.
    pub fn is_at_work(&self) {
        self.seat.quiet.store(0, Ordering::Relaxed);
    }

    /// Whether it is one of the reserve.
    pub fn is_reserved(&self) -> bool {
        self.places.reserved
    }

    /// Whether somebody else has it now; `waker` is woken when that happens.
    pub fn is_lost(&self, waker: &Waker) -> bool {
        // a connection is one task from its beginning to its end
        self.seat.waker.get_or_init(|| waker.clone());
        self.seat.lost.load(Ordering::Acquire)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(seats) = taken.get_mut(&self.neighbour) else { return };
        if let Some(at) = seats.iter().position(|seat| Arc::ptr_eq(seat, &self.seat)) {
            seats.swap_remove(at);
            self.places.open.fetch_sub(1, Ordering::Relaxed);
        }
        if seats.is_empty() {
            taken.remove(&self.neighbour);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn who_is_quiet_longest_gives_its_place() {
        let places = Places::new(8, 2);
        let enter = || places.enter(Some(address("192.0.2.1")));
        let (first, second) = (enter().expect("a place"), enter().expect("a place"));
        first.is_at_work();
        let third = enter().expect("the place of the second");
        assert!(second.is_lost(Waker::noop()) && !first.is_lost(Waker::noop()));
        third.is_at_work();
        assert!(enter().is_none(), "those at work keep theirs");
        first.is_quiet();
        assert!(enter().is_some() && first.is_lost(Waker::noop()));
        assert_eq!(places.open(), 1);
    }

    #[test]
    fn where_the_largest_crowd_is_at_work_the_next_gives() {
        let places = Places::new(4, 2);
        let enter = |text| places.enter(Some(address(text)));
        let taken = ["192.0.2.1", "192.0.2.1", "192.0.2.2", "192.0.2.3"].map(|text| enter(text).expect("a place"));
        taken[0].is_at_work();
        taken[1].is_at_work();
        taken[2].is_quiet_since(Instant::now() + Duration::from_mins(1));
        let newcomer = enter("192.0.2.4").expect("the place of who is waited for longest");
        assert!(taken[3].is_lost(Waker::noop()) && !taken[2].is_lost(Waker::noop()));
        taken[2].is_at_work();
        newcomer.is_at_work();
        assert!(enter("192.0.2.5").is_none(), "all are at work");
        drop((taken, newcomer));
        assert_eq!(places.open(), 0);
    }

    #[test]
    fn a_crowd_keeps_no_other_out() {
        let places = Places::new(4, 3);
        let crowd: Vec<_> = (0..3).map(|_| places.enter(Some(address("192.0.2.1"))).expect("a place")).collect();
        let one = places.enter(Some(address("192.0.2.2"))).expect("the last place");
        let other = places.enter(Some(address("192.0.2.3"))).expect("a place of the crowd");
        assert!(crowd.iter().any(|place| place.is_lost(Waker::noop())));
        assert_eq!(places.open(), 4);
        drop((crowd, other));
        assert_eq!(places.open(), 1);
        drop(one);
        assert!(places.taken.lock().expect("it").is_empty(), "nobody who left is remembered");
    }
}
