//! Pledges, their states, and the authorisation beside them: the donor's key.

use crate::Code;
use crate::ledger::Sums;
use crate::need::{Kind, UNSORTED};
use crate::organisation::Language;
pub use crate::transition::{Authorisation, Outcome, PledgeState};
use crate::transition::{Machine, PledgeVerb};
use crate::voice::{Source, Voice};
use crate::zone::LocalDay;
use crate::{
    DecisionId, Instant, MemberId, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId, TransitionError,
};

vocabulary! {
    /// Why a pledge was closed.
    pub enum PledgeClosed {
        /// Every unit is received or released.
        Fulfilled = "fulfilled",
        /// The donor took it back.
        Withdrawn = "withdrawn",
        /// Past its validity, or never sent.
        Lapsed = "lapsed",
        /// All that was sent of it was lost, missing or damaged, and nothing is left.
        Lost = "lost",
    }
}

vocabulary! {
    /// The condition of pledged goods.
    pub enum Condition {
        /// Never used.
        New = "new",
        /// Used, in good order.
        Good = "good",
        /// Used.
        Used = "used",
    }
}

/// An act of a council or committee on a pledge.
#[derive(Debug, Clone)]
pub struct Decision {
    pub id: DecisionId,
    /// The pledge decided on.
    pub pledge: PledgeId,
    /// Who decided, for example `City Council`.
    pub body: String,
    /// The act's own number.
    pub reference: String,
    /// The day of the decision.
    pub decided_on: LocalDay,
    /// How it was decided.
    pub outcome: Outcome,
    /// The most it may be worth, in minor units (cents) of `currency`.
    pub value_cap_minor: Option<i64>,
    /// ISO 4217 code of the cap.
    pub currency: Option<String>,
    /// Where the act can be read.
    pub document: Option<String>,
    /// Who wrote it down.
    pub recorded_by: MemberId,
    /// When it was written down.
    pub recorded_at: Instant,
}

/// What a line of a draft is meant for, as an intermediary wrote it: it holds nothing until the
/// donor opens the pledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Intent {
    /// The line's place in the pledge, from 1.
    pub position: i32,
    /// For which need.
    pub need: NeedId,
    /// For which of its lines.
    pub need_line: NeedLineId,
    /// Whether it is knowingly another class than asked for.
    pub substitute: bool,
    /// Whether what does not fit stands by.
    pub standby: bool,
}

/// A pledge with its lines.
#[derive(Debug, Clone)]
pub struct Pledge {
    pub id: PledgeId,
    /// Its reference for phone and paper, `P-2026-000123`.
    pub reference: String,
    /// Who promises.
    pub donor: OrganisationId,
    /// What kind of help.
    pub kind: Kind,
    /// What it is about, in the donor's words.
    pub title: String,
    /// The language of title and descriptions.
    pub language: Language,
    /// The language of the title, where it is another: that of the need whose title it took.
    pub title_language: Option<Language>,
    /// Where it stands.
    pub state: PledgeState,
    /// Why it was closed.
    pub close_reason: Option<PledgeClosed>,
    /// The donor's key.
    pub authorisation: Authorisation,
    /// Whether it stands open for whoever needs it (or answers one need).
    pub general: bool,
    /// Whether the donor leaves the choice to the coordinator.
    pub delegates_allocation: bool,
    /// Only for needs of this region (ISO 3166-2).
    pub earmark_region: Option<String>,
    /// Only for needs of this recipient.
    pub earmark_recipient: Option<OrganisationId>,
    /// The first day on which it can leave; at once when absent.
    pub available_from: Option<LocalDay>,
    /// The last day of the promise.
    pub valid_until: Option<LocalDay>,
    /// What it is worth, in minor units of `currency`.
    pub value_minor: Option<i64>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Whose word it is.
    pub word: Voice,
    /// Where a reported word is known from.
    pub source: Option<Source>,
    /// When somebody spoke for the donor, who had nobody to do so, where its word is only reported.
    pub word_confirmed_at: Option<Instant>,
    /// The key of an imported row.
    pub source_key: Option<String>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// Counts its changes, those of its allocations included: the lock that every update names.
    pub version: i64,
    /// Counts the changes of its own state, fields and lines: what a client names that changes it. It stays
    /// while others only allocate of it.
    pub content: i64,
    /// When it was drafted.
    pub created_at: Instant,
    /// Its lines in order.
    pub lines: Vec<PledgeLine>,
}

