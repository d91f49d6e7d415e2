//! Among equally good answers, one that leaves fewer lines with nothing.
//!
//! Units move only along arcs without reduced cost, so the objective stays what it is.
#![expect(clippy::indexing_slicing, reason = "all indexes are node and piece numbers of the problem")]

use super::ascent::Ascent;
use super::simplex::{Problem, Solution};

/// Rounds of the search: most wishes are granted in the first few.
const ROUNDS: usize = 12;

/// Units that a node would like to keep of the piece with the given cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The node.
    pub node: u32,
    /// Cost of the piece.
    pub cost: i64,
    /// Units: one for each line that has nothing without them.
    pub units: i64,
}

/// Grants wishes as far as an equally good answer can.
pub fn spread(problem: &Problem, answer: Solution, wishes: &[Wish]) -> Solution {
    let tied = |w: &&Wish| answer.price[w.node as usize] == w.cost;
    if wishes.iter().filter(tied).all(|w| granted(problem, &answer, w)) {
        return answer;
    }
    let mut state = Ascent::resume(problem, &answer);
    for wish in wishes.iter().filter(tied) {
        state.reserve(wish);
    }
    state.bring_for_free();
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

impl Ascent {
    /// Keeps units of a piece from being given up; what is missing of them becomes a deficit.
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

    /// Brings what a few rounds can bring at the prices as they are; the rest is given up again.
    fn bring_for_free(&mut self) {
        let mut rounds = 0;
        while rounds < ROUNDS && !self.open.is_empty() {
            self.search(0);
            if self.sources.is_empty() {
                break;
            }
            self.bring();
            rounds += 1;
        }
        for v in std::mem::take(&mut self.open) {
            let missing = std::mem::take(&mut self.nodes[v as usize].deficit);
            self.used[v as usize] += missing;
        }
    }
}
