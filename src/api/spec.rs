//! The OpenAPI document: what the handlers say of themselves, completed with what holds for all of
//! them (problems, entity tags, retries, tokens, links), so that no handler has to repeat it.

use std::sync::LazyLock;

use actix_web::App;
use serde_json::{Map, Value, json};
use utoipa::OpenApi;
use utoipa_actix_web::AppExt;

use crate::api::needs::NeedSort;
use crate::api::problem::{MEDIA_TYPE, Problem};
use crate::api::shape::form;
use crate::api::suggestions::Include;
use crate::api::{BASE, configure};
use crate::messages::SPOKEN;
use domain::organisation::Language;
use domain::policy::Action;
use domain::{money, quantity};

mod links;

/// What stands in no body: problems, and the closed sets of queries.
#[derive(OpenApi)]
#[openapi(components(schemas(Problem, NeedSort, Include)))]
struct Shared;

/// The document, made once.
pub static DOCUMENT: LazyLock<Value> = LazyLock::new(document);

/// Lets what is sent be held against the document.
pub fn describe_shapes() {
    form::described_by(|| &DOCUMENT);
}

/// The document as committed: keys sorted, two spaces, a newline at the end.
pub fn text() -> String {
    let mut text = serde_json::to_string_pretty(&*DOCUMENT).unwrap_or_default();
    text.push('\n');
    text
}

fn document() -> Value {
    let (_, mut described) = App::new()
        .into_utoipa_app()
        .openapi(Shared::openapi())
        .service(utoipa_actix_web::scope(BASE).configure(configure))
        .split_for_parts();
    described.info = utoipa::openapi::InfoBuilder::new()
        .title("Poruch")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(INTRODUCTION))
        .license(Some(
            utoipa::openapi::LicenseBuilder::new()
                .name("MIT OR Apache-2.0")
                .identifier(Some("MIT OR Apache-2.0"))
                .build(),
        ))
        .build();
    let mut document = serde_json::to_value(&described).unwrap_or_default();
    complete(&mut document);
    document
}

const INTRODUCTION: &str = "What communities under attack need, what partners pledge, and every promised item followed \
    until its recipient has signed for it.\n\nErrors are RFC 9457 problems in the language of `Accept-Language` (en, uk, \
    fr, de, pl, nl), else in the member's own; `Content-Language` says which, and their codes are never translated. Every change of an existing resource needs `If-Match` with the \
    `ETag` that was read, which stays good while only the other side acts. Every POST that changes something takes an `Idempotency-Key`: the same key and body get the same answer again. \
    Wherever an id is taken, the reference is taken too: `N-2026-000123` for a need, `N-2026-000123/2` for its second line, and \
    so for pledges (`P`), shipments (`S`) and receipts (`R`).\n\n\
    Поруч: що потрібно громадам, що пропонують партнери, і шлях кожної речі до підпису отримувача. Помилки мають сталий \
    код і пояснення мовою з `Accept-Language`, а без нього мовою учасника.";

/// Bodies that a verb can be called without.
const OPTIONAL: [&str; 4] = ["AcceptBody", "AcknowledgeBody", "ConfirmWordBody", "RenewBody"];

/// Operations that read what they are sent, and change nothing.
pub const READ_ALONE: [&str; 1] = ["read_lines"];

/// The problems an operation may answer, by its kind.
#[allow(clippy::struct_excessive_bools, reason = "seven independent facts")]
struct Kind {
    public: bool,
    changes: bool,
    has_body: bool,
    has_query: bool,
    has_id: bool,
    is_list: bool,
    needs_a_state: bool,
}

fn complete(document: &mut Value) {
    if let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) {
        for (path, item) in paths {
            for (method, operation) in item.as_object_mut().into_iter().flatten() {
                if let Some(operation) = operation.as_object_mut() {
                    complete_operation(path, method, operation);
                }
            }
        }
    }
    refuse_unknown_fields(document);
    name_items_of_pages(document);
    tell_bounds(document);
    links::add(document, BASE);
    let components = &mut document["components"];
    components["securitySchemes"] = json!({
        "token": { "type": "http", "scheme": "bearer", "description": "An API token of a member." }
    });
    components["parameters"] = json!({
        "AcceptLanguage": { "name": "Accept-Language", "in": "header", "required": false, "example": "uk",
            "description": "The languages of what people read in the answer, best first; without it, the member's own.",
            "schema": { "type": "string" } },
        "IfNoneMatch": { "name": "If-None-Match", "in": "header", "required": false,
            "description": "The `ETag` of an answer that you have: 304 without a body while it is still good.",
            "schema": { "type": "string" } }
    });
    components["responses"] = PROBLEMS
        .iter()
        .map(|(status, description)| (format!("Problem{status}"), problem_response(*status, description)))
        .collect::<Map<_, _>>()
        .into();
    document["servers"] = json!([{ "url": "/" }]);
}

