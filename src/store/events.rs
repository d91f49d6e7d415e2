//! The log.

use diesel::prelude::*;

use crate::store::page::or_nobody;
use crate::store::prepared::insert_prepared;
use crate::store::schema::events;
use crate::store::sql_types::{DbId, DbJson, DbMoment, DbWord, IdOf};
use crate::store::{Connection, StoreError};
use domain::event::{Event, SubjectKind};
use domain::filters::EventFilter;
use domain::page::{Slice, Window};
use domain::{EventId, MemberId, NeedId, OrganisationId, PledgeId, ShipmentId};

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = events, treat_none_as_default_value = false)]
pub(super) struct EventRow {
    id: IdOf<EventId>,
    at: DbMoment,
    member_id: Option<IdOf<MemberId>>,
    organisation_id: Option<IdOf<OrganisationId>>,
    action: String,
    subject_kind: DbWord<SubjectKind>,
    subject_id: DbId,
    need_id: Option<IdOf<NeedId>>,
    pledge_id: Option<IdOf<PledgeId>>,
    shipment_id: Option<IdOf<ShipmentId>>,
    change: DbJson,
    reason: Option<String>,
}

impl From<EventRow> for Event {
    fn from(row: EventRow) -> Self {
        Self {
            id: row.id.0,
            at: row.at.0,
            member: row.member_id.map(|id| id.0),
            organisation: row.organisation_id.map(|id| id.0),
            action: row.action,
            subject_kind: row.subject_kind.0,
            subject_id: row.subject_id.0,
            need: row.need_id.map(|id| id.0),
            pledge: row.pledge_id.map(|id| id.0),
            shipment: row.shipment_id.map(|id| id.0),
            change: row.change.0,
            reason: row.reason,
        }
    }
}

impl From<&Event> for EventRow {
    fn from(event: &Event) -> Self {
        Self {
            id: event.id.into(),
            at: event.at.into(),
            member_id: event.member.map(IdOf),
            organisation_id: event.organisation.map(IdOf),
            action: event.action.clone(),
            subject_kind: event.subject_kind.into(),
            subject_id: event.subject_id.into(),
            need_id: event.need.map(IdOf),
            pledge_id: event.pledge.map(IdOf),
            shipment_id: event.shipment.map(IdOf),
            change: DbJson(event.change.clone()),
            reason: event.reason.clone(),
        }
    }
}

/// What kind of thing the log knows this id as.
pub fn kind_of(connection: &mut Connection, subject: uuid::Uuid) -> Result<Option<SubjectKind>, StoreError> {
    let kind: Option<DbWord<SubjectKind>> = on_either!(connection, c => events::table
        .filter(events::subject_id.eq(DbId(subject)))
        .select(events::subject_kind)
        .order(events::id)
        .limit(1)
        .first(c)
        .optional())?;
    Ok(kind.map(|kind| kind.0))
}

/// Appends entries.
pub fn insert(connection: &mut Connection, new: &[Event]) -> Result<(), StoreError> {
    let rows: Vec<EventRow> = new.iter().map(EventRow::from).collect();
    insert_prepared!(connection, events::table, rows, events::id);
    Ok(())
}

/// The query of a page, boxed, for either engine.
macro_rules! page_query {
    ($filter:expr, $window:expr) => {{
        let filter: &EventFilter = $filter;
        let window: &Window = $window;
        let mut query = events::table.select(EventRow::as_select()).into_boxed();
        if let Some(subject) = filter.subject {
            query = query.filter(events::subject_id.eq(DbId(subject)));
        }
        if let Some(need) = filter.need {
            query = query.filter(events::need_id.eq(DbId::from(need)));
        }
        if let Some(pledge) = filter.pledge {
            query = query.filter(events::pledge_id.eq(DbId::from(pledge)));
        }
        if let Some(shipment) = filter.shipment {
            query = query.filter(events::shipment_id.eq(DbId::from(shipment)));
        }
        if let Some(organisations) = &filter.scope.organisations {
            query = query.filter(events::organisation_id.eq_any(or_nobody(organisations)));
        }
        if let Some(kinds) = filter.scope.kinds {
            query = query.filter(events::subject_kind.eq_any(kinds.iter().copied().map(DbWord)));
        }
        if !filter.scope.without_kinds.is_empty() {
            query = query.filter(events::subject_kind.ne_all(filter.scope.without_kinds.iter().copied().map(DbWord)));
        }
        if !filter.scope.without.is_empty() {
            query = query.filter(events::action.ne_all(filter.scope.without.iter().map(|action| action.as_str())));
        }
        if let Some(after) = &window.after {
            query = query.filter(events::id.lt(DbId(after.id)));
        }
        query.order(events::id.desc()).limit(window.limit + 1)
    }};
}

/// A page of the log, newest first.
pub fn list(connection: &mut Connection, filter: &EventFilter, window: &Window) -> Result<Slice<Event>, StoreError> {
    let rows: Vec<EventRow> = on_either!(connection, c => page_query!(filter, window).load(c))?;
    let rows = rows.into_iter().map(Into::into).collect::<Vec<_>>();
    Ok(Slice::cut(rows, window.limit))
}
