//! Errors as RFC 9457 problems, with every fault of a body at once, in the reader's language.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderName};
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use crate::api::faults::Faults;
use crate::api::once;
use crate::messages::{filled, message};
use crate::service::{Conflict, Fault, PersonalData, ServiceError};
use domain::organisation::Language;
use lexicon::text::personal::Kind;

/// The media type of problems.
pub const MEDIA_TYPE: &str = "application/problem+json";
/// Seconds after which a busy service may be asked again.
const RETRY_AFTER_BUSY: u32 = 1;

/// One fault of a body or a query.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProblemFault {
    /// A JSON pointer into the body, `?name` of a query parameter, or the name of a header.
    #[schema(example = "/lines/0/quantity")]
    pub pointer: String,
    /// A stable code.
    #[schema(example = "quantity_out_of_range")]
    pub code: String,
    /// A sentence in the reader's language.
    pub message: String,
    /// What is expected there, where there is one answer: a form (`YYYY-MM-DD`, `uuid`, `integer`), limits
    /// (`1 … 200`), or all that is allowed (`goods | visit`). Never translated.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "1 … 1000000000000")]
    pub expected: Option<String>,
}

/// Where the text of a body stops being JSON; both are counted from 1, the column in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The byte in it.
    pub column: usize,
}

/// An error (RFC 9457). A conflict carries what to know besides: `remaining`, `state`, `allowed`, …; what is no JSON, the
/// `position` (`line`, `column`) from where it is none.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Problem {
    /// A URI that names the kind of problem.
    #[serde(rename = "type")]
    #[schema(example = "urn:poruch:problem:more_than_remains")]
    pub kind: String,
    /// The kind of problem in the reader's language.
    pub title: String,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599)]
    pub status: u16,
    /// This case in the reader's language.
    pub detail: String,
    /// The id of the request, for support.
    pub instance: String,
    /// A stable code, never translated.
    #[schema(example = "more_than_remains")]
    pub code: String,
    /// All faults of the body, or the first hundred.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 100)]
    pub errors: Vec<ProblemFault>,
    /// How many faults there are besides those in `errors`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, minimum = 1)]
    pub more_errors: Option<usize>,
    /// What to know besides.
    #[serde(flatten)]
    pub facts: Map<String, Value>,
}

/// Why a request was not done.
#[derive(Debug)]
pub enum Cause {
    /// From the service.
    Service(ServiceError),
    /// 422, found before the service was asked.
    Faults(Faults),
    /// 400: no JSON, from here on if it is known where; or a body that broke off.
    Malformed(Option<Position>),
    /// 400: nothing where a body must be.
    NoBody,
    /// 400: this header stands twice.
    Repeated(HeaderName),
    /// 405, with the methods that there are.
    MethodNotAllowed(String),
    /// 408.
    BodyTooSlow,
    /// 413.
    TooLarge,
    /// 415.
    WrongType,
    /// 415: a `Content-Encoding`.
    Compressed,
    /// 428.
    VersionMissing,
    /// 429, with the seconds to wait.
    TooOften(u64),
    /// 503: not answered in time.
    TookTooLong,
}

/// A cause, with what is needed to tell it.
#[derive(Debug)]
pub struct Failure {
    /// Why.
    pub cause: Box<Cause>,
    /// The reader's language.
    pub language: Language,
    /// The id of the request.
    pub request_id: String,
}

