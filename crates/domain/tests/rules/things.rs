//! Things to try rules on.

use chrono::{DateTime, TimeDelta};
use domain::allocation::{Allocation, AllocationState, Side};
use domain::need::{Kind, Lots, Need, NeedLine, NeedState};
use domain::organisation::Language;
use domain::receipt::{Receipt, ReceiptState};
use domain::zone::{LocalDay, Zone};
use domain::{Instant, TransitionError};
use uuid::Uuid;

pub fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

pub fn at(day: i64) -> Instant {
    DateTime::UNIX_EPOCH + TimeDelta::days(day)
}

pub fn local(day: i64) -> LocalDay {
    Zone::UTC.on(at(day).date_naive())
}

/// What became of a move: the new state, or why not.
pub fn outcome<T>(moved: Result<T, TransitionError>, state: impl FnOnce(T) -> &'static str) -> &'static str {
    match moved {
        Ok(thing) => state(thing),
        Err(error) => error.why.as_str(),
    }
}

/// An allocation of `quantity` units, nothing of it planned or sent. The donor has agreed, and the recipient
/// where the state says so.
pub fn allocation(state: AllocationState, quantity: i64) -> Allocation {
    let waits = matches!(state, AllocationState::Proposed | AllocationState::Standby);
    Allocation {
        id: id(1),
        need: id(2),
        need_line: id(3),
        pledge: id(4),
        pledge_line: id(5),
        recipient: id(6),
        donor: id(7),
        state,
        quantity,
        planned: 0,
        shipped: 0,
        received: 0,
        lost_or_damaged: 0,
        released: 0,
        substitute: false,
        proposed_by: Side::Donor,
        donor_agreed_at: Some(at(1)),
        donor_word: None,
        recipient_agreed_at: (!waits).then(|| at(2)),
        recipient_word: None,
        hold_until: (state == AllocationState::Proposed).then(|| at(9)),
        standby_since: (state == AllocationState::Standby).then(|| at(3)),
        waits_for: None,
        accepted_since: (state == AllocationState::Accepted).then(|| at(2)),
        committed_at: (state == AllocationState::Committed).then(|| at(2)),
        stepped_back: None,
        split_from: None,
        reassigned_from: None,
        reason: None,
        version: 4,
        created_at: at(1),
    }
}

/// A committed one of ten: one given back, two planned, four sent, of which two arrived and one is gone.
pub fn halfway() -> Allocation {
    Allocation {
        released: 1,
        planned: 2,
        shipped: 4,
        received: 2,
        lost_or_damaged: 1,
        ..allocation(AllocationState::Committed, 10)
    }
}

pub fn need(state: NeedState) -> Need {
    Need {
        id: id(1),
        reference: "N-2026-000001".into(),
        recipient: id(6),
        named_consignee: None,
        kind: Kind::Goods,
        title: "Generators".into(),
        language: Language::En,
        priority: 1,
        state,
        close_reason: None,
        region: None,
        community: None,
        handover_point: None,
        delivery_address: None,
        needed_by: None,
        valid_until: None,
        allows_surplus: false,
        attention: true,
        source_key: None,
        verified_at: None,
        confirmed_at: None,
        closed_at: None,
        enough_at: None,
        opened_at: None,
        version: 1,
        content: 1,
        created_at: at(0),
        lines: vec![NeedLine {
            id: id(3),
            position: 1,
            item_class: "31121000".into(),
            description: String::new(),
            quantity: Some(3),
            unit: "H87".into(),
            pack_size: None,
            asked_quantity: None,
            added_at: None,
            ended_at: None,
            excess: 0,
            excess_decision: None,
            excess_decided_at: None,
            lots: Lots::default(),
        }],
    }
}

pub fn receipt(state: ReceiptState) -> Receipt {
    Receipt {
        id: id(1),
        reference: "R-2026-000001".into(),
        state,
        shipment: Some(id(8)),
        need: None,
        consignee: id(6),
        consignor: id(7),
        reverses: None,
        reversed_by: None,
        note: None,
        confirmed_by: None,
        confirmed_at: None,
        signed_at: None,
        version: 1,
        created_at: at(0),
        lines: Vec::new(),
    }
}
