//! Allocations: a quantity of one pledge line for one need line, and all that can become of it.
//!
//! `proposed → accepted → committed → fulfilled`; exits `declined`, `withdrawn`, `lapsed`,
//! `released`; and `standby`, which holds nothing. The units of an allocation are told apart by
//! counters: of `quantity` units, `released` were given back before they left, `shipped` left, of
//! those `received` arrived in good order and `lost_or_damaged` were damaged, missing or lost.

mod delivered;
mod part;
mod reassigning;
mod units;

use crate::Code;
use crate::owed::Owed;
pub use crate::transition::AllocationState;
use crate::transition::{AllocationVerb, Machine};
use crate::voice::Voice;
use crate::{
    AllocationId, Instant, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId, ShipmentLineId, TransitionError,
};
pub use delivered::Delivered;
pub use part::Agreed;
pub use reassigning::Reassignment;
pub use units::{Count, Way};

vocabulary! {
    /// The side of an allocation.
    pub enum Side {
        /// Who promises.
        Donor = "donor",
        /// Who needs.
        Recipient = "recipient",
        /// Neither: an aid office proposed it to both.
        Coordinator = "coordinator",
    }
}

/// An allocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    pub id: AllocationId,
    /// The need it serves.
    pub need: NeedId,
    /// The line of that need.
    pub need_line: NeedLineId,
    /// The pledge it draws on.
    pub pledge: PledgeId,
    /// The line of that pledge.
    pub pledge_line: PledgeLineId,
    /// Who needs.
    pub recipient: OrganisationId,
    /// Who promises.
    pub donor: OrganisationId,
    /// Where it stands.
    pub state: AllocationState,
    /// Units it speaks for.
    pub quantity: i64,
    /// Units on shipments not yet dispatched.
    pub planned: i64,
    /// Units that left (those that came back with a returned shipment taken off).
    pub shipped: i64,
    /// Units received in good order.
    pub received: i64,
    /// Units damaged, missing or lost.
    pub lost_or_damaged: i64,
    /// Units given back before they left.
    pub released: i64,
    /// Whether it is knowingly another class than asked for.
    pub substitute: bool,
    /// Who proposed it.
    pub proposed_by: Side,
    /// When the donor agreed.
    pub donor_agreed_at: Option<Instant>,
    /// Whose word that was.
    pub donor_word: Option<Voice>,
    /// When the recipient agreed.
    pub recipient_agreed_at: Option<Instant>,
    /// Whose word that was.
    pub recipient_word: Option<Voice>,
    /// Until when a proposal holds its units.
    pub hold_until: Option<Instant>,
    /// Since when it stands by; the oldest moves up first.
    pub standby_since: Option<Instant>,
    /// Whose word it waits for on standby: it was asked and did not answer in time, so nothing but a new word
    /// moves it up.
    pub waits_for: Option<Owed>,
    /// Since when it is accepted: how long the council has not said anything.
    pub accepted_since: Option<Instant>,
    /// When both keys were turned.
    pub committed_at: Option<Instant>,
    /// On standby, the state it had before it made room for a fact; it moves up before what was never
    /// agreed, straight back to it.
    pub stepped_back: Option<AllocationState>,
    /// The allocation of which this is a part.
    pub split_from: Option<AllocationId>,
    /// The line of a shipment whose units it is to have, or has had since all agreed: they were on board for another
    /// need.
    pub reassigned_from: Option<ShipmentLineId>,
    /// Why it ended, in the words of who ended it.
    pub reason: Option<String>,
    /// Counts its changes.
    pub version: i64,
    /// When it was proposed.
    pub created_at: Instant,
}

impl Allocation {
    /// Whether units of it were given back, so that the gift is free for others again.
    pub fn given_back(&self) -> bool {
        self.state == AllocationState::Declined || self.released > 0
    }

    /// Whether donor and recipient have both agreed and it has not come to nothing. What stepped back to standby after
    /// both agreed, or stands by because the council was silent, keeps its agreements.
    pub const fn is_agreed(&self) -> bool {
        match self.state {
            AllocationState::Accepted | AllocationState::Committed | AllocationState::Fulfilled => true,
            AllocationState::Standby => self.have_both_agreed(),
            AllocationState::Proposed
            | AllocationState::Declined
            | AllocationState::Withdrawn
            | AllocationState::Lapsed
            | AllocationState::Released => false,
        }
    }

    const fn have_both_agreed(&self) -> bool {
        self.donor_agreed_at.is_some() && self.recipient_agreed_at.is_some()
    }

