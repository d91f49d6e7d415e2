//! The links of the OpenAPI document: from what creates a thing to every operation that takes its id.
//!
//! They follow from the paths. Whatever a POST on `/things` answers with 201 or 202 stands at `/things/{id}`, so every
//! operation on that path, below it, or with a query `thing=` goes on from there; a new resource has its links by
//! itself. Only what is made elsewhere than at its own path, or stands deeper in its answer, is named here.

use serde_json::{Map, Value, json};

/// An operation, the collection in which its answer stands, and where in the answer the id is.
type Made = (&'static str, &'static str, &'static str);

const ELSEWHERE: [Made; 10] = [
    ("apply_import", "/imports", "/id"),
    ("create_allocation", "/allocations", "/allocations/0/id"),
    ("create_driver_code", "/shipments/{id}/driver-codes", "/issued/id"),
    ("create_token", "/organisations/{id}/tokens", "/issued/id"),
    ("pledge_to_need", "/allocations", "/allocations/0/id"),
    ("pledge_to_need", "/pledges", "/pledge/id"),
    ("receive_without_papers", "/receipts", "/id"),
    ("reassign_shipment", "/allocations", "/id"),
    ("reverse_receipt", "/receipts", "/id"),
    ("revise_allocation_plan", "/allocation-plans", "/id"),
];

/// An operation that a link may lead to.
struct Target {
    id: String,
    path: String,
    in_query: Vec<String>,
    wants_version: bool,
}

/// Adds the links to every answer that tells of something new.
pub fn add(document: &mut Value, base: &str) {
    let targets = targets(document);
    let items = document.get_mut("paths").and_then(Value::as_object_mut);
    for (path, item) in items.into_iter().flatten() {
        let Some(operation) = item.get_mut("post") else { continue };
        let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default().to_owned();
        for status in ["201", "202"] {
            let Some(response) = operation.pointer_mut(&format!("/responses/{status}")) else { continue };
            let links = from(&id, path.strip_prefix(base).unwrap_or(path), base, &targets);
            if !links.is_empty() {
                response["links"] = links.into();
            }
        }
    }
}

fn targets(document: &Value) -> Vec<Target> {
    let mut targets = Vec::new();
    for (path, item) in document.get("paths").and_then(Value::as_object).into_iter().flatten() {
        for operation in item.as_object().into_iter().flat_map(Map::values) {
            let parameters = || operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
            let named = |place: &'static str| {
                parameters().filter(move |one| one["in"] == place).filter_map(|one| one["name"].as_str())
            };
            targets.push(Target {
                id: operation.get("operationId").and_then(Value::as_str).unwrap_or_default().to_owned(),
                path: path.clone(),
                in_query: named("query").map(str::to_owned).collect(),
                wants_version: named("header").any(|name| name == "If-Match"),
            });
        }
    }
    targets
}

/// The links from what an operation on `path` has made.
fn from(operation: &str, path: &str, base: &str, targets: &[Target]) -> Map<String, Value> {
    let mut made: Vec<(&str, &str)> =
        ELSEWHERE.iter().filter(|(id, ..)| *id == operation).map(|(_, collection, id)| (*collection, *id)).collect();
    if made.is_empty() {
        made.push((path, "/id"));
    }
    let mut links = Map::new();
    for (collection, pointer) in &made {
        let whole = format!("{base}{collection}");
        for target in targets {
            if let Some(mut parameters) = parameters(&whole, pointer, target) {
                // the answer's tag is the thing's own where the answer is of nothing else
                if target.wants_version && made.len() == 1 && !pointer.starts_with("/allocations") {
                    parameters.insert("header.If-Match".into(), json!("$response.header.ETag"));
                }
                links.insert(target.id.clone(), json!({ "operationId": target.id, "parameters": parameters }));
            }
        }
    }
    links
}

/// What an operation is to be called with, when it takes the id of a thing of this collection.
fn parameters(collection: &str, pointer: &str, target: &Target) -> Option<Map<String, Value>> {
    let new = json!(format!("$response.body#{pointer}"));
    let mut parameters = Map::new();
    if let Some(rest) = target.path.strip_prefix(collection).and_then(|rest| rest.strip_prefix("/{")) {
        let (name, below) = rest.split_once('}')?;
        if below.contains('{') {
            // of a part of it, which is not there yet
            return None;
        }
        if collection.contains("{id}") {
            parameters.insert("path.id".into(), json!("$request.path.id"));
        }
        parameters.insert(format!("path.{name}"), new);
        return Some(parameters);
    }
    let thing = collection.rsplit('/').next()?.strip_suffix('s')?;
    if target.path.contains('{') || !target.in_query.iter().any(|name| name == thing) {
        return None;
    }
    parameters.insert(format!("query.{thing}"), new);
    Some(parameters)
}
