//! Parameters of paths, queries and headers.

use domain::Code;
use std::future::{Ready, ready};

use actix_web::{FromRequest, HttpRequest, dev};
use serde::de::DeserializeOwned;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::api::context::request_id;
use crate::api::paging;
use crate::api::problem::{Cause, Failure};
use crate::api::reader::Reader;
use crate::api::shape;
use crate::service::{Fault, ServiceError};

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
        Failure::new(Cause::Service(ServiceError::Hidden), Reader::of(request).or(None), request_id(request))
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
        ready(read(&query).map(Self).map_err(|fault| {
            let cause = Cause::Service(ServiceError::Invalid(vec![fault]));
            Failure::new(cause, Reader::of(request).or(None), request_id(request))
        }))
    }
}

/// The longest name of a parameter that is repeated; it is made of what was sent.
const LONGEST_NAME: usize = 100;

/// Reads a query. The fault names the parameter.
fn read<T: DeserializeOwned>(query: &str) -> Result<T, Fault> {
    let pairs = form_urlencoded::parse(query.as_bytes());
    serde_path_to_error::deserialize(serde_urlencoded::Deserializer::new(pairs)).map_err(|error| {
        let (path, said) = (error.path().to_string(), error.inner().to_string());
        let found = shape::fault("", &said);
        let missing = found.pointer.trim_start_matches('/');
        let unknown = said.strip_prefix("unknown field ").and_then(|rest| rest.split('`').nth(1));
        let name = unknown.unwrap_or(if missing.is_empty() { &path } else { missing });
        let name: String = name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
        let fault = Fault::at(format!("?{name}"), Code::BadParameter).found(name);
        match found.expected() {
            Some(expected) if unknown.is_none() => fault.expects(expected.clone()),
            _ => fault,
        }
    })
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
