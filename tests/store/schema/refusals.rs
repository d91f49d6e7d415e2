//! What the rules forbid, the database refuses whoever writes it: one forged row a constraint, on both engines.

use std::collections::BTreeSet;

use diesel::result::{DatabaseErrorKind, Error};
use poruch::store::{Connection, Engine};

use super::shape::{self, Shape};
use super::vocabulary;
use crate::cast::Cast;
use crate::sample;

/// What is refused, and by which constraint or index.
const FORGED: &[(&str, &str)] = &[
    ("organisations_register", "UPDATE organisations SET register_country = 'UA'"),
    ("organisations_merged", "UPDATE organisations SET merged_into = id"),
    ("mandates_two_parties", "UPDATE mandates SET intermediary_id = principal_id"),
    ("needs_closed_reason", "UPDATE needs SET close_reason = 'expired' WHERE state = 'verified'"),
    ("needs_closed_since", "UPDATE needs SET closed_at = created_at WHERE state = 'verified'"),
    ("needs_opened", "UPDATE needs SET opened_at = NULL WHERE state = 'verified'"),
    ("needs_verified", "UPDATE needs SET confirmed_at = NULL WHERE state = 'verified'"),
    ("needs_content", "UPDATE needs SET content = version + 1"),
    ("needs_enough", "UPDATE needs SET enough_at = created_at WHERE verified_at IS NULL"),
    ("needs_needed_by", "UPDATE needs SET needed_by = '2026-11-30', needed_by_zone = NULL"),
    ("needs_valid_until", "UPDATE needs SET valid_until_zone = NULL WHERE valid_until IS NOT NULL"),
    (
        "pledges_valid_until",
        "UPDATE pledges SET valid_until = NULL, valid_until_zone = NULL, valid_until_ends_at = created_at",
    ),
    ("need_lines_ended", "UPDATE need_lines SET ended_at = (SELECT MAX(at) FROM events) WHERE quantity IS NULL"),
    ("need_lines_asked", "UPDATE need_lines SET asked_quantity = quantity WHERE ended_at IS NULL"),
    ("need_lines_lots", "UPDATE need_lines SET min_lot = 1"),
    ("pledges_available_from", "UPDATE pledges SET available_from = '2026-11-30', available_from_zone = NULL"),
    ("need_lines_decided", "UPDATE need_lines SET excess_decided_at = NULL WHERE excess_decision IS NOT NULL"),
    ("need_lines_decided_of_excess", "UPDATE need_lines SET excess = 0 WHERE excess_decision IS NOT NULL"),
    ("pledges_closed_reason", "UPDATE pledges SET close_reason = 'lapsed' WHERE state = 'open'"),
    ("pledges_closed_since", "UPDATE pledges SET closed_at = created_at WHERE state = 'open'"),
    ("pledges_value", "UPDATE pledges SET currency = NULL WHERE currency IS NOT NULL"),
    ("pledges_source", "UPDATE pledges SET source_kind = 'call' WHERE source_kind IS NULL"),
    ("pledges_reported", "UPDATE pledges SET word = 'reported' WHERE source_kind IS NULL"),
    ("pledges_content", "UPDATE pledges SET content = version + 1"),
    ("decisions_value_cap", "UPDATE decisions SET value_cap_minor = 5"),
    ("allocations_units", "UPDATE allocations SET released = quantity WHERE shipped > 0"),
    ("allocations_counted", "UPDATE allocations SET received = shipped + 1 WHERE state = 'committed'"),
    ("allocations_own_need", "UPDATE allocations SET donor_id = recipient_id WHERE state = 'proposed'"),
    ("allocations_hold", "UPDATE allocations SET hold_until = created_at WHERE state = 'committed'"),
    ("allocations_stands_by", "UPDATE allocations SET standby_since = created_at WHERE state = 'committed'"),
    ("allocations_accepted_since", "UPDATE allocations SET accepted_since = created_at WHERE state = 'committed'"),
    ("allocations_agreed", "UPDATE allocations SET recipient_agreed_at = NULL WHERE state = 'committed'"),
    ("allocations_committed", "UPDATE allocations SET committed_at = NULL WHERE state = 'committed'"),
    ("allocations_planned", "UPDATE allocations SET planned = 1 WHERE state = 'proposed'"),
    ("allocations_stepped_back", "UPDATE allocations SET stepped_back = 'proposed' WHERE state = 'committed'"),
    ("allocations_waits", "UPDATE allocations SET waits_for = 'council' WHERE state = 'committed'"),
    (
        "allocations_reassigned",
        "UPDATE allocations SET split_from = NULL, reassigned_from = (SELECT id FROM shipment_lines LIMIT 1)",
    ),
    ("receipt_lines_received_as", "UPDATE receipt_lines SET accepted = 0, received_as = 'another'"),
    ("shipments_customs", "UPDATE shipments SET customs_declared_on = NULL"),
    (
        "shipments_cleared",
        "UPDATE shipments SET customs_code = NULL, customs_declared_on = NULL, customs_filed_by = NULL, \
         customs_filed_at = NULL, customs_cleared_on = '2026-11-01'",
    ),
    ("shipments_left", "UPDATE shipments SET dispatched_at = created_at WHERE state = 'planned'"),
    ("shipments_arrived", "UPDATE shipments SET arrived_at = created_at WHERE state = 'planned'"),
    ("shipments_received", "UPDATE shipments SET received_at = created_at WHERE state = 'planned'"),
    (
        "shipments_recipient_number",
        "UPDATE shipments SET customs_code = NULL, customs_declared_on = NULL, customs_cleared_on = NULL, \
         customs_filed_by = NULL, customs_filed_at = NULL, customs_recipient_number = '7'",
    ),
    ("shipments_reported", "UPDATE shipments SET customs_cleared_on = NULL, customs_report_filed_on = '2026-11-01'"),
    ("shipments_filed", "UPDATE shipments SET customs_filed_at = NULL WHERE customs_filed_by IS NOT NULL"),
    ("shipment_amendments_change", "UPDATE shipment_amendments SET before = after"),
    ("former_customs_reported", "UPDATE former_customs SET cleared_on = NULL, report_filed_on = '2026-11-01'"),
    ("former_customs_filed", "UPDATE former_customs SET filed_at = NULL WHERE filed_by IS NOT NULL"),
    ("shipment_lines_units", "UPDATE shipment_lines SET accepted = quantity + 1"),
    ("shipment_lines_counted", "UPDATE shipment_lines SET state = 'counted' WHERE accepted < quantity"),
    ("receipts_of_one_thing", "UPDATE receipts SET need_id = (SELECT MAX(need_id) FROM need_words)"),
    ("receipts_signed_by", "UPDATE receipts SET confirmed_by = NULL WHERE reverses_id IS NULL"),
    ("receipts_signed_at", "UPDATE receipts SET confirmed_at = NULL WHERE reverses_id IS NULL"),
    (
        "receipts_signed_before",
        "UPDATE receipts SET state = 'discarded', confirmed_by = NULL, confirmed_at = NULL, signed_at = created_at WHERE reverses_id IS NULL",
    ),
    ("receipts_reversal", "UPDATE receipts SET reversed_by_id = id WHERE reverses_id IS NOT NULL"),
    ("item_class_proposals_decided_by", "UPDATE item_class_proposals SET decided_by = member_id"),
    ("item_class_proposals_decided_at", "UPDATE item_class_proposals SET decided_at = created_at"),
    ("allocation_plans_claimed", "UPDATE allocation_plans SET claim = id"),
    ("allocation_plans_applied", "UPDATE allocation_plans SET applied_at = created_at"),
    ("allocation_plans_finished", "UPDATE allocation_plans SET finished_at = NULL"),
    ("allocation_plan_rows_applied", "UPDATE allocation_plan_rows SET outcome = 'applied'"),
    ("allocation_plan_rows_skipped", "UPDATE allocation_plan_rows SET outcome = 'skipped'"),
    ("imports_sender", "UPDATE imports SET office_id = NULL"),
    ("imports_progress", "UPDATE imports SET done = lines + 1"),
    ("imports_applied", "UPDATE imports SET applied_at = created_at"),
    ("imports_finished", "UPDATE imports SET finished_at = created_at"),
    ("import_lines_refused", "UPDATE import_lines SET meant = NULL"),
    (
        "import_lines_one",
        "UPDATE import_lines SET need_id = (SELECT n.id FROM needs n ORDER BY n.id LIMIT 1), pledge_id = (SELECT p.id FROM pledges p ORDER BY p.id LIMIT 1)",
    ),
    ("imported_rows_one", "UPDATE imported_rows SET need_id = NULL"),
    ("driver_codes_time", "UPDATE driver_codes SET expires_at = made_at"),
    ("driver_codes_over_once", "UPDATE driver_codes SET revoked_at = made_at, ended_at = made_at"),
    ("events_driver", "UPDATE events SET driver_code_id = id WHERE member_id IS NULL"),
    ("events_actor", "UPDATE events SET organisation_id = NULL WHERE member_id IS NOT NULL"),
];

