//! `/health/live` and `/health/ready`, outside the API.

use std::time::Duration;

use actix_web::{HttpResponse, get, web};

use crate::service::Service;

/// How long the database may take to answer before the service counts as not ready (2 s).
const PATIENCE: Duration = Duration::from_secs(2);

/// The process runs.
#[get("/health/live")]
pub async fn live() -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(r#"{"status":"live"}"#)
}

/// The process runs and its database answers.
#[get("/health/ready")]
pub async fn ready(service: web::Data<Service>) -> HttpResponse {
    if service.store.is_ready(PATIENCE).await {
        HttpResponse::Ok().content_type("application/json").body(r#"{"status":"ready"}"#)
    } else {
        HttpResponse::ServiceUnavailable()
            .insert_header(("Retry-After", "1"))
            .content_type("application/json")
            .body(r#"{"status":"database_away"}"#)
    }
}
