//! The body of a verb that has none.

use domain::Code;
use std::future::Future;
use std::pin::Pin;

use actix_web::{FromRequest, HttpRequest, dev};

use crate::api::body::Coming;
use crate::api::context::request_id;
use crate::api::problem::{Cause, Failure};
use crate::api::reader::Reader;
use crate::service::ServiceError;
use crate::wire;

/// Nothing, or `{}`. Nobody is told yes to what was not read: `accept` with a quantity would else
/// agree to all of it.
#[derive(Debug, Clone, Copy)]
pub struct Nothing;

impl FromRequest for Nothing {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Failure>>>>;

    fn from_request(request: &HttpRequest, payload: &mut dev::Payload) -> Self::Future {
        if !wire::has_body(request) {
            return Box::pin(std::future::ready(Ok(Self)));
        }
        let (reader, request_id) = (Reader::of(request), request_id(request));
        let coming = Coming::of(request, payload.take());
        Box::pin(async move {
            let cause = match coming.read().await {
                Ok((bytes, _)) if is_nothing(&bytes) => return Ok(Self),
                Err(busy @ Cause::Service(_)) => busy,
                Ok(_) | Err(_) => Cause::Service(ServiceError::fault("", Code::NoBodyExpected)),
            };
            Err(Failure::new(cause, reader.or(None), request_id))
        })
    }
}

fn is_nothing(bytes: &[u8]) -> bool {
    let said = bytes.trim_ascii();
    let inside = said.strip_prefix(b"{").and_then(|rest| rest.strip_suffix(b"}"));
    said.is_empty() || inside.is_some_and(|inside| inside.trim_ascii().is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_nothing;

    #[test]
    fn nothing_is_said_in_few_ways() {
        for nothing in ["", " \n", "{}", " { \t} "] {
            assert!(is_nothing(nothing.as_bytes()), "{nothing:?}");
        }
        for something in ["[]", "{\"quantity\":1}", "null", "{", "}", "{}{}", "0"] {
            assert!(!is_nothing(something.as_bytes()), "{something:?}");
        }
    }
}
