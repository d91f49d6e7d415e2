//! What waits for a word. Who was asked and did not answer in time loses the place that was held for it: the
//! allocation goes on standby and is passed by when units come free, until there is a new word of the side that
//! owed the answer, or the council's decision.

use crate::Code;
use crate::allocation::{Allocation, AllocationState, Side};
pub use crate::owed::Owed;
use crate::transition::{AllocationVerb, Machine};
use crate::{AllocationId, Instant, TransitionError};

impl Allocation {
    /// Which of its sides have not agreed.
    pub const fn owed(&self) -> Option<Owed> {
        match (self.donor_agreed_at, self.recipient_agreed_at) {
            (None, None) => Some(Owed::Both),
            (None, Some(_)) => Some(Owed::Donor),
            (Some(_), None) => Some(Owed::Recipient),
            (Some(_), Some(_)) => None,
        }
    }

    /// `accepted → standby`, of what is on no shipment, when the council has been silent for too long. The
    /// agreements stay. Where units of it were given back, the rest becomes an allocation of its own under `id`.
    pub fn fall_silent(self, id: AllocationId, now: Instant) -> Result<(Self, Option<Self>), TransitionError> {
        self.state.moved(AllocationVerb::FallSilent)?;
        let units = self.free();
        let (rest, part) = self.step_back(units, id, now)?;
        let waits = |waiting: Self| Self { stepped_back: None, waits_for: Some(Owed::Council), ..waiting };
        Ok(match part {
            Some(part) => (rest, Some(waits(part))),
            None => (waits(rest), None),
        })
    }

    /// The council has said something: what waited for it is in the row again, with its age.
    #[must_use]
    pub fn heard_of_the_council(self) -> Self {
        Self { waits_for: self.waits_for.filter(|owed| *owed != Owed::Council), ..self }
    }

    /// A side agrees to what stands by: it moves up, whole. For a council that was silent the donor speaks again.
    pub fn agree_late(
        self,
        side: Side,
        now: Instant,
        hold_until: Instant,
        authorised: bool,
    ) -> Result<Self, TransitionError> {
        self.state.moved(AllocationVerb::Accept)?;
        if self.state != AllocationState::Standby {
            return Err(self.state.refuse(AllocationVerb::Accept, Code::OnlyProposalsAreAccepted));
        }
        self.hear(side, now)?.move_up(now, hold_until, authorised)
    }

    /// With the moment since which it is accepted, where it has just become so, and without where it is not.
    #[must_use]
    pub fn stamped(self, before: AllocationState, now: Instant) -> Self {
        let accepted_since = match (before, self.state) {
            (AllocationState::Accepted, AllocationState::Accepted) => self.accepted_since,
            (_, AllocationState::Accepted) => Some(now),
            _ => None,
        };
        Self { accepted_since, ..self }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};
    use uuid::Uuid;

    use super::*;
    use crate::allocation::{Count, Way};

    fn at(day: i64) -> Instant {
        DateTime::UNIX_EPOCH + TimeDelta::days(day)
    }

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn proposal(donor: bool, recipient: bool) -> Allocation {
        Allocation {
            id: id(1).into(),
            need: id(1).into(),
            need_line: id(1).into(),
            pledge: id(1).into(),
            pledge_line: id(1).into(),
            recipient: id(1).into(),
            donor: id(2).into(),
            state: AllocationState::Proposed,
            quantity: 5,
            planned: 0,
            shipped: 0,
            received: 0,
            lost_or_damaged: 0,
            released: 0,
            substitute: false,
            proposed_by: Side::Donor,
            donor_agreed_at: donor.then(|| at(1)),
            donor_word: None,
            recipient_agreed_at: recipient.then(|| at(1)),
            recipient_word: None,
            hold_until: Some(at(14)),
            standby_since: None,
            committed_at: None,
            stepped_back: None,
            waits_for: None,
            accepted_since: None,
            split_from: None,
            reassigned_from: None,
            reason: None,
            version: 1,
            created_at: at(0),
        }
    }

