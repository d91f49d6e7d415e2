//! Locks, in one order everywhere: needs by id, then pledges by id, then shipments, then receipts.
//!
//! Two transactions that keep to it never wait for each other in a circle. So whatever will be
//! touched is locked before anything is read to decide on, and what would need an earlier lock after
//! a later one is noted with [`Tx::later`] and done in a transaction of its own. `SQLite` has one
//! writer and needs no lock; the order is watched there too, so that every test finds a breach.
//!
//! Organisations, seats, tokens and mandates that a decision rests on are kept, each shared, after all of these and
//! until the commit. Whoever changes one of them holds nothing else and waits for nothing else, so no circle closes.

use uuid::Uuid;

use crate::service::ServiceError;
pub use crate::service::held::{Held, Kind};
use crate::service::tx::Tx;
use crate::store::engine::dialect;
use crate::store::engine::sql_types::DbId;
use crate::store::{StoreError, allocations};
use domain::{NeedId, NeedLineId, PledgeId, ReceiptId, ShipmentId};

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
            missing => dialect::lock_needs(self.connection, &missing),
        }
    }

    /// Locks pledges; after every need.
    pub fn lock_pledges(&mut self, ids: &[PledgeId]) -> Result<(), StoreError> {
        match self.take(Kind::Pledge, ids.iter().map(|id| Uuid::from(*id))) {
            missing if missing.is_empty() => Ok(()),
            missing => dialect::lock_pledges(self.connection, &missing),
        }
    }

    /// Locks a shipment; after every need and pledge.
    pub fn lock_shipment(&mut self, id: ShipmentId) -> Result<(), StoreError> {
        match self.take(Kind::Shipment, [Uuid::from(id)]) {
            missing if missing.is_empty() => Ok(()),
            missing => dialect::lock_shipments(self.connection, &missing),
        }
    }

    /// Locks a receipt; after everything else.
    pub fn lock_receipt(&mut self, id: ReceiptId) -> Result<(), StoreError> {
        match self.take(Kind::Receipt, [Uuid::from(id)]) {
            missing if missing.is_empty() => Ok(()),
            missing => dialect::lock_receipts(self.connection, &missing),
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
        self.held.make(kind, id.into());
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
