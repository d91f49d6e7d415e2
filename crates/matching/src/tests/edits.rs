use proptest::prelude::*;

use super::boards::{Dice, assert_feasible, assert_proven, random, random_need, random_pledge};
use crate::edits::{Change, Session};
use crate::model::{Need, Pledge};
use crate::plan::{Control, plan};

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_edited_plan_is_as_good_as_a_cold_one(seed: u64, size in 1_usize..25) {
        let mut dice = Dice(seed);
        let mut board = random(seed, size, size, 30);
        let pool: Vec<Need> = (0..8).map(|_| random_need(&mut board, &mut dice, 30)).collect();
        let mut session = Session::new(board, &Control::default()).unwrap();
        for _ in 0..12 {
            let k = dice.id(size);
            let (need, pledge) = (session.board().needs[k as usize], session.board().pledges[k as usize]);
            let change = match dice.roll(5) {
                0 => Change::Need(k, pool[dice.id(8) as usize]),
                1 => Change::Need(k, Need { qty: 1 + dice.roll(40), prio: 1 + dice.roll(4) as u8, ..need }),
                2 => Change::Pledge(k, random_pledge(&mut dice, 30)),
                3 => Change::Pledge(k, Pledge { qty: 1 + dice.roll(40), ..pledge }),
                _ => Change::Need(k, Need { by: dice.roll(40) as i32, ..need }),
            };
            session.apply(&change).unwrap();
            let now = session.plan();
            assert_feasible(session.board(), &now.allocations);
            assert_proven(session.board(), &now);
            prop_assert_eq!(now.objective, plan(session.board(), &Control::default()).unwrap().objective);
        }
    }
}

#[test]
fn a_wrong_change_is_refused_and_forgotten() {
    let mut session = Session::new(random(4, 10, 10, 9), &Control::default()).unwrap();
    let (need, pledge) = (session.board().needs[3], session.board().pledges[3]);
    let before = session.plan();
    for change in [
        Change::Need(3, Need { qty: 0, ..need }),
        Change::Need(3, Need { org: 99, ..need }),
        Change::Need(99, need),
        Change::Pledge(3, Pledge { class: 0, ..pledge }),
        Change::Pledge(3, Pledge { class: 99, ..pledge }),
    ] {
        assert!(session.apply(&change).is_err());
    }
    assert_eq!(session.board().needs[3], need);
    assert_eq!(session.plan(), before);
}

#[test]
fn what_an_edit_leaves_over_or_lacks_finds_its_way() {
    let mut session = Session::new(random(11, 150, 150, 30), &Control::default()).unwrap();
    for k in (0..150).step_by(5) {
        let (need, pledge) = (session.board().needs[k as usize], session.board().pledges[k as usize]);
        let changes = [
            Change::Need(k, Need { qty: 5_000, ..need }),
            Change::Need(k, Need { qty: 1, ..need }),
            Change::Pledge(k, Pledge { qty: 5_000, ..pledge }),
            Change::Pledge(k, Pledge { qty: 1, ..pledge }),
        ];
        for change in changes {
            session.apply(&change).unwrap();
            assert_eq!(session.objective(), plan(session.board(), &Control::default()).unwrap().objective);
        }
    }
    let now = session.plan();
    assert_feasible(session.board(), &now.allocations);
    assert_proven(session.board(), &now);
}
