//! A shipment that was given up as lost turns up again.

use crate::service::ServiceError;
use crate::service::facts::reopen_pledges;
use crate::service::shipments::journal::write_event;
use crate::service::shipments::{Effect, transition};
use crate::service::tx::Tx;
use domain::ShipmentId;
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::policy::Action;
use domain::shipment::{Shipment, ShipmentEventKind, ShipmentLine};

/// Says that it was found: what was not counted is under way again. It is a fact and never refused for lack of room:
/// what was promised in its place steps back, and what is left over is the line's excess.
///
/// # Errors
/// 409 `only_lost_shipments_are_found`.
pub fn find(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
    reason: String,
) -> Result<Shipment, ServiceError> {
    let effect: Effect = (Allocation::find, ShipmentLine::uncounted);
    let note = Some(reason.clone());
    let found =
        transition(tx, actor, Action::FindShipment, id, version, Some(reason), Some(effect), |tx, lost, all| {
            let found = lost.find()?;
            reopen_pledges(tx, all)?;
            Ok(found)
        })?;
    if let Some(actor) = actor {
        write_event(tx, actor, &found, ShipmentEventKind::Found, None, tx.now, None, note)?;
    }
    Ok(found)
}
