//! The states of a receipt, and what becomes of each.

use self::ReceiptState::{Confirmed, Discarded, Draft};
use super::Machine;
use crate::Code;

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

vocabulary! {
    /// What can be done with a receipt.
    pub enum ReceiptVerb {
        /// It is signed.
        Confirm = "confirm",
        /// It is thrown away.
        Discard = "discard",
        /// It is taken back.
        Reverse = "reverse",
    }
}

impl Machine for ReceiptState {
    type Verb = ReceiptVerb;
    const OF: &'static str = "receipt";
    const ASKED: &'static [ReceiptVerb] = ReceiptVerb::ALL;

    fn step(self, verb: ReceiptVerb) -> Result<Self, Code> {
        match (verb, self) {
            (ReceiptVerb::Confirm, Draft) | (ReceiptVerb::Reverse, Confirmed) => Ok(Confirmed),
            (ReceiptVerb::Confirm, _) => Err(Code::OnlyDraftsAreConfirmed),
            (ReceiptVerb::Discard, Draft) => Ok(Discarded),
            (ReceiptVerb::Discard, _) => Err(Code::OnlyDraftsAreDiscarded),
            (ReceiptVerb::Reverse, _) => Err(Code::OnlyConfirmedReceiptsAreReversed),
        }
    }
}