    #[test]
    fn whose_hold_ended_waits_for_who_owed_the_answer() {
        for (donor, recipient, owed) in
            [(true, false, Owed::Recipient), (false, true, Owed::Donor), (false, false, Owed::Both)]
        {
            let waiting = proposal(donor, recipient).stand_by(at(14)).expect("its hold ended");
            assert_eq!(waiting.waits_for, Some(owed));
        }
    }

    #[test]
    fn only_the_side_that_owes_it_moves_it_up() {
        let waiting = proposal(true, false).stand_by(at(14)).expect("its hold ended");
        let late = |side| waiting.clone().agree_late(side, at(20), at(34), true);
        assert_eq!(late(Side::Donor).expect_err("it has agreed").why, Code::ThisSideHasAlreadyAgreed);
        assert_eq!(late(Side::Coordinator).expect_err("no side").why, Code::OnlyDonorAndRecipientAgree);
        let agreed = late(Side::Recipient).expect("agrees");
        assert_eq!((agreed.state, agreed.waits_for, agreed.standby_since), (AllocationState::Committed, None, None));
        let both = proposal(false, false).stand_by(at(14)).expect("its hold ended");
        let one = both.agree_late(Side::Donor, at(20), at(34), true).expect("one of two");
        assert_eq!((one.state, one.hold_until), (AllocationState::Proposed, Some(at(34))));
        assert_eq!(one.stand_by(at(34)).expect("again").waits_for, Some(Owed::Recipient));
    }

    #[test]
    fn a_silent_council_puts_back_what_is_free_and_the_donor_speaks_for_it() {
        let accepted = proposal(true, false).agree(Side::Recipient, at(2), false).expect("agrees");
        assert_eq!((accepted.state, accepted.accepted_since), (AllocationState::Accepted, Some(at(2))));
        let (waiting, part) = accepted.clone().fall_silent(id(9).into(), at(62)).expect("silence");
        assert_eq!((waiting.waits_for, waiting.stepped_back, part), (Some(Owed::Council), None, None));
        assert_eq!(waiting.accepted_since, None);
        assert!(waiting.is_agreed(), "the agreements stay");
        assert!(waiting.clone().agree_late(Side::Recipient, at(70), at(84), false).is_err());
        let again = waiting.clone().agree_late(Side::Donor, at(70), at(84), false).expect("still at it");
        assert_eq!((again.state, again.accepted_since), (AllocationState::Accepted, Some(at(70))));
        let heard = waiting.heard_of_the_council();
        assert_eq!((heard.state, heard.waits_for), (AllocationState::Standby, None));
        // two were given back
        let less = accepted.release(2, None).expect("given back");
        let (rest, part) = less.fall_silent(id(9).into(), at(62)).expect("silence");
        let part = part.expect("a part");
        assert_eq!((rest.state, rest.quantity, rest.accepted_since), (AllocationState::Released, 2, None));
        assert_eq!((part.quantity, part.waits_for, part.released), (3, Some(Owed::Council), 0));
    }

    #[test]
    fn a_council_is_silent_since_it_became_accepted_again() {
        let count = Count { accepted: 5, damaged: 0, missing: 0 };
        let taught = Allocation { state: AllocationState::Fulfilled, shipped: 5, received: 5, ..proposal(true, true) };
        let back = taught.clone().reverse(count, Way::Unshipped, false).expect("back").stamped(taught.state, at(9));
        assert_eq!((back.state, back.accepted_since), (AllocationState::Accepted, Some(at(9))));
        assert_eq!(back.clone().stamped(back.state, at(12)).accepted_since, Some(at(9)));
        assert_eq!(back.apply_keys(at(10), true).stamped(AllocationState::Accepted, at(10)).accepted_since, None);
    }

    #[test]
    fn whatever_ends_waits_for_nobody() {
        let waiting = proposal(true, false).stand_by(at(14)).expect("its hold ended");
        for ended in [waiting.clone().decline(None), waiting.clone().withdraw(None), waiting.lapse(None)] {
            assert_eq!(ended.expect("ends").waits_for, None);
        }
    }
}
