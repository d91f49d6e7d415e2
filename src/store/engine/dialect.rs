//! The few helpers that need a different statement on each engine.

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};

use crate::store::engine::prepared::{Prepared, fixed};
use crate::store::engine::sql_types::DbId;
use crate::store::schema::{allocation_plans, needs, pledges, receipts, shipments};
use crate::store::{Connection, StoreError};
use domain::reference::{Referable, Reference};

const fn next_on_postgres(of: Referable) -> &'static str {
    match of {
        Referable::Need => "SELECT nextval('reference_number_n') AS number",
        Referable::Pledge => "SELECT nextval('reference_number_p') AS number",
        Referable::Shipment => "SELECT nextval('reference_number_s') AS number",
        Referable::Receipt => "SELECT nextval('reference_number_r') AS number",
    }
}

#[derive(QueryableByName)]
struct Numbered {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    number: i64,
}

diesel::table! {
    reference_numbers (kind) {
        kind -> Text,
        last -> BigInt,
    }
}

/// The next human reference, for example `N-2026-000123`. Numbers may have gaps.
pub fn next_reference(connection: &mut Connection, of: Referable, year: i32) -> Result<String, StoreError> {
    let number = match connection {
        Connection::Postgres(c) => Prepared(diesel::sql_query(next_on_postgres(of))).get_result::<Numbered>(c)?.number,
        Connection::Sqlite(c) => {
            let next = diesel::update(reference_numbers::table.find(of.as_str()))
                .set(reference_numbers::last.eq(reference_numbers::last + 1))
                .returning(reference_numbers::last);
            fixed!(next).get_result::<i64>(c)?
        }
    };
    Ok(Reference::numbered(of, year, number))
}

/// Keeps other transactions from changing what these needs are covered by. `SQLite` has one writer
/// and needs no lock. Here and wherever a row is locked, rows that refer to it may still be added by
/// others: a key that refers takes a lock too, and in no order.
pub fn lock_needs(connection: &mut Connection, ids: &[DbId]) -> Result<(), StoreError> {
    if let Connection::Postgres(c) = connection {
        needs::table
            .filter(needs::id.eq_any(ids))
            .order(needs::id)
            .select(needs::id)
            .for_no_key_update()
            .load::<DbId>(c)?;
    }
    Ok(())
}

/// Keeps other transactions from changing what these pledges give.
pub fn lock_pledges(connection: &mut Connection, ids: &[DbId]) -> Result<(), StoreError> {
    if let Connection::Postgres(c) = connection {
        pledges::table
            .filter(pledges::id.eq_any(ids))
            .order(pledges::id)
            .select(pledges::id)
            .for_no_key_update()
            .load::<DbId>(c)?;
    }
    Ok(())
}

/// Keeps other transactions from changing these shipments.
pub fn lock_shipments(connection: &mut Connection, ids: &[DbId]) -> Result<(), StoreError> {
    if let Connection::Postgres(c) = connection {
        shipments::table
            .filter(shipments::id.eq_any(ids))
            .order(shipments::id)
            .select(shipments::id)
            .for_no_key_update()
            .load::<DbId>(c)?;
    }
    Ok(())
}

/// Keeps other transactions from changing these receipts.
pub fn lock_receipts(connection: &mut Connection, ids: &[DbId]) -> Result<(), StoreError> {
    if let Connection::Postgres(c) = connection {
        receipts::table
            .filter(receipts::id.eq_any(ids))
            .order(receipts::id)
            .select(receipts::id)
            .for_no_key_update()
            .load::<DbId>(c)?;
    }
    Ok(())
}

/// Keeps other transactions from proposing or changing this plan.
pub fn lock_plan(connection: &mut Connection, id: DbId) -> Result<(), StoreError> {
    if let Connection::Postgres(c) = connection {
        allocation_plans::table.find(id).select(allocation_plans::id).for_no_key_update().load::<DbId>(c)?;
    }
    Ok(())
}

/// Takes a lock for the rest of the transaction on a retry key; `false` when another request with
/// the same key is still running. On `SQLite` the service itself keeps that list.
pub fn try_lock_key(connection: &mut Connection, key: i64) -> Result<bool, StoreError> {
    #[derive(QueryableByName)]
    struct Locked {
        #[diesel(sql_type = diesel::sql_types::Bool)]
        locked: bool,
    }
    match connection {
        Connection::Sqlite(_) => Ok(true),
        Connection::Postgres(c) => Ok(diesel::sql_query("SELECT pg_try_advisory_xact_lock($1) AS locked")
            .bind::<diesel::sql_types::BigInt, _>(key)
            .get_result::<Locked>(c)?
            .locked),
    }
}

/// The advisory lock of the sweep: any number that no retry key is likely to have.
const SWEEP: i64 = 0x706f_7275_6368_0001;

/// Takes the turn of the sweep for the rest of the transaction; `false` when another node has it.
/// `SQLite` has one writer, so there every transaction has the turn.
pub fn try_lock_sweep(connection: &mut Connection) -> Result<bool, StoreError> {
    try_lock_key(connection, SWEEP)
}

/// The failure of a transaction that found, with its locks taken, that it would have needed others: it
/// is run again from the start, as one that lost a deadlock is.
pub fn moved_meanwhile() -> StoreError {
    let why = "what was to be locked changed before it was".to_owned();
    StoreError::Query(DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, Box::new(why)))
}
