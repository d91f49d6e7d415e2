//! Builds hubs, pushes and pulls for some lines of a board, and drops the hubs nobody pulls.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "line ids come from the caller's board; hub numbers are made here"
)]

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::Csr;
use crate::model::{Earmark, Instance, NONE, Need, Pledge};

/// A multiplicative hash for keys that are numbers already (Knuth, The Art of Computer Programming 3, 6.4).
#[derive(Default)]
pub(crate) struct NumberHasher(u64);

impl Hasher for NumberHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
    fn write(&mut self, bytes: &[u8]) {
        for &b in bytes {
            self.write_u64(u64::from(b));
        }
    }
    fn write_u64(&mut self, v: u64) {
        self.0 = (self.0.rotate_left(26) ^ v).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
    fn write_u32(&mut self, v: u32) {
        self.write_u64(u64::from(v));
    }
}

/// A map keyed by numbers.
pub(crate) type NumberMap<K, V> = HashMap<K, V, BuildHasherDefault<NumberHasher>>;

/// Numbers for the scopes of a board.
pub(crate) struct Scopes {
    macro_of_region: Vec<u32>,
    macros: u32,
    regions: u32,
    communities: u32,
    /// Number of scopes.
    pub(crate) count: u64,
}

impl Scopes {
    /// The scopes of a board.
    pub(crate) fn new(board: &Instance) -> Self {
        let mut names = board.region_macro.clone();
        names.sort_unstable();
        names.dedup();
        let macro_of_region =
            board.region_macro.iter().map(|m| names.binary_search(m).unwrap_or_default() as u32).collect();
        let (macros, regions) = (names.len() as u32, board.region_macro.len() as u32);
        let communities = board.community_region.len() as u32;
        let count =
            1 + u64::from(macros) + u64::from(regions) + u64::from(communities) + board.org_community.len() as u64;
        Self { macro_of_region, macros, regions, communities, count }
    }
    fn macro_region(&self, region: u32) -> u32 {
        1 + self.macro_of_region[region as usize]
    }
    fn region(&self, region: u32) -> u32 {
        1 + self.macros + region
    }
    fn community(&self, community: u32) -> u32 {
        1 + self.macros + self.regions + community
    }
    fn org(&self, org: u32) -> u32 {
        1 + self.macros + self.regions + self.communities + org
    }
    fn of_need(&self, board: &Instance, need: &Need) -> [u32; 5] {
        let (m, r) = (board.need_community(need), board.need_region(need));
        [self.org(need.org), self.community(m), self.region(r), self.macro_region(r), 0]
    }
}

struct Push {
    key: u64,
    day: i64,
    line: u32,
    cost: i64,
}

/// What a pledge pushes where: calls `out(scope, day, cost)` for each scope it can reach in time.
fn pushes(board: &Instance, scopes: &Scopes, pledge: &Pledge, mut out: impl FnMut(u32, i64, i64)) {
    let p = &board.params;
    let partners = board.partners(pledge.donor);
    let mut push = |scope: u32, band: usize, bonus: i64| {
        let day = i64::from(pledge.from.max(0)) + p.band_lead_days[band];
        if day <= i64::from(pledge.until) {
            let wait = day.div_euclid(14) * p.fortnight_cost;
            out(scope, day, p.condition_cost[pledge.cond as usize] + p.band_cost[band] + wait - bonus);
        }
    };
    let region_of = |c: u32| board.community_region[c as usize];
    let bonus_for = |c: u32| if partners.binary_search(&c).is_ok() { p.partner_bonus } else { 0 };
    match pledge.earmark {
        Earmark::None => {
            push(scopes.region(pledge.region), 0, 0);
            push(scopes.macro_region(pledge.region), 1, 0);
            push(0, 2, 0);
            for &c in partners {
                push(scopes.community(c), board.band(pledge.region, region_of(c)), p.partner_bonus);
            }
        }
        Earmark::Region(r) => {
            push(scopes.region(r), board.band(pledge.region, r), 0);
            for &c in partners.iter().filter(|&&c| region_of(c) == r) {
                push(scopes.community(c), board.band(pledge.region, r), p.partner_bonus);
            }
        }
        Earmark::Community(c) => {
            push(scopes.community(c), board.band(pledge.region, region_of(c)), bonus_for(c));
        }
        Earmark::Org(o) => {
            let c = board.org_community[o as usize];
            push(scopes.org(o), board.band(pledge.region, region_of(c)), bonus_for(c));
        }
    }
}

/// Pushes and pulls of the lines, by hub. Hubs of a chain have consecutive numbers, in time.
pub(crate) struct HubNetwork {
    /// For each pledge line given: (hub, cost).
    pub(crate) pushes: Csr<(u32, i64)>,
    /// For each need line given: (hub, cost).
    pub(crate) pulls: Csr<(u32, i64)>,
    /// Whether the hub hands on to the next one.
    pub(crate) continues: Vec<bool>,
    /// What each hub is: (leaf and scope, day).
    pub(crate) keys: Vec<(u64, i64)>,
}

struct Chains {
    by_key: NumberMap<u64, (u32, u32)>,
    day: Vec<i64>,
}

fn chains(list: &[Push]) -> (Chains, Vec<u32>) {
    let mut chains = Chains { by_key: NumberMap::default(), day: Vec::new() };
    let mut hub_of = vec![0; list.len()];
    let mut before: Option<(u64, i64)> = None;
    for (at, p) in list.iter().enumerate() {
        if before != Some((p.key, p.day)) {
            let hub = chains.day.len() as u32;
            chains.day.push(p.day);
            chains.by_key.entry(p.key).or_insert((hub, hub)).1 = hub + 1;
            before = Some((p.key, p.day));
        }
        hub_of[at] = chains.day.len() as u32 - 1;
    }
    (chains, hub_of)
}

