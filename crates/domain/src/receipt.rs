//! Receipts: the consignee's signed count. `draft → confirmed`, then immutable; a mistake is
//! mended by a reversing receipt.

use crate::Code;
use crate::allocation::{Allocation, Count};
use crate::shipment::{CLOCKS_DIFFER, FACTS_BEFORE};
pub use crate::transition::ReceiptState;
use crate::transition::{Machine, ReceiptVerb};
use crate::{
    AllocationId, Instant, MemberId, NeedId, OrganisationId, ReceiptId, ReceiptLineId, ShipmentId, ShipmentLineId,
    TransitionError,
};

/// A receipt with its lines.
#[derive(Debug, Clone)]
pub struct Receipt {
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
    /// When the signed count was told here.
    pub confirmed_at: Option<Instant>,
    /// When it was signed on paper, where somebody said so.
    pub signed_at: Option<Instant>,
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
    pub id: ReceiptLineId,
    /// Its place in the receipt, from 1.
    pub position: i32,
    /// The allocation counted.
    pub allocation: AllocationId,
    /// The shipment line counted.
    pub shipment_line: Option<ShipmentLineId>,
    pub count: Count,
    /// More than was on the papers; stands apart and covers nothing.
    pub surplus: i64,
    /// Whether the line is complete with this count.
    pub is_final: bool,
    /// Why something is damaged, missing or too many.
    pub reason: Option<String>,
    /// What was accepted, where it is another model than on the papers.
    pub received_as: Option<String>,
}

/// The most that a surplus can be without being called unusual, where `shipped` units are on the papers.
pub fn usual_surplus(shipped: i64) -> i64 {
    shipped.saturating_mul(10).max(100)
}

/// When a count of what travels in no shipment can have been signed: as early as any fact before it was proposed,
/// until now but for what clocks differ.
pub fn time_of_signing(counted: &[Allocation], now: Instant) -> (Instant, Instant) {
    let first = counted.iter().map(|allocation| allocation.created_at).min().unwrap_or(now);
    (first - FACTS_BEFORE, now + CLOCKS_DIFFER)
}

impl Receipt {
    /// `draft → confirmed`; `signed` says when it was signed on paper, where that was before. What a clock was ahead
    /// is taken off.
    pub fn confirm(self, by: MemberId, now: Instant, signed: Option<Instant>) -> Result<Self, TransitionError> {
        let state = self.state.step(ReceiptVerb::Confirm).map_err(|why| self.refuse(ReceiptVerb::Confirm, why))?;
        let signed_at = signed.map(|at| at.min(now));
        Ok(Self { state, confirmed_by: Some(by), confirmed_at: Some(now), signed_at, ..self })
    }

    /// `draft → discarded`.
    pub fn discard(self) -> Result<Self, TransitionError> {
        let state = self.state.step(ReceiptVerb::Discard).map_err(|why| self.refuse(ReceiptVerb::Discard, why))?;
        Ok(Self { state, ..self })
    }

    /// The refusal of a verb; what is taken back already, or takes back, is not advised to be taken back.
    fn refuse(&self, verb: ReceiptVerb, why: Code) -> TransitionError {
        let mut refused = self.state.refuse(verb, why);
        if self.reversed_by.is_some() || self.reverses.is_some() {
            refused.allowed.clear();
        }
        refused
    }

    /// Marks it as taken back by `by`; once only, and never a reversal itself.
    pub fn reverse(self, by: ReceiptId) -> Result<Self, TransitionError> {
        let state = self.state.moved(ReceiptVerb::Reverse)?;
        if self.reverses.is_some() {
            return Err(self.state.refuse(ReceiptVerb::Reverse, Code::AReversalIsNotReversed));
        }
        if self.reversed_by.is_some() {
            return Err(self.state.refuse(ReceiptVerb::Reverse, Code::AlreadyReversed));
        }
        Ok(Self { state, reversed_by: Some(by), ..self })
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
