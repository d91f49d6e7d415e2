//! What an operation answers: made of what a use case gave, when its transaction is over.

use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use serde::Serialize;

use crate::api::etag;
use crate::service::idempotency::{KeptReply, Replied};
use domain::organisation::Language;

/// An answer: status, headers and a JSON body already written.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Status, version, place and body: what can be kept for a retry.
    pub reply: KeptReply,
    /// The next page.
    pub link: Option<String>,
    /// Whether it was given before, to the same request under the same key.
    pub replayed: bool,
}

impl Reply {
    fn new(status: u16, body: &impl Serialize) -> Self {
        // the views are plain data; writing them to memory cannot fail
        let body = serde_json::to_vec(body).unwrap_or_default();
        let reply = KeptReply { status, version: None, location: None, language: None, body };
        Self { reply, link: None, replayed: false }
    }

    /// 200 with a resource, and what `If-Match` compares of it.
    pub fn ok(body: &impl Serialize, version: i64) -> Self {
        Self::new(200, body).of_version(version)
    }

    /// 200 without a version: lists and reports.
    pub fn plain(body: &impl Serialize) -> Self {
        Self::new(200, body)
    }

    /// 201 with a new resource.
    pub fn created(body: &impl Serialize, version: i64, location: String) -> Self {
        Self::new(201, body).at(Some(location)).of_version(version)
    }

    /// 308: what it is now is found at `location`.
    pub fn moved(body: &impl Serialize, location: String) -> Self {
        Self::new(308, body).at(Some(location))
    }

    /// 202 with a resource that is still being worked on.
    pub fn accepted(body: &impl Serialize, version: i64, location: String) -> Self {
        Self::new(202, body).at(Some(location)).of_version(version)
    }

    /// 201 with something new that has no version of its own.
    pub fn added(body: &impl Serialize, location: Option<String>) -> Self {
        Self::new(201, body).at(location)
    }

    /// The same of a resource in this version.
    #[must_use]
    pub fn of_version(mut self, version: i64) -> Self {
        self.reply.version = Some(version);
        self
    }

    fn at(mut self, location: Option<String>) -> Self {
        self.reply.location = location;
        self
    }

    /// The same with a link to the next page.
    #[must_use]
    pub fn with_link(self, link: Option<String>) -> Self {
        Self { link, ..self }
    }

    /// The same, told in a language.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.reply.language = Some(language);
        self
    }

    /// The answer as HTTP; 304 when the client already has this version.
    pub fn into_response(self, if_none_match: Option<&str>) -> HttpResponse {
        let status = StatusCode::from_u16(self.reply.status).unwrap_or(StatusCode::OK);
        let tag = match self.reply.version {
            Some(version) => Some(etag::tag(version, &self.reply.body)),
            // lists and reports have no version: what they say is what they are
            None if self.reply.status == 200 => Some(etag::weak(&self.reply.body)),
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
        if let Some(location) = self.reply.location {
            response.insert_header((header::LOCATION, location));
        }
        if let Some(link) = self.link {
            response.insert_header((header::LINK, link));
        }
        if let Some(language) = self.reply.language {
            response.insert_header((header::CONTENT_LANGUAGE, language.as_str()));
        }
        if self.replayed {
            response.insert_header(("Idempotency-Replayed", "true"));
        }
        response.body(self.reply.body)
    }
}

impl From<Replied> for Reply {
    fn from(replied: Replied) -> Self {
        Self { reply: replied.reply, link: None, replayed: replied.replayed }
    }
}
