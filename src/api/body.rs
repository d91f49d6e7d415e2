//! Bodies: JSON read at the edge, as it comes; what it holds is read in [`crate::api::shape`].

use domain::Code;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Instant;

use actix_web::http::header;
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev, web};
use futures_core::Stream;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use utoipa::ToSchema;
use validator::Validate;

use crate::api::context::{is_open, request_id};
use crate::api::field_errors::FieldErrors;
use crate::api::lists::{Bounded, LONGEST};
use crate::api::problem::{Cause, Failure};
use crate::api::progress::Progress;
use crate::api::reader::Reader;
use crate::api::references::{Known, Names};
use crate::api::shape::body::{Unread, pointer_of_path, read};
use crate::service::{FieldError, ServiceError};
use crate::wire::totals::{Held, NoRoom, Totals};
use crate::wire::{self, Connection, Deadlines};

/// The largest body of a request (1 MiB).
pub const MAX_BODY: usize = 1024 * 1024;
/// The largest body of a request that needs no token (16 KiB).
pub const MAX_OPEN_BODY: usize = 16 * 1024;

/// Bytes by which the buffer of a body grows at least.
const STEP: usize = 4 * 1024;
/// Bytes above which a body is parsed beside the threads that answer.
const LARGE: usize = 32 * 1024;
/// Seconds after which a member may send again what was more than its share.
const RETRY_AFTER_SHARE: u64 = 1;

/// A body that has the right shape and content, and its bytes as they came.
#[derive(Debug)]
pub struct Body<T> {
    /// What was sent.
    pub content: T,
    /// The bytes, for the fingerprint of a retry.
    pub bytes: web::Bytes,
    /// They count as held as long as the operation goes on.
    pub(super) held: Option<Held>,
}

impl<T: DeserializeOwned + Validate + ToSchema + Send + 'static> FromRequest for Body<T> {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Failure>>>>;

    fn from_request(request: &HttpRequest, payload: &mut dev::Payload) -> Self::Future {
        let (reader, request_id) = (Reader::of(request), request_id(request));
        let (json, names) = (is_json(request), Names::of(request));
        let coming = Coming::of(request, payload.take());
        Box::pin(async move {
            let fail = |cause| Failure::new(cause, reader.or(None), request_id.clone());
            if !json {
                return Err(fail(Cause::WrongType));
            }
            let totals = coming.connection.as_ref().map(|connection| Arc::clone(&connection.totals));
            let (bytes, held) = coming.read().await.map_err(fail)?;
            let totals = totals.filter(|_| bytes.len() > LARGE);
            let content = match parse(totals.as_deref(), &bytes, None).await {
                Err(Unread::Refers(written)) => {
                    let known = names.find(written).await.map_err(&fail)?;
                    parse(totals.as_deref(), &bytes, Some(known)).await
                }
                read => read,
            };
            match content {
                Ok(content) => Ok(Self { content, bytes, held }),
                Err(Unread::Refused(cause)) => Err(fail(cause)),
                // those that are known are not asked for again
                Err(Unread::Refers(_)) => Err(fail(Cause::Malformed(None))),
            }
        })
    }
}

/// A body on its way. It is read as it comes, and never inflated.
pub(super) struct Coming {
    payload: dev::Payload,
    declared: Option<usize>,
    most: usize,
    connection: Option<Rc<Connection>>,
    progress: Option<Arc<Progress>>,
}

impl Coming {
    pub(super) fn of(request: &HttpRequest, payload: dev::Payload) -> Self {
        Self::up_to(request, payload, if is_open(request.path()) { MAX_OPEN_BODY } else { MAX_BODY })
    }

    /// The same of at most so many bytes.
    pub(super) fn up_to(request: &HttpRequest, payload: dev::Payload, most: usize) -> Self {
        let declared = request.headers().get(header::CONTENT_LENGTH);
        Self {
            payload,
            declared: declared.and_then(|length| length.to_str().ok()?.trim().parse().ok()),
            most,
            connection: wire::connection(request),
            progress: request.extensions().get::<Arc<Progress>>().cloned(),
        }
    }

