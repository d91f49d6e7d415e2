//! What an actor is to a thing: one function for each kind of thing. Every door asks these and nothing else, so that
//! a list, a single read, a suggestion and the log cannot differ in who is a party to what.

use crate::OrganisationId;
use crate::actor::Actor;
use crate::allocation::Allocation;
use crate::need::{Need, NeedState};
use crate::organisation::Role;
use crate::pledge::{Pledge, PledgeState};
use crate::proposal::Proposal;
use crate::receipt::{Receipt, ReceiptState};
use crate::shipment::Shipment;

/// What the actor's organisations are to the resource, as a set of relations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Relation(u16);

impl Relation {
    /// No relation.
    pub const NONE: Self = Self(0);
    /// The resource is the actor's own organisation, or a thing of its.
    pub const OWN: Self = Self(1);
    /// The recipient of the need.
    pub const RECIPIENT: Self = Self(1 << 1);
    /// The donor of the pledge.
    pub const DONOR: Self = Self(1 << 2);
    /// Who sends the shipment.
    pub const CONSIGNOR: Self = Self(1 << 3);
    /// Who receives the shipment.
    pub const CONSIGNEE: Self = Self(1 << 4);
    /// Who drives the shipment.
    pub const CARRIER: Self = Self(1 << 5);
    /// The resource may be seen by every signed-in member.
    pub const SHARED: Self = Self(1 << 6);
    /// The resource may be seen by every member of a verified organisation.
    pub const OFFERED: Self = Self(1 << 7);
    /// The shipment is on the road or being counted.
    pub const ACTIVE: Self = Self(1 << 8);
    /// The recipient of a need on board of the shipment.
    pub const SERVED: Self = Self(1 << 9);
    /// An organisation without members.
    pub const VACANT: Self = Self(1 << 13);
    /// A party of an allocation of it on which both sides agreed and which has not come to nothing.
    pub const AGREED: Self = Self(1 << 14);

    /// The shipment is the one that the driver has a code for.
    pub const DRIVER: Self = Self(1 << 15);
    /// The shipment is driven by who sends it.
    pub const DRIVES: Self = Self(1 << 12);
    /// Neither the recipients on board nor the consignee have a member who could act.
    pub const UNSPOKEN: Self = Self(1 << 10);
    /// A recipient on board agreed to who drives.
    pub const TRUSTED: Self = Self(1 << 11);

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// `relation` where `holds`, else nothing.
    pub const fn when(holds: bool, relation: Self) -> Self {
        if holds { relation } else { Self::NONE }
    }

