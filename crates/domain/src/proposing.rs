//! What makes allocations: whether two lines fit each other, how much of what is asked has room, and what is proposed
//! of it.

use crate::Code;
use crate::allocation::{Allocation, AllocationState, Side};
use crate::conflict::Conflict;
use crate::keys::Word;
use crate::ledger::{Room, Sums, room};
use crate::need::{Need, NeedLine, Substitutes};
use crate::pledge::{Pledge, PledgeLine};
use crate::voice::Voice;
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

/// How what is given stands to the class that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It is of the class, or of one below it.
    Exact,
    /// It is only said to be of a class above: it may turn out to be what is asked for.
    Generic,
    /// It is one of the substitutes that the class names.
    Substitute,
    /// It is something else.
    Other,
}

/// The two sides of a proposal, with the allocations that count on each.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'a> {
    pub need: &'a Need,
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
/// where that is wanted. `fit` says how a given item class stands to one that is asked for.
///
/// # Errors
/// [`Refusal`], for the first rule that stands against it.
pub fn propose(
    sides: Sides<'_>,
    wanted: &Wanted,
    at: Moment,
    fit: impl Fn(&str, &str) -> Fit,
    mut new_id: impl FnMut() -> AllocationId,
) -> Result<Vec<Allocation>, Refusal> {
    let Sides { need, pledge, drawn, covering } = sides;
    check_two_parties(pledge.donor, need.recipient)?;
    need.take_allocation()?;
    pledge.give_allocation()?;
    if at.word == Word::of(Side::Donor) && !pledge.is_spoken_for() {
        return Err(Conflict::new(Code::WordNotConfirmed).into());
    }
    // what is only asked is not there yet, for nobody, and what came unasked asks for nothing
    let asked = |line: &&NeedLine| !line.is_unverified();
    let need_line = need.line(wanted.need_line).filter(asked).ok_or(Refusal::NoNeedLine)?;
    let pledge_line = pledge.line(wanted.pledge_line).ok_or(Refusal::NoPledgeLine)?;
    let fit = fit(&pledge_line.item_class, &need_line.item_class);
    let class_fits = wanted.substitute || is_welcome(fit, need_line.lots.substitutes);
    check_fit((need, need_line), (pledge, pledge_line), class_fits)?;
    check_welcome(need_line, fit, at.word.side)?;
    let accepted = fit == Fit::Substitute && need_line.lots.substitutes == Substitutes::Accepted;
    let wanted = &Wanted { substitute: wanted.substitute || accepted, ..*wanted };
    let given = Sums::of(drawn.iter().filter(|other| other.pledge_line == pledge_line.id));
    check_left(pledge_line, &given, wanted.quantity)?;
    let taken = Sums::of(covering.iter().filter(|other| other.need_line == need_line.id));
    check_enough(need, need_line, &taken)?;
    let needed = need_line.needed().unwrap_or(0);
    let room = room(wanted.quantity, needed, &taken, need.takes_surplus());
    if room.excess > 0 && !wanted.standby {
        return Err(does_not_fit(need_line, room, wanted.quantity).into());
    }
    check_lot(need_line, at.word.side, room.proposed, taken.remaining(needed))?;
    if room.proposed == 0 {
        // what only waits moves up at most when all of the line is free
        check_lot(need_line, at.word.side, room.excess, needed)?;
    }
    let mut made = Vec::with_capacity(2);
    if room.proposed > 0 {
        let proposed = make(sides, wanted, at, new_id(), room.proposed, AllocationState::Proposed);
        made.push(proposed.apply_keys(at.now, pledge.authorisation.is_given()));
    }
    if room.excess > 0 {
        made.push(make(sides, wanted, at, new_id(), room.excess, AllocationState::Standby));
    }
    Ok(made)
}

/// Whether something that stands so to the class asked for may be offered without saying that it is another one.
const fn is_welcome(fit: Fit, substitutes: Substitutes) -> bool {
    match fit {
        Fit::Exact | Fit::Generic => true,
        Fit::Substitute => matches!(substitutes, Substitutes::Accepted),
        Fit::Other => false,
    }
}

/// Nothing else is offered to who wants nothing else; itself may take what it likes.
fn check_welcome(line: &NeedLine, fit: Fit, side: Side) -> Result<(), Conflict> {
    if fit == Fit::Exact || side == Side::Recipient || line.lots.substitutes != Substitutes::No {
        return Ok(());
    }
    Err(Conflict::new(Code::NothingElseServes)
        .with("asked", line.item_class.clone())
        .with("need_line_id", line.id.to_string()))
}

/// Part of a line is offered only in a lot that helps; the recipient itself may ask for less.
fn check_lot(line: &NeedLine, side: Side, offered: i64, remaining: i64) -> Result<(), Conflict> {
    let least = line.lots.least(remaining);
    if side == Side::Recipient || offered == 0 || offered >= least {
        return Ok(());
    }
    let code = if line.lots.indivisible { Code::OnlyAllOfItHelps } else { Code::LessThanALot };
    Err(Conflict::new(code)
        .with("least", least)
        .with("asked", offered)
        .with("remaining", remaining)
        .with("need_line_id", line.id.to_string()))
}

