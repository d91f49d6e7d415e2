//! Which rows of a plan hang together: those that share a need or a pledge, directly or by others.

use std::collections::BTreeMap;

use uuid::Uuid;

use domain::plan::PlannedAllocation;

/// The component of each row, numbered in the order of the rows.
pub fn components(rows: &[PlannedAllocation]) -> Vec<i64> {
    let mut forest = Forest::default();
    let ends: Vec<usize> = rows
        .iter()
        .map(|row| {
            let (need, pledge) = (forest.node(row.need.into()), forest.node(row.pledge.into()));
            forest.join(need, pledge);
            need
        })
        .collect();
    let mut numbers: BTreeMap<usize, i64> = BTreeMap::new();
    ends.into_iter()
        .map(|end| {
            let next = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
            *numbers.entry(forest.root(end)).or_insert(next)
        })
        .collect()
}

/// Needs and pledges, each with one that stands above it; who stands above itself is a root.
#[derive(Default)]
struct Forest {
    nodes: BTreeMap<Uuid, usize>,
    above: Vec<usize>,
}

impl Forest {
    fn node(&mut self, id: Uuid) -> usize {
        let next = self.above.len();
        let node = *self.nodes.entry(id).or_insert(next);
        if node == next {
            self.above.push(next);
        }
        node
    }

    /// The root above a node; the way to it is made shorter for the next who asks.
    fn root(&mut self, mut node: usize) -> usize {
        while let Some(next) = self.above.get(node).copied().filter(|next| *next != node) {
            let further = self.above.get(next).copied().unwrap_or(next);
            if let Some(slot) = self.above.get_mut(node) {
                *slot = further;
            }
            node = further;
        }
        node
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(slot) = self.above.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }
}
