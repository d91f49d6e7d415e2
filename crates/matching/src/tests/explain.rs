use proptest::prelude::*;

use super::boards::{brute_force, random};
use crate::explain::{Explainer, Verdict};
use crate::model::{Earmark, Instance, Need, Pledge};
use crate::plan::{Control, plan};
use crate::rules;

/// The optimum when one unit must go from `pledge` to `need`.
fn forced(board: &Instance, need: usize, pledge: usize) -> Option<i128> {
    let terms = rules::pair(board, &board.pledges[pledge], &board.needs[need]).ok()?;
    // One unit of worth beyond all others stands for the force; it is taken off again afterwards.
    let mut board = board.clone();
    let mut unit = board.needs[need];
    let original = unit;
    board.pledges[pledge].qty -= 1;
    unit.qty -= 1;
    let extra = board.params.value(original.prio, original.qty, 1) - i128::from(terms.points());
    if board.params.tranches() > 1 {
        return None;
    }
    board.needs[need] = unit;
    Some(brute_force(&board) + extra)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn costs_are_never_more_than_what_forcing_a_unit_loses(seed: u64) {
        let mut board = random(seed, 3, 3, 3);
        board.params = super::boards::params(1);
        let found = plan(&board, &Control::default()).unwrap();
        let explainer = Explainer::new(&board, &found);
        for j in 0..3 {
            for i in 0..3 {
                let Some(best) = forced(&board, j, i) else { continue };
                match explainer.explain(j as u32, i as u32).unwrap() {
                    Verdict::Chosen { qty, .. } => {
                        prop_assert!(qty > 0);
                        prop_assert_eq!(best, found.objective);
                    }
                    Verdict::Costs { points, .. } => prop_assert!(found.objective - best >= i128::from(points)),
                    Verdict::EquallyGood { .. } | Verdict::Blocked(_) => {}
                }
            }
        }
    }

    #[test]
    fn every_pair_has_one_verdict(seed: u64) {
        let board = random(seed, 12, 12, 20);
        let found = plan(&board, &Control::default()).unwrap();
        let explainer = Explainer::new(&board, &found);
        for (j, need) in board.needs.iter().enumerate() {
            for (i, pledge) in board.pledges.iter().enumerate() {
                let verdict = explainer.explain(j as u32, i as u32).unwrap();
                match rules::pair(&board, pledge, need) {
                    Err(rule) => prop_assert_eq!(verdict, Verdict::Blocked(rule)),
                    Ok(_) => prop_assert!(verdict.code() != "blocked"),
                }
                if let Verdict::Costs { loser: Some(l), .. } = verdict {
                    let at = found.allocations.binary_search_by_key(&(l, i as u32), |a| (a.need, a.pledge));
                    prop_assert!(at.is_ok());
                }
            }
        }
        prop_assert_eq!(explainer.explain(99, 0), None);
    }
}

/// Two needs ask for what is enough for one: the less urgent would cost the more urgent its unit.
#[test]
fn a_need_with_nothing_is_worth_its_own_first_unit() {
    let mut board = super::boards::empty(1);
    let urgent = Need { class: 2, subs: 0, barred: 0, org: 0, by: 30, qty: 5, min_lot: 1, prio: 1, indivisible: false };
    board.needs = vec![urgent, Need { prio: 3, ..urgent }];
    let mut dice = super::boards::Dice(1);
    let pledge = super::boards::random_pledge(&mut dice, 1);
    board.pledges = vec![Pledge { class: 2, from: 0, until: 30, qty: 5, earmark: Earmark::None, ..pledge }];
    let found = plan(&board, &Control::default()).unwrap();
    match Explainer::new(&board, &found).explain(1, 0).unwrap() {
        Verdict::Costs { points, loser: Some(0), .. } => {
            assert_eq!(i128::from(points), board.params.value(1, 5, 1) - board.params.value(3, 5, 1));
        }
        other => panic!("{other:?}"),
    }
}
