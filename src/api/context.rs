//! What every handler gets of its request, and the two ways to the service: read and write. Each takes
//! the use case, which a thread of the database runs, and what is made of its outcome, which one of ours does.

use domain::Code;
use std::borrow::Cow;
use std::future::{Ready, ready};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use actix_web::http::header;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, dev, web};
use serde::Serialize;

use crate::api::etag::{self, IfMatch};
use crate::api::once::IDEMPOTENCY_KEY;
use crate::api::paging::{self, Listed};
use crate::api::problem::{Cause, Failure};
use crate::api::progress::Progress;
use crate::api::reader::{Reader, Telling};
use crate::api::reply::Reply;
use crate::service::idempotency::{Asked, Keep, KeptReply, Replied, Retry};
use crate::service::{Credentials, Service, ServiceError, Tx, tokens};
use crate::wire::{self, Deadlines};
use domain::actor::Actor;
use domain::page::Slice;

/// What a handler answers.
pub type Handled = Result<HttpResponse, Failure>;

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

    /// Who asks, of whom the gate is told once the database knows.
    fn asked(&self, who: Credentials, retry: Option<Retry>) -> Asked {
        let progress = Arc::clone(&self.progress);
        Asked { who, retry, met: Arc::new(move |actor| progress.has_met(actor)) }
    }
}

/// The longest `Idempotency-Key`, in bytes.
const LONGEST_KEY: usize = 200;
/// The status under which the key of a refusal is kept; the answer itself is not.
const REFUSED: u16 = 422;
/// Lines above which a page is written beside the threads that answer.
const MANY_LINES: usize = 500;

/// The request without its body.
#[allow(missing_debug_implementations, reason = "it holds the service")]
pub struct RequestContext {
    service: web::Data<Service>,
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

impl FromRequest for RequestContext {
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

impl RequestContext {
    fn of(request: &HttpRequest) -> Result<Self, Failure> {
        let (reader, request_id) = (Reader::of(request), request_id(request));
        let fail = |cause| Failure::new(cause, reader.or(None), request_id.clone());
        let Some(service) = request.app_data::<web::Data<Service>>() else {
            return Err(fail(Cause::Service(ServiceError::away("not configured"))));
        };
        let credentials =
            credentials(request).map_err(|NoBearer| fail(Cause::Service(ServiceError::Unauthenticated)))?;
        // before anything is looked up or checked: what there is, is not told to nobody
        if credentials.is_none() && !is_open(request.path()) {
            return Err(fail(Cause::Service(ServiceError::Unauthenticated)));
        }
        let retry_key = header_text(request, IDEMPOTENCY_KEY);
        let is_key = |key: &String| (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic());
        if retry_key.as_ref().is_some_and(|key| !is_key(key)) {
            return Err(fail(Cause::Service(ServiceError::fault("Idempotency-Key", Code::BadRetryKey))));
        }
        Ok(Self {
            service: service.clone(),
            credentials,
            operation: format!("{} {}", request.method(), request.uri()),
            path: request.path().to_owned(),
            query: request.query_string().to_owned(),
            reader,
            if_match: IfMatch::parse(header_text(request, header::IF_MATCH).as_deref()),
            // what is posted has an answer of its own each time
            if_none_match: header_text(request, header::IF_NONE_MATCH).filter(|_| request.method().is_safe()),
            retry_key,
            request_id,
            within: Within::of(request),
        })
    }

    /// A failure told in the reader's language.
    pub fn failure(&self, cause: Cause) -> Failure {
        Failure::new(cause, self.reader.or(self.within.progress.language()), self.request_id.clone())
    }

    /// How it is told to who asks.
    pub fn telling(&self) -> Telling {
        Telling::new(self.reader, Arc::clone(&self.within.progress))
    }

    /// Who asks, for work that goes before the operation's own.
    pub const fn who(&self) -> Credentials {
        self.credentials
    }

    /// The service.
    pub fn service(&self) -> &Service {
        &self.service
    }

    /// The version that `If-Match` names; `None` for any. What no resource ever was is refused where it is known what
    /// is asked about, and by whom: only there can be said which version would be right.
    ///
    /// # Errors
    /// 428 when the header is missing.
    pub fn version(&self) -> Result<Option<i64>, Failure> {
        match self.if_match {
            IfMatch::Absent => Err(self.failure(Cause::VersionMissing)),
            IfMatch::Any => Ok(None),
            IfMatch::Version(version) => Ok(Some(version)),
            IfMatch::Nothing => Ok(Some(etag::NO_VERSION)),
        }
    }

    /// Runs a use case that only reads, and answers with what it gives.
    pub async fn read<T, F>(self, work: F, render: impl FnOnce(T) -> Reply) -> Handled
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        let found = self.find(work).await?;
        Ok(render(found).into_response(self.if_none_match.as_deref()))
    }

    /// The same where much may be made of what is found: not where other requests wait for it.
    pub async fn read_apart<T, F>(self, work: F, render: impl FnOnce(T) -> Reply + Send + 'static) -> Handled
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        let found = self.find(work).await?;
        Ok(self.apart(found, render).await?.into_response(self.if_none_match.as_deref()))
    }

