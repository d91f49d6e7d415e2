//! The search for an arc that is worth entering the tree.
#![expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "indexes run over the lists themselves")]

use super::simplex::Simplex;

/// An arc that enters the tree, in the direction in which flow on it pays.
#[derive(Clone, Copy, Debug)]
pub(super) enum Entering {
    /// Inner arc, by its position in the pricing order.
    Inner(u32),
    /// More flow from the root into a node.
    RootUp(u32),
    /// Less flow from the root into a node.
    RootDown(u32),
}

impl Simplex {
    /// The most violated arc of the first block that has one, going round from where the last search ended.
    pub(super) fn price_arcs(&mut self) -> Option<Entering> {
        let m = self.arcs.len();
        let mut best = 0;
        let mut found = None;
        let (mut scanned, mut scanned_root) = (0, 0);
        while scanned < m || scanned_root < self.n {
            let end = (self.next + self.block).min(m);
            for (k, a) in self.arcs[self.next..end].iter().enumerate() {
                let gain = self.price[a.dst as usize] - self.price[a.src as usize] - a.cost;
                if gain > best {
                    best = gain;
                    found = Some(Entering::Inner((self.next + k) as u32));
                }
            }
            scanned += end - self.next;
            self.next = if end >= m { 0 } else { end };
            let root = self.price[self.n];
            let end = (self.next_root + self.root_block).min(self.n);
            for v in self.next_root..end {
                let p = self.price[v] - root;
                let gain = p - self.up_at[v];
                if gain > best {
                    best = gain;
                    found = Some(Entering::RootUp(v as u32));
                }
                let gain = self.down_at[v] - p;
                if gain > best {
                    best = gain;
                    found = Some(Entering::RootDown(v as u32));
                }
            }
            scanned_root += end - self.next_root;
            self.next_root = if end >= self.n { 0 } else { end };
            if found.is_some() {
                return found;
            }
        }
        None
    }
}
