//! Errors as RFC 9457 problems, with every fault of a body at once, in the reader's language.

use domain::Code;
use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderName};
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use crate::api::etag;
use crate::api::field_errors::FieldErrors;
use crate::api::once;
use crate::api::sentences;
use crate::messages;
use crate::service::{FieldError, PersonalData, ServiceError};
use domain::Fact;
use domain::organisation::Language;
use lexicon::text::personal::Kind;

/// The media type of problems.
pub const MEDIA_TYPE: &str = "application/problem+json";
/// Seconds after which a busy service may be asked again.
const RETRY_AFTER_BUSY: u32 = 1;

/// One fault of a body or a query.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProblemFieldError {
    /// A JSON pointer into the body, `?name` of a parameter, or the name of a header.
    #[schema(example = "/lines/0/quantity")]
    pub pointer: String,
    /// A stable code.
    #[schema(example = "quantity_out_of_range")]
    pub code: Code,
    /// A sentence in the reader's language.
    pub message: String,
    /// What would be right there: a form (`YYYY-MM-DD`, `uuid`, `integer`), bounds (`1 … 200`), or all that
    /// is allowed (`goods, visit`). Never translated.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, example = "1 … 200")]
    pub expected: Option<String>,
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
    pub code: Code,
    /// All faults of the body, or the first hundred.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 100)]
    pub errors: Vec<ProblemFieldError>,
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
    FieldErrors(FieldErrors),
    /// 400, with the line and the character where reading stopped.
    Malformed(Option<(usize, usize)>),
    /// 400: nothing was sent where something must be.
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
    /// 415: no table where one must be.
    NoTable,
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
            Self::Service(ServiceError::Unauthenticated) => StatusCode::UNAUTHORIZED,
            Self::Service(ServiceError::Forbidden(_)) => StatusCode::FORBIDDEN,
            Self::Service(ServiceError::NotFound) => StatusCode::NOT_FOUND,
            Self::Service(ServiceError::Conflict(_)) => StatusCode::CONFLICT,
            Self::Service(ServiceError::Stale(_)) => StatusCode::PRECONDITION_FAILED,
            Self::Service(ServiceError::Invalid(_) | ServiceError::Personal(_) | ServiceError::WrongDigits(_))
            | Self::FieldErrors(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Service(ServiceError::Store(error)) => match error.passing() {
                Some(_) => StatusCode::SERVICE_UNAVAILABLE,
                None => StatusCode::INTERNAL_SERVER_ERROR,
            },
            Self::Malformed(_) | Self::NoBody | Self::Repeated(_) => StatusCode::BAD_REQUEST,
            Self::MethodNotAllowed(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::BodyTooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::WrongType | Self::NoTable | Self::Compressed => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::VersionMissing => StatusCode::PRECONDITION_REQUIRED,
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::TookTooLong => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn code(&self) -> Code {
        match self {
            Self::Service(ServiceError::Unauthenticated) => Code::UnknownWho,
            Self::Service(ServiceError::Forbidden(code)) => *code,
            Self::Service(ServiceError::NotFound) => Code::NotFound,
            Self::Service(ServiceError::Conflict(conflict)) => conflict.code,
            Self::Service(ServiceError::Stale(_)) => Code::StaleVersion,
            Self::Service(ServiceError::Invalid(_) | ServiceError::WrongDigits(_)) | Self::FieldErrors(_) => {
                Code::InvalidContent
            }
            Self::Service(ServiceError::Store(error)) => error.passing().unwrap_or(Code::InternalError),
            Self::Service(ServiceError::Personal(_)) => Code::PersonalDataFound,
            Self::Malformed(_) => Code::Malformed,
            Self::NoBody => Code::BodyMissing,
            Self::Repeated(_) => Code::RepeatedHeader,
            Self::MethodNotAllowed(_) => Code::MethodNotAllowed,
            Self::BodyTooSlow => Code::BodyTooSlow,
            Self::TooLarge => Code::TooLarge,
            Self::WrongType => Code::WrongMediaType,
            Self::NoTable => Code::TableMediaType,
            Self::Compressed => Code::ContentEncoding,
            Self::VersionMissing => Code::VersionMissing,
            Self::TooOften(_) => Code::TooOften,
            Self::TookTooLong => Code::TookTooLong,
        }
    }
}

impl Failure {
    /// A failure, told in a language.
    pub fn new(cause: Cause, language: Language, request_id: String) -> Self {
        Self { cause: Box::new(cause), language, request_id }
    }

    /// What is told in a language.
    pub fn problem_in(&self, language: Language) -> Problem {
        let none = FieldErrors::default();
        let (faults, facts) = match self.cause.as_ref() {
            Cause::Service(ServiceError::Conflict(conflict)) => (&none, conflict.facts.clone()),
            Cause::Service(ServiceError::Invalid(faults)) => {
                return self.told(language, &FieldErrors::from(faults.clone()), Map::new());
            }
            Cause::Service(ServiceError::Personal(found)) => {
                let faults = FieldErrors::from(found.iter().map(personal).collect::<Vec<_>>());
                return self.told(language, &faults, personal_facts(found));
            }
            Cause::Service(ServiceError::WrongDigits(left)) => {
                let fault = FieldError::at("/code", Code::WrongAddressCode).with("count", i64::from(*left));
                let facts = Map::from_iter([("tries_left".to_owned(), (*left).into())]);
                return self.told(language, &FieldErrors::from(vec![fault]), facts);
            }
            Cause::Service(ServiceError::Stale(Some(present))) => {
                (&none, Map::from_iter([("etag".to_owned(), etag::of(*present).into())]))
            }
            Cause::FieldErrors(faults) => (faults, Map::new()),
            Cause::Malformed(Some((line, column))) => {
                (&none, Map::from_iter([("line".to_owned(), (*line).into()), ("column".to_owned(), (*column).into())]))
            }
            _ => (&none, Map::new()),
        };
        self.told(language, faults, facts)
    }

    /// What it says of this case.
    fn detail(&self, language: Language, faults: &FieldErrors) -> String {
        let code = self.cause.code();
        let count = |number: usize| Fact::Count(i64::try_from(number).unwrap_or(i64::MAX));
        match self.cause.as_ref() {
            Cause::Service(ServiceError::Conflict(conflict)) => sentences::conflict(language, conflict),
            Cause::Malformed(Some((line, column))) => {
                sentences::plain(language, code, &[("line", count(*line)), ("column", count(*column))])
            }
            Cause::Repeated(name) => sentences::plain(language, code, &[("header", Fact::Text(once::written(name)))]),
            Cause::TooOften(seconds) => {
                let seconds = Fact::Count(i64::try_from(*seconds).unwrap_or(i64::MAX));
                sentences::plain(language, code, &[("seconds", seconds)])
            }
            _ if faults.more() > 0 => sentences::more(language, code, faults.more()),
            _ => sentences::plain(language, code, &[]),
        }
    }

    fn told(&self, language: Language, faults: &FieldErrors, facts: Map<String, Value>) -> Problem {
        let (status, code) = (self.cause.status(), self.cause.code());
        Problem {
            kind: format!("urn:poruch:problem:{code}"),
            title: messages::title(language, title_of(status)).to_owned(),
            status: status.as_u16(),
            detail: self.detail(language, faults),
            instance: format!("urn:uuid:{}", self.request_id),
            code,
            errors: faults.told().iter().map(|found| field_error(language, found)).collect(),
            more_errors: (faults.more() > 0).then_some(faults.more()),
            facts,
        }
    }

    /// The answer in a language.
    pub fn response_in(&self, language: Language) -> HttpResponse {
        let language = messages::spoken(language);
        let mut response = HttpResponse::build(self.cause.status());
        response.content_type(MEDIA_TYPE).insert_header((header::CONTENT_LANGUAGE, language.as_str()));
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
            Cause::Service(ServiceError::Conflict(conflict)) if conflict.code == Code::StillRunning => {
                response.insert_header((header::RETRY_AFTER, RETRY_AFTER_BUSY.to_string()));
            }
            Cause::Service(ServiceError::Unauthenticated) => {
                response.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
            }
            Cause::Service(ServiceError::Stale(Some(present))) => {
                response.insert_header((header::ETAG, etag::of(*present)));
            }
            Cause::MethodNotAllowed(allowed) => {
                response.insert_header((header::ALLOW, allowed.as_str()));
            }
            _ => {}
        }
        response.json(self.problem_in(language))
    }
}

