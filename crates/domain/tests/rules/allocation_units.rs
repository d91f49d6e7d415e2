//! What moves do with the units of an allocation, to the last one.

use domain::TransitionError;
use domain::allocation::AllocationState::{Accepted, Committed, Fulfilled, Lapsed, Proposed, Released, Standby};
use domain::allocation::{Allocation, Count, Way};
use domain::owed::Owed;

use crate::things::{allocation, at, halfway, id};

fn why(moved: Result<Allocation, TransitionError>) -> &'static str {
    moved.expect_err("refused").why.as_str()
}

fn count(accepted: i64, damaged: i64, missing: i64) -> Count {
    Count { accepted, damaged, missing }
}

#[test]
fn every_sum_of_one_that_is_halfway() {
    let all = halfway();
    assert_eq!((all.live(), all.promised(), all.in_transit()), (6, 6, 1));
    assert_eq!(
        (all.unshipped(), all.shippable(), all.free(), all.countable()),
        (5, 3, 3, 3),
        "what is planned goes another way"
    );
    assert!(all.given_back(), "one was given back");
    let accepted = Allocation { state: Accepted, ..all.clone() };
    assert_eq!((accepted.live(), accepted.promised(), accepted.shippable(), accepted.free()), (6, 6, 0, 3));
    let proposed = Allocation { state: Proposed, ..all.clone() };
    assert_eq!((proposed.live(), proposed.promised(), proposed.unshipped()), (6, 0, 5));
    let waiting = Allocation { state: Standby, ..all.clone() };
    assert_eq!((waiting.live(), waiting.promised(), waiting.unshipped(), waiting.countable()), (0, 0, 0, 0));
    assert_eq!(Allocation { stepped_back: Some(Committed), ..waiting.clone() }.countable(), 5);
    assert_eq!(Allocation { stepped_back: Some(Accepted), ..waiting }.countable(), 0);
    assert_eq!(Allocation { state: Lapsed, ..all.clone() }.countable(), 5, "both keys had been turned");
    assert_eq!(Allocation { state: Lapsed, committed_at: None, ..all }.countable(), 0);
    assert_eq!((count(5, 2, 1).total(), count(5, 2, 1).lost_or_damaged()), (8, 3));
}

#[test]
fn units_are_given_back_that_have_not_left() {
    assert_eq!(halfway().release(3, None).expect("three are free").released, 4);
    for units in [0, 4] {
        assert_eq!(why(halfway().release(units, None)), "more_than_is_still_to_be_shipped");
    }
    let all = allocation(Accepted, 5).release(5, Some("sold".into())).expect("all of it");
    assert_eq!((all.state, all.accepted_since, all.reason.as_deref()), (Released, None, Some("sold")));
    assert_eq!(why(halfway().withdraw(None)), "part_of_it_was_dispatched");
    let planned = Allocation { planned: 1, ..allocation(Committed, 5) };
    assert_eq!(why(planned.clone().withdraw(None)), "part_of_it_is_on_a_planned_shipment");
    let lapsed = planned.lapse(None).expect("the rest goes on");
    assert_eq!((lapsed.state, lapsed.released, lapsed.live()), (Committed, 4, 1));
    let lapsed = halfway().lapse(None).expect("the rest goes on");
    assert_eq!((lapsed.state, lapsed.released), (Committed, 4));
    let sent = Allocation { shipped: 5, received: 2, lost_or_damaged: 0, ..allocation(Committed, 5) };
    assert_eq!(sent.lapse(None).expect("it goes on").state, Committed);
}

#[test]
fn units_leave_by_way_of_a_planned_shipment() {
    assert_eq!(halfway().plan(3).expect("three are free").planned, 5);
    for units in [0, 4] {
        assert_eq!(why(halfway().plan(units)), "more_than_is_committed_and_unshipped");
    }
    assert_eq!(halfway().unplan(2).expect("both").planned, 0);
    assert_eq!(halfway().unplan(1).expect("one").planned, 1);
    assert_eq!(why(halfway().unplan(3)), "less_was_planned");
    let left = halfway().dispatch(1).expect("one leaves");
    assert_eq!((left.planned, left.shipped), (1, 5));
    assert_eq!(halfway().dispatch(2).expect("both").planned, 0);
    assert_eq!(why(halfway().dispatch(3)), "only_committed_and_planned_units_leave");
    let turned_back = Allocation { state: Accepted, ..halfway() };
    assert_eq!(why(turned_back.dispatch(1)), "only_committed_and_planned_units_leave");
}

