//! What makes allocations: whether two lines fit each other, how much of what is asked has room, and what is proposed
//! of it.

use crate::Code;
use crate::allocation::{Allocation, AllocationState, Side};
use crate::conflict::Conflict;
use crate::keys::Word;
use crate::ledger::{Room, Sums, room};
use crate::need::{Need, NeedLine};
use crate::pledge::{Pledge, PledgeLine};
use crate::{AllocationId, Instant, NeedLineId, OrganisationId, PledgeLineId, TransitionError};

/// What somebody wants of one pledge for one need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// From which line of the pledge.
    pub pledge_line: PledgeLineId,
    /// For which line of the need.
    pub need_line: NeedLineId,
    /// Base units.
    pub quantity: i64,
    /// Whether what does not fit stands by.
    pub standby: bool,
    /// Whether it is knowingly another class than asked for.
    pub substitute: bool,
}

/// The two sides of a proposal, with the allocations that count on each.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'a> {
    /// The need.
    pub need: &'a Need,
    /// The pledge.
    pub pledge: &'a Pledge,
    /// Those of the pledge.
    pub drawn: &'a [Allocation],
    /// Those of the need.
    pub covering: &'a [Allocation],
}

/// When and by whom something is proposed.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// Who proposes, and whether that binds its side.
    pub word: Word,
    /// Now.
    pub now: Instant,
    /// Until when a proposal holds its units.
    pub hold_until: Instant,
}

/// Code nothing is proposed.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// The need has no such line.
    NoNeedLine,
    /// The pledge has no such line.
    NoPledgeLine,
    /// A rule stands against it.
    Conflict(Conflict),
}

