//! What becomes of lines: classes, days, earmarks, edits.

use chrono::Days;
use domain::Code;
use uuid::Uuid;

use super::*;
use crate::service::plans::compute::solve;
use domain::Day;
use domain::need::{Kind, Lots};
use domain::pledge::Condition;
use domain::zone::Zone;
use lexicon::catalogue::Catalogue;
use matching::model::Earmark;
use matching::rules::{Blocked, pair};
use matching::weights;

fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

/// Noon in Kyiv.
fn now() -> Instant {
    "2026-03-01T10:00:00Z".parse().expect("a moment")
}

fn today() -> Day {
    Zone::KYIV.day(now())
}

fn need(number: u128, class: &str, quantity: i64) -> OpenNeedLine {
    OpenNeedLine {
        need: id(number),
        line: id(number),
        item_class: class.to_owned(),
        unit: "H87".to_owned(),
        quantity,
        kind: Kind::Goods,
        priority: 2,
        recipient: id(1),
        region: Some("UA-63".to_owned()),
        community: None,
        needed_by: None,
        confirmed_on: Some(today()),
        lots: Lots::default(),
        promised: 0,
    }
}

fn pledge(number: u128, class: &str, quantity: i64) -> OpenPledgeLine {
    OpenPledgeLine {
        pledge: id(number),
        line: id(number),
        item_class: class.to_owned(),
        unit: "H87".to_owned(),
        quantity,
        condition: Condition::New,
        kind: Kind::Goods,
        donor: id(9),
        earmark_region: None,
        earmark_recipient: None,
        available_from: None,
        valid_until: None,
        general: true,
        word: domain::voice::Voice::Own,
        promised: 0,
    }
}

fn place(country: &str, region: Option<&str>) -> OrganisationPlace {
    OrganisationPlace {
        name: "somebody".to_owned(),
        country: country.to_owned(),
        region: region.map(str::to_owned),
        community: None,
    }
}

fn board_with(needs: Vec<OpenNeedLine>, pledges: Vec<OpenPledgeLine>, edits: &Edits) -> Board {
    let places = [(id(1), place("UA", Some("UA-63"))), (id(9), place("BE", None))].into();
    let lines = Lines { now: now(), needs, pledges, places, partners: BTreeSet::new() };
    let catalogue = Catalogue::builtin().expect("the built-in classes");
    let board = Board::build(&catalogue, lines, &weights::DEFAULT, edits, Measure::Remaining);
    matching::format::validate(&board.instance).expect("a sound instance");
    board
}

fn board(needs: Vec<OpenNeedLine>, pledges: Vec<OpenPledgeLine>) -> Board {
    board_with(needs, pledges, &Edits::default())
}

/// The first rule that forbids the pair, by the numbers of the lines.
fn blocked(board: &Board, need: usize, pledge: usize) -> Option<Blocked> {
    pair(&board.instance, &board.instance.pledges[pledge], &board.instance.needs[need]).err()
}

/// What a unit of a pair costs, by the numbers of the lines: of two that are as good the cheaper comes first.
fn cost(board: &Board, need: usize, pledge: usize) -> i64 {
    let found = pair(&board.instance, &board.instance.pledges[pledge], &board.instance.needs[need]);
    found.expect("an allowed pair").points()
}

#[test]
fn a_pledge_of_a_wide_class_comes_behind_what_is_asked_for() {
    // somebody asks for armoured ambulances, somebody for any; one offers armoured ones, one just «ambulances»
    let board = board(
        vec![need(1, "34114121.armoured", 5), need(2, "34114121", 5)],
        vec![pledge(11, "34114121.armoured", 5), pledge(12, "34114121", 5), pledge(13, "34000000", 5)],
    );
    assert!(cost(&board, 0, 0) < cost(&board, 0, 1), "they may be armoured, and who gets them may decline");
    assert_eq!((blocked(&board, 1, 0), blocked(&board, 1, 1)), (None, None));
    assert_eq!((blocked(&board, 0, 2), blocked(&board, 1, 2)), (Some(Blocked::Class), Some(Blocked::Class)));
}

