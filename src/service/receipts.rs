//! Receipts: the consignee counts and signs. What is damaged or missing re-opens the need by
//! itself; a wrong count is taken back by a reversing receipt.

use domain::Code;
use std::collections::{HashMap, HashSet};

use chrono::Datelike;
use serde_json::json;

use crate::service::facts::{check_pledges, reopen_pledges, take_in};
use crate::service::ledger::{change, save, settle, subject as allocated};
use crate::service::locks::Kind as Locked;
use crate::service::shipments::{self, locked_allocations};
use crate::service::tx::{Subject, Tx, expect_version, moved, moved_with};
use crate::service::{Conflict, Fault, ServiceError, items, signing};
use crate::store::{allocations, needs, pledges, receipts as store, shipments as shipment_store, two_armed};
use domain::access::{relation, scope};
use domain::actor::Actor;
use domain::allocation::{Allocation, Count};
use domain::event::{Consequence, SubjectKind};
use domain::filters::ReceiptFilter;
use domain::ledger::needed_again;
use domain::page::{Slice, Window};
use domain::policy::{Action, Standing};
use domain::receipt::{Receipt, ReceiptLine, ReceiptState, usual_surplus};
use domain::shipment::Shipment;
use domain::{AllocationId, NeedId, OrganisationId, PledgeId, ReceiptId, ShipmentId, ShipmentLineId};

/// The same, and whether it counts something for a need of the actor's.
pub fn reading(tx: &mut Tx<'_>, actor: Option<&Actor>, receipt: &Receipt) -> Result<Standing, ServiceError> {
    let ids: Vec<AllocationId> = receipt.lines.iter().map(|line| line.allocation).collect();
    let owners = allocations::recipients_of(tx.connection, &ids)?;
    Ok(relation::receipt(actor, receipt, &owners))
}

/// The subject of a receipt's entries in the log.
fn subject(receipt: &Receipt) -> Subject {
    let subject = Subject::new(SubjectKind::Receipt, receipt.id);
    let subject = receipt.shipment.map_or(subject, |id| subject.of_shipment(id));
    receipt.need.map_or(subject, |id| subject.of_need(id))
}

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
    /// The count.
    pub count: Count,
    /// More than was on the papers.
    pub surplus: i64,
    /// Whether the line is complete with this count.
    pub is_final: bool,
    /// Why something is damaged, missing or too many.
    pub reason: Option<String>,
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
    /// Its lines.
    pub lines: Vec<NewReceiptLine>,
}

/// One receipt.
pub fn get(tx: &mut Tx<'_>, actor: Option<&Actor>, id: ReceiptId) -> Result<Receipt, ServiceError> {
    let receipt = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
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
    let known = tx.allow(actor, Action::ListReceipts, Standing::NONE)?;
    let filter = ReceiptFilter { scope: scope::receipts(known), ..filter.clone() };
    Ok(store::list(tx.connection, &filter, window)?)
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
    tx.did(known, consignee, Action::CreateReceipt, subject(&receipt), told, None);
    Ok(receipt)
}

fn next_reference(tx: &mut Tx<'_>) -> Result<String, ServiceError> {
    let year = tx.today().year();
    Ok(two_armed::next_reference(tx.connection, two_armed::ReferenceKind::Receipt, year)?)
}

/// A count that can be written down.
struct Checked<'a> {
    known: &'a Actor,
    consignee: OrganisationId,
    consignor: OrganisationId,
    lines: Vec<ReceiptLine>,
    /// Surplus beyond all measure, said to be meant so: the line, its units, and the bound.
    unusual: Vec<serde_json::Value>,
}

fn of_shipment<'a>(
    tx: &mut Tx<'_>,
    actor: Option<&'a Actor>,
    id: ShipmentId,
    new: &NewReceipt,
) -> Result<Checked<'a>, ServiceError> {
    let shipment = shipment_store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let known = tx.allow(actor, Action::CreateReceipt, relation::shipment(actor, &shipment))?;
    shipment.take_count()?;
    let mut unusual = Vec::new();
    let lines = items::collect(new.lines.iter().zip(1..).map(|(line, position)| {
        let pointer = format!("/lines/{}", position - 1);
        let found = line
            .shipment_line
            .and_then(|id| shipment.line(id))
            .ok_or_else(|| vec![Fault::at(format!("{pointer}/shipment_line_id"), Code::UnknownLine)])?;
        check_count(&pointer, line, found.uncounted())?;
        unusual.extend(check_surplus(&pointer, line, (found.quantity, found.surplus), new.unusual)?);
        Ok(receipt_line(tx, position, found.allocation, Some(found.id), line))
    }))?;
    check_once(&lines)?;
    Ok(Checked { known, consignee: shipment.consignee, consignor: shipment.consignor, lines, unusual })
}