/// A line of a pledge: one item class with a quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PledgeLine {
    pub id: PledgeLineId,
    /// Its place in the pledge, from 1.
    pub position: i32,
    /// The item class's key.
    pub item_class: String,
    /// The donor's words.
    pub description: String,
    /// Base units; absent while someone still has to say how many.
    pub quantity: Option<i64>,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
    /// Base units a pack, for people.
    pub pack_size: Option<i64>,
    /// The condition of the goods.
    pub condition: Condition,
}

impl Pledge {
    /// Refuses a change of lines once something is committed, or after the end.
    pub fn edit(&self, any_committed: bool) -> Result<(), TransitionError> {
        self.state.step(PledgeVerb::Edit).map_err(|why| self.refuse(PledgeVerb::Edit, why))?;
        if any_committed {
            return Err(self.state.refuse(PledgeVerb::Edit, Code::LinesAreFixedOnceCommitted));
        }
        Ok(())
    }

    /// `draft → open`. Every line must have its quantity.
    pub fn open(self) -> Result<Self, TransitionError> {
        let state = self.state.moved(PledgeVerb::Open)?;
        let refuse = |why| Err(self.state.refuse(PledgeVerb::Open, why));
        if self.lines.is_empty() {
            return refuse(Code::APledgeHasLines);
        }
        if self.lines.iter().any(|line| line.quantity.is_none()) {
            return refuse(Code::ALineLacksItsQuantity);
        }
        if self.lines.iter().any(|line| line.item_class == UNSORTED) {
            return refuse(Code::ALineLacksItsClass);
        }
        Ok(Self { state, ..self })
    }

    /// Whether it binds the donor: its own word, or a reported one that was confirmed.
    pub const fn is_spoken_for(&self) -> bool {
        matches!(self.word, Voice::Own) || self.word_confirmed_at.is_some()
    }

    /// Whether nobody of the donor's ever promised it: no word of its own, and no council's. Goods that came without
    /// papers are written down so, and stand for a promise only as long as they are counted.
    pub const fn is_mere_hearsay(&self) -> bool {
        !self.is_spoken_for() && !self.authorisation.is_given()
    }

    /// Whether the choice among those in need is the coordinator's: a donor that only others report of left it to
    /// nobody.
    pub const fn leaves_the_choice(&self) -> bool {
        self.delegates_allocation && matches!(self.word, Voice::Own)
    }

    /// With the donor's own word: one of its seats said so.
    #[must_use]
    pub fn in_its_own_words(self) -> Self {
        Self { word: Voice::Own, word_confirmed_at: None, ..self }
    }

    /// With the word of somebody who speaks for a donor that has nobody, on this ground.
    #[must_use]
    pub fn confirmed_by_report(self, source: Source, now: Instant) -> Self {
        Self { word: Voice::Reported, source: Some(source), word_confirmed_at: Some(now), ..self }
    }

    /// Whether all that was promised has come to its end, and not for want of anybody's word: what came of it stays true.
    const fn has_come(&self) -> bool {
        matches!(self.close_reason, Some(PledgeClosed::Fulfilled | PledgeClosed::Lost))
    }

    /// The refusal of a verb, without the advice that the state alone would give for what is taken back or lapsed.
    fn refuse(&self, verb: PledgeVerb, why: Code) -> TransitionError {
        let mut refused = self.state.refuse(verb, why);
        if self.state == PledgeState::Closed && !self.has_come() {
            refused.allowed.clear();
        }
        refused
    }

    /// Records the council's word. Of goods that came before it was asked, it is a fact like any other.
    pub fn authorise(self, outcome: Outcome) -> Result<Self, TransitionError> {
        let state = self.state.moved(PledgeVerb::Authorise)?;
        if state == PledgeState::Closed && !self.has_come() {
            return Err(self.refuse(PledgeVerb::Authorise, Code::OnlyOpenPledgesAreAuthorised));
        }
        let authorisation =
            self.authorisation.step(outcome).map_err(|why| self.state.refuse(PledgeVerb::Authorise, why))?;
        Ok(Self { state, authorisation, ..self })
    }

