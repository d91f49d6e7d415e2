//! What waits on the way of the goods.

use domain::access::tasks::TaskScope;
use domain::event::SubjectKind;
use domain::task::{self, TaskCode};

use crate::store::tasks::statement::{Ends, Statement, whose};

/// Whether a party agreed to who drives now, by its last word.
fn agreed(party: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM shipment_consents c WHERE c.shipment_id = s.id AND c.party_id = {party} \
         AND c.carrier_id = COALESCE(s.carrier_id, s.consignor_id) AND NOT EXISTS (SELECT 1 FROM shipment_consents d \
         WHERE d.shipment_id = c.shipment_id AND d.party_id = c.party_id AND d.number > c.number))"
    )
}

/// The planned shipments whose consignee, or the recipient of something on board, is asked.
fn asked(scope: &TaskScope) -> &'static str {
    match scope {
        TaskScope::Of(_) => {
            "(SELECT t.id AS shipment, t.consignee_id AS party FROM shipments t \
             WHERE t.consignee_id IN (:own) AND t.state = 'planned' \
             UNION SELECT b.shipment_id AS shipment, a.recipient_id AS party FROM allocations a \
             JOIN shipment_lines b ON b.allocation_id = a.id WHERE a.recipient_id IN (:own) AND a.planned > 0) AS asked"
        }
        TaskScope::Overdue | TaskScope::Vacant | TaskScope::All => {
            "(SELECT t.id AS shipment, t.consignee_id AS party FROM shipments t \
             WHERE t.state = 'planned' AND t.created_at <= :agreed_by \
             UNION SELECT t.id AS shipment, b.organisation_id AS party FROM shipments t \
             JOIN shipment_parties b ON b.shipment_id = t.id \
             WHERE t.state = 'planned' AND t.created_at <= :agreed_by AND b.is_recipient) AS asked"
        }
    }
}

/// What a shipment must have before it leaves.
fn lacks() -> String {
    let agreed = agreed("b.organisation_id");
    format!(
        "(s.responsible_receiver IS NULL OR (s.crosses_border AND s.customs_code IS NULL) \
         OR EXISTS (SELECT 1 FROM shipment_parties b WHERE b.shipment_id = s.id \
         AND (b.is_recipient OR b.organisation_id = s.consignee_id) AND NOT {agreed}))"
    )
}

/// Whether a council has taken back its word for something on board: that is settled first.
const KEY_TURNED_BACK: &str = "EXISTS (SELECT 1 FROM shipment_lines b JOIN allocations a ON a.id = b.allocation_id \
     JOIN pledges p ON p.id = a.pledge_id WHERE b.shipment_id = s.id \
     AND p.authorisation NOT IN ('granted', 'not_required'))";

/// When somebody last said where it is.
const HEARD: &str =
    "COALESCE((SELECT MAX(e.recorded_at) FROM shipment_events e WHERE e.shipment_id = s.id), s.dispatched_at)";
/// Whether it stands still: by the last thing that was told of the whole, or by a line.
const STOPPED: &str = "((s.state = 'dispatched' AND (SELECT e.kind FROM shipment_events e WHERE e.shipment_id = s.id \
     AND e.line_id IS NULL ORDER BY e.occurred_at DESC, e.id DESC LIMIT 1) \
     IN ('customs_hold', 'delayed', 'diverted', 'breakdown')) \
     OR EXISTS (SELECT 1 FROM shipment_lines b WHERE b.shipment_id = s.id AND b.state IN ('held', 'diverted')))";

