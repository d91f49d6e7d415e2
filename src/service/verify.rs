//! The ledger's invariants, asked of the database itself: what `poruch verify` prints and what
//! the tests look at after every step. Each query counts rows that break a rule.

use diesel::prelude::*;

use crate::on_either;
use crate::service::ServiceError;
use crate::service::tx::Tx;
use crate::store::{Connection, StoreError};

/// A broken rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The rule, in words.
    pub rule: &'static str,
    /// Rows that break it.
    pub rows: i64,
}

/// Units of an allocation that hold room.
const LIVE: &str = "CASE WHEN a.state IN ('proposed', 'accepted', 'committed') \
     THEN a.quantity - a.released - a.received - a.spoilt ELSE 0 END";

/// Units counted by receipts that stand: confirmed, no reversal, not reversed.
const STANDING: &str = "FROM receipt_lines l JOIN receipts r ON r.id = l.receipt_id \
     WHERE l.allocation_id = a.id AND r.state = 'confirmed' AND r.reverses_id IS NULL AND r.reversed_by_id IS NULL";

#[allow(clippy::too_many_lines, reason = "one table, one query a rule")]
fn rules() -> Vec<(&'static str, String)> {
    vec![
        (
            "1: live + received ≤ pledged, per pledge line (and what was spoilt is gone)",
            format!(
                "SELECT p.id FROM pledge_lines p JOIN allocations a ON a.pledge_line_id = p.id \
                 GROUP BY p.id, p.quantity HAVING SUM({LIVE} + a.received + a.spoilt) > p.quantity"
            ),
        ),
        (
            "2: live + received ≤ needed, per need line, unless a surplus is allowed",
            format!(
                "SELECT n.id FROM need_lines n JOIN needs o ON o.id = n.need_id JOIN allocations a ON a.need_line_id = n.id \
                 WHERE NOT o.allows_surplus \
                 GROUP BY n.id, n.quantity HAVING SUM({LIVE} + a.received) > n.quantity"
            ),
        ),
        (
            "3: shipped ≤ committed, per allocation",
            "SELECT a.id FROM allocations a WHERE a.shipped + a.planned + a.released > a.quantity \
             OR (a.shipped > 0 AND a.committed_at IS NULL) OR (a.planned > 0 AND a.state <> 'committed')"
                .to_owned(),
        ),
        (
            "3: planned units are those of planned shipments",
            "SELECT a.id FROM allocations a WHERE a.planned <> COALESCE((SELECT SUM(l.quantity) FROM shipment_lines l \
             JOIN shipments s ON s.id = l.shipment_id WHERE l.allocation_id = a.id AND s.state = 'planned'), 0)"
                .to_owned(),
        ),
        (
            "3: shipped units are those of shipments that left and did not come back, or were received without one",
            format!(
                "SELECT a.id FROM allocations a WHERE a.shipped <> COALESCE((SELECT SUM(CASE WHEN s.state = 'returned' \
                 THEN l.accepted + l.damaged + l.missing ELSE l.quantity END) FROM shipment_lines l \
                 JOIN shipments s ON s.id = l.shipment_id WHERE l.allocation_id = a.id \
                 AND s.state NOT IN ('planned', 'cancelled')), 0) \
                 + COALESCE((SELECT SUM(l.accepted + l.damaged + l.missing) {STANDING} AND l.shipment_line_id IS NULL), 0)"
            ),
        ),
        (
            "4: accepted + damaged + missing = shipped on a counted shipment line",
            "SELECT l.id FROM shipment_lines l WHERE l.state = 'counted' AND l.accepted + l.damaged + l.missing <> l.quantity"
                .to_owned(),
        ),
        (
            "4: a received shipment has every line counted",
            "SELECT s.id FROM shipments s WHERE s.state IN ('received', 'closed') AND EXISTS \
             (SELECT 1 FROM shipment_lines l WHERE l.shipment_id = s.id AND l.state <> 'counted')"
                .to_owned(),
        ),
        (
            "4: a shipment line's counts are those of its standing receipts",
            "SELECT s.id FROM shipment_lines s WHERE s.accepted + s.damaged * 1000003 + s.missing * 1000033 <> COALESCE((SELECT \
             SUM(l.accepted + l.damaged * 1000003 + l.missing * 1000033) FROM receipt_lines l JOIN receipts r ON r.id = l.receipt_id \
             WHERE l.shipment_line_id = s.id AND r.state = 'confirmed' AND r.reverses_id IS NULL \
             AND r.reversed_by_id IS NULL), 0)"
                .to_owned(),
        ),
        (
            "5: received units are those of standing receipts",
            format!("SELECT a.id FROM allocations a WHERE a.received <> COALESCE((SELECT SUM(l.accepted) {STANDING}), 0)"),
        ),
        (
            "6: spoilt units are damaged, missing or lost ones",
            format!(
                "SELECT a.id FROM allocations a WHERE a.spoilt <> COALESCE((SELECT SUM(l.damaged + l.missing) {STANDING}), 0) \
                 + COALESCE((SELECT SUM(l.quantity - l.accepted - l.damaged - l.missing) FROM shipment_lines l \
                 JOIN shipments s ON s.id = l.shipment_id WHERE l.allocation_id = a.id AND s.state = 'lost'), 0)"
            ),
        ),
        (
            "6: an ended allocation has nothing under way",
            "SELECT a.id FROM allocations a WHERE (a.state IN ('fulfilled', 'released') \
             AND a.quantity <> a.released + a.received + a.spoilt) \
             OR (a.state IN ('declined', 'withdrawn', 'lapsed', 'standby', 'proposed', 'accepted') AND a.shipped <> 0)"
                .to_owned(),
        ),
        (
            "committed means both agreed and the authorisation is given, or was when its units went on shipments",
            "SELECT a.id FROM allocations a JOIN pledges p ON p.id = a.pledge_id WHERE a.state = 'committed' AND \
             (a.donor_agreed_at IS NULL OR a.recipient_agreed_at IS NULL OR (p.authorisation NOT IN ('granted', 'not_required') \
             AND a.quantity > a.released + a.shipped + a.planned))"
                .to_owned(),
        ),
        (
            "an organisation never gives to its own need",
            "SELECT a.id FROM allocations a WHERE a.donor_id = a.recipient_id \
             AND a.state IN ('proposed', 'accepted', 'standby')"
                .to_owned(),
        ),
        (
            "a closed need or pledge has nothing live",
            format!(
                "SELECT a.id FROM allocations a JOIN needs n ON n.id = a.need_id JOIN pledges p ON p.id = a.pledge_id \
                 WHERE (n.state = 'closed' OR p.state = 'closed') AND {LIVE} > 0"
            ),
        ),
        (
            "a fulfilled need has every unit",
            "SELECT n.id FROM need_lines n JOIN needs o ON o.id = n.need_id WHERE o.close_reason = 'fulfilled' AND n.quantity > \
             COALESCE((SELECT SUM(a.received) FROM allocations a WHERE a.need_line_id = n.id), 0)"
                .to_owned(),
        ),
        (
            "8: everything has its entry in the log",
            "SELECT n.id FROM needs n WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.subject_id = n.id) \
             UNION ALL SELECT p.id FROM pledges p WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.subject_id = p.id) \
             UNION ALL SELECT a.id FROM allocations a WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.subject_id = a.id) \
             UNION ALL SELECT s.id FROM shipments s WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.subject_id = s.id)"
                .to_owned(),
        ),
    ]
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    broken: i64,
}

/// Every broken rule; an empty list is a sound ledger.
pub fn breaches(tx: &mut Tx<'_>) -> Result<Vec<Breach>, ServiceError> {
    let mut found = Vec::new();
    for (rule, query) in rules() {
        let rows = count(tx.connection, &format!("SELECT COUNT(*) AS broken FROM ({query}) AS rows_found"))?;
        if rows > 0 {
            found.push(Breach { rule, rows });
        }
    }
    Ok(found)
}

fn count(connection: &mut Connection, query: &str) -> Result<i64, StoreError> {
    Ok(on_either!(connection, c => diesel::sql_query(query).get_result::<Counted>(c))?.broken)
}
