//! A need that was verified is corrected. What is in force stays so until a coordinator has verified more of it: a
//! higher quantity and a new line are only asked for. Less takes effect at once, and proposals above it step back.

use crate::allocation::{Allocation, AllocationState};
use crate::conflict::Conflict;
use crate::excess::{above, give_way};
use crate::ledger::{Sums, needed_again};
use crate::need::{Lots, Need, NeedClosed, NeedLine, NeedState};
use crate::transition::{Machine, NeedVerb};
use crate::{Code, Instant, NeedLineId, TransitionError};

/// What a line is to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    pub line: NeedLineId,
    /// Base units; as many as there are when absent.
    pub quantity: Option<i64>,
    /// In which parts and for what they may be promised; as it was when absent.
    pub lots: Option<Lots>,
}

/// A need after its correction.
#[derive(Debug, Clone)]
pub struct Corrected {
    pub need: Need,
    /// The proposals that step back to standby, each with how many of its units.
    pub stepping_back: Vec<(Allocation, i64)>,
}

impl NeedLine {
    /// With another quantity: less is in force at once, more is asked for, and what is in force takes back what was
    /// asked.
    #[must_use]
    pub fn corrected(self, quantity: i64) -> Self {
        match self.in_force() {
            Some(present) if quantity < present => Self { quantity: Some(quantity), asked_quantity: None, ..self },
            Some(present) if quantity == present => Self { asked_quantity: None, ..self },
            _ => Self { asked_quantity: Some(quantity), ..self },
        }
    }

    /// With what is asked of it in force.
    fn put_in_force(self) -> Self {
        match self.asked_quantity {
            Some(_) => Self { quantity: self.asked_quantity, asked_quantity: None, ended_at: None, ..self },
            None => self,
        }
    }

    /// With no more than `kept` units, which are agreed or further along; with none it ends.
    fn lowered_to(self, kept: i64, now: Instant) -> Self {
        match self.in_force() {
            Some(_) if kept == 0 => Self { ended_at: Some(now), ..self },
            Some(present) => Self { quantity: Some(present.min(kept)), ..self },
            None => self,
        }
    }
}

/// The sums of one line.
fn sums(all: &[Allocation], line: NeedLineId) -> Sums {
    Sums::of(all.iter().filter(|other| other.need_line == line))
}

/// Corrects quantities, all or none. `all` are the allocations of the need.
///
/// # Errors
/// The refusal of the state; `below_what_is_agreed` with the allocations to release and the least that is possible of
/// each line.
pub fn correct(need: Need, wanted: &[Wanted], all: &[Allocation]) -> Result<Corrected, Conflict> {
    need.state.moved(NeedVerb::Correct)?;
    let of = |id: NeedLineId| wanted.iter().find(|one| one.line == id);
    let lines = need.lines.iter().cloned();
    let lines: Vec<NeedLine> = lines
        .map(|line| match of(line.id) {
            Some(Wanted { quantity, lots, .. }) => {
                let line = NeedLine { lots: lots.unwrap_or(line.lots), ..line };
                match *quantity {
                    Some(quantity) => line.corrected(quantity),
                    None => line,
                }
            }
            None => line,
        })
        .collect();
    let (mut stepping_back, mut too_low) = (Vec::new(), Vec::new());
    for (before, after) in need.lines.iter().zip(&lines) {
        let (Some(_), Some(needed)) = (before.in_force(), after.in_force()) else { continue };
        if before.in_force() == after.in_force() {
            continue;
        }
        let sums = sums(all, after.id);
        let over = above(sums.live() + sums.received, needed, need.allows_surplus);
        let least = sums.agreed() + sums.received;
        if over > sums.proposed {
            too_low.push(refused(after, needed, least, all));
        } else {
            stepping_back.extend(give_way(proposals(all, after.id), over, |_| 0));
        }
    }
    if let Some(first) = too_low.first().cloned() {
        let first = first.as_object().cloned().unwrap_or_default();
        let conflict = Conflict { facts: first, ..Conflict::new(Code::BelowWhatIsAgreed) };
        return Err(conflict.with("lines", too_low));
    }
    Ok(Corrected { need: Need { lines, ..need }, stepping_back })
}

/// Why a line can't be lowered: the least that is possible, and what would have to be released first.
fn refused(line: &NeedLine, asked: i64, least: i64, all: &[Allocation]) -> serde_json::Value {
    let agreed = all.iter().filter(|other| other.need_line == line.id && other.promised() > 0);
    let agreed: Vec<_> = agreed
        .map(|other| serde_json::json!({ "id": other.id, "units": other.promised(), "releasable": other.free() }))
        .collect();
    serde_json::json!({ "need_line_id": line.id, "asked": asked, "least": least, "allocations": agreed })
}

