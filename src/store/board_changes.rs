//! What an index of the board in memory follows: which needs, pledges and organisations the log speaks of, and what
//! is open, a page at a time.

use std::collections::BTreeSet;

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::engine::prepared::IDS;
use crate::store::engine::sql_types::{DbId, DbWord, Id, IdOf};
use crate::store::schema::{allocations, event_order, events, needs, pledges, shipment_lines};
use crate::store::{Connection, StoreError};
use domain::event::SubjectKind;
use domain::need::NeedState;
use domain::pledge::PledgeState;
use domain::{NeedId, OrganisationId, PledgeId};

/// What an entry of the log touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touch {
    /// Its number, once it has one.
    pub seq: Option<i64>,
    /// The entry.
    pub event: Uuid,
    /// The need it concerns.
    pub need: Option<NeedId>,
    /// The pledge it concerns.
    pub pledge: Option<PledgeId>,
    /// The shipment it concerns.
    pub shipment: Option<Uuid>,
    /// The organisation it is about.
    pub organisation: Option<OrganisationId>,
}

#[derive(Debug, Clone, Queryable)]
struct TouchRow {
    id: DbId,
    need_id: Option<IdOf<NeedId>>,
    pledge_id: Option<IdOf<PledgeId>>,
    shipment_id: Option<DbId>,
    subject_kind: DbWord<SubjectKind>,
    subject_id: DbId,
}

#[derive(QueryableByName)]
struct Waiting {
    #[diesel(sql_type = Id)]
    event_id: DbId,
}

fn touch(seq: Option<i64>, row: &TouchRow) -> Touch {
    let about = (row.subject_kind.0 == SubjectKind::Organisation).then_some(row.subject_id);
    Touch {
        seq,
        event: row.id.0,
        need: row.need_id.map(|id| id.0),
        pledge: row.pledge_id.map(|id| id.0),
        shipment: row.shipment_id.map(|id| id.0),
        organisation: about.map(|id| id.0.into()),
    }
}

/// What the entries behind number `since` touched, in order, at most `most` of them.
///
/// # Errors
/// Those of the database.
pub fn numbered(connection: &mut Connection, since: i64, most: i64) -> Result<Vec<Touch>, StoreError> {
    let rows: Vec<(i64, TouchRow)> = on_either!(connection, c => event_order::table
        .inner_join(events::table.on(events::id.eq(event_order::event_id)))
        .filter(event_order::seq.gt(since))
        .order(event_order::seq)
        .limit(most)
        .select((
            event_order::seq,
            (
                events::id,
                events::need_id,
                events::pledge_id,
                events::shipment_id,
                events::subject_kind,
                events::subject_id,
            ),
        ))
        .load(c))?;
    Ok(rows.into_iter().map(|(seq, row)| touch(Some(seq), &row)).collect())
}

/// What the entries touched that are committed and wait for their number; there are none on `SQLite`.
///
/// # Errors
/// Those of the database.
pub fn unnumbered(connection: &mut Connection, most: i64) -> Result<Vec<Touch>, StoreError> {
    let Connection::Postgres(c) = connection else { return Ok(Vec::new()) };
    // two statements: as a join the planner may walk the whole log beside the few that wait
    let waiting: Vec<Waiting> =
        diesel::sql_query(format!("SELECT event_id FROM unsealed_events ORDER BY event_id LIMIT {most}")).load(c)?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<DbId> = waiting.into_iter().map(|entry| entry.event_id).collect();
    let rows: Vec<TouchRow> = events::table
        .filter(events::id.eq_any(ids))
        .select((
            events::id,
            events::need_id,
            events::pledge_id,
            events::shipment_id,
            events::subject_kind,
            events::subject_id,
        ))
        .load(c)?;
    Ok(rows.into_iter().map(|row| touch(None, &row)).collect())
}

/// The highest number given.
///
/// # Errors
/// Those of the database.
pub fn last(connection: &mut Connection) -> Result<i64, StoreError> {
    let last: Option<i64> = on_either!(connection, c => event_order::table
        .select(event_order::seq)
        .order(event_order::seq.desc())
        .first(c)
        .optional())?;
    Ok(last.unwrap_or(0))
}

