//! Minimum-cost flow on a component: every node may have a convex arc to the root, inner arcs have no bound.
//!
//! Two exact methods, each proving its answer by prices: the network simplex (`simplex`), faster on small components, and
//! the primal-dual ascent (`ascent`), whose time grows far less than with the square of the size.
mod ascent;
mod bring;
mod heap;
mod pivot;
mod price;
mod repair;
mod simplex;
mod spread;
mod tree;

pub use ascent::Ascent;
pub use simplex::{Problem, Simplex, Solution};
pub use spread::{Wish, spread};

use super::model::Params;

/// Components with more nodes are left to the ascent: about there it becomes the faster one.
const LARGE: usize = 5_000;

/// Levels at which demand is admitted: first all but the least urgent priority, then everything. Most supply goes to the
/// first three; to admit each priority by itself, or all at once, takes a sixth and a third longer on 100,000 lines.
pub fn levels(params: &Params) -> Vec<i64> {
    let mut all: Vec<i64> = params.weight.iter().flatten().copied().collect();
    all.sort_unstable();
    let [.., third, _] = &params.weight;
    let last = third.last().copied().unwrap_or_default();
    let below = all.iter().rev().find(|&&w| w < last).copied().unwrap_or(last - 2);
    vec![last.midpoint(below), i64::MIN]
}

/// Solves with the method that suits the size.
pub fn solve(problem: &Problem, levels: &[i64]) -> Solution {
    if problem.nodes > LARGE {
        let mut method = Ascent::new(problem);
        method.run(levels);
        method.solution()
    } else {
        let mut method = Simplex::new(problem);
        method.run();
        method.solution()
    }
}
