//! The committed API description equals what the code serves.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use domain::policy::Action;
use poruch::api::spec::{DOCUMENT, text};
use serde_json::Value;

/// Every operation of the document: id, method, path, operation.
pub fn operations() -> Vec<(String, String, String, Value)> {
    let mut all = Vec::new();
    for (path, item) in DOCUMENT["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("methods") {
            let id = operation["operationId"].as_str().expect("an operation id").to_owned();
            all.push((id, method.to_uppercase(), path.clone(), operation.clone()));
        }
    }
    all
}

pub fn the_committed_description_is_what_the_code_serves() {
    let committed = include_str!("../../api-spec/openapi.json");
    assert!(committed == text(), "renew it: cargo run -- openapi > api-spec/openapi.json");
}

pub fn a_reader_that_goes_away_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_poruch"))
        .arg("openapi")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

pub fn policy_names_every_operation_and_no_other() {
    let described: BTreeSet<String> = operations().into_iter().map(|(id, ..)| id).collect();
    let ruled: BTreeSet<String> = Action::ALL.iter().map(|action| action.to_string()).collect();
    assert_eq!(described, ruled);
}

pub fn bodies_have_examples_and_refuse_unknown_fields() {
    let mut ukrainian = 0;
    for (id, _, _, operation) in operations() {
        let body = &operation["requestBody"]["content"]["application/json"]["schema"]["$ref"];
        let Some(reference) = body.as_str() else { continue };
        let schema = DOCUMENT.pointer(reference.trim_start_matches('#')).expect("a schema");
        assert!(schema.get("example").is_some() || schema.get("examples").is_some(), "{id} has no example");
        assert_eq!(schema["additionalProperties"], false, "{id} says nothing of unknown fields");
        ukrainian += usize::from(schema.to_string().chars().any(|c| ('а'..='я').contains(&c)));
    }
    assert!(ukrainian >= 5, "{ukrainian} bodies have an example in Ukrainian");
}
