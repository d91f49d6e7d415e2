//! The log.

use diesel::prelude::*;

pub use crate::store::events_page::list;

use crate::store::engine::prepared::insert_prepared;
use crate::store::engine::sql_types::{DbId, DbJson, DbMoment, DbWord, IdOf};
use crate::store::schema::events;
use crate::store::{Connection, StoreError};
use domain::event::{Event, SubjectKind};
use domain::policy::Action;
use domain::{DriverCodeId, EventId, MemberId, NeedId, OrganisationId, PledgeId, ShipmentId};

#[derive(Debug, Clone, Queryable, QueryableByName, Selectable, Insertable)]
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
    driver_code_id: Option<IdOf<DriverCodeId>>,
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
            driver: row.driver_code_id.map(|id| id.0),
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
            driver_code_id: event.driver.map(IdOf),
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

/// Whether a member did one of `actions` to one of these things.
pub fn did(
    connection: &mut Connection,
    member: MemberId,
    subjects: &[uuid::Uuid],
    actions: &[Action],
) -> Result<bool, StoreError> {
    let subjects: Vec<DbId> = subjects.iter().map(|id| DbId(*id)).collect();
    let actions: Vec<&str> = actions.iter().map(|action| action.as_str()).collect();
    let found: Option<DbId> = on_either!(connection, c => events::table
        .filter(events::subject_id.eq_any(&subjects))
        .filter(events::member_id.eq(Some(DbId::from(member))))
        .filter(events::action.eq_any(&actions))
        .select(events::id)
        .first(c)
        .optional())?;
    Ok(found.is_some())
}

/// The reason that was given when somebody last did this to a thing.
///
/// # Errors
/// Those of the database.
pub fn last_reason(
    connection: &mut Connection,
    subject: uuid::Uuid,
    action: Action,
) -> Result<Option<String>, StoreError> {
    let found: Option<Option<String>> = on_either!(connection, c => events::table
        .filter(events::subject_id.eq(DbId(subject)))
        .filter(events::action.eq(action.as_str()))
        .order(events::id.desc())
        .select(events::reason)
        .first(c)
        .optional())?;
    Ok(found.flatten())
}

/// Appends entries.
pub fn insert(connection: &mut Connection, new: &[Event]) -> Result<(), StoreError> {
    let rows: Vec<EventRow> = new.iter().map(EventRow::from).collect();
    insert_prepared!(connection, events::table, rows, events::id);
    Ok(())
}
