//! Words that somebody reports: organisations without members are spoken for by a coordinator, and it shows.

use serde_json::{Value, json};

use crate::service::tx::Tx;
use crate::service::{Conflict, ServiceError};
use crate::store::{consents, events, organisations};
use domain::access::relation;
use domain::actor::Actor;
use domain::organisation::Role;
use domain::pledge::{Pledge, PledgeState};
use domain::policy::{Action, Relation};
use domain::voice::{Source, Voice};
use domain::{AllocationId, Code, OrganisationId, PledgeId};

/// To an organisation that has nobody who could speak for it. It is kept as it is until the commit, so that nobody comes
/// to sit there meanwhile. Only coordinators are asked for.
///
/// # Errors
/// Those of the database.
pub fn vacant(tx: &mut Tx<'_>, known: &Actor, organisation: OrganisationId) -> Result<Relation, ServiceError> {
    if known.role != Role::Coordinator {
        return Ok(Relation::NONE);
    }
    if organisations::find_kept(tx.connection, organisation)?.is_none() {
        return Ok(Relation::NONE);
    }
    let speaks = consents::has_members(tx.connection, &[organisation])?;
    Ok(relation::vacant(speaks))
}

/// Whether the actor speaks for the donor as one of its own seats.
pub fn is_own(known: &Actor, pledge: &Pledge) -> bool {
    known.role == Role::Donor && known.organisation == pledge.donor
}

/// What a coordinator opens in the stead of a donor binds it, so somebody must have checked what it is.
///
/// # Errors
/// 409 `organisation_not_verified`.
pub fn check_verified(tx: &mut Tx<'_>, known: &Actor, donor: OrganisationId) -> Result<(), ServiceError> {
    let found = organisations::find(tx.connection, donor)?;
    if known.role == Role::Coordinator && found.is_some_and(|found| !found.verified) {
        return Err(Conflict::new(Code::OrganisationNotVerified).into());
    }
    Ok(())
}

/// Who reports says where it is known from, and nobody else does.
///
/// # Errors
/// 422 without a source or with one of a day to come; 403 where a party speaks for itself.
pub fn check_source(tx: &mut Tx<'_>, known: &Actor, source: Option<&Source>) -> Result<(), ServiceError> {
    match (known.role, source) {
        (Role::Coordinator, None) => Err(ServiceError::fault("/source", Code::SourceMissing)),
        (Role::Coordinator, Some(source)) => {
            let day = tx.zone_of(known.organisation)?.on(source.on);
            if day.is_to_come(tx.now) { Err(ServiceError::fault("/source/on", Code::InTheFuture)) } else { Ok(()) }
        }
        (_, None) => Ok(()),
        (_, Some(_)) => Err(ServiceError::Forbidden(Code::ItSpeaksForItself)),
    }
}

/// A coordinator completes drafts that were only reported, and says of them what stays as it was: whose word it is.
///
/// # Errors
/// 403 for anything else.
pub fn check_edit(
    tx: &mut Tx<'_>,
    known: &Actor,
    before: &Pledge,
    source: Option<&Source>,
) -> Result<(), ServiceError> {
    let reported = before.state == PledgeState::Draft && before.word == Voice::Reported;
    match known.role {
        Role::Coordinator if !reported => Err(ServiceError::Forbidden(Code::NotPermitted)),
        Role::Coordinator => source.map_or(Ok(()), |source| check_source(tx, known, Some(source))),
        _ if source.is_some() => Err(ServiceError::Forbidden(Code::ItSpeaksForItself)),
        _ => Ok(()),
    }
}

/// What the log tells of a source.
pub fn told(source: Option<&Source>) -> Value {
    source.map_or(Value::Null, |source| json!({ "kind": source.kind, "on": source.on, "text": source.text }))
}

/// One seat never turns both keys: who answers in the stead of one side has not answered in that of the other.
///
/// # Errors
/// 403 `one_seat_never_turns_both_keys`.
pub fn one_key(
    tx: &mut Tx<'_>,
    known: &Actor,
    allocation: AllocationId,
    pledge: Option<PledgeId>,
) -> Result<(), ServiceError> {
    let subjects: Vec<uuid::Uuid> = [Some(allocation.0), pledge.map(|id| id.0)].into_iter().flatten().collect();
    let answers = [Action::AcceptAllocation, Action::ConfirmWord];
    if events::did(tx.connection, known.member, &subjects, &answers)? {
        return Err(ServiceError::Forbidden(Code::OneSeatNeverTurnsBothKeys));
    }
    Ok(())
}
