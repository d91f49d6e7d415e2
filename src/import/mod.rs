//! Tables of needs and offers, as people keep them: read line by line, and handed to whoever previews them and takes them
//! over. Nothing is stored here.

pub mod cells;
pub mod headings;
pub mod needs;
pub mod offers;
pub mod reference;
pub mod table;
pub mod words;
mod workbook;
pub mod written;

use std::collections::HashMap;
use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::hex::hex;
use crate::import::cells::Parsed;
use crate::import::table::Column;
use crate::service::imports::{self, By, Consent, DisclosedImport, DisclosedLine, NewImport, NewLine, Row};
use crate::service::{FieldError, Service, ServiceError, sealing};
pub use domain::import::Content;
use domain::import::{Fate, LineVerdict};
use domain::page::{After, Key, Window};
use lexicon::catalogue::Catalogue;
use lexicon::catalogue::amount::is_total;
use lexicon::places::Gazetteer;

/// Cells that a line of sums fills at most: its name, and what was summed.
const SUM_CELLS: usize = 3;
/// Lines that are read back at once.
const PAGE: i64 = 1_000;

/// How to import.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Takes over the good lines of a table that has refused ones.
    pub leave_refused: bool,
    /// The lines come from a checked source: organisations count as verified, complete needs as
    /// verified, complete offers as open. Otherwise all are drafts.
    pub checked: bool,
}

/// What became of a table.
#[derive(Debug, Clone)]
pub struct Report {
    /// The import.
    pub import: DisclosedImport,
    /// Its lines.
    pub lines: Vec<DisclosedLine>,
}

impl Report {
    /// How many lines came to this end.
    pub fn count(&self, fate: Fate) -> i64 {
        self.import.fates.get(&fate).copied().unwrap_or(0)
    }

    /// Lines with what is wrong or not sure of them, where there is something.
    pub fn faults(&self) -> impl Iterator<Item = (i64, Vec<domain::Code>)> {
        let told = self.lines.iter().filter(|line| !line.faults.is_empty());
        told.map(|line| (line.line.line, line.faults.iter().map(|fault| fault.code).collect()))
    }

    /// Lines that were refused.
    pub fn refused(&self) -> impl Iterator<Item = &DisclosedLine> {
        self.lines.iter().filter(|line| line.line.verdict == LineVerdict::Refused)
    }
}

