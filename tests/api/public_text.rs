//! Text that goes public is looked through: personal data is told with its place and hash, and goes
//! on only when somebody who may has acknowledged it.

use domain::Code;
use domain::import::Fate;
use poruch::import::{self, Content, Options};
use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::support::Case;
use crate::world::World;

pub fn cases() -> Vec<Case> {
    crate::cases![
        a_need_is_looked_through_when_it_is_submitted,
        a_coordinator_is_asked_anew,
        an_intermediary_cannot_acknowledge,
        a_pledge_is_looked_through_when_it_is_opened_and_when_its_words_change,
        an_answer_is_looked_through_but_for_the_needs_own_words,
        an_import_keeps_it_as_a_draft,
        a_verb_with_an_optional_body_reads_what_it_gets,
    ]
}

const TITLE: &str = "Насоси, тел. 067-123-45-67";
const LINE: &str = "на вул. Сумська, 45, спитати Івана Петровича";

fn need() -> Value {
    json!({ "title": TITLE, "language": "uk", "priority": 1,
        "lines": [{ "item_class": "35111100", "quantity": 5, "description": "апарати" },
                  { "item_class": "35111100", "quantity": 5, "description": LINE }] })
}

/// The hashes of what an answer says was found.
fn hashes(answer: &Reply) -> Vec<Value> {
    assert_eq!(answer.code(), "personal_data_found");
    answer.body["found"].as_array().expect("what was found").iter().map(|piece| piece["hash"].clone()).collect()
}

pub async fn a_need_is_looked_through_when_it_is_submitted(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let path = format!("/needs/{}", kharkiv.post("/needs", need()).await.expect(201).id("/id"));
    let submit = format!("{path}/submit");
    let refused = kharkiv.act(&submit).await.expect(422);
    let found: Vec<_> = refused.body["found"]
        .as_array()
        .expect("pieces")
        .iter()
        .map(|piece| {
            let pointer = piece["pointer"].as_str().expect("a place").to_owned();
            let text: Vec<char> = if pointer == "/title" { TITLE } else { LINE }.chars().collect();
            let at = |name: &str| usize::try_from(piece[name].as_u64().expect("a place")).expect("a place");
            let said: String = text[at("start")..at("end")].iter().collect();
            assert_eq!(piece["hash"], json!(lexicon::text::personal::hash(&said)));
            (pointer, piece["kind"].as_str().expect("a kind").to_owned(), said)
        })
        .collect();
    let piece = |pointer: &str, kind: &str, said: &str| (pointer.to_owned(), kind.to_owned(), said.to_owned());
    let line = "/lines/1/description";
    assert_eq!(
        found,
        [
            piece("/title", "telephone", "067-123-45-67"),
            piece(line, "street", "вул. Сумська, 45"),
            piece(line, "patronymic", "Петровича")
        ]
    );
    assert_eq!(refused.pointers(), ["/title", line, line]);
    assert!(!refused.text.contains("067-123"), "the problem does not repeat it");
    // some are not enough, and what is not there cannot be acknowledged
    let all = hashes(&refused);
    let some = kharkiv.change(&submit, json!({ "acknowledge": [all[0], all[2]] })).await.expect(422);
    assert_eq!(hashes(&some), [all[1].clone()]);
    let mut wrong = all.clone();
    wrong.push(json!("0".repeat(64)));
    let odd = kharkiv.change(&submit, json!({ "acknowledge": wrong })).await.expect(422);
    assert_eq!(
        (odd.pointers(), &odd.body["errors"][0]["code"]),
        (vec!["/acknowledge/3".into()], &json!("nothing_to_acknowledge"))
    );
    let odd = kharkiv.change(&submit, json!({ "acknowledge": ["zz", all[0], "F".repeat(64)] })).await.expect(422);
    assert_eq!(odd.pointers(), ["/acknowledge/0", "/acknowledge/2"]);
    for fault in odd.body["errors"].as_array().expect("faults") {
        assert_eq!(fault["code"], "not_a_hash");
        assert!(fault["message"].as_str().is_some_and(|message| message.contains("64")), "{fault}");
    }
    let submitted = kharkiv.change(&submit, json!({ "acknowledge": all })).await.expect(200);
    assert_eq!(submitted.body["state"], "submitted");
    // the log keeps the hashes and not the words
    let events = world.seat("auditor").get("/events?limit=200").await.expect(200);
    assert!(events.text.contains(all[0].as_str().expect("a hash")));
    assert!(!events.text.contains("067-123-45-67"));
    // what was changed since is looked at anew
    world.seat("coordinator").change(&format!("{path}/reject"), json!({ "reason": "no names" })).await.expect(200);
    let mut other = need();
    other["title"] = json!("Насоси, тел. 067-123-45-68");
    other["lines"] = json!([other["lines"][0]]);
    kharkiv.put(&path, "*", other).await.expect(200);
    let anew = kharkiv.change(&submit, json!({ "acknowledge": [all[0]] })).await.expect(422);
    assert_eq!(anew.pointers(), ["/acknowledge/0"]);
    let anew = kharkiv.act(&submit).await.expect(422);
    assert_ne!(hashes(&anew), [all[0].clone()]);
}