pub(super) fn statement(code: TaskCode, scope: &TaskScope) -> Option<Statement> {
    Some(match code {
        TaskCode::AgreeShipment => {
            let which = format!("s.state = 'planned' AND NOT {}", agreed("asked.party"));
            to_be_asked(scope, &which, Ends::After(task::AGREE_WITHIN))
        }
        TaskCode::DeclareCustoms => {
            to_be_asked(scope, "s.state = 'planned' AND s.crosses_border AND s.customs_code IS NULL", Ends::Never)
        }
        TaskCode::ImportInTime => import(scope),
        TaskCode::CountArrival => {
            let mine = whose(scope, "s.consignee_id", "s.arrived_at <= :counted_by");
            let ends = Ends::After(task::COUNT_WITHIN);
            of_shipment("s.arrived_at", "s.consignee_id", &format!("{mine} AND s.state = 'arrived'"), ends)
        }
        TaskCode::SignCount => sign(scope),
        TaskCode::PrepareCount => prepare(),
        TaskCode::ReportDistribution => report(scope),
        TaskCode::EvidenceReady => evidence(),
        TaskCode::CompletePapers => {
            of_consignor(&format!("s.consignor_id IN (:own) AND s.state = 'planned' AND {}", lacks()))
        }
        TaskCode::DispatchShipment => of_consignor(&format!(
            "s.consignor_id IN (:own) AND s.state = 'planned' AND NOT {} AND NOT {KEY_TURNED_BACK}",
            lacks()
        )),
        TaskCode::LoadShipment => {
            of_shipment("NULL", "s.carrier_id", "s.carrier_id IN (:own) AND s.state = 'planned'", Ends::Never)
        }
        TaskCode::ReportProgress => {
            let mine = match scope {
                TaskScope::Of(_) => format!("s.carrier_id IN (:own) AND {HEARD} <= :reported_by"),
                TaskScope::Overdue | TaskScope::Vacant | TaskScope::All => format!("{HEARD} <= :silent"),
            };
            let ends = Ends::After(task::REPORT_EVERY);
            of_shipment(HEARD, "s.carrier_id", &format!("{mine} AND s.state = 'dispatched'"), ends)
        }
        TaskCode::FreeShipment => {
            let which = format!("s.state IN ('dispatched', 'arrived') AND {STOPPED}");
            of_shipment("NULL", "NULL", &which, Ends::Never)
        }
        TaskCode::FindShipment => of_shipment(
            "NULL",
            "NULL",
            "s.state = 'lost' AND EXISTS (SELECT 1 FROM events e WHERE e.subject_id = s.id \
             AND e.action = 'lose_shipment' AND e.at >= :looked)",
            Ends::Never,
        ),
        _ => return None,
    })
}

fn of_shipment(since: &str, party: &str, which: &str, ends: Ends) -> Statement {
    let text = format!(
        "s.id AS id, s.reference AS reference, NULL AS until_day, NULL AS zone, {since} AS until_at, NULL AS units, {party} AS party, \
         s.consignor_id AS other FROM shipments s WHERE {which}"
    );
    Statement { of: SubjectKind::Shipment, text, order: "until_at, id", ends }
}

fn of_consignor(which: &str) -> Statement {
    let text = format!(
        "s.id AS id, s.reference AS reference, NULL AS until_day, NULL AS zone, NULL AS until_at, NULL AS units, \
         s.consignor_id AS party, s.consignee_id AS other FROM shipments s WHERE {which}"
    );
    Statement { of: SubjectKind::Shipment, text, order: "s.id", ends: Ends::Never }
}

fn to_be_asked(scope: &TaskScope, which: &str, ends: Ends) -> Statement {
    let text = format!(
        "s.id AS id, s.reference AS reference, NULL AS until_day, NULL AS zone, s.created_at AS until_at, NULL AS units, \
         asked.party AS party, s.consignor_id AS other FROM {} JOIN shipments s ON s.id = asked.shipment WHERE {which}",
        asked(scope)
    );
    Statement { of: SubjectKind::Shipment, text, order: "s.created_at, s.id", ends }
}

