//! Need lines for which standby may move up once the transaction that freed its units is over.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::engine::sql_types::{DbId, DbMoment};
use crate::store::schema::due_moves;
use crate::store::{Connection, StoreError};
use domain::{Instant, NeedId, NeedLineId};

/// A line whose standby is to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DueMove {
    /// The note's own id: notes are done in the order they were made.
    pub id: Uuid,
    pub need: NeedId,
    pub line: NeedLineId,
}

/// Notes lines. Each note is a row of its own, so that nobody waits for another's note.
pub fn insert(connection: &mut Connection, new: &[DueMove], now: Instant) -> Result<(), StoreError> {
    let rows: Vec<_> = new
        .iter()
        .map(|due| {
            (
                due_moves::id.eq(DbId(due.id)),
                due_moves::need_id.eq(DbId::from(due.need)),
                due_moves::need_line_id.eq(DbId::from(due.line)),
                due_moves::created_at.eq(DbMoment(now)),
            )
        })
        .collect();
    on_either!(connection, c => diesel::insert_into(due_moves::table).values(&rows).execute(c))?;
    Ok(())
}

/// The most notes that are read at once.
const PIECE: i64 = 500;

/// The notes of a line that are there now. Only these may be forgotten when the line was looked at: an
/// older id may still be committed later.
pub fn of_line(connection: &mut Connection, line: NeedLineId) -> Result<Vec<Uuid>, StoreError> {
    let ids: Vec<DbId> = on_either!(connection, c => due_moves::table
        .filter(due_moves::need_line_id.eq(DbId::from(line)))
        .order(due_moves::id)
        .limit(PIECE)
        .select(due_moves::id)
        .load(c))?;
    Ok(ids.into_iter().map(|id| id.0).collect())
}

/// Forgets notes.
pub fn forget(connection: &mut Connection, ids: &[Uuid]) -> Result<(), StoreError> {
    let ids: Vec<DbId> = ids.iter().copied().map(DbId).collect();
    on_either!(connection, c => diesel::delete(due_moves::table.filter(due_moves::id.eq_any(&ids))).execute(c))?;
    Ok(())
}

/// Notes in the order they were made, after one of them, at most `limit`.
pub fn list(connection: &mut Connection, after: Option<Uuid>, limit: i64) -> Result<Vec<DueMove>, StoreError> {
    let rows: Vec<(DbId, DbId, DbId)> = on_either!(connection, c => due_moves::table
        .filter(due_moves::id.gt(DbId(after.unwrap_or_default())))
        .order(due_moves::id)
        .limit(limit)
        .select((due_moves::id, due_moves::need_id, due_moves::need_line_id))
        .load(c))?;
    Ok(rows
        .into_iter()
        .map(|(id, need, line)| DueMove { id: id.0, need: need.0.into(), line: line.0.into() })
        .collect())
}
