//! A running service with its own database and a seat for each kind of user.

use std::collections::HashMap;
use std::net::TcpListener;
use std::sync::Arc;

use domain::organisation::{Language, OrganisationKind, Role, Scope};
use poruch::clock::SharedClock;
use poruch::config::Config;
use poruch::limits::address::Network;
use poruch::server;
use poruch::service::members::NewMember;
use poruch::service::organisations::NewOrganisation;
use poruch::service::tokens::{NewToken, issue};
use poruch::service::{Rules, Service, imports, members, verify};
use poruch::store::Engine;
use poruch::store::engine::limits::DEADLINE;
use poruch::telemetry::Metrics;
use poruch::wire::{Bounds, Deadlines};
use serde_json::{Value, json};

use crate::client::{Client, Reply};
use crate::support::{self, TestDatabase};

/// A seat: organisation, kind, country, region, role, verified.
type Seat = (&'static str, OrganisationKind, &'static str, Option<&'static str>, Role, bool);

/// The seats of every test.
const SEATS: &[(&str, Seat)] = &[
    ("kharkiv", ("Kharkiv garrison", OrganisationKind::EmergencyService, "UA", Some("UA-63"), Role::Recipient, true)),
    ("ostroh", ("Ostroh community", OrganisationKind::Community, "UA", Some("UA-56"), Role::Recipient, true)),
    (
        "donetsk",
        (
            "Donetsk administration",
            OrganisationKind::RegionalAdministration,
            "UA",
            Some("UA-14"),
            Role::Recipient,
            true,
        ),
    ),
    (
        "zaporizhzhia",
        (
            "Zaporizhzhia administration",
            OrganisationKind::RegionalAdministration,
            "UA",
            Some("UA-23"),
            Role::Recipient,
            true,
        ),
    ),
    (
        "luhansk",
        (
            "Luhansk administration",
            OrganisationKind::RegionalAdministration,
            "UA",
            Some("UA-09"),
            Role::Recipient,
            true,
        ),
    ),
    (
        "kherson",
        (
            "Kherson administration",
            OrganisationKind::RegionalAdministration,
            "UA",
            Some("UA-65"),
            Role::Recipient,
            true,
        ),
    ),
    ("brussels", ("Brussels Fire Department", OrganisationKind::EmergencyService, "BE", None, Role::Donor, true)),
    ("lyon", ("Lyon Fire Service", OrganisationKind::EmergencyService, "FR", None, Role::Donor, true)),
    ("usaid", ("Economic Resilience Activity", OrganisationKind::DonorProgramme, "US", None, Role::Donor, true)),
    ("carrier", ("Sample Haulage", OrganisationKind::Carrier, "PL", None, Role::Carrier, true)),
    ("other_carrier", ("Other Haulage", OrganisationKind::Carrier, "PL", None, Role::Carrier, true)),
    (
        "intermediary",
        ("Sister Cities Association", OrganisationKind::Association, "DE", None, Role::Intermediary, true),
    ),
    ("unverified", ("Newcomer", OrganisationKind::Association, "DE", None, Role::Donor, false)),
    ("stranger", ("Somebody else", OrganisationKind::Community, "UA", Some("UA-05"), Role::Recipient, true)),
    ("coordinator", ("Aid office", OrganisationKind::AidOffice, "UA", None, Role::Coordinator, true)),
    ("administrator", ("Aid office", OrganisationKind::AidOffice, "UA", None, Role::Administrator, true)),
    ("auditor", ("Aid office", OrganisationKind::AidOffice, "UA", None, Role::Auditor, true)),
];

/// A running service.
pub struct World {
    pub service: Service,
    /// What the server counts.
    pub metrics: Metrics,
    /// Dropped with the rest.
    _database: TestDatabase,
    /// The organisation of each seat.
    pub organisations: HashMap<&'static str, String>,
    /// The member of each seat.
    pub members: HashMap<&'static str, String>,
    tokens: HashMap<&'static str, String>,
    client: Client,
    handle: actix_web::dev::ServerHandle,
}

/// How a world differs from the usual one.
pub struct Setup {
    pub clock: SharedClock,
    pub rate_per_second: u32,
    pub trusted_proxies: Vec<Network>,
    pub deadlines: Deadlines,
    pub bounds: Bounds,
    pub queue: usize,
    /// How far the public board lags.
    pub public_delay: chrono::TimeDelta,
    pub deadline: std::time::Duration,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            clock: support::system_clock(),
            rate_per_second: 0,
            trusted_proxies: Vec::new(),
            deadlines: Deadlines::default(),
            bounds: Bounds::default(),
            queue: 1024,
            public_delay: chrono::TimeDelta::zero(),
            deadline: DEADLINE,
        }
    }
}

