//! Pledges, their states, and the authorisation beside them: the donor's key.

use crate::Code;
use crate::need::{Kind, UNSORTED};
use crate::organisation::Language;
use crate::{
    Day, DecisionId, Instant, MemberId, NeedId, NeedLineId, OrganisationId, PledgeId, PledgeLineId, TransitionError,
};

vocabulary! {
    /// Where a pledge stands.
    pub enum PledgeState {
        /// Being written; seen by its donor only.
        Draft = "draft",
        /// Promised.
        Open = "open",
        /// Over.
        Closed = "closed",
    }
}

vocabulary! {
    /// Why a pledge was closed.
    pub enum PledgeClosed {
        /// Every unit is received or released.
        Fulfilled = "fulfilled",
        /// The donor took it back.
        Withdrawn = "withdrawn",
        /// Past its validity, or never sent.
        Lapsed = "lapsed",
    }
}

vocabulary! {
    /// The donor's key: whether its council has agreed.
    pub enum Authorisation {
        /// Nobody has to decide.
        NotRequired = "not_required",
        /// The council has not decided.
        Pending = "pending",
        /// A committee speaks for it; the council has not decided.
        Recommended = "recommended",
        /// The council put it off.
        Deferred = "deferred",
        /// The council agreed.
        Granted = "granted",
        /// The council said no.
        Refused = "refused",
    }
}

impl Authorisation {
    /// Whether the donor's key is turned.
    pub const fn is_given(self) -> bool {
        matches!(self, Self::NotRequired | Self::Granted)
    }
}

vocabulary! {
    /// How a council decided.
    pub enum Outcome {
        /// A committee speaks for it; it turns no key.
        Recommended = "recommended",
        /// Put off.
        Deferred = "deferred",
        /// Agreed.
        Granted = "granted",
        /// Said no.
        Refused = "refused",
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
    /// Its id.
    pub id: DecisionId,
    /// The pledge decided on.
    pub pledge: PledgeId,
    /// Who decided, for example `City Council`.
    pub body: String,
    /// The act's own number.
    pub reference: String,
    /// The day of the decision.
    pub decided_on: Day,
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
    /// Its id.
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
    /// Where it stands.
    pub state: PledgeState,
    /// Why it was closed.
    pub close_reason: Option<PledgeClosed>,
    /// The donor's key.
    pub authorisation: Authorisation,
    /// Whether it stands open for whoever needs it (or answers one need).
    pub standing: bool,
    /// Whether the donor leaves the choice to the coordinator.
    pub delegates_allocation: bool,
    /// Only for needs of this region (ISO 3166-2).
    pub earmark_region: Option<String>,
    /// Only for needs of this recipient.
    pub earmark_recipient: Option<OrganisationId>,
    /// The last day of the promise.
    pub valid_until: Option<Day>,
    /// What it is worth, in minor units of `currency`.
    pub value_minor: Option<i64>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// The key of an imported row.
    pub source_key: Option<String>,
    /// When it was closed.
    pub closed_at: Option<Instant>,
    /// Counts its changes, those of its allocations included.
    pub version: i64,
    /// When it was drafted.
    pub created_at: Instant,
    /// Its lines in order.
    pub lines: Vec<PledgeLine>,
}

/// A line of a pledge: one item class with a quantity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PledgeLine {
    /// Its id.
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

impl PledgeState {
    /// The verbs this state allows.
    pub const fn allowed(self) -> &'static [&'static str] {
        match self {
            Self::Draft => &["edit", "open", "withdraw"],
            Self::Open => &["edit", "authorise", "allocate", "withdraw"],
            Self::Closed => &[],
        }
    }

    const fn refuse(self, tried: &'static str, why: Code) -> TransitionError {
        TransitionError { of: "pledge", state: self.as_str(), tried, allowed: self.allowed(), why }
    }
}

impl Pledge {
    /// Refuses a change of lines once something is committed, or after the end.
    pub fn edit(&self, any_committed: bool) -> Result<(), TransitionError> {
        match self.state {
            PledgeState::Closed => Err(self.state.refuse("edit", Code::AlreadyClosed)),
            state if any_committed => Err(state.refuse("edit", Code::LinesAreFixedOnceCommitted)),
            _ => Ok(()),
        }
    }

