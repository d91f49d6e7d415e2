//! What a plan means for people: how fair it is, and why a need stays without.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "line ids are those of the board"
)]

use super::model::{Allocation, Instance};
use super::network::options;
use super::plan::served;
use super::rules::{self, Blocked};

/// Pledges looked at for one need before the reason is taken from what was seen.
const LOOK: usize = 1_000;

/// Why units of a need stay unserved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// Nothing of the class, nor of an accepted substitute, is offered.
    NoPledge,
    /// Everything fitting is set aside for others, or forbidden by a coordinator.
    SetAside,
    /// Everything fitting would arrive too late.
    TooLate,
    /// What could serve it serves others, where it does more.
    Exhausted,
    /// What is left is too little for a lot, or not worth a shipment of its own.
    TooSmall,
}

impl Lack {
    /// Stable code, for interfaces and translations.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoPledge => "no_offer_of_this_class",
            Self::SetAside => "all_set_aside_for_others",
            Self::TooLate => "too_late",
            Self::Exhausted => "exhausted",
            Self::TooSmall => "too_little_for_a_shipment",
        }
    }
}

/// The needs that lack units, with how many and why.
pub fn lacks(board: &Instance, allocations: &[Allocation]) -> Vec<(u32, i64, Lack)> {
    let got = served(board, allocations);
    let mut left: Vec<i64> = board.pledges.iter().map(|o| o.qty).collect();
    for a in allocations {
        left[a.pledge as usize] -= a.qty;
    }
    let mut by_leaf = vec![Vec::new(); board.classes.leaf_count as usize];
    for (i, pledge) in board.pledges.iter().enumerate() {
        by_leaf[board.classes.leaf(pledge.class) as usize].push(i);
    }
    // those with something left first: behind them nothing but «exhausted» can be found
    for list in &mut by_leaf {
        list.sort_by_key(|i| (left[*i] == 0, *i));
    }
    let mut out = Vec::new();
    for (j, need) in board.needs.iter().enumerate().filter(|(j, need)| got[*j] < need.qty) {
        let mut lack = None;
        let everything = rules_leaves(board, j).into_iter().flat_map(|leaf| by_leaf[leaf as usize].iter().copied());
        for i in everything.take(LOOK) {
            let seen = match rules::pair(board, &board.pledges[i], need) {
                Ok(_) if left[i] > 0 => Lack::TooSmall,
                Ok(_) => Lack::Exhausted,
                Err(Blocked::TooLate | Blocked::PledgeExpired) => Lack::TooLate,
                Err(_) => Lack::SetAside,
            };
            lack = lack.max(Some(seen));
            if seen >= Lack::Exhausted {
                break;
            }
        }
        out.push((j as u32, need.qty - got[j], lack.unwrap_or(Lack::NoPledge)));
    }
    out
}

/// Leaves whose class fits the need, forbidden ones too.
fn rules_leaves(board: &Instance, need: usize) -> Vec<u32> {
    let open = super::model::Need { barred: 0, ..board.needs[need] };
    options(board, &open).into_iter().map(|o| o.0).collect()
}

/// How evenly a board is served.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fairness {
    /// Lines that get nothing.
    pub lines_with_nothing: usize,
    /// Lines.
    pub lines: usize,
    /// The coverage below which the worst served twentieth of the communities lies, 0 … 1.
    pub community_p5: f64,
    /// Gini coefficient of the communities' coverage, 0 (all alike) … 1.
    pub community_gini: f64,
}

/// One line for the fairness figures.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub community: u32,
    /// Its priority, 1 … 4.
    pub priority: u8,
    /// Units asked for.
    pub needed: i64,
    /// Units covered.
    pub covered: i64,
}

/// The figures over lines. A community's coverage is the mean of its lines', an urgent one counting twice the next.
pub fn fairness(lines: &[Line]) -> Fairness {
    let communities = lines.iter().map(|l| l.community as usize + 1).max().unwrap_or(0);
    let mut sums = vec![(0.0, 0.0); communities];
    for line in lines {
        let weight = f64::from(1_u32 << (4 - line.priority.clamp(1, 4)));
        let share = line.covered as f64 / line.needed.max(1) as f64;
        let sum = &mut sums[line.community as usize];
        *sum = (sum.0 + weight * share.min(1.0), sum.1 + weight);
    }
    let mut shares: Vec<f64> = sums.iter().filter(|s| s.1 > 0.0).map(|s| s.0 / s.1).collect();
    shares.sort_by(f64::total_cmp);
    Fairness {
        lines_with_nothing: lines.iter().filter(|l| l.covered == 0).count(),
        lines: lines.len(),
        community_p5: quantile(&shares, 0.05),
        community_gini: gini(&shares),
    }
}

/// The quantile of ascending values, between neighbours by distance.
#[expect(clippy::cast_sign_loss, reason = "a place in a list")]
fn quantile(values: &[f64], share: f64) -> f64 {
    let Some(last) = values.len().checked_sub(1) else { return 0.0 };
    let place = share * last as f64;
    let low = place.floor() as usize;
    let (a, b) = (values[low.min(last)], values[(low + 1).min(last)]);
    (b - a).mul_add(place - low as f64, a)
}

fn gini(values: &[f64]) -> f64 {
    let (n, total) = (values.len() as f64, values.iter().sum::<f64>());
    if total <= 0.0 {
        return 0.0;
    }
    let ranked: f64 = values.iter().enumerate().map(|(i, v)| (i + 1) as f64 * v).sum();
    2.0 * ranked / (n * total) - (n + 1.0) / n
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_a_small_board() {
        let line = |community, priority, covered| Line { community, priority, needed: 10, covered };
        let even = fairness(&[line(0, 1, 5), line(1, 1, 5)]);
        assert!(even.community_gini.abs() < 1e-9 && (even.community_p5 - 0.5).abs() < 1e-9);
        let uneven = fairness(&[line(0, 1, 10), line(1, 1, 0)]);
        assert_eq!((uneven.lines_with_nothing, uneven.lines), (1, 2));
        assert!((uneven.community_gini - 0.5).abs() < 1e-9);
        assert!((uneven.community_p5 - 0.05).abs() < 1e-9);
        // an urgent line counts twice the next
        assert!((fairness(&[line(0, 1, 10), line(0, 2, 0)]).community_p5 - 2.0 / 3.0).abs() < 1e-9);
        assert_eq!(fairness(&[]), Fairness::default());
    }
}
