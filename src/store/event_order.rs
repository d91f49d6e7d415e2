//! The one order of the log. On `SQLite` an entry's number is that of its row, which one writer counts; on
//! `PostgreSQL` one sealer numbers entries behind their commit, because of transactions that run at once none knows
//! which commits first, and the ids of their entries were made before that.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use uuid::Uuid;

use crate::store::engine::dialect::try_lock_key;
use crate::store::engine::sql_types::{DbId, Id};
use crate::store::events::EventRow;
use crate::store::schema::{event_order, events};
use crate::store::{Connection, StoreError};
use domain::event::Event;

/// The advisory lock of the sealer: any number that no retry key is likely to have.
const SEALER: i64 = 0x706f_7275_6368_0002;

/// Entries that one transaction numbers at most.
pub const BATCH: i64 = 1000;

/// Numbers what is committed and waits, in the order of ids. What commits later than this statement began is not
/// seen by it and comes later in the order, whatever its id.
const SEAL: &str = "WITH waiting AS (SELECT event_id FROM unsealed_events ORDER BY event_id LIMIT $1), \
     taken AS (DELETE FROM unsealed_events u USING waiting w WHERE u.event_id = w.event_id RETURNING u.event_id) \
     INSERT INTO event_order (seq, event_id) \
     SELECT (SELECT COALESCE(MAX(seq), 0) FROM event_order) + ROW_NUMBER() OVER (ORDER BY event_id), event_id FROM taken";

/// Numbers at most [`BATCH`] entries and answers how many; none while another node does. Inside a transaction.
///
/// # Errors
/// Those of the database.
pub fn seal(connection: &mut Connection) -> Result<usize, StoreError> {
    // the lock is a statement of its own: the next one sees all that its last holder committed
    if matches!(connection, Connection::Sqlite(_)) || !try_lock_key(connection, SEALER)? {
        return Ok(0);
    }
    match connection {
        Connection::Sqlite(_) => Ok(0),
        Connection::Postgres(c) => Ok(diesel::sql_query(SEAL).bind::<BigInt, _>(BATCH).execute(c)?),
    }
}

/// What waits for its number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, QueryableByName)]
pub struct Waiting {
    /// Entries.
    #[diesel(sql_type = BigInt)]
    pub entries: i64,
    /// Entries that wait for longer than a minute: nobody numbers them.
    #[diesel(sql_type = BigInt)]
    pub overdue: i64,
}

#[derive(QueryableByName)]
struct Entry {
    #[diesel(sql_type = Id)]
    event_id: DbId,
}

/// The first of the entries that wait for longer than a minute.
///
/// # Errors
/// Those of the database.
pub fn overdue(connection: &mut Connection, most: usize) -> Result<Vec<Uuid>, StoreError> {
    let query = format!(
        "SELECT event_id FROM unsealed_events WHERE since < clock_timestamp() - INTERVAL '60 seconds' ORDER BY 1 LIMIT {most}"
    );
    let late: Vec<Entry> = match connection {
        Connection::Sqlite(_) => Vec::new(),
        Connection::Postgres(c) => diesel::sql_query(query).load(c)?,
    };
    Ok(late.into_iter().map(|entry| entry.event_id.0).collect())
}

/// What waits by the database's clock; nothing ever does on `SQLite`.
///
/// # Errors
/// Those of the database.
pub fn waiting(connection: &mut Connection) -> Result<Waiting, StoreError> {
    match connection {
        Connection::Sqlite(_) => Ok(Waiting::default()),
        Connection::Postgres(c) => Ok(diesel::sql_query(
            "SELECT COUNT(*) AS entries, COUNT(*) FILTER (WHERE since < clock_timestamp() - INTERVAL '60 seconds') AS overdue \
             FROM unsealed_events",
        )
        .get_result(c)?),
    }
}

/// The entries behind number `since`, each with its own, in order.
///
/// # Errors
/// Those of the database, and an entry that cannot be read.
pub fn after(connection: &mut Connection, since: i64, most: i64) -> Result<Vec<(i64, Event)>, StoreError> {
    let rows: Vec<(i64, EventRow)> = on_either!(connection, c => event_order::table
        .inner_join(events::table.on(events::id.eq(event_order::event_id)))
        .filter(event_order::seq.gt(since))
        .order(event_order::seq)
        .limit(most)
        .select((event_order::seq, EventRow::as_select()))
        .load(c))?;
    Ok(rows.into_iter().map(|(seq, row)| (seq, row.into())).collect())
}
