//! The log: who changed what, when and why. Nothing is deleted and nothing is rewritten.

use serde::Serialize;
use serde_json::Value;

use crate::policy::Action;
use crate::{DriverCodeId, EventId, Instant, MemberId, NeedId, OrganisationId, PledgeId, ShipmentId};

vocabulary! {
    /// What an entry of the log speaks of.
    pub enum SubjectKind {
        /// An organisation.
        Organisation = "organisation",
        /// A member.
        Member = "member",
        /// A token.
        Token = "token",
        /// A mandate.
        Mandate = "mandate",
        /// A need.
        Need = "need",
        /// A pledge.
        Pledge = "pledge",
        /// An allocation.
        Allocation = "allocation",
        /// A shipment.
        Shipment = "shipment",
        /// A receipt.
        Receipt = "receipt",
        /// A proposal for the item catalogue.
        Proposal = "proposal",
        /// The item catalogue.
        Catalogue = "catalogue",
        /// The places.
        Places = "places",
        /// A plan for the whole board.
        AllocationPlan = "allocation_plan",
    }
}

vocabulary! {
    /// What happened without anyone asking for it: consequences of rules and of time.
    pub enum Consequence {
        /// A standby allocation moved up.
        MovedUp = "moved_up",
        /// A proposal's hold ended.
        HoldEnded = "hold_ended",
        /// A council was silent for too long on what both sides had agreed on.
        CouncilSilent = "council_silent",
        /// A promise stepped back to standby to make room for what happened to real things.
        PutBack = "put_back",
        /// Units of an agreed allocation were given back because its line has an excess.
        GivenBack = "given_back",
        /// What lies above a need line's quantity changed.
        ExcessChanged = "excess_changed",
        /// What a line of a verified need asks for changed.
        QuantityChanged = "quantity_changed",
        /// The consignee's only seat signed, although it made one that carried the goods.
        SignedByTheOnlySeat = "signed_by_the_only_seat",
        /// Both keys are turned.
        Committed = "committed",
        /// The donor's key was turned back: what was committed is only accepted again.
        KeyTurnedBack = "key_turned_back",
        /// Every unit is received or released.
        Fulfilled = "fulfilled",
        /// Units came back to the need.
        Reopened = "reopened",
        /// A pledge ran out of time.
        Lapsed = "lapsed",
        /// A need ran out of time.
        Expired = "expired",
        /// Something is under way to a need that ran out of time or was closed: a coordinator must look.
        NeedsAttention = "needs_attention",
        /// Nothing is under way any more to a need that was closed.
        AttentionOver = "attention_over",
        /// A plan was computed.
        Computed = "computed",
        /// A plan could not be computed.
        Failed = "failed",
        /// An organisation that it names was merged into another.
        Merged = "merged",
        /// Loaded from a file.
        Imported = "imported",
    }
}

/// The name of what happened: an operation somebody called, or a consequence of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Somebody did it.
    Did(Action),
    /// A rule or the time did it.
    Followed(Consequence),
}

impl What {
    /// The word in the log.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Did(action) => action.as_str(),
            Self::Followed(consequence) => consequence.as_str(),
        }
    }
}

/// One entry of the log.
#[derive(Debug, Clone, Serialize)]
pub struct Event {
    /// Its id; ids sort by time.
    pub id: EventId,
    /// When.
    pub at: Instant,
    /// Who; nobody when the time did it. Where a driver did it, the seat that gave its code and answers for it.
    pub member: Option<MemberId>,
    /// The code of the driver who did it, where one did.
    pub driver: Option<DriverCodeId>,
    /// For whom that member acted.
    pub organisation: Option<OrganisationId>,
    /// What was done or followed.
    pub action: String,
    /// What kind of thing it was done to.
    pub subject_kind: SubjectKind,
    /// Its id.
    pub subject_id: uuid::Uuid,
    /// The need it concerns.
    pub need: Option<NeedId>,
    /// The pledge it concerns.
    pub pledge: Option<PledgeId>,
    /// The shipment it concerns.
    pub shipment: Option<ShipmentId>,
    /// What changed, as `{"field": {"from": …, "to": …}}` or plain facts.
    pub change: Value,
    /// Why, in the words of who did it.
    pub reason: Option<String>,
}

/// An entry with its place in the order of the log.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its number; nothing as long as it has none, within a second.
    pub seq: Option<i64>,
    pub event: Event,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_names_acts_as_their_operations_and_consequences_by_their_own_words() {
        assert_eq!(What::Did(Action::ConfirmReceipt).as_str(), "confirm_receipt");
        assert_eq!(What::Followed(Consequence::MovedUp).as_str(), "moved_up");
        // one word never stands for both
        for consequence in Consequence::ALL {
            assert!(Action::ALL.iter().all(|act| act.as_str() != consequence.as_str()), "{consequence}");
        }
    }
}
