//! The hub network: a board of 10^10 pairs as a few million arcs, exactly.
//!
//! Pledges push into hubs (leaf class, scope, day), hubs of one leaf and scope form a chain in time, needs pull from the
//! last hub of a chain that is not too late. Scopes are the nation, a macro-region, a region, a community, a recipient.
//! See `hubs` for the construction, `groups` for the merging of equal lines, `split` for the components.
mod groups;
mod hubs;
mod recover;
mod split;

pub(crate) use groups::Groups;
pub(crate) use hubs::{HubNetwork, NumberMap, options};
pub(crate) use recover::allocations;
pub use split::Component;
pub(crate) use split::split;

/// An arc without bound; `cost` in points a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// Where it begins.
    pub src: u32,
    /// Where it ends; always a larger number than `src`, so that arcs follow the order of nodes.
    pub dst: u32,
    /// Points a unit.
    pub cost: i64,
}

/// A piece of a convex arc between the root and a node: `cap` units at `cost` each, seen as flow into the node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tier {
    /// Marginal cost: the price of supply, or the worth of the demand that goes unserved.
    pub cost: i64,
    /// Units.
    pub cap: i64,
    /// Whether it is supply (unused at first) or demand (unserved at first).
    pub supply: bool,
}

/// Lists of different lengths in one vector.
#[derive(Clone, Debug)]
pub struct Csr<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T> Default for Csr<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Csr<T> {
    /// No lists yet.
    pub(crate) fn new() -> Self {
        Self { starts: vec![0], items: Vec::new() }
    }
    /// Add an item to the list that is being filled.
    pub(crate) fn push(&mut self, item: T) {
        self.items.push(item);
    }
    /// End the list that is being filled.
    pub(crate) fn close(&mut self) {
        self.starts.push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
    }
    /// List number `i`.
    pub fn get(&self, i: usize) -> &[T] {
        let range = |k: usize| self.starts.get(k).map_or(0, |&s| s as usize);
        self.items.get(range(i)..range(i + 1)).unwrap_or_default()
    }
    /// List number `i`, to change.
    pub(crate) fn get_mut(&mut self, i: usize) -> &mut [T] {
        let range = |k: usize| self.starts.get(k).map_or(0, |&s| s as usize);
        self.items.get_mut(range(i)..range(i + 1)).unwrap_or_default()
    }
    /// The list that is being filled.
    pub(crate) fn open(&mut self) -> &mut [T] {
        let start = self.starts.last().map_or(0, |&s| s as usize);
        self.items.get_mut(start..).unwrap_or_default()
    }
    /// Number of lists.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }
}
