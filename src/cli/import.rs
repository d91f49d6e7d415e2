//! `import`: needs or offers from a table.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::PathBuf;
use std::sync::Arc;

use crate::api::sentences::{bare, field_error};
use crate::cli::files;
use crate::cli::output::{Outcome, say};
use crate::clock::SystemClock;
use crate::config::Config;
use crate::import::{self, Content, ImportError, Report};
use crate::server;
use crate::service::imports::{self, By, DisclosedLine};
use domain::import::{Fate, LineVerdict};
use domain::organisation::Language;

/// What to import.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// What the table holds.
    #[arg(value_enum)]
    content: Held,
    /// The file: CSV, a workbook (.xlsx) or an `OpenDocument` sheet (.ods).
    file: PathBuf,
    /// Only says what each line would do.
    #[arg(long, conflicts_with = "skip_bad_lines")]
    preview: bool,
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
/// When it cannot be read, or a line of it is refused.
#[actix_web::main]
pub async fn run(config: &Config, options: &Options) -> Outcome {
    let content = match options.content {
        Held::Needs => Content::Needs,
        Held::Offers => Content::Offers,
    };
    // a file that cannot be read makes no database
    let mut input: Box<dyn Read> = if options.file.as_os_str() == "-" {
        Box::new(std::io::stdin().lock())
    } else {
        Box::new(files::open(&options.file)?)
    };
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let service = server::open(config, Arc::new(SystemClock))?;
    if options.preview {
        let report = import::preview(&service, content, bytes, options.checked).await?;
        let id = report.import.import.id;
        service.act(move |tx| imports::discard(tx, By::Operator, id, None)).await?;
        say!("{}", previewed(&report));
        return Ok(());
    }
    let how = import::Options { leave_refused: options.skip_bad_lines, checked: options.checked };
    match import::run(&service, content, bytes, how).await {
        Ok(report) => {
            say!("{}", done(&report));
            Ok(())
        }
        Err(ImportError::Refused(report)) => {
            let lines: Vec<String> = report.refused().map(|line| of_line(line, "")).collect();
            let refused = lines.len();
            let told = lines.join("\n");
            Err(format!("{told}\n{refused} bad; nothing was imported; --skip-bad-lines imports the others").into())
        }
        Err(ImportError::Service(error)) => Err(error.into()),
    }
}

/// A line with everything that is wrong or not sure of it.
pub fn of_line(line: &DisclosedLine, what: &str) -> String {
    let told: Vec<String> = line
        .faults
        .iter()
        .map(|fault| {
            let message = field_error(Language::En, fault);
            let expected = fault.expected().map(bare).filter(|right| !message.contains(right.as_str()));
            let expected = expected.map(|right| format!(" ({right})")).unwrap_or_default();
            let column = if fault.pointer.is_empty() { String::new() } else { format!("{}: ", fault.pointer) };
            format!("{column}{message}{expected}")
        })
        .collect();
    format!("line {}: {what}{}", line.line.line, told.join("; "))
}

/// What the lines would do.
fn previewed(report: &Report) -> String {
    let asked = report.lines.iter().filter(|line| !line.faults.is_empty() || line.line.verdict == LineVerdict::Changed);
    let mut told: Vec<String> = asked
        .map(|line| of_line(line, &format!("{}: ", line.line.verdict)).trim_end_matches(": ").to_owned())
        .collect();
    told.extend(gone(report));
    told.push(counts(&report.import.verdicts));
    told.join("\n")
}

/// What was done.
fn done(report: &Report) -> String {
    let bad = report.refused().map(|line| of_line(line, ""));
    let drafts = report.lines.iter().filter(|line| line.line.fate == Some(Fate::Made) && !line.faults.is_empty());
    let left = |line: &&DisclosedLine| line.line.fate == Some(Fate::Left) && line.line.verdict != LineVerdict::Refused;
    let left = report.lines.iter().filter(left);
    let mut told: Vec<String> = bad.collect();
    told.extend(drafts.map(|line| of_line(line, "kept as a draft: ")));
    told.extend(left.map(|line| of_line(line, "left as it was: ")));
    told.extend(gone(report));
    told.push(format!(
        "{} imported, {} changed, {} known from before, {} left, {} bad",
        report.count(Fate::Made),
        report.count(Fate::Changed),
        report.count(Fate::Unchanged),
        report.count(Fate::Left) - i64::try_from(report.refused().count()).unwrap_or(0),
        report.refused().count()
    ));
    told.join("\n")
}

/// What rows that are gone had made.
fn gone(report: &Report) -> Vec<String> {
    let text = |of: &serde_json::Value, name: &str| {
        of.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
    };
    let all = report.import.import.gone.as_array().into_iter().flatten();
    all.map(|of| {
        format!("no more in the table: {} {} ({})", text(of, "reference"), text(of, "item"), text(of, "state"))
    })
    .collect()
}

fn counts(verdicts: &BTreeMap<LineVerdict, i64>) -> String {
    let of = |verdict: &LineVerdict| format!("{} {verdict}", verdicts.get(verdict).copied().unwrap_or(0));
    LineVerdict::ALL.iter().map(of).collect::<Vec<_>>().join(", ")
}
