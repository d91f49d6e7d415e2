//! Pledges with their lines, and the decisions on them.

mod decisions;
mod page;
mod rows;

pub use decisions::{decisions_on, insert_decision};
pub use page::list;
pub(super) use rows::{PledgeRow, line_rows};

use std::collections::BTreeSet;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use crate::store::allocations::counting::counts;
use crate::store::engine::error::changed_one;
use crate::store::engine::prepared::{Prepared, fixed, insert_prepared, padded};
use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, Id, Moment};
use crate::store::pledges::rows::{PledgeLineRow, join};
use crate::store::schema::{allocations, pledge_lines, pledges};
use crate::store::{Connection, StoreError};
use domain::allocation::AllocationState;
use domain::pledge::{Pledge, PledgeState};
use domain::voice::Voice;
use domain::{Instant, PledgeId};

/// The pledge with this id, with its lines.
pub fn find(connection: &mut Connection, id: PledgeId) -> Result<Option<Pledge>, StoreError> {
    let row: Option<PledgeRow> = on_either!(connection, c => pledges::table
        .find(DbId::from(id))
        .select(PledgeRow::as_select())
        .first(c)
        .optional())?;
    with_lines(connection, row)
}

/// The same, and no other transaction may change what it gives until this one ends. `SQLite` has
/// one writer and needs no lock.
pub fn find_locked(connection: &mut Connection, id: PledgeId) -> Result<Option<Pledge>, StoreError> {
    let Connection::Postgres(c) = connection else { return find(connection, id) };
    let row: Option<PledgeRow> =
        pledges::table.find(DbId::from(id)).select(PledgeRow::as_select()).for_no_key_update().first(c).optional()?;
    with_lines(connection, row)
}

fn with_lines(connection: &mut Connection, row: Option<PledgeRow>) -> Result<Option<Pledge>, StoreError> {
    let Some(row) = row else { return Ok(None) };
    let lines: Vec<PledgeLineRow> = on_either!(connection, c => pledge_lines::table
        .filter(pledge_lines::pledge_id.eq(row.id))
        .order(pledge_lines::position)
        .select(PledgeLineRow::as_select())
        .load(c))?;
    Ok(Some(join(row, lines.into_iter().map(Into::into).collect())))
}

/// Those of some pledges that are only reported.
pub fn reported(connection: &mut Connection, ids: &[PledgeId]) -> Result<BTreeSet<PledgeId>, StoreError> {
    let ids = padded(ids.iter().copied());
    let rows: Vec<DbId> = on_either!(connection, c => Prepared(pledges::table
        .filter(pledges::id.eq_any(&ids))
        .filter(pledges::word.eq(DbWord(Voice::Reported)))
        .select(pledges::id))
        .load(c))?;
    Ok(rows.into_iter().map(|id| id.0.into()).collect())
}

/// The id of the pledge that an import made for this key.
pub fn find_by_source_key(connection: &mut Connection, key: &str) -> Result<Option<PledgeId>, StoreError> {
    let id: Option<DbId> = on_either!(connection, c => pledges::table
        .filter(pledges::source_key.eq(key))
        .select(pledges::id)
        .first(c)
        .optional())?;
    Ok(id.map(|id| id.0.into()))
}

/// Adds a pledge with its lines.
pub fn insert(connection: &mut Connection, pledge: &Pledge) -> Result<(), StoreError> {
    let row = PledgeRow::from(pledge);
    let values = (&row, pledges::offered.eq(pledge.general));
    on_either!(connection, c => fixed!(diesel::insert_into(pledges::table).values(values).returning(pledges::id)).run(c))?;
    insert_lines(connection, pledge)
}

/// Notes that units of the pledge came back: whoever wants just that may ask for them.
pub(super) fn offer(connection: &mut Connection, id: DbId) -> Result<(), StoreError> {
    let given_back = pledges::table.find(id).filter(pledges::offered.eq(false));
    on_either!(connection, c => diesel::update(given_back).set(pledges::offered.eq(true)).execute(c))?;
    Ok(())
}

fn insert_lines(connection: &mut Connection, pledge: &Pledge) -> Result<(), StoreError> {
    let lines = line_rows(pledge);
    insert_prepared!(connection, pledge_lines::table, lines, pledge_lines::id);
    Ok(())
}

/// Writes a pledge back, without its lines, one version on.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of the version before any more.
pub fn update(connection: &mut Connection, pledge: &Pledge) -> Result<(), StoreError> {
    write(connection, pledge, pledge.version - 1)
}

/// Writes a pledge back, without its lines, whose change this transaction has counted already.
///
/// # Errors
/// As [`update`].
pub fn update_counted(connection: &mut Connection, pledge: &Pledge) -> Result<(), StoreError> {
    write(connection, pledge, pledge.version)
}

fn write(connection: &mut Connection, pledge: &Pledge, present: i64) -> Result<(), StoreError> {
    let row = PledgeRow::from(pledge);
    let as_seen = pledges::table.filter(pledges::id.eq(row.id)).filter(pledges::version.eq(present));
    changed_one(on_either!(connection, c => fixed!(diesel::update(as_seen).set(&row).returning(pledges::id)).run(c))?)
}

/// Writes a pledge back and puts new lines in the place of the old.
pub fn replace(connection: &mut Connection, pledge: &Pledge) -> Result<(), StoreError> {
    update(connection, pledge)?;
    on_either!(connection, c => diesel::delete(
        pledge_lines::table.filter(pledge_lines::pledge_id.eq(DbId::from(pledge.id)))
    ).execute(c))?;
    insert_lines(connection, pledge)
}

/// Counts a change of what the pledge gives.
pub fn bump(connection: &mut Connection, id: PledgeId) -> Result<(), StoreError> {
    let count = diesel::update(pledges::table.find(DbId::from(id))).set(pledges::version.eq(pledges::version + 1));
    on_either!(connection, c => fixed!(count.returning(pledges::id)).run(c))?;
    Ok(())
}

/// The present version and content.
pub fn counted(connection: &mut Connection, id: PledgeId) -> Result<(i64, i64), StoreError> {
    let counted = (pledges::version, pledges::content);
    Ok(on_either!(connection, c => pledges::table.find(DbId::from(id)).select(counted).first(c))?)
}

/// A pledge past its validity, with the moment it ended.
pub type Over = (Instant, PledgeId);

/// Open pledges whose validity has ended by `now` and of which nothing is on a shipment, after one of
/// them, at most `limit`.
pub fn lapsed(
    connection: &mut Connection,
    now: Instant,
    after: Option<Over>,
    limit: i64,
) -> Result<Vec<Over>, StoreError> {
    let rows: Vec<(DbId, Option<DbMoment>)> = on_either!(connection, c => {
        let mut query = pledges::table
        .filter(pledges::state.eq(DbWord(PledgeState::Open)))
        .filter(pledges::valid_until_ends_at.le(DbMoment(now)))
        .filter(diesel::dsl::not(diesel::dsl::exists(
            allocations::table
                .filter(allocations::pledge_id.eq(pledges::id))
                .filter(counts())
                .filter(allocations::state.eq(DbWord(AllocationState::Committed)))
                .filter(
                    allocations::planned.gt(0).or(
                        allocations::shipped.gt(allocations::received + allocations::lost_or_damaged),
                    ),
                ),
        )))
        .order((pledges::valid_until_ends_at, pledges::id))
        .limit(limit)
        .select((pledges::id, pledges::valid_until_ends_at))
        .into_boxed();
        if let Some((last, id)) = after {
            query = query.filter(
                sql::<Bool>("(pledges.valid_until_ends_at, pledges.id) > (")
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
