//! One thing of each kind, in any state, with data that forbids nothing.

use uuid::Uuid;

use crate::Instant;
use crate::allocation::{Allocation, AllocationState, Side};
use crate::consent::Consent;
use crate::import::{Content, Import, ImportState};
use crate::need::{Kind, Lots, Need, NeedClosed, NeedLine, NeedState};
use crate::organisation::Language;
use crate::plan::{AllocationPlan, PlanState, Scope, Track};
use crate::pledge::{Authorisation, Condition, Pledge, PledgeClosed, PledgeLine, PledgeState};
use crate::proposal::{Proposal, ProposalKind, ProposalState};
use crate::receipt::{Receipt, ReceiptLine, ReceiptState};
use crate::shipment::{LineState, Shipment, ShipmentLine, ShipmentState};
use crate::zone::{LocalDay, Zone};

pub fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

pub fn at(day: i64) -> Instant {
    chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(day)
}

pub fn day() -> LocalDay {
    local(90)
}

pub fn local(day: i64) -> LocalDay {
    Zone::UTC.on(at(day).date_naive())
}

pub fn need(state: NeedState) -> Need {
    let closed = state == NeedState::Closed;
    Need {
        id: id(1),
        reference: "N-1970-000001".to_owned(),
        recipient: id(10),
        named_consignee: None,
        kind: Kind::Goods,
        title: "Pumps".to_owned(),
        language: Language::En,
        priority: 1,
        state,
        close_reason: closed.then_some(NeedClosed::Fulfilled),
        region: None,
        community: None,
        handover_point: None,
        delivery_address: None,
        needed_by: None,
        valid_until: None,
        allows_surplus: false,
        attention: false,
        source_key: None,
        verified_at: None,
        confirmed_at: None,
        opened_at: None,
        closed_at: closed.then(|| at(1)),
        enough_at: None,
        version: 1,
        content: 1,
        created_at: at(0),
        lines: vec![need_line(10)],
    }
}

pub fn need_line(quantity: i64) -> NeedLine {
    NeedLine {
        id: id(2),
        position: 1,
        item_class: "42122000".to_owned(),
        description: "pumps".to_owned(),
        quantity: Some(quantity),
        unit: "H87".to_owned(),
        pack_size: None,
        asked_quantity: None,
        added_at: None,
        ended_at: None,
        excess: 0,
        excess_decision: None,
        excess_decided_at: None,
        lots: Lots::default(),
    }
}

pub fn pledge(state: PledgeState, authorisation: Authorisation) -> Pledge {
    let closed = state == PledgeState::Closed;
    Pledge {
        id: id(3),
        reference: "P-1970-000001".to_owned(),
        donor: id(20),
        kind: Kind::Goods,
        title: "Pumps".to_owned(),
        language: Language::En,
        state,
        close_reason: closed.then_some(PledgeClosed::Fulfilled),
        authorisation,
        general: true,
        title_language: None,
        delegates_allocation: false,
        earmark_region: None,
        earmark_recipient: None,
        available_from: None,
        valid_until: None,
        value_minor: None,
        currency: None,
        word: crate::voice::Voice::Own,
        source: None,
        word_confirmed_at: None,
        source_key: None,
        closed_at: closed.then(|| at(1)),
        version: 1,
        content: 1,
        created_at: at(0),
        lines: vec![pledge_line(10)],
    }
}

pub fn pledge_line(quantity: i64) -> PledgeLine {
    PledgeLine {
        id: id(4),
        position: 1,
        item_class: "42122000".to_owned(),
        description: "pumps".to_owned(),
        quantity: Some(quantity),
        unit: "H87".to_owned(),
        pack_size: None,
        condition: Condition::Good,
    }
}

/// Of ten units. Where both agreed, they have; on standby it waits in the row.
pub fn allocation(state: AllocationState) -> Allocation {
    use AllocationState::{Accepted, Committed, Fulfilled, Lapsed, Released};
    let both = matches!(state, Accepted | Committed | Fulfilled | Released | Lapsed);
    let came = state == Fulfilled;
    Allocation {
        id: id(5),
        need: id(1),
        need_line: id(2),
        pledge: id(3),
        pledge_line: id(4),
        recipient: id(10),
        donor: id(20),
        state,
        quantity: 10,
        planned: 0,
        shipped: if matches!(state, Fulfilled | Released) { 10 } else { 0 },
        received: if came { 10 } else { 0 },
        lost_or_damaged: if state == Released { 10 } else { 0 },
        released: 0,
        substitute: false,
        proposed_by: Side::Coordinator,
        donor_agreed_at: both.then(|| at(1)),
        donor_word: None,
        recipient_agreed_at: both.then(|| at(1)),
        recipient_word: None,
        hold_until: (state == AllocationState::Proposed).then(|| at(14)),
        standby_since: (state == AllocationState::Standby).then(|| at(2)),
        waits_for: None,
        accepted_since: (state == Accepted).then(|| at(1)),
        committed_at: matches!(state, Committed | Fulfilled | Released | Lapsed).then(|| at(1)),
        stepped_back: None,
        split_from: None,
        reassigned_from: None,
        reason: None,
        version: 1,
        created_at: at(0),
    }
}

