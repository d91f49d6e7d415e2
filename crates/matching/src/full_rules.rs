//! Track B: indivisible lines, smallest lots and the cost of a shipment, on top of the optimum of track A.
//!
//! A post-pass, not exact: indivisible needs are met whole where the prices of track A say that it pays, everything else
//! is solved again exactly on what is left, shipments under the lot are mended or dropped, and what is free afterwards is
//! handed out by worth. The objective of track A bounds every plan of track B, so the gap is proven.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "line ids are those of the board, leaf numbers those of its catalogue"
)]

use super::model::{Allocation, Instance, Need};
use super::network::{Arc, Csr, Tier, options};
use super::plan::{self, Control, Plan};
use super::rules;
use super::solve::{self, Problem};

/// Pledges looked at for one need and leaf before the best is taken.
const LOOK: usize = 400;
/// Shipments below this many thousandths of their lot are dropped at once.
const WORTHY: i64 = 300;
/// Boards with at most as many lines look at more pairs, as many for each need.
const SMALL: usize = 30_000;
const CHOICE: usize = 60;
/// Rounds of best quantities and filling.
const ROUNDS: usize = 2;

/// A plan that keeps all rules, with its distance from the bound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FullPlan {
    /// Allocations by (need, pledge).
    pub allocations: Vec<Allocation>,
    /// Points, the cost of shipments taken off.
    pub objective: i128,
    /// Points that no plan of track B can exceed.
    pub bound: i128,
}

impl FullPlan {
    /// Proven bound on the share of points missed, in parts per million, rounded up.
    pub fn gap_ppm(&self) -> i128 {
        if self.bound <= 0 { 0 } else { ((self.bound - self.objective) * 1_000_000).div_euclid(self.bound) + 1 }
    }
}

struct Work<'a> {
    board: &'a Instance,
    price: &'a [i64],
    /// Units left of each pledge.
    left: Vec<i64>,
    /// Pledges of each leaf, those with a low price first.
    by_leaf: Vec<Vec<u32>>,
    /// Shipments of each need.
    shipments: Vec<Vec<(u32, i64)>>,
}

/// Keep the full rules, starting from the optimum of track A; `None` if it was cancelled.
pub fn keep_full_rules(board: &Instance, relaxed: &Plan, control: &Control) -> Option<FullPlan> {
    let mut work = Work::new(board, &relaxed.pledge_price);
    work.place_indivisible(relaxed);
    work.solve_rest(control)?;
    if board.needs.len() + board.pledges.len() <= SMALL {
        work.widen();
        work.best_quantities(false);
    }
    work.choose_pairs();
    for _ in 0..ROUNDS {
        work.best_quantities(true);
        work.fill();
    }
    work.best_quantities(true);
    Some(work.finish(relaxed.objective))
}

impl<'a> Work<'a> {
    fn new(board: &'a Instance, price: &'a [i64]) -> Self {
        let mut by_leaf = vec![Vec::new(); board.classes.leaf_count as usize];
        for (i, pledge) in board.pledges.iter().enumerate() {
            by_leaf[board.classes.leaf(pledge.class) as usize].push(i as u32);
        }
        for list in &mut by_leaf {
            list.sort_by_key(|&i| (price[i as usize], i));
        }
        let left = board.pledges.iter().map(|o| o.qty).collect();
        Self { board, price, left, by_leaf, shipments: vec![Vec::new(); board.needs.len()] }
    }

    fn worth(&self, need: &Need, from: i64, to: i64) -> i128 {
        let p = &self.board.params;
        p.value(need.prio, need.qty, to) - p.value(need.prio, need.qty, from)
    }

    /// The pledge with the best net points for at least `least` and at most `most` units: (points, pledge, units).
    fn best_pledge(&self, j: u32, got: i64, least: i64, most: i64, priced: bool) -> Option<(i128, u32, i64)> {
        let need = &self.board.needs[j as usize];
        let mut best: Option<(i128, u32, i64)> = None;
        for (leaf, _) in options(self.board, need) {
            let mut looked = 0;
            for &i in &self.by_leaf[leaf as usize] {
                if self.left[i as usize] < least {
                    continue;
                }
                let Ok(terms) = rules::pair(self.board, &self.board.pledges[i as usize], need) else { continue };
                if self.shipments[j as usize].iter().any(|s| s.0 == i) {
                    continue;
                }
                let units = most.min(self.left[i as usize]);
                let each = terms.points() + if priced { self.price[i as usize] } else { 0 };
                let gain = self.worth(need, got, got + units)
                    - i128::from(each) * i128::from(units)
                    - i128::from(self.board.params.shipment_cost);
                if gain > 0 && best.is_none_or(|b| gain > b.0) {
                    best = Some((gain, i, units));
                }
                looked += 1;
                if looked >= LOOK {
                    break;
                }
            }
        }
        best
    }

