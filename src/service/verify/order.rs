//! Rules of the order of the log: every entry stands in it once, and it has no gap.

use super::rule::Rule;
use super::{Breach, named};
use crate::service::ServiceError;
use crate::service::tx::Tx;
use crate::store::{Engine, event_order};

/// The rules.
pub fn rules(engine: Engine) -> Vec<Rule> {
    let gap = (
        // numbers are unique and begin at 1, so that what stands above their count stands behind a gap
        "10: the order of the log has no gap",
        "SELECT o.event_id AS id FROM event_order o WHERE o.seq > (SELECT COUNT(*) FROM event_order)".to_owned(),
    );
    match engine {
        // an entry is its place
        Engine::Sqlite => vec![gap],
        Engine::Postgres => vec![
            gap,
            (
                "10: every entry of the log has its place in the order, or waits for it",
                "SELECT e.id FROM events e WHERE NOT EXISTS (SELECT 1 FROM event_order o WHERE o.event_id = e.id) \
                 AND NOT EXISTS (SELECT 1 FROM unsealed_events u WHERE u.event_id = e.id)"
                    .to_owned(),
            ),
        ],
    }
}

/// Entries that have waited for their place for more than a minute. It is asked for by itself: whether somebody gives
/// places is no matter of what stands in the ledger.
///
/// # Errors
/// Those of the database.
pub fn overdue(tx: &mut Tx<'_>) -> Result<Option<Breach>, ServiceError> {
    let rows = event_order::waiting(tx.connection)?.overdue;
    if rows == 0 {
        return Ok(None);
    }
    let query = "SELECT event_id AS id FROM unsealed_events WHERE since < clock_timestamp() - INTERVAL '60 seconds'";
    let rule = "10: an entry of the log has its place within a minute of its commit (does a node serve?)";
    Ok(Some(Breach { rule, rows, ids: named(tx.connection, query)? }))
}
