//! Allocations: the rows of the ledger.

use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer};

use crate::store::error::changed_one;
use crate::store::page::or_nobody;
use crate::store::prepared::{Prepared, insert_prepared, padded};
use crate::store::schema::allocations;
use crate::store::sql_types::{DbId, DbMoment, Id, Moment};
use crate::store::{Connection, StoreError, pledges};
use domain::allocation::{Allocation, AllocationState};
use domain::filters::AllocationFilter;
use domain::page::{Slice, Window};
use domain::{AllocationId, Instant, NeedId, NeedLineId, OrganisationId, PledgeId};

/// Ids asked for in one statement, far below the engines' limits.
pub(super) const PIECE: usize = 1_000;

/// What counts: live, standing by, or of which something arrived or was spoilt. The rest is history and adds
/// nothing to any sum. Written as in the indices that hold nothing else, or no engine would use them.
pub(super) const COUNTS: &str = "(allocations.state IN ('proposed', 'accepted', 'committed', 'standby') \
     OR allocations.received > 0 OR allocations.spoilt > 0)";
/// By which units of a pledge came back, as [`Allocation::came_back`] has it and its index.
pub(super) const CAME_BACK: &str = "(allocations.state = 'declined' OR allocations.released > 0)";
const STANDBY: &str = "allocations.state = 'standby'";
const LIVE_OR_STANDBY: &str = "allocations.state IN ('proposed', 'accepted', 'committed', 'standby')";

/// The condition that an allocation counts.
pub(super) fn counts() -> SqlLiteral<Bool> {
    sql(COUNTS)
}

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
    stepped_back: Option<String>,
    split_from: Option<DbId>,
    reason: Option<String>,
    version: i64,
    created_at: DbMoment,
    waits_for: Option<String>,
    accepted_since: Option<DbMoment>,
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
            stepped_back: row.stepped_back.map(|state| state.parse()).transpose()?,
            split_from: row.split_from.map(|id| id.0.into()),
            reason: row.reason,
            version: row.version,
            created_at: row.created_at.0,
            waits_for: row.waits_for.map(|owed| owed.parse()).transpose()?,
            accepted_since: row.accepted_since.map(|at| at.0),
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
            stepped_back: allocation.stepped_back.map(|state| state.as_str().to_owned()),
            split_from: allocation.split_from.map(DbId::from),
            reason: allocation.reason.clone(),
            version: allocation.version,
            created_at: allocation.created_at.into(),
            waits_for: allocation.waits_for.map(|owed| owed.as_str().to_owned()),
            accepted_since: allocation.accepted_since.map(DbMoment),
        }
    }
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
    let mut found = Vec::with_capacity(ids.len());
    for piece in ids.chunks(PIECE) {
        found.extend(domain(on_either!(connection, c => allocations::table
            .filter(allocations::id.eq_any(piece))
            .select(AllocationRow::as_select())
            .load(c))?)?);
    }
    found.sort_by_key(|allocation| allocation.id);
    Ok(found)
}

/// The recipients of these allocations.
pub fn recipients_of(connection: &mut Connection, ids: &[AllocationId]) -> Result<Vec<OrganisationId>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let mut found: Vec<DbId> = Vec::new();
    for piece in ids.chunks(PIECE) {
        found.extend(on_either!(connection, c => allocations::table
            .filter(allocations::id.eq_any(piece))
            .select(allocations::recipient_id)
            .distinct()
            .load::<DbId>(c))?);
    }
    found.sort_unstable();
    found.dedup();
    Ok(found.into_iter().map(|id| id.0.into()).collect())
}

/// The allocations of a need that count.
pub fn of_need(connection: &mut Connection, id: NeedId) -> Result<Vec<Allocation>, StoreError> {
    domain(on_either!(connection, c => Prepared(allocations::table
        .filter(allocations::need_id.eq(DbId::from(id)))
        .filter(counts())
        .order(allocations::id)
        .select(AllocationRow::as_select()))
        .load(c))?)
}

/// The allocations of these needs that count; no more needs than a page holds.
pub fn of_needs(connection: &mut Connection, ids: &[NeedId]) -> Result<Vec<Allocation>, StoreError> {
    let ids = padded(ids.iter().copied());
    domain(on_either!(connection, c => Prepared(allocations::table
        .filter(allocations::need_id.eq_any(&ids))
        .filter(counts())
        .order(allocations::id)
        .select(AllocationRow::as_select()))
        .load(c))?)
}

