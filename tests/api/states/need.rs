//! Needs.

use poruch::store::Engine;
use serde_json::json;

use super::{reason, refused};
use crate::world::World;

pub async fn needs(engine: Engine) {
    let world = World::new(engine).await;
    let (kharkiv, coordinator) = (world.seat("kharkiv"), world.seat("coordinator"));
    let body = json!({ "title": "Потреба", "language": "uk", "priority": 1, "lines": [{ "item_class": "35111100" }] });
    let draft = kharkiv.post("/needs", body.clone()).await.expect(201);
    let path = format!("/needs/{}", draft.id("/id"));
    refused(&kharkiv, &path, "submit", None, "draft", "a_line_lacks_its_quantity").await;
    refused(&coordinator, &path, "verify", None, "draft", "only_submitted_needs_are_verified").await;
    refused(&coordinator, &path, "reject", reason(), "draft", "only_submitted_needs_are_rejected").await;
    refused(&kharkiv, &path, "confirm", None, "draft", "only_verified_needs_are_confirmed").await;
    let mut whole = body.clone();
    whole["lines"][0]["quantity"] = json!(5);
    kharkiv.put(&path, "*", whole.clone()).await.expect(200);
    kharkiv.act(&format!("{path}/submit")).await.expect(200);
    refused(&kharkiv, &path, "submit", None, "submitted", "only_drafts_are_submitted").await;
    let edited = kharkiv.put(&path, "*", whole.clone()).await.expect(409);
    assert_eq!((edited.code(), &edited.body["state"]), ("content_is_fixed_once_submitted", &json!("submitted")));
    // sent back, mended, sent again
    coordinator.change(&format!("{path}/reject"), reason().expect("one")).await.expect(200);
    refused(&coordinator, &path, "verify", None, "rejected", "only_submitted_needs_are_verified").await;
    kharkiv.put(&path, "*", whole).await.expect(200);
    kharkiv.act(&format!("{path}/submit")).await.expect(200);
    coordinator.act(&format!("{path}/verify")).await.expect(200);
    refused(&coordinator, &path, "verify", None, "verified", "nothing_is_asked").await;
    refused(&coordinator, &path, "reject", reason(), "verified", "nothing_is_asked").await;
    let fulfilled = Some(json!({ "outcome": "fulfilled" }));
    refused(&kharkiv, &path, "close", fulfilled, "verified", "not_fulfilled_while_something_remains").await;
    kharkiv.change(&format!("{path}/close"), json!({ "outcome": "withdrawn" })).await.expect(200);
    for (verb, why) in [
        ("submit", "only_drafts_are_submitted"),
        ("verify", "only_submitted_needs_are_verified"),
        ("confirm", "only_verified_needs_are_confirmed"),
    ] {
        let who = if verb == "verify" { &coordinator } else { &kharkiv };
        refused(who, &path, verb, None, "closed", why).await;
    }
    refused(&kharkiv, &path, "close", Some(json!({ "outcome": "withdrawn" })), "closed", "already_closed").await;
}
