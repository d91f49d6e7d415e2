//! The sizes of files, and that what stands twice stands on both sides.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

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

/// The files that `mod` names in a file whose own modules lie in `folder`.
fn modules_of(path: &str, folder: &Path) -> Vec<(PathBuf, PathBuf)> {
    let (mut found, mut elsewhere) = (Vec::new(), None);
    for line in house::text(path).lines().map(str::trim) {
        if let Some(named) = line.strip_prefix("#[path = \"").and_then(|rest| rest.strip_suffix("\"]")) {
            elsewhere = Path::new(path).parent().map(|own| own.join(named));
            continue;
        }
        let named = line.strip_suffix(';').and_then(|line| line.rsplit_once("mod ")).filter(|(before, name)| {
            (before.is_empty() || before.starts_with("pub")) && name.chars().all(|c| c.is_alphanumeric() || c == '_')
        });
        let Some((_, name)) = named else { continue };
        if let Some(file) = elsewhere.take() {
            let below = file.parent().expect("a folder").to_owned();
            found.push((file, below));
        } else {
            let below = folder.join(name);
            let own = [below.with_extension("rs"), below.join("mod.rs")];
            found.extend(own.into_iter().map(|file| (file, below.clone())));
        }
    }
    found
}

/// Whether a file is the root of a crate: what cargo looks for by itself, and what `Cargo.toml` names.
fn is_root(path: &str) -> bool {
    let listed = |folder: &str| path.strip_prefix(folder).is_some_and(|rest| !rest.contains('/'));
    let own = path.starts_with("crates/") && path.split('/').nth(2) == Some("tests") && path.matches('/').count() == 3;
    path.ends_with("/lib.rs") || path.ends_with("/main.rs") || listed("benches/") || own
}

#[test]
fn every_file_is_a_module_of_something() {
    let all: Vec<String> = ["src", "crates", "tests", "benches"].into_iter().flat_map(house::rust_files).collect();
    let mut open: Vec<(PathBuf, PathBuf)> = all
        .iter()
        .filter(|path| is_root(path))
        .map(|path| (PathBuf::from(path), Path::new(path).parent().expect("a folder").to_owned()))
        .collect();
    let mut reached = BTreeSet::new();
    while let Some((file, below)) = open.pop() {
        let path = plain(&file);
        if all.contains(&path) && reached.insert(path.clone()) {
            open.extend(modules_of(&path, &below));
        }
    }
    let alone: Vec<&String> = all.iter().filter(|path| !reached.contains(*path)).collect();
    assert!(alone.is_empty(), "no `mod` names these, so they are neither built nor run: {alone:?}");
}

/// A path without `..`.
fn plain(path: &Path) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.iter().filter_map(|part| part.to_str()) {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
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
