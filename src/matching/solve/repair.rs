//! Starts the ascent from an earlier answer to nearly the same problem and mends what no longer fits.
//!
//! Source: Ahuja, Magnanti, Orlin, *Network Flows* (1993), section 9.7 and 9.11 (sensitivity): prices of the old optimum
//! keep all unchanged arcs without violation; units that the new pieces of a node ask for or offer at its old price are
//! brought, or sent on, along shortest paths.
// All indexes are node, arc and piece numbers of the problem.
#![allow(clippy::indexing_slicing, clippy::cast_possible_truncation, clippy::needless_range_loop)]

use super::ascent::Ascent;
use super::simplex::{INF, Problem, Solution};

impl Ascent {
    /// The state at `old`, which need not fit: prices that are unknown (`i64::MAX`) or violated are replaced, flows on arcs
    /// that are not tight are dropped.
    pub fn resume(problem: &Problem, old: &Solution) -> Self {
        let mut s = Self::new(problem);
        s.take_prices(&old.price);
        let mut balance = vec![0_i64; s.n];
        for k in 0..s.ins.len() {
            let units = old.flow[s.origin[k] as usize];
            let (a, dst) = (s.ins[k], s.arc_dst[k] as usize);
            if units > 0 && s.nodes[a.src as usize].price + a.cost == s.nodes[dst].price {
                s.flow[k] = units;
                s.list_flow(k, true);
                balance[s.ins[k].src as usize] -= units;
                balance[s.arc_dst[k] as usize] += units;
            }
        }
        let mut excess = Vec::new();
        for (v, &inflow) in balance.iter().enumerate() {
            let idle = s.used[v];
            let want = idle - inflow;
            let units = s.settle(v, want) - want;
            if units > 0 {
                excess.push((v as u32, units));
            } else if units < 0 {
                s.nodes[v].deficit = -units;
                s.open.push(v as u32);
            }
        }
        for (v, units) in excess {
            s.send(v as usize, units);
        }
        s.bring_all();
        s
    }

    /// Prices as given, as far as no arc is violated by them.
    fn take_prices(&mut self, known: &[i64]) {
        for v in 0..self.n {
            self.nodes[v].price = if known[v] == i64::MAX { self.price_from_in(v) } else { known[v] };
        }
        for v in (0..self.n).rev() {
            if known[v] != i64::MAX || self.nodes[v].in_first != self.nodes[v].in_end {
                continue;
            }
            let mut p = -INF;
            for o in &self.outs[self.nodes[v].out_first as usize..self.nodes[v].out_end as usize] {
                let next = self.nodes[o.dst as usize].price;
                if next < INF {
                    p = p.max(next - self.ins[o.arc as usize].cost);
                }
            }
            self.nodes[v].price = if p == -INF { self.cheapest(v) } else { p };
        }
        for v in 0..self.n {
            self.nodes[v].price = self.nodes[v].price.min(self.price_from_in(v));
        }
    }

    fn cheapest(&self, v: usize) -> i64 {
        self.cost.get(self.first[v] as usize).copied().unwrap_or(0)
    }

    /// Cheapest way into `v` at the prices before it.
    fn price_from_in(&self, v: usize) -> i64 {
        let arcs = &self.ins[self.nodes[v].in_first as usize..self.nodes[v].in_end as usize];
        arcs.iter().map(|a| self.nodes[a.src as usize].price.saturating_add(a.cost)).min().unwrap_or(INF).min(INF)
    }

    /// Puts the root arc of `v` where its price wants it, as near to `want` as that allows.
    fn settle(&mut self, v: usize, want: i64) -> i64 {
        let (a, b) = (self.first[v] as usize, self.first[v + 1] as usize);
        let price = self.nodes[v].price;
        let below = (a..b).take_while(|&k| self.cost[k] < price).count();
        let upto = (a..b).take_while(|&k| self.cost[k] <= price).count();
        let least = if below == 0 { 0 } else { self.high[a + below - 1] };
        let most = if upto == 0 { 0 } else { self.high[a + upto - 1] };
        self.place(v, want.clamp(least, most));
        self.used[v]
    }

