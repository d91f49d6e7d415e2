//! Which rows a list holds for whom. Each scope says of a row what [`relation`](super::relation) and
//! [`policy`](super::policy) say of it when it is read alone; the store applies it before the page is cut.

use crate::OrganisationId;
use crate::access::policy::{Action, Verdict, decide};
use crate::access::relation::{self, Relation, acting};
use crate::actor::Actor;
use crate::allocation::Allocation;
use crate::event::SubjectKind;
use crate::need::NeedState;

/// The organisations for which the actor may do `action` where they are `relation` to the thing.
fn parties(actor: &Actor, action: Action, relation: Relation) -> Vec<OrganisationId> {
    if decide(Some(actor), action, relation) == Verdict::Allow { actor.parties() } else { Vec::new() }
}

/// Whether the actor may do `action` whatever it is to the thing.
fn sees_all(actor: &Actor, action: Action) -> bool {
    decide(Some(actor), action, Relation::NONE) == Verdict::Allow
}

/// The needs somebody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedScope {
    /// Those that were verified.
    pub shared: bool,
    /// Those of these recipients, in any state.
    pub recipients: Vec<OrganisationId>,
}

impl NeedScope {
    /// What is left of the scope among needs of one state; nothing where all of them are seen.
    #[must_use]
    pub fn within(self, state: Option<NeedState>) -> Option<Self> {
        match state {
            // whatever is verified now was verified once
            Some(NeedState::Verified) if self.shared => None,
            Some(NeedState::Draft | NeedState::Submitted | NeedState::Rejected) => Some(Self { shared: false, ..self }),
            _ => Some(self),
        }
    }
}

/// The needs that the actor sees; all of them when there is no scope.
pub fn needs(actor: &Actor) -> Option<NeedScope> {
    if sees_all(actor, Action::GetNeed) {
        return None;
    }
    Some(NeedScope {
        shared: decide(Some(actor), Action::GetNeed, Relation::SHARED) == Verdict::Allow,
        recipients: parties(actor, Action::GetNeed, Relation::RECIPIENT),
    })
}

/// The needs of which the actor sees what is asked and not yet verified; all of them when there is no scope. As
/// [`Audience::Asked`](super::disclosure::Audience) has it.
pub fn asking(actor: &Actor) -> Option<NeedScope> {
    needs(actor).map(|scope| NeedScope { shared: false, ..scope })
}

/// The pledges somebody sees.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PledgeScope {
    /// Those of these donors.
    pub donors: Vec<OrganisationId>,
    /// Those with an allocation for one of these recipients.
    pub recipients: Vec<OrganisationId>,
    /// Those that are open and stand for whoever needs them or came back, for everybody or for one of these alone.
    pub offered_to: Option<Vec<OrganisationId>>,
}

/// The pledges that the actor sees; all of them when there is no scope.
pub fn pledges(actor: &Actor) -> Option<PledgeScope> {
    if sees_all(actor, Action::GetPledge) {
        return None;
    }
    let offered = decide(Some(actor), Action::GetPledge, Relation::OFFERED) == Verdict::Allow;
    Some(PledgeScope {
        donors: parties(actor, Action::GetPledge, Relation::DONOR),
        recipients: parties(actor, Action::GetPledge, Relation::RECIPIENT),
        offered_to: offered.then(|| actor.parties()),
    })
}

/// The allocations somebody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllocationScope {
    /// Those of these donors.
    pub donors: Vec<OrganisationId>,
    /// Those for these recipients.
    pub recipients: Vec<OrganisationId>,
}

/// The allocations that the actor sees; all of them when there is no scope.
pub fn allocations(actor: &Actor) -> Option<AllocationScope> {
    if sees_all(actor, Action::GetAllocation) {
        return None;
    }
    Some(AllocationScope {
        donors: parties(actor, Action::GetAllocation, Relation::DONOR),
        recipients: parties(actor, Action::GetAllocation, Relation::RECIPIENT),
    })
}

/// For whom the allocations are whose way the actor follows through a pledge of `donor`; all of them when there is no
/// scope: who may read every allocation of the donor's reads the whole way, anybody else that of its own.
pub fn way(actor: &Actor, donor: OrganisationId) -> Option<Vec<OrganisationId>> {
    let relation = acting(Some(actor), donor, Relation::DONOR);
    let whole = decide(Some(actor), Action::GetAllocation, relation) == Verdict::Allow;
    (!whole).then(|| actor.parties())
}

/// Whether the actor follows the way of an allocation: who may read it.
pub fn follows(actor: &Actor, allocation: &Allocation) -> bool {
    let relation = relation::allocation(Some(actor), allocation);
    decide(Some(actor), Action::GetAllocation, relation) == Verdict::Allow
}

