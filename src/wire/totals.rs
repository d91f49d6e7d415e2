//! What all connections of a server hold together.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

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
}

impl Totals {
    /// Nothing open yet. Connections of `proxies` are not counted by address: they carry everybody.
    pub fn new(bounds: Bounds, proxies: Vec<Network>) -> Arc<Self> {
        let places = Places::new(bounds.connections, bounds.of_one_address());
        let reserve = Places::reserve(RESERVED, RESERVED / 4);
        Arc::new(Self { bounds, proxies, places, reserve, held: AtomicUsize::new(0) })
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

    /// Counts bytes as held until the guard is dropped; `None` when that is too much.
    pub fn hold(self: &Arc<Self>, bytes: usize) -> Option<Held> {
        let mut held = Held { totals: Arc::clone(self), bytes: 0 };
        held.add(bytes).then_some(held)
    }

    /// Counts bytes that are there already.
    pub fn hold_anyway(self: &Arc<Self>, bytes: usize) -> Held {
        self.held.fetch_add(bytes, Ordering::Relaxed);
        Held { totals: Arc::clone(self), bytes }
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

/// Bytes that are held; free again when dropped.
#[derive(Debug)]
pub struct Held {
    totals: Arc<Totals>,
    bytes: usize,
}

impl Held {
    /// Counts more; false, and nothing counted, when that is too much.
    pub fn add(&mut self, bytes: usize) -> bool {
        let before = self.totals.held.fetch_add(bytes, Ordering::Relaxed);
        if before + bytes > self.totals.bounds.held {
            self.totals.held.fetch_sub(bytes, Ordering::Relaxed);
            return false;
        }
        self.bytes += bytes;
        true
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.totals.held.fetch_sub(self.bytes, Ordering::Relaxed);
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
    fn bytes_are_bounded() {
        let totals = Totals::new(Bounds { connections: 8, held: 100 }, Vec::new());
        let mut held = totals.hold(60).expect("room");
        assert!(totals.is_pressed() && !totals.is_full());
        assert!(totals.hold(41).is_none());
        assert!(held.add(40) && totals.is_full());
        drop(held);
        assert!(!totals.is_pressed());
    }
}
