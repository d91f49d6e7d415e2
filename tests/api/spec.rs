//! The committed API description equals what the code serves.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use domain::policy::Action;
use poruch::api::spec::{DOCUMENT, READ_ALONE, text};
use serde_json::{Value, json};

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

/// Every operation that changes something, by its id. What only reads takes no key for a retry: there is nothing to do twice.
pub fn changes() -> BTreeSet<String> {
    let sent = operations().into_iter().filter(|(_, method, ..)| method != "GET");
    let (read, changes): (Vec<_>, Vec<_>) = sent.partition(|(id, ..)| READ_ALONE.contains(&id.as_str()));
    for (id, .., described) in &read {
        assert!(!described.to_string().contains("Idempotency-Key\""), "{id}");
    }
    assert_eq!(read.len(), READ_ALONE.len());
    changes.into_iter().map(|(id, ..)| id).collect()
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
        // a file is no object with fields
        if operation.get("requestBody").is_none() || id == "create_import" {
            continue;
        }
        let reference = body.as_str().unwrap_or_else(|| panic!("{id} has a body without a name"));
        let schema = DOCUMENT.pointer(reference.trim_start_matches('#')).expect("a schema");
        assert!(schema.get("example").is_some() || schema.get("examples").is_some(), "{id} has no example");
        assert_eq!(schema["additionalProperties"], false, "{id} says nothing of unknown fields");
        ukrainian += usize::from(schema.to_string().chars().any(|c| ('а'..='я').contains(&c)));
    }
    assert!(ukrainian >= 5, "{ukrainian} bodies have an example in Ukrainian");
}

/// A validator of a schema of the document, formats and all.
fn validator(schema: &Value) -> jsonschema::Validator {
    let whole = json!({ "components": DOCUMENT["components"], "allOf": [schema] });
    jsonschema::options().should_validate_formats(true).build(&whole).expect("a schema")
}

/// Every example below a node of the document, with where it stands and the schema it is an example of.
fn examples<'a>(at: &str, node: &'a Value, found: &mut Vec<(String, &'a Value, &'a Value)>) {
    if let Some(list) = node.as_array() {
        for (number, inner) in list.iter().enumerate() {
            examples(&format!("{at}/{number}"), inner, found);
        }
    }
    let Some(members) = node.as_object() else { return };
    // a parameter, header or media type has its schema beside its example; a schema is its own
    let schema = node.get("schema").unwrap_or(node);
    found.extend(node.get("example").map(|example| (format!("{at}/example"), schema, example)));
    match node.get("examples") {
        Some(Value::Array(list)) => found.extend(list.iter().map(|one| (format!("{at}/examples"), schema, one))),
        Some(Value::Object(named)) => {
            found.extend(named.iter().map(|(name, one)| (format!("{at}/examples/{name}"), schema, &one["value"])));
        }
        _ => {}
    }
    for (name, inner) in members {
        // what is below `properties` is named by us, whatever it is called
        match (name.as_str(), inner.as_object()) {
            ("example" | "examples" | "default" | "enum" | "const", _) => {}
            ("properties" | "schemas" | "paths" | "responses" | "parameters", Some(named)) => {
                for (name, inner) in named {
                    examples(&format!("{at}/{name}"), inner, found);
                }
            }
            _ => examples(&format!("{at}/{name}"), inner, found),
        }
    }
}

