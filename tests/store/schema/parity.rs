//! Both engines have the same schema, but for what is listed here, and diesel's view of it is that too.

use std::collections::{BTreeMap, BTreeSet};

use poruch::store::Engine;

use super::checks::Check;
use super::shape::{self, Column, Shape, Table};
use super::vocabulary;
use crate::support::{self, TestDatabase};

/// Tables of one engine, and what the other has instead.
const ONLY_SQLITE: &[&str] = &[
    // PostgreSQL has sequences
    "reference_numbers",
];
const ONLY_POSTGRES: &[&str] = &[
    // on SQLite an entry of the log has its number at once: it is that of its row, and the order is a view
    "event_order",
    "unsealed_events",
];

/// Triggers by engine: all of them.
const TRIGGERS: [&[(&str, &str)]; 2] = [
    &[("events", "events_remain"), ("events", "events_stay")],
    &[
        ("event_order", "event_order_remain"),
        ("event_order", "event_order_stay"),
        ("events", "events_remain"),
        ("events", "events_stay"),
        ("events", "events_wait_for_their_place"),
    ],
];

/// How SQLite keeps what PostgreSQL has a type for, and the check that stands for that type.
fn kept(postgres: &str) -> (&'static str, &'static str) {
    match postgres {
        "bool" => ("INTEGER", "IN (FALSE, TRUE)"),
        "jsonb" => ("TEXT", "json_valid"),
        "uuid" => ("BLOB", "length(id) = 16"),
        "bytea" => ("BLOB", ""),
        "int4" | "int8" | "timestamptz" => ("INTEGER", ""),
        "text" | "date" => ("TEXT", ""),
        other => panic!("a type without a counterpart: {other}"),
    }
}

/// The check of a column that stands for a type, and so has no counterpart.
fn is_of_type(table: &Table, name: &str, postgres: &Table) -> bool {
    postgres.columns.iter().any(|(column, there)| {
        let (_, form) = kept(&there.type_name);
        let check = table.checks.get(name).map_or("", String::as_str);
        !form.is_empty() && name.ends_with(&format!("_{column}_check")) && check.contains(form)
    })
}

fn shapes() -> (Shape, Shape) {
    let [sqlite, postgres] = [Engine::Sqlite, Engine::Postgres].map(|engine| {
        let database = TestDatabase::new(engine);
        shape::read(&mut database.connect())
    });
    (sqlite, postgres)
}

fn compare(name: &str, sqlite: &Table, postgres: &Table) {
    assert_eq!(sqlite.columns.keys().collect::<Vec<_>>(), postgres.columns.keys().collect::<Vec<_>>(), "{name}");
    for (column, here) in &sqlite.columns {
        let there = &postgres.columns[column];
        let (type_name, form) = kept(&there.type_name);
        assert_eq!(here.type_name, type_name, "{name}.{column}");
        assert_eq!(here.nullable, there.nullable, "{name}.{column}: nothing is a value of one engine only");
        assert_eq!(here.default.to_lowercase(), there.default.to_lowercase(), "{name}.{column}: defaults");
        // ids that refer are held by what they refer to
        if !form.is_empty() && (there.type_name != "uuid" || column == "id") {
            let check = sqlite.checks.get(&format!("{name}_{column}_check"));
            assert!(
                check.is_some_and(|check| check.contains(form)),
                "{name}.{column} is {} there: {check:?}",
                there.type_name
            );
        }
    }
    assert_eq!(sqlite.primary, postgres.primary, "{name}: primary keys");
    assert_eq!(sqlite.foreign, postgres.foreign, "{name}: foreign keys");
    assert_eq!(sqlite.indexes, postgres.indexes, "{name}: indexes");
    let read = |table: &Table| -> BTreeMap<String, Check> {
        let own = table.checks.iter().filter(|(check, _)| !is_of_type(sqlite, check, postgres));
        own.map(|(name, sql)| (name.clone(), Check::read(sql))).collect()
    };
    assert_eq!(read(sqlite), read(postgres), "{name}: checks");
}

