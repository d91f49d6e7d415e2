//! Needs and their states: `draft → submitted → verified → closed`, `submitted → rejected`.

use crate::Code;
use crate::organisation::Language;
pub use crate::transition::NeedState;
use crate::transition::{Machine, NeedVerb};
use crate::zone::LocalDay;
use crate::{Instant, NeedId, NeedLineId, OrganisationId, TransitionError};

vocabulary! {
    /// What kind of help is asked for or given.
    pub enum Kind {
        /// Things, which travel in shipments.
        Goods = "goods",
        /// A person's knowledge.
        Expertise = "expertise",
        /// Teaching.
        Training = "training",
        /// People travelling to learn or to help.
        Visit = "visit",
    }
}

/// The item class of a line whose class somebody must still find: a draft may hold it, nothing that
/// left the draft may.
pub const UNSORTED: &str = "unsorted";

impl Kind {
    /// Whether it travels in shipments; other kinds are received where they happen.
    pub const fn is_shipped(self) -> bool {
        matches!(self, Self::Goods)
    }
}

vocabulary! {
    /// Why a need was closed.
    pub enum NeedClosed {
        /// Nothing remains.
        Fulfilled = "fulfilled",
        /// The recipient took it back.
        Withdrawn = "withdrawn",
        /// Its time ran out.
        Expired = "expired",
        /// Another need took its place.
        Superseded = "superseded",
    }
}

vocabulary! {
    /// Whether something of another class than a line asks for may serve it.
    pub enum Substitutes {
        /// What the item class names as its substitutes serves like what is asked for.
        Accepted = "accepted",
        /// Whoever offers it says so, and the recipient is asked.
        Ask = "ask",
        /// Nothing else serves: it is neither suggested nor planned, and not offered either.
        No = "no",
    }
}

/// In which parts and for what a line's quantity may be promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lots {
    /// The least that is worth sending, base units, 2 … the line's quantity; absent where any part helps. What remains of
    /// the line may always be taken whole.
    pub min_lot: Option<i64>,
    /// Whether only all that remains helps, from one pledge.
    pub indivisible: bool,
    /// Whether something else may serve.
    pub substitutes: Substitutes,
}

impl Default for Lots {
    fn default() -> Self {
        Self { min_lot: None, indivisible: false, substitutes: Substitutes::Ask }
    }
}

impl Lots {
    /// The least of a line that may be promised at once where so much remains.
    pub fn least(self, remaining: i64) -> i64 {
        if self.indivisible { remaining } else { self.min_lot.unwrap_or(1).min(remaining) }
    }
}

vocabulary! {
    /// What becomes of units above a line's quantity.
    pub enum ExcessDecision {
        /// The recipient takes them all; the figure stays.
        Keep = "keep",
        /// Nobody here wants them: what comes off its shipment is given back to its donor.
        Release = "release",
        /// They are meant for another need.
        Divert = "divert",
    }
}

/// A need with its lines.
#[derive(Debug, Clone)]
pub struct Need {
    pub id: NeedId,
    /// Its reference for phone and paper, `N-2026-000123`.
    pub reference: String,
    /// Who needs it.
    pub recipient: OrganisationId,
    /// Who takes its goods, where the recipient named another.
    pub named_consignee: Option<OrganisationId>,
    /// What kind of help.
    pub kind: Kind,
    /// What it is about, in the recipient's words.
    pub title: String,
    /// The language of title and descriptions.
    pub language: Language,
    /// 1 life-saving … 4 recovery.
    pub priority: i32,
    /// Where it stands.
    pub state: NeedState,
    /// Why it was closed.
    pub close_reason: Option<NeedClosed>,
    /// ISO 3166-2; public.
    pub region: Option<String>,
    /// For verified donors.
    pub community: Option<String>,
    /// For the two parties of an accepted allocation.
    pub handover_point: Option<String>,
    /// For the consignee and the carrier of an active shipment; each look is logged.
    pub delivery_address: Option<String>,
    /// The day after which it helps nobody.
    pub needed_by: Option<LocalDay>,
    /// The day it expires unless confirmed again.
    pub valid_until: Option<LocalDay>,
    /// Whether more than needed may be promised.
    pub allows_surplus: bool,
    /// Whether a coordinator must look: it expired with goods under way, or was closed and a fact came.
    pub attention: bool,
    /// The key of an imported row, so that importing twice creates nothing twice.
    pub source_key: Option<String>,
    /// When it was verified.
    pub verified_at: Option<Instant>,
    /// When the recipient last said that it still stands.
    pub confirmed_at: Option<Instant>,
    /// Since when it is open, or was until it was closed: since it was verified, or last opened again.
    pub opened_at: Option<Instant>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// Since when its recipient has enough: nothing more is promised but what is lost or damaged on the way.
    pub enough_at: Option<Instant>,
    /// Counts its changes, those of its allocations included: the lock that every update names.
    pub version: i64,
    /// Counts the changes of its own state, fields and lines: what a client names that changes it. It stays
    /// while others only allocate of it.
    pub content: i64,
    /// When it was drafted.
    pub created_at: Instant,
    /// Its lines in order.
    pub lines: Vec<NeedLine>,
}