pub fn every_example_is_of_its_schema() {
    let mut found = Vec::new();
    examples("", &DOCUMENT, &mut found);
    assert!(found.len() > 60, "{} examples", found.len());
    let mut faults = Vec::new();
    for (at, schema, example) in found {
        let validator = validator(schema);
        faults.extend(validator.iter_errors(example).map(|fault| format!("{at}{}: {fault}", fault.instance_path())));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// What a link's expression reads must be in the answer that it is a link of, or in the path of its request.
fn is_told(expression: &str, operation: &Value, response: &Value) -> bool {
    if let Some(pointer) = expression.strip_prefix("$response.body#") {
        let mut schema = &response["content"]["application/json"]["schema"];
        for word in pointer.split('/').skip(1) {
            while let Some(reference) = schema["$ref"].as_str() {
                schema = DOCUMENT.pointer(reference.trim_start_matches('#')).expect("a schema");
            }
            schema = if word == "0" { &schema["items"] } else { &schema["properties"][word] };
        }
        return !schema.is_null();
    }
    if let Some(header) = expression.strip_prefix("$response.header.") {
        return !response["headers"][header].is_null();
    }
    let parameters = operation["parameters"].as_array().expect("parameters");
    let name = expression.strip_prefix("$request.path.").expect("an expression of one of these kinds");
    parameters.iter().any(|one| one["in"] == "path" && one["name"] == name)
}

pub fn links_lead_from_what_is_new_to_what_takes_its_id() {
    let all = operations();
    let mut unlinked = BTreeSet::new();
    let mut led_to = BTreeSet::new();
    for (id, _, _, operation) in &all {
        for (status, response) in operation["responses"].as_object().expect("responses") {
            let links = response["links"].as_object().cloned().unwrap_or_default();
            if matches!(status.as_str(), "201" | "202") && links.is_empty() {
                unlinked.insert(id.as_str());
            }
            for (name, link) in links {
                let target = link["operationId"].as_str().expect("an operation");
                let (.., there) = all.iter().find(|(id, ..)| id == target).unwrap_or_else(|| panic!("{target}"));
                let known: BTreeSet<String> = there["parameters"]
                    .as_array()
                    .expect("parameters")
                    .iter()
                    .filter_map(|one| Some(format!("{}.{}", one["in"].as_str()?, one["name"].as_str()?)))
                    .collect();
                let given = link["parameters"].as_object().expect("parameters");
                for (parameter, expression) in given {
                    assert!(known.contains(parameter), "{id} → {name}: {parameter} is no parameter of {target}");
                    let expression = expression.as_str().expect("an expression");
                    assert!(is_told(expression, operation, response), "{id} → {name}: {expression} is not told");
                }
                let missing: Vec<_> =
                    known.iter().filter(|one| one.starts_with("path.") && !given.contains_key(*one)).collect();
                assert!(missing.is_empty(), "{id} → {name}: {missing:?} of {target}");
                led_to.insert(target.to_owned());
            }
        }
    }
    // nothing takes the id of an entry in a shipment's diary, nor have digits one
    assert_eq!(unlinked, BTreeSet::from(["create_address_code", "create_shipment_event", "create_waybill_event"]));
    // an id that a path takes was told by an answer, but what is no row of ours, and what nobody makes here
    let lonely: BTreeSet<_> = all
        .iter()
        .filter(|(_, _, path, _)| path.contains('{'))
        .map(|(id, ..)| id.clone())
        .filter(|id| !led_to.contains(id))
        .collect();
    assert_eq!(lonely, ["get_item_class", "get_place", "get_public_need"].map(str::to_owned).into());
}

pub fn nothing_in_it_is_without_a_name_or_a_type() {
    let mut inline = Vec::new();
    for (id, _, _, operation) in operations() {
        for parameter in operation["parameters"].as_array().expect("parameters") {
            let listed = parameter["schema"].get("enum").is_some();
            inline.extend(listed.then(|| format!("{id}: the values of {}", parameter["name"])));
        }
        let responses = operation["responses"].as_object().expect("responses");
        let bodies = responses.values().chain([&operation["requestBody"]]).filter(|one| one.get("content").is_some());
        for content in bodies.flat_map(|one| one["content"].as_object().expect("content").values()) {
            inline.extend(content["schema"].get("$ref").is_none().then(|| format!("{id}: {}", content["schema"])));
        }
    }
    for (name, schema) in DOCUMENT["components"]["schemas"].as_object().expect("schemas") {
        for (field, inner) in schema["properties"].as_object().into_iter().flatten() {
            let open = inner["type"] == "object" && inner.get("additionalProperties").is_none();
            inline.extend((open || inner.get("enum").is_some()).then(|| format!("{name}.{field}")));
        }
    }
    assert!(inline.is_empty(), "a client has no type for: {inline:#?}");
}

/// What a handler can be called without is described so, and nothing else is: clients are made from the description.
pub fn a_body_that_may_be_left_out_is_described_so() {
    let mut taken = BTreeSet::new();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src/api"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a source");
            let bodies = text.split("body: Optional<").skip(1).filter_map(|rest| rest.split('>').next());
            taken.extend(bodies.map(str::to_owned));
        }
    }
    let mut described = BTreeSet::new();
    for (_, _, _, operation) in operations() {
        let body = &operation["requestBody"];
        if body.is_object() && body["required"] != true {
            let schema = body["content"]["application/json"]["schema"]["$ref"].as_str().expect("a named body");
            described.insert(schema.rsplit('/').next().expect("a name").to_owned());
        }
    }
    assert!(!taken.is_empty());
    assert_eq!(described, taken);
}
