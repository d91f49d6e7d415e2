//! Item classes as a forest whose leaves are what is offered.
//!
//! A class of one kind and unit is another than the same class of another kind or unit, so goods
//! never meet training, nor pieces boxes. Only classes that lines name are kept. A pledge of a class
//! that has others below it is of no particular one of these: it gets a generic leaf beside them,
//! which serves who asks for the class or one above it. A pledge that a coordinator has forbidden
//! somebody gets a leaf of its own, so that it can be barred alone.

use std::collections::{BTreeMap, BTreeSet};

use domain::PledgeLineId;
use domain::need::Kind;
use lexicon::catalogue::{Catalogue, code};
use matching::model::{Classes, NONE};

/// A class as lines name it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClassName {
    pub kind: Kind,
    pub unit: String,
    pub key: String,
}

/// The numbers of the classes.
#[derive(Debug, Default)]
pub struct ClassTable {
    named: BTreeMap<ClassName, u32>,
    generic: BTreeMap<u32, u32>,
    own: BTreeMap<PledgeLineId, u32>,
    /// The leaves that pledges of a class have alone.
    alone: BTreeMap<u32, Vec<u32>>,
}

/// The most classes that lie above each other.
const DEEPEST: usize = 12;

/// The catalogue's classes above `key`, the nearest first.
pub fn above<'a>(catalogue: &'a Catalogue, key: &'a str) -> impl Iterator<Item = &'a str> {
    std::iter::successors(catalogue.parent(key), |above| catalogue.parent(above)).take(DEEPEST)
}

impl ClassTable {
    /// Numbers what is asked for and offered; `own` are the pledges that get a leaf of their own.
    pub fn new(
        catalogue: &Catalogue,
        asked: BTreeSet<ClassName>,
        offered: &BTreeSet<ClassName>,
        own: &BTreeMap<PledgeLineId, ClassName>,
    ) -> (Self, Classes) {
        let mut all = asked;
        all.extend(offered.iter().cloned());
        let named: BTreeMap<ClassName, u32> = all.into_iter().zip(0..).collect();
        let mut parents: Vec<u32> = named.keys().map(|name| nearest(catalogue, &named, name)).collect();
        let mut inner: BTreeSet<u32> = parents.iter().copied().filter(|parent| *parent != NONE).collect();
        inner.extend(own.values().filter_map(|name| named.get(name).copied()));
        let mut table = Self { named, ..Self::default() };
        for class in offered.iter().filter_map(|name| table.named.get(name)).filter(|class| inner.contains(class)) {
            table.generic.insert(*class, add(&mut parents, *class));
        }
        for (line, name) in own {
            if let Some(class) = table.named.get(name).copied() {
                let leaf = add(&mut parents, class);
                table.own.insert(*line, leaf);
                table.alone.entry(class).or_default().push(leaf);
            }
        }
        (table, Classes::new(parents).unwrap_or_default())
    }

    /// The number of a class that somebody asks for.
    pub fn asked(&self, name: &ClassName) -> Option<u32> {
        self.named.get(name).copied()
    }

    /// The number of the leaf of a pledge.
    pub fn offered(&self, line: PledgeLineId, name: &ClassName) -> Option<u32> {
        let class = self.asked(name)?;
        Some(self.own.get(&line).or_else(|| self.generic.get(&class)).copied().unwrap_or(class))
    }

    /// The leaves of what is only said to be of a class that lies above the one asked for, and may be it.
    pub fn general(&self, catalogue: &Catalogue, asked: &ClassName) -> Vec<u32> {
        let classes = above(catalogue, &asked.key).filter(|key| code::is_narrow(key));
        let known = classes.filter_map(|key| self.asked(&ClassName { key: key.to_owned(), ..asked.clone() }));
        let leaves = known.flat_map(|class| {
            self.generic.get(&class).into_iter().chain(self.alone.get(&class).into_iter().flatten()).copied()
        });
        leaves.collect()
    }

    /// The leaf that a pledge has alone.
    pub fn own(&self, line: PledgeLineId) -> Option<u32> {
        self.own.get(&line).copied()
    }
}

fn add(parents: &mut Vec<u32>, parent: u32) -> u32 {
    parents.push(parent);
    u32::try_from(parents.len() - 1).unwrap_or(NONE)
}

/// The nearest class above that a line names.
fn nearest(catalogue: &Catalogue, named: &BTreeMap<ClassName, u32>, name: &ClassName) -> u32 {
    above(catalogue, &name.key)
        .find_map(|key| named.get(&ClassName { key: key.to_owned(), ..name.clone() }))
        .copied()
        .unwrap_or(NONE)
}