#[test]
fn kinds_and_units_never_mix() {
    let training = OpenPledgeLine { kind: Kind::Training, ..pledge(11, "31121200", 5) };
    let boxes = OpenPledgeLine { unit: "BX".to_owned(), ..pledge(12, "31121200", 5) };
    let board = board(vec![need(1, "31121200", 5)], vec![training, boxes]);
    assert_eq!((blocked(&board, 0, 0), blocked(&board, 0, 1)), (Some(Blocked::Class), Some(Blocked::Class)));
}

#[test]
fn a_day_that_has_passed_counts_unless_the_need_was_confirmed_since() {
    let yesterday = today() - Days::new(1);
    let last_week = today() - Days::new(7);
    let overdue = OpenNeedLine { needed_by: Some(Zone::KYIV.on(yesterday)), ..need(1, "31121200", 5) };
    let forgotten = OpenNeedLine {
        needed_by: Some(Zone::KYIV.on(yesterday)),
        confirmed_on: Some(last_week),
        ..need(2, "31121200", 5)
    };
    let soon = OpenNeedLine { needed_by: Some(Zone::KYIV.on(today() + Days::new(2))), ..need(3, "31121200", 5) };
    let board = board(vec![overdue, forgotten, soon], vec![pledge(11, "31121200", 9)]);
    assert_eq!(blocked(&board, 0, 0), None);
    assert_eq!(board.instance.needs[0].by, OVERDUE_GRACE_DAYS);
    assert_eq!(blocked(&board, 1, 0), Some(Blocked::TooLate));
    assert_eq!(blocked(&board, 2, 0), Some(Blocked::TooLate), "from abroad it takes four days");
}

#[test]
fn each_line_counts_its_days_by_its_own_clock() {
    let carolina: Zone = "America/New_York".parse().expect("a zone");
    let needs = vec![OpenNeedLine { needed_by: Some(Zone::KYIV.on(today())), ..need(1, "31121200", 5) }];
    let pledges = vec![OpenPledgeLine { valid_until: Some(carolina.on(today())), ..pledge(11, "31121200", 5) }];
    // half past midnight in Kyiv, half past five in the afternoon of the day before in South Carolina
    let moment = "2026-02-28T22:30:00Z".parse().expect("a moment");
    let lines = Lines { now: moment, needs, pledges, ..Lines::default() };
    let catalogue = Catalogue::builtin().expect("the built-in classes");
    let board = Board::build(&catalogue, lines, &weights::DEFAULT, &Edits::default(), Measure::Remaining);
    assert_eq!((board.instance.needs[0].by, board.instance.pledges[0].until), (0, 1));
}

#[test]
fn earmarks_name_a_recipient_a_region_or_both() {
    let elsewhere = OpenNeedLine { region: Some("UA-14".to_owned()), priority: 1, ..need(2, "31121200", 5) };
    let other = OpenNeedLine { recipient: id(2), ..need(3, "31121200", 5) };
    let kept = |number, recipient: Option<u128>, region: Option<&str>| OpenPledgeLine {
        earmark_recipient: recipient.map(id),
        earmark_region: region.map(str::to_owned),
        ..pledge(number, "31121200", 5)
    };
    let board = board(
        vec![need(1, "31121200", 5), elsewhere, other],
        vec![
            kept(11, Some(1), None),
            kept(12, Some(1), Some("UA-63")),
            kept(13, None, Some("UA-63")),
            kept(14, Some(77), None),
        ],
    );
    let of = |pledge| [0, 1, 2].map(|need| blocked(&board, need, pledge).is_none());
    assert_eq!(of(0), [false, true, false], "a recipient at two places is served where it is most urgent");
    assert_eq!(of(1), [true, false, false]);
    assert_eq!(of(2), [true, false, true]);
    assert_eq!(of(3), [false, false, false], "an absent recipient's gift waits");
    assert!(matches!(board.instance.pledges[3].earmark, Earmark::Org(_)));
}

#[test]
fn a_forbidden_pair_is_barred_alone() {
    let edits = Edits { forbid: vec![(id(1), id(11))], ..Edits::default() };
    let board = board_with(
        vec![need(1, "31121000", 5), need(2, "31121000", 5)],
        vec![pledge(11, "31121200", 5), pledge(12, "31121200", 5)],
        &edits,
    );
    assert_eq!(blocked(&board, 0, 0), Some(Blocked::Forbidden));
    assert_eq!([blocked(&board, 0, 1), blocked(&board, 1, 0), blocked(&board, 1, 1)], [None; 3]);
    let solved = solve(&board, false, 1, &|_| true).expect("a plan");
    let pairs: Vec<_> = solved.lines.iter().map(|line| (line.need, line.pledge, line.quantity)).collect();
    assert_eq!(pairs, [(0, 1, 5), (1, 0, 5)]);
}