pub async fn a_coordinator_is_asked_anew(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let path = format!("/needs/{}", kharkiv.post("/needs", need()).await.expect(201).id("/id"));
    let all = hashes(&kharkiv.act(&format!("{path}/submit")).await.expect(422));
    kharkiv.change(&format!("{path}/submit"), json!({ "acknowledge": all })).await.expect(200);
    let verify = format!("{path}/verify");
    let asked = world.seat("coordinator").act(&verify).await.expect(422);
    assert_eq!(hashes(&asked), all);
    let one = world.seat("coordinator").change(&verify, json!({ "acknowledge": [all[0]] })).await.expect(422);
    assert_eq!(hashes(&one).len(), 2);
    let verified = world.seat("coordinator").change(&verify, json!({ "acknowledge": all })).await.expect(200);
    assert_eq!(verified.body["state"], "verified");
    // clean text needs nothing
    world.need("kharkiv", &[("35111100", 5)]).await;
}

pub async fn an_intermediary_cannot_acknowledge(engine: Engine) {
    let world = World::new(engine).await;
    for seat in ["kharkiv", "brussels"] {
        let mandates = format!("/organisations/{}/mandates", world.organisation(seat));
        let grant = json!({ "intermediary_id": world.organisation("intermediary") });
        world.seat(seat).post(&mandates, grant).await.expect(201);
    }
    let intermediary = world.seat("intermediary");
    let mut body = need();
    body["on_behalf_of"] = json!(world.organisation("kharkiv"));
    let path = format!("/needs/{}", intermediary.post("/needs", body).await.expect(201).id("/id"));
    let all = hashes(&intermediary.act(&format!("{path}/submit")).await.expect(422));
    let acknowledge = json!({ "acknowledge": all });
    let refused = intermediary.change(&format!("{path}/submit"), acknowledge.clone()).await.expect(403);
    assert_eq!(refused.code(), "an_intermediary_acknowledges_nothing");
    world.seat("kharkiv").change(&format!("{path}/submit"), acknowledge).await.expect(200);
    // what it drafts for a donor is looked through when the donor opens it
    let need = world.need("kharkiv", &[("35111100", 5)]).await;
    let body = json!({ "on_behalf_of": world.organisation("brussels"), "language": "fr", "title": "Dépôt, 12 rue Neuve",
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 1 }] });
    let made = intermediary.post(&format!("/needs/{}/pledges", need.id("/id")), body).await.expect(201);
    let open = format!("/pledges/{}/open", made.id("/pledge/id"));
    let all = hashes(&world.seat("brussels").act(&open).await.expect(422));
    world.seat("brussels").change(&open, json!({ "acknowledge": all })).await.expect(200);
    world.assert_sound().await;
}

pub async fn a_pledge_is_looked_through_when_it_is_opened_and_when_its_words_change(engine: Engine) {
    let world = World::new(engine).await;
    let brussels = world.seat("brussels");
    let body = |title: &str, acknowledge: Option<&[Value]>| {
        let mut body = json!({ "title": title, "language": "fr", "authorisation": "not_required",
            "lines": [{ "item_class": "34144213", "quantity": 5 }] });
        if let Some(hashes) = acknowledge {
            body["acknowledge"] = json!(hashes);
        }
        body
    };
    let early = brussels.post("/pledges", body("Offre", Some(&[json!("0".repeat(64))]))).await.expect(422);
    assert_eq!(early.body["errors"][0]["code"], "nothing_to_acknowledge");
    let draft = brussels.post("/pledges", body("Fourgon, jean.dupont@example.org", None)).await.expect(201);
    let path = format!("/pledges/{}", draft.id("/id"));
    let first = hashes(&brussels.act(&format!("{path}/open")).await.expect(422));
    brussels.change(&format!("{path}/open"), json!({ "acknowledge": first })).await.expect(200);
    // the same words were acknowledged; other words are looked at anew
    brussels.put(&path, "*", body("Fourgon, jean.dupont@example.org", None)).await.expect(200);
    let other = "Fourgon, tél. 02 208 81 11";
    let second = hashes(&brussels.put(&path, "*", body(other, None)).await.expect(422));
    let seen = brussels.put(&path, "*", body(other, Some(&second))).await.expect(200);
    assert_eq!(seen.body["title"], json!(other));
    brussels.put(&path, "*", body("Fourgon", None)).await.expect(200);
    world.assert_sound().await;
}

