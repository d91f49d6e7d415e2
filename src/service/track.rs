//! The whole way of a gift, from decision to receipt: what the donor shows its council.

use std::collections::{HashMap, HashSet};

use crate::domain::actor::Actor;
use crate::domain::policy::Action;
use crate::domain::{AllocationId, Instant, MemberId, OrganisationId, PledgeId};
use crate::service::ServiceError;
use crate::service::pledges::{SeenPledge, standing, telling};
use crate::service::tx::Tx;
use crate::store::page::Window;
use crate::store::sql_types::DbId;
use crate::store::{allocations, events, organisations, pledges, receipts, shipments};

/// The most entries of the log that are read for one pledge.
const MOST: i64 = 10_000;

/// One step of the way.
#[derive(Debug, Clone)]
pub struct Step {
    /// When it happened.
    pub at: Instant,
    /// What happened: a decision, an operation or consequence, a shipment's event, a receipt.
    pub what: String,
    /// On what: decision, pledge, allocation, shipment, receipt.
    pub on: &'static str,
    /// The reference of the thing for phone and paper, where it has one.
    pub reference: Option<String>,
    /// Units concerned.
    pub units: Option<i64>,
    /// Units received in good order, damaged, missing, and surplus, on a receipt.
    pub counted: Option<[i64; 4]>,
    /// For which organisation it was done.
    pub by: Option<String>,
    /// The function of the member who did it.
    pub member: Option<String>,
    /// Where, as a settlement or crossing.
    pub place: Option<String>,
    /// In the words of who wrote it.
    pub note: Option<String>,
}

/// The way of a pledge.
#[derive(Debug, Clone)]
pub struct Track {
    /// The pledge.
    pub pledge: SeenPledge,
    /// Its steps, oldest first.
    pub steps: Vec<Step>,
}

/// The whole way of a pledge. A recipient sees only what concerns its own part.
pub fn track(tx: &mut Tx<'_>, actor: Option<&Actor>, id: PledgeId) -> Result<Track, ServiceError> {
    let pledge = pledges::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
    let all = telling(tx, actor, id)?;
    let known = tx.allow(actor, Action::TrackPledge, standing(actor, &pledge, &all))?;
    let whole = known.oversees() || known.acts_for(pledge.donor);
    let own = known.parties();
    let ids = allocations::ids_of_pledge(tx.connection, id, if whole { None } else { Some(&own) })?;
    let own: HashSet<AllocationId> = ids.iter().copied().collect();
    let mut names = Names::default();
    let mut steps = Vec::new();
    if whole {
        decisions(tx, id, &mut names, &mut steps)?;
    }
    from_log(tx, id, &own, whole, &mut names, &mut steps)?;
    from_shipments(tx, &ids, &own, &mut names, &mut steps)?;
    from_receipts(tx, &ids, &own, &mut names, &mut steps)?;
    steps.sort_by_key(|step| step.at);
    let pledge = crate::service::pledges::get(tx, actor, id)?;
    Ok(Track { pledge, steps })
}

/// Names looked up once.
#[derive(Default)]
struct Names {
    organisations: HashMap<OrganisationId, String>,
    members: HashMap<MemberId, (String, OrganisationId)>,
}

impl Names {
    fn organisation(&mut self, tx: &mut Tx<'_>, id: OrganisationId) -> Result<String, ServiceError> {
        if let Some(name) = self.organisations.get(&id) {
            return Ok(name.clone());
        }
        let found = organisations::names(tx.connection, &[DbId::from(id)])?;
        let name = found.into_iter().next().map(|(_, name)| name).unwrap_or_default();
        self.organisations.insert(id, name.clone());
        Ok(name)
    }

