//! Corrections of a verified need.

use super::*;
use crate::AllocationId;
use crate::need::Substitutes;
use crate::transition::tests::things::{allocation, at, day, id, need, need_line};

fn verified(quantity: i64) -> Need {
    Need { lines: vec![need_line(quantity)], ..need(NeedState::Verified) }
}

fn promise(number: u128, state: AllocationState, quantity: i64) -> Allocation {
    let days = i64::try_from(number).expect("small");
    let base = allocation(state);
    Allocation { id: id(number), quantity, created_at: at(days), received: 0, shipped: 0, lost_or_damaged: 0, ..base }
}

fn units(line: u128, quantity: i64) -> Wanted {
    Wanted { line: id(line), quantity: Some(quantity), lots: None }
}

fn corrected(need: Need, quantity: i64, all: &[Allocation]) -> Result<Corrected, Conflict> {
    correct(need, &[units(2, quantity)], all)
}

fn line(need: &Need) -> (Option<i64>, Option<i64>) {
    (need.lines[0].quantity, need.lines[0].asked_quantity)
}

fn back(corrected: &Corrected) -> Vec<(AllocationId, i64)> {
    corrected.stepping_back.iter().map(|(one, units)| (one.id, *units)).collect()
}

#[test]
fn more_is_only_asked_and_what_is_in_force_takes_that_back() {
    let raised = corrected(verified(30), 300, &[]).expect("asked").need;
    assert_eq!(line(&raised), (Some(30), Some(300)));
    assert_eq!(line(&corrected(raised.clone(), 30, &[]).expect("taken back").need), (Some(30), None));
    assert_eq!(line(&corrected(raised.clone(), 20, &[]).expect("lowered").need), (Some(20), None));
    let in_force = put_in_force(raised.clone()).expect("verified");
    assert_eq!(line(&in_force), (Some(300), None));
    assert_eq!(line(&drop_asked(raised).expect("rejected")), (Some(30), None));
    for refused in [put_in_force(in_force.clone()), drop_asked(in_force)] {
        assert_eq!(refused.expect_err("nothing").why, Code::NothingIsAsked);
    }
}

#[test]
fn less_puts_proposals_above_it_on_standby_the_newest_first_and_splits_the_last() {
    let all = [
        promise(11, AllocationState::Committed, 8),
        promise(12, AllocationState::Proposed, 5),
        promise(13, AllocationState::Proposed, 4),
        promise(14, AllocationState::Standby, 9),
    ];
    let room = corrected(verified(30), 17, &all).expect("it fits");
    assert_eq!((line(&room.need), back(&room)), ((Some(17), None), vec![]));
    assert_eq!(back(&corrected(verified(30), 15, &all).expect("lower")), [(id(13), 2)]);
    assert_eq!(back(&corrected(verified(30), 10, &all).expect("lower")), [(id(13), 4), (id(12), 3)]);
    assert_eq!(back(&corrected(verified(30), 8, &all).expect("the least")), [(id(13), 4), (id(12), 5)]);
    let surplus = Need { allows_surplus: true, ..verified(30) };
    assert_eq!(back(&corrected(surplus, 2, &all).expect("as much as comes")), []);
}

#[test]
fn below_what_is_agreed_names_what_to_release_of_every_line() {
    let mut need = verified(30);
    need.lines.push(NeedLine { id: id(7), ..need_line(9) });
    let all = [
        Allocation { shipped: 5, received: 4, ..promise(11, AllocationState::Committed, 8) },
        promise(12, AllocationState::Proposed, 5),
        Allocation { need_line: id(7), ..promise(13, AllocationState::Accepted, 6) },
    ];
    let wanted = [units(2, 7), units(7, 5)];
    let refused = correct(need, &wanted, &all).expect_err("agreed");
    assert_eq!(refused.code, Code::BelowWhatIsAgreed);
    let told = serde_json::json!([
        { "need_line_id": NeedLineId::from(uuid::Uuid::from_u128(2)), "asked": 7, "least": 8, "allocations":
            [{ "id": AllocationId::from(uuid::Uuid::from_u128(11)), "units": 4, "releasable": 3 }] },
        { "need_line_id": NeedLineId::from(uuid::Uuid::from_u128(7)), "asked": 5, "least": 6, "allocations":
            [{ "id": AllocationId::from(uuid::Uuid::from_u128(13)), "units": 6, "releasable": 6 }] },
    ]);
    assert_eq!(refused.facts["lines"], told);
    assert_eq!((&refused.facts["least"], &refused.facts["asked"]), (&8.into(), &7.into()));
}

