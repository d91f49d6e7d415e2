//! What becomes of a proposal for the item catalogue.

use super::Machine;
use crate::Code;
use crate::proposal::ProposalState::{self, Accepted, Proposed, Rejected};

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