fn of_need<'a>(
    tx: &mut Tx<'_>,
    actor: Option<&'a Actor>,
    id: NeedId,
    new: &NewReceipt,
) -> Result<Checked<'a>, ServiceError> {
    let need = needs::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let consignee = relation::acting(actor, need.recipient, Standing::CONSIGNEE);
    if tx.allow(actor, Action::GetNeed, relation::need(actor, &need)).is_err() {
        return Err(if actor.is_none() { ServiceError::Unknown } else { ServiceError::Hidden });
    }
    let known = match tx.allow(actor, Action::CreateReceipt, consignee) {
        Err(ServiceError::Hidden) => return Err(ServiceError::Denied(Code::NotPermitted)),
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
            .ok_or_else(|| vec![Fault::at(format!("{pointer}/allocation_id"), Code::UnknownAllocation)])?;
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
fn check_count(pointer: &str, line: &NewReceiptLine, open: i64) -> Result<(), Vec<Fault>> {
    let mut faults = Vec::new();
    if line.count.total() > open {
        faults.push(Fault::at(format!("{pointer}/accepted"), Code::MoreThanWasShipped).with("uncounted", open));
    }
    if line.is_final && line.count.total() < open {
        faults.push(Fault::at(format!("{pointer}/accepted"), Code::AFinalCountIsComplete).with("uncounted", open));
    }
    if line.count.total() == 0 && line.surplus == 0 && !line.is_final {
        faults.push(Fault::at(format!("{pointer}/accepted"), Code::NothingCounted));
    }
    if line.count.spoilt() + line.surplus > 0 && line.reason.is_none() {
        faults.push(Fault::at(format!("{pointer}/reason"), Code::ReasonMissing));
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
) -> Result<Option<serde_json::Value>, Vec<Fault>> {
    let bound = usual_surplus(shipped);
    match line.surplus > 0 && line.surplus.saturating_add(before) > bound {
        false => Ok(None),
        true if meant => Ok(Some(json!({ "line": pointer, "surplus": line.surplus, "bound": bound }))),
        true => Err(vec![Fault::at(format!("{pointer}/surplus"), Code::UnusualSurplus).with("most", bound)]),
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
    }
}

/// The receipt with what it counts, all locked, and every promise that may have to give way for it.
fn locked(tx: &mut Tx<'_>, id: ReceiptId) -> Result<(Receipt, Option<Shipment>, Vec<Allocation>), ServiceError> {
    let seen = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let ids: Vec<AllocationId> = seen.lines.iter().map(|line| line.allocation).collect();
    let (shipment, all) = match seen.shipment {
        Some(shipment) => {
            let (shipment, all) = shipments::locked(tx, shipment)?;
            (Some(shipment), all)
        }
        None => (None, locked_allocations(tx, &ids)?),
    };
    tx.lock_receipt(id)?;
    let receipt = store::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    Ok((receipt, shipment, all))
}

/// Signs a count. The carrier never confirms, see [`signing`].
pub fn confirm(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ReceiptId,
    version: Option<i64>,
) -> Result<Receipt, ServiceError> {
    let (before, shipment, all) = locked(tx, id)?;
    let relation = reading(tx, actor, &before)?;
    let known = tx.allow(actor, Action::ConfirmReceipt, relation)?;
    expect_version(version, before.version)?;
    if let Some(shipment) = &shipment {
        signing::check(tx, known, shipment, id)?;
        shipment.take_count()?;
    }
    let after = before.clone().confirm(known.member, tx.now)?;
    let after = Receipt { version: before.version + 1, ..after };
    store::update(tx.connection, &after)?;
    let counts = after.lines.iter().map(count_of).collect();
    let change = moved_with(before.state.as_str(), after.state.as_str(), "lines", counts);
    tx.did(known, after.consignee, Action::ConfirmReceipt, subject(&after), change, after.note.clone());
    match shipment {
        Some(shipment) => save_counts(tx, shipment.count(&after, tx.now)?)?,
        None => reopen_pledges(tx, &all)?,
    }
    apply(tx, &after, &all, |allocation, line| {
        if line.shipment_line.is_some() {
            allocation.receive(line.count)
        } else {
            allocation.receive_unshipped(line.count)
        }
    })?;
    Ok(after)
}

fn count_of(line: &ReceiptLine) -> serde_json::Value {
    json!({ "allocation": line.allocation, "accepted": line.count.accepted, "damaged": line.count.damaged,
            "missing": line.count.missing, "surplus": line.surplus, "reason": line.reason })
}

/// Writes a shipment with its counts back.
fn save_counts(tx: &mut Tx<'_>, counted: Shipment) -> Result<(), ServiceError> {
    let counted = Shipment { version: counted.version + 1, ..counted };
    Ok(shipment_store::update(tx.connection, &counted)?)
}

/// Moves each counted allocation, then lets what came free be taken up.
fn apply(
    tx: &mut Tx<'_>,
    receipt: &Receipt,
    all: &[Allocation],
    step: impl Fn(Allocation, &ReceiptLine) -> Result<Allocation, domain::TransitionError>,
) -> Result<(), ServiceError> {
    let mut present: HashMap<AllocationId, Allocation> =
        all.iter().map(|allocation| (allocation.id, allocation.clone())).collect();
    let (mut changed, mut revived) = (Vec::new(), Vec::new());
    for line in &receipt.lines {
        let Some(before) = present.get(&line.allocation).cloned() else { continue };
        let after = step(before.clone(), line)?;
        let after = save(tx, &before, after)?;
        let reopened = needed_again(&before, &after);
        if reopened > 0 {
            tx.followed(Consequence::Reopened, allocated(&after), json!({ "units": reopened }));
        }
        if !before.state.is_live() && after.state.is_live() {
            // what had ended is under way again, and the log must not end with the end
            tx.followed(Consequence::Reopened, allocated(&after), change(&before, &after));
        }
        if !before.state.is_live() && line.shipment_line.is_none() {
            revived.push(after.clone());
        }
        present.insert(after.id, after.clone());
        changed.push(after);
    }
    check_pledges(tx, &revived)?;
    take_in(tx, &changed)?;
    settle(tx, &changed, None)
}

/// Those of the allocations' pledges whose donor's key is turned.
fn authorised(tx: &mut Tx<'_>, all: &[Allocation]) -> Result<HashSet<PledgeId>, ServiceError> {
    let ids: HashSet<PledgeId> = all.iter().map(|allocation| allocation.pledge).collect();
    let mut given = HashSet::new();
    for id in ids {
        let pledge = pledges::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
        if pledge.authorisation.is_given() {
            given.insert(id);
        }
    }
    Ok(given)
}

/// Throws a count away before it is signed.
pub fn discard(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ReceiptId,
    version: Option<i64>,
) -> Result<Receipt, ServiceError> {
    // the same locks as a signature takes, so that only one of the two happens
    let (before, shipment, all) = locked(tx, id)?;
    let relation = reading(tx, actor, &before)?;
    let known = tx.allow(actor, Action::DiscardReceipt, relation)?;
    expect_version(version, before.version)?;
    let after = before.clone().discard()?;
    let after = Receipt { version: before.version + 1, ..after };
    store::update(tx.connection, &after)?;
    let change = moved(before.state.as_str(), after.state.as_str());
    tx.did(known, after.consignee, Action::DiscardReceipt, subject(&after), change, None);
    if shipment.is_none() {
        // nobody counts these units any more: they may have to give way
        take_in(tx, &all)?;
    }
    Ok(after)
}

/// Takes a signed count back with a reversing receipt: its units are under way again and can be
/// counted anew. It is a fact, and never refused for lack of room: where the need was meanwhile promised
/// the units that count as under way again, promises step back, and what is left over is its excess.
pub fn reverse(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ReceiptId,
    version: Option<i64>,
    reason: String,
) -> Result<Receipt, ServiceError> {
    let (before, shipment, all) = locked(tx, id)?;
    let relation = reading(tx, actor, &before)?;
    let known = tx.allow(actor, Action::ReverseReceipt, relation)?;
    expect_version(version, before.version)?;
    if let Some(shipment) = &shipment {
        // a reversal is signed like the count that it takes back
        signing::check(tx, known, shipment, id)?;
        shipment.take_reversal()?;
    }
    let reversal_id: ReceiptId = tx.new_id();
    let reversed = before.clone().reverse(reversal_id)?;
    let reversed = Receipt { version: before.version + 1, ..reversed };
    let lines = before.lines.iter().map(|line| ReceiptLine { id: tx.new_id(), ..line.clone() }).collect();
    let reversal = Receipt {
        id: reversal_id,
        reference: next_reference(tx)?,
        state: ReceiptState::Confirmed,
        reverses: Some(before.id),
        reversed_by: None,
        note: Some(reason.clone()),
        confirmed_by: Some(known.member),
        confirmed_at: Some(tx.now),
        version: 1,
        created_at: tx.now,
        lines,
        ..before.clone()
    };
    store::insert(tx.connection, &reversal)?;
    store::update(tx.connection, &reversed)?;
    reopen_pledges(tx, &all)?;
    if let Some(shipment) = shipment {
        save_counts(tx, shipment.uncount(&before, tx.now)?)?;
    }
    let unship = before.shipment.is_none();
    let authorised = authorised(tx, &all)?;
    apply(tx, &reversal, &all, |allocation, line| {
        let key = authorised.contains(&allocation.pledge);
        allocation.reverse(line.count, unship, key)
    })?;
    crate::service::keys::recheck(tx, &all)?;
    let lines: Vec<_> = before.lines.iter().map(count_of).collect();
    let told = json!({ "reversal": reversal.reference, "lines": lines });
    tx.did(known, reversal.consignee, Action::ReverseReceipt, subject(&before), told, Some(reason.clone()));
    let told = json!({ "state": { "to": reversal.state }, "reverses": before.reference });
    tx.did(known, reversal.consignee, Action::ReverseReceipt, subject(&reversal), told, Some(reason));
    Ok(reversal)
}
