//! Steps that many tests take, beside those of [`World`] itself.

use std::net::TcpListener;

use domain::organisation::{Language, Role, Scope};
use domain::zone::Zone;
use poruch::config::Config;
use poruch::server;
use poruch::service::members::{self, NewMember};
use poruch::service::sweep::{self, Swept};
use poruch::service::tokens::{NewToken, issue};
use poruch::store::engine::pool::StoreOptions;
use poruch::telemetry::Metrics;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::client::{Client, Reply};
use crate::support::{self, TestDatabase};
use crate::world::World;

/// A coverage, or the use of a pledge line, has these units.
#[track_caller]
pub fn covers(coverage: &Value, expected: &[(&str, i64)]) {
    for (name, units) in expected {
        assert_eq!(coverage[*name], json!(units), "{name} in {coverage}");
    }
}

/// A reason.
pub fn because() -> Value {
    json!({ "reason": "for a test" })
}

/// A council's decision.
pub fn decision(outcome: &str) -> Value {
    json!({ "body": "Council", "reference": "2026/117", "decided_on": "2026-11-05", "outcome": outcome })
}

/// The word that agrees to who drives a shipment.
pub fn word(shipment: &Reply) -> Value {
    let (carrier, consignor) = (&shipment.body["carrier_id"], &shipment.body["consignor_id"]);
    if carrier.is_null() || carrier == consignor {
        json!({ "donor_drives": true })
    } else {
        json!({ "carrier_id": carrier })
    }
}

impl World {
    /// Today in Kyiv, by the service's clock.
    pub fn today(&self) -> String {
        Zone::KYIV.day(self.service.clock.now()).to_string()
    }

    /// Lets the time do its work once.
    pub async fn sweep(&self) -> Swept {
        sweep::run(&self.service).await.expect("a sweep")
    }

    /// An open pledge of one line that stands for whoever needs it, with `more` in its body.
    pub async fn offer(&self, donor: &str, class: &str, quantity: i64, more: Value) -> Reply {
        let mut body = json!({ "title": "Offer", "language": "en", "authorisation": "not_required",
            "lines": [{ "item_class": class, "quantity": quantity }] });
        for (name, value) in more.as_object().expect("fields") {
            body[name] = value.clone();
        }
        let donor = self.seat(donor);
        let draft = donor.post("/pledges", body).await.expect(201);
        donor.act(&format!("/pledges/{}/open", draft.id("/id"))).await.expect(200)
    }

    /// An allocation of an offer's only line to a need's first line, whatever comes of it.
    pub async fn allocate(&self, seat: &str, offer: &Reply, need: &Reply, quantity: i64) -> Reply {
        let body = json!({ "pledge_id": offer.id("/id"), "pledge_line_id": offer.id("/lines/0/id"),
            "need_id": need.id("/id"), "need_line_id": need.id("/lines/0/id"), "quantity": quantity });
        self.seat(seat).post("/allocations", body).await
    }

    /// An allocation as a coordinator sees it.
    pub async fn allocation(&self, id: &str) -> Value {
        self.seat("coordinator").get(&format!("/allocations/{id}")).await.expect(200).body
    }

    /// A shipment as a coordinator sees it.
    pub async fn shipment(&self, id: &str) -> Value {
        self.seat("coordinator").get(&format!("/shipments/{id}")).await.expect(200).body
    }

    /// What became of a pledge's first line.
    pub async fn use_of(&self, pledge: &str) -> Value {
        self.seat("coordinator").get(&format!("/pledges/{pledge}")).await.expect(200).body["lines"][0]["use"].clone()
    }

    /// A planned shipment of units of one allocation, with `more` in its body.
    pub async fn planned(&self, donor: &str, allocation: &str, quantity: i64, more: Value) -> Reply {
        let mut body = json!({ "carrier_id": self.organisation("carrier"), "waybill": "CMR 1",
            "responsible_receiver": "head of the depot",
            "lines": [{ "allocation_id": allocation, "quantity": quantity }] });
        for (name, value) in more.as_object().expect("fields") {
            body[name] = value.clone();
        }
        self.seat(donor).post("/shipments", body).await.expect(201)
    }

    /// Everybody who must agrees to a shipment and to who drives it.
    pub async fn agreed(&self, shipment: &Reply) {
        let named = shipment.body["recipient_ids"].as_array().expect("recipients").iter();
        let mut parties: Vec<&str> = named.map(|id| id.as_str().expect("an id")).collect();
        let consignee = shipment.body["consignee_id"].as_str().expect("an id");
        if !parties.contains(&consignee) {
            parties.push(consignee);
        }
        for party in parties {
            let path = format!("/shipments/{}/agree", shipment.id("/id"));
            self.seat(self.seat_of(party)).change(&path, word(shipment)).await.expect(200);
        }
    }

    /// The consignee files the customs code of a shipment, one of its own.
    pub async fn declared(&self, shipment: &Reply) {
        let consignee = self.seat_of(shipment.body["consignee_id"].as_str().expect("an id"));
        let customs = json!({ "code": format!("AHARS {}", shipment.id("/reference")), "declared_on": self.today() });
        let path = format!("/shipments/{}/customs", shipment.id("/id"));
        self.seat(consignee).change(&path, customs).await.expect(200);
    }

    /// Everybody agrees, customs are declared, and the shipment leaves.
    pub async fn send_off(&self, donor: &str, shipment: &Reply) -> Reply {
        self.agreed(shipment).await;
        self.declared(shipment).await;
        self.seat(donor).act(&format!("/shipments/{}/dispatch", shipment.id("/id"))).await.expect(200)
    }

    /// A count of a shipment's first line, not yet signed.
    pub async fn count(&self, recipient: &str, shipment: &Reply, count: Value) -> Reply {
        let mut line = count;
        line["shipment_line_id"] = shipment.body["lines"][0]["id"].clone();
        self.seat(recipient).post("/receipts", json!({ "shipment_id": shipment.id("/id"), "lines": [line] })).await
    }

    /// A client of another member of a seat's organisation.
    pub async fn colleague(&self, seat: &str, role: Role) -> Client {
        self.client_of(&self.organisation(seat), role, &[Scope::Read, Scope::Write, Scope::Manage]).await
    }

    /// A client of a new member of an organisation, with these scopes.
    pub async fn client_of(&self, organisation: &str, role: Role, scopes: &[Scope]) -> Client {
        let organisation = Uuid::parse_str(organisation).expect("an id").into();
        let scopes = scopes.to_vec();
        let token = self
            .service
            .act(move |tx| {
                let new = NewMember { name: format!("another {role}"), role, language: Language::En };
                let member = members::add(tx, organisation, &new)?.id.0.into();
                let new = NewToken { member, label: "test".to_owned(), scopes: scopes.clone(), days: 366 };
                Ok(issue(tx, organisation, &new)?.token)
            })
            .await
            .expect("a token");
        self.anybody().with_token(Some(token))
    }
}

/// Another node on the same database, with its own copy of what is kept in memory.
pub fn another_node(options: &StoreOptions) -> Client {
    let service = TestDatabase::service_with(support::system_clock(), options);
    let mut config = Config::from_env(|_| None).expect("defaults");
    config.workers = 1;
    config.rate_per_second = 0;
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let client = Client::new(&format!("http://{}", listener.local_addr().expect("its address")), None);
    actix_web::rt::spawn(server::serve(&config, service, listener, Metrics::new()).expect("a server"));
    client
}

/// Both at once.
pub async fn both<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> (A, B) {
    tokio::join!(a, b)
}
