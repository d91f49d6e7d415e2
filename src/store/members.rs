//! Members.

use diesel::prelude::*;

use crate::store::engine::error::changed_one;
use crate::store::engine::sql_types::{DbId, DbMoment, DbWord, IdOf};
use crate::store::schema::members;
use crate::store::{Connection, StoreError};
use domain::member::Member;
use domain::organisation::{Language, Role};
use domain::page::{Slice, Window};
use domain::{MemberId, OrganisationId};

/// A member as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = members, treat_none_as_default_value = false)]
struct MemberRow {
    id: IdOf<MemberId>,
    organisation_id: IdOf<OrganisationId>,
    name: String,
    role: DbWord<Role>,
    language: DbWord<Language>,
    active: bool,
    version: i64,
    created_at: DbMoment,
    /// The seat that made it; nobody where the command line or an import did.
    made_by: Option<IdOf<MemberId>>,
}

impl From<MemberRow> for Member {
    fn from(row: MemberRow) -> Self {
        Self {
            id: row.id.0,
            organisation: row.organisation_id.0,
            name: row.name,
            role: row.role.0,
            language: row.language.0,
            active: row.active,
            made_by: row.made_by.map(|id| id.0),
            created_at: row.created_at.0,
            version: row.version,
        }
    }
}

impl From<&Member> for MemberRow {
    fn from(member: &Member) -> Self {
        Self {
            id: member.id.into(),
            organisation_id: member.organisation.into(),
            name: member.name.clone(),
            role: member.role.into(),
            language: member.language.into(),
            active: member.active,
            version: member.version,
            created_at: member.created_at.into(),
            made_by: member.made_by.map(IdOf),
        }
    }
}

/// The member with this id.
pub fn find(connection: &mut Connection, id: MemberId) -> Result<Option<Member>, StoreError> {
    let row: Option<MemberRow> = on_either!(connection, c => members::table
        .find(DbId::from(id))
        .select(MemberRow::as_select())
        .first(c)
        .optional())?;
    Ok(row.map(Into::into))
}

/// The same, kept from other changes until this transaction ends.
pub fn find_locked(connection: &mut Connection, id: MemberId) -> Result<Option<Member>, StoreError> {
    let row = locked!(connection, members::table.find(DbId::from(id)), MemberRow)?;
    Ok(row.map(Into::into))
}

/// Adds a member.
pub fn insert(connection: &mut Connection, member: &Member) -> Result<(), StoreError> {
    on_either!(connection, c => diesel::insert_into(members::table).values(MemberRow::from(member)).execute(c))?;
    Ok(())
}

/// Writes a member back, one version on.
///
/// # Errors
/// [`StoreError::Stale`] when it is not of the version before any more.
pub fn update(connection: &mut Connection, member: &Member) -> Result<(), StoreError> {
    let row = MemberRow::from(member);
    let as_seen = members::table.filter(members::id.eq(row.id)).filter(members::version.eq(row.version - 1));
    changed_one(on_either!(connection, c => diesel::update(as_seen).set(&row).execute(c))?)
}

/// A page of an organisation's members.
pub fn list(
    connection: &mut Connection,
    organisation: OrganisationId,
    window: &Window,
) -> Result<Slice<Member>, StoreError> {
    let rows: Vec<MemberRow> = on_either!(connection, c => {
        let mut query = members::table
            .filter(members::organisation_id.eq(DbId::from(organisation)))
            .select(MemberRow::as_select())
            .into_boxed();
        if let Some(after) = &window.after {
            query = query.filter(members::id.lt(DbId(after.id)));
        }
        query.order(members::id.desc()).limit(window.limit + 1).load(c)
    })?;
    let rows = rows.into_iter().map(Into::into).collect::<Vec<_>>();
    Ok(Slice::cut(rows, window.limit))
}
