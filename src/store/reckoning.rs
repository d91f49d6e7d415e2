//! Reckons anew when promised days end, where the program's rules of zones are others than those they were reckoned
//! by: behind the migrations and before anything is served. Governments change clocks, and rows of before there were
//! zones have no end yet. Goes in batches of one transaction each, which also keeps how far it is, so that whatever
//! ends it, the next start goes on from there.

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, DbZone, local_day};
use crate::store::schema::{day_reckoning, needs, pledges};
use crate::store::{Connection, StoreError};
use domain::Day;
use domain::zone::RULES;

domain::vocabulary! {
    /// Lists whose rows have days that end.
    pub enum List {
        /// Needs: when they are needed, and how long they stand.
        Needs = "needs",
        /// Pledges: how long they stand.
        Pledges = "pledges",
    }
}

/// Rows of one batch.
const BATCH: i64 = 500;

/// How far a list is.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
struct Progress {
    rules: String,
    done: bool,
    reached: Option<DbId>,
}

/// A day as it is kept: the day, its zone, and when it ends.
type Kept = (Option<Day>, Option<DbZone>, Option<DbMoment>);

/// When a kept day ends, by the program's rules.
fn end((day, zone, _): Kept) -> Option<DbMoment> {
    local_day(day, zone).map(|local| DbMoment(local.ends_at()))
}

/// Reckons whatever was reckoned by other rules, and answers how many rows were looked at.
///
/// # Errors
/// [`StoreError`] when a batch fails; those before it stay.
pub fn finish(connection: &mut Connection) -> Result<usize, StoreError> {
    let mut looked_at = 0;
    for list in List::ALL {
        while is_pending_of(connection, *list)? {
            looked_at += step(connection, *list, BATCH)?;
        }
    }
    if looked_at > 0 {
        tracing::info!(rows = looked_at, rules = RULES, "the ends of promised days are reckoned anew");
    }
    Ok(looked_at)
}

/// Whether days were reckoned by other rules.
///
/// # Errors
/// Those of the database.
pub fn is_pending(connection: &mut Connection) -> Result<bool, StoreError> {
    for list in List::ALL {
        if is_pending_of(connection, *list)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_pending_of(connection: &mut Connection, list: List) -> Result<bool, StoreError> {
    let known: Option<Progress> =
        on_either!(connection, c => day_reckoning::table.find(DbWord(list)).select(PROGRESS).first(c).optional())?;
    Ok(known.is_none_or(|known| !known.done || known.rules != RULES))
}

const PROGRESS: (day_reckoning::rules, day_reckoning::done, day_reckoning::reached) =
    (day_reckoning::rules, day_reckoning::done, day_reckoning::reached);

/// Reckons one batch of at most so many rows, and answers how many there were.
///
/// # Errors
/// [`StoreError`]; nothing of the batch is then done.
pub fn step(connection: &mut Connection, list: List, most: i64) -> Result<usize, StoreError> {
    connection.begin()?;
    let done = batch(connection, list, most);
    if done.is_ok() {
        connection.commit()?;
    } else {
        // the failure of the batch is the answer
        let _ended = connection.roll_back();
    }
    done
}

fn batch(connection: &mut Connection, list: List, most: i64) -> Result<usize, StoreError> {
    let present = progress(connection, list)?;
    if present.done {
        return Ok(0);
    }
    // no row has the nil id
    let after = present.reached.unwrap_or(DbId(uuid::Uuid::nil()));
    let (counted, newest) = match list {
        List::Needs => of_needs(connection, after, most)?,
        List::Pledges => of_pledges(connection, after, most)?,
    };
    let reached = newest.or(present.reached);
    keep(connection, list, &Progress { rules: RULES.to_owned(), done: counted == 0, reached })?;
    Ok(counted)
}

/// The next rows of a list behind an id; on `PostgreSQL` locked, so that nobody gives one another day meanwhile.
macro_rules! next {
    ($connection:expr, $query:expr) => {
        match $connection {
            Connection::Postgres(c) => $query.for_no_key_update().load(c),
            Connection::Sqlite(c) => $query.load(c),
        }
    };
}

fn of_needs(connection: &mut Connection, after: DbId, most: i64) -> Result<(usize, Option<DbId>), StoreError> {
    let by = (needs::needed_by, needs::needed_by_zone, needs::needed_by_ends_at);
    let until = (needs::valid_until, needs::valid_until_zone, needs::valid_until_ends_at);
    let rows: Vec<(DbId, Kept, Kept)> = next!(
        connection,
        needs::table.filter(needs::id.gt(after)).order(needs::id).limit(most).select((needs::id, by, until))
    )?;
    for (id, by, until) in &rows {
        let ends = (end(*by), end(*until));
        if ends == (by.2, until.2) {
            continue;
        }
        let set = (needs::needed_by_ends_at.eq(ends.0), needs::valid_until_ends_at.eq(ends.1));
        on_either!(connection, c => diesel::update(needs::table.find(*id)).set(set).execute(c))?;
    }
    Ok((rows.len(), rows.last().map(|row| row.0)))
}

fn of_pledges(connection: &mut Connection, after: DbId, most: i64) -> Result<(usize, Option<DbId>), StoreError> {
    let until = (pledges::valid_until, pledges::valid_until_zone, pledges::valid_until_ends_at);
    let rows: Vec<(DbId, Kept)> = next!(
        connection,
        pledges::table.filter(pledges::id.gt(after)).order(pledges::id).limit(most).select((pledges::id, until))
    )?;
    for (id, until) in &rows {
        let end = end(*until);
        if end == until.2 {
            continue;
        }
        let set = pledges::valid_until_ends_at.eq(end);
        on_either!(connection, c => diesel::update(pledges::table.find(*id)).set(set).execute(c))?;
    }
    Ok((rows.len(), rows.last().map(|row| row.0)))
}

/// How far a list is by the present rules; at the start, if what was done is of others. On `PostgreSQL` the row is
/// locked, so that of several who come at once each takes a batch of its own.
fn progress(connection: &mut Connection, list: List) -> Result<Progress, StoreError> {
    let row = day_reckoning::table.find(DbWord(list)).select(PROGRESS);
    let known: Option<Progress> = match connection {
        Connection::Postgres(c) => row.for_update().first(c).optional(),
        Connection::Sqlite(c) => row.first(c).optional(),
    }?;
    let anew = Progress { rules: RULES.to_owned(), done: false, reached: None };
    Ok(known.filter(|known| known.rules == RULES).unwrap_or(anew))
}

fn keep(connection: &mut Connection, list: List, now: &Progress) -> Result<(), StoreError> {
    let reached = now.reached.filter(|_| !now.done);
    let values = (
        day_reckoning::rules.eq(now.rules.clone()),
        day_reckoning::done.eq(now.done),
        day_reckoning::reached.eq(reached),
    );
    on_either!(connection, c => diesel::insert_into(day_reckoning::table)
        .values((day_reckoning::list.eq(DbWord(list)), values.clone()))
        .on_conflict(day_reckoning::list)
        .do_update()
        .set(values.clone())
        .execute(c))?;
    Ok(())
}
