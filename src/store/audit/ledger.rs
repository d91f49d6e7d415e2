//! Rules of quantities: what is promised, what is needed, what lies above it.

use super::rule::{LIVE, Rule, STANDING};

/// The rules.
pub fn rules() -> Vec<Rule> {
    [room(), units()].concat()
}

/// What is taken of each need line, beside its need.
fn taken() -> String {
    format!(
        "need_lines n JOIN needs o ON o.id = n.need_id LEFT JOIN (SELECT a.need_line_id, SUM({LIVE} + a.received) AS taken \
         FROM allocations a GROUP BY a.need_line_id) t ON t.need_line_id = n.id"
    )
}

fn room() -> Vec<Rule> {
    let taken = taken();
    vec![
        (
            "1: live + received ≤ pledged, per pledge line (and what was spoilt is gone)",
            format!(
                "SELECT p.id FROM pledge_lines p JOIN allocations a ON a.pledge_line_id = p.id \
                 GROUP BY p.id, p.quantity HAVING SUM({LIVE} + a.received + a.spoilt) > p.quantity"
            ),
        ),
        (
            "2: live + received ≤ needed + excess, per need line, unless a surplus is allowed",
            format!("SELECT n.id FROM {taken} WHERE NOT o.allows_surplus AND t.taken > n.quantity + n.excess"),
        ),
        (
            "2: the excess is exactly what lies above needed",
            format!(
                "SELECT n.id FROM {taken} WHERE n.excess <> CASE WHEN o.allows_surplus OR n.quantity IS NULL \
                 OR COALESCE(t.taken, 0) <= n.quantity THEN 0 ELSE t.taken - n.quantity END"
            ),
        ),
        (
            "9: something was decided only of an excess that there is, at some time",
            "SELECT n.id FROM need_lines n WHERE (n.excess_decision IS NULL) <> (n.excess_decided_at IS NULL) \
             OR (n.excess_decision IS NOT NULL AND (n.excess = 0 OR n.excess_decision NOT IN ('keep', 'release', 'divert')))"
                .to_owned(),
        ),
    ]
}

fn units() -> Vec<Rule> {
    vec![
        (
            "3: shipped ≤ committed, per allocation",
            "SELECT a.id FROM allocations a WHERE a.shipped + a.planned + a.released > a.quantity \
             OR (a.shipped > 0 AND a.committed_at IS NULL) OR (a.planned > 0 AND a.state <> 'committed')"
                .to_owned(),
        ),
        (
            "3: planned units are those of planned shipments",
            "SELECT a.id FROM allocations a LEFT JOIN (SELECT l.allocation_id, SUM(l.quantity) AS units FROM shipment_lines l \
             JOIN shipments s ON s.id = l.shipment_id WHERE s.state = 'planned' GROUP BY l.allocation_id) p \
             ON p.allocation_id = a.id WHERE a.planned <> COALESCE(p.units, 0)"
                .to_owned(),
        ),
        (
            "3: shipped units are those of shipments that left and did not come back, or were received without one",
            format!(
                "SELECT a.id FROM allocations a LEFT JOIN (SELECT l.allocation_id, SUM(CASE WHEN s.state = 'returned' \
                 THEN l.accepted + l.damaged + l.missing ELSE l.quantity END) AS units FROM shipment_lines l \
                 JOIN shipments s ON s.id = l.shipment_id WHERE s.state NOT IN ('planned', 'cancelled') \
                 GROUP BY l.allocation_id) s ON s.allocation_id = a.id \
                 LEFT JOIN (SELECT l.allocation_id, SUM(l.accepted + l.damaged + l.missing) AS units FROM {STANDING} \
                 WHERE l.shipment_line_id IS NULL GROUP BY l.allocation_id) c ON c.allocation_id = a.id \
                 WHERE a.shipped <> COALESCE(s.units, 0) + COALESCE(c.units, 0)"
            ),
        ),
        (
            "5: received units are those of standing receipts",
            format!(
                "SELECT a.id FROM allocations a LEFT JOIN (SELECT l.allocation_id, SUM(l.accepted) AS units FROM {STANDING} \
                 GROUP BY l.allocation_id) c ON c.allocation_id = a.id WHERE a.received <> COALESCE(c.units, 0)"
            ),
        ),
        (
            "6: spoilt units are damaged, missing or lost ones",
            format!(
                "SELECT a.id FROM allocations a LEFT JOIN (SELECT l.allocation_id, SUM(l.damaged + l.missing) AS units \
                 FROM {STANDING} GROUP BY l.allocation_id) c ON c.allocation_id = a.id \
                 LEFT JOIN (SELECT l.allocation_id, SUM(l.quantity - l.accepted - l.damaged - l.missing) AS units \
                 FROM shipment_lines l JOIN shipments s ON s.id = l.shipment_id WHERE s.state = 'lost' \
                 GROUP BY l.allocation_id) s ON s.allocation_id = a.id \
                 WHERE a.spoilt <> COALESCE(c.units, 0) + COALESCE(s.units, 0)"
            ),
        ),
        (
            "6: an ended allocation has nothing under way",
            "SELECT a.id FROM allocations a WHERE (a.state IN ('fulfilled', 'released') \
             AND a.quantity <> a.released + a.received + a.spoilt) \
             OR (a.state IN ('declined', 'withdrawn', 'lapsed', 'standby', 'proposed', 'accepted') AND a.shipped <> 0)"
                .to_owned(),
        ),
    ]
}