#[test]
fn units_under_way_arrive_are_lost_or_come_back() {
    assert_eq!(halfway().lose(1).expect("the one").lost_or_damaged, 2);
    assert_eq!(why(halfway().lose(2)), "less_is_in_transit");
    assert_eq!(halfway().take_back(1).expect("the one").shipped, 3);
    assert_eq!(why(halfway().take_back(2)), "less_is_in_transit");
    let counted = halfway().receive(count(1, 0, 0)).expect("the one");
    assert_eq!((counted.received, counted.lost_or_damaged, counted.state), (3, 1, Committed));
    assert_eq!(halfway().receive(count(0, 1, 0)).expect("the one").lost_or_damaged, 2);
    assert_eq!(why(halfway().receive(count(1, 0, 1))), "less_is_in_transit");
    let sent = || Allocation { shipped: 5, ..allocation(Committed, 5) };
    assert_eq!(sent().receive(count(5, 0, 0)).expect("all").state, Fulfilled);
    assert_eq!(sent().receive(count(1, 2, 2)).expect("all").state, Fulfilled);
    assert_eq!(sent().receive(count(0, 3, 2)).expect("all").state, Released);
    assert_eq!(sent().lose(5).expect("all").state, Released);
    assert_eq!(sent().receive(count(4, 0, 0)).expect("all but one").state, Committed);
}

#[test]
fn what_travels_in_no_shipment_is_counted_where_it_happened() {
    let taught = allocation(Committed, 5).receive_unshipped(count(3, 1, 1)).expect("it took place");
    assert_eq!((taught.state, taught.shipped, taught.received, taught.lost_or_damaged), (Fulfilled, 5, 3, 2));
    assert_eq!(why(allocation(Committed, 5).receive_unshipped(count(6, 0, 0))), "more_than_is_committed");
    assert_eq!(why(allocation(Accepted, 5).receive_unshipped(count(1, 0, 0))), "only_committed_units_are_received");
    assert_eq!(why(allocation(Standby, 5).receive_unshipped(count(1, 0, 0))), "only_committed_units_are_received");
    let part = halfway().receive_unshipped(count(3, 0, 0)).expect("all that has not left");
    assert_eq!((part.shipped, part.received, part.planned, part.live()), (7, 5, 2, 3));
    assert_eq!(why(halfway().receive_unshipped(count(4, 0, 0))), "more_than_is_committed");
}

#[test]
fn what_was_lost_or_came_back_is_counted_all_the_same_and_taken_back_as_what_it_was() {
    let sent = || Allocation { shipped: 5, ..allocation(Committed, 5) };
    let lost = sent().lose(5).expect("all of it");
    let there = lost.clone().count(count(3, 0, 0), Way::Lost).expect("three are there");
    assert_eq!((there.state, there.shipped, there.received, there.lost_or_damaged), (Fulfilled, 5, 3, 2));
    assert_eq!(why(lost.clone().count(count(6, 0, 0), Way::Lost)), "less_was_lost");
    let gone = there.reverse(count(3, 0, 0), Way::Lost, false).expect("a wrong count");
    assert_eq!((gone.state, gone.received, gone.lost_or_damaged), (Released, 0, 5));
    let home = sent().take_back(5).expect("all of it");
    let there = home.count(count(2, 1, 0), Way::Back).expect("three are there");
    assert_eq!((there.state, there.shipped, there.live()), (Committed, 3, 2));
    assert_eq!(why(there.clone().count(count(3, 0, 0), Way::Back)), "more_than_is_committed");
    let back = there.reverse(count(2, 1, 0), Way::Back, true).expect("a wrong count");
    assert_eq!((back.state, back.shipped, back.live()), (Committed, 0, 5));
    let planned = Allocation { planned: 4, ..back };
    assert_eq!(why(planned.count(count(2, 0, 0), Way::Back)), "more_than_is_committed", "four go another way");
}