    /// Reads for anybody; a token that is not good does not matter.
    #[must_use]
    pub fn publicly(self) -> Self {
        Self { credentials: None, ..self }
    }

    /// Lists what a use case finds, newest first.
    pub async fn list<T, V, F>(self, work: F, view: impl Fn(T) -> V + Send + 'static) -> Handled
    where
        T: Listed + Send + 'static,
        V: Serialize,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Slice<T>, ServiceError> + Send + 'static,
    {
        self.list_by(work, |last| paging::cursor(None, last.id()), view).await
    }

    /// The same in another order: `behind` tells where the next page begins.
    pub async fn list_by<T, V, F>(
        self,
        work: F,
        behind: impl FnOnce(&T) -> String + Send + 'static,
        view: impl Fn(T) -> V + Send + 'static,
    ) -> Handled
    where
        T: Listed + Send + 'static,
        V: Serialize,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Slice<T>, ServiceError> + Send + 'static,
    {
        let page = self.find(work).await?;
        let lines: usize = page.rows.iter().map(Listed::lines).sum();
        let (path, query) = (self.path.clone(), self.query.clone());
        let render = move |page| paging::page(page, behind, view, &path, &query);
        let answer = if lines > MANY_LINES { self.apart(page, render).await? } else { render(page) };
        Ok(answer.into_response(self.if_none_match.as_deref()))
    }

    /// What a use case finds.
    async fn find<T, F>(&self, work: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        let asked = self.within.asked(self.credentials, None);
        let found = self.service.read(self.credentials, asked.noting(work));
        self.within.end(found).await.map_err(|cause| self.failure(cause))
    }

    /// Makes an answer beside the threads that answer, which everybody else waits for.
    async fn apart<T>(&self, found: T, render: impl FnOnce(T) -> Reply + Send + 'static) -> Result<Reply, Failure>
    where
        T: Send + 'static,
    {
        let rendered = tokio::task::spawn_blocking(move || render(found));
        let rendered = async { rendered.await.map_err(|_panicked| ServiceError::panicked()) };
        self.within.end(rendered).await.map_err(|cause| self.failure(cause))
    }

    /// Runs a use case that changes something, without a body.
    pub async fn write<T, F>(self, work: F, render: impl Fn(T) -> Reply + Send + 'static) -> Handled
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        self.write_with(&[], work, render).await
    }

    /// Runs a use case that changes something; `body` is what a retry must repeat.
    pub async fn write_with<T, F>(self, body: &[u8], work: F, render: impl Fn(T) -> Reply + Send + 'static) -> Handled
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        self.change(body, Keep::Reply, work, render).await
    }

    /// Runs a use case whose answer holds a secret: its key is kept, the answer never, so that a
    /// retry does nothing and is told so.
    pub async fn write_once<T, F>(self, body: &[u8], work: F, render: impl Fn(T) -> Reply + Send + 'static) -> Handled
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        self.change(body, Keep::KeyAlone, work, render).await
    }

    /// The same for a use case whose refusal is a fact that must stay, such as a wrong try that counts: what it did is
    /// committed, and the refusal is told.
    pub async fn write_judged<T, F>(self, body: &[u8], work: F, render: impl Fn(T) -> Reply + Send + 'static) -> Handled
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<Result<T, ServiceError>, ServiceError> + Send + 'static,
    {
        let asked = self.asked(body);
        let refusal = Arc::new(Mutex::new(None));
        let told = Arc::clone(&refusal);
        let reply = move |judged| {
            let (reply, refused) = match judged {
                Ok(done) => (render(done).reply, None),
                Err(refused) => (KeptReply { status: REFUSED, ..KeptReply::default() }, Some(refused)),
            };
            // of a transaction that ran again the last run counts
            *told.lock().unwrap_or_else(PoisonError::into_inner) = refused;
            reply
        };
        let done = self.within.end(self.service.change(&asked, Keep::KeyAlone, work, reply)).await;
        let refused = refusal.lock().unwrap_or_else(PoisonError::into_inner).take();
        match (done, refused) {
            (Ok(replied), None) => Ok(Reply::from(replied).into_response(None)),
            (Ok(_), Some(refused)) => Err(self.failure(Cause::Service(refused))),
            (Err(cause), _) => Err(self.failure(cause)),
        }
    }

    async fn change<T, F>(
        self,
        body: &[u8],
        keep: Keep,
        work: F,
        render: impl Fn(T) -> Reply + Send + 'static,
    ) -> Handled
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>, Option<&Actor>) -> Result<T, ServiceError> + Send + 'static,
    {
        let asked = self.asked(body);
        self.reply(self.service.change(&asked, keep, work, move |done| render(done).reply)).await
    }

    /// What is asked, for a change that the service does in several transactions; `body` is what a retry must repeat.
    pub fn asked(&self, body: &[u8]) -> Asked {
        let retry = self.retry_key.as_ref().map(|key| Retry::new(key.clone(), &self.operation, body));
        self.within.asked(self.credentials, retry)
    }

    /// Waits for a change, and answers with its reply.
    pub async fn reply(&self, change: impl Future<Output = Result<Replied, ServiceError>>) -> Handled {
        match self.within.end(change).await {
            Ok(replied) => Ok(Reply::from(replied).into_response(None)),
            Err(cause) => Err(self.failure(cause)),
        }
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