impl Cause {
    fn status(&self) -> StatusCode {
        match self {
            Self::Service(ServiceError::Unknown) => StatusCode::UNAUTHORIZED,
            Self::Service(ServiceError::Denied(_)) => StatusCode::FORBIDDEN,
            Self::Service(ServiceError::Hidden) => StatusCode::NOT_FOUND,
            Self::Service(ServiceError::Conflict(_)) => StatusCode::CONFLICT,
            Self::Service(ServiceError::Stale) => StatusCode::PRECONDITION_FAILED,
            Self::Service(ServiceError::Invalid(_) | ServiceError::Personal(_)) | Self::Faults(_) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::Service(ServiceError::Store(error)) => match error.passing() {
                Some(_) => StatusCode::SERVICE_UNAVAILABLE,
                None => StatusCode::INTERNAL_SERVER_ERROR,
            },
            Self::Malformed(_) | Self::NoBody | Self::Repeated(_) => StatusCode::BAD_REQUEST,
            Self::MethodNotAllowed(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::BodyTooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongType | Self::Compressed => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::VersionMissing => StatusCode::PRECONDITION_REQUIRED,
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::TookTooLong => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Service(ServiceError::Unknown) => "unknown_who",
            Self::Service(ServiceError::Denied(code)) => code,
            Self::Service(ServiceError::Hidden) => "not_found",
            Self::Service(ServiceError::Conflict(conflict)) => conflict.code,
            Self::Service(ServiceError::Stale) => "stale_version",
            Self::Service(ServiceError::Invalid(_)) | Self::Faults(_) => "invalid_content",
            Self::Service(ServiceError::Store(error)) => error.passing().unwrap_or("internal_error"),
            Self::Service(ServiceError::Personal(_)) => "personal_data_found",
            Self::Malformed(_) => "malformed",
            Self::NoBody => "body_missing",
            Self::Repeated(_) => "repeated_header",
            Self::MethodNotAllowed(_) => "method_not_allowed",
            Self::BodyTooSlow => "body_too_slow",
            Self::TooLarge => "too_large",
            Self::WrongType => "wrong_media_type",
            Self::Compressed => "content_encoding",
            Self::VersionMissing => "version_missing",
            Self::TooOften(_) => "too_often",
            Self::TookTooLong => "took_too_long",
        }
    }
}

impl Failure {
    /// The body of the answer.
    pub fn problem(&self) -> Problem {
        let (status, code) = (self.cause.status(), self.cause.code());
        let text = message(self.language, code);
        let none = Faults::default();
        let (detail, faults, facts) = match self.cause.as_ref() {
            Cause::Service(ServiceError::Conflict(conflict)) => {
                (conflict_detail(text, conflict), &none, conflict.facts.clone())
            }
            Cause::Service(ServiceError::Invalid(faults)) => {
                let faults = Faults::from(faults.clone());
                return self.told(status, code, self.with_more(text, &faults), &faults, Map::new());
            }
            Cause::Service(ServiceError::Personal(found)) => {
                let faults = Faults::from(found.iter().map(personal).collect::<Vec<_>>());
                return self.told(status, code, self.with_more(text, &faults), &faults, personal_facts(found));
            }
            Cause::Faults(faults) => (self.with_more(text, faults), faults, Map::new()),
            Cause::Malformed(Some(position)) => {
                (text.to_owned(), &none, Map::from_iter([("position".to_owned(), json!(position))]))
            }
            Cause::Repeated(name) => {
                (filled(self.language, code, &[("header", once::written(name))]), &none, Map::new())
            }
            _ => (text.to_owned(), &none, Map::new()),
        };
        self.told(status, code, detail, faults, facts)
    }

    /// The message, and how many faults are not told.
    fn with_more(&self, text: &str, faults: &Faults) -> String {
        match faults.more() {
            0 => text.to_owned(),
            more => format!("{text} {}", filled(self.language, "more_faults", &[("count", more.to_string())])),
        }
    }

    fn told(
        &self,
        status: StatusCode,
        code: &'static str,
        detail: String,
        faults: &Faults,
        facts: Map<String, Value>,
    ) -> Problem {
        Problem {
            kind: format!("urn:poruch:problem:{code}"),
            title: message(self.language, title_of(status)).to_owned(),
            status: status.as_u16(),
            detail,
            instance: format!("urn:uuid:{}", self.request_id),
            code: code.to_owned(),
            errors: faults.told().iter().map(|fault| self.fault(fault)).collect(),
            more_errors: (faults.more() > 0).then_some(faults.more()),
            facts,
        }
    }

