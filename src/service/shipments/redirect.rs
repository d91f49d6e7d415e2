//! Goods on the road come to another place for the same needs: who has them counts them, once each recipient agrees.

use domain::Code;
use serde_json::json;

use super::{locked, subject};
use crate::service::one_record::kept_meant;
use crate::service::shipments::declare::used;
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, ServiceError, consignees};
use crate::store::{consents, needs, shipments as store};
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::policy::Action;
use domain::shipment::Shipment;
use domain::{OrganisationId, ShipmentId};

/// Says who has the goods of a shipment under way. The recipient who says so agrees for its own needs on board; the
/// needs of others must name the same consignee.
///
/// # Errors
/// 409 `only_shipments_under_way_are_redirected`, `other_recipients_have_not_agreed`; 422 at `/consignee_id`.
pub fn redirect(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
    consignee: OrganisationId,
    reason: &str,
) -> Result<Shipment, ServiceError> {
    let (before, all) = locked(tx, id)?;
    let known = tx.allow(actor, Action::RedirectShipment, relation::shipment(actor, &before))?;
    expect_version(version, before.version)?;
    let consignee = kept_meant(tx, consignee)?;
    let after = before.clone().redirect(consignee)?;
    if consignee == before.consignor {
        return Err(ServiceError::fault("/consignee_id", Code::TheConsignorDoesNotReceive));
    }
    consignees::check(tx, consignee)?;
    others_agree(tx, known, &all, consignee)?;
    if consignee == before.consignee {
        return Ok(before);
    }
    let after = Shipment { version: before.version + 1, ..after };
    match store::update(tx.connection, &after) {
        Err(error) if error.is_duplicate() => return Err(used(&after).into()),
        written => written?,
    }
    consents::replace_parties(tx.connection, &after)?;
    let change = json!({ "consignee": { "from": before.consignee, "to": consignee } });
    let party = relation::speaks_for(known, before.recipients.iter().copied());
    tx.record_action(known, party, Action::RedirectShipment, subject(id), change, Some(reason.to_owned()));
    Ok(after)
}

/// The needs of recipients for whom the actor does not speak must name that consignee.
fn others_agree(
    tx: &mut Tx<'_>,
    known: &Actor,
    all: &[Allocation],
    consignee: OrganisationId,
) -> Result<(), ServiceError> {
    for allocation in all.iter().filter(|allocation| !relation::receives(known, allocation)) {
        let need = needs::find(tx.connection, allocation.need)?.ok_or(ServiceError::NotFound)?;
        if need.consignee() != consignee {
            return Err(Conflict::new(Code::OtherRecipientsHaveNotAgreed).into());
        }
    }
    Ok(())
}
