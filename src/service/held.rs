//! What a transaction holds, and in which order it may come to hold it.

use std::collections::{BTreeSet, HashSet};

use uuid::Uuid;

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

    /// Notes what the transaction made.
    pub(super) fn make(&mut self, kind: Kind, id: Uuid) {
        self.made.insert((kind, id));
    }

    /// Notes locks about to be taken, in order.
    pub(super) fn take(&mut self, kind: Kind, ids: &[Uuid]) {
        for id in ids {
            let late = self.out_of_order(kind, *id);
            debug_assert!(late.is_none(), "{kind:?} {id} is locked after {late:?}: two such transactions can deadlock");
            self.locked.insert((kind, *id));
        }
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
        held.make(Kind::Need, id(1));
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
