//! Parameters of paths, queries and headers.

use domain::Code;
use std::collections::BTreeSet;
use std::future::{Future, ready};
use std::pin::Pin;

use actix_web::{FromRequest, HttpRequest, dev};
use serde::de::DeserializeOwned;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::api::context::request_id;
use crate::api::field_errors::FieldErrors;
use crate::api::paging;
use crate::api::problem::{Cause, Failure};
use crate::api::reader::Reader;
use crate::api::references::{Names, is_reference};
use crate::api::shape::query;
use crate::service::{FieldError, ServiceError};

/// The id at the end of `/{id}`. What is no id names nothing: 404.
#[derive(Debug, Clone, Copy)]
pub struct Id<T>(pub T);

impl<T: From<Uuid> + 'static> FromRequest for Id<T> {
    type Error = Failure;
    type Future = Soon<Self>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        parse(request, "id", |id| Self(id.into()))
    }
}

/// The second id, of `/{id}/…/{part}`.
#[derive(Debug, Clone, Copy)]
pub struct Part<T>(pub T);

impl<T: From<Uuid> + 'static> FromRequest for Part<T> {
    type Error = Failure;
    type Future = Soon<Self>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        parse(request, "part", |id| Self(id.into()))
    }
}

/// What is there at once, or once a reference was looked up.
type Soon<T> = Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

fn parse<T: 'static>(request: &HttpRequest, name: &str, of: impl Fn(Uuid) -> T + 'static) -> Soon<T> {
    let (reader, request_id) = (Reader::of(request), request_id(request));
    let fail = move |cause| Failure::new(cause, reader.or(None), request_id.clone());
    let text = request.match_info().get(name).unwrap_or_default();
    if let Ok(id) = Uuid::try_parse(text) {
        return Box::pin(ready(Ok(of(id))));
    }
    if !is_reference(text) {
        return Box::pin(ready(Err(fail(Cause::Service(ServiceError::NotFound)))));
    }
    let (names, written) = (Names::of(request), text.to_owned());
    Box::pin(async move {
        let known = names.find(BTreeSet::from([written.clone()])).await.map_err(&fail)?;
        known.id(&written).map(of).ok_or_else(|| fail(Cause::Service(ServiceError::NotFound)))
    })
}

/// A query whose every parameter is known and fits its description, and whose cursor belongs to this
/// list; else all faults at once, each by the name of its parameter.
#[derive(Debug)]
pub struct Params<T>(pub T);

impl<T: DeserializeOwned + IntoParams + 'static> FromRequest for Params<T> {
    type Error = Failure;
    type Future = Soon<Self>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        let (reader, request_id) = (Reader::of(request), request_id(request));
        let fail = move |cause| Failure::new(cause, reader.or(None), request_id.clone());
        // a cursor belongs to the query as it was written
        let query = paging::unmarked(request.path(), request.query_string());
        let written = query::references(&query, &query::known::<T>());
        if written.is_empty() {
            return Box::pin(ready(read(&query).map(Self).map_err(|faults| fail(Cause::FieldErrors(faults)))));
        }
        let names = Names::of(request);
        Box::pin(async move {
            let known = names.find(written).await.map_err(&fail)?;
            let query = query::with_ids(&query, &known, &query::known::<T>());
            read(&query).map(Self).map_err(|faults| fail(Cause::FieldErrors(faults)))
        })
    }
}

fn read<T: DeserializeOwned + IntoParams + 'static>(query: &str) -> Result<T, FieldErrors> {
    let mut faults = query::faults(query, &query::known::<T>());
    if !faults.is_empty() {
        return Err(faults);
    }
    actix_web::web::Query::<T>::from_query(query).map(actix_web::web::Query::into_inner).map_err(|_undescribed| {
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
