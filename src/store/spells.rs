//! When needs were open before they were opened again. What was and what is are told apart only for as long as the
//! public's delay lasts, but nothing is deleted.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::engine::sql_types::{DbId, DbMoment};
use crate::store::schema::need_spells;
use crate::store::{Connection, StoreError};
use domain::{Instant, NeedId};

/// Writes down that a need was open from a moment to another.
pub fn insert(
    connection: &mut Connection,
    id: Uuid,
    need: NeedId,
    opened: Instant,
    closed: Instant,
) -> Result<(), StoreError> {
    let row = (
        need_spells::id.eq(DbId(id)),
        need_spells::need_id.eq(DbId::from(need)),
        need_spells::opened_at.eq(DbMoment(opened)),
        need_spells::closed_at.eq(DbMoment(closed)),
    );
    on_either!(connection, c => diesel::insert_into(need_spells::table).values(row).execute(c))?;
    Ok(())
}

/// The needs that were open at a moment, and opened again since.
pub fn open_at(connection: &mut Connection, at: Instant) -> Result<Vec<NeedId>, StoreError> {
    let ids: Vec<DbId> = on_either!(connection, c => need_spells::table
        .filter(need_spells::closed_at.gt(DbMoment(at)))
        .filter(need_spells::opened_at.le(DbMoment(at)))
        .select(need_spells::need_id)
        .load(c))?;
    Ok(ids.into_iter().map(|id| id.0.into()).collect())
}

/// Whether a need was open at a moment, before it was opened again.
pub fn was_open(connection: &mut Connection, need: NeedId, at: Instant) -> Result<bool, StoreError> {
    let found: Vec<DbId> = on_either!(connection, c => need_spells::table
        .filter(need_spells::need_id.eq(DbId::from(need)))
        .filter(need_spells::opened_at.le(DbMoment(at)))
        .filter(need_spells::closed_at.gt(DbMoment(at)))
        .limit(1)
        .select(need_spells::id)
        .load(c))?;
    Ok(!found.is_empty())
}