    /// `draft → open`. Every line must have its quantity.
    pub fn open(self) -> Result<Self, TransitionError> {
        match self.state {
            PledgeState::Draft if self.lines.is_empty() => Err(self.state.refuse("open", Code::APledgeHasLines)),
            PledgeState::Draft if self.lines.iter().any(|line| line.quantity.is_none()) => {
                Err(self.state.refuse("open", Code::ALineLacksItsQuantity))
            }
            PledgeState::Draft if self.lines.iter().any(|line| line.item_class == UNSORTED) => {
                Err(self.state.refuse("open", Code::ALineLacksItsClass))
            }
            PledgeState::Draft => Ok(Self { state: PledgeState::Open, ..self }),
            state => Err(state.refuse("open", Code::OnlyDraftsAreOpened)),
        }
    }

    /// Records the council's word. A later decision is a fact, whatever came before: refused or
    /// deferred turns the key back. A recommendation turns no key, so a grant stands beside it.
    pub fn authorise(self, outcome: Outcome) -> Result<Self, TransitionError> {
        let authorisation = match (self.state, self.authorisation, outcome) {
            (PledgeState::Draft | PledgeState::Closed, ..) => {
                return Err(self.state.refuse("authorise", Code::OnlyOpenPledgesAreAuthorised));
            }
            (_, Authorisation::NotRequired, _) => {
                return Err(self.state.refuse("authorise", Code::NoAuthorisationIsRequired));
            }
            (_, Authorisation::Granted, Outcome::Recommended) | (.., Outcome::Granted) => Authorisation::Granted,
            (.., Outcome::Recommended) => Authorisation::Recommended,
            (.., Outcome::Deferred) => Authorisation::Deferred,
            (.., Outcome::Refused) => Authorisation::Refused,
        };
        Ok(Self { authorisation, ..self })
    }

    /// `draft | open → closed(withdrawn)`. Not once something was shipped.
    pub fn withdraw(self, now: Instant, any_shipped: bool) -> Result<Self, TransitionError> {
        match self.state {
            PledgeState::Closed => Err(self.state.refuse("withdraw", Code::AlreadyClosed)),
            state if any_shipped => Err(state.refuse("withdraw", Code::GoodsAreUnderWayOrReceived)),
            _ => Ok(self.closed(PledgeClosed::Withdrawn, now)),
        }
    }

    /// `open → closed(lapsed)`.
    pub fn lapse(self, now: Instant) -> Result<Self, TransitionError> {
        match self.state {
            PledgeState::Open => Ok(self.closed(PledgeClosed::Lapsed, now)),
            state => Err(state.refuse("lapse", Code::OnlyOpenPledgesLapse)),
        }
    }

    /// `open → closed(fulfilled)` when every unit of every line is received or released.
    pub fn fulfil(self, now: Instant) -> Result<Self, TransitionError> {
        match self.state {
            PledgeState::Open => Ok(self.closed(PledgeClosed::Fulfilled, now)),
            state => Err(state.refuse("fulfil", Code::OnlyOpenPledgesAreFulfilled)),
        }
    }

    /// `closed(fulfilled | lapsed) → open`, when a receipt is reversed: its units are under way
    /// again. What is past its validity stays open until `until`, so that it can be counted anew.
    pub fn reopen(self, until: Day) -> Result<Self, TransitionError> {
        match (self.state, self.close_reason) {
            (PledgeState::Closed, Some(PledgeClosed::Fulfilled | PledgeClosed::Lapsed)) => Ok(Self {
                state: PledgeState::Open,
                close_reason: None,
                closed_at: None,
                valid_until: self.valid_until.map(|day| day.max(until)),
                ..self
            }),
            (state, _) => Err(state.refuse("reopen", Code::OnlyFulfilledPledgesAreReopened)),
        }
    }

    /// Refuses an allocation unless the pledge is open and its council has not said no.
    pub fn give_allocation(&self) -> Result<(), TransitionError> {
        match (self.state, self.authorisation) {
            (PledgeState::Open, Authorisation::Refused) => Err(self.state.refuse("allocate", Code::TheCouncilRefused)),
            (PledgeState::Open, _) => Ok(()),
            (state, _) => Err(state.refuse("allocate", Code::OnlyOpenPledgesAreAllocated)),
        }
    }

    fn closed(self, reason: PledgeClosed, now: Instant) -> Self {
        Self { state: PledgeState::Closed, close_reason: Some(reason), closed_at: Some(now), ..self }
    }

    /// The line with this id.
    pub fn line(&self, id: PledgeLineId) -> Option<&PledgeLine> {
        self.lines.iter().find(|line| line.id == id)
    }
}
