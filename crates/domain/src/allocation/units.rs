//! What becomes of an allocation's units on their way: put on shipments, sent, lost, brought back, counted.

use super::{Allocation, AllocationState};
use crate::transition::{AllocationVerb, Machine};
use crate::{Code, TransitionError};

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
    pub const fn lost_or_damaged(self) -> i64 {
        self.damaged + self.missing
    }
}

/// Where the units are thought to be that somebody counts, or of which a count is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// On a shipment that is under way, or that was counted.
    OnBoard,
    /// On a shipment that was given up as lost: what nobody counted of it is gone.
    Lost,
    /// On a shipment that came back: what nobody counted of it may be sent again.
    Back,
    /// On none: it took place.
    Unshipped,
}

impl Way {
    /// Whether units that nobody counted are still to leave.
    const fn is_of_what_has_not_left(self) -> bool {
        matches!(self, Self::Back | Self::Unshipped)
    }
}

impl Allocation {
    /// Puts `units` on a planned shipment.
    pub fn plan(self, units: i64) -> Result<Self, TransitionError> {
        let state = self.state.moved(AllocationVerb::Ship)?;
        if units < 1 || units > self.shippable() {
            return Err(self.state.refuse(AllocationVerb::Ship, Code::MoreThanIsCommittedAndUnshipped));
        }
        Ok(Self { state, planned: self.planned + units, ..self })
    }

    /// Takes `units` off a planned shipment that was cancelled.
    pub fn unplan(self, units: i64) -> Result<Self, TransitionError> {
        let state = self.state.moved(AllocationVerb::Unplan)?;
        if units > self.planned {
            return Err(self.state.refuse(AllocationVerb::Unplan, Code::LessWasPlanned));
        }
        Ok(Self { state, planned: self.planned - units, ..self })
    }

    /// `units` of a planned shipment leave.
    pub fn dispatch(self, units: i64) -> Result<Self, TransitionError> {
        let state = self.state.moved(AllocationVerb::Dispatch)?;
        if units > self.planned {
            return Err(self.state.refuse(AllocationVerb::Dispatch, Code::OnlyCommittedAndPlannedUnitsLeave));
        }
        Ok(Self { state, planned: self.planned - units, shipped: self.shipped + units, ..self })
    }

    /// `units` in transit are lost: they are gone from the pledge and needed again.
    pub fn lose(self, units: i64) -> Result<Self, TransitionError> {
        let state = self.under_way(AllocationVerb::Lose, units)?;
        Ok(Self { state, lost_or_damaged: self.lost_or_damaged + units, ..self }.finish())
    }

    /// `units` that were lost turn up again: they are under way, and hold room on the need line.
    pub fn find(self, units: i64) -> Result<Self, TransitionError> {
        let state = self.state.moved(AllocationVerb::Find)?;
        if units < 1 || units > self.lost_or_damaged {
            return Err(self.state.refuse(AllocationVerb::Find, Code::LessWasLost));
        }
        Ok(Self { state, lost_or_damaged: self.lost_or_damaged - units, reason: None, ..self })
    }

    /// `units` in transit came back to the donor and may be sent again.
    pub fn take_back(self, units: i64) -> Result<Self, TransitionError> {
        let state = self.under_way(AllocationVerb::TakeBack, units)?;
        Ok(Self { state, shipped: self.shipped - units, ..self })
    }

    /// The state in which something becomes of `units` that are in transit.
    pub(super) fn under_way(&self, verb: AllocationVerb, units: i64) -> Result<AllocationState, TransitionError> {
        if units > self.in_transit() {
            return Err(self.state.refuse(verb, Code::LessIsInTransit));
        }
        self.state.moved(verb)
    }

    /// A confirmed count of units, wherever they were thought to be.
    pub fn count(self, count: Count, way: Way) -> Result<Self, TransitionError> {
        match way {
            _ if count.total() == 0 => Ok(self),
            Way::OnBoard => self.receive(count),
            Way::Lost => self.find(count.total())?.receive(count),
            Way::Back | Way::Unshipped => self.receive_unshipped(count),
        }
    }

    /// A confirmed count of units in transit. A count of nothing changes nothing: something besides may have been
    /// found of what is all counted.
    pub fn receive(self, count: Count) -> Result<Self, TransitionError> {
        if count.total() == 0 {
            return Ok(self);
        }
        let state = self.under_way(AllocationVerb::Count, count.total())?;
        let (received, lost_or_damaged) =
            (self.received + count.accepted, self.lost_or_damaged + count.lost_or_damaged());
        Ok(Self { state, received, lost_or_damaged, ..self }.finish())
    }

    /// A confirmed count of something that travels in no shipment (expertise, training, a visit), or was said to have
    /// come back. It took place, so what stepped back or lapsed meanwhile is committed again.
    pub fn receive_unshipped(self, count: Count) -> Result<Self, TransitionError> {
        let state = self.state.moved(AllocationVerb::Receive)?;
        let open = self.countable();
        if self.state != AllocationState::Committed && open < 1 {
            return Err(self.state.refuse(AllocationVerb::Receive, Code::OnlyCommittedUnitsAreReceived));
        }
        if count.total() > open {
            return Err(self.state.refuse(AllocationVerb::Receive, Code::MoreThanIsCommitted));
        }
        let shipped = self.shipped + count.total();
        let committed =
            Self { state, shipped, standby_since: None, stepped_back: None, waits_for: None, reason: None, ..self };
        committed.receive(count)
    }

    /// Takes a confirmed count back: its units are again what the rest is that nobody counted: under way, lost, or
    /// still to leave. `count.lost_or_damaged()` units of it hold room on the need line again, unless they are lost. What
    /// is on no shipment is committed only while the donor's key is turned. A count of nothing takes nothing back.
    pub fn reverse(self, count: Count, way: Way, authorised: bool) -> Result<Self, TransitionError> {
        if count.total() == 0 {
            return Ok(self);
        }
        let state = self.state.moved(AllocationVerb::Reverse)?;
        if count.accepted > self.received || count.lost_or_damaged() > self.lost_or_damaged {
            return Err(self.state.refuse(AllocationVerb::Reverse, Code::LessWasCounted));
        }
        let shipped = if way.is_of_what_has_not_left() { self.shipped - count.total() } else { self.shipped };
        let stays = authorised || shipped + self.planned > 0;
        let back = Self {
            state: if stays { state } else { state.after(AllocationVerb::TurnBack) },
            received: self.received - count.accepted,
            lost_or_damaged: self.lost_or_damaged - count.lost_or_damaged(),
            shipped,
            ..self
        };
        if way == Way::Lost { back.lose(count.total()) } else { Ok(back) }
    }
}
