//! Pledges.

use poruch::store::Engine;
use serde_json::json;

use super::{reason, refused};
use crate::steps::decision;
use crate::world::World;

pub async fn pledges(engine: Engine) {
    let world = World::new(engine).await;
    let brussels = world.seat("brussels");
    let body = json!({ "title": "Offer", "language": "en", "lines": [{ "item_class": "34144213" }] });
    let draft = brussels.post("/pledges", body.clone()).await.expect(201);
    let path = format!("/pledges/{}", draft.id("/id"));
    refused(&brussels, &path, "open", None, "draft", "a_line_lacks_its_quantity").await;
    let granted = || Some(decision("granted"));
    refused(&brussels, &path, "authorise", granted(), "draft", "only_open_pledges_are_authorised").await;
    let mut whole = body.clone();
    whole["lines"][0]["quantity"] = json!(5);
    brussels.put(&path, "*", whole.clone()).await.expect(200);
    brussels.act(&format!("{path}/open")).await.expect(200);
    refused(&brussels, &path, "open", None, "open", "only_drafts_are_opened").await;
    // an open pledge keeps its quantities
    assert_eq!(brussels.put(&path, "*", body).await.expect(422).pointers(), ["/lines"]);
    brussels.change(&format!("{path}/authorise"), decision("granted")).await.expect(200);
    // what is committed fixes the lines; what was shipped cannot be taken back
    let need = world.need("kharkiv", &[("34144210", 5)]).await;
    let offer = brussels.get(&path).await.expect(200);
    let allocation = world.allocate("brussels", &offer, &need, 5).await.expect(201).id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{allocation}/accept")).await.expect(200);
    let mut more = whole.clone();
    more["lines"][0]["quantity"] = json!(6);
    let edited = brussels.put(&path, "*", more).await.expect(409);
    assert_eq!(edited.code(), "lines_are_fixed_once_committed");
    let shipment = world.dispatched("brussels", &allocation, 5).await;
    refused(&brussels, &path, "withdraw", reason(), "open", "goods_are_under_way_or_received").await;
    world.counted("kharkiv", &shipment, json!({ "accepted": 5 })).await;
    assert_eq!(brussels.get(&path).await.expect(200).body["close_reason"], "fulfilled");
    refused(&brussels, &path, "open", None, "closed", "only_drafts_are_opened").await;
    refused(&brussels, &path, "withdraw", reason(), "closed", "already_closed").await;
    // a council's word is a fact also of what came; of what was taken back there is nothing to decide
    brussels.change(&format!("{path}/authorise"), decision("refused")).await.expect(200);
    let body = json!({ "title": "Offer", "language": "en", "lines": [{ "item_class": "34144213", "quantity": 5 }] });
    let taken_back = brussels.post("/pledges", body).await.expect(201);
    let gone = format!("/pledges/{}", taken_back.id("/id"));
    brussels.change(&format!("{gone}/withdraw"), reason().expect("one")).await.expect(200);
    let none = brussels.change(&format!("{gone}/authorise"), decision("granted")).await.expect(409);
    assert_eq!((none.code(), &none.body["allowed"]), ("only_open_pledges_are_authorised", &json!([])));
    assert_eq!(brussels.put(&path, "*", whole).await.expect(409).body["state"], "closed");
    world.assert_sound().await;
}
