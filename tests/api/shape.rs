//! What does not fit is told all at once: every body and every query of the document is sent what
//! is wrong in every place, and each place must be named with what is expected there.

use poruch::api::spec::DOCUMENT;
use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Map, Value, json};

use crate::client::Reply;
use crate::policy::example;
use crate::spec::operations;
use crate::world::World;

const ID: &str = "01931f3e-0000-7000-8000-000000000004";

/// A schema, also of a reference, of what may be null and of what stands in an `allOf`.
fn resolved(schema: &Value) -> &Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return resolved(DOCUMENT.pointer(reference.trim_start_matches('#')).expect("a schema"));
    }
    for kinds in [&schema["oneOf"], &schema["allOf"]] {
        if let Some(own) = kinds.as_array().and_then(|kinds| kinds.iter().find(|kind| kind["type"] != "null")) {
            return resolved(own);
        }
    }
    schema
}

fn is_a(schema: &Value, name: &str) -> bool {
    schema["type"] == name || schema["type"].as_array().is_some_and(|names| names.contains(&json!(name)))
}

/// `{"word": null}`, which serde takes for the word.
fn word_as_field(schema: &Value) -> &'static str {
    format!("{{\"{}\": null}}", schema["enum"][0].as_str().expect("a word")).leak()
}

/// What does not fit a schema, each as it is written in a body.
fn misfits(schema: &Value) -> Vec<&'static str> {
    let schema = resolved(schema);
    match schema["format"].as_str() {
        Some("uuid") => return vec!["\"x\"", "5"],
        Some("date") => return vec!["\"2027-1-1\"", "\" 2027-01-01\"", "\"2027-02-30\"", "20270101"],
        Some("date-time") => return vec!["\"yesterday\"", "\"2027-01-01\"", "\"2027-01-01 10:00:00Z\"", "5"],
        _ => {}
    }
    if schema["enum"].is_array() {
        return vec!["\"never heard of\"", "5", word_as_field(schema)];
    }
    for (name, bad) in [
        ("integer", vec!["\"5\"", "5.5", "5.0", "1e400", "99999999999999999999", "true", "{}"]),
        ("boolean", vec!["\"true\"", "1"]),
        ("string", vec!["7", "[]", "\"\\ud800\""]),
        ("array", vec!["{}", "\"x\""]),
        ("object", vec!["[]", "\"x\""]),
    ] {
        if is_a(schema, name) {
            return bad;
        }
    }
    panic!("no misfit for {schema}");
}

/// A value with a misfit in every place, and the places.
fn all_wrong(schema: &Value, place: &str, places: &mut Vec<String>) -> String {
    let schema = resolved(schema);
    if let Some(fields) = schema["properties"].as_object() {
        let fields = fields
            .iter()
            .map(|(name, field)| format!("\"{name}\":{}", all_wrong(field, &format!("{place}/{name}"), places)));
        return format!("{{{}}}", fields.collect::<Vec<_>>().join(","));
    }
    if is_a(schema, "array") {
        let items = 0..schema["minItems"].as_u64().unwrap_or(1).max(1);
        let items = items.map(|n| all_wrong(&schema["items"], &format!("{place}/{n}"), places));
        return format!("[{}]", items.collect::<Vec<_>>().join(","));
    }
    if schema["additionalProperties"].is_object() {
        return format!("{{\"uk\":{}}}", all_wrong(&schema["additionalProperties"], &format!("{place}/uk"), places));
    }
    places.push(place.to_owned());
    misfits(schema)[0].to_owned()
}

/// Nothing of the library that reads bodies gets out.
#[track_caller]
fn assert_plain(answer: &Reply) {
    for leak in [
        "invalid type",
        "invalid value",
        "invalid length",
        "expected ",
        "struct",
        "line 1",
        "column 0",
        "serde",
        "unknown variant",
        "missing field `",
        "duplicate field `",
        "visitor",
        "Option",
        "i64",
        "{expected}",
    ] {
        let told = answer.body["errors"].to_string() + answer.body["detail"].as_str().unwrap_or_default();
        assert!(!told.contains(leak), "{leak:?} in {}", answer.text);
    }
}

/// The fault at a place.
#[track_caller]
fn fault<'a>(answer: &'a Reply, place: &str, what: &str) -> &'a Value {
    let faults = answer.body["errors"].as_array().unwrap_or_else(|| panic!("{what}: {}", answer.text));
    faults
        .iter()
        .find(|fault| fault["pointer"] == place)
        .unwrap_or_else(|| panic!("{what}: {place} is not named in {}", answer.text))
}

