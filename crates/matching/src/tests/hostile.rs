use super::boards::{assert_feasible, assert_proven, empty, random};
use crate::format::validate;
use crate::full_rules::keep_full_rules;
use crate::model::{Condition, Earmark, Instance, MAX_POINTS, MAX_QTY, MAX_WEIGHT, Need, Pledge};
use crate::plan::{Control, Plan, plan};
use crate::suggestions::Index;

fn check(board: &Instance) -> Plan {
    validate(board).unwrap();
    let found = plan(board, &Control::default()).unwrap();
    assert_feasible(board, &found.allocations);
    assert_proven(board, &found);
    let full = keep_full_rules(board, &found, &Control::default()).unwrap();
    assert_feasible(board, &full.allocations);
    assert!(full.objective <= full.bound && full.gap_ppm() >= 0);
    let index = Index::new(board);
    for k in 0..board.needs.len().min(3) as u32 {
        index.for_need(k, 20, 20);
        index.for_pledge(k, 20, 20);
    }
    found
}

const NEED: Need =
    Need { class: 2, subs: 0, barred: 0, org: 0, by: 30, qty: MAX_QTY, min_lot: 1, prio: 1, indivisible: false };
const PLEDGE: Pledge = Pledge {
    class: 2,
    donor: 0,
    region: 0,
    from: 0,
    until: 90,
    qty: MAX_QTY,
    cond: Condition::New,
    earmark: Earmark::None,
};

#[test]
fn empty_and_one_sided_boards() {
    assert_eq!(check(&empty(4)).objective, 0);
    assert_eq!(check(&Instance { needs: vec![NEED; 5], ..empty(4) }).objective, 0);
    assert_eq!(check(&Instance { pledges: vec![PLEDGE; 5], ..empty(4) }).objective, 0);
}

#[test]
fn the_largest_quantities_of_all_equal_lines() {
    let board = Instance { needs: vec![NEED; 300], pledges: vec![PLEDGE; 200], ..empty(4) };
    // A quarter of 300 needs is 75 pledges: two tranches of all, and 50 pledges' worth of the third.
    let expected = i128::from(MAX_QTY) * (75 * (16_000 + 15_000) + 50 * 14_000);
    assert_eq!(check(&board).objective, expected);
}

#[test]
fn the_largest_weights_and_costs() {
    let mut board = random(11, 40, 40, MAX_QTY);
    board.params = super::boards::params(1);
    board.params.weight = [1, 2, 3, 4].map(|d| vec![MAX_WEIGHT / d]);
    board.params.band_cost = [-MAX_POINTS, 0, MAX_POINTS];
    board.params.fortnight_cost = MAX_POINTS;
    board.params.partner_bonus = MAX_POINTS;
    board.params.condition_cost = [MAX_POINTS, -MAX_POINTS, 0];
    check(&board);
}

#[test]
fn weights_below_all_costs_serve_nobody() {
    let mut board = random(12, 30, 30, 9);
    board.params = super::boards::params(1);
    board.params.weight = [vec![-10], vec![-20], vec![-30], vec![-40]];
    board.params.partner_bonus = 0;
    assert_eq!(check(&board).allocations, []);
}

#[test]
fn everything_indivisible() {
    let mut board = random(13, 50, 50, 20);
    for need in &mut board.needs {
        need.indivisible = true;
    }
    check(&board);
}

#[test]
fn too_much_in_total_is_refused() {
    let board = Instance { needs: vec![NEED; 3_000_000], ..empty(1) };
    assert!(validate(&board).unwrap_err().to_string().contains("add up to more than"));
}
