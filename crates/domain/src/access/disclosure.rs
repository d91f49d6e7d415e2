//! Which fields of a thing somebody sees. Whoever may read a thing sees most of it; what only some readers see is cut
//! here, and nowhere else. What was cut comes as [`Disclosed`], which nothing but this module can make.
//!
//! The whole matrix of things, fields and kinds of actors is printed from [`fields`](super::fields) to
//! `tests/api/disclosure_matrix.txt`, which people review and a test compares.

use serde_json::Value;

use crate::access::policy::Action;
use crate::access::relation::{self, Relation};
use crate::actor::Actor;
use crate::event::{Event, SubjectKind};
use crate::need::{Need, NeedLine};
use crate::organisation::{Organisation, Role};
use crate::pledge::{Decision, Pledge};
use crate::shipment::{Shipment, ShipmentEvent};
use crate::{DriverCodeId, Instant, NeedId, OrganisationId};

/// A thing, cut to what its reader may see.
#[derive(Debug, Clone)]
pub struct Disclosed<T>(T);

impl<T> Disclosed<T> {
    /// The thing.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> std::ops::Deref for Disclosed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Who, of those that may read a thing, sees a field of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody, without a token.
    Anybody,
    /// Whoever may read the thing.
    Readers,
    /// Where a need is: its recipient, who agreed to give to it, verified donors, who oversees.
    Community,
    /// Where it can be handed over: its recipient, who agreed to give to it, coordinators.
    Handover,
    /// Whom the recipient named to take a need's goods: itself, who agreed to give to it, who oversees.
    Consignee,
    /// What is asked of a verified need and waits for a coordinator: its recipient, who oversees.
    Asked,
    /// What a gift is worth and what was decided on it: its donor, recipients who agreed to it, who oversees.
    Worth,
    /// Where an organisation is: its own seats, verified donors, who oversees.
    Home,
    /// What a person does: seats of the same organisation, who oversees.
    Person,
    /// What somebody wrote on a step: its parties, who oversees.
    Parties,
    /// Who the recipient is: anybody, if it said so.
    Named,
}

/// The relations of who takes part in something.
const PARTIES: Relation = Relation::OWN
    .and(Relation::RECIPIENT)
    .and(Relation::DONOR)
    .and(Relation::CONSIGNOR)
    .and(Relation::CONSIGNEE)
    .and(Relation::CARRIER)
    .and(Relation::SERVED);

impl Audience {
    /// Whether somebody who may read the thing is of this audience.
    pub fn holds(self, actor: Option<&Actor>, relation: Relation) -> bool {
        let oversees = actor.is_some_and(Actor::oversees);
        let gives = actor.is_some_and(relation::gives);
        let meets = |of: Relation| actor.is_some() && relation.meets(of);
        match self {
            Self::Anybody | Self::Readers => true,
            Self::Community => oversees || gives || meets(Relation::RECIPIENT.and(Relation::AGREED)),
            Self::Handover => {
                meets(Relation::RECIPIENT.and(Relation::AGREED))
                    || actor.is_some_and(|actor| actor.role == Role::Coordinator)
            }
            Self::Consignee => oversees || meets(Relation::RECIPIENT.and(Relation::AGREED)),
            Self::Asked => oversees || meets(Relation::RECIPIENT),
            Self::Worth => oversees || meets(Relation::DONOR.and(Relation::AGREED)),
            Self::Home => oversees || gives || meets(Relation::OWN),
            Self::Person => oversees || meets(Relation::OWN),
            Self::Parties => oversees || meets(PARTIES),
            Self::Named => false,
        }
    }

    fn cut<T>(self, actor: Option<&Actor>, relation: Relation, field: Option<T>) -> Option<T> {
        field.filter(|_| self.holds(actor, relation))
    }
}

/// The community of a need, for those who may know it.
pub fn community(actor: Option<&Actor>, relation: Relation, community: Option<String>) -> Option<String> {
    Audience::Community.cut(actor, relation, community)
}

/// A need. Its exact address is never part of it: that has an operation of its own, and each look is logged.
/// A line that was added and never verified is there for its recipient and those who oversee alone.
pub fn need(actor: Option<&Actor>, relation: Relation, mut need: Need) -> Disclosed<Need> {
    need.lines.retain(|line| shows_line(actor, relation, line));
    for line in &mut need.lines {
        line.asked_quantity = Audience::Asked.cut(actor, relation, line.asked_quantity);
    }
    Disclosed(Need {
        community: community(actor, relation, need.community),
        handover_point: Audience::Handover.cut(actor, relation, need.handover_point),
        named_consignee: Audience::Consignee.cut(actor, relation, need.named_consignee),
        delivery_address: None,
        source_key: None,
        ..need
    })
}

/// Whether a line of a need is there for somebody who may read the need.
pub fn shows_line(actor: Option<&Actor>, relation: Relation, line: &NeedLine) -> bool {
    !line.is_unverified() || Audience::Asked.holds(actor, relation)
}

/// Whether somebody sees what a pledge is worth and what was decided on it.
pub fn shows_worth(actor: Option<&Actor>, relation: Relation) -> bool {
    Audience::Worth.holds(actor, relation)
}

/// A pledge.
pub fn pledge(actor: Option<&Actor>, relation: Relation, pledge: Pledge) -> Disclosed<Pledge> {
    Disclosed(Pledge {
        value_minor: Audience::Worth.cut(actor, relation, pledge.value_minor),
        currency: Audience::Worth.cut(actor, relation, pledge.currency),
        source: Audience::Worth.cut(actor, relation, pledge.source),
        source_key: None,
        ..pledge
    })
}

