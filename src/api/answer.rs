//! What an operation answers, in a form that can also be kept for a retry.

use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use serde::Serialize;

use crate::api::etag;
use crate::store::kept_answers::KeptAnswer;
use domain::organisation::Language;

/// An answer: status, headers and a JSON body already written.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The version of the resource.
    pub version: Option<i64>,
    /// Where a new resource stands.
    pub location: Option<String>,
    /// The next page.
    pub link: Option<String>,
    /// Whether it was given before, to the same request under the same key.
    pub replayed: bool,
    /// The language in which it is told, where it is.
    pub language: Option<Language>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    fn new(status: u16, body: &impl Serialize) -> Self {
        // the views are plain data; writing them to memory cannot fail
        let body = serde_json::to_vec(body).unwrap_or_default();
        Self { status, version: None, location: None, link: None, replayed: false, language: None, body }
    }

    /// 200 with a resource.
    pub fn ok(body: &impl Serialize, version: i64) -> Self {
        Self { version: Some(version), ..Self::new(200, body) }
    }

    /// 200 without a version: lists and reports.
    pub fn plain(body: &impl Serialize) -> Self {
        Self::new(200, body)
    }

    /// 201 with a new resource.
    pub fn created(body: &impl Serialize, version: i64, location: String) -> Self {
        Self { version: Some(version), location: Some(location), ..Self::new(201, body) }
    }

    /// 202 with a resource that is still being worked on.
    pub fn accepted(body: &impl Serialize, version: i64, location: String) -> Self {
        Self { version: Some(version), location: Some(location), ..Self::new(202, body) }
    }

    /// 201 with something new that has no version of its own.
    pub fn added(body: &impl Serialize, location: Option<String>) -> Self {
        Self { location, ..Self::new(201, body) }
    }

    /// The same with a link to the next page.
    #[must_use]
    pub fn with_link(self, link: Option<String>) -> Self {
        Self { link, ..self }
    }

    /// The same, told in a language.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { language: Some(language), ..self }
    }

    /// The answer as HTTP; 304 when the client already has this version.
    pub fn into_response(self, if_none_match: Option<&str>) -> HttpResponse {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::OK);
        let tag = match self.version {
            Some(version) => Some(etag::tag(version)),
            // lists and reports have no version: what they say is what they are
            None if self.status == 200 => Some(etag::weak(&self.body)),
            None => None,
        };
        if let (Some(header), Some(tag)) = (if_none_match, &tag)
            && etag::is_named(header, tag)
        {
            return HttpResponse::NotModified().insert_header((header::ETAG, tag.clone())).finish();
        }
        let mut response = HttpResponse::build(status);
        response.content_type("application/json");
        if let Some(tag) = tag {
            response.insert_header((header::ETAG, tag));
        }
        if let Some(location) = self.location {
            response.insert_header((header::LOCATION, location));
        }
        if let Some(link) = self.link {
            response.insert_header((header::LINK, link));
        }
        if let Some(language) = self.language {
            response.insert_header((header::CONTENT_LANGUAGE, language.as_str()));
        }
        if self.replayed {
            response.insert_header(("Idempotency-Replayed", "true"));
        }
        response.body(self.body)
    }
}

impl From<KeptAnswer> for Answer {
    fn from(kept: KeptAnswer) -> Self {
        Self {
            status: u16::try_from(kept.status).unwrap_or(200),
            version: kept.etag,
            location: kept.location,
            link: None,
            replayed: true,
            language: None,
            body: kept.body,
        }
    }
}