    /// Units that hold room: not yet received, not gone, not given back.
    pub const fn live(&self) -> i64 {
        if self.state.is_live() { self.quantity - self.released - self.received - self.lost_or_damaged } else { 0 }
    }

    /// Units that both sides agreed on and that are not yet counted: what the public reads as promised.
    pub const fn promised(&self) -> i64 {
        if self.is_agreed() { self.live() } else { 0 }
    }

    /// Units dispatched and not yet counted.
    pub const fn in_transit(&self) -> i64 {
        self.shipped - self.received - self.lost_or_damaged
    }

    /// Live units that have not left.
    pub const fn unshipped(&self) -> i64 {
        if self.state.is_live() { self.quantity - self.released - self.shipped } else { 0 }
    }

    /// Committed units that are on no shipment yet.
    pub const fn shippable(&self) -> i64 {
        if matches!(self.state, AllocationState::Committed) { self.unshipped() - self.planned } else { 0 }
    }

    /// Live units on no shipment, neither planned nor dispatched: all that can step back for a fact.
    pub const fn free(&self) -> i64 {
        self.unshipped() - self.planned
    }

    /// Units that a count may still speak of though they are on no shipment. What stepped back or lapsed after both keys
    /// were turned may have taken place all the same.
    pub const fn countable(&self) -> i64 {
        match (self.state, self.stepped_back, self.committed_at) {
            (AllocationState::Standby, Some(AllocationState::Committed), _) | (AllocationState::Lapsed, _, Some(_)) => {
                self.quantity - self.released - self.shipped
            }
            _ if self.state.is_live() => self.free(),
            _ => 0,
        }
    }

    /// One side agrees. With both agreed it is accepted; with `authorised` also committed.
    pub fn agree(self, side: Side, now: Instant, authorised: bool) -> Result<Self, TransitionError> {
        let state = self.state.moved(AllocationVerb::Accept)?;
        if self.state != AllocationState::Proposed {
            return Err(self.state.refuse(AllocationVerb::Accept, Code::OnlyProposalsAreAccepted));
        }
        Ok(Self { state, ..self.hear(side, now)? }.apply_keys(now, authorised))
    }

    /// With the word of a side, which counts once; where a council was silent, the donor speaks again.
    pub(super) fn hear(self, side: Side, now: Instant) -> Result<Self, TransitionError> {
        let refuse = |why| Err(self.state.refuse(AllocationVerb::Accept, why));
        match side {
            Side::Donor if self.donor_agreed_at.is_none() => {
                Ok(Self { donor_agreed_at: Some(now), donor_word: Some(Voice::Own), ..self })
            }
            Side::Recipient if self.recipient_agreed_at.is_none() => {
                Ok(Self { recipient_agreed_at: Some(now), recipient_word: Some(Voice::Own), ..self })
            }
            Side::Donor if self.waits_for == Some(Owed::Council) => Ok(self),
            Side::Donor | Side::Recipient => refuse(Code::ThisSideHasAlreadyAgreed),
            Side::Coordinator => refuse(Code::OnlyDonorAndRecipientAgree),
        }
    }

    /// With the word of a side that has just agreed as one that somebody reported of it.
    #[must_use]
    pub fn as_reported(self, side: Side) -> Self {
        let reported = Some(Voice::Reported);
        match side {
            Side::Donor => Self { donor_word: reported, ..self },
            Side::Recipient => Self { recipient_word: reported, ..self },
            Side::Coordinator => self,
        }
    }

    /// Follows from the agreements: accepted when both sides agreed, committed when authorised.
    #[must_use]
    pub fn apply_keys(self, now: Instant, authorised: bool) -> Self {
        if !self.have_both_agreed() {
            return self;
        }
        let agreed = self.state.after(AllocationVerb::Agreed);
        let state = if authorised { agreed.after(AllocationVerb::Commit) } else { agreed };
        match state {
            state if state == self.state => self,
            AllocationState::Committed => {
                Self { state, hold_until: None, accepted_since: None, committed_at: Some(now), ..self }
            }
            state => Self { state, hold_until: None, accepted_since: Some(now), ..self },
        }
    }

    /// `proposed | standby → declined`.
    pub fn decline(self, reason: Option<String>) -> Result<Self, TransitionError> {
        let state = self.state.moved(AllocationVerb::Decline)?;
        Ok(self.ended(state, reason))
    }

    /// `standby | proposed | accepted | committed → withdrawn`, before anything is planned or sent.
    pub fn withdraw(self, reason: Option<String>) -> Result<Self, TransitionError> {
        let state = self.state.moved(AllocationVerb::Withdraw)?;
        if self.shipped > 0 {
            return Err(self.state.refuse(AllocationVerb::Withdraw, Code::PartOfItWasDispatched));
        }
        if self.planned > 0 {
            return Err(self.state.refuse(AllocationVerb::Withdraw, Code::PartOfItIsOnAPlannedShipment));
        }
        Ok(self.ended(state, reason))
    }