#[test]
fn only_what_is_verified_is_corrected() {
    for state in NeedState::ALL.iter().copied().filter(|state| *state != NeedState::Verified) {
        let refused = correct(need(state), &[], &[]).expect_err("not verified");
        assert_eq!(refused.code, Code::OnlyVerifiedNeedsAreCorrected);
        assert_eq!(enough(need(state), &[], at(1)).expect_err("not verified").why, Code::OnlyVerifiedNeedsAreCorrected);
        assert!(put_in_force(need(state)).is_err() && drop_asked(need(state)).is_err());
    }
    let again = verified(3).verify(at(5), day()).expect_err("verified already");
    assert_eq!(again.why, Code::NothingIsAsked);
    assert_eq!(verified(3).reject().expect_err("verified already").why, Code::NothingIsAsked);
}

#[test]
fn a_line_that_was_added_has_nothing_in_force_until_it_is_verified() {
    let mut need = verified(3);
    need.lines.push(NeedLine { id: id(7), quantity: None, asked_quantity: Some(4), ..need_line(1) });
    assert_eq!((need.lines[1].in_force(), need.lines[1].is_only_asked()), (None, true));
    let other = correct(need.clone(), &[units(7, 6)], &[]).expect("asked").need;
    assert_eq!((other.lines[1].quantity, other.lines[1].asked_quantity), (None, Some(6)));
    assert_eq!(put_in_force(other).expect("verified").lines[1].in_force(), Some(6));
    let dropped = drop_asked(need).expect("rejected");
    assert_eq!((dropped.lines.len(), dropped.lines[1].in_force()), (2, None));
}

#[test]
fn enough_keeps_what_is_agreed_or_further_along_and_ends_the_rest() {
    let mut need = verified(30);
    need.lines[0].asked_quantity = Some(50);
    need.lines.push(NeedLine { id: id(7), ..need_line(9) });
    let all = [
        Allocation { shipped: 6, received: 3, lost_or_damaged: 1, ..promise(11, AllocationState::Committed, 8) },
        promise(12, AllocationState::Proposed, 5),
        promise(13, AllocationState::Accepted, 2),
        Allocation { need_line: id(7), ..promise(14, AllocationState::Proposed, 6) },
    ];
    let over = enough(need.clone(), &all, at(5)).expect("something is agreed");
    assert_eq!((line(&over.need), over.need.enough_at), ((Some(9), None), Some(at(5))));
    let ended = &over.need.lines[1];
    assert_eq!(
        (ended.quantity, ended.ended_at, ended.in_force(), ended.needed()),
        (Some(9), Some(at(5)), None, Some(0))
    );
    assert_eq!(back(&over), [(id(12), 5), (id(14), 6)]);
    let nothing = enough(need, &[all[1].clone(), all[3].clone()], at(5)).expect_err("nothing is agreed");
    assert_eq!(nothing.why, Code::NothingIsAgreed);
    // asking again for what ended, and a coordinator's yes, is the end of enough
    let again = correct(over.need, &[units(7, 4)], &all).expect("asked").need;
    let again = put_in_force(again).expect("verified");
    assert_eq!((again.enough_at, again.lines[1].in_force()), (None, Some(4)));
}