    /// Whether the two sets share a relation.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every relation of `other` is here.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// `relation` where the actor acts for `organisation`.
pub fn acting(actor: Option<&Actor>, organisation: OrganisationId, relation: Relation) -> Relation {
    Relation::when(actor.is_some_and(|actor| actor.acts_for(organisation)), relation)
}

/// To an organisation and to what is its own: its seats, tokens and mandates. A mandate makes nobody a seat.
pub fn organisation(actor: Option<&Actor>, id: OrganisationId) -> Relation {
    Relation::when(actor.is_some_and(|actor| actor.sits_in(id)), Relation::OWN)
}

/// To a proposal for the item catalogue: it is its maker's organisation's.
pub fn proposal(actor: Option<&Actor>, proposal: &Proposal) -> Relation {
    organisation(actor, proposal.organisation)
}

/// Whether a need may be seen by everybody who is signed in: it was verified once and is not being mended.
pub fn is_shared(need: &Need) -> bool {
    matches!(need.state, NeedState::Verified | NeedState::Closed) && need.verified_at.is_some()
}

/// To a need, apart from its allocations.
pub fn need(actor: Option<&Actor>, need: &Need) -> Relation {
    need_of(actor, need.recipient, is_shared(need))
}

/// The same where no more is known than whose it is, and whether it is shared.
pub fn need_of(actor: Option<&Actor>, recipient: OrganisationId, shared: bool) -> Relation {
    Relation::when(shared, Relation::SHARED).and(acting(actor, recipient, Relation::RECIPIENT))
}

/// To a need whose allocations are `all`.
pub fn need_with(actor: Option<&Actor>, need: &Need, all: &[Allocation]) -> Relation {
    let party = |other: &Allocation| other.is_agreed() && actor.is_some_and(|actor| actor.acts_for(other.donor));
    self::need(actor, need).and(Relation::when(all.iter().any(party), Relation::AGREED))
}

/// To a need whose way is followed: who gave something to it is a donor there, whatever became of that.
pub fn need_followed(actor: Option<&Actor>, need: &Need, all: &[Allocation]) -> Relation {
    let gave = |other: &Allocation| acting(actor, other.donor, Relation::DONOR);
    all.iter().fold(need_with(actor, need, all), |found, other| found.and(gave(other)))
}

/// What must be known of a pledge to say what somebody is to it.
#[derive(Debug, Clone, Copy)]
pub struct KnownPledge {
    /// Who gives.
    pub donor: OrganisationId,
    /// Whether it is open, and stands for whoever needs it or came back from where it was to go.
    pub offered: bool,
    /// For whom alone it is.
    pub earmark: Option<OrganisationId>,
    /// Whether the actor is the recipient of an allocation of it.
    pub served: bool,
}

/// To a pledge of which this is known.
pub fn known_pledge(actor: Option<&Actor>, pledge: KnownPledge) -> Relation {
    let for_actor = pledge.earmark.is_none_or(|only| actor.is_some_and(|actor| actor.acts_for(only)));
    acting(actor, pledge.donor, Relation::DONOR)
        .and(Relation::when(pledge.served, Relation::RECIPIENT))
        .and(Relation::when(pledge.offered && for_actor && actor.is_some(), Relation::OFFERED))
}

/// To a pledge whose allocations are `all`. A gift to one need that came back is offered to whoever wants just that.
pub fn pledge(actor: Option<&Actor>, pledge: &Pledge, all: &[Allocation]) -> Relation {
    let served = |other: &Allocation| actor.is_some_and(|actor| actor.acts_for(other.recipient));
    let offered = pledge.state == PledgeState::Open && (pledge.general || all.iter().any(Allocation::given_back));
    let known =
        KnownPledge { donor: pledge.donor, offered, earmark: pledge.earmark_recipient, served: all.iter().any(served) };
    let agreed = all.iter().any(|other| other.is_agreed() && served(other));
    known_pledge(actor, known).and(Relation::when(agreed, Relation::AGREED))
}

/// To an allocation.
pub fn allocation(actor: Option<&Actor>, allocation: &Allocation) -> Relation {
    acting(actor, allocation.recipient, Relation::RECIPIENT)
        .and(acting(actor, allocation.donor, Relation::DONOR))
        .and(Relation::when(allocation.is_agreed(), Relation::AGREED))
}

/// To a shipment.
pub fn shipment(actor: Option<&Actor>, shipment: &Shipment) -> Relation {
    let trusted = shipment.recipients.iter().any(|id| shipment.is_agreed_by(*id));
    let driver = actor.and_then(|actor| actor.driver.as_ref());
    owner(actor, &shipment.recipients)
        .and(acting(actor, shipment.consignor, Relation::CONSIGNOR))
        .and(acting(actor, shipment.consignee, Relation::CONSIGNEE))
        .and(shipment.carrier.map_or(Relation::NONE, |carrier| acting(actor, carrier, Relation::CARRIER)))
        .and(Relation::when(driver.is_some_and(|driver| driver.shipment == shipment.id), Relation::DRIVER))
        .and(Relation::when(shipment.state.is_active(), Relation::ACTIVE))
        .and(Relation::when(shipment.driver() == shipment.consignor, Relation::DRIVES))
        .and(Relation::when(trusted, Relation::TRUSTED))
}

/// To a receipt that counts units for needs of `owners`. A count that is not signed, or was thrown away, is nobody
/// else's business than the consignee's.
pub fn receipt(actor: Option<&Actor>, receipt: &Receipt, owners: &[OrganisationId]) -> Relation {
    let counts = acting(actor, receipt.consignee, Relation::CONSIGNEE);
    if receipt.state != ReceiptState::Confirmed {
        return counts;
    }
    counts.and(acting(actor, receipt.consignor, Relation::CONSIGNOR)).and(owner(actor, owners))
}

fn owner(actor: Option<&Actor>, owners: &[OrganisationId]) -> Relation {
    Relation::when(owners.iter().any(|id| actor.is_some_and(|actor| actor.acts_for(*id))), Relation::SERVED)
}

/// Whether the actor gives: a verified donor, or verified and acting for those who asked it to.
pub fn gives(actor: &Actor) -> bool {
    actor.verified
        && actor.driver.is_none()
        && match actor.role {
            Role::Donor => true,
            Role::Intermediary => !actor.principals.is_empty(),
            _ => false,
        }
}

/// The first of `parties` that the actor acts for.
pub fn one_of(actor: &Actor, parties: impl IntoIterator<Item = OrganisationId>) -> Option<OrganisationId> {
    parties.into_iter().find(|id| actor.acts_for(*id))
}

/// Whether the actor sees a pledge of this donor whatever became of it: its own, or one among all.
pub fn sees_every_pledge_of(actor: &Actor, donor: OrganisationId) -> bool {
    actor.oversees() || actor.acts_for(donor)
}

/// To an organisation, with whether it has no members.
pub fn to_organisation(actor: Option<&Actor>, id: OrganisationId, is_vacant: bool) -> Relation {
    organisation(actor, id).and(Relation::when(is_vacant, Relation::VACANT))
}

/// To a shipment, with whether none of those who must agree to it has a member.
pub fn to_unspoken_shipment(actor: Option<&Actor>, of: &Shipment, is_unspoken: bool) -> Relation {
    shipment(actor, of).and(Relation::when(is_unspoken, Relation::UNSPOKEN))
}

/// For whom the actor speaks: the first of `parties` that it acts for, else its own organisation.
pub fn speaks_for(actor: &Actor, parties: impl IntoIterator<Item = OrganisationId>) -> OrganisationId {
    one_of(actor, parties).unwrap_or(actor.organisation)
}

/// Whether the actor speaks for the recipient of an allocation.
pub fn receives(actor: &Actor, allocation: &Allocation) -> bool {
    actor.acts_for(allocation.recipient)
}

/// To an organisation of which it is known whether anybody sits there who could speak for it.
pub const fn vacant(is_spoken_for: bool) -> Relation {
    Relation::when(!is_spoken_for, Relation::VACANT)
}
