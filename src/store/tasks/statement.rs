//! What a kind of task is asked by.

use chrono::TimeDelta;

use domain::access::tasks::TaskScope;
use domain::event::SubjectKind;

/// When a thing's time ends, from the column that the statement calls `until_day` or `until_at`.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ends {
    /// It has no end.
    Never,
    /// That day.
    Day,
    /// The day on which goods must be imported, from that of their declaration.
    Import,
    /// The day on which the report is due, from that of the clearance.
    Report,
    /// So long after that moment.
    After(TimeDelta),
    /// When a council has been silent for too long, from the moment it was asked.
    Council,
}

/// What a kind of task is asked by: what stands behind `SELECT`, and the order.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    pub(super) of: SubjectKind,
    pub(super) text: String,
    pub(super) order: &'static str,
    pub(super) ends: Ends,
}

/// Whether a thing is one of a party's own: those whose `column` names it, or `all` where an office asks.
pub(super) fn whose(scope: &TaskScope, column: &str, all: &str) -> String {
    match scope {
        TaskScope::Of(_) => format!("{column} IN (:own)"),
        TaskScope::Vacant => {
            format!("NOT EXISTS (SELECT 1 FROM members m WHERE m.organisation_id = {column} AND m.active)")
        }
        TaskScope::Overdue | TaskScope::All => all.to_owned(),
    }
}
