//! Receipts.

use poruch::store::Engine;
use serde_json::json;

use super::{reason, refused};
use crate::world::World;

pub async fn receipts(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.seat("kharkiv");
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 10).await;
    let shipment = world.dispatched("brussels", &allocation, 10).await;
    let draft = world.count("kharkiv", &shipment, json!({ "accepted": 10 })).await.expect(201);
    let path = format!("/receipts/{}", draft.id("/id"));
    refused(&kharkiv, &path, "reverse", reason(), "draft", "only_confirmed_receipts_are_reversed").await;
    kharkiv.act(&format!("{path}/discard")).await.expect(200);
    refused(&kharkiv, &path, "discard", None, "discarded", "only_drafts_are_discarded").await;
    refused(&kharkiv, &path, "confirm", None, "discarded", "only_drafts_are_confirmed").await;
    refused(&kharkiv, &path, "reverse", reason(), "discarded", "only_confirmed_receipts_are_reversed").await;
    let signed = world.counted("kharkiv", &shipment, json!({ "accepted": 4, "final": false })).await;
    let path = format!("/receipts/{}", signed.id("/id"));
    refused(&kharkiv, &path, "confirm", None, "confirmed", "only_drafts_are_confirmed").await;
    refused(&kharkiv, &path, "discard", None, "confirmed", "only_drafts_are_discarded").await;
    let reversal = kharkiv.change(&format!("{path}/reverse"), reason().expect("one")).await.expect(201);
    refused(&kharkiv, &path, "reverse", reason(), "confirmed", "already_reversed").await;
    let path = format!("/receipts/{}", reversal.id("/id"));
    refused(&kharkiv, &path, "reverse", reason(), "confirmed", "a_reversal_is_not_reversed").await;
    world.assert_sound().await;
}
