//! What becomes of a shipment and its lines on the way, and by counts.

use crate::Code;
use crate::conflict::Conflict;
use crate::customs;
use crate::receipt::{Receipt, ReceiptLine};
use crate::shipment::{LineState, Shipment, ShipmentEventKind, ShipmentLine, ShipmentState};
use crate::transition::{LineVerb, Machine, ShipmentVerb};
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
            | Self::Arrived => None,
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
    /// Takes in what happened on the way. A breakdown or diversion of one line holds that line alone; what customs
    /// released is cleared; and what is there has arrived.
    pub fn follow(
        self,
        kind: ShipmentEventKind,
        line: Option<ShipmentLineId>,
        occurred_at: Instant,
        now: Instant,
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
            let day = customs::today(occurred_at.min(now)).max(record.declared_on);
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
        Ok(Self { lines, ..self }.settle_counts(now))
    }

    /// Follows from the counts: received when every line has its final count, arrived again when
    /// a count was reversed.
    #[must_use]
    fn settle_counts(self, now: Instant) -> Self {
        let all_counted = self.lines.iter().all(|line| line.state == LineState::Counted);
        let state = self.state.after(if all_counted { ShipmentVerb::Complete } else { ShipmentVerb::Recount });
        match state {
            state if state == self.state => self,
            ShipmentState::Received => {
                Self { state, arrived_at: self.arrived_at.or(Some(now)), received_at: Some(now), ..self }
            }
            state => Self { state, received_at: None, ..self },
        }
    }
}