/// Says of every schema that a body reaches that it takes no other fields than its own.
fn refuse_unknown_fields(document: &mut Value) {
    let schemas = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    for (name, schema) in schemas.into_iter().flatten() {
        // by the house's names: bodies are …Body, what is answered …View
        if name.ends_with("Body")
            && let Some(schema) = schema.as_object_mut()
        {
            schema.insert("additionalProperties".into(), Value::Bool(false));
        }
    }
}

/// What a field of a body says by its format, and its bounds.
const BOUNDS: [(&str, i64, i64); 3] =
    [("quantity", quantity::MIN, quantity::MAX), ("count", 0, quantity::MAX), ("money", 0, money::MAX_MINOR)];

/// Tells the bounds of what is counted, which the rules know and a description can only repeat.
fn tell_bounds(document: &mut Value) {
    let schemas = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    let properties =
        schemas.into_iter().flatten().filter_map(|(_, schema)| schema.get_mut("properties")?.as_object_mut());
    for (_, field) in properties.flatten() {
        let format = field.get("format").and_then(Value::as_str);
        if let Some((_, min, max)) = BOUNDS.iter().find(|(name, ..)| Some(*name) == format) {
            field["format"] = "int64".into();
            field["minimum"] = (*min).into();
            field["maximum"] = (*max).into();
        }
    }
}

/// Gives the rows of every page their own name, where the derive writes them out once more: a client made from the
/// document would else have two types of each.
fn name_items_of_pages(document: &mut Value) {
    let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else { return };
    let pages: Vec<String> = schemas.keys().filter(|name| name.starts_with(PAGE_OF)).cloned().collect();
    for page in pages {
        let Some(row) = page.strip_prefix(PAGE_OF).map(str::to_owned) else { continue };
        let items = schemas.get_mut(&page).and_then(|page| page.pointer_mut("/properties/items/items"));
        let Some(items) = items else { continue };
        let written_out = std::mem::replace(items, json!({ "$ref": format!("#/components/schemas/{row}") }));
        schemas.entry(row).or_insert(written_out);
    }
}

/// How the schema of a page of rows is named.
const PAGE_OF: &str = "Page_";

const PROBLEMS: &[(u16, &str)] = &[
    (400, "Malformed, or a header stands twice that may stand once."),
    (401, "Nobody knows who asks."),
    (403, "You may not do this."),
    (404, "Not there, or not yours to see."),
    (408, "The body came too slowly."),
    (409, "It breaks a rule of the ledger or of a state; the problem says which, and what is allowed."),
    (412, "`If-Match` names another version; the `ETag` is the present one."),
    (413, "The body is too large."),
    (415, "The body is not JSON, or has a `Content-Encoding`."),
    (422, "The content is wrong, with all faults."),
    (428, "`If-Match` is missing."),
    (429, "Too often."),
    (500, "A fault of ours."),
    (503, "Busy, or the database is away."),
];

fn problem_response(status: u16, description: &str) -> Value {
    let mut headers = Map::new();
    let language = json!({ "type": "string", "enum": SPOKEN.map(Language::as_str) });
    headers.insert(
        "Content-Language".into(),
        json!({ "description": "The language of the sentences.", "required": true, "schema": language }),
    );
    if matches!(status, 429 | 503) {
        headers.insert(
            "Retry-After".into(),
            json!({ "description": "Seconds to wait.", "required": true, "schema": { "type": "integer" } }),
        );
    }
    if status == 412 {
        headers.insert(
            "ETag".into(),
            json!({ "description": "What stands before the dot in the present `ETag`, to be sent in `If-Match` next; the \
                problem names it too, as `etag`. Absent where it changed in the same moment.",
                "schema": { "type": "string" }, "example": "\"2\"" }),
        );
    }
    json!({
        "description": description,
        "headers": headers,
        "content": { MEDIA_TYPE: { "schema": { "$ref": "#/components/schemas/Problem" } } }
    })
}

