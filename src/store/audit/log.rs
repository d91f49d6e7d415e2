//! Rules of the log: everything is in it, and what it says last of a thing is how the thing stands.

use super::rule::Rule;
use crate::store::Engine;
use domain::shipment::AmendedField;

/// The rules.
pub fn rules(engine: Engine) -> Vec<Rule> {
    [entries(), stands(), contents(), amended(), decided(engine), actors(engine)].concat()
}

/// Where two values differ, nothing being a value too.
fn differ(a: &str, b: &str) -> String {
    format!("(({a}) <> ({b}) OR (({a}) IS NULL) <> (({b}) IS NULL))")
}

/// What the last entry on the thing `of` that says `fact` says of it.
fn last(of: &str, fact: &str) -> String {
    format!("(SELECT {fact} FROM events e WHERE e.subject_id = {of} AND {fact} IS NOT NULL ORDER BY e.id DESC LIMIT 1)")
}

/// The state that an entry moved its subject to.
const MOVED_TO: &str = "(e.change -> 'state' ->> 'to')";

/// Whether units of the allocation `x` came under way again after they had been lost or counted: what was given back
/// whole may so have something to come again.
const UNDER_WAY_AGAIN: &str = "(EXISTS (SELECT 1 FROM shipment_lines l JOIN events e ON e.subject_id = l.shipment_id \
     AND e.action = 'find_shipment' WHERE l.allocation_id = x.id) OR EXISTS (SELECT 1 FROM receipt_lines l \
     JOIN receipts r ON r.id = l.receipt_id AND r.reverses_id IS NOT NULL WHERE l.allocation_id = x.id))";

fn entries() -> Vec<Rule> {
    let without = |table: &str| {
        format!("SELECT t.id FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.subject_id = t.id)")
    };
    let tables = ["needs", "pledges", "allocations", "shipments"].map(without);
    vec![
        ("8: everything has its entry in the log", tables.join(" UNION ALL ")),
        (
            "8: who acted is a member, and acted for an organisation",
            "SELECT e.id FROM events e LEFT JOIN members m ON m.id = e.member_id \
             WHERE (e.member_id IS NULL) <> (e.organisation_id IS NULL) OR (e.member_id IS NOT NULL AND m.id IS NULL)"
                .to_owned(),
        ),
    ]
}

/// States against the last move of each. What was imported may have come to its state without one.
fn stands() -> Vec<Rule> {
    let imported =
        |of: &str| format!("EXISTS (SELECT 1 FROM events e WHERE e.subject_id = {of} AND e.action = 'imported')");
    let moved = |of: &str| last(of, MOVED_TO);
    let unless_imported = |table: &str, begins: &str| {
        let (moved, imported) = (moved("t.id"), imported("t.id"));
        format!(
            "SELECT x.id FROM (SELECT t.id, t.state, {moved} AS moved, {begins} AS begins, {imported} AS imported \
             FROM {table} t) x WHERE x.state <> COALESCE(x.moved, CASE WHEN x.imported THEN x.state ELSE x.begins END)"
        )
    };
    vec![
        ("8: a need stands as the log says", unless_imported("needs", "'draft'")),
        (
            "8: a pledge stands as the log says",
            unless_imported("pledges", "CASE WHEN t.general THEN 'draft' ELSE 'open' END"),
        ),
        (
            // counts move it on without an entry of its own
            "8: a shipment stands as the log says, or as its counts do",
            format!(
                "SELECT x.id FROM (SELECT t.id, t.state, COALESCE({}, 'planned') AS moved FROM shipments t) x \
                 WHERE x.state <> x.moved AND NOT (x.state IN ('arrived', 'received') \
                 AND x.moved IN ('dispatched', 'arrived', 'closed', 'lost', 'returned'))",
                moved("t.id")
            ),
        ),
        (
            "8: a receipt stands as the log says",
            format!(
                "SELECT x.id FROM (SELECT t.id, t.state, COALESCE({}, CASE WHEN t.reverses_id IS NULL THEN 'draft' \
                 ELSE 'confirmed' END) AS moved FROM receipts t) x WHERE x.state <> x.moved",
                moved("t.id")
            ),
        ),
        (
            "8: an allocation whose hold ended waits for a word",
            "SELECT x.id FROM (SELECT a.id, (SELECT e.action FROM events e WHERE e.subject_id = a.id ORDER BY e.id DESC \
             LIMIT 1) AS last FROM allocations a WHERE a.state = 'standby' AND a.waits_for IS NULL) x \
             WHERE x.last = 'hold_ended'"
                .to_owned(),
        ),
        (
            // shipments, counts and decisions move it on without an entry of its own
            "8: an allocation stands as the last entry on it says, or as its units do",
            format!(
                "SELECT x.id FROM (SELECT a.id, a.state, (SELECT {MOVED_TO} FROM events e WHERE e.subject_id = a.id \
                 ORDER BY e.id DESC LIMIT 1) AS moved FROM allocations a) x WHERE x.moved IS NOT NULL AND x.state <> x.moved \
                 AND NOT (x.moved IN ('committed', 'fulfilled', 'standby', 'lapsed') \
                 AND x.state IN ('committed', 'fulfilled', 'released')) AND NOT (x.moved = 'committed' AND x.state = 'accepted') \
                 AND NOT (x.moved = 'released' AND x.state IN ('committed', 'fulfilled') AND {UNDER_WAY_AGAIN})"
            ),
        ),
    ]
}

