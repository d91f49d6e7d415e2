//! The ledger: what the allocations of a line add up to. Coverage is derived here and nowhere
//! typed in.

use std::collections::BTreeSet;

use crate::allocation::{Allocation, AllocationState};
use crate::{NeedId, NeedLineId, PledgeId};

/// The sums of all allocations of one line, in base units. Each live or received unit stands in
/// exactly one of the first five.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// Waiting for an answer.
    pub proposed: i64,
    /// Agreed by both sides, the donor's key not yet turned.
    pub accepted: i64,
    /// Both keys turned, not yet sent.
    pub committed: i64,
    /// Sent and not yet counted.
    pub in_transit: i64,
    /// Received in good order.
    pub received: i64,
    /// Standing by; holds nothing.
    pub standby: i64,
    /// Damaged, missing or lost: gone from the pledge, needed again.
    pub lost_or_damaged: i64,
}

impl Sums {
    /// The sums over `allocations`.
    pub fn of<'a>(allocations: impl IntoIterator<Item = &'a Allocation>) -> Self {
        let mut sums = Self::default();
        for allocation in allocations {
            sums.add(allocation);
        }
        sums
    }

    /// Adds one allocation.
    pub fn add(&mut self, allocation: &Allocation) {
        self.received += allocation.received;
        self.lost_or_damaged += allocation.lost_or_damaged;
        match allocation.state {
            AllocationState::Proposed => self.proposed += allocation.live(),
            AllocationState::Accepted => self.accepted += allocation.live(),
            AllocationState::Committed => {
                self.committed += allocation.unshipped();
                self.in_transit += allocation.in_transit();
            }
            AllocationState::Standby => self.standby += allocation.quantity,
            AllocationState::Fulfilled
            | AllocationState::Declined
            | AllocationState::Withdrawn
            | AllocationState::Lapsed
            | AllocationState::Released => {}
        }
    }

    /// Units that hold room and have not arrived.
    pub const fn live(&self) -> i64 {
        self.proposed + self.accepted + self.committed + self.in_transit
    }

    /// Units that both sides agreed on and that are still to come.
    pub const fn agreed(&self) -> i64 {
        self.accepted + self.committed + self.in_transit
    }

    /// Units that count as covered: both keys turned, or further.
    pub const fn covered(&self) -> i64 {
        self.committed + self.in_transit + self.received
    }

    /// Rule 5: `needed − received − live`, never below zero (a surplus is not a debt).
    pub fn remaining(&self, needed: i64) -> i64 {
        (needed - self.received - self.live()).max(0)
    }

    /// What a pledge line still has to give: rule 1, and what was lost or damaged on the way is gone.
    pub fn available(&self, pledged: i64) -> i64 {
        (pledged - self.received - self.lost_or_damaged - self.live()).max(0)
    }
}

/// How many of `asked` units can be proposed now, and how many would stand by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Can be proposed.
    pub proposed: i64,
    /// Do not fit.
    pub excess: i64,
}

/// Rule 2 and rule 7: the room on a need line for `asked` more units.
pub fn room(asked: i64, needed: i64, sums: &Sums, allows_surplus: bool) -> Room {
    let proposed = if allows_surplus { asked } else { asked.min(sums.remaining(needed)) };
    Room { proposed, excess: asked - proposed }
}

/// Where units came free, or may have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Freed {
    /// On these lines of needs.
    pub lines: BTreeSet<(NeedId, NeedLineId)>,
    /// Of these pledges.
    pub pledges: BTreeSet<PledgeId>,
}

impl Freed {
    /// By changes of these allocations.
    pub fn by<'a>(changed: impl IntoIterator<Item = &'a Allocation>) -> Self {
        let mut freed = Self::default();
        for other in changed {
            freed.lines.insert((other.need, other.need_line));
            freed.pledges.insert(other.pledge);
        }
        freed
    }
}

/// Units that a change left to be needed again: they were live and neither are any more nor arrived.
pub const fn needed_again(before: &Allocation, after: &Allocation) -> i64 {
    before.live() - after.live() - (after.received - before.received)
}

/// Whether a change leaves more to give or to ship: fewer units are live, or some came off a shipment.
pub const fn came_free(before: &Allocation, after: &Allocation) -> bool {
    after.live() < before.live() || after.free() > before.free()
}
