//! Stamps of the reference lists: a new one for each change, so that every node knows when its
//! copy in memory is old.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::reference_stamps;
use crate::store::sql_types::{DbId, DbWord};
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

/// The present stamp; nil when nothing was ever added to what is inside the program.
pub fn get(connection: &mut Connection, list: List) -> Result<Uuid, StoreError> {
    let stamp: Option<DbId> = on_either!(connection, c => reference_stamps::table
        .find(DbWord(list))
        .select(reference_stamps::stamp)
        .first(c)
        .optional())?;
    Ok(stamp.map_or_else(Uuid::nil, |stamp| stamp.0))
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
pub fn renew(connection: &mut Connection, list: List, stamp: Uuid) -> Result<(), StoreError> {
    let stamp = DbId(stamp);
    on_either!(connection, c => diesel::insert_into(reference_stamps::table)
        .values((reference_stamps::list.eq(DbWord(list)), reference_stamps::stamp.eq(stamp)))
        .on_conflict(reference_stamps::list)
        .do_update()
        .set(reference_stamps::stamp.eq(stamp))
        .execute(c))?;
    Ok(())
}
