//! The folded words that needs are found by.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use crate::store::engine::prepared::{IDS, insert_prepared};
use crate::store::engine::sql_types::{DbId, IdOf};
use crate::store::schema::need_words;
use crate::store::{Connection, StoreError};
use domain::NeedId;
use domain::need::Need;
use lexicon::text::fold;

#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = need_words, treat_none_as_default_value = false)]
struct WordRow<'a> {
    word: &'a str,
    need_id: DbId,
}

/// The words of a need. A line that was added and never verified is nobody else's yet, and found by nobody.
pub fn of_need(need: &Need) -> Vec<String> {
    let found = need.lines.iter().filter(|line| line.is_told());
    of(&need.title, found.map(|line| line.description.as_str()))
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

/// The words of these needs.
pub fn of_needs(
    connection: &mut Connection,
    needs: &[NeedId],
) -> Result<BTreeMap<NeedId, BTreeSet<String>>, StoreError> {
    let mut found: BTreeMap<NeedId, BTreeSet<String>> = BTreeMap::new();
    for piece in needs.chunks(IDS) {
        let ids: Vec<DbId> = piece.iter().map(|id| DbId::from(*id)).collect();
        let rows: Vec<(IdOf<NeedId>, String)> = on_either!(connection, c => need_words::table
            .filter(need_words::need_id.eq_any(&ids))
            .select((need_words::need_id, need_words::word))
            .load(c))?;
        for (id, word) in rows {
            found.entry(id.0).or_default().insert(word);
        }
    }
    Ok(found)
}
