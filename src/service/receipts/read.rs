//! Reading receipts.

use crate::service::ServiceError;
use crate::service::tx::{Subject, Tx};
use crate::store::{allocations, receipts as store};
use domain::access::{relation, scope};
use domain::actor::Actor;
use domain::event::SubjectKind;
use domain::filters::ReceiptFilter;
use domain::page::{Slice, Window};
use domain::policy::{Action, Relation};
use domain::receipt::Receipt;
use domain::{AllocationId, ReceiptId};

/// The same, and whether it counts something for a need of the actor's.
pub fn reading(tx: &mut Tx<'_>, actor: Option<&Actor>, receipt: &Receipt) -> Result<Relation, ServiceError> {
    let ids: Vec<AllocationId> = receipt.lines.iter().map(|line| line.allocation).collect();
    let owners = allocations::recipients_of(tx.connection, &ids)?;
    Ok(relation::receipt(actor, receipt, &owners))
}

/// The subject of a receipt's entries in the log.
pub(super) fn subject(receipt: &Receipt) -> Subject {
    let subject = Subject::new(SubjectKind::Receipt, receipt.id);
    let subject = receipt.shipment.map_or(subject, |id| subject.of_shipment(id));
    receipt.need.map_or(subject, |id| subject.of_need(id))
}

/// One receipt.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: ReceiptId) -> Result<Receipt, ServiceError> {
    let receipt = store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let relation = reading(tx, actor, &receipt)?;
    tx.allow(actor, Action::GetReceipt, relation)?;
    Ok(receipt)
}

/// A page of the receipts the actor is a party to; all of them for those who oversee.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    filter: &ReceiptFilter,
    window: &Window,
) -> Result<Slice<Receipt>, ServiceError> {
    let known = tx.allow(actor, Action::ListReceipts, Relation::NONE)?;
    let filter = ReceiptFilter { scope: scope::receipts(known), ..filter.clone() };
    Ok(store::list(tx.connection, &filter, window)?)
}
