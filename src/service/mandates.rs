//! Mandates: an intermediary acts only for organisations that agreed.

use crate::service::one_record::{kept_meant, meant};
use crate::service::tx::{Subject, Tx, expect_version};
use crate::service::{Conflict, ServiceError};
use crate::store::{mandates as store, organisations};
use domain::Code;
use domain::access::relation;
use domain::actor::Actor;
use domain::event::SubjectKind;
use domain::mandate::Mandate;
use domain::page::{Slice, Window};
use domain::policy::Action;
use domain::{MandateId, OrganisationId};

/// Lets `intermediary` act for `principal`.
pub fn grant(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    principal: OrganisationId,
    intermediary: OrganisationId,
) -> Result<Mandate, ServiceError> {
    let own = relation::organisation(actor, principal);
    let actor = tx.allow(actor, Action::GrantMandate, own)?;
    // the organisation that gives is locked, so that of several at once one is told of the other
    organisations::find_locked(tx.connection, principal)?.ok_or(ServiceError::NotFound)?;
    let intermediary = kept_meant(tx, intermediary)?;
    if principal == intermediary || organisations::find(tx.connection, intermediary)?.is_none() {
        return Err(ServiceError::fault("/intermediary_id", Code::UnknownOrganisation));
    }
    if store::find_between(tx.connection, principal, intermediary)?.is_some() {
        return Err(Conflict::new(Code::MandateExists).into());
    }
    let mandate =
        Mandate { id: tx.new_id(), principal, intermediary, granted_at: tx.now, revoked_at: None, version: 1 };
    store::insert(tx.connection, &mandate).map_err(|error| match error {
        error if error.is_duplicate() => Conflict::new(Code::MandateExists).into(),
        error => ServiceError::from(error),
    })?;
    tx.record_action(
        actor,
        principal,
        Action::GrantMandate,
        Subject::new(SubjectKind::Mandate, mandate.id),
        serde_json::json!({ "intermediary": intermediary }),
        None,
    );
    Ok(mandate)
}

/// Ends a mandate at once.
pub fn revoke(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    principal: OrganisationId,
    id: MandateId,
    version: Option<i64>,
) -> Result<Mandate, ServiceError> {
    let principal = kept_meant(tx, principal)?;
    let own = relation::organisation(actor, principal);
    let actor = tx.allow(actor, Action::RevokeMandate, own)?;
    let mandate = store::find_locked(tx.connection, id)?
        .filter(|mandate| mandate.principal == principal)
        .ok_or(ServiceError::NotFound)?;
    expect_version(version, mandate.version)?;
    if mandate.revoked_at.is_some() {
        return Err(Conflict::new(Code::AlreadyRevoked).into());
    }
    store::revoke(tx.connection, &mandate, tx.now)?;
    tx.record_action(
        actor,
        principal,
        Action::RevokeMandate,
        Subject::new(SubjectKind::Mandate, id),
        serde_json::json!({}),
        None,
    );
    store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)
}

/// A page of the mandates that `principal` gave.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    principal: OrganisationId,
    window: &Window,
) -> Result<Slice<Mandate>, ServiceError> {
    let principal = meant(tx, principal)?;
    let own = relation::organisation(actor, principal);
    tx.allow(actor, Action::ListMandates, own)?;
    Ok(store::list(tx.connection, principal, window)?)
}
