//! Allocations: the rows of the ledger.

use diesel::prelude::*;

use crate::domain::access::scope::AllocationScope;
use crate::domain::allocation::{Allocation, AllocationState};
use crate::domain::{AllocationId, Instant, NeedId, NeedLineId, OrganisationId, PledgeId};
use crate::store::page::{Slice, Window, or_nobody};
use crate::store::prepared::Prepared;
use crate::store::schema::allocations;
use crate::store::sql_types::{DbId, DbMoment};
use crate::store::{Connection, StoreError, pledges};

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = allocations, treat_none_as_null = true)]
pub(super) struct AllocationRow {
    id: DbId,
    need_id: DbId,
    need_line_id: DbId,
    pledge_id: DbId,
    pledge_line_id: DbId,
    recipient_id: DbId,
    donor_id: DbId,
    state: String,
    quantity: i64,
    planned: i64,
    shipped: i64,
    received: i64,
    spoilt: i64,
    released: i64,
    substitute: bool,
    proposed_by: String,
    donor_agreed_at: Option<DbMoment>,
    recipient_agreed_at: Option<DbMoment>,
    hold_until: Option<DbMoment>,
    standby_since: Option<DbMoment>,
    committed_at: Option<DbMoment>,
    split_from: Option<DbId>,
    reason: Option<String>,
    version: i64,
    created_at: DbMoment,
}

impl TryFrom<AllocationRow> for Allocation {
    type Error = StoreError;

    fn try_from(row: AllocationRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0.into(),
            need: row.need_id.0.into(),
            need_line: row.need_line_id.0.into(),
            pledge: row.pledge_id.0.into(),
            pledge_line: row.pledge_line_id.0.into(),
            recipient: row.recipient_id.0.into(),
            donor: row.donor_id.0.into(),
            state: row.state.parse()?,
            quantity: row.quantity,
            planned: row.planned,
            shipped: row.shipped,
            received: row.received,
            spoilt: row.spoilt,
            released: row.released,
            substitute: row.substitute,
            proposed_by: row.proposed_by.parse()?,
            donor_agreed_at: row.donor_agreed_at.map(|at| at.0),
            recipient_agreed_at: row.recipient_agreed_at.map(|at| at.0),
            hold_until: row.hold_until.map(|at| at.0),
            standby_since: row.standby_since.map(|at| at.0),
            committed_at: row.committed_at.map(|at| at.0),
            split_from: row.split_from.map(|id| id.0.into()),
            reason: row.reason,
            version: row.version,
            created_at: row.created_at.0,
        })
    }
}

impl From<&Allocation> for AllocationRow {
    fn from(allocation: &Allocation) -> Self {
        Self {
            id: allocation.id.into(),
            need_id: allocation.need.into(),
            need_line_id: allocation.need_line.into(),
            pledge_id: allocation.pledge.into(),
            pledge_line_id: allocation.pledge_line.into(),
            recipient_id: allocation.recipient.into(),
            donor_id: allocation.donor.into(),
            state: allocation.state.as_str().to_owned(),
            quantity: allocation.quantity,
            planned: allocation.planned,
            shipped: allocation.shipped,
            received: allocation.received,
            spoilt: allocation.spoilt,
            released: allocation.released,
            substitute: allocation.substitute,
            proposed_by: allocation.proposed_by.as_str().to_owned(),
            donor_agreed_at: allocation.donor_agreed_at.map(DbMoment),
            recipient_agreed_at: allocation.recipient_agreed_at.map(DbMoment),
            hold_until: allocation.hold_until.map(DbMoment),
            standby_since: allocation.standby_since.map(DbMoment),
            committed_at: allocation.committed_at.map(DbMoment),
            split_from: allocation.split_from.map(DbId::from),
            reason: allocation.reason.clone(),
            version: allocation.version,
            created_at: allocation.created_at.into(),
        }
    }
}

/// What a list of allocations is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct AllocationFilter {
    pub need: Option<NeedId>,
    pub pledge: Option<PledgeId>,
    pub state: Option<AllocationState>,
    /// Only those that somebody sees.
    pub scope: Option<AllocationScope>,
}

fn domain(rows: Vec<AllocationRow>) -> Result<Vec<Allocation>, StoreError> {
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The allocation with this id.
pub fn find(connection: &mut Connection, id: AllocationId) -> Result<Option<Allocation>, StoreError> {
    let row: Option<AllocationRow> = on_either!(connection, c => allocations::table
        .find(DbId::from(id))
        .select(AllocationRow::as_select())
        .first(c)
        .optional())?;
    row.map(TryInto::try_into).transpose()
}

/// The allocations with these ids.
pub fn find_all(connection: &mut Connection, ids: &[AllocationId]) -> Result<Vec<Allocation>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    domain(on_either!(connection, c => allocations::table
        .filter(allocations::id.eq_any(&ids))
        .order(allocations::id)
        .select(AllocationRow::as_select())
        .load(c))?)
}

/// The recipients of these allocations.
pub fn recipients_of(connection: &mut Connection, ids: &[AllocationId]) -> Result<Vec<OrganisationId>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let found: Vec<DbId> = on_either!(connection, c => allocations::table
        .filter(allocations::id.eq_any(&ids))
        .select(allocations::recipient_id)
        .distinct()
        .load(c))?;
    Ok(found.into_iter().map(|id| id.0.into()).collect())
}

