//! From flows on groups back to quantities on lines, always in the same way.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "node, group and member numbers are those of the component"
)]

use std::collections::VecDeque;

use super::split::Component;
use crate::model::{Allocation, Instance};
use crate::solve::Solution;

/// Allocations of a component, unsorted.
pub(crate) fn allocations(board: &Instance, part: &Component, answer: &Solution) -> Vec<Allocation> {
    let mut pledge_lines: Vec<VecDeque<(u32, i64)>> =
        (0..part.pledges).map(|v| sent(board, part, v, answer.used[v])).collect();
    let mut need_lines: Vec<VecDeque<(u32, i64)>> = (0..part.needs)
        .map(|g| {
            let node = part.need_node(g);
            let total: i64 = part.lines(node).iter().map(|m| board.needs[m.line as usize].qty).sum();
            received(board, part, node, total - answer.used[node])
        })
        .collect();
    let mut out = Vec::new();
    for (from, to, mut units) in parcels(part, answer) {
        let (givers, takers) = (&mut pledge_lines[from as usize], &mut need_lines[to as usize]);
        while units > 0 {
            let (Some(g), Some(t)) = (givers.front_mut(), takers.front_mut()) else { break };
            let qty = units.min(g.1).min(t.1);
            out.push(Allocation { need: t.0, pledge: g.0, qty });
            units -= qty;
            g.1 -= qty;
            t.1 -= qty;
            if g.1 == 0 {
                givers.pop_front();
            }
            if t.1 == 0 {
                takers.pop_front();
            }
        }
    }
    out
}

/// What each line of a pledges' group sends: the cheapest first, then by id.
fn sent(board: &Instance, part: &Component, node: usize, mut units: i64) -> VecDeque<(u32, i64)> {
    let mut lines: Vec<_> = part.lines(node).to_vec();
    lines.sort_by_key(|m| (m.extra, m.line));
    let mut out = VecDeque::new();
    for m in lines {
        let qty = units.min(board.pledges[m.line as usize].qty);
        if qty > 0 {
            out.push_back((m.line, qty));
        }
        units -= qty;
    }
    out
}

/// What each line of a needs' group receives: tranche by tranche in the order of their worth; a tranche level that is met
/// in part is shared out in proportion, so that as few lines as possible are left with nothing.
fn received(board: &Instance, part: &Component, node: usize, mut units: i64) -> VecDeque<(u32, i64)> {
    let lines = part.lines(node);
    if let [only] = lines {
        return if units > 0 { VecDeque::from([(only.line, units)]) } else { VecDeque::new() };
    }
    let mut pieces: Vec<(i64, usize, i64)> = Vec::new();
    for (i, m) in lines.iter().enumerate() {
        let need = &board.needs[m.line as usize];
        let mut start = 0;
        for (k, w) in board.params.weight[usize::from(need.prio) - 1].iter().enumerate() {
            let end = board.params.tranche_end(need.qty, k);
            if end > start {
                pieces.push((w - m.extra, i, end - start));
            }
            start = end;
        }
    }
    pieces.sort_by_key(|p| (std::cmp::Reverse(p.0), p.1));
    let mut got = vec![0_i64; lines.len()];
    for level in pieces.chunk_by(|a, b| a.0 == b.0) {
        let total: i64 = level.iter().map(|p| p.2).sum();
        if total <= units {
            for p in level {
                got[p.1] += p.2;
            }
            units -= total;
        } else {
            share(level, total, units, &mut got);
            break;
        }
    }
    lines.iter().zip(got).filter(|e| e.1 > 0).map(|(m, q)| (m.line, q)).collect()
}

/// Share `units` out: one to each line with nothing yet, the rest in proportion to the pieces, remainders by id.
fn share(level: &[(i64, usize, i64)], total: i64, units: i64, got: &mut [i64]) {
    let mut left = units;
    let mut given = vec![0_i64; level.len()];
    for (p, g) in level.iter().zip(&mut given) {
        if left > 0 && got[p.1] == 0 {
            *g = 1;
            left -= 1;
        }
    }
    let open: i64 = total - (units - left);
    let rest = left;
    for (p, g) in level.iter().zip(&mut given) {
        let part = (i128::from(rest) * i128::from(p.2 - *g) / i128::from(open.max(1))) as i64;
        *g += part;
        left -= part;
    }
    for (p, g) in level.iter().zip(given) {
        let more = left.min(p.2 - g);
        left -= more;
        got[p.1] += g + more;
    }
}

/// (pledges' group, needs' group, units), each pair once: flows are followed through the hubs, first in, first out.
fn parcels(part: &Component, answer: &Solution) -> Vec<(u32, u32, i64)> {
    let n = part.nodes();
    let mut flows: Vec<(u32, u32, i64)> =
        part.arcs.iter().zip(&answer.flow).filter(|e| *e.1 > 0).map(|(a, &f)| (a.src, a.dst, f)).collect();
    flows.sort_unstable();
    let mut held: Vec<VecDeque<(u32, i64)>> = vec![VecDeque::new(); n];
    let mut out = Vec::new();
    for (src, dst, mut units) in flows {
        if (src as usize) < part.pledges {
            held[dst as usize].push_back((src, units));
            continue;
        }
        let needs_from = part.pledges + part.hubs;
        while units > 0 {
            let Some(front) = held[src as usize].front_mut() else { break };
            let moved = units.min(front.1);
            let origin = front.0;
            front.1 -= moved;
            if front.1 == 0 {
                held[src as usize].pop_front();
            }
            units -= moved;
            if dst as usize >= needs_from {
                out.push((origin, dst - needs_from as u32, moved));
            } else {
                held[dst as usize].push_back((origin, moved));
            }
        }
    }
    out.sort_unstable();
    out.dedup_by(|next, kept| {
        let same = (next.0, next.1) == (kept.0, kept.1);
        if same {
            kept.2 += next.2;
        }
        same
    });
    out
}
