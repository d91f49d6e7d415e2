//! Network simplex with a strongly feasible tree and convex arcs at the root.
//!
//! Source: Ahuja, Magnanti, Orlin, *Network Flows* (1993), chapter 11 (tree structure, strongly feasible bases and the
//! leaving arc of section 11.6) and chapter 14 (convex costs as pieces of one arc); Grigoriadis, *An efficient
//! implementation of the network simplex method* (1986), for the search of entering arcs block by block.
//!
//! A node's price is what one more unit there is worth. An inner arc `u -> v` is violated when the price of `v` exceeds
//! that of `u` by more than the cost. The arc between root and node carries its pieces in the order of their cost;
//! inner arcs without bound carry flow only while they are in the tree, so flows are kept by node.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "all indexes are node, arc and piece numbers of the problem, made and bounded in `Simplex::new`"
)]

use super::tree::{ROOT_ARC, Tree};
use crate::model::NONE;
use crate::network::{Arc, Csr, Tier};

/// A cost larger than any price.
pub(super) const INF: i64 = i64::MAX / 4;

/// A network whose node numbers follow the direction of the arcs (`src < dst`).
#[derive(Clone, Debug, Default)]
pub struct Problem {
    /// Number of nodes without the root.
    pub nodes: usize,
    /// Inner arcs, without bound.
    pub arcs: Vec<Arc>,
    /// Pieces of the convex arc of each node, by cost.
    pub tiers: Csr<Tier>,
}

/// Flows and prices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Solution {
    /// Units on each inner arc.
    pub(crate) flow: Vec<i64>,
    /// Units from the root into each node, counted from "no supply used, all demand served".
    pub(crate) used: Vec<i64>,
    /// Price of each node.
    pub(crate) price: Vec<i64>,
}

/// The state of the method.
pub(crate) struct Simplex {
    pub(super) n: usize,
    /// Inner arcs in the order in which they are priced.
    pub(super) arcs: Vec<Arc>,
    /// Position in `problem.arcs` of each.
    pub(super) origin: Vec<u32>,
    pub(super) tree: Tree,
    /// Prices; the root has the last one.
    pub(super) price: Vec<i64>,
    /// Units on the arc between each node and its parent (inner arcs).
    pub(super) flow: Vec<i64>,
    /// Units on the root arc, from the lower bound.
    pub(super) used: Vec<i64>,
    /// First piece of each node.
    pub(super) first: Vec<u32>,
    /// Lower end and cost of each piece.
    pub(super) low: Vec<i64>,
    pub(super) high: Vec<i64>,
    pub(super) cost: Vec<i64>,
    /// Piece that a root arc is on (in the tree) or stands before (not in the tree).
    pub(super) piece: Vec<u32>,
    /// Price above which more, below which less flow on the root arc pays.
    pub(super) up_at: Vec<i64>,
    pub(super) down_at: Vec<i64>,
    pub(super) block: usize,
    pub(super) root_block: usize,
    pub(super) next: usize,
    pub(super) next_root: usize,
}

impl Simplex {
    /// Prepare the method with its own first tree.
    pub(crate) fn new(problem: &Problem) -> Self {
        let n = problem.nodes;
        let (arcs, origin) = strided(&problem.arcs);
        let mut first = vec![0; n + 1];
        let (mut low, mut high, mut cost) = (Vec::new(), Vec::new(), Vec::new());
        let mut used = vec![0; n];
        for v in 0..n {
            let mut at = 0;
            for t in problem.tiers.get(v) {
                low.push(at);
                at += t.cap;
                high.push(at);
                cost.push(t.cost);
                if !t.supply {
                    used[v] += t.cap;
                }
            }
            first[v + 1] = cost.len() as u32;
        }
        let m = arcs.len();
        let block = m.isqrt() + 10;
        let blocks = m.div_ceil(block).max(1);
        let mut s = Self {
            n,
            arcs,
            origin,
            tree: Tree::new(n),
            price: vec![0; n + 1],
            flow: vec![0; n],
            used,
            first,
            low,
            high,
            cost,
            piece: vec![0; n],
            up_at: vec![INF; n],
            down_at: vec![-INF; n],
            block,
            root_block: n.div_ceil(blocks).max(1),
            next: 0,
            next_root: 0,
        };
        s.first_tree();
        s
    }

