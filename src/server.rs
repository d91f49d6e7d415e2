//! Builds, runs and stops the application.

use std::net::TcpListener;

use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::{App, guard, web};
use utoipa_actix_web::AppExt;

use crate::api::manners::{self, PublicUrl};
use crate::api::{self, deadline, docs, fallback, gate, health};
use crate::clock::SharedClock;
use crate::config::Config;
use crate::limits::Limits;
use crate::service::Service;
use crate::store::engine::{migrations, sqlite_build};
use crate::store::{Connection, Engine, Store, StoreError};
use crate::telemetry::{self, Metrics};
use crate::wire::server::Options;
use crate::wire::{self, Bounds, Deadlines, Totals};

/// Seconds that requests under way may take to end when the service stops.
const GRACE: u64 = 15;

/// Opens the database, brings its schema up to date, and starts the store.
///
/// # Errors
/// [`StoreError`] when the database is away or a migration fails.
pub fn open(config: &Config, clock: SharedClock) -> Result<Service, StoreError> {
    let engine = Engine::of_url(&config.store.url).map_err(StoreError::Away)?;
    let mut connection = Connection::open(engine, &config.store.url)?;
    let done = migrations::up(&mut connection)?;
    if done > 0 {
        tracing::info!(migrations = done, "the schema is up to date");
    }
    for wrong in sqlite_build::wrong_options(&mut connection)? {
        tracing::warn!("{wrong}: statements cost more than they should; see .cargo/config.toml");
    }
    drop(connection);
    build(config, clock)
}

/// Starts the store on a database that is there, for what only reads: nothing is made, and no schema is changed.
///
/// # Errors
/// What is missing, as a sentence, or what the database says.
pub fn find(config: &Config, clock: SharedClock) -> Result<Service, String> {
    let options = &config.store;
    if !options.is_there() {
        return Err(format!("there is no database yet at {}; \"poruch migrate\" makes it", options.url));
    }
    let told = |error: StoreError| error.to_string();
    let mut connection = Connection::open(Engine::of_url(&options.url)?, &options.url).map_err(told)?;
    if migrations::are_pending(&mut connection).map_err(told)? {
        return Err("the database has an older schema; \"poruch migrate\" brings it up to date".to_owned());
    }
    drop(connection);
    build(config, clock).map_err(told)
}

/// Starts the store on a database whose schema is up to date.
///
/// # Errors
/// [`StoreError`] when its threads cannot be started.
pub fn build(config: &Config, clock: SharedClock) -> Result<Service, StoreError> {
    Service::new(Store::start(&config.store)?, clock, config.rules.clone()).map_err(StoreError::Row)
}

/// Serves on `listener` until it is stopped.
///
/// # Errors
/// When the socket cannot be used.
pub fn serve(config: &Config, service: Service, listener: TcpListener, metrics: Metrics) -> std::io::Result<Server> {
    let options = Options {
        workers: config.workers,
        grace: GRACE,
        signals: true,
        deadlines: config.deadlines,
        totals: Totals::new(config.bounds, config.trusted_proxies.clone()),
    };
    api::spec::describe_shapes();
    let service = web::Data::new(service);
    let limits = web::Data::new(Limits::new(config.rate_per_second, config.trusted_proxies.clone()));
    let metrics = web::Data::new(metrics);
    let public_url = web::Data::new(PublicUrl(config.public_url.clone()));
    wire::server::run(&options, listener, move || {
        let (app, _documented) = App::new()
            .into_utoipa_app()
            // a name that stands where others have an id takes its own method alone
            .map(|app| {
                let other = web::route().guard(guard::Not(guard::Post())).to(fallback::answer);
                app.route(&format!("{}/needs/read-lines", api::BASE), other)
            })
            .service(utoipa_actix_web::scope(api::BASE).configure(api::configure))
            .split_for_parts();
        app.app_data(service.clone())
            .app_data(limits.clone())
            .app_data(metrics.clone())
            .app_data(public_url.clone())
            .service(health::live)
            .service(health::ready)
            .service(docs::root)
            .service(docs::document)
            .service(docs::without_slash)
            .service(docs::page)
            .default_service(web::to(fallback::answer))
            .wrap(from_fn(manners::follow))
            .wrap(from_fn(deadline::follow))
            .wrap(from_fn(gate::follow))
            .wrap(from_fn(telemetry::follow))
            .wrap(from_fn(wire::answers::follow))
    })
}

/// Connections that may read the metrics at once.
const METRICS_CONNECTIONS: usize = 64;

/// Serves the metrics on an address of their own, so that they are never public by accident.
///
/// # Errors
/// When the address cannot be bound.
pub fn serve_metrics(address: &str, metrics: Metrics) -> std::io::Result<Server> {
    let bounds = Bounds { connections: METRICS_CONNECTIONS, ..Bounds::default() };
    let options = Options {
        workers: 1,
        grace: GRACE,
        signals: false,
        deadlines: Deadlines::default(),
        totals: Totals::new(bounds, Vec::new()),
    };
    let metrics = web::Data::new(metrics);
    wire::server::run(&options, TcpListener::bind(address)?, move || {
        App::new()
            .app_data(metrics.clone())
            .route("/metrics", web::get().to(telemetry::serve))
            .wrap(from_fn(wire::answers::follow))
    })
}
