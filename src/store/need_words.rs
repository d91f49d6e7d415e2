//! The folded words that needs are found by.

use diesel::prelude::*;

use crate::store::prepared::{FEW, Prepared};
use crate::store::schema::need_words;
use crate::store::sql_types::DbId;
use crate::store::{Connection, StoreError};
use lexicon::text::fold;

/// Rows of one statement, below the engines' limits.
const PIECE: usize = 5_000;

/// The words of a need: those of its title and of what its lines describe.
pub fn of<'a>(title: &'a str, descriptions: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    fold::searched(descriptions.into_iter().chain([title]))
}

/// Adds words to needs that have none.
pub fn insert(connection: &mut Connection, words: &[(DbId, Vec<String>)]) -> Result<(), StoreError> {
    let rows: Vec<_> = words
        .iter()
        .flat_map(|(id, words)| words.iter().map(|word| (need_words::word.eq(word), need_words::need_id.eq(*id))))
        .collect();
    for rows in rows.chunks(FEW) {
        let rows = rows.to_vec();
        on_either!(connection, c => Prepared(
            diesel::insert_into(need_words::table).values(rows).returning(need_words::need_id)
        ).run(c))?;
    }
    Ok(())
}

/// Takes all words of needs away.
pub fn delete(connection: &mut Connection, needs: &[DbId]) -> Result<(), StoreError> {
    let theirs = need_words::need_id.eq_any(needs.iter().copied());
    on_either!(connection, c => diesel::delete(need_words::table.filter(theirs)).execute(c))?;
    Ok(())
}
