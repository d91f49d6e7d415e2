//! What becomes of a receipt.

use super::{Machine, Why};
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

    fn step(self, verb: ReceiptVerb) -> Result<Self, Why> {
        match (verb, self) {
            (ReceiptVerb::Confirm, Draft) | (ReceiptVerb::Reverse, Confirmed) => Ok(Confirmed),
            (ReceiptVerb::Confirm, _) => Err("only_drafts_are_confirmed"),
            (ReceiptVerb::Discard, Draft) => Ok(Discarded),
            (ReceiptVerb::Discard, _) => Err("only_drafts_are_discarded"),
            (ReceiptVerb::Reverse, _) => Err("only_confirmed_receipts_are_reversed"),
        }
    }
}