/// Declared and not cleared, near the day on which it must be imported, or past it.
fn import(scope: &TaskScope) -> Statement {
    let mine = match scope {
        TaskScope::Of(_) => {
            "s.consignee_id IN (:own) AND s.customs_declared_on <= :import_near AND s.state IN ('planned', 'dispatched')"
        }
        TaskScope::Overdue | TaskScope::Vacant | TaskScope::All => {
            "s.state IN ('planned', 'dispatched') AND s.customs_declared_on <= :import_over"
        }
    };
    let text = format!(
        "s.id AS id, s.reference AS reference, s.customs_declared_on AS until_day, o.zone AS zone, NULL AS until_at, NULL AS units, \
         s.consignee_id AS party, s.consignor_id AS other FROM shipments s \
         JOIN organisations o ON o.id = s.consignee_id WHERE {mine} AND s.customs_declared_on IS NOT NULL AND s.customs_cleared_on IS NULL"
    );
    Statement { of: SubjectKind::Shipment, text, order: "s.customs_declared_on, s.id", ends: Ends::Import }
}

/// Counts that were begun.
fn sign(scope: &TaskScope) -> Statement {
    let mine = whose(scope, "r.consignee_id", "r.created_at <= :counted_by");
    let text = format!(
        "r.id AS id, r.reference AS reference, NULL AS until_day, NULL AS zone, r.created_at AS until_at, NULL AS units, \
         r.consignee_id AS party, r.consignor_id AS other FROM receipts r WHERE {mine} AND r.state = 'draft'"
    );
    let ends = Ends::After(task::COUNT_WITHIN);
    Statement { of: SubjectKind::Receipt, text, order: "r.created_at, r.id", ends }
}

/// What was signed lately, for who sent it.
fn evidence() -> Statement {
    let text =
        "r.id AS id, r.reference AS reference, NULL AS until_day, NULL AS zone, NULL AS until_at, NULL AS units, \
         r.consignor_id AS party, r.consignee_id AS other FROM receipts r WHERE r.consignor_id IN (:own) \
         AND r.state = 'confirmed' AND r.confirmed_at >= :told AND r.reverses_id IS NULL AND r.reversed_by_id IS NULL"
            .to_owned();
    Statement { of: SubjectKind::Receipt, text, order: "r.confirmed_at DESC, r.id", ends: Ends::Never }
}

/// Goods that are expected soon.
fn prepare() -> Statement {
    let text = "s.id AS id, s.reference AS reference, s.expected_on AS until_day, o.zone AS zone, NULL AS until_at, NULL AS units, \
         s.consignee_id AS party, s.consignor_id AS other FROM shipments s \
         JOIN organisations o ON o.id = s.consignee_id WHERE s.consignee_id IN (:own) \
         AND s.state = 'dispatched' AND s.expected_on <= :prepare"
        .to_owned();
    Statement { of: SubjectKind::Shipment, text, order: "s.expected_on, s.id", ends: Ends::Day }
}

/// Cleared, and not yet reported on, under the code in force and under those before it: each has a report of its own.
fn report(scope: &TaskScope) -> Statement {
    let cleared = |on: &str, filed: &str, from: &str| {
        let mine = whose(scope, "s.consignee_id", &format!("{on} < :report_over"));
        format!(
            "SELECT s.id AS id, s.reference AS reference, {on} AS until_day, s.consignee_id AS party, \
             s.consignor_id AS other FROM {from} WHERE {mine} AND {on} IS NOT NULL AND {filed} IS NULL \
             AND s.state <> 'cancelled'"
        )
    };
    let in_force = cleared("s.customs_cleared_on", "s.customs_report_filed_on", "shipments s");
    let former =
        cleared("f.cleared_on", "f.report_filed_on", "former_customs f JOIN shipments s ON s.id = f.shipment_id");
    let text = format!(
        "found.id AS id, found.reference AS reference, found.until_day AS until_day, o.zone AS zone, NULL AS until_at, \
         NULL AS units, found.party AS party, found.other AS other FROM ({in_force} UNION ALL {former}) AS found \
         JOIN organisations o ON o.id = found.party"
    );
    Statement { of: SubjectKind::Shipment, text, order: "found.until_day, found.id", ends: Ends::Report }
}
