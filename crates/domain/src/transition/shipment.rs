//! The states of a shipment and of its lines, and what becomes of each.

use self::ShipmentState::{Arrived, Cancelled, Closed, Dispatched, Lost, Planned, Received, Returned};
use super::Machine;
use crate::Code;

vocabulary! {
    /// Where a shipment stands.
    pub enum ShipmentState {
        /// Not yet on the road.
        Planned = "planned",
        /// On the road.
        Dispatched = "dispatched",
        /// At the consignee, not yet counted.
        Arrived = "arrived",
        /// Every line has its final count.
        Received = "received",
        /// Papers done.
        Closed = "closed",
        /// Never left.
        Cancelled = "cancelled",
        /// Never arrived.
        Lost = "lost",
        /// Came back.
        Returned = "returned",
    }
}

impl ShipmentState {
    /// Whether the exact address is still needed: it is on the road or being counted.
    pub const fn is_active(self) -> bool {
        matches!(self, Self::Dispatched | Self::Arrived)
    }
}

vocabulary! {
    /// Where one line of a shipment stands; a broken-down engine does not stop the convoy.
    pub enum LineState {
        /// With the rest.
        OnBoard = "on_board",
        /// Held back on the way.
        Held = "held",
        /// Sent elsewhere.
        Diverted = "diverted",
        /// Its final count is signed.
        Counted = "counted",
    }
}

vocabulary! {
    /// What can be done with a shipment, or happens to it.
    pub enum ShipmentVerb {
        /// A recipient or the consignee agrees to who drives it.
        Agree = "agree",
        /// Its plan is corrected.
        Edit = "edit",
        /// Its customs declaration is filed.
        Customs = "customs",
        /// It leaves.
        Dispatch = "dispatch",
        /// What it travels with is corrected after it left.
        Amend = "amend",
        /// It comes elsewhere than was planned.
        Redirect = "redirect",
        /// It will never leave.
        Cancel = "cancel",
        /// Something happened on its way.
        Event = "event",
        /// It is there.
        Arrive = "arrive",
        /// It will never arrive.
        Lose = "lose",
        /// It was given up as lost and turns up again.
        Find = "find",
        /// It came back.
        Return = "return",
        /// It is counted.
        Receipt = "receipt",
        /// Its papers are done.
        Close = "close",
        /// A count of it is taken back.
        Reverse = "reverse",
        /// Every line has its final count.
        Complete = "complete",
        /// A line has no final count any more.
        Recount = "recount",
    }
}

impl Machine for ShipmentState {
    type Verb = ShipmentVerb;
    const OF: &'static str = "shipment";
    const ASKED: &'static [ShipmentVerb] = &[
        ShipmentVerb::Agree,
        ShipmentVerb::Edit,
        ShipmentVerb::Customs,
        ShipmentVerb::Dispatch,
        ShipmentVerb::Amend,
        ShipmentVerb::Redirect,
        ShipmentVerb::Cancel,
        ShipmentVerb::Event,
        ShipmentVerb::Arrive,
        ShipmentVerb::Lose,
        ShipmentVerb::Find,
        ShipmentVerb::Return,
        ShipmentVerb::Receipt,
        ShipmentVerb::Close,
    ];

    fn step(self, verb: ShipmentVerb) -> Result<Self, Code> {
        use ShipmentVerb as V;
        match (verb, self) {
            (V::Agree | V::Edit | V::Event, Planned)
            | (V::Amend, Dispatched | Arrived | Received)
            | (V::Redirect | V::Event, Dispatched | Arrived)
            // somebody may have it all the same, or have counted wrongly what came
            | (V::Receipt, Dispatched | Arrived | Lost | Returned)
            | (V::Reverse, Dispatched | Arrived | Received | Closed | Lost | Returned) => Ok(self),
            (V::Edit, _) => Err(Code::OnlyPlannedShipmentsAreEdited),
            (V::Agree, _) => Err(Code::OnlyPlannedShipmentsAwaitAgreement),
            (V::Redirect, _) => Err(Code::OnlyShipmentsUnderWayAreRedirected),
            (V::Amend, Planned) => Err(Code::PlannedShipmentsAreEdited),
            // nothing of it crossed a border; of what did, customs may still tell
            (V::Customs | V::Reverse, Cancelled) | (V::Event | V::Amend, _) => Err(Code::ItHasAlreadyEnded),
            (V::Dispatch, Planned) | (V::Find, Lost) => Ok(Dispatched),
            (V::Dispatch, _) => Err(Code::OnlyPlannedShipmentsAreDispatched),
            (V::Cancel, Planned) => Ok(Cancelled),
            (V::Cancel, _) => Err(Code::OnlyPlannedShipmentsAreCancelled),
            (V::Arrive, Dispatched) | (V::Recount, Received | Closed) => Ok(Arrived),
            (V::Arrive, _) => Err(Code::OnlyDispatchedShipmentsArrive),
            (V::Lose, Dispatched | Arrived) => Ok(Lost),
            (V::Lose, _) => Err(Code::OnlyShipmentsUnderWayAreLost),
            (V::Find, _) => Err(Code::OnlyLostShipmentsAreFound),
            (V::Return, Dispatched | Arrived) => Ok(Returned),
            (V::Return, _) => Err(Code::OnlyShipmentsUnderWayAreReturned),
            (V::Receipt | V::Reverse, _) => Err(Code::OnlyShipmentsUnderWayAreCounted),
            (V::Close, Received) => Ok(Closed),
            (V::Close, _) => Err(Code::OnlyReceivedShipmentsAreClosed),
            // what follows by itself leaves alone what it does not concern
            (V::Complete, Dispatched | Arrived | Lost | Returned) => Ok(Received),
            // clearance may become known after the count, and the report be filed after the end
            (V::Customs | V::Complete | V::Recount, _) => Ok(self),
        }
    }
}

vocabulary! {
    /// What happens to one line of a shipment.
    pub enum LineVerb {
        /// It is held back.
        Hold = "hold",
        /// It is sent elsewhere.
        Divert = "divert",
        /// It goes on.
        Resume = "resume",
        /// Its count is complete.
        Count = "count",
        /// Its count is not complete any more.
        Recount = "recount",
    }
}

impl Machine for LineState {
    type Verb = LineVerb;
    const OF: &'static str = "shipment_line";
    const ASKED: &'static [LineVerb] = &[];

    /// Nothing is refused: a line that is counted stays so whatever is reported of it, and what is held or diverted
    /// stays so for its rest.
    fn step(self, verb: LineVerb) -> Result<Self, Code> {
        Ok(match (verb, self) {
            (LineVerb::Count, _) | (LineVerb::Hold | LineVerb::Divert | LineVerb::Resume, Self::Counted) => {
                Self::Counted
            }
            (LineVerb::Hold, _) => Self::Held,
            (LineVerb::Divert, _) => Self::Diverted,
            (LineVerb::Resume, _) | (LineVerb::Recount, Self::Counted) => Self::OnBoard,
            (LineVerb::Recount, _) => self,
        })
    }
}
