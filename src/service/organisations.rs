//! Organisations: registered by an office, verified by a coordinator.

use serde_json::json;

use crate::domain::OrganisationId;
use crate::domain::access::{Disclosed, disclosure, relation};
use crate::domain::actor::Actor;
use crate::domain::event::SubjectKind;
use crate::domain::organisation::{Organisation, OrganisationKind};
use crate::domain::policy::{Action, Standing};
use crate::service::tx::{Subject, Tx, expect_version};
use crate::service::{Conflict, ServiceError, places};
use crate::store::organisations::{self as store, OrganisationFilter};
use crate::store::page::{Slice, Window};

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
    /// Whether it may be named in public; as it was, or not at all, when absent.
    pub public_name: Option<bool>,
}

/// Registers an organisation, not yet verified.
pub fn create(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    new: &NewOrganisation,
) -> Result<Disclosed<Organisation>, ServiceError> {
    let actor = tx.allow(actor, Action::CreateOrganisation, Standing::NONE)?;
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
        version: 1,
        created_at: tx.now,
    };
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

/// Changes an organisation's content. What was verified must be verified again when its name,
/// kind or country changes.
pub fn update(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: OrganisationId,
    version: Option<i64>,
    new: &NewOrganisation,
) -> Result<Disclosed<Organisation>, ServiceError> {
    let actor = tx.allow(actor, Action::UpdateOrganisation, relation::organisation(actor, id))?;
    let before = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    expect_version(version, before.version)?;
    let same = before.name == new.name && before.kind == new.kind && before.country == new.country;
    let (region, community) = places::located(tx, new.region.clone(), new.community.clone())?;
    let after = Organisation {
        name: new.name.clone(),
        kind: new.kind,
        country: new.country.clone(),
        region,
        community,
        verified: before.verified && same,
        public_name: new.public_name.unwrap_or(before.public_name),
        version: before.version + 1,
        ..before
    };
    store::update(tx.connection, &after)?;
    tx.did(
        actor,
        id,
        Action::UpdateOrganisation,
        Subject::new(SubjectKind::Organisation, id),
        json!({ "name": after.name, "kind": after.kind, "verified": after.verified }),
        None,
    );
    Ok(disclosure::organisation(Some(actor), after))
}

/// A coordinator has checked that the organisation is what it says.
pub fn verify(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: OrganisationId,
    version: Option<i64>,
) -> Result<Disclosed<Organisation>, ServiceError> {
    let actor = tx.allow(actor, Action::VerifyOrganisation, relation::organisation(actor, id))?;
    let before = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    expect_version(version, before.version)?;
    if before.verified {
        return Err(Conflict::new("already_verified").into());
    }
    let after = Organisation { verified: true, version: before.version + 1, ..before };
    store::update(tx.connection, &after)?;
    tx.did(
        actor,
        actor.organisation,
        Action::VerifyOrganisation,
        Subject::new(SubjectKind::Organisation, id),
        json!({ "verified": { "from": false, "to": true } }),
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
