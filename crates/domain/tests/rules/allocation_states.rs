//! Every state of an allocation with every verb.

use domain::allocation::AllocationState::{
    Accepted, Committed, Declined, Fulfilled, Lapsed, Proposed, Released, Standby, Withdrawn,
};
use domain::allocation::{Allocation, AllocationState, Side};
use domain::owed::Owed;
use domain::transition::Machine;

use crate::things::{allocation, at, id, outcome};

const VERBS: [&str; 9] = ["accept", "decline", "withdraw", "release", "lapse", "stand_by", "move_up", "split", "ship"];

/// What each verb makes of ten units in this state.
fn row(state: AllocationState) -> [&'static str; 9] {
    let all = || allocation(state, 10);
    let name = |allocation: Allocation| allocation.state.as_str();
    [
        outcome(all().agree(Side::Recipient, at(5), true), name),
        outcome(all().decline(None), name),
        outcome(all().withdraw(None), name),
        outcome(all().release(4, None), name),
        outcome(all().lapse(None), name),
        outcome(all().stand_by(at(5)), name),
        outcome(all().move_up(at(5), at(19), false), name),
        outcome(all().split(4, id(9)).map(|(rest, _)| rest), name),
        outcome(all().plan(4), name),
    ]
}

const NOT: [&str; 9] = [
    "only_proposals_are_accepted",
    "only_proposals_are_declined",
    "it_has_already_ended",
    "only_agreed_allocations_are_released",
    "it_has_already_ended",
    "only_proposals_stand_by",
    "only_standby_moves_up",
    "only_part_of_a_standby_is_split_off",
    "only_committed_units_are_shipped",
];

