//! Why a pair was chosen, and why not: read from the prices that prove the plan.
#![expect(clippy::indexing_slicing, reason = "line ids are those of the board the plan was made for")]

use super::model::{Allocation, Instance, Need};
use super::plan::{self, Plan};
use super::rules::{self, Blocked, Terms};

/// The answer to "why (not) this pledge for this need?".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The plan has it.
    Chosen {
        /// Units.
        qty: i64,
        /// Points a unit, part by part.
        terms: Terms,
    },
    /// A rule forbids it.
    Blocked(Blocked),
    /// Not in the plan, but an optimal plan with it exists as far as prices tell.
    EquallyGood {
        /// Points a unit, part by part.
        terms: Terms,
    },
    /// The plan would lose points by it.
    Costs {
        /// Points a unit, part by part.
        terms: Terms,
        /// Points lost with the first unit.
        points: i64,
        /// The need that would lose the unit, if the pledge has none to spare.
        loser: Option<u32>,
    },
}

impl Verdict {
    /// Stable code, for interfaces and translations.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Chosen { .. } => "chosen",
            Self::Blocked(_) => "blocked",
            Self::EquallyGood { .. } => "equally_good",
            Self::Costs { .. } => "costs",
        }
    }
}

/// A plan with an index by pledge, for many questions.
pub struct Explainer<'a> {
    board: &'a Instance,
    plan: &'a Plan,
    by_pledge: Vec<Allocation>,
    served: Vec<i64>,
}

impl<'a> Explainer<'a> {
    /// Prepare the index.
    pub fn new(board: &'a Instance, plan: &'a Plan) -> Self {
        let mut by_pledge = plan.allocations.clone();
        by_pledge.sort_unstable_by_key(|a| (a.pledge, a.need));
        Self { board, plan, by_pledge, served: plan::served(board, &plan.allocations) }
    }

    fn of_pledge(&self, pledge: u32) -> &[Allocation] {
        let start = self.by_pledge.partition_point(|a| a.pledge < pledge);
        let end = self.by_pledge.partition_point(|a| a.pledge <= pledge);
        &self.by_pledge[start..end]
    }

    /// Explain a pair; `None` if need or pledge is not on the board.
    pub fn explain(&self, need: u32, pledge: u32) -> Option<Verdict> {
        let n = self.board.needs.get(need as usize)?;
        let o = self.board.pledges.get(pledge as usize)?;
        let terms = match rules::pair(self.board, o, n) {
            Ok(terms) => terms,
            Err(rule) => return Some(Verdict::Blocked(rule)),
        };
        let at = self.plan.allocations.binary_search_by_key(&(need, pledge), |a| (a.need, a.pledge));
        if let Ok(at) = at {
            return Some(Verdict::Chosen { qty: self.plan.allocations[at].qty, terms });
        }
        // A unit sent to a served need takes the place of another and is worth its price there; a need with nothing
        // has only its own worth of a first unit, which is below the price. Taken from the pledge it costs the pledge's price.
        let price = self.plan.need_price[need as usize]?;
        let worth = if self.served[need as usize] > 0 { price } else { price.min(self.first_unit(n)) };
        let points = terms.points() + self.plan.pledge_price[pledge as usize] - worth;
        if points <= 0 {
            return Some(Verdict::EquallyGood { terms });
        }
        Some(Verdict::Costs { terms, points, loser: self.loser(pledge) })
    }

    /// What a need's first unit is worth.
    fn first_unit(&self, need: &Need) -> i64 {
        i64::try_from(self.board.params.value(need.prio, need.qty, 1)).unwrap_or(i64::MAX)
    }

    /// Of the needs that an exhausted pledge serves, the one whose last unit is worth least.
    fn loser(&self, pledge: u32) -> Option<u32> {
        let list = self.of_pledge(pledge);
        let used: i64 = list.iter().map(|a| a.qty).sum();
        if used < self.board.pledges[pledge as usize].qty {
            return None;
        }
        list.iter()
            .min_by_key(|a| {
                let need = &self.board.needs[a.need as usize];
                let got = self.served[a.need as usize];
                let p = &self.board.params;
                (p.value(need.prio, need.qty, got) - p.value(need.prio, need.qty, got - 1), a.need)
            })
            .map(|a| a.need)
    }
}
