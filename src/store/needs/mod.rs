//! Needs with their lines, and the words they are found by.

mod alike;
mod lines;
mod page;
mod rows;

pub use alike::alike;
pub use lines::{IS_SHOWN, add_lines, change_line, find_anew};
pub use page::{list, list_open_at};

use std::collections::BTreeMap;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use crate::store::engine::error::changed_one;
use crate::store::engine::prepared::{IDS, fixed, insert_prepared};
use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, Id, IdOf, Moment};
use crate::store::needs::rows::{NeedLineRow, NeedRow, join, line_rows};
use crate::store::schema::{need_lines, needs};
use crate::store::{Connection, StoreError, need_words};
use domain::need::{Need, NeedState};
use domain::{Instant, NeedId};

/// The need with this id, with its lines.
pub fn find(connection: &mut Connection, id: NeedId) -> Result<Option<Need>, StoreError> {
    let row: Option<NeedRow> = on_either!(connection, c => needs::table
        .find(DbId::from(id))
        .select(NeedRow::as_select())
        .first(c)
        .optional())?;
    with_lines(connection, row)
}

/// The same, and no other transaction may change what covers it until this one ends. `SQLite` has
/// one writer and needs no lock.
pub fn find_locked(connection: &mut Connection, id: NeedId) -> Result<Option<Need>, StoreError> {
    let Connection::Postgres(c) = connection else { return find(connection, id) };
    let row: Option<NeedRow> =
        needs::table.find(DbId::from(id)).select(NeedRow::as_select()).for_no_key_update().first(c).optional()?;
    with_lines(connection, row)
}

fn with_lines(connection: &mut Connection, row: Option<NeedRow>) -> Result<Option<Need>, StoreError> {
    let Some(row) = row else { return Ok(None) };
    let lines: Vec<NeedLineRow> = on_either!(connection, c => need_lines::table
        .filter(need_lines::need_id.eq(row.id))
        .order(need_lines::position)
        .select(NeedLineRow::as_select())
        .load(c))?;
    Ok(Some(join(row, lines.into_iter().map(Into::into).collect())))
}

/// The id of the need that an import made for this key.
pub fn find_by_source_key(connection: &mut Connection, key: &str) -> Result<Option<NeedId>, StoreError> {
    let id: Option<DbId> = on_either!(connection, c => needs::table
        .filter(needs::source_key.eq(key))
        .select(needs::id)
        .first(c)
        .optional())?;
    Ok(id.map(|id| id.0.into()))
}

/// Adds a need with its lines and the words it is found by.
pub fn insert(connection: &mut Connection, need: &Need) -> Result<(), StoreError> {
    let rows = vec![NeedRow::from(need)];
    insert_prepared!(connection, needs::table, rows, needs::id);
    insert_lines(connection, need)
}

fn insert_lines(connection: &mut Connection, need: &Need) -> Result<(), StoreError> {
    let lines = line_rows(need);
    insert_prepared!(connection, need_lines::table, lines, need_lines::id);
    need_words::insert(connection, &[(need.id.into(), need_words::of_need(need))])
}

/// Writes a need back, without its lines, one version on.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of the version before any more.
pub fn update(connection: &mut Connection, need: &Need) -> Result<(), StoreError> {
    write(connection, need, need.version - 1)
}

/// Writes a need back, without its lines, whose change this transaction has counted already.
///
/// # Errors
/// As [`update`].
pub fn update_counted(connection: &mut Connection, need: &Need) -> Result<(), StoreError> {
    write(connection, need, need.version)
}

fn write(connection: &mut Connection, need: &Need, present: i64) -> Result<(), StoreError> {
    let row = NeedRow::from(need);
    let as_seen = needs::table.filter(needs::id.eq(row.id)).filter(needs::version.eq(present));
    changed_one(on_either!(connection, c => fixed!(diesel::update(as_seen).set(&row).returning(needs::id)).run(c))?)
}

