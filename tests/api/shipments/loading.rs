//! What crosses a border is where the goods are loaded, not where the donor says it is at home.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::steps::word;
use crate::world::World;

async fn committed(world: &World) -> String {
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    world.committed("lyon", "kharkiv", &need, 0, 4).await
}

pub async fn a_donors_own_country_is_no_way_around_customs(engine: Engine) {
    let world = World::new(engine).await;
    let (allocation, later) = (committed(&world).await, committed(&world).await);
    let lyon = world.seat("lyon");
    let shipment = world.planned("lyon", &allocation, 4, json!({})).await;
    assert_eq!((&shipment.body["loading_country"], &shipment.body["crosses_border"]), (&json!("FR"), &json!(true)));
    // the donor moves to Ukraine overnight: what was planned stays what it was
    let organisation = format!("/organisations/{}", world.organisation("lyon"));
    let moved = json!({ "name": "Lyon Fire Service", "kind": "emergency_service", "country": "UA" });
    lyon.put(&organisation, "*", moved).await.expect(200);
    world.agreed(&shipment).await;
    // who is not verified as what it is now sends nothing, or at least nothing without papers
    let refused = lyon.act(&format!("/shipments/{}/dispatch", shipment.id("/id"))).await;
    assert!(matches!(refused.status.as_u16(), 403 | 409), "{}", refused.text);
    // and what it plans now as loaded in Ukraine, nobody has to believe
    let plan = json!({ "waybill": "w", "responsible_receiver": "r",
        "lines": [{ "allocation_id": later, "quantity": 4 }] });
    let planned = lyon.post("/shipments", plan).await;
    if planned.status.as_u16() == 201 {
        let agree = format!("/shipments/{}/agree", planned.id("/id"));
        world.seat("kharkiv").change(&agree, word(&planned)).await.expect(422);
        lyon.act(&format!("/shipments/{}/dispatch", planned.id("/id"))).await.expect(409);
    } else {
        planned.expect(403);
    }
    world.assert_sound().await;
}

pub async fn goods_bought_in_ukraine_are_named_so_by_the_recipient(engine: Engine) {
    let world = World::new(engine).await;
    let allocation = committed(&world).await;
    let here = json!({ "loading_country": "UA" });
    let shipment = world.planned("lyon", &allocation, 4, here).await;
    assert_eq!((&shipment.body["loading_country"], &shipment.body["crosses_border"]), (&json!("UA"), &json!(false)));
    let path = format!("/shipments/{}", shipment.id("/id"));
    let kharkiv = world.seat("kharkiv");
    let silent = kharkiv.change(&format!("{path}/agree"), word(&shipment)).await.expect(422);
    assert_eq!(
        (silent.pointers(), silent.body["errors"][0]["code"].as_str()),
        (vec!["/loading_country".to_owned()], Some("loading_country_not_confirmed"))
    );
    let mut named = word(&shipment);
    named["loading_country"] = json!("FR");
    let other = kharkiv.change(&format!("{path}/agree"), named.clone()).await.expect(422);
    assert_eq!(other.body["errors"][0]["code"], "another_loading_country");
    world.seat("lyon").act(&format!("{path}/dispatch")).await.expect(409);
    named["loading_country"] = json!("UA");
    kharkiv.change(&format!("{path}/agree"), named).await.expect(200);
    world.seat("lyon").act(&format!("{path}/dispatch")).await.expect(200);
    // who said what stands in the log
    let log = world.seat("coordinator").get(&format!("/events?shipment={}", shipment.id("/id"))).await.expect(200);
    let log: Vec<&Value> = log.body["items"].as_array().expect("the log").iter().collect();
    let change = |action: &str| &log.iter().find(|event| event["action"] == action).expect("an entry")["change"];
    assert_eq!(change("create_shipment")["loading_country"], "UA");
    assert_eq!(change("create_shipment")["consignor_country"], "FR");
    assert_eq!(change("agree_shipment")["loading_country"], "UA");
    world.assert_sound().await;
}

pub async fn it_is_a_country_and_may_be_a_third_one(engine: Engine) {
    let world = World::new(engine).await;
    let allocation = committed(&world).await;
    let mut plan = json!({ "waybill": "w", "responsible_receiver": "r",
        "lines": [{ "allocation_id": allocation, "quantity": 1 }], "loading_country": "Poland" });
    let refused = world.seat("lyon").post("/shipments", plan.clone()).await.expect(422);
    assert_eq!(refused.pointers(), ["/loading_country"]);
    plan["loading_country"] = json!("PL");
    let shipment = world.seat("lyon").post("/shipments", plan).await.expect(201);
    assert_eq!((&shipment.body["loading_country"], &shipment.body["crosses_border"]), (&json!("PL"), &json!(true)));
}
