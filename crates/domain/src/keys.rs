//! The two keys of an allocation and whose hands may turn them. Donor and recipient each turn their
//! own; a council turns the donor's a second time, and may turn it back.

use crate::actor::Actor;
use crate::allocation::{Allocation, Side};
use crate::organisation::Role;
use crate::transition::{AllocationVerb, Machine};
use crate::{AllocationId, Instant, OrganisationId};

/// For which side somebody speaks, and whether that binds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    pub side: Side,
    /// Whether the side has thereby agreed: its own members bind it, an intermediary nobody.
    pub binds: bool,
}

impl Word {
    /// The word of a side's own member.
    pub const fn of(side: Side) -> Self {
        Self { side, binds: true }
    }
}

/// The word of this actor between a donor and a recipient. It goes by the seat's role: an aid
/// office that also gives is still an aid office when its coordinator proposes.
pub fn word(actor: &Actor, donor: OrganisationId, recipient: OrganisationId) -> Word {
    let (gives, needs) = (actor.acts_for(donor), actor.acts_for(recipient));
    match actor.role {
        Role::Donor if gives => Word::of(Side::Donor),
        Role::Recipient if needs => Word::of(Side::Recipient),
        Role::Intermediary if gives => Word { side: Side::Donor, binds: false },
        Role::Intermediary if needs => Word { side: Side::Recipient, binds: false },
        _ => Word { side: Side::Coordinator, binds: false },
    }
}

/// For whom somebody speaks who is on this side of an allocation.
pub const fn party(known: &Actor, side: Side, of: &Allocation) -> OrganisationId {
    match side {
        Side::Donor => of.donor,
        Side::Recipient => of.recipient,
        Side::Coordinator => known.organisation,
    }
}

