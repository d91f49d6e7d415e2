//! What a tag is good for: `If-Match` as long as nothing of the thing's own content has changed, `If-None-Match` as long as
//! the whole answer is the same.

use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use crate::client::{Client, Reply};
use crate::steps::because;
use crate::world::World;

/// What was read of a thing, by somebody who will change it.
struct Seen {
    client: Client,
    path: String,
    tag: String,
}

impl Seen {
    async fn new(client: Client, path: String) -> Self {
        let tag = tag(&client.get(&path).await.expect(200));
        Self { client, path, tag }
    }

    async fn with(&self, method: Method, verb: &str, body: &Value, tag: &str) -> Reply {
        let body = (!body.is_null()).then(|| body.to_string());
        self.client.send(method, &format!("{}{verb}", self.path), body, &[("if-match", tag)]).await
    }

    /// The other side did something: the answer is another, the content is not. The tag of the new answer.
    async fn differs_but_holds(&self, last: &str, what: &str) -> String {
        let now = self.client.send(Method::GET, &self.path, None, &[("if-none-match", last)]).await;
        assert_eq!(now.status.as_u16(), 200, "{} after {what}", self.path);
        let now = tag(&now);
        assert_eq!(content(&now), content(&self.tag), "{} after {what}", self.path);
        assert_ne!(now, last, "{} after {what}", self.path);
        self.client.send(Method::GET, &self.path, None, &[("if-none-match", &now)]).await.expect(304);
        now
    }
}

fn tag(reply: &Reply) -> String {
    reply.header("etag").expect("a tag").to_owned()
}

/// What stands before the dot.
fn content(tag: &str) -> &str {
    tag.strip_prefix('"').expect("a strong tag").split_once('.').expect("a whole tag").0
}

fn draft(title: &str) -> Value {
    json!({ "title": title, "language": "en", "priority": 1, "lines": [{ "item_class": "35111100", "quantity": 30 }] })
}

fn gift(title: &str) -> Value {
    json!({ "title": title, "language": "en", "authorisation": "not_required",
        "lines": [{ "item_class": "35111100", "quantity": 12 }] })
}

pub async fn a_tag_holds_while_only_the_other_side_acts(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let offer = world.offer("brussels", "35111100", 12, json!({})).await;
    let asked_for = Seen::new(world.seat("kharkiv"), format!("/needs/{}", need.id("/id"))).await;
    let offered = Seen::new(world.seat("brussels"), format!("/pledges/{}", offer.id("/id"))).await;
    assert_eq!(need.header("etag").map(content), Some(content(&asked_for.tag)));
    // the recipient asks for part of the pledge, and the donor agrees
    let asked = world.allocate("kharkiv", &offer, &need, 4).await.expect(201);
    let mut of_pledge = offered.differs_but_holds(&offered.tag, "it was asked for").await;
    let mut of_need = asked_for.differs_but_holds(&asked_for.tag, "a pledge was asked for").await;
    let allocation = asked.id("/allocations/0/id");
    world.seat("brussels").act(&format!("/allocations/{allocation}/accept")).await.expect(200);
    // the donor sends it, the recipient counts it; somebody else pledges, and takes that back
    let shipment = world.dispatched("brussels", &allocation, 4).await;
    of_pledge = offered.differs_but_holds(&of_pledge, "it was sent").await;
    of_need = asked_for.differs_but_holds(&of_need, "it was sent").await;
    world.counted("kharkiv", &shipment, json!({ "accepted": 3, "damaged": 1, "reason": "torn" })).await;
    of_pledge = offered.differs_but_holds(&of_pledge, "it was counted").await;
    of_need = asked_for.differs_but_holds(&of_need, "it was counted").await;
    let other = world.pledge("lyon", &need, 0, 5, "not_required").await;
    of_need = asked_for.differs_but_holds(&of_need, "another pledge").await;
    let path = format!("/pledges/{}/withdraw", other.id("/pledge/id"));
    world.seat("lyon").change(&path, because()).await.expect(200);
    asked_for.differs_but_holds(&of_need, "a withdrawal").await;
    let again = world.allocate("kharkiv", &offer, &need, 2).await.expect(201);
    offered.differs_but_holds(&of_pledge, "it was asked for again").await;
    // what was read before all that is what each changes now, and it ends what stood on it
    let changed = offered.with(Method::PUT, "", &gift("Mended"), &offered.tag).await.expect(200);
    assert_eq!(changed.body["title"], "Mended");
    asked_for.with(Method::POST, "/confirm", &Value::Null, &asked_for.tag).await.expect(200);
    for (seen, method, verb, body) in [
        (&offered, Method::PUT, "", gift("Once more")),
        (&asked_for, Method::POST, "/confirm", Value::Null),
        (&asked_for, Method::POST, "/close", json!({ "outcome": "withdrawn" })),
    ] {
        seen.with(method, verb, &body, &seen.tag).await.expect(412);
    }
    // a pledge made to a need, to which its recipient has said no
    let made = world.pledge("usaid", &need, 0, 5, "not_required").await;
    let given = Seen::new(world.seat("usaid"), format!("/pledges/{}", made.id("/pledge/id"))).await;
    assert_eq!(content(&tag(&made)), content(&given.tag));
    let path = format!("/allocations/{}/decline", made.id("/allocations/0/id"));
    world.seat("kharkiv").change(&path, because()).await.expect(200);
    given.differs_but_holds(&given.tag, "it was declined").await;
    given.with(Method::POST, "/withdraw", &because(), &given.tag).await.expect(200);
    let path = format!("/allocations/{}/decline", again.id("/allocations/0/id"));
    world.seat("brussels").change(&path, because()).await.expect(200);
    world.assert_sound().await;
}