/// Lines of another thing than the row says.
const OF_ANOTHER: &[(&str, &str)] = &[
    ("allocations", "need_line_id = (SELECT MAX(l.id) FROM need_lines l WHERE l.need_id <> allocations.need_id)"),
    (
        "allocations",
        "pledge_line_id = (SELECT MAX(l.id) FROM pledge_lines l WHERE l.pledge_id <> allocations.pledge_id)",
    ),
    ("allocations", "split_from = need_id"),
    ("pledge_intents", "need_line_id = (SELECT MAX(l.id) FROM need_lines l WHERE l.need_id <> pledge_intents.need_id)"),
    ("due_moves", "need_line_id = (SELECT MAX(l.id) FROM need_lines l WHERE l.need_id <> due_moves.need_id)"),
    (
        "former_quantities",
        "need_line_id = (SELECT MAX(l.id) FROM need_lines l WHERE l.need_id <> former_quantities.need_id)",
    ),
    (
        "coverage_changes",
        "need_line_id = (SELECT MAX(l.id) FROM need_lines l WHERE l.need_id <> coverage_changes.need_id)",
    ),
    (
        "shipment_events",
        "line_id = (SELECT MAX(l.id) FROM shipment_lines l WHERE l.shipment_id <> shipment_events.shipment_id)",
    ),
    (
        "receipt_lines",
        "allocation_id = (SELECT MAX(a.id) FROM allocations a WHERE a.id <> receipt_lines.allocation_id)",
    ),
    ("receipts", "reversed_by_id = shipment_id WHERE reverses_id IS NULL AND reversed_by_id IS NULL"),
];

