//! The maximum flow of the ascent: what can be brought over arcs without reduced cost.
//!
//! Source: Dinic, *Algorithm for solution of a problem of maximum flow in networks with power estimation* (1970), here with
//! the levels counted from the deficits, so that one search serves all supply it meets.
// All indexes are node, arc and piece numbers of the problem.
#![allow(clippy::indexing_slicing, clippy::cast_possible_truncation)]

use super::ascent::Ascent;

/// The height of a node that leads nowhere.
const FAR: u32 = u32::MAX - 1;
/// Deficits are met many at a time while there are as many, and every so many nodes visited meet one.
const MANY: usize = 2;
const PAYS: u64 = 20_000;

impl Ascent {
    /// Brings all that can be brought over arcs without reduced cost: many at a time as long as that pays, then singly.
    pub(super) fn bring(&mut self) {
        while self.open.len() >= MANY && self.bring_many() {}
        self.phase = self.stamp + 1;
        let open = std::mem::take(&mut self.open);
        for &v in &open {
            while self.nodes[v as usize].deficit > 0 && self.nearest(v) {}
        }
        self.open = open;
        self.keep_open();
    }

    /// One search and one blocking flow; whether that brought enough for its effort.
    pub(super) fn bring_many(&mut self) -> bool {
        let before = self.counts[2];
        self.region();
        let mut sources = std::mem::take(&mut self.sources);
        for &v in &sources {
            self.drain(v as usize);
        }
        sources.clear();
        self.sources = sources;
        self.keep_open();
        (self.counts[2] - before) * PAYS >= self.visited.len() as u64
    }

    pub(super) fn keep_open(&mut self) {
        let nodes = &self.nodes;
        self.open.retain(|&v| nodes[v as usize].deficit > 0);
    }

    /// Breadth-first from all deficits to supply: `height` is the least number of arcs to a deficit.
    fn region(&mut self) {
        self.counts[1] += 1;
        self.stamp += 1;
        self.visited.clear();
        self.sources.clear();
        for i in 0..self.open.len() {
            let v = self.open[i];
            self.collect(v, 0);
        }
        let mut at = 0;
        while at < self.visited.len() {
            let v = self.visited[at] as usize;
            at += 1;
            let (price, next) = (self.nodes[v].price, self.nodes[v].height + 1);
            if self.nodes[v].up_at == price {
                self.sources.push(v as u32);
                continue;
            }
            for k in self.nodes[v].in_first..self.nodes[v].in_end {
                let a = self.ins[k as usize];
                if a.cost + self.nodes[a.src as usize].price == price {
                    self.collect(a.src, next);
                }
            }
            for k in self.nodes[v].out_first..self.nodes[v].out_flowing {
                self.collect(self.outs[k as usize].dst, next);
            }
        }
        self.counts[3] += self.visited.len() as u64;
    }

    fn collect(&mut self, v: u32, height: u32) {
        let i = v as usize;
        if self.nodes[i].seen != self.stamp {
            self.nodes[i].seen = self.stamp;
            self.nodes[i].height = height;
            self.nodes[i].cursor = 0;
            self.visited.push(v);
        }
    }

    /// Sends what a node can supply towards deficits, always one arc nearer (Dinic's blocking flow).
    fn drain(&mut self, source: usize) {
        let mut v = source;
        self.walk.clear();
        while self.nodes[source].up_at == self.nodes[source].price {
            if self.nodes[v].deficit > 0 {
                let keep = self.push_along(v, source);
                while self.walk.len() > keep {
                    v = self.walk.pop().map_or(source, |e| e.1 as usize);
                }
                continue;
            }
            if let Some(next) = self.step(v) {
                v = next;
                continue;
            }
            self.nodes[v].height = FAR;
            let Some(back) = self.walk.pop() else { return };
            v = back.1 as usize;
        }
    }

