//! What the allocations of a line add up to.

use domain::allocation::Allocation;
use domain::allocation::AllocationState::{Accepted, Committed, Declined, Fulfilled, Proposed, Standby};
use domain::allocation::{Count, Way};
use domain::ledger::{Freed, Room, Sums, came_free, needed_again, room};

use crate::things::{allocation, at, halfway, id};

/// One of each kind, of which no two have the same number.
fn sums() -> Sums {
    let all = [
        allocation(Proposed, 100),
        allocation(Accepted, 200),
        halfway(),
        allocation(Standby, 400),
        Allocation { shipped: 1_000, received: 700, lost_or_damaged: 300, ..allocation(Fulfilled, 1_000) },
        allocation(Declined, 5_000),
    ];
    Sums::of(&all)
}

#[test]
fn each_unit_stands_in_one_sum() {
    let expected = Sums {
        proposed: 100,
        accepted: 200,
        committed: 5,
        in_transit: 1,
        received: 702,
        standby: 400,
        lost_or_damaged: 301,
    };
    assert_eq!(sums(), expected);
    let mut twice = sums();
    for more in [allocation(Proposed, 100), allocation(Accepted, 200), halfway(), allocation(Standby, 400)] {
        twice.add(&more);
    }
    assert_eq!((twice.proposed, twice.accepted, twice.committed, twice.in_transit), (200, 400, 10, 2));
    assert_eq!((twice.received, twice.standby, twice.lost_or_damaged), (704, 800, 302));
}

#[test]
fn what_remains_and_what_is_left_never_lie_below_zero() {
    let sums = sums();
    assert_eq!((sums.live(), sums.agreed(), sums.covered()), (306, 206, 708));
    assert_eq!([1_000, 1_008, 1_009].map(|needed| sums.remaining(needed)), [0, 0, 1]);
    assert_eq!([1_308, 1_309, 1_310].map(|pledged| sums.available(pledged)), [0, 0, 1]);
}

#[test]
fn what_does_not_fit_is_the_excess() {
    let sums = sums();
    assert_eq!(room(5, 1_011, &sums, false), Room { proposed: 3, excess: 2 });
    assert_eq!(room(3, 1_011, &sums, false), Room { proposed: 3, excess: 0 });
    assert_eq!(room(5, 1, &sums, false), Room { proposed: 0, excess: 5 });
    assert_eq!(room(5, 1, &sums, true), Room { proposed: 5, excess: 0 });
}

#[test]
fn units_came_free_where_fewer_are_live_or_some_came_off_a_shipment() {
    let before = halfway();
    for (what, after, free) in [
        ("nothing happened", Ok(before.clone()), false),
        ("given back", before.clone().release(1, None), true),
        ("off a shipment that is cancelled", before.clone().unplan(1), true),
        ("on another shipment", before.clone().plan(1), false),
        ("on the road", before.clone().dispatch(1), false),
        ("lost", before.clone().lose(1), true),
        ("back at the donor", before.clone().take_back(1), true),
        ("stepped back", before.clone().step_back(1, id(9), at(5)).map(|(rest, _)| rest), true),
    ] {
        assert_eq!(came_free(&before, &after.expect(what)), free, "{what}");
    }
    let proposed = allocation(Proposed, 4);
    assert!(came_free(&proposed, &proposed.clone().decline(None).expect("declined")));
    assert!(!came_free(&allocation(Standby, 4), &allocation(Standby, 4).decline(None).expect("it held nothing")));
}

#[test]
fn what_was_live_and_did_not_arrive_is_needed_again() {
    let before = halfway();
    let receive = |accepted, missing| before.clone().receive(Count { accepted, damaged: 0, missing });
    for (what, after, units) in [
        ("arrived", receive(1, 0), 0),
        ("missing", receive(0, 1), 1),
        ("lost", before.clone().lose(1), 1),
        ("back at the donor, who sends it again", before.clone().take_back(1), 0),
        ("given back", before.clone().release(3, None), 3),
        ("its time ran out", before.clone().lapse(None), 3),
        (
            "a count of two taken back",
            before.clone().reverse(Count { accepted: 2, ..Count::default() }, Way::OnBoard, true),
            0,
        ),
        (
            "a loss that was none",
            before.clone().reverse(Count { missing: 1, ..Count::default() }, Way::OnBoard, true),
            -1,
        ),
    ] {
        assert_eq!(needed_again(&before, &after.expect(what)), units, "{what}");
    }
    let committed = allocation(Committed, 7);
    assert_eq!(needed_again(&committed, &committed.clone().withdraw(None).expect("withdrawn")), 7);
}

#[test]
fn what_came_free_is_told_by_line_and_by_pledge_once() {
    let other = domain::allocation::Allocation { need_line: id(30), pledge: id(40), ..halfway() };
    let freed = Freed::by(&[halfway(), other, halfway()]);
    assert_eq!(freed.lines.into_iter().collect::<Vec<_>>(), [(id(2), id(3)), (id(2), id(30))]);
    assert_eq!(freed.pledges.into_iter().collect::<Vec<_>>(), [id(4), id(40)]);
}
