//! Counting what came: a draft that moves nothing yet.

use std::collections::HashSet;

use serde_json::json;

use crate::service::locks::Kind as Locked;
use crate::service::receipts::read::subject;
use crate::service::tx::Tx;
use crate::service::{Conflict, FieldError, ServiceError, items};
use crate::store::engine::dialect;
use crate::store::{allocations, needs, receipts as store, shipments as shipment_store};
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::{Allocation, Count, Way};
use domain::policy::{Action, Relation};
use domain::receipt::{Receipt, ReceiptLine, ReceiptState, usual_surplus};
use domain::reference::Referable;
use domain::shipment::{Shipment, ShipmentLine};
use domain::{AllocationId, Code, NeedId, OrganisationId, ShipmentId, ShipmentLineId};

/// What a receipt counts.
#[derive(Debug, Clone, Copy)]
pub enum Counted {
    /// The lines of a shipment.
    Shipment(ShipmentId),
    /// Allocations of a need whose kind travels in no shipment.
    Need(NeedId),
}

/// A line of a count.
#[derive(Debug, Clone)]
pub struct NewReceiptLine {
    /// The shipment's line, when a shipment is counted.
    pub shipment_line: Option<ShipmentLineId>,
    /// The allocation, when none is.
    pub allocation: Option<AllocationId>,
    pub count: Count,
    /// More than was on the papers.
    pub surplus: i64,
    /// Whether the line is complete with this count.
    pub is_final: bool,
    /// Why something is damaged, missing or too many.
    pub reason: Option<String>,
    /// What was accepted, where it is another model than on the papers.
    pub received_as: Option<String>,
}

/// A count to be written down.
#[derive(Debug, Clone)]
pub struct NewReceipt {
    /// What is counted.
    pub of: Counted,
    /// In the words of who counts.
    pub note: Option<String>,
    /// Whether a surplus beyond all measure is meant as it stands.
    pub unusual: bool,
    pub lines: Vec<NewReceiptLine>,
}

/// Begins a count.
pub fn create(tx: &mut Tx<'_>, actor: Option<&Actor>, new: &NewReceipt) -> Result<Receipt, ServiceError> {
    let Checked { known, consignee, consignor, lines, unusual } = match new.of {
        Counted::Shipment(id) => of_shipment(tx, actor, id, new)?,
        Counted::Need(id) => of_need(tx, actor, id, new)?,
    };
    let (shipment, need) = match new.of {
        Counted::Shipment(id) => (Some(id), None),
        Counted::Need(id) => (None, Some(id)),
    };
    let receipt = Receipt {
        id: tx.new_id(),
        reference: next_reference(tx)?,
        state: ReceiptState::Draft,
        shipment,
        need,
        consignee,
        consignor,
        reverses: None,
        reversed_by: None,
        note: new.note.clone(),
        confirmed_by: None,
        confirmed_at: None,
        signed_at: None,
        version: 1,
        created_at: tx.now,
        lines,
    };
    store::insert(tx.connection, &receipt)?;
    tx.made(Locked::Receipt, receipt.id);
    let mut told = json!({ "reference": receipt.reference, "lines": receipt.lines.len() });
    if let (Some(told), false) = (told.as_object_mut(), unusual.is_empty()) {
        told.insert("unusual".to_owned(), json!(unusual));
    }
    tx.record_action(known, consignee, Action::CreateReceipt, subject(&receipt), told, None);
    Ok(receipt)
}

pub(super) fn next_reference(tx: &mut Tx<'_>) -> Result<String, ServiceError> {
    let year = tx.year();
    Ok(dialect::next_reference(tx.connection, Referable::Receipt, year)?)
}

/// A count that can be written down.
pub(super) struct Checked<'a> {
    known: &'a Actor,
    consignee: OrganisationId,
    consignor: OrganisationId,
    lines: Vec<ReceiptLine>,
    /// Surplus beyond all measure, said to be meant so: the line, its units, and the bound.
    unusual: Vec<serde_json::Value>,
}

pub(super) fn of_shipment<'a>(
    tx: &mut Tx<'_>,
    actor: Option<&'a Actor>,
    id: ShipmentId,
    new: &NewReceipt,
) -> Result<Checked<'a>, ServiceError> {
    let shipment = shipment_store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let known = tx.allow(actor, Action::CreateReceipt, relation::shipment(actor, &shipment))?;
    shipment.take_count()?;
    let on_board: Vec<AllocationId> = shipment.lines.iter().map(|line| line.allocation).collect();
    let all = allocations::find_all(tx.connection, &on_board)?;
    let mut unusual = Vec::new();
    let lines = items::collect(new.lines.iter().zip(1..).map(|(line, position)| {
        let pointer = format!("/lines/{}", position - 1);
        let found = line
            .shipment_line
            .and_then(|id| shipment.line(id))
            .ok_or_else(|| vec![FieldError::at(format!("{pointer}/shipment_line_id"), Code::UnknownLine)])?;
        check_count(&pointer, line, open(&shipment, found, &all))?;
        unusual.extend(check_surplus(&pointer, line, (found.quantity, found.surplus), new.unusual)?);
        Ok(receipt_line(tx, position, found.allocation, Some(found.id), line))
    }))?;
    check_once(&lines)?;
    Ok(Checked { known, consignee: shipment.consignee, consignor: shipment.consignor, lines, unusual })
}

