//! From a board to a plan: pure, and the same for the same board whatever the number of threads.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::service::board::{Board, PlannedLine};
use matching::full_rules::keep_full_rules;
use matching::model::Allocation;
use matching::plan::{self, Control, Plan, Progress};
use matching::rules;

/// A solved board.
#[derive(Debug, Clone, Default)]
pub struct Solved {
    /// Allocations by (need, pledge), by the numbers of the board's lines.
    pub lines: Vec<PlannedLine>,
    /// Points of the plan.
    pub objective: i128,
    /// Points that no plan can exceed.
    pub bound: i128,
    /// The plan with the prices that explain it.
    pub plan: Plan,
}

/// Solves a board; `None` if it was cancelled.
pub fn solve(
    board: &Board,
    full_rules: bool,
    threads: usize,
    progress: &(dyn Fn(Progress) -> bool + Sync),
) -> Option<Solved> {
    let all = AtomicUsize::new(0);
    let first = |now: Progress| {
        all.store(now.total, Ordering::Relaxed);
        progress(now)
    };
    let control = Control { threads, progress: &first, ..Control::default() };
    let mut found = plan::plan(&board.instance, &control)?;
    let bound = found.objective;
    if full_rules {
        // the second pass counts its own components: it tells nothing new, and can still be cancelled
        let total = all.load(Ordering::Relaxed);
        let again = |_| progress(Progress { done: total, total });
        let control = Control { threads, progress: &again, ..Control::default() };
        let full = keep_full_rules(&board.instance, &found, &control)?;
        found.allocations = full.allocations;
        found.objective = full.objective;
    }
    let lines = found.allocations.iter().filter_map(|allocation| line(board, allocation)).collect();
    Some(Solved { lines, objective: found.objective, bound, plan: found })
}

fn line(board: &Board, allocation: &Allocation) -> Option<PlannedLine> {
    let (need, pledge) = (allocation.need as usize, allocation.pledge as usize);
    let (n, o) = (board.instance.needs.get(need)?, board.instance.pledges.get(pledge)?);
    let points = rules::pair(&board.instance, o, n).ok()?.points();
    Some(PlannedLine { need, pledge, quantity: allocation.qty, points })
}