impl World {
    pub async fn new(engine: Engine) -> Self {
        Self::with(engine, Setup::default()).await
    }

    pub async fn with(engine: Engine, setup: Setup) -> Self {
        Self::on(TestDatabase::new(engine), setup).await
    }

    /// A world on a database that the test brought.
    pub async fn on(database: TestDatabase, setup: Setup) -> Self {
        let mut options = database.options();
        options.queue = setup.queue;
        options.deadline = setup.deadline;
        let mut service = TestDatabase::service_with(Arc::clone(&setup.clock), &options);
        let rules = Rules { public_delay: setup.public_delay, ..service.rules.as_ref().clone() };
        service.rules = Arc::new(rules);
        let mut config = Config::from_env(|_| None).expect("defaults");
        config.workers = 1;
        config.public_url = "https://poruch.example".to_owned();
        config.rate_per_second = setup.rate_per_second;
        config.trusted_proxies = setup.trusted_proxies;
        config.deadlines = setup.deadlines;
        config.bounds = setup.bounds;
        config.store = options;
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("its address"));
        let metrics = Metrics::new();
        let running = server::serve(&config, service.clone(), listener, metrics.clone()).expect("a server");
        let handle = running.handle();
        actix_web::rt::spawn(running);
        let (organisations, members, tokens) = seats(&service).await;
        let client = Client::new(&base, None);
        Self { service, metrics, _database: database, organisations, members, tokens, client, handle }
    }

    /// The client of a seat.
    #[track_caller]
    pub fn seat(&self, name: &str) -> Client {
        self.client.with_token(Some(self.tokens.get(name).unwrap_or_else(|| panic!("no seat {name}")).clone()))
    }

    /// A client without a token.
    pub fn anybody(&self) -> Client {
        self.client.clone()
    }

    /// The organisation of a seat.
    #[track_caller]
    pub fn organisation(&self, name: &str) -> String {
        self.organisations.get(name).unwrap_or_else(|| panic!("no seat {name}")).clone()
    }

    /// Fails when a rule of the ledger is broken.
    pub async fn assert_sound(&self) {
        let breaches = self.service.act(verify::breaches).await.expect("an answer");
        assert!(breaches.is_empty(), "{breaches:?}");
    }

    /// A verified need of `seat` with these lines (item class, quantity).
    pub async fn need(&self, seat: &str, lines: &[(&str, i64)]) -> Reply {
        self.need_of(seat, "goods", lines).await
    }

    /// The same of another kind.
    pub async fn need_of(&self, seat: &str, kind: &str, lines: &[(&str, i64)]) -> Reply {
        let lines: Vec<Value> =
            lines.iter().map(|(class, quantity)| json!({ "item_class": class, "quantity": quantity })).collect();
        let body = json!({ "title": "Потреба", "language": "uk", "priority": 1, "kind": kind,
            "community": "Громада", "handover_point": "Краківець", "delivery_address": "вулиця Прикладна, 1",
            "lines": lines });
        let recipient = self.seat(seat);
        let need = recipient.post("/needs", body).await.expect(201);
        let path = format!("/needs/{}", need.id("/id"));
        recipient.act(&format!("{path}/submit")).await.expect(200);
        self.seat("coordinator").act(&format!("{path}/verify")).await.expect(200)
    }

    /// A pledge of `seat` to a line of a need, authorised or with no authorisation required.
    pub async fn pledge(&self, seat: &str, need: &Reply, line: usize, quantity: i64, authorisation: &str) -> Reply {
        self.try_pledge(seat, need, line, quantity, authorisation, false).await.expect(201)
    }

    /// The same, whatever comes of it.
    pub async fn try_pledge(
        &self,
        seat: &str,
        need: &Reply,
        line: usize,
        quantity: i64,
        authorisation: &str,
        standby: bool,
    ) -> Reply {
        let body = json!({ "language": "en", "authorisation": authorisation, "standby": standby,
            "lines": [{ "need_line_id": need.id(&format!("/lines/{line}/id")), "quantity": quantity }] });
        self.seat(seat).post(&format!("/needs/{}/pledges", need.id("/id")), body).await
    }

    /// A committed allocation of `donor` for a line of a need; answers its id.
    pub async fn committed(&self, donor: &str, recipient: &str, need: &Reply, line: usize, quantity: i64) -> String {
        let made = self.pledge(donor, need, line, quantity, "not_required").await;
        let id = made.id("/allocations/0/id");
        let accepted = self.seat(recipient).act(&format!("/allocations/{id}/accept")).await.expect(200);
        assert_eq!(accepted.body["state"], "committed");
        id
    }

    /// The seat of an organisation.
    #[track_caller]
    pub fn seat_of(&self, organisation: &str) -> &'static str {
        let found = self.organisations.iter().find(|(_, id)| id.as_str() == organisation);
        found.unwrap_or_else(|| panic!("no seat of {organisation}")).0
    }

    /// A dispatched shipment of units of an allocation; answers its body.
    pub async fn dispatched(&self, donor: &str, allocation: &str, quantity: i64) -> Reply {
        let planned = self.planned(donor, allocation, quantity, json!({})).await;
        self.send_off(donor, &planned).await
    }

    /// A confirmed count of a shipment's only line.
    pub async fn counted(&self, recipient: &str, shipment: &Reply, count: Value) -> Reply {
        let mut line = count;
        line["shipment_line_id"] = shipment.body["lines"][0]["id"].clone();
        let body = json!({ "shipment_id": shipment.id("/id"), "lines": [line] });
        let recipient = self.seat(recipient);
        let draft = recipient.post("/receipts", body).await.expect(201);
        recipient.act(&format!("/receipts/{}/confirm", draft.id("/id"))).await.expect(200)
    }

    /// The coverage of a need's line, as its recipient sees it.
    pub async fn coverage(&self, recipient: &str, need: &Reply, line: usize) -> Value {
        let seen = self.seat(recipient).get(&format!("/needs/{}", need.id("/id"))).await.expect(200);
        seen.body["lines"][line]["coverage"].clone()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let stopping = self.handle.stop(false);
        actix_web::rt::spawn(stopping);
    }
}

