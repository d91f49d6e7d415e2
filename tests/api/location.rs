//! Location by relation: region, community, handover point, exact address.

use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::world::World;

/// What somebody sees: community, handover point.
async fn sees(world: &World, seat: &str, need: &Reply) -> (bool, bool) {
    let seen = world.seat(seat).get(&format!("/needs/{}", need.id("/id"))).await.expect(200);
    assert_eq!(seen.body["location"]["region"], "UA-63");
    assert!(!seen.text.contains("Прикладна"), "an address in a need: {}", seen.text);
    let is_there = |name: &str| seen.body["location"].get(name).is_some_and(|value| !value.is_null());
    (is_there("community"), is_there("handover_point"))
}

pub async fn is_disclosed_by_relation(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 30)]).await;
    let path = format!("/needs/{}", need.id("/id"));
    // the public sees the region
    let public = world.anybody().get("/public/needs").await.expect(200);
    assert!(public.text.contains("UA-63"));
    for secret in ["Громада", "Краківець", "Прикладна"] {
        assert!(!public.text.contains(secret), "{secret} on the public board");
    }
    assert_eq!(sees(&world, "unverified", &need).await, (false, false));
    assert_eq!(sees(&world, "brussels", &need).await, (true, false));
    assert_eq!(sees(&world, "kharkiv", &need).await, (true, true));
    assert_eq!(sees(&world, "coordinator", &need).await, (true, true));
    for (seat, seen) in [
        ("auditor", (true, false)),
        ("administrator", (true, false)),
        ("lyon", (true, false)),
        ("ostroh", (false, false)),
        ("carrier", (false, false)),
        ("intermediary", (false, false)),
    ] {
        assert_eq!(sees(&world, seat, &need).await, seen, "{seat}");
    }
    // an intermediary sees what those see who agreed to it
    let mandates = format!("/organisations/{}/mandates", world.organisation("kharkiv"));
    let grant = json!({ "intermediary_id": world.organisation("intermediary") });
    let mandate = world.seat("kharkiv").post(&mandates, grant).await.expect(201).id("/id");
    assert_eq!(sees(&world, "intermediary", &need).await, (true, true));
    world.seat("kharkiv").act(&format!("{mandates}/{mandate}/revoke")).await.expect(200);
    assert_eq!(sees(&world, "intermediary", &need).await, (false, false));
    // a proposal is not enough; the parties of an accepted allocation see the handover point
    let made = world.pledge("brussels", &need, 0, 12, "not_required").await;
    assert_eq!(sees(&world, "brussels", &need).await, (true, false));
    let allocation = made.id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{allocation}/accept")).await.expect(200);
    assert_eq!(sees(&world, "brussels", &need).await, (true, true));
    assert_eq!(sees(&world, "lyon", &need).await, (true, false));
    // the exact address: for consignee and carrier while it is on the road; each look is logged
    world.seat("brussels").get(&format!("{path}/address")).await.expect(403);
    let own = world.seat("kharkiv").get(&format!("{path}/address")).await.expect(200);
    assert!(own.text.contains("Прикладна"));
    for (seat, status) in [("lyon", 403), ("coordinator", 403), ("auditor", 403), ("carrier", 403), ("stranger", 403)] {
        world.seat(seat).get(&format!("{path}/address")).await.expect(status);
    }
    let log = world.seat("auditor").get(&format!("/events?need={}", need.id("/id"))).await.expect(200);
    let looks: Vec<&Value> = log.body["items"]
        .as_array()
        .expect("the log")
        .iter()
        .filter(|event| event["action"] == "get_need_address")
        .collect();
    assert_eq!(looks.len(), 1, "one entry a look, and none for a refused one");
    assert_eq!(looks[0]["organisation_id"], json!(world.organisation("kharkiv")));
    assert_eq!(looks[0]["member_id"], json!(world.members["kharkiv"]));
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let address = format!("/shipments/{}/address", shipment.id("/id"));
    for (seat, status) in [
        ("carrier", 200),
        ("kharkiv", 200),
        ("brussels", 403),
        ("coordinator", 403),
        ("auditor", 403),
        ("other_carrier", 404),
        ("lyon", 404),
    ] {
        let seen = world.seat(seat).get(&address).await.expect(status);
        assert_eq!(seen.text.contains("Прикладна"), status == 200, "{seat}");
    }
    let log = world.seat("auditor").get(&format!("/events?shipment={}", shipment.id("/id"))).await.expect(200);
    let looks: Vec<&Value> = log.body["items"]
        .as_array()
        .expect("the log")
        .iter()
        .filter(|event| event["action"] == "get_shipment_address")
        .collect();
    assert_eq!(looks.len(), 2, "one entry a look");
    assert!(looks.iter().any(|look| look["organisation_id"] == json!(world.organisation("carrier"))));
    assert!(!log.text.contains("Прикладна"), "an address in the log");
    // its time is over once it is counted
    world.counted("kharkiv", &shipment, json!({ "accepted": 12 })).await;
    world.seat("carrier").get(&address).await.expect(403);
}
