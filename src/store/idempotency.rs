//! Answers kept for retries with the same `Idempotency-Key`.

use diesel::prelude::*;

use crate::store::engine::prepared::fixed;
use crate::store::engine::sql_types::{DbId, DbMoment, IdOf};
use crate::store::schema::kept_replies;
use crate::store::{Connection, StoreError};
use domain::{Instant, MemberId};

/// An answer that was given, with the fingerprint of what was asked.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = kept_replies, treat_none_as_default_value = false)]
pub struct KeptReplyRow {
    pub member_id: IdOf<MemberId>,
    pub idempotency_key: String,
    pub fingerprint: Vec<u8>,
    pub status: i32,
    pub etag: Option<i64>,
    pub location: Option<String>,
    pub body: Vec<u8>,
    pub created_at: DbMoment,
}

/// The answer kept for this key, if any.
pub fn find(connection: &mut Connection, member: MemberId, key: &str) -> Result<Option<KeptReplyRow>, StoreError> {
    Ok(on_either!(connection, c => kept_replies::table
        .find((DbId::from(member), key))
        .select(KeptReplyRow::as_select())
        .first(c)
        .optional())?)
}

/// Keeps an answer.
pub fn insert(connection: &mut Connection, answer: &KeptReplyRow) -> Result<(), StoreError> {
    on_either!(connection, c => fixed!(
        diesel::insert_into(kept_replies::table).values(answer).returning(kept_replies::member_id)
    ).run(c))?;
    Ok(())
}

/// Forgets one answer.
pub fn forget(connection: &mut Connection, member: MemberId, key: &str) -> Result<(), StoreError> {
    on_either!(connection, c => diesel::delete(kept_replies::table.find((DbId::from(member), key))).execute(c))?;
    Ok(())
}

/// Forgets answers given before `before`.
pub fn forget_before(connection: &mut Connection, before: Instant) -> Result<usize, StoreError> {
    Ok(on_either!(connection, c => diesel::delete(
        kept_replies::table.filter(kept_replies::created_at.lt(DbMoment(before)))
    ).execute(c))?)
}