    /// `draft | open → closed(withdrawn)`. Not once something was shipped.
    pub fn withdraw(self, now: Instant, any_shipped: bool) -> Result<Self, TransitionError> {
        let step = self.state.step(PledgeVerb::Withdraw);
        let state = step.map_err(|why| self.refuse(PledgeVerb::Withdraw, why))?;
        if any_shipped {
            return Err(self.state.refuse(PledgeVerb::Withdraw, Code::GoodsAreUnderWayOrReceived));
        }
        Ok(self.closed(state, PledgeClosed::Withdrawn, now))
    }

    /// Refuses somebody's word for the donor where nothing was promised, or nothing is any more. What came is its own all
    /// the same.
    pub fn hear(&self) -> Result<(), TransitionError> {
        self.state.moved(PledgeVerb::Confirm)?;
        if self.state == PledgeState::Closed && !self.has_come() {
            return Err(self.refuse(PledgeVerb::Confirm, Code::OnlyOpenPledgesAreConfirmed));
        }
        if self.state == PledgeState::Open && self.authorisation == Authorisation::Refused {
            return Err(self.refuse(PledgeVerb::Confirm, Code::TheCouncilRefused));
        }
        Ok(())
    }

    /// `open → closed(lapsed)`.
    pub fn lapse(self, now: Instant) -> Result<Self, TransitionError> {
        let state = self.state.moved(PledgeVerb::Lapse)?;
        Ok(self.closed(state, PledgeClosed::Lapsed, now))
    }

    /// `open → closed(fulfilled | lost)` when every unit of every line is received, released or gone: lost where nothing of
    /// it was received.
    pub fn fulfil(self, now: Instant, sums: &Sums) -> Result<Self, TransitionError> {
        let state = self.state.moved(PledgeVerb::Fulfil)?;
        let reason = if sums.received > 0 { PledgeClosed::Fulfilled } else { PledgeClosed::Lost };
        Ok(self.closed(state, reason, now))
    }

    /// Whether a fact opens it again: all but what its donor took back.
    pub const fn may_reopen(&self) -> bool {
        self.has_come() || matches!(self.close_reason, Some(PledgeClosed::Lapsed))
    }

    /// `closed(fulfilled | lapsed | lost) → open`, when a receipt is reversed or something lost turns up: its units are
    /// under way again. What is past its validity stays open until `until`, so that it can be counted anew.
    pub fn reopen(self, until: LocalDay) -> Result<Self, TransitionError> {
        let state = self.state.moved(PledgeVerb::Reopen)?;
        if !self.may_reopen() {
            return Err(self.refuse(PledgeVerb::Reopen, Code::OnlyFulfilledPledgesAreReopened));
        }
        let valid_until = self.valid_until.map(|day| day.later(until));
        Ok(Self { state, close_reason: None, closed_at: None, valid_until, ..self })
    }

    /// Refuses an allocation unless the pledge is open and its council has not said no.
    pub fn give_allocation(&self) -> Result<(), TransitionError> {
        self.state.moved(PledgeVerb::Allocate)?;
        if self.authorisation == Authorisation::Refused {
            return Err(self.state.refuse(PledgeVerb::Allocate, Code::TheCouncilRefused));
        }
        Ok(())
    }

    /// Whether something of it arrived or is gone, nothing is live or waiting, and nothing is left to give, where `sums` are
    /// those of all its allocations. A pledge that answers one need gives nothing elsewhere, so what did not go there is given
    /// back.
    pub fn is_spent(&self, sums: &Sums) -> bool {
        let pledged: i64 = self.lines.iter().filter_map(|line| line.quantity).sum();
        let left = self.general && pledged > sums.received + sums.lost_or_damaged;
        sums.received + sums.lost_or_damaged > 0 && sums.live() == 0 && sums.standby == 0 && !left
    }

    fn closed(self, state: PledgeState, reason: PledgeClosed, now: Instant) -> Self {
        Self { state, close_reason: Some(reason), closed_at: Some(now), ..self }
    }

