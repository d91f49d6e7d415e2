//! What every handler gets of its request, and the two ways to the service: read and write.

use domain::Code;
use std::borrow::Cow;
use std::future::{Ready, ready};
use std::sync::Arc;
use std::time::Duration;

use actix_web::http::header;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, dev, web};

use crate::api::answer::Answer;
use crate::api::etag::IfMatch;
use crate::api::once::IDEMPOTENCY_KEY;
use crate::api::problem::{Cause, Failure};
use crate::api::progress::Progress;
use crate::api::reader::Reader;
use crate::service::retries::{self, Retry, Running};
use crate::service::{Credentials, Service, ServiceError, Tx, tokens};
use crate::wire::{self, Deadlines};
use domain::actor::Actor;

/// What a handler answers.
pub type Reply = Result<HttpResponse, Failure>;

/// The id of a request, in logs and problems.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

/// Where no token is needed; a test holds this against the policy of each operation.
const OPEN_TO_ALL: [&str; 3] = ["/api/v1/public/", "/api/v1/item-classes", "/api/v1/places"];

/// Whether no token is needed for a path: what is open by design, and what is no operation.
pub fn is_open(path: &str) -> bool {
    !path.starts_with(crate::api::BASE) || OPEN_TO_ALL.iter().any(|open| path.starts_with(open))
}

/// The time in which a request must be answered, from its last byte.
#[derive(Debug, Clone)]
pub struct Within {
    progress: Arc<Progress>,
    patience: Duration,
}

impl Within {
    /// The time of a request.
    pub fn of(request: &HttpRequest) -> Self {
        let progress = request.extensions().get::<Arc<Progress>>().cloned();
        let deadlines = wire::connection(request).map_or_else(Deadlines::default, |connection| connection.deadlines);
        Self { progress: progress.unwrap_or_else(Progress::new), patience: deadlines.request }
    }

    /// Waits for work of the service, but not for ever. What is not answered in time may still be
    /// done in whole; it is never half done.
    ///
    /// # Errors
    /// Those of the work, and 503 past the time.
    pub async fn end<T>(&self, work: impl Future<Output = Result<T, ServiceError>>) -> Result<T, Cause> {
        let end = tokio::time::Instant::from_std(self.progress.since() + self.patience);
        match tokio::time::timeout_at(end, work).await {
            Ok(done) => done.map_err(Cause::Service),
            Err(_elapsed) => Err(Cause::TookTooLong),
        }
    }

    /// The same work, which also tells the gate that the database knows who asks.
    fn noting<T, F>(
        &self,
        mut work: F,
    ) -> impl FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static
    where
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        let progress = Arc::clone(&self.progress);
        move |tx, actor| {
            progress.has_met(actor);
            work(tx, actor)
        }
    }
}

/// The longest `Idempotency-Key`, in bytes.
const LONGEST_KEY: usize = 200;

/// The request without its body.
#[allow(missing_debug_implementations, reason = "it holds the service")]
pub struct Cx {
    service: web::Data<Service>,
    running: web::Data<Running>,
    credentials: Credentials,
    /// `GET /needs?…`: what is fingerprinted for retries.
    operation: String,
    /// The path without its query.
    pub path: String,
    /// The raw query.
    pub query: String,
    /// Who reads the answer.
    pub reader: Reader,
    request_id: String,
    if_match: IfMatch,
    if_none_match: Option<String>,
    retry_key: Option<String>,
    within: Within,
}

impl FromRequest for Cx {
    type Error = Failure;
    type Future = Ready<Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

/// A header's text. Of one in several lines, which only a list may be, all of it: the gate refuses
/// the rest.
fn header_text(request: &HttpRequest, name: impl header::AsHeaderName) -> Option<String> {
    let lines = request.headers().get_all(name).map(|value| String::from_utf8_lossy(value.as_bytes()));
    lines.map(Cow::into_owned).reduce(|all, line| format!("{all}, {line}"))
}

/// The id that was given to the request.
pub fn request_id(request: &HttpRequest) -> String {
    request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default()
}

impl Cx {
    fn of(request: &HttpRequest) -> Result<Self, Failure> {
        let (reader, request_id) = (Reader::of(request), request_id(request));
        let fail = |cause| Failure::new(cause, reader.or(None), request_id.clone());
        let (Some(service), Some(running)) =
            (request.app_data::<web::Data<Service>>(), request.app_data::<web::Data<Running>>())
        else {
            return Err(fail(Cause::Service(crate::store::StoreError::Away("not configured".into()).into())));
        };
        let credentials = credentials(request).map_err(|NoBearer| fail(Cause::Service(ServiceError::Unknown)))?;
        // before anything is looked up or checked: what there is, is not told to nobody
        if credentials.is_none() && !is_open(request.path()) {
            return Err(fail(Cause::Service(ServiceError::Unknown)));
        }
        let retry_key = header_text(request, IDEMPOTENCY_KEY);
        let is_key = |key: &String| (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic());
        if retry_key.as_ref().is_some_and(|key| !is_key(key)) {
            return Err(fail(Cause::Service(ServiceError::fault("Idempotency-Key", Code::BadRetryKey))));
        }
        Ok(Self {
            service: service.clone(),
            running: running.clone(),
            credentials,
            operation: format!("{} {}", request.method(), request.uri()),
            path: request.path().to_owned(),
            query: request.query_string().to_owned(),
            reader,
            if_match: IfMatch::parse(header_text(request, header::IF_MATCH).as_deref()),
            if_none_match: header_text(request, header::IF_NONE_MATCH),
            retry_key,
            request_id,
            within: Within::of(request),
        })
    }

