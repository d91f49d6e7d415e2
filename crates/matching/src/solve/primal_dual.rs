//! Primal-dual method: demand is admitted level by level, prices rise only as far as the next supply.
//!
//! Source: Ahuja, Magnanti, Orlin, *Network Flows* (1993), sections 9.7 (successive shortest paths) and 9.8 (primal-dual:
//! one shortest-path search, then a maximum flow on the arcs without reduced cost); Ahuja, Mehlhorn, Orlin, Tarjan,
//! *Faster algorithms for the shortest path problem* (1990), for the radix heap. See `augment` for the flow.
//!
//! At every moment prices satisfy: no inner arc `u -> v` has `price[v] > price[u] + cost`, arcs with flow have equality,
//! and the price of a node lies between the pieces of its root arc below and above its flow. Units that were admitted
//! but not yet met are a node's deficit; when there is none left, flow and prices prove each other optimal.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "all indexes are node, arc and piece numbers of the problem, made and bounded in `PrimalDual::new`"
)]

use super::heap::RadixHeap;
use super::simplex::{INF, Problem, Solution};

#[derive(Clone, Copy)]
pub(super) struct In {
    pub(super) src: u32,
    pub(super) cost: i64,
}

#[derive(Clone, Copy)]
pub(super) struct Out {
    pub(super) dst: u32,
    /// Position among the arcs by destination.
    pub(super) arc: u32,
    pub(super) cost: i64,
}

/// What is looked at together lies together: one line of cache for each node.
#[derive(Clone, Copy, Default)]
pub(super) struct Node {
    pub(super) price: i64,
    /// Cost of the next unit from the root.
    pub(super) up_at: i64,
    /// Units admitted but not met.
    pub(super) deficit: i64,
    /// The last search that noted the node (`stamp`) or took it into its zone (`stamp + 1`).
    pub(super) seen: u32,
    /// Number of arcs to a deficit on the way the search came.
    pub(super) height: u32,
    /// Next arc to be tried by walks through the node.
    pub(super) cursor: u32,
    pub(super) on_walk: bool,
    /// Part of `ins`.
    pub(super) in_first: u32,
    pub(super) in_end: u32,
    /// Part of `outs`; arcs with flow come first.
    pub(super) out_first: u32,
    pub(super) out_flowing: u32,
    pub(super) out_end: u32,
}

/// The state of the method.
pub(crate) struct PrimalDual {
    pub(super) n: usize,
    pub(super) nodes: Vec<Node>,
    /// Arcs by destination.
    pub(super) ins: Vec<In>,
    /// Arcs by source.
    pub(super) outs: Vec<Out>,
    /// The same in an order that never changes.
    pub(super) out_arcs: Vec<Out>,
    /// Slot in `outs` of each arc.
    pub(super) slot: Vec<u32>,
    /// Position in the problem of each arc in `ins`.
    pub(super) origin: Vec<u32>,
    pub(super) flow: Vec<i64>,
    pub(super) used: Vec<i64>,
    pub(super) first: Vec<u32>,
    pub(super) high: Vec<i64>,
    pub(super) low: Vec<i64>,
    pub(super) cost: Vec<i64>,
    /// Piece of which the next unit from the root would be.
    pub(super) piece: Vec<u32>,
    /// Nodes with a deficit.
    pub(super) open: Vec<u32>,
    pub(super) dist: Vec<i64>,
    /// Destination of each arc in `ins`.
    pub(super) arc_dst: Vec<u32>,
    /// Units that are too many at a node (after a change).
    pub(super) excess: Vec<i64>,
    pub(super) stamp: u32,
    pub(super) heap: RadixHeap,
    pub(super) walk: Vec<(u32, u32)>,
    /// Nodes of the last search, in the order in which it reached them.
    pub(super) queue: Vec<u32>,
    /// Those of them that can supply at their price.
    pub(super) sources: Vec<u32>,
    /// Deficits not yet met in this pass.
    pub(super) left: usize,
}