#[track_caller]
fn assert_expects(answer: &Reply, place: &str, what: &str) {
    let fault = fault(answer, place, what);
    assert!(fault["expected"].as_str().is_some_and(|expected| !expected.is_empty()), "{what}: {fault}");
}

/// Every operation that takes a body: its name, method, path, schema and example.
fn bodies() -> Vec<(String, Method, String, &'static Value, Value)> {
    let all = operations().into_iter().filter_map(|(id, method, path, operation)| {
        let example = example(&operation)?;
        let schema = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str()?;
        let schema = DOCUMENT.pointer(schema.trim_start_matches('#'))?;
        let path = path.trim_start_matches(poruch::api::BASE).replace("{id}", ID).replace("{part}", ID);
        Some((id, Method::from_bytes(method.as_bytes()).expect("a method"), path, schema, example))
    });
    let all: Vec<_> = all.collect();
    assert!(all.len() > 30, "{} bodies", all.len());
    all
}

pub async fn of_every_body_each_fault_is_named(engine: Engine) {
    let world = World::new(engine).await;
    let seat = world.seat("kharkiv");
    let mut missing = 0;
    for (id, method, path, schema, _) in bodies() {
        let send = async |body: String| seat.send(method.clone(), &path, Some(body), &[("if-match", "*")]).await;
        let required: Vec<_> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if !required.is_empty() {
            let answer = send("{}".to_owned()).await.expect(422);
            for name in &required {
                assert_eq!(fault(&answer, &format!("/{name}"), &id)["code"], "field_missing", "{id}");
                assert_expects(&answer, &format!("/{name}"), &id);
                missing += 1;
            }
            assert_eq!(answer.pointers().len(), required.len(), "{id}: {}", answer.text);
            assert_plain(&answer);
        }
        let mut places = Vec::new();
        let body = all_wrong(schema, "", &mut places);
        let answer = send(body.clone()).await.expect(422);
        for place in &places {
            assert_expects(&answer, place, &id);
        }
        assert_eq!(answer.pointers().len(), places.len(), "{id}: {} to {body}", answer.text);
        assert_plain(&answer);
        for other in ["[]", "5", "null", "\"x\""] {
            let answer = send(other.to_owned()).await.expect(422);
            assert_eq!((fault(&answer, "", &id)["expected"].as_str(), answer.pointers().len()), (Some("object"), 1));
            assert_plain(&answer);
        }
    }
    assert!(missing > 50, "{missing} fields were missing");
}

/// One misfit alone, so that it is serde that must refuse it.
pub async fn of_every_field_each_misfit_is_refused(engine: Engine) {
    let world = World::new(engine).await;
    let seat = world.seat("kharkiv");
    let mut sent = 0;
    let mut seen = std::collections::BTreeSet::new();
    for (id, method, path, schema, example) in bodies() {
        if !seen.insert(schema["properties"].to_string()) {
            continue;
        }
        for (name, field) in schema["properties"].as_object().expect("fields") {
            for misfit in misfits(field) {
                let mut body = example.clone();
                body[name] = json!("MISFIT");
                let body = body.to_string().replace("\"MISFIT\"", misfit);
                let answer = seat.send(method.clone(), &path, Some(body.clone()), &[("if-match", "*")]).await;
                assert_eq!(answer.status.as_u16(), 422, "{id} {body}: {}", answer.text);
                assert_expects(&answer, &format!("/{name}"), &format!("{id} {misfit}"));
                assert_eq!(answer.pointers(), [format!("/{name}")], "{id} {misfit}: {}", answer.text);
                assert_plain(&answer);
                sent += 1;
            }
            // twice, also with the same value
            let value = example.get(name).cloned().unwrap_or(Value::Null);
            let mut others: Map<String, Value> = example.as_object().expect("fields").clone();
            others.remove(name);
            let others = Value::Object(others).to_string();
            let rest = others.get(1..others.len() - 1).expect("fields");
            let comma = if rest.is_empty() { "" } else { "," };
            let body = format!("{{\"{name}\":{value},\"{name}\":{value}{comma}{rest}}}");
            let answer = seat.send(method.clone(), &path, Some(body), &[("if-match", "*")]).await.expect(422);
            let faults = answer.body["errors"].as_array().expect("faults");
            let twice = faults.iter().filter(|fault| fault["code"] == "repeated_field");
            assert_eq!(twice.map(|fault| &fault["pointer"]).collect::<Vec<_>>(), [&json!(format!("/{name}"))], "{id}");
        }
    }
    assert!(sent > 300, "{sent} misfits were sent");
}

