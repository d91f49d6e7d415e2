//! What stands before every operation, in this order: how often somebody asks, no header twice and
//! no compressed body, room in memory, the token. Nobody without a good token makes the service read a body or
//! hears what is wrong with a request.
//!
//! The use case looks the token up itself, in its own transaction: only that counts, for a token may
//! end at any moment. It is looked up here besides where the use case would come too late: before a
//! body is read, the first time a token is seen (so that later requests count to its member), and
//! before somebody hears of a fault that was found without the database. So a read costs one
//! look-up, and a change with a body two.

use std::net::IpAddr;
use std::rc::Rc;
use std::sync::Arc;

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest, ResponseError, web};

use crate::api::context::{NoBearer, Within, credentials, is_open, request_id};
use crate::api::once;
use crate::api::problem::{Cause, Failure};
use crate::api::progress::Progress;
use crate::api::reader::Reader;
use crate::limits::{Client, Limits};
use crate::service::{Credentials, Service, ServiceError};
use crate::wire;

/// What is never limited, and the only thing that the reserve of places is for: who watches the service must not take a neighbour's flood for its end.
const OUTSIDE: &str = "/health/";

/// A request that was let in.
struct Guest {
    limits: Limits,
    address: IpAddr,
    client: Client,
    token: Credentials,
    progress: Arc<Progress>,
}

/// Lets requests in, or not.
pub async fn follow(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<EitherBody<impl MessageBody>>, Error> {
    let guest = match admit(request.request()).await {
        Ok(guest) => guest,
        Err(cause) => {
            let failure = failure(request.request(), cause);
            return Ok(request.into_response(failure.error_response()).map_into_right_body());
        }
    };
    let response = next.call(request).await?;
    let Some(guest) = guest else { return Ok(response.map_into_left_body()) };
    match see_off(&guest, &response).await {
        Ok(()) => Ok(in_own_language(&guest, response)),
        Err(cause) => {
            let failure = failure(response.request(), cause);
            Ok(response.into_response(failure.error_response()).map_into_right_body())
        }
    }
}

fn failure(request: &HttpRequest, cause: Cause) -> Failure {
    Failure::new(cause, Reader::of(request).or(None), request_id(request))
}

/// A failure that was told before anybody knew who asks, in the member's own language where the request
/// names none.
fn in_own_language<B: MessageBody>(guest: &Guest, response: ServiceResponse<B>) -> ServiceResponse<EitherBody<B>> {
    let own = guest.progress.language().filter(|_| Reader::of(response.request()).asks_for_none());
    let failure = response.response().error().and_then(|error| error.as_error::<Failure>());
    match (own, failure) {
        (Some(own), Some(failure)) if failure.language != own => {
            let told = failure.response_in(own);
            response.into_response(told).map_into_right_body()
        }
        _ => response.map_into_left_body(),
    }
}

/// Everything before the operation itself. Nobody is where nothing is limited or looked up.
async fn admit(request: &HttpRequest) -> Result<Option<Guest>, Cause> {
    let limits = request.app_data::<web::Data<Limits>>();
    let Some(limits) = limits.filter(|_| !request.path().starts_with(OUTSIDE)) else {
        return unreadable(request).map_or(Ok(None), Err);
    };
    let token = credentials(request);
    let address = limits.address(request);
    let client = limits.client(address, token.as_ref().ok().and_then(Option::as_ref));
    limits.take(client, token != Ok(None)).map_err(Cause::TooOften)?;
    if let Some(cause) = unreadable(request) {
        return Err(cause);
    }
    let is_refused = |connection: Rc<wire::Connection>| connection.is_reserved() || connection.totals.is_full();
    if wire::connection(request).is_some_and(is_refused) {
        return Err(Cause::Service(ServiceError::busy()));
    }
    if is_open(request.path()) {
        return Ok(None);
    }
    let has_body = wire::has_body(request);
    let token = match token {
        Ok(None) if has_body => return Err(Cause::Service(ServiceError::Unauthenticated)),
        Err(NoBearer) => {
            limits.failed(address, None);
            return Err(Cause::Service(ServiceError::Unauthenticated));
        }
        Ok(token) => token,
    };
    let progress = Progress::new();
    request.extensions_mut().insert(Arc::clone(&progress));
    let guest = Guest { limits: limits.get_ref().clone(), address, client, token, progress };
    if has_body || matches!(client, Client::Address(_)) {
        look_up(&guest, request).await?;
    }
    Ok(Some(guest))
}

/// What is taken from nobody: two headers where one may stand, and a compressed body.
fn unreadable(request: &HttpRequest) -> Option<Cause> {
    if let Some(name) = once::repeated(request.headers()) {
        return Some(Cause::Repeated(name));
    }
    request.headers().contains_key(header::CONTENT_ENCODING).then_some(Cause::Compressed)
}

/// Asks the database who the token is of.
async fn look_up(guest: &Guest, request: &HttpRequest) -> Result<(), Cause> {
    let (Some(token), Some(service)) = (guest.token, request.app_data::<web::Data<Service>>()) else { return Ok(()) };
    let progress = Arc::clone(&guest.progress);
    let found = service.read(Some(token), move |_, actor| {
        progress.has_met(actor);
        Ok(())
    });
    match Within::of(request).end(found).await {
        Ok(()) => {
            remember(guest);
            Ok(())
        }
        Err(cause) => {
            if matches!(cause, Cause::Service(ServiceError::Unauthenticated)) {
                guest.limits.failed(guest.address, Some(&token));
            }
            Err(cause)
        }
    }
}

/// Counts what comes next to the member.
fn remember(guest: &Guest) {
    if let (Some(token), Some(member)) = (guest.token, guest.progress.member())
        && guest.client != Client::Member(member)
    {
        guest.limits.succeeded(token, member);
    }
}

/// After the operation: a token that was not good is counted, and a fault is told to nobody else.
async fn see_off<B>(guest: &Guest, response: &ServiceResponse<B>) -> Result<(), Cause> {
    let Some(token) = guest.token else { return Ok(()) };
    let status = response.status();
    if guest.progress.member().is_some() {
        return Ok(());
    }
    if status == StatusCode::UNAUTHORIZED {
        guest.limits.failed(guest.address, Some(&token));
        return Ok(());
    }
    if status.is_server_error() { Ok(()) } else { look_up(guest, response.request()).await }
}
