//! Units that are on board for one need are for another: they are given back there and allocated here when both
//! recipients agree, and the donor where it had earmarked them. Until then the new allocation stands by, holds nothing,
//! and waits for their word.

use super::{Allocation, AllocationState, Side};
use crate::transition::{AllocationVerb, Machine};
use crate::{AllocationId, Code, Instant, NeedId, NeedLineId, OrganisationId, ShipmentLineId, TransitionError};

/// What units on board are to be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reassignment {
    /// The line of the shipment that they are on.
    pub line: ShipmentLineId,
    pub units: i64,
    pub need: NeedId,
    pub need_line: NeedLineId,
    pub recipient: OrganisationId,
    /// Whether it is knowingly another class than asked for.
    pub substitute: bool,
    /// Whether the donor meant them for others, and so is asked.
    pub asks_donor: bool,
}

impl Allocation {
    /// The allocation under `id` that is to have units of this one. Whose need it is from has agreed; where the other
    /// need is its own as well, nobody else is asked but a donor who had earmarked them.
    #[must_use]
    pub fn reassign(&self, to: &Reassignment, id: AllocationId, now: Instant) -> Self {
        let own = to.recipient == self.recipient;
        let wants = Self {
            id,
            need: to.need,
            need_line: to.need_line,
            recipient: to.recipient,
            state: AllocationState::Standby,
            quantity: to.units,
            planned: 0,
            shipped: 0,
            received: 0,
            lost_or_damaged: 0,
            released: 0,
            substitute: to.substitute,
            proposed_by: Side::Recipient,
            donor_agreed_at: self.donor_agreed_at.filter(|_| !to.asks_donor),
            donor_word: self.donor_word.filter(|_| !to.asks_donor),
            recipient_agreed_at: own.then_some(now),
            recipient_word: own.then_some(crate::voice::Voice::Own),
            hold_until: None,
            standby_since: Some(now),
            waits_for: None,
            accepted_since: None,
            committed_at: None,
            stepped_back: None,
            split_from: Some(self.id),
            reassigned_from: Some(to.line),
            reason: None,
            version: 1,
            created_at: now,
            ..self.clone()
        };
        Self { waits_for: wants.owed(), ..wants }
    }

    /// With the word of a side, which may have been the last that was missing.
    ///
    /// # Errors
    /// That of agreeing.
    pub fn agree_to_reassign(self, side: Side, now: Instant) -> Result<Self, TransitionError> {
        self.state.moved(AllocationVerb::Accept)?;
        let heard = self.hear(side, now)?;
        Ok(Self { waits_for: heard.owed(), ..heard })
    }

    /// `standby → committed`, with its units on board, once nobody's word is missing.
    ///
    /// # Errors
    /// `only_standby_moves_up`.
    pub fn take_over(self, now: Instant) -> Result<Self, TransitionError> {
        let state = self.state.moved(AllocationVerb::TakeOver)?;
        if self.owed().is_some() || self.reassigned_from.is_none() {
            return Err(self.state.refuse(AllocationVerb::TakeOver, Code::OnlyStandbyMovesUp));
        }
        let shipped = self.quantity;
        Ok(Self { state, shipped, standby_since: None, waits_for: None, committed_at: Some(now), ..self })
    }

    /// `units` in transit go to another need: they are given back here.
    ///
    /// # Errors
    /// `less_is_in_transit`.
    pub fn hand_over(self, units: i64, reason: Option<String>) -> Result<Self, TransitionError> {
        let state = self.under_way(AllocationVerb::HandOver, units)?;
        let (shipped, released) = (self.shipped - units, self.released + units);
        Ok(Self { state, shipped, released, reason, ..self }.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transition::tests::things::{allocation, at, id};
    use crate::waiting::Owed;

    fn to(recipient: OrganisationId, asks_donor: bool) -> Reassignment {
        let (line, need, need_line) = (id(70), id(71), id(72));
        Reassignment { line, units: 4, need, need_line, recipient, substitute: false, asks_donor }
    }

    fn sent() -> Allocation {
        let both = Some(at(1));
        Allocation {
            shipped: 6,
            donor_agreed_at: both,
            donor_word: None,
            recipient_word: None,
            recipient_agreed_at: both,
            ..allocation(AllocationState::Committed)
        }
    }

    #[test]
    fn whoever_has_not_said_so_yet_is_asked() {
        let own = sent().recipient;
        for (recipient, earmarked, owed) in [
            (own, false, None),
            (id(73), false, Some(Owed::Recipient)),
            (own, true, Some(Owed::Donor)),
            (id(73), true, Some(Owed::Both)),
        ] {
            let wants = sent().reassign(&to(recipient, earmarked), id(80), at(3));
            assert_eq!((wants.waits_for, wants.state, wants.live()), (owed, AllocationState::Standby, 0));
            assert_eq!((wants.reassigned_from, wants.split_from), (Some(id(70)), Some(sent().id)));
            assert_eq!(wants.clone().take_over(at(4)).is_ok(), owed.is_none());
            // what only stands by is on no road
            assert!(Allocation { reassigned_from: None, ..wants }.take_over(at(4)).is_err());
        }
    }

    #[test]
    fn the_last_word_puts_it_on_board() {
        let wants = sent().reassign(&to(id(73), true), id(80), at(3));
        let one = wants.agree_to_reassign(Side::Recipient, at(4)).expect("agreed");
        assert_eq!(one.waits_for, Some(Owed::Donor));
        let two = one.agree_to_reassign(Side::Donor, at(5)).expect("agreed").take_over(at(5)).expect("on board");
        assert_eq!((two.state, two.shipped, two.in_transit()), (AllocationState::Committed, 4, 4));
        assert_eq!((two.standby_since, two.waits_for, two.committed_at), (None, None, Some(at(5))));
    }

    #[test]
    fn what_goes_to_another_need_is_given_back_here() {
        let left = sent().hand_over(4, Some("theirs".to_owned())).expect("handed over");
        assert_eq!((left.state, left.shipped, left.released, left.live()), (AllocationState::Committed, 2, 4, 6));
        assert!(sent().hand_over(7, None).is_err(), "no more than is on the road");
        let whole = Allocation { shipped: 10, ..sent() }.hand_over(10, None).expect("handed over");
        assert_eq!((whole.state, whole.live()), (AllocationState::Released, 0));
        let counted = Allocation { shipped: 10, received: 3, ..sent() }.hand_over(7, None).expect("handed over");
        assert_eq!(counted.state, AllocationState::Fulfilled);
    }
}
