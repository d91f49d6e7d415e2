//! Units on board for one need are for another: given back there and allocated here, when both recipients agree.

use domain::Code;
use serde_json::json;

use super::{locked_with, subject};
use crate::service::facts::{look_over, take_in};
use crate::service::ledger::{add_part, change, promote_waiting, save, subject as allocated};
use crate::service::tx::{Tx, expect_version, moved_with};
use crate::service::{Conflict, ServiceError, items};
use crate::store::{StoreError, allocations, consents, needs, pledges, receipts, shipments as store};
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::{Agreed, Allocation, Reassignment};
use domain::keys;
use domain::policy::Action;
use domain::proposing::{Fit, asks_donor};
use domain::shipment::Shipment;
use domain::{AllocationId, NeedId, NeedLineId, OrganisationId, ShipmentId, ShipmentLineId};

/// What units on board are to be for, and why.
#[derive(Debug, Clone)]
pub struct NewReassignment {
    /// The line that they are on.
    pub line: ShipmentLineId,
    pub need: NeedId,
    pub need_line: NeedLineId,
    pub units: i64,
    /// Whether it is knowingly another class than asked for.
    pub substitute: bool,
    pub reason: String,
}

/// Says that units of a line under way are for another need. Where that is the same recipient's they are at once; else
/// the other recipient is asked, and the donor where it had earmarked them: they accept the allocation that is made here,
/// which stands by and holds nothing until then.
///
/// # Errors
/// 409 `only_shipments_under_way_are_redirected`, `less_is_in_transit`, `a_count_of_it_is_kept`, and those of a proposal.
pub fn reassign(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
    new: &NewReassignment,
) -> Result<Allocation, ServiceError> {
    let (shipment, all) = locked_with(tx, id, &[], &[new.need])?;
    let known = tx.allow(actor, Action::ReassignShipment, relation::shipment(actor, &shipment))?;
    expect_version(version, shipment.version)?;
    let line = new.line;
    let from = shipment.line(line).and_then(|line| all.iter().find(|other| other.id == line.allocation));
    let Some(from) = from else {
        return Err(ServiceError::fault("/shipment_line_id", Code::UnknownLine));
    };
    if !relation::receives(known, from) {
        return Err(ServiceError::Forbidden(Code::OnlyGoodsOnBoardAreReassigned));
    }
    let need = needs::find(tx.connection, new.need)?.ok_or(ServiceError::NotFound)?;
    tx.allow(actor, Action::GetNeed, relation::need(actor, &need))?;
    let pledge = pledges::find(tx.connection, from.pledge)?.ok_or(ServiceError::NotFound)?;
    let lines = ((&need, new.need_line), (&pledge, from.pledge_line));
    let catalogue = tx.catalogue()?;
    let fit = |given: &str, asked: &str| items::fit(&catalogue, given, asked);
    let classes = pledge.line(from.pledge_line).zip(need.line(new.need_line));
    let stands_in = classes.is_some_and(|(given, asked)| fit(&given.item_class, &asked.item_class) == Fit::Substitute);
    let to = Reassignment {
        line,
        units: new.units,
        need: need.id,
        need_line: new.need_line,
        recipient: need.recipient,
        substitute: new.substitute || stands_in,
        asks_donor: asks_donor(lines.0, lines.1, new.substitute, fit)?,
    };
    // what cannot be is refused before anybody is asked
    shipment.clone().reassign_line(line, to.units, from.id, tx.new_id())?;
    let wants = from.reassign(&to, tx.new_id(), tx.now);
    let asked = wants.owed().is_some();
    let made = if asked { wants } else { wants.take_over(tx.now)? };
    let told = add_part(tx, &made)?;
    tx.touch_need(made.need)?;
    tx.record_action(known, from.recipient, Action::ReassignShipment, allocated(&made), told, Some(new.reason.clone()));
    if asked {
        // whoever read the shipment before has not read of this
        store::update(tx.connection, &Shipment { version: shipment.version + 1, ..shipment })?;
    } else {
        let told = Told { known, party: from.recipient, reason: Some(new.reason.clone()) };
        put_on_board(tx, &told, &shipment, &all, &made)?;
    }
    allocations::find(tx.connection, made.id)?.ok_or(ServiceError::NotFound)
}

