//! Mandates: an intermediary acts only for organisations that agreed.

use crate::domain::access::relation;
use crate::domain::actor::Actor;
use crate::domain::event::SubjectKind;
use crate::domain::policy::Action;
use crate::domain::{MandateId, OrganisationId};
use crate::service::tx::{Subject, Tx, expect_version};
use crate::service::{Conflict, ServiceError};
use crate::store::organisations::{self as store, MandateRow};
use crate::store::page::{Slice, Window};

/// Lets `intermediary` act for `principal`.
pub fn grant(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    principal: OrganisationId,
    intermediary: OrganisationId,
) -> Result<MandateRow, ServiceError> {
    let own = relation::organisation(actor, principal);
    let actor = tx.allow(actor, Action::GrantMandate, own)?;
    if principal == intermediary || store::find(tx.connection, intermediary)?.is_none() {
        return Err(ServiceError::fault("/intermediary_id", "unknown_organisation"));
    }
    if store::find_mandate_between(tx.connection, principal, intermediary)?.is_some() {
        return Err(Conflict::new("mandate_exists").into());
    }
    let row = MandateRow {
        id: tx.new_id::<MandateId>().into(),
        principal_id: principal.into(),
        intermediary_id: intermediary.into(),
        granted_at: tx.now.into(),
        revoked_at: None,
        version: 1,
    };
    store::insert_mandate(tx.connection, &row)?;
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
    let row = find(tx, principal, id)?;
    expect_version(version, row.version)?;
    if row.revoked_at.is_some() {
        return Err(Conflict::new("already_revoked").into());
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
    find(tx, principal, id)
}

fn find(tx: &mut Tx<'_>, principal: OrganisationId, id: MandateId) -> Result<MandateRow, ServiceError> {
    store::find_mandate(tx.connection, id)?
        .filter(|row| OrganisationId::from(row.principal_id.0) == principal)
        .ok_or(ServiceError::Hidden)
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
