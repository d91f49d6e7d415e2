//! Splits the merged network into its connected components.
#![expect(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "node numbers are made here")]

use super::groups::{Groups, Member};
use super::hubs::HubNetwork;
use super::{Arc, Csr, Tier};
use crate::model::{Instance, NONE};
use crate::solve::Wish;

/// A connected part of the network. Nodes are pledges' groups, then hubs (chains in time), then needs' groups.
#[derive(Clone, Debug, Default)]
pub struct Component {
    /// Number of pledges' groups.
    pub(crate) pledges: usize,
    /// Number of hubs.
    pub(crate) hubs: usize,
    /// Number of needs' groups.
    pub(crate) needs: usize,
    /// What each hub is: (leaf and scope, day).
    pub(crate) hub_keys: Vec<(u64, i64)>,
    /// Arcs: of pledges, of chains, of needs.
    pub(crate) arcs: Vec<Arc>,
    /// Lines of each pledges' group, then of each needs' group.
    pub(crate) members: Csr<Member>,
}

impl Component {
    /// Number of nodes.
    pub(crate) fn nodes(&self) -> usize {
        self.pledges + self.hubs + self.needs
    }
    /// Node of the needs' group number `g`.
    pub(crate) fn need_node(&self, g: usize) -> usize {
        self.pledges + self.hubs + g
    }
    /// Lines of a pledges' or needs' group by its node.
    pub(crate) fn lines(&self, node: usize) -> &[Member] {
        if node < self.pledges {
            self.members.get(node)
        } else if node >= self.pledges + self.hubs {
            self.members.get(node - self.hubs)
        } else {
            &[]
        }
    }
    /// One unit for each line whose first units are of the same worth, by node and worth.
    pub(crate) fn wishes(&self, board: &Instance) -> Vec<Wish> {
        let mut out: Vec<Wish> = Vec::new();
        for node in self.pledges + self.hubs..self.nodes() {
            let begin = out.len();
            for m in self.lines(node) {
                let need = &board.needs[m.line as usize];
                let first = (0..board.params.tranches()).find(|&k| board.params.tranche_end(need.qty, k) > 0);
                let weights = &board.params.weight[usize::from(need.prio) - 1];
                let cost = weights[first.unwrap_or_default()] - m.extra;
                out.push(Wish { node: node as u32, cost, units: 1 });
            }
            out[begin..].sort_unstable_by_key(|w| w.cost);
        }
        out.dedup_by(|next, kept| {
            let same = (next.node, next.cost) == (kept.node, kept.cost);
            if same {
                kept.units += next.units;
            }
            same
        });
        out
    }

    /// The pieces of the convex arc between root and each node: supply by cost, demand by worth.
    pub(crate) fn tiers(&self, board: &Instance) -> Csr<Tier> {
        let mut out = Csr::new();
        let mut list: Vec<Tier> = Vec::new();
        for node in 0..self.nodes() {
            list.clear();
            let supply = node < self.pledges;
            for m in self.lines(node) {
                let mut add = |cost, cap| list.push(Tier { cost, cap, supply });
                if supply {
                    add(m.extra, board.pledges[m.line as usize].qty);
                } else {
                    let need = &board.needs[m.line as usize];
                    let mut start = 0;
                    for (k, w) in board.params.weight[usize::from(need.prio) - 1].iter().enumerate() {
                        let end = board.params.tranche_end(need.qty, k);
                        add(w - m.extra, end - start);
                        start = end;
                    }
                }
            }
            list.sort_unstable_by_key(|t| t.cost);
            list.dedup_by(|next, kept| {
                let same = next.cost == kept.cost;
                if same {
                    kept.cap += next.cap;
                }
                same
            });
            for &t in list.iter().filter(|t| t.cap > 0) {
                out.push(t);
            }
            out.close();
        }
        out
    }
}

fn find(parent: &mut [u32], mut x: u32) -> u32 {
    while parent[x as usize] != x {
        parent[x as usize] = parent[parent[x as usize] as usize];
        x = parent[x as usize];
    }
    x
}

fn union(parent: &mut [u32], a: u32, b: u32) {
    let (a, b) = (find(parent, a), find(parent, b));
    parent[a.max(b) as usize] = a.min(b);
}

/// Split; components are in the order of their first hub, all numbers keep the order of the lines' ids.
pub(crate) fn split(hubs: &HubNetwork, pledges: &Groups, needs: &Groups) -> Vec<Component> {
    let n = hubs.continues.len();
    let mut parent: Vec<u32> = (0..n as u32).collect();
    for h in 0..n {
        if hubs.continues[h] {
            union(&mut parent, h as u32, h as u32 + 1);
        }
    }
    for groups in [pledges, needs] {
        for g in 0..groups.arcs.len() {
            let list = groups.arcs.get(g);
            for e in list {
                union(&mut parent, list[0].0, e.0);
            }
        }
    }
    let mut number = vec![NONE; n];
    let mut local = vec![0; n];
    let mut comps: Vec<Component> = Vec::new();
    for h in 0..n {
        let root = find(&mut parent, h as u32) as usize;
        if number[root] == NONE {
            number[root] = comps.len() as u32;
            comps.push(Component { members: Csr::new(), ..Component::default() });
        }
        number[h] = number[root];
        let c = &mut comps[number[h] as usize];
        local[h] = c.hubs as u32;
        c.hubs += 1;
        c.hub_keys.push(hubs.keys[h]);
    }
    fill(&mut comps, hubs, (pledges, needs), &number, &local);
    comps
}

fn fill(comps: &mut [Component], hubs: &HubNetwork, groups: (&Groups, &Groups), number: &[u32], local: &[u32]) {
    let (pledges, needs) = groups;
    let comp_of = |g: &Groups, i: usize| number[g.arcs.get(i)[0].0 as usize] as usize;
    for g in 0..pledges.arcs.len() {
        comps[comp_of(pledges, g)].pledges += 1;
    }
    let mut next = vec![0_u32; comps.len()];
    for g in 0..pledges.arcs.len() {
        let at = comp_of(pledges, g);
        let c = &mut comps[at];
        for &(h, cost) in pledges.arcs.get(g) {
            c.arcs.push(Arc { src: next[at], dst: c.pledges as u32 + local[h as usize], cost });
        }
        next[at] += 1;
        for &m in pledges.members.get(g) {
            c.members.push(m);
        }
        c.members.close();
    }
    for h in 0..number.len() {
        if hubs.continues[h] {
            let c = &mut comps[number[h] as usize];
            let src = c.pledges as u32 + local[h];
            c.arcs.push(Arc { src, dst: src + 1, cost: 0 });
        }
    }
    for g in 0..needs.arcs.len() {
        let c = &mut comps[comp_of(needs, g)];
        let dst = c.need_node(c.needs) as u32;
        for &(h, cost) in needs.arcs.get(g) {
            c.arcs.push(Arc { src: c.pledges as u32 + local[h as usize], dst, cost });
        }
        c.needs += 1;
        for &m in needs.members.get(g) {
            c.members.push(m);
        }
        c.members.close();
    }
}
