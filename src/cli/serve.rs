//! `serve`: the API on the database of the settings.

use std::net::TcpListener;
use std::sync::Arc;

use crate::cli::output::Outcome;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::service::Service;
use crate::telemetry::Metrics;
use crate::{server, worker};

/// Serves until it is stopped.
///
/// # Errors
/// When the database is away or an address cannot be used.
#[actix_web::main]
pub async fn run(config: &Config) -> Outcome {
    let listener = listen(config)?;
    let service = server::open(config, Arc::new(SystemClock))?;
    keep(config, service, listener).await
}

fn at(name: &str, address: &str, error: &std::io::Error) -> String {
    format!("{name} is {address:?}: {error}")
}

/// Takes the address of the settings, before anything is made or said.
///
/// # Errors
/// Which setting names an address that cannot be used, and why.
pub fn listen(config: &Config) -> Result<TcpListener, String> {
    TcpListener::bind(&config.listen).map_err(|error| at("LISTEN", &config.listen, &error))
}

/// Serves a service that is open already.
///
/// # Errors
/// When an address cannot be used.
pub async fn keep(config: &Config, service: Service, listener: TcpListener) -> Outcome {
    tracing::info!(address = %listener.local_addr()?, engine = service.store.engine().as_str(), "serving");
    let metrics = Metrics::new();
    if let Some(address) = &config.metrics_listen {
        let serving = server::serve_metrics(address, metrics.clone());
        actix_web::rt::spawn(serving.map_err(|error| at("METRICS_LISTEN", address, &error))?);
    }
    worker::start(&service);
    actix_web::rt::spawn(worker::seal(service.clone(), metrics.waiting_of_the_log()));
    server::serve(config, service, listener, metrics)?.await?;
    Ok(())
}
