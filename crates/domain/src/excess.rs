//! Facts can always be recorded: how a need line makes room for what happened to real things. Promises
//! step back first; what is left over is the line's excess.

use crate::allocation::{Allocation, AllocationState};

/// How binding a promise is; the least binding steps back first. What is not live has no place.
const fn weight(state: AllocationState) -> Option<u8> {
    match state {
        AllocationState::Proposed => Some(0),
        AllocationState::Accepted => Some(1),
        AllocationState::Committed => Some(2),
        _ => None,
    }
}

/// Which of a line's promises give way for `over` units, and with how many: proposed, then accepted,
/// then committed ones, within each the newest first, the last one only as far as it must. Units on a
/// shipment stay, and so do those that somebody is counting, as `counted` says.
pub fn give_way(promises: Vec<Allocation>, over: i64, counted: impl Fn(&Allocation) -> i64) -> Vec<(Allocation, i64)> {
    let mut row: Vec<_> =
        promises.into_iter().filter_map(|promise| weight(promise.state).map(|weight| (weight, promise))).collect();
    row.sort_by_key(|(weight, promise)| (*weight, std::cmp::Reverse((promise.created_at, promise.id))));
    let mut left = over;
    row.into_iter()
        .filter_map(|(_, promise)| {
            let units = (promise.free() - counted(&promise)).min(left);
            (units > 0).then(|| {
                left -= units;
                (promise, units)
            })
        })
        .collect()
}

