//! What breaks a wall today, with reasons: `exceptions.txt`, a line each, `kind: what: reason`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use crate::house;

const FILE: &str = "tests/architecture/exceptions.txt";

/// Takes out entries that nothing needs any more.
const SHRINK: &str = "PORUCH_SHRINK_EXCEPTIONS";

/// The entries of a kind: what, and why.
pub fn of(kind: &str) -> BTreeMap<String, String> {
    entries(&house::text(FILE)).filter(|(of, ..)| *of == kind).map(|(_, what, why)| (what.into(), why.into())).collect()
}

fn entries(text: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut parts = line.splitn(3, ": ");
        let mut part = || parts.next().filter(|part| !part.is_empty()).unwrap_or_else(|| panic!("{FILE}: {line}"));
        (part(), part(), part())
    })
}

/// Fails on what is found and not listed, and on what is listed and not found.
pub fn hold(kind: &str, found: &BTreeSet<String>, rule: &str) {
    let listed: BTreeSet<String> = of(kind).into_keys().collect();
    let broken: Vec<_> = found.difference(&listed).map(|what| format!("{kind}: {what}")).collect();
    assert!(broken.is_empty(), "{rule}:\n  {}\n(or, with a reason, in {FILE})", broken.join("\n  "));
    let spare: Vec<&String> = listed.difference(found).collect();
    if spare.is_empty() {
        return;
    }
    assert!(
        std::env::var_os(SHRINK).is_some(),
        "{FILE} lists what nothing needs any more; take it out, or run again with {SHRINK}=1:\n  {spare:?}"
    );
    shrink(kind, &spare);
}

fn shrink(kind: &str, spare: &[&String]) {
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let kept: String = house::text(FILE)
        .lines()
        .filter(|line| !spare.iter().any(|what| line.starts_with(&format!("{kind}: {what}: "))))
        .flat_map(|line| [line, "\n"])
        .collect();
    // in one step: other tests read it meanwhile
    let (list, beside) = (house::root().join(FILE), house::root().join(FILE).with_extension("new"));
    std::fs::write(&beside, kept).and_then(|()| std::fs::rename(&beside, &list)).expect("the list can be written");
}

#[test]
fn every_entry_is_of_a_kind_that_is_held_and_stands_once() {
    let kinds = ["arrow", "diesel", "framework", "circle", "clock", "measures", "lines"];
    let text = house::text(FILE);
    let mut seen = BTreeSet::new();
    for (kind, what, why) in entries(&text) {
        assert!(kinds.contains(&kind), "{kind}: {what}");
        assert!(why.len() > 10, "{kind}: {what} has no reason");
        assert!(seen.insert((kind, what)), "{kind}: {what} stands twice");
    }
}
