//! Starts the primal-dual method from an earlier answer to nearly the same problem and mends what no longer fits.
//!
//! Source: Ahuja, Magnanti, Orlin, *Network Flows* (1993), section 9.7 and 9.11 (sensitivity): prices of the old optimum
//! keep all unchanged arcs without violation; units that the new pieces of a node ask for or give at its old price are
//! sent along shortest paths.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "all indexes are node, arc and piece numbers of the problem"
)]

use super::primal_dual::PrimalDual;
use super::simplex::{INF, Problem, Solution};

impl PrimalDual {
    /// The state at `old`, which need not fit: prices that are unknown (`i64::MAX`) or violated are replaced, flows on arcs
    /// that are not tight are dropped.
    pub(crate) fn warm_start(problem: &Problem, old: &Solution) -> Self {
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
        for (v, &inflow) in balance.iter().enumerate() {
            let idle = s.used[v];
            let want = idle - inflow;
            let units = s.settle(v, want) - want;
            if units > 0 {
                s.excess[v] = units;
                s.open.push(v as u32);
            } else if units < 0 {
                s.nodes[v].deficit = -units;
            }
        }
        s.send_all();
        s.open.clear();
        for v in 0..s.n {
            if s.nodes[v].deficit > 0 {
                s.open.push(v as u32);
            }
        }
        s.augment_all();
        s
    }

    /// Prices as given, as far as no arc is violated by them.
    fn take_prices(&mut self, known: &[i64]) {
        for (v, &price) in known.iter().enumerate() {
            self.nodes[v].price = if price == i64::MAX { self.price_from_in(v) } else { price };
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

    /// Put the root arc of `v` where its price wants it, as near to `want` as that allows.
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

    /// Set the flow on the root arc of `v`.
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

    /// Send units that are too many to where they are worth most; prices fall on the way.
    fn send_all(&mut self) {
        while !self.open.is_empty() {
            self.fall();
            if self.sources.is_empty() {
                break;
            }
            let takers = std::mem::take(&mut self.sources);
            for &v in &takers {
                self.draw(v as usize);
            }
            self.sources = takers;
            let excess = &self.excess;
            self.open.retain(|&v| excess[v as usize] > 0);
        }
        debug_assert!(self.open.is_empty(), "what came from a supply can go back to it");
    }

    /// Lower prices until some units in excess can be taken: Dijkstra forwards from where they are.
    fn fall(&mut self) {
        let mut queue = self.begin();
        let (mut at, mut d, mut limit) = (0, 0, INF);
        while let Some((v, next)) = self.next(&mut at, d, limit, &mut queue) {
            d = next;
            limit = self.enter_forwards(v, d, limit, &mut queue);
        }
        self.sources.clear();
        if limit < INF {
            for &v in &queue {
                let i = v as usize;
                self.nodes[i].price -= limit - self.dist[i];
                if self.takes(i) {
                    self.sources.push(v);
                }
            }
        }
        self.queue = queue;
    }

    /// Take a node at distance `d` into the zone of the search; return the distance beyond which it need not go.
    fn enter_forwards(&mut self, v: u32, d: i64, limit: i64, queue: &mut Vec<u32>) -> i64 {
        let i = v as usize;
        self.nodes[i].seen = self.stamp + 1;
        self.nodes[i].cursor = 0;
        let node = self.nodes[i];
        let own = if node.deficit > 0 { 0 } else { node.price - self.down_at(i) };
        let limit = limit.min(d + own);
        for k in node.out_first..node.out_end {
            let o = self.outs[k as usize];
            let over = o.cost + node.price - self.nodes[o.dst as usize].price;
            if over <= limit - d {
                self.approach(o.dst, d, over, node.height + 1, queue);
            }
        }
        for k in node.in_first..node.in_end {
            if self.flow[k as usize] > 0 {
                self.approach(self.ins[k as usize].src, d, 0, node.height + 1, queue);
            }
        }
        limit
    }

    /// Whether `v` can take units at its price.
    fn takes(&self, v: usize) -> bool {
        self.nodes[v].deficit > 0 || self.down_at(v) == self.nodes[v].price
    }

    /// Draw units in excess to a node that takes them, each node being tried once.
    fn draw(&mut self, target: usize) {
        let mut v = target;
        self.walk.clear();
        while self.takes(target) {
            if self.excess[v] > 0 {
                let keep = self.take_along(target, v);
                v = self.shorten(keep, v, target);
                continue;
            }
            let next = self.step_back(v);
            let Some(next) = self.go_on(v, next) else { return };
            v = next;
        }
        self.leave(v);
    }

    /// Next node that `v` can draw from: one arc nearer to an excess, or else one that is not known to lead nowhere.
    fn step_back(&mut self, v: usize) -> Option<usize> {
        let node = self.nodes[v];
        let ins = node.in_end - node.in_first;
        let all = ins + node.out_end - node.out_first;
        for c in node.cursor..2 * all {
            let nearer = c < all;
            let i = if nearer { c } else { c - all };
            let (w, code, open) = if i < ins {
                let k = node.in_first + i;
                let a = self.ins[k as usize];
                (a.src as usize, k << 1, self.nodes[a.src as usize].price + a.cost == node.price)
            } else {
                let o = self.out_arcs[(node.out_first + i - ins) as usize];
                (o.dst as usize, o.arc << 1 | 1, self.flow[o.arc as usize] > 0)
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

    /// Move units along the walk from an excess to the node that takes them; return how much of the walk can carry more.
    fn take_along(&mut self, target: usize, source: usize) -> usize {
        let mut amount = self.excess[source].min(self.room_for(target));
        for &(code, _) in &self.walk {
            if code & 1 == 1 {
                amount = amount.min(self.flow[(code >> 1) as usize]);
            }
        }
        let mut keep = self.shift_walk(amount);
        if self.nodes[target].deficit > 0 {
            self.nodes[target].deficit -= amount;
        } else {
            self.place(target, self.used[target] - amount);
        }
        self.excess[source] -= amount;
        if self.excess[source] == 0 {
            keep = keep.min(self.walk.len().saturating_sub(1));
        }
        keep
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
}
