//! What became of each item: units of one pledge line for one need line.

use std::collections::{BTreeMap, BTreeSet};

use crate::service::ServiceError;
use crate::service::track::names::Names;
use crate::service::tx::Tx;
use crate::store::{allocations, needs, pledges};
use domain::allocation::{Allocation, AllocationState};
use domain::{AllocationId, NeedId, NeedLineId, PledgeId, PledgeLineId};

/// An item with what became of it, in base units.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// The item class given.
    pub item_class: String,
    /// In the words of who gives.
    pub description: String,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
    pub donor: String,
    pub recipient: String,
    pub pledge_reference: String,
    pub need_reference: String,
    /// Units that were promised.
    pub promised: i64,
    /// Units that left.
    pub sent: i64,
    /// Units on the road or not yet counted.
    pub under_way: i64,
    /// Counted in good order.
    pub accepted: i64,
    /// Counted damaged.
    pub damaged: i64,
    /// Counted missing.
    pub missing: i64,
    /// Lost with their shipment.
    pub lost: i64,
    /// Given back: released, or come back and not sent again.
    pub released: i64,
    /// Declined, withdrawn or lapsed before anything left.
    pub cancelled: i64,
}

/// The items of some allocations, and the place of each allocation's item among them.
#[derive(Debug, Default)]
pub(super) struct Items {
    pub list: Vec<Item>,
    pub of: BTreeMap<AllocationId, usize>,
}

impl Items {
    pub(super) fn find(tx: &mut Tx<'_>, names: &mut Names, ids: &[AllocationId]) -> Result<Self, ServiceError> {
        let all = allocations::find_all(tx.connection, ids)?;
        let mut needs_of = BTreeMap::new();
        for id in all.iter().map(|one| one.need).collect::<BTreeSet<NeedId>>() {
            needs_of.insert(id, needs::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?);
        }
        let mut pledges_of = BTreeMap::new();
        for id in all.iter().map(|one| one.pledge).collect::<BTreeSet<PledgeId>>() {
            pledges_of.insert(id, pledges::find(tx.connection, id)?.ok_or(ServiceError::NotFound)?);
        }
        let mut items = Self::default();
        let mut places: BTreeMap<(NeedLineId, PledgeLineId), usize> = BTreeMap::new();
        for one in &all {
            let (Some(need), Some(pledge)) = (needs_of.get(&one.need), pledges_of.get(&one.pledge)) else { continue };
            let Some(line) = pledge.line(one.pledge_line) else { continue };
            let place = if let Some(place) = places.get(&(one.need_line, one.pledge_line)) {
                *place
            } else {
                let item = Item {
                    item_class: line.item_class.clone(),
                    description: line.description.clone(),
                    unit: line.unit.clone(),
                    donor: names.organisation(tx, one.donor)?,
                    recipient: names.organisation(tx, one.recipient)?,
                    pledge_reference: pledge.reference.clone(),
                    need_reference: need.reference.clone(),
                    ..Item::default()
                };
                items.list.push(item);
                places.insert((one.need_line, one.pledge_line), items.list.len() - 1);
                items.list.len() - 1
            };
            items.of.insert(one.id, place);
            if let Some(item) = items.list.get_mut(place) {
                item.add(one);
            }
        }
        Ok(items)
    }

    /// Tells damaged from missing, which an allocation counts together with what was lost.
    pub(super) fn count(&mut self, allocation: AllocationId, damaged: i64, missing: i64) {
        let place = self.of.get(&allocation).copied();
        if let Some(item) = place.and_then(|place| self.list.get_mut(place)) {
            item.damaged += damaged;
            item.missing += missing;
            item.lost -= damaged + missing;
        }
    }
}

impl Item {
    fn add(&mut self, one: &Allocation) {
        self.promised += one.quantity;
        self.sent += one.shipped;
        self.accepted += one.received;
        self.under_way += one.shipped - one.received - one.lost_or_damaged;
        // what was counted damaged or missing is taken from here line by line
        self.lost += one.lost_or_damaged;
        self.released += one.released;
        if matches!(one.state, AllocationState::Declined | AllocationState::Withdrawn | AllocationState::Lapsed) {
            self.cancelled += one.quantity - one.shipped - one.released;
        }
    }
}
