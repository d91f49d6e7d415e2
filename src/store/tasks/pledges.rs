//! What waits of pledges.

use crate::store::tasks::statement::{Ends, Statement, whose};
use domain::access::tasks::TaskScope;
use domain::event::SubjectKind;
use domain::task::TaskCode;

pub(super) fn statement(code: TaskCode, scope: &TaskScope) -> Option<Statement> {
    let (which, order) = match code {
        TaskCode::PledgeEnds => (
            "p.donor_id IN (:own) AND p.state = 'open' AND p.valid_until IS NOT NULL AND p.valid_until_ends_at <= :near"
                .to_owned(),
            "p.valid_until_ends_at, p.id",
        ),
        TaskCode::OpenPledge => (format!("p.state = 'draft' AND {}", whose(scope, "p.donor_id", "FALSE")), "p.id"),
        _ => return None,
    };
    let text = format!(
        "p.id AS id, p.reference AS reference, p.valid_until AS until_day, p.valid_until_zone AS zone, NULL AS until_at, NULL AS units, \
         p.donor_id AS party, NULL AS other FROM pledges p WHERE {which}"
    );
    Some(Statement { of: SubjectKind::Pledge, text, order, ends: Ends::Day })
}