/// A line of a need: one item class with a quantity.
#[derive(Debug, Clone)]
pub struct NeedLine {
    pub id: NeedLineId,
    /// Its place in the need, from 1.
    pub position: i32,
    /// The item class's key.
    pub item_class: String,
    /// The recipient's words.
    pub description: String,
    /// Base units; absent while someone still has to say how many, and on a verified need of a line that was added
    /// and never verified.
    pub quantity: Option<i64>,
    /// What is asked for instead and waits for a coordinator.
    pub asked_quantity: Option<i64>,
    /// When it was added to a need that had been verified.
    pub added_at: Option<Instant>,
    /// When it ended, because its recipient had enough and nothing was promised for it. Its quantity is kept.
    pub ended_at: Option<Instant>,
    /// The base unit (UN/ECE Rec 20).
    pub unit: String,
    /// Base units a pack, for people.
    pub pack_size: Option<i64>,
    /// Units live or received above `quantity`, which facts left there; a line that allows a surplus
    /// has none.
    pub excess: i64,
    /// What was decided on the excess.
    pub excess_decision: Option<ExcessDecision>,
    /// When that was decided.
    pub excess_decided_at: Option<Instant>,
    /// In which parts and for what it may be promised.
    pub lots: Lots,
}

impl Need {
    /// Refuses a change of content unless the need is a draft or was sent back.
    pub fn edit(&self) -> Result<(), TransitionError> {
        self.state.moved(NeedVerb::Edit).map(drop)
    }

    /// `draft | rejected → submitted`. Every line must have its quantity.
    pub fn submit(self) -> Result<Self, TransitionError> {
        let state = self.state.moved(NeedVerb::Submit)?;
        let refuse = |why| Err(self.state.refuse(NeedVerb::Submit, why));
        if self.lines.is_empty() {
            return refuse(Code::ANeedHasLines);
        }
        if self.lines.iter().any(|line| line.quantity.is_none()) {
            return refuse(Code::ALineLacksItsQuantity);
        }
        if self.lines.iter().any(|line| line.item_class == UNSORTED) {
            return refuse(Code::ALineLacksItsClass);
        }
        Ok(Self { state, ..self })
    }

    /// `submitted → verified`; the need counts as confirmed from now until `valid_until`. What is asked of one that
    /// is verified already comes into force by [`crate::correcting::put_in_force`].
    pub fn verify(self, now: Instant, valid_until: LocalDay) -> Result<Self, TransitionError> {
        Ok(Self {
            state: self.state.moved(NeedVerb::Verify)?,
            verified_at: Some(now),
            opened_at: Some(now),
            confirmed_at: Some(now),
            valid_until: Some(valid_until),
            ..self
        })
    }

    /// `submitted → rejected`; the recipient may mend it and submit again.
    pub fn reject(self) -> Result<Self, TransitionError> {
        Ok(Self { state: self.state.moved(NeedVerb::Reject)?, ..self })
    }

    /// Says that a verified need still stands, until `valid_until`.
    pub fn confirm(self, now: Instant, valid_until: LocalDay) -> Result<Self, TransitionError> {
        let state = self.state.moved(NeedVerb::Confirm)?;
        Ok(Self { state, confirmed_at: Some(now), valid_until: Some(valid_until), attention: false, ..self })
    }

    /// `→ closed`. Never as fulfilled while `unreceived` units are still to come, and never while
    /// `live` units of others are on their way to it.
    pub fn close(self, reason: NeedClosed, now: Instant, unreceived: i64, live: i64) -> Result<Self, TransitionError> {
        let state = self.state.moved(NeedVerb::Close)?;
        if reason == NeedClosed::Fulfilled && (self.state != NeedState::Verified || unreceived > 0) {
            return Err(self.state.refuse(NeedVerb::Close, Code::NotFulfilledWhileSomethingRemains));
        }
        if live > 0 {
            return Err(self.state.refuse(NeedVerb::Close, Code::CommittedGoodsAreUnderWay));
        }
        // of two at once, the one that came first may have waited for the other
        let closed_at = Some(self.opened_at.map_or(now, |opened| now.max(opened)));
        Ok(Self { state, close_reason: Some(reason), closed_at, attention: false, ..self })
    }

    /// The moment at which it opens again, which is not before it ended: of two that happen at once, or on two nodes,
    /// the one that comes second may have begun first.
    fn not_before_its_end(&self, now: Instant) -> Instant {
        self.closed_at.map_or(now, |closed| now.max(closed))
    }

