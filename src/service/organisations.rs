//! Organisations: registered by an office, verified by a coordinator.

use domain::Code;
use serde_json::json;

use crate::service::tx::{Subject, Tx, expect_version};
use crate::service::{Conflict, Fault, ServiceError, places, public_text};
use crate::store::organisations as store;
use crate::store::{former_kinds, seats};
use domain::OrganisationId;
use domain::access::{Disclosed, disclosure, relation};
use domain::actor::Actor;
use domain::event::SubjectKind;
use domain::filters::OrganisationFilter;
use domain::giving;
use domain::organisation::{Organisation, OrganisationKind, Role};
use domain::page::{Slice, Window};
use domain::place::UKRAINE;
use domain::policy::{Action, Standing};

/// An organisation's content.
#[derive(Debug, Clone)]
pub struct NewOrganisation {
    /// Its name as it calls itself.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// ISO 3166-2, inside Ukraine.
    pub region: Option<String>,
    /// The community, inside Ukraine.
    pub community: Option<String>,
    /// Whether it may be named in public; not, when absent.
    pub public_name: Option<bool>,
}

/// New content for an organisation.
#[derive(Debug, Clone)]
pub struct OrganisationEdit {
    /// Its name as it calls itself.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// ISO 3166-2, inside Ukraine.
    pub region: Option<String>,
    /// The community, inside Ukraine. Not everybody is shown it, so who says nothing of it leaves it
    /// as it is; it is taken off by saying that there is none.
    pub community: Option<Option<String>>,
    /// Whether it may be named in public; as it was, when absent.
    pub public_name: Option<bool>,
}

/// Registers an organisation, not yet verified.
pub fn create(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    new: &NewOrganisation,
) -> Result<Disclosed<Organisation>, ServiceError> {
    let actor = tx.allow(actor, Action::CreateOrganisation, Standing::NONE)?;
    public_text::check_name(&new.name)?;
    let organisation = add(tx, new, false, None)?;
    tx.did(
        actor,
        actor.organisation,
        Action::CreateOrganisation,
        Subject::new(SubjectKind::Organisation, organisation.id),
        json!({ "name": organisation.name, "kind": organisation.kind }),
        None,
    );
    Ok(disclosure::organisation(Some(actor), organisation))
}

/// Registers an organisation without asking policy: imports and the demo.
pub fn add(
    tx: &mut Tx<'_>,
    new: &NewOrganisation,
    verified: bool,
    source_key: Option<&str>,
) -> Result<Organisation, ServiceError> {
    let (region, community) = places::located(tx, new.region.clone(), new.community.clone())?;
    let organisation = Organisation {
        id: tx.new_id(),
        name: new.name.clone(),
        kind: new.kind,
        country: new.country.clone(),
        region,
        community,
        verified,
        public_name: new.public_name.unwrap_or(false),
        named_since: None,
        roles: Vec::new(),
        version: 1,
        created_at: tx.now,
    }
    .named(None, tx.now);
    store::insert(tx.connection, &organisation, source_key)?;
    Ok(organisation)
}

/// One organisation.
pub fn get(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: OrganisationId,
) -> Result<Disclosed<Organisation>, ServiceError> {
    tx.allow(actor, Action::GetOrganisation, relation::organisation(actor, id))?;
    let organisation = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    Ok(disclosure::organisation(actor, organisation))
}