/// Units live or received above what a line asks for. A line that allows a surplus has none.
pub const fn above(taken: i64, needed: i64, allows_surplus: bool) -> i64 {
    if allows_surplus || taken <= needed { 0 } else { taken - needed }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};
    use uuid::Uuid;

    use super::*;
    use crate::allocation::{Count, Side, Way};
    use crate::{AllocationId, Instant};

    fn at(second: i64) -> Instant {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(second)
    }

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn promise(n: u8, state: AllocationState, quantity: i64) -> Allocation {
        let agreed = (state != AllocationState::Proposed).then(|| at(1));
        Allocation {
            id: id(n.into()).into(),
            need: id(1).into(),
            need_line: id(1).into(),
            pledge: id(1).into(),
            pledge_line: id(1).into(),
            recipient: id(1).into(),
            donor: id(2).into(),
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
            recipient_agreed_at: agreed,
            recipient_word: None,
            hold_until: None,
            standby_since: None,
            committed_at: (state == AllocationState::Committed).then(|| at(1)),
            stepped_back: None,
            waits_for: None,
            accepted_since: None,
            split_from: None,
            reassigned_from: None,
            reason: None,
            version: 1,
            created_at: at(n.into()),
        }
    }

    fn given(over: i64, promises: Vec<Allocation>) -> Vec<(AllocationId, i64)> {
        give_way(promises, over, |_| 0).into_iter().map(|(promise, units)| (promise.id, units)).collect()
    }

    fn of(n: u128, units: i64) -> (AllocationId, i64) {
        (id(n).into(), units)
    }

    #[test]
    fn the_least_binding_give_way_first_and_within_each_the_newest() {
        use AllocationState::{Accepted, Committed, Proposed, Standby};
        let row = || {
            vec![
                promise(1, Committed, 3),
                promise(2, Proposed, 2),
                promise(3, Accepted, 2),
                promise(4, Proposed, 1),
                promise(5, Committed, 3),
                promise(6, Standby, 9),
            ]
        };
        assert_eq!(given(1, row()), [of(4, 1)]);
        assert_eq!(given(2, row()), [of(4, 1), of(2, 1)], "the last one only as far as it must");
        assert_eq!(given(9, row()), [of(4, 1), of(2, 2), of(3, 2), of(5, 3), of(1, 1)]);
        assert_eq!(given(99, row()).iter().map(|(_, units)| units).sum::<i64>(), 11, "no more than there is");
    }

    #[test]
    fn units_on_a_shipment_or_being_counted_never_give_way() {
        let partly = Allocation { planned: 2, shipped: 3, ..promise(1, AllocationState::Committed, 9) };
        assert_eq!(given(9, vec![partly.clone()]), [of(1, 4)]);
        let left: Vec<_> = give_way(vec![partly], 9, |_| 3).into_iter().map(|(_, units)| units).collect();
        assert_eq!(left, [1]);
        let sent = Allocation { shipped: 9, ..promise(1, AllocationState::Committed, 9) };
        assert!(given(9, vec![sent]).is_empty());
    }

    #[test]
    fn a_part_steps_back_as_an_allocation_of_its_own_and_keeps_its_agreements() {
        let sent = Allocation { shipped: 3, received: 3, ..promise(1, AllocationState::Committed, 5) };
        let (rest, part) = sent.step_back(2, id(9).into(), at(50)).expect("two are free");
        assert_eq!((rest.state, rest.quantity, rest.received), (AllocationState::Fulfilled, 3, 3));
        let part = part.expect("a part");
        assert_eq!((part.state, part.quantity, part.shipped), (AllocationState::Standby, 2, 0));
        assert_eq!(part.stepped_back, Some(AllocationState::Committed));
        let up = part.move_up(at(60), at(90), true).expect("moves up");
        assert_eq!((up.state, up.stepped_back), (AllocationState::Committed, None));
        assert_eq!(up.created_at, at(1), "it is as old as the promise it is of");
    }

    #[test]
    fn what_stepped_back_whole_moves_up_to_what_its_agreements_say() {
        for (state, authorised, back) in [
            (AllocationState::Proposed, true, AllocationState::Proposed),
            (AllocationState::Accepted, false, AllocationState::Accepted),
            (AllocationState::Accepted, true, AllocationState::Committed),
            (AllocationState::Committed, true, AllocationState::Committed),
        ] {
            let (waiting, part) = promise(1, state, 4).step_back(4, id(9).into(), at(50)).expect("all of it");
            assert!(part.is_none());
            assert_eq!((waiting.id, waiting.live()), (id(1).into(), 0));
            assert_eq!(waiting.move_up(at(60), at(90), authorised).expect("moves up").state, back);
        }
    }

    #[test]
    fn nothing_on_a_shipment_and_nothing_ended_steps_back() {
        let planned = Allocation { planned: 4, ..promise(1, AllocationState::Committed, 4) };
        assert!(planned.step_back(1, id(9).into(), at(50)).is_err());
        assert!(promise(1, AllocationState::Lapsed, 4).step_back(1, id(9).into(), at(50)).is_err());
        assert!(promise(1, AllocationState::Accepted, 4).step_back(0, id(9).into(), at(50)).is_err());
    }

    #[test]
    fn what_took_place_is_counted_though_it_stepped_back_or_lapsed() {
        let count = Count { accepted: 3, damaged: 0, missing: 0 };
        let (waiting, _) = promise(1, AllocationState::Committed, 4).step_back(4, id(9).into(), at(50)).expect("back");
        let counted = waiting.receive_unshipped(count).expect("it took place");
        assert_eq!((counted.state, counted.live(), counted.received), (AllocationState::Committed, 1, 3));
        let lapsed = promise(1, AllocationState::Committed, 3).lapse(None).expect("lapses");
        assert_eq!(lapsed.receive_unshipped(count).expect("it took place").state, AllocationState::Fulfilled);
        let proposed = promise(1, AllocationState::Proposed, 4).step_back(4, id(9).into(), at(50)).expect("back").0;
        assert!(proposed.receive_unshipped(count).is_err(), "never agreed");
        assert!(
            promise(1, AllocationState::Accepted, 4).lapse(None).expect("lapses").receive_unshipped(count).is_err()
        );
    }

    #[test]
    fn a_count_taken_back_is_committed_only_while_the_key_is_turned_or_it_travels() {
        let count = Count { accepted: 4, damaged: 0, missing: 0 };
        let taught = Allocation { shipped: 4, received: 4, ..promise(1, AllocationState::Fulfilled, 4) };
        assert_eq!(
            taught.clone().reverse(count, Way::Unshipped, true).expect("back").state,
            AllocationState::Committed
        );
        assert_eq!(
            taught.clone().reverse(count, Way::Unshipped, false).expect("back").state,
            AllocationState::Accepted
        );
        assert_eq!(taught.reverse(count, Way::OnBoard, false).expect("back").state, AllocationState::Committed);
    }

    #[test]
    fn the_excess_is_what_lies_above_unless_a_surplus_is_allowed() {
        assert_eq!(
            [above(9, 10, false), above(10, 10, false), above(12, 10, false), above(12, 10, true)],
            [0, 0, 2, 0]
        );
    }
}
