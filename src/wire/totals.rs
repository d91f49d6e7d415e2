//! What all connections of a server hold together.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::limits::address::{Network, neighbourhood};
use crate::wire::deadlines::Bounds;
use crate::wire::places::{Place, Places};

/// Connections besides all others that may only ask how the service is.
const RESERVED: usize = 16;

/// The open connections and the bytes in memory, counted over all threads.
#[derive(Debug)]
pub struct Totals {
    bounds: Bounds,
    proxies: Vec<Network>,
    places: Arc<Places>,
    reserve: Arc<Places>,
    held: AtomicUsize,
    /// Those of `held` that are bodies.
    bodies: AtomicUsize,
    /// What is held for each owner; who holds nothing is not in it.
    shares: Mutex<HashMap<Owner, usize>>,
    parsing: Arc<Semaphore>,
}

/// Whose bytes are held, where that is known: a member, by its number.
pub type Owner = u128;

impl Totals {
    /// Nothing open yet. Connections of `proxies` are not counted by address: they carry everybody.
    pub fn new(bounds: Bounds, proxies: Vec<Network>) -> Arc<Self> {
        let places = Places::new(bounds.connections, bounds.of_one_address());
        let reserve = Places::reserve(RESERVED, RESERVED / 4);
        Arc::new(Self {
            bounds,
            proxies,
            places,
            reserve,
            held: AtomicUsize::new(0),
            bodies: AtomicUsize::new(0),
            shares: Mutex::default(),
            parsing: Arc::new(Semaphore::new(1)),
        })
    }

    /// A place for one more connection, if there is one or can be made.
    pub fn enter(&self, address: Option<IpAddr>) -> Option<Place> {
        self.places.enter(self.neighbour(address))
    }

    /// A place for who may only ask how the service is, where all others are at work: who watches
    /// the service must not take a crowd for its end.
    pub fn enter_reserve(&self, address: Option<IpAddr>) -> Option<Place> {
        self.reserve.enter(self.neighbour(address))
    }

    fn neighbour(&self, address: Option<IpAddr>) -> Option<IpAddr> {
        let is_proxy = |address: &IpAddr| self.proxies.iter().any(|proxy| proxy.contains(*address));
        address.filter(|address| !is_proxy(address)).map(neighbourhood)
    }

    /// Nothing of a body yet, for an owner of whom no more than its share will be held.
    pub fn hold_for(self: &Arc<Self>, owner: Option<Owner>) -> Held {
        Held { totals: Arc::clone(self), is_body: true, owner, bytes: 0 }
    }

    /// Waits until no other large body is parsed; the next one waits until the turn is dropped.
    pub async fn turn_to_parse(&self) -> Option<OwnedSemaphorePermit> {
        // it is never closed, so there always is one
        Arc::clone(&self.parsing).acquire_owned().await.ok()
    }

    /// Counts bytes of an answer, which are there already.
    pub fn hold_anyway(self: &Arc<Self>, bytes: usize) -> Held {
        self.held.fetch_add(bytes, Ordering::Relaxed);
        Held { totals: Arc::clone(self), is_body: false, owner: None, bytes }
    }

    fn take_share(&self, owner: Option<Owner>, bytes: usize) -> Result<(), NoRoom> {
        let Some(owner) = owner else { return Ok(()) };
        let mut shares = self.shares.lock().unwrap_or_else(PoisonError::into_inner);
        let share = shares.entry(owner).or_default();
        let more = *share + bytes;
        let fits = more <= self.bounds.held_of_one();
        if fits {
            *share = more;
        } else if *share == 0 {
            shares.remove(&owner);
        }
        if fits { Ok(()) } else { Err(NoRoom::Share) }
    }

    fn give_share(&self, owner: Option<Owner>, bytes: usize) {
        let Some(owner) = owner else { return };
        let mut shares = self.shares.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(share) = shares.get_mut(&owner) else { return };
        *share = share.saturating_sub(bytes);
        if *share == 0 {
            shares.remove(&owner);
        }
    }

    /// Whether nothing more should be begun.
    pub fn is_full(&self) -> bool {
        self.held.load(Ordering::Relaxed) >= self.bounds.held
    }

    /// Whether patience gets short.
    pub fn is_pressed(&self) -> bool {
        self.bounds.is_pressed(self.places.open(), self.held.load(Ordering::Relaxed))
    }
}

