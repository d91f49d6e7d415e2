//! `match`: a plan for a file, or for the board of a database.

pub mod board;
pub mod instance;

use std::path::PathBuf;

use crate::cli::demo;
use crate::cli::output::{Outcome, write};
use crate::config::Config;

/// What to plan.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The instance.
    #[arg(required_unless_present = "board", conflicts_with = "board")]
    pub instance: Option<PathBuf>,
    /// Prints the plan of the board of `DATABASE_URL`, or of the demo's when none is set.
    #[arg(long, conflicts_with_all = ["output", "export"])]
    board: bool,
    /// Besides, writes the board into this file in the format `match/1`.
    #[arg(long, requires = "board")]
    export_board: Option<PathBuf>,
    /// Where the plan goes; standard output if absent.
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// `a`: the exact optimum; `b`: indivisible lines, minimum lots and shipments count too.
    #[arg(long, value_enum, default_value_t = Track::A)]
    track: Track,
    /// Threads that solve components.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=256))]
    threads: u16,
    /// Writes the arcs of each component into this folder instead, for other solvers.
    #[arg(long)]
    export: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Track {
    A,
    B,
}

/// Plans the instance in a file.
///
/// # Errors
/// As [`instance::run`].
pub fn of_instance(file: PathBuf, options: Options) -> Outcome {
    Ok(instance::run(&instance::Options {
        instance: file,
        output: options.output,
        full_rules: options.track == Track::B,
        threads: options.threads.into(),
        export: options.export,
    })?)
}

/// Plans the board of the settings' database, or the demo's.
///
/// # Errors
/// As [`board::run`].
#[actix_web::main]
pub async fn of_board(config: Config, options: Options) -> Outcome {
    let full_rules = options.track == Track::B;
    let options = board::Options { full_rules, threads: options.threads.into(), export: options.export_board };
    let (service, _folder) = demo::or_the_board(config).await?;
    write(format_args!("{}", board::run(&service, &options).await?))?;
    Ok(())
}