type Seats = (HashMap<&'static str, String>, HashMap<&'static str, String>, HashMap<&'static str, String>);

async fn seats(service: &Service) -> Seats {
    service
        .act(|tx| {
            let (mut organisations, mut members_of, mut tokens) = (HashMap::new(), HashMap::new(), HashMap::new());
            for (seat, (name, kind, country, region, role, verified)) in SEATS {
                let new = NewOrganisation {
                    name: (*name).to_owned(),
                    kind: *kind,
                    country: (*country).to_owned(),
                    region: region.map(str::to_owned),
                    community: region.map(|_| format!("{name} community")),
                    public_name: None,
                    registration: None,
                };
                let organisation = imports::organisation(tx, &new, *verified)?;
                let new = NewMember { name: format!("{name} {role}"), role: *role, language: Language::En };
                let member = members::add(tx, organisation.id, &new)?;
                let new = NewToken {
                    member: member.id.0.into(),
                    label: "test".to_owned(),
                    scopes: vec![Scope::Read, Scope::Write, Scope::Manage],
                    days: 366,
                };
                tokens.insert(*seat, issue(tx, organisation.id, &new)?.token);
                organisations.insert(*seat, organisation.id.to_string());
                members_of.insert(*seat, member.id.0.to_string());
            }
            Ok((organisations, members_of, tokens))
        })
        .await
        .expect("the seats")
}
