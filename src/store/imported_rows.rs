//! What each row of a table said when it was last read, and what it made.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use crate::store::engine::prepared::ROWS;
use crate::store::engine::sql_types::{DbId, DbJson, DbMoment, DbWord, IdOf};
use crate::store::imports::{columns_of, made};
use crate::store::schema::{imported_rows, needs, pledges};
use crate::store::{Connection, StoreError};
use domain::import::{Content, Made};
use domain::{Instant, NeedId, OrganisationId, PledgeId};

/// What a row said when it was last read.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadRow {
    /// Its own id, of no meaning but to be told apart.
    pub id: Uuid,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// In what kind of table.
    pub content: Content,
    /// The digest of its own id, where the table has one.
    pub own: Option<Vec<u8>>,
    /// The digest of its item and source.
    pub identity: Vec<u8>,
    /// The digest of its source.
    pub source: Vec<u8>,
    /// What it said.
    pub told: Value,
    /// What it made.
    pub made: Made,
    /// When it was last read.
    pub read_at: Instant,
}

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = imported_rows, treat_none_as_default_value = false, treat_none_as_null = true)]
struct ReadRowRow {
    id: DbId,
    organisation_id: IdOf<OrganisationId>,
    content: DbWord<Content>,
    own: Option<Vec<u8>>,
    identity: Vec<u8>,
    source: Vec<u8>,
    told: DbJson,
    need_id: Option<IdOf<NeedId>>,
    pledge_id: Option<IdOf<PledgeId>>,
    read_at: DbMoment,
}

impl ReadRowRow {
    /// The table allows no row that made nothing.
    fn read(self) -> Result<ReadRow, StoreError> {
        let made = made(self.need_id, self.pledge_id);
        Ok(ReadRow {
            id: self.id.0,
            organisation: self.organisation_id.0,
            content: self.content.0,
            own: self.own,
            identity: self.identity,
            source: self.source,
            told: self.told.0,
            made: made.ok_or_else(|| StoreError::Row("a row of a table made nothing".to_owned()))?,
            read_at: self.read_at.0,
        })
    }
}

impl From<&ReadRow> for ReadRowRow {
    fn from(row: &ReadRow) -> Self {
        let (need_id, pledge_id) = columns_of(Some(row.made));
        Self {
            id: DbId(row.id),
            organisation_id: row.organisation.into(),
            content: row.content.into(),
            own: row.own.clone(),
            identity: row.identity.clone(),
            source: row.source.clone(),
            told: DbJson(row.told.clone()),
            need_id,
            pledge_id,
            read_at: row.read_at.into(),
        }
    }
}

/// What rows of these identities or own ids said, of one organisation, the oldest first.
///
/// # Errors
/// Those of the database.
pub fn rows_of(
    connection: &mut Connection,
    organisation: OrganisationId,
    content: Content,
    identities: &[Vec<u8>],
    owns: &[Vec<u8>],
) -> Result<Vec<ReadRow>, StoreError> {
    let of = DbId::from(organisation);
    let mut found: BTreeMap<Uuid, ReadRowRow> = BTreeMap::new();
    for piece in identities.chunks(ROWS) {
        let rows: Vec<ReadRowRow> = on_either!(connection, c => imported_rows::table
            .filter(imported_rows::organisation_id.eq(of))
            .filter(imported_rows::content.eq(DbWord(content)))
            .filter(imported_rows::identity.eq_any(piece.to_vec()))
            .select(ReadRowRow::as_select())
            .load(c))?;
        found.extend(rows.into_iter().map(|row| (row.id.0, row)));
    }
    for piece in owns.chunks(ROWS) {
        let rows: Vec<ReadRowRow> = on_either!(connection, c => imported_rows::table
            .filter(imported_rows::organisation_id.eq(of))
            .filter(imported_rows::content.eq(DbWord(content)))
            .filter(imported_rows::own.eq_any(piece.to_vec()))
            .select(ReadRowRow::as_select())
            .load(c))?;
        found.extend(rows.into_iter().map(|row| (row.id.0, row)));
    }
    found.into_values().map(ReadRowRow::read).collect()
}

/// What rows from these sources said, whosever they are, at most `limit`.
///
/// # Errors
/// Those of the database.
pub fn rows_from(
    connection: &mut Connection,
    content: Content,
    sources: &[Vec<u8>],
    limit: i64,
) -> Result<Vec<ReadRow>, StoreError> {
    let found: Vec<ReadRowRow> = on_either!(connection, c => imported_rows::table
        .filter(imported_rows::content.eq(DbWord(content)))
        .filter(imported_rows::source.eq_any(sources.to_vec()))
        .order(imported_rows::id)
        .limit(limit)
        .select(ReadRowRow::as_select())
        .load(c))?;
    found.into_iter().map(ReadRowRow::read).collect()
}

/// What a row made when it was last read, by what it made.
///
/// # Errors
/// Those of the database.
pub fn row_of(connection: &mut Connection, made: Made) -> Result<Option<ReadRow>, StoreError> {
    let (need, pledge) = columns_of(Some(made));
    let row: Option<ReadRowRow> = match (need, pledge) {
        (Some(need), _) => on_either!(connection, c => imported_rows::table
            .filter(imported_rows::need_id.eq(Some(need)))
            .select(ReadRowRow::as_select())
            .first(c)
            .optional())?,
        (None, pledge) => on_either!(connection, c => imported_rows::table
            .filter(imported_rows::pledge_id.eq(pledge))
            .select(ReadRowRow::as_select())
            .first(c)
            .optional())?,
    };
    row.map(ReadRowRow::read).transpose()
}

/// What was made of lines under these keys, by key: until an import knew a row again by its identity, it knew it by a
/// digest of all of its cells.
///
/// # Errors
/// Those of the database.
pub fn under_keys(
    connection: &mut Connection,
    content: Content,
    keys: &[String],
) -> Result<HashMap<String, Made>, StoreError> {
    let mut found = HashMap::new();
    for piece in keys.chunks(ROWS) {
        match content {
            Content::Needs => {
                let rows: Vec<(Option<String>, IdOf<NeedId>)> = on_either!(connection, c => needs::table
                    .filter(needs::source_key.eq_any(piece.to_vec()))
                    .select((needs::source_key, needs::id))
                    .load(c))?;
                found.extend(rows.into_iter().filter_map(|(key, id)| Some((key?, Made::Need(id.0)))));
            }
            Content::Offers => {
                let rows: Vec<(Option<String>, IdOf<PledgeId>)> = on_either!(connection, c => pledges::table
                    .filter(pledges::source_key.eq_any(piece.to_vec()))
                    .select((pledges::source_key, pledges::id))
                    .load(c))?;
                found.extend(rows.into_iter().filter_map(|(key, id)| Some((key?, Made::Pledge(id.0)))));
            }
        }
    }
    Ok(found)
}

/// Keeps what a row said.
///
/// # Errors
/// Those of the database.
pub fn keep_row(connection: &mut Connection, row: &ReadRow) -> Result<(), StoreError> {
    let row = ReadRowRow::from(row);
    on_either!(connection, c => diesel::insert_into(imported_rows::table).values(&row).execute(c))?;
    Ok(())
}

/// Writes back what a row says now.
///
/// # Errors
/// Those of the database.
pub fn change_row(connection: &mut Connection, row: &ReadRow) -> Result<(), StoreError> {
    let of = DbId(row.id);
    let row = ReadRowRow::from(row);
    on_either!(connection, c => diesel::update(imported_rows::table.find(of)).set(&row).execute(c))?;
    Ok(())
}
