//! `demo`: the service on a database of its own with the sample board.

use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::output::{Outcome, say};
use crate::cli::serve;
use crate::clock::{Clock as _, SystemClock};
use crate::config::Config;
use crate::service::Service;
use crate::{demo, server};

/// Loads the board, says where to look and with which accounts, and serves.
///
/// # Errors
/// As [`serve::run`].
#[actix_web::main]
pub async fn run(mut config: Config) -> Outcome {
    // the demo's board is public at once
    config.rules.public_delay = chrono::TimeDelta::zero();
    let listener = serve::listen(&config)?;
    let address = listener.local_addr()?;
    let folder = Folder::unless_a_database_is_named(&mut config)?;
    let service = server::open(&config, Arc::new(SystemClock))?;
    let demo = demo::load(&service).await?;
    say!(
        "Poruch is running with the demo board: {} needs, {} offers.",
        demo.needs.lines.len(),
        demo.offers.lines.len()
    );
    say!("  API page:     http://{address}/api/docs/");
    say!("  public board: http://{address}/api/v1/public/needs");
    say!("Tokens (Authorization: Bearer …), good for 30 days:");
    for account in &demo.accounts {
        say!("  {:<14} {}  {}, {}", account.role.as_str(), account.token, account.organisation, account.function);
    }
    let served = serve::keep(&config, service, listener).await;
    drop(folder);
    served
}

/// The service of the settings; where they name no database, one of the demo's board that goes with the folder.
///
/// # Errors
/// When the database is away.
pub async fn or_the_board(mut config: Config) -> Result<(Service, Option<Folder>), Box<dyn std::error::Error>> {
    let folder = Folder::unless_a_database_is_named(&mut config)?;
    let service = server::open(&config, Arc::new(SystemClock))?;
    if folder.is_some() {
        demo::load(&service).await?;
    }
    Ok((service, folder))
}

/// A folder that goes with the demo.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// One for the database of the settings, thrown away at the end, unless they name one.
    fn unless_a_database_is_named(config: &mut Config) -> std::io::Result<Option<Self>> {
        if std::env::var_os("DATABASE_URL").is_some() {
            return Ok(None);
        }
        let folder = std::env::temp_dir().join(format!("poruch-demo-{}", SystemClock.new_id()));
        std::fs::create_dir_all(&folder)?;
        config.store.url = format!("sqlite://{}", folder.join("poruch.db").display());
        Ok(Some(Self(folder)))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // what is left of a thrown-away demo is no failure
        let _left = std::fs::remove_dir_all(&self.0);
    }
}
