//! One pivot: the cycle of the entering arc, the arc that leaves, the new tree and its prices.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "indexes are node, arc and piece numbers of the problem"
)]

use super::price::Entering;
use super::simplex::{INF, Simplex};
use super::tree::ROOT_ARC;
use crate::model::NONE;

/// The first bottleneck on the cycle.
struct Leaving {
    /// Node below the leaving arc, [`NONE`] if the entering arc itself is the bottleneck.
    node: u32,
    /// Whether it lies on the side of the entering arc's head.
    head_side: bool,
    amount: i64,
}

impl Simplex {
    /// Bring an arc into the tree (or move it to its other bound) and another out.
    pub(super) fn pivot(&mut self, entering: Entering) {
        let root = self.n as u32;
        let (tail, head, own, gain) = match entering {
            Entering::Inner(e) => {
                let a = self.arcs[e as usize];
                let gain = self.price[a.dst as usize] - self.price[a.src as usize] - a.cost;
                (a.src, a.dst, INF, gain)
            }
            Entering::RootUp(v) => {
                let k = self.piece[v as usize] as usize;
                let gain = self.price[v as usize] - self.price[self.n] - self.up_at[v as usize];
                (root, v, self.high[k] - self.low[k], gain)
            }
            Entering::RootDown(v) => {
                // One step over all pieces that gain.
                let i = v as usize;
                let price = self.price[i] - self.price[self.n];
                let mut k = self.piece[i] as usize - 1;
                while k > self.first[i] as usize && self.cost[k - 1] > price {
                    k -= 1;
                }
                (v, root, self.used[i] - self.low[k], 0)
            }
        };
        let join = self.join(tail, head);
        let leaving = self.bottleneck(tail, head, join, own);
        self.push_flow(tail, head, join, leaving.amount);
        if leaving.node == NONE {
            self.cross(entering, leaving.amount);
            return;
        }
        self.exchange(entering, (tail, head), join, &leaving, gain);
    }

    fn join(&self, mut a: u32, mut b: u32) -> u32 {
        while a != b {
            let (of_a, of_b) = (self.tree.size[a as usize], self.tree.size[b as usize]);
            if of_a <= of_b {
                a = self.tree.parent(a);
            }
            if of_b <= of_a {
                b = self.tree.parent(b);
            }
        }
        a
    }

    /// Room for flow from `v` to its parent.
    fn room_up(&self, v: u32) -> i64 {
        let v = v as usize;
        if self.tree.pred[v] == ROOT_ARC {
            self.used[v] - self.low[self.piece[v] as usize]
        } else if self.tree.up[v] {
            INF
        } else {
            self.flow[v]
        }
    }

    /// Room for flow from the parent of `v` to `v`.
    fn room_down(&self, v: u32) -> i64 {
        let v = v as usize;
        if self.tree.pred[v] == ROOT_ARC {
            self.high[self.piece[v] as usize] - self.used[v]
        } else if self.tree.up[v] {
            self.flow[v]
        } else {
            INF
        }
    }

    /// First bottleneck in the direction of the cycle from the join on: keeps the tree strongly feasible (here: the
    /// root can send more to every node).
    fn bottleneck(&self, tail: u32, head: u32, join: u32, own: i64) -> Leaving {
        let mut found = Leaving { node: NONE, head_side: false, amount: own };
        let mut v = tail;
        while v != join {
            let room = self.room_down(v);
            if room <= found.amount {
                found = Leaving { node: v, head_side: false, amount: room };
            }
            v = self.tree.parent(v);
        }
        v = head;
        while v != join {
            let room = self.room_up(v);
            if room < found.amount {
                found = Leaving { node: v, head_side: true, amount: room };
            }
            v = self.tree.parent(v);
        }
        found
    }

