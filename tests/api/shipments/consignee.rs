//! Who takes a shipment.

use poruch::store::Engine;
use serde_json::json;

use crate::steps::word;
use crate::world::World;

pub async fn another_than_the_recipient_is_named_by_it_and_must_agree(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 12).await;
    let brussels = world.seat("brussels");
    let depot = json!({ "consignee_id": world.organisation("ostroh") });
    // a donor's choice of consignee is never enough
    let mut plan = json!({ "waybill": "CMR 1", "lines": [{ "allocation_id": allocation, "quantity": 12 }] });
    plan["consignee_id"] = depot["consignee_id"].clone();
    let refused = brussels.post("/shipments", plan).await.expect(422);
    assert_eq!(refused.pointers(), ["/lines/0/allocation_id"]);
    assert_eq!(refused.body["errors"][0]["code"], "the_need_allows_another_consignee");
    // the recipient names it: itself, and only a verified one
    let consignee = format!("/needs/{}/consignee", need.id("/id"));
    for (seat, status) in [("brussels", 403), ("ostroh", 403), ("coordinator", 403), ("stranger", 403)] {
        world.seat(seat).change(&consignee, depot.clone()).await.expect(status);
    }
    for (named, code) in
        [(world.organisation("unverified"), "organisation_not_verified"), (need.id("/id"), "unknown_organisation")]
    {
        let refused = world.seat("kharkiv").change(&consignee, json!({ "consignee_id": named })).await.expect(422);
        assert_eq!(refused.body["errors"][0]["code"], code);
    }
    let named = world.seat("kharkiv").change(&consignee, depot).await.expect(200);
    assert_eq!(named.body["consignee_id"], json!(world.organisation("ostroh")));
    let seen = async |seat: &str| {
        world.seat(seat).get(&format!("/needs/{}", need.id("/id"))).await.expect(200).body["consignee_id"].clone()
    };
    assert_eq!(seen("brussels").await, named.body["consignee_id"], "a party of an accepted allocation");
    assert!(seen("lyon").await.is_null() && seen("stranger").await.is_null());
    let shipment = world.planned("brussels", &allocation, 12, json!({})).await;
    assert_eq!(shipment.body["consignee_id"], json!(world.organisation("ostroh")));
    let path = format!("/shipments/{}", shipment.id("/id"));
    // both agree: the recipient for its address, the consignee to take the goods
    brussels.change(&format!("{path}/agree"), word(&shipment)).await.expect(403);
    world.seat("kharkiv").change(&format!("{path}/agree"), word(&shipment)).await.expect(200);
    let refused = brussels.act(&format!("{path}/dispatch")).await.expect(409);
    assert_eq!(refused.code(), "the_consignee_has_not_agreed");
    assert_eq!(refused.body["waiting_for"], json!([world.organisation("ostroh")]));
    world.seat("ostroh").change(&format!("{path}/agree"), word(&shipment)).await.expect(200);
    world.declared(&shipment).await;
    // until it leaves the recipient may think otherwise
    let own = json!({ "consignee_id": world.organisation("kharkiv") });
    world.seat("kharkiv").change(&consignee, own).await.expect(200);
    let refused = brussels.act(&format!("{path}/dispatch")).await.expect(409);
    assert_eq!((refused.code(), &refused.body["need_id"]), ("the_need_allows_another_consignee", &need.body["id"]));
    let again = json!({ "consignee_id": world.organisation("ostroh") });
    world.seat("kharkiv").change(&consignee, again).await.expect(200);
    // nor does anything leave for one that has become another since
    let ostroh = format!("/organisations/{}", world.organisation("ostroh"));
    let known = world.seat("ostroh").get(&ostroh).await.expect(200).body;
    let renamed = json!({ "name": "Another community", "kind": known["kind"], "country": known["country"] });
    world.seat("ostroh").put(&ostroh, "*", renamed).await.expect(200);
    let refused = brussels.act(&format!("{path}/dispatch")).await.expect(409);
    assert_eq!(refused.code(), "the_consignee_is_not_verified");
    let roles = json!({ "roles": ["recipient"] });
    world.seat("coordinator").change(&format!("{ostroh}/verify"), roles).await.expect(200);
    brussels.act(&format!("{path}/dispatch")).await.expect(200);
    // the consignee signs, and nobody else
    let line = json!({ "shipment_line_id": shipment.id("/lines/0/id"), "accepted": 12 });
    let count = json!({ "shipment_id": shipment.id("/id"), "lines": [line] });
    world.seat("kharkiv").post("/receipts", count.clone()).await.expect(403);
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
    world.agreed(&shipment).await;
    let dispatch = format!("/shipments/{}/dispatch", shipment.id("/id"));
    let refused = world.seat("brussels").act(&dispatch).await.expect(409);
    assert_eq!((refused.code(), &refused.body["state"]), ("no_responsible_receiver", &json!("planned")));
    assert!(refused.body["allowed"].as_array().expect("verbs").contains(&json!("cancel")));
    // who agrees may name one
    let mut named = word(&shipment);
    named["responsible_receiver"] = json!("head of the depot");
    let agree = format!("/shipments/{}/agree", shipment.id("/id"));
    let agreed = world.seat("kharkiv").change(&agree, named).await.expect(200);
    assert_eq!(agreed.body["responsible_receiver"], "head of the depot");
    world.declared(&shipment).await;
    world.seat("brussels").act(&dispatch).await.expect(200);
}

pub async fn only_committed_units_of_one_donor_to_one_consignee_travel(engine: Engine) {
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
    assert_eq!(mixed.pointers(), ["/lines/1/allocation_id"]);
    assert_eq!(mixed.body["errors"][0]["code"], "the_need_allows_another_consignee");
    let unseen = brussels.post("/shipments", plan(&[&first, &foreign])).await.expect(422);
    assert_eq!(unseen.pointers(), ["/lines/1/allocation_id"]);
    let twice = brussels.post("/shipments", plan(&[&first, &first])).await.expect(422);
    assert_eq!(twice.body["errors"][0]["code"], "twice");
    let early = brussels.post("/shipments", plan(&[&proposed])).await.expect(409);
    assert_eq!((early.code(), &early.body["state"]), ("only_committed_units_are_shipped", &json!("proposed")));
    assert_eq!(brussels.get("/shipments").await.expect(200).body["items"], json!([]));
    world.assert_sound().await;
}
