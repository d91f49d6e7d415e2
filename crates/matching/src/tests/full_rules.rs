use proptest::prelude::*;

use super::boards::{assert_feasible, random};
use crate::full_rules::keep_full_rules;
use crate::plan::{self, Control, plan};
use crate::rules::smallest_shipment;

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_rule_is_broken(seed: u64, needs in 0_usize..50, pledges in 0_usize..50, most in 1_i64..60) {
        let board = random(seed, needs, pledges, most);
        let relaxed = plan(&board, &Control::default()).unwrap();
        let full = keep_full_rules(&board, &relaxed, &Control::default()).unwrap();
        assert_feasible(&board, &full.allocations);
        for a in &full.allocations {
            prop_assert!(a.qty >= smallest_shipment(&board.needs[a.need as usize]));
        }
        for (need, got) in board.needs.iter().zip(plan::served(&board, &full.allocations)) {
            prop_assert!(!need.indivisible || got == 0 || got == need.qty);
        }
        prop_assert!(full.objective <= full.bound);
        let cost = i128::from(board.params.shipment_cost) * full.allocations.len() as i128;
        prop_assert_eq!(full.objective, plan::objective(&board, &full.allocations) - cost);
    }
}
