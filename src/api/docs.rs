//! The page to try the API at, from files inside the binary.

use std::sync::Arc;

use actix_web::http::header;
use actix_web::{HttpResponse, get, web};
use utoipa_swagger_ui::Config;

use crate::api::spec;

/// The OpenAPI document.
#[get("/api/openapi.json")]
pub async fn document() -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(spec::text())
}

/// The page and its files.
#[get("/api/docs/{file:.*}")]
pub async fn page(file: web::Path<String>) -> HttpResponse {
    let config = Arc::new(Config::from("/api/openapi.json").persist_authorization(true).try_it_out_enabled(true));
    match utoipa_swagger_ui::serve(&file, config) {
        Ok(Some(file)) => HttpResponse::Ok()
            .insert_header((
                header::CONTENT_SECURITY_POLICY,
                // the page is a packaged one whose styles stand in its elements
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
            ))
            .content_type(file.content_type)
            .body(file.bytes.into_owned()),
        _ => HttpResponse::NotFound().finish(),
    }
}

/// Sends people to the page.
#[get("/api/docs")]
pub async fn without_slash() -> HttpResponse {
    HttpResponse::PermanentRedirect().insert_header((header::LOCATION, "/api/docs/")).finish()
}
