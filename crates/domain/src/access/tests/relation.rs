//! What somebody is to each kind of thing.

use std::slice::from_ref;

use super::{actor, organisation, seat};
use crate::access::relation::{self, Relation};
use crate::actor::Actor;
use crate::allocation::{Allocation, AllocationState};
use crate::need::{Need, NeedState};
use crate::organisation::Role;
use crate::pledge::{Authorisation, Pledge, PledgeState};
use crate::proposal::ProposalState;
use crate::receipt::ReceiptState;
use crate::shipment::{Shipment, ShipmentState};
use crate::transition::tests::things;

/// Who needs, in the things to try rules on.
const RECIPIENT: u128 = 10;
/// Who gives there.
const DONOR: u128 = 20;
/// Who has nothing to do with them.
const STRANGER: u128 = 99;

#[test]
fn every_relation_is_told_from_every_other() {
    let all = [
        Relation::OWN,
        Relation::RECIPIENT,
        Relation::DONOR,
        Relation::CONSIGNOR,
        Relation::CONSIGNEE,
        Relation::CARRIER,
        Relation::SHARED,
        Relation::OFFERED,
        Relation::ACTIVE,
        Relation::SERVED,
        Relation::VACANT,
        Relation::AGREED,
        Relation::DRIVES,
        Relation::UNSPOKEN,
        Relation::TRUSTED,
    ];
    for (place, one) in all.iter().copied().enumerate() {
        assert!(one.meets(one) && one.has(one) && one.has(Relation::NONE), "{one:?}");
        assert!(!one.meets(Relation::NONE) && !Relation::NONE.has(one), "{one:?}");
        assert_eq!(one.and(one), one, "said twice is said once");
        for other in all.iter().copied().skip(place + 1) {
            assert!(!one.meets(other) && !one.has(other), "{one:?} {other:?}");
            let both = one.and(other);
            assert!(both.has(one) && both.has(other) && both.meets(one) && !one.has(both), "{one:?} {other:?}");
        }
    }
}

#[test]
fn what_is_an_organisations_own_is_its_seats_and_no_mandates() {
    let own = seat(Role::Recipient, RECIPIENT);
    let helper = actor(Role::Intermediary, true, &[RECIPIENT]);
    let proposal = things::proposal(ProposalState::Proposed);
    for (actor, expected) in [
        (Some(&own), Relation::OWN),
        (Some(&helper), Relation::NONE),
        (Some(&seat(Role::Donor, DONOR)), Relation::NONE),
        (None, Relation::NONE),
    ] {
        assert_eq!(relation::organisation(actor, organisation(RECIPIENT)), expected, "{actor:?}");
        assert_eq!(relation::proposal(actor, &proposal), expected, "{actor:?}");
        let vacant = |is_vacant| relation::to_organisation(actor, organisation(RECIPIENT), is_vacant);
        assert_eq!((vacant(false), vacant(true)), (expected, expected.and(Relation::VACANT)), "{actor:?}");
    }
}

#[test]
fn a_need_is_shared_once_it_was_verified_and_is_not_being_mended() {
    for state in NeedState::ALL.iter().copied() {
        for verified_at in [None, Some(things::at(1))] {
            let need = Need { verified_at, ..things::need(state) };
            let shared = verified_at.is_some() && matches!(state, NeedState::Verified | NeedState::Closed);
            assert_eq!(relation::is_shared(&need), shared, "{state} {verified_at:?}");
            let for_all = Relation::when(shared, Relation::SHARED);
            assert_eq!(relation::need(None, &need), for_all);
            assert_eq!(relation::need(Some(&seat(Role::Donor, DONOR)), &need), for_all);
            let own = relation::need(Some(&seat(Role::Recipient, RECIPIENT)), &need);
            assert_eq!(own, for_all.and(Relation::RECIPIENT));
        }
    }
}

#[test]
fn who_agreed_to_give_to_a_need_is_more_than_who_only_asked_to() {
    let need = things::need(NeedState::Submitted);
    let (proposed, accepted) =
        (things::allocation(AllocationState::Proposed), things::allocation(AllocationState::Accepted));
    let to = |number, all: &[Allocation]| relation::need_with(Some(&seat(Role::Donor, number)), &need, all);
    assert_eq!(to(DONOR, &[proposed.clone(), accepted.clone()]), Relation::AGREED);
    assert_eq!(to(DONOR, &[proposed]), Relation::NONE);
    assert_eq!(to(STRANGER, from_ref(&accepted)), Relation::NONE);
    assert_eq!(relation::need_with(None, &need, &[accepted]), Relation::NONE);
}

#[test]
fn a_gift_is_offered_while_it_is_open_and_for_whoever_needs_it_or_came_back() {
    let (proposed, declined) =
        (things::allocation(AllocationState::Proposed), things::allocation(AllocationState::Declined));
    for (state, general, given_back, offered) in [
        (PledgeState::Open, true, false, true),
        (PledgeState::Open, false, true, true),
        (PledgeState::Open, false, false, false),
        (PledgeState::Draft, true, true, false),
        (PledgeState::Closed, true, true, false),
    ] {
        let pledge = Pledge { general, ..things::pledge(state, Authorisation::Pending) };
        let all = [if given_back { declined.clone() } else { proposed.clone() }];
        let offer = Relation::when(offered, Relation::OFFERED);
        let to = |actor: Option<Actor>| relation::pledge(actor.as_ref(), &pledge, &all);
        assert_eq!(to(Some(seat(Role::Carrier, STRANGER))), offer, "{state} {general} {given_back}");
        assert_eq!(to(Some(seat(Role::Donor, DONOR))), offer.and(Relation::DONOR));
        assert_eq!(to(Some(seat(Role::Recipient, RECIPIENT))), offer.and(Relation::RECIPIENT));
        assert_eq!(to(None), Relation::NONE);
    }
}

