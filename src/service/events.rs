//! The log as people read it: a party reads everything that concerns what it may see, both sides' steps.

mod told;

pub use told::Told;

use std::collections::HashMap;

use crate::service::tx::Tx;
use crate::service::{ServiceError, pledges, receipts};
use crate::store::events as store;
use crate::store::{
    allocations, catalogue, mandates, members, needs as need_store, organisations, pledges as pledge_store,
    receipts as receipt_store, shipments as shipment_store, tokens,
};
use domain::access::scope::{self, EventScope};
use domain::access::{Action, Relation, relation};
use domain::actor::Actor;
use domain::event::SubjectKind;
use domain::filters::EventFilter;
use domain::page::{Slice, Window};
use domain::{AllocationId, NeedId, PledgeId, ReceiptId, ShipmentId};

/// A page of the log. Those who oversee read all of it; others everything that concerns what they may see, and what was
/// done for them. Each entry is cut to what its reader may know.
///
/// # Errors
/// 404 for a thing that may not be seen, as for one that is not there.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &EventFilter,
    window: &Window,
) -> Result<Slice<Told>, ServiceError> {
    let known = tx.allow(actor, Action::ListEvents, Relation::OWN)?;
    let named = [
        filter.need.map(|id| of_need(tx, known, id)),
        filter.pledge.map(|id| of_pledge(tx, known, id)),
        filter.shipment.map(|id| of_shipment(tx, known, id)),
        filter.subject.map(|id| of_subject(tx, known, id)),
    ];
    for seen in named.into_iter().flatten() {
        seen?;
    }
    let mut scope = scope::events(known);
    if let EventScope::Of(parties) = &mut scope {
        // what was done for one that is theirs now
        parties.own.extend(organisations::merged_from(tx.connection, &parties.own)?);
    }
    let page = store::list(tx.connection, filter, &scope, window)?;
    let mut relations = HashMap::new();
    for entry in &page.rows {
        let about = (entry.event.subject_kind, entry.event.subject_id);
        if !known.oversees() && !relations.contains_key(&about) {
            let relation = relation_to(tx, known, about.0, about.1)?;
            relations.insert(about, relation);
        }
    }
    let rows = told::of(tx, known, page.rows, &relations)?;
    Ok(Slice { rows, more: page.more })
}

/// What a reader of the entries of a thing is to it: nothing more than that where the thing is not there any more.
fn relation_to(tx: &mut Tx<'_>, known: &Actor, kind: SubjectKind, id: uuid::Uuid) -> Result<Relation, ServiceError> {
    let found = match kind {
        SubjectKind::Need => of_need(tx, known, id.into()),
        SubjectKind::Pledge => of_pledge(tx, known, id.into()),
        SubjectKind::Shipment => of_shipment(tx, known, id.into()),
        SubjectKind::Allocation => of_allocation(tx, known, id.into()),
        SubjectKind::Receipt => of_receipt(tx, known, id.into()),
        SubjectKind::Organisation => Ok(relation::organisation(Some(known), id.into())),
        // of these nobody reads entries but those whose they are
        SubjectKind::Member | SubjectKind::Token | SubjectKind::Mandate | SubjectKind::Proposal => Ok(Relation::OWN),
        SubjectKind::AllocationPlan | SubjectKind::Catalogue | SubjectKind::Places => Ok(Relation::NONE),
    };
    match found {
        // what was done for oneself stays one's own
        Err(ServiceError::NotFound | ServiceError::Forbidden(_)) => Ok(Relation::NONE),
        found => found,
    }
}

fn of_need(tx: &mut Tx<'_>, known: &Actor, id: NeedId) -> Result<Relation, ServiceError> {
    let need = need_store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let all = allocations::of_need(tx.connection, id)?;
    let relation = relation::need_with(Some(known), &need, &all);
    tx.allow(Some(known), Action::GetNeed, relation)?;
    Ok(relation)
}

