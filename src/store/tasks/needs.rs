//! What waits of needs.

use crate::store::tasks::agreeing::TAKEN;
use crate::store::tasks::statement::{Ends, Statement, whose};
use domain::access::tasks::TaskScope;
use domain::event::SubjectKind;
use domain::task::TaskCode;

pub(super) fn statement(code: TaskCode, scope: &TaskScope) -> Option<Statement> {
    Some(match code {
        TaskCode::ConfirmNeed => of_need(
            "n.valid_until",
            "n.recipient_id IN (:own) AND n.state = 'verified' AND NOT n.attention \
             AND (n.confirmed_at <= :stale OR n.valid_until_ends_at <= :near)",
            "n.valid_until, n.id",
        ),
        TaskCode::LookAtNeed => {
            let mine = whose(scope, "n.recipient_id", "n.state IN ('verified', 'closed')");
            let until = "CASE WHEN n.state = 'verified' THEN n.valid_until END";
            of_need(until, &format!("{mine} AND n.attention"), "n.id")
        }
        TaskCode::MendNeed => of_drafts("rejected", scope),
        TaskCode::FinishNeed => of_drafts("draft", scope),
        TaskCode::VerifyNeed => of_need("NULL", "n.state = 'submitted'", "n.id"),
        TaskCode::VerifyAsked => of_lines("MAX(l.asked_quantity)", "l.asked_quantity > 0 AND n.state = 'verified'"),
        TaskCode::DecideExcess => {
            let mine = whose(scope, "n.recipient_id", "TRUE");
            of_lines("SUM(l.excess)", &format!("l.excess > 0 AND l.excess_decision IS NULL AND {mine}"))
        }
        TaskCode::NewNeedFits => fits(),
        _ => return None,
    })
}

/// What is given of a pledge line, as its own sums have it.
const GIVEN: &str = "SELECT COALESCE(SUM(CASE WHEN o.state IN ('proposed', 'accepted', 'committed') \
     THEN o.quantity - o.released ELSE o.received + o.lost_or_damaged END), 0) FROM allocations o \
     WHERE o.pledge_id = g.pledge_id AND o.pledge_line_id = g.id";

/// Needs verified lately that lack just what a donor offers to whoever needs it, and that it has not answered.
fn fits() -> Statement {
    let text = format!(
        "n.id AS id, n.reference AS reference, NULL AS until_day, NULL AS zone, NULL AS until_at, NULL AS units, \
         p.donor_id AS party, n.recipient_id AS other FROM pledges p JOIN pledge_lines g ON g.pledge_id = p.id \
         JOIN need_lines l ON l.item_class = g.item_class AND l.unit = g.unit JOIN needs n ON n.id = l.need_id \
         WHERE p.donor_id IN (:own) AND p.state = 'open' AND p.general AND p.authorisation <> 'refused' \
         AND n.state = 'verified' AND n.opened_at >= :told AND n.kind = p.kind AND n.recipient_id <> p.donor_id \
         AND (p.earmark_region IS NULL OR p.earmark_region = n.region) \
         AND (p.earmark_recipient_id IS NULL OR p.earmark_recipient_id = n.recipient_id) \
         AND l.ended_at IS NULL AND l.quantity > ({TAKEN}) AND g.quantity > ({GIVEN}) \
         AND NOT EXISTS (SELECT 1 FROM allocations b WHERE b.need_id = n.id AND b.donor_id = p.donor_id) \
         GROUP BY n.id, n.reference, p.donor_id, n.recipient_id"
    );
    Statement { of: SubjectKind::Need, text, order: "id DESC", ends: Ends::Never }
}

fn of_need(until: &str, which: &str, order: &'static str) -> Statement {
    let text = format!(
        "n.id AS id, n.reference AS reference, {until} AS until_day, n.valid_until_zone AS zone, NULL AS until_at, NULL AS units, \
         n.recipient_id AS party, n.recipient_id AS other FROM needs n WHERE {which}"
    );
    Statement { of: SubjectKind::Need, text, order, ends: Ends::Day }
}

/// Needs of which a line waits.
fn of_lines(units: &str, which: &str) -> Statement {
    let text = format!(
        "n.id AS id, n.reference AS reference, NULL AS until_day, NULL AS zone, NULL AS until_at, CAST({units} AS BIGINT) AS units, \
         n.recipient_id AS party, n.recipient_id AS other FROM need_lines l JOIN needs n ON n.id = l.need_id \
         WHERE {which} GROUP BY n.id, n.reference, n.recipient_id"
    );
    Statement { of: SubjectKind::Need, text, order: "id", ends: Ends::Never }
}

/// Needs that their recipient is to finish.
fn of_drafts(state: &str, scope: &TaskScope) -> Statement {
    let mine = whose(scope, "n.recipient_id", "FALSE");
    of_need("NULL", &format!("n.state = '{state}' AND {mine}"), "n.id")
}
