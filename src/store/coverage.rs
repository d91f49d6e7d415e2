//! What is promised to a need line and what it has received, as it was at a moment: what it is now, less what has
//! changed since. The public is told later than others, and so never what happened within its delay.

use std::collections::BTreeMap;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::store::allocations::counting::counts;
use crate::store::engine::prepared::{Prepared, padded};
use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, IdOf};
use crate::store::schema::{allocations, coverage_changes};
use crate::store::{Connection, StoreError};
use domain::allocation::AllocationState;
use domain::{Instant, NeedId, NeedLineId};

/// A change of what covers a need line, in base units.
#[derive(Debug, Clone, Copy, Queryable, Insertable)]
#[diesel(table_name = coverage_changes, treat_none_as_default_value = false)]
pub struct CoverageChange {
    pub id: DbId,
    pub need_id: IdOf<NeedId>,
    pub need_line_id: IdOf<NeedLineId>,
    pub at: DbMoment,
    pub promised: i64,
    pub received: i64,
}

/// Units of a line: promised, received.
pub type Covered = (i64, i64);

/// Adds a change.
pub fn insert(connection: &mut Connection, change: &CoverageChange) -> Result<(), StoreError> {
    on_either!(connection, c => Prepared(
        diesel::insert_into(coverage_changes::table).values(change).returning(coverage_changes::need_id)
    ).run(c))?;
    Ok(())
}

/// The states of what both sides agreed on, as `Allocation::is_agreed` has it, but for what stands by: that holds no
/// units, so nothing of it is promised, whoever agreed.
const AGREED: [DbWord<AllocationState>; 3] =
    [DbWord(AllocationState::Accepted), DbWord(AllocationState::Committed), DbWord(AllocationState::Fulfilled)];

/// As `Allocation::promised` has it, of those in a state of [`AGREED`].
const PROMISED: &str = "CAST(SUM(CASE WHEN state = 'fulfilled' THEN 0 \
     ELSE quantity - released - received - lost_or_damaged END) AS BIGINT)";
const RECEIVED: &str = "CAST(SUM(received) AS BIGINT)";
const PROMISED_SINCE: &str = "CAST(SUM(promised) AS BIGINT)";

/// What covered each line of these needs at a moment: agreed and not yet counted; received in good order.
pub fn at(
    connection: &mut Connection,
    needs: &[NeedId],
    moment: Instant,
) -> Result<BTreeMap<NeedLineId, Covered>, StoreError> {
    let ids = padded(needs.iter().copied());
    let now: Vec<(DbId, i64, i64)> = on_either!(connection, c => Prepared(allocations::table
        .filter(allocations::need_id.eq_any(&ids))
        .filter(counts())
        .filter(allocations::state.eq_any(AGREED))
        .group_by(allocations::need_line_id)
        .select((allocations::need_line_id, sql::<BigInt>(PROMISED), sql::<BigInt>(RECEIVED))))
        .load(c))?;
    let since: Vec<(DbId, i64, i64)> = on_either!(connection, c => Prepared(coverage_changes::table
        .filter(coverage_changes::need_id.eq_any(&ids))
        .filter(coverage_changes::at.gt(DbMoment(moment)))
        .group_by(coverage_changes::need_line_id)
        .select((coverage_changes::need_line_id, sql::<BigInt>(PROMISED_SINCE), sql::<BigInt>(RECEIVED))))
        .load(c))?;
    let mut covered: BTreeMap<NeedLineId, Covered> = BTreeMap::new();
    let signed = now.into_iter().map(|row| (row, 1)).chain(since.into_iter().map(|row| (row, -1)));
    for ((line, promised, received), sign) in signed {
        let sums = covered.entry(line.0.into()).or_default();
        *sums = (sums.0 + sign * promised, sums.1 + sign * received);
    }
    Ok(covered)
}
