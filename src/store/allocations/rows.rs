//! Rows of allocations.

use diesel::prelude::*;

use crate::store::engine::sql_types::{DbMoment, DbWord, IdOf};
use crate::store::schema::allocations;
use domain::allocation::{Allocation, AllocationState, Side};
use domain::owed::Owed;
use domain::voice::Voice;
use domain::{AllocationId, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId, ShipmentLineId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = allocations, treat_none_as_default_value = false, treat_none_as_null = true)]
pub(in crate::store) struct AllocationRow {
    pub(super) id: IdOf<AllocationId>,
    pub(super) need_id: IdOf<NeedId>,
    pub(super) need_line_id: IdOf<NeedLineId>,
    pub(super) pledge_id: IdOf<PledgeId>,
    pub(super) pledge_line_id: IdOf<PledgeLineId>,
    pub(super) recipient_id: IdOf<OrganisationId>,
    pub(super) donor_id: IdOf<OrganisationId>,
    pub(super) state: DbWord<AllocationState>,
    pub(super) quantity: i64,
    pub(super) planned: i64,
    pub(super) shipped: i64,
    pub(super) received: i64,
    pub(super) lost_or_damaged: i64,
    pub(super) released: i64,
    pub(super) substitute: bool,
    pub(super) proposed_by: DbWord<Side>,
    pub(super) donor_agreed_at: Option<DbMoment>,
    pub(super) recipient_agreed_at: Option<DbMoment>,
    pub(super) hold_until: Option<DbMoment>,
    pub(super) standby_since: Option<DbMoment>,
    pub(super) committed_at: Option<DbMoment>,
    pub(super) stepped_back: Option<DbWord<AllocationState>>,
    pub(super) split_from: Option<IdOf<AllocationId>>,
    pub(super) reassigned_from: Option<IdOf<ShipmentLineId>>,
    pub(super) reason: Option<String>,
    pub(super) version: i64,
    pub(super) created_at: DbMoment,
    pub(super) waits_for: Option<DbWord<Owed>>,
    pub(super) accepted_since: Option<DbMoment>,
    pub(super) donor_word: Option<DbWord<Voice>>,
    pub(super) recipient_word: Option<DbWord<Voice>>,
}

impl From<AllocationRow> for Allocation {
    fn from(row: AllocationRow) -> Self {
        Self {
            id: row.id.0,
            need: row.need_id.0,
            need_line: row.need_line_id.0,
            pledge: row.pledge_id.0,
            pledge_line: row.pledge_line_id.0,
            recipient: row.recipient_id.0,
            donor: row.donor_id.0,
            state: row.state.0,
            quantity: row.quantity,
            planned: row.planned,
            shipped: row.shipped,
            received: row.received,
            lost_or_damaged: row.lost_or_damaged,
            released: row.released,
            substitute: row.substitute,
            proposed_by: row.proposed_by.0,
            donor_agreed_at: row.donor_agreed_at.map(|at| at.0),
            recipient_agreed_at: row.recipient_agreed_at.map(|at| at.0),
            hold_until: row.hold_until.map(|at| at.0),
            standby_since: row.standby_since.map(|at| at.0),
            committed_at: row.committed_at.map(|at| at.0),
            stepped_back: row.stepped_back.map(|state| state.0),
            split_from: row.split_from.map(|id| id.0),
            reassigned_from: row.reassigned_from.map(|id| id.0),
            reason: row.reason,
            version: row.version,
            created_at: row.created_at.0,
            waits_for: row.waits_for.map(|owed| owed.0),
            accepted_since: row.accepted_since.map(|at| at.0),
            donor_word: row.donor_word.map(|word| word.0),
            recipient_word: row.recipient_word.map(|word| word.0),
        }
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
            state: allocation.state.into(),
            quantity: allocation.quantity,
            planned: allocation.planned,
            shipped: allocation.shipped,
            received: allocation.received,
            lost_or_damaged: allocation.lost_or_damaged,
            released: allocation.released,
            substitute: allocation.substitute,
            proposed_by: allocation.proposed_by.into(),
            donor_agreed_at: allocation.donor_agreed_at.map(DbMoment),
            recipient_agreed_at: allocation.recipient_agreed_at.map(DbMoment),
            hold_until: allocation.hold_until.map(DbMoment),
            standby_since: allocation.standby_since.map(DbMoment),
            committed_at: allocation.committed_at.map(DbMoment),
            stepped_back: allocation.stepped_back.map(DbWord),
            split_from: allocation.split_from.map(IdOf),
            reassigned_from: allocation.reassigned_from.map(IdOf),
            reason: allocation.reason.clone(),
            version: allocation.version,
            created_at: allocation.created_at.into(),
            waits_for: allocation.waits_for.map(DbWord),
            accepted_since: allocation.accepted_since.map(DbMoment),
            donor_word: allocation.donor_word.map(DbWord),
            recipient_word: allocation.recipient_word.map(DbWord),
        }
    }
}

pub(super) fn domain(rows: Vec<AllocationRow>) -> Vec<Allocation> {
    rows.into_iter().map(Into::into).collect()
}
