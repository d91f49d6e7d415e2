//! Rules of the goods on their way: each count of a shipment's line against its signed receipts, and the
//! moments that a shipment's or a receipt's state implies.

use super::rule::{Rule, STANDING};

/// The rules.
pub fn rules() -> Vec<Rule> {
    [counts(), shipments(), receipts()].concat()
}

fn counted(column: &str) -> String {
    format!(
        "SELECT s.id FROM shipment_lines s LEFT JOIN (SELECT l.shipment_line_id, SUM(l.{column}) AS units FROM {STANDING} \
         WHERE l.shipment_line_id IS NOT NULL GROUP BY l.shipment_line_id) c ON c.shipment_line_id = s.id \
         WHERE s.{column} <> COALESCE(c.units, 0)"
    )
}

fn counts() -> Vec<Rule> {
    vec![
        ("4: what a shipment line accepted is what its receipts that stand did", counted("accepted")),
        ("4: what is damaged of a shipment line is what its receipts that stand say", counted("damaged")),
        ("4: what is missing of a shipment line is what its receipts that stand say", counted("missing")),
        ("4: the surplus of a shipment line is that of its receipts that stand", counted("surplus")),
        (
            "4: a shipment line is counted when accepted + damaged + missing = shipped",
            "SELECT l.id FROM shipment_lines l WHERE (l.state = 'counted') <> (l.accepted + l.damaged + l.missing = l.quantity)"
                .to_owned(),
        ),
        (
            "4: a shipment is received when every line is counted, and not before",
            "SELECT s.id FROM shipments s WHERE (s.state IN ('received', 'closed') AND EXISTS \
             (SELECT 1 FROM shipment_lines l WHERE l.shipment_id = s.id AND l.state <> 'counted')) \
             OR (s.state IN ('dispatched', 'arrived') AND NOT EXISTS \
             (SELECT 1 FROM shipment_lines l WHERE l.shipment_id = s.id AND l.state <> 'counted'))"
                .to_owned(),
        ),
    ]
}

fn shipments() -> Vec<Rule> {
    vec![
        (
            "the recipients of a shipment are those of the needs on board",
            "SELECT l.id FROM shipment_lines l JOIN allocations a ON a.id = l.allocation_id WHERE NOT EXISTS \
             (SELECT 1 FROM shipment_parties p WHERE p.shipment_id = l.shipment_id \
             AND p.organisation_id = a.recipient_id AND p.is_recipient)"
                .to_owned(),
        ),
        (
            "a shipment left, arrived and was received at some time, as its state says",
            "SELECT s.id FROM shipments s WHERE (s.state IN ('planned', 'cancelled')) <> (s.dispatched_at IS NULL) \
             OR (s.state IN ('arrived', 'received', 'closed') AND s.arrived_at IS NULL) \
             OR (s.state IN ('planned', 'cancelled', 'dispatched') AND s.arrived_at IS NOT NULL) \
             OR (s.state IN ('received', 'closed')) <> (s.received_at IS NOT NULL)"
                .to_owned(),
        ),
        (
            "a shipment carries what its consignor gives",
            "SELECT l.id FROM shipment_lines l JOIN shipments s ON s.id = l.shipment_id \
             JOIN allocations a ON a.id = l.allocation_id WHERE a.donor_id <> s.consignor_id"
                .to_owned(),
        ),
    ]
}

fn receipts() -> Vec<Rule> {
    vec![
        (
            "a receipt was signed by somebody at some time when it is confirmed, and only then",
            "SELECT r.id FROM receipts r WHERE (r.state = 'confirmed') <> (r.confirmed_by IS NOT NULL) \
             OR (r.state = 'confirmed') <> (r.confirmed_at IS NOT NULL)"
                .to_owned(),
        ),
        (
            "a reversal and what it takes back name each other, and both are signed",
            "SELECT r.id FROM receipts r LEFT JOIN receipts o ON o.id = r.reverses_id WHERE r.reverses_id IS NOT NULL \
             AND (o.id IS NULL OR o.reversed_by_id IS NULL OR o.reversed_by_id <> r.id OR o.state <> 'confirmed' \
             OR r.state <> 'confirmed' OR r.reversed_by_id IS NOT NULL) \
             UNION SELECT r.id FROM receipts r LEFT JOIN receipts o ON o.id = r.reversed_by_id \
             WHERE r.reversed_by_id IS NOT NULL AND (o.id IS NULL OR o.reverses_id IS NULL OR o.reverses_id <> r.id)"
                .to_owned(),
        ),
        (
            "a reversal takes back exactly what was counted",
            "SELECT r.id FROM receipts r JOIN receipt_lines l ON l.receipt_id = r.reverses_id LEFT JOIN receipt_lines b \
             ON b.receipt_id = r.id AND b.position = l.position AND b.allocation_id = l.allocation_id \
             AND b.accepted = l.accepted AND b.damaged = l.damaged AND b.missing = l.missing AND b.surplus = l.surplus \
             WHERE b.id IS NULL"
                .to_owned(),
        ),
        (
            "a receipt line counts the allocation that its shipment line carries",
            "SELECT l.id FROM receipt_lines l JOIN shipment_lines s ON s.id = l.shipment_line_id \
             JOIN receipts r ON r.id = l.receipt_id \
             WHERE l.allocation_id <> s.allocation_id OR r.shipment_id IS NULL OR r.shipment_id <> s.shipment_id"
                .to_owned(),
        ),
    ]
}