impl PrimalDual {
    /// Prepare: no flow, prices are the cheapest way from any supply.
    pub(crate) fn new(problem: &Problem) -> Self {
        let n = problem.nodes;
        let m = problem.arcs.len();
        let in_first = firsts(n, problem.arcs.iter().map(|a| a.dst));
        let out_first = firsts(n, problem.arcs.iter().map(|a| a.src));
        let nodes = (0..n)
            .map(|v| Node {
                in_first: in_first[v],
                in_end: in_first[v + 1],
                out_first: out_first[v],
                out_flowing: out_first[v],
                out_end: out_first[v + 1],
                ..Node::default()
            })
            .collect();
        let mut s = Self {
            n,
            arc_dst: vec![0; m],
            nodes,
            ins: vec![In { src: 0, cost: 0 }; m],
            out_arcs: Vec::new(),
            outs: vec![Out { dst: 0, arc: 0, cost: 0 }; m],
            slot: vec![0; m],
            origin: vec![0; m],
            flow: vec![0; m],
            used: vec![0; n],
            first: vec![0; n + 1],
            high: Vec::new(),
            low: Vec::new(),
            cost: Vec::new(),
            piece: vec![0; n],
            open: Vec::new(),
            dist: vec![INF; n],
            excess: vec![0; n],
            stamp: 0,
            queue: Vec::new(),
            left: 0,
            heap: RadixHeap::default(),
            walk: Vec::new(),
            sources: Vec::new(),
        };
        s.list_arcs(problem);
        s.pieces(problem);
        s.first_prices();
        s
    }

    /// List the arcs by destination and by source, each in the order of the problem.
    fn list_arcs(&mut self, problem: &Problem) {
        let mut in_at: Vec<u32> = self.nodes.iter().map(|v| v.in_first).collect();
        let mut out_at: Vec<u32> = self.nodes.iter().map(|v| v.out_first).collect();
        for (e, a) in problem.arcs.iter().enumerate() {
            let i = in_at[a.dst as usize];
            in_at[a.dst as usize] += 1;
            self.ins[i as usize] = In { src: a.src, cost: a.cost };
            self.arc_dst[i as usize] = a.dst;
            self.origin[i as usize] = e as u32;
            let o = out_at[a.src as usize];
            out_at[a.src as usize] += 1;
            self.outs[o as usize] = Out { dst: a.dst, arc: i, cost: a.cost };
            self.slot[i as usize] = o;
        }
        self.out_arcs = self.outs.clone();
    }

    fn pieces(&mut self, problem: &Problem) {
        for v in 0..self.n {
            let mut at = 0;
            for t in problem.tiers.get(v) {
                self.low.push(at);
                at += t.cap;
                self.high.push(at);
                self.cost.push(t.cost);
                if !t.supply {
                    self.used[v] += t.cap;
                }
            }
            self.first[v + 1] = self.cost.len() as u32;
            self.piece[v] = if self.used[v] > 0 { self.first[v + 1] } else { self.first[v] };
            self.set_up(v);
        }
    }

    pub(super) fn set_up(&mut self, v: usize) {
        let k = self.piece[v];
        self.nodes[v].up_at = if k < self.first[v + 1] { self.cost[k as usize] } else { INF };
    }

    fn first_prices(&mut self) {
        for v in 0..self.n {
            let mut p = self.nodes[v].up_at;
            for a in &self.ins[self.nodes[v].in_first as usize..self.nodes[v].in_end as usize] {
                p = p.min(self.nodes[a.src as usize].price + a.cost);
            }
            self.nodes[v].price = p;
        }
    }

    /// Admit all demand, level by level, and meet it.
    pub(crate) fn run(&mut self, levels: &[i64]) {
        for &level in levels {
            self.admit(level);
            self.augment_all();
        }
    }

    /// Meet all deficits, raising prices as far as needed.
    pub(super) fn augment_all(&mut self) {
        self.keep_open();
        while !self.open.is_empty() {
            self.search(INF);
            self.augment();
        }
    }

    /// Admit the pieces of demand worth at least `level` and more than their node's price.
    fn admit(&mut self, level: i64) {
        for v in 0..self.n {
            let mut k = self.piece[v];
            if self.used[v] == 0 || self.first[v + 1] == self.first[v] {
                continue;
            }
            let mut units = 0;
            while k > self.first[v] {
                let c = self.cost[k as usize - 1];
                if c < level || c <= self.nodes[v].price {
                    break;
                }
                k -= 1;
                units += self.used[v] - units - self.low[k as usize];
            }
            if units > 0 {
                self.used[v] -= units;
                self.nodes[v].deficit += units;
                self.piece[v] = k;
                self.set_up(v);
                self.open.push(v as u32);
            }
        }
    }