/// Every allocation of a need.
pub fn of_need(connection: &mut Connection, id: NeedId) -> Result<Vec<Allocation>, StoreError> {
    domain(on_either!(connection, c => allocations::table
        .filter(allocations::need_id.eq(DbId::from(id)))
        .order(allocations::id)
        .select(AllocationRow::as_select())
        .load(c))?)
}

/// Every allocation of these needs.
pub fn of_needs(connection: &mut Connection, ids: &[NeedId]) -> Result<Vec<Allocation>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    domain(on_either!(connection, c => allocations::table
        .filter(allocations::need_id.eq_any(&ids))
        .order(allocations::id)
        .select(AllocationRow::as_select())
        .load(c))?)
}

/// Every allocation of a pledge.
pub fn of_pledge(connection: &mut Connection, id: PledgeId) -> Result<Vec<Allocation>, StoreError> {
    domain(on_either!(connection, c => allocations::table
        .filter(allocations::pledge_id.eq(DbId::from(id)))
        .order(allocations::id)
        .select(AllocationRow::as_select())
        .load(c))?)
}

/// Every allocation of these pledges.
pub fn of_pledges(connection: &mut Connection, ids: &[PledgeId]) -> Result<Vec<Allocation>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    domain(on_either!(connection, c => allocations::table
        .filter(allocations::pledge_id.eq_any(&ids))
        .order(allocations::id)
        .select(AllocationRow::as_select())
        .load(c))?)
}

/// What stands by for a need line, oldest first.
pub fn standing_by(connection: &mut Connection, need: NeedId, line: NeedLineId) -> Result<Vec<Allocation>, StoreError> {
    domain(on_either!(connection, c => allocations::table
        .filter(allocations::need_id.eq(DbId::from(need)))
        .filter(allocations::need_line_id.eq(DbId::from(line)))
        .filter(allocations::state.eq(AllocationState::Standby.as_str()))
        .order((allocations::standby_since, allocations::id))
        .select(AllocationRow::as_select())
        .load(c))?)
}

/// Proposals whose hold has ended, at most `limit`.
pub fn hold_ended(connection: &mut Connection, now: Instant, limit: i64) -> Result<Vec<Allocation>, StoreError> {
    domain(on_either!(connection, c => allocations::table
        .filter(allocations::state.eq(AllocationState::Proposed.as_str()))
        .filter(allocations::hold_until.le(DbMoment(now)))
        .order(allocations::hold_until)
        .limit(limit)
        .select(AllocationRow::as_select())
        .load(c))?)
}

/// Adds allocations.
pub fn insert(connection: &mut Connection, new: &[Allocation]) -> Result<(), StoreError> {
    let rows: Vec<AllocationRow> = new.iter().map(AllocationRow::from).collect();
    on_either!(connection, c => diesel::insert_into(allocations::table).values(&rows).execute(c))?;
    offer(connection, new)
}

/// What came back is offered to others.
fn offer(connection: &mut Connection, changed: &[Allocation]) -> Result<(), StoreError> {
    for allocation in changed.iter().filter(|allocation| allocation.came_back()) {
        pledges::offer(connection, allocation.pledge.into())?;
    }
    Ok(())
}

/// Writes an allocation back.
pub fn update(connection: &mut Connection, allocation: &Allocation) -> Result<(), StoreError> {
    let row = AllocationRow::from(allocation);
    on_either!(connection, c => Prepared(diesel::update(allocations::table.find(row.id)).set(&row).returning(allocations::id)).run(c))?;
    offer(connection, std::slice::from_ref(allocation))
}

/// The query of a page, boxed, for either engine.
macro_rules! page_query {
    ($filter:expr, $window:expr) => {{
        let filter: &AllocationFilter = $filter;
        let window: &Window = $window;
        let mut query = allocations::table.select(AllocationRow::as_select()).into_boxed();
        if let Some(need) = filter.need {
            query = query.filter(allocations::need_id.eq(DbId::from(need)));
        }
        if let Some(pledge) = filter.pledge {
            query = query.filter(allocations::pledge_id.eq(DbId::from(pledge)));
        }
        if let Some(state) = filter.state {
            query = query.filter(allocations::state.eq(state.as_str()));
        }
        if let Some(scope) = &filter.scope {
            query = query.filter(
                allocations::recipient_id
                    .eq_any(or_nobody(&scope.recipients))
                    .or(allocations::donor_id.eq_any(or_nobody(&scope.donors))),
            );
        }
        if let Some(after) = &window.after {
            query = query.filter(allocations::id.lt(DbId(after.id)));
        }
        query.order(allocations::id.desc()).limit(window.limit + 1)
    }};
}

/// A page of allocations.
pub fn list(
    connection: &mut Connection,
    filter: &AllocationFilter,
    window: &Window,
) -> Result<Slice<Allocation>, StoreError> {
    let rows = on_either!(connection, c => page_query!(filter, window).load(c))?;
    Ok(Slice::cut(domain(rows)?, window.limit))
}
