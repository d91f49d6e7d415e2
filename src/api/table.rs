//! A table as it is sent: the bytes of a file, whatever they say.

use std::future::Future;
use std::pin::Pin;

use actix_web::http::header;
use actix_web::{FromRequest, HttpRequest, dev, web};
use utoipa::ToSchema;

use crate::api::body::Coming;
use crate::api::context::request_id;
use crate::api::problem::{Cause, Failure};
use crate::api::reader::Reader;
use crate::wire::totals::Held;

/// The largest table (8 MiB).
pub const MAX_TABLE: usize = 8 * 1024 * 1024;

/// As what a table may be sent. What it is, its bytes say.
pub const MEDIA_TYPES: [&str; 6] = [
    "text/csv",
    "text/tab-separated-values",
    "text/plain",
    "application/octet-stream",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.spreadsheet",
];

/// A file as a spreadsheet program saves it.
#[derive(Debug, ToSchema)]
#[schema(value_type = String, format = Binary, example = "recipient,recipient_kind,region,item,language,quantity,unit,priority,needed_by,source\nOstroh community,community,UA-56,fire hose 51 mm,en,20,piece,2,,a letter\n")]
pub struct TableFile(#[allow(dead_code, reason = "it is only described")] Vec<u8>);

/// The bytes of a table.
#[derive(Debug)]
pub struct TableBytes {
    /// As they came.
    pub bytes: web::Bytes,
    /// They count as held as long as the operation goes on.
    pub(super) _held: Option<Held>,
}

impl FromRequest for TableBytes {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Failure>>>>;

    fn from_request(request: &HttpRequest, payload: &mut dev::Payload) -> Self::Future {
        let (reader, request_id) = (Reader::of(request), request_id(request));
        let is_table = is_table(request);
        let coming = Coming::up_to(request, payload.take(), MAX_TABLE);
        Box::pin(async move {
            let fail = |cause| Failure::new(cause, reader.or(None), request_id.clone());
            if !is_table {
                return Err(fail(Cause::NoTable));
            }
            let (bytes, held) = coming.read().await.map_err(fail)?;
            if bytes.is_empty() {
                return Err(fail(Cause::NoBody));
            }
            Ok(Self { bytes, _held: held })
        })
    }
}

fn is_table(request: &HttpRequest) -> bool {
    let media = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media = media.and_then(|value| value.split(';').next()).map(|media| media.trim().to_ascii_lowercase());
    media.is_some_and(|media| MEDIA_TYPES.contains(&media.as_str()))
}
