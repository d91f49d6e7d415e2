//! Which entries of the log somebody reads.

use super::{actor, organisation, seat};
use crate::access::scope::{self, EventScope, NeedScope};
use crate::access::{Action, Standing};
use crate::actor::Actor;
use crate::need::NeedState;
use crate::organisation::Role;

#[test]
fn an_unsigned_count_stands_in_nobody_elses_log() {
    let of = |relation| scope::events_of_shipment(&actor(Role::Donor, true, &[]), relation);
    assert_eq!(of(Standing::CONSIGNEE), EventScope::WHOLE);
    for relation in [Standing::CONSIGNOR, Standing::SERVED] {
        assert!(of(relation).without.contains(&Action::CreateReceipt));
        assert!(of(relation).without.contains(&Action::DiscardReceipt));
    }
    assert!(of(Standing::CARRIER).kinds.is_some());
}

#[test]
fn a_log_narrowed_twice_is_read_whole_where_one_thing_is() {
    let donor = actor(Role::Donor, true, &[]);
    let (own, whole) = (EventScope::own(&donor), EventScope::WHOLE);
    assert_eq!(scope::events_of_all(&donor, []), own);
    assert_eq!(scope::events_of_all(&donor, [own.clone(), whole.clone()]), whole);
    assert_eq!(scope::events_of_all(&donor, [own.clone(), own.clone()]), own);
    assert_eq!(scope::events_of_all(&actor(Role::Auditor, true, &[]), [own]), whole);
}

/// What somebody of a relation reads.
type Log = fn(&Actor, Standing) -> EventScope;

#[test]
fn the_log_of_a_need_is_its_recipients_and_that_of_a_pledge_its_donors() {
    let everything = Standing::SHARED.and(Standing::OFFERED).and(Standing::AGREED);
    let (recipient, donor) = (seat(Role::Recipient, 1), seat(Role::Donor, 1));
    let logs: [(Log, &Actor, Standing, &Actor); 2] = [
        (scope::events_of_need, &recipient, Standing::RECIPIENT, &donor),
        (scope::events_of_pledge, &donor, Standing::DONOR, &recipient),
    ];
    for (log, owner, owns, other) in logs {
        assert_eq!(log(owner, owns), EventScope::WHOLE, "{owner:?}");
        // who may read the thing is not yet told what became of it
        assert_eq!(log(owner, everything), EventScope::own(owner), "{owner:?}");
        assert_eq!(log(other, everything), EventScope::own(other), "{other:?}");
        assert_eq!(log(&seat(Role::Auditor, 1), Standing::NONE), EventScope::WHOLE);
    }
}

#[test]
fn the_log_of_a_receipt_tells_only_who_counts_how_it_was_made() {
    let of = |role, relation| scope::events_of_receipt(&seat(role, 1), relation);
    assert_eq!(of(Role::Recipient, Standing::CONSIGNEE), EventScope::WHOLE);
    assert_eq!(of(Role::Auditor, Standing::NONE), EventScope::WHOLE);
    for relation in [Standing::CONSIGNOR, Standing::SERVED] {
        let scope = of(Role::Donor, relation);
        assert_eq!(scope.without, [Action::CreateReceipt, Action::DiscardReceipt]);
        assert_eq!(EventScope { without: &[], ..scope }, EventScope::WHOLE);
    }
}

#[test]
fn proposals_are_their_makers_and_overseers_see_all() {
    for role in Role::ALL {
        // a mandate is no seat: nobody sees what its principals propose
        let seen = scope::proposals(&actor(*role, true, &[2]));
        assert_eq!(seen, (!role.oversees()).then(|| vec![organisation(1)]), "{role}");
    }
}

#[test]
fn a_list_of_one_state_asks_no_more_than_it_must() {
    let scope = |shared| NeedScope { shared, recipients: vec![organisation(1)] };
    for state in NeedState::ALL.iter().copied() {
        let (shared, own) = (scope(true).within(Some(state)), scope(false).within(Some(state)));
        assert_eq!(own, Some(scope(false)), "who sees only its own sees no other's that is {state}");
        let expected = match state {
            NeedState::Verified => None,
            NeedState::Closed => Some(scope(true)),
            NeedState::Draft | NeedState::Submitted | NeedState::Rejected => Some(scope(false)),
        };
        assert_eq!(shared, expected, "{state}");
    }
    assert_eq!(scope(true).within(None), Some(scope(true)));
}
