//! Doing a step as the service does it.

use crate::cast::{new_answer, new_need, new_pledge, new_training};
use domain::actor::Actor;
use domain::allocation::{Allocation, Count};
use domain::customs::CustomsRecord;
use domain::need::NeedClosed;
use domain::pledge::{Outcome, Pledge};
use domain::receipt::Receipt;
use domain::shipment::Shipment;
use domain::zone::Zone;
use domain::{AllocationId, NeedId, PledgeId, ReceiptId, ShipmentId};
use poruch::service::allocations::NewAllocation;
use poruch::service::decisions::{self, NewDecision};
use poruch::service::items::NewLine;
use poruch::service::needs::{LineCorrection, NewCorrection, NewLots};
use poruch::service::receipts::{Counted, NewReceipt, NewReceiptLine};
use poruch::service::shipments::{Driver, NewReassignment, NewShipment, NewShipmentEvent, NewShipmentLine, Word};
use poruch::service::{ServiceError, Tx, allocations, excess, needs, pledges, receipts, shipments};
use poruch::store::{allocations as allocation_store, receipts as receipt_store, shipments as shipment_store};

use super::steps::Step;
use super::unasked;

/// What the sequence has made so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Made {
    pub(super) needs: Vec<NeedId>,
    pub(super) pledges: Vec<PledgeId>,
    pub(super) allocations: Vec<AllocationId>,
    pub(super) shipments: Vec<ShipmentId>,
    pub(super) receipts: Vec<ReceiptId>,
}

pub(super) fn pick<T: Copy>(from: &[T], n: usize) -> Option<T> {
    from.get(n.checked_rem(from.len())?).copied()
}

/// The people, without the service.
#[derive(Clone)]
pub(super) struct People {
    pub(super) recipients: Vec<Actor>,
    pub(super) donors: Vec<Actor>,
    pub(super) carrier: Actor,
    pub(super) coordinator: Actor,
}

impl People {
    pub(super) fn of(among: &[Actor], organisation: domain::OrganisationId) -> &Actor {
        among.iter().find(|actor| actor.organisation == organisation).expect("one of the people")
    }
}

