//! Something else is needed besides.

use poruch::store::Engine;
use serde_json::{Value, json};

use super::{correct, seen};
use crate::client::Reply;
use crate::steps::{because, covers};
use crate::world::World;

fn pumps() -> Value {
    json!({ "lines": [{ "item_class": "34144210", "description": "насосгідравлічний", "quantity": 4 }] })
}

/// Who finds the need by the class and the words of its new line.
async fn finds(world: &World, seat: &str) -> (usize, usize) {
    let count = async |query: &str| {
        let found = world.seat(seat).get(&format!("/needs?{query}")).await.expect(200);
        found.body["items"].as_array().map_or(0, Vec::len)
    };
    (count("item_class=34144210").await, count("q=насосгідравлічний").await)
}

async fn lines(world: &World, seat: &str, need: &Reply) -> usize {
    seen(world, seat, need).await.body["lines"].as_array().map_or(0, Vec::len)
}

pub async fn a_new_line_is_there_for_its_own_side_until_it_is_verified(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let path = format!("/needs/{}", need.id("/id"));
    world.committed("brussels", "kharkiv", &need, 0, 3).await;
    let offer = world.offer("lyon", "34144210", 9, json!({})).await;
    let asked = correct(&world, "kharkiv", &need, pumps()).await.expect(200);
    let line = &asked.body["lines"][1];
    assert_eq!((&line["quantity"], &line["asked_quantity"], &line["position"]), (&Value::Null, &json!(4), &json!(2)));
    assert_eq!(line["coverage"]["remaining"], Value::Null);
    for seat in ["brussels", "lyon", "ostroh", "carrier", "intermediary"] {
        assert_eq!(lines(&world, seat, &need).await, 1, "{seat}");
        assert_eq!(finds(&world, seat).await, (0, 0), "{seat}");
    }
    for seat in ["coordinator", "auditor", "kharkiv"] {
        assert_eq!(lines(&world, seat, &need).await, 2, "{seat}");
    }
    let listed = world.seat("brussels").get("/needs").await.expect(200);
    assert!(!listed.text.contains("насосгідравлічний") && !listed.text.contains("34144210"), "{}", listed.text);
    let public = world.anybody().get(&format!("/public/needs/{}", need.id("/id"))).await.expect(200);
    assert_eq!(public.body["lines"].as_array().map(Vec::len), Some(1));
    // nobody gives to it, and nothing is looked for it
    let added = asked.id("/lines/1/id");
    let body = json!({ "language": "en", "authorisation": "not_required",
        "lines": [{ "need_line_id": added, "quantity": 1 }] });
    let refused = world.seat("lyon").post(&format!("{path}/pledges"), body.clone()).await.expect(422);
    assert_eq!(refused.pointers(), ["/lines/0/need_line_id"]);
    let ask = json!({ "pledge_id": offer.id("/id"), "pledge_line_id": offer.id("/lines/0/id"),
        "need_id": need.id("/id"), "need_line_id": added, "quantity": 1 });
    for seat in ["lyon", "kharkiv", "coordinator"] {
        world.seat(seat).post("/allocations", ask.clone()).await.expect(422);
    }
    let find = format!("/suggestions?need={}", need.id("/id"));
    assert!(!world.seat("kharkiv").get(&find).await.expect(200).text.contains(&offer.id("/id")));
    let hidden = world.seat("brussels").get(&format!("{find}&need_line={added}")).await.expect(422);
    assert!(hidden.text.contains("unknown_line"));
    // in force, it is there for everybody
    world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    for seat in ["brussels", "carrier"] {
        assert_eq!((lines(&world, seat, &need).await, finds(&world, seat).await), (2, (1, 1)), "{seat}");
    }
    covers(&world.coverage("lyon", &need, 1).await, &[("needed", 4), ("remaining", 4)]);
    assert!(world.seat("kharkiv").get(&find).await.expect(200).text.contains(&offer.id("/id")));
    world.seat("lyon").post(&format!("{path}/pledges"), body).await.expect(201);
    world.assert_sound().await;
}

pub async fn a_line_that_was_refused_stays_hidden_and_can_be_asked_again(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let path = format!("/needs/{}", need.id("/id"));
    let asked = correct(&world, "kharkiv", &need, pumps()).await.expect(200);
    let dropped = world.seat("coordinator").change(&format!("{path}/reject"), because()).await.expect(200);
    assert_eq!(dropped.body["lines"][1]["asked_quantity"], Value::Null);
    assert_eq!((lines(&world, "kharkiv", &need).await, lines(&world, "brussels", &need).await), (2, 1));
    assert_eq!(finds(&world, "brussels").await, (0, 0));
    let again = json!({ "lines": [{ "id": asked.id("/lines/1/id"), "quantity": 2 }] });
    correct(&world, "kharkiv", &need, again).await.expect(200);
    let verified = world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    assert_eq!(verified.body["lines"][1]["quantity"], 2);
    // what was never in force does not keep a need open
    let need = world.need("ostroh", &[("35111100", 2)]).await;
    correct(&world, "ostroh", &need, pumps()).await.expect(200);
    let allocation = world.committed("brussels", "ostroh", &need, 0, 2).await;
    let shipment = world.dispatched("brussels", &allocation, 2).await;
    world.counted("ostroh", &shipment, json!({ "accepted": 2 })).await;
    let close = format!("/needs/{}/close", need.id("/id"));
    world.seat("ostroh").change(&close, json!({ "outcome": "fulfilled" })).await.expect(200);
    world.assert_sound().await;
}

pub async fn personal_data_in_new_words_is_looked_through(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let path = format!("/needs/{}", need.id("/id"));
    let words = "насоси, телефонуйте +380 67 123 45 67";
    let line = json!({ "item_class": "34144210", "description": words, "quantity": 4 });
    let found = correct(&world, "kharkiv", &need, json!({ "lines": [line] })).await.expect(422);
    assert_eq!((found.code(), found.pointers()), ("personal_data_found", vec!["/lines/0/description".to_owned()]));
    let hash = found.body["found"][0]["hash"].clone();
    let known = json!({ "lines": [line], "acknowledge": [hash] });
    correct(&world, "kharkiv", &need, known).await.expect(200);
    // the coordinator is asked anew
    let asked = world.seat("coordinator").act(&format!("{path}/verify")).await.expect(422);
    assert_eq!((asked.code(), asked.pointers()), ("personal_data_found", vec!["/lines/1/description".to_owned()]));
    let hash = asked.body["found"][0]["hash"].clone();
    let body = json!({ "acknowledge": [hash] });
    world.seat("coordinator").change(&format!("{path}/verify"), body).await.expect(200);
    world.assert_sound().await;
}