    /// Raise prices until some open deficit can be met, but by no more than `most`: Dijkstra backwards from the deficits.
    /// Nodes at the same distance are taken first in, first out, which keeps heights small.
    pub(super) fn search(&mut self, most: i64) {
        let mut queue = self.begin();
        let (mut at, mut d, mut limit) = (0, 0, most);
        while let Some((v, next)) = self.next(&mut at, d, limit, &mut queue) {
            d = next;
            limit = self.enter(v, d, limit, &mut queue);
        }
        self.sources.clear();
        for &v in &queue {
            let node = &mut self.nodes[v as usize];
            node.price += limit - self.dist[v as usize];
            if node.price == node.up_at {
                self.sources.push(v);
            }
        }
        self.queue = queue;
    }

    /// Begin a search from the open nodes.
    pub(super) fn begin(&mut self) -> Vec<u32> {
        self.stamp += 2;
        self.heap.clear();
        let mut queue = std::mem::take(&mut self.queue);
        queue.clear();
        for &v in &self.open {
            let node = &mut self.nodes[v as usize];
            node.seen = self.stamp;
            node.height = 0;
            self.dist[v as usize] = 0;
            queue.push(v);
        }
        queue
    }

    /// The next node of a search with its distance; none beyond `limit`.
    pub(super) fn next(&mut self, at: &mut usize, d: i64, limit: i64, queue: &mut Vec<u32>) -> Option<(u32, i64)> {
        loop {
            if let Some(&v) = queue.get(*at) {
                *at += 1;
                return Some((v, self.dist[v as usize].max(d)));
            }
            let (next, v) = self.heap.pop()?;
            if next > limit {
                return None;
            }
            if self.dist[v as usize] == next && !self.entered(v as usize) {
                queue.push(v);
            }
        }
    }

    /// Take a node at distance `d` into the zone of the search; return the distance beyond which it need not go.
    fn enter(&mut self, v: u32, d: i64, limit: i64, queue: &mut Vec<u32>) -> i64 {
        let node = &mut self.nodes[v as usize];
        node.seen = self.stamp + 1;
        node.cursor = 0;
        let node = *node;
        let limit = limit.min(d + node.up_at - node.price);
        let height = node.height + 1;
        for k in node.in_first..node.in_end {
            let a = self.ins[k as usize];
            let over = a.cost + self.nodes[a.src as usize].price - node.price;
            if over <= limit - d {
                self.approach(a.src, d, over, height, queue);
            }
        }
        for k in node.out_first..node.out_flowing {
            self.approach(self.outs[k as usize].dst, d, 0, height, queue);
        }
        limit
    }

    /// Whether the last search took the node into its zone.
    pub(super) fn entered(&self, v: usize) -> bool {
        self.nodes[v].seen > self.stamp
    }

    /// Note that the search at distance `d` can reach a node that is `over` further.
    pub(super) fn approach(&mut self, v: u32, d: i64, over: i64, height: u32, queue: &mut Vec<u32>) {
        let node = &mut self.nodes[v as usize];
        if node.seen < self.stamp {
            node.seen = self.stamp;
        } else if node.seen > self.stamp || d + over >= self.dist[v as usize] {
            return;
        }
        node.height = height;
        self.dist[v as usize] = d + over;
        if over == 0 {
            queue.push(v);
        } else {
            self.heap.push(d + over, v);
        }
    }

    /// Flows and prices as they stand.
    pub(crate) fn solution(&self) -> Solution {
        let mut flow = vec![0; self.flow.len()];
        for (k, &e) in self.origin.iter().enumerate() {
            flow[e as usize] = self.flow[k];
        }
        Solution { flow, used: self.used.clone(), price: self.nodes.iter().map(|n| n.price).collect() }
    }
}

/// Where each node's part begins in a list of arcs by one of their ends, and behind the last where the list ends.
fn firsts(nodes: usize, ends: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut first = vec![0_u32; nodes + 1];
    for v in ends {
        first[v as usize + 1] += 1;
    }
    for v in 0..nodes {
        first[v + 1] += first[v];
    }
    first
}