/// Why a table was not taken over.
#[derive(Debug)]
pub enum ImportError {
    /// It has refused lines; nothing of it was taken over.
    Refused(Box<Report>),
    /// The service refused.
    Service(ServiceError),
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(report) => {
                write!(f, "{} lines of the table are refused; nothing was imported", report.refused().count())
            }
            Self::Service(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ImportError {}

impl From<ServiceError> for ImportError {
    fn from(error: ServiceError) -> Self {
        Self::Service(error)
    }
}

/// Previews a table, without anybody who sends it.
///
/// # Errors
/// 422 where it is no table that can be read; those of the database.
pub async fn preview(
    service: &Service,
    content: Content,
    bytes: Vec<u8>,
    checked: bool,
) -> Result<Report, ServiceError> {
    let (catalogue, places) = service.read(None, |tx, _nobody| Ok((tx.catalogue()?, tx.places()?))).await?;
    let read = move || read(content, &bytes, &catalogue, &places);
    let lines = tokio::task::spawn_blocking(read).await.map_err(|_error| ServiceError::panicked())?;
    let new = NewImport { content, checked, lines: lines.map_err(|fault| ServiceError::Invalid(vec![fault]))? };
    let import = service.act_long(move |tx| imports::preview(tx, By::Operator, &new)).await?;
    report(service, import).await
}

/// Previews a table and takes it over, without anybody who sends it.
///
/// # Errors
/// [`ImportError`]; then nothing was taken over.
pub async fn run(service: &Service, content: Content, bytes: Vec<u8>, options: Options) -> Result<Report, ImportError> {
    let previewed = preview(service, content, bytes, options.checked).await?;
    let id = previewed.import.import.id;
    if !options.leave_refused && previewed.refused().next().is_some() {
        service.act(move |tx| imports::discard(tx, By::Operator, id, None)).await?;
        return Err(ImportError::Refused(Box::new(previewed)));
    }
    let answers = Consent { leave_refused: options.leave_refused, take: Vec::new() };
    service.act(move |tx| imports::apply(tx, By::Operator, id, None, &answers)).await?;
    imports::go_on(service, id).await?;
    // no node may be serving beside the command that loads a file
    sealing::run(service).await?;
    let import = service.act(move |tx| imports::get(tx, By::Operator, id)).await?;
    Ok(report(service, import).await?)
}

/// An import with all its lines.
async fn report(service: &Service, import: DisclosedImport) -> Result<Report, ServiceError> {
    let id = import.import.id;
    let mut lines: Vec<DisclosedLine> = Vec::new();
    loop {
        let after = lines.last().map(|last| After { key: Key::Number(last.line.number), id: id.into() });
        let window = Window { limit: PAGE, after };
        let page = service.act(move |tx| imports::lines(tx, By::Operator, id, None, &window)).await?;
        lines.extend(page.rows);
        if !page.more {
            return Ok(Report { import, lines });
        }
    }
}

/// The lines of a table, each with what it means and what is wrong of it.
///
/// # Errors
/// What is wrong with the table as a whole.
pub fn read(
    content: Content,
    bytes: &[u8],
    catalogue: &Catalogue,
    places: &Gazetteer,
) -> Result<Vec<NewLine>, FieldError> {
    match content {
        Content::Needs => lines(bytes, "need", needs::COLUMNS, |cells| {
            let (row, faults) = needs::parse(cells, catalogue, places);
            (row.map(Row::Need), faults)
        }),
        Content::Offers => lines(bytes, "offer", offers::COLUMNS, |cells| {
            let (row, faults) = offers::parse(cells, catalogue, places);
            (row.map(Row::Offer), faults)
        }),
    }
}

fn lines<C: DeserializeOwned>(
    bytes: &[u8],
    kind: &str,
    columns: &[Column],
    parse: impl Fn(&C) -> Parsed<Row>,
) -> Result<Vec<NewLine>, FieldError> {
    let names: csv::StringRecord = columns.iter().map(|column| column.name).collect();
    let mut seen = HashMap::new();
    let mut lines = Vec::new();
    for row in table::read(bytes, columns)? {
        // below a table stand sums
        let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
        if filled <= SUM_CELLS && row.cells.iter().any(|cell| is_total(cell)) {
            continue;
        }
        let text: Vec<&str> = columns
            .iter()
            .zip(&row.cells)
            .filter(|(column, _)| column.required)
            .map(|(_, cell)| cell.as_str())
            .collect();
        let times = seen.entry(text.join("\u{1f}")).and_modify(|times| *times += 1).or_insert(1);
        let key = format!("{kind}:{}", key(&text, *times));
        let told = columns.iter().zip(&row.cells).filter(|(_, cell)| !cell.is_empty());
        let cells: Map<String, Value> =
            told.map(|(column, cell)| (column.name.to_owned(), Value::String(cell.clone()))).collect();
        let (meant, faults) = match row.fault {
            Some(fault) => (None, vec![fault]),
            None => match csv::StringRecord::from(row.cells).deserialize::<C>(Some(&names)) {
                Ok(cells) => parse(&cells),
                Err(_) => (None, vec![FieldError::at("", domain::Code::NotATable)]),
            },
        };
        let line = i64::try_from(row.line).unwrap_or(i64::MAX);
        lines.push(NewLine { line, cells, key, row: meant, faults });
    }
    Ok(lines)
}

fn key(cells: &[&str], times: i32) -> String {
    let digest = Sha256::digest(format!("{}\u{1f}{times}", cells.join("\u{1f}")).as_bytes());
    hex(&digest).chars().take(32).collect()
}
