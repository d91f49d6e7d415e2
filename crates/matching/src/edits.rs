//! A board under change: after one edited line only what it touches is solved again, from the last answer.
#![expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "line ids are checked on entry, part and node numbers are made here"
)]

use std::collections::BTreeSet;

use super::format::{FormatError, validate_line};
pub use super::model::Change;
use super::model::{Allocation, Instance, NONE, Pledge};
use super::network::{Component, NumberMap, allocations, options};
use super::plan::{self, Control, Plan};
use super::solve::{PrimalDual, Solution};

struct Part {
    component: Component,
    answer: Solution,
    allocations: Vec<Allocation>,
    objective: i128,
}

/// A board with its optimal plan, kept up to date.
pub struct Session {
    board: Instance,
    parts: Vec<Option<Part>>,
    part_of_need: Vec<u32>,
    part_of_pledge: Vec<u32>,
    pledges_of_leaf: Vec<BTreeSet<u32>>,
    objective: i128,
}

impl Session {
    /// Solve the board for the first time; `None` if cancelled.
    pub fn new(board: Instance, control: &Control) -> Option<Self> {
        let needs: Vec<u32> = (0..board.needs.len() as u32).collect();
        let pledges: Vec<u32> = (0..board.pledges.len() as u32).collect();
        let components = plan::components(&board, &needs, &pledges);
        let answers = plan::solve_all(&board, &components, control)?;
        let mut pledges_of_leaf = vec![BTreeSet::new(); board.classes.leaf_count as usize];
        for (i, o) in board.pledges.iter().enumerate() {
            pledges_of_leaf[board.classes.leaf(o.class) as usize].insert(i as u32);
        }
        let mut session = Self {
            parts: Vec::new(),
            part_of_need: vec![NONE; needs.len()],
            part_of_pledge: vec![NONE; pledges.len()],
            pledges_of_leaf,
            objective: 0,
            board,
        };
        for (component, answer) in components.into_iter().zip(answers) {
            session.adopt(component, answer);
        }
        Some(session)
    }

    /// The board as it stands.
    pub fn board(&self) -> &Instance {
        &self.board
    }

    /// Points of the plan as it stands.
    pub fn objective(&self) -> i128 {
        self.objective
    }

    /// The plan as it stands.
    pub fn plan(&self) -> Plan {
        let mut out = Plan {
            pledge_price: vec![0; self.board.pledges.len()],
            need_price: vec![None; self.board.needs.len()],
            objective: self.objective,
            allocations: Vec::new(),
        };
        for part in self.parts.iter().flatten() {
            out.allocations.extend(&part.allocations);
            plan::prices(&part.component, &part.answer, &mut out);
        }
        out.allocations.sort_unstable();
        out
    }

    fn adopt(&mut self, component: Component, answer: Solution) {
        let at = self.parts.iter().position(Option::is_none).unwrap_or(self.parts.len());
        for node in 0..component.nodes() {
            for m in component.lines(node) {
                if node < component.pledges {
                    self.part_of_pledge[m.line as usize] = at as u32;
                } else {
                    self.part_of_need[m.line as usize] = at as u32;
                }
            }
        }
        let part = self.finish(component, answer);
        self.objective += part.objective;
        if at == self.parts.len() {
            self.parts.push(Some(part));
        } else {
            self.parts[at] = Some(part);
        }
    }

    fn finish(&self, component: Component, answer: Solution) -> Part {
        let mut list = allocations(&self.board, &component, &answer);
        list.sort_unstable();
        let objective = plan::objective(&self.board, &list);
        Part { component, answer, allocations: list, objective }
    }

    /// Change a line and mend the plan. Return the parts that were solved again.
    pub fn apply(&mut self, change: &Change) -> Result<usize, FormatError> {
        let old = match *change {
            Change::Need(j, _) => self.board.needs.get(j as usize).map(|&n| Change::Need(j, n)),
            Change::Pledge(i, _) => self.board.pledges.get(i as usize).map(|&o| Change::Pledge(i, o)),
        };
        let Some(old) = old else { return Err(FormatError::new("id", "no such line", 0)) };
        validate_line(&self.board, change)?;
        self.put(change);
        let (part, same) = match (*change, old) {
            (Change::Need(j, n), Change::Need(_, o)) => (
                self.part_of_need[j as usize],
                (n.class, n.subs, n.barred, n.org, n.by) == (o.class, o.subs, o.barred, o.org, o.by),
            ),
            (Change::Pledge(i, n), Change::Pledge(_, o)) => {
                (self.part_of_pledge[i as usize], Pledge { qty: o.qty, ..n } == o)
            }
            _ => (NONE, false),
        };
        if !same {
            return Ok(self.rebuild(change, &old));
        }
        if part == NONE {
            return Ok(0);
        }
        if let Some(part) = self.parts[part as usize].take() {
            self.objective -= part.objective;
            let problem = plan::problem(&self.board, &part.component);
            let answer = PrimalDual::warm_start(&problem, &part.answer).solution();
            self.adopt(part.component, answer);
        }
        Ok(1)
    }

    fn put(&mut self, change: &Change) {
        match *change {
            Change::Need(j, need) => self.board.needs[j as usize] = need,
            Change::Pledge(i, pledge) => {
                let old = self.board.classes.leaf(self.board.pledges[i as usize].class);
                self.pledges_of_leaf[old as usize].remove(&i);
                self.board.pledges[i as usize] = pledge;
                self.pledges_of_leaf[self.board.classes.leaf(pledge.class) as usize].insert(i);
            }
        }
    }

    fn leaves(&self, change: &Change) -> Vec<u32> {
        match change {
            Change::Need(_, need) => options(&self.board, need).into_iter().map(|o| o.0).collect(),
            Change::Pledge(_, pledge) => vec![self.board.classes.leaf(pledge.class)],
        }
    }