/// Says that the seats of a verified organisation may be of this role, without asking policy:
/// imports, the demo and the first administrator, on the word of who brought them.
pub fn vouch(tx: &mut Tx<'_>, id: OrganisationId, role: Role) -> Result<(), ServiceError> {
    let before = store::find_locked(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    if !before.verified || before.roles.contains(&role) {
        return Ok(());
    }
    let roles = in_order(before.roles.iter().copied().chain([role]));
    Ok(store::update(tx.connection, &Organisation { roles, version: before.version + 1, ..before })?)
}

fn in_order(roles: impl IntoIterator<Item = Role>) -> Vec<Role> {
    roles.into_iter().collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

/// Changes an organisation's content. What was verified must be verified again when its name,
/// kind or country changes.
pub fn update(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: OrganisationId,
    version: Option<i64>,
    edit: &OrganisationEdit,
) -> Result<Disclosed<Organisation>, ServiceError> {
    let actor = tx.allow(actor, Action::UpdateOrganisation, relation::organisation(actor, id))?;
    let before = store::find_locked(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    expect_version(version, before.version)?;
    if before.kind != edit.kind && edit.kind != OrganisationKind::AidOffice {
        // who oversees sits in an aid office
        let seats = seats::taken(tx.connection, id)?;
        if seats.iter().any(|(_, role)| role.oversees()) {
            return Err(Conflict::new(Code::OverseersOnlyInAidOffices).into());
        }
    }
    if before.name != edit.name {
        public_text::check_name(&edit.name)?;
    }
    let same = before.name == edit.name && before.kind == edit.kind && before.country == edit.country;
    let kept = || before.community.clone().filter(|_| edit.country == UKRAINE);
    let community = edit.community.clone().unwrap_or_else(kept);
    let (region, community) = places::located(tx, edit.region.clone(), community)?;
    let after = Organisation {
        name: edit.name.clone(),
        kind: edit.kind,
        country: edit.country.clone(),
        region,
        community,
        verified: before.verified && same,
        public_name: edit.public_name.unwrap_or(before.public_name),
        version: before.version + 1,
        ..before.clone()
    }
    .named(Some(&before), tx.now);
    if before.kind != after.kind {
        former_kinds::insert(tx.connection, tx.new_id(), id, before.kind, tx.now)?;
    }
    store::update(tx.connection, &after)?;
    let moved_away = before.region != after.region || before.community != after.community;
    tx.did(
        actor,
        id,
        Action::UpdateOrganisation,
        Subject::new(SubjectKind::Organisation, id),
        json!({ "name": after.name, "kind": after.kind, "country": after.country, "place_changed": moved_away,
            "verified": after.verified }),
        None,
    );
    Ok(disclosure::organisation(Some(actor), after))
}

/// A coordinator has checked that the organisation is what it says, and says which roles its seats
/// may hold. The roles of a verified one are changed in the same way.
pub fn verify(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: OrganisationId,
    version: Option<i64>,
    roles: &[Role],
) -> Result<Disclosed<Organisation>, ServiceError> {
    let actor = tx.allow(actor, Action::VerifyOrganisation, relation::organisation(actor, id))?;
    let before = store::find_locked(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    expect_version(version, before.version)?;
    giving::roles(actor, &before, roles).map_err(ServiceError::Denied)?;
    let misplaced = giving::misplaced(before.kind, roles);
    if !misplaced.is_empty() {
        let fault = |place| Fault::at(format!("/roles/{place}"), Code::OverseersOnlyInAidOffices);
        return Err(ServiceError::Invalid(misplaced.into_iter().map(fault).collect()));
    }
    let roles = in_order(roles.iter().copied());
    if before.verified && before.roles == roles {
        return Err(Conflict::new(Code::AlreadyVerified).into());
    }
    let after = Organisation { verified: true, roles, version: before.version + 1, ..before.clone() };
    let after = after.named(Some(&before), tx.now);
    store::update(tx.connection, &after)?;
    tx.did(
        actor,
        actor.organisation,
        Action::VerifyOrganisation,
        Subject::new(SubjectKind::Organisation, id),
        json!({ "verified": { "from": before.verified, "to": true },
            "roles": { "from": before.roles, "to": after.roles } }),
        None,
    );
    Ok(disclosure::organisation(Some(actor), after))
}

/// A page of organisations.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &OrganisationFilter,
    window: &Window,
) -> Result<Slice<Disclosed<Organisation>>, ServiceError> {
    tx.allow(actor, Action::ListOrganisations, Standing::NONE)?;
    let page = store::list(tx.connection, filter, window)?;
    let rows = page.rows.into_iter().map(|organisation| disclosure::organisation(actor, organisation)).collect();
    Ok(Slice { rows, more: page.more })
}
