//! Organisations without members are spoken for by a coordinator, and it shows.

use poruch::import::{self, Content, Options};
use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::every_change::Changes;
use crate::steps::decision;
use crate::world::World;

const OFFERS: &str =
    "donor,donor_country,item,language,quantity,unit,condition,earmark_recipient,earmark_region,offered_on,source\n";
/// An ambulance of a press list.
const AMBULANCE: &str = "34114121";

fn call() -> Value {
    json!({ "source": { "kind": "call", "on": "2026-11-20", "text": "the town hall, by telephone: it stands" } })
}

/// The pledge that a press list makes, of a donor without members.
async fn listed(world: &World) -> Reply {
    let file = format!("{OFFERS}City of Düsseldorf,DE,{AMBULANCE},de,2,piece,used,,,2024-07-16,a newspaper\n");
    let options = Options { leave_refused: false, checked: true };
    import::run(&world.service, Content::Offers, file.as_bytes().to_vec(), options).await.expect("it is imported");
    let page = world.seat("coordinator").get("/pledges?limit=1").await.expect(200);
    let id = page.id("/items/0/id");
    world.seat("coordinator").get(&format!("/pledges/{id}")).await.expect(200)
}

async fn proposed(world: &World, pledge: &Reply, need: &Reply) -> String {
    world.allocate("coordinator", pledge, need, 1).await.expect(201).id("/allocations/0/id")
}

async fn accepted(world: &World, id: &str) -> Value {
    world.seat("kharkiv").act(&format!("/allocations/{id}/accept")).await.expect(200).body
}

pub async fn a_press_lists_ambulance_waits_for_its_donor(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[(AMBULANCE, 2)]).await;
    let pledge = listed(&world).await;
    assert_eq!((&pledge.body["word"], &pledge.body["authorisation"]), (&json!("reported"), &json!("pending")));
    assert_eq!(pledge.body["source"], json!({ "kind": "list", "on": "2024-07-16", "text": "a newspaper" }));
    assert_eq!(pledge.body["delegates_allocation"], json!(true));
    // it is suggested, and says what it is
    let suggested = world.seat("kharkiv").get(&format!("/suggestions?need={}", need.id("/id"))).await.expect(200);
    assert_eq!(suggested.body["items"][0]["word"], json!("reported"));
    // the recipient's click alone commits nothing
    let id = proposed(&world, &pledge, &need).await;
    let seen = accepted(&world, &id).await;
    assert_eq!((&seen["state"], &seen["donor_agreed_at"]), (&json!("proposed"), &Value::Null));
    assert_eq!(seen["recipient_word"], json!("own"));
    // nobody but a coordinator can bring the donor's word, and is told so
    let tasks = world.seat("coordinator").get("/tasks").await.expect(200).body["items"].clone();
    let asked = |task: &&Value| task["code"] == "answer_request" && task["subjects"][0]["id"] == json!(id);
    assert!(tasks.as_array().expect("tasks").iter().any(|task| asked(&task)), "{tasks}");
    let of_kharkiv = world.seat("kharkiv").get("/tasks").await.expect(200).text;
    assert!(!of_kharkiv.contains("answer_request"), "{of_kharkiv}");
    // somebody must say where it is known from
    let (coordinator, path) = (world.seat("coordinator"), format!("/pledges/{}", pledge.id("/id")));
    let missing = coordinator.act(&format!("{path}/confirm-word")).await.expect(422);
    assert_eq!(missing.body["errors"][0]["code"], json!("source_missing"));
    let mut later = call();
    later["source"]["on"] = json!("2099-01-01");
    coordinator.change(&format!("{path}/confirm-word"), later).await.expect(422);
    world.seat("kharkiv").change(&format!("{path}/confirm-word"), call()).await.expect(403);
    let confirmed = coordinator.change(&format!("{path}/confirm-word"), call()).await.expect(200);
    assert_eq!((&confirmed.body["word"], &confirmed.body["source"]["kind"]), (&json!("reported"), &json!("call")));
    assert!(confirmed.body["word_confirmed_at"].is_string());
    // then the usual keys: its council's
    let seen = world.allocation(&id).await;
    assert_eq!((&seen["state"], &seen["donor_word"]), (&json!("accepted"), &json!("reported")));
    coordinator.change(&format!("{path}/authorise"), decision("granted")).await.expect(200);
    assert_eq!(world.allocation(&id).await["state"], json!("committed"));
    world.assert_sound().await;
}

