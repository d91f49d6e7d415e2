//! Whether the ledger is sound: what `poruch verify` prints and what the tests look at after every step.

use uuid::Uuid;

use crate::service::ServiceError;
use crate::service::tx::Tx;
use crate::store::{audit, event_order};

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

/// Every broken rule; an empty list is a sound ledger.
pub fn breaches(tx: &mut Tx<'_>) -> Result<Vec<Breach>, ServiceError> {
    let broken = audit::broken(tx.connection, NAMED)?;
    Ok(broken.into_iter().map(|found| Breach { rule: found.rule, rows: found.rows, ids: found.ids }).collect())
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
    Ok(Some(Breach { rule, rows, ids: event_order::overdue(tx.connection, NAMED)? }))
}