/// What there may be one of.
const TWICE: &[&str] = &[
    "UPDATE receipts SET reverses_id = (SELECT r.reverses_id FROM receipts r WHERE r.reverses_id IS NOT NULL) \
     WHERE reverses_id IS NULL AND reversed_by_id IS NULL",
    "UPDATE receipts SET reversed_by_id = (SELECT r.reversed_by_id FROM receipts r WHERE r.reversed_by_id IS NOT NULL) \
     WHERE reverses_id IS NULL AND reversed_by_id IS NULL",
    "INSERT INTO mandates (id, principal_id, intermediary_id, granted_at, version) \
     SELECT principal_id, principal_id, intermediary_id, granted_at, 1 FROM mandates",
    "UPDATE shipments SET customs_code = 'twice'",
    "INSERT INTO former_customs (shipment_id, position, code, declared_on) \
     SELECT shipment_id, position + 1, code, declared_on FROM former_customs",
    "INSERT INTO driver_codes (id, shipment_id, organisation_id, label, digest, made_by, made_at, expires_at, version) \
     SELECT shipment_id, shipment_id, organisation_id, label, digest, made_by, made_at, expires_at, version FROM driver_codes",
    "UPDATE organisations SET register_country = 'UA', register_name = 'x', register_number = '1', register_key = 'UA:x:1'",
];

/// What the log lets nobody do.
const REWRITTEN: &[&str] = &["UPDATE events SET reason = 'another'", "DELETE FROM events"];

/// The order of the log, where it is a table of its own.
const REORDERED: &[&str] =
    &["UPDATE event_order SET seq = seq + 1000", "DELETE FROM event_order", "TRUNCATE events, event_order"];
const PLACED_TWICE: &str = "INSERT INTO event_order (seq, event_id) SELECT (SELECT MAX(seq) FROM event_order) + 1, MIN(event_id) FROM event_order";

fn refused(connection: &mut Connection, sql: &str) -> (DatabaseErrorKind, String) {
    match connection.batch(sql) {
        Ok(()) => panic!("{} takes {sql}", connection.engine().as_str()),
        Err(Error::DatabaseError(kind, said)) => {
            (kind, format!("{} {}", said.constraint_name().unwrap_or_default(), said.message()))
        }
        Err(other) => panic!("{sql}: {other}"),
    }
}

