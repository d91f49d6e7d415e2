//! Which allocations count.

use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::sql_types::Bool;

/// What counts: live, standing by, or of which something arrived or was spoilt. The rest is history and adds
/// nothing to any sum. Written as in the indices that hold nothing else, or no engine would use them.
pub(in crate::store) const COUNTS: &str = "(allocations.state IN ('proposed', 'accepted', 'committed', 'standby') \
     OR allocations.received > 0 OR allocations.spoilt > 0)";
/// By which units of a pledge came back, as [`domain::allocation::Allocation::came_back`] has it and its index.
pub(in crate::store) const CAME_BACK: &str = "(allocations.state = 'declined' OR allocations.released > 0)";

/// The condition that an allocation counts.
pub(in crate::store) fn counts() -> SqlLiteral<Bool> {
    sql(COUNTS)
}