    /// The line with this id.
    pub fn line(&self, id: PledgeLineId) -> Option<&PledgeLine> {
        self.lines.iter().find(|line| line.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transition::tests::things::{at, day, local, pledge, pledge_line};

    #[test]
    fn a_pledge_is_spent_when_something_came_of_it_and_nothing_is_to_come_or_to_give() {
        let two_lines = |general| Pledge {
            general,
            lines: vec![pledge_line(6), PledgeLine { quantity: None, ..pledge_line(0) }, pledge_line(4)],
            ..pledge(PledgeState::Open, Authorisation::NotRequired)
        };
        let sums = |received, lost_or_damaged| Sums { received, lost_or_damaged, ..Sums::default() };
        for (what, sums, general, answers_one_need) in [
            ("all of it arrived", sums(10, 0), true, true),
            ("what did not arrive is gone", sums(7, 3), true, true),
            ("one is left to give", sums(7, 2), false, true),
            ("more came than was pledged", sums(11, 0), true, true),
            ("nothing arrived", sums(0, 10), true, true),
            ("what was sent is gone, and some is left", sums(0, 4), false, true),
            ("one is on its way", Sums { in_transit: 1, ..sums(10, 0) }, false, false),
            ("one stands by", Sums { standby: 1, ..sums(10, 0) }, false, false),
            ("nothing has happened", Sums::default(), false, false),
        ] {
            assert_eq!(two_lines(true).is_spent(&sums), general, "{what}, for whoever needs it");
            assert_eq!(two_lines(false).is_spent(&sums), answers_one_need, "{what}, for one need");
        }
    }

    #[test]
    fn hearsay_is_what_neither_a_donor_nor_its_council_has_said() {
        let reported = |key| Pledge { word: Voice::Reported, ..pledge(PledgeState::Open, key) };
        for key in Authorisation::ALL {
            assert_eq!(reported(*key).is_mere_hearsay(), !key.is_given(), "{key}");
            assert!(!reported(*key).in_its_own_words().is_mere_hearsay(), "{key}");
            assert!(!Pledge { word_confirmed_at: Some(at(2)), ..reported(*key) }.is_mere_hearsay(), "{key}");
        }
    }

    #[test]
    fn a_closed_pledge_says_why_and_when_and_an_open_one_has_no_end() {
        let open = || Pledge { valid_until: Some(day()), ..pledge(PledgeState::Open, Authorisation::NotRequired) };
        for (closed, reason) in [
            (open().withdraw(at(5), false), PledgeClosed::Withdrawn),
            (open().lapse(at(5)), PledgeClosed::Lapsed),
            (
                open().fulfil(at(5), &Sums { received: 1, lost_or_damaged: 9, ..Sums::default() }),
                PledgeClosed::Fulfilled,
            ),
            (open().fulfil(at(5), &Sums { lost_or_damaged: 10, ..Sums::default() }), PledgeClosed::Lost),
        ] {
            let closed = closed.expect("closed");
            assert_eq!((closed.close_reason, closed.closed_at), (Some(reason), Some(at(5))));
            let again = closed.reopen(local(91));
            assert_eq!(again.is_ok(), reason != PledgeClosed::Withdrawn, "what a donor took back stays closed");
            let Ok(again) = again else { continue };
            assert_eq!((again.close_reason, again.closed_at), (None, None));
        }
    }

    #[test]
    fn a_pledge_that_opens_again_can_be_counted_until_the_day_it_is_given() {
        let closed = |valid_until| Pledge { valid_until, ..pledge(PledgeState::Closed, Authorisation::NotRequired) };
        for (was, given, stands) in [(Some(10), 12, Some(12)), (Some(10), 8, Some(10)), (None, 12, None)] {
            let open = closed(was.map(local)).reopen(local(given)).expect("open again");
            assert_eq!(open.valid_until, stands.map(local));
        }
    }

    #[test]
    fn only_a_grant_or_no_need_of_one_turns_the_donors_key() {
        for key in Authorisation::ALL {
            let turned = matches!(key, Authorisation::NotRequired | Authorisation::Granted);
            assert_eq!(key.is_given(), turned, "{key}");
        }
    }
}
