//! The flow of the primal-dual method: what arcs without reduced cost can carry from supplies to deficits.
//!
//! Sources: Dinic, *Algorithm for solution of a problem of maximum flow in networks with power estimation* (1970), for
//! layers and current arcs; Pothen, Fan, *Computing the block triangular form of a sparse matrix* (1990), for depth-first
//! searches that share what they found to lead nowhere. Unlike Dinic's, a walk may leave the layers when it is stuck: far
//! fewer passes are needed then, as the layers of these networks are many and thin.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "all indexes are node, arc and piece numbers of the problem"
)]

use super::primal_dual::PrimalDual;

/// The height of a node that leads nowhere.
const FAR: u32 = u32::MAX - 1;
/// A walk that is stuck may go on to nodes that are less than this much higher. Measured on boards of 10,000 and 100,000
/// lines: 0 (Dinic) takes 2.5 passes for each of these, without bound walks grow so long that they cost more than they save.
const DETOUR: u32 = 2;

impl PrimalDual {
    /// Send what the sources of the last search can give to deficits; try each node once.
    pub(super) fn augment(&mut self) {
        self.left = self.open.len();
        let sources = std::mem::take(&mut self.sources);
        for &v in &sources {
            if self.left == 0 {
                break;
            }
            self.drain(v as usize);
        }
        self.sources = sources;
        self.keep_open();
    }

    pub(super) fn keep_open(&mut self) {
        let nodes = &self.nodes;
        self.open.retain(|&v| nodes[v as usize].deficit > 0);
    }

    /// Send what a node can supply to deficits.
    fn drain(&mut self, source: usize) {
        let mut v = source;
        self.walk.clear();
        while self.nodes[source].up_at == self.nodes[source].price {
            if self.nodes[v].deficit > 0 {
                let mut keep = self.push_along(v, source);
                if self.nodes[v].deficit == 0 {
                    keep = keep.min(self.walk.len().saturating_sub(1));
                    self.left -= 1;
                    if self.left == 0 {
                        break;
                    }
                }
                v = self.shorten(keep, v, source);
                continue;
            }
            let next = self.step(v);
            let Some(next) = self.go_on(v, next) else { return };
            v = next;
        }
        self.leave(v);
    }

    /// Take the step of a walk that stands at `v`, or one back if there is none; where it stands then.
    pub(super) fn go_on(&mut self, v: usize, step: Option<usize>) -> Option<usize> {
        self.nodes[v].on_walk = step.is_some();
        if step.is_some() {
            return step;
        }
        self.nodes[v].height = FAR;
        self.walk.pop().map(|back| back.1 as usize)
    }

    /// Take a walk that stands at `v` back to its first `keep` steps; where it stands then.
    pub(super) fn shorten(&mut self, keep: usize, mut v: usize, start: usize) -> usize {
        while self.walk.len() > keep {
            self.nodes[v].on_walk = false;
            v = self.walk.pop().map_or(start, |back| back.1 as usize);
        }
        v
    }

    /// End a walk that stands at `v`.
    pub(super) fn leave(&mut self, v: usize) {
        self.nodes[v].on_walk = false;
        for e in &self.walk {
            self.nodes[e.1 as usize].on_walk = false;
        }
    }

    /// Next node that can pull from `v`: one arc nearer to a deficit, or else one that is not known to lead nowhere.
    fn step(&mut self, v: usize) -> Option<usize> {
        let node = self.nodes[v];
        let outs = node.out_end - node.out_first;
        let all = outs + node.in_end - node.in_first;
        for c in node.cursor..2 * all {
            let nearer = c < all;
            let i = if nearer { c } else { c - all };
            let (w, code, open) = if i < outs {
                let o = self.out_arcs[(node.out_first + i) as usize];
                (o.dst as usize, o.arc << 1, node.price + o.cost == self.nodes[o.dst as usize].price)
            } else {
                let k = node.in_first + i - outs;
                (self.ins[k as usize].src as usize, k << 1 | 1, self.flow[k as usize] > 0)
            };
            if open && self.leads_on(w, node.height, nearer) {
                self.nodes[v].cursor = c;
                self.walk.push((code, v as u32));
                return Some(w);
            }
        }
        self.nodes[v].cursor = 2 * all;
        None
    }

    /// Whether a walk may go on to `w` from a node of the given height.
    pub(super) fn leads_on(&self, w: usize, height: u32, nearer: bool) -> bool {
        let next = &self.nodes[w];
        let near = if nearer { next.height + 1 == height } else { next.height < height + DETOUR };
        near && self.entered(w) && !next.on_walk
    }

    /// Flow along the walk (arcs from supply to deficit); return how much of the walk can still carry more.
    fn push_along(&mut self, target: usize, source: usize) -> usize {
        let k = self.piece[source] as usize;
        let mut amount = self.nodes[target].deficit.min(self.high[k] - self.used[source]);
        for &(code, _) in &self.walk {
            if code & 1 == 1 {
                amount = amount.min(self.flow[(code >> 1) as usize]);
            }
        }
        let keep = self.shift_walk(amount);
        self.used[source] += amount;
        self.nodes[target].deficit -= amount;
        if self.used[source] == self.high[k] {
            self.piece[source] += 1;
            self.set_up(source);
        }
        keep
    }

    /// Move flow along the walk; return the length of the part before the first arc that is used up.
    pub(super) fn shift_walk(&mut self, amount: i64) -> usize {
        let mut keep = self.walk.len();
        for i in (0..self.walk.len()).rev() {
            let code = self.walk[i].0;
            let arc = (code >> 1) as usize;
            let before = self.flow[arc];
            if code & 1 == 0 {
                self.flow[arc] = before + amount;
                if before == 0 {
                    self.list_flow(arc, true);
                }
            } else {
                self.flow[arc] = before - amount;
                if before == amount {
                    keep = i;
                    self.list_flow(arc, false);
                }
            }
        }
        keep
    }

    /// Keep the arcs with flow in front of each node's list.
    pub(super) fn list_flow(&mut self, arc: usize, flowing: bool) {
        let v = self.ins[arc].src as usize;
        let slot = self.slot[arc];
        if !flowing {
            self.nodes[v].out_flowing -= 1;
        }
        let border = self.nodes[v].out_flowing;
        let other = self.outs[border as usize].arc;
        self.outs.swap(slot as usize, border as usize);
        self.slot[arc] = border;
        self.slot[other as usize] = slot;
        if flowing {
            self.nodes[v].out_flowing += 1;
        }
    }
}