    fn push_flow(&mut self, tail: u32, head: u32, join: u32, amount: i64) {
        if amount == 0 {
            return;
        }
        for (start, sign) in [(tail, -amount), (head, amount)] {
            let mut v = start;
            while v != join {
                let i = v as usize;
                if self.tree.pred[i] == ROOT_ARC {
                    self.used[i] -= sign;
                } else if self.tree.up[i] {
                    self.flow[i] += sign;
                } else {
                    self.flow[i] -= sign;
                }
                v = self.tree.parent(v);
            }
        }
    }

    /// The entering root arc goes through its piece and stays outside the tree.
    fn cross(&mut self, entering: Entering, amount: i64) {
        match entering {
            Entering::RootUp(v) => {
                self.used[v as usize] += amount;
                self.piece[v as usize] += 1;
                self.set_nonbasic(v as usize);
            }
            Entering::RootDown(v) => {
                let i = v as usize;
                self.used[i] -= amount;
                while self.piece[i] > self.first[i] && self.low[self.piece[i] as usize - 1] >= self.used[i] {
                    self.piece[i] -= 1;
                }
                self.set_nonbasic(i);
            }
            Entering::Inner(_) => {}
        }
    }

    fn exchange(&mut self, entering: Entering, ends: (u32, u32), join: u32, leaving: &Leaving, mut gain: i64) {
        let (tail, head) = ends;
        let q = leaving.node;
        if self.tree.pred[q as usize] == ROOT_ARC {
            let i = q as usize;
            if self.used[i] == self.high[self.piece[i] as usize] {
                self.piece[i] += 1;
            }
            self.set_nonbasic(i);
        }
        let (inside, outside) = if leaving.head_side { (head, tail) } else { (tail, head) };
        let (arc, up, flow) = match entering {
            Entering::Inner(e) => (e, inside == tail, leaving.amount),
            Entering::RootUp(v) => {
                self.used[v as usize] += leaving.amount;
                self.set_basic(v as usize);
                (ROOT_ARC, true, 0)
            }
            Entering::RootDown(v) => {
                let i = v as usize;
                self.used[i] -= leaving.amount;
                self.piece[i] -= 1;
                while self.low[self.piece[i] as usize] > self.used[i] {
                    self.piece[i] -= 1;
                }
                self.set_basic(i);
                gain = self.up_at[i] - self.price[i] + self.price[self.n];
                (ROOT_ARC, true, 0)
            }
        };
        let moved = self.tree.size[q as usize];
        self.resize(self.tree.parent(q), join, moved, false);
        self.rehang(inside, q, outside, (arc, up, flow));
        self.resize(outside, join, moved, true);
        let shift = if leaving.head_side { -gain } else { gain };
        if moved as usize * 2 <= self.n {
            self.tree.shift(inside, &mut self.price, shift);
        } else {
            self.tree.shift_others(inside, &mut self.price, -shift);
        }
    }

    fn resize(&mut self, from: u32, join: u32, by: u32, grow: bool) {
        let mut v = from;
        while v != join {
            let s = &mut self.tree.size[v as usize];
            *s = if grow { *s + by } else { *s - by };
            v = self.tree.parent(v);
        }
    }

    /// Turn the path `inside .. q` round and hang it on `outside`.
    fn rehang(&mut self, inside: u32, q: u32, outside: u32, arc: (u32, bool, i64)) {
        let total = self.tree.size[q as usize];
        self.tree.turn(inside, q, outside);
        let (mut v, mut parent, (mut pred, mut up, mut flow)) = (inside, outside, arc);
        let mut below = 0;
        loop {
            let i = v as usize;
            let old = (self.tree.parent(v), self.tree.pred[i], self.tree.up[i], self.flow[i], self.tree.size[i]);
            self.tree.attach(v, parent, pred, up);
            self.flow[i] = flow;
            self.tree.size[i] = total - below;
            below = old.4;
            if v == q {
                return;
            }
            (parent, v, pred, up, flow) = (v, old.0, old.1, !old.2, old.3);
        }
    }
}
