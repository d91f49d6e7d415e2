//! Proposals of users for the item catalogue: `proposed → accepted | rejected`.

use std::collections::BTreeMap;

use crate::need::Kind;
pub use crate::transition::ProposalState;
use crate::transition::{Machine, ProposalVerb};
use crate::{Instant, MemberId, OrganisationId, ProposalId, TransitionError};

vocabulary! {
    /// What is proposed.
    pub enum ProposalKind {
        /// Further words for a class.
        Synonym = "synonym",
        /// A class of its own below another.
        Class = "class",
    }
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub id: ProposalId,
    /// What is proposed.
    pub kind: ProposalKind,
    /// Where it stands.
    pub state: ProposalState,
    /// The class the words are for, or the key of the new class.
    pub item_class: String,
    /// The words, by language (ISO 639-1); the first of a new class's language is its label.
    pub labels: BTreeMap<String, Vec<String>>,
    /// The base unit of a new class (UN/ECE Rec 20).
    pub unit: Option<String>,
    /// What kind of help a new class is.
    pub class_kind: Option<Kind>,
    /// Whether the words commonly mean other things too.
    pub ambiguous: bool,
    /// Why it is wanted.
    pub note: Option<String>,
    /// Who proposed it.
    pub organisation: OrganisationId,
    /// The member who did.
    pub member: MemberId,
    /// The member who decided.
    pub decided_by: Option<MemberId>,
    /// When it was decided.
    pub decided_at: Option<Instant>,
    /// Why it was turned down.
    pub reason: Option<String>,
    /// Counts its changes.
    pub version: i64,
    /// When it was proposed.
    pub created_at: Instant,
}

impl Proposal {
    /// `proposed → accepted`.
    pub fn accept(self, by: MemberId, now: Instant) -> Result<Self, TransitionError> {
        self.decide(ProposalVerb::Accept, by, now, None)
    }

    /// `proposed → rejected`, with a reason.
    pub fn reject(self, by: MemberId, now: Instant, reason: String) -> Result<Self, TransitionError> {
        self.decide(ProposalVerb::Reject, by, now, Some(reason))
    }

    fn decide(
        self,
        verb: ProposalVerb,
        by: MemberId,
        now: Instant,
        reason: Option<String>,
    ) -> Result<Self, TransitionError> {
        Ok(Self {
            state: self.state.moved(verb)?,
            decided_by: Some(by),
            decided_at: Some(now),
            reason,
            version: self.version + 1,
            ..self
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transition::tests::things::{at, id, proposal};

    #[test]
    fn a_decision_says_who_decided_when_and_why() {
        let open = || Proposal { version: 3, ..proposal(ProposalState::Proposed) };
        let accepted = open().accept(id(7), at(5)).expect("accepted");
        assert_eq!((accepted.decided_by, accepted.decided_at, accepted.reason), (Some(id(7)), Some(at(5)), None));
        let rejected = open().reject(id(8), at(6), "a word for another thing".to_owned()).expect("rejected");
        assert_eq!((rejected.decided_by, rejected.decided_at), (Some(id(8)), Some(at(6))));
        assert_eq!(rejected.reason.as_deref(), Some("a word for another thing"));
        assert_eq!((accepted.version, rejected.version), (4, 4));
    }
}
