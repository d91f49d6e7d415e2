//! Locks, in one order everywhere: needs by id, then pledges by id, then shipments, then receipts.
//!
//! Two transactions that keep to it never wait for each other in a circle. So whatever will be
//! touched is locked before anything is read to decide on, and what would need an earlier lock after
//! a later one is noted with [`Tx::later`] and done in a transaction of its own. `SQLite` has one
//! writer and needs no lock; the order is watched there too, so that every test finds a breach.
//!
//! Organisations, seats, tokens and mandates that a decision rests on are kept, each shared, after all of these and
//! until the commit. Whoever changes one of them holds nothing else and waits for nothing else, so no circle closes.

use std::collections::{BTreeSet, HashSet};

use uuid::Uuid;

use crate::service::ServiceError;
use crate::service::tx::Tx;
use crate::store::sql_types::DbId;
use crate::store::{StoreError, allocations, two_armed};
use domain::{NeedId, NeedLineId, PledgeId, ReceiptId, ShipmentId};

/// What can be locked, in the order of locking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A need.
    Need,
    /// A pledge.
    Pledge,
    /// A shipment.
    Shipment,
    /// A receipt.
    Receipt,
}

/// What a transaction holds.
#[derive(Debug, Default)]
pub struct Held {
    locked: BTreeSet<(Kind, Uuid)>,
    /// What it made itself: nobody else can see it, let alone wait for it.
    made: HashSet<(Kind, Uuid)>,
}

impl Held {
    /// Whether anything is locked or made here.
    pub fn is_anything(&self) -> bool {
        !self.locked.is_empty() || !self.made.is_empty()
    }

    /// Whether it is locked, or made here.
    pub fn has(&self, kind: Kind, id: Uuid) -> bool {
        self.locked.contains(&(kind, id)) || self.made.contains(&(kind, id))
    }

    /// Those of `ids` that are not held yet, in the order in which they must be locked.
    pub fn missing(&self, kind: Kind, ids: impl IntoIterator<Item = Uuid>) -> Vec<Uuid> {
        let ids: BTreeSet<Uuid> = ids.into_iter().filter(|id| !self.has(kind, *id)).collect();
        ids.into_iter().collect()
    }

    /// What is held already though it comes after `id` in the order.
    pub fn out_of_order(&self, kind: Kind, id: Uuid) -> Option<(Kind, Uuid)> {
        self.locked.last().copied().filter(|last| *last > (kind, id))
    }

    /// Notes locks about to be taken, in order.
    fn take(&mut self, kind: Kind, ids: &[Uuid]) {
        for id in ids {
            let late = self.out_of_order(kind, *id);
            debug_assert!(late.is_none(), "{kind:?} {id} is locked after {late:?}: two such transactions can deadlock");
            self.locked.insert((kind, *id));
        }
    }
}

/// How far around needs pledges are locked with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The pledges of what stands by there: it may move up.
    Standby,
    /// Also those of what holds room there: it may step back.
    Live,
}

/// Locks needs and pledges, and of these needs the pledges that `reach` says, in order. What is read
/// after it stays as it is until the transaction ends.
pub fn lock(tx: &mut Tx<'_>, needs: &[NeedId], pledges: &[PledgeId], reach: Reach) -> Result<(), ServiceError> {
    tx.lock_needs(needs)?;
    // read with the needs locked, so nothing comes to stand by or moves up meanwhile
    let mut all = allocations::pledges_at(tx.connection, needs, reach == Reach::Live)?;
    all.extend_from_slice(pledges);
    tx.lock_pledges(&all)?;
    Ok(())
}

impl Tx<'_> {
    /// Locks needs.
    pub fn lock_needs(&mut self, ids: &[NeedId]) -> Result<(), StoreError> {
        match self.take(Kind::Need, ids.iter().map(|id| Uuid::from(*id))) {
            missing if missing.is_empty() => Ok(()),
            missing => two_armed::lock_needs(self.connection, &missing),
        }
    }

    /// Locks pledges; after every need.
    pub fn lock_pledges(&mut self, ids: &[PledgeId]) -> Result<(), StoreError> {
        match self.take(Kind::Pledge, ids.iter().map(|id| Uuid::from(*id))) {
            missing if missing.is_empty() => Ok(()),
            missing => two_armed::lock_pledges(self.connection, &missing),
        }
    }

    /// Locks a shipment; after every need and pledge.
    pub fn lock_shipment(&mut self, id: ShipmentId) -> Result<(), StoreError> {
        match self.take(Kind::Shipment, [Uuid::from(id)]) {
            missing if missing.is_empty() => Ok(()),
            missing => two_armed::lock_shipments(self.connection, &missing),
        }
    }

    /// Locks a receipt; after everything else.
    pub fn lock_receipt(&mut self, id: ReceiptId) -> Result<(), StoreError> {
        match self.take(Kind::Receipt, [Uuid::from(id)]) {
            missing if missing.is_empty() => Ok(()),
            missing => two_armed::lock_receipts(self.connection, &missing),
        }
    }

    /// Notes locks about to be taken; answers those that are not held yet, in order.
    pub(super) fn take(&mut self, kind: Kind, ids: impl IntoIterator<Item = Uuid>) -> Vec<DbId> {
        let missing = self.held.missing(kind, ids);
        self.held.take(kind, &missing);
        missing.into_iter().map(DbId).collect()
    }

    /// Notes what this transaction made: it needs no lock.
    pub fn made(&mut self, kind: Kind, id: impl Into<Uuid>) {
        self.held.made.insert((kind, id.into()));
    }

    /// Whether this transaction holds it.
    pub fn holds(&self, kind: Kind, id: impl Into<Uuid>) -> bool {
        self.held.has(kind, id.into())
    }

    /// Notes that standby may move up on a need line that this transaction did not lock. It is looked at
    /// after the commit, in a transaction of its own; the note is committed with this one, so a crash
    /// between them loses nothing.
    pub fn later(&mut self, need: NeedId, line: NeedLineId) {
        self.later.insert((need, line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    #[test]
    fn locks_are_taken_once_and_by_id() {
        let mut held = Held::default();
        held.take(Kind::Need, &[id(2)]);
        held.made.insert((Kind::Need, id(1)));
        assert_eq!(held.missing(Kind::Need, [id(5), id(2), id(1), id(3), id(5)]), [id(3), id(5)]);
        assert_eq!(held.missing(Kind::Pledge, [id(2)]), [id(2)]);
    }

    #[test]
    fn an_earlier_lock_after_a_later_one_is_seen() {
        let mut held = Held::default();
        held.take(Kind::Need, &[id(2), id(4)]);
        assert_eq!(held.out_of_order(Kind::Need, id(3)), Some((Kind::Need, id(4))));
        assert_eq!(held.out_of_order(Kind::Need, id(5)), None);
        assert_eq!(held.out_of_order(Kind::Pledge, id(1)), None);
        held.take(Kind::Pledge, &[id(1)]);
        assert_eq!(held.out_of_order(Kind::Need, id(5)), Some((Kind::Pledge, id(1))));
        assert_eq!(held.out_of_order(Kind::Receipt, id(0)), None);
    }

    #[test]
    #[should_panic(expected = "can deadlock")]
    fn a_breach_of_the_order_stops_a_test() {
        let mut held = Held::default();
        held.take(Kind::Pledge, &[id(1)]);
        held.take(Kind::Need, &[id(2)]);
    }
}
