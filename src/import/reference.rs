//! Reference lists from CSV: the official procurement vocabulary, the codifier of places. Repeatable: a line known
//! from before is put in its place. Nothing is imported of a file with bad lines.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::io::Read;

use crate::service::{Service, ServiceError, catalogue, places, sealing};
use domain::plain;
use lexicon::catalogue::{OfficialClass, Tongue, code};
use lexicon::places::{Category, Gazetteer, Place, is_code};

/// A bad line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Its number in the file, from 1; the heading is line 1.
    pub line: u64,
    /// What is wrong, each with its column.
    pub reasons: Vec<String>,
}

/// Why a list was not imported.
#[derive(Debug)]
pub enum ReferenceError {
    /// It has bad lines; nothing of it was imported.
    BadLines(Vec<BadLine>),
    /// It is no table that is known, or columns are missing.
    Unreadable(String),
    /// The service refused.
    Service(ServiceError),
}

impl fmt::Display for ReferenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadLines(bad) => {
                for bad in bad {
                    writeln!(f, "line {}: {}", bad.line, bad.reasons.join("; "))?;
                }
                write!(f, "{} bad; nothing was imported", bad.len())
            }
            Self::Unreadable(why) => write!(f, "the file cannot be read: {why}"),
            Self::Service(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ReferenceError {}

type Row<'a> = HashMap<&'a str, &'a str>;

/// Reads every line of a CSV file with these columns; collects the bad ones.
fn lines<T>(
    input: impl Read,
    columns: &[&[&str]],
    mut parse: impl FnMut(&Row<'_>) -> Result<T, Vec<String>>,
) -> Result<Vec<(u64, T)>, ReferenceError> {
    let unreadable = |error: csv::Error| ReferenceError::Unreadable(error.to_string());
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(input);
    let headers = reader.headers().map_err(unreadable)?.clone();
    let missing: Vec<String> = columns
        .iter()
        .filter(|names| !headers.iter().any(|header| names.contains(&header)))
        .map(|names| names.join(" or "))
        .collect();
    if !missing.is_empty() {
        return Err(ReferenceError::Unreadable(format!("columns are missing: {}", missing.join(", "))));
    }
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        let line = record.position().map_or(0, csv::Position::line);
        match parse(&headers.iter().zip(record.iter()).collect()) {
            Ok(row) => good.push((line, row)),
            Err(reasons) => bad.push(BadLine { line, reasons }),
        }
    }
    if bad.is_empty() { Ok(good) } else { Err(ReferenceError::BadLines(bad)) }
}

fn cell<'a>(row: &Row<'a>, names: &[&str]) -> &'a str {
    names.iter().find_map(|name| row.get(name)).copied().unwrap_or_default()
}

/// Imports the official list; answers how many classes it holds. Columns: `code` with `check_digit`, or `full_code`; and
/// `label_en`, `label_uk`, … for any language (ISO 639-1).
///
/// # Errors
/// [`ReferenceError`]; then nothing was imported.
pub async fn official_classes(service: &Service, input: impl Read) -> Result<usize, ReferenceError> {
    let mut seen = HashSet::new();
    let lines = lines(input, &[&["code", "full_code"]], |row| {
        let class = official_class(row)?;
        if seen.insert(class.code.clone()) {
            Ok(class)
        } else {
            Err(vec![format!("code: {} stands twice", class.code)])
        }
    })?;
    let classes: Vec<OfficialClass> = lines.into_iter().map(|(_, class)| class).collect();
    let count = classes.len();
    service.act_long(move |tx| catalogue::import(tx, &classes)).await.map_err(ReferenceError::Service)?;
    sealing::run(service).await.map_err(ReferenceError::Service)?;
    Ok(count)
}

fn official_class(row: &Row<'_>) -> Result<OfficialClass, Vec<String>> {
    let mut reasons = Vec::new();
    let written = cell(row, &["full_code", "code"]);
    let parts = code::split(written);
    if parts.is_none() {
        reasons.push(format!("code: {written:?} is no code of eight digits"));
    }
    let (code, check) = parts.unwrap_or_default();
    let check = check.or_else(|| cell(row, &["check_digit"]).parse().ok().filter(|digit| *digit < 10));
    if check.is_none() && parts.is_some() {
        reasons.push("check_digit: is missing".to_owned());
    }
    let labels: BTreeMap<String, String> = row
        .iter()
        .filter_map(|(column, text)| Some((column.strip_prefix("label_")?, text)))
        .filter(|(language, text)| Tongue::of(language).is_some() && !text.is_empty())
        .map(|(language, text)| (language.to_owned(), (*text).to_owned()))
        .collect();
    if labels.is_empty() {
        reasons.push("label_…: no language has a label".to_owned());
    }
    match check {
        Some(check) if reasons.is_empty() => Ok(OfficialClass { code: code.to_owned(), check, labels }),
        _ => Err(reasons),
    }
}

