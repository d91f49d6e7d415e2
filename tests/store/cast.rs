//! The people of the ledger's tests: recipients, donors, a carrier and a coordinator, as actors.

use std::sync::Arc;

use domain::actor::Actor;
use domain::ledger::Sums;
use domain::need::Kind;
use domain::organisation::{Language, OrganisationKind, Role, Scope};
use domain::pledge::Condition;
use domain::{AllocationId, NeedId, NeedLineId, PledgeId, PledgeLineId};
use poruch::clock::{SetClock, SharedClock};
use poruch::service::allocations::NewAllocation;
use poruch::service::items::NewLine;
use poruch::service::needs::NewNeed;
use poruch::service::organisations::NewOrganisation;
use poruch::service::pledges::{NewPledge, NewPledgeLine, PledgeToNeed, PledgeToNeedLine};
use poruch::service::{Service, ServiceError, Tx, allocations, imports, members, needs, pledges};
use poruch::store::engine::pool::StoreOptions;
use poruch::store::{Connection, Engine};

use crate::support::seeded::SeededClock;
use crate::support::{self, TestDatabase};

/// The breathing apparatus of every test.
pub const ITEM: &str = "35111100";

/// A service with its people.
pub struct Cast {
    /// Dropped with the rest.
    pub database: TestDatabase,
    pub service: Service,
    pub clock: Arc<SetClock>,
    pub recipients: Vec<Actor>,
    pub donors: Vec<Actor>,
    pub carrier: Actor,
    pub coordinator: Actor,
}

impl Cast {
    pub async fn new(engine: Engine) -> Self {
        Self::with_threads(engine, 4).await
    }

    /// With so many connections at once.
    pub async fn with_threads(engine: Engine, threads: usize) -> Self {
        let clock = support::set_clock();
        Self::with_clocks(engine, threads, clock.clone(), clock).await
    }

    /// The same ids, times and secrets each time; their time stands.
    pub async fn seeded(engine: Engine) -> Self {
        Self::with_clocks(engine, 4, Arc::new(SeededClock::new()), support::set_clock()).await
    }

    async fn with_clocks(engine: Engine, threads: usize, own: SharedClock, clock: Arc<SetClock>) -> Self {
        let database = TestDatabase::new(engine);
        let options = StoreOptions { threads, ..database.options() };
        let service = TestDatabase::service_with(own, &options);
        let (recipients, donors, carrier, coordinator) = service
            .act(|tx| {
                let mut seat = |name: String, role, country: &str| seat(tx, &name, role, country);
                Ok((
                    (0..2)
                        .map(|n| seat(format!("recipient {n}"), Role::Recipient, "UA"))
                        .collect::<Result<Vec<_>, _>>()?,
                    (0..3).map(|n| seat(format!("donor {n}"), Role::Donor, "BE")).collect::<Result<Vec<_>, _>>()?,
                    seat("carrier".into(), Role::Carrier, "PL")?,
                    seat("office".into(), Role::Coordinator, "UA")?,
                ))
            })
            .await
            .expect("the people");
        Self { database, service, clock, recipients, donors, carrier, coordinator }
    }

    /// A connection beside the service.
    pub fn connect(&self) -> Connection {
        self.database.connect()
    }

    /// Another node on the same database.
    pub fn node(&self) -> Service {
        self.database.service(self.clock.clone())
    }

    /// An open pledge for whoever needs it, with its line.
    pub async fn offer(&self, donor: usize, quantity: i64) -> (PledgeId, PledgeLineId) {
        let donor = self.donors[donor].clone();
        self.service
            .act(move |tx| {
                let pledge = pledges::create(tx, Some(&donor), &new_pledge(quantity, false, false))?.pledge;
                pledges::open(tx, Some(&donor), pledge.id, None, &[])?;
                Ok((pledge.id, pledge.lines[0].id))
            })
            .await
            .expect("an open pledge")
    }

    /// Units of an open pledge for a need line, in the donor's name; what does not fit stands by.
    pub async fn allocate(
        &self,
        donor: usize,
        (pledge, pledge_line): (PledgeId, PledgeLineId),
        (need, need_line): (NeedId, NeedLineId),
        quantity: i64,
    ) -> Result<Vec<AllocationId>, ServiceError> {
        let donor = self.donors[donor].clone();
        let new = NewAllocation { pledge, pledge_line, need, need_line, quantity, standby: true, substitute: false };
        self.service
            .act(move |tx| {
                let made = allocations::create(tx, Some(&donor), &new)?;
                Ok(made.iter().map(|allocation| allocation.id).collect())
            })
            .await
    }

