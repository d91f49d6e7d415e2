//! Every state of a receipt with every verb.

use domain::receipt::ReceiptState::{Confirmed, Discarded, Draft};
use domain::receipt::{Receipt, ReceiptState};
use domain::transition::Machine;

use crate::things::{at, id, outcome, receipt};

const VERBS: [&str; 3] = ["confirm", "discard", "reverse"];

const NOT: [&str; 3] =
    ["only_drafts_are_confirmed", "only_drafts_are_discarded", "only_confirmed_receipts_are_reversed"];

fn row(state: ReceiptState) -> [&'static str; 3] {
    let name = |receipt: Receipt| receipt.state.as_str();
    [
        outcome(receipt(state).confirm(id(5), at(2), None), name),
        outcome(receipt(state).discard(), name),
        outcome(receipt(state).reverse(id(9)), name),
    ]
}

#[test]
fn every_verb_in_every_state() {
    assert_eq!(row(Draft), ["confirmed", "discarded", NOT[2]]);
    assert_eq!(row(Confirmed), [NOT[0], NOT[1], "confirmed"]);
    assert_eq!(row(Discarded), NOT);
    for state in [Draft, Confirmed, Discarded] {
        for (verb, became) in VERBS.into_iter().zip(row(state)) {
            assert_eq!(state.allowed().contains(&verb), !NOT.contains(&became), "{verb} in {state}");
        }
    }
    let error = receipt(Discarded).discard().expect_err("it is gone");
    assert_eq!((error.of, error.state, error.tried), ("receipt", "discarded", "discard"));
}

#[test]
fn a_receipt_is_signed_once_and_taken_back_once() {
    let signed = receipt(Draft).confirm(id(5), at(2), None).expect("signed");
    assert_eq!((signed.confirmed_by, signed.confirmed_at), (Some(id(5)), Some(at(2))));
    let back = signed.reverse(id(9)).expect("taken back");
    assert_eq!(back.reversed_by, Some(id(9)));
    assert_eq!(back.reverse(id(10)).expect_err("once only").why.as_str(), "already_reversed");
    let back = Receipt { reversed_by: Some(id(9)), ..receipt(Confirmed) };
    assert!(back.clone().discard().expect_err("signed").allowed.is_empty(), "no advice that would be refused too");
    assert_eq!(receipt(Confirmed).discard().expect_err("signed").allowed, ["reverse"]);
    let reversal = Receipt { reverses: Some(id(1)), ..receipt(Confirmed) };
    assert_eq!(reversal.reverse(id(10)).expect_err("never").why.as_str(), "a_reversal_is_not_reversed");
}
