//! Parameters of paths, queries and headers.

use domain::Code;
use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev};
use serde::de::DeserializeOwned;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::api::context::request_id;
use crate::api::field_errors::FieldErrors;
use crate::api::paging;
use crate::api::problem::{Cause, Failure};
use crate::api::reader::Reader;
use crate::api::shape::query;
use crate::service::{FieldError, ServiceError};

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
    request.match_info().get(name).and_then(|text| Uuid::try_parse(text).ok()).ok_or_else(|| {
        Failure::new(Cause::Service(ServiceError::NotFound), Reader::of(request).or(None), request_id(request))
    })
}

/// A query whose every parameter is known and fits its description, and whose cursor belongs to this
/// list; else all faults at once, each by the name of its parameter.
#[derive(Debug)]
pub struct Params<T>(pub T);

impl<T: DeserializeOwned + IntoParams + 'static> FromRequest for Params<T> {
    type Error = Failure;
    type Future = Ready<Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        ready(read(request.path(), request.query_string()).map(Self).map_err(|faults| {
            Failure::new(Cause::FieldErrors(faults), Reader::of(request).or(None), request_id(request))
        }))
    }
}

fn read<T: DeserializeOwned + IntoParams + 'static>(path: &str, query: &str) -> Result<T, FieldErrors> {
    let query = paging::unmarked(path, query);
    let mut faults = query::faults(&query, &query::known::<T>());
    if !faults.is_empty() {
        return Err(faults);
    }
    actix_web::web::Query::<T>::from_query(&query).map(actix_web::web::Query::into_inner).map_err(|_undescribed| {
        faults.add(|| FieldError::at("?", Code::BadParameter));
        faults
    })
}

/// The header that every change of an existing resource needs.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Header)]
#[allow(dead_code, reason = "it documents a header that the context reads")]
pub struct IfMatchHeader {
    /// The `ETag` that was read, of which only what stands before the dot is compared (`"1"` alone will do); `*` for any.
    #[param(rename = "If-Match", required = true, example = "\"1.5994471abb01112a\"")]
    pub if_match: String,
}