/// The verified needs behind one, by id.
///
/// # Errors
/// Those of the database.
pub fn verified_needs(connection: &mut Connection, after: Uuid, most: i64) -> Result<Vec<Uuid>, StoreError> {
    let ids: Vec<DbId> = on_either!(connection, c => needs::table
        .filter(needs::state.eq(DbWord(NeedState::Verified)))
        .filter(needs::id.gt(DbId(after)))
        .order(needs::id)
        .limit(most)
        .select(needs::id)
        .load(c))?;
    Ok(ids.into_iter().map(|id| id.0).collect())
}

/// The open pledges behind one, by id.
///
/// # Errors
/// Those of the database.
pub fn open_pledges(connection: &mut Connection, after: Uuid, most: i64) -> Result<Vec<Uuid>, StoreError> {
    let ids: Vec<DbId> = on_either!(connection, c => pledges::table
        .filter(pledges::state.eq(DbWord(PledgeState::Open)))
        .filter(pledges::id.gt(DbId(after)))
        .order(pledges::id)
        .limit(most)
        .select(pledges::id)
        .load(c))?;
    Ok(ids.into_iter().map(|id| id.0).collect())
}

/// Needs and pledges that allocations join.
pub type Joined = Vec<(NeedId, PledgeId)>;

/// The ends of every allocation of which these shipments carry something.
///
/// # Errors
/// Those of the database.
pub fn carried(connection: &mut Connection, shipments: &BTreeSet<Uuid>) -> Result<Joined, StoreError> {
    let ids: Vec<DbId> = shipments.iter().copied().map(DbId).collect();
    let mut found = Joined::new();
    for piece in ids.chunks(IDS) {
        let rows: Vec<(DbId, DbId)> = on_either!(connection, c => shipment_lines::table
            .inner_join(allocations::table.on(allocations::id.eq(shipment_lines::allocation_id)))
            .filter(shipment_lines::shipment_id.eq_any(piece))
            .select((allocations::need_id, allocations::pledge_id))
            .load(c))?;
        found.extend(rows.into_iter().map(|(need, pledge)| (need.0.into(), pledge.0.into())));
    }
    Ok(found)
}

/// The pledges that ever had an allocation to these needs.
///
/// # Errors
/// Those of the database.
pub fn pledges_of(connection: &mut Connection, needs: &BTreeSet<NeedId>) -> Result<Vec<PledgeId>, StoreError> {
    let ids: Vec<DbId> = needs.iter().map(|id| DbId::from(*id)).collect();
    let mut found = Vec::new();
    for piece in ids.chunks(IDS) {
        let rows: Vec<DbId> = on_either!(connection, c => allocations::table
            .filter(allocations::need_id.eq_any(piece))
            .select(allocations::pledge_id)
            .distinct()
            .load(c))?;
        found.extend(rows.into_iter().map(|id| PledgeId::from(id.0)));
    }
    Ok(found)
}

/// The needs that ever had an allocation of these pledges.
///
/// # Errors
/// Those of the database.
pub fn needs_of(connection: &mut Connection, pledges: &BTreeSet<PledgeId>) -> Result<Vec<NeedId>, StoreError> {
    let ids: Vec<DbId> = pledges.iter().map(|id| DbId::from(*id)).collect();
    let mut found = Vec::new();
    for piece in ids.chunks(IDS) {
        let rows: Vec<DbId> = on_either!(connection, c => allocations::table
            .filter(allocations::pledge_id.eq_any(piece))
            .select(allocations::need_id)
            .distinct()
            .load(c))?;
        found.extend(rows.into_iter().map(|id| NeedId::from(id.0)));
    }
    Ok(found)
}

/// The pledges that ever had an allocation for one of these recipients.
///
/// # Errors
/// Those of the database.
pub fn pledges_to(
    connection: &mut Connection,
    recipients: &[OrganisationId],
) -> Result<BTreeSet<PledgeId>, StoreError> {
    if recipients.is_empty() {
        return Ok(BTreeSet::new());
    }
    let ids: Vec<DbId> = recipients.iter().map(|id| DbId::from(*id)).collect();
    let rows: Vec<DbId> = on_either!(connection, c => allocations::table
        .filter(allocations::recipient_id.eq_any(&ids))
        .select(allocations::pledge_id)
        .distinct()
        .load(c))?;
    Ok(rows.into_iter().map(|id| PledgeId::from(id.0)).collect())
}
