//! The whole way of a gift, from decision to receipt: what the donor shows its council.

use std::collections::{HashMap, HashSet};

use crate::service::ServiceError;
use crate::service::pledges::read::{self, SeenPledge, telling};
use crate::service::tx::Tx;
use crate::store::sql_types::DbId;
use crate::store::{allocations, events, members, organisations, pledges, receipts, shipments};
use domain::access::scope::{self, EventScope};
use domain::access::{Action, Standing, disclosure, relation};
use domain::actor::Actor;
use domain::filters::EventFilter;
use domain::page::Window;
use domain::pledge::Decision;
use domain::{AllocationId, Instant, MemberId, OrganisationId, PledgeId};

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
    let relation = relation::pledge(actor, &pledge, &all);
    let known = tx.allow(actor, Action::TrackPledge, relation)?;
    let own = scope::way(known, pledge.donor);
    let ids = allocations::ids_of_pledge(tx.connection, id, own.as_deref())?;
    let pledge = read::get(tx, actor, id)?;
    let mut way = Way { actor, names: Names::default(), steps: Vec::new() };
    for decision in &pledge.decisions {
        way.decision(tx, decision)?;
    }
    way.log(tx, id, relation, &ids)?;
    way.shipments(tx, &ids)?;
    way.receipts(tx, &ids)?;
    let mut steps = way.steps;
    steps.sort_by_key(|step| step.at);
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
        let member = members::find(tx.connection, id)?.ok_or(ServiceError::Hidden)?;
        let known = (member.name, member.organisation);
        self.members.insert(id, known.clone());
        Ok(known)
    }
}

/// The steps found so far, for somebody who reads them.
struct Way<'a> {
    actor: Option<&'a Actor>,
    names: Names,
    steps: Vec<Step>,
}

impl Way<'_> {
    /// The organisation of a member by name, and the member's function where that may be known.
    fn who(&mut self, tx: &mut Tx<'_>, member: MemberId) -> Result<(Option<String>, String), ServiceError> {
        let (function, organisation) = self.names.member(tx, member)?;
        let name = self.names.organisation(tx, organisation)?;
        Ok((disclosure::person(self.actor, organisation, function), name))
    }

    fn decision(&mut self, tx: &mut Tx<'_>, decision: &Decision) -> Result<(), ServiceError> {
        let (member, by) = self.who(tx, decision.recorded_by)?;
        self.steps.push(Step {
            at: decision.recorded_at,
            what: format!("decision_{}", decision.outcome),
            on: "decision",
            reference: Some(decision.reference.clone()),
            units: None,
            counted: None,
            by: Some(by),
            member,
            place: None,
            note: Some(format!("{}, {}", decision.body, decision.decided_on)),
        });
        Ok(())
    }

    fn log(
        &mut self,
        tx: &mut Tx<'_>,
        id: PledgeId,
        relation: Standing,
        ids: &[AllocationId],
    ) -> Result<(), ServiceError> {
        let filter = EventFilter { pledge: Some(id), ..Default::default() };
        let own: HashSet<uuid::Uuid> = ids.iter().map(|id| (*id).into()).collect();
        let log = events::list(tx.connection, &filter, &Window { limit: MOST, after: None })?;
        let whole = self.actor.is_some_and(|known| scope::events_of_pledge(known, relation) == EventScope::WHOLE);
        for event in log.rows {
            if !whole && !own.contains(&event.subject_id) {
                continue;
            }
            let event = disclosure::event(self.actor, relation, event).into_inner();
            let (member, by) = match (event.member, event.organisation) {
                (Some(member), Some(organisation)) => {
                    (self.who(tx, member)?.0, Some(self.names.organisation(tx, organisation)?))
                }
                _ => (None, None),
            };
            self.steps.push(Step {
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

    fn shipments(&mut self, tx: &mut Tx<'_>, ids: &[AllocationId]) -> Result<(), ServiceError> {
        for shipment in shipments::carrying(tx.connection, ids)? {
            let units: i64 =
                shipment.lines.iter().filter(|line| ids.contains(&line.allocation)).map(|line| line.quantity).sum();
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
            let consignor = self.names.organisation(tx, shipment.consignor)?;
            self.steps.push(step(shipment.created_at, "planned", Some(consignor.clone())));
            if let Some(at) = shipment.dispatched_at {
                self.steps.push(step(at, "dispatched", Some(consignor)));
            }
            for event in shipments::events_of(tx.connection, shipment.id, &Window { limit: MOST, after: None })?.rows {
                let (member, by) = self.who(tx, event.recorded_by)?;
                self.steps.push(Step {
                    member,
                    place: event.place,
                    note: event.note,
                    ..step(event.occurred_at, event.kind.as_str(), Some(by))
                });
            }
        }
        Ok(())
    }

    fn receipts(&mut self, tx: &mut Tx<'_>, ids: &[AllocationId]) -> Result<(), ServiceError> {
        for receipt in receipts::counting(tx.connection, ids)? {
            let (Some(at), Some(by)) = (receipt.confirmed_at, receipt.confirmed_by) else { continue };
            let (member, by) = self.who(tx, by)?;
            let mut counted = [0; 4];
            let own: Vec<_> = receipt.lines.iter().filter(|line| ids.contains(&line.allocation)).collect();
            for line in &own {
                let [accepted, damaged, missing, surplus] = &mut counted;
                *accepted += line.count.accepted;
                *damaged += line.count.damaged;
                *missing += line.count.missing;
                *surplus += line.surplus;
            }
            // reasons of others' lines are not this reader's
            let reasons: Vec<_> = own.iter().filter_map(|line| line.reason.clone()).collect();
            self.steps.push(Step {
                at,
                what: if receipt.reverses.is_some() { "receipt_reversed" } else { "receipt_confirmed" }.to_owned(),
                on: "receipt",
                reference: Some(receipt.reference),
                units: Some(counted.iter().take(3).sum()),
                counted: Some(counted),
                by: Some(by),
                member,
                place: None,
                note: receipt.note.or_else(|| (!reasons.is_empty()).then(|| reasons.join("; "))),
            });
        }
        Ok(())
    }
}
