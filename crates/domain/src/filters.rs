//! What lists are narrowed to, and for whom: asked by a front, answered by the store.

use crate::access::scope::{AllocationScope, NeedScope, PledgeScope, ReceiptScope, ShipmentScope};
use crate::allocation::AllocationState;
use crate::attention::AttentionReason;
use crate::need::{Kind, NeedState};
use crate::organisation::OrganisationKind;
use crate::page::Sort;
use crate::pledge::{Authorisation, PledgeState};
use crate::proposal::ProposalState;
use crate::receipt::ReceiptState;
use crate::shipment::ShipmentState;
use crate::{Instant, NeedId, OrganisationId, PledgeId, ShipmentId};

/// What a list of needs is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct NeedFilter {
    /// Only those in this state.
    pub state: Option<NeedState>,
    /// Only needs of these recipients.
    pub recipients: Option<Vec<OrganisationId>>,
    /// Only those in this region (ISO 3166-2).
    pub region: Option<String>,
    /// What kind of help.
    pub kind: Option<Kind>,
    /// Only those of this priority.
    pub priority: Option<i32>,
    /// An item class: itself or what lies below it. The bounds of its keys, first and past the last.
    pub item_class: Option<(String, String)>,
    /// Only the one with this reference.
    pub reference: Option<String>,
    /// Folded words, each of which some word of the need begins with.
    pub words: Vec<String>,
    /// Only those of which something is asked that a coordinator has yet to verify. Whoever narrows by it must see it.
    pub asked: bool,
    /// Only those that want attention for this reason.
    pub attention: Option<AttentionReason>,
    /// Only those that somebody sees.
    pub scope: Option<NeedScope>,
    /// Only needs that have been open since this moment or longer, for the public's delay.
    pub opened_before: Option<Instant>,
    /// Only needs closed after this moment.
    pub closed_after: Option<Instant>,
    /// Only these, no more than one statement takes.
    pub ids: Option<Vec<NeedId>>,
    /// The moment of which the public is told: what came into force since is not found by its class or its words.
    pub told_at: Option<Instant>,
    /// Only needs of which something remained at this moment, as the public is told.
    pub lacking_at: Option<Instant>,
    /// The order.
    pub sort: Sort,
}

/// What a list of pledges is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct PledgeFilter {
    /// Only those in this state.
    pub state: Option<PledgeState>,
    /// Only pledges of these donors.
    pub donors: Option<Vec<OrganisationId>>,
    /// Only pledges that stand open for whoever needs them.
    pub general: Option<bool>,
    /// Only those with this authorisation.
    pub authorisation: Option<Authorisation>,
    /// What kind of help.
    pub kind: Option<Kind>,
    /// The bounds of an item class's keys, first and past the last.
    pub item_class: Option<(String, String)>,
    /// Only those that somebody sees.
    pub scope: Option<PledgeScope>,
}

/// What a list of allocations is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct AllocationFilter {
    /// Only those of this need.
    pub need: Option<NeedId>,
    /// Only those of this pledge.
    pub pledge: Option<PledgeId>,
    /// Only those in this state.
    pub state: Option<AllocationState>,
    /// Only those that somebody sees.
    pub scope: Option<AllocationScope>,
}

/// What a list of shipments is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct ShipmentFilter {
    /// Only those in this state.
    pub state: Option<ShipmentState>,
    /// Only those that somebody sees.
    pub scope: Option<ShipmentScope>,
}

/// What a list of receipts is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct ReceiptFilter {
    /// Only those of this shipment.
    pub shipment: Option<ShipmentId>,
    /// Only those of this need.
    pub need: Option<NeedId>,
    /// Only those in this state.
    pub state: Option<ReceiptState>,
    /// Only those that somebody sees.
    pub scope: Option<ReceiptScope>,
}

/// What the log is narrowed to. Whose it is read for is said apart.
#[derive(Debug, Clone, Default)]
pub struct EventFilter {
    /// Only what was done to this thing.
    pub subject: Option<uuid::Uuid>,
    /// Only those of this need, the way of its goods included.
    pub need: Option<NeedId>,
    /// Only those of this pledge, the way of its goods included.
    pub pledge: Option<PledgeId>,
    /// Only those of this shipment.
    pub shipment: Option<ShipmentId>,
    /// Only what was done, or followed, by this word.
    pub action: Option<String>,
    /// Only what was done for this organisation.
    pub organisation: Option<OrganisationId>,
    /// Only what happened at this moment or later.
    pub from: Option<Instant>,
    /// Only what happened before this moment.
    pub to: Option<Instant>,
    /// Only what has a number above this one, in the order of numbers; else the newest come first.
    pub since: Option<i64>,
}

/// What a list of organisations is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct OrganisationFilter {
    /// What they are.
    pub kind: Option<OrganisationKind>,
    /// Whether they are verified.
    pub verified: Option<bool>,
    /// Only those whose names hold each of these pieces of folded words; none where there are none.
    pub words: Option<Vec<String>>,
}

/// What a list of proposals is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct ProposalFilter {
    /// Only of this state.
    pub state: Option<ProposalState>,
    /// Only of these organisations.
    pub organisations: Option<Vec<OrganisationId>>,
}
