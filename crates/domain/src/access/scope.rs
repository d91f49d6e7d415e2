//! Which rows a list holds for whom. Each scope says of a row what [`relation`](super::relation) and
//! [`policy`](super::policy) say of it when it is read alone; the store applies it before the page is cut.

use crate::OrganisationId;
use crate::access::policy::{Action, Verdict, decide};
use crate::access::relation::{Standing, acting};
use crate::actor::Actor;
use crate::event::SubjectKind;
use crate::need::NeedState;

/// The organisations for which the actor may do `action` where they are `relation` to the thing.
fn parties(actor: &Actor, action: Action, relation: Standing) -> Vec<OrganisationId> {
    if decide(Some(actor), action, relation) == Verdict::Allow { actor.parties() } else { Vec::new() }
}

/// Whether the actor may do `action` whatever it is to the thing.
fn sees_all(actor: &Actor, action: Action) -> bool {
    decide(Some(actor), action, Standing::NONE) == Verdict::Allow
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
        shared: decide(Some(actor), Action::GetNeed, Standing::SHARED) == Verdict::Allow,
        recipients: parties(actor, Action::GetNeed, Standing::RECIPIENT),
    })
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
    let offered = decide(Some(actor), Action::GetPledge, Standing::OFFERED) == Verdict::Allow;
    Some(PledgeScope {
        donors: parties(actor, Action::GetPledge, Standing::DONOR),
        recipients: parties(actor, Action::GetPledge, Standing::RECIPIENT),
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
        donors: parties(actor, Action::GetAllocation, Standing::DONOR),
        recipients: parties(actor, Action::GetAllocation, Standing::RECIPIENT),
    })
}

/// For whom the allocations are whose way the actor follows through a pledge of `donor`; all of them when there is no
/// scope: who may read every allocation of the donor's reads the whole way, anybody else that of its own.
pub fn way(actor: &Actor, donor: OrganisationId) -> Option<Vec<OrganisationId>> {
    let relation = acting(Some(actor), donor, Standing::DONOR);
    let whole = decide(Some(actor), Action::GetAllocation, relation) == Verdict::Allow;
    (!whole).then(|| actor.parties())
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
        consignors: of(Standing::CONSIGNOR),
        consignees: of(Standing::CONSIGNEE),
        carriers: of(Standing::CARRIER),
        owners: of(Standing::SERVED),
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
        consignees: of(Standing::CONSIGNEE),
        consignors: of(Standing::CONSIGNOR),
        owners: of(Standing::SERVED),
    })
}

/// The organisations whose proposals for the catalogue the actor sees; all when there is no scope.
pub fn proposals(actor: &Actor) -> Option<Vec<OrganisationId>> {
    (!sees_all(actor, Action::GetProposal)).then(|| vec![actor.organisation])
}

/// The entries of the log somebody sees of what a filter names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventScope {
    /// Only what was done for these organisations.
    pub organisations: Option<Vec<OrganisationId>>,
    /// Only what was done to things of these kinds.
    pub kinds: Option<&'static [SubjectKind]>,
    /// Nothing that was done to things of these kinds.
    pub without_kinds: &'static [SubjectKind],
    /// Nothing of these acts.
    pub without: &'static [Action],
}

/// What is done to a count before it is signed.
const UNSIGNED: &[Action] = &[Action::CreateReceipt, Action::DiscardReceipt];
/// What an organisation keeps to its own seats, whoever acts for it besides.
const HOUSEHOLD: &[SubjectKind] = &[SubjectKind::Member, SubjectKind::Token, SubjectKind::Mandate];

impl EventScope {
    /// Everything.
    pub const WHOLE: Self = Self { organisations: None, kinds: None, without_kinds: &[], without: &[] };

    /// Only what was done for the actor's own parties. An intermediary acts for others, but is no seat of theirs.
    pub fn own(actor: &Actor) -> Self {
        let parties = actor.parties();
        let foreign = !parties.contains(&actor.organisation);
        Self { organisations: Some(parties), without_kinds: if foreign { HOUSEHOLD } else { &[] }, ..Self::WHOLE }
    }
}

/// The log, narrowed to no thing.
pub fn events(actor: &Actor) -> EventScope {
    if actor.oversees() { EventScope::WHOLE } else { EventScope::own(actor) }
}

/// The log, narrowed to things of each of which the actor reads one of `scopes`: an entry concerns all of them, so one
/// of which everything is read is enough; else what all of them allow is at least what was done for oneself.
pub fn events_of_all(actor: &Actor, scopes: impl IntoIterator<Item = EventScope>) -> EventScope {
    if actor.oversees() {
        return EventScope::WHOLE;
    }
    let mut scopes = scopes.into_iter();
    let first = scopes.next().unwrap_or_else(|| events(actor));
    scopes.fold(first, |widest, scope| if scope == EventScope::WHOLE { scope } else { widest })
}

/// The log of a need: all of it for its recipient, for others what they did themselves.
pub fn events_of_need(actor: &Actor, relation: Standing) -> EventScope {
    let own = decide(Some(actor), Action::GetNeed, relation_only(relation, Standing::RECIPIENT)) == Verdict::Allow;
    if own { EventScope::WHOLE } else { EventScope::own(actor) }
}

/// The log of a pledge: all of it for its donor, for others what they did themselves.
pub fn events_of_pledge(actor: &Actor, relation: Standing) -> EventScope {
    let own = decide(Some(actor), Action::GetPledge, relation_only(relation, Standing::DONOR)) == Verdict::Allow;
    if own { EventScope::WHOLE } else { EventScope::own(actor) }
}

/// The log of an allocation, which is its two parties'.
pub fn events_of_allocation(_: &Actor, _: Standing) -> EventScope {
    EventScope::WHOLE
}

/// The log of a shipment: who counts reads all of it; who sent it, or whose need it is for, no count before it is
/// signed; who drives it what happened to the shipment itself.
pub fn events_of_shipment(actor: &Actor, relation: Standing) -> EventScope {
    if actor.oversees() || relation.meets(Standing::CONSIGNEE) {
        EventScope::WHOLE
    } else if relation.meets(Standing::CONSIGNOR.and(Standing::SERVED)) {
        EventScope { without: UNSIGNED, ..EventScope::WHOLE }
    } else {
        EventScope { kinds: Some(&[SubjectKind::Shipment]), ..EventScope::WHOLE }
    }
}

/// The log of a receipt: of a signed one all but the making of it.
pub fn events_of_receipt(actor: &Actor, relation: Standing) -> EventScope {
    if actor.oversees() || relation.meets(Standing::CONSIGNEE) {
        EventScope::WHOLE
    } else {
        EventScope { without: UNSIGNED, ..EventScope::WHOLE }
    }
}

/// The part of a relation that `of` names.
fn relation_only(relation: Standing, of: Standing) -> Standing {
    Standing::when(relation.meets(of), of)
}
