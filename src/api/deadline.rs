//! One deadline for all database jobs of a request.

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;

use crate::service::under_one_deadline;

/// Has all database jobs of the request share one deadline: each with its own, one that asks
/// several times would keep its client waiting for the sum.
pub async fn follow(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    under_one_deadline(next.call(request)).await
}