#[test]
fn nobody_gives_to_its_own_need() {
    let mine = OpenPledgeLine { donor: id(1), ..pledge(11, "31121200", 5) };
    let edits = Edits { fix: vec![(id(2), id(11), 1)], ..Edits::default() };
    let board =
        board_with(vec![need(1, "31121000", 5), need(2, "31121000", 5)], vec![mine, pledge(12, "31121200", 5)], &edits);
    for own in [0, 1] {
        let rule = blocked(&board, own, 0).expect("a rule");
        assert_eq!(board.named(own, 0, rule), Blocked::OwnNeed);
    }
    assert_eq!(board.fixed[0].reason, Some(Code::OwnNeed.as_str()));
    let solved = solve(&board, false, 1, &|_| true).expect("a plan");
    assert!(solved.lines.iter().all(|line| line.pledge == 1), "its own gift stays");
}

#[test]
fn a_fixed_pair_takes_its_units_off_both_sides() {
    let edits = Edits { fix: vec![(id(2), id(11), 3), (id(1), id(12), 9), (id(1), id(99), 1)], ..Edits::default() };
    let board = board_with(
        vec![need(1, "31121200", 5), need(2, "31121200", 5)],
        vec![pledge(11, "31121200", 3), pledge(12, "31121200", 20)],
        &edits,
    );
    let quantities = |board: &Board| -> (Vec<i64>, Vec<i64>) {
        let needs = board.instance.needs.iter().map(|need| need.qty).collect();
        (needs, board.instance.pledges.iter().map(|pledge| pledge.qty).collect())
    };
    // the first need and the first pledge are used up, and so leave the instance
    assert_eq!(quantities(&board), (vec![2], vec![15]));
    assert_eq!(board.needs.iter().map(|line| line.line).collect::<Vec<_>>(), [id(2), id(1)]);
    let kept: Vec<_> =
        board.fixed.iter().map(|fixed| fixed.line.map(|line| (line.need, line.pledge, line.quantity))).collect();
    assert_eq!(kept, [Some((0, 1, 3)), Some((1, 0, 5)), None]);
    let reasons: Vec<_> = board.fixed.iter().map(|fixed| fixed.reason).collect();
    assert_eq!(reasons, [None, Some(Code::MoreThanRemains.as_str()), Some(Code::PledgeIsNotOnTheBoard.as_str())]);
}

#[test]
fn partners_are_nearer_and_the_same_board_has_the_same_fingerprint() {
    let lines = Lines {
        now: now(),
        needs: vec![need(1, "31121200", 5)],
        pledges: vec![pledge(11, "31121200", 5)],
        places: [(id(1), place("UA", Some("UA-63"))), (id(9), place("BE", None))].into(),
        partners: [(id(9), id(1))].into(),
    };
    let catalogue = Catalogue::builtin().expect("the built-in classes");
    let build = |lines| Board::build(&catalogue, lines, &weights::DEFAULT, &Edits::default(), Measure::Remaining);
    let (near, again) = (build(lines.clone()), build(lines.clone()));
    let far = build(Lines { partners: BTreeSet::new(), ..lines });
    let points = |board: &Board| {
        pair(&board.instance, &board.instance.pledges[0], &board.instance.needs[0]).expect("allowed").points()
    };
    assert_eq!(points(&far) - points(&near), weights::DEFAULT.partner_bonus);
    assert_eq!(fingerprint(&near.canonical()), fingerprint(&again.canonical()));
    assert_ne!(fingerprint(&near.canonical()), fingerprint(&far.canonical()));
}

#[test]
fn a_cancelled_computation_gives_no_plan() {
    let board = board(vec![need(1, "31121200", 5)], vec![pledge(11, "31121200", 5)]);
    assert!(solve(&board, false, 1, &|_| false).is_none());
    assert!(solve(&board, true, 1, &|_| false).is_none());
}