/// Whether a part that somebody agrees to is a lot that helps: of what is promised it holds `quantity` of the line now,
/// beside what remains.
///
/// # Errors
/// `less_than_a_lot`, `only_all_of_it_helps`.
pub fn check_part(line: &NeedLine, side: Side, units: i64, of: &Allocation, taken: &Sums) -> Result<(), Conflict> {
    let held = if of.state == AllocationState::Standby { 0 } else { of.quantity };
    check_lot(line, side, units, taken.remaining(line.needed().unwrap_or(0)) + held)
}

/// How many of `units` that stand by move up where so much remains: none where they are no lot that helps. What both
/// sides had agreed to, what stepped back for a fact (a fact may have split it), and what its recipient asked for helps as it
/// is.
pub fn moves_up(waiting: &Allocation, line: &NeedLine, units: i64, remaining: i64) -> i64 {
    let is_welcome = waiting.proposed_by == Side::Recipient
        || waiting.stepped_back.is_some()
        || (waiting.donor_agreed_at.is_some() && waiting.recipient_agreed_at.is_some());
    if is_welcome || units >= line.lots.least(remaining) { units } else { 0 }
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
    check_enough(need, need_line, taken)?;
    let room = room(waiting.quantity, need_line.needed().unwrap_or(0), taken, need.takes_surplus());
    if room.excess > 0 {
        return Err(does_not_fit(need_line, room, waiting.quantity));
    }
    let available = given.available(pledge_line.and_then(|line| line.quantity).unwrap_or(0));
    check_available(available, waiting.quantity)
}

/// Nothing new is promised where the recipient has enough, but what is needed again.
fn check_enough(need: &Need, line: &NeedLine, taken: &Sums) -> Result<(), Conflict> {
    let open = line.needed().map_or(0, |needed| taken.remaining(needed));
    let is_enough = need.enough_at.is_some() || line.ended_at.is_some();
    if is_enough && open == 0 {
        return Err(Conflict::new(Code::TheRecipientHasEnough)
            .with("remaining", 0)
            .with("need_line_id", line.id.to_string()));
    }
    Ok(())
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

/// Whether the donor of goods on board must be asked before they go to another need: where it had meant them for
/// somebody else. `substitute` says that they are knowingly of another class than is asked for there.
///
/// # Errors
/// [`Refusal`], where they cannot be for that line.
pub fn asks_donor(
    (need, line): (&Need, NeedLineId),
    (pledge, given): (&Pledge, PledgeLineId),
    substitute: bool,
    fit: impl Fn(&str, &str) -> Fit,
) -> Result<bool, Refusal> {
    check_two_parties(pledge.donor, need.recipient)?;
    need.take_allocation()?;
    let need_line = need.line(line).filter(|line| !line.is_unverified()).ok_or(Refusal::NoNeedLine)?;
    let pledge_line = pledge.line(given).ok_or(Refusal::NoPledgeLine)?;
    let fit = fit(&pledge_line.item_class, &need_line.item_class);
    let class_fits = substitute || is_welcome(fit, need_line.lots.substitutes);
    match check_fit((need, need_line), (pledge, pledge_line), class_fits) {
        Err(conflict) if conflict.code == Code::EarmarkedForAnother => Ok(true),
        fits => Ok(fits.map(|()| false)?),
    }
}

/// Whether what came is what a line asks for, or knowingly something else of its unit: it counts for no other line.
///
/// # Errors
/// `another_unit`, `another_item_class`.
pub fn check_serves(
    need: (&Need, &NeedLine),
    pledge: (&Pledge, &PledgeLine),
    substitute: bool,
    fit: impl Fn(&str, &str) -> Fit,
) -> Result<(), Conflict> {
    let fit = fit(&pledge.1.item_class, &need.1.item_class);
    check_fit(need, pledge, substitute || is_welcome(fit, need.1.lots.substitutes))
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
    let donor_agreed = agreed(Side::Donor) || (word.side == Side::Coordinator && pledge.leaves_the_choice());
    let recipient_agreed = agreed(Side::Recipient);
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
        lost_or_damaged: 0,
        released: 0,
        substitute: wanted.substitute,
        proposed_by: word.side,
        donor_agreed_at: donor_agreed.then_some(now),
        donor_word: donor_agreed.then_some(Voice::Own),
        recipient_agreed_at: recipient_agreed.then_some(now),
        recipient_word: recipient_agreed.then_some(Voice::Own),
        hold_until: holds.then_some(hold_until),
        standby_since: (!holds).then_some(now),
        committed_at: None,
        stepped_back: None,
        waits_for: None,
        accepted_since: None,
        split_from: None,
        reassigned_from: None,
        reason: None,
        version: 1,
        created_at: now,
    }
}

#[cfg(test)]
mod tests;
