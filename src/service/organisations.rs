//! Organisations: registered by an office, verified by a coordinator.

use domain::Code;
use serde_json::json;

use crate::service::one_record::{self, KnownBy};
use crate::service::tx::{Subject, Tx, expect_version};
use crate::service::{Conflict, FieldError, ServiceError, places, public_text};
use crate::store::organisations as store;
use crate::store::{former_kinds, seats};
use domain::OrganisationId;
use domain::access::{Disclosed, disclosure, relation};
use domain::actor::Actor;
use domain::event::SubjectKind;
use domain::filters::OrganisationFilter;
use domain::giving;
use domain::organisation::{Organisation, OrganisationKind, OrganisationState, Registration, Role};
use domain::page::{Slice, Window};
use domain::place::UKRAINE;
use domain::policy::{Action, Relation};
use domain::zone::Zone;

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
    /// Its number in an official register.
    pub registration: Option<Registration>,
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
    /// Its number in an official register; as it was, when absent.
    pub registration: Option<Registration>,
}

/// Where an organisation comes from that nobody registered here.
#[derive(Debug, Clone, Copy)]
pub struct Provenance<'a> {
    /// Whether whoever brings it has checked it.
    pub verified: bool,
    /// Whether it says what the organisation is.
    pub kind_stated: bool,
    /// The key of an imported one.
    pub key: Option<&'a str>,
}

impl Provenance<'_> {
    /// Registered here, by somebody who knows it.
    const OWN: Self = Self { verified: false, kind_stated: true, key: None };
}

const fn known_by<'a>(name: &'a str, registration: Option<&'a Registration>) -> KnownBy<'a> {
    KnownBy { name, registration }
}

