//! Tables that somebody sent: imports and their lines.

use diesel::prelude::*;
use serde_json::Value;

use crate::store::engine::prepared::ROWS;
use crate::store::engine::sql_types::{DbId, DbJson, DbMoment, DbWord, IdOf};
use crate::store::schema::{import_lines, imports};
use crate::store::{Connection, StoreError};
use domain::import::{Content, Fate, Import, ImportState, LineVerdict, Made};
use domain::page::{Key, Slice, Window};
use domain::{ImportId, Instant, MemberId, NeedId, OrganisationId, PledgeId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = imports, treat_none_as_default_value = false, treat_none_as_null = true)]
struct ImportRow {
    id: IdOf<ImportId>,
    content: DbWord<Content>,
    state: DbWord<ImportState>,
    checked: bool,
    lines: i64,
    done: i64,
    gone: DbJson,
    made_by: Option<IdOf<MemberId>>,
    office_id: Option<IdOf<OrganisationId>>,
    version: i64,
    created_at: DbMoment,
    applied_at: Option<DbMoment>,
    finished_at: Option<DbMoment>,
}

impl From<ImportRow> for Import {
    fn from(row: ImportRow) -> Self {
        Self {
            id: row.id.0,
            content: row.content.0,
            state: row.state.0,
            checked: row.checked,
            lines: row.lines,
            done: row.done,
            gone: row.gone.0,
            sender: row.made_by.map(|id| id.0).zip(row.office_id.map(|id| id.0)),
            version: row.version,
            created_at: row.created_at.0,
            applied_at: row.applied_at.map(|at| at.0),
            finished_at: row.finished_at.map(|at| at.0),
        }
    }
}

impl From<&Import> for ImportRow {
    fn from(import: &Import) -> Self {
        Self {
            id: import.id.into(),
            content: import.content.into(),
            state: import.state.into(),
            checked: import.checked,
            lines: import.lines,
            done: import.done,
            gone: DbJson(import.gone.clone()),
            made_by: import.sender.map(|(member, _)| member.into()),
            office_id: import.sender.map(|(_, office)| office.into()),
            version: import.version,
            created_at: import.created_at.into(),
            applied_at: import.applied_at.map(DbMoment),
            finished_at: import.finished_at.map(DbMoment),
        }
    }
}

/// A line of an import.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportLine {
    /// Of which import.
    pub import: ImportId,
    /// Its place among the rows, from 0.
    pub number: i64,
    /// Its line in the file, from 1.
    pub line: i64,
    /// Its cells by column.
    pub cells: Value,
    /// What was read of them; nothing where it is refused.
    pub meant: Option<Value>,
    /// What would become of it.
    pub verdict: LineVerdict,
    /// What is wrong or not sure.
    pub faults: Value,
    /// Whether somebody answered that it is taken all the same.
    pub taken: bool,
    /// What became of it.
    pub fate: Option<Fate>,
    /// What it made, or speaks of.
    pub made: Option<Made>,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = import_lines, treat_none_as_default_value = false)]
struct LineRow {
    import_id: IdOf<ImportId>,
    number: i64,
    line: i64,
    cells: DbJson,
    meant: Option<DbJson>,
    verdict: DbWord<LineVerdict>,
    faults: DbJson,
    taken: bool,
    fate: Option<DbWord<Fate>>,
    need_id: Option<IdOf<NeedId>>,
    pledge_id: Option<IdOf<PledgeId>>,
}

pub(super) fn made(need: Option<IdOf<NeedId>>, pledge: Option<IdOf<PledgeId>>) -> Option<Made> {
    need.map(|id| Made::Need(id.0)).or_else(|| pledge.map(|id| Made::Pledge(id.0)))
}

pub(super) fn columns_of(made: Option<Made>) -> (Option<IdOf<NeedId>>, Option<IdOf<PledgeId>>) {
    match made {
        Some(Made::Need(id)) => (Some(id.into()), None),
        Some(Made::Pledge(id)) => (None, Some(id.into())),
        None => (None, None),
    }
}

impl From<LineRow> for ImportLine {
    fn from(row: LineRow) -> Self {
        Self {
            import: row.import_id.0,
            number: row.number,
            line: row.line,
            cells: row.cells.0,
            meant: row.meant.map(|meant| meant.0),
            verdict: row.verdict.0,
            faults: row.faults.0,
            taken: row.taken,
            fate: row.fate.map(|fate| fate.0),
            made: made(row.need_id, row.pledge_id),
        }
    }
}

impl From<&ImportLine> for LineRow {
    fn from(line: &ImportLine) -> Self {
        let (need_id, pledge_id) = columns_of(line.made);
        Self {
            import_id: line.import.into(),
            number: line.number,
            line: line.line,
            cells: DbJson(line.cells.clone()),
            meant: line.meant.clone().map(DbJson),
            verdict: line.verdict.into(),
            faults: DbJson(line.faults.clone()),
            taken: line.taken,
            fate: line.fate.map(Into::into),
            need_id,
            pledge_id,
        }
    }
}