    /// Next node that can pull from `v` and is one arc nearer to a deficit.
    fn step(&mut self, v: usize) -> Option<usize> {
        let outs = self.nodes[v].out_end - self.nodes[v].out_first;
        let all = outs + self.nodes[v].in_end - self.nodes[v].in_first;
        let (price, height) = (self.nodes[v].price, self.nodes[v].height);
        if height == 0 || height >= FAR {
            return None;
        }
        while self.nodes[v].cursor < all {
            let c = self.nodes[v].cursor;
            let (w, code, open) = if c < outs {
                let arc = self.out_arcs[(self.nodes[v].out_first + c) as usize];
                let w = arc.dst as usize;
                (w, arc.arc << 1, price + self.ins[arc.arc as usize].cost == self.nodes[w].price)
            } else {
                let k = self.nodes[v].in_first + c - outs;
                (self.ins[k as usize].src as usize, k << 1 | 1, self.flow[k as usize] > 0)
            };
            if open && self.nodes[w].seen == self.stamp && self.nodes[w].height + 1 == height {
                self.walk.push((code, v as u32));
                return Some(w);
            }
            self.nodes[v].cursor += 1;
        }
        None
    }

    /// Breadth-first from one deficit to the nearest supply. Nodes that proved to be cut off are not entered again.
    fn nearest(&mut self, target: u32) -> bool {
        self.stamp += 1;
        self.visited.clear();
        if self.nodes[target as usize].cut_off >= self.phase {
            return false;
        }
        self.reach(target, 0, target);
        let mut at = 0;
        while at < self.visited.len() {
            let v = self.visited[at] as usize;
            at += 1;
            let price = self.nodes[v].price;
            if self.nodes[v].up_at == price {
                self.counts[4] += self.visited.len() as u64;
                self.walk.clear();
                let mut w = v;
                while w != target as usize {
                    self.walk.push((self.came[w].0, w as u32));
                    w = self.came[w].1 as usize;
                }
                self.push_along(target as usize, v);
                return true;
            }
            for k in self.nodes[v].in_first..self.nodes[v].in_end {
                let a = self.ins[k as usize];
                if a.cost + self.nodes[a.src as usize].price == price {
                    self.reach(a.src, k << 1, v as u32);
                }
            }
            for k in self.nodes[v].out_first..self.nodes[v].out_flowing {
                let o = self.outs[k as usize];
                self.reach(o.dst, o.arc << 1 | 1, v as u32);
            }
        }
        self.counts[4] += self.visited.len() as u64;
        for &v in &self.visited {
            self.nodes[v as usize].cut_off = self.stamp;
        }
        false
    }

    fn reach(&mut self, v: u32, code: u32, from: u32) {
        let i = v as usize;
        if self.nodes[i].seen != self.stamp && self.nodes[i].cut_off < self.phase {
            self.nodes[i].seen = self.stamp;
            self.came[i] = (code, from);
            self.visited.push(v);
        }
    }

    /// Flow along the walk (arcs from supply to deficit); returns how much of the walk can still carry more.
    fn push_along(&mut self, target: usize, source: usize) -> usize {
        self.counts[2] += 1;
        let k = self.piece[source] as usize;
        let mut amount = self.nodes[target].deficit.min(self.high[k] - self.used[source]);
        for &(code, _) in &self.walk {
            if code & 1 == 1 {
                amount = amount.min(self.flow[(code >> 1) as usize]);
            }
        }
        let mut keep = self.shift_walk(amount);
        self.used[source] += amount;
        self.nodes[target].deficit -= amount;
        if self.nodes[target].deficit == 0 {
            keep = keep.min(self.walk.len().saturating_sub(1));
        }
        if self.used[source] == self.high[k] {
            self.piece[source] += 1;
            self.set_up(source);
        }
        keep
    }

    /// Moves flow along the walk; returns the length of the part before the first arc that is used up.
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

    /// Keeps the arcs with flow in front of each node's list.
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
