//! An import as it stands, and what its sender does with it.

use std::collections::BTreeMap;

use serde_json::json;

use crate::service::imports::row::Row;
use crate::service::imports::{By, faults, locked, subject};
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, FieldError, ServiceError};
use crate::store::imports::{self as store, ImportLine};
use domain::import::{Fate, Import, ImportState, KEPT_DAYS, LineVerdict, Refusal};
use domain::page::{Slice, Window};
use domain::policy::Action;
use domain::{Code, ImportId};

/// An import with how many lines have each verdict, and came to each end.
#[derive(Debug, Clone)]
pub struct DisclosedImport {
    pub import: Import,
    pub verdicts: BTreeMap<LineVerdict, i64>,
    pub fates: BTreeMap<Fate, i64>,
}

/// A line with what it means and what is wrong of it.
#[derive(Debug, Clone)]
pub struct DisclosedLine {
    pub line: ImportLine,
    /// Nothing where it is refused.
    pub row: Option<Row>,
    pub faults: Vec<FieldError>,
}

/// What somebody says who has an import taken over.
#[derive(Debug, Clone, Default)]
pub struct Consent {
    /// Lines that are refused are left, and the others are taken over.
    pub leave_refused: bool,
    /// Lines of the file of which something is asked, and that are taken all the same.
    pub take: Vec<i64>,
}

pub(super) fn disclosed(tx: &mut Tx<'_>, import: Import) -> Result<DisclosedImport, ServiceError> {
    let verdicts = store::verdicts(tx.connection, import.id)?.into_iter().collect();
    let fates = store::fates(tx.connection, import.id)?.into_iter().collect();
    Ok(DisclosedImport { import, verdicts, fates })
}

/// One import.
///
/// # Errors
/// 403, 404.
pub fn get(tx: &mut Tx<'_>, by: By<'_>, id: ImportId) -> Result<DisclosedImport, ServiceError> {
    by.allow(tx, Action::GetImport)?;
    let import = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    disclosed(tx, import)
}

/// A page of imports, newest first.
///
/// # Errors
/// 403.
pub fn list(
    tx: &mut Tx<'_>,
    by: By<'_>,
    state: Option<ImportState>,
    window: &Window,
) -> Result<Slice<DisclosedImport>, ServiceError> {
    by.allow(tx, Action::ListImports)?;
    let page = store::list(tx.connection, state, window)?;
    let rows = page.rows.into_iter().map(|import| disclosed(tx, import)).collect::<Result<_, _>>()?;
    Ok(Slice { rows, more: page.more })
}

/// A page of an import's lines, in the order of the file.
///
/// # Errors
/// 403, 404.
pub fn lines(
    tx: &mut Tx<'_>,
    by: By<'_>,
    id: ImportId,
    verdict: Option<LineVerdict>,
    window: &Window,
) -> Result<Slice<DisclosedLine>, ServiceError> {
    by.allow(tx, Action::ListImportLines)?;
    store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let page = store::list_lines(tx.connection, id, verdict, window)?;
    let rows = page.rows.into_iter().map(|line| {
        let row = line.meant.as_ref().map(Row::read).transpose()?;
        let faults = faults::read(&line.faults)?;
        Ok::<_, ServiceError>(DisclosedLine { line, row, faults })
    });
    Ok(Slice { rows: rows.collect::<Result<_, _>>()?, more: page.more })
}

/// Has an import taken over; it goes on by itself.
///
/// # Errors
/// 403, 404, 409 `refused_lines` with how many there are, 422 for lines of which nothing is asked.
pub fn apply(
    tx: &mut Tx<'_>,
    by: By<'_>,
    id: ImportId,
    version: Option<i64>,
    consent: &Consent,
) -> Result<DisclosedImport, ServiceError> {
    let actor = by.allow(tx, Action::ApplyImport)?;
    let before = locked(tx, id)?;
    expect_version(version, before.version)?;
    let verdicts: BTreeMap<LineVerdict, i64> = store::verdicts(tx.connection, id)?.into_iter().collect();
    let refused = verdicts.get(&LineVerdict::Refused).copied().unwrap_or(0);
    let after = before.clone().apply(refused, consent.leave_refused, tx.now).map_err(|refusal| match refusal {
        Refusal::State(error) => error.into(),
        Refusal::RefusedLines(count) => ServiceError::from(Conflict::new(Code::RefusedLines).with("count", count)),
    })?;
    let mut faults = Vec::new();
    for (place, line) in consent.take.iter().enumerate() {
        if store::take(tx.connection, id, &[*line])? == 0 {
            faults.push(FieldError::at(format!("/take/{place}"), Code::NothingIsAskedOfTheLine));
        }
    }
    if !faults.is_empty() {
        return Err(ServiceError::Invalid(faults));
    }
    store::update(tx.connection, &after)?;
    if let (Some(known), Some(of)) = (actor, subject(&after)) {
        let told = json!({ "import": id, "state": { "from": before.state, "to": after.state }, "taken": consent.take });
        tx.record_action(known, known.organisation, Action::ApplyImport, of, told, None);
    }
    disclosed(tx, after)
}

/// Gives an import up that was only previewed.
///
/// # Errors
/// 403, 404, 409 where it is taken over already.
pub fn discard(
    tx: &mut Tx<'_>,
    by: By<'_>,
    id: ImportId,
    version: Option<i64>,
) -> Result<DisclosedImport, ServiceError> {
    let actor = by.allow(tx, Action::DiscardImport)?;
    let before = locked(tx, id)?;
    expect_version(version, before.version)?;
    let after = before.clone().discard(tx.now)?;
    store::update(tx.connection, &after)?;
    if let (Some(known), Some(of)) = (actor, subject(&after)) {
        let told = json!({ "import": id, "state": { "from": before.state, "to": after.state } });
        tx.record_action(known, known.organisation, Action::DiscardImport, of, told, None);
    }
    disclosed(tx, after)
}

/// Forgets imports that were sent long ago, at most `limit`; what they made stays. How many there were.
///
/// # Errors
/// Those of the database.
pub fn forget_old(tx: &mut Tx<'_>, limit: i64) -> Result<usize, ServiceError> {
    let before = tx.now - chrono::TimeDelta::days(KEPT_DAYS);
    let old = store::old(tx.connection, before, limit)?;
    for id in &old {
        store::forget(tx.connection, *id)?;
    }
    Ok(old.len())
}
