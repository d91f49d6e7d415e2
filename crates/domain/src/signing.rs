//! Who may sign a receipt: until people have accounts, seats stand for them. A seat that acted on
//! the shipment for its carrier or consignor may be the same person as the seats that it gave
//! itself, and as the one that gave it; none of them signs. Nor does a seat that such a one gave once the shipment
//! was planned, in however many steps: whoever may not sign gives nobody else the right to.

use std::collections::HashSet;

use crate::{Instant, MemberId};

/// `giver` made the seat `taken`, or a token for it: whoever holds the one may hold the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// Who gave.
    pub giver: MemberId,
    /// Who got it.
    pub taken: MemberId,
    /// When.
    pub at: Instant,
    /// Whether the seat itself was made, not only a token for it.
    pub is_seat: bool,
}

/// A seat of the consignee that can sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signer {
    /// The seat.
    pub member: MemberId,
    /// When it was ended.
    pub ended_at: Option<Instant>,
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

/// Whether `signer` may sign what the seats `acted` carried or sent, planned at `planned`. `signers` are the
/// consignee's seats that can sign at all, also those that were ended.
///
/// Which seat is the only one is asked as of the road: a seat that was ended after the shipment was planned still
/// counts, or whoever ends the others becomes the only one. A seat that those made meanwhile who may not sign
/// themselves counts for nobody, or a new clerk's seat would leave nobody who may.
pub fn may_sign(
    signer: MemberId,
    acted: &[MemberId],
    given: &[Given],
    signers: &[Signer],
    planned: Instant,
) -> Signing {
    let below = reach(acted, given.iter(), |edge| (edge.giver, edge.taken));
    if below.contains(&signer) {
        return Signing::Refused;
    }
    let above = reach(acted, given.iter(), |edge| (edge.taken, edge.giver));
    let barred: Vec<MemberId> = below.union(&above).copied().collect();
    let since = || given.iter().filter(|edge| edge.at >= planned);
    if !above.contains(&signer) {
        let late = reach(&barred, since(), |edge| (edge.giver, edge.taken));
        return if late.contains(&signer) { Signing::Refused } else { Signing::Free };
    }
    let made_late = reach(&barred, since().filter(|edge| edge.is_seat), |edge| (edge.giver, edge.taken));
    let counts = |other: &&Signer| {
        let is_new = made_late.contains(&other.member) && !barred.contains(&other.member);
        !is_new && other.ended_at.is_none_or(|ended| ended >= planned)
    };
    if signers.iter().filter(counts).all(|other| other.member == signer) { Signing::OnlySeat } else { Signing::Refused }
}

/// All that is reached from `start`, itself included, however long the chain.
fn reach<'a>(
    start: &[MemberId],
    given: impl Iterator<Item = &'a Given>,
    step: fn(&Given) -> (MemberId, MemberId),
) -> HashSet<MemberId> {
    let mut reached: HashSet<MemberId> = start.iter().copied().collect();
    let edges: Vec<_> = given.map(step).collect();
    loop {
        let before = reached.len();
        for (from, to) in &edges {
            if reached.contains(from) {
                reached.insert(*to);
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

    /// The shipment is planned on day 10.
    fn day(day: i64) -> Instant {
        chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(day)
    }

    fn gave(giver: u128, taken: u128, on: i64) -> Given {
        Given { giver: seat(giver), taken: seat(taken), at: day(on), is_seat: true }
    }

    fn chain(edges: &[(u128, u128)]) -> Vec<Given> {
        edges.iter().map(|(giver, taken)| gave(*giver, *taken, 1)).collect()
    }

    fn there(numbers: &[u128]) -> Vec<Signer> {
        numbers.iter().map(|number| Signer { member: seat(*number), ended_at: None }).collect()
    }

    fn signs(signer: u128, acted: &[u128], edges: &[(u128, u128)], signers: &[u128]) -> Signing {
        let seats = |numbers: &[u128]| numbers.iter().map(|number| seat(*number)).collect::<Vec<_>>();
        may_sign(seat(signer), &seats(acted), &chain(edges), &there(signers), day(10))
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
    fn who_may_not_sign_gives_nobody_the_right_to_once_it_is_planned() {
        // 1 made the driver 2; afterwards it makes 3, and 3 makes 4
        let given = |on| vec![gave(1, 2, 1), gave(1, 3, on), gave(3, 4, on + 1)];
        let all = there(&[1, 3, 4, 5]);
        for signer in [3, 4] {
            assert_eq!(may_sign(seat(signer), &[seat(2)], &given(10), &all, day(10)), Signing::Refused);
            assert_eq!(may_sign(seat(signer), &[seat(2)], &given(5), &all, day(10)), Signing::Free, "colleagues");
        }
        // a token for a colleague does the same
        let token = Given { is_seat: false, ..gave(1, 5, 11) };
        assert_eq!(may_sign(seat(5), &[seat(2)], &[gave(1, 2, 1), token], &all, day(10)), Signing::Refused);
        // somebody else gives whatever he likes
        assert_eq!(may_sign(seat(6), &[seat(2)], &[gave(1, 2, 1), gave(5, 6, 11)], &all, day(10)), Signing::Free);
    }

    #[test]
    fn the_only_seat_is_the_only_one_as_of_the_road() {
        let ended = |number, on| Signer { member: seat(number), ended_at: Some(day(on)) };
        let signs = |signers: &[Signer], given: &[Given]| may_sign(seat(1), &[seat(2)], given, signers, day(10));
        let own = there(&[1])[0];
        let made = [gave(1, 2, 1)];
        assert_eq!(signs(&[own, ended(3, 9)], &made), Signing::OnlySeat, "gone before");
        assert_eq!(signs(&[own, ended(3, 11)], &made), Signing::Refused, "who ends the others is not the only one");
        // its own new clerk neither signs nor stands in the way, but a token for a colleague does not count him out
        let clerk = [gave(1, 2, 1), gave(1, 4, 11)];
        assert_eq!(signs(&[own, there(&[4])[0]], &clerk), Signing::OnlySeat);
        let token = [gave(1, 2, 1), Given { is_seat: false, ..gave(1, 3, 11) }];
        assert_eq!(signs(&[own, there(&[3])[0]], &token), Signing::Refused);
    }

    #[test]
    fn colleagues_that_the_same_seat_made_are_not_one_person() {
        assert_eq!(signs(3, &[2], &[(1, 2), (1, 3)], &[1, 2, 3]), Signing::Free);
    }
}
