//! What is on board, by name.

use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use super::path;
use crate::client::Reply;
use crate::world::World;

/// A planned shipment of all of a pledge of twelve sets that is described so.
async fn described(world: &World, description: &str) -> Reply {
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let donor = world.seat("brussels");
    let body = json!({ "title": "Offer", "language": "en", "authorisation": "not_required", "value_minor": 987_654,
        "currency": "EUR", "lines": [{ "item_class": "35111100", "quantity": 12, "pack_size": 4, "description": description }] });
    let pledge = donor.post("/pledges", body).await.expect(201);
    let open = format!("/pledges/{}/open", pledge.id("/id"));
    let opened = donor.act(&open).await;
    if opened.status == 422 {
        let hashes: Vec<Value> =
            opened.body["found"].as_array().expect("pieces").iter().map(|piece| piece["hash"].clone()).collect();
        donor.change(&open, json!({ "acknowledge": hashes })).await.expect(200);
    }
    let made = world.allocate("brussels", &pledge, &need, 12).await.expect(201);
    let allocation = made.id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{allocation}/accept")).await.expect(200);
    world.planned("brussels", &allocation, 12, json!({})).await
}

pub async fn is_seen_by_name_by_who_carries_it(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = described(&world, "PSS 5000, size M").await;
    let seen = |language: &'static str, seat: &'static str| {
        let (world, shipment) = (&world, &shipment);
        async move {
            let headers = [("accept-language", language)];
            world.seat(seat).send(Method::GET, &path(shipment), None, &headers).await.expect(200)
        }
    };
    for seat in ["carrier", "brussels", "kharkiv", "coordinator"] {
        let read = seen("uk", seat).await;
        let line = &read.body["lines"][0];
        assert_eq!(line["item_class"], "35111100");
        let label = line["label"].as_str().expect("a label");
        assert!(label.chars().any(|letter| ('а'..='я').contains(&letter)), "{label}");
        assert_eq!((&line["description"], &line["unit"]), (&json!("PSS 5000, size M"), &json!("SET")));
        assert_eq!((&line["quantity"], &line["pack_size"], &line["packs"]), (&json!(12), &json!(4), &json!(3)));
        assert_eq!(read.header("content-language"), Some("uk"));
    }
    let (uk, en) = (seen("uk", "carrier").await, seen("en", "carrier").await);
    assert_ne!(uk.body["lines"][0]["label"], en.body["lines"][0]["label"], "in the reader's language");
    assert_eq!(en.body["lines"][0]["unit_label"], "sets");
    // what a list and each change answer says the same
    let listed = world.seat("carrier").get("/shipments").await.expect(200);
    assert_eq!(listed.body["items"][0]["lines"], en.body["lines"]);
    assert_eq!(shipment.body["lines"][0]["label"], en.body["lines"][0]["label"]);
    // nothing of what it is worth, nor of people
    for word in ["987654", "EUR", "value", "kharkiv recipient", "Kharkiv garrison recipient"] {
        assert!(!en.text.contains(word) && !listed.text.contains(word), "{word} in {}", en.text);
    }
    world.seat("other_carrier").get(&path(&shipment)).await.expect(404);
    world.assert_sound().await;
}

pub async fn hides_what_is_personal(engine: Engine) {
    let world = World::new(engine).await;
    let shipment = described(&world, "masks, ask Іван Петрович at +380 67 123 45 67").await;
    for seat in ["carrier", "brussels"] {
        let read = world.seat(seat).get(&path(&shipment)).await.expect(200);
        assert!(!read.text.contains("+380") && !read.text.contains("Петрович"), "{}", read.text);
        assert!(!read.body["lines"][0]["label"].as_str().expect("a label").is_empty());
    }
}
