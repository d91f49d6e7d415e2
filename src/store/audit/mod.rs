//! The rules of the ledger, asked of the database itself. Each query finds the rows that break one rule, in one
//! statement over the whole table; every column that follows from others or from the log is compared with them. When days
//! end is asked beside them: no SQL knows that.

mod days;
mod drivers;
mod ledger;
mod log;
mod order;
mod rule;
mod states;
mod way;

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::engine::prepared::Prepared;
use crate::store::engine::sql_types::{DbId, Id};
use crate::store::{Connection, StoreError};
use rule::Rule;

/// The rows that break a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// The rule, in words.
    pub rule: &'static str,
    /// How many there are.
    pub rows: i64,
    /// The ids of the first of them.
    pub ids: Vec<Uuid>,
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    broken: i64,
}

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = Id)]
    id: DbId,
}

/// Every rule that some row breaks, with the ids of the first `most` rows.
pub fn broken(connection: &mut Connection, most: usize) -> Result<Vec<Broken>, StoreError> {
    let mut found = Vec::new();
    for (rule, query) in rules(connection) {
        let rows = count(connection, &query)?;
        if rows > 0 {
            found.push(Broken { rule, rows, ids: named(connection, &query, most)? });
        }
    }
    for (rule, ids) in days::broken(connection)?.into_iter().filter(|(_, ids)| !ids.is_empty()) {
        let rows = i64::try_from(ids.len()).unwrap_or(i64::MAX);
        found.push(Broken { rule, rows, ids: ids.into_iter().take(most).map(|id| id.0).collect() });
    }
    Ok(found)
}

fn rules(connection: &Connection) -> Vec<Rule> {
    let engine = connection.engine();
    let of_log = [log::rules(engine), drivers::rules(engine), order::rules(engine)];
    [ledger::rules(), way::rules(), states::rules()].into_iter().chain(of_log).flatten().collect()
}

fn count(connection: &mut Connection, query: &str) -> Result<i64, StoreError> {
    let query = format!("SELECT COUNT(*) AS broken FROM ({query}) AS rows_found");
    // asked again and again where every step is looked at: making its plan costs more than asking
    Ok(on_either!(connection, c => Prepared(diesel::sql_query(query)).get_result::<Counted>(c))?.broken)
}

fn named(connection: &mut Connection, query: &str, most: usize) -> Result<Vec<Uuid>, StoreError> {
    let query = format!("SELECT rows_found.id AS id FROM ({query}) AS rows_found ORDER BY 1 LIMIT {most}");
    let rows: Vec<Named> = on_either!(connection, c => diesel::sql_query(query).load(c))?;
    Ok(rows.into_iter().map(|row| row.id.0).collect())
}
