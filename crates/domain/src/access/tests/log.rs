//! Which entries of the log somebody reads.

use super::{actor, organisation, seat};
use crate::access::scope::{self, EventParties, EventScope, NeedScope};
use crate::actor::Actor;
use crate::need::NeedState;
use crate::organisation::Role;

fn of(actor: &Actor) -> EventParties {
    match scope::events(actor) {
        EventScope::Of(parties) => *parties,
        EventScope::Everything => panic!("{actor:?} reads everything"),
    }
}

#[test]
fn each_side_reads_of_the_things_that_it_may_read_alone() {
    let me = vec![organisation(1)];
    let recipient = of(&seat(Role::Recipient, 1));
    assert_eq!((&recipient.own, &recipient.recipients, &recipient.served), (&me, &me, &me));
    assert!(recipient.donors.is_empty() && recipient.givers.is_empty() && recipient.shipments.carriers.is_empty());
    assert_eq!((&recipient.shipments.consignees, &recipient.shipments.owners), (&me, &me));
    let donor = of(&seat(Role::Donor, 1));
    assert_eq!((&donor.donors, &donor.givers, &donor.shipments.consignors), (&me, &me, &me));
    assert!(donor.recipients.is_empty() && donor.served.is_empty() && donor.receipts.consignees.is_empty());
    let carrier = of(&seat(Role::Carrier, 1));
    assert_eq!(carrier.shipments.carriers, me);
    assert!(carrier.receipts.consignors.is_empty() && carrier.recipients.is_empty());
    for role in Role::ALL {
        let everything = scope::events(&actor(*role, true, &[2])) == EventScope::Everything;
        assert_eq!(everything, role.oversees(), "{role}");
    }
}

#[test]
fn a_mandate_shows_the_log_of_the_principal_and_no_seat_of_it() {
    let helper = of(&actor(Role::Intermediary, true, &[2]));
    assert_eq!((&helper.own, &helper.recipients), (&vec![organisation(2)], &vec![organisation(2)]));
    assert_eq!(helper.seat_of, organisation(1));
    let nobody = of(&actor(Role::Intermediary, true, &[]));
    assert!(nobody.own.is_empty() && nobody.recipients.is_empty() && nobody.donors.is_empty());
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

#[test]
fn a_list_of_what_is_asked_holds_what_each_sees_asked() {
    assert_eq!(scope::asking(&seat(Role::Coordinator, 1)), None);
    let own = Some(NeedScope { shared: false, recipients: vec![organisation(1)] });
    assert_eq!(scope::asking(&seat(Role::Recipient, 1)), own);
    let nothing = Some(NeedScope { shared: false, recipients: Vec::new() });
    assert_eq!(scope::asking(&seat(Role::Donor, 1)), nothing);
}
