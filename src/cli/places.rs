//! `places`: the places of Ukraine.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Subcommand;
use domain::organisation::Language;
use lexicon::places::Gazetteer;

use crate::api::places::PlaceView;
use crate::cli::files;
use crate::cli::output::{Outcome, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::import::reference;
use crate::server;

/// What to do with them.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Imports the codifier of administrative units (KATOTTG) from CSV: columns `katottg`, `level`, `name_uk`, `parent` or
    /// `parent_katottg`, and if they are there `category`, `name_en`, `iso3166_2`. Repeatable; old names stay as aliases.
    Import {
        /// The file.
        file: PathBuf,
    },
    /// Finds a place by any of its names.
    Find {
        /// The name.
        text: String,
    },
}

/// Imports or finds places.
///
/// # Errors
/// What the file or the database says.
#[actix_web::main]
pub async fn run(config: &Config, command: Command) -> Outcome {
    match command {
        Command::Import { file } => {
            let input = files::open(&file)?;
            let service = server::open(config, Arc::new(SystemClock))?;
            let report = reference::codifier(&service, input).await?;
            say!("{} places read: {} new, {} renamed", report.read, report.new, report.renamed);
        }
        Command::Find { text } => {
            let places = as_of_now(config).await?;
            for found in places.find(&text, 10) {
                let view = PlaceView::of(&places, found.place, Language::En);
                let within: Vec<String> = [view.community, view.raion].into_iter().flatten().collect();
                say!(
                    "{:.2} {} {} {} ({}), {}, {}",
                    found.score,
                    view.code,
                    view.category,
                    view.name,
                    view.name_uk,
                    within.join(", "),
                    view.region_name
                );
            }
        }
    }
    Ok(())
}

/// The places as the database of the settings has them; those inside the program where there is none yet.
async fn as_of_now(config: &Config) -> Result<Arc<Gazetteer>, Box<dyn std::error::Error>> {
    if !config.store.is_there() {
        return Ok(Gazetteer::builtin()?);
    }
    let service = server::find(config, Arc::new(SystemClock))?;
    Ok(service.read(None, |tx, _nobody| tx.places()).await?)
}