/// Other columns that the log speaks of.
fn contents() -> Vec<Rule> {
    let (priority, authorisation) = (
        last("n.id", "CAST(e.change -> 'priority' ->> 'to' AS BIGINT)"),
        last("p.id", "COALESCE(e.change -> 'authorisation' ->> 'to', e.change ->> 'authorisation')"),
    );
    let closed =
        last("n.id", MOVED_TO).replace(&format!("SELECT {MOVED_TO} FROM"), "SELECT (e.change ->> 'close_reason') FROM");
    // an entry may also say that no code is in force any more
    let of_customs = |fact: &str| {
        last("s.id", "(e.change -> 'customs')").replace(
            "SELECT (e.change -> 'customs') FROM",
            &format!("SELECT (e.change -> 'customs' ->> '{fact}') FROM"),
        )
    };
    vec![
        (
            "8: a need has the priority that the log says",
            format!(
                "SELECT x.id FROM (SELECT n.id, n.priority, {priority} AS told FROM needs n) x WHERE x.priority <> x.told"
            ),
        ),
        (
            "8: a need was closed for the reason that the log says",
            format!(
                "SELECT x.id FROM (SELECT n.id, n.close_reason, {closed} AS told FROM needs n WHERE n.state = 'closed') x \
                 WHERE x.close_reason <> x.told"
            ),
        ),
        (
            "8: a pledge has the authorisation that the log says",
            format!(
                "SELECT x.id FROM (SELECT p.id, p.authorisation, {authorisation} AS told FROM pledges p) x \
                 WHERE x.authorisation <> x.told"
            ),
        ),
        (
            "8: a shipment has the customs record that the log says",
            format!(
                "SELECT x.id FROM (SELECT s.id, s.customs_code AS code, CAST(s.customs_declared_on AS TEXT) AS declared, \
                 CAST(s.customs_cleared_on AS TEXT) AS cleared, CAST(s.customs_report_filed_on AS TEXT) AS reported, \
                 s.customs_recipient_number AS number, {} AS told, {} AS told_declared, {} AS told_cleared, \
                 {} AS told_reported, {} AS told_number FROM shipments s WHERE EXISTS (SELECT 1 FROM events e \
                 WHERE e.subject_id = s.id AND (e.change -> 'customs') IS NOT NULL)) x WHERE {} OR {} OR {} OR {} OR {}",
                of_customs("code"),
                of_customs("declared_on"),
                of_customs("cleared_on"),
                of_customs("report_filed_on"),
                of_customs("recipient_number"),
                differ("x.code", "x.told"),
                differ("x.declared", "x.told_declared"),
                differ("x.cleared", "x.told_cleared"),
                differ("x.reported", "x.told_reported"),
                differ("x.number", "x.told_number"),
            ),
        ),
        (
            "8: a customs code that was in force stands in the log",
            "SELECT f.shipment_id AS id FROM former_customs f WHERE NOT EXISTS (SELECT 1 FROM events e \
             WHERE e.subject_id = f.shipment_id AND (e.change -> 'customs' ->> 'code') = f.code)"
                .to_owned(),
        ),
    ]
}

