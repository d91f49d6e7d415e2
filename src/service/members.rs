//! Members: the seats of people in an organisation. A seat is named by its function, not by the
//! person.

use crate::service::one_record::{kept_meant, meant, not_merged};
use crate::service::tx::{Subject, Tx, expect_version};
use crate::service::{Conflict, ServiceError};
use crate::store::{members as store, organisations, seats};
use domain::Code;
use domain::access::relation;
use domain::actor::Actor;
use domain::event::SubjectKind;
use domain::giving::{self, Refusal};
use domain::member::Member;
use domain::organisation::{Language, Organisation, Role};
use domain::page::{MAX_LIMIT, Slice, Window};
use domain::policy::Action;
use domain::{MemberId, OrganisationId};

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

/// Adds a member: a seat of the organisation does so, an administrator, or, while it has no member,
/// a coordinator. Its role is one of those that the organisation was verified for.
pub fn create(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    organisation: OrganisationId,
    new: &NewMember,
) -> Result<Member, ServiceError> {
    let organisation = meant(tx, organisation)?;
    // locked, so that two invitations do not both find it without members
    let found = organisations::find_locked(tx.connection, organisation)?.map(not_merged).transpose()?;
    let vacant = found.is_some() && seats::taken(tx.connection, organisation)?.is_empty();
    let relation = relation::to_organisation(actor, organisation, vacant);
    let actor = tx.allow(actor, Action::CreateMember, relation)?;
    let found = found.ok_or(ServiceError::NotFound)?;
    giving::seat(actor, &found, new.role).map_err(|refusal| match refusal {
        Refusal::Conflict(Code::RoleNotVerified) => {
            Conflict::new(Code::RoleNotVerified).with("role", new.role.as_str()).with("allowed", allowed(&found)).into()
        }
        other => refused(other),
    })?;
    let member = insert(tx, organisation, new, Some(actor.member))?;
    tx.record_action(
        actor,
        organisation,
        Action::CreateMember,
        Subject::new(SubjectKind::Member, member.id),
        serde_json::json!({ "role": new.role }),
        None,
    );
    Ok(member)
}

/// The roles that the organisation's seats may hold.
fn allowed(organisation: &Organisation) -> Vec<&'static str> {
    let roles = organisation.roles.iter().filter(|role| organisation.holds(**role));
    roles.map(|role| role.as_str()).collect()
}

/// Why something is not given, as an answer.
pub fn refused(refusal: Refusal) -> ServiceError {
    match refusal {
        Refusal::Forbidden(code) => ServiceError::Forbidden(code),
        Refusal::Conflict(code) => Conflict::new(code).into(),
    }
}

/// Adds a member without asking policy, on the word of who brought it: imports, the demo and the
/// command line. A verified organisation's seats may be of that role from now on.
pub fn add(tx: &mut Tx<'_>, organisation: OrganisationId, new: &NewMember) -> Result<Member, ServiceError> {
    crate::service::organisations::vouch(tx, organisation, new.role)?;
    insert(tx, organisation, new, None)
}

/// The seat of this function, added as by [`add`] where the organisation has none in use: so that who brings the same
/// seats again makes none twice.
pub fn seated(tx: &mut Tx<'_>, organisation: OrganisationId, new: &NewMember) -> Result<Member, ServiceError> {
    let window = Window { limit: MAX_LIMIT, after: None };
    let known = store::list(tx.connection, organisation, &window)?.rows;
    match known.into_iter().find(|member| member.active && member.name == new.name) {
        Some(member) => Ok(member),
        None => add(tx, organisation, new),
    }
}

fn insert(
    tx: &mut Tx<'_>,
    organisation: OrganisationId,
    new: &NewMember,
    made_by: Option<MemberId>,
) -> Result<Member, ServiceError> {
    let member = Member {
        id: tx.new_id(),
        organisation,
        name: new.name.clone(),
        role: new.role,
        language: new.language,
        active: true,
        version: 1,
        created_at: tx.now,
        made_by,
    };
    store::insert(tx.connection, &member)?;
    Ok(member)
}

/// Ends a member's seat; its tokens stop working at once.
pub fn deactivate(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    organisation: OrganisationId,
    id: MemberId,
    version: Option<i64>,
) -> Result<Member, ServiceError> {
    let organisation = kept_meant(tx, organisation)?;
    let actor = tx.allow(actor, Action::DeactivateMember, relation::organisation(actor, organisation))?;
    let member = store::find_locked(tx.connection, id)?
        .filter(|member| member.organisation == organisation)
        .ok_or(ServiceError::NotFound)?;
    giving::keep(actor, member.seat()).map_err(refused)?;
    expect_version(version, member.version)?;
    if !member.active {
        return Err(Conflict::new(Code::AlreadyInactive).into());
    }
    let member = Member { active: false, version: member.version + 1, ..member };
    store::update(tx.connection, &member)?;
    tx.record_action(
        actor,
        organisation,
        Action::DeactivateMember,
        Subject::new(SubjectKind::Member, id),
        serde_json::json!({}),
        None,
    );
    Ok(member)
}

/// A page of an organisation's members.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    organisation: OrganisationId,
    window: &Window,
) -> Result<Slice<Member>, ServiceError> {
    let organisation = meant(tx, organisation)?;
    tx.allow(actor, Action::ListMembers, relation::organisation(actor, organisation))?;
    Ok(store::list(tx.connection, organisation, window)?)
}
