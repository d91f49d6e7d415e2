//! Allocations: a quantity of one pledge line for one need line, and all that can become of it.
//!
//! `proposed → accepted → committed → fulfilled`; exits `declined`, `withdrawn`, `lapsed`,
//! `released`; and `standby`, which holds nothing. The units of an allocation are told apart by
//! counters: of `quantity` units, `released` were given back before they left, `shipped` left, of
//! those `received` arrived in good order and `spoilt` were damaged, missing or lost.

use crate::Code;
use crate::owed::Owed;
use crate::{AllocationId, Instant, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId, TransitionError};

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

impl AllocationState {
    /// Whether its unreceived units hold room on both lines.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Proposed | Self::Accepted | Self::Committed)
    }

    /// Whether it is live and both sides have agreed.
    pub const fn is_agreed(self) -> bool {
        matches!(self, Self::Accepted | Self::Committed)
    }

    /// The verbs this state allows.
    pub const fn allowed(self) -> &'static [&'static str] {
        match self {
            Self::Proposed | Self::Standby => &["accept", "decline", "withdraw"],
            Self::Accepted => &["withdraw", "release"],
            Self::Committed => &["withdraw", "release", "ship"],
            Self::Fulfilled | Self::Declined | Self::Withdrawn | Self::Lapsed | Self::Released => &[],
        }
    }

    pub(super) const fn refuse(self, tried: &'static str, why: Code) -> TransitionError {
        TransitionError { of: "allocation", state: self.as_str(), tried, allowed: self.allowed(), why }
    }
}

/// What a receipt line says of an allocation's units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Arrived in good order.
    pub accepted: i64,
    /// Arrived damaged.
    pub damaged: i64,
    /// Did not arrive.
    pub missing: i64,
}

impl Count {
    /// Units spoken for: accepted + damaged + missing.
    pub const fn total(self) -> i64 {
        self.accepted + self.damaged + self.missing
    }

    /// Units that are gone: damaged + missing.
    pub const fn spoilt(self) -> i64 {
        self.damaged + self.missing
    }
}

/// An allocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    /// Its id.
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
    pub spoilt: i64,
    /// Units given back before they left.
    pub released: i64,
    /// Whether it is knowingly another class than asked for.
    pub substitute: bool,
    /// Who proposed it.
    pub proposed_by: Side,
    /// When the donor agreed.
    pub donor_agreed_at: Option<Instant>,
    /// When the recipient agreed.
    pub recipient_agreed_at: Option<Instant>,
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
    /// Why it ended, in the words of who ended it.
    pub reason: Option<String>,
    /// Counts its changes.
    pub version: i64,
    /// When it was proposed.
    pub created_at: Instant,
}

impl Allocation {
    /// Whether units of it were given back, so that the gift is free for others again.
    pub fn came_back(&self) -> bool {
        self.state == AllocationState::Declined || self.released > 0
    }

    /// Whether both sides' agreement stands: it is accepted or committed, stepped back from that, or stands by
    /// because the council was silent.
    pub fn is_agreed_still(&self) -> bool {
        let kept =
            || self.stepped_back.is_some_and(AllocationState::is_agreed) || self.waits_for == Some(Owed::Council);
        self.state.is_agreed() || (self.state == AllocationState::Standby && kept())
    }

    /// Units that hold room: not yet received, not gone, not given back.
    pub const fn live(&self) -> i64 {
        if self.state.is_live() { self.quantity - self.released - self.received - self.spoilt } else { 0 }
    }

    /// Units that both sides agreed on and that are not yet counted: what the public reads as promised.
    pub const fn promised(&self) -> i64 {
        if matches!(self.state, AllocationState::Accepted | AllocationState::Committed) { self.live() } else { 0 }
    }

