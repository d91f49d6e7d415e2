//! Errors as RFC 9457 problems, with every fault of a body at once, in the reader's language.

use std::fmt;

use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use crate::domain::organisation::Language;
use crate::messages::message;
use crate::service::{Conflict, Fault, PersonalData, ServiceError};
use crate::store::StoreError;
use crate::text::personal::Kind;

/// The media type of problems.
pub const MEDIA_TYPE: &str = "application/problem+json";
/// Seconds after which a busy service may be asked again.
const RETRY_AFTER_BUSY: u32 = 1;

/// One fault of a body or a query.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProblemFault {
    /// A JSON pointer into the body, or the name of a parameter.
    #[schema(example = "/lines/0/quantity")]
    pub pointer: String,
    /// A stable code.
    #[schema(example = "quantity_out_of_range")]
    pub code: String,
    /// A sentence in the reader's language.
    pub message: String,
}

/// An error (RFC 9457). A conflict carries what to know besides: `remaining`, `state`, `allowed`, …
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
    /// All faults of the body.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ProblemFault>,
    /// What to know besides.
    #[serde(flatten)]
    pub facts: Map<String, Value>,
}

/// Why a request was not done.
#[derive(Debug)]
pub enum Cause {
    /// From the service.
    Service(ServiceError),
    /// 400.
    Malformed(String),
    /// 405, with the methods that there are.
    MethodNotAllowed(String),
    /// 413.
    TooLarge,
    /// 415.
    WrongType,
    /// 428.
    VersionMissing,
    /// 429, with the seconds to wait.
    TooOften(u64),
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
            Self::Service(ServiceError::Invalid(_) | ServiceError::Personal(_)) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Service(ServiceError::Store(StoreError::Busy | StoreError::Away(_))) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Service(ServiceError::Store(_)) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::MethodNotAllowed(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::VersionMissing => StatusCode::PRECONDITION_REQUIRED,
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Service(ServiceError::Unknown) => "unknown_who",
            Self::Service(ServiceError::Denied(code)) => code,
            Self::Service(ServiceError::Hidden) => "not_found",
            Self::Service(ServiceError::Conflict(conflict)) => conflict.code,
            Self::Service(ServiceError::Stale) => "stale_version",
            Self::Service(ServiceError::Invalid(_)) => "invalid_content",
            Self::Service(ServiceError::Personal(_)) => "personal_data_found",
            Self::Service(ServiceError::Store(StoreError::Busy)) => "busy",
            Self::Service(ServiceError::Store(StoreError::Away(_))) => "database_away",
            Self::Service(ServiceError::Store(_)) => "internal_error",
            Self::Malformed(_) => "malformed",
            Self::MethodNotAllowed(_) => "method_not_allowed",
            Self::TooLarge => "too_large",
            Self::WrongType => "wrong_media_type",
            Self::VersionMissing => "version_missing",
            Self::TooOften(_) => "too_often",
        }
    }
}

impl Failure {
    /// The body of the answer.
    pub fn problem(&self) -> Problem {
        let (status, code) = (self.cause.status(), self.cause.code());
        let text = message(self.language, code);
        let (detail, errors, facts) = match self.cause.as_ref() {
            Cause::Service(ServiceError::Conflict(conflict)) => {
                (conflict_detail(text, conflict), Vec::new(), conflict.facts.clone())
            }
            Cause::Service(ServiceError::Invalid(faults)) => {
                (text.to_owned(), faults.iter().map(|fault| self.fault(fault)).collect(), Map::new())
            }
            Cause::Service(ServiceError::Personal(found)) => {
                let told = found.get(..MOST_PERSONAL).unwrap_or(found);
                let errors = told.iter().map(|piece| self.personal(piece)).collect();
                (text.to_owned(), errors, personal_facts(told, found.len()))
            }
            Cause::Malformed(why) => (format!("{text} {why}"), Vec::new(), Map::new()),
            _ => (text.to_owned(), Vec::new(), Map::new()),
        };
        Problem {
            kind: format!("urn:poruch:problem:{code}"),
            title: message(self.language, title_of(status)).to_owned(),
            status: status.as_u16(),
            detail,
            instance: format!("urn:uuid:{}", self.request_id),
            code: code.to_owned(),
            errors,
            facts,
        }
    }

    fn personal(&self, piece: &PersonalData) -> ProblemFault {
        let code = match piece.kind {
            Kind::Telephone => "personal_telephone",
            Kind::Email => "personal_email",
            Kind::Coordinates => "personal_coordinates",
            Kind::Street => "personal_street",
            Kind::Patronymic => "personal_patronymic",
        };
        let message = message(self.language, code).to_owned();
        ProblemFault { pointer: piece.pointer.clone(), code: code.to_owned(), message }
    }

    fn fault(&self, fault: &Fault) -> ProblemFault {
        let text = message(self.language, fault.code);
        ProblemFault {
            pointer: fault.pointer.clone(),
            code: fault.code.to_owned(),
            message: fault.detail.as_ref().map_or_else(|| text.to_owned(), |detail| format!("{text} ({detail})")),
        }
    }
}

/// The most pieces of personal data that one answer tells.
const MOST_PERSONAL: usize = 100;

/// Every piece with its place, its kind and the hash that acknowledges it; and how many more.
fn personal_facts(told: &[PersonalData], all: usize) -> Map<String, Value> {
    let found: Vec<Value> = told
        .iter()
        .map(|piece| {
            json!({ "pointer": piece.pointer, "kind": piece.kind.as_str(), "start": piece.start, "end": piece.end,
                    "hash": piece.hash })
        })
        .collect();
    let mut facts = Map::new();
    facts.insert("found".to_owned(), found.into());
    if all > told.len() {
        facts.insert("more".to_owned(), (all - told.len()).into());
    }
    facts
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
            tracing::error!(request_id = %self.request_id, %error, "request failed");
        }
        let mut response = HttpResponse::build(self.cause.status());
        response.content_type(MEDIA_TYPE);
        match self.cause.as_ref() {
            Cause::TooOften(seconds) => {
                response.insert_header((header::RETRY_AFTER, seconds.to_string()));
            }
            Cause::Service(ServiceError::Store(StoreError::Busy | StoreError::Away(_))) => {
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