/// The allocations of a pledge that count.
pub fn of_pledge(connection: &mut Connection, id: PledgeId) -> Result<Vec<Allocation>, StoreError> {
    domain(on_either!(connection, c => Prepared(allocations::table
        .filter(allocations::pledge_id.eq(DbId::from(id)))
        .filter(counts())
        .order(allocations::id)
        .select(AllocationRow::as_select()))
        .load(c))?)
}

/// The allocations of these pledges that count; no more pledges than a page holds.
pub fn of_pledges(connection: &mut Connection, ids: &[PledgeId]) -> Result<Vec<Allocation>, StoreError> {
    let ids = padded(ids.iter().copied());
    domain(on_either!(connection, c => Prepared(allocations::table
        .filter(allocations::pledge_id.eq_any(&ids))
        .filter(counts())
        .order(allocations::id)
        .select(AllocationRow::as_select()))
        .load(c))?)
}

/// An allocation by which units of the pledge came back, if any did.
pub fn one_that_came_back(connection: &mut Connection, id: PledgeId) -> Result<Option<Allocation>, StoreError> {
    let row: Option<AllocationRow> = on_either!(connection, c => Prepared(allocations::table
        .filter(allocations::pledge_id.eq(DbId::from(id)))
        .filter(sql::<Bool>(CAME_BACK))
        .limit(1)
        .select(AllocationRow::as_select()))
        .load(c))?
    .pop();
    row.map(TryInto::try_into).transpose()
}

/// An allocation of the pledge for one of these recipients, if it ever had one.
pub fn one_for(
    connection: &mut Connection,
    id: PledgeId,
    recipients: &[OrganisationId],
) -> Result<Option<Allocation>, StoreError> {
    let recipients: Vec<DbId> = recipients.iter().map(|id| DbId::from(*id)).collect();
    let row: Option<AllocationRow> = on_either!(connection, c => allocations::table
        .filter(allocations::pledge_id.eq(DbId::from(id)))
        .filter(allocations::recipient_id.eq_any(&recipients))
        .limit(1)
        .select(AllocationRow::as_select())
        .load(c))?
    .pop();
    row.map(TryInto::try_into).transpose()
}

/// The ids of every allocation a pledge ever had, of these recipients only where they are named.
pub fn ids_of_pledge(
    connection: &mut Connection,
    id: PledgeId,
    recipients: Option<&[OrganisationId]>,
) -> Result<Vec<AllocationId>, StoreError> {
    let recipients: Option<Vec<DbId>> = recipients.map(|ids| ids.iter().map(|id| DbId::from(*id)).collect());
    let ids: Vec<DbId> = on_either!(connection, c => {
        let mut query = allocations::table
            .filter(allocations::pledge_id.eq(DbId::from(id)))
            .select(allocations::id)
            .into_boxed();
        if let Some(recipients) = &recipients {
            query = query.filter(allocations::recipient_id.eq_any(recipients));
        }
        query.load(c)
    })?;
    Ok(ids.into_iter().map(|id| id.0.into()).collect())
}

/// Whether units of the pledge were ever committed.
pub fn was_ever_committed(connection: &mut Connection, id: PledgeId) -> Result<bool, StoreError> {
    let found: Vec<DbId> = on_either!(connection, c => allocations::table
        .filter(allocations::pledge_id.eq(DbId::from(id)))
        .filter(allocations::committed_at.is_not_null())
        .limit(1)
        .select(allocations::id)
        .load(c))?;
    Ok(!found.is_empty())
}

/// How many allocations a pledge ever had.
pub fn number_of_pledge(connection: &mut Connection, id: PledgeId) -> Result<i64, StoreError> {
    Ok(on_either!(connection, c => allocations::table
        .filter(allocations::pledge_id.eq(DbId::from(id)))
        .count()
        .get_result(c))?)
}

/// The pledges of what stands by for these needs, and with `live` also of what holds room there.
pub fn pledges_at(connection: &mut Connection, needs: &[NeedId], live: bool) -> Result<Vec<PledgeId>, StoreError> {
    let needs: Vec<DbId> = needs.iter().map(|id| DbId::from(*id)).collect();
    let states = if live { LIVE_OR_STANDBY } else { STANDBY };
    let mut found = Vec::new();
    for piece in needs.chunks(PIECE) {
        let some: Vec<DbId> = on_either!(connection, c => {
            let query = allocations::table
                .filter(allocations::need_id.eq_any(piece))
                .filter(counts())
                .filter(sql::<Bool>(states))
                .select(allocations::pledge_id)
                .distinct();
            if piece.len() == 1 { Prepared(query).load(c) } else { query.load(c) }
        })?;
        found.extend(some.into_iter().map(|id| PledgeId::from(id.0)));
    }
    Ok(found)
}