    /// Units dispatched and not yet counted.
    pub const fn in_transit(&self) -> i64 {
        self.shipped - self.received - self.spoilt
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

    /// Units that a count without a shipment may still speak of. What stepped back or lapsed after
    /// both keys were turned may have taken place all the same.
    pub const fn countable(&self) -> i64 {
        match (self.state, self.stepped_back, self.committed_at) {
            (AllocationState::Standby, Some(AllocationState::Committed), _) | (AllocationState::Lapsed, _, Some(_)) => {
                self.quantity - self.released - self.shipped
            }
            _ => self.unshipped(),
        }
    }

    /// One side agrees. With both agreed it is accepted; with `authorised` also committed.
    pub fn agree(self, side: Side, now: Instant, authorised: bool) -> Result<Self, TransitionError> {
        if self.state != AllocationState::Proposed {
            return Err(self.state.refuse("accept", Code::OnlyProposalsAreAccepted));
        }
        let agreed = match side {
            Side::Donor if self.donor_agreed_at.is_none() => Self { donor_agreed_at: Some(now), ..self },
            Side::Recipient if self.recipient_agreed_at.is_none() => Self { recipient_agreed_at: Some(now), ..self },
            Side::Donor | Side::Recipient => return Err(self.state.refuse("accept", Code::ThisSideHasAlreadyAgreed)),
            Side::Coordinator => return Err(self.state.refuse("accept", Code::OnlyDonorAndRecipientAgree)),
        };
        Ok(agreed.settle(now, authorised))
    }

    /// Follows from the agreements: accepted when both sides agreed, committed when authorised.
    #[must_use]
    pub fn settle(self, now: Instant, authorised: bool) -> Self {
        let both = self.donor_agreed_at.is_some() && self.recipient_agreed_at.is_some();
        match (self.state, both, authorised) {
            (AllocationState::Proposed, true, false) => {
                Self { state: AllocationState::Accepted, hold_until: None, accepted_since: Some(now), ..self }
            }
            (AllocationState::Proposed | AllocationState::Accepted, true, true) => Self {
                state: AllocationState::Committed,
                hold_until: None,
                accepted_since: None,
                committed_at: Some(now),
                ..self
            },
            _ => self,
        }
    }

    /// `proposed | standby → declined`.
    pub fn decline(self, reason: Option<String>) -> Result<Self, TransitionError> {
        match self.state {
            AllocationState::Proposed | AllocationState::Standby => Ok(self.ended(AllocationState::Declined, reason)),
            state => Err(state.refuse("decline", Code::OnlyProposalsAreDeclined)),
        }
    }

    /// `standby | proposed | accepted | committed → withdrawn`, before anything is planned or sent.
    pub fn withdraw(self, reason: Option<String>) -> Result<Self, TransitionError> {
        match self.state {
            AllocationState::Standby
            | AllocationState::Proposed
            | AllocationState::Accepted
            | AllocationState::Committed => {
                if self.shipped > 0 {
                    return Err(self.state.refuse("withdraw", Code::PartOfItWasDispatched));
                }
                if self.planned > 0 {
                    return Err(self.state.refuse("withdraw", Code::PartOfItIsOnAPlannedShipment));
                }
                Ok(self.ended(AllocationState::Withdrawn, reason))
            }
            state => Err(state.refuse("withdraw", Code::ItHasAlreadyEnded)),
        }
    }

    /// Gives back `units` that have not left and are on no shipment.
    pub fn release(self, units: i64, reason: Option<String>) -> Result<Self, TransitionError> {
        match self.state {
            AllocationState::Accepted | AllocationState::Committed => {
                if units < 1 || units > self.free() {
                    return Err(self.state.refuse("release", Code::MoreThanIsStillToBeShipped));
                }
                let released = self.released + units;
                Ok(Self { released, reason, ..self }.finish())
            }
            state => Err(state.refuse("release", Code::OnlyAgreedAllocationsAreReleased)),
        }
    }

    /// `standby | proposed | accepted | committed → lapsed`; what was already shipped goes on, so a
    /// partly shipped allocation only releases its rest.
    pub fn lapse(self, reason: Option<String>) -> Result<Self, TransitionError> {
        match self.state {
            AllocationState::Committed if self.shipped > 0 || self.planned > 0 => {
                Ok(Self { released: self.released + self.free(), reason, ..self }.finish())
            }
            AllocationState::Standby
            | AllocationState::Proposed
            | AllocationState::Accepted
            | AllocationState::Committed => Ok(self.ended(AllocationState::Lapsed, reason)),
            state => Err(state.refuse("lapse", Code::ItHasAlreadyEnded)),
        }
    }

    /// `proposed → standby`, when its hold ends. Who owed the answer still owes it.
    pub fn stand_by(self, now: Instant) -> Result<Self, TransitionError> {
        match self.state {
            AllocationState::Proposed => Ok(Self {
                state: AllocationState::Standby,
                hold_until: None,
                standby_since: Some(now),
                waits_for: self.owed(),
                ..self
            }),
            state => Err(state.refuse("stand_by", Code::OnlyProposalsStandBy)),
        }
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
        if units < 1 || units > self.free() {
            return Err(self.state.refuse("step_back", Code::OnlyUnitsOnNoShipmentStepBack));
        }
        let waiting = Self {
            state: AllocationState::Standby,
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
            spoilt: 0,
            released: 0,
            split_from: Some(self.id),
            version: 1,
            ..waiting
        };
        Ok((Self { quantity: self.quantity - units, ..self }.finish(), Some(part)))
    }

    /// `standby → proposed`, whole; and straight on to what follows from its agreements.
    pub fn move_up(self, now: Instant, hold_until: Instant, authorised: bool) -> Result<Self, TransitionError> {
        match self.state {
            AllocationState::Standby => {
                let proposed = Self {
                    state: AllocationState::Proposed,
                    hold_until: Some(hold_until),
                    standby_since: None,
                    stepped_back: None,
                    waits_for: None,
                    ..self
                };
                Ok(proposed.settle(now, authorised))
            }
            state => Err(state.refuse("move_up", Code::OnlyStandbyMovesUp)),
        }
    }

    /// Splits `units` off a standby allocation, as a standby allocation of its own that can move
    /// up while the rest goes on waiting. Both keep their place in the row, and their age.
    pub fn split(self, units: i64, id: AllocationId) -> Result<(Self, Self), TransitionError> {
        match self.state {
            AllocationState::Standby if units >= 1 && units < self.quantity => {
                let part = Self { id, quantity: units, split_from: Some(self.id), version: 1, ..self.clone() };
                Ok((Self { quantity: self.quantity - units, ..self }, part))
            }
            state => Err(state.refuse("split", Code::OnlyPartOfAStandbyIsSplitOff)),
        }
    }

    /// Puts `units` on a planned shipment.
    pub fn plan(self, units: i64) -> Result<Self, TransitionError> {
        if self.state != AllocationState::Committed {
            return Err(self.state.refuse("ship", Code::OnlyCommittedUnitsAreShipped));
        }
        if units < 1 || units > self.shippable() {
            return Err(self.state.refuse("ship", Code::MoreThanIsCommittedAndUnshipped));
        }
        Ok(Self { planned: self.planned + units, ..self })
    }

    /// Takes `units` off a planned shipment that was cancelled.
    pub fn unplan(self, units: i64) -> Result<Self, TransitionError> {
        if units > self.planned {
            return Err(self.state.refuse("unplan", Code::LessWasPlanned));
        }
        Ok(Self { planned: self.planned - units, ..self })
    }

    /// `units` of a planned shipment leave.
    pub fn dispatch(self, units: i64) -> Result<Self, TransitionError> {
        if self.state != AllocationState::Committed || units > self.planned {
            return Err(self.state.refuse("dispatch", Code::OnlyCommittedAndPlannedUnitsLeave));
        }
        Ok(Self { planned: self.planned - units, shipped: self.shipped + units, ..self })
    }

    /// `units` in transit are lost: they are gone from the pledge and needed again.
    pub fn lose(self, units: i64) -> Result<Self, TransitionError> {
        if units > self.in_transit() {
            return Err(self.state.refuse("lose", Code::LessIsInTransit));
        }
        Ok(Self { spoilt: self.spoilt + units, ..self }.finish())
    }

    /// `units` in transit came back to the donor and may be sent again.
    pub fn take_back(self, units: i64) -> Result<Self, TransitionError> {
        if units > self.in_transit() {
            return Err(self.state.refuse("take_back", Code::LessIsInTransit));
        }
        Ok(Self { shipped: self.shipped - units, ..self })
    }

    /// A confirmed count of units in transit.
    pub fn receive(self, count: Count) -> Result<Self, TransitionError> {
        if count.total() > self.in_transit() {
            return Err(self.state.refuse("receive", Code::LessIsInTransit));
        }
        let (received, spoilt) = (self.received + count.accepted, self.spoilt + count.spoilt());
        Ok(Self { received, spoilt, ..self }.finish())
    }

    /// A confirmed count of something that travels in no shipment: expertise, training, a visit. It
    /// took place, so what stepped back or lapsed meanwhile is committed again.
    pub fn receive_unshipped(self, count: Count) -> Result<Self, TransitionError> {
        let open = self.countable();
        let was_committed = match self.state {
            AllocationState::Committed => true,
            AllocationState::Standby | AllocationState::Lapsed => open > 0,
            _ => false,
        };
        if !was_committed {
            return Err(self.state.refuse("receive", Code::OnlyCommittedUnitsAreReceived));
        }
        if count.total() > open {
            return Err(self.state.refuse("receive", Code::MoreThanIsCommitted));
        }
        let committed = Self {
            state: AllocationState::Committed,
            standby_since: None,
            stepped_back: None,
            waits_for: None,
            reason: None,
            ..self
        };
        Self { shipped: committed.shipped + count.total(), ..committed }.receive(count)
    }

    /// Takes a confirmed count back: its units are under way again. `unship` says that they never
    /// travelled in a shipment. `count.spoilt()` units of it hold room on the need line again. What is
    /// on no shipment is committed only while the donor's key is turned.
    pub fn reverse(self, count: Count, unship: bool, authorised: bool) -> Result<Self, TransitionError> {
        if count.accepted > self.received || count.spoilt() > self.spoilt {
            return Err(self.state.refuse("reverse", Code::LessWasCounted));
        }
        let shipped = if unship { self.shipped - count.total() } else { self.shipped };
        let committed = authorised || shipped + self.planned > 0;
        Ok(Self {
            state: if committed { AllocationState::Committed } else { AllocationState::Accepted },
            received: self.received - count.accepted,
            spoilt: self.spoilt - count.spoilt(),
            shipped,
            ..self
        })
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
        if self.state.is_live() && self.live() == 0 {
            let state = if self.received > 0 { AllocationState::Fulfilled } else { AllocationState::Released };
            return Self { state, accepted_since: None, ..self };
        }
        self
    }
}
