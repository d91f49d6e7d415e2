use proptest::prelude::*;

use super::boards::{Dice, random};
use crate::rules::{self, Blocked};
use crate::suggestions::{Candidate, Index, remoteness_of_need, remoteness_of_pledge};

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_index_finds_what_looking_at_all_pairs_finds(seed: u64, limit in 1_usize..8) {
        let board = random(seed, 60, 60, 30);
        let mut index = Index::new(&board);
        let mut dice = Dice(seed);
        let open: Vec<i64> = board.needs.iter().map(|n| dice.roll(n.qty + 1)).collect();
        let left: Vec<i64> = board.pledges.iter().map(|o| dice.roll(o.qty + 1)).collect();
        for k in 0..60 {
            index.set_need_open(k, open[k as usize]);
            index.set_pledge_left(k, left[k as usize]);
        }
        let allowed = |j: usize, i: usize| {
            open[j] > 0 && left[i] > 0
                && rules::pair(&board, &board.pledges[i], &board.needs[j]).is_ok()
                && rules::lots(&board.needs[j], open[j], left[i]).is_ok()
        };
        let ranks = |list: &[Candidate]| list.iter().map(|c| (-c.parts.score(), c.line)).collect::<Vec<_>>();
        for k in 0..60 {
            let everything = index.for_need(k, 1000, 0).ranked;
            prop_assert_eq!(everything.len(), (0..60).filter(|&i| allowed(k as usize, i)).count());
            prop_assert!(ranks(&everything).is_sorted());
            let best = index.for_need(k, limit, 0).ranked;
            prop_assert_eq!(&best[..], &everything[..limit.min(everything.len())]);
            let everything = index.for_pledge(k, 1000, 0).ranked;
            prop_assert_eq!(everything.len(), (0..60).filter(|&j| allowed(j, k as usize)).count());
            let best = index.for_pledge(k, limit, 0).ranked;
            prop_assert_eq!(&best[..], &everything[..limit.min(everything.len())]);
            // whatever ranks, the same are told as forbidden: the nearest of all
            let all = index.for_need(k, 1000, 1000).blocked;
            prop_assert_eq!(&index.for_need(k, limit, limit).blocked[..], &all[..limit.min(all.len())]);
            let need = &board.needs[k as usize];
            let far = |i: u32| {
                let pledge = &board.pledges[i as usize];
                let (_, points) = rules::class_points(&board, pledge, need).expect("a fitting class");
                let band = board.band(pledge.region, board.need_region(need));
                (remoteness_of_pledge(&board.params, points, band, pledge.cond, pledge.from), i)
            };
            prop_assert!(all.iter().map(|(i, _)| far(*i)).is_sorted());
            let all = index.for_pledge(k, 1000, 1000).blocked;
            prop_assert_eq!(&index.for_pledge(k, limit, limit).blocked[..], &all[..limit.min(all.len())]);
            let region = board.pledges[k as usize].region;
            let far = |j: u32| {
                let need = &board.needs[j as usize];
                (remoteness_of_need(&board.params, need.prio, board.band(region, board.need_region(need))), j)
            };
            prop_assert!(all.iter().map(|(j, _)| far(*j)).is_sorted());
        }
    }
}

#[test]
fn blocked_candidates_come_with_their_rule() {
    let board = random(21, 60, 60, 30);
    let index = Index::new(&board);
    let mut rules_seen: Vec<Blocked> = Vec::new();
    for k in 0..60 {
        for (pledge, rule) in index.for_need(k, 20, 10).blocked {
            let (p, n) = (&board.pledges[pledge as usize], &board.needs[k as usize]);
            let found = rules::pair(&board, p, n).map(|_| ()).and_then(|()| rules::lots(n, n.qty, p.qty));
            assert_eq!(found, Err(rule));
            rules_seen.push(rule);
        }
    }
    rules_seen.sort_unstable();
    rules_seen.dedup();
    assert!(rules_seen.len() >= 5, "{rules_seen:?}");
}

#[test]
fn unknown_lines_have_no_candidates() {
    let board = random(21, 3, 3, 30);
    let index = Index::new(&board);
    assert!(index.for_need(7, 5, 5).ranked.is_empty());
    assert!(index.for_pledge(7, 5, 5).ranked.is_empty());
    assert!(index.for_need(0, 0, 5).ranked.is_empty());
}
