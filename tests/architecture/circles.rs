//! No circle between files: where one uses another, that one does not use the first, straight or by way of others.
//!
//! A file uses another when it names something written there. `mod` and `pub use` are no use: a `mod.rs` may gather
//! its children, which may use what is written in it, as long as it does not itself use one of them for something.

use std::collections::{BTreeMap, BTreeSet};

use crate::exceptions;
use crate::house::FILES;
use crate::modules;

type Graph = BTreeMap<usize, Vec<usize>>;

fn graph() -> Graph {
    FILES
        .iter()
        .enumerate()
        .map(|(n, file)| (n, modules::used(file).into_iter().map(|(target, _)| target).collect()))
        .collect()
}

fn edge(from: usize, to: usize) -> String {
    format!("{} -> {}", FILES[from].path, FILES[to].path)
}

/// The edges that lie on a circle: both ends belong to one strongly connected part.
fn on_circles(graph: &Graph) -> BTreeSet<(usize, usize)> {
    let parts = parts(graph);
    let edges = graph.iter().flat_map(|(from, all)| all.iter().map(move |to| (*from, *to)));
    edges.filter(|(from, to)| parts[from] == parts[to]).collect()
}

/// The strongly connected part of each file (Kosaraju's two walks).
fn parts(graph: &Graph) -> BTreeMap<usize, usize> {
    let mut back: Graph = graph.keys().map(|n| (*n, Vec::new())).collect();
    for (from, all) in graph {
        for to in all {
            back.entry(*to).or_default().push(*from);
        }
    }
    let (mut seen, mut order) = (BTreeSet::new(), Vec::new());
    for n in graph.keys() {
        walk(graph, *n, &mut seen, &mut order);
    }
    let (mut seen, mut parts) = (BTreeSet::new(), BTreeMap::new());
    for root in order.into_iter().rev() {
        let mut part = Vec::new();
        walk(&back, root, &mut seen, &mut part);
        parts.extend(part.into_iter().map(|n| (n, root)));
    }
    parts
}

/// Notes what is reached from `n` and was not seen, each after all that is reached from it.
fn walk(graph: &Graph, n: usize, seen: &mut BTreeSet<usize>, order: &mut Vec<usize>) {
    if !seen.insert(n) {
        return;
    }
    for next in graph.get(&n).into_iter().flatten() {
        walk(graph, *next, seen, order);
    }
    order.push(n);
}

#[test]
fn files_use_each_other_in_one_direction() {
    let whole = graph();
    let listed = exceptions::of("circle");
    let mut rest = whole.clone();
    for (from, all) in &mut rest {
        all.retain(|to| !listed.contains_key(&edge(*from, *to)));
    }
    let mut found: BTreeSet<String> = on_circles(&rest).into_iter().map(|(from, to)| edge(from, to)).collect();
    // of the listed ones, those that still close a circle
    found.extend(
        on_circles(&whole).into_iter().map(|(from, to)| edge(from, to)).filter(|edge| listed.contains_key(edge)),
    );
    exceptions::hold("circle", &found, "files use each other in a circle; one of these goes");
}

#[test]
fn a_circle_is_found() {
    let graph: Graph = [(0, vec![1]), (1, vec![2]), (2, vec![0, 3]), (3, vec![])].into();
    assert_eq!(on_circles(&graph), [(0, 1), (1, 2), (2, 0)].into());
}
