//! What no operation answers: 405 with the methods there are, or 404.

use actix_web::{HttpRequest, HttpResponse};
use serde_json::Value;

use crate::api::context::request_id;
use crate::api::problem::{Cause, Failure};
use crate::api::reader::Reader;
use crate::api::spec::DOCUMENT;
use crate::service::ServiceError;

/// Whether a template of the document, `/needs/{id}`, names this path.
fn names(template: &str, path: &str) -> bool {
    let (mut template, mut path) = (template.split('/'), path.split('/'));
    loop {
        match (template.next(), path.next()) {
            (None, None) => return true,
            (Some(expected), Some(found)) if expected == found => {}
            (Some(expected), Some(found)) if expected.starts_with('{') && !found.is_empty() => {}
            _ => return false,
        }
    }
}

/// The methods of a path, those that come with others included, or none where there is no such path.
pub fn methods(path: &str) -> Vec<String> {
    let paths = DOCUMENT.get("paths").and_then(Value::as_object);
    // a name that stands where others have an id is no id
    let is_named = paths.is_some_and(|paths| paths.contains_key(path));
    let mut methods: Vec<String> = paths
        .into_iter()
        .flatten()
        .filter(|(template, _)| if is_named { *template == path } else { names(template, path) })
        .filter_map(|(_, item)| item.as_object())
        .flat_map(|item| item.keys().map(|method| method.to_uppercase()))
        .collect();
    methods.sort_unstable();
    methods.dedup();
    // what comes with them
    if methods.iter().any(|method| method == "GET") {
        methods.push("HEAD".to_owned());
    }
    if !methods.is_empty() {
        methods.push("OPTIONS".to_owned());
    }
    methods
}

fn refuse(request: &HttpRequest, cause: Cause) -> HttpResponse {
    HttpResponse::from_error(Failure::new(cause, Reader::of(request).or(None), request_id(request)))
}

/// Answers a request for what is not there.
pub fn nothing(request: &HttpRequest) -> HttpResponse {
    refuse(request, Cause::Service(ServiceError::NotFound))
}

/// Answers a request that nothing else answers.
pub async fn answer(request: HttpRequest) -> HttpResponse {
    let methods = methods(request.path());
    if methods.is_empty() { nothing(&request) } else { refuse(&request, Cause::MethodNotAllowed(methods.join(", "))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_knows_its_methods() {
        assert_eq!(methods("/api/v1/needs"), ["GET", "POST", "HEAD", "OPTIONS"]);
        assert_eq!(methods("/api/v1/needs/0193/submit"), ["POST", "OPTIONS"]);
        assert_eq!(methods("/api/v1/needs/read-lines"), ["POST", "OPTIONS"]);
        assert!(methods("/api/v1/nothing").is_empty());
    }
}
