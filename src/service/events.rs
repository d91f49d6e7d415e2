//! The log as people read it: a party reads what concerns its needs, pledges and shipments.

use crate::service::tx::Tx;
use crate::service::{ServiceError, pledges, receipts};
use crate::store::events as store;
use crate::store::{
    allocations, catalogue, mandates, members, needs as need_store, organisations, pledges as pledge_store,
    receipts as receipt_store, shipments as shipment_store, tokens,
};
use domain::access::scope::{self, EventScope};
use domain::access::{Action, Disclosed, Standing, disclosure, relation};
use domain::actor::Actor;
use domain::event::{Event, SubjectKind};
use domain::filters::EventFilter;
use domain::page::{Slice, Window};
use domain::{AllocationId, NeedId, PledgeId, ReceiptId, ShipmentId};

/// What somebody is to a thing that the log is narrowed to, and what it reads of it.
type Read = (Standing, EventScope);

/// A page of the log. Those who oversee read all of it; others what concerns one need, pledge, shipment or other thing
/// that they may see, or what their own organisation did. Each entry is cut to what its reader may know.
///
/// # Errors
/// 404 for a thing that may not be seen, as for one that is not there.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &EventFilter,
    window: &Window,
) -> Result<Slice<Disclosed<Event>>, ServiceError> {
    let known = tx.allow(actor, Action::ListEvents, Standing::OWN)?;
    let reads = [
        filter.need.map(|id| of_need(tx, known, id)),
        filter.pledge.map(|id| of_pledge(tx, known, id)),
        filter.shipment.map(|id| of_shipment(tx, known, id)),
        filter.subject.map(|id| of_subject(tx, known, id)),
    ];
    let reads: Vec<Read> = reads.into_iter().flatten().collect::<Result<_, _>>()?;
    let relation = reads.iter().fold(Standing::NONE, |all, (relation, _)| all.and(*relation));
    let scope = scope::events_of_all(known, reads.into_iter().map(|(_, scope)| scope));
    let page = store::list(tx.connection, &EventFilter { scope, ..filter.clone() }, window)?;
    let rows = page.rows.into_iter().map(|event| disclosure::event(actor, relation, event)).collect();
    Ok(Slice { rows, more: page.more })
}

fn of_need(tx: &mut Tx<'_>, known: &Actor, id: NeedId) -> Result<Read, ServiceError> {
    let need = need_store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let relation = relation::need(Some(known), &need);
    tx.allow(Some(known), Action::GetNeed, relation)?;
    Ok((relation, scope::events_of_need(known, relation)))
}

fn of_pledge(tx: &mut Tx<'_>, known: &Actor, id: PledgeId) -> Result<Read, ServiceError> {
    let pledge = pledge_store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let all = pledges::telling(tx, Some(known), id)?;
    let relation = relation::pledge(Some(known), &pledge, &all);
    tx.allow(Some(known), Action::GetPledge, relation)?;
    Ok((relation, scope::events_of_pledge(known, relation)))
}

fn of_shipment(tx: &mut Tx<'_>, known: &Actor, id: ShipmentId) -> Result<Read, ServiceError> {
    let shipment = shipment_store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let relation = relation::shipment(Some(known), &shipment);
    tx.allow(Some(known), Action::GetShipment, relation)?;
    Ok((relation, scope::events_of_shipment(known, relation)))
}

fn of_allocation(tx: &mut Tx<'_>, known: &Actor, id: AllocationId) -> Result<Read, ServiceError> {
    let allocation = allocations::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let relation = relation::allocation(Some(known), &allocation);
    tx.allow(Some(known), Action::GetAllocation, relation)?;
    Ok((relation, scope::events_of_allocation(known, relation)))
}

fn of_receipt(tx: &mut Tx<'_>, known: &Actor, id: ReceiptId) -> Result<Read, ServiceError> {
    let receipt = receipt_store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let relation = receipts::reading(tx, Some(known), &receipt)?;
    tx.allow(Some(known), Action::GetReceipt, relation)?;
    Ok((relation, scope::events_of_receipt(known, relation)))
}

/// Any thing by its id. What the log does not know is not there.
fn of_subject(tx: &mut Tx<'_>, known: &Actor, id: uuid::Uuid) -> Result<Read, ServiceError> {
    let Some(kind) = store::kind_of(tx.connection, id)? else { return Err(ServiceError::Hidden) };
    match kind {
        SubjectKind::Need => of_need(tx, known, id.into()),
        SubjectKind::Pledge => of_pledge(tx, known, id.into()),
        SubjectKind::Shipment => of_shipment(tx, known, id.into()),
        SubjectKind::Allocation => of_allocation(tx, known, id.into()),
        SubjectKind::Receipt => of_receipt(tx, known, id.into()),
        SubjectKind::Organisation => {
            let relation = relation::organisation(Some(known), id.into());
            tx.allow(Some(known), Action::GetOrganisation, relation)?;
            organisations::find(tx.connection, id.into())?.ok_or(ServiceError::Hidden)?;
            Ok((relation, scope::events(known)))
        }
        SubjectKind::Member => {
            let member = members::find(tx.connection, id.into())?.ok_or(ServiceError::Hidden)?;
            household(tx, known, Action::ListMembers, member.organisation.0)
        }
        SubjectKind::Token => {
            let token = tokens::find(tx.connection, id.into())?.ok_or(ServiceError::Hidden)?;
            household(tx, known, Action::ListTokens, token.organisation.0)
        }
        SubjectKind::Mandate => {
            let mandate = mandates::find(tx.connection, id.into())?.ok_or(ServiceError::Hidden)?;
            household(tx, known, Action::ListMandates, mandate.principal.0)
        }
        SubjectKind::Proposal => {
            let proposal = catalogue::find_proposal(tx.connection, id.into())?.ok_or(ServiceError::Hidden)?;
            let relation = relation::proposal(Some(known), &proposal);
            tx.allow(Some(known), Action::GetProposal, relation)?;
            Ok((relation, EventScope::WHOLE))
        }
        SubjectKind::AllocationPlan => {
            tx.allow(Some(known), Action::GetAllocationPlan, Standing::NONE)?;
            Ok((Standing::NONE, EventScope::WHOLE))
        }
        // the lists are everybody's, what was done to them is not
        SubjectKind::Catalogue | SubjectKind::Places => Ok((Standing::NONE, scope::events(known))),
    }
}

/// What an organisation keeps to itself.
fn household(tx: &mut Tx<'_>, known: &Actor, action: Action, of: uuid::Uuid) -> Result<Read, ServiceError> {
    let relation = relation::organisation(Some(known), of.into());
    tx.allow(Some(known), action, relation)?;
    Ok((relation, EventScope::WHOLE))
}
