//! Planning a shipment: from one consignor to one consignee whom every need on board allows.

use domain::Code;
use domain::reference::Referable;
use std::collections::{HashMap, HashSet};

use serde_json::json;

use super::{locked_allocations, subject};
use crate::service::ledger::save;
use crate::service::locks::Kind as Locked;
use crate::service::one_record::maybe_meant;
use crate::service::tx::Tx;
use crate::service::{FieldError, ServiceError, days};
use crate::store::engine::dialect;
use crate::store::{needs, organisations, shipments as store};
use domain::access::relation;
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::customs;
use domain::need::Need;
use domain::organisation::Organisation;
use domain::policy::{Action, Relation};
use domain::shipment::{LineState, Shipment, ShipmentLine, ShipmentState};
use domain::{AllocationId, Day, NeedId, OrganisationId};

/// A line of a shipment to be planned.
#[derive(Debug, Clone, Copy)]
pub struct NewShipmentLine {
    /// Units of which allocation.
    pub allocation: AllocationId,
    /// How many.
    pub quantity: i64,
}

/// A shipment to be planned.
#[derive(Debug, Clone)]
pub struct NewShipment {
    /// Who receives; whom the needs name when absent.
    pub consignee: Option<OrganisationId>,
    /// Who drives.
    pub carrier: Option<OrganisationId>,
    /// The number of the CMR or waybill.
    pub waybill: String,
    /// The role of the person who will receive it.
    pub responsible_receiver: Option<String>,
    /// Where it is loaded (ISO 3166-1 alpha-2); the consignor's country when absent.
    pub loading_country: Option<String>,
    /// What it travels in.
    pub vehicle: Option<String>,
    /// The day on which it is expected.
    pub expected_on: Option<Day>,
    pub lines: Vec<NewShipmentLine>,
}

/// The content with its organisations as they are found now.
pub(super) fn named(tx: &mut Tx<'_>, new: &NewShipment) -> Result<NewShipment, ServiceError> {
    let (consignee, carrier) = (maybe_meant(tx, new.consignee)?, maybe_meant(tx, new.carrier)?);
    Ok(NewShipment { consignee, carrier, ..new.clone() })
}

/// Plans a shipment of one donor. Its units are set aside: no other shipment can plan them too.
pub fn create(tx: &mut Tx<'_>, actor: Option<&Actor>, new: &NewShipment) -> Result<Shipment, ServiceError> {
    let ids: Vec<AllocationId> = new.lines.iter().map(|line| line.allocation).collect();
    let all = locked_allocations(tx, &ids)?;
    let new = &named(tx, new)?;
    let lines = matched(actor, tx, new, &all)?;
    let Some((_, first)) = lines.first() else {
        return Err(ServiceError::fault("/lines", Code::TooFew));
    };
    let parties = ends_of(tx, new, &lines)?;
    let known = tx.allow(actor, Action::CreateShipment, Relation::CONSIGNOR.and(relation::allocation(actor, first)))?;
    check_expected(tx, parties.consignee.id, new.expected_on)?;
    let year = tx.year();
    let reference = dialect::next_reference(tx.connection, Referable::Shipment, year)?;
    let shipment = Shipment { reference, ..laid_out(tx, new, &lines, &parties) };
    store::insert(tx.connection, &shipment)?;
    tx.made(Locked::Shipment, shipment.id);
    for (units, before) in lines {
        let after = before.clone().plan(units)?;
        save(tx, &before, after)?;
    }
    let change = json!({ "reference": shipment.reference, "lines": shipment.lines.len(),
        "loading_country": shipment.loading_country, "consignor_country": parties.consignor.country,
        "crosses_border": shipment.crosses_border });
    tx.record_action(known, shipment.consignor, Action::CreateShipment, subject(shipment.id), change, None);
    Ok(shipment)
}

/// The two ends of a shipment.
pub(super) struct Parties {
    pub(super) consignor: Organisation,
    pub(super) consignee: Organisation,
}

/// The ends of a shipment with these lines: its consignee is whom it names, else whom the first need does.
pub(super) fn ends_of(
    tx: &mut Tx<'_>,
    new: &NewShipment,
    lines: &[(i64, Allocation)],
) -> Result<Parties, ServiceError> {
    let Some((_, first)) = lines.first() else {
        return Err(ServiceError::fault("/lines", Code::TooFew));
    };
    let all: Vec<Allocation> = lines.iter().map(|(_, allocation)| allocation.clone()).collect();
    let needs = needs_of(tx, &all)?;
    let consignee = new.consignee.or_else(|| needs.get(&first.need).map(Need::consignee)).unwrap_or(first.recipient);
    check_parties(tx, new, lines, &needs, consignee)
}

