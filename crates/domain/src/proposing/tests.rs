//! What is proposed of what is wanted, and what is not.

use proptest::prelude::*;

use super::*;
use crate::need::{Kind, Lots, NeedState};
use crate::pledge::{Authorisation, PledgeState};
use crate::transition::tests::things::{allocation, at, id, need, need_line, pledge, pledge_line};

fn open() -> (Need, Pledge) {
    (need(NeedState::Verified), pledge(PledgeState::Open, Authorisation::NotRequired))
}

fn wanted(quantity: i64, standby: bool) -> Wanted {
    Wanted { pledge_line: id(4), need_line: id(2), quantity, standby, substitute: false }
}

fn moment(side: Side) -> Moment {
    Moment { word: Word::of(side), now: at(3), hold_until: at(17) }
}

/// A class lies within another that it begins with; `9` stands in for all.
fn fit(given: &str, asked: &str) -> Fit {
    match given {
        _ if given.starts_with(asked) => Fit::Exact,
        _ if asked.starts_with(given) => Fit::Generic,
        "9" => Fit::Substitute,
        _ => Fit::Other,
    }
}

fn proposed(need: &Need, pledge: &Pledge, wanted: &Wanted, by: Side) -> Result<Vec<Allocation>, Refusal> {
    let sides = Sides { need, pledge, drawn: &[], covering: &[] };
    let mut last = 100;
    propose(sides, wanted, moment(by), fit, || {
        last += 1;
        id(last)
    })
}

