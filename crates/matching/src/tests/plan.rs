use proptest::prelude::*;

use super::boards::{assert_feasible, assert_proven, brute_force, random, read, to_json};
use crate::format::write_solution;
use crate::model::Instance;
use crate::plan::{self, Control, components, plan, problem};
use crate::solve::{self, PrimalDual, Simplex, Solution};

fn all(board: &Instance) -> (Vec<u32>, Vec<u32>) {
    ((0..board.needs.len() as u32).collect(), (0..board.pledges.len() as u32).collect())
}

fn objective_with(board: &Instance, method: impl Fn(&solve::Problem) -> Solution) -> i128 {
    let (needs, pledges) = all(board);
    let parts = components(board, &needs, &pledges);
    let answers: Vec<Solution> = parts.iter().map(|c| method(&problem(board, c))).collect();
    let found = plan::assemble(board, &parts, &answers);
    assert_feasible(board, &found.allocations);
    assert_proven(board, &found);
    found.objective
}

fn simplex(p: &solve::Problem) -> Solution {
    let mut s = Simplex::new(p);
    s.run();
    s.solution()
}

fn primal_dual(p: &solve::Problem, levels: &[i64]) -> Solution {
    let mut s = PrimalDual::new(p);
    s.run(levels);
    s.solution()
}

fn bytes(board: &Instance, threads: usize) -> Vec<u8> {
    let found = plan(board, &Control { threads, ..Control::default() }).unwrap();
    let mut out = Vec::new();
    write_solution(&mut out, found.objective, &found.allocations).unwrap();
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_plan_of_a_tiny_board_is_the_best_of_all(seed: u64, needs in 0_usize..4, pledges in 0_usize..4) {
        let board = random(seed, needs, pledges, 4);
        let best = brute_force(&board);
        let found = plan(&board, &Control::default()).unwrap();
        assert_feasible(&board, &found.allocations);
        prop_assert_eq!(found.objective, best);
        let levels = solve::levels(&board.params);
        prop_assert_eq!(objective_with(&board, simplex), best);
        prop_assert_eq!(objective_with(&board, |p| primal_dual(p, &levels)), best);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_methods_agree_and_prove_their_plan(seed: u64, needs in 1_usize..60, pledges in 1_usize..60) {
        let board = random(seed, needs, pledges, 50);
        let levels = solve::levels(&board.params);
        let first = objective_with(&board, simplex);
        prop_assert_eq!(first, objective_with(&board, |p| primal_dual(p, &levels)));
        prop_assert_eq!(first, objective_with(&board, |p| primal_dual(p, &[i64::MIN])));
        let found = plan(&board, &Control::default()).unwrap();
        assert_proven(&board, &found);
        prop_assert_eq!(first, found.objective);
    }

    #[test]
    fn threads_and_the_order_of_the_file_change_nothing(seed: u64, shuffle in 1_u64..1000) {
        let board = random(seed, 60, 60, 30);
        let plain = bytes(&board, 1);
        prop_assert_eq!(&plain, &bytes(&board, 2));
        let again = read(&to_json(&board, shuffle)).unwrap();
        prop_assert_eq!(plain, bytes(&again, 3));
    }
}

#[test]
fn among_equals_nobody_is_left_with_nothing() {
    let mut board = super::boards::empty(1);
    let need = crate::model::Need {
        class: 2,
        subs: 0,
        barred: 0,
        org: 0,
        by: 30,
        qty: 10,
        min_lot: 1,
        prio: 1,
        indivisible: false,
    };
    board.needs = (0..5).map(|org| crate::model::Need { org, ..need }).collect();
    let mut dice = super::boards::Dice(1);
    let pledge = super::boards::random_pledge(&mut dice, 5);
    board.pledges = vec![crate::model::Pledge {
        class: 2,
        donor: 0,
        region: 2,
        from: 0,
        until: 90,
        qty: 12,
        earmark: crate::model::Earmark::None,
        ..pledge
    }];
    let found = plan(&board, &Control::default()).unwrap();
    assert!(plan::served(&board, &found.allocations).iter().all(|&g| g > 0), "{found:?}");
}

#[test]
fn a_caller_can_cancel() {
    let board = random(7, 40, 40, 10);
    assert_eq!(plan(&board, &Control { progress: &|_| false, ..Control::default() }), None);
}