/// The shipments somebody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShipmentScope {
    /// Those that these send.
    pub consignors: Vec<OrganisationId>,
    /// Those that these receive.
    pub consignees: Vec<OrganisationId>,
    /// Those that these drive.
    pub carriers: Vec<OrganisationId>,
    /// Those with units for a need of these.
    pub owners: Vec<OrganisationId>,
}

/// The shipments that the actor sees; all of them when there is no scope.
pub fn shipments(actor: &Actor) -> Option<ShipmentScope> {
    if sees_all(actor, Action::GetShipment) {
        return None;
    }
    let of = |relation| parties(actor, Action::GetShipment, relation);
    Some(ShipmentScope {
        consignors: of(Relation::CONSIGNOR),
        consignees: of(Relation::CONSIGNEE),
        carriers: of(Relation::CARRIER),
        owners: of(Relation::SERVED),
    })
}

/// The receipts somebody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptScope {
    /// Those that these count, signed or not.
    pub consignees: Vec<OrganisationId>,
    /// Signed ones of what these sent.
    pub consignors: Vec<OrganisationId>,
    /// Signed ones of what was for a need of these.
    pub owners: Vec<OrganisationId>,
}

/// The receipts that the actor sees; all of them when there is no scope.
pub fn receipts(actor: &Actor) -> Option<ReceiptScope> {
    if sees_all(actor, Action::GetReceipt) {
        return None;
    }
    let of = |relation| parties(actor, Action::GetReceipt, relation);
    Some(ReceiptScope {
        consignees: of(Relation::CONSIGNEE),
        consignors: of(Relation::CONSIGNOR),
        owners: of(Relation::SERVED),
    })
}

/// The organisations whose proposals for the catalogue the actor sees; all when there is no scope.
pub fn proposals(actor: &Actor) -> Option<Vec<OrganisationId>> {
    (!sees_all(actor, Action::GetProposal)).then(|| vec![actor.organisation])
}

/// The entries of the log somebody reads: everything, or what concerns the things that it may see. There is no scope that
/// is meant where none is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EventScope {
    /// Everything: for those who oversee.
    Everything,
    /// What concerns these.
    Of(Box<EventParties>),
}

/// Whose entries are read: those of a thing by each side of it that may read the thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventParties {
    /// What was done for these.
    pub own: Vec<OrganisationId>,
    /// Of their needs.
    pub recipients: Vec<OrganisationId>,
    /// Of needs that these give to, from when they were first verified.
    pub givers: Vec<OrganisationId>,
    /// Of their pledges, and of what is allocated of them.
    pub donors: Vec<OrganisationId>,
    /// Of pledges of which something is allocated to these, from when they were opened.
    pub served: Vec<OrganisationId>,
    /// Of shipments that these send, receive or drive, or that carry something for them.
    pub shipments: ShipmentScope,
    /// Of counts.
    pub receipts: ReceiptScope,
    /// Whose seats, tokens and mandates, proposals and own record. A mandate makes nobody a seat.
    pub seat_of: OrganisationId,
}

/// What is done to a count before it is signed: nobody else's than who counts.
pub const UNSIGNED: &[Action] = &[Action::CreateReceipt, Action::DiscardReceipt];
/// What is done to a need before it is verified, and what is its recipient's alone.
pub const NEED_DRAFTS: &[Action] =
    &[Action::CreateNeed, Action::UpdateNeed, Action::SubmitNeed, Action::RejectNeed, Action::GetNeedAddress];
/// What is done to a pledge before it is opened, and what is its donor's alone.
pub const PLEDGE_DRAFTS: &[Action] = &[Action::CreatePledge, Action::UpdatePledge];
/// What an organisation keeps to its own seats, whoever acts for it besides.
pub const HOUSEHOLD: &[SubjectKind] = &[SubjectKind::Member, SubjectKind::Token, SubjectKind::Mandate];

/// The entries of the log that the actor reads, whatever they are narrowed to.
pub fn events(actor: &Actor) -> EventScope {
    if actor.oversees() {
        return EventScope::Everything;
    }
    let needs = needs(actor).map_or_else(Vec::new, |scope| scope.recipients);
    let pledges = pledges(actor).unwrap_or_default();
    let giving = parties(actor, Action::GetAllocation, Relation::DONOR);
    let nothing = || (Vec::new(), Vec::new(), Vec::new());
    let (consignors, consignees, carriers) =
        shipments(actor).map_or_else(nothing, |of| (of.consignors, of.consignees, of.carriers));
    let owners = parties(actor, Action::GetShipment, Relation::SERVED);
    EventScope::Of(Box::new(EventParties {
        own: actor.parties(),
        recipients: needs,
        givers: giving,
        donors: pledges.donors,
        served: pledges.recipients,
        shipments: ShipmentScope { consignors, consignees, carriers, owners },
        receipts: receipts(actor).unwrap_or_else(|| ReceiptScope {
            consignees: Vec::new(),
            consignors: Vec::new(),
            owners: Vec::new(),
        }),
        seat_of: actor.organisation,
    }))
}