pub async fn a_donors_own_seat_speaks_for_it_once_there_is_one(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[(AMBULANCE, 2)]).await;
    let pledge = listed(&world).await;
    let id = proposed(&world, &pledge, &need).await;
    accepted(&world, &id).await;
    // a coordinator invites the first: a seat with one token
    let (coordinator, donor) = (world.seat("coordinator"), pledge.id("/donor_id"));
    let seat = json!({ "name": "partnership officer", "role": "donor", "language": "de" });
    let member = coordinator.post(&format!("/organisations/{donor}/members"), seat.clone()).await.expect(201).id("/id");
    let token =
        json!({ "member_id": member, "label": "invitation", "scopes": ["read", "write", "manage"], "days": 30 });
    let tokens = format!("/organisations/{donor}/tokens");
    let theirs = coordinator.post(&tokens, token.clone()).await.expect(201).id("/token");
    coordinator.post(&tokens, token).await.expect(403);
    coordinator.post(&format!("/organisations/{donor}/members"), seat).await.expect(403);
    // nobody else speaks for it any more
    let path = format!("/pledges/{}", pledge.id("/id"));
    coordinator.change(&format!("{path}/confirm-word"), call()).await.expect(403);
    coordinator.change(&format!("{path}/authorise"), decision("granted")).await.expect(403);
    let theirs = world.anybody().with_token(Some(theirs));
    let early = theirs.act(&format!("/allocations/{id}/accept")).await.expect(409);
    assert_eq!(early.code(), "word_not_confirmed");
    let own = theirs.change(&format!("{path}/confirm-word"), call()).await.expect(403);
    assert_eq!(own.code(), "it_speaks_for_itself");
    let confirmed = theirs.act(&format!("{path}/confirm-word")).await.expect(200);
    assert_eq!(confirmed.body["word"], json!("own"));
    let again = theirs.act(&format!("{path}/confirm-word")).await.expect(409);
    assert_eq!(again.code(), "word_is_the_donors_own");
    let seen = world.allocation(&id).await;
    assert_eq!((&seen["state"], &seen["donor_word"]), (&json!("accepted"), &json!("own")));
    theirs.change(&format!("{path}/authorise"), decision("granted")).await.expect(200);
    assert_eq!(world.allocation(&id).await["state"], json!("committed"));
    world.assert_sound().await;
}

pub async fn an_equal_own_word_comes_first(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[(AMBULANCE, 2)]).await;
    listed(&world).await;
    world.offer("brussels", AMBULANCE, 2, json!({ "authorisation": "pending" })).await;
    let suggested = world.seat("kharkiv").get(&format!("/suggestions?need={}", need.id("/id"))).await.expect(200);
    let words: Vec<&Value> = suggested.body["items"].as_array().expect("rows").iter().map(|row| &row["word"]).collect();
    assert_eq!(words, [&json!("own"), &json!("reported")]);
}

