//! Minimum-cost flow on a component: every node may have a convex arc to the root, inner arcs have no bound.
//!
//! Two exact methods, each proving its answer by prices: the network simplex (`simplex`), faster on small components, and
//! the primal-dual method (`primal_dual`), whose time grows far less than with the square of the size. That one has its
//! flow in `augment`, starts again from an earlier answer in `warm_start`, and in `tie_break` chooses among equal answers.
mod augment;
mod heap;
mod pivot;
mod price;
mod primal_dual;
mod simplex;
mod tie_break;
mod tree;
mod warm_start;

pub(crate) use primal_dual::PrimalDual;
pub use simplex::Problem;
pub(crate) use simplex::{Simplex, Solution};
pub(crate) use tie_break::{Wish, tie_break};

use super::model::Params;

/// Components with more nodes are left to the primal-dual method: about there it becomes the faster one.
const LARGE: usize = 5_000;

/// Levels at which demand is admitted: first all but the least urgent priority, then everything. Most supply goes to the
/// first three; to admit each priority by itself, or all at once, takes a sixth and a third longer on 100,000 lines.
pub(crate) fn levels(params: &Params) -> Vec<i64> {
    let mut all: Vec<i64> = params.weight.iter().flatten().copied().collect();
    all.sort_unstable();
    let [.., third, _] = &params.weight;
    let last = third.last().copied().unwrap_or_default();
    let below = all.iter().rev().find(|&&w| w < last).copied().unwrap_or(last - 2);
    vec![last.midpoint(below), i64::MIN]
}

/// Solve with the method that suits the size.
pub(crate) fn solve(problem: &Problem, levels: &[i64]) -> Solution {
    if problem.nodes > LARGE {
        let mut method = PrimalDual::new(problem);
        method.run(levels);
        method.solution()
    } else {
        let mut method = Simplex::new(problem);
        method.run();
        method.solution()
    }
}