fn field_error(language: Language, found: &FieldError) -> ProblemFieldError {
    ProblemFieldError {
        pointer: place(&found.pointer),
        code: found.code,
        message: sentences::field_error(language, found),
        expected: found.expected().map(sentences::bare),
    }
}

/// The place of a fault: parameters are told from fields and headers by their question mark.
fn place(pointer: &str) -> String {
    let is_parameter = pointer.starts_with(|c: char| c.is_ascii_lowercase());
    if is_parameter { format!("?{pointer}") } else { pointer.to_owned() }
}

/// A piece of personal data as a fault at its text.
fn personal(piece: &PersonalData) -> FieldError {
    let code = match piece.kind {
        Kind::Telephone => Code::PersonalTelephone,
        Kind::Email => Code::PersonalEmail,
        Kind::Coordinates => Code::PersonalCoordinates,
        Kind::Street => Code::PersonalStreet,
        Kind::Patronymic => Code::PersonalPatronymic,
    };
    FieldError::at(piece.pointer.clone(), code)
}

/// Every piece that is told, with its place, its kind and the hash that acknowledges it.
fn personal_facts(found: &[PersonalData]) -> Map<String, Value> {
    let found: Vec<Value> = found
        .iter()
        .take(crate::api::field_errors::MOST)
        .map(|piece| {
            json!({ "pointer": piece.pointer, "kind": piece.kind.as_str(), "start": piece.start, "end": piece.end,
                    "hash": piece.hash })
        })
        .collect();
    Map::from_iter([("found".to_owned(), found.into())])
}

/// The title of a kind of problem.
fn title_of(status: StatusCode) -> &'static str {
    match status.as_u16() {
        400 => "malformed",
        401 => "unknown_who",
        403 => "denied",
        404 => "not_found",
        405 => "method",
        408 => "too_slow",
        409 => "conflict",
        412 => "stale",
        413 => "too_large",
        415 => "media_type",
        422 => "invalid",
        428 => "version_missing",
        429 => "too_often",
        503 => "unavailable",
        _ => "internal",
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
        self.response_in(self.language)
    }
}
