//! Who may do what: the reviewed matrix, and a stranger at every door.

use std::fmt::Write;

use domain::actor::{Actor, DriverOf};
use domain::organisation::{Language, Role, Scope};
use domain::policy::{Action, Relation, decide};
use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::spec::operations;
use crate::world::World;

/// Renews the matrix when it is set.
pub const RENEW: &str = "PORUCH_RENEW_MATRIX";

pub fn actor(role: Role, verified: bool, scopes: &[Scope]) -> Option<Actor> {
    Some(Actor {
        member: Uuid::nil().into(),
        organisation: Uuid::nil().into(),
        verified,
        role,
        scopes: scopes.to_vec(),
        language: Language::En,
        principals: Vec::new(),
        driver: None,
    })
}

/// Who holds a driver's code.
pub fn driver() -> Option<Actor> {
    let of = DriverOf { code: Uuid::nil().into(), shipment: Uuid::nil().into(), label: "AA 4821 KX".to_owned() };
    actor(Role::Carrier, true, &[]).map(|actor| Actor { driver: Some(of), ..actor })
}

/// The kinds of actors, each with what it would be to a resource it is a party to.
fn kinds() -> Vec<(&'static str, Option<Actor>, Relation)> {
    let all = &[Scope::Read, Scope::Write, Scope::Manage];
    let shared = Relation::SHARED.and(Relation::OFFERED).and(Relation::ACTIVE);
    let recipient = Relation::OWN.and(Relation::RECIPIENT).and(Relation::CONSIGNEE).and(shared);
    // of a need whose goods another takes
    let owner = Relation::RECIPIENT.and(shared);
    let donor = Relation::OWN.and(Relation::DONOR).and(Relation::CONSIGNOR).and(shared);
    let carrier = Relation::CARRIER.and(Relation::ACTIVE).and(Relation::TRUSTED);
    let party = Relation::RECIPIENT.and(Relation::DONOR).and(Relation::CONSIGNOR).and(Relation::CONSIGNEE).and(shared);
    vec![
        ("anonymous", None, shared),
        ("stranger", actor(Role::Recipient, true, all), Relation::NONE),
        ("reader", actor(Role::Recipient, true, all), shared),
        ("recipient", actor(Role::Recipient, true, all), recipient),
        ("rcpt_owner", actor(Role::Recipient, true, all), owner),
        ("rcpt_unver", actor(Role::Recipient, false, all), recipient),
        ("rcpt_read", actor(Role::Recipient, true, &[Scope::Read]), recipient),
        ("donor", actor(Role::Donor, true, all), donor),
        // whose own people drive, by the word of a recipient
        (
            "donor_drive",
            actor(Role::Donor, true, all),
            Relation::CONSIGNOR.and(Relation::DRIVES).and(Relation::TRUSTED).and(Relation::ACTIVE),
        ),
        ("donor_unver", actor(Role::Donor, false, all), donor),
        ("donor_other", actor(Role::Donor, true, all), Relation::NONE),
        ("carrier", actor(Role::Carrier, true, all), carrier),
        // who drives, but not by the word of a recipient
        ("carrier_not", actor(Role::Carrier, true, all), Relation::CARRIER.and(Relation::ACTIVE)),
        ("carrier_oth", actor(Role::Carrier, true, all), Relation::NONE),
        // who holds the code of a driver: of this shipment on the road, of this one before it is, and of another
        ("driver", driver(), Relation::DRIVER.and(Relation::ACTIVE).and(Relation::TRUSTED)),
        ("driver_plan", driver(), Relation::DRIVER.and(Relation::TRUSTED)),
        ("driver_oth", driver(), shared.and(Relation::TRUSTED)),
        ("intermed", actor(Role::Intermediary, true, all), party),
        ("intermed_no", actor(Role::Intermediary, true, all), Relation::NONE),
        ("coordinator", actor(Role::Coordinator, true, all), Relation::NONE),
        ("coord_empty", actor(Role::Coordinator, true, all), Relation::VACANT),
        // of a shipment to those who have no members
        ("coord_alone", actor(Role::Coordinator, true, all), Relation::UNSPOKEN),
        ("admin", actor(Role::Administrator, true, all), Relation::NONE),
        ("auditor", actor(Role::Auditor, true, all), Relation::NONE),
    ]
}

