//! The command line: a file a command.

pub mod administrator;
pub mod catalogue;
pub mod demo;
mod files;
pub mod import;
pub mod migrate;
mod output;
pub mod places;
pub mod plan;
pub mod serve;
pub mod verify;

use clap::{Parser, Subcommand};

use crate::config::{self, Config};
use crate::{api, telemetry};
use output::{Outcome, write};

/// What was typed.
#[derive(Debug, Parser)]
#[command(name = "poruch", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Starts the service on an embedded database with the demo board, and prints a token for each
    /// kind of user. With `DATABASE_URL` set, that database is used and kept.
    Demo,
    /// Imports needs or offers from a CSV file, or from standard input for `-`.
    Import(import::Options),
    /// The item catalogue.
    Catalogue {
        #[command(subcommand)]
        command: catalogue::Command,
    },
    /// The places of Ukraine.
    Places {
        #[command(subcommand)]
        command: places::Command,
    },
    /// Registers an office with its first administrator and prints a token: the first step on an
    /// empty database.
    Administrator(administrator::Options),
    /// Serves the API on the database of `DATABASE_URL`.
    Serve,
    /// Brings the schema up to date and ends.
    Migrate,
    /// Asks the database for every broken rule of the ledger.
    Verify,
    /// Prints the OpenAPI document.
    Openapi,
    /// Finds the plan for a board in the benchmark's format `match/1` and writes it as
    /// `match-solution/1`; progress goes to standard error.
    Match(plan::Options),
}

/// Runs the command.
///
/// # Errors
/// What stopped it, as a sentence.
pub fn run(cli: Cli) -> Outcome {
    ran(cli).map_err(output::sentence)
}

fn ran(cli: Cli) -> Outcome {
    match cli.command {
        Command::Openapi => Ok(write(format_args!("{}", api::spec::text()))?),
        Command::Match(mut options) => match options.instance.take() {
            Some(file) => plan::of_instance(file, options),
            // what it prints is for people and for files, and nothing else: no logs
            None => plan::of_board(settings()?, options),
        },
        other => {
            let config = settings()?;
            telemetry::start(config.log_json);
            for warning in config::look_alikes(&config::variables()) {
                tracing::warn!("{warning}");
            }
            on_a_database(other, config)
        }
    }
}

fn settings() -> Result<Config, String> {
    Config::from_env(config::variable).map_err(|faults| faults.join("\n"))
}

fn on_a_database(command: Command, config: Config) -> Outcome {
    match command {
        Command::Demo => demo::run(config),
        Command::Import(options) => import::run(&config, &options),
        Command::Administrator(options) => administrator::run(&config, options),
        Command::Serve => serve::run(&config),
        Command::Migrate => migrate::run(&config),
        Command::Verify => verify::run(&config),
        Command::Catalogue { command } => catalogue::run(&config, command),
        Command::Places { command } => places::run(&config, command),
        Command::Openapi | Command::Match(_) => Ok(()),
    }
}
