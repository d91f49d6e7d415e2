//! State machines: each has its states, its verbs, and one table that says what a verb makes of a state. What a state
//! allows is read off the table, never written beside it; methods with data ask the table first and then their data.

mod allocation;
mod import;
mod need;
mod plan;
mod pledge;
mod proposal;
mod receipt;
mod shipment;
#[cfg(test)]
pub(crate) mod tests;

use std::fmt;

pub use allocation::{AllocationState, AllocationVerb};
pub use import::{ImportState, ImportVerb};
pub use need::{NeedState, NeedVerb};
pub use plan::{PlanState, PlanVerb};
pub use pledge::{Authorisation, Outcome, PledgeState, PledgeVerb};
pub use proposal::{ProposalState, ProposalVerb};
pub use receipt::{ReceiptState, ReceiptVerb};
pub use shipment::{LineState, LineVerb, ShipmentState, ShipmentVerb};

use crate::{Code, Words};

/// An illegal transition: what was tried, from where, what would be allowed, and why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransitionError {
    /// What the state belongs to, for example `need`.
    pub of: &'static str,
    /// The present state.
    pub state: &'static str,
    /// The verb that was tried.
    pub tried: &'static str,
    /// The verbs that the present state allows.
    pub allowed: Vec<&'static str>,
    /// A stable code for the reason.
    pub why: Code,
}

impl fmt::Display for TransitionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot {} a {} that is {}: {}", self.tried, self.of, self.state, self.why)
    }
}

impl std::error::Error for TransitionError {}

/// The states of something, and what becomes of each.
pub trait Machine: Words {
    /// What can be done or can happen.
    type Verb: Words;

    /// What the state belongs to, for example `need`.
    const OF: &'static str;

    /// The verbs that somebody asks of the thing itself, in the order in which they are named to who tried another.
    /// The rest follow by themselves or are asked of something else.
    const ASKED: &'static [Self::Verb];

    /// The table: the state that the verb leads to, or why this state does not allow it. Data may still forbid what
    /// the state allows.
    ///
    /// # Errors
    /// The code of the refusal.
    fn step(self, verb: Self::Verb) -> Result<Self, Code>;

    /// The verbs that this state allows.
    fn allowed(self) -> Vec<&'static str> {
        Self::ASKED.iter().filter(|verb| self.step(**verb).is_ok()).map(|verb| verb.word()).collect()
    }

    /// The refusal of a verb.
    fn refuse(self, tried: Self::Verb, why: Code) -> TransitionError {
        // what was refused just now is no advice
        let allowed = self.allowed().into_iter().filter(|verb| *verb != tried.word()).collect();
        TransitionError { of: Self::OF, state: self.word(), tried: tried.word(), allowed, why }
    }

    /// The state that the verb leads to.
    ///
    /// # Errors
    /// [`TransitionError`] where the table refuses it.
    fn moved(self, verb: Self::Verb) -> Result<Self, TransitionError> {
        self.step(verb).map_err(|why| self.refuse(verb, why))
    }

    /// The state after something that follows by itself: where the table refuses it, nothing does.
    #[must_use]
    fn after(self, verb: Self::Verb) -> Self {
        self.step(verb).unwrap_or(self)
    }
}