fn proposals(all: &[Allocation], line: NeedLineId) -> Vec<Allocation> {
    let of_line = |other: &&Allocation| other.need_line == line && other.state == AllocationState::Proposed;
    all.iter().filter(of_line).cloned().collect()
}

/// Puts what is asked of a verified need in force. Its recipient then has no longer enough.
///
/// # Errors
/// The refusal of the state; `nothing_is_asked`.
pub fn put_in_force(need: Need) -> Result<Need, TransitionError> {
    check_asked(&need, NeedVerb::PutInForce, NeedVerb::Verify)?;
    let lines = need.lines.into_iter().map(NeedLine::put_in_force).collect();
    Ok(Need { lines, enough_at: None, ..need })
}

/// Drops what is asked of a verified need. The lines stay.
///
/// # Errors
/// The refusal of the state; `nothing_is_asked`.
pub fn drop_asked(need: Need) -> Result<Need, TransitionError> {
    check_asked(&need, NeedVerb::DropAsked, NeedVerb::Reject)?;
    Ok(without_asked(need))
}

fn without_asked(need: Need) -> Need {
    let lines = need.lines.into_iter().map(|line| NeedLine { asked_quantity: None, ..line }).collect();
    Need { lines, ..need }
}

fn check_asked(need: &Need, verb: NeedVerb, called: NeedVerb) -> Result<(), TransitionError> {
    need.state.moved(verb)?;
    let asked = need.lines.iter().any(|line| line.asked_quantity.is_some());
    if asked { Ok(()) } else { Err(need.state.refuse(called, Code::NothingIsAsked)) }
}

/// The recipient has enough: every line keeps what is agreed or further along, what has nothing of that ends, and
/// proposals step back. What is asked is taken back.
///
/// # Errors
/// The refusal of the state; `nothing_is_agreed` where there is nothing to keep, so that the need is closed instead.
pub fn enough(need: Need, all: &[Allocation], now: Instant) -> Result<Corrected, TransitionError> {
    need.state.moved(NeedVerb::Enough)?;
    let kept = |line: &NeedLine| {
        let sums = sums(all, line.id);
        sums.agreed() + sums.received
    };
    // what nobody asked for is nothing that was agreed to
    if need.lines.iter().filter(|line| !line.came_unasked()).all(|line| kept(line) == 0) {
        return Err(need.state.refuse(NeedVerb::Enough, Code::NothingIsAgreed));
    }
    let proposed = all.iter().filter(|other| other.state == AllocationState::Proposed);
    let stepping_back = proposed.map(|other| (other.clone(), other.free())).collect();
    let mut need = without_asked(need);
    let lines = need.lines.drain(..).collect::<Vec<_>>();
    let lines = lines.into_iter().map(|line| {
        let kept = kept(&line);
        if line.came_unasked() { line } else { line.lowered_to(kept, now) }
    });
    Ok(Corrected { need: Need { lines: lines.collect(), enough_at: Some(now), ..need }, stepping_back })
}

/// Units of an agreement that were given up by a change, neither arrived nor lost: where the recipient has enough,
/// nobody waits for them any more. What was only counted wrongly nobody gave up: it lacks again.
pub fn given_up(before: &Allocation, after: &Allocation) -> i64 {
    let lost = (after.lost_or_damaged - before.lost_or_damaged).max(0);
    let uncounted = (before.received - after.received).max(0);
    let units = needed_again(before, after) - lost - uncounted;
    if before.is_agreed() { units.max(0) } else { 0 }
}

/// A line of a need that has enough after `units` were given up, of which others may hold the room meanwhile.
#[must_use]
pub fn without_given_up(line: NeedLine, units: i64, sums: &Sums, now: Instant) -> NeedLine {
    match line.in_force() {
        Some(present) => line.lowered_to(present - units.min(sums.remaining(present)), now),
        None => line,
    }
}

/// How a need ends by itself whose recipient has enough: as fulfilled with the last receipt, when nothing is on its
/// way any more, nothing is to be replaced, and something came.
pub fn ends(need: &Need, all: &[Allocation]) -> Option<NeedClosed> {
    if need.state != NeedState::Verified || need.enough_at.is_none() {
        return None;
    }
    let of_line = |line: &NeedLine| (line.in_force().unwrap_or(0), sums(all, line.id));
    let lines: Vec<(i64, Sums)> = need.lines.iter().map(of_line).collect();
    let is_done = lines.iter().all(|(needed, sums)| sums.live() == 0 && sums.received >= *needed);
    let asked = need.lines.iter().filter(|line| !line.came_unasked());
    let came = asked.map(of_line).any(|(_, sums)| sums.received > 0);
    (is_done && came).then_some(NeedClosed::Fulfilled)
}

#[cfg(test)]
mod tests;
