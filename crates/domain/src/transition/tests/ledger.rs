//! What holds of allocations whatever happens to them, in whatever order.

use proptest::prelude::*;

use super::things::{allocation, at, id};
use crate::allocation::{Allocation, AllocationState, Count, Side, Way};
use crate::excess::{above, give_way};
use crate::ledger::{Sums, room};
use crate::transition::{AllocationVerb, Machine, TransitionError};

/// Something that happens: what, to how many units, and whether the key is turned and where they are thought to be.
#[derive(Debug, Clone, Copy)]
struct Act {
    verb: AllocationVerb,
    units: i64,
    authorised: bool,
    way: Way,
    side: Side,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let verb = proptest::sample::select(AllocationVerb::ALL);
    let side = proptest::sample::select(Side::ALL);
    let way = proptest::sample::select(vec![Way::OnBoard, Way::Lost, Way::Back]);
    let act = (verb, 0_i64..12, any::<bool>(), way, side).prop_map(|(verb, units, authorised, way, side)| Act {
        verb,
        units,
        authorised,
        way,
        side,
    });
    proptest::collection::vec(act, 1..60)
}

type Outcome = Result<(Allocation, Option<Allocation>), TransitionError>;

fn act(one: Allocation, act: Act, fresh: u128) -> Outcome {
    use AllocationVerb as V;
    let Act { units, authorised, side, .. } = act;
    let (now, until) = (at(5), at(19));
    let count = Count { accepted: units / 2, damaged: 0, missing: units - units / 2 };
    let whole = |one: Allocation| (one, None);
    match act.verb {
        V::Accept if one.state == AllocationState::Standby => one.agree_late(side, now, until, authorised).map(whole),
        V::Accept => one.agree(side, now, authorised).map(whole),
        V::Decline => one.decline(None).map(whole),
        V::Withdraw => one.withdraw(None).map(whole),
        V::Release => one.release(units, None).map(whole),
        V::Ship => one.plan(units).map(whole),
        V::Agreed | V::Commit => Ok(whole(one.apply_keys(now, authorised))),
        V::TurnBack => Ok(one.turn_back(id(fresh), now)),
        V::Lapse => one.lapse(None).map(whole),
        V::StandBy => one.stand_by(now).map(whole),
        V::FallSilent => one.fall_silent(id(fresh), now),
        V::StepBack => one.step_back(units, id(fresh), now),
        V::MoveUp => one.move_up(now, until, authorised).map(whole),
        V::Split => one.split(units, id(fresh)).map(|(rest, part)| (rest, Some(part))),
        V::Unplan => one.unplan(units).map(whole),
        V::Dispatch => one.dispatch(units).map(whole),
        V::Lose => one.lose(units).map(whole),
        V::Find => one.find(units).map(whole),
        V::TakeBack => one.take_back(units).map(whole),
        V::HandOver => one.hand_over(units, None).map(whole),
        V::TakeOver => one.take_over(now).map(whole),
        V::Count => one.count(count, act.way).map(whole),
        V::Receive => one.receive_unshipped(count).map(whole),
        V::Reverse => one.reverse(count, act.way, authorised).map(whole),
        V::Complete | V::Exhaust => Ok(whole(one.finish())),
    }
}

/// The states that a move may lead to: what its verb leads to, and what follows from that by itself.
fn reachable(from: AllocationState, verb: AllocationVerb) -> Vec<AllocationState> {
    use AllocationVerb as V;
    let mut states = vec![from];
    states.extend(from.step(verb));
    if verb == V::Count {
        // what was given up as lost or came back is counted all the same
        states.extend([V::Find, V::Receive].iter().filter_map(|found| from.step(*found).ok()));
    }
    for follows in [V::Agreed, V::Commit, V::TurnBack, V::Complete, V::Exhaust] {
        let next: Vec<_> = states.iter().map(|state| state.after(follows)).collect();
        states.extend(next);
    }
    states
}

