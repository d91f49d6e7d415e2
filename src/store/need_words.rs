//! The folded words that needs are found by.

use diesel::prelude::*;

use crate::store::prepared::insert_prepared;
use crate::store::schema::need_words;
use crate::store::sql_types::DbId;
use crate::store::{Connection, StoreError};
use lexicon::text::fold;

#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = need_words, treat_none_as_default_value = false)]
struct WordRow<'a> {
    word: &'a str,
    need_id: DbId,
}

/// The words of a need: those of its title and of what its lines describe.
pub fn of<'a>(title: &'a str, descriptions: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    fold::searched(descriptions.into_iter().chain([title]))
}

/// Adds words to needs that have none.
pub fn insert(connection: &mut Connection, words: &[(DbId, Vec<String>)]) -> Result<(), StoreError> {
    let rows: Vec<WordRow<'_>> =
        words.iter().flat_map(|(id, words)| words.iter().map(|word| WordRow { word, need_id: *id })).collect();
    insert_prepared!(connection, need_words::table, rows, need_words::need_id);
    Ok(())
}

/// Takes all words of needs away.
pub fn delete(connection: &mut Connection, needs: &[DbId]) -> Result<(), StoreError> {
    let theirs = need_words::need_id.eq_any(needs.iter().copied());
    on_either!(connection, c => diesel::delete(need_words::table.filter(theirs)).execute(c))?;
    Ok(())
}
