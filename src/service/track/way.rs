//! The steps of a way, found one source after the other and put in the order in which they happened.

use std::collections::BTreeSet;

use crate::service::ServiceError;
use crate::service::shipments as shipment_service;
use crate::service::track::items::Items;
use crate::service::track::names::Names;
use crate::service::track::steps::{Step, Track, Tracked};
use crate::service::tx::Tx;
use crate::store::{allocations, events, receipts, shipments};
use domain::access::{Action, Relation, disclosure, relation, scope};
use domain::actor::Actor;
use domain::event::{Entry, Event, SubjectKind};
use domain::filters::EventFilter;
use domain::page::Window;
use domain::pledge::Decision;
use domain::receipt::Receipt;
use domain::shipment::Shipment;
use domain::{AllocationId, Instant, MemberId};

/// The most entries of the log that are read for one way.
const MOST: i64 = 10_000;

/// Acts on a shipment that the log alone tells of.
const OF_SHIPMENTS: [Action; 8] = [
    Action::AgreeShipment,
    Action::DeclareShipment,
    Action::UpdateShipment,
    Action::CancelShipment,
    Action::LoseShipment,
    Action::FindShipment,
    Action::ReturnShipment,
    Action::CloseShipment,
];

/// The steps found so far, for somebody who reads them.
pub(super) struct Way<'a> {
    known: &'a Actor,
    ids: Vec<AllocationId>,
    names: Names,
    items: Items,
    steps: Vec<Step>,
}

impl<'a> Way<'a> {
    pub(super) fn new(tx: &mut Tx<'_>, known: &'a Actor, ids: &[AllocationId]) -> Result<Self, ServiceError> {
        let mut names = Names::default();
        let items = Items::find(tx, &mut names, ids)?;
        Ok(Self { known, ids: ids.to_vec(), names, items, steps: Vec::new() })
    }

    /// The log, the shipments and the counts.
    pub(super) fn follow(&mut self, tx: &mut Tx<'_>, filter: &EventFilter) -> Result<(), ServiceError> {
        self.log(tx, filter)?;
        for shipment in shipments::carrying(tx.connection, &self.ids)? {
            self.shipment(tx, &shipment)?;
        }
        for receipt in receipts::counting(tx.connection, &self.ids)? {
            self.receipt(tx, &receipt)?;
        }
        Ok(())
    }

    pub(super) fn end(self, of: Tracked) -> Track {
        let mut steps = self.steps;
        steps.sort_by_key(|step| step.at);
        Track { of, items: self.items.list, steps }
    }

    /// The organisation of a member by name, and the member's function where that may be known.
    fn who(&mut self, tx: &mut Tx<'_>, member: MemberId) -> Result<(Option<String>, String), ServiceError> {
        let (function, organisation) = self.names.member(tx, member)?;
        let name = self.names.organisation(tx, organisation)?;
        Ok((disclosure::person(Some(self.known), organisation, function), name))
    }

    pub(super) fn decision(&mut self, tx: &mut Tx<'_>, decision: &Decision, pledge: &str) -> Result<(), ServiceError> {
        let (member, by) = self.who(tx, decision.recorded_by)?;
        self.steps.push(Step {
            at: decision.recorded_at,
            what: format!("decision_{}", decision.outcome),
            on: "decision",
            reference: Some(decision.reference.clone()),
            by: Some(by),
            member,
            body: Some(decision.body.clone()),
            decided_on: Some(decision.decided_on.day),
            document: decision.document.clone(),
            note: Some(pledge.to_owned()),
            ..Step::default()
        });
        Ok(())
    }

    fn log(&mut self, tx: &mut Tx<'_>, filter: &EventFilter) -> Result<(), ServiceError> {
        let own: BTreeSet<uuid::Uuid> = self.ids.iter().map(|id| (*id).into()).collect();
        let window = Window { limit: MOST, after: None };
        let log = events::list(tx.connection, filter, &scope::events(self.known), &window)?;
        // read the newest first; what happened in one moment stays in the order in which it was written
        for Entry { event, .. } in log.rows.into_iter().rev() {
            let tells = match event.subject_kind {
                SubjectKind::Allocation => own.contains(&event.subject_id),
                // the decision itself is told with its document
                SubjectKind::Pledge => event.action != Action::AuthorisePledge.as_str(),
                SubjectKind::Need => event.action != Action::GetNeedAddress.as_str(),
                // the way itself is told by the shipments and counts
                SubjectKind::Shipment => OF_SHIPMENTS.iter().any(|act| act.as_str() == event.action),
                _ => false,
            };
            if tells {
                self.entry(tx, event)?;
            }
        }
        Ok(())
    }

    fn entry(&mut self, tx: &mut Tx<'_>, event: Event) -> Result<(), ServiceError> {
        let relation = self.relation(tx, &event)?;
        let event = disclosure::event(Some(self.known), relation, event).into_inner();
        let (member, by) = match (event.member, event.organisation) {
            (Some(member), Some(organisation)) => {
                (self.who(tx, member)?.0, Some(self.names.organisation(tx, organisation)?))
            }
            _ => (None, None),
        };
        let text = |name: &str| event.change.get(name).and_then(|text| text.as_str()).map(str::to_owned);
        self.steps.push(Step {
            at: event.at,
            on: event.subject_kind.as_str(),
            reference: text("reference"),
            item: self.items.of.get(&AllocationId::from(event.subject_id)).copied(),
            units: event.change.get("units").and_then(serde_json::Value::as_i64),
            by,
            member,
            reason: event.reason,
            what: event.action,
            ..Step::default()
        });
        Ok(())
    }

