//! Who takes a shipment.

use poruch::store::Engine;
use serde_json::json;

use crate::world::World;

pub async fn another_than_the_recipient_must_agree(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let depot = json!({ "consignee_id": world.organisation("ostroh") });
    let shipment = world.planned("brussels", &allocation, 12, depot).await;
    assert!(shipment.body["consignee_agreed_at"].is_null());
    let path = format!("/shipments/{}", shipment.id("/id"));
    let customs = json!({ "code": "1", "declared_on": world.today() });
    world.seat("brussels").change(&format!("{path}/customs"), customs).await.expect(200);
    let refused = world.seat("brussels").act(&format!("{path}/dispatch")).await.expect(409);
    assert_eq!(refused.code(), "the_consignee_has_not_agreed");
    world.seat("brussels").act(&format!("{path}/agree")).await.expect(403);
    world.seat("ostroh").act(&format!("{path}/agree")).await.expect(200);
    let again = world.seat("ostroh").act(&format!("{path}/agree")).await.expect(409);
    assert_eq!(again.body["state"], "planned");
    world.seat("brussels").act(&format!("{path}/dispatch")).await.expect(200);
    // the consignee signs, and nobody else
    let line = json!({ "shipment_line_id": shipment.id("/lines/0/id"), "accepted": 12 });
    let count = json!({ "shipment_id": shipment.id("/id"), "lines": [line] });
    world.seat("kharkiv").post("/receipts", count.clone()).await.expect(404);
    let receipt = world.seat("ostroh").post("/receipts", count).await.expect(201);
    world.seat("ostroh").act(&format!("/receipts/{}/confirm", receipt.id("/id"))).await.expect(200);
    assert_eq!(world.coverage("kharkiv", &need, 0).await["received"], 12);
    world.assert_sound().await;
}

pub async fn nobody_responsible_means_no_dispatch(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let nobody = json!({ "responsible_receiver": null });
    let shipment = world.planned("brussels", &allocation, 12, nobody).await;
    let refused = world.seat("brussels").act(&format!("/shipments/{}/dispatch", shipment.id("/id"))).await.expect(409);
    assert_eq!((refused.code(), &refused.body["state"]), ("no_responsible_receiver", &json!("planned")));
    assert!(refused.body["allowed"].as_array().expect("verbs").contains(&json!("cancel")));
}

pub async fn only_committed_units_of_one_donor_and_one_recipient_travel(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let other = world.need("ostroh", &[("35111100", 30)]).await;
    let first = world.committed("brussels", "kharkiv", &need, 0, 5).await;
    let second = world.committed("brussels", "ostroh", &other, 0, 5).await;
    let foreign = world.committed("lyon", "kharkiv", &need, 0, 5).await;
    let proposed = world.pledge("brussels", &need, 0, 5, "not_required").await.id("/allocations/0/id");
    let plan = |ids: &[&str]| {
        let lines: Vec<_> = ids.iter().map(|id| json!({ "allocation_id": id, "quantity": 1 })).collect();
        json!({ "waybill": "CMR 1", "lines": lines })
    };
    let brussels = world.seat("brussels");
    let mixed = brussels.post("/shipments", plan(&[&first, &second])).await.expect(422);
    assert_eq!(mixed.body["errors"][0]["code"], "one_consignor_and_one_recipient");
    let unseen = brussels.post("/shipments", plan(&[&first, &foreign])).await.expect(422);
    assert_eq!(unseen.pointers(), ["/lines/1/allocation_id"]);
    let twice = brussels.post("/shipments", plan(&[&first, &first])).await.expect(422);
    assert_eq!(twice.body["errors"][0]["code"], "twice");
    let early = brussels.post("/shipments", plan(&[&proposed])).await.expect(409);
    assert_eq!((early.code(), &early.body["state"]), ("only_committed_units_are_shipped", &json!("proposed")));
    assert_eq!(brussels.get("/shipments").await.expect(200).body["items"], json!([]));
    world.assert_sound().await;
}
