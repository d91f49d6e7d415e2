//! Names of organisations as they are compared, folded anew when the program's folding of names is another than theirs.

use diesel::prelude::*;

use crate::store::engine::sql_types::DbId;
use crate::store::schema::organisations;
use crate::store::{Connection, StoreError};
use lexicon::names;

/// Names that are read at once.
const BATCH: i64 = 500;

/// Folds whatever is of another folding. Whatever ends it, the next start goes on from there.
///
/// # Errors
/// Those of the database.
pub fn finish(connection: &mut Connection) -> Result<(), StoreError> {
    loop {
        let rows = stale(connection, BATCH)?;
        if rows.is_empty() {
            return Ok(());
        }
        for (id, name) in rows {
            let values = (organisations::folded.eq(names::folded(&name)), organisations::folded_by.eq(names::VERSION));
            // no change of the organisation: neither its version nor the log knows of it
            let same = organisations::table.find(id).filter(organisations::name.eq(&name));
            on_either!(connection, c => diesel::update(same).set(values).execute(c))?;
        }
    }
}

/// Whether a name is of another folding.
///
/// # Errors
/// Those of the database.
pub fn is_pending(connection: &mut Connection) -> Result<bool, StoreError> {
    Ok(!stale(connection, 1)?.is_empty())
}

fn stale(connection: &mut Connection, most: i64) -> Result<Vec<(DbId, String)>, StoreError> {
    Ok(on_either!(connection, c => organisations::table
        .filter(organisations::folded_by.ne(names::VERSION))
        .order(organisations::id)
        .limit(most)
        .select((organisations::id, organisations::name))
        .load(c))?)
}
