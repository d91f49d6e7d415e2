//! Every state of a need with every verb.

use domain::need::NeedState::{Closed, Draft, Rejected, Submitted, Verified};
use domain::need::{Kind, Need, NeedClosed, NeedState, UNSORTED};
use domain::transition::Machine;

use crate::things::{at, id, local, need, outcome};

const VERBS: [&str; 8] = ["edit", "submit", "verify", "reject", "confirm", "close", "consignee", "pledge"];

const NOT: [&str; 8] = [
    "content_is_fixed_once_submitted",
    "only_drafts_are_submitted",
    "only_submitted_needs_are_verified",
    "only_submitted_needs_are_rejected",
    "only_verified_needs_are_confirmed",
    "already_closed",
    "already_closed",
    "only_verified_needs_take_pledges",
];

fn row(state: NeedState) -> [&'static str; 8] {
    let name = |need: Need| need.state.as_str();
    let day = local(90);
    [
        outcome(need(state).edit(), |()| state.as_str()),
        outcome(need(state).submit(), name),
        outcome(need(state).verify(at(5), day), name),
        outcome(need(state).reject(), name),
        outcome(need(state).confirm(at(5), day), name),
        outcome(need(state).close(NeedClosed::Withdrawn, at(5), 0, 0), name),
        outcome(need(state).name_consignee(id(8)), name),
        outcome(need(state).take_allocation(), |()| state.as_str()),
    ]
}

#[test]
fn every_verb_in_every_state() {
    let [_, submit, verify, reject, confirm, ..] = NOT;
    let (edit, pledge) = (NOT[0], NOT[7]);
    let draft = |state| [state, "submitted", verify, reject, confirm, "closed", state, pledge];
    assert_eq!(row(Draft), draft("draft"));
    assert_eq!(row(Rejected), draft("rejected"));
    assert_eq!(row(Submitted), [edit, submit, "verified", "rejected", confirm, "closed", "submitted", pledge]);
    // of one that is verified already, a coordinator's word is on what is asked
    let nothing = "nothing_is_asked";
    assert_eq!(row(Verified), [edit, submit, nothing, nothing, "verified", "closed", "verified", "verified"]);
    assert_eq!(row(Closed), NOT);
    for state in NeedState::ALL.iter().copied() {
        for (verb, became) in VERBS.into_iter().zip(row(state)).take(7) {
            let refused = NOT.contains(&became) || became == nothing;
            assert_eq!(state.allowed().contains(&verb), !refused, "{verb} in {state}");
        }
    }
    let error = need(Closed).edit().expect_err("closed");
    assert_eq!((error.of, error.state, error.tried), ("need", "closed", "edit"));
}

#[test]
fn what_is_submitted_has_lines_with_class_and_quantity() {
    let why = |change: fn(&mut Need)| {
        let mut need = need(Draft);
        change(&mut need);
        need.submit().expect_err("refused").why.as_str()
    };
    assert_eq!(why(|need| need.lines.clear()), "a_need_has_lines");
    assert_eq!(why(|need| need.lines[0].quantity = None), "a_line_lacks_its_quantity");
    assert_eq!(why(|need| need.lines[0].item_class = UNSORTED.into()), "a_line_lacks_its_class");
}

#[test]
fn a_verified_need_stands_until_its_day() {
    let day = local(90);
    let verified = need(Submitted).verify(at(5), day).expect("verified");
    assert_eq!(
        (verified.verified_at, verified.confirmed_at, verified.valid_until),
        (Some(at(5)), Some(at(5)), Some(day))
    );
    assert_eq!(verified.opened_at, Some(at(5)));
    let confirmed = verified.confirm(at(7), local(99)).expect("confirmed");
    assert_eq!(confirmed.valid_until, Some(local(99)));
    assert_eq!((confirmed.verified_at, confirmed.confirmed_at, confirmed.attention), (Some(at(5)), Some(at(7)), false));
    assert_eq!([36, 37].map(|now| confirmed.is_stale(at(now), 30)), [false, true]);
    assert!(!Need { state: Closed, ..confirmed.clone() }.is_stale(at(99), 30));
    assert!(!need(Verified).is_stale(at(99), 30), "it was never confirmed");
}

#[test]
fn it_is_closed_as_what_it_is() {
    let close = |state, reason, unreceived, live| need(state).close(reason, at(5), unreceived, live);
    let open = "not_fulfilled_while_something_remains";
    assert_eq!(close(Verified, NeedClosed::Fulfilled, 1, 0).expect_err("open").why.as_str(), open);
    assert_eq!(close(Draft, NeedClosed::Fulfilled, 0, 0).expect_err("a draft").why.as_str(), open);
    assert_eq!(
        close(Verified, NeedClosed::Expired, 1, 1).expect_err("live").why.as_str(),
        "committed_goods_are_under_way"
    );
    let closed = close(Verified, NeedClosed::Fulfilled, 0, 0).expect("closed");
    assert_eq!((closed.close_reason, closed.closed_at), (Some(NeedClosed::Fulfilled), Some(at(5))));
    assert!(!closed.attention);
    assert!(close(Verified, NeedClosed::Withdrawn, 3, 0).is_ok());
}

#[test]
fn a_fact_opens_what_was_fulfilled_and_nothing_else() {
    let closed = |reason| Need {
        close_reason: Some(reason),
        closed_at: Some(at(5)),
        valid_until: Some(local(10)),
        ..need(Closed)
    };
    for (until, stands) in [(8, 10), (12, 12)] {
        let open = closed(NeedClosed::Fulfilled).reopen(at(6), local(until)).expect("open again");
        assert_eq!((open.state, open.close_reason, open.closed_at), (Verified, None, None));
        assert_eq!((open.valid_until, open.opened_at), (Some(local(stands)), Some(at(6))));
    }
    for reason in [NeedClosed::Withdrawn, NeedClosed::Expired, NeedClosed::Superseded] {
        let why = closed(reason).reopen(at(6), local(12)).expect_err("stays closed").why.as_str();
        assert_eq!(why, "only_fulfilled_needs_are_reopened");
    }
    assert!(need(Verified).reopen(at(6), local(12)).is_err());
}

#[test]
fn the_recipient_takes_its_goods_unless_it_names_another() {
    let named = need(Draft).name_consignee(id(8)).expect("named");
    assert_eq!((named.consignee(), named.recipient), (id(8), id(6)));
    let back = named.name_consignee(id(6)).expect("itself again");
    assert_eq!((back.consignee(), back.named_consignee), (id(6), None));
    assert_eq!(back.line(id(3)).map(|line| line.position), Some(1));
    assert!(back.line(id(4)).is_none());
}

#[test]
fn only_goods_travel() {
    assert!(Kind::Goods.is_shipped());
    assert!(!Kind::Expertise.is_shipped() && !Kind::Training.is_shipped() && !Kind::Visit.is_shipped());
}
