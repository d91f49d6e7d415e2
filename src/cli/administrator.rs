//! `administrator`: the first step on an empty database.

use std::io::Write as _;
use std::sync::Arc;

use crate::cli::output::Outcome;
use crate::clock::SystemClock;
use crate::config::Config;
use crate::server;
use crate::service::{sealing, setup};

/// The office to register.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The office's name.
    office: String,
    /// Its country (ISO 3166-1).
    #[arg(default_value = "UA")]
    country: String,
}

/// Registers the office with its first administrator and prints a token.
///
/// # Errors
/// What the rules or the database say.
#[actix_web::main]
pub async fn run(config: &Config, options: Options) -> Outcome {
    let Options { office, country } = options;
    let service = server::open(config, Arc::new(SystemClock))?;
    let token = service.act(move |tx| setup::administrator(tx, &office, &country)).await?;
    sealing::run(&service).await?;
    // a token that nobody read is lost: that is said
    writeln!(std::io::stdout(), "{token}")?;
    Ok(())
}