pub async fn both_engines_have_the_same(engine: Engine) {
    // it compares two, so it runs once
    if engine == Engine::Sqlite || !support::engines().contains(&Engine::Postgres) {
        return;
    }
    let (sqlite, postgres) = shapes();
    let names = |shape: &Shape, but: &[&str]| -> BTreeSet<String> {
        shape.keys().filter(|name| !but.contains(&name.as_str())).cloned().collect()
    };
    assert_eq!(names(&sqlite, ONLY_SQLITE), names(&postgres, ONLY_POSTGRES));
    for name in names(&sqlite, ONLY_SQLITE) {
        let mut here = sqlite[&name].clone();
        if name == "events" {
            let seq = here.columns.remove("seq").expect("the place of an entry");
            assert!(!seq.nullable && here.primary == "seq", "{seq:?}");
            here.checks.remove("events_seq_check").expect("numbers begin at 1");
            // its id is unique
            here.primary = "id".to_owned();
        }
        compare(&name, &here, &postgres[&name]);
    }
    for (shape, expected) in [&sqlite, &postgres].into_iter().zip(TRIGGERS) {
        let found: Vec<(&str, &str)> = shape
            .iter()
            .flat_map(|(table, of)| of.triggers.iter().map(|trigger| (table.as_str(), trigger.as_str())))
            .collect();
        assert_eq!(found, expected);
    }
}

/// The types of `src/store/schema.rs`, as PostgreSQL names them.
fn of_diesel(name: &str) -> &'static str {
    match name {
        "Id" => "uuid",
        "Moment" => "timestamptz",
        "Document" => "jsonb",
        "Binary" => "bytea",
        "Bool" => "bool",
        "Integer" => "int4",
        "BigInt" => "int8",
        "Text" | "Word" => "text",
        "Date" => "date",
        other => panic!("a type without a counterpart: {other}"),
    }
}

pub async fn diesel_sees_what_is_there(engine: Engine) {
    let database = TestDatabase::new(engine);
    let found = shape::read(&mut database.connect());
    let text = include_str!("../../../src/store/schema.rs");
    let mut seen = BTreeSet::new();
    let mut words = BTreeSet::new();
    for table in text.split("diesel::table! {").skip(1) {
        let mut lines = table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("use "));
        let (name, primary) = lines.next().expect("a name").split_once(" (").expect("a key");
        seen.insert(name.to_owned());
        if engine == Engine::Sqlite && name == "event_order" {
            continue;
        }
        let mut there = found.get(name).unwrap_or_else(|| panic!("{name} is no table")).clone();
        if engine == Engine::Sqlite && name == "events" {
            there.columns.remove("seq").expect("the place of an entry, which nobody writes");
            there.primary = "id".to_owned();
        }
        assert_eq!(primary.trim_end_matches(") {").replace(' ', ""), there.primary, "{name}: its key");
        let columns: BTreeMap<String, Column> = lines
            .map_while(|line| line.split_once(" -> "))
            .map(|(column, rest)| {
                let rest = rest.trim_end_matches(',');
                let bare = rest.strip_prefix("Nullable<").and_then(|rest| rest.strip_suffix('>'));
                if bare.unwrap_or(rest) == "Word" {
                    words.insert(format!("{name}.{column}"));
                }
                let postgres = of_diesel(bare.unwrap_or(rest));
                let type_name = if engine == Engine::Postgres { postgres } else { kept(postgres).0 }.to_owned();
                (column.to_owned(), Column { type_name, nullable: bare.is_some(), default: String::new() })
            })
            .collect();
        let without_defaults: BTreeMap<String, Column> = there
            .columns
            .iter()
            .map(|(column, there)| (column.clone(), Column { default: String::new(), ..there.clone() }))
            .collect();
        assert_eq!(columns, without_defaults, "{name}");
    }
    // a column whose database knows a list of words is read as a word of that list; these two hold several
    let lists = vocabulary::all().into_iter().map(|(table, column, _)| format!("{table}.{column}"));
    let several = ["organisations.roles", "tokens.scopes"];
    assert_eq!(words, lists.filter(|name| !several.contains(&name.as_str())).collect::<BTreeSet<_>>());
    // what is asked with SQL of its own
    let others = ["reference_numbers", "unsealed_events"];
    assert!(found.keys().all(|name| seen.contains(name) || others.contains(&name.as_str())), "{seen:?}");
}
