//! Mandates.

use diesel::prelude::*;

use crate::store::engine::error::changed_one;
use crate::store::engine::sql_types::{DbId, DbMoment, IdOf};
use crate::store::schema::mandates;
use crate::store::{Connection, StoreError};
use domain::mandate::Mandate;
use domain::page::{Slice, Window};
use domain::{Instant, MandateId, OrganisationId};

/// A mandate as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = mandates, treat_none_as_default_value = false)]
struct MandateRow {
    id: IdOf<MandateId>,
    principal_id: IdOf<OrganisationId>,
    intermediary_id: IdOf<OrganisationId>,
    granted_at: DbMoment,
    revoked_at: Option<DbMoment>,
    version: i64,
}

impl From<MandateRow> for Mandate {
    fn from(row: MandateRow) -> Self {
        Self {
            id: row.id.0,
            principal: row.principal_id.0,
            intermediary: row.intermediary_id.0,
            granted_at: row.granted_at.0,
            revoked_at: row.revoked_at.map(|at| at.0),
            version: row.version,
        }
    }
}

impl From<&Mandate> for MandateRow {
    fn from(mandate: &Mandate) -> Self {
        Self {
            id: mandate.id.into(),
            principal_id: mandate.principal.into(),
            intermediary_id: mandate.intermediary.into(),
            granted_at: mandate.granted_at.into(),
            revoked_at: mandate.revoked_at.map(DbMoment),
            version: mandate.version,
        }
    }
}

/// The mandate with this id.
pub fn find(connection: &mut Connection, id: MandateId) -> Result<Option<Mandate>, StoreError> {
    let row: Option<MandateRow> = on_either!(connection, c => mandates::table
        .find(DbId::from(id))
        .select(MandateRow::as_select())
        .first(c)
        .optional())?;
    Ok(row.map(Into::into))
}

/// The same, kept from other changes until this transaction ends.
pub fn find_locked(connection: &mut Connection, id: MandateId) -> Result<Option<Mandate>, StoreError> {
    let row = locked!(connection, mandates::table.find(DbId::from(id)), MandateRow)?;
    Ok(row.map(Into::into))
}

/// The mandate in force between two organisations.
pub fn find_between(
    connection: &mut Connection,
    principal: OrganisationId,
    intermediary: OrganisationId,
) -> Result<Option<Mandate>, StoreError> {
    let row: Option<MandateRow> = on_either!(connection, c => mandates::table
        .filter(mandates::intermediary_id.eq(DbId::from(intermediary)))
        .filter(mandates::principal_id.eq(DbId::from(principal)))
        .filter(mandates::revoked_at.is_null())
        .select(MandateRow::as_select())
        .first(c)
        .optional())?;
    Ok(row.map(Into::into))
}

/// Adds a mandate.
pub fn insert(connection: &mut Connection, mandate: &Mandate) -> Result<(), StoreError> {
    on_either!(connection, c => diesel::insert_into(mandates::table).values(MandateRow::from(mandate)).execute(c))?;
    Ok(())
}

/// Ends a mandate that was read as `mandate`.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of that version any more.
pub fn revoke(connection: &mut Connection, mandate: &Mandate, now: Instant) -> Result<(), StoreError> {
    let as_seen =
        mandates::table.filter(mandates::id.eq(DbId::from(mandate.id))).filter(mandates::version.eq(mandate.version));
    let revoked = (mandates::revoked_at.eq(Some(DbMoment(now))), mandates::version.eq(mandate.version + 1));
    changed_one(on_either!(connection, c => diesel::update(as_seen).set(revoked).execute(c))?)
}

/// A page of the mandates a party gave.
pub fn list(
    connection: &mut Connection,
    principal: OrganisationId,
    window: &Window,
) -> Result<Slice<Mandate>, StoreError> {
    let rows: Vec<MandateRow> = on_either!(connection, c => {
        let mut query = mandates::table
            .filter(mandates::principal_id.eq(DbId::from(principal)))
            .select(MandateRow::as_select())
            .into_boxed();
        if let Some(after) = &window.after {
            query = query.filter(mandates::id.lt(DbId(after.id)));
        }
        query.order(mandates::id.desc()).limit(window.limit + 1).load(c)
    })?;
    Ok(Slice::cut(rows.into_iter().map(Into::into).collect(), window.limit))
}