pub async fn a_coordinator_completes_what_was_only_reported(engine: Engine) {
    let world = World::new(engine).await;
    // by telephone: an organisation that nobody sits in
    let coordinator = world.seat("coordinator");
    let new = json!({ "name": "Ville de Namur", "kind": "municipality", "country": "BE" });
    let donor = coordinator.post("/organisations", new).await.expect(201).id("/id");
    let roles = json!({ "roles": ["donor"] });
    coordinator.change(&format!("/organisations/{donor}/verify"), roles).await.expect(200);
    let mut body = json!({ "title": "Lances", "language": "fr", "on_behalf_of": donor,
        "lines": [{ "item_class": "35111100" }] });
    let missing = coordinator.post("/pledges", body.clone()).await.expect(422);
    assert_eq!(missing.pointers(), ["/source"]);
    body["source"] = call()["source"].clone();
    let draft = coordinator.post("/pledges", body.clone()).await.expect(201);
    assert_eq!((&draft.body["word"], &draft.body["state"]), (&json!("reported"), &json!("draft")));
    // the parties say what is theirs themselves
    body["on_behalf_of"] = json!(world.organisation("brussels"));
    coordinator.post("/pledges", body.clone()).await.expect(403);
    let own = world.seat("brussels").post("/pledges", body.clone()).await.expect(403);
    assert_eq!(own.code(), "it_speaks_for_itself");
    body["on_behalf_of"] = json!(donor);
    let path = format!("/pledges/{}", draft.id("/id"));
    body["lines"][0]["quantity"] = json!(7);
    coordinator.put(&path, "*", body.clone()).await.expect(200);
    let open = coordinator.act(&format!("{path}/open")).await.expect(200);
    assert_eq!((&open.body["state"], &open.body["word"]), (&json!("open"), &json!("reported")));
    // what is open is not changed in its stead
    coordinator.put(&path, "*", body).await.expect(403);
    world.assert_sound().await;
}

pub async fn a_reported_answer_has_a_source_and_one_seat_turns_one_key(engine: Engine) {
    let world = World::new(engine).await;
    let needs = format!(
        "recipient,recipient_kind,region,item,language,quantity,unit,priority,needed_by,source\n\
         Tiachiv community,community,UA-21,{AMBULANCE},en,2,piece,1,,a list\n"
    );
    let options = Options { leave_refused: false, checked: true };
    import::run(&world.service, Content::Needs, needs.as_bytes().to_vec(), options).await.expect("it is imported");
    let coordinator = world.seat("coordinator");
    let need = coordinator.get("/needs?limit=1").await.expect(200).id("/items/0/id");
    let need = coordinator.get(&format!("/needs/{need}")).await.expect(200);
    let pledge = listed(&world).await;
    let path = format!("/pledges/{}", pledge.id("/id"));
    let id = proposed(&world, &pledge, &need).await;
    coordinator.change(&format!("{path}/confirm-word"), call()).await.expect(200);
    let accept = format!("/allocations/{id}/accept");
    let same = coordinator.change(&accept, call()).await.expect(403);
    assert_eq!(same.code(), "one_seat_never_turns_both_keys");
    let colleague = world.colleague("coordinator", domain::organisation::Role::Coordinator).await;
    colleague.act(&accept).await.expect(422);
    let answered = colleague.change(&accept, call()).await.expect(200);
    assert_eq!((&answered.body["state"], &answered.body["recipient_word"]), (&json!("accepted"), &json!("reported")));
    // nobody answers in the stead of who can
    let own = world.need("kharkiv", &[(AMBULANCE, 2)]).await;
    let id = proposed(&world, &pledge, &own).await;
    colleague.change(&format!("/allocations/{id}/accept"), call()).await.expect(200);
    let theirs = world.allocation(&id).await;
    assert_eq!((&theirs["donor_word"], &theirs["recipient_agreed_at"]), (&json!("reported"), &Value::Null));
    world.assert_sound().await;
}

/// What somebody reports of a donor that nobody sits in.
pub async fn every_change(changes: &Changes<'_>) {
    let donor = json!({ "name": "Ville de Namur", "kind": "municipality", "country": "BE" });
    let donor = changes.post("coordinator", "/organisations", donor).await.id("/id");
    let roles = json!({ "roles": ["donor"] });
    changes.world.seat("coordinator").change(&format!("/organisations/{donor}/verify"), roles).await.expect(200);
    let source = json!({ "kind": "letter", "on": "2026-11-20", "text": "the mayor" });
    let body = json!({ "title": "Offer", "language": "en", "on_behalf_of": donor, "source": source,
        "lines": [{ "item_class": "35111100", "quantity": 9 }] });
    let path = format!("/pledges/{}", changes.post("coordinator", "/pledges", body).await.id("/id"));
    changes.act("coordinator", &format!("{path}/open")).await;
    changes.post("coordinator", &format!("{path}/confirm-word"), json!({ "source": source })).await;
}
