//! Whether the ledger is sound: what `poruch verify` prints and what the tests look at after every step.

use uuid::Uuid;

use crate::service::ServiceError;
use crate::service::tx::Tx;
use crate::store::audit;

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