    fn member(&mut self, tx: &mut Tx<'_>, id: MemberId) -> Result<(String, OrganisationId), ServiceError> {
        if let Some(known) = self.members.get(&id) {
            return Ok(known.clone());
        }
        let row = organisations::find_member(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
        let known = (row.name, OrganisationId::from(row.organisation_id.0));
        self.members.insert(id, known.clone());
        Ok(known)
    }
}

fn decisions(tx: &mut Tx<'_>, id: PledgeId, names: &mut Names, steps: &mut Vec<Step>) -> Result<(), ServiceError> {
    for decision in pledges::decisions_on(tx.connection, id)? {
        let (member, organisation) = names.member(tx, decision.recorded_by)?;
        steps.push(Step {
            at: decision.recorded_at,
            what: format!("decision_{}", decision.outcome),
            on: "decision",
            reference: Some(decision.reference),
            units: None,
            counted: None,
            by: Some(names.organisation(tx, organisation)?),
            member: Some(member),
            place: None,
            note: Some(format!("{}, {}", decision.body, decision.decided_on)),
        });
    }
    Ok(())
}

fn from_log(
    tx: &mut Tx<'_>,
    id: PledgeId,
    own: &HashSet<AllocationId>,
    whole: bool,
    names: &mut Names,
    steps: &mut Vec<Step>,
) -> Result<(), ServiceError> {
    let filter = events::EventFilter { pledge: Some(id), ..Default::default() };
    let log = events::list(tx.connection, &filter, &Window { limit: MOST, after: None })?;
    for event in log.rows {
        if !whole && !own.contains(&AllocationId::from(event.subject_id)) {
            continue;
        }
        // a recipient reads who acted for the donor, but not the person's function
        let (member, by) = match (event.member, event.organisation) {
            (Some(member), Some(organisation)) => {
                (Some(names.member(tx, member)?.0), Some(names.organisation(tx, organisation)?))
            }
            _ => (None, None),
        };
        steps.push(Step {
            at: event.at,
            what: event.action,
            on: event.subject_kind.as_str(),
            reference: event.change.get("reference").and_then(|text| text.as_str()).map(str::to_owned),
            units: event.change.get("units").and_then(serde_json::Value::as_i64),
            counted: None,
            by,
            member,
            place: None,
            note: event.reason,
        });
    }
    Ok(())
}

fn from_shipments(
    tx: &mut Tx<'_>,
    ids: &[AllocationId],
    own: &HashSet<AllocationId>,
    names: &mut Names,
    steps: &mut Vec<Step>,
) -> Result<(), ServiceError> {
    for shipment in shipments::carrying(tx.connection, ids)? {
        let units: i64 =
            shipment.lines.iter().filter(|line| own.contains(&line.allocation)).map(|line| line.quantity).sum();
        let step = |at: Instant, what: &str, by: Option<String>| Step {
            at,
            what: what.to_owned(),
            on: "shipment",
            reference: Some(shipment.reference.clone()),
            units: Some(units),
            counted: None,
            by,
            member: None,
            place: None,
            note: None,
        };
        let consignor = names.organisation(tx, shipment.consignor)?;
        steps.push(step(shipment.created_at, "planned", Some(consignor.clone())));
        if let Some(at) = shipment.dispatched_at {
            steps.push(step(at, "dispatched", Some(consignor)));
        }
        for event in shipments::events_of(tx.connection, shipment.id, &Window { limit: MOST, after: None })?.rows {
            let (member, organisation) = names.member(tx, event.recorded_by)?;
            let by = names.organisation(tx, organisation)?;
            steps.push(Step {
                member: Some(member),
                place: event.place,
                note: event.note,
                ..step(event.occurred_at, event.kind.as_str(), Some(by))
            });
        }
    }
    Ok(())
}

fn from_receipts(
    tx: &mut Tx<'_>,
    ids: &[AllocationId],
    own: &HashSet<AllocationId>,
    names: &mut Names,
    steps: &mut Vec<Step>,
) -> Result<(), ServiceError> {
    for receipt in receipts::counting(tx.connection, ids)? {
        let (Some(at), Some(by)) = (receipt.confirmed_at, receipt.confirmed_by) else { continue };
        let (member, organisation) = names.member(tx, by)?;
        let mut counted = [0; 4];
        for line in receipt.lines.iter().filter(|line| own.contains(&line.allocation)) {
            let [accepted, damaged, missing, surplus] = &mut counted;
            *accepted += line.count.accepted;
            *damaged += line.count.damaged;
            *missing += line.count.missing;
            *surplus += line.surplus;
        }
        let reasons: Vec<_> = receipt.lines.iter().filter_map(|line| line.reason.clone()).collect();
        steps.push(Step {
            at,
            what: if receipt.reverses.is_some() { "receipt_reversed" } else { "receipt_confirmed" }.to_owned(),
            on: "receipt",
            reference: Some(receipt.reference),
            units: Some(counted.iter().take(3).sum()),
            counted: Some(counted),
            by: Some(names.organisation(tx, organisation)?),
            member: Some(member),
            place: None,
            note: receipt.note.or_else(|| (!reasons.is_empty()).then(|| reasons.join("; "))),
        });
    }
    Ok(())
}
