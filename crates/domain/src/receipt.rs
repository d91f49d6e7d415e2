//! Receipts: the consignee's signed count. `draft → confirmed`, then immutable; a mistake is
//! mended by a reversing receipt.

use crate::Code;
use crate::allocation::Count;
use crate::{
    AllocationId, Instant, MemberId, NeedId, OrganisationId, ReceiptId, ReceiptLineId, ShipmentId, ShipmentLineId,
    TransitionError,
};

vocabulary! {
    /// Where a receipt stands.
    pub enum ReceiptState {
        /// Being counted.
        Draft = "draft",
        /// Signed; never changes again.
        Confirmed = "confirmed",
        /// Thrown away before it was signed.
        Discarded = "discarded",
    }
}

/// A receipt with its lines.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// Its id.
    pub id: ReceiptId,
    /// Its reference for phone and paper, `R-2026-000123`.
    pub reference: String,
    /// Where it stands.
    pub state: ReceiptState,
    /// The shipment counted; absent for what travels in none.
    pub shipment: Option<ShipmentId>,
    /// The need, for what travels in no shipment.
    pub need: Option<NeedId>,
    /// Who counts.
    pub consignee: OrganisationId,
    /// Who sent.
    pub consignor: OrganisationId,
    /// The receipt this one takes back.
    pub reverses: Option<ReceiptId>,
    /// The receipt that took this one back.
    pub reversed_by: Option<ReceiptId>,
    /// In the words of who counts.
    pub note: Option<String>,
    /// Who signed.
    pub confirmed_by: Option<MemberId>,
    /// When it was signed.
    pub confirmed_at: Option<Instant>,
    /// Counts its changes.
    pub version: i64,
    /// When the count began.
    pub created_at: Instant,
    /// Its lines in order.
    pub lines: Vec<ReceiptLine>,
}

/// A line of a receipt. In a reversing receipt the counts are those taken back.
#[derive(Debug, Clone)]
pub struct ReceiptLine {
    /// Its id.
    pub id: ReceiptLineId,
    /// Its place in the receipt, from 1.
    pub position: i32,
    /// The allocation counted.
    pub allocation: AllocationId,
    /// The shipment line counted.
    pub shipment_line: Option<ShipmentLineId>,
    /// The count.
    pub count: Count,
    /// More than was on the papers; stands apart and covers nothing.
    pub surplus: i64,
    /// Whether the line is complete with this count.
    pub is_final: bool,
    /// Why something is damaged, missing or too many.
    pub reason: Option<String>,
}

/// The most that a surplus can be without being called unusual, where `shipped` units are on the papers.
pub const fn usual_surplus(shipped: i64) -> i64 {
    let tenfold = shipped.saturating_mul(10);
    if tenfold > 100 { tenfold } else { 100 }
}

impl ReceiptState {
    /// The verbs this state allows.
    pub const fn allowed(self) -> &'static [&'static str] {
        match self {
            Self::Draft => &["confirm", "discard"],
            Self::Confirmed => &["reverse"],
            Self::Discarded => &[],
        }
    }

    const fn refuse(self, tried: &'static str, why: Code) -> TransitionError {
        TransitionError { of: "receipt", state: self.as_str(), tried, allowed: self.allowed(), why }
    }
}

impl Receipt {
    /// `draft → confirmed`.
    pub fn confirm(self, by: MemberId, now: Instant) -> Result<Self, TransitionError> {
        match self.state {
            ReceiptState::Draft => {
                Ok(Self { state: ReceiptState::Confirmed, confirmed_by: Some(by), confirmed_at: Some(now), ..self })
            }
            state => Err(state.refuse("confirm", Code::OnlyDraftsAreConfirmed)),
        }
    }

    /// `draft → discarded`.
    pub fn discard(self) -> Result<Self, TransitionError> {
        match self.state {
            ReceiptState::Draft => Ok(Self { state: ReceiptState::Discarded, ..self }),
            state => Err(state.refuse("discard", Code::OnlyDraftsAreDiscarded)),
        }
    }

    /// Marks it as taken back by `by`; once only, and never a reversal itself.
    pub fn reverse(self, by: ReceiptId) -> Result<Self, TransitionError> {
        match self.state {
            ReceiptState::Confirmed if self.reverses.is_some() => {
                Err(self.state.refuse("reverse", Code::AReversalIsNotReversed))
            }
            ReceiptState::Confirmed if self.reversed_by.is_some() => {
                Err(self.state.refuse("reverse", Code::AlreadyReversed))
            }
            ReceiptState::Confirmed => Ok(Self { reversed_by: Some(by), ..self }),
            state => Err(state.refuse("reverse", Code::OnlyConfirmedReceiptsAreReversed)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surplus_is_usual_up_to_a_hundred_or_ten_times_what_was_shipped() {
        assert_eq!([0, 5, 10, 11, 400].map(usual_surplus), [100, 100, 100, 110, 4_000]);
        assert_eq!(usual_surplus(i64::MAX), i64::MAX);
    }
}
