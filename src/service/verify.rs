//! The rules of the ledger, asked of the database itself: what `poruch verify` prints and what the tests
//! look at after every step. Each query finds the rows that break one rule, in one statement over the whole
//! table; every column that follows from others or from the log is compared with them.

mod ledger;
mod log;
mod order;
mod rule;
mod states;
mod way;

use diesel::prelude::*;
use uuid::Uuid;

use rule::Rule;

use crate::on_either;
use crate::service::ServiceError;
use crate::service::tx::Tx;
use crate::store::sql_types::{DbId, Id};
use crate::store::{Connection, StoreError, event_order};

/// The most rows of a breach that are named.
const NAMED: usize = 10;

/// A broken rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The rule, in words.
    pub rule: &'static str,
    /// Rows that break it.
    pub rows: i64,
    /// The ids of the first of them.
    pub ids: Vec<Uuid>,
}

fn rules(connection: &Connection) -> Vec<Rule> {
    let engine = connection.engine();
    [ledger::rules(), way::rules(), states::rules(), log::rules(engine), order::rules(engine)].concat()
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

/// Every broken rule; an empty list is a sound ledger.
pub fn breaches(tx: &mut Tx<'_>) -> Result<Vec<Breach>, ServiceError> {
    let mut found = Vec::new();
    for (rule, query) in rules(tx.connection) {
        let rows = count(tx.connection, &query)?;
        if rows > 0 {
            found.push(Breach { rule, rows, ids: named(tx.connection, &query)? });
        }
    }
    Ok(found)
}

/// Entries of the log that have waited for their place for more than a minute. It is asked for by itself: whether
/// somebody gives places is no matter of what stands in the ledger.
///
/// # Errors
/// Those of the database.
pub fn overdue(tx: &mut Tx<'_>) -> Result<Option<Breach>, ServiceError> {
    let rows = event_order::waiting(tx.connection)?.overdue;
    if rows == 0 {
        return Ok(None);
    }
    let rule = "10: an entry of the log has its place within a minute of its commit (does a node serve?)";
    Ok(Some(Breach { rule, rows, ids: named(tx.connection, event_order::OVERDUE)? }))
}

fn count(connection: &mut Connection, query: &str) -> Result<i64, StoreError> {
    let query = format!("SELECT COUNT(*) AS broken FROM ({query}) AS rows_found");
    Ok(on_either!(connection, c => diesel::sql_query(query).get_result::<Counted>(c))?.broken)
}

fn named(connection: &mut Connection, query: &str) -> Result<Vec<Uuid>, StoreError> {
    let query = format!("SELECT rows_found.id AS id FROM ({query}) AS rows_found ORDER BY 1 LIMIT {NAMED}");
    let rows: Vec<Named> = on_either!(connection, c => diesel::sql_query(query).load(c))?;
    Ok(rows.into_iter().map(|row| row.id.0).collect())
}