/// What a shipment travels with, where it was corrected after it left.
fn amended() -> Vec<Rule> {
    let stands = |field: &str| {
        format!(
            "SELECT s.id FROM shipments s JOIN shipment_amendments a ON a.id = (SELECT b.id FROM shipment_amendments b \
             WHERE b.shipment_id = s.id AND b.field = '{field}' ORDER BY b.id DESC LIMIT 1) \
             WHERE COALESCE(CAST(s.{field} AS TEXT), '') <> a.after"
        )
    };
    let fields = AmendedField::ALL.iter().map(|field| stands(field.as_str()));
    vec![
        ("8: a shipment travels with what its last correction says", fields.collect::<Vec<_>>().join(" UNION ")),
        (
            "8: a correction of a shipment stands in the log",
            "SELECT a.id FROM shipment_amendments a WHERE NOT EXISTS (SELECT 1 FROM events e \
             WHERE e.subject_id = a.shipment_id AND e.action = 'amend_shipment' \
             AND (e.change -> a.field ->> 'to') = a.after AND e.member_id = a.amended_by)"
                .to_owned(),
        ),
    ]
}

fn decided(engine: Engine) -> Vec<Rule> {
    let line = digits(engine, "n.id");
    let last = |fact: &str| {
        format!(
            "(SELECT {fact} FROM events e WHERE e.subject_id = n.need_id AND e.action = 'quantity_changed' \
             AND REPLACE(e.change ->> 'need_line', '-', '') = {line} ORDER BY e.id DESC LIMIT 1)"
        )
    };
    let (told, asked) = (last("CAST(e.change -> 'quantity' ->> 'to' AS BIGINT)"), last("(e.change ->> 'need_line')"));
    vec![
        (
            "8: what a need line asks for is what the log says",
            format!(
                "SELECT x.id FROM (SELECT n.id, CASE WHEN n.ended_at IS NULL THEN n.quantity END AS quantity, {told} AS told, \
             {asked} AS changed FROM need_lines n) x WHERE x.changed IS NOT NULL AND {}",
                differ("x.quantity", "x.told")
            ),
        ),
        (
            "8: what was decided on an excess is what the log says",
            format!(
                "SELECT x.id FROM (SELECT n.id, n.excess_decision AS decided, (SELECT (e.change -> 'excess_decision' ->> 'to') \
             FROM events e WHERE e.subject_id = n.need_id AND e.action = 'decide_excess' \
             AND REPLACE(e.change ->> 'need_line', '-', '') = {line} ORDER BY e.id DESC LIMIT 1) AS told \
             FROM need_lines n WHERE n.excess_decision IS NOT NULL) x WHERE {}",
                differ("x.decided", "x.told")
            ),
        ),
    ]
}

/// An id as the hexadecimal digits that the log writes, without its hyphens.
pub(super) fn digits(engine: Engine, column: &str) -> String {
    match engine {
        Engine::Sqlite => format!("LOWER(HEX({column}))"),
        Engine::Postgres => format!("REPLACE(CAST({column} AS TEXT), '-', '')"),
    }
}

/// Who did what is written down twice: in the thing and in the log.
fn actors(engine: Engine) -> Vec<Rule> {
    let decision = digits(engine, "d.id");
    let fact = |name: &str| format!("(e.change ->> '{name}')");
    vec![
        (
            "8: a receipt was signed by whom the log says",
            "SELECT r.id FROM receipts r JOIN events e ON e.subject_id = r.id AND e.action = 'confirm_receipt' \
             WHERE e.member_id <> r.confirmed_by OR r.confirmed_by IS NULL"
                .to_owned(),
        ),
        (
            "8: what happened on the way was written down by whom the log says",
            "SELECT v.id FROM shipment_events v WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.subject_id = v.shipment_id \
             AND e.at = v.recorded_at AND e.member_id = v.recorded_by AND COALESCE(e.change ->> 'kind', v.kind) = v.kind \
             AND e.action NOT IN ('create_driver_code', 'revoke_driver_code') \
             AND COALESCE(e.driver_code_id, v.shipment_id) = COALESCE(v.driver_code_id, v.shipment_id))"
                .to_owned(),
        ),
        (
            "8: a decision is the one that the log says, and was written down by whom it says",
            format!(
                "SELECT d.id FROM decisions d JOIN events e ON e.subject_id = d.pledge_id \
                 AND REPLACE(e.change ->> 'decision', '-', '') = {decision} \
                 WHERE e.member_id <> d.recorded_by OR {} OR {} OR {} OR {} OR {} OR {}",
                differ("d.outcome", &fact("outcome")),
                differ("d.body", &fact("body")),
                differ("d.reference", &fact("reference")),
                differ("CAST(d.decided_on AS TEXT)", &fact("decided_on")),
                differ("CAST(d.value_cap_minor AS TEXT)", &format!("CAST({} AS TEXT)", fact("value_cap_minor"))),
                differ("d.currency", &fact("currency")),
            ),
        ),
    ]
}
