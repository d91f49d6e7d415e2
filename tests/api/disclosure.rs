//! Which fields somebody sees: the reviewed matrix, and no field of an answer that nobody has thought about.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use domain::access::fields::FIELDS;
use domain::actor::Actor;
use domain::organisation::{Role, Scope};
use domain::policy::Relation;
use poruch::api::spec::DOCUMENT;
use serde_json::Value;

use crate::policy::{RENEW, actor, driver};

/// The kinds of actors, each with what it is to a thing that may be read by others too.
fn kinds() -> Vec<(&'static str, Option<Actor>, Relation)> {
    let all = &[Scope::Read, Scope::Write, Scope::Manage];
    let shared = Relation::SHARED.and(Relation::OFFERED).and(Relation::ACTIVE);
    let recipient = Relation::OWN.and(Relation::RECIPIENT).and(Relation::CONSIGNEE).and(shared);
    let donor = Relation::OWN.and(Relation::DONOR).and(Relation::CONSIGNOR).and(shared);
    let party = Relation::RECIPIENT.and(Relation::CONSIGNEE).and(Relation::AGREED).and(shared);
    let helper = |mandates: bool| {
        let helper = actor(Role::Intermediary, true, all);
        let principals = if mandates { vec![uuid::Uuid::max().into()] } else { Vec::new() };
        helper.map(|helper| Actor { principals, ..helper })
    };
    vec![
        ("anonymous", None, shared),
        ("stranger", actor(Role::Recipient, true, all), Relation::NONE),
        ("reader", actor(Role::Recipient, true, all), shared),
        ("asked", actor(Role::Recipient, true, all), Relation::RECIPIENT.and(shared)),
        ("recipient", actor(Role::Recipient, true, all), recipient.and(Relation::AGREED)),
        ("giver_unver", actor(Role::Donor, false, all), shared),
        ("giver", actor(Role::Donor, true, all), shared),
        ("donor", actor(Role::Donor, true, all), donor),
        ("donor_agreed", actor(Role::Donor, true, all), donor.and(Relation::AGREED)),
        ("carrier", actor(Role::Carrier, true, all), Relation::CARRIER.and(shared)),
        ("carrier_oth", actor(Role::Carrier, true, all), shared),
        ("driver", driver(), Relation::DRIVER.and(Relation::TRUSTED).and(shared)),
        ("intermed", helper(true), party),
        ("intermed_no", helper(false), shared),
        ("coordinator", actor(Role::Coordinator, true, all), Relation::NONE),
        ("admin", actor(Role::Administrator, true, all), Relation::NONE),
        ("auditor", actor(Role::Auditor, true, all), Relation::NONE),
    ]
}

fn matrix() -> String {
    let kinds = kinds();
    let mut text = format!("{:<16}", "thing");
    for (name, ..) in &kinds {
        let _ok = write!(text, " {name:<12}");
    }
    text.push_str(" fields\n");
    for row in FIELDS {
        let _ok = write!(text, "{:<16}", row.thing);
        for (_, actor, relation) in &kinds {
            let _ok = write!(text, " {:<12}", if row.shows(actor.as_ref(), *relation) { "yes" } else { "-" });
        }
        let _ok = writeln!(text, " {}", row.fields.join(", "));
    }
    text
}

pub fn the_matrix_is_the_reviewed_one() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/api/disclosure_matrix.txt");
    if std::env::var_os(RENEW).is_some() {
        std::fs::write(path, matrix()).expect("the matrix is written");
    }
    let reviewed = std::fs::read_to_string(path).expect("the reviewed matrix");
    assert!(
        reviewed == matrix(),
        "disclosure changed: review `{RENEW}=1 cargo test --test api -- matrix` and its diff"
    );
}

/// `NeedLineView` is a `need_line`.
fn thing(schema: &str) -> String {
    let mut name = String::new();
    for (place, letter) in schema.trim_end_matches("View").char_indices() {
        if letter.is_uppercase() && place > 0 {
            name.push('_');
        }
        name.extend(letter.to_lowercase());
    }
    name
}

/// Every named schema that an answer holds.
fn named(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(reference) = fields.get("$ref").and_then(Value::as_str) {
                let name = reference.rsplit('/').next().expect("a name").to_owned();
                if found.insert(name) {
                    named(DOCUMENT.pointer(reference.trim_start_matches('#')).expect("a schema"), found);
                }
            }
            fields.values().for_each(|value| named(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| named(value, found)),
        _ => {}
    }
}

/// The fields that a schema itself has.
fn fields_of(schema: &Value) -> BTreeSet<String> {
    let own = schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name.clone());
    let parts = schema["allOf"].as_array().into_iter().flatten();
    own.chain(parts.flat_map(fields_of)).collect()
}

pub fn every_field_of_an_answer_stands_in_a_row() {
    let mut answered = BTreeSet::new();
    for (.., operation) in crate::spec::operations() {
        for (status, response) in operation["responses"].as_object().expect("responses") {
            if status.starts_with('2') {
                named(response, &mut answered);
            }
        }
    }
    let mut ruled: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for row in FIELDS {
        ruled.entry(row.thing).or_default().extend(row.fields.iter().map(|name| (*name).to_owned()));
    }
    let mut described: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    // a page is a list of things, each of which has rows of its own
    for name in answered {
        let schema = &DOCUMENT["components"]["schemas"][&name];
        let listed = if name.starts_with("Page_") { &schema["properties"]["items"]["items"] } else { schema };
        let fields = fields_of(listed);
        if !fields.is_empty() {
            described.entry(thing(name.trim_start_matches("Page_"))).or_default().extend(fields);
        }
    }
    let nothing = BTreeSet::new();
    let missing: Vec<(&String, Vec<&String>)> = described
        .iter()
        .map(|(thing, fields)| (thing, fields.difference(ruled.get(thing.as_str()).unwrap_or(&nothing)).collect()))
        .filter(|(_, fields): &(_, Vec<_>)| !fields.is_empty())
        .collect();
    assert!(missing.is_empty(), "who sees {missing:?}? Say it in domain/access/fields.rs");
    for (thing, fields) in &ruled {
        let known = described.get(*thing).cloned().unwrap_or_default();
        let gone: Vec<_> = fields.difference(&known).collect();
        assert!(gone.is_empty(), "no answer holds {gone:?} of {thing} any more");
    }
}

/// Who acts for whom outside the one place that decides who sees what: how often, and why it is no such decision.
const REVIEWED: &[(&str, usize, &str)] = &[];

/// Nothing below `service` and `api` decides by itself what somebody is to a thing.
pub fn nobody_else_decides_who_may_see() {
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    for room in ["service", "api"] {
        let mut folders = vec![std::path::PathBuf::from(format!("{}/src/{room}", env!("CARGO_MANIFEST_DIR")))];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let text = std::fs::read_to_string(&path).expect("a source");
                let words =
                    ["acts_for(", "Relation::when(", ".parties()", ".principals.contains", "delivery_address = None"];
                let uses = words.iter().map(|word| text.matches(word).count()).sum();
                if uses > 0 {
                    let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("below it").display().to_string();
                    found.insert(name, uses);
                }
            }
        }
    }
    let reviewed: BTreeMap<String, usize> =
        REVIEWED.iter().map(|(path, uses, _)| ((*path).to_owned(), *uses)).collect();
    assert_eq!(found, reviewed, "who may see is decided in domain/access; other uses are reviewed here");
}
