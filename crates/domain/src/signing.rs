//! Who may sign a receipt: until people have accounts, seats stand for them. A seat that acted on
//! the shipment for its carrier or consignor may be the same person as the seats that it gave
//! itself, and as the one that gave it; none of them signs.

use std::collections::HashSet;

use crate::MemberId;

/// `giver` made the seat `taken`, or a token for it: whoever holds the one may hold the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// Who gave.
    pub giver: MemberId,
    /// Who got it.
    pub taken: MemberId,
}

/// Whether somebody signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signing {
    /// It has nothing to do with the transport.
    Free,
    /// It made a seat that acted on the transport, but is the consignee's only one that can sign: to
    /// be logged.
    OnlySeat,
    /// It may be who carried the goods.
    Refused,
}

/// Whether `signer` may sign what the seats `acted` carried or sent. `signers` are the consignee's
/// seats that can sign at all.
pub fn may_sign(signer: MemberId, acted: &[MemberId], given: &[Given], signers: &[MemberId]) -> Signing {
    let below = reach(acted, given, |edge| (edge.giver, edge.taken));
    if below.contains(&signer) {
        return Signing::Refused;
    }
    let above = reach(acted, given, |edge| (edge.taken, edge.giver));
    if !above.contains(&signer) {
        return Signing::Free;
    }
    if signers.iter().all(|other| *other == signer) { Signing::OnlySeat } else { Signing::Refused }
}

/// All that is reached from `start`, itself included, however long the chain.
fn reach(start: &[MemberId], given: &[Given], step: fn(&Given) -> (MemberId, MemberId)) -> HashSet<MemberId> {
    let mut reached: HashSet<MemberId> = start.iter().copied().collect();
    loop {
        let before = reached.len();
        for (from, to) in given.iter().map(step) {
            if reached.contains(&from) {
                reached.insert(to);
            }
        }
        // each turn adds a seat or is the last
        if reached.len() == before {
            return reached;
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn seat(number: u128) -> MemberId {
        Uuid::from_u128(number).into()
    }

    fn chain(edges: &[(u128, u128)]) -> Vec<Given> {
        edges.iter().map(|(giver, taken)| Given { giver: seat(*giver), taken: seat(*taken) }).collect()
    }

    fn signs(signer: u128, acted: &[u128], edges: &[(u128, u128)], signers: &[u128]) -> Signing {
        let seats = |numbers: &[u128]| numbers.iter().map(|number| seat(*number)).collect::<Vec<_>>();
        may_sign(seat(signer), &seats(acted), &chain(edges), &seats(signers))
    }

    #[test]
    fn who_acted_does_not_sign_even_alone() {
        assert_eq!(signs(1, &[1], &[], &[1]), Signing::Refused);
        assert_eq!(signs(2, &[1], &[], &[1, 2]), Signing::Free);
        assert_eq!(signs(1, &[], &[], &[1]), Signing::Free);
    }

    #[test]
    fn no_chain_of_seats_gets_around_it() {
        // 1 made 2, that made 3, that made 4; in any order of the edges
        for edges in [[(1, 2), (2, 3), (3, 4)], [(3, 4), (2, 3), (1, 2)]] {
            for below in [3, 4] {
                assert_eq!(signs(below, &[2], &edges, &[1, 2, 3, 4, 5]), Signing::Refused, "below {below}");
            }
            assert_eq!(signs(1, &[4], &edges, &[1, 4, 5]), Signing::Refused, "far above");
            assert_eq!(signs(5, &[4], &edges, &[1, 4, 5]), Signing::Free);
        }
    }

    #[test]
    fn a_chain_that_closes_ends() {
        assert_eq!(signs(2, &[1], &[(1, 2), (2, 1)], &[1, 2]), Signing::Refused);
    }

    #[test]
    fn who_made_the_drivers_seat_signs_as_the_only_one() {
        assert_eq!(signs(1, &[2], &[(1, 2)], &[1]), Signing::OnlySeat);
        assert_eq!(signs(1, &[2], &[(1, 2)], &[1, 3]), Signing::Refused);
    }

    #[test]
    fn colleagues_that_the_same_seat_made_are_not_one_person() {
        assert_eq!(signs(3, &[2], &[(1, 2), (1, 3)], &[1, 2, 3]), Signing::Free);
    }
}
