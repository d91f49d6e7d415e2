//! What becomes of a pledge, and of the donor's key beside it.

use super::{Machine, Why};
use crate::pledge::PledgeState::{self, Closed, Draft, Open};
use crate::pledge::{Authorisation, Outcome};

vocabulary! {
    /// What can be done with a pledge.
    pub enum PledgeVerb {
        /// Its content changes.
        Edit = "edit",
        /// Its donor promises it.
        Open = "open",
        /// Its donor's council has decided.
        Authorise = "authorise",
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

    fn step(self, verb: PledgeVerb) -> Result<Self, Why> {
        use PledgeVerb as V;
        match (verb, self) {
            (V::Edit | V::Withdraw, Closed) => Err("already_closed"),
            (V::Edit, _) | (V::Authorise | V::Allocate, Open) => Ok(self),
            (V::Open, Draft) | (V::Reopen, Closed) => Ok(Open),
            (V::Open, _) => Err("only_drafts_are_opened"),
            (V::Authorise, _) => Err("only_open_pledges_are_authorised"),
            (V::Allocate, _) => Err("only_open_pledges_are_allocated"),
            (V::Withdraw, _) | (V::Lapse | V::Fulfil, Open) => Ok(Closed),
            (V::Lapse, _) => Err("only_open_pledges_lapse"),
            (V::Fulfil, _) => Err("only_open_pledges_are_fulfilled"),
            (V::Reopen, _) => Err("only_fulfilled_pledges_are_reopened"),
        }
    }
}

impl Machine for Authorisation {
    type Verb = Outcome;
    const OF: &'static str = "authorisation";
    const ASKED: &'static [Outcome] = Outcome::ALL;

    /// A later decision is a fact, whatever came before: refused or deferred turns the key back. A recommendation
    /// turns no key, so a grant stands beside it.
    fn step(self, verb: Outcome) -> Result<Self, Why> {
        match (verb, self) {
            (_, Self::NotRequired) => Err("no_authorisation_is_required"),
            (Outcome::Granted, _) | (Outcome::Recommended, Self::Granted) => Ok(Self::Granted),
            (Outcome::Recommended, _) => Ok(Self::Recommended),
            (Outcome::Deferred, _) => Ok(Self::Deferred),
            (Outcome::Refused, _) => Ok(Self::Refused),
        }
    }
}
