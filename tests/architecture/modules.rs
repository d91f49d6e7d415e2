//! Which file a path leads to. A name that a module only passes on (`pub use`) leads to the file it comes from, so
//! that a `mod.rs` which gathers its children is no stop on the way.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::house::{CRATES, FILES, File};

/// Passing on that leads in a circle ends here.
const DEEPEST: usize = 8;

/// The files by crate and module.
static MODULES: LazyLock<HashMap<(&str, &[String]), usize>> = LazyLock::new(|| {
    FILES.iter().enumerate().map(|(n, file)| ((file.package.as_str(), file.module.as_slice()), n)).collect()
});

/// The macros of each crate, by name.
static MACROS: LazyLock<HashMap<(&str, &str), usize>> = LazyLock::new(|| {
    let mut macros = HashMap::new();
    for (n, file) in FILES.iter().enumerate() {
        for at in 0..file.tokens.len() {
            if file.tokens[at].text == "macro_rules"
                && let Some(name) = file.tokens.get(at + 2)
            {
                macros.insert((file.package.as_str(), name.text.as_str()), n);
            }
        }
    }
    macros
});

/// An absolute path in a crate.
#[derive(Debug, Clone)]
struct Place {
    package: String,
    parts: Vec<String>,
}

/// The files that a file uses, each with the line that first says so.
pub fn used(file: &File) -> Vec<(usize, usize)> {
    let mut found: HashMap<usize, usize> = HashMap::new();
    let mut note = |target: Option<usize>, line: usize| {
        if let Some(target) = target.filter(|target| !std::ptr::eq(&raw const FILES[*target], file)) {
            let first = found.entry(target).or_insert(line);
            *first = line.min(*first);
        }
    };
    for path in &file.named.paths {
        note(place(file, &path.parts).and_then(|place| follow(&place, DEEPEST)), path.line);
    }
    for pair in file.tokens.windows(2) {
        if pair[1].text == "!" && pair[0].is_word() {
            note(MACROS.get(&(file.package.as_str(), pair[0].text.as_str())).copied(), pair[0].line);
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_unstable();
    found
}

/// Where a path of a file leads, when it stays in the house.
fn place(file: &File, parts: &[String]) -> Option<Place> {
    let (first, rest) = parts.split_first()?;
    let within = |package: &str, module: &[String], rest: &[String]| Place {
        package: package.to_owned(),
        parts: module.iter().chain(rest).cloned().collect(),
    };
    match first.as_str() {
        "crate" => Some(within(&file.package, &[], rest)),
        "self" => Some(within(&file.package, &file.module, rest)),
        "super" => {
            let mut module = file.module.clone();
            module.pop();
            let more = rest.iter().take_while(|part| *part == "super").count();
            module.truncate(module.len().saturating_sub(more));
            Some(within(&file.package, &module, &rest[more..]))
        }
        "poruch" => Some(within("poruch", &[], rest)),
        package if CRATES.contains(&package) && package != file.package => Some(within(package, &[], rest)),
        name => {
            let child = within(&file.package, &file.module, std::slice::from_ref(first));
            if module(&child.package, &child.parts).is_some() {
                return Some(within(&file.package, &file.module, parts));
            }
            let (_, import) = file.named.imports.iter().find(|(known, path)| known == name && path.parts != [name])?;
            (import.parts.first() != Some(first)).then(|| place(file, &import.parts)).flatten().map(|mut place| {
                place.parts.extend_from_slice(rest);
                place
            })
        }
    }
}

fn module(package: &str, parts: &[String]) -> Option<usize> {
    MODULES.get(&(package, parts)).copied()
}

/// The file in which what stands at this place is written.
fn follow(place: &Place, depth: usize) -> Option<usize> {
    let deepest = (0..=place.parts.len()).rev().find_map(|n| {
        let (module_parts, rest) = place.parts.split_at(n);
        module(&place.package, module_parts).map(|found| (found, rest))
    });
    let (found, rest) = deepest?;
    let file = &FILES[found];
    let Some((name, rest)) = rest.split_first() else { return Some(found) };
    if depth == 0 || file.defines.contains(name) {
        return Some(found);
    }
    if let Some((_, path)) = file.named.exports.iter().find(|(known, _)| known == name) {
        let mut next = self::place(file, &path.parts)?;
        next.parts.extend_from_slice(rest);
        return follow(&next, depth - 1);
    }
    for (_, path) in file.named.exports.iter().filter(|(known, _)| known == "*") {
        let target = path.parts.split_last().and_then(|(_, module)| self::place(file, module));
        if let Some(target) = target.and_then(|target| follow(&target, depth - 1))
            && FILES[target].defines.contains(name)
        {
            return Some(target);
        }
    }
    MACROS.get(&(place.package.as_str(), name.as_str())).copied().or(Some(found))
}
