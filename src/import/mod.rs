//! Needs and offers from CSV, by the board's columns: every bad line is reported by number and
//! reason, and nothing of a file with bad lines is imported unless asked to.

pub mod cells;
pub mod headings;
pub mod needs;
pub mod offers;
pub mod reference;
pub mod table;
pub mod words;
pub mod written;

use std::fmt;
use std::io::Read;
use std::sync::{Arc, Mutex, PoisonError};

use serde::de::DeserializeOwned;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::hex::hex;
use crate::import::table::Column;
use crate::service::imports::{NeedRow, OfferRow, Outcome};
use crate::service::{Conflict, Service, ServiceError, sealing};
use domain::Code;
use lexicon::catalogue::amount::is_total;

/// Cells that a line of sums fills at most: its name, and what was summed.
const SUM_CELLS: usize = 3;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Needs of recipients.
    Needs,
    /// Offers of donors.
    Offers,
}

/// How to import.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Imports the good lines of a file that has bad ones.
    pub skip_bad_lines: bool,
    /// The lines come from a checked source: organisations count as verified, complete needs as
    /// verified, complete offers as open. Otherwise all are drafts.
    pub checked: bool,
}

/// A bad line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Its number in the file, from 1; the heading is line 1.
    pub line: u64,
    /// What is wrong, each with its column.
    pub reasons: Vec<String>,
}

/// What became of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Needs or pledges made.
    pub made: usize,
    /// Lines that had been imported before.
    pub known: usize,
    /// Of those made, drafts that somebody must complete: their line numbers and why.
    pub incomplete: Vec<(u64, String)>,
    /// Bad lines.
    pub bad: Vec<BadLine>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for bad in &self.bad {
            writeln!(f, "line {}: {}", bad.line, bad.reasons.join("; "))?;
        }
        for (line, why) in &self.incomplete {
            writeln!(f, "line {line}: kept as a draft: {why}")?;
        }
        write!(f, "{} imported, {} known from before, {} bad", self.made, self.known, self.bad.len())
    }
}

/// Why a file was not imported.
#[derive(Debug)]
pub enum ImportError {
    /// It has bad lines; nothing of it was imported.
    BadLines(Report),
    /// It is no table that is known, or columns are missing.
    Unreadable(String),
    /// The service refused.
    Service(ServiceError),
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadLines(report) => write!(f, "{report}\nnothing was imported; --skip-bad-lines imports the others"),
            Self::Unreadable(why) => write!(f, "the file cannot be read: {why}"),
            Self::Service(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ImportError {}

/// A line with its number and its key; the same line twice in a file is two things.
#[derive(Debug, Clone)]
pub struct Line<T> {
    /// Its number in the file.
    pub number: u64,
    /// The key that makes importing twice create nothing twice.
    pub key: String,
    /// Its content.
    pub row: T,
}

/// Imports a file in one transaction.
///
/// # Errors
/// [`ImportError`]; then nothing was imported.
pub async fn run(
    service: &Service,
    content: Content,
    input: impl Read,
    options: Options,
) -> Result<Report, ImportError> {
    let known = service.read(None, |tx, _nobody| Ok((tx.catalogue()?, tx.places()?))).await;
    let (catalogue, places) = known.map_err(ImportError::Service)?;
    match content {
        Content::Needs => {
            let (lines, bad) = read(input, needs::COLUMNS, |cells| needs::parse(cells, &catalogue, &places))?;
            finish(service, lines, bad, options, |tx, line: &Line<NeedRow>, checked| {
                crate::service::imports::need(tx, &line.row, &line.key, checked)
            })
            .await
        }
        Content::Offers => {
            let (lines, bad) = read(input, offers::COLUMNS, |cells| offers::parse(cells, &catalogue, &places))?;
            finish(service, lines, bad, options, |tx, line: &Line<OfferRow>, checked| {
                crate::service::imports::offer(tx, &line.row, &line.key, checked)
            })
            .await
        }
    }
}

type Lines<T> = (Vec<Line<T>>, Vec<BadLine>);

fn read<C: DeserializeOwned, T>(
    mut input: impl Read,
    columns: &[Column],
    parse: impl Fn(&C) -> Result<T, Vec<String>>,
) -> Result<Lines<T>, ImportError> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|error| ImportError::Unreadable(error.to_string()))?;
    let names: csv::StringRecord = columns.iter().map(|column| column.name).collect();
    let (mut lines, mut bad) = (Vec::new(), Vec::new());
    let mut seen = std::collections::HashMap::new();
    for row in table::read(&bytes, columns).map_err(ImportError::Unreadable)? {
        let cells = match row.cells {
            Ok(cells) => cells,
            Err(why) => {
                bad.push(BadLine { line: row.line, reasons: vec![why] });
                continue;
            }
        };
        // below a table stand sums
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        if filled <= SUM_CELLS && cells.iter().any(|cell| is_total(cell)) {
            continue;
        }
        // a column that a file may also have makes no other line of it
        let text: Vec<&str> =
            columns.iter().zip(&cells).filter(|(column, _)| column.required).map(|(_, cell)| cell.as_str()).collect();
        let times = seen.entry(text.join("\u{1f}")).and_modify(|times| *times += 1).or_insert(1);
        let key = key(&text, *times);
        match csv::StringRecord::from(cells)
            .deserialize::<C>(Some(&names))
            .map_err(|error| vec![error.to_string()])
            .and_then(|cells| parse(&cells))
        {
            Ok(good) => lines.push(Line { number: row.line, key, row: good }),
            Err(reasons) => bad.push(BadLine { line: row.line, reasons }),
        }
    }
    Ok((lines, bad))
}

