//! A partial yes leaves two allocations, of which one is declined.

use domain::Code;
use domain::allocation::Allocation;
use domain::allocation::AllocationState::{Accepted, Committed, Declined, Fulfilled, Proposed, Standby};

use crate::things::{allocation, at, id};

#[test]
fn a_part_keeps_the_id_and_the_rest_is_declined() {
    let asked = Allocation { donor_agreed_at: Some(at(1)), hold_until: Some(at(9)), ..allocation(Proposed, 12) };
    let (part, rest) = asked.clone().agree_to_part(8, id(77), Some("room for eight".into())).expect("a part");
    let rest = rest.expect("the rest");
    assert_eq!((part.id, part.quantity, part.state, part.version), (asked.id, 8, Proposed, asked.version));
    assert_eq!((part.donor_agreed_at, part.hold_until), (Some(at(1)), Some(at(9))));
    assert_eq!((rest.id, rest.quantity, rest.state, rest.version), (id(77), 4, Declined, 1));
    assert_eq!((rest.split_from, rest.reason.as_deref()), (Some(asked.id), Some("room for eight")));
    assert_eq!((rest.live(), rest.hold_until, rest.given_back()), (0, None, true));
    assert_eq!(part.quantity + rest.quantity, asked.quantity, "nothing is lost");
}

#[test]
fn all_of_it_is_no_part_and_more_is_refused_with_what_there_is() {
    let asked = allocation(Proposed, 8);
    assert_eq!(asked.clone().agree_to_part(8, id(77), None).expect("all"), (asked.clone(), None));
    let refused = asked.agree_to_part(9, id(77), None).expect_err("more");
    assert_eq!((refused.code, &refused.facts["quantity"]), (Code::MoreThanIsProposed, &8.into()));
}

#[test]
fn only_what_can_be_agreed_to_is_agreed_to_in_part() {
    let of = |state| allocation(state, 8).agree_to_part(3, id(77), None).map(|(part, _)| part.state);
    assert_eq!(of(Standby).expect("a late yes"), Standby);
    for state in [Accepted, Committed, Fulfilled, Declined] {
        assert_eq!(of(state).expect_err("over").code, Code::OnlyProposalsAreAccepted, "{state}");
    }
}
