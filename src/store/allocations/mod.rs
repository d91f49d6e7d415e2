//! Allocations: the rows of the ledger.

pub(super) mod counting;
mod due;
mod page;
mod rows;

pub use due::{Ended, asked_in_vain, hold_ended, of_suspended, standing_by, unanswered};
pub use page::list;
pub(super) use rows::AllocationRow;

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use crate::store::allocations::counting::{CAME_BACK, counts};
use crate::store::allocations::due::{LIVE_OR_STANDBY, STANDBY};
use crate::store::allocations::rows::domain;
use crate::store::engine::error::changed_one;

use crate::store::engine::prepared::{IDS, Prepared, fixed, insert_prepared, padded};
use crate::store::engine::sql_types::DbId;
use crate::store::schema::allocations;
use crate::store::{Connection, StoreError, pledges};
use domain::allocation::Allocation;
use domain::{AllocationId, NeedId, OrganisationId, PledgeId};

/// The allocation with this id.
pub fn find(connection: &mut Connection, id: AllocationId) -> Result<Option<Allocation>, StoreError> {
    let row: Option<AllocationRow> = on_either!(connection, c => allocations::table
        .find(DbId::from(id))
        .select(AllocationRow::as_select())
        .first(c)
        .optional())?;
    Ok(row.map(Into::into))
}

/// The allocations with these ids.
pub fn find_all(connection: &mut Connection, ids: &[AllocationId]) -> Result<Vec<Allocation>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let mut found = Vec::with_capacity(ids.len());
    for piece in ids.chunks(IDS) {
        found.extend(domain(on_either!(connection, c => allocations::table
            .filter(allocations::id.eq_any(piece))
            .select(AllocationRow::as_select())
            .load(c))?));
    }
    found.sort_by_key(|allocation| allocation.id);
    Ok(found)
}

/// The recipients of these allocations.
pub fn recipients_of(connection: &mut Connection, ids: &[AllocationId]) -> Result<Vec<OrganisationId>, StoreError> {
    let ids: Vec<DbId> = ids.iter().map(|id| DbId::from(*id)).collect();
    let mut found: Vec<DbId> = Vec::new();
    for piece in ids.chunks(IDS) {
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
    Ok(domain(on_either!(connection, c => fixed!(allocations::table
        .filter(allocations::need_id.eq(DbId::from(id)))
        .filter(counts())
        .order(allocations::id)
        .select(AllocationRow::as_select()))
        .load(c))?))
}

/// The allocations of these needs that count; no more needs than a page holds.
pub fn of_needs(connection: &mut Connection, ids: &[NeedId]) -> Result<Vec<Allocation>, StoreError> {
    let ids = padded(ids.iter().copied());
    Ok(domain(on_either!(connection, c => Prepared(allocations::table
        .filter(allocations::need_id.eq_any(&ids))
        .filter(counts())
        .order(allocations::id)
        .select(AllocationRow::as_select()))
        .load(c))?))
}

/// The allocations of a pledge that count.
pub fn of_pledge(connection: &mut Connection, id: PledgeId) -> Result<Vec<Allocation>, StoreError> {
    Ok(domain(on_either!(connection, c => fixed!(allocations::table
        .filter(allocations::pledge_id.eq(DbId::from(id)))
        .filter(counts())
        .order(allocations::id)
        .select(AllocationRow::as_select()))
        .load(c))?))
}

/// The allocations of these pledges that count; no more pledges than a page holds.
pub fn of_pledges(connection: &mut Connection, ids: &[PledgeId]) -> Result<Vec<Allocation>, StoreError> {
    let ids = padded(ids.iter().copied());
    Ok(domain(on_either!(connection, c => Prepared(allocations::table
        .filter(allocations::pledge_id.eq_any(&ids))
        .filter(counts())
        .order(allocations::id)
        .select(AllocationRow::as_select()))
        .load(c))?))
}

/// An allocation by which units of the pledge came back, if any did.
pub fn one_that_came_back(connection: &mut Connection, id: PledgeId) -> Result<Option<Allocation>, StoreError> {
    let row: Option<AllocationRow> = on_either!(connection, c => fixed!(allocations::table
        .filter(allocations::pledge_id.eq(DbId::from(id)))
        .filter(sql::<Bool>(CAME_BACK))
        .limit(1)
        .select(AllocationRow::as_select()))
        .load(c))?
    .pop();
    Ok(row.map(Into::into))
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
    Ok(row.map(Into::into))
}

/// The ids of all allocations of a need.
pub fn ids_of_need(connection: &mut Connection, id: NeedId) -> Result<Vec<AllocationId>, StoreError> {
    let ids: Vec<DbId> = on_either!(connection, c => allocations::table
        .filter(allocations::need_id.eq(DbId::from(id)))
        .select(allocations::id)
        .order(allocations::id)
        .load(c))?;
    Ok(ids.into_iter().map(|id| id.0.into()).collect())
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
    for piece in needs.chunks(IDS) {
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

/// Adds allocations.
pub fn insert(connection: &mut Connection, new: &[Allocation]) -> Result<(), StoreError> {
    let rows: Vec<AllocationRow> = new.iter().map(AllocationRow::from).collect();
    insert_prepared!(connection, allocations::table, rows, allocations::id);
    offer(connection, new)
}

/// What came back is offered to others.
fn offer(connection: &mut Connection, changed: &[Allocation]) -> Result<(), StoreError> {
    for allocation in changed.iter().filter(|allocation| allocation.given_back()) {
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
        on_either!(connection, c => fixed!(diesel::update(as_seen).set(&row).returning(allocations::id)).run(c))?,
    )?;
    offer(connection, std::slice::from_ref(allocation))
}
