//! Takes an import over, piece by piece: each piece is a transaction that holds the import, so of several nodes one does it,
//! and what was stopped goes on where it was.

use crate::service::imports::changed::{self, Change};
use crate::service::imports::made::{Trust, make};
use crate::service::imports::row::Row;
use crate::service::imports::{faults, locked, parties};
use crate::service::tx::Tx;
use crate::service::{FieldError, Service, ServiceError};
use crate::store::StoreError;
use crate::store::imported_rows::{self as rows_store, ReadRow};
use crate::store::imports::{self as store, ImportLine};
use crate::store::{needs as need_store, pledges as pledge_store};
use domain::import::{ASKED, Fate, Import, ImportState, LineVerdict, Made};
use domain::{Code, ImportId, OrganisationId};

/// Lines that are taken over in one transaction.
const PIECE: i64 = 50;

/// Takes an import over to its end.
///
/// # Errors
/// Those of the database; what ails one line is noted of it.
pub async fn go_on(service: &Service, id: ImportId) -> Result<(), ServiceError> {
    let mut most = PIECE;
    loop {
        match service.act_long(move |tx| piece(tx, id, most)).await {
            Ok(true) => most = PIECE,
            Ok(false) => return Ok(()),
            // one of them is at fault: which?
            Err(error) if most > 1 && is_of_a_line(&error) => most = 1,
            Err(error) if is_of_a_line(&error) => {
                let told = told(&error);
                service.act_long(move |tx| leave(tx, id, &told)).await?;
            }
            Err(error) => return Err(error),
        }
    }
}

/// Takes over what waits, on whatever node it was begun.
///
/// # Errors
/// Those of the database.
pub async fn take_up(service: &Service) -> Result<usize, ServiceError> {
    let waiting = service.read(None, |tx, _nobody| Ok(store::waiting(tx.connection)?)).await?;
    for id in &waiting {
        go_on(service, *id).await?;
    }
    Ok(waiting.len())
}

/// Whether an error is that of a line, and not of the database.
const fn is_of_a_line(error: &ServiceError) -> bool {
    !matches!(error, ServiceError::Store(_) | ServiceError::Stale(_))
}

fn told(error: &ServiceError) -> Vec<FieldError> {
    match error {
        ServiceError::Invalid(faults) => faults.clone(),
        ServiceError::Conflict(conflict) => vec![FieldError::at("", conflict.code)],
        ServiceError::Forbidden(code) => vec![FieldError::at("", *code)],
        ServiceError::Personal(_) => vec![FieldError::at("item", Code::PersonalDataFound)],
        ServiceError::Unauthenticated
        | ServiceError::NotFound
        | ServiceError::Stale(_)
        | ServiceError::WrongDigits(_)
        | ServiceError::Store(_) => vec![FieldError::at("", Code::NotFound)],
    }
}

/// Takes the next lines over, at most `most`; whether there may be more.
fn piece(tx: &mut Tx<'_>, id: ImportId, most: i64) -> Result<bool, ServiceError> {
    let import = match locked(tx, id) {
        Err(ServiceError::NotFound) => return Ok(false),
        found => found?,
    };
    if import.state != ImportState::Applying {
        return Ok(false);
    }
    let mut lines = store::next_lines(tx.connection, id, import.done, most)?;
    // what changes a need locks it first of all, and so is a transaction of its own
    let changes = |line: &ImportLine| line.made.is_some() && line.verdict != LineVerdict::Unchanged;
    let alone = lines.iter().position(changes);
    match alone {
        Some(0) => lines.truncate(1),
        Some(place) => lines.truncate(place),
        None => {}
    }
    let done = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    for line in lines {
        let line = take_over(tx, &import, line)?;
        store::note(tx.connection, &line)?;
    }
    finish(tx, import, done)
}

/// Notes of the next line that it was left, and why.
fn leave(tx: &mut Tx<'_>, id: ImportId, why: &[FieldError]) -> Result<bool, ServiceError> {
    let import = locked(tx, id)?;
    if import.state != ImportState::Applying {
        return Ok(false);
    }
    let Some(line) = store::next_lines(tx.connection, id, import.done, 1)?.pop() else { return Ok(false) };
    let all: Vec<FieldError> = faults::read(&line.faults)?.into_iter().chain(why.iter().cloned()).collect();
    store::note(tx.connection, &ImportLine { fate: Some(Fate::Left), faults: faults::kept(&all), ..line })?;
    finish(tx, import, 1)
}

fn finish(tx: &mut Tx<'_>, import: Import, done: i64) -> Result<bool, ServiceError> {
    let after = import.went_on(done, tx.now)?;
    store::update(tx.connection, &after)?;
    Ok(after.state == ImportState::Applying)
}