/// What does not fit a parameter, as it stands in a query.
fn misfit_in_query(schema: &Value) -> String {
    let schema = resolved(schema);
    match schema["maxLength"].as_u64() {
        Some(most) => "x".repeat(usize::try_from(most).expect("a length") + 1),
        None => "!".to_owned(),
    }
}

pub async fn of_every_query_each_fault_is_named(engine: Engine) {
    let world = World::new(engine).await;
    let seat = world.seat("coordinator");
    let mut named = 0;
    for (id, method, path, operation) in operations() {
        let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
        let parameters: Vec<_> = parameters.into_iter().filter(|parameter| parameter["in"] == "query").collect();
        if parameters.is_empty() || method != "GET" {
            continue;
        }
        let path = path.trim_start_matches(poruch::api::BASE).replace("{id}", ID).replace("{part}", ID);
        let names: Vec<_> = parameters.iter().map(|parameter| parameter["name"].as_str().expect("a name")).collect();
        let wrong = parameters.iter().zip(&names);
        let mut query: Vec<_> =
            wrong.map(|(parameter, name)| format!("{name}={}", misfit_in_query(&parameter["schema"]))).collect();
        query.extend(["colour=red".to_owned(), "Limit=5".to_owned()]);
        let answer = seat.get(&format!("{path}?{}", query.join("&"))).await.expect(422);
        for name in &names {
            assert_expects(&answer, &format!("?{name}"), &id);
            named += 1;
        }
        for unknown in ["?colour", "?Limit"] {
            let fault = fault(&answer, unknown, &id);
            assert_eq!(fault["code"], "unknown_parameter");
            let expected: Vec<_> = fault["expected"].as_str().expect("the known ones").split(", ").collect();
            assert_eq!(expected, names, "{id}");
        }
        assert_eq!(answer.pointers().len(), names.len() + 2, "{id}: {}", answer.text);
        assert_plain(&answer);
        // each one alone, and twice
        for (parameter, name) in parameters.iter().zip(&names) {
            let others: Vec<_> = parameters
                .iter()
                .filter(|other| other["required"] == true && other["name"] != parameter["name"])
                .map(|other| format!("&{}={ID}", other["name"].as_str().expect("a name")))
                .collect();
            let others = others.concat();
            let bad = misfit_in_query(&parameter["schema"]);
            let alone = seat.get(&format!("{path}?{name}={bad}{others}")).await.expect(422);
            assert_eq!(alone.pointers(), [format!("?{name}")], "{id}");
            let twice = seat.get(&format!("{path}?{name}={bad}&{name}={bad}{others}")).await.expect(422);
            assert!(twice.text.contains("repeated_parameter"), "{id} {name}: {}", twice.text);
            if parameter["required"] == true {
                let missing = seat.get(&format!("{path}?{}", others.trim_start_matches('&'))).await.expect(422);
                assert_eq!(fault(&missing, &format!("?{name}"), &id)["code"], "parameter_missing");
                assert_expects(&missing, &format!("?{name}"), &id);
            }
        }
    }
    assert!(named > 60, "{named} parameters were named");
}

pub async fn no_body_and_no_json_say_so(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let send = async |body: &str| kharkiv.send(Method::POST, "/needs", Some(body.to_owned()), &[]).await;
    for nothing in ["", " \n"] {
        let answer = send(nothing).await.expect(400);
        assert_eq!(answer.code(), "body_missing");
        assert!(answer.body.get("line").is_none());
    }
    let answer = send("{\n \"title\": }").await.expect(400);
    assert_eq!(answer.code(), "malformed");
    assert_eq!((&answer.body["line"], &answer.body["column"]), (&json!(2), &json!(11)));
    // messages in every language are filled in
    let body = json!({ "title": 5, "language": "xx", "priority": "1", "lines": {}, "needed_by": "2027-1-1",
        "on_behalf_of": "x", "allows_surplus": 1, "region": null, "never": 1 });
    for language in ["en", "uk", "fr", "de", "pl", "nl"] {
        let headers = [("accept-language", language)];
        let answer = kharkiv.send(Method::POST, "/needs", Some(body.to_string()), &headers).await.expect(422);
        assert_eq!(answer.pointers().len(), 8, "{}", answer.text);
        for fault in answer.body["errors"].as_array().expect("faults") {
            let message = fault["message"].as_str().expect("a message");
            assert!(!message.contains(['{', '_']) || fault["code"] == "invalid_value", "{language}: {message}");
        }
        let words = fault(&answer, "/language", language)["message"].as_str().expect("a message").to_owned();
        assert!(words.contains("uk, en, fr"), "{words}");
    }
}
