//! Among equally good answers, one that leaves fewer lines with nothing.
//!
//! Units move only along arcs without reduced cost, so the objective stays what it is.
#![expect(clippy::indexing_slicing, reason = "all indexes are node and piece numbers of the problem")]

use super::primal_dual::PrimalDual;
use super::simplex::{Problem, Solution};

/// Rounds of the search: most wishes are granted in the first few.
const ROUNDS: usize = 12;

/// Units that a node would like to keep of the piece with the given cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wish {
    pub(crate) node: u32,
    /// Cost of the piece.
    pub(crate) cost: i64,
    /// Units: one for each line that has nothing without them.
    pub(crate) units: i64,
}

/// Grant wishes as far as an equally good answer can.
pub(crate) fn tie_break(problem: &Problem, answer: Solution, wishes: &[Wish]) -> Solution {
    let tied = |w: &&Wish| answer.price[w.node as usize] == w.cost;
    if wishes.iter().filter(tied).all(|w| granted(problem, &answer, w)) {
        return answer;
    }
    let mut state = PrimalDual::warm_start(problem, &answer);
    for wish in wishes.iter().filter(tied) {
        state.reserve(wish);
    }
    state.augment_for_free();
    state.solution()
}

fn granted(problem: &Problem, answer: &Solution, wish: &Wish) -> bool {
    let v = wish.node as usize;
    let mut end = 0;
    for t in problem.tiers.get(v) {
        end += t.cap;
        if t.cost == wish.cost {
            break;
        }
    }
    end - answer.used[v] >= wish.units
}

impl PrimalDual {
    /// Keep units of a piece from being given up; what is missing of them becomes a deficit.
    fn reserve(&mut self, wish: &Wish) {
        let v = wish.node as usize;
        let (a, b) = (self.first[v] as usize, self.first[v + 1] as usize);
        let Some(k) = (a..b).find(|&k| self.cost[k] == wish.cost) else { return };
        self.high[k] -= wish.units.min(self.high[k] - self.low[k]);
        let missing = self.used[v] - self.high[k];
        if missing > 0 {
            self.used[v] = self.high[k];
            self.nodes[v].deficit = missing;
            self.open.push(wish.node);
        }
        if self.used[v] == self.high[k] && self.piece[v] as usize == k {
            self.piece[v] += 1;
        }
        self.set_up(v);
    }

    /// Meet what a few rounds can meet at the prices as they are; give the rest up again.
    fn augment_for_free(&mut self) {
        let mut rounds = 0;
        while rounds < ROUNDS && !self.open.is_empty() {
            self.search(0);
            if self.sources.is_empty() {
                break;
            }
            self.augment();
            rounds += 1;
        }
        for v in std::mem::take(&mut self.open) {
            let missing = std::mem::take(&mut self.nodes[v as usize].deficit);
            self.used[v as usize] += missing;
        }
    }
}
