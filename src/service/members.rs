//! Members: the seats of people in an organisation. A seat is named by its function, not by the
//! person.

use crate::domain::access::relation;
use crate::domain::actor::Actor;
use crate::domain::event::SubjectKind;
use crate::domain::organisation::{Language, Role};
use crate::domain::policy::Action;
use crate::domain::{MemberId, OrganisationId};
use crate::service::tx::{Subject, Tx, expect_version};
use crate::service::{Conflict, ServiceError};
use crate::store::organisations::{self as store, MemberRow};
use crate::store::page::{Slice, Window};

/// A new member's content.
#[derive(Debug, Clone)]
pub struct NewMember {
    /// The function, for example `head of logistics`.
    pub name: String,
    /// What the member does here.
    pub role: Role,
    /// The language to write to the member in.
    pub language: Language,
}

/// Roles that oversee others' business; only an administrator hands them out.
const fn is_office(role: Role) -> bool {
    matches!(role, Role::Coordinator | Role::Administrator | Role::Auditor)
}

/// Adds a member.
pub fn create(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    organisation: OrganisationId,
    new: &NewMember,
) -> Result<MemberRow, ServiceError> {
    let own = relation::organisation(actor, organisation);
    let actor = tx.allow(actor, Action::CreateMember, own)?;
    if is_office(new.role) && actor.role != Role::Administrator {
        return Err(ServiceError::Denied("only_an_administrator_gives_this_role"));
    }
    store::find(tx.connection, organisation)?.ok_or(ServiceError::Hidden)?;
    let row = add(tx, organisation, new)?;
    tx.did(
        actor,
        organisation,
        Action::CreateMember,
        Subject::new(SubjectKind::Member, row.id.0),
        serde_json::json!({ "role": new.role }),
        None,
    );
    Ok(row)
}

/// Adds a member without asking policy: imports and the demo.
pub fn add(tx: &mut Tx<'_>, organisation: OrganisationId, new: &NewMember) -> Result<MemberRow, ServiceError> {
    let row = MemberRow {
        id: tx.new_id::<MemberId>().into(),
        organisation_id: organisation.into(),
        name: new.name.clone(),
        role: new.role.as_str().to_owned(),
        language: new.language.as_str().to_owned(),
        active: true,
        version: 1,
        created_at: tx.now.into(),
    };
    store::insert_member(tx.connection, &row)?;
    Ok(row)
}

/// Ends a member's seat; its tokens stop working at once.
pub fn deactivate(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    organisation: OrganisationId,
    id: MemberId,
    version: Option<i64>,
) -> Result<MemberRow, ServiceError> {
    let own = relation::organisation(actor, organisation);
    let actor = tx.allow(actor, Action::DeactivateMember, own)?;
    let row = store::find_member(tx.connection, id)?
        .filter(|row| OrganisationId::from(row.organisation_id.0) == organisation)
        .ok_or(ServiceError::Hidden)?;
    expect_version(version, row.version)?;
    if !row.active {
        return Err(Conflict::new("already_inactive").into());
    }
    let row = MemberRow { active: false, version: row.version + 1, ..row };
    store::update_member(tx.connection, &row)?;
    tx.did(
        actor,
        organisation,
        Action::DeactivateMember,
        Subject::new(SubjectKind::Member, id),
        serde_json::json!({}),
        None,
    );
    Ok(row)
}

/// A page of an organisation's members.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    organisation: OrganisationId,
    window: &Window,
) -> Result<Slice<MemberRow>, ServiceError> {
    let own = relation::organisation(actor, organisation);
    tx.allow(actor, Action::ListMembers, own)?;
    Ok(store::list_members(tx.connection, organisation, window)?)
}