/// Adds an import with its lines.
///
/// # Errors
/// Those of the database.
pub fn insert(connection: &mut Connection, import: &Import, lines: &[ImportLine]) -> Result<(), StoreError> {
    let row = ImportRow::from(import);
    on_either!(connection, c => diesel::insert_into(imports::table).values(&row).execute(c))?;
    let rows: Vec<LineRow> = lines.iter().map(Into::into).collect();
    for piece in rows.chunks(ROWS) {
        on_either!(connection, c => diesel::insert_into(import_lines::table).values(piece).execute(c))?;
    }
    Ok(())
}

/// The import with this id.
///
/// # Errors
/// Those of the database.
pub fn find(connection: &mut Connection, id: ImportId) -> Result<Option<Import>, StoreError> {
    let row: Option<ImportRow> = on_either!(connection, c => imports::table
        .find(DbId::from(id))
        .select(ImportRow::as_select())
        .first(c)
        .optional())?;
    Ok(row.map(Into::into))
}

/// The same, kept from every change until the transaction ends. `SQLite` has one writer.
///
/// # Errors
/// Those of the database.
pub fn find_locked(connection: &mut Connection, id: ImportId) -> Result<Option<Import>, StoreError> {
    let Connection::Postgres(c) = connection else { return find(connection, id) };
    let row: Option<ImportRow> =
        imports::table.find(DbId::from(id)).select(ImportRow::as_select()).for_no_key_update().first(c).optional()?;
    Ok(row.map(Into::into))
}

/// Writes an import back; it is locked.
///
/// # Errors
/// Those of the database.
pub fn update(connection: &mut Connection, import: &Import) -> Result<(), StoreError> {
    let row = ImportRow::from(import);
    on_either!(connection, c => diesel::update(imports::table.find(DbId::from(import.id))).set(&row).execute(c))?;
    Ok(())
}

macro_rules! page_query {
    ($state:expr, $window:expr) => {{
        let (state, window): (Option<ImportState>, &Window) = ($state, $window);
        let mut query = imports::table.select(ImportRow::as_select()).into_boxed();
        if let Some(state) = state {
            query = query.filter(imports::state.eq(DbWord(state)));
        }
        if let Some(after) = &window.after {
            query = query.filter(imports::id.lt(DbId(after.id)));
        }
        query.order(imports::id.desc()).limit(window.limit + 1)
    }};
}

/// A page of imports, newest first.
///
/// # Errors
/// Those of the database.
pub fn list(
    connection: &mut Connection,
    state: Option<ImportState>,
    window: &Window,
) -> Result<Slice<Import>, StoreError> {
    let rows: Vec<ImportRow> = on_either!(connection, c => page_query!(state, window).load(c))?;
    Ok(Slice::cut(rows.into_iter().map(Into::into).collect(), window.limit))
}

macro_rules! lines_query {
    ($import:expr, $verdict:expr, $window:expr) => {{
        let window: &Window = $window;
        let verdict: Option<LineVerdict> = $verdict;
        let mut query = import_lines::table
            .filter(import_lines::import_id.eq(DbId::from($import)))
            .select(LineRow::as_select())
            .into_boxed();
        if let Some(verdict) = verdict {
            query = query.filter(import_lines::verdict.eq(DbWord(verdict)));
        }
        if let Some(Key::Number(number)) = window.after.as_ref().map(|after| after.key) {
            query = query.filter(import_lines::number.gt(number));
        }
        query.order(import_lines::number).limit(window.limit + 1)
    }};
}

/// A page of an import's lines, in the order of the file.
///
/// # Errors
/// Those of the database.
pub fn list_lines(
    connection: &mut Connection,
    import: ImportId,
    verdict: Option<LineVerdict>,
    window: &Window,
) -> Result<Slice<ImportLine>, StoreError> {
    let rows: Vec<LineRow> = on_either!(connection, c => lines_query!(import, verdict, window).load(c))?;
    Ok(Slice::cut(rows.into_iter().map(Into::into).collect(), window.limit))
}

/// How many lines there are of each verdict.
///
/// # Errors
/// Those of the database.
pub fn verdicts(connection: &mut Connection, import: ImportId) -> Result<Vec<(LineVerdict, i64)>, StoreError> {
    let rows: Vec<(DbWord<LineVerdict>, i64)> = on_either!(connection, c => import_lines::table
        .filter(import_lines::import_id.eq(DbId::from(import)))
        .group_by(import_lines::verdict)
        .select((import_lines::verdict, diesel::dsl::count_star()))
        .load(c))?;
    Ok(rows.into_iter().map(|(verdict, count)| (verdict.0, count)).collect())
}