/// Writes a need back and puts new lines in the place of the old.
pub fn replace(connection: &mut Connection, need: &Need) -> Result<(), StoreError> {
    update(connection, need)?;
    let id = DbId::from(need.id);
    on_either!(connection, c => diesel::delete(need_lines::table.filter(need_lines::need_id.eq(id))).execute(c))?;
    need_words::delete(connection, &[id])?;
    insert_lines(connection, need)
}

/// Counts a change of what covers the need.
pub fn bump(connection: &mut Connection, id: NeedId) -> Result<(), StoreError> {
    let count = diesel::update(needs::table.find(DbId::from(id))).set(needs::version.eq(needs::version + 1));
    on_either!(connection, c => fixed!(count.returning(needs::id)).run(c))?;
    Ok(())
}

/// Counts a change of the need's own content; that of its version is counted with [`bump`].
pub fn bump_content(connection: &mut Connection, id: NeedId) -> Result<(), StoreError> {
    let count = diesel::update(needs::table.find(DbId::from(id))).set(needs::content.eq(needs::content + 1));
    on_either!(connection, c => fixed!(count.returning(needs::id)).run(c))?;
    Ok(())
}

/// The present version and content.
pub fn counted(connection: &mut Connection, id: NeedId) -> Result<(i64, i64), StoreError> {
    let counted = (needs::version, needs::content);
    Ok(on_either!(connection, c => needs::table.find(DbId::from(id)).select(counted).first(c))?)
}

/// Whether its recipient has enough of a need.
pub fn has_enough(connection: &mut Connection, id: NeedId) -> Result<bool, StoreError> {
    let found: Option<DbId> = on_either!(connection, c => fixed!(needs::table
        .filter(needs::id.eq(DbId::from(id)))
        .filter(needs::enough_at.is_not_null())
        .select(needs::id))
        .get_result(c)
        .optional())?;
    Ok(found.is_some())
}

/// A need past its validity, with the moment it ended.
pub type Over = (Instant, NeedId);

/// Verified needs whose validity has ended by `now`, after one of them, at most `limit`.
pub fn expired(
    connection: &mut Connection,
    now: Instant,
    after: Option<Over>,
    limit: i64,
) -> Result<Vec<Over>, StoreError> {
    let rows: Vec<(DbId, Option<DbMoment>)> = on_either!(connection, c => {
        let mut query = needs::table
        .filter(needs::state.eq(DbWord(NeedState::Verified)))
        .filter(needs::valid_until_ends_at.le(DbMoment(now)))
        .filter(needs::attention.eq(false))
        .order((needs::valid_until_ends_at, needs::id))
        .limit(limit)
        .select((needs::id, needs::valid_until_ends_at))
        .into_boxed();
        if let Some((last, id)) = after {
            query = query.filter(
                sql::<Bool>("(needs.valid_until_ends_at, needs.id) > (")
                    .bind::<Moment, _>(DbMoment(last))
                    .sql(", ")
                    .bind::<Id, _>(DbId::from(id))
                    .sql(")"),
            );
        }
        query.load(c)
    })?;
    Ok(rows.into_iter().filter_map(|(id, last)| last.map(|last| (last.0, id.0.into()))).collect())
}

/// The references of these needs.
pub fn references(connection: &mut Connection, ids: &[NeedId]) -> Result<BTreeMap<NeedId, String>, StoreError> {
    let mut found = BTreeMap::new();
    for piece in ids.chunks(IDS) {
        let ids: Vec<DbId> = piece.iter().map(|id| DbId::from(*id)).collect();
        let rows: Vec<(IdOf<NeedId>, String)> = on_either!(connection, c => needs::table
            .filter(needs::id.eq_any(&ids))
            .select((needs::id, needs::reference))
            .load(c))?;
        found.extend(rows.into_iter().map(|(id, reference)| (id.0, reference)));
    }
    Ok(found)
}
