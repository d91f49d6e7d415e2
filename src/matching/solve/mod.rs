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

/// Components with more nodes are left to the ascent.
const LARGE: usize = 12_000;

/// Levels at which demand is admitted: all tranches of a priority together, most urgent first.
pub fn levels(params: &Params) -> Vec<i64> {
    let mut all: Vec<i64> = params.weight.iter().flatten().copied().collect();
    all.sort_unstable();
    let mut levels: Vec<i64> = params
        .weight
        .iter()
        .filter_map(|w| w.last())
        .map(|&last| {
            let below = all.iter().rev().find(|&&w| w < last).copied().unwrap_or(last - 2);
            last.midpoint(below)
        })
        .collect();
    levels.sort_unstable_by_key(|l| std::cmp::Reverse(*l));
    levels.push(i64::MIN);
    levels
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