/// Units of a line that can still be counted. Of what came back, some may have gone another way since.
fn open(shipment: &Shipment, line: &ShipmentLine, all: &[Allocation]) -> i64 {
    match shipment.way() {
        Way::OnBoard | Way::Lost | Way::Unshipped => line.uncounted(),
        Way::Back => {
            let of = all.iter().find(|other| other.id == line.allocation);
            line.uncounted().min(of.map_or(0, Allocation::countable))
        }
    }
}

pub(super) fn of_need<'a>(
    tx: &mut Tx<'_>,
    actor: Option<&'a Actor>,
    id: NeedId,
    new: &NewReceipt,
) -> Result<Checked<'a>, ServiceError> {
    let need = needs::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let consignee = relation::acting(actor, need.recipient, Relation::CONSIGNEE);
    if tx.allow(actor, Action::GetNeed, relation::need(actor, &need)).is_err() {
        return Err(if actor.is_none() { ServiceError::Unauthenticated } else { ServiceError::NotFound });
    }
    let known = match tx.allow(actor, Action::CreateReceipt, consignee) {
        Err(ServiceError::NotFound) => return Err(ServiceError::Forbidden(Code::NotPermitted)),
        other => other?,
    };
    if need.kind.is_shipped() {
        return Err(Conflict::new(Code::GoodsAreCountedByShipment).into());
    }
    let named: Vec<AllocationId> = new.lines.iter().filter_map(|line| line.allocation).collect();
    let mut all = allocations::find_all(tx.connection, &named)?;
    all.retain(|other| other.need == id);
    let mut unusual = Vec::new();
    let lines = items::collect(new.lines.iter().zip(1..).map(|(line, position)| {
        let pointer = format!("/lines/{}", position - 1);
        let found = line
            .allocation
            .and_then(|id| all.iter().find(|other| other.id == id))
            .ok_or_else(|| vec![FieldError::at(format!("{pointer}/allocation_id"), Code::UnknownAllocation)])?;
        check_count(&pointer, line, found.countable())?;
        unusual.extend(check_surplus(&pointer, line, (found.quantity, 0), new.unusual)?);
        Ok(receipt_line(tx, position, found.id, None, line))
    }))?;
    check_once(&lines)?;
    let mut donors: Vec<_> = all
        .iter()
        .filter(|other| lines.iter().any(|line| line.allocation == other.id))
        .map(|other| other.donor)
        .collect();
    donors.dedup();
    match donors.as_slice() {
        [donor] => Ok(Checked { known, consignee: need.recipient, consignor: *donor, lines, unusual }),
        _ => Err(ServiceError::fault("/lines", Code::OneConsignorAndOneRecipient)),
    }
}

/// A line's numbers must not exceed what is open, must say something, and faults need a reason.
fn check_count(pointer: &str, line: &NewReceiptLine, open: i64) -> Result<(), Vec<FieldError>> {
    let mut faults = Vec::new();
    if line.count.total() > open {
        faults.push(FieldError::at(format!("{pointer}/accepted"), Code::MoreThanWasShipped).with("uncounted", open));
    }
    if line.is_final && line.count.total() < open {
        faults.push(FieldError::at(format!("{pointer}/accepted"), Code::AFinalCountIsComplete).with("uncounted", open));
    }
    if line.count.total() == 0 && line.surplus == 0 && !line.is_final {
        faults.push(FieldError::at(format!("{pointer}/accepted"), Code::NothingCounted));
    }
    if line.count.lost_or_damaged() + line.surplus > 0 && line.reason.is_none() {
        faults.push(FieldError::at(format!("{pointer}/reason"), Code::ReasonMissing));
    }
    if line.received_as.is_some() && line.count.accepted == 0 {
        faults.push(FieldError::at(format!("{pointer}/accepted"), Code::NothingCounted));
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// A surplus beyond all measure is a slip of the hand until somebody says that it is meant; then it is
/// noted. What was counted of the line before is part of it.
fn check_surplus(
    pointer: &str,
    line: &NewReceiptLine,
    (shipped, before): (i64, i64),
    meant: bool,
) -> Result<Option<serde_json::Value>, Vec<FieldError>> {
    let bound = usual_surplus(shipped);
    match line.surplus > 0 && line.surplus.saturating_add(before) > bound {
        false => Ok(None),
        true if meant => Ok(Some(json!({ "line": pointer, "surplus": line.surplus, "bound": bound }))),
        true => Err(vec![FieldError::at(format!("{pointer}/surplus"), Code::UnusualSurplus).with("most", bound)]),
    }
}

fn check_once(lines: &[ReceiptLine]) -> Result<(), ServiceError> {
    let mut seen = HashSet::new();
    let twice = lines.iter().find(|line| !seen.insert((line.allocation, line.shipment_line)));
    match twice {
        Some(line) => Err(ServiceError::fault(format!("/lines/{}", line.position - 1), Code::Twice)),
        None => Ok(()),
    }
}

fn receipt_line(
    tx: &Tx<'_>,
    position: i32,
    allocation: AllocationId,
    shipment_line: Option<ShipmentLineId>,
    line: &NewReceiptLine,
) -> ReceiptLine {
    ReceiptLine {
        id: tx.new_id(),
        position,
        allocation,
        shipment_line,
        count: line.count,
        surplus: line.surplus,
        is_final: line.is_final,
        reason: line.reason.clone(),
        received_as: line.received_as.clone(),
    }
}