    /// Reads all of it, as long as it keeps its pace and there is room.
    pub(super) async fn read(mut self) -> Result<(web::Bytes, Option<Held>), Cause> {
        if self.declared.is_some_and(|length| length > self.most) {
            return Err(Cause::TooLarge);
        }
        let deadlines = self.connection.as_ref().map_or_else(Deadlines::default, |connection| connection.deadlines);
        let owner = self.progress.as_ref().and_then(|progress| progress.member()).map(|member| member.0.as_u128());
        let mut held = self.connection.as_ref().map(|connection| connection.totals.hold_for(owner));
        let (begun, mut bytes) = (Instant::now(), Vec::new());
        loop {
            match tokio::time::timeout(deadlines.tick(), self.next()).await {
                Ok(None) => break,
                Ok(Some(Err(_broken))) => return Err(Cause::Malformed(None)),
                Ok(Some(Ok(chunk))) if bytes.len() + chunk.len() > self.most => return Err(Cause::TooLarge),
                Ok(Some(Ok(chunk))) => {
                    let more = self.grow_by(&bytes, chunk.len());
                    held.as_mut().map_or(Ok(()), |held| held.add(more)).map_err(no_room)?;
                    bytes.reserve_exact(more + bytes.capacity() - bytes.len());
                    bytes.extend_from_slice(&chunk);
                }
                // nothing came for a while: only the pace is looked at
                Err(_elapsed) => {}
            }
            if deadlines.body_is_too_slow(begun.elapsed(), u64::try_from(bytes.len()).unwrap_or(u64::MAX)) {
                return Err(Cause::BodyTooSlow);
            }
        }
        if let Some(connection) = &self.connection {
            connection.body_is_read();
        }
        if let Some(progress) = &self.progress {
            progress.is_complete();
        }
        // what was too much is free, and what is left lies in memory once
        let too_much = bytes.capacity() - bytes.len();
        let bytes = bytes.into_boxed_slice().into();
        if let Some(held) = &mut held {
            held.give_back(too_much);
        }
        Ok((bytes, held))
    }

    /// By how much a buffer grows for so many bytes more: all of it counts as held, not only what is
    /// filled. Nothing is set aside for what was only announced, or announcing would be enough to
    /// keep others out.
    fn grow_by(&self, bytes: &Vec<u8>, more: usize) -> usize {
        let wanted = bytes.len() + more;
        if wanted <= bytes.capacity() {
            return 0;
        }
        let most = self.declared.map_or(self.most, |declared| declared.min(self.most));
        let ahead = (bytes.capacity() / 2).max(STEP);
        (bytes.capacity() + ahead).min(most).max(wanted) - bytes.capacity()
    }

    /// The next piece; asks the connection for more where none is there.
    async fn next(&mut self) -> Option<Result<web::Bytes, actix_http::error::PayloadError>> {
        let connection = self.connection.clone();
        poll_fn(|cx| {
            let next = Pin::new(&mut self.payload).poll_next(cx);
            if let (Some(connection), true) = (&connection, next.is_pending()) {
                connection.wants_more();
            }
            next
        })
        .await
    }
}

