//! The carrier never confirms, nor the same person from another seat.

use domain::Code;
use serde_json::json;

use crate::service::ServiceError;
use crate::service::tx::{Subject, Tx};
use crate::store::seats;
use domain::ReceiptId;
use domain::actor::Actor;
use domain::event::{Consequence, SubjectKind};
use domain::organisation::Role;
use domain::policy::Action;
use domain::shipment::Shipment;
use domain::signing::{Signing, may_sign};

/// What is done for the carrier or the consignor. Where the consignee drives itself, its seats also
/// do what is the consignee's: they agree, file customs and count.
const CARRYING: &[Action] = &[
    Action::CreateShipment,
    Action::DispatchShipment,
    Action::CancelShipment,
    Action::CreateShipmentEvent,
    Action::CreateDriverCode,
    Action::ArriveShipment,
    Action::LoseShipment,
    Action::FindShipment,
    Action::ReturnShipment,
];

/// Refuses the signature of who may have carried or sent the goods.
///
/// # Errors
/// 403 `the_carrier_never_confirms`.
pub fn check(tx: &mut Tx<'_>, actor: &Actor, shipment: &Shipment, receipt: ReceiptId) -> Result<(), ServiceError> {
    let mut parties = vec![shipment.consignor];
    parties.extend(shipment.carrier);
    // seats are given inside an organisation, or by an office that never carries
    if !parties.contains(&actor.organisation) {
        return Ok(());
    }
    let acted = seats::acted(tx.connection, shipment.id, &parties, CARRYING)?;
    let given = seats::given(tx.connection, &[actor.organisation])?;
    let signers = seats::signers(tx.connection, shipment.consignee, Role::Recipient)?;
    match may_sign(actor.member, &acted, &given, &signers, shipment.created_at) {
        Signing::Free => Ok(()),
        Signing::Refused => Err(ServiceError::Forbidden(Code::TheCarrierNeverConfirms)),
        Signing::OnlySeat => {
            let subject = Subject::new(SubjectKind::Receipt, receipt).of_shipment(shipment.id);
            tx.record_consequence(Consequence::SignedByTheOnlySeat, subject, json!({ "member": actor.member }));
            Ok(())
        }
    }
}
