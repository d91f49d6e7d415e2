//! Lists hold what can be read alone, and what each kind of actor is, may and sees.

mod disclosure;
mod log;
mod policy;
mod relation;

use uuid::Uuid;

use super::relation::{KnownPledge, known_pledge, need_of, speaks_for};
use super::scope;
use super::{Action, Relation, Verdict, decide};
use crate::OrganisationId;
use crate::actor::Actor;
use crate::need::NeedState;
use crate::organisation::{Language, Role, Scope};

fn organisation(number: u128) -> OrganisationId {
    Uuid::from_u128(number).into()
}

pub(super) fn actor(role: Role, verified: bool, principals: &[u128]) -> Actor {
    Actor {
        member: Uuid::from_u128(9).into(),
        organisation: organisation(1),
        verified,
        role,
        scopes: vec![Scope::Read, Scope::Write],
        language: Language::En,
        principals: principals.iter().map(|number| organisation(*number)).collect(),
        driver: None,
    }
}

/// A seat of a verified organisation with this number.
fn seat(role: Role, number: u128) -> Actor {
    Actor { organisation: organisation(number), ..actor(role, true, &[]) }
}

/// Every kind of actor: each role, verified or not, with and without somebody to act for.
fn everybody() -> Vec<Actor> {
    Role::ALL
        .iter()
        .flat_map(|role| [true, false].map(|verified| (*role, verified)))
        .flat_map(|(role, verified)| [actor(role, verified, &[]), actor(role, verified, &[2, 3])])
        .collect()
}

#[test]
fn a_list_of_needs_holds_what_can_be_read_alone() {
    let states = [
        (NeedState::Draft, false),
        (NeedState::Submitted, false),
        (NeedState::Rejected, false),
        (NeedState::Verified, true),
        (NeedState::Closed, true),
        (NeedState::Closed, false),
    ];
    for actor in everybody() {
        for (state, verified_once) in states {
            for recipient in (1..=4).map(organisation) {
                let relation = need_of(Some(&actor), recipient, verified_once);
                let alone = decide(Some(&actor), Action::GetNeed, relation) == Verdict::Allow;
                let listed = match scope::needs(&actor).and_then(|scope| scope.within(Some(state))) {
                    None => true,
                    Some(scope) => scope.recipients.contains(&recipient) || (scope.shared && verified_once),
                };
                assert_eq!(alone, listed, "{actor:?} {state} of {recipient}");
            }
        }
    }
}

#[test]
fn a_list_of_pledges_holds_what_can_be_read_alone() {
    for actor in everybody() {
        for (donor, served) in
            (1..=4).map(organisation).flat_map(|donor| [None, Some(1), Some(3)].map(|to| (donor, to)))
        {
            for earmark in [None, Some(organisation(2)), Some(organisation(4))] {
                for offered in [true, false] {
                    let served = served.map(organisation);
                    let known =
                        KnownPledge { donor, offered, earmark, served: served.is_some_and(|to| actor.acts_for(to)) };
                    let alone =
                        decide(Some(&actor), Action::GetPledge, known_pledge(Some(&actor), known)) == Verdict::Allow;
                    let listed = scope::pledges(&actor).is_none_or(|scope| {
                        scope.donors.contains(&donor)
                            || served.is_some_and(|to| scope.recipients.contains(&to))
                            || (offered
                                && scope.offered_to.is_some_and(|to| earmark.is_none_or(|only| to.contains(&only))))
                    });
                    assert_eq!(alone, listed, "{actor:?} {known:?}");
                }
            }
        }
    }
}

#[test]
fn lists_of_what_has_parties_hold_what_can_be_read_alone() {
    for actor in everybody() {
        for party in (1..=4).map(organisation) {
            let seen = |action: Action, relation: Relation| {
                let relation = Relation::when(actor.acts_for(party), relation);
                decide(Some(&actor), action, relation) == Verdict::Allow
            };
            let holds = |scope: Option<&Vec<OrganisationId>>| scope.is_none_or(|ids| ids.contains(&party));
            let allocations = scope::allocations(&actor);
            let (donors, recipients) =
                (allocations.as_ref().map(|scope| &scope.donors), allocations.as_ref().map(|scope| &scope.recipients));
            assert_eq!(seen(Action::GetAllocation, Relation::DONOR), holds(donors), "{actor:?}");
            assert_eq!(seen(Action::GetAllocation, Relation::RECIPIENT), holds(recipients), "{actor:?}");
            let shipments = scope::shipments(&actor);
            for (relation, ids) in [
                (Relation::CONSIGNOR, shipments.as_ref().map(|scope| &scope.consignors)),
                (Relation::CONSIGNEE, shipments.as_ref().map(|scope| &scope.consignees)),
                (Relation::CARRIER, shipments.as_ref().map(|scope| &scope.carriers)),
                (Relation::SERVED, shipments.as_ref().map(|scope| &scope.owners)),
            ] {
                assert_eq!(seen(Action::GetShipment, relation), holds(ids), "{actor:?} {relation:?}");
            }
            let receipts = scope::receipts(&actor);
            for (relation, ids) in [
                (Relation::CONSIGNOR, receipts.as_ref().map(|scope| &scope.consignors)),
                (Relation::CONSIGNEE, receipts.as_ref().map(|scope| &scope.consignees)),
                (Relation::SERVED, receipts.as_ref().map(|scope| &scope.owners)),
            ] {
                assert_eq!(seen(Action::GetReceipt, relation), holds(ids), "{actor:?} {relation:?}");
            }
        }
    }
}

#[test]
fn a_mandate_makes_nobody_a_seat() {
    let helper = actor(Role::Intermediary, true, &[2]);
    assert_eq!(speaks_for(&helper, [organisation(3), organisation(2)]), organisation(2));
    assert_eq!(speaks_for(&helper, [organisation(3)]), organisation(1));
}

#[test]
fn the_way_that_is_followed_holds_the_allocations_that_can_be_read_alone() {
    for actor in everybody() {
        for (donor, recipient) in
            [(1, 2), (2, 1), (2, 4), (4, 3), (4, 4)].map(|(d, r)| (organisation(d), organisation(r)))
        {
            let relation = Relation::when(actor.acts_for(donor), Relation::DONOR)
                .and(Relation::when(actor.acts_for(recipient), Relation::RECIPIENT));
            let alone = decide(Some(&actor), Action::GetAllocation, relation) == Verdict::Allow;
            let followed = scope::way(&actor, donor).is_none_or(|own| own.contains(&recipient));
            // a party in another role than it has for this pledge is shown nothing by the way alone
            assert!(!alone || followed, "{actor:?} {donor} {recipient}");
        }
    }
    assert_eq!(scope::way(&actor(Role::Recipient, true, &[]), organisation(4)), Some(vec![organisation(1)]));
    assert_eq!(scope::way(&actor(Role::Donor, true, &[]), organisation(1)), None);
}