/// One line with what became of it.
fn take_over(tx: &mut Tx<'_>, import: &Import, line: ImportLine) -> Result<ImportLine, ServiceError> {
    let Some(row) = line.meant.as_ref().map(Row::read).transpose()? else {
        return Ok(ImportLine { fate: Some(Fate::Left), ..line });
    };
    let all = faults::read(&line.faults)?;
    let trust = Trust { checked: import.checked, for_all: import.sender.is_none() };
    let is_asked = |fault: &FieldError| ASKED.contains(&fault.code);
    match line.made {
        None if !line.taken && all.iter().any(is_asked) => Ok(ImportLine { fate: Some(Fate::Left), ..line }),
        None => {
            if let Some(made) = made_meanwhile(tx, import, &row, &all)? {
                return Ok(ImportLine { fate: Some(Fate::Unchanged), made: Some(made), ..line });
            }
            let unsure: Vec<FieldError> = all.iter().filter(|fault| !is_asked(fault)).cloned().collect();
            let (made, besides) = make(tx, &row, import.id, trust, &unsure)?;
            keep(tx, import, &row, made)?;
            let all: Vec<FieldError> = all.into_iter().chain(besides).collect();
            Ok(ImportLine { fate: Some(Fate::Made), made: Some(made), faults: faults::kept(&all), ..line })
        }
        Some(made) => change(tx, import, &row, made, trust, (line, all)),
    }
}

/// Brings what an earlier table made to what the row says now.
fn change(
    tx: &mut Tx<'_>,
    import: &Import,
    row: &Row,
    made: Made,
    trust: Trust,
    (line, all): (ImportLine, Vec<FieldError>),
) -> Result<ImportLine, ServiceError> {
    if line.verdict == LineVerdict::Unchanged {
        keep(tx, import, row, made)?;
        return Ok(ImportLine { fate: Some(Fate::Unchanged), ..line });
    }
    changed::hold(tx, made)?;
    let Some(known) = rows_store::row_of(tx.connection, made)? else {
        return Ok(ImportLine { fate: Some(Fate::Left), ..line });
    };
    let fate = match changed::decide(tx, row, &known, trust, line.taken)? {
        Err(asked) => {
            let known = |fault: &FieldError| all.iter().any(|other| other == fault);
            let more: Vec<FieldError> = asked.into_iter().filter(|fault| !known(fault)).collect();
            let all: Vec<FieldError> = all.into_iter().chain(more).collect();
            return Ok(ImportLine { fate: Some(Fate::Left), faults: faults::kept(&all), ..line });
        }
        Ok(Change::Nothing) => Fate::Unchanged,
        Ok(change) => {
            changed::perform(tx, change, import.id)?;
            Fate::Changed
        }
    };
    keep(tx, import, row, made)?;
    Ok(ImportLine { fate: Some(fate), ..line })
}

/// What another import has made of such a row since this one was previewed.
fn made_meanwhile(
    tx: &mut Tx<'_>,
    import: &Import,
    row: &Row,
    all: &[FieldError],
) -> Result<Option<Made>, ServiceError> {
    // somebody said that it is one more
    if all.iter().any(|fault| fault.code == Code::TheRowIsRepeated) {
        return Ok(None);
    }
    let Ok(Some(of)) = parties::find(tx, row.party(), "")? else { return Ok(None) };
    let identity = row.identity();
    let owns: Vec<Vec<u8>> = identity.own.into_iter().collect();
    for known in rows_store::rows_of(tx.connection, of, row.content(), &[identity.item], &owns)? {
        let same = Row::read(&known.told).is_ok_and(|told| told.says_the_same(row));
        if same && !store::speaks_of(tx.connection, import.id, known.made)? {
            return Ok(Some(known.made));
        }
    }
    Ok(None)
}

/// Keeps what a row says now, under whom it made something.
fn keep(tx: &mut Tx<'_>, import: &Import, row: &Row, made: Made) -> Result<(), ServiceError> {
    let identity = row.identity();
    let before = rows_store::row_of(tx.connection, made)?;
    let own = identity.own.or_else(|| before.as_ref().and_then(|before| before.own.clone()));
    let now = ReadRow {
        id: before.as_ref().map_or_else(|| tx.new_id(), |before| before.id),
        organisation: whose(tx, made)?,
        content: import.content,
        own,
        identity: identity.item,
        source: identity.source,
        told: row.kept(),
        made,
        read_at: tx.now,
    };
    match before {
        Some(_) => rows_store::change_row(tx.connection, &now)?,
        None => rows_store::keep_row(tx.connection, &now)?,
    }
    Ok(())
}

fn whose(tx: &mut Tx<'_>, made: Made) -> Result<OrganisationId, ServiceError> {
    let found = match made {
        Made::Need(id) => need_store::find(tx.connection, id)?.map(|need| need.recipient),
        Made::Pledge(id) => pledge_store::find(tx.connection, id)?.map(|pledge| pledge.donor),
    };
    found.ok_or_else(|| StoreError::Row("a row of a table made nothing".to_owned()).into())
}