pub async fn an_answer_is_looked_through_but_for_the_needs_own_words(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let path = format!("/needs/{}", kharkiv.post("/needs", need()).await.expect(201).id("/id"));
    let all = hashes(&kharkiv.act(&format!("{path}/submit")).await.expect(422));
    for (seat, verb) in [("kharkiv", "submit"), ("coordinator", "verify")] {
        world.seat(seat).change(&format!("{path}/{verb}"), json!({ "acknowledge": all })).await.expect(200);
    }
    let seen = kharkiv.get(&path).await.expect(200);
    let mut body = json!({ "language": "fr", "lines": [{ "need_line_id": seen.id("/lines/1/id"), "quantity": 1 }] });
    // title and description are the need's, which were acknowledged for it
    world.seat("brussels").post(&format!("{path}/pledges"), body.clone()).await.expect(201);
    body["lines"][0]["description"] = json!("appareils, +32 2 208 81 11");
    body["lines"][0]["item_class"] = json!("35111100");
    let refused = world.seat("brussels").post(&format!("{path}/pledges"), body.clone()).await.expect(422);
    assert_eq!(refused.pointers(), ["/lines/0/description"]);
    body["acknowledge"] = json!(hashes(&refused));
    world.seat("brussels").post(&format!("{path}/pledges"), body).await.expect(201);
    world.assert_sound().await;
}

pub async fn an_import_keeps_it_as_a_draft(engine: Engine) {
    let world = World::new(engine).await;
    let file = "recipient,recipient_kind,region,item,language,quantity,unit,priority,needed_by,source\n\
        City of Test,community,UA-63,ковдри,uk,20,piece,2,,letter\n\
        City of Test,community,UA-63,ковдри тел. 067-123-45-67,uk,20,piece,2,,letter\n";
    let options = Options { leave_refused: false, checked: true };
    let report =
        import::run(&world.service, Content::Needs, file.as_bytes().to_vec(), options).await.expect("it is imported");
    assert_eq!(report.count(Fate::Made), 2);
    let told: Vec<_> = report.faults().collect();
    assert!(matches!(told.as_slice(), [(3, codes)] if codes.contains(&Code::PersonalDataInARow)), "{told:?}");
    let drafts = world.seat("coordinator").get("/needs?state=draft").await.expect(200);
    assert_eq!(drafts.body["items"].as_array().expect("items").len(), 1);
}

pub async fn a_verb_with_an_optional_body_reads_what_it_gets(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let body = json!({ "title": "Насоси", "language": "uk", "priority": 1,
        "lines": [{ "item_class": "35111100", "quantity": 5 }] });
    let path = format!("/needs/{}/submit", kharkiv.post("/needs", body.clone()).await.expect(201).id("/id"));
    let fault = kharkiv.change(&path, json!({ "acknowledged": [] })).await.expect(422);
    assert_eq!(
        (fault.pointers(), &fault.body["errors"][0]["code"]),
        (vec!["/acknowledged".into()], &json!("unknown_field"))
    );
    kharkiv.change(&path, json!({ "acknowledge": ["not a hash"] })).await.expect(422);
    kharkiv.change(&path, json!({})).await.expect(200);
    let path = format!("/needs/{}/submit", kharkiv.post("/needs", body).await.expect(201).id("/id"));
    let full = format!("{}{path}", poruch::api::BASE);
    let headers = [("if-match", "*"), ("content-type", "text/plain")];
    let wrong = kharkiv.send_raw(reqwest::Method::POST, &full, Some(b"{}".to_vec()), &headers).await;
    assert_eq!(wrong.status.as_u16(), 415);
    kharkiv.act(&path).await.expect(200);
}