/// Does one step; «hidden» where there is nothing to do it to.
#[allow(clippy::too_many_lines, reason = "one arm a step")]
pub(super) fn act(tx: &mut Tx<'_>, people: &People, made: &mut Made, step: &Step) -> Result<(), ServiceError> {
    match step {
        Step::Need { who, quantities, surplus, taught } => {
            let who = &people.recipients[who % people.recipients.len()];
            let new = if *taught { new_training(quantities) } else { new_need(quantities) };
            let new = needs::NewNeed { allows_surplus: *surplus, ..new };
            let id = needs::create(tx, Some(who), &new)?.need.id;
            needs::submit(tx, Some(who), id, None, &[])?;
            needs::verify(tx, Some(&people.coordinator), id, None, &[])?;
            made.needs.push(id);
        }
        Step::Confirm { need } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::NotFound) };
            needs::confirm(tx, Some(&people.coordinator), id, None)?;
        }
        Step::Close { need, why } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::NotFound) };
            needs::close(tx, Some(&people.coordinator), id, None, *why, None)?;
        }
        Step::Correct { need, line, quantity } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::NotFound) };
            let lines = needs::get(tx, Some(&people.coordinator), id)?.need.into_inner().lines;
            let line = LineCorrection {
                id: Some(lines[line % lines.len()].id),
                line: NewLine { quantity: Some(*quantity), ..NewLine::default() },
                lots: NewLots::default(),
            };
            correct(tx, people, id, line)?;
        }
        Step::AddLine { need, quantity } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::NotFound) };
            let found = needs::get(tx, Some(&people.coordinator), id)?.need.into_inner();
            let class = found.lines.first().map(|line| line.item_class.clone());
            let line = NewLine { item_class: class, quantity: Some(*quantity), ..NewLine::default() };
            correct(tx, people, id, LineCorrection { id: None, line, lots: NewLots::default() })?;
        }
        Step::VerifyAsked { need } | Step::RejectAsked { need } | Step::Renew { need } => {
            // one to which it can be done, if there is any
            let mut fitting = Vec::new();
            for id in &made.needs {
                let found = needs::get(tx, Some(&people.coordinator), *id)?.need.into_inner();
                let fits = match step {
                    Step::Renew { .. } => found.close_reason == Some(NeedClosed::Expired),
                    _ => found.lines.iter().any(|line| line.asked_quantity.is_some()),
                };
                fitting.extend(fits.then_some(*id));
            }
            let Some(id) = pick(&fitting, *need) else { return Err(ServiceError::NotFound) };
            let who = Some(&people.coordinator);
            match step {
                Step::VerifyAsked { .. } => needs::verify(tx, who, id, None, &[])?,
                Step::RejectAsked { .. } => needs::reject(tx, who, id, None, "no".into())?,
                _ => needs::renew(tx, who, id, None, None)?,
            };
        }
        Step::Enough { need } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::NotFound) };
            needs::enough::enough(tx, Some(&people.coordinator), id, None, "enough".into())?;
        }
        Step::PledgeTo { who, need, line, units, council, standby } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::NotFound) };
            let who = &people.donors[who % people.donors.len()];
            let lines = needs::get(tx, Some(&people.coordinator), id)?.need.into_inner().lines;
            let line = lines[line % lines.len()].id;
            let answered = pledges::pledge_to_need(tx, Some(who), id, &new_answer(line, *units, *council, *standby))?;
            made.pledges.push(answered.pledge.pledge.id);
            made.allocations.extend(answered.allocations.iter().map(|allocation| allocation.id));
        }
        Step::OpenPledge { who, units, council, delegates } => {
            let who = &people.donors[who % people.donors.len()];
            let id = pledges::create(tx, Some(who), &new_pledge(*units, *council, *delegates))?.pledge.id;
            pledges::open(tx, Some(who), id, None, &[])?;
            made.pledges.push(id);
        }
        Step::Allocate { by, pledge, need, line, units, standby } => {
            let (Some(pledge), Some(need)) = (pick(&made.pledges, *pledge), pick(&made.needs, *need)) else {
                return Err(ServiceError::NotFound);
            };
            let lines = needs::get(tx, Some(&people.coordinator), need)?.need;
            let given = found_pledge(tx, people, pledge)?;
            let new = NewAllocation {
                pledge,
                pledge_line: given.lines[0].id,
                need,
                need_line: lines.lines[line % lines.lines.len()].id,
                quantity: *units,
                standby: *standby,
                substitute: false,
            };
            let by = match by {
                0 => People::of(&people.donors, given.donor),
                1 => People::of(&people.recipients, lines.recipient),
                _ => &people.coordinator,
            };
            let new = allocations::create(tx, Some(by), &new)?;
            made.allocations.extend(new.iter().map(|allocation| allocation.id));
        }
        Step::Authorise { pledge, granted } => {
            let Some(id) = pick(&made.pledges, *pledge) else { return Err(ServiceError::NotFound) };
            let donor = found_pledge(tx, people, id)?.donor;
            let decision = NewDecision {
                body: "council".into(),
                reference: "1".into(),
                decided_on: tx.now.date_naive(),
                outcome: if *granted { Outcome::Granted } else { Outcome::Refused },
                value_cap_minor: None,
                currency: None,
                document: None,
            };
            decisions::authorise(tx, Some(People::of(&people.donors, donor)), id, None, &decision)?;
        }
        Step::WithdrawPledge { pledge } => {
            let Some(id) = pick(&made.pledges, *pledge) else { return Err(ServiceError::NotFound) };
            let donor = found_pledge(tx, people, id)?.donor;
            pledges::withdraw(tx, Some(People::of(&people.donors, donor)), id, None, "no more")?;
        }
        Step::Accept { allocation, donor }
        | Step::AcceptPart { allocation, donor, .. }
        | Step::Decline { allocation, donor } => {
            let Some(found) = found_allocation(tx, made, *allocation)? else { return Err(ServiceError::NotFound) };
            let who = if *donor {
                People::of(&people.donors, found.donor)
            } else {
                People::of(&people.recipients, found.recipient)
            };
            let units = if let Step::AcceptPart { units, .. } = step { Some(*units) } else { None };
            if matches!(step, Step::Decline { .. }) {
                allocations::decline(tx, Some(who), found.id, None, "no".into())?;
            } else {
                let agreed = allocations::Agreed { units, ..allocations::Agreed::default() };
                allocations::accept(tx, Some(who), found.id, None, &agreed)?;
            }
        }
        Step::Withdraw { allocation } => {
            let Some(found) = found_allocation(tx, made, *allocation)? else { return Err(ServiceError::NotFound) };
            let donor = People::of(&people.donors, found.donor);
            allocations::withdraw(tx, Some(donor), found.id, None, "no".into())?;
        }
        Step::Release { allocation, units } => {
            let Some(found) = found_allocation(tx, made, *allocation)? else { return Err(ServiceError::NotFound) };
            let recipient = People::of(&people.recipients, found.recipient);
            allocations::release(tx, Some(recipient), found.id, None, *units, "not needed".into())?;
        }
        Step::Plan { allocations, units } => {
            let mut lines: Vec<NewShipmentLine> = Vec::new();
            let mut first = None;
            for n in allocations {
                let Some(found) = found_allocation(tx, made, *n)? else { return Err(ServiceError::NotFound) };
                first.get_or_insert(found.donor);
                lines.push(NewShipmentLine { allocation: found.id, quantity: *units });
            }
            let Some(donor) = first else { return Err(ServiceError::NotFound) };
            let new = NewShipment {
                consignee: None,
                carrier: Some(people.carrier.organisation),
                waybill: "CMR".into(),
                responsible_receiver: Some("depot".into()),
                loading_country: None,
                vehicle: None,
                expected_on: None,
                lines,
            };
            let donor = People::of(&people.donors, donor);
            let shipment = shipments::create(tx, Some(donor), &new)?;
            let recipient = People::of(&people.recipients, shipment.consignee);
            agree_and_declare(tx, recipient, &shipment)?;
            made.shipments.push(shipment.id);
        }
        Step::Dispatch { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::dispatch(tx, Some(donor), found.id, None).map(|_| ())
        })?,
        Step::Arrive { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::arrive(tx, Some(donor), found.id, None).map(|_| ())
        })?,
        Step::Cancel { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::cancel(tx, Some(donor), found.id, None, "no".into()).map(|_| ())
        })?,
        Step::Lose { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::lose(tx, Some(donor), found.id, None, "burnt".into()).map(|_| ())
        })?,
        Step::Find { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::find(tx, Some(donor), found.id, None, "it turned up".into()).map(|_| ())
        })?,
        Step::Return { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::give_back(tx, Some(donor), found.id, None, "border".into()).map(|_| ())
        })?,
        Step::CloseShipment { shipment } => with_shipment(tx, people, made, *shipment, |tx, donor, _, found| {
            shipments::close(tx, Some(donor), found.id, None).map(|_| ())
        })?,
        Step::Redirect { shipment, to } => with_shipment(tx, people, made, *shipment, |tx, _, _, found| {
            let to = people.recipients[to % people.recipients.len()].organisation;
            let owner = People::of(&people.recipients, found.recipients[0]);
            shipments::redirect(tx, Some(owner), found.id, None, to, "the road is closed").map(|_| ())
        })?,
        Step::Reassign { shipment, line, need, to, units } => {
            let Some(need) = pick(&made.needs, *need) else { return Err(ServiceError::NotFound) };
            let lines = needs::get(tx, Some(&people.coordinator), need)?.need.into_inner().lines;
            let mut asked = None;
            with_shipment(tx, people, made, *shipment, |tx, _, _, found| {
                let line = &found.lines[line % found.lines.len()];
                let from = allocation_store::find(tx.connection, line.allocation)?.ok_or(ServiceError::NotFound)?;
                let new = NewReassignment {
                    line: line.id,
                    need,
                    need_line: lines[to % lines.len()].id,
                    units: *units,
                    substitute: false,
                    reason: "lacking there".into(),
                };
                let owner = People::of(&people.recipients, from.recipient);
                asked = Some(shipments::reassign(tx, Some(owner), found.id, None, &new)?.id);
                Ok(())
            })?;
            made.allocations.extend(asked);
        }
        Step::Event { shipment, kind, line } => with_shipment(tx, people, made, *shipment, |tx, _, _, found| {
            let line = found.lines[line % found.lines.len()].id;
            let new = NewShipmentEvent { kind: *kind, line: Some(line), occurred_at: None, place: None, note: None };
            shipments::record(tx, Some(&people.carrier), found.id, &new).map(|_| ())
        })?,
        Step::Count { shipment, from, damaged, missing, surplus, part } => {
            let mut begun = None;
            with_shipment(tx, people, made, *shipment, |tx, _, recipient, found| {
                let many = found.lines.len();
                let (mut damaged_left, mut missing_left) = (*damaged, *missing);
                let mut lines: Vec<_> = found.lines.iter().collect();
                lines.rotate_left(from % many);
                let lines = lines.into_iter().map(|line| {
                    let open = line.uncounted();
                    // one of each a line, so that faults lie on several lines
                    let damaged = damaged_left.min(open).min(1);
                    let missing = missing_left.min(open - damaged).min(1);
                    (damaged_left, missing_left) = (damaged_left - damaged, missing_left - missing);
                    let rest = open - damaged - missing;
                    let accepted = if *part { rest / 2 } else { rest };
                    NewReceiptLine {
                        shipment_line: Some(line.id),
                        allocation: None,
                        count: Count { accepted, damaged, missing },
                        surplus: *surplus,
                        received_as: None,
                        is_final: accepted == rest,
                        reason: Some("counted".into()),
                    }
                });
                let new =
                    NewReceipt { of: Counted::Shipment(found.id), note: None, unusual: false, lines: lines.collect() };
                begun = Some(receipts::create(tx, Some(recipient), &new)?.id);
                Ok(())
            })?;
            made.receipts.extend(begun);
        }
        Step::CountTaught { need, allocation, missing, part } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::NotFound) };
            let need = needs::get(tx, Some(&people.coordinator), id)?.need;
            let all = allocation_store::of_need(tx.connection, id)?;
            let open: Vec<&Allocation> = all.iter().filter(|other| other.countable() > 0).collect();
            let Some(one) = pick(&open, *allocation) else { return Err(ServiceError::NotFound) };
            let missing = (*missing).min(one.countable());
            let rest = one.countable() - missing;
            let accepted = if *part { rest / 2 } else { rest };
            let line = NewReceiptLine {
                shipment_line: None,
                allocation: Some(one.id),
                count: Count { accepted, damaged: 0, missing },
                surplus: 0,
                received_as: None,
                is_final: accepted == rest,
                reason: Some("counted".into()),
            };
            let new = NewReceipt { of: Counted::Need(id), note: None, unusual: false, lines: vec![line] };
            let recipient = People::of(&people.recipients, need.recipient);
            made.receipts.push(receipts::create(tx, Some(recipient), &new)?.id);
        }
        Step::WithoutPapers { who, need, line, accepted, damaged } => {
            unasked::came(tx, people, made, (*who, *need, *line), (*accepted, *damaged))?;
        }
        Step::ConfirmWord { pledge } => unasked::confirm_word(tx, people, made, *pledge)?,
        Step::Decide { need, line, decision } => {
            let Some(id) = pick(&made.needs, *need) else { return Err(ServiceError::NotFound) };
            let lines = needs::get(tx, Some(&people.coordinator), id)?.need.lines.clone();
            // one in excess, if any is: a decision on another is refused
            let line = lines.iter().find(|line| line.excess > 0).unwrap_or(&lines[line % lines.len()]).id;
            let new = excess::NewDecision { line, decision: *decision, reason: "so decided".into() };
            excess::decide(tx, Some(&people.coordinator), id, None, &new)?;
        }
        Step::Sign { receipt } => with_receipt(tx, people, made, *receipt, |tx, recipient, found| {
            receipts::confirm(tx, Some(recipient), found.id, None).map(|_| ())
        })?,
        Step::Discard { receipt } => with_receipt(tx, people, made, *receipt, |tx, recipient, found| {
            receipts::discard(tx, Some(recipient), found.id, None).map(|_| ())
        })?,
        Step::Reverse { receipt } => with_receipt(tx, people, made, *receipt, |tx, recipient, found| {
            receipts::reverse(tx, Some(recipient), found.id, None, "wrong".into()).map(|_| ())
        })?,
        // the sweep is no use case: it runs transactions of its own
        Step::Time { .. } => {}
    }
    Ok(())
}

