//! Statements that are put together from pieces of text, with names for what is bound: `:name` stands for one value,
//! or for the ids of a list. Each engine gets the marks that it knows.

use diesel::deserialize::QueryableByName;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Text};
use diesel::sqlite::Sqlite;

use crate::store::engine::prepared::padded;
use crate::store::engine::sql_types::{DbId, DbMoment, Id, Moment};
use crate::store::{Connection, StoreError};
use domain::{Day, Instant};

/// What a name stands for.
#[derive(Debug, Clone)]
pub enum Value {
    Ids(Vec<DbId>),
    Day(Day),
    Moment(Instant),
    Number(i64),
    Text(String),
}

impl Value {
    /// Ids; nobody's where there is none, so that the statement stays one.
    pub fn ids(ids: impl IntoIterator<Item = impl Into<DbId>>) -> Self {
        let ids = padded(ids);
        Self::Ids(if ids.is_empty() { vec![DbId(uuid::Uuid::nil())] } else { ids })
    }
}

/// A text with numbers in the place of its names, and what they stand for, each once.
fn numbered(text: &str, mark: char, value: impl Fn(&str) -> Option<Value>) -> (String, Vec<Value>) {
    let (mut out, mut values, mut count) = (String::new(), Vec::new(), 0);
    let mut known: Vec<(&str, String)> = Vec::new();
    let mut parts = text.split(':');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let end = part.find(|c: char| !(c.is_ascii_lowercase() || c == '_')).unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let numbers = known.iter().find(|(other, _)| *other == name).map(|(_, numbers)| numbers.clone());
        let numbers = numbers.unwrap_or_else(|| {
            let found = value(name);
            let size = match &found {
                Some(Value::Ids(ids)) => ids.len(),
                Some(_) => 1,
                None => 0,
            };
            let numbers: Vec<String> = (count + 1..=count + size).map(|n| format!("{mark}{n}")).collect();
            count += size;
            values.extend(found);
            known.push((name, numbers.join(", ")));
            numbers.join(", ")
        });
        out.push_str(&numbers);
        out.push_str(rest);
    }
    (out, values)
}

/// Loads what a text of ours asks for.
///
/// # Errors
/// Those of the database.
pub fn load<R>(
    connection: &mut Connection,
    text: &str,
    value: impl Fn(&str) -> Option<Value>,
) -> Result<Vec<R>, StoreError>
where
    R: QueryableByName<Pg> + QueryableByName<Sqlite> + 'static,
{
    let mark = if matches!(connection, Connection::Postgres(_)) { '$' } else { '?' };
    let (text, values) = numbered(text, mark, value);
    Ok(on_either!(connection, c => {
        let mut query = diesel::sql_query(text).into_boxed();
        for value in values {
            query = match value {
                Value::Ids(ids) => {
                    for id in ids {
                        query = query.bind::<Id, _>(id);
                    }
                    query
                },
                Value::Day(day) => query.bind::<Date, _>(day),
                Value::Moment(at) => query.bind::<Moment, _>(DbMoment(at)),
                Value::Number(number) => query.bind::<BigInt, _>(number),
                Value::Text(text) => query.bind::<Text, _>(text),
            };
        }
        query.load::<R>(c)
    })?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_stands_twice_is_bound_once() {
        let ids = || Some(Value::ids([uuid::Uuid::nil(), uuid::Uuid::max()]));
        let value = |name: &str| match name {
            "own" => ids(),
            "today" => Some(Value::Number(7)),
            _ => None,
        };
        let (text, values) = numbered("a IN (:own) AND d < :today OR b IN (:own)", '?', value);
        assert_eq!(text, "a IN (?1, ?2) AND d < ?3 OR b IN (?1, ?2)");
        assert_eq!(values.len(), 2);
    }
}