    fn ship(&mut self, j: u32, i: u32, units: i64) {
        self.left[i as usize] -= units;
        self.shipments[j as usize].push((i, units));
    }

    /// Indivisible needs by worth a unit: whole from one pledge where that pays at the prices of track A.
    fn place_indivisible(&mut self, relaxed: &Plan) {
        let served = plan::served(self.board, &relaxed.allocations);
        let mut lines: Vec<(i128, u32)> = Vec::new();
        for (j, need) in self.board.needs.iter().enumerate().filter(|e| e.1.indivisible) {
            let each = self.worth(need, 0, need.qty) / i128::from(need.qty);
            let part = i128::from(served[j]) * 1000 / i128::from(need.qty);
            lines.push((-(each * 1000 + part), j as u32));
        }
        lines.sort_unstable();
        for (_, j) in lines {
            let qty = self.board.needs[j as usize].qty;
            if let Some((_, i, units)) = self.best_pledge(j, 0, qty, qty, true) {
                self.ship(j, i, units);
            }
        }
    }

    /// Track A again for the needs that may be divided, on what the others left.
    fn solve_rest(&mut self, control: &Control) -> Option<()> {
        let mut rest = self.board.clone();
        let mut pledges = Vec::new();
        for (i, (pledge, &left)) in rest.pledges.iter_mut().zip(&self.left).enumerate() {
            pledge.qty = left;
            if left > 0 {
                pledges.push(i as u32);
            }
        }
        let needs: Vec<u32> = (0..rest.needs.len() as u32).filter(|&j| !rest.needs[j as usize].indivisible).collect();
        let parts = plan::components(&rest, &needs, &pledges);
        let answers = plan::solve_all(&rest, &parts, control)?;
        let mut allocations = plan::assemble(&rest, &parts, &answers).allocations;
        allocations.sort_unstable();
        for a in allocations {
            self.ship(a.need, a.pledge, a.qty);
        }
        Some(())
    }

    /// Choose the pairs that get a shipment of at least the lot: those that have it, then, the nearest to it first, those
    /// for which pledge and need still have room for a whole lot.
    fn choose_pairs(&mut self) {
        let mut pledge_room: Vec<i64> = self.board.pledges.iter().map(|o| o.qty).collect();
        let mut need_room: Vec<i64> = self.board.needs.iter().map(|n| n.qty).collect();
        let mut small: Vec<(i64, u32, u32, i64)> = Vec::new();
        for (j, list) in self.shipments.iter_mut().enumerate() {
            let lot = rules::smallest_shipment(&self.board.needs[j]);
            list.retain(|&(i, units)| {
                if units < lot {
                    small.push((-(units * 1000 / lot), j as u32, i, lot));
                } else {
                    pledge_room[i as usize] -= lot;
                    need_room[j] -= lot;
                }
                units >= lot
            });
        }
        small.sort_unstable();
        for (share, j, i, lot) in small {
            if -share >= WORTHY && pledge_room[i as usize] >= lot && need_room[j as usize] >= lot {
                pledge_room[i as usize] -= lot;
                need_room[j as usize] -= lot;
                self.shipments[j as usize].push((i, lot));
            }
        }
    }

    /// The best quantities on the chosen pairs, each at least its lot: again a flow, exactly.
    /// Without lots, pairs may end with nothing and are dropped.
    fn best_quantities(&mut self, lots: bool) {
        let board = self.board;
        self.left = board.pledges.iter().map(|o| o.qty).collect();
        for (need, list) in board.needs.iter().zip(&mut self.shipments) {
            let lot = if lots || need.indivisible { rules::smallest_shipment(need) } else { 0 };
            for s in list {
                s.1 = lot;
                self.left[s.0 as usize] -= lot;
            }
        }
        let pairs = self.open_pairs();
        let mut pledges: Vec<u32> = pairs.iter().map(|p| p.1).collect();
        pledges.sort_unstable();
        pledges.dedup();
        let mut needs: Vec<u32> = pairs.iter().map(|p| p.0).collect();
        needs.dedup();
        let mut problem = Problem { nodes: pledges.len() + needs.len(), arcs: Vec::new(), tiers: Csr::new() };
        for &i in &pledges {
            problem.tiers.push(Tier { cost: 0, cap: self.left[i as usize], supply: true });
            problem.tiers.close();
        }
        for &j in &needs {
            self.open_tiers(j, &mut problem.tiers);
        }
        for &(j, i, _) in &pairs {
            let src = pledges.binary_search(&i).unwrap_or_default() as u32;
            let dst = (pledges.len() + needs.binary_search(&j).unwrap_or_default()) as u32;
            let terms = rules::pair(board, &board.pledges[i as usize], &board.needs[j as usize]);
            problem.arcs.push(Arc { src, dst, cost: terms.map_or(0, |t| t.points()) });
        }
        let answer = solve::solve(&problem, &solve::levels(&board.params));
        for (&(j, i, at), &flow) in pairs.iter().zip(&answer.flow) {
            self.left[i as usize] -= flow;
            self.shipments[j as usize][at].1 += flow;
        }
        for list in &mut self.shipments {
            list.retain(|s| s.1 > 0);
        }
    }

