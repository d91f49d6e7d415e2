//! What the web expects of every path: HEAD where there is GET, an answer to OPTIONS, public reads that
//! pages of others may make, links that are whole, and answers that are sent small.

use std::io::Write;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse, web};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::api::context::is_open;
use crate::api::fallback;

/// The smallest answer that is compressed (1 KiB): below it nothing is won.
const SMALLEST: usize = 1024;
/// The largest one (256 KiB): what a request may cost is bounded; larger things are kept compressed where they lie.
const LARGEST: usize = 256 * 1024;
/// Up to here it is compressed at once, in about half a millisecond; above, beside the threads that answer.
const AT_ONCE: usize = 32 * 1024;
/// What pages of others may read of an answer besides its body.
const EXPOSED: &str = "Content-Language, ETag, Link, Retry-After, X-Request-Id";
/// What pages of others may send.
const ACCEPTED: &str = "Accept-Language, If-None-Match";
/// Seconds for which a browser may remember that.
const REMEMBERED: &str = "86400";

/// Where the service is reached from outside: `https://poruch.example`, without a slash at its end.
#[derive(Debug, Clone)]
pub struct PublicUrl(pub String);

/// Answers OPTIONS, and completes what the operations answer.
pub async fn follow(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    if request.method() == Method::OPTIONS {
        return Ok(options(request));
    }
    // the answer to HEAD is that to GET; the connection knows that its body is not sent
    if request.method() == Method::HEAD {
        request.head_mut().method = Method::GET;
    }
    let reads = request.method() == Method::GET;
    let is_public = reads && is_open_api(request.path());
    let small = reads && takes_gzip(request.headers());
    let mut response = next.call(request).await?;
    if is_public {
        allow_everybody(response.headers_mut());
    }
    let base = response.request().app_data::<web::Data<PublicUrl>>().cloned();
    if let Some(base) = base {
        make_whole(response.headers_mut(), &base.0);
    }
    if small { shrink(response).await } else { Ok(response.map_into_boxed_body()) }
}

/// What is open by design, of the API itself.
fn is_open_api(path: &str) -> bool {
    path.starts_with(crate::api::BASE) && is_open(path)
}

fn options(request: ServiceRequest) -> ServiceResponse<BoxBody> {
    let methods = fallback::methods(request.path());
    if methods.is_empty() {
        let answer = fallback::nothing(request.request());
        return request.into_response(answer);
    }
    let reads = methods.iter().any(|method| method == "GET");
    let mut answer = HttpResponse::NoContent();
    answer.insert_header((header::ALLOW, methods.join(", ")));
    if reads && is_open_api(request.path()) {
        answer
            .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
            .insert_header((header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD"))
            .insert_header((header::ACCESS_CONTROL_ALLOW_HEADERS, ACCEPTED))
            .insert_header((header::ACCESS_CONTROL_MAX_AGE, REMEMBERED));
    }
    let answer = answer.finish();
    request.into_response(answer)
}

fn allow_everybody(headers: &mut HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED));
}

/// `</api/v1/needs?…>` becomes a link that leads there from anywhere.
fn make_whole(headers: &mut HeaderMap, base: &str) {
    let link = headers.get(header::LINK).and_then(|link| link.to_str().ok());
    let whole = link.and_then(|link| link.strip_prefix("</")).map(|rest| format!("<{base}/{rest}"));
    if let Some(Ok(whole)) = whole.map(|whole| HeaderValue::from_str(&whole)) {
        headers.insert(header::LINK, whole);
    }
}

/// Whether the reader takes gzip: named, or any, and not with a weight of 0.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let weight = |part: &str| {
        let mut pieces = part.split(';').map(str::trim);
        let name = pieces.next()?.to_ascii_lowercase();
        let weight = pieces.find_map(|piece| piece.strip_prefix("q=")).map_or(Some(1.0), |text| text.parse().ok())?;
        matches!(name.as_str(), "gzip" | "x-gzip" | "*").then_some((name != "*", weight))
    };
    let all = headers.get_all(header::ACCEPT_ENCODING).filter_map(|value| value.to_str().ok());
    let mut found: Vec<(bool, f32)> = all.flat_map(|value| value.split(',')).filter_map(weight).collect();
    // what is named counts before what is any
    found.sort_by_key(|(named, _)| !named);
    found.first().is_some_and(|(_, weight)| *weight > 0.0)
}

/// The same answer, compressed where that is worth it.
async fn shrink(response: ServiceResponse<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, Error> {
    let is_whole = response.status() == StatusCode::OK && !response.headers().contains_key(header::CONTENT_ENCODING);
    let (request, response) = response.into_parts();
    let (mut response, body) = response.into_parts();
    let bytes = match body.try_into_bytes() {
        Ok(bytes) if is_whole && (SMALLEST..=LARGEST).contains(&bytes.len()) => bytes,
        Ok(bytes) => return Ok(ServiceResponse::new(request, response.set_body(BoxBody::new(bytes)))),
        Err(body) => return Ok(ServiceResponse::new(request, response.set_body(body.boxed()))),
    };
    let small = if bytes.len() <= AT_ONCE {
        gzip(&bytes)
    } else {
        let bytes = bytes.clone();
        web::block(move || gzip(&bytes)).await.unwrap_or_default()
    };
    // as much as before: sent as it was
    if small.is_empty() || small.len() >= bytes.len() {
        return Ok(ServiceResponse::new(request, response.set_body(BoxBody::new(bytes))));
    }
    response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    Ok(ServiceResponse::new(request, response.set_body(BoxBody::new(small))))
}

/// Compressed as gzip; nothing when memory cannot be written to.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 4), Compression::new(4));
    match encoder.write_all(bytes) {
        Ok(()) => encoder.finish().unwrap_or_default(),
        Err(_cannot_be) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: header::HeaderName, value: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(name, HeaderValue::from_static(value));
        headers
    }

    #[test]
    fn gzip_is_taken_where_it_is_named_and_not_refused() {
        for taken in ["gzip", "br, GZIP;q=0.5", "*", "deflate, *;q=0.1", "identity;q=0.5, x-gzip"] {
            assert!(takes_gzip(&headers(header::ACCEPT_ENCODING, taken)), "{taken}");
        }
        for refused in ["", "br", "gzip;q=0", "*;q=0", "gzip;q=0, *", "gzip;q=x"] {
            assert!(!takes_gzip(&headers(header::ACCEPT_ENCODING, refused)), "{refused}");
        }
        assert!(!takes_gzip(&HeaderMap::new()));
    }

    #[test]
    fn links_are_whole() {
        let made = |value| {
            let mut headers = headers(header::LINK, value);
            make_whole(&mut headers, "https://poruch.example");
            headers.get(header::LINK).and_then(|link| link.to_str().ok()).map(str::to_owned)
        };
        let whole = "<https://poruch.example/api/v1/needs?cursor=x>; rel=\"next\"";
        assert_eq!(made("</api/v1/needs?cursor=x>; rel=\"next\"").as_deref(), Some(whole));
        assert_eq!(made("<https://poruch.example/api/v1/needs?cursor=x>; rel=\"next\"").as_deref(), Some(whole));
    }
}
