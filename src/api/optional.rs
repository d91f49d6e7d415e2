//! The body of a verb that can be called without one.

use std::future::Future;
use std::pin::Pin;

use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, dev, web};
use serde::de::DeserializeOwned;
use utoipa::ToSchema;
use validator::Validate;

use crate::api::body::{Body, Coming};
use crate::api::context::request_id;
use crate::api::problem::{Cause, Failure};
use crate::api::reader::Reader;
use crate::wire;
use crate::wire::totals::Held;

/// A body that may be missing: then it is as if its fields were.
#[derive(Debug)]
pub struct Optional<T> {
    /// What was sent.
    pub content: T,
    /// The bytes, for the fingerprint of a retry.
    pub bytes: web::Bytes,
    /// They count as held as long as the operation goes on.
    _held: Option<Held>,
}

impl<T: DeserializeOwned + Validate + ToSchema + Default + Send + 'static> FromRequest for Optional<T> {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Failure>>>>;

    fn from_request(request: &HttpRequest, payload: &mut dev::Payload) -> Self::Future {
        let nothing = || Self { content: T::default(), bytes: web::Bytes::new(), _held: None };
        let headers = request.headers();
        if headers.contains_key(header::CONTENT_TYPE) {
            // some clients name the type of a body that they do not send
            let is_empty = !wire::has_body(request);
            let body = Body::<T>::from_request(request, payload);
            return Box::pin(async move {
                match body.await {
                    Ok(Body { content, bytes, held }) => Ok(Self { content, bytes, _held: held }),
                    Err(failure) if is_empty && matches!(*failure.cause, Cause::NoBody) => Ok(nothing()),
                    Err(failure) => Err(failure),
                }
            });
        }
        // without a type there must be nothing: nobody is told yes to what was not read
        let (reader, request_id) = (Reader::of(request), request_id(request));
        let coming = Coming::of(request, payload.take());
        Box::pin(async move {
            let cause = match coming.read().await {
                Ok((bytes, _)) if bytes.is_empty() => return Ok(nothing()),
                Ok(_) => Cause::WrongType,
                Err(cause) => cause,
            };
            Err(Failure::new(cause, reader.or(None), request_id))
        })
    }
}