/// Its recipient corrects a need.
fn correct(tx: &mut Tx<'_>, people: &People, id: NeedId, line: LineCorrection) -> Result<(), ServiceError> {
    let recipient = needs::get(tx, Some(&people.coordinator), id)?.need.recipient;
    let new = NewCorrection { lines: vec![line], reason: Some("corrected".into()), acknowledge: Vec::new() };
    needs::correct(tx, Some(People::of(&people.recipients, recipient)), id, None, &new).map(|_| ())
}

/// The recipient's word on who drives, and its customs declaration.
pub(super) fn agree_and_declare(tx: &mut Tx<'_>, recipient: &Actor, shipment: &Shipment) -> Result<(), ServiceError> {
    let word = Word { driver: Driver::Carrier(shipment.driver()), responsible_receiver: None, loading_country: None };
    shipments::agree(tx, Some(recipient), shipment.id, None, &word)?;
    let record = CustomsRecord::new(shipment.reference.clone(), Zone::KYIV.day(tx.now));
    shipments::declare(tx, Some(recipient), shipment.id, None, &record).map(|_| ())
}

pub(super) fn found_pledge(tx: &mut Tx<'_>, people: &People, id: PledgeId) -> Result<Pledge, ServiceError> {
    Ok(pledges::get(tx, Some(&people.coordinator), id)?.pledge.into_inner())
}