/// MAX of ids is not known to PostgreSQL, but that of their text is.
fn for_engine(engine: Engine, sql: &str) -> String {
    if engine == Engine::Sqlite {
        return sql.to_owned();
    }
    let mut sql = sql.to_owned();
    for (function, column) in [("MAX", "l.id"), ("MAX", "a.id"), ("MAX", "need_id"), ("MIN", "event_id")] {
        sql = sql.replace(&format!("{function}({column})"), &format!("{function}({column}::text)::uuid"));
    }
    sql
}

/// A value that no check of a column of this type lets pass.
fn bad(type_name: &str, check: &str) -> Option<&'static str> {
    Some(match type_name {
        "INTEGER" | "int4" | "int8" => "-1",
        _ if check.contains("<> ''") => "''",
        "TEXT" | "text" => "'nonsense'",
        "BLOB" => "x'00'",
        "bytea" => r"'\x00'",
        _ => return None,
    })
}

/// Checks of one column: words of a list, bounds, and what stands for a type.
fn of_columns(connection: &mut Connection, shape: &Shape) {
    let listed: BTreeSet<String> =
        vocabulary::all().iter().map(|(table, column, _)| format!("{table}.{column}")).collect();
    let mut tried = 0;
    for (table, of) in shape {
        for (column, there) in &of.columns {
            let Some(check) = of.checks.get(&format!("{table}_{column}_check")) else {
                assert!(!listed.contains(&format!("{table}.{column}")), "{table}.{column} takes any word");
                continue;
            };
            let value = bad(&there.type_name, check).unwrap_or_else(|| panic!("{table}.{column}: {check}"));
            let (kind, said) = refused(connection, &format!("UPDATE {table} SET {column} = {value}"));
            assert!(matches!(kind, DatabaseErrorKind::CheckViolation), "{table}.{column}: {said}");
            tried += 1;
        }
    }
    assert!(tried >= 90, "{tried}");
}

pub async fn what_is_forbidden_is_refused(engine: Engine) {
    let cast = Cast::new(engine).await;
    sample::live(&cast).await;
    poruch::service::sealing::run(&cast.service).await.expect("places in the order");
    let mut connection = cast.connect();
    let (reordered, placed_twice): (&[&str], &[&str]) = match engine {
        Engine::Sqlite => (&["UPDATE events SET seq = seq + 1000"], &["INSERT INTO events SELECT * FROM events"]),
        Engine::Postgres => (REORDERED, &[PLACED_TWICE]),
    };
    for sql in REWRITTEN.iter().chain(reordered) {
        let (_, said) = refused(&mut connection, sql);
        assert!(said.contains("append-only"), "{sql}: {said}");
    }
    for sql in TWICE.iter().chain(placed_twice) {
        let (kind, said) = refused(&mut connection, &for_engine(engine, sql));
        assert!(matches!(kind, DatabaseErrorKind::UniqueViolation), "{sql}: {said}");
    }
    for (table, change) in OF_ANOTHER {
        let sql = for_engine(engine, &format!("UPDATE {table} SET {change}"));
        let (kind, said) = refused(&mut connection, &sql);
        assert!(matches!(kind, DatabaseErrorKind::ForeignKeyViolation), "{sql}: {said}");
    }
    // the log's own checks stand behind its triggers
    let open = match engine {
        Engine::Sqlite => "DROP TRIGGER events_stay",
        Engine::Postgres => "ALTER TABLE events DISABLE TRIGGER USER; ALTER TABLE event_order DISABLE TRIGGER USER",
    };
    connection.batch(open).expect("no triggers");
    for (name, sql) in FORGED {
        let (kind, said) = refused(&mut connection, &for_engine(engine, sql));
        assert!(matches!(kind, DatabaseErrorKind::CheckViolation) && said.contains(name), "{sql}: {said}");
    }
    let shape = shape::read(&mut connection);
    of_columns(&mut connection, &shape);
    // nothing is refused that no forged row is here for
    for (table, of) in &shape {
        for name in of.checks.keys() {
            let one_column = of.columns.keys().any(|column| *name == format!("{table}_{column}_check"));
            assert!(one_column || FORGED.iter().any(|(forged, _)| forged == name), "{name} is not tried");
        }
    }
}
