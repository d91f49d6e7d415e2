//! Folds stored words anew when the program's folding is another than theirs: behind the migrations and before
//! anything is served. Goes in batches of one transaction each, which also keeps how far it is, so that whatever ends
//! it, the next start goes on from there.

use std::collections::BTreeMap;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use crate::store::engine::sql_types::{DbId, DbWord};
use crate::store::needs::IS_SHOWN;
use crate::store::schema::{need_lines, needs, word_folding};
use crate::store::{Connection, StoreError, need_words, organisation_names};
use lexicon::text::fold;

/// The list of needs, the one with stored words.
const NEEDS: DbWord<List> = DbWord(List::Needs);

domain::vocabulary! {
    /// Lists whose words are stored folded.
    pub enum List {
        /// Words that needs are found by.
        Needs = "needs",
    }
}

/// Needs of one batch.
const BATCH: i64 = 500;

/// How far the words of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
struct Progress {
    version: i32,
    done: bool,
    reached: Option<DbId>,
}

/// Folds anew whatever is of another folding, and answers how many needs that were.
///
/// # Errors
/// [`StoreError`] when a batch fails; those before it stay.
pub fn finish(connection: &mut Connection) -> Result<usize, StoreError> {
    organisation_names::finish(connection)?;
    let mut folded = 0;
    while are_words_pending(connection)? {
        folded += step(connection, BATCH)?;
    }
    if folded > 0 {
        tracing::info!(needs = folded, version = fold::VERSION, "the words of needs are folded anew");
    }
    Ok(folded)
}

/// Whether words or names are of another folding.
pub fn is_pending(connection: &mut Connection) -> Result<bool, StoreError> {
    Ok(are_words_pending(connection)? || organisation_names::is_pending(connection)?)
}

fn are_words_pending(connection: &mut Connection) -> Result<bool, StoreError> {
    let known: Option<Progress> =
        on_either!(connection, c => word_folding::table.find(NEEDS).select(PROGRESS).first(c).optional())?;
    Ok(known.is_none_or(|known| !known.done || known.version != fold::VERSION))
}

const PROGRESS: (word_folding::version, word_folding::done, word_folding::reached) =
    (word_folding::version, word_folding::done, word_folding::reached);

/// Folds one batch of at most so many needs, and answers how many there were.
///
/// # Errors
/// [`StoreError`]; nothing of the batch is then done.
pub fn step(connection: &mut Connection, most: i64) -> Result<usize, StoreError> {
    connection.begin()?;
    let done = batch(connection, most);
    if done.is_ok() {
        connection.commit()?;
    } else {
        // the failure of the batch is the answer
        let _ended = connection.roll_back();
    }
    done
}

fn batch(connection: &mut Connection, most: i64) -> Result<usize, StoreError> {
    let present = progress(connection)?;
    if present.done {
        return Ok(0);
    }
    let rows = next(connection, present.reached, most)?;
    let ids: Vec<DbId> = rows.iter().map(|(id, _)| *id).collect();
    let lines: Vec<(DbId, String)> = on_either!(connection, c => need_lines::table
        .filter(need_lines::need_id.eq_any(ids.iter().copied()))
        // as `need_words::of_need` has it
        .filter(sql::<Bool>(IS_SHOWN))
        .select((need_lines::need_id, need_lines::description))
        .load(c))?;
    let mut described: BTreeMap<DbId, Vec<String>> = BTreeMap::new();
    for (id, description) in lines {
        described.entry(id).or_default().push(description);
    }
    let words: Vec<_> = rows
        .iter()
        .map(|(id, title)| {
            let descriptions = described.get(id).into_iter().flatten().map(String::as_str);
            (*id, need_words::of(title, descriptions))
        })
        .collect();
    need_words::delete(connection, &ids)?;
    need_words::insert(connection, &words)?;
    let last = ids.last().copied().or(present.reached);
    keep(connection, Progress { version: fold::VERSION, done: ids.is_empty(), reached: last })?;
    Ok(ids.len())
}

/// How far it is with the present folding; from the start, if what was done is of another. On `PostgreSQL` the row is
/// locked, so that of several who come at once each takes a batch of its own.
fn progress(connection: &mut Connection) -> Result<Progress, StoreError> {
    let row = word_folding::table.find(NEEDS).select(PROGRESS);
    let known: Option<Progress> = match connection {
        Connection::Postgres(c) => row.for_update().first(c).optional(),
        Connection::Sqlite(c) => row.first(c).optional(),
    }?;
    let anew = Progress { version: fold::VERSION, done: false, reached: None };
    Ok(known.filter(|known| known.version == fold::VERSION).unwrap_or(anew))
}

/// The next needs with their titles, by id; on `PostgreSQL` locked, so that nobody gives one other lines meanwhile.
fn next(connection: &mut Connection, reached: Option<DbId>, most: i64) -> Result<Vec<(DbId, String)>, StoreError> {
    // no need has the nil id
    let after = reached.unwrap_or(DbId(uuid::Uuid::nil()));
    let rows = needs::table.filter(needs::id.gt(after)).order(needs::id).limit(most).select((needs::id, needs::title));
    Ok(match connection {
        Connection::Postgres(c) => rows.for_no_key_update().load(c),
        Connection::Sqlite(c) => rows.load(c),
    }?)
}

fn keep(connection: &mut Connection, now: Progress) -> Result<(), StoreError> {
    let reached = now.reached.filter(|_| !now.done);
    let values =
        (word_folding::version.eq(now.version), word_folding::done.eq(now.done), word_folding::reached.eq(reached));
    on_either!(connection, c => diesel::insert_into(word_folding::table)
        .values((word_folding::list.eq(NEEDS), values))
        .on_conflict(word_folding::list)
        .do_update()
        .set(values)
        .execute(c))?;
    Ok(())
}