#[test]
fn a_recipient_has_agreed_to_a_gift_only_by_its_own_allocation() {
    let pledge = Pledge { general: false, ..things::pledge(PledgeState::Open, Authorisation::Pending) };
    let own = things::allocation(AllocationState::Proposed);
    let agreed = things::allocation(AllocationState::Accepted);
    let to = |all: &[Allocation]| relation::pledge(Some(&seat(Role::Recipient, RECIPIENT)), &pledge, all);
    assert_eq!(to(&[own.clone(), agreed.clone()]), Relation::RECIPIENT.and(Relation::AGREED));
    assert_eq!(to(from_ref(&own)), Relation::RECIPIENT);
    let anothers = Allocation { recipient: organisation(STRANGER), ..agreed };
    assert_eq!(to(&[own, anothers.clone()]), Relation::RECIPIENT);
    assert_eq!(to(&[anothers]), Relation::NONE);
}

#[test]
fn an_allocation_has_two_parties() {
    for (state, agreed) in [(AllocationState::Proposed, false), (AllocationState::Committed, true)] {
        let of = things::allocation(state);
        let besides = Relation::when(agreed, Relation::AGREED);
        for (number, party) in [(RECIPIENT, Relation::RECIPIENT), (DONOR, Relation::DONOR), (STRANGER, Relation::NONE)]
        {
            assert_eq!(relation::allocation(Some(&seat(Role::Donor, number)), &of), besides.and(party), "{state}");
        }
        assert_eq!(relation::allocation(None, &of), besides);
    }
}

#[test]
fn each_party_of_a_shipment_is_known_as_what_it_is() {
    let (consignee, carrier) = (organisation(11), Some(organisation(30)));
    let sent = Shipment { consignee, carrier, consents: Vec::new(), ..things::shipment(ShipmentState::Planned) };
    let to = |of: &Shipment, number| relation::shipment(Some(&seat(Role::Donor, number)), of);
    for (number, party) in [
        (RECIPIENT, Relation::SERVED),
        (11, Relation::CONSIGNEE),
        (DONOR, Relation::CONSIGNOR),
        (30, Relation::CARRIER),
        (STRANGER, Relation::NONE),
    ] {
        assert_eq!(to(&sent, number), party, "{number}");
        let unspoken = relation::to_unspoken_shipment(Some(&seat(Role::Donor, number)), &sent, true);
        assert_eq!(unspoken, party.and(Relation::UNSPOKEN));
        assert_eq!(relation::to_unspoken_shipment(Some(&seat(Role::Donor, number)), &sent, false), party);
    }
    assert_eq!(relation::shipment(None, &sent), Relation::NONE);
    // what is so of the shipment itself, whoever asks
    let active = Shipment { state: ShipmentState::Dispatched, ..sent.clone() };
    assert_eq!(to(&active, STRANGER), Relation::ACTIVE);
    assert_eq!(to(&Shipment { carrier: None, ..sent.clone() }, STRANGER), Relation::DRIVES);
    assert_eq!(to(&Shipment { carrier: Some(organisation(DONOR)), ..sent.clone() }, STRANGER), Relation::DRIVES);
    let trusted = Shipment { consents: vec![things::consent(organisation(30))], ..sent };
    assert_eq!(to(&trusted, STRANGER), Relation::TRUSTED);
}

#[test]
fn a_count_is_the_consignees_alone_until_it_is_signed() {
    let owners = [organisation(12), organisation(13)];
    for state in ReceiptState::ALL.iter().copied() {
        let receipt = things::receipt(state, things::receipt_line(1, 0, true));
        let to = |number| relation::receipt(Some(&seat(Role::Recipient, number)), &receipt, &owners);
        let signed = |party| Relation::when(state == ReceiptState::Confirmed, party);
        assert_eq!(to(RECIPIENT), Relation::CONSIGNEE, "{state}");
        assert_eq!(to(DONOR), signed(Relation::CONSIGNOR), "{state}");
        assert_eq!((to(12), to(13)), (signed(Relation::SERVED), signed(Relation::SERVED)), "{state}");
        assert_eq!(to(STRANGER), Relation::NONE, "{state}");
        assert_eq!(relation::receipt(None, &receipt, &owners), Relation::NONE, "{state}");
    }
}

#[test]
fn a_donor_and_who_oversees_see_a_pledge_whatever_became_of_it() {
    for (actor, sees) in [
        (seat(Role::Donor, DONOR), true),
        (seat(Role::Donor, STRANGER), false),
        (seat(Role::Auditor, STRANGER), true),
        (actor(Role::Intermediary, true, &[DONOR]), true),
    ] {
        assert_eq!(relation::sees_every_pledge_of(&actor, organisation(DONOR)), sees, "{actor:?}");
    }
}
