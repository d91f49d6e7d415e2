//! Tells a connection when its requests begin and end, and counts what their answers hold.

use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use actix_http::{ConnectionType, Payload};
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{Error, HttpMessage, HttpRequest};

use crate::wire::connection::Connection;
use crate::wire::totals::Held;

/// Bytes of an answer that are handed on at once; a whole one would lie in memory twice.
const SLICE: usize = 16 * 1024;

/// The connection of a request; none where a test calls the application without one.
pub fn connection(request: &HttpRequest) -> Option<Rc<Connection>> {
    request.conn_data::<Rc<Connection>>().cloned()
}

/// Whether a body comes with the request.
pub fn has_body(request: &HttpRequest) -> bool {
    let headers = request.headers();
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    headers.contains_key(header::TRANSFER_ENCODING) || length.is_some_and(|length| length.trim() != "0")
}

/// A request that is worked on, or answered; over when dropped.
#[derive(Debug)]
struct UnderWay(Rc<Connection>);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// An answer's body in slices.
#[derive(Debug)]
pub struct Sliced {
    rest: Bytes,
    _under_way: Option<UnderWay>,
    _held: Option<Held>,
}

impl MessageBody for Sliced {
    type Error = std::convert::Infallible;

    fn size(&self) -> BodySize {
        BodySize::Sized(u64::try_from(self.rest.len()).unwrap_or(u64::MAX))
    }

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        let rest = &mut self.get_mut().rest;
        let slice = rest.split_to(rest.len().min(SLICE));
        Poll::Ready((!slice.is_empty()).then_some(Ok(slice)))
    }
}

/// A body that comes bit by bit.
struct Flowing {
    body: BoxBody,
    _under_way: Option<UnderWay>,
}

impl MessageBody for Flowing {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.get_mut().body).poll_next(cx)
    }
}

/// Marks a request as under way until its answer is handed over.
pub async fn follow(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let connection = connection(request.request());
    let payload = request.take_payload();
    if let Some(connection) = &connection {
        connection.begin(!matches!(payload, Payload::None));
    }
    request.set_payload(payload);
    let mut under_way = connection.clone().map(UnderWay);
    let mut response = next.call(request).await?;
    if connection.as_ref().is_some_and(|connection| connection.is_reserved()) {
        response.response_mut().head_mut().set_connection_type(ConnectionType::Close);
    }
    Ok(response.map_body(|_, body| match body.try_into_bytes() {
        Ok(bytes) => {
            // what is shared by all answers lies in memory once
            let of_its_own = if bytes.is_unique() { bytes.len() } else { 0 };
            let held = connection.map(|connection| connection.totals.hold_anyway(of_its_own));
            BoxBody::new(Sliced { rest: bytes, _under_way: under_way.take(), _held: held })
        }
        Err(body) => BoxBody::new(Flowing { body: body.boxed(), _under_way: under_way.take() }),
    }))
}