    fn fault(&self, fault: &Fault) -> ProblemFault {
        let expected = fault.expected.clone().unwrap_or_default();
        let text = filled(self.language, sentence_of(fault), &[("expected", expected)]);
        ProblemFault {
            pointer: fault.pointer.clone(),
            code: fault.code.to_owned(),
            message: fault.detail.as_ref().map_or_else(|| text.clone(), |detail| format!("{text} ({detail})")),
            expected: fault.expected.clone(),
        }
    }
}

/// The message of a fault: its code's, and of a wrong type the one that says in words which is right.
fn sentence_of(fault: &Fault) -> &'static str {
    match (fault.code, fault.expected.as_deref()) {
        ("wrong_type", Some("integer" | "number")) => "wrong_type_number",
        ("wrong_type", Some("true | false")) => "wrong_type_flag",
        ("wrong_type", Some("array")) => "wrong_type_list",
        ("wrong_type", Some("object")) => "wrong_type_object",
        ("wrong_type", Some(_)) => "wrong_type_text",
        (code, _) => code,
    }
}

/// A piece of personal data as a fault at its text.
fn personal(piece: &PersonalData) -> Fault {
    let code = match piece.kind {
        Kind::Telephone => "personal_telephone",
        Kind::Email => "personal_email",
        Kind::Coordinates => "personal_coordinates",
        Kind::Street => "personal_street",
        Kind::Patronymic => "personal_patronymic",
    };
    Fault::at(piece.pointer.clone(), code)
}

/// Every piece that is told, with its place, its kind and the hash that acknowledges it.
fn personal_facts(found: &[PersonalData]) -> Map<String, Value> {
    let found: Vec<Value> = found
        .iter()
        .take(crate::api::faults::MOST)
        .map(|piece| {
            json!({ "pointer": piece.pointer, "kind": piece.kind.as_str(), "start": piece.start, "end": piece.end,
                    "hash": piece.hash })
        })
        .collect();
    Map::from_iter([("found".to_owned(), found.into())])
}

/// The message of a conflict with its plain facts behind it.
fn conflict_detail(text: &str, conflict: &Conflict) -> String {
    let facts: Vec<String> = conflict
        .facts
        .iter()
        .filter(|(_, value)| value.is_number() || value.is_string())
        .map(|(name, value)| format!("{name}: {}", value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
        .collect();
    if facts.is_empty() { text.to_owned() } else { format!("{text} ({})", facts.join(", ")) }
}

/// The message that names a kind of problem.
fn title_of(status: StatusCode) -> &'static str {
    match status.as_u16() {
        400 => "title_malformed",
        401 => "title_unknown",
        403 => "title_denied",
        404 => "title_not_found",
        405 => "title_method",
        408 => "title_too_slow",
        409 => "title_conflict",
        412 | 428 => "title_version",
        413 => "title_too_large",
        415 => "title_media_type",
        422 => "title_invalid",
        429 => "title_too_often",
        503 => "title_unavailable",
        _ => "title_internal",
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.cause.status(), self.cause.code())
    }
}

impl ResponseError for Failure {
    fn status_code(&self) -> StatusCode {
        self.cause.status()
    }

    fn error_response(&self) -> HttpResponse {
        if let Cause::Service(ServiceError::Store(error)) = self.cause.as_ref() {
            // the one place where a failure of ours is logged; the answer says nothing of it
            if error.passing().is_some() {
                tracing::warn!(request_id = %self.request_id, %error, "request refused");
            } else {
                tracing::error!(request_id = %self.request_id, %error, "request failed");
            }
        }
        let mut response = HttpResponse::build(self.cause.status());
        response.content_type(MEDIA_TYPE);
        match self.cause.as_ref() {
            Cause::TooOften(seconds) => {
                response.insert_header((header::RETRY_AFTER, seconds.to_string()));
            }
            Cause::TookTooLong => {
                response.insert_header((header::RETRY_AFTER, RETRY_AFTER_BUSY.to_string()));
            }
            Cause::Service(ServiceError::Store(error)) if error.passing().is_some() => {
                response.insert_header((header::RETRY_AFTER, RETRY_AFTER_BUSY.to_string()));
            }
            Cause::Service(ServiceError::Conflict(conflict)) if conflict.code == "still_running" => {
                response.insert_header((header::RETRY_AFTER, RETRY_AFTER_BUSY.to_string()));
            }
            Cause::Service(ServiceError::Unknown) => {
                response.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
            }
            Cause::MethodNotAllowed(allowed) => {
                response.insert_header((header::ALLOW, allowed.as_str()));
            }
            _ => {}
        }
        response.json(self.problem())
    }
}
