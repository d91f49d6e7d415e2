//! The states of a proposal for the item catalogue, and what becomes of each.

use self::ProposalState::{Accepted, Proposed, Rejected};
use super::Machine;
use crate::Code;

vocabulary! {
    /// Where a proposal stands.
    pub enum ProposalState {
        /// Waiting for a coordinator.
        Proposed = "proposed",
        /// Part of the catalogue.
        Accepted = "accepted",
        /// Turned down, with a reason.
        Rejected = "rejected",
    }
}

vocabulary! {
    /// What can be done with a proposal.
    pub enum ProposalVerb {
        /// It becomes part of the catalogue.
        Accept = "accept",
        /// It is turned down.
        Reject = "reject",
    }
}

impl Machine for ProposalState {
    type Verb = ProposalVerb;
    const OF: &'static str = "proposal";
    const ASKED: &'static [ProposalVerb] = ProposalVerb::ALL;

    fn step(self, verb: ProposalVerb) -> Result<Self, Code> {
        match (verb, self) {
            (ProposalVerb::Accept, Proposed) => Ok(Accepted),
            (ProposalVerb::Reject, Proposed) => Ok(Rejected),
            (_, Accepted | Rejected) => Err(Code::OnlyOpenProposalsAreDecided),
        }
    }
}