#[test]
fn a_count_is_taken_back_to_the_last_unit() {
    let counted = || Allocation { shipped: 5, received: 3, lost_or_damaged: 2, ..allocation(Fulfilled, 5) };
    let back = counted().reverse(count(3, 1, 1), Way::OnBoard, false).expect("all of it");
    assert_eq!((back.state, back.shipped, back.received, back.lost_or_damaged), (Committed, 5, 0, 0));
    let never_left = counted().reverse(count(3, 1, 1), Way::Unshipped, false).expect("all of it");
    assert_eq!((never_left.state, never_left.shipped), (Accepted, 0));
    assert_eq!(counted().reverse(count(3, 1, 1), Way::Unshipped, true).expect("all of it").state, Committed);
    let part = counted().reverse(count(2, 1, 0), Way::Unshipped, false).expect("a part");
    assert_eq!((part.state, part.shipped, part.received, part.lost_or_damaged), (Committed, 2, 1, 1));
    let planned = Allocation { planned: 1, ..counted() };
    assert_eq!(planned.reverse(count(3, 1, 1), Way::Unshipped, false).expect("all of it").state, Committed);
    for too_much in [count(4, 0, 0), count(0, 2, 1)] {
        assert_eq!(why(counted().reverse(too_much, Way::OnBoard, true)), "less_was_counted");
    }
}

#[test]
fn a_part_steps_back_and_the_rest_stays() {
    let (rest, part) = halfway().step_back(3, id(9), at(5)).expect("three are free");
    let part = part.expect("a part");
    assert_eq!((rest.state, rest.quantity, rest.shipped, rest.planned), (Committed, 7, 4, 2));
    assert_eq!((part.state, part.quantity, part.stepped_back), (Standby, 3, Some(Committed)));
    assert_eq!((part.id, part.split_from, part.version, part.standby_since), (id(9), Some(id(1)), 1, Some(at(5))));
    for units in [0, 4] {
        let refused = halfway().step_back(units, id(9), at(5)).expect_err("refused");
        assert_eq!(refused.why.as_str(), "only_units_on_no_shipment_step_back");
    }
    let (whole, none) = allocation(Accepted, 3).step_back(3, id(9), at(5)).expect("all of it");
    assert_eq!((whole.id, whole.state, whole.accepted_since, none), (id(1), Standby, None, None));
}

#[test]
fn a_part_of_a_standby_is_split_off_and_both_keep_their_place() {
    for units in [1, 9] {
        let (rest, part) = allocation(Standby, 10).split(units, id(9)).expect("a part");
        assert_eq!((rest.quantity, part.quantity), (10 - units, units));
        assert_eq!((part.id, part.split_from, part.version), (id(9), Some(id(1)), 1));
        assert_eq!(part.standby_since, rest.standby_since);
    }
    for units in [0, 10, 11] {
        assert!(allocation(Standby, 10).split(units, id(9)).is_err(), "{units} of ten");
    }
}

#[test]
fn the_last_unit_is_as_good_as_any() {
    assert_eq!(halfway().release(1, None).expect("one of three").released, 2);
    assert_eq!(halfway().plan(1).expect("one of three").planned, 3);
    let (rest, part) = halfway().step_back(1, id(9), at(5)).expect("one of three");
    assert_eq!((rest.quantity, part.map(|part| part.quantity)), (9, Some(1)));
    let waiting = allocation(Committed, 1).step_back(1, id(9), at(5)).expect("all of it").0;
    assert_eq!(waiting.receive_unshipped(count(1, 0, 0)).expect("it took place").state, Fulfilled);
}

#[test]
fn a_part_that_steps_back_takes_nothing_along_of_what_left() {
    let part = halfway().step_back(3, id(9), at(5)).expect("three are free").1.expect("a part");
    assert_eq!((part.planned, part.shipped, part.received, part.lost_or_damaged, part.released), (0, 0, 0, 0, 0));
}

#[test]
fn what_goes_on_though_its_time_ran_out_says_why_its_rest_does_not() {
    let lapsed = halfway().lapse(Some("past its day".into())).expect("the rest goes on");
    assert_eq!((lapsed.state, lapsed.reason.as_deref()), (Committed, Some("past its day")));
}

#[test]
fn what_took_place_after_all_waits_for_nothing_and_has_no_reason_to_have_ended() {
    let stepped = allocation(Committed, 5).step_back(5, id(9), at(5)).expect("all of it").0;
    let lapsed = allocation(Committed, 5).lapse(Some("past its day".into())).expect("lapsed");
    for gone in [Allocation { waits_for: Some(Owed::Council), ..stepped }, lapsed] {
        let taught = gone.receive_unshipped(count(3, 0, 0)).expect("it took place");
        assert_eq!((taught.state, taught.standby_since, taught.stepped_back), (Committed, None, None));
        assert_eq!((taught.waits_for, taught.reason), (None, None));
    }
}
