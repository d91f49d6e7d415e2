//! What waits for an office alone, besides needs and shipments.

use crate::store::tasks::statement::{Ends, Statement};
use domain::access::tasks::TaskScope;
use domain::event::SubjectKind;
use domain::task::TaskCode;

pub(super) fn statement(code: TaskCode, _: &TaskScope) -> Option<Statement> {
    let (of, reference, which) = match code {
        TaskCode::VerifyOrganisation => {
            (SubjectKind::Organisation, "x.name", "organisations x WHERE x.verified = FALSE AND x.merged_into IS NULL")
        }
        TaskCode::LookAtPlan => (
            SubjectKind::AllocationPlan,
            "NULL",
            "allocation_plans x WHERE x.state = 'done' AND x.finished_at >= :told",
        ),
        TaskCode::DecideWord => {
            (SubjectKind::Proposal, "x.item_class", "item_class_proposals x WHERE x.state = 'proposed'")
        }
        _ => return None,
    };
    let text = format!(
        "x.id AS id, {reference} AS reference, NULL AS until_day, NULL AS zone, NULL AS until_at, NULL AS units, NULL AS party, \
         NULL AS other FROM {which}"
    );
    Some(Statement { of, text, order: "x.id", ends: Ends::Never })
}