/// Notes that these lines of the file are taken although something is asked of them; how many of them there are.
///
/// # Errors
/// Those of the database.
pub fn take(connection: &mut Connection, import: ImportId, lines: &[i64]) -> Result<usize, StoreError> {
    Ok(on_either!(connection, c => diesel::update(import_lines::table
            .filter(import_lines::import_id.eq(DbId::from(import)))
            .filter(import_lines::verdict.eq(DbWord(LineVerdict::Doubtful)))
            .filter(import_lines::line.eq_any(lines.to_vec())))
        .set(import_lines::taken.eq(true))
        .execute(c))?)
}

/// Notes what became of a line.
///
/// # Errors
/// Those of the database.
pub fn note(connection: &mut Connection, line: &ImportLine) -> Result<(), StoreError> {
    let (need, pledge) = columns_of(line.made);
    on_either!(connection, c => diesel::update(import_lines::table.find((DbId::from(line.import), line.number)))
        .set((
            import_lines::fate.eq(line.fate.map(DbWord)),
            import_lines::faults.eq(DbJson(line.faults.clone())),
            import_lines::need_id.eq(need),
            import_lines::pledge_id.eq(pledge),
        ))
        .execute(c))?;
    Ok(())
}

/// Imports that are being taken over, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn waiting(connection: &mut Connection) -> Result<Vec<ImportId>, StoreError> {
    let ids: Vec<DbId> = on_either!(connection, c => imports::table
        .filter(imports::state.eq(DbWord(ImportState::Applying)))
        .order(imports::id)
        .limit(100)
        .select(imports::id)
        .load(c))?;
    Ok(ids.into_iter().map(|id| id.0.into()).collect())
}

/// Imports that were sent before a moment and are not being taken over, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn old(connection: &mut Connection, before: Instant, limit: i64) -> Result<Vec<ImportId>, StoreError> {
    let ids: Vec<DbId> = on_either!(connection, c => imports::table
        .filter(imports::created_at.lt(DbMoment(before)))
        .filter(imports::state.ne(DbWord(ImportState::Applying)))
        .order((imports::created_at, imports::id))
        .limit(limit)
        .select(imports::id)
        .load(c))?;
    Ok(ids.into_iter().map(|id| id.0.into()).collect())
}

/// Forgets an import and its lines; what it made stays.
///
/// # Errors
/// Those of the database.
pub fn forget(connection: &mut Connection, id: ImportId) -> Result<(), StoreError> {
    let of = DbId::from(id);
    on_either!(connection, c => diesel::delete(import_lines::table.filter(import_lines::import_id.eq(of))).execute(c))?;
    on_either!(connection, c => diesel::delete(imports::table.find(of)).execute(c))?;
    Ok(())
}

/// Whether a line of an import speaks of this already.
///
/// # Errors
/// Those of the database.
pub fn speaks_of(connection: &mut Connection, import: ImportId, made: Made) -> Result<bool, StoreError> {
    let (need, pledge) = columns_of(Some(made));
    let of = import_lines::table.filter(import_lines::import_id.eq(DbId::from(import)));
    let count: i64 = match (need, pledge) {
        (Some(need), _) => {
            on_either!(connection, c => of.filter(import_lines::need_id.eq(Some(need))).count().get_result(c))?
        }
        (None, pledge) => {
            on_either!(connection, c => of.filter(import_lines::pledge_id.eq(pledge)).count().get_result(c))?
        }
    };
    Ok(count > 0)
}

/// How many lines came to each end.
///
/// # Errors
/// Those of the database.
pub fn fates(connection: &mut Connection, import: ImportId) -> Result<Vec<(Fate, i64)>, StoreError> {
    let rows: Vec<(Option<DbWord<Fate>>, i64)> = on_either!(connection, c => import_lines::table
        .filter(import_lines::import_id.eq(DbId::from(import)))
        .filter(import_lines::fate.is_not_null())
        .group_by(import_lines::fate)
        .select((import_lines::fate, diesel::dsl::count_star()))
        .load(c))?;
    Ok(rows.into_iter().filter_map(|(fate, count)| Some((fate?.0, count))).collect())
}

/// The next lines of an import behind so many, in the order of the file.
///
/// # Errors
/// Those of the database.
pub fn next_lines(
    connection: &mut Connection,
    import: ImportId,
    behind: i64,
    limit: i64,
) -> Result<Vec<ImportLine>, StoreError> {
    let rows: Vec<LineRow> = on_either!(connection, c => import_lines::table
        .filter(import_lines::import_id.eq(DbId::from(import)))
        .filter(import_lines::number.ge(behind))
        .order(import_lines::number)
        .limit(limit)
        .select(LineRow::as_select())
        .load(c))?;
    Ok(rows.into_iter().map(Into::into).collect())
}
