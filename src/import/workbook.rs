//! Workbooks of spreadsheet programs: Office Open XML (`.xlsx`) and `OpenDocument` (`.ods`). What they say of their own size
//! is not believed: a small file can stand for gigabytes.

use std::io::{Cursor, Read};

use calamine::{Data, Ods, Reader as _, Xlsx};

use crate::service::FieldError;
use domain::Code;
use domain::import::MOST_ROWS;

/// A row as it stands: its line, from 1, and its cells.
pub type Record = (u64, Vec<String>);

/// What all parts of a workbook may take when they are unpacked, in bytes.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// Columns that are read.
const MOST_COLUMNS: usize = 256;
/// Rows that are looked at: what is too many is said of the table, and blank ones stand between.
const ROWS: usize = 4 * MOST_ROWS;

/// Whether a file is an archive, as workbooks are.
pub fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

fn unreadable() -> FieldError {
    FieldError::at("", Code::NotATable)
}

fn too_large() -> FieldError {
    FieldError::at("", Code::TooManyRows).expects(format!("≤ {MOST_ROWS}"))
}

/// The rows of each sheet, with their numbers from 1.
///
/// # Errors
/// Where it is no workbook that can be read, or larger than any may be.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Vec<Record>>, FieldError> {
    match content_of_ods(bytes)? {
        Some(content) if is_bounded(&content) => ods(bytes),
        Some(_) => Err(too_large()),
        None => xlsx(bytes),
    }
}

/// The content of an `OpenDocument` sheet, nothing where it is another archive; and that all of it is not too large.
fn content_of_ods(bytes: &[u8]) -> Result<Option<String>, FieldError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_error| unreadable())?;
    let (mut left, mut content) = (MOST_BYTES, None);
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|_error| unreadable())?;
        let is_content = part.name().is_ok_and(|name| name == "content.xml");
        let mut unpacked = part.take(left + 1);
        let size = if is_content {
            let mut text = String::new();
            let size = unpacked.read_to_string(&mut text).map_err(|_error| unreadable())?;
            content = Some(text);
            u64::try_from(size).unwrap_or(u64::MAX)
        } else {
            std::io::copy(&mut unpacked, &mut std::io::sink()).map_err(|_error| unreadable())?
        };
        left = left.checked_sub(size).ok_or_else(too_large)?;
    }
    Ok(content)
}

/// Whether no cell that holds something is repeated beyond all measure: a sheet is filled in memory.
fn is_bounded(content: &str) -> bool {
    let (mut row_repeats, mut column) = (1, 0_usize);
    for tag in content.split('<') {
        if tag.starts_with("table:table-row") {
            (row_repeats, column) = (repeats(tag, "number-rows-repeated"), 0);
        } else if tag.starts_with("table:table-cell") || tag.starts_with("table:covered-table-cell") {
            column = column.saturating_add(repeats(tag, "number-columns-repeated"));
            let is_blank = tag.trim_end().ends_with("/>") && !tag.contains("office:");
            if !is_blank && (column > MOST_COLUMNS || row_repeats > MOST_ROWS) {
                return false;
            }
        }
    }
    true
}

/// How often a row or a cell is repeated.
fn repeats(tag: &str, attribute: &str) -> usize {
    let Some((_, value)) = tag.split_once(attribute) else { return 1 };
    let value = value.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\''));
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    value.get(..end).and_then(|digits| digits.parse().ok()).unwrap_or(usize::MAX)
}

fn ods(bytes: &[u8]) -> Result<Vec<Vec<Record>>, FieldError> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|_error| unreadable())?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|_error| unreadable())?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let before = usize::try_from(first_column).unwrap_or(usize::MAX).min(MOST_COLUMNS);
        let rows = range.rows().take(ROWS).zip(u64::from(first_row) + 1..).map(|(row, line)| {
            let cells = row.iter().map(written);
            (line, std::iter::repeat_n(String::new(), before).chain(cells).collect())
        });
        sheets.push(rows.collect());
    }
    Ok(sheets)
}

fn xlsx(bytes: &[u8]) -> Result<Vec<Vec<Record>>, FieldError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_error| unreadable())?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        // sheets of drawings have no cells
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let mut rows: Vec<Record> = Vec::new();
        while let Some(cell) = cells.next_cell().map_err(|_error| unreadable())? {
            let (row, column) = cell.get_position();
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            let text = written(&Data::from(cell.get_value().clone()));
            if text.is_empty() || column >= MOST_COLUMNS {
                continue;
            }
            let line = u64::from(row) + 1;
            if rows.last().is_none_or(|(last, _)| *last != line) {
                if rows.len() == ROWS {
                    return Err(too_large());
                }
                rows.push((line, Vec::new()));
            }
            if let Some((_, row)) = rows.last_mut() {
                if row.len() <= column {
                    row.resize(column + 1, String::new());
                }
                if let Some(place) = row.get_mut(column) {
                    *place = text;
                }
            }
        }
        // a short row is blank to the end: nobody sees where it was cut
        let width = rows.iter().map(|(_, row)| row.len()).max().unwrap_or_default();
        for (_, row) in &mut rows {
            row.resize(width, String::new());
        }
        sheets.push(rows);
    }
    Ok(sheets)
}

/// A cell as somebody would write it.
fn written(cell: &Data) -> String {
    match cell {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) => text.trim().to_owned(),
        Data::Bool(value) => value.to_string(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(moment) => moment.split('T').next().unwrap_or_default().to_owned(),
        Data::DurationIso(text) => text.clone(),
        // what a formula could not reckon is nothing that somebody wrote
        Data::Error(_) | Data::Empty => String::new(),
    }
}