fn assert_sound(one: &Allocation) {
    use AllocationState::{Accepted, Committed, Fulfilled, Proposed, Released, Standby};
    let Allocation { state, quantity, planned, shipped, received, lost_or_damaged, released, .. } = *one;
    assert!(
        quantity > 0 && [planned, shipped, received, lost_or_damaged, released].iter().all(|units| *units >= 0),
        "{one:?}"
    );
    assert!(received + lost_or_damaged <= shipped && released + shipped + planned <= quantity, "{one:?}");
    assert_eq!(state.is_live(), one.live() > 0, "what is live has live units, and nothing else: {one:?}");
    if planned > 0 || one.in_transit() > 0 {
        assert_eq!(state, Committed, "what is on a shipment is committed: {one:?}");
    }
    if matches!(state, Accepted | Committed) {
        assert!(one.donor_agreed_at.is_some() && one.recipient_agreed_at.is_some(), "{one:?}");
        assert!(one.is_agreed() && one.promised() == one.live(), "{one:?}");
    }
    assert!(state != Proposed || one.owed().is_some(), "a proposal wants a word: {one:?}");
    assert_eq!(state == Proposed, one.hold_until.is_some(), "{one:?}");
    assert_eq!(state == Standby, one.standby_since.is_some(), "{one:?}");
    assert_eq!(state == Accepted, one.accepted_since.is_some(), "{one:?}");
    assert!(state != Committed || one.committed_at.is_some(), "{one:?}");
    assert!(one.stepped_back.is_none() || state == Standby, "{one:?}");
    assert!(one.waits_for.is_none() || state == Standby, "{one:?}");
    assert!(state != Fulfilled || received > 0, "{one:?}");
    assert!(state != Released || received == 0, "{one:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_unit_is_lost_or_counted_twice(acts in acts(), start in proptest::sample::select(vec![
        AllocationState::Proposed, AllocationState::Accepted, AllocationState::Committed, AllocationState::Standby,
    ])) {
        let mut all = vec![allocation(start)];
        for (number, (fresh, one)) in (100..).zip(acts).enumerate() {
            let place = number % all.len();
            let before = all[place].clone();
            let Ok((after, part)) = act(before.clone(), one, fresh) else { continue };
            let after = after.stamped(before.state, at(5));
            let may = reachable(before.state, one.verb);
            prop_assert!(may.contains(&after.state), "{:?}\n{before:?}\n{after:?}", one.verb);
            prop_assert_eq!(after.quantity + part.as_ref().map_or(0, |part| part.quantity), before.quantity);
            all[place] = after;
            all.extend(part);
            all.iter().for_each(assert_sound);
            prop_assert_eq!(all.iter().map(|one| one.quantity).sum::<i64>(), 10);
            let sums = Sums::of(&all);
            prop_assert_eq!(sums.live(), all.iter().map(Allocation::live).sum::<i64>());
            prop_assert!(sums.live() + sums.received + sums.lost_or_damaged + sums.standby <= 10);
            prop_assert!(sums.covered() <= sums.live() + sums.received);
            prop_assert_eq!(sums.available(10), 10 - sums.live() - sums.received - sums.lost_or_damaged);
        }
    }

    #[test]
    fn what_travels_in_no_shipment_is_sound_too(acts in acts()) {
        use AllocationVerb as V;
        let mut one = allocation(AllocationState::Proposed);
        for (fresh, next) in (100..).zip(acts) {
            let travels = matches!(next.verb, V::Ship | V::Unplan | V::Dispatch | V::Lose | V::Find | V::TakeBack);
            if travels { continue }
            let Ok((after, _)) = act(one.clone(), Act { way: Way::Unshipped, ..next }, fresh) else { continue };
            one = after.stamped(one.state, at(5));
            assert_sound(&one);
        }
    }

    #[test]
    fn a_count_taken_back_leaves_what_was_before(accepted in 0_i64..6, missing in 0_i64..5, of in 0_usize..4) {
        let count = Count { accepted, damaged: 0, missing };
        let sent = Allocation { shipped: 10, ..allocation(AllocationState::Committed) };
        let (before, way) = match of {
            0 => (sent, Way::OnBoard),
            1 => (sent.lose(10).expect("all of it is lost"), Way::Lost),
            2 => (sent.take_back(10).expect("all of it came back"), Way::Back),
            _ => (allocation(AllocationState::Committed), Way::Unshipped),
        };
        let counted = before.clone().count(count, way).expect("it is there");
        prop_assert_eq!((counted.received, counted.lost_or_damaged - before.lost_or_damaged),
            (accepted, if way == Way::Lost { -accepted } else { missing }));
        prop_assert_eq!(counted.reverse(count, way, true).expect("counted"), before);
    }

    #[test]
    fn what_is_asked_is_proposed_or_in_excess(asked in 1_i64..50, needed in 0_i64..50, taken in 0_i64..60, surplus: bool) {
        let sums = Sums { received: taken / 2, proposed: taken - taken / 2, ..Sums::default() };
        let room = room(asked, needed, &sums, surplus);
        prop_assert_eq!(room.proposed + room.excess, asked);
        prop_assert!(room.proposed >= 0 && room.excess >= 0);
        // what is proposed never goes above the line, unless a surplus is allowed
        let before = above(taken, needed, surplus);
        prop_assert_eq!(above(taken + room.proposed, needed, surplus), before);
    }

    #[test]
    fn promises_give_way_as_far_as_they_must_and_can(
        row in proptest::collection::vec((0_usize..4, 0_i64..10, 0_i64..4), 0..8), over in 0_i64..60,
    ) {
        use AllocationState::{Accepted, Committed, Proposed, Standby};
        let states = [Proposed, Accepted, Committed, Standby];
        let promises: Vec<Allocation> = (200..).zip(&row).map(|(number, (state, planned, _))| {
            let state = states[*state];
            let planned = if state == Committed { *planned } else { 0 };
            Allocation { id: id(number), planned, ..allocation(state) }
        }).collect();
        let counted: std::collections::HashMap<_, _> =
            promises.iter().zip(&row).map(|(one, (.., counted))| (one.id, *counted)).collect();
        let can: i64 = promises.iter().map(|one| (one.free() - counted[&one.id]).max(0)).sum();
        let given = give_way(promises, over, |one| counted[&one.id]);
        prop_assert_eq!(given.iter().map(|(_, units)| units).sum::<i64>(), over.min(can));
        for (one, units) in given {
            prop_assert!(units > 0 && units <= one.free() - counted[&one.id]);
            prop_assert!(one.state.is_live());
        }
    }
}

#[test]
fn a_count_of_nothing_taken_back_takes_nothing_back() {
    let all_in = allocation(AllocationState::Fulfilled);
    let nothing = Count::default();
    assert_eq!(all_in.clone().receive(nothing).expect("a surplus was found"), all_in);
    assert_eq!(all_in.clone().reverse(nothing, Way::OnBoard, true).expect("of a surplus alone"), all_in);
}
