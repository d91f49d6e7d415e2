//! Merges lines that look alike to the network: pledges with equal pushes, needs with equal pulls, up to a constant.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "hub and group numbers are made here and in `hubs`"
)]

use std::hash::Hasher;

use super::Csr;
use super::hubs::{NumberHasher, NumberMap};
use crate::model::NONE;

/// A line of a group: all its arcs cost `extra` more than the group's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    /// The line's id on the board.
    pub(crate) line: u32,
    /// Points a unit on top of the group's arcs.
    pub(crate) extra: i64,
}

/// Groups of lines with the arcs they share.
#[derive(Clone, Debug, Default)]
pub(crate) struct Groups {
    /// (hub, cost) of each group; the least cost is 0.
    pub(crate) arcs: Csr<(u32, i64)>,
    /// Lines of each group in the order of their ids.
    pub(crate) members: Csr<Member>,
}

impl Groups {
    /// Merge equal lists. `ids` are the lines' ids, ascending; lines without arcs are left out.
    pub(crate) fn merge(mut lists: Csr<(u32, i64)>, ids: &[u32]) -> Self {
        let mut first: NumberMap<u64, u32> = NumberMap::default();
        let mut next_alike: Vec<u32> = Vec::new();
        let mut group_of = vec![(NONE, 0); ids.len()];
        let mut arcs: Csr<(u32, i64)> = Csr::new();
        for (line, group) in group_of.iter_mut().enumerate() {
            let list = lists.get_mut(line);
            let Some(base) = list.iter().map(|e| e.1).min() else { continue };
            let mut hash = NumberHasher::default();
            for e in list.iter_mut() {
                e.1 -= base;
                hash.write_u32(e.0);
                hash.write_u64(e.1.cast_unsigned());
            }
            let head = first.entry(hash.finish()).or_insert(NONE);
            let mut g = *head;
            while g != NONE && arcs.get(g as usize) != &*list {
                g = next_alike[g as usize];
            }
            if g == NONE {
                g = arcs.len() as u32;
                for &e in list.iter() {
                    arcs.push(e);
                }
                arcs.close();
                next_alike.push(*head);
                *head = g;
            }
            *group = (g, base);
        }
        let members = members(&group_of, ids, arcs.len());
        Self { arcs, members }
    }
}

fn members(group_of: &[(u32, i64)], ids: &[u32], groups: usize) -> Csr<Member> {
    let mut starts = vec![0_u32; groups + 1];
    for &(g, _) in group_of.iter().filter(|e| e.0 != NONE) {
        starts[g as usize + 1] += 1;
    }
    for g in 0..groups {
        starts[g + 1] += starts[g];
    }
    let mut at = starts.clone();
    let mut items = vec![Member { line: 0, extra: 0 }; starts[groups] as usize];
    for (&(g, extra), &line) in group_of.iter().zip(ids).filter(|e| e.0.0 != NONE) {
        items[at[g as usize] as usize] = Member { line, extra };
        at[g as usize] += 1;
    }
    Csr { starts, items }
}