/// Leaves a need may be served from, by number, with the class points.
pub(crate) fn options(board: &Instance, need: &Need) -> Vec<(u32, i64)> {
    let mut list: Vec<(u32, bool)> = Vec::new();
    let mut add = |class: u32, substitute: bool| {
        let (a, b) = board.classes.leaves[class as usize];
        list.extend((a..b).map(|l| (l, substitute)));
    };
    add(need.class, false);
    for &s in board.class_sets.get(need.subs) {
        add(s, true);
    }
    list.sort_unstable();
    list.dedup_by_key(|e| e.0);
    if need.barred != 0 {
        let barred: Vec<u32> = board.class_sets.get(need.barred).iter().map(|&c| board.classes.leaf(c)).collect();
        list.retain(|e| !barred.contains(&e.0));
    }
    list.into_iter().map(|(l, substitute)| (l, if substitute { board.params.substitute_cost } else { 0 })).collect()
}

impl HubNetwork {
    /// Build the network of the given lines (ids of the board, ascending).
    pub(crate) fn build(board: &Instance, needs: &[u32], pledges: &[u32]) -> Self {
        let scopes = Scopes::new(board);
        let mut list: Vec<Push> = Vec::with_capacity(pledges.len() * 4);
        let mut offered = vec![false; board.classes.leaf_count as usize];
        for (line, &id) in pledges.iter().enumerate() {
            let pledge = &board.pledges[id as usize];
            let leaf = board.classes.leaf(pledge.class);
            offered[leaf as usize] = true;
            pushes(board, &scopes, pledge, |scope, day, cost| {
                let key = u64::from(leaf) * scopes.count + u64::from(scope);
                list.push(Push { key, day, line: line as u32, cost });
            });
        }
        list.sort_unstable_by_key(|p| (p.key, p.day, p.line));
        let (chains, hub_of) = chains(&list);
        let (pulls, pulled) = pulls(board, &scopes, &chains, &offered, needs);
        let (renumbered, continues) = keep_pulled(&chains, &pulled);
        let mut keys = vec![(0, 0); continues.len()];
        for (p, &h) in list.iter().zip(&hub_of) {
            if pulled[h as usize] {
                keys[renumbered[h as usize] as usize] = (p.key, p.day);
            }
        }
        let mut sorted: Vec<(u32, u32, i64)> = list
            .iter()
            .zip(&hub_of)
            .map(|(p, &h)| (p.line, renumbered[h as usize], p.cost))
            .filter(|e| e.1 != NONE)
            .collect();
        drop(list);
        sorted.sort_unstable();
        let mut pushes = Csr::new();
        let mut at = 0;
        for line in 0..pledges.len() as u32 {
            while at < sorted.len() && sorted[at].0 == line {
                pushes.push((sorted[at].1, sorted[at].2));
                at += 1;
            }
            pushes.close();
        }
        let mut pulls = pulls;
        for e in &mut pulls.items {
            e.0 = renumbered[e.0 as usize];
        }
        Self { pushes, pulls, continues, keys }
    }
}

/// What each need pulls: the last hub of each chain in its scopes that is not too late.
fn pulls(
    board: &Instance,
    scopes: &Scopes,
    chains: &Chains,
    offered: &[bool],
    needs: &[u32],
) -> (Csr<(u32, i64)>, Vec<bool>) {
    let mut known: NumberMap<(u32, u32, u32), Vec<(u32, i64)>> = NumberMap::default();
    let mut pulled = vec![false; chains.day.len()];
    let mut out = Csr::new();
    for &id in needs {
        let need = &board.needs[id as usize];
        let leaves = known.entry((need.class, need.subs, need.barred)).or_insert_with(|| {
            let mut list = options(board, need);
            list.retain(|e| offered[e.0 as usize]);
            list
        });
        let near = scopes.of_need(board, need);
        for &(leaf, cost) in leaves.iter() {
            for scope in near {
                let key = u64::from(leaf) * scopes.count + u64::from(scope);
                let Some(&(a, b)) = chains.by_key.get(&key) else { continue };
                let days = &chains.day[a as usize..b as usize];
                let in_time = days.partition_point(|&d| d <= i64::from(need.by));
                if in_time > 0 {
                    let hub = a + in_time as u32 - 1;
                    pulled[hub as usize] = true;
                    out.push((hub, cost));
                }
            }
        }
        out.open().sort_unstable();
        out.close();
    }
    (out, pulled)
}

/// New numbers of the hubs that are pulled; others stand for the next pulled hub of their chain, or none.
fn keep_pulled(chains: &Chains, pulled: &[bool]) -> (Vec<u32>, Vec<bool>) {
    let mut last_of_chain = vec![false; pulled.len()];
    for &(_, b) in chains.by_key.values() {
        last_of_chain[b as usize - 1] = true;
    }
    let mut number = vec![NONE; pulled.len()];
    let mut kept = 0;
    for h in 0..pulled.len() {
        if pulled[h] {
            number[h] = kept;
            kept += 1;
        }
    }
    let mut continues = vec![false; kept as usize];
    let mut next = NONE;
    for h in (0..pulled.len()).rev() {
        if last_of_chain[h] {
            next = NONE;
        }
        if pulled[h] {
            continues[number[h] as usize] = next != NONE;
            next = number[h];
        } else {
            number[h] = next;
        }
    }
    (number, continues)
}
