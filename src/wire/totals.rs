//! What all connections of a server hold together.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::limits::address::{Network, neighbourhood};
use crate::wire::deadlines::Bounds;

/// The open connections and the bytes in memory, counted over all threads.
#[derive(Debug)]
pub struct Totals {
    bounds: Bounds,
    proxies: Vec<Network>,
    open: AtomicUsize,
    held: AtomicUsize,
    addresses: Mutex<HashMap<IpAddr, usize>>,
}

impl Totals {
    /// Nothing open yet. Connections of `proxies` are not counted by address: they carry everybody.
    pub fn new(bounds: Bounds, proxies: Vec<Network>) -> Arc<Self> {
        Arc::new(Self {
            bounds,
            proxies,
            open: AtomicUsize::new(0),
            held: AtomicUsize::new(0),
            addresses: Mutex::default(),
        })
    }

    /// A place for one more connection, if there is one.
    pub fn enter(self: &Arc<Self>, address: Option<IpAddr>) -> Option<Place> {
        let open = self.open.fetch_add(1, Ordering::Relaxed);
        // what was added is taken back with the place, whatever comes next
        let mut place = Place { totals: Arc::clone(self), address: None };
        if open >= self.bounds.connections {
            return None;
        }
        let Some(address) = address.filter(|address| !self.proxies.iter().any(|proxy| proxy.contains(*address))) else {
            return Some(place);
        };
        let address = neighbourhood(address);
        let mut addresses = self.addresses.lock().unwrap_or_else(PoisonError::into_inner);
        let of_it = addresses.entry(address).or_default();
        if *of_it >= self.bounds.of_one_address() {
            drop(addresses);
            return None;
        }
        *of_it += 1;
        drop(addresses);
        place.address = Some(address);
        Some(place)
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
        self.bounds.is_pressed(self.open.load(Ordering::Relaxed), self.held.load(Ordering::Relaxed))
    }
}

/// The place of an open connection; free again when dropped.
#[derive(Debug)]
pub struct Place {
    totals: Arc<Totals>,
    address: Option<IpAddr>,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.totals.open.fetch_sub(1, Ordering::Relaxed);
        let Some(address) = self.address else { return };
        let mut addresses = self.totals.addresses.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(of_it) = addresses.get_mut(&address) {
            *of_it -= 1;
            if *of_it == 0 {
                addresses.remove(&address);
            }
        }
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

    fn address(text: &str) -> Option<IpAddr> {
        Some(text.parse().expect("an address"))
    }

    #[test]
    fn places_are_bounded_by_address_and_in_all() {
        let totals = Totals::new(Bounds { connections: 8, held: 100 }, vec!["10.0.0.1".parse().expect("a network")]);
        let one = [totals.enter(address("192.0.2.1")), totals.enter(address("192.0.2.1"))];
        assert!(one.iter().all(Option::is_some));
        assert!(totals.enter(address("192.0.2.1")).is_none(), "a quarter of all");
        let proxied: Vec<_> = (0..6).map(|_| totals.enter(address("10.0.0.1"))).collect();
        assert!(proxied.iter().all(Option::is_some), "a proxy carries everybody");
        assert!(totals.enter(address("192.0.2.2")).is_none(), "all places are taken");
        drop((one, proxied));
        assert!(totals.enter(address("192.0.2.1")).is_some(), "and free again");
        assert!(totals.addresses.lock().expect("it").is_empty(), "nobody who left is remembered");
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