/// Why no more can be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRoom {
    /// All hold too much together.
    All,
    /// This one holds its share.
    Share,
}

/// Bytes that are held; free again when dropped.
#[derive(Debug)]
pub struct Held {
    totals: Arc<Totals>,
    is_body: bool,
    owner: Option<Owner>,
    bytes: usize,
}

impl Held {
    /// Counts more.
    ///
    /// # Errors
    /// Nothing is counted when that is too much.
    pub fn add(&mut self, bytes: usize) -> Result<(), NoRoom> {
        let (totals, bounds) = (&self.totals, self.totals.bounds);
        totals.take_share(self.owner, bytes)?;
        if !take(&totals.bodies, bytes, bounds.held_of_bodies()) {
            totals.give_share(self.owner, bytes);
            return Err(NoRoom::All);
        }
        if !take(&totals.held, bytes, bounds.held) {
            totals.bodies.fetch_sub(bytes, Ordering::Relaxed);
            totals.give_share(self.owner, bytes);
            return Err(NoRoom::All);
        }
        self.bytes += bytes;
        Ok(())
    }

    /// So many of them are free already.
    pub fn give_back(&mut self, bytes: usize) {
        let bytes = bytes.min(self.bytes);
        self.bytes -= bytes;
        self.totals.held.fetch_sub(bytes, Ordering::Relaxed);
        if self.is_body {
            self.totals.bodies.fetch_sub(bytes, Ordering::Relaxed);
            self.totals.give_share(self.owner, bytes);
        }
    }
}

/// Counts more, unless that is more than `most`.
fn take(count: &AtomicUsize, bytes: usize, most: usize) -> bool {
    let before = count.fetch_add(bytes, Ordering::Relaxed);
    let fits = before + bytes <= most;
    if !fits {
        count.fetch_sub(bytes, Ordering::Relaxed);
    }
    fits
}

impl Drop for Held {
    fn drop(&mut self) {
        self.give_back(self.bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_carries_everybody() {
        let proxies = vec!["10.0.0.1".parse().expect("a network")];
        let totals = Totals::new(Bounds { connections: 8, held: 100 }, proxies);
        let enter = |text: &str| totals.enter(Some(text.parse().expect("an address")));
        let _own: Vec<_> = (0..2).map(|_| enter("192.0.2.1").expect("a place")).collect();
        let of_others: Vec<_> = (0..6).map(|_| enter("10.0.0.1")).collect();
        assert!(of_others.iter().all(Option::is_some));
    }

    #[test]
    fn bytes_are_bounded_and_half_of_them_are_for_answers() {
        let totals = Totals::new(Bounds { connections: 8, held: 200 }, Vec::new());
        let mut held = totals.hold_for(None);
        assert_eq!(held.add(60), Ok(()));
        assert_eq!(totals.hold_for(None).add(41), Err(NoRoom::All));
        assert_eq!(held.add(40), Ok(()));
        assert!(!totals.is_pressed() && !totals.is_full(), "bodies alone keep nobody out");
        let answer = totals.hold_anyway(50);
        assert!(totals.is_pressed());
        held.give_back(40);
        let _more = totals.hold_anyway(80);
        assert_eq!(held.add(11), Err(NoRoom::All), "answers come first");
        assert_eq!(held.add(10), Ok(()));
        assert!(totals.is_full());
        drop((held, answer));
        assert!(!totals.is_pressed());
    }

    #[test]
    fn one_member_takes_no_more_than_its_share() {
        let totals = Totals::new(Bounds { connections: 8, held: 200 }, Vec::new());
        let mut first = totals.hold_for(Some(1));
        let mut second = totals.hold_for(Some(1));
        assert_eq!((first.add(20), second.add(6)), (Ok(()), Err(NoRoom::Share)), "under all its tokens");
        assert_eq!(totals.hold_for(Some(2)).add(25), Ok(()), "others have theirs");
        assert_eq!(second.add(5), Ok(()));
        drop(first);
        assert_eq!(second.add(20), Ok(()));
        let most = totals.hold_anyway(170);
        assert_eq!(totals.hold_for(Some(2)).add(10), Err(NoRoom::All));
        drop((second, most));
        assert!(totals.shares.lock().expect("it").is_empty(), "nobody who holds nothing is remembered");
        assert_eq!(totals.bodies.load(Ordering::Relaxed), 0);
    }
}