/// The plan as it was asked for, without its reference.
pub(super) fn laid_out(tx: &Tx<'_>, new: &NewShipment, lines: &[(i64, Allocation)], parties: &Parties) -> Shipment {
    let loading_country = new.loading_country.clone().unwrap_or_else(|| parties.consignor.country.clone());
    let (consignor, consignee) = (&parties.consignor, &parties.consignee);
    let mut recipients: Vec<_> = lines.iter().map(|(_, allocation)| allocation.recipient).collect();
    recipients.sort_unstable();
    recipients.dedup();
    Shipment {
        id: tx.new_id(),
        reference: String::new(),
        state: ShipmentState::Planned,
        consignor: consignor.id,
        consignee: consignee.id,
        recipients,
        carrier: new.carrier,
        waybill: new.waybill.clone(),
        responsible_receiver: new.responsible_receiver.clone(),
        crosses_border: customs::crosses_border(&loading_country, &consignee.country, consignee.verified),
        loading_country,
        consignee_agreed_at: None,
        consents: Vec::new(),
        vehicle: new.vehicle.clone(),
        expected_on: new.expected_on,
        customs: None,
        former_customs: Vec::new(),
        dispatched_at: None,
        arrived_at: None,
        received_at: None,
        reason: None,
        version: 1,
        created_at: tx.now,
        lines: lines
            .iter()
            .zip(1..)
            .map(|((units, allocation), position)| planned_line(tx, *units, allocation, position))
            .collect(),
    }
}

fn planned_line(tx: &Tx<'_>, units: i64, allocation: &Allocation, position: i32) -> ShipmentLine {
    ShipmentLine {
        id: tx.new_id(),
        position,
        allocation: allocation.id,
        quantity: units,
        state: LineState::OnBoard,
        accepted: 0,
        damaged: 0,
        missing: 0,
        surplus: 0,
    }
}

/// Each line with its allocation; every fault at once. An allocation the actor cannot see is
/// answered as one that does not exist.
pub(super) fn matched(
    actor: Option<&Actor>,
    tx: &Tx<'_>,
    new: &NewShipment,
    all: &[Allocation],
) -> Result<Vec<(i64, Allocation)>, ServiceError> {
    let mut seen = HashSet::new();
    crate::service::items::collect(new.lines.iter().enumerate().map(|(place, line)| {
        let pointer = at(place);
        let found = all.iter().find(|allocation| {
            allocation.id == line.allocation
                && tx.allow(actor, Action::GetAllocation, relation::allocation(actor, allocation)).is_ok()
        });
        match found {
            None => Err(vec![FieldError::at(pointer, Code::UnknownAllocation)]),
            Some(_) if !seen.insert(line.allocation) => Err(vec![FieldError::at(pointer, Code::Twice)]),
            Some(allocation) => Ok((line.quantity, allocation.clone())),
        }
    }))
}

fn at(place: usize) -> String {
    format!("/lines/{place}/allocation_id")
}

/// The needs of these allocations.
pub fn needs_of(tx: &mut Tx<'_>, all: &[Allocation]) -> Result<HashMap<NeedId, Need>, ServiceError> {
    let mut found = HashMap::new();
    for allocation in all {
        if !found.contains_key(&allocation.need)
            && let Some(need) = needs::find(tx.connection, allocation.need)?
        {
            found.insert(need.id, need);
        }
    }
    Ok(found)
}

/// A day on which goods are expected has not passed where they are going.
///
/// # Errors
/// 422 `day_has_passed` at `/expected_on`.
pub(super) fn check_expected(tx: &mut Tx<'_>, consignee: OrganisationId, on: Option<Day>) -> Result<(), ServiceError> {
    let expected = days::meant(tx, consignee, None, on)?;
    days::still_to_come(tx, "/expected_on", expected)
}

/// One consignor, one consignee whom every need on board allows, things that travel, and
/// organisations that there are.
fn check_parties(
    tx: &mut Tx<'_>,
    new: &NewShipment,
    lines: &[(i64, Allocation)],
    needs: &HashMap<NeedId, Need>,
    consignee: OrganisationId,
) -> Result<Parties, ServiceError> {
    let mut faults = Vec::new();
    let consignor = lines.first().map(|(_, first)| first.donor);
    for (place, (_, allocation)) in lines.iter().enumerate() {
        let need = needs.get(&allocation.need);
        if consignor.is_some_and(|consignor| consignor != allocation.donor) {
            faults.push(FieldError::at(at(place), Code::OneConsignor));
        }
        if need.is_some_and(|need| need.consignee() != consignee) {
            faults.push(FieldError::at(at(place), Code::TheNeedAllowsAnotherConsignee));
        }
        if need.is_some_and(|need| !need.kind.is_shipped()) {
            faults.push(FieldError::at(at(place), Code::NotAThingThatIsShipped));
        }
    }
    if consignor == Some(consignee) {
        faults.push(FieldError::at("/consignee_id", Code::TheConsignorDoesNotReceive));
    }
    // what is decided on them holds until the commit
    let mut organisation = |id: OrganisationId| organisations::find_kept(tx.connection, id);
    let carrier = new.carrier.map(&mut organisation).transpose()?;
    if carrier.is_some_and(|carrier| carrier.is_none()) {
        faults.push(FieldError::at("/carrier_id", Code::UnknownOrganisation));
    }
    let ends = (consignor.map(&mut organisation).transpose()?.flatten(), organisation(consignee)?);
    match ends {
        (Some(consignor), Some(consignee)) if faults.is_empty() => Ok(Parties { consignor, consignee }),
        (_, None) => {
            faults.push(FieldError::at("/consignee_id", Code::UnknownOrganisation));
            Err(ServiceError::Invalid(faults))
        }
        _ => Err(ServiceError::Invalid(faults)),
    }
}
