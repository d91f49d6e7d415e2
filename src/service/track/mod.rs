//! The whole way of what was given, from decision to receipt, by item: what a donor shows its council, and a recipient
//! those it answers to.

mod items;
mod names;
mod steps;
mod way;

use std::collections::BTreeSet;

use crate::service::ServiceError;
use crate::service::needs;
use crate::service::pledges::read::{self, telling};
use crate::service::tx::Tx;
use crate::store::{allocations, needs as need_store, pledges};
use domain::access::{Action, relation, scope};
use domain::actor::Actor;
use domain::allocation::Allocation;
use domain::filters::EventFilter;
use domain::{AllocationId, NeedId, PledgeId};

pub use items::Item;
pub use steps::{Step, Track, Tracked};

use way::Way;

/// The whole way of a pledge. A recipient sees only what concerns its own part.
///
/// # Errors
/// 404 for a pledge that may not be seen, 403 for who may see it but not its way.
pub fn track(tx: &mut Tx<'_>, actor: Option<&Actor>, id: PledgeId) -> Result<Track, ServiceError> {
    let pledge = pledges::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let all = telling(tx, actor, id)?;
    let relation = relation::pledge(actor, &pledge, &all);
    let known = tx.allow(actor, Action::TrackPledge, relation)?;
    let own = scope::way(known, pledge.donor);
    let ids = allocations::ids_of_pledge(tx.connection, id, own.as_deref())?;
    let pledge = read::get(tx, actor, id)?;
    let mut way = Way::new(tx, known, &ids)?;
    for decision in &pledge.decisions {
        way.decision(tx, decision, &pledge.pledge.reference)?;
    }
    way.follow(tx, &EventFilter { pledge: Some(id), ..EventFilter::default() })?;
    Ok(way.end(Tracked::Pledge(Box::new(pledge))))
}

/// The whole way of what was given to a need. A donor sees only what concerns its own part.
///
/// # Errors
/// 404 for a need that may not be seen, 403 for who may see it but not its way.
pub fn of_need(tx: &mut Tx<'_>, actor: Option<&Actor>, id: NeedId) -> Result<Track, ServiceError> {
    let need = need_store::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?;
    let ids = allocations::ids_of_need(tx.connection, id)?;
    let all = allocations::find_all(tx.connection, &ids)?;
    let relation = relation::need_followed(actor, &need, &all);
    let known = tx.allow(actor, Action::TrackNeed, relation)?;
    let mine: Vec<&Allocation> = all.iter().filter(|one| scope::follows(known, one)).collect();
    let ids: Vec<AllocationId> = mine.iter().map(|one| one.id).collect();
    let pledges: BTreeSet<PledgeId> = mine.iter().map(|one| one.pledge).collect();
    let need = needs::get(tx, actor, id)?;
    let mut way = Way::new(tx, known, &ids)?;
    for pledge in pledges {
        let pledge = read::get(tx, actor, pledge)?;
        for decision in &pledge.decisions {
            way.decision(tx, decision, &pledge.pledge.reference)?;
        }
    }
    way.follow(tx, &EventFilter { need: Some(id), ..EventFilter::default() })?;
    Ok(way.end(Tracked::Need(Box::new(need))))
}
