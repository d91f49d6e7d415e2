//! The log as people read it: a party reads what concerns its needs, pledges and shipments.

use crate::domain::actor::Actor;
use crate::domain::event::Event;
use crate::domain::policy::{Action, Standing};
use crate::service::tx::Tx;
use crate::service::{ServiceError, needs, pledges, shipments};
use crate::store::events::{self as store, EventFilter};
use crate::store::page::{Slice, Window};
use crate::store::{needs as need_store, pledges as pledge_store, shipments as shipment_store};

/// A page of the log. Those who oversee read all of it; others what concerns one need, pledge or
/// shipment of theirs, or what their own organisation did.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &EventFilter,
    window: &Window,
) -> Result<Slice<Event>, ServiceError> {
    let known = tx.allow(actor, Action::ListEvents, Standing::OWN)?;
    let mut filter = filter.clone();
    if !known.oversees() && !is_party(tx, known, &filter)? {
        filter.organisations = Some(known.parties());
    }
    Ok(store::list(tx.connection, &filter, window)?)
}

/// Whether the log is narrowed to a thing to which the actor is a party.
fn is_party(tx: &mut Tx<'_>, actor: &Actor, filter: &EventFilter) -> Result<bool, ServiceError> {
    if let Some(id) = filter.need {
        let need = need_store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
        tx.allow(Some(actor), Action::GetNeed, needs::standing(Some(actor), &need))?;
        return Ok(actor.acts_for(need.recipient));
    }
    if let Some(id) = filter.pledge {
        let pledge = pledge_store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
        let all = pledges::telling(tx, Some(actor), id)?;
        tx.allow(Some(actor), Action::GetPledge, pledges::standing(Some(actor), &pledge, &all))?;
        return Ok(actor.acts_for(pledge.donor));
    }
    if let Some(id) = filter.shipment {
        let shipment = shipment_store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
        tx.allow(Some(actor), Action::GetShipment, shipments::standing(Some(actor), &shipment))?;
        return Ok(true);
    }
    Ok(false)
}
