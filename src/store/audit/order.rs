//! Rules of the order of the log: every entry stands in it once, and it has no gap.

use super::rule::Rule;
use crate::store::Engine;

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
