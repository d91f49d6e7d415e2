//! The states of a pledge and of the donor's key beside it, and what becomes of each.

use self::PledgeState::{Closed, Draft, Open};
use super::Machine;
use crate::Code;

vocabulary! {
    /// Where a pledge stands.
    pub enum PledgeState {
        /// Being written; seen by its donor only.
        Draft = "draft",
        /// Promised.
        Open = "open",
        /// Over.
        Closed = "closed",
    }
}

vocabulary! {
    /// The donor's key: whether its council has agreed.
    pub enum Authorisation {
        /// Nobody has to decide.
        NotRequired = "not_required",
        /// The council has not decided.
        Pending = "pending",
        /// A committee speaks for it; the council has not decided.
        Recommended = "recommended",
        /// The council put it off.
        Deferred = "deferred",
        /// The council agreed.
        Granted = "granted",
        /// The council said no.
        Refused = "refused",
    }
}

impl Authorisation {
    /// Whether the donor's key is turned.
    pub const fn is_given(self) -> bool {
        matches!(self, Self::NotRequired | Self::Granted)
    }
}

vocabulary! {
    /// How a council decided.
    pub enum Outcome {
        /// A committee speaks for it; it turns no key.
        Recommended = "recommended",
        /// Put off.
        Deferred = "deferred",
        /// Agreed.
        Granted = "granted",
        /// Said no.
        Refused = "refused",
    }
}

vocabulary! {
    /// What can be done with a pledge.
    pub enum PledgeVerb {
        /// Its content changes.
        Edit = "edit",
        /// Its donor promises it.
        Open = "open",
        /// Its donor's council has decided.
        Authorise = "authorise",
        /// Somebody speaks for its donor, of which others only reported.
        Confirm = "confirm",
        /// Units of it are promised to a need.
        Allocate = "allocate",
        /// Its donor takes it back.
        Withdraw = "withdraw",
        /// Its time ran out.
        Lapse = "lapse",
        /// Nothing of it is left to give or to come.
        Fulfil = "fulfil",
        /// A fact says more of its units.
        Reopen = "reopen",
    }
}

impl Machine for PledgeState {
    type Verb = PledgeVerb;
    const OF: &'static str = "pledge";
    const ASKED: &'static [PledgeVerb] =
        &[PledgeVerb::Edit, PledgeVerb::Open, PledgeVerb::Authorise, PledgeVerb::Allocate, PledgeVerb::Withdraw];

    fn step(self, verb: PledgeVerb) -> Result<Self, Code> {
        use PledgeVerb as V;
        match (verb, self) {
            (V::Edit | V::Withdraw, Closed) => Err(Code::AlreadyClosed),
            // goods may come before anybody was asked about them: what is said of them then is a fact
            (V::Edit, _) | (V::Allocate, Open) | (V::Authorise | V::Confirm, Open | Closed) => Ok(self),
            (V::Open, Draft) | (V::Reopen, Closed) => Ok(Open),
            (V::Open, _) => Err(Code::OnlyDraftsAreOpened),
            (V::Authorise, _) => Err(Code::OnlyOpenPledgesAreAuthorised),
            (V::Confirm, _) => Err(Code::OnlyOpenPledgesAreConfirmed),
            (V::Allocate, _) => Err(Code::OnlyOpenPledgesAreAllocated),
            (V::Withdraw, _) | (V::Lapse | V::Fulfil, Open) => Ok(Closed),
            (V::Lapse, _) => Err(Code::OnlyOpenPledgesLapse),
            (V::Fulfil, _) => Err(Code::OnlyOpenPledgesAreFulfilled),
            (V::Reopen, _) => Err(Code::OnlyFulfilledPledgesAreReopened),
        }
    }
}

impl Machine for Authorisation {
    type Verb = Outcome;
    const OF: &'static str = "authorisation";
    const ASKED: &'static [Outcome] = Outcome::ALL;

    /// A later decision is a fact, whatever came before: refused or deferred turns the key back. A recommendation
    /// turns no key, so a grant stands beside it.
    fn step(self, verb: Outcome) -> Result<Self, Code> {
        match (verb, self) {
            (_, Self::NotRequired) => Err(Code::NoAuthorisationIsRequired),
            (Outcome::Granted, _) | (Outcome::Recommended, Self::Granted) => Ok(Self::Granted),
            (Outcome::Recommended, _) => Ok(Self::Recommended),
            (Outcome::Deferred, _) => Ok(Self::Deferred),
            (Outcome::Refused, _) => Ok(Self::Refused),
        }
    }
}
