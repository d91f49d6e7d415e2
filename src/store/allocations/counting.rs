//! Which allocations count.

use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::sql_types::Bool;

/// What counts: live, standing by, or of which something arrived or was lost or damaged. The rest is history and adds
/// nothing to any sum. Written as in the indices that hold nothing else, or no engine would use them.
pub(in crate::store) const COUNTS: &str = "(allocations.state IN ('proposed', 'accepted', 'committed', 'standby') \
     OR allocations.received > 0 OR allocations.lost_or_damaged > 0)";
/// By which units of a pledge came back, as [`domain::allocation::Allocation::given_back`] has it and its index.
pub(in crate::store) const CAME_BACK: &str = "(allocations.state = 'declined' OR allocations.released > 0)";

/// The condition that an allocation counts.
pub(in crate::store) fn counts() -> SqlLiteral<Bool> {
    sql(COUNTS)
}
