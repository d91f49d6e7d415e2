//! Stamps of the reference lists: a new one for each change, so that every node knows when its
//! copy in memory is old.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::engine::sql_types::{DbId, DbWord};
use crate::store::schema::list_versions;
use crate::store::{Connection, StoreError};

domain::vocabulary! {
    /// The lists.
    pub enum List {
        /// Item classes.
        Catalogue = "catalogue",
        /// Places.
        Places = "places",
    }
}

/// The present version; nil when nothing was ever added to what is inside the program.
pub fn get(connection: &mut Connection, list: List) -> Result<Uuid, StoreError> {
    let version: Option<DbId> = on_either!(connection, c => list_versions::table
        .find(DbWord(list))
        .select(list_versions::version)
        .first(c)
        .optional())?;
    Ok(version.map_or_else(Uuid::nil, |version| version.0))
}

/// Lets one transaction at a time decide on additions to the list. `SQLite` has one writer and needs
/// no lock.
pub fn lock(connection: &mut Connection, list: List) -> Result<(), StoreError> {
    if let Connection::Postgres(c) = connection {
        diesel::sql_query("SELECT pg_advisory_xact_lock(hashtext('reference list'), hashtext($1))")
            .bind::<diesel::sql_types::Text, _>(list.as_str())
            .execute(c)?;
    }
    Ok(())
}

/// Says that the list changed.
pub fn renew(connection: &mut Connection, list: List, version: Uuid) -> Result<(), StoreError> {
    let version = DbId(version);
    on_either!(connection, c => diesel::insert_into(list_versions::table)
        .values((list_versions::list.eq(DbWord(list)), list_versions::version.eq(version)))
        .on_conflict(list_versions::list)
        .do_update()
        .set(list_versions::version.eq(version))
        .execute(c))?;
    Ok(())
}
