//! What becomes of a shipment and its lines on the way, and by counts.

use crate::Code;
use crate::allocation::Way;
use crate::conflict::Conflict;
use crate::receipt::{Receipt, ReceiptLine};
use crate::shipment::{LineState, Shipment, ShipmentEventKind, ShipmentLine, ShipmentState};
use crate::transition::{LineVerb, Machine, ShipmentVerb};
use crate::zone::Zone;
use crate::{Instant, ShipmentLineId, TransitionError};

impl ShipmentEventKind {
    /// What it means for the one line that it names.
    pub const fn of_line(self) -> Option<LineVerb> {
        match self {
            Self::Breakdown | Self::CustomsHold => Some(LineVerb::Hold),
            Self::Diverted => Some(LineVerb::Divert),
            Self::Resumed | Self::CustomsRelease => Some(LineVerb::Resume),
            Self::Loaded
            | Self::Departed
            | Self::BorderEntry
            | Self::HubArrival
            | Self::Handover
            | Self::Delayed
            | Self::Arrived
            | Self::Found => None,
        }
    }
}

/// Whether a receipt is signed or taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Adds,
    TakesOff,
}

impl ShipmentLine {
    /// The line with one count of it added or taken off, and the state that follows.
    fn counted(self, counted: &ReceiptLine, sign: Sign) -> Result<Self, Conflict> {
        let signed = |units: i64| if sign == Sign::Adds { units } else { -units };
        let line = Self {
            accepted: self.accepted + signed(counted.count.accepted),
            damaged: self.damaged + signed(counted.count.damaged),
            missing: self.missing + signed(counted.count.missing),
            surplus: self.surplus + signed(counted.surplus),
            ..self
        };
        let uncounted = line.uncounted();
        if uncounted < 0 {
            return Err(Conflict::new(Code::MoreThanWasShipped).with("shipment_line_id", line.id.to_string()));
        }
        if sign == Sign::Adds && counted.is_final && uncounted != 0 {
            return Err(Conflict::new(Code::AFinalCountIsComplete)
                .with("shipment_line_id", line.id.to_string())
                .with("uncounted", uncounted));
        }
        let verb = if uncounted == 0 { LineVerb::Count } else { LineVerb::Recount };
        Ok(Self { state: line.state.after(verb), ..line })
    }
}

impl Shipment {
    /// Where what nobody counted of it is thought to be.
    pub const fn way(&self) -> Way {
        match self.state {
            ShipmentState::Lost => Way::Lost,
            ShipmentState::Returned => Way::Back,
            ShipmentState::Planned
            | ShipmentState::Dispatched
            | ShipmentState::Arrived
            | ShipmentState::Received
            | ShipmentState::Closed
            | ShipmentState::Cancelled => Way::OnBoard,
        }
    }

    /// Takes in what happened on the way. A breakdown or diversion of one line holds that line alone; what customs
    /// released is cleared, on that day in `zone`, its consignee's; and what is there has arrived.
    pub fn follow(
        self,
        kind: ShipmentEventKind,
        line: Option<ShipmentLineId>,
        occurred_at: Instant,
        now: Instant,
        zone: Zone,
    ) -> Result<Self, TransitionError> {
        let mut shipment = self;
        if let (Some(verb), Some(id)) = (kind.of_line(), line) {
            for line in shipment.lines.iter_mut().filter(|line| line.id == id) {
                line.state = line.state.after(verb);
            }
        }
        if kind == ShipmentEventKind::CustomsRelease
            && let Some(record) = &mut shipment.customs
        {
            let day = zone.day(occurred_at.min(now)).max(record.declared_on);
            record.cleared_on = record.cleared_on.or(Some(day));
        }
        if kind == ShipmentEventKind::Arrived && shipment.state != ShipmentState::Arrived {
            return shipment.arrive(now);
        }
        Ok(shipment)
    }

    /// Adds the counts of a signed receipt to its lines.
    ///
    /// # Errors
    /// `more_than_was_shipped`, `a_final_count_is_complete`, with the line.
    pub fn count(self, receipt: &Receipt, now: Instant) -> Result<Self, Conflict> {
        self.sum_up(receipt, Sign::Adds, now)
    }

    /// Takes the counts of a receipt that is taken back off its lines.
    ///
    /// # Errors
    /// `more_than_was_shipped`, with the line.
    pub fn uncount(self, receipt: &Receipt, now: Instant) -> Result<Self, Conflict> {
        self.sum_up(receipt, Sign::TakesOff, now)
    }

    fn sum_up(self, receipt: &Receipt, sign: Sign, now: Instant) -> Result<Self, Conflict> {
        let count = |line: ShipmentLine| {
            let id = Some(line.id);
            let mut of_line = receipt.lines.iter().filter(|counted| counted.shipment_line == id);
            of_line.try_fold(line, |line, counted| line.counted(counted, sign))
        };
        let lines = self.lines.into_iter().map(count).collect::<Result<_, _>>()?;
        Ok(Self { lines, ..self }.close_counted(now))
    }

