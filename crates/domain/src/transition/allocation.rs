//! The states of an allocation, and what becomes of each.

use self::AllocationState::{Accepted, Committed, Declined, Fulfilled, Lapsed, Proposed, Released, Standby, Withdrawn};
use super::Machine;
use crate::Code;

vocabulary! {
    /// Where an allocation stands.
    pub enum AllocationState {
        /// One side has agreed; its units are held until the hold ends.
        Proposed = "proposed",
        /// Donor and recipient have both agreed.
        Accepted = "accepted",
        /// Accepted, and the pledge's authorisation is given: both keys are turned.
        Committed = "committed",
        /// Every unit that was not released has been received.
        Fulfilled = "fulfilled",
        /// Holds nothing; moves up when something is released.
        Standby = "standby",
        /// Somebody said no.
        Declined = "declined",
        /// The donor took it back before dispatch.
        Withdrawn = "withdrawn",
        /// Its pledge or its need ran out of time.
        Lapsed = "lapsed",
        /// Given back, or nothing of it arrived.
        Released = "released",
    }
}

impl AllocationState {
    /// Whether its unreceived units hold room on both lines.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Proposed | Self::Accepted | Self::Committed)
    }
}

vocabulary! {
    /// What can be done with an allocation, or happens to it.
    pub enum AllocationVerb {
        /// One of its sides agrees; what stands by moves up with that.
        Accept = "accept",
        /// One of its sides says no.
        Decline = "decline",
        /// Its donor takes it back.
        Withdraw = "withdraw",
        /// Units that have not left are given back.
        Release = "release",
        /// Units go on a planned shipment.
        Ship = "ship",
        /// Both sides have agreed.
        Agreed = "agreed",
        /// The donor's key is turned.
        Commit = "commit",
        /// The donor's key is turned back.
        TurnBack = "turn_back",
        /// Its pledge or its need ran out of time.
        Lapse = "lapse",
        /// Its hold ended.
        StandBy = "stand_by",
        /// A council has been silent for too long.
        FallSilent = "fall_silent",
        /// It makes room for a fact.
        StepBack = "step_back",
        /// Units came free.
        MoveUp = "move_up",
        /// A part of it is to move up.
        Split = "split",
        /// The shipment it is planned on is cancelled.
        Unplan = "unplan",
        /// The shipment it is planned on leaves.
        Dispatch = "dispatch",
        /// Units under way are lost.
        Lose = "lose",
        /// Lost units turn up again.
        Find = "find",
        /// Units under way came back to their donor.
        TakeBack = "take_back",
        /// Units of a shipment are counted.
        Count = "count",
        /// What travels in no shipment took place and is counted.
        Receive = "receive",
        /// Units on the road go to another need.
        HandOver = "hand_over",
        /// It takes units over that were on the road for another need.
        TakeOver = "take_over",
        /// A count is taken back.
        Reverse = "reverse",
        /// Nothing of it is live any more, and something arrived.
        Complete = "complete",
        /// Nothing of it is live any more, and nothing arrived.
        Exhaust = "exhaust",
    }
}

impl Machine for AllocationState {
    type Verb = AllocationVerb;
    const OF: &'static str = "allocation";
    const ASKED: &'static [AllocationVerb] = &[
        AllocationVerb::Accept,
        AllocationVerb::Decline,
        AllocationVerb::Withdraw,
        AllocationVerb::Release,
        AllocationVerb::Ship,
    ];

    fn step(self, verb: AllocationVerb) -> Result<Self, Code> {
        use AllocationVerb as V;
        match (verb, self) {
            (V::Accept, Proposed | Standby) | (V::MoveUp, Standby) => Ok(Proposed),
            (V::Accept, _) => Err(Code::OnlyProposalsAreAccepted),
            (V::Decline, Proposed | Standby) => Ok(Declined),
            (V::Decline, _) => Err(Code::OnlyProposalsAreDeclined),
            (V::Withdraw, Standby | Proposed | Accepted | Committed) => Ok(Withdrawn),
            (V::Lapse, Standby | Proposed | Accepted | Committed) => Ok(Lapsed),
            (V::Withdraw | V::Lapse, _) => Err(Code::ItHasAlreadyEnded),
            // the way of the goods: what is on a shipment is committed
            (V::Ship | V::Unplan | V::Dispatch | V::Lose | V::TakeBack | V::Count | V::HandOver, Committed)
            | (V::Release, Accepted | Committed)
            | (V::Split, Standby) => Ok(self),
            (V::Release, _) => Err(Code::OnlyAgreedAllocationsAreReleased),
            (V::Split, _) => Err(Code::OnlyPartOfAStandbyIsSplitOff),
            (V::StandBy, Proposed) | (V::FallSilent, Accepted) | (V::StepBack, Proposed | Accepted | Committed) => {
                Ok(Standby)
            }
            (V::StandBy, _) => Err(Code::OnlyProposalsStandBy),
            (V::FallSilent, _) => Err(Code::OnlyAcceptedOnesWaitForACouncil),
            (V::StepBack, _) => Err(Code::OnlyUnitsOnNoShipmentStepBack),
            (V::Ship, _) => Err(Code::OnlyCommittedUnitsAreShipped),
            (V::Unplan, _) => Err(Code::LessWasPlanned),
            (V::Dispatch, _) => Err(Code::OnlyCommittedAndPlannedUnitsLeave),
            (V::Lose | V::TakeBack | V::Count | V::HandOver, _) => Err(Code::LessIsInTransit),
            // what took place is committed again, though it stepped back or lapsed meanwhile
            (V::Receive, Committed | Standby | Lapsed)
            | (V::Reverse | V::Find, Committed | Fulfilled | Released)
            | (V::TakeOver, Standby)
            | (V::Commit, Accepted) => Ok(Committed),
            (V::MoveUp | V::TakeOver, _) => Err(Code::OnlyStandbyMovesUp),
            (V::Receive, _) => Err(Code::OnlyCommittedUnitsAreReceived),
            (V::Reverse, _) => Err(Code::LessWasCounted),
            (V::Find, _) => Err(Code::LessWasLost),
            // what follows by itself leaves alone what it does not concern
            (V::Agreed, Proposed) | (V::TurnBack, Committed) => Ok(Accepted),
            (V::Complete, Proposed | Accepted | Committed) => Ok(Fulfilled),
            (V::Exhaust, Proposed | Accepted | Committed) => Ok(Released),
            (V::Agreed | V::Commit | V::TurnBack | V::Complete | V::Exhaust, _) => Ok(self),
        }
    }
}