    /// New arcs: everything on the leaves of the line, before and after, is built again.
    fn rebuild(&mut self, change: &Change, old: &Change) -> usize {
        let mut leaves = self.leaves(change);
        leaves.extend(self.leaves(old));
        leaves.sort_unstable();
        leaves.dedup();
        let mut touched: BTreeSet<u32> = BTreeSet::new();
        let mut pledges: Vec<u32> = Vec::new();
        for &leaf in &leaves {
            for &i in &self.pledges_of_leaf[leaf as usize] {
                match self.part_of_pledge[i as usize] {
                    NONE => {
                        pledges.push(i);
                    }
                    part => {
                        touched.insert(part);
                    }
                }
            }
        }
        match *change {
            Change::Need(j, _) => touched.insert(self.part_of_need[j as usize]),
            Change::Pledge(i, _) => touched.insert(self.part_of_pledge[i as usize]),
        };
        let mut needs: Vec<u32> = Vec::new();
        for j in (0..self.board.needs.len() as u32).filter(|&j| self.meets(j, &leaves)) {
            match self.part_of_need[j as usize] {
                NONE => {
                    needs.push(j);
                }
                part => {
                    touched.insert(part);
                }
            }
        }
        let before = self.take_parts(touched, &mut needs, &mut pledges);
        needs.sort_unstable();
        pledges.sort_unstable();
        let mut memory = Memory::new(&before);
        match change {
            Change::Need(j, _) => drop(memory.needs.remove(j)),
            Change::Pledge(i, _) => drop(memory.pledges.remove(i)),
        }
        let components = plan::components(&self.board, &needs, &pledges);
        let count = components.len();
        for component in components {
            let problem = plan::problem(&self.board, &component);
            let answer = PrimalDual::warm_start(&problem, &memory.guess(&component)).solution();
            self.adopt(component, answer);
        }
        count
    }

    /// Take parts out of the plan and list their lines.
    fn take_parts(&mut self, parts: BTreeSet<u32>, needs: &mut Vec<u32>, pledges: &mut Vec<u32>) -> Vec<Part> {
        let mut before: Vec<Part> = Vec::new();
        for part in parts {
            let Some(part) = self.parts.get_mut(part as usize).and_then(Option::take) else { continue };
            self.objective -= part.objective;
            for node in 0..part.component.nodes() {
                for m in part.component.lines(node) {
                    if node < part.component.pledges {
                        pledges.push(m.line);
                        self.part_of_pledge[m.line as usize] = NONE;
                    } else {
                        needs.push(m.line);
                        self.part_of_need[m.line as usize] = NONE;
                    }
                }
            }
            before.push(part);
        }
        before
    }

    /// Whether a need could be served from one of these leaves.
    fn meets(&self, need: u32, leaves: &[u32]) -> bool {
        let n = &self.board.needs[need as usize];
        let near = |class: u32| {
            let (a, b) = self.board.classes.leaves[class as usize];
            leaves.get(leaves.partition_point(|&l| l < a)).is_some_and(|&l| l < b)
        };
        near(n.class) || self.board.class_sets.get(n.subs).iter().any(|&s| near(s))
    }
}

/// What the last answers said about lines, hubs and the arcs between them.
struct Memory {
    pledges: NumberMap<u32, (i64, u64)>,
    needs: NumberMap<u32, (i64, u64)>,
    hubs: NumberMap<(u64, u64), (i64, u64)>,
    flows: NumberMap<(u64, u64), i64>,
}

impl Memory {
    fn new(parts: &[Part]) -> Self {
        let mut memory = Self {
            pledges: NumberMap::default(),
            needs: NumberMap::default(),
            hubs: NumberMap::default(),
            flows: NumberMap::default(),
        };
        let mut base = 0;
        for part in parts {
            let c = &part.component;
            for node in 0..c.nodes() {
                let price = part.answer.price[node];
                let id = base + node as u64;
                if node < c.pledges {
                    for m in c.lines(node) {
                        memory.pledges.insert(m.line, (price - m.extra, id));
                    }
                } else if let Some(&(key, day)) = c.hub_keys.get(node - c.pledges) {
                    memory.hubs.insert((key, day.cast_unsigned()), (price, id));
                } else {
                    for m in c.lines(node) {
                        memory.needs.insert(m.line, (price + m.extra, id));
                    }
                }
            }
            for (a, &f) in c.arcs.iter().zip(&part.answer.flow).filter(|e| *e.1 > 0) {
                memory.flows.insert((base + u64::from(a.src), base + u64::from(a.dst)), f);
            }
            base += c.nodes() as u64;
        }
        memory
    }

    /// Prices and flows for a new component, where they are known; unknown prices are `i64::MAX`.
    fn guess(&self, c: &Component) -> Solution {
        let mut price = vec![i64::MAX; c.nodes()];
        let mut id = vec![u64::MAX; c.nodes()];
        for node in 0..c.nodes() {
            let known = if node < c.pledges {
                c.lines(node).iter().find_map(|m| self.pledges.get(&m.line).map(|k| (k.0 + m.extra, k.1)))
            } else if let Some(&(key, day)) = c.hub_keys.get(node - c.pledges) {
                self.hubs.get(&(key, day.cast_unsigned())).copied()
            } else {
                c.lines(node).iter().find_map(|m| self.needs.get(&m.line).map(|k| (k.0 - m.extra, k.1)))
            };
            if let Some(k) = known {
                (price[node], id[node]) = k;
            }
        }
        let flow = c
            .arcs
            .iter()
            .map(|a| self.flows.get(&(id[a.src as usize], id[a.dst as usize])).copied().unwrap_or(0))
            .collect();
        Solution { flow, used: Vec::new(), price }
    }
}
