//! The sources as they lie on the disk.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use crate::paths::{self, Named};
use crate::tokens::{self, Token};

/// The crates below the service, which stand in `crates/`.
pub const CRATES: [&str; 3] = ["domain", "lexicon", "matching"];

/// A source file of the program.
pub struct File {
    /// Where it lies, from the root of the repository.
    pub path: String,
    /// The crate it belongs to: one of [`CRATES`], `poruch`, or `main` for the program around it.
    pub package: String,
    /// Its module in that crate.
    pub module: Vec<String>,
    /// Its tokens without those of tests.
    pub tokens: Vec<Token>,
    /// The paths it names.
    pub named: Named,
    /// The names it defines, macros among them.
    pub defines: BTreeSet<String>,
}

impl File {
    /// The room it belongs to: a crate, or a word below `src`.
    pub fn room(&self) -> &str {
        match self.module.first() {
            Some(room) if self.package == "poruch" => room,
            _ => &self.package,
        }
    }
}

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file of the program but those of its tests, read once.
pub static FILES: LazyLock<Vec<File>> = LazyLock::new(|| {
    let mut files = Vec::new();
    for path in rust_files("src") {
        let package = if path == "src/main.rs" { "main" } else { "poruch" };
        files.extend(read(&path, package, "src/"));
    }
    for package in CRATES {
        let folder = format!("crates/{package}/src/");
        for path in rust_files(&folder) {
            files.extend(read(&path, package, &folder));
        }
    }
    assert!(files.len() > 100, "the sources were found");
    files
});

fn read(path: &str, package: &str, folder: &str) -> Option<File> {
    let mut module: Vec<String> = path.strip_prefix(folder)?.split('/').map(str::to_owned).collect();
    let name = module.pop()?.strip_suffix(".rs")?.to_owned();
    if !matches!(name.as_str(), "mod" | "lib" | "main") {
        module.push(name);
    }
    if module.iter().any(|part| part == "tests") {
        return None;
    }
    let tokens = tokens::without_tests(&tokens::of(&text(path)));
    let named = paths::of(&tokens);
    let defines = defined(&tokens);
    Some(File { path: path.to_owned(), package: package.to_owned(), module, tokens, named, defines })
}

/// The names of the items of a file.
fn defined(tokens: &[Token]) -> BTreeSet<String> {
    const KEYWORDS: [&str; 8] = ["struct", "enum", "fn", "trait", "type", "const", "static", "union"];
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let name = |at: usize| match text(at) {
        word if KEYWORDS.contains(&word) => Some(text(at + 1)),
        "macro_rules" => Some(text(at + 2)),
        _ => None,
    };
    (0..tokens.len()).filter_map(name).map(str::to_owned).collect()
}

/// The text of a file.
pub fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The Rust files below a folder, in order.
pub fn rust_files(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.retain(|path| path.ends_with(".rs"));
    found.sort();
    found
}

fn walk(folder: &Path, found: &mut Vec<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            if !path.ends_with("target") {
                walk(&path, found);
            }
        } else if let Ok(path) = path.strip_prefix(root()) {
            found.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
}
