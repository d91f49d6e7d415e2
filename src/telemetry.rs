//! Logs, request ids and metrics. No log line holds a token, a body or a query.

use std::sync::atomic::AtomicU64;
use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpResponse, web};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;
use tracing_subscriber::EnvFilter;

use crate::api::context::RequestId;
use crate::clock::{Clock as _, SystemClock};
use crate::service::Service;

/// Starts logging to standard error; `RUST_LOG` narrows it, `info` otherwise.
pub fn start(json: bool) {
    let mut filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    // a client that sends nonsense or stays away is no error of ours, and must not fill the log
    if let (false, Ok(quiet)) = (filter.to_string().contains("actix_http"), "actix_http=off".parse()) {
        filter = filter.add_directive(quiet);
    }
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // a second start, in tests, keeps the first
    let _already = if json { builder.json().try_init() } else { builder.try_init() };
}

/// Methods that have a name of their own in the metrics. Whatever else somebody makes up is one.
const METHODS: [&str; 7] = ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"];

/// A method's name among few.
fn bounded(method: &str) -> &'static str {
    METHODS.into_iter().find(|known| *known == method).unwrap_or("OTHER")
}

/// How many there can be is bounded: methods as above, routes that there are, statuses of the code.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Labels {
    method: &'static str,
    route: String,
    status: u16,
}

/// What is counted.
#[derive(Debug, Clone)]
pub struct Metrics {
    requests: Family<Labels, Counter<u64, AtomicU64>>,
    seconds: Family<Labels, Histogram, fn() -> Histogram>,
    log_waiting: Gauge,
    log_overdue: Gauge,
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

impl Metrics {
    /// Counters that begin at nothing.
    pub fn new() -> Self {
        // 0.25 ms … 8 s
        let histogram: fn() -> Histogram = || Histogram::new(exponential_buckets(0.000_25, 2.0, 16));
        Self {
            requests: Family::default(),
            seconds: Family::new_with_constructor(histogram),
            log_waiting: Gauge::default(),
            log_overdue: Gauge::default(),
        }
    }

    /// What is to be told how many entries of the log wait for their place, and how many of them for more than a minute.
    pub fn waiting_of_the_log(&self) -> impl Fn(i64, i64) + 'static {
        let (waiting, late) = (self.log_waiting.clone(), self.log_overdue.clone());
        move |entries, overdue| {
            waiting.set(entries);
            late.set(overdue);
        }
    }

    /// The counters in Prometheus' text form.
    pub fn text(&self) -> String {
        let mut registry = Registry::with_prefix("poruch");
        registry.register("http_requests", "Requests answered", self.requests.clone());
        registry.register("http_request_seconds", "Time to answer", self.seconds.clone());
        let waiting = "Entries of the log that wait for their place in its order";
        registry.register("log_waiting", waiting, self.log_waiting.clone());
        let overdue = "Entries of the log that wait for their place for more than a minute; above 0 is an alarm";
        registry.register("log_overdue", overdue, self.log_overdue.clone());
        let mut text = String::new();
        // writing to a string cannot fail
        let _ok = prometheus_client::encoding::text::encode(&mut text, &registry);
        text
    }
}

/// Serves the counters.
pub async fn serve(metrics: web::Data<Metrics>) -> HttpResponse {
    HttpResponse::Ok().content_type("application/openmetrics-text; version=1.0.0; charset=utf-8").body(metrics.text())
}

/// Gives each request an id, counts it, logs it in one line, and sets the headers that every
/// answer has.
pub async fn follow(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let service = request.app_data::<web::Data<Service>>();
    let id = service.map_or_else(|| SystemClock.new_id(), |service| service.clock.new_id()).to_string();
    request.extensions_mut().insert(RequestId(id.clone()));
    let metrics = request.app_data::<web::Data<Metrics>>().cloned();
    let begun = Instant::now();
    let mut response = next.call(request).await?;
    let status = response.status().as_u16();
    let method = bounded(response.request().method().as_str());
    // the pattern, never the path: ids in logs would tell who looks at what
    let route = response.request().match_pattern().unwrap_or_else(|| "-".to_owned());
    let taken = begun.elapsed();
    tracing::debug!(request_id = %id, %method, %route, status, ms = taken.as_secs_f64() * 1000.0, "answered");
    if let Some(metrics) = metrics {
        let labels = Labels { method, route, status };
        metrics.requests.get_or_create(&labels).inc();
        metrics.seconds.get_or_create(&labels).observe(taken.as_secs_f64());
    }
    let headers = response.headers_mut();
    if let Ok(id) = HeaderValue::from_str(&id) {
        headers.insert(HeaderName::from_static("x-request-id"), id);
    }
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store, private"),
        (header::VARY, "Authorization, Accept-Language, Accept-Encoding"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        let strict = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");
        headers.insert(header::CONTENT_SECURITY_POLICY, strict);
    }
    Ok(response)
}
