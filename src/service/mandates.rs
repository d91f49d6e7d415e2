//! Mandates: an intermediary acts only for organisations that agreed.

use crate::service::tx::{Subject, Tx, expect_version};
use crate::service::{Conflict, ServiceError};
use crate::store::organisations::{self as store, MandateRow};
use crate::store::page::{Slice, Window};
use domain::Code;
use domain::access::relation;
use domain::actor::Actor;
use domain::event::SubjectKind;
use domain::policy::Action;
use domain::{MandateId, OrganisationId};

/// Lets `intermediary` act for `principal`.
pub fn grant(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    principal: OrganisationId,
    intermediary: OrganisationId,
) -> Result<MandateRow, ServiceError> {
    let own = relation::organisation(actor, principal);
    let actor = tx.allow(actor, Action::GrantMandate, own)?;
    // the organisation that gives is locked, so that of several at once one is told of the other
    store::find_locked(tx.connection, principal)?.ok_or(ServiceError::Hidden)?;
    if principal == intermediary || store::find(tx.connection, intermediary)?.is_none() {
        return Err(ServiceError::fault("/intermediary_id", Code::UnknownOrganisation));
    }
    if store::find_mandate_between(tx.connection, principal, intermediary)?.is_some() {
        return Err(Conflict::new(Code::MandateExists).into());
    }
    let row = MandateRow {
        id: tx.new_id::<MandateId>().into(),
        principal_id: principal.into(),
        intermediary_id: intermediary.into(),
        granted_at: tx.now.into(),
        revoked_at: None,
        version: 1,
    };
    store::insert_mandate(tx.connection, &row).map_err(|error| match error {
        error if error.is_duplicate() => Conflict::new(Code::MandateExists).into(),
        error => ServiceError::from(error),
    })?;
    tx.did(
        actor,
        principal,
        Action::GrantMandate,
        Subject::new(SubjectKind::Mandate, row.id.0),
        serde_json::json!({ "intermediary": intermediary }),
        None,
    );
    Ok(row)
}

/// Ends a mandate at once.
pub fn revoke(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    principal: OrganisationId,
    id: MandateId,
    version: Option<i64>,
) -> Result<MandateRow, ServiceError> {
    let own = relation::organisation(actor, principal);
    let actor = tx.allow(actor, Action::RevokeMandate, own)?;
    let row = store::find_mandate_locked(tx.connection, id)?
        .filter(|row| OrganisationId::from(row.principal_id.0) == principal)
        .ok_or(ServiceError::Hidden)?;
    expect_version(version, row.version)?;
    if row.revoked_at.is_some() {
        return Err(Conflict::new(Code::AlreadyRevoked).into());
    }
    store::revoke_mandate(tx.connection, &row, tx.now)?;
    tx.did(
        actor,
        principal,
        Action::RevokeMandate,
        Subject::new(SubjectKind::Mandate, id),
        serde_json::json!({}),
        None,
    );
    store::find_mandate(tx.connection, id)?.ok_or(ServiceError::Hidden)
}

/// A page of the mandates that `principal` gave.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    principal: OrganisationId,
    window: &Window,
) -> Result<Slice<MandateRow>, ServiceError> {
    let own = relation::organisation(actor, principal);
    tx.allow(actor, Action::ListMandates, own)?;
    Ok(store::list_mandates(tx.connection, principal, window)?)
}