fn key(cells: &[&str], times: i32) -> String {
    let digest = Sha256::digest(format!("{}\u{1f}{times}", cells.join("\u{1f}")).as_bytes());
    hex(&digest).chars().take(32).collect()
}

/// That several organisations are called so, and which.
fn several(conflict: &Conflict) -> String {
    let candidates = conflict.facts.get("candidates").and_then(Value::as_array);
    let said = |candidate: &Value| {
        let text = |name: &str| candidate.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        format!("{} ({})", text("name"), text("id"))
    };
    let named: Vec<String> = candidates.into_iter().flatten().map(said).collect();
    format!("several organisations are called so, merge them or say the region: {}", named.join(", "))
}

async fn finish<T: Clone + Send + 'static>(
    service: &Service,
    lines: Vec<Line<T>>,
    bad: Vec<BadLine>,
    options: Options,
    add: impl Fn(&mut crate::service::Tx<'_>, &Line<T>, bool) -> Result<Outcome, ServiceError> + Send + 'static,
) -> Result<Report, ImportError> {
    if !bad.is_empty() && !options.skip_bad_lines {
        return Err(ImportError::BadLines(Report { bad, ..Report::default() }));
    }
    let asked = Arc::new(Mutex::new(Vec::new()));
    let unclear = Arc::clone(&asked);
    let report = service
        .act_long(move |tx| {
            let mut report = Report { bad: bad.clone(), ..Report::default() };
            unclear.lock().unwrap_or_else(PoisonError::into_inner).clear();
            for line in &lines {
                let done = match add(tx, line, options.checked) {
                    Ok(done) => done,
                    Err(ServiceError::Conflict(conflict)) if conflict.code == Code::OrganisationIsThere => {
                        let reasons = vec![several(&conflict)];
                        if !options.skip_bad_lines {
                            let mut all = unclear.lock().unwrap_or_else(PoisonError::into_inner);
                            all.push(BadLine { line: line.number, reasons });
                            return Err(ServiceError::Conflict(conflict));
                        }
                        report.bad.push(BadLine { line: line.number, reasons });
                        continue;
                    }
                    Err(error) => return Err(error),
                };
                match done {
                    Outcome::Known => report.known += 1,
                    Outcome::Made => report.made += 1,
                    Outcome::Incomplete(why) => {
                        report.made += 1;
                        report.incomplete.push((line.number, why));
                    }
                }
            }
            Ok(report)
        })
        .await
        .map_err(|error| match std::mem::take(&mut *asked.lock().unwrap_or_else(PoisonError::into_inner)) {
            bad if bad.is_empty() => ImportError::Service(error),
            bad => ImportError::BadLines(Report { bad, ..Report::default() }),
        })?;
    // no node may be serving beside the command that loads a file
    sealing::run(service).await.map_err(ImportError::Service)?;
    Ok(report)
}