/// The decisions on a pledge.
pub fn decisions(actor: Option<&Actor>, relation: Relation, decisions: Vec<Decision>) -> Vec<Decision> {
    if shows_worth(actor, relation) { decisions } else { Vec::new() }
}

/// An organisation.
pub fn organisation(actor: Option<&Actor>, organisation: Organisation) -> Disclosed<Organisation> {
    let relation = relation::organisation(actor, organisation.id);
    Disclosed(Organisation { community: Audience::Home.cut(actor, relation, organisation.community), ..organisation })
}

/// What an organisation is called where everybody reads it: nothing, unless it said so and somebody has checked
/// that it is called so. Both must have been so at `told_until` already: a name is told as late as everything else,
/// but it is no longer told from the moment on at which the organisation no longer wants it.
pub fn public_name(organisation: Organisation, told_until: Instant) -> Option<String> {
    let since = organisation.named_since.filter(|_| organisation.is_named());
    since.filter(|since| *since <= told_until).map(|_| organisation.name)
}

/// The function of a member of `organisation`.
pub fn person(actor: Option<&Actor>, organisation: OrganisationId, function: String) -> Option<String> {
    Audience::Person.cut(actor, relation::organisation(actor, organisation), Some(function))
}

/// The function of who signed a count, for those to whom the count is addressed.
pub fn signer(actor: Option<&Actor>, relation: Relation, function: String) -> Option<String> {
    Audience::Parties.cut(actor, relation, Some(function))
}

/// What the driver was called who did something for `organisation`: its own seats, the parties of the thing, who oversees.
pub fn driver(
    actor: Option<&Actor>,
    relation: Relation,
    organisation: Option<OrganisationId>,
    label: String,
) -> Option<String> {
    let own = organisation.map_or(Relation::NONE, |id| relation::acting(actor, id, Relation::OWN));
    Audience::Parties.cut(actor, relation.and(own), Some(label))
}

/// Of the needs on board of a shipment those whose address is open to its consignee and to who drives it: whose recipient
/// agreed to who drives now. That it is so only while the goods are on the road or being counted, policy says.
pub fn open_addresses(shipment: &Shipment, needs: impl IntoIterator<Item = Need>) -> Vec<Need> {
    let mut open: Vec<Need> = needs.into_iter().filter(|need| shipment.is_agreed_by(need.recipient)).collect();
    open.sort_by_key(|need| need.id);
    open
}

/// What happened on the way, for the driver with this code: of what others wrote, not their notes, which may name people.
pub fn journal(code: Option<DriverCodeId>, event: ShipmentEvent) -> ShipmentEvent {
    let is_own = code.is_some() && event.driver == code;
    ShipmentEvent { note: event.note.filter(|_| is_own), ..event }
}

/// Where a load goes, as far as its driver knows before an address is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    /// The need that it is for.
    pub need: NeedId,
    /// That need's reference.
    pub reference: String,
    /// The region, as everybody sees it.
    pub region: Option<String>,
    /// The community, once its recipient agreed to who drives.
    pub community: Option<String>,
}

/// Where a shipment carries something for a need.
pub fn destination(shipment: &Shipment, need: Need) -> Disclosed<Destination> {
    Disclosed(Destination {
        need: need.id,
        reference: need.reference,
        region: need.region,
        community: need.community.filter(|_| shipment.is_agreed_by(need.recipient)),
    })
}

/// The facts of an entry of the log that whoever reads the entry may know.
const PLAIN_FACTS: &[&str] = &[
    "state",
    "reference",
    "units",
    "quantity",
    "planned",
    "shipped",
    "received",
    "lost_or_damaged",
    // as entries before 2026-11-30 call it
    "lost_or_damaged",
    "released",
    "authorisation",
    "kind",
    "close_reason",
];
/// The hashes of personal data that somebody knowingly published: whoever knows one could try what it stands for.
const ACKNOWLEDGED: &str = "acknowledged";
/// What is asked of a need and not yet verified, in the log.
const ASKED: &str = "asked";
/// The facts of a decision in the log.
const FACTS_OF_DECISIONS: &[&str] = &["body", "reference", "decided_on", "document", "value_cap_minor", "currency"];

/// An entry of the log, for somebody who is `relation` to what it was done to. Who did it, and who oversees, reads
/// all of it; other parties all but the facts of a decision; anybody else the plain facts.
pub fn event(actor: Option<&Actor>, relation: Relation, event: Event) -> Disclosed<Event> {
    let own = event.organisation.is_some_and(|id| actor.is_some_and(|actor| actor.acts_for(id)));
    if own || actor.is_some_and(Actor::oversees) {
        return Disclosed(event);
    }
    let party = Audience::Parties.holds(actor, relation);
    let decision = event.subject_kind == SubjectKind::Pledge && event.action == Action::AuthorisePledge.as_str();
    let worth = shows_worth(actor, relation);
    let asks = event.change.get(ASKED).is_some();
    let sees_asked = !asks || Audience::Asked.holds(actor, relation);
    let change = match event.change {
        Value::Object(facts) => Value::Object(
            facts
                .into_iter()
                .filter(|(name, _)| {
                    let name = name.as_str();
                    let hidden = decision && !worth && FACTS_OF_DECISIONS.contains(&name);
                    let hidden = hidden || name == ACKNOWLEDGED || !sees_asked;
                    !hidden && (party || PLAIN_FACTS.contains(&name))
                })
                .collect(),
        ),
        _ => Value::Null,
    };
    let reason = event.reason.filter(|_| party && sees_asked);
    Disclosed(Event { change, reason, ..event })
}
