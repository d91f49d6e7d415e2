//! What waits for the word of a side, or of its council.

use chrono::TimeDelta;

use crate::store::tasks::statement::{Ends, Statement, whose};
use domain::access::tasks::TaskScope;
use domain::event::SubjectKind;
use domain::task::TaskCode;

/// What is held of the room on a need line.
pub(super) const TAKEN: &str = "SELECT COALESCE(SUM(CASE WHEN o.state IN ('proposed', 'accepted', 'committed') \
     THEN o.quantity - o.released - o.lost_or_damaged ELSE o.received END), 0) FROM allocations o \
     WHERE o.need_id = l.need_id AND o.need_line_id = l.id";

pub(super) fn statement(code: TaskCode, scope: &TaskScope) -> Option<Statement> {
    Some(match code {
        TaskCode::AnswerProposal => answer(scope, Side::RECIPIENT),
        TaskCode::AnswerRequest => answer(scope, Side::DONOR),
        TaskCode::AnswerProposalLate => late(scope, Side::RECIPIENT, "'recipient', 'both'"),
        // an office reads of the two sides of one allocation once
        TaskCode::AnswerRequestLate if matches!(scope, TaskScope::Of(_)) => late(scope, Side::DONOR, "'donor', 'both'"),
        TaskCode::AnswerRequestLate => late(scope, Side::DONOR, "'donor'"),
        TaskCode::RecordDecision => decision(
            "a.donor_id IN (:own) AND a.accepted_since IS NOT NULL \
             AND p.authorisation IN ('pending', 'recommended', 'deferred')",
            "a.accepted_since",
            Ends::Council,
        ),
        TaskCode::RecordDecisionLate => {
            let own = whose(scope, "a.donor_id", "TRUE");
            let waits = format!("{own} AND a.waits_for IS NOT NULL AND a.waits_for = 'council' AND p.state = 'open'");
            decision(&waits, "a.standby_since", Ends::After(TimeDelta::zero()))
        }
        TaskCode::SettleTurnedKey => settle(scope),
        TaskCode::SettleSuspended => suspended(),
        TaskCode::PlanShipment => plan(scope),
        TaskCode::ReplaceLost => replace(),
        TaskCode::StandbyMovedUp => moved_up(),
        TaskCode::SignForHelp => help(),
        _ => return None,
    })
}

/// The columns of a side, and of the other.
#[derive(Clone, Copy)]
struct Side {
    own: &'static str,
    agreed: &'static str,
    other: &'static str,
}

impl Side {
    const RECIPIENT: Self = Self { own: "a.recipient_id", agreed: "a.recipient_agreed_at", other: "a.donor_id" };
    const DONOR: Self = Self { own: "a.donor_id", agreed: "a.donor_agreed_at", other: "a.recipient_id" };
}

fn of_allocation(text: String, order: &'static str, ends: Ends) -> Statement {
    Statement { of: SubjectKind::Allocation, text, order, ends }
}

fn answer(scope: &TaskScope, side: Side) -> Statement {
    let Side { own, agreed, other } = side;
    let mine = whose(scope, own, "FALSE");
    let text = format!(
        "a.id AS id, n.reference AS reference, NULL AS until_day, NULL AS zone, a.hold_until AS until_at, a.quantity AS units, \
         {own} AS party, {other} AS other FROM allocations a JOIN needs n ON n.id = a.need_id \
         WHERE {mine} AND a.state = 'proposed' AND {agreed} IS NULL"
    );
    of_allocation(text, "a.hold_until, a.id", Ends::After(TimeDelta::zero()))
}

/// Whose hold ended while nobody answered.
fn late(scope: &TaskScope, side: Side, waits: &str) -> Statement {
    let Side { own, other, .. } = side;
    let mine = whose(scope, own, "TRUE");
    let text = format!(
        "a.id AS id, n.reference AS reference, NULL AS until_day, NULL AS zone, a.standby_since AS until_at, a.quantity AS units, \
         {own} AS party, {other} AS other FROM allocations a JOIN needs n ON n.id = a.need_id \
         WHERE {mine} AND a.waits_for IS NOT NULL AND a.waits_for IN ({waits}) AND n.state = 'verified'"
    );
    of_allocation(text, "a.standby_since, a.id", Ends::After(TimeDelta::zero()))
}

/// Pledges of which something waits for the council.
fn decision(which: &str, since: &str, ends: Ends) -> Statement {
    let text = format!(
        "p.id AS id, p.reference AS reference, NULL AS until_day, NULL AS zone, MIN({since}) AS until_at, \
         CAST(SUM(a.quantity) AS BIGINT) AS units, p.donor_id AS party, NULL AS other \
         FROM allocations a JOIN pledges p ON p.id = a.pledge_id WHERE {which} GROUP BY p.id, p.reference, p.donor_id"
    );
    Statement { of: SubjectKind::Pledge, text, order: "until_at, id", ends }
}

