//! Track A: the optimal plan of a board, exactly.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "component numbers and line ids are made or checked here"
)]

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::model::{Allocation, Instance};
use super::network::{Component, Groups, HubNetwork, allocations, split};
use super::rules;
use super::solve::{self, Problem, Solution};

/// How far the work has come, told to the caller after each component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Components solved.
    pub done: usize,
    /// All components.
    pub total: usize,
}

/// What the caller may say about the work.
pub struct Control<'a> {
    /// Number of threads, at least 1.
    pub threads: usize,
    /// Called after each component, from any thread; `false` cancels.
    pub progress: &'a (dyn Fn(Progress) -> bool + Sync),
    /// Called around the solving of each component with its number of nodes, from the thread that does it (`true` at its
    /// begin): for clocks, which this library has none of.
    pub solving: &'a (dyn Fn(bool, usize) + Sync),
}

impl Default for Control<'_> {
    fn default() -> Self {
        Self { threads: 1, progress: &|_| true, solving: &|_, _| {} }
    }
}

/// A plan with what proves it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Allocations by (need, pledge).
    pub allocations: Vec<Allocation>,
    /// Points of the plan.
    pub objective: i128,
    /// For each pledge what one more unit of it would be worth, in points.
    pub pledge_price: Vec<i64>,
    /// For each need what one more unit costs there, in points; `None` if no pledge can reach it.
    pub need_price: Vec<Option<i64>>,
}

/// Build the components of the given lines (ids ascending), largest first.
pub fn components(board: &Instance, needs: &[u32], pledges: &[u32]) -> Vec<Component> {
    let mut hubs = HubNetwork::build(board, needs, pledges);
    let pledge_groups = Groups::merge(std::mem::take(&mut hubs.pushes), pledges);
    let need_groups = Groups::merge(std::mem::take(&mut hubs.pulls), needs);
    let mut parts = split(&hubs, &pledge_groups, &need_groups);
    parts.sort_by_key(|c| std::cmp::Reverse((c.arcs.len(), c.nodes())));
    parts
}

/// The problem of a component.
pub fn problem(board: &Instance, part: &Component) -> Problem {
    Problem { nodes: part.nodes(), arcs: part.arcs.clone(), tiers: part.tiers(board) }
}

/// The best plan for the whole board; `None` if it was cancelled.
pub fn plan(board: &Instance, control: &Control) -> Option<Plan> {
    let needs: Vec<u32> = (0..board.needs.len() as u32).collect();
    let pledges: Vec<u32> = (0..board.pledges.len() as u32).collect();
    let parts = components(board, &needs, &pledges);
    let answers = solve_all(board, &parts, control)?;
    Some(assemble(board, &parts, &answers))
}

/// Solve components on several threads, the largest first. The answers do not depend on the number of threads.
pub(crate) fn solve_all(board: &Instance, parts: &[Component], control: &Control) -> Option<Vec<Solution>> {
    let levels = solve::levels(&board.params);
    let (next, done, cancelled) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicBool::new(false));
    let answers = Mutex::new(vec![Solution::default(); parts.len()]);
    let work = || {
        loop {
            if cancelled.load(Ordering::Relaxed) {
                break;
            }
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(part) = parts.get(at) else { break };
            let problem = problem(board, part);
            (control.solving)(true, problem.nodes);
            let answer = solve::solve(&problem, &levels);
            (control.solving)(false, problem.nodes);
            let answer = solve::tie_break(&problem, answer, &part.wishes(board));
            if let Some(slot) = answers.lock().unwrap_or_else(PoisonError::into_inner).get_mut(at) {
                *slot = answer;
            }
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            if !(control.progress)(Progress { done, total: parts.len() }) {
                cancelled.store(true, Ordering::Relaxed);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..control.threads.max(1) {
            scope.spawn(work);
        }
        work();
    });
    (!cancelled.into_inner()).then(|| answers.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Put the answers of the components together.
pub(crate) fn assemble(board: &Instance, parts: &[Component], answers: &[Solution]) -> Plan {
    let mut plan = Plan {
        pledge_price: vec![0; board.pledges.len()],
        need_price: vec![None; board.needs.len()],
        ..Plan::default()
    };
    for (part, answer) in parts.iter().zip(answers) {
        plan.allocations.extend(allocations(board, part, answer));
        prices(part, answer, &mut plan);
    }
    plan.allocations.sort_unstable();
    plan.objective = objective(board, &plan.allocations);
    plan
}

/// Note the prices of a component's lines.
pub(crate) fn prices(part: &Component, answer: &Solution, plan: &mut Plan) {
    for node in 0..part.pledges {
        for m in part.lines(node) {
            plan.pledge_price[m.line as usize] = (answer.price[node] - m.extra).max(0);
        }
    }
    for g in 0..part.needs {
        let node = part.need_node(g);
        for m in part.lines(node) {
            plan.need_price[m.line as usize] = Some(answer.price[node] + m.extra);
        }
    }
}

/// Units each need receives.
pub(crate) fn served(board: &Instance, allocations: &[Allocation]) -> Vec<i64> {
    let mut got = vec![0; board.needs.len()];
    for a in allocations {
        got[a.need as usize] += a.qty;
    }
    got
}

/// Points of allocations, pair by pair, without the cost of shipments. They must be sorted by need.
pub(crate) fn objective(board: &Instance, allocations: &[Allocation]) -> i128 {
    let mut total = 0;
    for list in allocations.chunk_by(|a, b| a.need == b.need) {
        let need = &board.needs[list[0].need as usize];
        total += board.params.value(need.prio, need.qty, list.iter().map(|a| a.qty).sum());
        for a in list {
            let pair = rules::pair(board, &board.pledges[a.pledge as usize], need);
            total -= pair.map_or(0, |t| i128::from(t.points()) * i128::from(a.qty));
        }
    }
    total
}
