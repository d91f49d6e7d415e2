//! What becomes of a receipt.

use super::Machine;
use crate::Code;
use crate::receipt::ReceiptState::{self, Confirmed, Discarded, Draft};

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
