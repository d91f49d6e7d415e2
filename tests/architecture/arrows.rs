//! Who may use whom.

use std::collections::BTreeSet;

use crate::exceptions;
use crate::house::{self, FILES};
use crate::modules;

/// Each room with those it may use, lowest first. What is not here is not allowed.
const MAY_USE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("lexicon", &["domain"]),
    ("matching", &[]),
    ("hex", &[]),
    ("clock", &["domain"]),
    ("messages", &["domain"]),
    ("store", &["clock", "domain", "hex", "lexicon", "matching"]),
    ("service", &["clock", "domain", "hex", "lexicon", "matching", "store"]),
    // what both know of connections and of who asks too often; it knows nothing of what is asked
    ("limits", &["domain"]),
    ("wire", &["limits"]),
    // tables are sent over REST and read by command alike
    ("import", &["domain", "hex", "lexicon", "service"]),
    ("api", &["domain", "hex", "import", "lexicon", "limits", "matching", "messages", "service", "wire"]),
    ("telemetry", &["api", "clock", "service"]),
    ("demo", &["domain", "import", "lexicon", "service"]),
    ("worker", &["service"]),
    ("config", &["domain", "limits", "service", "store", "wire"]),
    ("server", &["api", "clock", "config", "limits", "service", "store", "telemetry", "wire"]),
    (
        "cli",
        &[
            "api",
            "clock",
            "config",
            "demo",
            "domain",
            "import",
            "lexicon",
            "matching",
            "messages",
            "server",
            "service",
            "store",
            "telemetry",
            "worker",
        ],
    ),
];

/// The roots of the two crates only put together.
const ROOTS: [&str; 2] = ["src/lib.rs", "src/main.rs"];

#[test]
fn rooms_use_only_what_stands_below_them() {
    let mut found = BTreeSet::new();
    for file in FILES.iter().filter(|file| !ROOTS.contains(&file.path.as_str())) {
        let room = file.room();
        let (_, allowed) = MAY_USE
            .iter()
            .find(|(known, _)| *known == room)
            .unwrap_or_else(|| panic!("{}: say in arrows.rs what the room {room} may use", file.path));
        for (target, _) in modules::used(file) {
            let used = FILES[target].room();
            if used != room && FILES[target].path != "src/lib.rs" && !allowed.contains(&used) {
                found.insert(format!("{} -> {used}", file.path));
            }
        }
    }
    exceptions::hold("arrow", &found, "a room uses what it must not");
}

#[test]
fn the_table_itself_points_downwards() {
    let mut below: Vec<&str> = Vec::new();
    for (room, uses) in MAY_USE {
        assert!(uses.iter().all(|used| below.contains(used)), "{room} uses what stands beside or above it");
        below.push(room);
    }
}

/// Files outside `rooms` that say one of `words`.
fn files_that_say(words: &[&str], rooms: &[&str]) -> BTreeSet<String> {
    FILES
        .iter()
        .filter(|file| !rooms.contains(&file.room()) && !ROOTS.contains(&file.path.as_str()))
        .filter(|file| file.tokens.iter().any(|token| words.contains(&token.text.as_str())))
        .map(|file| file.path.clone())
        .collect()
}

#[test]
fn only_the_store_names_diesel() {
    let words = ["diesel", "diesel_migrations", "libsqlite3_sys", "pq_sys"];
    exceptions::hold("diesel", &files_that_say(&words, &["store"]), "only the store names the database's library");
}

#[test]
fn nothing_below_the_front_names_the_framework() {
    let words = ["actix_web", "actix_http", "actix_service", "utoipa_actix_web", "utoipa_swagger_ui", "reqwest"];
    let rooms = ["api", "limits", "wire", "telemetry", "server", "cli"];
    exceptions::hold("framework", &files_that_say(&words, &rooms), "only a front and what serves it name HTTP");
}

/// What no crate below the service may stand on.
const NOT_BELOW: [&str; 8] = ["actix", "diesel", "tokio", "reqwest", "rand", "tracing", "libsqlite3-sys", "pq-sys"];

#[test]
fn crates_depend_on_crates_below_them() {
    for package in house::CRATES {
        let manifest: toml::Table = house::text(&format!("crates/{package}/Cargo.toml")).parse().expect("a manifest");
        let (_, allowed) = MAY_USE.iter().find(|(room, _)| *room == package).expect("a room");
        for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
            let names = manifest.get(section).and_then(toml::Value::as_table).into_iter().flatten();
            for (name, _) in names {
                let is_ours = house::CRATES.contains(&name.as_str()) || name == "poruch";
                assert!(!is_ours || allowed.contains(&name.as_str()), "{package} depends on {name}");
                assert!(
                    !NOT_BELOW.iter().any(|never| name == never || name.starts_with(&format!("{never}-"))),
                    "{package} knows no database, network or clock, and depends on {name}"
                );
            }
        }
    }
}