    /// Give each need that may be divided, besides the pledges it has, others at a good price that hold a whole lot.
    fn widen(&mut self) {
        let board = self.board;
        for (j, need) in board.needs.iter().enumerate().filter(|e| !e.1.indivisible) {
            let lot = rules::smallest_shipment(need);
            let mut list: Vec<(i64, u32)> = Vec::new();
            for (leaf, _) in options(board, need) {
                for &i in &self.by_leaf[leaf as usize] {
                    let pledge = &board.pledges[i as usize];
                    if pledge.qty < lot {
                        continue;
                    }
                    if let Ok(terms) = rules::pair(board, pledge, need) {
                        list.push((terms.points() + self.price[i as usize], i));
                    }
                }
            }
            list.sort_unstable();
            list.truncate(CHOICE);
            self.shipments[j].retain(|s| board.pledges[s.0 as usize].qty >= lot);
            for (_, i) in list {
                if self.shipments[j].iter().all(|s| s.0 != i) {
                    self.shipments[j].push((i, 0));
                }
            }
        }
    }

    /// Pairs (need, pledge, position) on which more than the lot could go.
    fn open_pairs(&self) -> Vec<(u32, u32, usize)> {
        let mut pairs = Vec::new();
        for (j, list) in self.shipments.iter().enumerate() {
            let got: i64 = list.iter().map(|s| s.1).sum();
            if got < self.board.needs[j].qty {
                let open = list.iter().enumerate().filter(|e| self.left[e.1.0 as usize] > 0);
                pairs.extend(open.map(|(at, s)| (j as u32, s.0, at)));
            }
        }
        pairs
    }

    /// The pieces of a need's demand that its lots leave, by worth.
    fn open_tiers(&self, j: u32, tiers: &mut Csr<Tier>) {
        let need = &self.board.needs[j as usize];
        let params = &self.board.params;
        let got: i64 = self.shipments[j as usize].iter().map(|s| s.1).sum();
        for k in (0..params.tranches()).rev() {
            let start = if k == 0 { 0 } else { params.tranche_end(need.qty, k - 1) };
            let cap = params.tranche_end(need.qty, k) - start.max(got);
            if cap > 0 {
                tiers.push(Tier { cost: params.weight[usize::from(need.prio) - 1][k], cap, supply: false });
            }
        }
        tiers.close();
    }

    /// Hand out what is free, the best worth a unit first: more of shipments under way, then new ones.
    fn fill(&mut self) {
        for list in &mut self.by_leaf {
            list.retain(|&i| self.left[i as usize] > 0);
        }
        let mut lines: Vec<(i64, u32)> = Vec::new();
        for (j, need) in self.board.needs.iter().enumerate() {
            let got: i64 = self.shipments[j].iter().map(|s| s.1).sum();
            if got < need.qty {
                let next = self.worth(need, got, got + 1) as i64;
                lines.push((-next, j as u32));
            }
        }
        lines.sort_unstable();
        for (_, j) in lines {
            self.fill_line(j);
        }
    }

    fn fill_line(&mut self, j: u32) {
        let need = &self.board.needs[j as usize];
        let lot = rules::smallest_shipment(need);
        let mut got: i64 = self.shipments[j as usize].iter().map(|s| s.1).sum();
        if !need.indivisible {
            for s in &mut self.shipments[j as usize] {
                let more = self.left[s.0 as usize].min(need.qty - got);
                s.1 += more;
                got += more;
                self.left[s.0 as usize] -= more;
            }
        }
        while need.qty - got >= lot {
            let Some((_, i, units)) = self.best_pledge(j, got, lot, need.qty - got, false) else { break };
            self.ship(j, i, units);
            got += units;
        }
    }

    fn finish(self, bound: i128) -> FullPlan {
        let mut allocations: Vec<Allocation> = Vec::new();
        for (j, list) in self.shipments.iter().enumerate() {
            allocations.extend(list.iter().map(|&(pledge, qty)| Allocation { need: j as u32, pledge, qty }));
        }
        allocations.sort_unstable();
        let cost = i128::from(self.board.params.shipment_cost) * allocations.len() as i128;
        let objective = plan::objective(self.board, &allocations) - cost;
        FullPlan { allocations, objective, bound }
    }
}
