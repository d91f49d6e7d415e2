//! Parameters of paths, queries and headers.

use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev};
use serde::de::DeserializeOwned;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::api::context::{language, request_id};
use crate::api::paging;
use crate::api::problem::{Cause, Failure};
use crate::service::ServiceError;

/// The id at the end of `/{id}`. What is no id names nothing: 404.
#[derive(Debug, Clone, Copy)]
pub struct Id<T>(pub T);

impl<T: From<Uuid>> FromRequest for Id<T> {
    type Error = Failure;
    type Future = Ready<Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        ready(parse(request, "id").map(|id| Self(id.into())))
    }
}

/// The second id, of `/{id}/…/{part}`.
#[derive(Debug, Clone, Copy)]
pub struct Part<T>(pub T);

impl<T: From<Uuid>> FromRequest for Part<T> {
    type Error = Failure;
    type Future = Ready<Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        ready(parse(request, "part").map(|id| Self(id.into())))
    }
}

fn parse(request: &HttpRequest, name: &str) -> Result<Uuid, Failure> {
    request.match_info().get(name).and_then(|text| Uuid::try_parse(text).ok()).ok_or_else(|| Failure {
        cause: Box::new(Cause::Service(ServiceError::Hidden)),
        language: language(request),
        request_id: request_id(request),
    })
}

/// A query whose every parameter is known, and whose cursor belongs to this list.
#[derive(Debug)]
pub struct Params<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Params<T> {
    type Error = Failure;
    type Future = Ready<Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        let query = paging::unmarked(request.path(), request.query_string());
        let parsed = actix_web::web::Query::<T>::from_query(&query);
        ready(parsed.map(|query| Self(query.into_inner())).map_err(|error| Failure {
            cause: Box::new(Cause::Service(ServiceError::Invalid(vec![
                crate::service::Fault::at("?", "bad_parameter").with(plain_error(&error.to_string())),
            ]))),
            language: language(request),
            request_id: request_id(request),
        }))
    }
}

/// Serde's words without anything that was sent in control characters.
fn plain_error(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(200).collect()
}

/// The header that every change of an existing resource needs.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Header)]
#[allow(dead_code, reason = "it documents a header that the context reads")]
pub struct IfMatchHeader {
    /// The `ETag` of the version that was seen; `*` for any.
    #[param(rename = "If-Match", required = true, example = "\"1\"")]
    pub if_match: String,
}