/// Ready to leave, with one line of ten units.
pub fn shipment(state: ShipmentState) -> Shipment {
    Shipment {
        id: id(6),
        reference: "S-1970-000001".to_owned(),
        state,
        consignor: id(20),
        consignee: id(10),
        recipients: vec![id(10)],
        carrier: None,
        waybill: "CMR 1".to_owned(),
        responsible_receiver: Some("head of the depot".to_owned()),
        loading_country: "BE".to_owned(),
        crosses_border: false,
        consignee_agreed_at: None,
        consents: vec![consent(id(20))],
        vehicle: None,
        expected_on: None,
        customs: None,
        former_customs: Vec::new(),
        dispatched_at: None,
        arrived_at: None,
        received_at: None,
        reason: None,
        version: 1,
        created_at: at(0),
        lines: vec![shipment_line(LineState::OnBoard)],
    }
}

pub fn consent(carrier: crate::OrganisationId) -> Consent {
    Consent { party: id(10), carrier, responsible_receiver: None, loading_country: None, member: None, at: at(1) }
}

pub fn shipment_line(state: LineState) -> ShipmentLine {
    let counted = if state == LineState::Counted { 10 } else { 0 };
    ShipmentLine {
        id: id(7),
        position: 1,
        allocation: id(5),
        quantity: 10,
        state,
        accepted: counted,
        damaged: 0,
        missing: 0,
        surplus: 0,
    }
}

/// With one line for the shipment's.
pub fn receipt(state: ReceiptState, line: ReceiptLine) -> Receipt {
    Receipt {
        id: id(8),
        reference: "R-1970-000001".to_owned(),
        state,
        shipment: Some(id(6)),
        need: None,
        consignee: id(10),
        consignor: id(20),
        reverses: None,
        reversed_by: None,
        note: None,
        confirmed_by: None,
        confirmed_at: None,
        signed_at: None,
        version: 1,
        created_at: at(0),
        lines: vec![line],
    }
}

pub fn receipt_line(accepted: i64, missing: i64, is_final: bool) -> ReceiptLine {
    ReceiptLine {
        id: id(9),
        position: 1,
        allocation: id(5),
        shipment_line: Some(id(7)),
        count: crate::allocation::Count { accepted, damaged: 0, missing },
        surplus: 0,
        is_final,
        reason: None,
        received_as: None,
    }
}

pub fn proposal(state: ProposalState) -> Proposal {
    Proposal {
        id: id(11),
        kind: ProposalKind::Synonym,
        state,
        item_class: "42122000".to_owned(),
        labels: std::collections::BTreeMap::new(),
        unit: None,
        class_kind: None,
        ambiguous: false,
        note: None,
        organisation: id(10),
        member: id(12),
        decided_by: None,
        decided_at: None,
        reason: None,
        version: 1,
        created_at: at(0),
    }
}

pub fn plan(state: PlanState) -> AllocationPlan<()> {
    AllocationPlan {
        id: id(13),
        state,
        track: Track::A,
        scope: Scope::default(),
        weights: (),
        edits: crate::plan::Edits::default(),
        run: 1,
        fingerprint: None,
        done: 0,
        total: 0,
        claim: None,
        heartbeat_at: None,
        attempts: 0,
        failure: None,
        report: None,
        created_by: id(12),
        office: id(30),
        version: 1,
        created_at: at(0),
        started_at: None,
        finished_at: None,
        applied_at: None,
    }
}

pub fn import(state: ImportState) -> Import {
    Import {
        id: id(14),
        content: Content::Needs,
        state,
        checked: false,
        lines: 2,
        done: 0,
        gone: serde_json::Value::Null,
        sender: Some((id(12), id(2))),
        version: 1,
        created_at: at(1),
        applied_at: None,
        finished_at: None,
    }
}
