//! Rules of quantities: what is promised, what is needed, what lies above it.

use super::rule::{LIVE, Rule, STANDING};

/// The rules.
pub fn rules() -> Vec<Rule> {
    [room(), units()].concat()
}

/// What a need line asks for, as `NeedLine::needed` has it: of one that ended, nothing.
pub(super) const NEEDED: &str = "(CASE WHEN n.ended_at IS NULL THEN n.quantity ELSE 0 END)";

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
            "1: live + received ≤ pledged, per pledge line (and what was lost or damaged is gone)",
            format!(
                "SELECT p.id FROM pledge_lines p JOIN allocations a ON a.pledge_line_id = p.id \
                 GROUP BY p.id, p.quantity HAVING SUM({LIVE} + a.received + a.lost_or_damaged) > p.quantity"
            ),
        ),
        (
            "2: live + received ≤ needed + excess, per need line, unless a surplus is allowed",
            format!("SELECT n.id FROM {taken} WHERE NOT o.allows_surplus AND t.taken > {NEEDED} + n.excess"),
        ),
        (
            "2: the excess is exactly what lies above needed",
            format!(
                "SELECT n.id FROM {taken} WHERE n.excess <> CASE WHEN o.allows_surplus OR n.quantity IS NULL \
                 OR COALESCE(t.taken, 0) <= {NEEDED} THEN 0 ELSE t.taken - {NEEDED} END"
            ),
        ),
        (
            "10: nothing is promised to a line that was never verified",
            "SELECT n.id FROM need_lines n WHERE n.quantity IS NULL \
             AND EXISTS (SELECT 1 FROM allocations a WHERE a.need_line_id = n.id)"
                .to_owned(),
        ),
        (
            "10: only of a need that was verified something is asked, added or ended",
            "SELECT n.id FROM need_lines n JOIN needs o ON o.id = n.need_id WHERE o.verified_at IS NULL \
             AND (n.asked_quantity IS NOT NULL OR n.added_at IS NOT NULL OR n.ended_at IS NOT NULL)"
                .to_owned(),
        ),
        (
            "10: a line without a quantity of a need that was verified was added to it",
            "SELECT n.id FROM need_lines n JOIN needs o ON o.id = n.need_id WHERE o.verified_at IS NOT NULL \
             AND n.quantity IS NULL AND n.added_at IS NULL"
                .to_owned(),
        ),
        (
            "10: where the recipient has enough, nothing is open but what was lost or damaged",
            format!(
                "SELECT n.id FROM {taken} LEFT JOIN (SELECT a.need_line_id, SUM(a.lost_or_damaged) AS gone \
                 FROM allocations a GROUP BY a.need_line_id) g ON g.need_line_id = n.id \
                 WHERE o.enough_at IS NOT NULL AND n.ended_at IS NULL \
                 AND n.quantity > COALESCE(t.taken, 0) + COALESCE(g.gone, 0)"
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
            "5: received units are those of receipts that stand",
            format!(
                "SELECT a.id FROM allocations a LEFT JOIN (SELECT l.allocation_id, SUM(l.accepted) AS units FROM {STANDING} \
                 GROUP BY l.allocation_id) c ON c.allocation_id = a.id WHERE a.received <> COALESCE(c.units, 0)"
            ),
        ),
        (
            "6: lost or damaged units are damaged, missing or lost ones",
            format!(
                "SELECT a.id FROM allocations a LEFT JOIN (SELECT l.allocation_id, SUM(l.damaged + l.missing) AS units \
                 FROM {STANDING} GROUP BY l.allocation_id) c ON c.allocation_id = a.id \
                 LEFT JOIN (SELECT l.allocation_id, SUM(l.quantity - l.accepted - l.damaged - l.missing) AS units \
                 FROM shipment_lines l JOIN shipments s ON s.id = l.shipment_id WHERE s.state = 'lost' \
                 GROUP BY l.allocation_id) s ON s.allocation_id = a.id \
                 WHERE a.lost_or_damaged <> COALESCE(c.units, 0) + COALESCE(s.units, 0)"
            ),
        ),
        (
            "6: an ended allocation has nothing under way",
            "SELECT a.id FROM allocations a WHERE (a.state IN ('fulfilled', 'released') \
             AND a.quantity <> a.released + a.received + a.lost_or_damaged) \
             OR (a.state IN ('declined', 'withdrawn', 'lapsed', 'standby', 'proposed', 'accepted') AND a.shipped <> 0)"
                .to_owned(),
        ),
    ]
}
