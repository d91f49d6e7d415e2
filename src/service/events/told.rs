//! Entries of the log as somebody reads them: cut, and with names beside ids.

use std::collections::{BTreeSet, HashMap};

use uuid::Uuid;

use crate::service::tx::Tx;
use crate::service::{ServiceError, shipments};
use crate::store::engine::sql_types::DbId;
use crate::store::{members, organisations, references};
use domain::access::{Disclosed, Relation, disclosure};
use domain::actor::Actor;
use domain::event::{Entry, Event, SubjectKind};
use domain::{MemberId, OrganisationId};

/// An entry as somebody reads it.
#[derive(Debug, Clone)]
pub struct Told {
    /// Its number in the order of the log.
    pub seq: Option<i64>,
    /// The entry, cut to what may be known of it.
    pub event: Disclosed<Event>,
    /// The name of the organisation for which it was done.
    pub organisation: Option<String>,
    /// The function of the member who did it.
    pub member: Option<String>,
    /// What the driver is called who did it.
    pub driver: Option<String>,
    /// The references of subject, need, pledge and shipment.
    pub references: [Option<String>; 4],
}

type Relations = HashMap<(SubjectKind, Uuid), Relation>;

pub(super) fn of(
    tx: &mut Tx<'_>,
    known: &Actor,
    entries: Vec<Entry>,
    relations: &Relations,
) -> Result<Vec<Told>, ServiceError> {
    let names = names(tx, &entries)?;
    let functions = functions(tx, known, &entries)?;
    let references = references_of(tx, &entries)?;
    let drivers = shipments::drivers(tx, entries.iter().filter_map(|entry| entry.event.driver))?;
    let told = |entry: Entry| {
        let Entry { seq, event } = entry;
        let relation = relations.get(&(event.subject_kind, event.subject_id)).copied().unwrap_or_default();
        let event = disclosure::event(Some(known), relation, event);
        let of = |kind: SubjectKind, id: Option<Uuid>| id.and_then(|id| references.get(&(kind, id)).cloned());
        Told {
            seq,
            organisation: event.organisation.and_then(|id| names.get(&id).cloned()),
            member: event.member.filter(|_| event.driver.is_none()).and_then(|id| functions.get(&id).cloned()),
            driver: event
                .driver
                .and_then(|code| drivers.get(&code).cloned())
                .and_then(|label| disclosure::driver(Some(known), relation, event.organisation, label)),
            references: [
                of(event.subject_kind, Some(event.subject_id)),
                of(SubjectKind::Need, event.need.map(Into::into)),
                of(SubjectKind::Pledge, event.pledge.map(Into::into)),
                of(SubjectKind::Shipment, event.shipment.map(Into::into)),
            ],
            event,
        }
    };
    Ok(entries.into_iter().map(told).collect())
}

fn names(tx: &mut Tx<'_>, entries: &[Entry]) -> Result<HashMap<OrganisationId, String>, ServiceError> {
    let ids: BTreeSet<OrganisationId> = entries.iter().filter_map(|entry| entry.event.organisation).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<DbId> = ids.into_iter().map(DbId::from).collect();
    Ok(organisations::names(tx.connection, &ids)?.into_iter().map(|(id, name)| (id.0.into(), name)).collect())
}

/// The functions of those of the members that the reader may know.
fn functions(tx: &mut Tx<'_>, known: &Actor, entries: &[Entry]) -> Result<HashMap<MemberId, String>, ServiceError> {
    let ids: BTreeSet<MemberId> = entries.iter().filter_map(|entry| entry.event.member).collect();
    let mut functions = HashMap::new();
    for id in ids {
        let Some(member) = members::find(tx.connection, id)? else { continue };
        if let Some(function) = disclosure::person(Some(known), member.organisation, member.name) {
            functions.insert(id, function);
        }
    }
    Ok(functions)
}

fn references_of(tx: &mut Tx<'_>, entries: &[Entry]) -> Result<HashMap<(SubjectKind, Uuid), String>, ServiceError> {
    let mut named: HashMap<SubjectKind, BTreeSet<Uuid>> = HashMap::new();
    for Entry { event, .. } in entries {
        let about = [
            (event.subject_kind, Some(event.subject_id)),
            (SubjectKind::Need, event.need.map(Into::into)),
            (SubjectKind::Pledge, event.pledge.map(Into::into)),
            (SubjectKind::Shipment, event.shipment.map(Into::into)),
        ];
        for (kind, id) in about {
            named.entry(kind).or_default().extend(id);
        }
    }
    let mut found = HashMap::new();
    for (kind, ids) in named {
        let ids: Vec<Uuid> = ids.into_iter().collect();
        found.extend(references::of(tx.connection, kind, &ids)?.into_iter().map(|(id, text)| ((kind, id), text)));
    }
    Ok(found)
}