#[test]
fn what_is_given_up_later_is_needed_no_more_and_what_is_lost_is() {
    let sent = Allocation { shipped: 8, ..promise(11, AllocationState::Committed, 8) };
    let lost = sent.clone().receive(crate::allocation::Count { accepted: 5, damaged: 1, missing: 2 }).expect("counted");
    let accepted = promise(12, AllocationState::Accepted, 6);
    let withdrawn = accepted.clone().withdraw(None).expect("withdrawn");
    assert_eq!((given_up(&sent, &lost), given_up(&accepted, &withdrawn)), (0, 6));
    let released = accepted.clone().release(2, None).expect("released");
    assert_eq!(given_up(&accepted, &released), 2);
    let proposed = promise(13, AllocationState::Proposed, 6);
    assert_eq!(given_up(&proposed, &proposed.clone().decline(None).expect("declined")), 0);
    let sums = |live, received| Sums { committed: live, received, ..Sums::default() };
    let left = |units, sums| without_given_up(need_line(10), units, &sums, at(9));
    assert_eq!(left(4, sums(6, 0)).in_force(), Some(6));
    assert_eq!(left(4, sums(6, 2)).in_force(), Some(8), "others hold part of the room");
    assert_eq!(left(4, sums(10, 0)).in_force(), Some(10));
    let ended = left(10, sums(0, 0));
    assert_eq!((ended.quantity, ended.in_force(), ended.ended_at), (Some(10), None, Some(at(9))));
}

#[test]
fn with_the_last_receipt_it_is_fulfilled() {
    let need = Need { enough_at: Some(at(1)), ..verified(8) };
    let sent = Allocation { shipped: 8, ..promise(11, AllocationState::Committed, 8) };
    let came = Allocation { state: AllocationState::Fulfilled, received: 8, ..sent.clone() };
    let broke = Allocation { received: 7, lost_or_damaged: 1, ..came.clone() };
    assert_eq!(ends(&need, std::slice::from_ref(&came)), Some(NeedClosed::Fulfilled));
    assert_eq!(ends(&need, &[sent]), None, "it is under way");
    assert_eq!(ends(&need, &[broke]), None, "one is to be replaced");
    assert_eq!(ends(&Need { enough_at: None, ..need.clone() }, &[came]), None, "nobody has said enough");
    let ended = NeedLine { ended_at: Some(at(2)), ..need_line(8) };
    assert_eq!(ends(&Need { lines: vec![ended], ..need }, &[]), None, "nothing came");
}

#[test]
fn what_ran_out_of_time_is_renewed_and_nothing_else() {
    let closed = |reason| Need { close_reason: Some(reason), ..need(NeedState::Closed) };
    let renewed = closed(NeedClosed::Expired).renew(at(7), day(), None).expect("renewed");
    assert_eq!((renewed.state, renewed.close_reason, renewed.closed_at), (NeedState::Verified, None, None));
    assert_eq!((renewed.opened_at, renewed.confirmed_at, renewed.valid_until), (Some(at(7)), Some(at(7)), Some(day())));
    for reason in [NeedClosed::Fulfilled, NeedClosed::Withdrawn, NeedClosed::Superseded] {
        let refused = closed(reason).renew(at(7), day(), None).expect_err("it stays closed");
        assert_eq!(refused.why, Code::OnlyExpiredNeedsAreRenewed);
    }
    assert!(verified(3).renew(at(7), day(), None).is_err());
}

#[test]
fn lots_change_at_once_and_leave_the_quantities() {
    let mut need = verified(10);
    need.lines[0].asked_quantity = Some(20);
    let lots = Lots { min_lot: Some(5), indivisible: false, substitutes: Substitutes::No };
    let after = correct(need, &[Wanted { line: id(2), quantity: None, lots: Some(lots) }], &[]).expect("lots").need;
    assert_eq!(line(&after), (Some(10), Some(20)));
    assert_eq!(after.lines[0].lots, lots);
    let lower = correct(after, &[units(2, 7)], &[]).expect("lower").need;
    assert_eq!((line(&lower), lower.lines[0].lots), ((Some(7), None), lots));
}