/// An own change ends a tag; who is told so is told what to send next, and nobody else is.
pub async fn what_is_stale_is_told_what_would_be_right(engine: Engine) {
    let world = World::new(engine).await;
    let (kharkiv, brussels) = (world.seat("kharkiv"), world.seat("brussels"));
    let need = kharkiv.post("/needs", draft("Masks")).await.expect(201);
    let pledge = brussels.post("/pledges", gift("Masks")).await.expect(201);
    for (client, path, body, made) in [
        (kharkiv, format!("/needs/{}", need.id("/id")), draft("More masks"), &need),
        (brussels, format!("/pledges/{}", pledge.id("/id")), gift("More masks"), &pledge),
    ] {
        let seen = Seen { client, path, tag: tag(made) };
        let changed = seen.with(Method::PUT, "", &body, &seen.tag).await.expect(200);
        assert_eq!(changed.body["version"].to_string(), content(&tag(&changed)));
        seen.client.send(Method::GET, &seen.path, None, &[("if-none-match", &tag(&changed))]).await.expect(304);
        for stale in [seen.tag.as_str(), "\"1\"", "\"4711\"", "nonsense", &format!("W/{}", tag(&changed)), "\"2.x\""] {
            let refused = seen.with(Method::PUT, "", &body, stale).await.expect(412);
            assert_eq!(refused.header("etag"), Some("\"2\""), "{stale}");
            assert_eq!((refused.code(), &refused.body["etag"]), ("stale_version", &json!("\"2\"")), "{stale}");
            // who may not see it is told nothing of it
            let stranger = Seen { client: world.seat("stranger"), path: seen.path.clone(), tag: String::new() };
            let hidden = stranger.with(Method::PUT, "", &body, stale).await.expect(404);
            assert_eq!((hidden.header("etag"), &hidden.body["etag"]), (None, &Value::Null));
        }
        let told = seen.with(Method::PUT, "", &body, "\"4711\"").await.expect(412);
        let next = seen.with(Method::PUT, "", &body, told.header("etag").expect("a tag")).await.expect(200);
        assert_eq!(content(&tag(&next)), "3");
    }
}

pub async fn a_reader_sees_what_changed_and_takes_no_answer_for_another(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let path = format!("/needs/{}", need.id("/id"));
    let known = tag(&world.seat("kharkiv").get(&path).await.expect(200));
    let asked = [("if-none-match", known.as_str())];
    for method in [Method::GET, Method::HEAD] {
        let same = world.seat("kharkiv").send_raw(method, &format!("/api/v1{path}"), None, &asked).await.expect(304);
        assert_eq!(same.header("etag"), Some(known.as_str()));
    }
    // another reader sees less of it
    let donors = world.seat("brussels").send(Method::GET, &path, None, &asked).await.expect(200);
    assert_eq!(content(&tag(&donors)), content(&known));
    world.pledge("brussels", &need, 0, 2, "pending").await;
    let more = world.seat("kharkiv").send(Method::GET, &path, None, &asked).await.expect(200);
    assert_eq!(more.body["lines"][0]["coverage"]["proposed"], 2);
    // a plan says what is lacking in the reader's language
    let plan = world.planned_board().await;
    let path = format!("/allocation-plans/{}", plan.id("/id"));
    let read = async |language: &str, known: &str| {
        let headers = [("accept-language", language), ("if-none-match", known)];
        world.seat("coordinator").send(Method::GET, &path, None, &headers).await
    };
    let french = read("fr", "\"0\"").await.expect(200);
    read("fr", &tag(&french)).await.expect(304);
    let ukrainian = read("uk", &tag(&french)).await.expect(200);
    assert_ne!(ukrainian.text, french.text);
    assert_eq!(content(&tag(&ukrainian)), content(&tag(&french)));
}
