//! Bodies: JSON read at the edge, with all faults of its content at once.

use std::future::Future;
use std::pin::Pin;

use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, dev, web};
use serde::de::DeserializeOwned;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use crate::api::context::{language, request_id};
use crate::api::problem::{Cause, Failure};
use crate::service::{Fault, ServiceError};

/// The largest body of a request (1 MiB).
pub const MAX_BODY: usize = 1024 * 1024;

/// A body that has the right shape and content, and its bytes as they came.
#[derive(Debug)]
pub struct Body<T> {
    /// What was sent.
    pub content: T,
    /// The bytes, for the fingerprint of a retry.
    pub bytes: web::Bytes,
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Body<T> {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Failure>>>>;

    fn from_request(request: &HttpRequest, payload: &mut dev::Payload) -> Self::Future {
        let (language, request_id) = (language(request), request_id(request));
        let json = is_json(request);
        let bytes = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            let fail = |cause| Failure { cause: Box::new(cause), language, request_id: request_id.clone() };
            if !json {
                return Err(fail(Cause::WrongType));
            }
            let bytes = bytes.await.map_err(|error| {
                if error.as_response_error().status_code() == actix_web::http::StatusCode::PAYLOAD_TOO_LARGE {
                    fail(Cause::TooLarge)
                } else {
                    fail(Cause::Malformed(error.to_string()))
                }
            })?;
            let content = parse(&bytes).map_err(fail)?;
            Ok(Self { content, bytes })
        })
    }
}

fn is_json(request: &HttpRequest) -> bool {
    request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|media| media.trim().eq_ignore_ascii_case("application/json"))
}

/// Reads and checks a body.
fn parse<T: DeserializeOwned + Validate>(bytes: &[u8]) -> Result<T, Cause> {
    let mut faults = Vec::new();
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut reader, &mut track);
    let mut unknown = |path: serde_ignored::Path<'_>| {
        faults.push(Fault::at(pointer_of_path(&path.to_string()), "unknown_field"));
    };
    let content: Result<T, serde_json::Error> = serde_ignored::deserialize(tracked, &mut unknown);
    let content = match content {
        Ok(content) => content,
        Err(error) if error.is_data() => {
            let place = pointer_of_path(&track.path().to_string());
            faults.push(Fault::at(place, "wrong_shape").with(reason(&error)));
            return Err(Cause::Service(ServiceError::Invalid(faults)));
        }
        Err(error) => return Err(Cause::Malformed(reason(&error))),
    };
    reader.end().map_err(|error| Cause::Malformed(reason(&error)))?;
    if let Err(errors) = content.validate() {
        collect("", &errors, &mut faults);
    }
    if faults.is_empty() { Ok(content) } else { Err(Cause::Service(ServiceError::Invalid(faults))) }
}

/// What serde says, without what the value was: it may be anything.
fn reason(error: &serde_json::Error) -> String {
    format!("line {}, column {}", error.line(), error.column())
}

/// `lines[0].quantity` and `lines.0.quantity` → `/lines/0/quantity`.
fn pointer_of_path(path: &str) -> String {
    let plain = path.replace('[', ".").replace(']', "");
    plain
        .split('.')
        .filter(|part| !part.is_empty() && *part != "?")
        .fold(String::new(), |pointer, part| format!("{pointer}/{}", part.replace('~', "~0").replace('/', "~1")))
}

/// Every fault that the validator found, with its place.
fn collect(place: &str, errors: &ValidationErrors, faults: &mut Vec<Fault>) {
    let mut fields: Vec<_> = errors.errors().iter().collect();
    fields.sort_by_key(|(name, _)| name.to_string());
    for (name, kind) in fields {
        let pointer = if name.as_ref() == "__all__" { place.to_owned() } else { format!("{place}/{name}") };
        match kind {
            ValidationErrorsKind::Field(found) => {
                for error in found {
                    let fault = Fault::at(pointer.clone(), code_of(&error.code));
                    let limits = limits(error);
                    faults.push(if limits.is_empty() { fault } else { fault.with(limits) });
                }
            }
            ValidationErrorsKind::Struct(inner) => collect(&pointer, inner, faults),
            ValidationErrorsKind::List(items) => {
                for (place, inner) in items {
                    collect(&format!("{pointer}/{place}"), inner, faults);
                }
            }
        }
    }
}

/// `1 … 200`, where the check has limits.
fn limits(error: &validator::ValidationError) -> String {
    let number = |name: &str| error.params.get(name).map(ToString::to_string);
    match (number("min"), number("max")) {
        (Some(min), Some(max)) => format!("{min} … {max}"),
        (Some(min), None) => format!("≥ {min}"),
        (None, Some(max)) => format!("≤ {max}"),
        (None, None) => String::new(),
    }
}

/// The codes of the checks, as stable text.
fn code_of(code: &str) -> &'static str {
    match code {
        "range" => "out_of_range",
        "length" => "wrong_length",
        "control_characters" => "control_characters",
        "blank" => "blank",
        "region" => "unknown_region",
        "country" => "unknown_country",
        "currency" => "unknown_currency",
        "day" => "day_out_of_range",
        "value_and_currency" => "value_and_currency",
        "one_of_two" => "one_of_two",
        "token_scopes" => "token_scopes",
        _ => "invalid_value",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_become_pointers() {
        assert_eq!(pointer_of_path("lines[0].quantity"), "/lines/0/quantity");
        assert_eq!(pointer_of_path("lines.3.unknown"), "/lines/3/unknown");
        assert_eq!(pointer_of_path("."), "");
    }
}