/// What became of the codifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacesReport {
    /// Places in the file.
    pub read: usize,
    /// Of them new.
    pub new: usize,
    /// Of them under another name than before.
    pub renamed: usize,
}

/// Imports the codifier of places. Columns: `katottg`, `level`, `name_uk`, `parent` or `parent_katottg`; and if they are
/// there `category`, `name_en`, `iso3166_2`.
///
/// # Errors
/// [`ReferenceError`]; then nothing was imported.
pub async fn codifier(service: &Service, input: impl Read) -> Result<PlacesReport, ReferenceError> {
    let known = service.read(None, |tx, _nobody| tx.places()).await.map_err(ReferenceError::Service)?;
    let columns: &[&[&str]] = &[&["katottg"], &["level"], &["name_uk"], &["parent", "parent_katottg"]];
    let mut seen = HashSet::new();
    let lines = lines(input, columns, |row| {
        let place = place(row, &known)?;
        if seen.insert(place.code.clone()) {
            Ok(place)
        } else {
            Err(vec![format!("katottg: {} stands twice", place.code)])
        }
    })?;
    let orphans: Vec<BadLine> = lines
        .iter()
        .filter_map(|(line, place)| Some((line, place.parent.as_ref()?)))
        .filter(|(_, parent)| !seen.contains(*parent) && known.get(parent).is_none())
        .map(|(line, parent)| BadLine { line: *line, reasons: vec![format!("parent: {parent} is no place")] })
        .collect();
    if !orphans.is_empty() {
        return Err(ReferenceError::BadLines(orphans));
    }
    let places: Vec<Place> = lines.into_iter().map(|(_, place)| place).collect();
    let read = places.len();
    let (new, renamed) =
        service.act_long(move |tx| places::import(tx, &places)).await.map_err(ReferenceError::Service)?;
    sealing::run(service).await.map_err(ReferenceError::Service)?;
    Ok(PlacesReport { read, new, renamed })
}

fn place(row: &Row<'_>, known: &Gazetteer) -> Result<Place, Vec<String>> {
    let mut reasons = Vec::new();
    let code = cell(row, &["katottg"]);
    if !is_code(code) {
        reasons.push(format!("katottg: {code:?} is no codifier code"));
    }
    let level = cell(row, &["level"]).parse::<u8>().ok().filter(|level| (1..=5).contains(level));
    if level.is_none() {
        reasons.push(format!("level: {:?} is no number from 1 to 5", cell(row, &["level"])));
    }
    let region = known.region(code);
    if is_code(code) && region.is_none() {
        reasons.push(format!("katottg: {code} lies in no region of Ukraine"));
    }
    let iso = cell(row, &["iso3166_2"]);
    if let Some(region) = region.filter(|region| !iso.is_empty() && region.iso != iso) {
        reasons.push(format!("iso3166_2: {code} lies in {}, not in {iso}", region.iso));
    }
    let category = match (cell(row, &["category"]), level) {
        ("", Some(1)) => known.get(code).map(|place| place.category).or(Some(Category::Region)),
        ("", Some(2)) => Some(Category::Raion),
        ("", Some(3)) => Some(Category::Community),
        ("", Some(5)) => Some(Category::District),
        (word, _) => word.parse().ok(),
    };
    if category.is_none() {
        reasons.push(format!("category: {:?} is none of the codifier's letters", cell(row, &["category"])));
    }
    let name = cell(row, &["name_uk"]);
    if plain::line(name, 200).is_err() {
        reasons.push("name_uk: is missing, too long or holds control characters".to_owned());
    }
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    match (level, category) {
        (Some(level), Some(category)) if reasons.is_empty() => Ok(Place {
            code: code.to_owned(),
            level,
            category,
            name: name.to_owned(),
            name_en: some(cell(row, &["name_en"])),
            parent: some(cell(row, &["parent", "parent_katottg"])),
            aliases: Vec::new(),
        }),
        _ => Err(reasons),
    }
}