    /// Sets the flow on the root arc of `v`.
    fn place(&mut self, v: usize, used: i64) {
        self.used[v] = used;
        let (a, b) = (self.first[v] as usize, self.first[v + 1] as usize);
        self.piece[v] = (a..b).find(|&k| self.high[k] > used).unwrap_or(b) as u32;
        self.set_up(v);
    }

    /// Price below which the last unit from the root into `v` would rather go back.
    fn down_at(&self, v: usize) -> i64 {
        let k = self.piece[v] as usize;
        if k < self.first[v + 1] as usize && self.used[v] > self.low[k] {
            self.cost[k]
        } else if k > self.first[v] as usize {
            self.cost[k - 1]
        } else {
            -INF
        }
    }

    /// Sends units that are too many at `v` to where they are worth most; prices fall on the way.
    fn send(&mut self, v: usize, mut units: i64) {
        while units > 0 {
            let Some(end) = self.nearest_taker(v) else { return };
            let mut amount = units.min(self.room_for(end));
            self.walk.clear();
            let mut w = end;
            while w != v {
                let (code, from) = self.came[w];
                if code & 1 == 1 {
                    amount = amount.min(self.flow[(code >> 1) as usize]);
                }
                self.walk.push((code, from));
                w = from as usize;
            }
            self.shift_walk(amount);
            if self.nodes[end].deficit > 0 {
                self.nodes[end].deficit -= amount;
            } else {
                self.place(end, self.used[end] - amount);
            }
            units -= amount;
        }
    }

    /// Units that `v` can take at its price.
    fn room_for(&self, v: usize) -> i64 {
        if self.nodes[v].deficit > 0 {
            return self.nodes[v].deficit;
        }
        let k = self.piece[v] as usize;
        if k < self.first[v + 1] as usize && self.used[v] > self.low[k] {
            self.used[v] - self.low[k]
        } else {
            self.used[v] - self.low[k - 1]
        }
    }

    /// Dijkstra forwards from `start` to the nearest node that takes units; lowers prices accordingly.
    fn nearest_taker(&mut self, start: usize) -> Option<usize> {
        self.stamp += 1;
        self.heap.clear();
        let mut visited = std::mem::take(&mut self.visited);
        visited.clear();
        let (mut limit, mut found) = (INF, None);
        self.came[start] = (0, start as u32);
        self.label(start as u32, 0);
        while let Some((d, v)) = self.heap.pop() {
            if d >= limit {
                break;
            }
            let i = v as usize;
            if self.dist[i] != d || self.nodes[i].cursor == u32::MAX {
                continue;
            }
            self.nodes[i].cursor = u32::MAX;
            visited.push(v);
            let p = self.nodes[i].price;
            let own = if self.nodes[i].deficit > 0 { 0 } else { p - self.down_at(i) };
            if d + own < limit {
                limit = d + own;
                found = Some(i);
            }
            for k in self.nodes[i].out_first..self.nodes[i].out_end {
                let o = self.outs[k as usize];
                let next = d + self.ins[o.arc as usize].cost + p - self.nodes[o.dst as usize].price;
                if next < limit && self.label(o.dst, next) {
                    self.came[o.dst as usize] = (o.arc << 1, v);
                }
            }
            for k in self.nodes[i].in_first..self.nodes[i].in_end {
                if self.flow[k as usize] > 0 {
                    let src = self.ins[k as usize].src;
                    if self.label(src, d) {
                        self.came[src as usize] = (k << 1 | 1, v);
                    }
                }
            }
        }
        for &v in &visited {
            let v = v as usize;
            if self.dist[v] < limit && found.is_some() {
                self.nodes[v].price -= limit - self.dist[v];
            }
        }
        self.visited = visited;
        found
    }
}
