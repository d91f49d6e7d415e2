//! `verify`: asks the database for every broken rule of the ledger.

use std::sync::Arc;

use crate::cli::output::{Outcome, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::server;
use crate::service::verify;

/// Prints each rule that is broken, with the rows that break it.
///
/// # Errors
/// When one is, or the database is away.
#[actix_web::main]
pub async fn run(config: &Config) -> Outcome {
    let service = server::find(config, Arc::new(SystemClock))?;
    let mut breaches = service.act_long(verify::breaches).await?;
    breaches.extend(service.act_long(verify::overdue).await?);
    for breach in &breaches {
        say!("{} rows break rule {}", breach.rows, breach.rule);
        for id in &breach.ids {
            say!("  {id}");
        }
    }
    if breaches.is_empty() {
        say!("every rule of the ledger holds");
        Ok(())
    } else {
        Err("the ledger is not sound".into())
    }
}