fn of_pledge(tx: &mut Tx<'_>, known: &Actor, id: PledgeId) -> Result<Relation, ServiceError> {
    let pledge = pledge_store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let all = pledges::telling(tx, Some(known), id)?;
    let relation = relation::pledge(Some(known), &pledge, &all);
    tx.allow(Some(known), Action::GetPledge, relation)?;
    Ok(relation)
}

fn of_shipment(tx: &mut Tx<'_>, known: &Actor, id: ShipmentId) -> Result<Relation, ServiceError> {
    let shipment = shipment_store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let relation = relation::shipment(Some(known), &shipment);
    tx.allow(Some(known), Action::GetShipment, relation)?;
    Ok(relation)
}

fn of_allocation(tx: &mut Tx<'_>, known: &Actor, id: AllocationId) -> Result<Relation, ServiceError> {
    let allocation = allocations::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let relation = relation::allocation(Some(known), &allocation);
    tx.allow(Some(known), Action::GetAllocation, relation)?;
    Ok(relation)
}

fn of_receipt(tx: &mut Tx<'_>, known: &Actor, id: ReceiptId) -> Result<Relation, ServiceError> {
    let receipt = receipt_store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let relation = receipts::reading(tx, Some(known), &receipt)?;
    tx.allow(Some(known), Action::GetReceipt, relation)?;
    Ok(relation)
}

/// Any thing by its id. What the log does not know is not there.
fn of_subject(tx: &mut Tx<'_>, known: &Actor, id: uuid::Uuid) -> Result<Relation, ServiceError> {
    let Some(kind) = store::kind_of(tx.connection, id)? else { return Err(ServiceError::NotFound) };
    match kind {
        SubjectKind::Need => of_need(tx, known, id.into()),
        SubjectKind::Pledge => of_pledge(tx, known, id.into()),
        SubjectKind::Shipment => of_shipment(tx, known, id.into()),
        SubjectKind::Allocation => of_allocation(tx, known, id.into()),
        SubjectKind::Receipt => of_receipt(tx, known, id.into()),
        SubjectKind::Organisation => {
            let relation = relation::organisation(Some(known), id.into());
            tx.allow(Some(known), Action::GetOrganisation, relation)?;
            organisations::find(tx.connection, id.into())?.ok_or(ServiceError::NotFound)?;
            Ok(relation)
        }
        SubjectKind::Member => {
            let member = members::find(tx.connection, id.into())?.ok_or(ServiceError::NotFound)?;
            household(tx, known, Action::ListMembers, member.organisation.0)
        }
        SubjectKind::Token => {
            let token = tokens::find(tx.connection, id.into())?.ok_or(ServiceError::NotFound)?;
            household(tx, known, Action::ListTokens, token.organisation.0)
        }
        SubjectKind::Mandate => {
            let mandate = mandates::find(tx.connection, id.into())?.ok_or(ServiceError::NotFound)?;
            household(tx, known, Action::ListMandates, mandate.principal.0)
        }
        SubjectKind::Proposal => {
            let proposal = catalogue::find_proposal(tx.connection, id.into())?.ok_or(ServiceError::NotFound)?;
            let relation = relation::proposal(Some(known), &proposal);
            tx.allow(Some(known), Action::GetProposal, relation)?;
            Ok(relation)
        }
        SubjectKind::AllocationPlan => {
            tx.allow(Some(known), Action::GetAllocationPlan, Relation::NONE)?;
            Ok(Relation::NONE)
        }
        // the lists are everybody's, what was done to them is not
        SubjectKind::Catalogue | SubjectKind::Places => Ok(Relation::NONE),
    }
}

/// What an organisation keeps to itself.
fn household(tx: &mut Tx<'_>, known: &Actor, action: Action, of: uuid::Uuid) -> Result<Relation, ServiceError> {
    let relation = relation::organisation(Some(known), of.into());
    tx.allow(Some(known), action, relation)?;
    Ok(relation)
}