/// Somebody who was asked agrees that units on board are for another need. With the last word they are.
///
/// # Errors
/// Those of accepting, and of [`reassign`].
pub fn agree_to_reassign(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: AllocationId,
    line: ShipmentLineId,
    version: Option<i64>,
    agreed: &Agreed,
) -> Result<Allocation, ServiceError> {
    let of = store::of_line(tx.connection, line)?.ok_or(ServiceError::NotFound)?;
    let (shipment, all) = locked_with(tx, of, &[id], &[])?;
    let before = all.iter().find(|other| other.id == id).ok_or(ServiceError::NotFound)?;
    let known = tx.allow(actor, Action::AcceptAllocation, relation::allocation(actor, before))?;
    expect_version(version, before.version)?;
    let word = keys::word(known, before.donor, before.recipient);
    let party = keys::party(known, word.side, before);
    let units = agreed.units.unwrap_or(before.quantity);
    let (part, rest) = before.clone().agree_to_part(units, tx.new_id(), agreed.reason.clone())?;
    let heard = part.agree_to_reassign(word.side, tx.now)?;
    let last = heard.owed().is_none();
    let after = if last { heard.take_over(tx.now)? } else { heard };
    let after = save(tx, before, after)?;
    tx.record_action(known, party, Action::AcceptAllocation, allocated(&after), change(before, &after), None);
    if let Some(rest) = rest {
        let told = add_part(tx, &rest)?;
        let why = agreed.reason.clone();
        tx.record_action(known, party, Action::DeclineAllocation, allocated(&rest), told, why);
    }
    if last {
        put_on_board(tx, &Told { known, party, reason: None }, &shipment, &all, &after)?;
    }
    allocations::find(tx.connection, id)?.ok_or(ServiceError::NotFound)
}

/// Who says it, for whom, and why.
struct Told<'a> {
    known: &'a Actor,
    party: OrganisationId,
    reason: Option<String>,
}

/// Moves the units of `made` from the line that they are on, and lets everything follow from that.
fn put_on_board(
    tx: &mut Tx<'_>,
    told: &Told<'_>,
    shipment: &Shipment,
    all: &[Allocation],
    made: &Allocation,
) -> Result<(), ServiceError> {
    let line = made.reassigned_from.ok_or(ServiceError::NotFound)?;
    let from = shipment.line(line).and_then(|line| all.iter().find(|other| other.id == line.allocation));
    let from = from.ok_or(StoreError::Stale)?;
    let version = shipment.version + 1;
    let after = shipment.clone().reassign_line(line, made.quantity, made.id, tx.new_id())?;
    let mut recipients: Vec<OrganisationId> = after
        .lines
        .iter()
        .filter_map(|line| all.iter().chain([made]).find(|other| other.id == line.allocation))
        .map(|allocation| allocation.recipient)
        .collect();
    recipients.sort_unstable();
    recipients.dedup();
    let after = Shipment { version, recipients, ..after };
    if after.lines.len() == shipment.lines.len() {
        receipts::let_go_of_line(tx.connection, line)?;
        if receipts::is_line_counted(tx.connection, line)? {
            return Err(Conflict::new(Code::ACountOfItIsKept).into());
        }
    }
    store::replace(tx.connection, &after)?;
    consents::replace_parties(tx.connection, &after)?;
    let left = save(tx, from, from.clone().hand_over(made.quantity, told.reason.clone())?)?;
    let Told { known, party, .. } = *told;
    let why = || told.reason.clone();
    tx.record_action(known, party, Action::ReassignShipment, allocated(&left), change(from, &left), why());
    let moved = json!({ "line": line, "from": from.id, "to": made.id, "units": made.quantity });
    let change = moved_with(shipment.state.as_str(), after.state.as_str(), "reassigned", moved);
    tx.record_action(known, party, Action::ReassignShipment, subject(after.id), change, why());
    take_in(tx, &[left.clone(), made.clone()])?;
    promote_waiting(tx, [&left, made], None)?;
    crate::service::keys::recheck(tx, all)?;
    look_over(tx, left.need)
}
