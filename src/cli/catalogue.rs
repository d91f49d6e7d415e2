//! `catalogue`: the item classes.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Subcommand;
use domain::organisation::Language;
use lexicon::catalogue::lookup::Question;
use lexicon::catalogue::{Catalogue, Tongue, evaluate};

use crate::cli::files;
use crate::cli::output::{Outcome, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::import::reference;
use crate::server;

/// What to do with it.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Imports the official list (EU Common Procurement Vocabulary) from CSV: columns `code` and `check_digit`, or
    /// `full_code`, and `label_en`, `label_uk`, … for any language. Repeatable; the own classes stay on top.
    Import {
        /// The file.
        file: PathBuf,
    },
    /// Asks the look-up every phrase of a CSV file with the columns `item`, `language`, `acceptable_cpv`, and prints
    /// how often it was right, and every miss.
    Evaluate {
        /// The file.
        file: PathBuf,
    },
    /// Says what a text is understood as.
    Find {
        /// The text, in anybody's words.
        text: String,
        /// Its language (ISO 639-1), if known.
        #[arg(long, value_parser = tongue)]
        language: Option<Tongue>,
    },
}

/// A language that people write here.
fn tongue(code: &str) -> Result<Tongue, String> {
    let known = || Language::ALL.iter().filter_map(|language| Tongue::spoken(*language));
    known().find(|tongue| tongue.as_str() == code).ok_or_else(|| {
        let all: Vec<String> = known().map(|tongue| tongue.as_str().to_owned()).collect();
        format!("known are {}", all.join(", "))
    })
}

/// Imports, evaluates or asks the catalogue.
///
/// # Errors
/// What the file or the database says.
#[actix_web::main]
pub async fn run(config: &Config, command: Command) -> Outcome {
    match command {
        Command::Import { file } => {
            let input = files::open(&file)?;
            let service = server::open(config, Arc::new(SystemClock))?;
            let count = reference::official_classes(&service, input).await?;
            let now = service.read(None, |tx, _nobody| tx.catalogue()).await?;
            say!("{count} official classes imported; the catalogue has {} classes", now.len());
        }
        Command::Evaluate { file } => {
            let input = files::open(&file)?;
            say!("{}", evaluate::evaluate(as_of_now(config).await?.as_ref(), input)?);
        }
        Command::Find { text, language } => {
            say!("{}", as_of_now(config).await?.look_up(&Question::new(&text, language)));
        }
    }
    Ok(())
}

/// The catalogue as the database of the settings has it; what is inside the program where there is none yet.
async fn as_of_now(config: &Config) -> Result<Arc<Catalogue>, Box<dyn std::error::Error>> {
    if !config.store.is_there() {
        return Ok(Catalogue::builtin()?);
    }
    let service = server::find(config, Arc::new(SystemClock))?;
    Ok(service.read(None, |tx, _nobody| tx.catalogue()).await?)
}
