//! Drivers' codes: made by who drives a shipment, for that one shipment; stored as digests, shown once, ended by hand or by
//! what becomes of the shipment.

use chrono::TimeDelta;
use domain::Code;
use serde_json::json;

use crate::hex::hex;
use crate::service::shipments::{locked_alone, subject};
use crate::service::tokens::{PREFIX, digest};
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, FieldError, ServiceError};
use crate::store::{driver_codes as store, shipments};
use domain::access::relation;
use domain::actor::Actor;
use domain::driver::{DAYS, DriverCode, MOST_AT_A_TIME, is_driven};
use domain::page::{Slice, Window};
use domain::policy::Action;
use domain::{DriverCodeId, Fact, ShipmentId};
use lexicon::text::personal;

/// What a driver's code begins with besides: who finds one knows what it is.
const KIND: &str = "driver_";

/// A code to make.
#[derive(Debug, Clone)]
pub struct NewDriverCode {
    /// A function or a number plate.
    pub label: String,
    /// Days it is good for at most.
    pub days: Option<i64>,
}

/// A code just made; the only time it can be read.
#[derive(Debug, Clone)]
pub struct IssuedDriverCode {
    /// What is stored of it.
    pub issued: DriverCode,
    /// The code itself.
    pub code: String,
}

/// Makes a code for a driver of a shipment.
///
/// # Errors
/// 409 `it_has_already_ended`, `too_many_driver_codes`; 422 `a_label_is_no_name`.
pub fn create(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    new: &NewDriverCode,
) -> Result<IssuedDriverCode, ServiceError> {
    // locked, so that of two that are made at once each counts the other, and none is made of what ends
    let shipment = locked_alone(tx, id)?;
    let known = tx.allow(actor, Action::CreateDriverCode, relation::shipment(actor, &shipment))?;
    if let Some(piece) = personal::find(&new.label).first() {
        let fault = FieldError::at("/label", Code::ALabelIsNoName);
        return Err(ServiceError::Invalid(vec![fault.found(Fact::word("personal", piece.kind.as_str()))]));
    }
    let refuse = |code| Conflict::new(code).with("state", shipment.state.as_str());
    if !is_driven(shipment.state) {
        return Err(refuse(Code::ItHasAlreadyEnded).into());
    }
    if store::count_good(tx.connection, id, tx.now)? >= MOST_AT_A_TIME {
        return Err(refuse(Code::TooManyDriverCodes).into());
    }
    let code = format!("{PREFIX}{KIND}{}", hex(&tx.secret()));
    let issued = DriverCode {
        id: tx.new_id(),
        shipment: id,
        organisation: shipment.driver(),
        label: new.label.clone(),
        made_by: known.member,
        made_at: tx.now,
        expires_at: tx.now + TimeDelta::days(new.days.unwrap_or(DAYS)),
        last_used_at: None,
        revoked_at: None,
        ended_at: None,
        version: 1,
    };
    store::insert(tx.connection, &issued, digest(&code))?;
    let change = json!({ "driver_code": issued.id, "label": issued.label, "expires_at": issued.expires_at });
    tx.record_action(known, shipment.driver(), Action::CreateDriverCode, subject(id), change, None);
    Ok(IssuedDriverCode { issued, code })
}

/// Ends a code's use at once.
///
/// # Errors
/// 409 `already_revoked`.
pub fn revoke(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    code: DriverCodeId,
    version: Option<i64>,
) -> Result<DriverCode, ServiceError> {
    let shipment = locked_alone(tx, id)?;
    let known = tx.allow(actor, Action::RevokeDriverCode, relation::shipment(actor, &shipment))?;
    let found = |tx: &mut Tx<'_>| -> Result<DriverCode, ServiceError> {
        let code = store::find(tx.connection, code)?;
        code.filter(|code| code.shipment == id).ok_or(ServiceError::NotFound)
    };
    let before = found(tx)?;
    expect_version(version, before.version)?;
    if before.revoked_at.is_some() || before.ended_at.is_some() {
        return Err(Conflict::new(Code::AlreadyRevoked).into());
    }
    store::revoke(tx.connection, &before, tx.now)?;
    let change = json!({ "driver_code": before.id, "label": before.label });
    let party = relation::speaks_for(known, [before.organisation]);
    tx.record_action(known, party, Action::RevokeDriverCode, subject(id), change, None);
    found(tx)
}

/// A page of a shipment's codes, without the codes themselves.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    window: &Window,
) -> Result<Slice<DriverCode>, ServiceError> {
    let shipment = shipments::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    tx.allow(actor, Action::ListDriverCodes, relation::shipment(actor, &shipment))?;
    Ok(store::list(tx.connection, id, window)?)
}