    /// The sums of a need's lines.
    pub async fn sums(&self, need: NeedId) -> Vec<Sums> {
        let coordinator = self.coordinator.clone();
        self.service.act(move |tx| Ok(needs::get(tx, Some(&coordinator), need)?.sums)).await.expect("the need")
    }

    /// A verified need with lines of these quantities.
    pub async fn need(&self, recipient: usize, quantities: &[i64]) -> (NeedId, Vec<NeedLineId>) {
        let (recipient, coordinator) = (self.recipients[recipient].clone(), self.coordinator.clone());
        let new = new_need(quantities);
        self.service
            .act(move |tx| {
                let need = needs::create(tx, Some(&recipient), &new)?.need;
                needs::submit(tx, Some(&recipient), need.id, None, &[])?;
                needs::verify(tx, Some(&coordinator), need.id, None, &[])?;
                Ok((need.id, need.lines.iter().map(|line| line.id).collect()))
            })
            .await
            .expect("a verified need")
    }
}

fn seat(tx: &mut Tx<'_>, name: &str, role: Role, country: &str) -> Result<Actor, ServiceError> {
    let new = NewOrganisation {
        name: name.to_owned(),
        kind: OrganisationKind::Association,
        country: country.to_owned(),
        region: None,
        community: None,
        public_name: None,
        registration: None,
    };
    seat_of(tx, &new, role)
}

/// A member of an organisation, which is registered if it is new.
pub fn seat_of(tx: &mut Tx<'_>, new: &NewOrganisation, role: Role) -> Result<Actor, ServiceError> {
    let organisation = imports::organisation(tx, new, true)?.id;
    let new = members::NewMember { name: new.name.clone(), role, language: Language::En };
    let member = members::add(tx, organisation, &new)?;
    Ok(Actor {
        member: member.id.0.into(),
        organisation,
        verified: true,
        role,
        scopes: vec![Scope::Read, Scope::Write, Scope::Manage],
        language: Language::En,
        principals: Vec::new(),
        driver: None,
    })
}

pub fn line(quantity: i64) -> NewLine {
    NewLine { item_class: Some(ITEM.to_owned()), quantity: Some(quantity), ..NewLine::default() }
}

/// A quantity of whatever the need's line asks for.
fn of_the_need(quantity: i64) -> NewLine {
    NewLine { quantity: Some(quantity), ..NewLine::default() }
}

/// A training, which travels in no shipment.
pub fn new_training(quantities: &[i64]) -> NewNeed {
    let line = |quantity: &i64| NewLine { item_class: Some("training.high_rise_rescue".to_owned()), ..line(*quantity) };
    NewNeed {
        kind: Kind::Training,
        lines: quantities.iter().map(line).map(Into::into).collect(),
        ..new_need(quantities)
    }
}

pub fn new_need(quantities: &[i64]) -> NewNeed {
    NewNeed {
        recipient: None,
        kind: Kind::Goods,
        title: "need".to_owned(),
        language: Language::En,
        priority: 1,
        region: Some("UA-63".to_owned()),
        community: None,
        handover_point: None,
        delivery_address: None,
        needed_by: None,
        allows_surplus: false,
        lines: quantities.iter().map(|quantity| line(*quantity).into()).collect(),
    }
}

pub fn new_pledge(quantity: i64, authorisation_required: bool, delegates_allocation: bool) -> NewPledge {
    NewPledge {
        donor: None,
        kind: Kind::Goods,
        title: "pledge".to_owned(),
        language: Language::En,
        authorisation_required,
        delegates_allocation,
        earmark_region: None,
        earmark_recipient: None,
        available_from: None,
        valid_until: None,
        value_minor: None,
        currency: None,
        source: None,
        lines: vec![NewPledgeLine { line: line(quantity), condition: Condition::Used }],
    }
}

pub fn new_answer(need_line: NeedLineId, quantity: i64, authorisation_required: bool, standby: bool) -> PledgeToNeed {
    PledgeToNeed {
        pledge: NewPledge { lines: Vec::new(), ..new_pledge(1, authorisation_required, false) },
        lines: vec![PledgeToNeedLine {
            need_line,
            line: of_the_need(quantity),
            condition: Condition::Used,
            substitute: false,
        }],
        standby,
        acknowledge: Vec::new(),
    }
}