impl From<Conflict> for Refusal {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

impl From<TransitionError> for Refusal {
    fn from(error: TransitionError) -> Self {
        Self::Conflict(error.into())
    }
}

/// An organisation never gives to its own need.
///
/// # Errors
/// `own_need`.
pub fn check_two_parties(donor: OrganisationId, recipient: OrganisationId) -> Result<(), Conflict> {
    if donor == recipient { Err(Conflict::new(Code::OwnNeed)) } else { Ok(()) }
}

/// The allocations that make a proposal of what is wanted: what has room is proposed, and what has none stands by
/// where that is wanted. `is_within` says whether an item class lies within another.
///
/// # Errors
/// [`Refusal`], for the first rule that stands against it.
pub fn propose(
    sides: Sides<'_>,
    wanted: &Wanted,
    at: Moment,
    is_within: impl Fn(&str, &str) -> bool,
    mut new_id: impl FnMut() -> AllocationId,
) -> Result<Vec<Allocation>, Refusal> {
    let Sides { need, pledge, drawn, covering } = sides;
    check_two_parties(pledge.donor, need.recipient)?;
    need.take_allocation()?;
    pledge.give_allocation()?;
    let need_line = need.line(wanted.need_line).ok_or(Refusal::NoNeedLine)?;
    let pledge_line = pledge.line(wanted.pledge_line).ok_or(Refusal::NoPledgeLine)?;
    let class_fits = wanted.substitute || is_within(&pledge_line.item_class, &need_line.item_class);
    check_fit((need, need_line), (pledge, pledge_line), class_fits)?;
    let given = Sums::of(drawn.iter().filter(|other| other.pledge_line == pledge_line.id));
    check_left(pledge_line, &given, wanted.quantity)?;
    let taken = Sums::of(covering.iter().filter(|other| other.need_line == need_line.id));
    let room = room(wanted.quantity, need_line.quantity.unwrap_or(0), &taken, need.allows_surplus);
    if room.excess > 0 && !wanted.standby {
        return Err(does_not_fit(need_line, room, wanted.quantity).into());
    }
    let mut made = Vec::with_capacity(2);
    if room.proposed > 0 {
        let proposed = make(sides, wanted, at, new_id(), room.proposed, AllocationState::Proposed);
        made.push(proposed.settle(at.now, pledge.authorisation.is_given()));
    }
    if room.excess > 0 {
        made.push(make(sides, wanted, at, new_id(), room.excess, AllocationState::Standby));
    }
    Ok(made)
}

/// Whether all of what stands by and is now agreed to has room, on both its lines.
///
/// # Errors
/// `more_than_remains` or `more_came_than_is_needed` where the need line has none, `more_than_the_pledge_has_left`.
pub fn check_room(
    waiting: &Allocation,
    (need, need_line): (&Need, &NeedLine),
    taken: &Sums,
    pledge_line: Option<&PledgeLine>,
    given: &Sums,
) -> Result<(), Conflict> {
    let room = room(waiting.quantity, need_line.quantity.unwrap_or(0), taken, need.allows_surplus);
    if room.excess > 0 {
        return Err(does_not_fit(need_line, room, waiting.quantity));
    }
    let available = given.available(pledge_line.and_then(|line| line.quantity).unwrap_or(0));
    check_available(available, waiting.quantity)
}

fn check_left(line: &PledgeLine, given: &Sums, asked: i64) -> Result<(), Conflict> {
    check_available(given.available(line.quantity.unwrap_or(0)), asked)
}

fn check_available(available: i64, asked: i64) -> Result<(), Conflict> {
    if asked > available {
        return Err(Conflict::new(Code::MoreThanThePledgeHasLeft).with("available", available).with("asked", asked));
    }
    Ok(())
}

/// What has no room on a need line.
fn does_not_fit(line: &NeedLine, room: Room, asked: i64) -> Conflict {
    let conflict = if line.excess > 0 {
        Conflict::new(Code::MoreCameThanIsNeeded).with("remaining", 0).with("excess", line.excess)
    } else {
        Conflict::new(Code::MoreThanRemains).with("remaining", room.proposed)
    };
    conflict.with("asked", asked).with("need_line_id", line.id.to_string())
}

/// Kind, unit, class and earmark of the two lines must fit.
fn check_fit(
    (need, need_line): (&Need, &NeedLine),
    (pledge, pledge_line): (&Pledge, &PledgeLine),
    class_fits: bool,
) -> Result<(), Conflict> {
    if need.kind != pledge.kind {
        return Err(Conflict::new(Code::AnotherKindOfHelp).with("asked", need.kind.as_str()));
    }
    if need_line.unit != pledge_line.unit {
        return Err(Conflict::new(Code::AnotherUnit)
            .with("asked", need_line.unit.clone())
            .with("given", pledge_line.unit.clone()));
    }
    if !class_fits {
        return Err(Conflict::new(Code::AnotherItemClass)
            .with("asked", need_line.item_class.clone())
            .with("given", pledge_line.item_class.clone()));
    }
    let region_fits = pledge.earmark_region.is_none() || pledge.earmark_region == need.region;
    let recipient_fits = pledge.earmark_recipient.is_none_or(|recipient| recipient == need.recipient);
    if !(region_fits && recipient_fits) {
        return Err(Conflict::new(Code::EarmarkedForAnother));
    }
    Ok(())
}

/// An allocation as it begins. Whoever proposes has agreed, but an intermediary binds nobody; a donor may have left
/// the choice to the coordinator.
fn make(
    sides: Sides<'_>,
    wanted: &Wanted,
    at: Moment,
    id: AllocationId,
    units: i64,
    state: AllocationState,
) -> Allocation {
    let Moment { word, now, hold_until } = at;
    let Sides { need, pledge, .. } = sides;
    let holds = state == AllocationState::Proposed;
    let agreed = |side: Side| word.binds && word.side == side;
    let donor_agreed = agreed(Side::Donor) || (word.side == Side::Coordinator && pledge.delegates_allocation);
    Allocation {
        id,
        need: need.id,
        need_line: wanted.need_line,
        pledge: pledge.id,
        pledge_line: wanted.pledge_line,
        recipient: need.recipient,
        donor: pledge.donor,
        state,
        quantity: units,
        planned: 0,
        shipped: 0,
        received: 0,
        spoilt: 0,
        released: 0,
        substitute: wanted.substitute,
        proposed_by: word.side,
        donor_agreed_at: donor_agreed.then_some(now),
        recipient_agreed_at: agreed(Side::Recipient).then_some(now),
        hold_until: holds.then_some(hold_until),
        standby_since: (!holds).then_some(now),
        committed_at: None,
        stepped_back: None,
        waits_for: None,
        accepted_since: None,
        split_from: None,
        reason: None,
        version: 1,
        created_at: now,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::need::{Kind, NeedState};
    use crate::pledge::{Authorisation, PledgeState};
    use crate::transition::tests::things::{at, id, need, need_line, pledge, pledge_line};

    fn open() -> (Need, Pledge) {
        (need(NeedState::Verified), pledge(PledgeState::Open, Authorisation::NotRequired))
    }

    fn wanted(quantity: i64, standby: bool) -> Wanted {
        Wanted { pledge_line: id(4), need_line: id(2), quantity, standby, substitute: false }
    }

    fn moment(side: Side) -> Moment {
        Moment { word: Word::of(side), now: at(3), hold_until: at(17) }
    }

    fn proposed(need: &Need, pledge: &Pledge, wanted: &Wanted, by: Side) -> Result<Vec<Allocation>, Refusal> {
        let sides = Sides { need, pledge, drawn: &[], covering: &[] };
        let mut last = 100;
        propose(
            sides,
            wanted,
            moment(by),
            |given, asked| given.starts_with(asked),
            || {
                last += 1;
                id(last)
            },
        )
    }

    fn code(refused: Result<Vec<Allocation>, Refusal>) -> Code {
        match refused.expect_err("refused") {
            Refusal::Conflict(conflict) => conflict.code,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_has_no_room_stands_by_where_that_is_wanted() {
        let (need, mut pledge) = open();
        pledge.lines = vec![pledge_line(20)];
        assert_eq!(code(proposed(&need, &pledge, &wanted(15, false), Side::Donor)), Code::MoreThanRemains);
        let made = proposed(&need, &pledge, &wanted(15, true), Side::Donor).expect("ten fit");
        let told: Vec<_> = made.iter().map(|one| (one.state, one.quantity, one.donor_agreed_at)).collect();
        assert_eq!(told, [(AllocationState::Proposed, 10, Some(at(3))), (AllocationState::Standby, 5, Some(at(3)))]);
        assert_eq!((made[0].hold_until, made[1].standby_since), (Some(at(17)), Some(at(3))));
        assert_eq!(code(proposed(&need, &pledge, &wanted(21, true), Side::Donor)), Code::MoreThanThePledgeHasLeft);
        let full = Need { lines: vec![NeedLine { excess: 2, ..need_line(0) }], ..need };
        assert_eq!(code(proposed(&full, &pledge, &wanted(5, false), Side::Donor)), Code::MoreCameThanIsNeeded);
    }

    #[test]
    fn both_agree_where_the_donor_left_the_choice_and_the_recipient_asks() {
        let (need, pledge) = open();
        let by = |pledge: &Pledge, side| {
            let made = proposed(&need, pledge, &wanted(4, false), side).expect("it fits");
            (made[0].donor_agreed_at.is_some(), made[0].recipient_agreed_at.is_some(), made[0].state)
        };
        let left = Pledge { delegates_allocation: true, ..pledge.clone() };
        assert_eq!(by(&pledge, Side::Recipient), (false, true, AllocationState::Proposed));
        assert_eq!(by(&pledge, Side::Coordinator), (false, false, AllocationState::Proposed));
        assert_eq!(by(&left, Side::Coordinator), (true, false, AllocationState::Proposed));
        assert_eq!(by(&left, Side::Recipient), (false, true, AllocationState::Proposed));
    }

    #[test]
    fn only_what_fits_is_proposed() {
        let (need, pledge) = open();
        let try_it = |need: &Need, pledge: &Pledge| code(proposed(need, pledge, &wanted(4, false), Side::Donor));
        assert_eq!(try_it(&Need { recipient: pledge.donor, ..need.clone() }, &pledge), Code::OwnNeed);
        assert_eq!(try_it(&self::need(NeedState::Draft), &pledge), Code::OnlyVerifiedNeedsTakePledges);
        assert_eq!(try_it(&need, &self::pledge(PledgeState::Open, Authorisation::Refused)), Code::TheCouncilRefused);
        assert_eq!(try_it(&need, &Pledge { kind: Kind::Visit, ..pledge.clone() }), Code::AnotherKindOfHelp);
        let other = |line: PledgeLine| Pledge { lines: vec![line], ..pledge.clone() };
        assert_eq!(try_it(&need, &other(PledgeLine { unit: "LTR".to_owned(), ..pledge_line(10) })), Code::AnotherUnit);
        let class = other(PledgeLine { item_class: "3".to_owned(), ..pledge_line(10) });
        assert_eq!(try_it(&need, &class), Code::AnotherItemClass);
        let knowing = Wanted { substitute: true, ..wanted(4, false) };
        assert!(proposed(&need, &class, &knowing, Side::Donor).is_ok());
        let region = Pledge { earmark_region: Some("UA-63".to_owned()), ..pledge.clone() };
        assert_eq!(try_it(&need, &region), Code::EarmarkedForAnother);
        let recipient = Pledge { earmark_recipient: Some(id(77)), ..pledge.clone() };
        assert_eq!(try_it(&need, &recipient), Code::EarmarkedForAnother);
        let nowhere = Wanted { need_line: id(99), ..wanted(4, false) };
        assert_eq!(proposed(&need, &pledge, &nowhere, Side::Donor), Err(Refusal::NoNeedLine));
        let nowhere = Wanted { pledge_line: id(99), ..wanted(4, false) };
        assert_eq!(proposed(&need, &pledge, &nowhere, Side::Donor), Err(Refusal::NoPledgeLine));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn nothing_is_promised_twice(
            asked in proptest::collection::vec((1_i64..9, any::<bool>()), 1..12), needed in 1_i64..30, pledged in 1_i64..30,
        ) {
            let (mut need, mut pledge) = open();
            (need.lines, pledge.lines) = (vec![need_line(needed)], vec![pledge_line(pledged)]);
            let mut all: Vec<Allocation> = Vec::new();
            let mut last = 100;
            for (quantity, standby) in asked {
                let sides = Sides { need: &need, pledge: &pledge, drawn: &all, covering: &all };
                let made = propose(sides, &wanted(quantity, standby), moment(Side::Donor), |_, _| true, || {
                    last += 1;
                    id(last)
                });
                let Ok(made) = made else { continue };
                prop_assert_eq!(made.iter().map(|one| one.quantity).sum::<i64>(), quantity);
                all.extend(made);
                let sums = Sums::of(&all);
                prop_assert!(sums.live() <= needed && sums.live() <= pledged);
                // what stands by for a late yes fits only where there is room for all of it
                for waiting in all.iter().filter(|one| one.state == AllocationState::Standby) {
                    let fits = check_room(waiting, (&need, &need.lines[0]), &sums, pledge.lines.first(), &sums).is_ok();
                    let free = (needed - sums.live()).min(pledged - sums.live());
                    prop_assert_eq!(fits, waiting.quantity <= free);
                }
            }
        }
    }
}
