//! `import`: needs or offers from a CSV file.

use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::files;
use crate::cli::output::{Outcome, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::import::{self, Content};
use crate::server;

/// What to import.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// What the file holds.
    #[arg(value_enum)]
    content: Held,
    /// The file.
    file: PathBuf,
    /// Imports the good lines of a file that has bad ones.
    #[arg(long)]
    skip_bad_lines: bool,
    /// The source is checked: complete needs count as verified, complete offers as open.
    #[arg(long)]
    checked: bool,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Held {
    Needs,
    Offers,
}

/// Imports the file, or standard input for `-`, and prints a report.
///
/// # Errors
/// When it cannot be read, or a line of it is bad.
#[actix_web::main]
pub async fn run(config: &Config, options: &Options) -> Outcome {
    let content = match options.content {
        Held::Needs => Content::Needs,
        Held::Offers => Content::Offers,
    };
    let how = import::Options { skip_bad_lines: options.skip_bad_lines, checked: options.checked };
    // a file that cannot be read makes no database
    let input: Box<dyn Read> = if options.file.as_os_str() == "-" {
        Box::new(std::io::stdin().lock())
    } else {
        Box::new(files::open(&options.file)?)
    };
    let service = server::open(config, Arc::new(SystemClock))?;
    let report = import::run(&service, content, input, how).await?;
    say!("{report}");
    Ok(())
}