    /// No flow but what the pieces of a node give to each other; every node hangs on its cheapest supply.
    fn first_tree(&mut self) {
        let n = self.n;
        let (starts, list) = arcs_into(&self.arcs, n);
        for v in 0..n {
            let z = self.used[v];
            let (a, b) = (self.first[v], self.first[v + 1]);
            if let Some(k) = (a..b).find(|&k| self.high[k as usize] > z) {
                self.tree.attach(v as u32, n as u32, ROOT_ARC, true);
                self.piece[v] = k;
                self.set_basic(v);
                self.price[v] = self.cost[k as usize];
                continue;
            }
            self.piece[v] = b;
            self.set_nonbasic(v);
            let mut choice = (INF, NONE);
            for &e in &list[starts[v] as usize..starts[v + 1] as usize] {
                let arc = self.arcs[e as usize];
                let cost = self.price[arc.src as usize] + arc.cost;
                if cost < choice.0 {
                    choice = (cost, e);
                }
            }
            self.tree.attach(v as u32, self.arcs[choice.1 as usize].src, choice.1, false);
            self.price[v] = choice.0;
        }
        self.tree.arrange();
    }

    pub(super) fn set_basic(&mut self, v: usize) {
        let c = self.cost[self.piece[v] as usize];
        self.up_at[v] = c;
        self.down_at[v] = c;
    }

    pub(super) fn set_nonbasic(&mut self, v: usize) {
        let k = self.piece[v];
        self.up_at[v] = if k < self.first[v + 1] { self.cost[k as usize] } else { INF };
        self.down_at[v] = if k > self.first[v] { self.cost[k as usize - 1] } else { -INF };
    }

    /// Pivot until no arc is violated.
    pub(crate) fn run(&mut self) {
        while let Some(entering) = self.price_arcs() {
            self.pivot(entering);
        }
    }

    /// Flows and prices as they stand.
    pub(crate) fn solution(&self) -> Solution {
        let mut flow = vec![0; self.arcs.len()];
        for v in 0..self.n {
            let e = self.tree.pred[v];
            if e != ROOT_ARC {
                flow[self.origin[e as usize] as usize] = self.flow[v];
            }
        }
        let root = self.price[self.n];
        let price = self.price[..self.n].iter().map(|p| p - root).collect();
        Solution { flow, used: self.used.clone(), price }
    }
}

/// Arcs in steps over the list, so that a block holds arcs from everywhere (neighbours tend to be violated together).
fn strided(arcs: &[Arc]) -> (Vec<Arc>, Vec<u32>) {
    let m = arcs.len();
    let step = m.isqrt().max(1);
    let mut out = Vec::with_capacity(m);
    let mut origin = Vec::with_capacity(m);
    for start in 0..step {
        let mut e = start;
        while e < m {
            out.push(arcs[e]);
            origin.push(e as u32);
            e += step;
        }
    }
    (out, origin)
}

/// Positions of the arcs into each node.
fn arcs_into(arcs: &[Arc], n: usize) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0_u32; n + 1];
    for a in arcs {
        starts[a.dst as usize + 1] += 1;
    }
    for v in 0..n {
        starts[v + 1] += starts[v];
    }
    let mut at = starts.clone();
    let mut list = vec![0; arcs.len()];
    for (e, a) in arcs.iter().enumerate() {
        list[at[a.dst as usize] as usize] = e as u32;
        at[a.dst as usize] += 1;
    }
    (starts, list)
}