/// The place in the row of what stands by.
const STEPPED_BACK_FIRST: &str =
    "CASE stepped_back WHEN 'committed' THEN 0 WHEN 'accepted' THEN 1 WHEN 'proposed' THEN 2 ELSE 3 END";

/// What stands by for a need line, in the order in which it moves up: what stepped back for a fact
/// first, the most binding of it before the rest; then the oldest. What waits for a word is not in the row.
pub fn standing_by(connection: &mut Connection, need: NeedId, line: NeedLineId) -> Result<Vec<Allocation>, StoreError> {
    domain(on_either!(connection, c => allocations::table
        .filter(allocations::need_id.eq(DbId::from(need)))
        .filter(allocations::need_line_id.eq(DbId::from(line)))
        .filter(allocations::state.eq(AllocationState::Standby.as_str()))
        .filter(allocations::waits_for.is_null())
        .order((sql::<Integer>(STEPPED_BACK_FIRST), allocations::standby_since, allocations::id))
        .select(AllocationRow::as_select())
        .load(c))?)
}

/// A proposal whose hold has ended, with the end of its hold.
pub type Ended = (Instant, AllocationId);

/// Proposals whose hold has ended, after one of them, at most `limit`.
pub fn hold_ended(
    connection: &mut Connection,
    now: Instant,
    after: Option<Ended>,
    limit: i64,
) -> Result<Vec<Ended>, StoreError> {
    let rows: Vec<(DbId, Option<DbMoment>)> = on_either!(connection, c => {
        let mut query = allocations::table
            .filter(allocations::state.eq(AllocationState::Proposed.as_str()))
            .filter(allocations::hold_until.le(DbMoment(now)))
            .order((allocations::hold_until, allocations::id))
            .limit(limit)
            .select((allocations::id, allocations::hold_until))
            .into_boxed();
        if let Some((until, id)) = after {
            query = query.filter(
                sql::<Bool>("(allocations.hold_until, allocations.id) > (")
                    .bind::<Moment, _>(DbMoment(until))
                    .sql(", ")
                    .bind::<Id, _>(DbId::from(id))
                    .sql(")"),
            );
        }
        query.load(c)
    })?;
    Ok(rows.into_iter().filter_map(|(id, until)| until.map(|until| (until.0, id.0.into()))).collect())
}

/// Accepted ones that have been so since `until` or longer, after one of them, at most `limit`; with the moment.
pub fn unanswered(
    connection: &mut Connection,
    until: Instant,
    after: Option<Ended>,
    limit: i64,
) -> Result<Vec<Ended>, StoreError> {
    let rows: Vec<(DbId, Option<DbMoment>)> = on_either!(connection, c => {
        let mut query = allocations::table
            .filter(allocations::state.eq(AllocationState::Accepted.as_str()))
            .filter(allocations::accepted_since.le(DbMoment(until)))
            .order((allocations::accepted_since, allocations::id))
            .limit(limit)
            .select((allocations::id, allocations::accepted_since))
            .into_boxed();
        if let Some((since, id)) = after {
            query = query.filter(
                sql::<Bool>("(allocations.accepted_since, allocations.id) > (")
                    .bind::<Moment, _>(DbMoment(since))
                    .sql(", ")
                    .bind::<Id, _>(DbId::from(id))
                    .sql(")"),
            );
        }
        query.load(c)
    })?;
    Ok(rows.into_iter().filter_map(|(id, since)| since.map(|since| (since.0, id.0.into()))).collect())
}

/// Adds allocations.
pub fn insert(connection: &mut Connection, new: &[Allocation]) -> Result<(), StoreError> {
    let rows: Vec<AllocationRow> = new.iter().map(AllocationRow::from).collect();
    insert_prepared!(connection, allocations::table, rows, allocations::id);
    offer(connection, new)
}

/// What came back is offered to others.
fn offer(connection: &mut Connection, changed: &[Allocation]) -> Result<(), StoreError> {
    for allocation in changed.iter().filter(|allocation| allocation.came_back()) {
        pledges::offer(connection, allocation.pledge.into())?;
    }
    Ok(())
}

/// Writes an allocation back, one version on.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of the version before any more.
pub fn update(connection: &mut Connection, allocation: &Allocation) -> Result<(), StoreError> {
    let row = AllocationRow::from(allocation);
    let before = allocations::version.eq(row.version - 1);
    let as_seen = allocations::table.filter(allocations::id.eq(row.id)).filter(before);
    changed_one(
        on_either!(connection, c => Prepared(diesel::update(as_seen).set(&row).returning(allocations::id)).run(c))?,
    )?;
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