/// What is planned on a shipment while the council's key is turned back.
fn settle(scope: &TaskScope) -> Statement {
    let mine = whose(scope, "a.donor_id", "a.state = 'committed'");
    let text = format!(
        "a.id AS id, p.reference AS reference, NULL AS until_day, NULL AS zone, NULL AS until_at, a.planned AS units, \
         a.donor_id AS party, a.recipient_id AS other FROM allocations a JOIN pledges p ON p.id = a.pledge_id \
         WHERE {mine} AND a.planned > 0 AND p.authorisation NOT IN ('granted', 'not_required')"
    );
    of_allocation(text, "a.id", Ends::Never)
}

/// What is agreed with a party that was suspended.
fn suspended() -> Statement {
    let of = |side: &str| {
        format!(
            "SELECT a.id AS id, a.pledge_id AS pledge_id, a.quantity - a.shipped - a.released AS units, \
             a.donor_id AS party, a.recipient_id AS other FROM organisations x JOIN allocations a ON a.{side} = x.id \
             WHERE x.verified = FALSE AND x.roles <> '' AND x.merged_into IS NULL AND a.state IN ('accepted', 'committed')"
        )
    };
    let text = format!(
        "found.id AS id, p.reference AS reference, NULL AS until_day, NULL AS zone, NULL AS until_at, \
         found.units AS units, found.party AS party, found.other AS other \
         FROM ({} UNION {}) AS found JOIN pledges p ON p.id = found.pledge_id",
        of("donor_id"),
        of("recipient_id")
    );
    of_allocation(text, "found.id", Ends::Never)
}

/// Committed goods that are on no shipment.
fn plan(scope: &TaskScope) -> Statement {
    let over = "COALESCE(n.needed_by_ends_at, p.valid_until_ends_at) <= :now";
    let mine = whose(scope, "a.donor_id", over);
    let text = format!(
        "a.id AS id, n.reference AS reference, COALESCE(n.needed_by, p.valid_until) AS until_day, \
         COALESCE(n.needed_by_zone, p.valid_until_zone) AS zone, NULL AS until_at, \
         a.quantity - a.planned - a.shipped - a.released AS units, a.donor_id AS party, a.recipient_id AS other \
         FROM allocations a JOIN needs n ON n.id = a.need_id JOIN pledges p ON p.id = a.pledge_id \
         WHERE {mine} AND a.state = 'committed' AND a.planned + a.shipped + a.released < a.quantity AND n.kind = 'goods'"
    );
    // without a day comes last, on either engine
    let order = "CASE WHEN COALESCE(n.needed_by, p.valid_until) IS NULL THEN 1 ELSE 0 END, \
                 COALESCE(n.needed_by_ends_at, p.valid_until_ends_at), a.id";
    of_allocation(text, order, Ends::Day)
}

/// What stood by and has its place now, by itself and lately, until it leaves.
fn moved_up() -> Statement {
    let text = "a.id AS id, n.reference AS reference, NULL AS until_day, NULL AS zone, NULL AS until_at, \
         a.quantity AS units, a.donor_id AS party, a.recipient_id AS other \
         FROM allocations a JOIN needs n ON n.id = a.need_id WHERE a.donor_id IN (:own) \
         AND a.state IN ('proposed', 'accepted', 'committed') AND a.planned + a.shipped = 0 \
         AND EXISTS (SELECT 1 FROM events e WHERE e.subject_id = a.id AND e.action = 'moved_up' AND e.at >= :told)";
    of_allocation(text.to_owned(), "a.id", Ends::Never)
}

/// What of a donor's came damaged, short or not at all, as long as the need still lacks it.
fn replace() -> Statement {
    let text = format!(
        "a.id AS id, n.reference AS reference, NULL AS until_day, NULL AS zone, NULL AS until_at, a.lost_or_damaged AS units, \
         a.donor_id AS party, a.recipient_id AS other FROM allocations a JOIN needs n ON n.id = a.need_id \
         JOIN need_lines l ON l.id = a.need_line_id WHERE a.donor_id IN (:own) AND a.lost_or_damaged > 0 \
         AND n.state = 'verified' AND l.ended_at IS NULL AND l.quantity > ({TAKEN})"
    );
    of_allocation(text, "a.id", Ends::Never)
}

/// Expertise, trainings and visits: no shipment brings them, so they are counted where they happen.
fn help() -> Statement {
    let text = "a.id AS id, n.reference AS reference, n.needed_by AS until_day, n.needed_by_zone AS zone, NULL AS until_at, \
         a.quantity - a.received - a.released AS units, a.recipient_id AS party, a.donor_id AS other \
         FROM allocations a JOIN needs n ON n.id = a.need_id \
         WHERE a.recipient_id IN (:own) AND a.state = 'committed' AND n.kind <> 'goods'";
    let order = "CASE WHEN n.needed_by IS NULL THEN 1 ELSE 0 END, n.needed_by_ends_at, a.id";
    of_allocation(text.to_owned(), order, Ends::Day)
}
