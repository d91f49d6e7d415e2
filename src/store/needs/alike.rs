//! Needs that may be doubles of one: of its recipient, or near it, with its classes or its words.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::engine::named::{self, Value};
use crate::store::engine::sql_types::{DbId, Id};
use crate::store::{Connection, StoreError};
use domain::NeedId;
use domain::need::Need;

/// At most so many are looked at.
const MOST: usize = 50;
/// Words by which others are looked for: the longest say most.
const WORDS: usize = 8;

#[derive(Debug, QueryableByName)]
struct Row {
    #[diesel(sql_type = Id)]
    id: DbId,
}

/// The names under which words are bound.
const NAMES: [&str; WORDS] = ["worda", "wordb", "wordc", "wordd", "worde", "wordf", "wordg", "wordh"];

/// Needs that wait to be verified or are, which may be told twice, newest first.
///
/// # Errors
/// Those of the database.
pub fn alike(connection: &mut Connection, need: &Need, words: &[String]) -> Result<Vec<NeedId>, StoreError> {
    let mut longest: Vec<&String> = words.iter().collect();
    longest.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    longest.truncate(WORDS);
    let names: Vec<String> = NAMES.iter().take(longest.len()).map(|name| format!(":{name}")).collect();
    let mut text = format!(
        "SELECT n.id AS id FROM needs n WHERE n.recipient_id IN (:recipient) AND n.state IN ('submitted', 'verified') \
         AND n.id NOT IN (:need) ORDER BY n.id DESC LIMIT {MOST}"
    );
    let own: Vec<Row> = named::load(connection, &text, |name| value(need, &longest, name))?;
    let mut found: Vec<Uuid> = own.into_iter().map(|row| row.id.0).collect();
    if !names.is_empty() && need.region.is_some() {
        let least = longest.len().div_ceil(2);
        text = format!(
            "SELECT n.id AS id FROM need_words w JOIN needs n ON n.id = w.need_id WHERE w.word IN ({}) \
             AND n.region = :region AND n.state IN ('submitted', 'verified') AND n.recipient_id NOT IN (:recipient) \
             GROUP BY n.id HAVING COUNT(*) >= {least} ORDER BY n.id DESC LIMIT {MOST}",
            names.join(", ")
        );
        let near: Vec<Row> = named::load(connection, &text, |name| value(need, &longest, name))?;
        found.extend(near.into_iter().map(|row| row.id.0));
    }
    Ok(found.into_iter().map(NeedId::from).collect())
}

fn value(need: &Need, words: &[&String], name: &str) -> Option<Value> {
    match name {
        "recipient" => Some(Value::ids([need.recipient])),
        "need" => Some(Value::ids([need.id])),
        "region" => need.region.clone().map(Value::Text),
        _ => {
            let place = NAMES.iter().position(|known| *known == name)?;
            words.get(place).map(|word| Value::Text((*word).clone()))
        }
    }
}
