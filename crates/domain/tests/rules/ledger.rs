//! What the allocations of a line add up to.

use domain::allocation::Allocation;
use domain::allocation::AllocationState::{Accepted, Declined, Fulfilled, Proposed, Standby};
use domain::ledger::{Room, Sums, room};

use crate::things::{allocation, halfway};

/// One of each kind, of which no two have the same number.
fn sums() -> Sums {
    let all = [
        allocation(Proposed, 100),
        allocation(Accepted, 200),
        halfway(),
        allocation(Standby, 400),
        Allocation { shipped: 1_000, received: 700, spoilt: 300, ..allocation(Fulfilled, 1_000) },
        allocation(Declined, 5_000),
    ];
    Sums::of(&all)
}

#[test]
fn each_unit_stands_in_one_sum() {
    let expected =
        Sums { proposed: 100, accepted: 200, committed: 5, in_transit: 1, received: 702, standby: 400, spoilt: 301 };
    assert_eq!(sums(), expected);
    let mut twice = sums();
    for more in [allocation(Proposed, 100), allocation(Accepted, 200), halfway(), allocation(Standby, 400)] {
        twice.add(&more);
    }
    assert_eq!((twice.proposed, twice.accepted, twice.committed, twice.in_transit), (200, 400, 10, 2));
    assert_eq!((twice.received, twice.standby, twice.spoilt), (704, 800, 302));
}

#[test]
fn what_remains_and_what_is_left_never_lie_below_zero() {
    let sums = sums();
    assert_eq!((sums.live(), sums.covered()), (306, 708));
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