/// Registers an organisation, not yet verified. One that is there already is answered with the candidates, until it
/// is said of each that it is another one.
pub fn create(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    new: &NewOrganisation,
    distinct_from: &[OrganisationId],
) -> Result<Disclosed<Organisation>, ServiceError> {
    let actor = tx.allow(actor, Action::CreateOrganisation, Relation::NONE)?;
    public_text::check_name(&new.name)?;
    store::lock_names(tx.connection)?;
    one_record::check(tx, known_by(&new.name, new.registration.as_ref()), None, distinct_from)?;
    let organisation = add(tx, new, Provenance::OWN)?;
    tx.record_action(
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
pub fn add(tx: &mut Tx<'_>, new: &NewOrganisation, from: Provenance<'_>) -> Result<Organisation, ServiceError> {
    let (region, community) = places::located(tx, new.region.clone(), new.community.clone())?;
    let organisation = Organisation {
        id: tx.new_id(),
        name: new.name.clone(),
        kind: new.kind,
        kind_stated: from.kind_stated,
        registration: new.registration.clone(),
        country: new.country.clone(),
        region,
        community,
        verified: from.verified,
        public_name: new.public_name.unwrap_or(false),
        named_since: None,
        zone: Zone::of_country(&new.country),
        roles: Vec::new(),
        merged_into: None,
        version: 1,
        created_at: tx.now,
    }
    .named(None, tx.now);
    store::insert(tx.connection, &organisation, from.key)?;
    Ok(organisation)
}

/// One organisation.
pub fn get(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: OrganisationId,
) -> Result<Disclosed<Organisation>, ServiceError> {
    tx.allow(actor, Action::GetOrganisation, relation::organisation(actor, id))?;
    let organisation = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    Ok(disclosure::organisation(actor, organisation))
}

/// Says that the seats of a verified organisation may be of this role, without asking policy:
/// imports, the demo and the first administrator, on the word of who brought them.
pub fn vouch(tx: &mut Tx<'_>, id: OrganisationId, role: Role) -> Result<(), ServiceError> {
    let before = store::find_locked(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
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
    distinct_from: &[OrganisationId],
) -> Result<Disclosed<Organisation>, ServiceError> {
    let actor = tx.allow(actor, Action::UpdateOrganisation, relation::organisation(actor, id))?;
    store::lock_names(tx.connection)?;
    let before = store::find_locked(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let before = one_record::not_merged(before)?;
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
    let registration = edit.registration.clone().or_else(|| before.registration.clone());
    if before.name != edit.name || before.registration != registration {
        one_record::check(tx, known_by(&edit.name, registration.as_ref()), Some(id), distinct_from)?;
    }
    let same = before.name == edit.name && before.kind == edit.kind && before.country == edit.country;
    let kept = || before.community.clone().filter(|_| edit.country == UKRAINE);
    let community = edit.community.clone().unwrap_or_else(kept);
    let (region, community) = places::located(tx, edit.region.clone(), community)?;
    let after = Organisation {
        name: edit.name.clone(),
        kind: edit.kind,
        kind_stated: true,
        registration,
        country: edit.country.clone(),
        region,
        community,
        verified: before.verified && same,
        zone: before.zone.kept_in(&edit.country),
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
    tx.record_action(
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

/// Nothing is agreed with whoever was suspended, until an office has verified it again.
///
/// # Errors
/// 409 `organisation_suspended` with its id.
pub fn check_standing(tx: &mut Tx<'_>, parties: &[OrganisationId]) -> Result<(), ServiceError> {
    let found = store::find_all(tx.connection, parties)?;
    match found.into_iter().find(|found| found.state() == OrganisationState::Suspended) {
        Some(suspended) => {
            Err(Conflict::new(Code::OrganisationSuspended).with("organisation_id", suspended.id.to_string()).into())
        }
        None => Ok(()),
    }
}

/// A coordinator has checked that the organisation is what it says, and says which roles its seats
/// may hold, and by which of its country's clocks its days go. Roles and zone of a verified one are changed in the same
/// way; days that were given before stay as they were.
pub fn verify(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: OrganisationId,
    version: Option<i64>,
    roles: &[Role],
    zone: Option<&str>,
) -> Result<Disclosed<Organisation>, ServiceError> {
    let actor = tx.allow(actor, Action::VerifyOrganisation, relation::organisation(actor, id))?;
    let before = store::find_locked(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let before = one_record::not_merged(before)?;
    expect_version(version, before.version)?;
    giving::roles(actor, &before, roles).map_err(ServiceError::Forbidden)?;
    let misplaced = giving::misplaced(before.kind, roles);
    if !misplaced.is_empty() {
        let fault = |place| FieldError::at(format!("/roles/{place}"), Code::OverseersOnlyInAidOffices);
        return Err(ServiceError::Invalid(misplaced.into_iter().map(fault).collect()));
    }
    let roles = in_order(roles.iter().copied());
    let zone = chosen_zone(&before, zone)?;
    if before.verified && before.roles == roles && before.zone == zone {
        return Err(Conflict::new(Code::AlreadyVerified).into());
    }
    let after = Organisation { verified: true, roles, zone, version: before.version + 1, ..before.clone() };
    let after = after.named(Some(&before), tx.now);
    store::update(tx.connection, &after)?;
    tx.record_action(
        actor,
        actor.organisation,
        Action::VerifyOrganisation,
        Subject::new(SubjectKind::Organisation, id),
        json!({ "verified": { "from": before.verified, "to": true },
            "roles": { "from": before.roles, "to": after.roles },
            "zone": { "from": before.zone.as_str(), "to": after.zone.as_str() } }),
        None,
    );
    Ok(disclosure::organisation(Some(actor), after))
}

/// An office takes the trust from an organisation: its seats read, what waits with it lapses, and what is agreed with it
/// becomes the coordinators' tasks. Verifying it again gives it back.
///
/// # Errors
/// 403 for one's own organisation, and for one that oversees unless an administrator asks; 409 where it is not verified.
pub fn suspend(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: OrganisationId,
    version: Option<i64>,
    reason: &str,
) -> Result<Disclosed<Organisation>, ServiceError> {
    let actor = tx.allow(actor, Action::SuspendOrganisation, relation::organisation(actor, id))?;
    let before = store::find_locked(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let before = one_record::not_merged(before)?;
    expect_version(version, before.version)?;
    giving::suspends(actor, &before).map_err(ServiceError::Forbidden)?;
    if !before.verified {
        return Err(Conflict::new(Code::OrganisationIsNotVerified).into());
    }
    let after = Organisation { verified: false, version: before.version + 1, ..before };
    store::update(tx.connection, &after)?;
    tx.record_action(
        actor,
        actor.organisation,
        Action::SuspendOrganisation,
        Subject::new(SubjectKind::Organisation, id),
        json!({ "verified": { "from": true, "to": false } }),
        Some(reason.to_owned()),
    );
    Ok(disclosure::organisation(Some(actor), after))
}

/// A zone of the organisation's country; the present one where none is named.
fn chosen_zone(organisation: &Organisation, named: Option<&str>) -> Result<Zone, ServiceError> {
    let Some(named) = named else { return Ok(organisation.zone) };
    let zone = named.parse::<Zone>().ok().filter(|zone| zone.is_of(&organisation.country));
    zone.ok_or_else(|| {
        let choices = Zone::choices(&organisation.country).join(", ");
        ServiceError::Invalid(vec![FieldError::at("/zone", Code::NoZoneOfTheCountry).expects(choices)])
    })
}

/// A page of organisations.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &OrganisationFilter,
    window: &Window,
) -> Result<Slice<Disclosed<Organisation>>, ServiceError> {
    tx.allow(actor, Action::ListOrganisations, Relation::NONE)?;
    let page = store::list(tx.connection, filter, window)?;
    let rows = page.rows.into_iter().map(|organisation| disclosure::organisation(actor, organisation)).collect();
    Ok(Slice { rows, more: page.more })
}