fn matrix() -> String {
    let kinds = kinds();
    let mut text = format!("{:<24}", "operation");
    for (name, ..) in &kinds {
        let _ok = write!(text, " {name:<11}");
    }
    text = text.trim_end().to_owned() + "\n";
    for action in Action::ALL {
        let mut line = format!("{:<24}", action.as_str());
        for (_, actor, relation) in &kinds {
            let _ok = write!(line, " {:<11}", decide(actor.as_ref(), *action, *relation).as_str());
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

pub fn the_matrix_is_the_reviewed_one() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/api/policy_matrix.txt");
    if std::env::var_os(RENEW).is_some() {
        std::fs::write(path, matrix()).expect("the matrix is written");
    }
    let reviewed = std::fs::read_to_string(path).expect("the reviewed matrix");
    assert!(reviewed == matrix(), "policy changed: review `{RENEW}=1 cargo test --test api -- matrix` and its diff");
}

/// A world with one thing of each kind, none of which the stranger is a party to, and the path
/// parameters that name them.
async fn things(world: &World) -> impl Fn(&str, &str) -> String {
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let draft = json!({ "title": "draft", "language": "en", "priority": 1, "lines": [{ "item_class": "35111100" }] });
    let draft = world.seat("kharkiv").post("/needs", draft).await.expect(201).id("/id");
    let made = world.pledge("brussels", &need, 0, 12, "not_required").await;
    let (pledge, allocation) = (made.id("/pledge/id"), made.id("/allocations/0/id"));
    world.seat("kharkiv").act(&format!("/allocations/{allocation}/accept")).await.expect(200);
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let receipt = world.counted("kharkiv", &shipment, json!({ "accepted": 12 })).await.id("/id");
    let (shipment, open) = (shipment.id("/id"), need.id("/id"));
    let proposal = json!({ "kind": "synonym", "item_class": "35111100", "labels": { "uk": ["дихалка"] } });
    let proposal = world.seat("brussels").post("/item-class-proposals", proposal).await.expect(201).id("/id");
    let (organisation, member) = (world.organisation("brussels"), world.members["brussels"].clone());
    move |path: &str, operation: &str| {
        // the stranger may see a verified need, so what is hidden from it is the draft
        let need = if matches!(operation, "get_need" | "update_need" | "submit_need") { &draft } else { &open };
        let id = if path.contains("/needs/") {
            need
        } else if path.contains("/pledges/") {
            &pledge
        } else if path.contains("/allocations/") {
            &allocation
        } else if path.contains("/shipments/") {
            &shipment
        } else if path.contains("/receipts/") {
            &receipt
        } else if path.contains("/item-class-proposals/") {
            &proposal
        } else {
            &organisation
        };
        path.replace("{id}", id).replace("{part}", &member).trim_start_matches(poruch::api::BASE).to_owned()
    }
}

/// An example of an operation's body, from the document.
pub fn example(operation: &Value) -> Option<Value> {
    let reference = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str()?;
    let schema = poruch::api::spec::DOCUMENT.pointer(reference.trim_start_matches('#'))?;
    Some(schema["example"].clone()).filter(|example| !example.is_null())
}

/// What everybody who is signed in may do: lists show each what it may see.
const FOR_EVERYONE: &[&str] = &[
    "list_needs",
    "list_pledges",
    "list_allocations",
    "list_suggestions",
    "list_shipments",
    "list_receipts",
    "list_events",
    "list_tasks",
    "list_organisations",
    "get_organisation",
    "get_me",
    "list_item_classes",
    "get_item_class",
    "list_public_needs",
    "get_public_need",
    "create_need",
    "read_lines",
    "list_item_class_proposals",
    "propose_item_class",
    "list_places",
    "get_place",
];

pub async fn a_stranger_stands_before_every_door(engine: Engine) {
    let world = World::new(engine).await;
    let path_of = things(&world).await;
    let mut doors = 0;
    for (id, method, path, operation) in operations() {
        if FOR_EVERYONE.contains(&id.as_str()) {
            continue;
        }
        let mut path = path_of(&path, &id);
        if id == "explain_allocation_plan" {
            path = format!("{path}?need={}&pledge={}", Uuid::nil(), Uuid::nil());
        }
        if id == "preview_organisation_merge" {
            path = format!("{path}?into={}", Uuid::nil());
        }
        let mut body = example(&operation).map(|example| example.to_string());
        let mut headers = vec![("if-match", "*")];
        if id == "create_import" {
            path = format!("{path}?content=needs");
            body = Some(crate::imports::table("a letter"));
            headers.push(("content-type", "text/csv"));
        }
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let stranger = world.seat("stranger").send(method.clone(), &path, body.clone(), &headers).await;
        let status = stranger.status.as_u16();
        // an example's ids name nothing: what cannot be seen is answered as what does not exist
        let hidden = status == 422 && id == "create_shipment" && stranger.text.contains("unknown_allocation");
        assert!(matches!(status, 403 | 404) || hidden, "{id} answers a stranger {status}: {}", stranger.text);
        let anonymous = world.anybody().send(method, &path, body, &headers).await;
        assert_eq!(anonymous.status.as_u16(), 401, "{id} answers nobody {}", anonymous.text);
        doors += 1;
    }
    for id in FOR_EVERYONE.iter().filter(|id| id.parse::<Action>().is_ok_and(Action::is_public)) {
        assert!(["public", "item_class", "place"].iter().any(|word| id.contains(word)), "{id} is public");
    }
    world.anybody().get("/needs").await.expect(401);
    world.anybody().get("/item-classes").await.expect(200);
    assert!(doors > 40, "{doors} doors");
    world.assert_sound().await;
}

pub async fn an_intermediary_acts_only_for_those_who_agreed(engine: Engine) {
    let world = World::new(engine).await;
    let intermediary = world.seat("intermediary");
    let body = json!({ "on_behalf_of": world.organisation("ostroh"), "title": "for Ostroh", "language": "en",
        "priority": 2, "lines": [{ "item_class": "31121000", "quantity": 2 }] });
    intermediary.post("/needs", body.clone()).await.expect(403);
    let grant = json!({ "intermediary_id": world.organisation("intermediary") });
    let mandates = format!("/organisations/{}/mandates", world.organisation("ostroh"));
    let mandate = world.seat("ostroh").post(&mandates, grant).await.expect(201).id("/id");
    let need = intermediary.post("/needs", body.clone()).await.expect(201);
    assert_eq!(need.body["recipient_id"], json!(world.organisation("ostroh")));
    intermediary.act(&format!("/needs/{}/submit", need.id("/id"))).await.expect(200);
    world.seat("ostroh").act(&format!("{mandates}/{mandate}/revoke")).await.expect(200);
    intermediary.post("/needs", body).await.expect(403);
    intermediary.get(&format!("/needs/{}", need.id("/id"))).await.expect(404);
}

pub async fn tokens_end(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let tokens = format!("/organisations/{}/tokens", world.organisation("kharkiv"));
    let body = json!({ "member_id": world.members["kharkiv"], "label": "reader", "scopes": ["read"], "days": 1 });
    let made = kharkiv.post(&tokens, body).await.expect(201);
    let reader = world.anybody().with_token(Some(made.id("/token")));
    reader.get("/needs").await.expect(200);
    let draft = json!({ "title": "x", "language": "en", "priority": 1, "lines": [{ "item_class": "35111100" }] });
    reader.post("/needs", draft).await.expect(403);
    // it is not shown again, nor stored as it is
    let listed = kharkiv.get(&tokens).await.expect(200);
    assert!(!listed.text.contains(&made.id("/token")));
    kharkiv.act(&format!("{tokens}/{}/revoke", made.id("/issued/id"))).await.expect(200);
    reader.get("/needs").await.expect(401);
    world.anybody().with_token(Some("poruch_nonsense".into())).get("/needs").await.expect(401);
    let members = format!("/organisations/{}/members", world.organisation("kharkiv"));
    let path = format!("{members}/{}/deactivate", world.members["kharkiv"]);
    world.seat("administrator").act(&path).await.expect(200);
    kharkiv.get("/needs").await.expect(401);
}
