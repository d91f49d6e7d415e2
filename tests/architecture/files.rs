//! The sizes of files, and that what stands twice stands on both sides.

use std::collections::BTreeSet;

use crate::exceptions;
use crate::house;

/// Past this, a file does more than one thing.
const MOST_LINES: usize = 400;

#[test]
fn none_is_too_long() {
    let listed = exceptions::of("lines");
    let mut found = BTreeSet::new();
    for path in ["src", "crates", "tests", "benches"].into_iter().flat_map(house::rust_files) {
        let lines = house::text(&path).lines().count();
        if lines <= MOST_LINES {
            continue;
        }
        let bound = |entry: &&String| {
            let bound = entry.strip_prefix(path.as_str()).and_then(|rest| rest.strip_prefix(" <= "));
            bound.and_then(|bound| bound.parse().ok()).is_some_and(|bound: usize| lines <= bound)
        };
        let entry = listed.keys().find(bound);
        found.insert(entry.cloned().unwrap_or_else(|| format!("{path} <= {lines}")));
    }
    exceptions::hold("lines", &found, "a file has more than 400 lines, or more than it had");
}

/// The folders of migrations of an engine.
fn migrations(engine: &str) -> BTreeSet<String> {
    let folder = house::root().join("migrations").join(engine);
    let entries = std::fs::read_dir(folder).expect("a folder of migrations").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn migrations_stand_on_both_sides_and_go_both_ways() {
    let sqlite = migrations("sqlite");
    assert_eq!(sqlite, migrations("postgres"));
    assert!(!sqlite.is_empty());
    for (engine, name) in sqlite.iter().flat_map(|name| [("sqlite", name), ("postgres", name)]) {
        for way in ["up.sql", "down.sql"] {
            let path = format!("migrations/{engine}/{name}/{way}");
            assert!(!house::text(&path).trim().is_empty(), "{path} is empty");
        }
    }
}

#[test]
fn docs_have_no_examples_that_nobody_runs() {
    for path in ["src", "crates"].into_iter().flat_map(house::rust_files) {
        let fenced = house::text(&path).lines().any(|line| {
            let line = line.trim_start();
            line.starts_with("/// ```") || line.starts_with("//! ```")
        });
        assert!(!fenced, "{path}: with an example in its docs, `doctest = false` must leave Cargo.toml");
    }
}