    /// What the reader is to what an entry was done to.
    fn relation(&mut self, tx: &mut Tx<'_>, event: &Event) -> Result<Relation, ServiceError> {
        let actor = Some(self.known);
        Ok(match event.subject_kind {
            SubjectKind::Allocation => {
                let one = allocations::find(tx.connection, event.subject_id.into())?;
                one.map_or(Relation::NONE, |one| relation::allocation(actor, &one))
            }
            SubjectKind::Shipment => {
                let one = shipments::find(tx.connection, event.subject_id.into())?;
                one.map_or(Relation::NONE, |one| relation::shipment(actor, &one))
            }
            SubjectKind::Pledge => {
                let one = crate::store::pledges::find(tx.connection, event.subject_id.into())?;
                let all = allocations::find_all(tx.connection, &self.ids)?;
                one.map_or(Relation::NONE, |one| relation::pledge(actor, &one, &all))
            }
            SubjectKind::Need => {
                let one = crate::store::needs::find(tx.connection, event.subject_id.into())?;
                one.map_or(Relation::NONE, |one| relation::need(actor, &one))
            }
            _ => Relation::NONE,
        })
    }

    fn shipment(&mut self, tx: &mut Tx<'_>, shipment: &Shipment) -> Result<(), ServiceError> {
        let consignor = self.names.organisation(tx, shipment.consignor)?;
        let reference = Some(shipment.reference.clone());
        let planned = Some((shipment.created_at, "planned"));
        let sent = shipment.dispatched_at.map(|at| (at, "dispatched"));
        for (at, what) in planned.into_iter().chain(sent) {
            for line in shipment.lines.iter().filter(|line| self.ids.contains(&line.allocation)) {
                self.steps.push(Step {
                    at,
                    what: what.to_owned(),
                    on: "shipment",
                    reference: reference.clone(),
                    item: self.items.of.get(&line.allocation).copied(),
                    units: Some(line.quantity),
                    by: Some(consignor.clone()),
                    ..Step::default()
                });
            }
        }
        let window = Window { limit: MOST, after: None };
        let journal = shipments::events_of(tx.connection, shipment.id, &window)?.rows;
        let drivers = shipment_service::drivers(tx, journal.iter().filter_map(|event| event.driver))?;
        for event in journal {
            let line = event.line.and_then(|id| shipment.line(id));
            // what happened to others' lines alone is not this reader's
            if line.is_some_and(|line| !self.ids.contains(&line.allocation)) {
                continue;
            }
            let (member, by) = self.who(tx, event.recorded_by)?;
            let driver = event.driver.and_then(|code| drivers.get(&code).cloned());
            self.steps.push(Step {
                at: event.occurred_at,
                what: event.kind.as_str().to_owned(),
                on: "shipment",
                reference: reference.clone(),
                item: line.and_then(|line| self.items.of.get(&line.allocation).copied()),
                units: line.map(|line| line.quantity),
                by: Some(by),
                // of a driver's doing the seat that gave the code is not who did it
                member: if event.driver.is_some() { member.and(driver) } else { member },
                place: event.place,
                note: event.note,
                ..Step::default()
            });
        }
        Ok(())
    }

    /// Each counted line is a step of its own, with its own reason.
    fn receipt(&mut self, tx: &mut Tx<'_>, receipt: &Receipt) -> Result<(), ServiceError> {
        let (Some(told), Some(signer)) = (receipt.confirmed_at, receipt.confirmed_by) else { return Ok(()) };
        let at: Instant = receipt.signed_at.unwrap_or(told);
        let (function, organisation) = self.names.member(tx, signer)?;
        let by = self.names.organisation(tx, organisation)?;
        let member = disclosure::person(Some(self.known), organisation, function.clone());
        let owners: Vec<_> = allocations::recipients_of(
            tx.connection,
            &receipt.lines.iter().map(|line| line.allocation).collect::<Vec<_>>(),
        )?;
        let relation = relation::receipt(Some(self.known), receipt, &owners);
        let confirmed_by = disclosure::signer(Some(self.known), relation, function);
        let taken_back = receipt.reverses.is_some();
        let sign = if taken_back { -1 } else { 1 };
        for line in receipt.lines.iter().filter(|line| self.ids.contains(&line.allocation)) {
            self.items.count(line.allocation, sign * line.count.damaged, sign * line.count.missing);
            self.steps.push(Step {
                at,
                what: if taken_back { "receipt_reversed" } else { "receipt_confirmed" }.to_owned(),
                on: "receipt",
                reference: Some(receipt.reference.clone()),
                item: self.items.of.get(&line.allocation).copied(),
                units: Some(line.count.accepted + line.count.damaged + line.count.missing),
                counted: Some([line.count.accepted, line.count.damaged, line.count.missing, line.surplus]),
                by: Some(by.clone()),
                member: member.clone(),
                confirmed_by: confirmed_by.clone(),
                reason: line.reason.clone(),
                note: receipt.note.clone(),
                ..Step::default()
            });
        }
        Ok(())
    }
}