pub(super) fn found_allocation(tx: &mut Tx<'_>, made: &Made, n: usize) -> Result<Option<Allocation>, ServiceError> {
    let Some(id) = pick(&made.allocations, n) else { return Ok(None) };
    Ok(allocation_store::find(tx.connection, id)?)
}

pub(super) fn with_shipment(
    tx: &mut Tx<'_>,
    people: &People,
    made: &Made,
    n: usize,
    step: impl FnOnce(&mut Tx<'_>, &Actor, &Actor, Shipment) -> Result<(), ServiceError>,
) -> Result<(), ServiceError> {
    let Some(id) = pick(&made.shipments, n) else { return Err(ServiceError::NotFound) };
    let Some(found) = shipment_store::find(tx.connection, id)? else { return Err(ServiceError::NotFound) };
    let donor = People::of(&people.donors, found.consignor);
    let recipient = People::of(&people.recipients, found.consignee);
    step(tx, donor, recipient, found)
}

pub(super) fn with_receipt(
    tx: &mut Tx<'_>,
    people: &People,
    made: &Made,
    n: usize,
    step: impl FnOnce(&mut Tx<'_>, &Actor, Receipt) -> Result<(), ServiceError>,
) -> Result<(), ServiceError> {
    let Some(id) = pick(&made.receipts, n) else { return Err(ServiceError::NotFound) };
    let Some(found) = receipt_store::find(tx.connection, id)? else { return Err(ServiceError::NotFound) };
    let recipient = People::of(&people.recipients, found.consignee);
    step(tx, recipient, found)
}