/// One member that sends more at once than its share is told so; where all do, nobody is at fault.
fn no_room(why: NoRoom) -> Cause {
    match why {
        NoRoom::All => Cause::Service(ServiceError::busy()),
        NoRoom::Share => Cause::TooOften(RETRY_AFTER_SHARE),
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

/// Reads and checks a body: a large one beside the threads that answer, which everybody else waits for, and
/// one at a time, for what is made of it may take many times its room.
async fn parse<T>(totals: Option<&Totals>, bytes: &web::Bytes, known: Option<Known>) -> Result<T, Unread>
where
    T: DeserializeOwned + Validate + ToSchema + Send + 'static,
{
    let Some(totals) = totals else { return read(bytes, known.as_ref()) };
    let turn = totals.turn_to_parse().await;
    let bytes = bytes.clone();
    let parsed = tokio::task::spawn_blocking(move || {
        // also when nobody waits for it any more, the next one comes after it
        let _turn = turn;
        lists_are_bounded(&bytes)?;
        read(&bytes, known.as_ref())
    });
    parsed.await.unwrap_or_else(|_panicked| Err(Cause::Service(ServiceError::panicked()).into()))
}

/// Looks for a list that is longer than any may be. What else may be wrong is found later.
fn lists_are_bounded(bytes: &[u8]) -> Result<(), Cause> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut reader, &mut track);
    match Bounded::deserialize(tracked) {
        Err(error) if error.is_data() => {
            let mut faults = FieldErrors::default();
            let place = pointer_of_path(&track.path().to_string());
            faults.add(|| FieldError::at(place, Code::WrongLength).expects(format!("≤ {LONGEST}")));
            Err(Cause::FieldErrors(faults))
        }
        Ok(Bounded) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    /// What becomes of a body of so many bytes at a path.
    fn read(path: &str, bytes: usize, declared: bool) -> Result<usize, Cause> {
        let request = TestRequest::post().uri(path).set_payload(vec![b' '; bytes]);
        let request = if declared { request.insert_header((header::CONTENT_LENGTH, bytes)) } else { request };
        let (request, mut payload) = request.to_http_parts();
        let coming = Coming::of(&request, payload.take());
        actix_web::rt::System::new().block_on(coming.read()).map(|(bytes, _)| bytes.len())
    }

    #[test]
    fn bodies_are_bounded_and_small_where_no_token_is_needed() {
        for declared in [true, false] {
            assert_eq!(read("/api/v1/needs", MAX_BODY, declared).ok(), Some(MAX_BODY));
            assert!(matches!(read("/api/v1/needs", MAX_BODY + 1, declared), Err(Cause::TooLarge)));
            assert_eq!(read("/api/v1/public/x", MAX_OPEN_BODY, declared).ok(), Some(MAX_OPEN_BODY));
            assert!(matches!(read("/api/v1/public/x", MAX_OPEN_BODY + 1, declared), Err(Cause::TooLarge)));
        }
    }

    /// The fault of the lists of a body, if there is one.
    fn too_long(body: &serde_json::Value) -> Option<(String, Code)> {
        match lists_are_bounded(body.to_string().as_bytes()) {
            Ok(()) => None,
            Err(Cause::FieldErrors(faults)) => faults.told().first().map(|fault| (fault.pointer.clone(), fault.code)),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn no_list_is_longer_than_the_longest() {
        let list =
            |count| serde_json::json!(vec![serde_json::json!({ "quantity": 1.5, "note": "a\n", "x": null }); count]);
        for fits in [list(LONGEST), serde_json::json!({ "lines": list(LONGEST), "more": [true, -1, [[]], {}] })] {
            assert_eq!(too_long(&fits), None);
        }
        assert_eq!(too_long(&list(LONGEST + 1)), Some((String::new(), Code::WrongLength)));
        let body = serde_json::json!({ "title": "x", "lines": [{ "packs": [] }, { "packs": list(5000) }] });
        assert_eq!(too_long(&body), Some(("/lines/1/packs".into(), Code::WrongLength)));
        assert!(lists_are_bounded(b"[1, {").is_ok(), "what is no JSON is said elsewhere");
    }

    #[test]
    fn the_longest_is_at_least_as_long_as_every_list() {
        let mut bounded = 0;
        let schemas = crate::api::spec::DOCUMENT["components"]["schemas"].as_object().expect("schemas");
        for (name, schema) in schemas.iter().filter(|(name, _)| name.ends_with("Body")) {
            for (field, schema) in schema["properties"].as_object().into_iter().flatten() {
                if let Some(most) = schema["maxItems"].as_u64() {
                    assert!(most <= LONGEST as u64, "{name}.{field}");
                    bounded += 1;
                }
            }
        }
        assert!(bounded > 5, "{bounded} lists");
    }
}
