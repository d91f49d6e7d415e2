//! How often one client may ask: a token's digest, or an address where there is none.

use std::num::NonZeroU32;
use std::sync::Arc;

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{Error, ResponseError, web};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::api::context::{language, request_id};
use crate::api::problem::{Cause, Failure};

/// How many times its mean rate a client may ask at once.
const BURST: u32 = 4;
/// Clients after which those that are quiet are forgotten.
const KEEP: usize = 10_000;

/// The clients' buckets.
#[derive(Debug, Clone)]
pub struct Limits(Option<Arc<DefaultKeyedRateLimiter<u64>>>);

impl Limits {
    /// `per_second` requests a second on average; 0 sets no bound.
    pub fn new(per_second: u32) -> Self {
        let quota = NonZeroU32::new(per_second).map(|rate| {
            let burst = rate.saturating_mul(NonZeroU32::new(BURST).unwrap_or(rate));
            Quota::per_second(rate).allow_burst(burst)
        });
        Self(quota.map(|quota| Arc::new(RateLimiter::keyed(quota))))
    }

    /// Seconds to wait, when this client asked too often.
    fn check(&self, client: u64) -> Option<u64> {
        let limiter = self.0.as_ref()?;
        if limiter.len() > KEEP {
            limiter.retain_recent();
        }
        let wait = limiter.check_key(&client).err()?.wait_time_from(DefaultClock::default().now());
        Some(wait.as_secs() + 1)
    }
}

/// Who asks, as a number.
fn client(request: &ServiceRequest) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    match request.headers().get(header::AUTHORIZATION) {
        Some(token) => token.as_bytes().hash(&mut hasher),
        None => request.peer_addr().map(|address| address.ip()).hash(&mut hasher),
    }
    hasher.finish()
}

/// Answers 429 with `Retry-After` to who asks too often.
pub async fn follow(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, Error> {
    let limits = request.app_data::<web::Data<Limits>>().cloned();
    match limits.and_then(|limits| limits.check(client(&request))) {
        Some(seconds) => {
            let failure = Failure {
                cause: Box::new(Cause::TooOften(seconds)),
                language: language(request.request()),
                request_id: request_id(request.request()),
            };
            Ok(request.into_response(failure.error_response()).map_into_right_body())
        }
        None => Ok(next.call(request).await?.map_into_left_body()),
    }
}
