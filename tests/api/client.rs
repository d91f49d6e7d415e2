//! A real HTTP client that holds every answer against the OpenAPI document.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

use jsonschema::Validator;
use poruch::api::spec::DOCUMENT;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

/// An answer, already held against the document.
#[derive(Debug, Clone)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Value,
    pub text: String,
}

impl Reply {
    /// The answer, when it has this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }

    /// The stable code of a problem.
    pub fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }

    /// The pointers of a problem's faults.
    pub fn pointers(&self) -> Vec<String> {
        let faults = self.body["errors"].as_array().cloned().unwrap_or_default();
        faults.iter().filter_map(|fault| fault["pointer"].as_str().map(str::to_owned)).collect()
    }

    /// A header as text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// An id in the body, by JSON pointer.
    #[track_caller]
    pub fn id(&self, pointer: &str) -> String {
        self.body
            .pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_else(|| panic!("{pointer} in {}", self.text))
            .to_owned()
    }
}

/// Somebody who asks, with a token or without.
#[derive(Clone)]
pub struct Client {
    pub base: String,
    pub token: Option<String>,
    http: reqwest::Client,
}

impl Client {
    pub fn new(base: &str, token: Option<String>) -> Self {
        // where something is now is part of the answer
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        Self { base: base.to_owned(), token, http: client }
    }

    /// The same client with another token.
    pub fn with_token(&self, token: Option<String>) -> Self {
        Self { token, ..self.clone() }
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, None, &[]).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Reply {
        self.send(Method::POST, path, Some(body.to_string()), &[]).await
    }

    /// A change without a body, of whatever version there is.
    pub async fn act(&self, path: &str) -> Reply {
        self.send(Method::POST, path, None, &[("if-match", "*")]).await
    }

    /// A change with a body, of whatever version there is.
    pub async fn change(&self, path: &str, body: Value) -> Reply {
        self.send(Method::POST, path, Some(body.to_string()), &[("if-match", "*")]).await
    }

    pub async fn put(&self, path: &str, version: &str, body: Value) -> Reply {
        self.send(Method::PUT, path, Some(body.to_string()), &[("if-match", version)]).await
    }

    /// Sends anything; `path` is below the API's base.
    pub async fn send(&self, method: Method, path: &str, body: Option<String>, headers: &[(&str, &str)]) -> Reply {
        let answer = self
            .send_raw(method.clone(), &format!("{}{path}", poruch::api::BASE), body.map(String::into_bytes), headers)
            .await;
        check(&method, path, &answer);
        answer
    }

    /// Sends bytes to any path, without holding the answer against the document.
    pub async fn send_raw(&self, method: Method, path: &str, body: Option<Vec<u8>>, headers: &[(&str, &str)]) -> Reply {
        let mut request = self.http.request(method, format!("{}{path}", self.base));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        let mut all = HeaderMap::new();
        if let Some(body) = body {
            all.insert("content-type", HeaderValue::from_static("application/json"));
            request = request.body(body);
        }
        for (name, value) in headers {
            all.insert(
                HeaderName::from_bytes(name.as_bytes()).expect("a header"),
                HeaderValue::from_str(value).expect("a value"),
            );
        }
        let response = request.headers(all).send().await.expect("the server answers");
        let (status, headers) = (response.status(), response.headers().clone());
        let text = response.text().await.expect("a body");
        let body = serde_json::from_str(&text).unwrap_or(Value::Null);
        Reply { status, headers, body, text }
    }
}

/// Holds an answer against the document: the status must be documented, and the body must be of
/// its schema.
#[track_caller]
fn check(method: &Method, path: &str, answer: &Reply) {
    let (template, operation) = operation(method, path);
    let status = answer.status.as_u16();
    if status == 405 || template.is_empty() {
        return;
    }
    let response = &operation["responses"][status.to_string()];
    assert!(!response.is_null(), "{method} {template} answers {status}, which is not documented: {}", answer.text);
    let response = response["$ref"]
        .as_str()
        .map_or(response, |reference| DOCUMENT.pointer(reference.trim_start_matches('#')).expect("a reference"));
    let Some(content) = response["content"].as_object() else {
        assert!(answer.text.is_empty(), "{method} {template} {status} has a body that is not documented");
        return;
    };
    let (media, described) = content.iter().next().expect("a media type");
    let found = answer.header("content-type").unwrap_or_default();
    assert!(found.starts_with(media.as_str()), "{method} {template} {status} is {found}, not {media}");
    let key = format!("{method} {template} {status}");
    let validator = validator(&key, &described["schema"]);
    let faults: Vec<_> =
        validator.iter_errors(&answer.body).map(|fault| format!("{} at {}", fault, fault.instance_path())).collect();
    assert!(faults.is_empty(), "{key} is not as documented: {faults:?} in {}", answer.text);
    if status >= 400 {
        // a message was written for every code that anybody gets to see
        let code = answer.code();
        assert!(code.parse::<domain::Code>().is_ok(), "{code} is no code");
        for fault in answer.body["errors"].as_array().into_iter().flatten() {
            let code = fault["code"].as_str().unwrap_or_default();
            assert!(code.parse::<domain::Code>().is_ok(), "{code} is no code");
        }
    }
}

/// The operation behind a path, with its template.
pub fn operation(method: &Method, path: &str) -> (String, Value) {
    let path = path.split('?').next().unwrap_or_default();
    let full = format!("{}{path}", poruch::api::BASE);
    let paths = DOCUMENT["paths"].as_object().expect("paths");
    let mut found: Vec<_> = paths.iter().filter(|(template, _)| is_named(template, &full)).collect();
    // a word beats a parameter
    found.sort_by_key(|(template, _)| template.matches('{').count());
    for (template, item) in found {
        let operation = &item[method.as_str().to_lowercase()];
        if !operation.is_null() {
            return (template.clone(), operation.clone());
        }
    }
    (String::new(), Value::Null)
}

fn is_named(template: &str, path: &str) -> bool {
    let (template, path): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len() && template.iter().zip(&path).all(|(a, b)| a == b || a.starts_with('{'))
}

/// A validator for a schema of the document, made once.
fn validator(key: &str, schema: &Value) -> Arc<Validator> {
    static MADE: LazyLock<Mutex<HashMap<String, Arc<Validator>>>> = LazyLock::new(Mutex::default);
    let mut made = MADE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    Arc::clone(made.entry(key.to_owned()).or_insert_with(|| {
        let whole = json!({ "components": DOCUMENT["components"], "allOf": [schema] });
        Arc::new(jsonschema::options().should_validate_formats(true).build(&whole).expect("a schema"))
    }))
}