impl Allocation {
    /// The donor's key is turned back: committed units on no shipment are only accepted again.
    /// What is on a shipment stays committed, so a partly shipped one splits, and its free units
    /// become an allocation of their own. Whatever else is left as it is.
    pub fn turn_back(self, id: AllocationId, now: Instant) -> (Self, Option<Self>) {
        let free = self.shippable();
        if free < 1 {
            return (self, None);
        }
        let state = self.state.after(AllocationVerb::TurnBack);
        if self.shipped == 0 && self.planned == 0 {
            return (Self { state, accepted_since: Some(now), committed_at: None, ..self }, None);
        }
        let part = Self {
            id,
            state,
            quantity: free,
            planned: 0,
            shipped: 0,
            received: 0,
            lost_or_damaged: 0,
            released: 0,
            accepted_since: Some(now),
            committed_at: None,
            split_from: Some(self.id),
            version: 1,
            created_at: now,
            ..self.clone()
        };
        (Self { quantity: self.quantity - free, ..self }.finish(), Some(part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allocation::AllocationState;

    fn committed(quantity: i64, planned: i64, shipped: i64, received: i64, released: i64) -> Allocation {
        let now = chrono::DateTime::UNIX_EPOCH;
        Allocation {
            id: uuid::Uuid::from_u128(1).into(),
            need: uuid::Uuid::from_u128(2).into(),
            need_line: uuid::Uuid::from_u128(3).into(),
            pledge: uuid::Uuid::from_u128(4).into(),
            pledge_line: uuid::Uuid::from_u128(5).into(),
            recipient: uuid::Uuid::from_u128(6).into(),
            donor: uuid::Uuid::from_u128(7).into(),
            state: AllocationState::Committed,
            quantity,
            planned,
            shipped,
            received,
            lost_or_damaged: 0,
            released,
            substitute: false,
            proposed_by: Side::Donor,
            donor_agreed_at: Some(now),
            donor_word: None,
            recipient_agreed_at: Some(now),
            recipient_word: None,
            hold_until: None,
            standby_since: None,
            stepped_back: None,
            waits_for: None,
            accepted_since: None,
            committed_at: Some(now),
            split_from: None,
            reassigned_from: None,
            reason: None,
            version: 5,
            created_at: now,
        }
    }

    fn turned(allocation: &Allocation) -> (Allocation, Option<Allocation>) {
        allocation.clone().turn_back(uuid::Uuid::from_u128(9).into(), day(40))
    }

    fn day(day: i64) -> Instant {
        chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(day)
    }

    #[test]
    fn what_is_on_no_shipment_is_accepted_again_whole() {
        let (after, part) = turned(&committed(10, 0, 0, 0, 2));
        assert_eq!((after.state, after.quantity, after.released, after.live()), (AllocationState::Accepted, 10, 2, 8));
        assert_eq!((after.committed_at, after.accepted_since, part), (None, Some(day(40)), None));
        assert_eq!(after.apply_keys(chrono::DateTime::UNIX_EPOCH, true).state, AllocationState::Committed);
    }

    #[test]
    fn a_partly_shipped_one_splits_and_no_unit_is_lost() {
        for (planned, shipped, received, released, lost_or_damaged) in
            [(3, 0, 0, 0, 0), (0, 4, 0, 0, 0), (2, 3, 1, 1, 0), (0, 4, 4, 0, 0), (0, 5, 2, 0, 1), (9, 0, 0, 0, 0)]
        {
            let before = Allocation { lost_or_damaged, ..committed(10, planned, shipped, received, released) };
            let free = before.shippable();
            let (rest, part) = turned(&before);
            let part = part.expect("a part");
            assert_eq!(
                (part.state, part.quantity, part.split_from),
                (AllocationState::Accepted, free, Some(before.id))
            );
            assert_eq!((part.shipped, part.planned, part.received, part.released), (0, 0, 0, 0));
            assert_eq!(part.id, uuid::Uuid::from_u128(9).into());
            assert_eq!((part.lost_or_damaged, part.version, part.committed_at), (0, 1, None));
            assert_eq!((part.created_at, part.accepted_since), (day(40), Some(day(40))), "it begins now");
            assert_eq!(rest.quantity + part.quantity, before.quantity);
            assert_eq!(rest.live() + part.live(), before.live());
            assert_eq!(rest.shippable(), 0);
            let whole_is_in = received == shipped && planned == 0;
            let state = if whole_is_in { AllocationState::Fulfilled } else { AllocationState::Committed };
            assert_eq!(rest.state, state);
        }
    }

    #[test]
    fn what_is_all_on_shipments_or_not_committed_is_left() {
        for before in [
            committed(10, 4, 6, 0, 0),
            Allocation { state: AllocationState::Accepted, committed_at: None, ..committed(10, 0, 0, 0, 0) },
        ] {
            assert_eq!(turned(&before), (before, None));
        }
    }

    #[test]
    fn only_a_sides_own_seat_binds_it() {
        let (donor, recipient) = (uuid::Uuid::from_u128(1).into(), uuid::Uuid::from_u128(2).into());
        let actor = |role, organisation: u128, principals: Vec<OrganisationId>| Actor {
            member: uuid::Uuid::from_u128(9).into(),
            organisation: uuid::Uuid::from_u128(organisation).into(),
            verified: true,
            role,
            scopes: Vec::new(),
            language: crate::organisation::Language::En,
            principals,
            driver: None,
        };
        let said = |actor: &Actor| word(actor, donor, recipient);
        assert_eq!(said(&actor(Role::Donor, 1, vec![])), Word { side: Side::Donor, binds: true });
        assert_eq!(said(&actor(Role::Recipient, 2, vec![])), Word { side: Side::Recipient, binds: true });
        let both = actor(Role::Intermediary, 3, vec![donor, recipient]);
        assert_eq!(said(&both), Word { side: Side::Donor, binds: false });
        let needs = actor(Role::Intermediary, 3, vec![recipient]);
        assert_eq!(said(&needs), Word { side: Side::Recipient, binds: false });
        // the coordinator of an aid office that also gives
        assert_eq!(said(&actor(Role::Coordinator, 1, vec![])).side, Side::Coordinator);
        assert_eq!(said(&actor(Role::Recipient, 1, vec![])).side, Side::Coordinator);
        // who has nothing to do with either side speaks for neither, and binds nobody
        for role in [Role::Donor, Role::Recipient, Role::Intermediary, Role::Carrier] {
            assert_eq!(said(&actor(role, 3, vec![])), Word { side: Side::Coordinator, binds: false }, "{role}");
        }
    }
}
