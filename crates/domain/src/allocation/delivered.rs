//! Goods that came without papers: nobody had promised them here, and they are there.

use super::{Allocation, AllocationState, Side};
use crate::voice::Voice;
use crate::{AllocationId, Instant, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId};

/// What came, for which line of whose need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delivered {
    pub need: NeedId,
    pub need_line: NeedLineId,
    pub recipient: OrganisationId,
    pub pledge: PledgeId,
    pub pledge_line: PledgeLineId,
    pub donor: OrganisationId,
    /// What came, whole or damaged; at least one unit.
    pub units: i64,
    /// Whether it is knowingly another class than asked for.
    pub substitute: bool,
}

impl Allocation {
    /// The allocation under `id` of what came, to be counted at once. That the donor agreed is only reported: its goods
    /// say so.
    pub const fn delivered(what: &Delivered, id: AllocationId, now: Instant) -> Self {
        Self {
            id,
            need: what.need,
            need_line: what.need_line,
            pledge: what.pledge,
            pledge_line: what.pledge_line,
            recipient: what.recipient,
            donor: what.donor,
            state: AllocationState::Committed,
            quantity: what.units,
            planned: 0,
            shipped: 0,
            received: 0,
            lost_or_damaged: 0,
            released: 0,
            substitute: what.substitute,
            proposed_by: Side::Recipient,
            donor_agreed_at: Some(now),
            recipient_agreed_at: Some(now),
            donor_word: Some(Voice::Reported),
            recipient_word: None,
            hold_until: None,
            standby_since: None,
            waits_for: None,
            accepted_since: None,
            committed_at: Some(now),
            stepped_back: None,
            split_from: None,
            reassigned_from: None,
            reason: None,
            version: 1,
            created_at: now,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allocation::Count;
    use crate::transition::tests::things::{at, id};

    #[test]
    fn what_came_without_papers_is_counted_at_once_and_its_donor_only_reported() {
        let what = Delivered {
            need: id(1),
            need_line: id(2),
            recipient: id(3),
            pledge: id(4),
            pledge_line: id(5),
            donor: id(6),
            units: 7,
            substitute: false,
        };
        let there = Allocation::delivered(&what, id(9), at(3));
        assert_eq!((there.donor_word, there.recipient_word), (Some(Voice::Reported), None));
        assert_eq!(there.countable(), 7);
        let counted = there.receive_unshipped(Count { accepted: 6, damaged: 1, missing: 0 }).expect("counted");
        assert_eq!((counted.state, counted.received, counted.lost_or_damaged), (AllocationState::Fulfilled, 6, 1));
    }
}