fn complete_operation(path: &str, method: &str, operation: &mut Map<String, Value>) {
    let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default().to_owned();
    let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
    let names = |place: &str| -> Vec<String> {
        let all = parameters.as_array().into_iter().flatten();
        all.filter(|parameter| parameter["in"] == place)
            .filter_map(|parameter| parameter["name"].as_str().map(str::to_owned))
            .collect()
    };
    let (in_path, in_query) = (names("path"), names("query"));
    let kind = Kind {
        public: id.parse::<Action>().is_ok_and(Action::is_public),
        changes: method != "get" && !READ_ALONE.contains(&id.as_str()),
        has_body: false,
        has_query: !in_query.is_empty(),
        has_id: path.contains('{'),
        is_list: in_query.iter().any(|name| name == "cursor"),
        needs_a_state: NEED_A_STATE.contains(&id.as_str()),
    };
    if let Some(parameters) = parameters.as_array_mut() {
        for name in path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
            if !in_path.iter().any(|known| known == name) {
                parameters.push(json!({ "name": name, "in": "path", "required": true,
                    "schema": { "type": "string", "format": "uuid" } }));
            }
        }
        parameters.push(json!({ "$ref": "#/components/parameters/AcceptLanguage" }));
        if method == "get" {
            parameters.push(json!({ "$ref": "#/components/parameters/IfNoneMatch" }));
        }
        if method == "post" && kind.changes {
            parameters.push(json!({ "name": "Idempotency-Key", "in": "header", "required": false,
                "description": "The same key and body get the same answer again, for 24 hours.",
                "schema": { "type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$" } }));
        }
    }
    operation.insert("security".into(), if kind.public { json!([]) } else { json!([{ "token": [] }]) });
    let kind = Kind { has_body: operation.contains_key("requestBody"), ..kind };
    if let Some(body) = operation.get_mut("requestBody")
        && OPTIONAL.iter().any(|name| body.to_string().contains(&format!("/{name}\"")))
    {
        body["required"] = Value::Bool(false);
    }
    if let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) {
        add_headers(&kind, method, responses);
        for status in statuses(&kind) {
            responses.insert(status.to_string(), json!({ "$ref": format!("#/components/responses/Problem{status}") }));
        }
        if method == "get" {
            responses.insert("304".into(), json!({ "description": "You already have this version." }));
        }
    }
}

/// Operations that read, and yet only what is in a certain state.
const NEED_A_STATE: [&str; 3] = ["list_suggestions", "explain_allocation_plan", "preview_organisation_merge"];

fn statuses(kind: &Kind) -> Vec<u16> {
    let mut statuses = vec![400, 415, 429, 500, 503];
    if !kind.public {
        statuses.extend([401, 403, 422]);
    }
    if kind.has_id || !kind.public {
        statuses.push(404);
    }
    if kind.changes {
        statuses.extend([409, 412, 422, 428]);
    }
    if kind.has_body {
        statuses.extend([408, 413, 422]);
    }
    if kind.needs_a_state {
        statuses.push(409);
    }
    if kind.has_query {
        statuses.push(422);
    }
    statuses
}

/// What is said of the header `ETag`.
const TAG: &str = "`\"<content>.<rest>\"`: the content counts the changes of the resource's own state, fields and lines, \
    and is all that `If-Match` compares; the rest is another for each answer that says something else, also for another \
    language or reader. Weak (`W/…`) for what has no version.";

fn add_headers(kind: &Kind, method: &str, responses: &mut Map<String, Value>) {
    for (status, response) in responses {
        let mut headers = Map::new();
        let text = |description: &str| json!({ "description": description, "schema": { "type": "string" } });
        if kind.is_list {
            headers.insert("Link".into(), text("The next page: `<https://…>; rel=\"next\"`."));
        }
        if method == "get" || !kind.public {
            headers.insert("ETag".into(), text(TAG));
        }
        if method == "post" && matches!(status.as_str(), "201" | "202") {
            headers.insert("Location".into(), text("Where the new resource stands."));
        }
        if !headers.is_empty() {
            response["headers"] = headers.into();
        }
    }
}