    /// Gives back `units` that have not left and are on no shipment.
    pub fn release(self, units: i64, reason: Option<String>) -> Result<Self, TransitionError> {
        let state = self.state.moved(AllocationVerb::Release)?;
        if units < 1 || units > self.free() {
            return Err(self.state.refuse(AllocationVerb::Release, Code::MoreThanIsStillToBeShipped));
        }
        let released = self.released + units;
        Ok(Self { state, released, reason, ..self }.finish())
    }

    /// `standby | proposed | accepted | committed → lapsed`; what was already shipped goes on, so a
    /// partly shipped allocation only releases its rest.
    pub fn lapse(self, reason: Option<String>) -> Result<Self, TransitionError> {
        let state = self.state.moved(AllocationVerb::Lapse)?;
        if self.shipped > 0 || self.planned > 0 {
            let state = self.state.moved(AllocationVerb::Release)?;
            return Ok(Self { state, released: self.released + self.free(), reason, ..self }.finish());
        }
        Ok(self.ended(state, reason))
    }

    /// `proposed → standby`, when its hold ends. Who owed the answer still owes it.
    pub fn stand_by(self, now: Instant) -> Result<Self, TransitionError> {
        Ok(Self {
            state: self.state.moved(AllocationVerb::StandBy)?,
            hold_until: None,
            standby_since: Some(now),
            waits_for: self.owed(),
            ..self
        })
    }

    /// `units` that are on no shipment step back to standby to make room for a fact. Agreements stay. A
    /// part becomes an allocation of its own under `id`, and the rest stays what it is; whole, it keeps
    /// its own id.
    pub fn step_back(
        self,
        units: i64,
        id: AllocationId,
        now: Instant,
    ) -> Result<(Self, Option<Self>), TransitionError> {
        let state = self.state.moved(AllocationVerb::StepBack)?;
        if units < 1 || units > self.free() {
            return Err(self.state.refuse(AllocationVerb::StepBack, Code::OnlyUnitsOnNoShipmentStepBack));
        }
        let waiting = Self {
            state,
            hold_until: None,
            standby_since: Some(now),
            stepped_back: Some(self.state),
            accepted_since: None,
            ..self.clone()
        };
        if units == self.quantity {
            return Ok((waiting, None));
        }
        let part = Self {
            id,
            quantity: units,
            planned: 0,
            shipped: 0,
            received: 0,
            lost_or_damaged: 0,
            released: 0,
            split_from: Some(self.id),
            version: 1,
            ..waiting
        };
        Ok((Self { quantity: self.quantity - units, ..self }.finish(), Some(part)))
    }

    /// `standby → proposed`, whole; and straight on to what follows from its agreements.
    pub fn move_up(self, now: Instant, hold_until: Instant, authorised: bool) -> Result<Self, TransitionError> {
        let proposed = Self {
            state: self.state.moved(AllocationVerb::MoveUp)?,
            hold_until: Some(hold_until),
            standby_since: None,
            stepped_back: None,
            waits_for: None,
            ..self
        };
        Ok(proposed.apply_keys(now, authorised))
    }

    /// Splits `units` off a standby allocation, as a standby allocation of its own that can move
    /// up while the rest goes on waiting. Both keep their place in the row, and their age.
    pub fn split(self, units: i64, id: AllocationId) -> Result<(Self, Self), TransitionError> {
        let state = self.state.moved(AllocationVerb::Split)?;
        if units < 1 || units >= self.quantity {
            return Err(self.state.refuse(AllocationVerb::Split, Code::OnlyPartOfAStandbyIsSplitOff));
        }
        let part = Self { id, state, quantity: units, split_from: Some(self.id), version: 1, ..self.clone() };
        Ok((Self { state, quantity: self.quantity - units, ..self }, part))
    }

    fn ended(self, state: AllocationState, reason: Option<String>) -> Self {
        Self {
            state,
            reason,
            hold_until: None,
            standby_since: None,
            stepped_back: None,
            waits_for: None,
            accepted_since: None,
            ..self
        }
    }

    /// With nothing live left, it is fulfilled if anything arrived, else released.
    pub(super) fn finish(self) -> Self {
        if !self.state.is_live() || self.live() != 0 {
            return self;
        }
        let verb = if self.received > 0 { AllocationVerb::Complete } else { AllocationVerb::Exhaust };
        Self { state: self.state.after(verb), accepted_since: None, ..self }
    }
}
