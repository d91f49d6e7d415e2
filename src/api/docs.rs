//! The page to try the API at, from files inside the binary.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use actix_web::http::header;
use actix_web::{HttpResponse, get, web};
use serde_json::json;
use utoipa_swagger_ui::Config;

use crate::api::spec;

/// The document as it is served: written once and shared by all answers.
static DOCUMENT: LazyLock<web::Bytes> = LazyLock::new(|| spec::text().into());

/// The OpenAPI document.
#[get("/api/openapi.json")]
pub async fn document() -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(DOCUMENT.clone())
}

/// Where to go, for whoever was told the address alone.
#[get("/")]
pub async fn root() -> HttpResponse {
    HttpResponse::Ok().json(json!({
        "name": "Poruch",
        "version": env!("CARGO_PKG_VERSION"),
        "api": crate::api::BASE,
        "description": "/api/openapi.json",
        "page": "/api/docs/",
        "public_board": format!("{}/public/needs", crate::api::BASE),
        "health": "/health/ready",
    }))
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
            .body(match file.bytes {
                Cow::Borrowed(inside) => web::Bytes::from_static(inside),
                Cow::Owned(read) => read.into(),
            }),
        _ => HttpResponse::NotFound().finish(),
    }
}

/// Sends people to the page.
#[get("/api/docs")]
pub async fn without_slash() -> HttpResponse {
    HttpResponse::PermanentRedirect().insert_header((header::LOCATION, "/api/docs/")).finish()
}