    /// Follows from the counts: received when every line has its final count, arrived again when
    /// a count was reversed.
    #[must_use]
    fn close_counted(self, now: Instant) -> Self {
        let all_counted = self.lines.iter().all(|line| line.state == LineState::Counted);
        let state = self.state.after(if all_counted { ShipmentVerb::Complete } else { ShipmentVerb::Recount });
        match state {
            state if state == self.state => self,
            ShipmentState::Received => Self {
                state,
                arrived_at: self.arrived_at.or(Some(now)),
                received_at: Some(now),
                // it neither was lost nor came back
                reason: None,
                ..self
            },
            state => Self { state, received_at: None, ..self },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allocation::Count;
    use crate::customs::CustomsRecord;
    use crate::receipt::ReceiptState;
    use crate::transition::tests::things::{at, id, receipt, receipt_line, shipment, shipment_line};

    fn counts(accepted: i64, damaged: i64, missing: i64, surplus: i64) -> ReceiptLine {
        ReceiptLine { count: Count { accepted, damaged, missing }, surplus, ..receipt_line(0, 0, false) }
    }

    fn signed(lines: Vec<ReceiptLine>) -> Receipt {
        Receipt { lines, ..receipt(ReceiptState::Confirmed, receipt_line(0, 0, false)) }
    }

    fn told(shipment: &Shipment) -> Vec<(i64, i64, i64, i64)> {
        shipment.lines.iter().map(|line| (line.accepted, line.damaged, line.missing, line.surplus)).collect()
    }

    #[test]
    fn each_count_adds_to_its_own_line_and_comes_off_as_it_went_on() {
        let other = ShipmentLine { id: id(70), ..shipment_line(LineState::OnBoard) };
        let sent =
            Shipment { lines: vec![shipment_line(LineState::OnBoard), other], ..shipment(ShipmentState::Arrived) };
        let (first, second) = (signed(vec![counts(3, 2, 1, 4)]), signed(vec![counts(1, 1, 1, 2), counts(1, 0, 0, 0)]));
        let once = sent.count(&first, at(3)).expect("six of ten");
        assert_eq!(told(&once), [(3, 2, 1, 4), (0, 0, 0, 0)]);
        let twice = once.count(&second, at(4)).expect("all of it");
        assert_eq!(told(&twice), [(5, 3, 2, 6), (0, 0, 0, 0)]);
        assert_eq!(
            twice.lines.iter().map(|line| line.state).collect::<Vec<_>>(),
            [LineState::Counted, LineState::OnBoard]
        );
        let back = twice.uncount(&second, at(5)).expect("taken back");
        assert_eq!(told(&back), [(3, 2, 1, 4), (0, 0, 0, 0)]);
        assert_eq!(back.lines[0].state, LineState::OnBoard);
    }

    #[test]
    fn it_is_received_since_its_last_count_and_not_any_more_once_that_is_taken_back() {
        let all = signed(vec![counts(10, 0, 0, 0)]);
        let counted_on_the_road = shipment(ShipmentState::Dispatched).count(&all, at(3)).expect("all of it");
        assert_eq!((counted_on_the_road.arrived_at, counted_on_the_road.received_at), (Some(at(3)), Some(at(3))));
        let there = Shipment { arrived_at: Some(at(2)), ..shipment(ShipmentState::Arrived) };
        let received = there.count(&all, at(3)).expect("all of it");
        assert_eq!((received.arrived_at, received.received_at), (Some(at(2)), Some(at(3))));
        // a count of a surplus alone moves nothing
        let more = received.count(&signed(vec![counts(0, 0, 0, 2)]), at(9)).expect("found besides");
        assert_eq!((more.state, more.received_at), (ShipmentState::Received, Some(at(3))));
        let back = more.uncount(&all, at(10)).expect("taken back");
        assert_eq!((back.state, back.arrived_at, back.received_at), (ShipmentState::Arrived, Some(at(2)), None));
    }

    #[test]
    fn what_is_reported_as_arrived_has_arrived_and_nothing_else_has() {
        let on_the_road = || shipment(ShipmentState::Dispatched);
        for kind in ShipmentEventKind::ALL {
            let after = on_the_road().follow(*kind, None, at(2), at(3), Zone::UTC).expect("it happened");
            let arrived = *kind == ShipmentEventKind::Arrived;
            assert_eq!(
                (after.state == ShipmentState::Arrived, after.arrived_at),
                (arrived, arrived.then(|| at(3))),
                "{kind}"
            );
        }
        let there = Shipment { arrived_at: Some(at(1)), ..shipment(ShipmentState::Arrived) };
        let again = there.follow(ShipmentEventKind::Arrived, None, at(2), at(3), Zone::UTC).expect("told twice");
        assert_eq!((again.state, again.arrived_at), (ShipmentState::Arrived, Some(at(1))));
        let planned =
            shipment(ShipmentState::Planned).follow(ShipmentEventKind::Arrived, None, at(2), at(3), Zone::UTC);
        assert_eq!(planned.expect_err("it has not left").why, Code::OnlyDispatchedShipmentsArrive);
    }

    #[test]
    fn what_customs_let_go_is_cleared_on_that_day_once() {
        let declared = |cleared_on| {
            let record = CustomsRecord { cleared_on, ..CustomsRecord::new("1", at(4).date_naive()) };
            Shipment { customs: Some(record), ..shipment(ShipmentState::Dispatched) }
        };
        let cleared = |shipment: Shipment, kind, day| {
            let after = shipment.follow(kind, None, at(day), at(9), Zone::UTC).expect("it happened");
            after.customs.and_then(|record| record.cleared_on)
        };
        let release = ShipmentEventKind::CustomsRelease;
        assert_eq!(cleared(declared(None), release, 6), Some(at(6).date_naive()));
        assert_eq!(cleared(declared(None), release, 12), Some(at(9).date_naive()), "never in the future");
        assert_eq!(cleared(declared(None), release, 2), Some(at(4).date_naive()), "never before it was declared");
        assert_eq!(cleared(declared(Some(at(5).date_naive())), release, 6), Some(at(5).date_naive()), "it was already");
        assert_eq!(cleared(shipment(ShipmentState::Dispatched), release, 6), None, "nothing is declared");
        for kind in ShipmentEventKind::ALL.iter().filter(|kind| **kind != release) {
            assert_eq!(cleared(declared(None), *kind, 6), None, "{kind}");
        }
    }
}