    /// `closed(fulfilled) → verified`, when a fact leaves something that was not received. It stays
    /// open until `until` at least, so that it can be counted anew.
    pub fn reopen(self, now: Instant, until: LocalDay) -> Result<Self, TransitionError> {
        let state = self.state.moved(NeedVerb::Reopen)?;
        if self.close_reason != Some(NeedClosed::Fulfilled) {
            return Err(self.state.refuse(NeedVerb::Reopen, Code::OnlyFulfilledNeedsAreReopened));
        }
        Ok(Self {
            state,
            close_reason: None,
            opened_at: Some(self.not_before_its_end(now)),
            closed_at: None,
            valid_until: self.valid_until.map(|day| day.later(until)),
            ..self
        })
    }

    /// `closed(expired) → verified`: its recipient still needs it, until `valid_until`. What lapsed stays so.
    pub fn renew(
        self,
        now: Instant,
        valid_until: LocalDay,
        needed_by: Option<LocalDay>,
    ) -> Result<Self, TransitionError> {
        let state = self.state.moved(NeedVerb::Renew)?;
        if self.close_reason != Some(NeedClosed::Expired) {
            return Err(self.state.refuse(NeedVerb::Renew, Code::OnlyExpiredNeedsAreRenewed));
        }
        Ok(Self {
            state,
            close_reason: None,
            opened_at: Some(self.not_before_its_end(now)),
            confirmed_at: Some(now),
            closed_at: None,
            valid_until: Some(valid_until),
            needed_by,
            attention: false,
            ..self
        })
    }

    /// Whether more than needed may still be promised.
    pub const fn takes_surplus(&self) -> bool {
        self.allows_surplus && self.enough_at.is_none()
    }

    /// Refuses an allocation unless the need is verified.
    pub fn take_allocation(&self) -> Result<(), TransitionError> {
        self.state.moved(NeedVerb::Pledge).map(drop)
    }

    /// Who takes its goods: the recipient, unless it named another. Nobody else's choice counts.
    pub fn consignee(&self) -> OrganisationId {
        self.named_consignee.unwrap_or(self.recipient)
    }

    /// The recipient names who takes its goods; itself takes that back.
    pub fn name_consignee(self, consignee: OrganisationId) -> Result<Self, TransitionError> {
        let state = self.state.moved(NeedVerb::Consignee)?;
        Ok(Self { state, named_consignee: (consignee != self.recipient).then_some(consignee), ..self })
    }

    /// Whether the recipient has not re-confirmed it within `days` days.
    pub fn is_stale(&self, now: Instant, days: i64) -> bool {
        self.state == NeedState::Verified
            && self.confirmed_at.is_some_and(|at| now.signed_duration_since(at).num_days() >= days)
    }

    /// The line with this id.
    pub fn line(&self, id: NeedLineId) -> Option<&NeedLine> {
        self.lines.iter().find(|line| line.id == id)
    }
}

impl NeedLine {
    /// Units needed; nothing where the line is not in force: without a quantity yet, or ended.
    pub const fn in_force(&self) -> Option<i64> {
        if self.ended_at.is_some() { None } else { self.quantity }
    }

    /// Units needed as the ledger counts: of a line that ended, none. Nothing where there is no quantity yet.
    pub const fn needed(&self) -> Option<i64> {
        match self.quantity {
            Some(_) if self.ended_at.is_some() => Some(0),
            quantity => quantity,
        }
    }

    /// Whether it is asked for and was never verified.
    pub const fn is_only_asked(&self) -> bool {
        self.quantity.is_none()
    }

    /// Whether it stands for what came without anybody having asked for it (rule 11): it ended as it was added, so that
    /// it covers nothing and all of it is excess.
    pub fn came_unasked(&self) -> bool {
        self.ended_at.is_some() && self.ended_at == self.added_at
    }

    /// Whether whoever may read its need may know of it: in a draft everything, later what was verified.
    pub fn is_told(&self) -> bool {
        self.added_at.is_none() || !self.is_unverified()
    }

    /// Whether it was never verified, so that only its recipient's side and who oversees see it.
    pub fn is_unverified(&self) -> bool {
        self.is_only_asked() || self.came_unasked()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transition::tests::things::{at, day, need};

    #[test]
    fn a_need_that_opens_again_does_so_after_it_ended_whoever_began_first() {
        let opened = Need { opened_at: Some(at(5)), ..need(NeedState::Verified) };
        let closed = opened.close(NeedClosed::Fulfilled, at(4), 0, 0).expect("closed");
        assert_eq!(closed.closed_at, Some(at(5)), "not before it was opened");
        let again = Need { closed_at: Some(at(9)), ..closed.clone() }.reopen(at(8), day()).expect("open");
        assert_eq!(again.opened_at, Some(at(9)), "not before it was closed");
        assert_eq!(closed.reopen(at(8), day()).expect("open").opened_at, Some(at(8)));
        let expired =
            Need { close_reason: Some(NeedClosed::Expired), closed_at: Some(at(9)), ..need(NeedState::Closed) };
        assert_eq!(expired.renew(at(8), day(), None).expect("open").opened_at, Some(at(9)));
    }
}
