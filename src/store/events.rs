//! The log.

use diesel::prelude::*;

use crate::store::page::or_nobody;
use crate::store::prepared::insert_prepared;
use crate::store::schema::events;
use crate::store::sql_types::{DbId, DbJson, DbMoment};
use crate::store::{Connection, StoreError};
use domain::event::{Event, SubjectKind};
use domain::filters::EventFilter;
use domain::page::{Slice, Window};

#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = events)]
pub(super) struct EventRow {
    id: DbId,
    at: DbMoment,
    member_id: Option<DbId>,
    organisation_id: Option<DbId>,
    action: String,
    subject_kind: String,
    subject_id: DbId,
    need_id: Option<DbId>,
    pledge_id: Option<DbId>,
    shipment_id: Option<DbId>,
    change: DbJson,
    reason: Option<String>,
}

impl TryFrom<EventRow> for Event {
    type Error = StoreError;

    fn try_from(row: EventRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0.into(),
            at: row.at.0,
            member: row.member_id.map(|id| id.0.into()),
            organisation: row.organisation_id.map(|id| id.0.into()),
            action: row.action,
            subject_kind: row.subject_kind.parse()?,
            subject_id: row.subject_id.0,
            need: row.need_id.map(|id| id.0.into()),
            pledge: row.pledge_id.map(|id| id.0.into()),
            shipment: row.shipment_id.map(|id| id.0.into()),
            change: row.change.0,
            reason: row.reason,
        })
    }
}

impl From<&Event> for EventRow {
    fn from(event: &Event) -> Self {
        Self {
            id: event.id.into(),
            at: event.at.into(),
            member_id: event.member.map(DbId::from),
            organisation_id: event.organisation.map(DbId::from),
            action: event.action.clone(),
            subject_kind: event.subject_kind.as_str().to_owned(),
            subject_id: event.subject_id.into(),
            need_id: event.need.map(DbId::from),
            pledge_id: event.pledge.map(DbId::from),
            shipment_id: event.shipment.map(DbId::from),
            change: DbJson(event.change.clone()),
            reason: event.reason.clone(),
        }
    }
}

/// What kind of thing the log knows this id as.
pub fn kind_of(connection: &mut Connection, subject: uuid::Uuid) -> Result<Option<SubjectKind>, StoreError> {
    let kind: Option<String> = on_either!(connection, c => events::table
        .filter(events::subject_id.eq(DbId(subject)))
        .select(events::subject_kind)
        .order(events::id)
        .limit(1)
        .first(c)
        .optional())?;
    Ok(kind.map(|kind| kind.parse()).transpose()?)
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
            query = query.filter(events::subject_kind.eq_any(kinds.iter().map(|kind| kind.as_str())));
        }
        if !filter.scope.without_kinds.is_empty() {
            query =
                query.filter(events::subject_kind.ne_all(filter.scope.without_kinds.iter().map(|kind| kind.as_str())));
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
    let rows = rows.into_iter().map(TryInto::try_into).collect::<Result<Vec<_>, _>>()?;
    Ok(Slice::cut(rows, window.limit))
}
