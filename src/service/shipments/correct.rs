//! A planned shipment is corrected: whatever of it was wrong, until it leaves.

use domain::Code;
use serde_json::json;

use super::{locked_with, subject, with_customs};
use crate::service::facts::take_in;
use crate::service::ledger::{promote_waiting, save};
use crate::service::shipments::plan::{NewShipment, check_expected, ends_of, laid_out, matched, named};
use crate::service::tx::{Tx, expect_version};
use crate::service::{Conflict, ServiceError};
use crate::store::{driver_codes, shipments as store};
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::customs;
use domain::policy::Action;
use domain::shipment::{Shipment, ShipmentLine};
use domain::{AllocationId, ShipmentId};

/// Puts another plan in the place of the one there is. What was agreed stays good where it still says the same: a
/// recipient trusted a carrier, and whoever is new on board has yet to agree. Who takes the goods over stays named
/// unless another is named, which only a party itself does once it has named somebody. A customs code does not stay in
/// force for another load.
///
/// # Errors
/// 409 `only_planned_shipments_are_edited`, `a_line_of_which_is_reported_stays`, `the_receiver_was_agreed`, and those of
/// planning.
pub fn correct(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    id: ShipmentId,
    version: Option<i64>,
    new: &NewShipment,
) -> Result<Shipment, ServiceError> {
    let wanted: Vec<AllocationId> = new.lines.iter().map(|line| line.allocation).collect();
    let (before, all) = locked_with(tx, id, &wanted, &[])?;
    let known = tx.allow(actor, Action::UpdateShipment, relation::shipment(actor, &before))?;
    expect_version(version, before.version)?;
    before.edit()?;
    let new = &named(tx, new)?;
    let lines = matched(actor, tx, new, &all)?;
    let parties = ends_of(tx, new, &lines)?;
    if parties.consignor.id != before.consignor {
        return Err(ServiceError::fault("/lines", Code::OneConsignor));
    }
    if new.expected_on != before.expected_on {
        check_expected(tx, parties.consignee.id, new.expected_on)?;
    }
    let planned = laid_out(tx, new, &lines, &parties);
    let same = planned.consignee == before.consignee;
    if same && planned.responsible_receiver.is_some() && planned.responsible_receiver != before.responsible_receiver {
        receiver_is_open(&before)?;
    }
    let after = Shipment {
        id,
        reference: before.reference.clone(),
        responsible_receiver: planned.responsible_receiver.or_else(|| before.responsible_receiver.clone()),
        crosses_border: customs::crosses_border(
            &planned.loading_country,
            &parties.consignee.country,
            parties.consignee.verified,
        ),
        consignee_agreed_at: before.consignee_agreed_at.filter(|_| same),
        consents: before.consents.clone(),
        customs: before.customs.clone(),
        former_customs: before.former_customs.clone(),
        version: before.version + 1,
        created_at: before.created_at,
        lines: kept(&before, planned.lines),
        ..planned
    };
    let after = if declares(&before, &after) { after } else { after.undeclared() };
    let gone: Vec<_> = before.lines.iter().filter(|line| after.line(line.id).is_none()).map(|line| line.id).collect();
    if store::is_reported_of(tx.connection, &gone)? {
        return Err(Conflict::new(Code::ALineOfWhichIsReportedStays).into());
    }
    store::replace(tx.connection, &after)?;
    driver_codes::end_of(tx.connection, &after, tx.now)?;
    if before.former_customs != after.former_customs {
        store::write_former_customs(tx.connection, &after)?;
    }
    set_aside(tx, &before, &after, &all)?;
    let change = json!({ "waybill": { "from": before.waybill, "to": after.waybill }, "lines": after.lines.len(),
        "carrier": { "from": before.carrier, "to": after.carrier }, "loading_country": after.loading_country,
        "consignee": { "from": before.consignee, "to": after.consignee } });
    let change = with_customs(change, &before, &after);
    tx.record_action(known, after.consignor, Action::UpdateShipment, subject(id), change, None);
    Ok(after)
}

/// Whether what was declared for the plan before is still what is on board, and for the same consignee.
fn declares(before: &Shipment, after: &Shipment) -> bool {
    let load = |of: &Shipment| {
        let mut load: Vec<_> = of.lines.iter().map(|line| (line.allocation, line.quantity)).collect();
        load.sort_unstable();
        load
    };
    before.consignee == after.consignee && load(before) == load(after)
}

/// Refuses another person to take the goods over than a party named when it agreed.
fn receiver_is_open(before: &Shipment) -> Result<(), ServiceError> {
    let Some(present) = &before.responsible_receiver else { return Ok(()) };
    if before.consents.iter().any(|consent| consent.responsible_receiver.as_ref() == Some(present)) {
        let conflict = Conflict::new(Code::TheReceiverWasAgreed);
        return Err(conflict.with("responsible_receiver", present.as_str()).into());
    }
    Ok(())
}

/// The lines of the new plan, with the ids that they have already.
fn kept(before: &Shipment, lines: Vec<ShipmentLine>) -> Vec<ShipmentLine> {
    let id_of = |line: &ShipmentLine| before.lines.iter().find(|old| old.allocation == line.allocation);
    lines.into_iter().map(|line| ShipmentLine { id: id_of(&line).map_or(line.id, |old| old.id), ..line }).collect()
}

/// Sets aside what the new plan takes, and lets go of what it does not.
fn set_aside(tx: &mut Tx<'_>, before: &Shipment, after: &Shipment, all: &[Allocation]) -> Result<(), ServiceError> {
    let units = |of: &Shipment, id: AllocationId| {
        of.lines.iter().filter(|line| line.allocation == id).map(|line| line.quantity).sum::<i64>()
    };
    let mut freed = Vec::new();
    for allocation in all {
        let (was, is) = (units(before, allocation.id), units(after, allocation.id));
        if was == is {
            continue;
        }
        let mut moved = allocation.clone();
        if was > 0 {
            moved = moved.unplan(was)?;
        }
        if is > 0 {
            moved = moved.plan(is)?;
        }
        let moved = save(tx, allocation, moved)?;
        if is < was {
            freed.push(moved);
        }
    }
    // what came off may have to give way to what happened meanwhile
    take_in(tx, &freed)?;
    promote_waiting(tx, &freed, None)?;
    crate::service::keys::recheck(tx, all)
}