/// The refusals, but for the verbs that succeed.
fn expected(allowed: &[(&str, &'static str)]) -> [&'static str; 9] {
    let mut row = NOT;
    for (verb, state) in allowed {
        let column = VERBS.iter().position(|known| known == verb).expect("a verb");
        row[column] = state;
    }
    row
}

#[test]
fn every_verb_in_every_state() {
    let ends = |state| [("withdraw", "withdrawn"), ("lapse", "lapsed"), ("release", state), ("ship", state)];
    assert_eq!(
        row(Proposed),
        expected(&[
            ("accept", "committed"),
            ("decline", "declined"),
            ("withdraw", "withdrawn"),
            ("lapse", "lapsed"),
            ("stand_by", "standby"),
        ])
    );
    assert_eq!(
        row(Standby),
        expected(&[
            ("decline", "declined"),
            ("withdraw", "withdrawn"),
            ("lapse", "lapsed"),
            ("move_up", "proposed"),
            ("split", "standby"),
        ])
    );
    assert_eq!(row(Accepted), expected(&ends("accepted")[..3]));
    assert_eq!(row(Committed), expected(&ends("committed")));
    for ended in [Fulfilled, Declined, Withdrawn, Lapsed, Released] {
        assert_eq!(row(ended), NOT, "{ended}");
        assert!(ended.allowed().is_empty());
    }
}

#[test]
fn what_is_said_to_be_allowed_is() {
    for state in AllocationState::ALL.iter().copied() {
        for (verb, became) in VERBS.into_iter().zip(row(state)) {
            // on standby a side that was silent agrees late, see `waiting`
            if matches!(verb, "lapse" | "stand_by" | "move_up" | "split") || (state == Standby && verb == "accept") {
                continue;
            }
            assert_eq!(state.allowed().contains(&verb), !NOT.contains(&became), "{verb} in {state}");
        }
    }
    let error = allocation(Lapsed, 1).plan(1).expect_err("it ended");
    assert_eq!((error.of, error.state, error.tried), ("allocation", "lapsed", "ship"));
    assert_eq!(error.to_string(), "cannot ship a allocation that is lapsed: only_committed_units_are_shipped");
}

#[test]
fn a_side_agrees_once_and_both_make_it_accepted() {
    let open = || Allocation { donor_agreed_at: None, ..allocation(Proposed, 10) };
    let first = open().agree(Side::Donor, at(4), true).expect("agrees");
    assert_eq!((first.state, first.donor_agreed_at, first.recipient_agreed_at), (Proposed, Some(at(4)), None));
    let why = |side, of: Allocation| of.agree(side, at(5), false).expect_err("refused").why.as_str();
    assert_eq!(why(Side::Donor, first.clone()), "this_side_has_already_agreed");
    assert_eq!(why(Side::Coordinator, open()), "only_donor_and_recipient_agree");
    let both = first.agree(Side::Recipient, at(5), false).expect("agrees");
    assert_eq!((both.state, both.accepted_since, both.hold_until), (Accepted, Some(at(5)), None));
    assert_eq!(why(Side::Recipient, both.clone()), "only_proposals_are_accepted");
    let authorised = both.apply_keys(at(6), true);
    assert_eq!((authorised.state, authorised.committed_at), (Committed, Some(at(6))));
    assert_eq!(authorised.accepted_since, None);
    let recipient = open().agree(Side::Recipient, at(4), false).expect("agrees");
    assert_eq!((recipient.state, recipient.recipient_agreed_at), (Proposed, Some(at(4))));
    assert_eq!(why(Side::Recipient, recipient), "this_side_has_already_agreed");
    assert_eq!(open().apply_keys(at(6), true).state, Proposed, "nobody agreed");
}

#[test]
fn a_hold_that_ends_leaves_who_owes_the_answer() {
    let waits = allocation(Proposed, 10).stand_by(at(9)).expect("stands by");
    assert_eq!((waits.standby_since, waits.hold_until, waits.waits_for), (Some(at(9)), None, Some(Owed::Recipient)));
    let up = waits.move_up(at(10), at(24), false).expect("moves up");
    assert_eq!((up.state, up.hold_until, up.standby_since, up.waits_for), (Proposed, Some(at(24)), None, None));
    let owed = |donor: bool, recipient: bool| {
        let agreed = |has: bool| has.then(|| at(1));
        Allocation { donor_agreed_at: agreed(donor), recipient_agreed_at: agreed(recipient), ..allocation(Standby, 1) }
            .owed()
    };
    assert_eq!(owed(false, false), Some(Owed::Both));
    assert_eq!(owed(false, true), Some(Owed::Donor));
    assert_eq!(owed(true, true), None);
}

#[test]
fn what_ends_says_why_and_holds_nothing_any_more() {
    let ended = allocation(Standby, 10).decline(Some("too late".into())).expect("declined");
    assert_eq!((ended.reason.as_deref(), ended.standby_since), (Some("too late"), None));
    assert_eq!((ended.live(), ended.given_back()), (0, true));
    let withdrawn = allocation(Accepted, 10).withdraw(None).expect("withdrawn");
    assert_eq!((withdrawn.accepted_since, withdrawn.given_back()), (None, false));
    assert_eq!(allocation(Proposed, 10).lapse(None).expect("lapsed").hold_until, None);
}

#[test]
fn an_agreement_stands_on_standby_while_it_may_come_back() {
    let both =
        |state| Allocation { donor_agreed_at: Some(at(1)), recipient_agreed_at: Some(at(2)), ..allocation(state, 1) };
    for state in [Accepted, Committed, Fulfilled] {
        assert!(both(state).is_agreed(), "{state}");
    }
    for state in [Proposed, Declined, Withdrawn, Lapsed, Released] {
        assert!(!both(state).is_agreed(), "{state}");
    }
    assert!(both(Standby).is_agreed(), "it stepped back, or the council was silent");
    assert!(!Allocation { donor_agreed_at: None, ..both(Standby) }.is_agreed());
    assert!(!Allocation { recipient_agreed_at: None, ..both(Standby) }.is_agreed());
    // and so it is whichever way it came there
    let stepped = both(Committed).step_back(1, id(9), at(3)).expect("steps back").0;
    assert!(stepped.state == Standby && stepped.is_agreed());
    let silent = both(Accepted).fall_silent(id(9), at(3)).expect("stands by").0;
    assert!(silent.waits_for == Some(Owed::Council) && silent.is_agreed());
    let proposed = Allocation { donor_agreed_at: None, ..both(Proposed) };
    assert!(!proposed.stand_by(at(3)).expect("stands by").is_agreed());
}

#[test]
fn what_is_settled_keeps_its_moments_however_often_it_is_asked() {
    let agreed = |state| Allocation { recipient_agreed_at: Some(at(2)), ..allocation(state, 1) };
    for (state, authorised) in
        [(Accepted, false), (Committed, true), (Committed, false), (Standby, true), (Standby, false), (Fulfilled, true)]
    {
        assert_eq!(agreed(state).apply_keys(at(8), authorised), agreed(state), "{state}");
    }
}
