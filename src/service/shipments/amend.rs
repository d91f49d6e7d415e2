//! A shipment that has left is corrected by entries: each says what was there before, who corrected it, when and why.

use domain::Code;
use serde_json::json;

use super::{locked, party_of, subject};
use crate::service::tx::{Tx, expect_version};
use crate::service::{ServiceError, days};
use crate::store::shipments as store;
use domain::ShipmentId;
use domain::access::relation;
use domain::actor::Actor;
use domain::page::{Slice, Window};
use domain::policy::Action;
use domain::shipment::{Amendment, Shipment, ShipmentAmendment};

/// What is to be corrected, and why.
#[derive(Debug, Clone)]
pub struct NewAmendment {
    pub amendment: Amendment,
    pub reason: String,
}

/// Corrects what the shipment travels with. What stood there already is no entry.
///
/// # Errors
/// 403 `not_yours_to_correct`; 409 `planned_shipments_are_edited`, `it_has_already_ended`; 422 `nothing_is_corrected`,
/// `day_has_passed`.
pub fn amend(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
    new: &NewAmendment,
) -> Result<Shipment, ServiceError> {
    let (before, _) = locked(tx, id)?;
    let relation = relation::shipment(actor, &before);
    let known = tx.allow(actor, Action::AmendShipment, relation)?;
    let fields = new.amendment.fields();
    if fields.is_empty() {
        return Err(ServiceError::fault("", Code::NothingIsCorrected));
    }
    if !known.oversees() && fields.iter().any(|field| !field.may_be_said_by(relation)) {
        return Err(ServiceError::Forbidden(Code::NotYoursToCorrect));
    }
    expect_version(version, before.version)?;
    let (after, told) = before.clone().amend(new.amendment.clone())?;
    // expected where it is going to
    let expected_on = days::meant(tx, before.consignee, None, new.amendment.expected_on)?;
    days::still_to_come(tx, "/expected_on", expected_on)?;
    if told.is_empty() {
        return Ok(before);
    }
    let after = Shipment { version: before.version + 1, ..after };
    store::update(tx.connection, &after)?;
    let mut change = serde_json::Map::new();
    for what in told {
        change.insert(what.field.as_str().to_owned(), json!({ "from": what.before, "to": what.after }));
        let entry = ShipmentAmendment {
            id: tx.new_id(),
            shipment: id,
            what,
            reason: new.reason.clone(),
            amended_by: known.member,
            amended_at: tx.now,
        };
        store::insert_amendment(tx.connection, &entry)?;
    }
    let party = party_of(known, &before);
    tx.record_action(known, party, Action::AmendShipment, subject(id), change.into(), Some(new.reason.clone()));
    Ok(after)
}

/// A page of the corrections of a shipment.
pub fn amendments(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    window: &Window,
) -> Result<Slice<ShipmentAmendment>, ServiceError> {
    let shipment = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    tx.allow(actor, Action::ListShipmentAmendments, relation::shipment(actor, &shipment))?;
    Ok(store::amendments_of(tx.connection, id, window)?)
}