fn code(refused: Result<Vec<Allocation>, Refusal>) -> Code {
    match refused.expect_err("refused") {
        Refusal::Conflict(conflict) => conflict.code,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_has_no_room_stands_by_where_that_is_wanted() {
    let (need, mut pledge) = open();
    pledge.lines = vec![pledge_line(20)];
    assert_eq!(code(proposed(&need, &pledge, &wanted(15, false), Side::Donor)), Code::MoreThanRemains);
    let made = proposed(&need, &pledge, &wanted(15, true), Side::Donor).expect("ten fit");
    let told: Vec<_> = made.iter().map(|one| (one.state, one.quantity, one.donor_agreed_at)).collect();
    assert_eq!(told, [(AllocationState::Proposed, 10, Some(at(3))), (AllocationState::Standby, 5, Some(at(3)))]);
    assert_eq!((made[0].hold_until, made[1].standby_since), (Some(at(17)), Some(at(3))));
    assert_eq!(code(proposed(&need, &pledge, &wanted(21, true), Side::Donor)), Code::MoreThanThePledgeHasLeft);
    let full = Need { lines: vec![NeedLine { excess: 2, ..need_line(0) }], ..need };
    assert_eq!(code(proposed(&full, &pledge, &wanted(5, false), Side::Donor)), Code::MoreCameThanIsNeeded);
}

#[test]
fn what_has_no_room_at_all_only_stands_by_and_what_fits_does_not() {
    let (need, pledge) = open();
    let full = Need { lines: vec![need_line(0)], ..need.clone() };
    let states = |need: &Need, standby| {
        let made = proposed(need, &pledge, &wanted(10, standby), Side::Donor).expect("made");
        made.iter().map(|one| (one.state, one.quantity)).collect::<Vec<_>>()
    };
    assert_eq!(states(&full, true), [(AllocationState::Standby, 10)]);
    // all that is needed, and all that the pledge has
    for standby in [true, false] {
        assert_eq!(states(&need, standby), [(AllocationState::Proposed, 10)]);
    }
}

#[test]
fn what_stands_by_is_agreed_to_where_all_of_it_has_room_on_both_lines() {
    let (need, pledge) = open();
    let made = proposed(&need, &pledge, &wanted(4, false), Side::Donor).expect("it fits");
    let waiting = Allocation { state: AllocationState::Standby, ..made[0].clone() };
    let taken = |proposed| Sums { proposed, ..Sums::default() };
    let try_it = |on_need, on_pledge, line| {
        let checked = check_room(&waiting, (&need, &need.lines[0]), &taken(on_need), line, &taken(on_pledge));
        checked.map_err(|conflict| conflict.code)
    };
    let line = pledge.lines.first();
    assert_eq!(try_it(6, 6, line), Ok(()));
    assert_eq!(try_it(7, 6, line), Err(Code::MoreThanRemains));
    assert_eq!(try_it(6, 7, line), Err(Code::MoreThanThePledgeHasLeft));
    assert_eq!(try_it(0, 0, None), Err(Code::MoreThanThePledgeHasLeft), "its line is gone");
}

#[test]
fn a_gift_for_one_region_or_recipient_goes_there_and_one_for_everybody_anywhere() {
    let (need, pledge) = open();
    let fits = |region: Option<&str>, earmark: Option<&str>, recipient| {
        let need = Need { region: region.map(str::to_owned), ..need.clone() };
        let earmarked =
            Pledge { earmark_region: earmark.map(str::to_owned), earmark_recipient: recipient, ..pledge.clone() };
        proposed(&need, &earmarked, &wanted(4, false), Side::Donor).is_ok()
    };
    for (region, earmark, recipient, expected) in [
        (Some("UA-63"), None, None, true),
        (Some("UA-63"), Some("UA-63"), None, true),
        (Some("UA-23"), Some("UA-63"), None, false),
        (None, Some("UA-63"), None, false),
        (Some("UA-63"), None, Some(need.recipient), true),
        (Some("UA-63"), Some("UA-63"), Some(need.recipient), true),
        (Some("UA-23"), Some("UA-63"), Some(need.recipient), false),
        (Some("UA-63"), Some("UA-63"), Some(id(77)), false),
    ] {
        assert_eq!(fits(region, earmark, recipient), expected, "{region:?} {earmark:?} {recipient:?}");
    }
}

#[test]
fn both_agree_where_the_donor_left_the_choice_and_the_recipient_asks() {
    let (need, pledge) = open();
    let by = |pledge: &Pledge, side| {
        let made = proposed(&need, pledge, &wanted(4, false), side).expect("it fits");
        (made[0].donor_agreed_at.is_some(), made[0].recipient_agreed_at.is_some(), made[0].state)
    };
    let left = Pledge { delegates_allocation: true, ..pledge.clone() };
    assert_eq!(by(&pledge, Side::Recipient), (false, true, AllocationState::Proposed));
    assert_eq!(by(&pledge, Side::Coordinator), (false, false, AllocationState::Proposed));
    assert_eq!(by(&left, Side::Coordinator), (true, false, AllocationState::Proposed));
    assert_eq!(by(&left, Side::Recipient), (false, true, AllocationState::Proposed));
}

#[test]
fn only_what_fits_is_proposed() {
    let (need, pledge) = open();
    let try_it = |need: &Need, pledge: &Pledge| code(proposed(need, pledge, &wanted(4, false), Side::Donor));
    assert_eq!(try_it(&Need { recipient: pledge.donor, ..need.clone() }, &pledge), Code::OwnNeed);
    assert_eq!(try_it(&self::need(NeedState::Draft), &pledge), Code::OnlyVerifiedNeedsTakePledges);
    assert_eq!(try_it(&need, &self::pledge(PledgeState::Open, Authorisation::Refused)), Code::TheCouncilRefused);
    assert_eq!(try_it(&need, &Pledge { kind: Kind::Visit, ..pledge.clone() }), Code::AnotherKindOfHelp);
    let other = |line: PledgeLine| Pledge { lines: vec![line], ..pledge.clone() };
    assert_eq!(try_it(&need, &other(PledgeLine { unit: "LTR".to_owned(), ..pledge_line(10) })), Code::AnotherUnit);
    let class = other(PledgeLine { item_class: "3".to_owned(), ..pledge_line(10) });
    assert_eq!(try_it(&need, &class), Code::AnotherItemClass);
    let knowing = Wanted { substitute: true, ..wanted(4, false) };
    assert!(proposed(&need, &class, &knowing, Side::Donor).is_ok());
    let region = Pledge { earmark_region: Some("UA-63".to_owned()), ..pledge.clone() };
    assert_eq!(try_it(&need, &region), Code::EarmarkedForAnother);
    let recipient = Pledge { earmark_recipient: Some(id(77)), ..pledge.clone() };
    assert_eq!(try_it(&need, &recipient), Code::EarmarkedForAnother);
    let nowhere = Wanted { need_line: id(99), ..wanted(4, false) };
    assert_eq!(proposed(&need, &pledge, &nowhere, Side::Donor), Err(Refusal::NoNeedLine));
    let nowhere = Wanted { pledge_line: id(99), ..wanted(4, false) };
    assert_eq!(proposed(&need, &pledge, &nowhere, Side::Donor), Err(Refusal::NoPledgeLine));
}

#[test]
fn what_is_not_of_the_class_asks_the_recipient() {
    let (need, pledge) = open();
    let asked = need.lines[0].item_class.clone();
    let of = |class: &str| {
        let line = PledgeLine { item_class: class.to_owned(), ..pledge_line(10) };
        Pledge { lines: vec![line], ..pledge.clone() }
    };
    let wants = |substitutes| {
        let line = NeedLine { lots: Lots { substitutes, ..Lots::default() }, ..need_line(10) };
        Need { lines: vec![line], ..need.clone() }
    };
    let knowing = Wanted { substitute: true, ..wanted(4, false) };
    let general = of(&asked[..asked.len() - 1]);
    let said = |made: Result<Vec<Allocation>, Refusal>| made.map(|made| made[0].substitute);
    for (substitutes, unmarked) in [(Substitutes::Accepted, Ok(true)), (Substitutes::Ask, Err(Code::AnotherItemClass))]
    {
        let need = wants(substitutes);
        assert_eq!(said(proposed(&need, &general, &wanted(4, false), Side::Coordinator)), Ok(false), "it may be it");
        let made = said(proposed(&need, &of("9"), &wanted(4, false), Side::Coordinator));
        match unmarked {
            Ok(marked) => assert_eq!(made, Ok(marked), "it is marked for whoever offers it"),
            Err(why) => assert_eq!(code(proposed(&need, &of("9"), &wanted(4, false), Side::Donor)), why),
        }
        assert_eq!(said(proposed(&need, &of("9"), &knowing, Side::Donor)), Ok(true));
        assert_eq!(code(proposed(&need, &of("8"), &wanted(4, false), Side::Donor)), Code::AnotherItemClass);
    }
    let need = wants(Substitutes::No);
    for other in [&general, &of("9"), &of("8")] {
        for side in [Side::Donor, Side::Coordinator] {
            assert_eq!(code(proposed(&need, other, &knowing, side)), Code::NothingElseServes);
        }
        assert!(proposed(&need, other, &knowing, Side::Recipient).is_ok(), "it may take what it likes");
    }
    assert!(proposed(&need, &pledge, &wanted(4, false), Side::Donor).is_ok());
}

#[test]
fn goods_on_board_go_where_they_would_be_welcome_as_a_promise() {
    let (need, pledge) = open();
    let asked = need.lines[0].item_class.clone();
    let go = |class: &str, substitutes, substitute| {
        let line = NeedLine { lots: Lots { substitutes, ..Lots::default() }, ..need_line(10) };
        let need = Need { lines: vec![line], ..need.clone() };
        let line = PledgeLine { item_class: class.to_owned(), ..pledge_line(10) };
        let pledge = Pledge { lines: vec![line], ..pledge.clone() };
        asks_donor((&need, id(2)), (&pledge, id(4)), substitute, fit).is_ok()
    };
    assert!(go(&asked[..asked.len() - 1], Substitutes::Ask, false), "only said to be of a class above");
    assert!(go("9", Substitutes::Accepted, false) && !go("9", Substitutes::Ask, false));
    // both recipients agree to it, so that what is marked is never refused
    assert!(go("8", Substitutes::No, true) && !go("8", Substitutes::Accepted, false));
}

#[test]
fn what_stepped_back_for_a_fact_moves_up_though_its_part_is_no_lot() {
    let line = NeedLine { lots: Lots { min_lot: Some(10), ..Lots::default() }, ..need_line(12) };
    let proposed = Allocation { quantity: 12, ..allocation(AllocationState::Proposed) };
    let (_, part) = proposed.step_back(4, id(9), at(5)).expect("four step back");
    let part = part.expect("a part");
    assert_eq!(moves_up(&part, &line, 4, 6), 4);
    let never_promised = Allocation { stepped_back: None, proposed_by: Side::Donor, ..part };
    assert_eq!(moves_up(&never_promised, &line, 4, 6), 0);
}

#[test]
fn only_lots_that_help_are_proposed() {
    let (need, pledge) = open();
    let pledge = Pledge { lines: vec![pledge_line(30)], ..pledge };
    let of = |lots| Need { lines: vec![NeedLine { lots, ..need_line(12) }], ..need.clone() };
    let try_it = |need: &Need, units, side| proposed(need, &pledge, &wanted(units, true), side).map(|made| made.len());
    let lot = of(Lots { min_lot: Some(5), ..Lots::default() });
    assert_eq!(code(proposed(&lot, &pledge, &wanted(4, true), Side::Donor)), Code::LessThanALot);
    assert_eq!(try_it(&lot, 5, Side::Donor), Ok(1));
    assert_eq!(try_it(&lot, 4, Side::Recipient), Ok(1), "who asks for less gets less");
    assert_eq!(try_it(&lot, 15, Side::Donor), Ok(2), "what stands by is no lot");
    let whole = of(Lots { indivisible: true, ..Lots::default() });
    assert_eq!(code(proposed(&whole, &pledge, &wanted(11, true), Side::Coordinator)), Code::OnlyAllOfItHelps);
    assert_eq!(try_it(&whole, 12, Side::Coordinator), Ok(1));
    // of a line of which nine are promised, the last three may be taken whole
    let made = proposed(&lot, &pledge, &wanted(9, false), Side::Donor).expect("nine");
    let sides = Sides { need: &lot, pledge: &pledge, drawn: &made, covering: &made };
    let rest = |units| propose(sides, &wanted(units, false), moment(Side::Donor), fit, || id(500));
    assert_eq!(code(rest(2)), Code::LessThanALot);
    assert_eq!(rest(3).expect("the rest").len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_promised_twice(
        asked in proptest::collection::vec((1_i64..9, any::<bool>()), 1..12), needed in 1_i64..30, pledged in 1_i64..30,
    ) {
        let (mut need, mut pledge) = open();
        (need.lines, pledge.lines) = (vec![need_line(needed)], vec![pledge_line(pledged)]);
        let mut all: Vec<Allocation> = Vec::new();
        let mut last = 100;
        for (quantity, standby) in asked {
            let sides = Sides { need: &need, pledge: &pledge, drawn: &all, covering: &all };
            let made = propose(sides, &wanted(quantity, standby), moment(Side::Donor), |_, _| Fit::Exact, || {
                last += 1;
                id(last)
            });
            let Ok(made) = made else { continue };
            prop_assert_eq!(made.iter().map(|one| one.quantity).sum::<i64>(), quantity);
            all.extend(made);
            let sums = Sums::of(&all);
            prop_assert!(sums.live() <= needed && sums.live() <= pledged);
            // what stands by for a late yes fits only where there is room for all of it
            for waiting in all.iter().filter(|one| one.state == AllocationState::Standby) {
                let fits = check_room(waiting, (&need, &need.lines[0]), &sums, pledge.lines.first(), &sums).is_ok();
                let free = (needed - sums.live()).min(pledged - sums.live());
                prop_assert_eq!(fits, waiting.quantity <= free);
            }
        }
    }
}

#[test]
fn nothing_is_promised_to_what_is_only_asked_or_where_the_recipient_has_enough() {
    let (need, pledge) = open();
    let asked = NeedLine { quantity: None, asked_quantity: Some(9), ..need_line(1) };
    let refused = proposed(&Need { lines: vec![asked], ..need.clone() }, &pledge, &wanted(1, true), Side::Recipient);
    assert_eq!(refused, Err(Refusal::NoNeedLine));
    let unasked = NeedLine { added_at: Some(at(2)), ended_at: Some(at(2)), ..need_line(9) };
    let unasked = Need { lines: vec![unasked], ..need.clone() };
    assert_eq!(proposed(&unasked, &pledge, &wanted(1, true), Side::Donor), Err(Refusal::NoNeedLine));
    let ended = NeedLine { ended_at: Some(at(2)), ..need_line(9) };
    let ended = Need { lines: vec![ended], ..need.clone() };
    let enough = Need { enough_at: Some(at(2)), allows_surplus: true, lines: vec![need_line(0)], ..need.clone() };
    for full in [ended, enough] {
        for standby in [false, true] {
            assert_eq!(code(proposed(&full, &pledge, &wanted(1, standby), Side::Donor)), Code::TheRecipientHasEnough);
        }
    }
    // one that was lost is needed again
    let again = Need { enough_at: Some(at(2)), lines: vec![need_line(1)], ..need };
    assert_eq!(proposed(&again, &pledge, &wanted(1, false), Side::Donor).map(|made| made.len()), Ok(1));
    assert_eq!(code(proposed(&again, &pledge, &wanted(2, false), Side::Donor)), Code::MoreThanRemains);
}