    /// A failure told in the reader's language.
    pub fn failure(&self, cause: Cause) -> Failure {
        Failure::new(cause, self.reader.or(self.within.progress.language()), self.request_id.clone())
    }

    /// The service.
    pub fn service(&self) -> &Service {
        &self.service
    }

    /// The version that `If-Match` names; `None` for any.
    ///
    /// # Errors
    /// 428 when the header is missing, 412 when it names nothing.
    pub fn version(&self) -> Result<Option<i64>, Failure> {
        match self.if_match {
            IfMatch::Absent => Err(self.failure(Cause::VersionMissing)),
            IfMatch::Any => Ok(None),
            IfMatch::Version(version) => Ok(Some(version)),
            IfMatch::Nothing => Err(self.failure(Cause::Service(ServiceError::Stale))),
        }
    }

    /// Runs a use case that only reads.
    pub async fn read<F>(self, work: F) -> Reply
    where
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Answer, ServiceError> + Send + 'static,
    {
        match self.within.end(self.service.read(self.credentials, self.within.noting(work))).await {
            Ok(answer) => Ok(answer.into_response(self.if_none_match.as_deref())),
            Err(cause) => Err(self.failure(cause)),
        }
    }

    /// Reads for anybody; a token that is not good does not matter.
    pub async fn read_publicly<F>(self, mut work: F) -> Reply
    where
        F: FnMut(&mut Tx<'_>) -> Result<Answer, ServiceError> + Send + 'static,
    {
        Self { credentials: None, ..self }.read(move |tx, _anybody| work(tx)).await
    }

    /// The answer kept for a retry of this request, if it was answered before.
    pub async fn kept(&self, body: &[u8]) -> Result<Option<HttpResponse>, Failure> {
        let (Some(key), Some(_)) = (&self.retry_key, self.credentials) else { return Ok(None) };
        let retry = Retry::new(key.clone(), &self.operation, body);
        let kept = self.step(move |tx, actor| match actor {
            Some(known) => retries::earlier(tx, known, &retry),
            None => Ok(None),
        });
        Ok(kept.await?.map(|kept| Answer::from(kept).into_response(None)))
    }

    /// Runs one of several transactions of an operation; the last one goes by [`Cx::write_with`].
    pub async fn step<T, F>(&self, work: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        let done = self.service.write(self.credentials, self.within.noting(work));
        self.within.end(done).await.map_err(|cause| self.failure(cause))
    }

    /// Runs a use case that changes something, without a body.
    pub async fn write<F>(self, work: F) -> Reply
    where
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Answer, ServiceError> + Send + 'static,
    {
        self.write_with(&[], work).await
    }

    /// Runs a use case whose answer holds a secret: its key is kept, the answer never, so that a
    /// retry does nothing and is told so.
    pub async fn write_once<F>(self, body: &[u8], work: F) -> Reply
    where
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Answer, ServiceError> + Send + 'static,
    {
        self.run(body, false, work).await
    }

    /// Runs a use case that changes something; `body` is what a retry must repeat.
    pub async fn write_with<F>(self, body: &[u8], work: F) -> Reply
    where
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Answer, ServiceError> + Send + 'static,
    {
        self.run(body, true, work).await
    }

    async fn run<F>(self, body: &[u8], keep: bool, work: F) -> Reply
    where
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Answer, ServiceError> + Send + 'static,
    {
        let done = match (&self.retry_key, self.credentials) {
            (Some(key), Some(who)) => {
                let retry = Retry::new(key.clone(), &self.operation, body);
                let work = self.within.noting(retried(retry, keep, work));
                match self.running.claim(who, key) {
                    Ok(_claim) => self.within.end(self.service.write(self.credentials, work)).await,
                    Err(error) => Err(Cause::Service(error)),
                }
            }
            _ => self.within.end(self.service.write(self.credentials, self.within.noting(work))).await,
        };
        match done {
            Ok(answer) => Ok(answer.into_response(None)),
            Err(cause) => Err(self.failure(cause)),
        }
    }
}

/// The work, with its answer taken from or put into what is kept for retries; of one that is not to
/// be kept only the key is.
fn retried<F>(
    retry: Retry,
    keep: bool,
    mut work: F,
) -> impl FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Answer, ServiceError> + Send + 'static
where
    F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Answer, ServiceError> + Send + 'static,
{
    move |tx, actor| {
        let Some(known) = actor else { return work(tx, actor) };
        if let Some(kept) = retries::earlier(tx, known, &retry)? {
            return Ok(kept.into());
        }
        let answer = work(tx, actor)?;
        let body = if keep { answer.body.as_slice() } else { retries::SECRET };
        retries::keep(tx, known, &retry, answer.status, answer.version, answer.location.clone(), body)?;
        Ok(answer)
    }
}

/// An `Authorization` that holds no bearer token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoBearer;

/// The digest of the bearer token. Blanks around it do not make it another.
///
/// # Errors
/// When the header holds no bearer token.
pub fn credentials(request: &HttpRequest) -> Result<Credentials, NoBearer> {
    match header_text(request, header::AUTHORIZATION) {
        None => Ok(None),
        Some(header) => {
            let (scheme, token) = header.trim().split_once(' ').ok_or(NoBearer)?;
            if scheme.eq_ignore_ascii_case("bearer") { Ok(Some(tokens::digest(token.trim()))) } else { Err(NoBearer) }
        }
    }
}
