//! The log: each party reads everything about what it may see, both sides' steps.

use poruch::service::sealing;
use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::events;
use crate::steps::because;
use crate::support::Case;
use crate::world::World;

pub fn cases() -> Vec<Case> {
    crate::cases![
        events::each_party_reads_both_sides_steps,
        events::the_order_is_that_of_numbers_and_one_reads_on,
        events::a_log_is_narrowed_and_names_what_it_tells_of,
        events::the_way_is_told_by_item_with_its_own_reasons,
        events::a_title_that_was_taken_stays_in_its_language,
    ]
}

async fn acts(world: &World, seat: &str, query: &str) -> Vec<String> {
    let page = world.seat(seat).get(&format!("/events?limit=200{query}")).await.expect(200);
    let events = page.body["items"].as_array().expect("events").clone();
    let acts = events.iter().map(|event| event["action"].as_str().expect("an action").to_owned());
    // how an organisation came to be here is its own to read
    acts.filter(|act| act != "imported").collect()
}

/// A shipment from Brussels to Kharkiv, signed for.
async fn job(world: &World) -> (Reply, String, Reply) {
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let made = world.pledge("brussels", &need, 0, 12, "not_required").await;
    let allocation = made.id("/allocations/0/id");
    world.seat("kharkiv").act(&format!("/allocations/{allocation}/accept")).await.expect(200);
    let shipment = world.dispatched("brussels", &allocation, 12).await;
    let departed = json!({ "kind": "departed", "note": "two lorries" });
    world.seat("carrier").post(&format!("/shipments/{}/events", shipment.id("/id")), departed).await.expect(201);
    world.counted("kharkiv", &shipment, json!({ "accepted": 10, "damaged": 2, "reason": "crushed" })).await;
    (need, made.id("/pledge/id"), shipment)
}

pub async fn each_party_reads_both_sides_steps(engine: Engine) {
    let world = World::new(engine).await;
    let (need, pledge, shipment) = job(&world).await;
    let steps = [
        "pledge_to_need",
        "accept_allocation",
        "agree_shipment",
        "declare_shipment",
        "dispatch_shipment",
        "create_shipment_event",
        "confirm_receipt",
    ];
    for seat in ["kharkiv", "brussels", "auditor"] {
        for query in [String::new(), format!("&need={}", need.id("/id")), format!("&pledge={pledge}")] {
            let acts = acts(&world, seat, &query).await;
            for step in steps {
                assert!(acts.iter().any(|act| act == step), "{seat} does not read {step} at {query:?}: {acts:?}");
            }
        }
    }
    // who drives reads of the shipment alone, and strangers nothing of it
    let driven = acts(&world, "carrier", "").await;
    assert!(driven.iter().any(|act| act == "agree_shipment") && !driven.iter().any(|act| act == "accept_allocation"));
    for seat in ["lyon", "ostroh", "other_carrier", "stranger"] {
        for query in [String::new(), format!("&need={}", need.id("/id"))] {
            assert_eq!(acts(&world, seat, &query).await, Vec::<String>::new(), "{seat} at {query:?}");
        }
        world.seat(seat).get(&format!("/events?shipment={}", shipment.id("/id"))).await.expect(404);
    }
    // a count that is not signed is nobody else's
    let sender = acts(&world, "brussels", "").await;
    assert!(!sender.iter().any(|act| act == "create_receipt"));
    assert!(acts(&world, "kharkiv", "").await.iter().any(|act| act == "create_receipt"));
    // nor is a need before it was verified its donors'
    assert!(!sender.iter().any(|act| act == "create_need" || act == "submit_need"));
    assert!(sender.iter().any(|act| act == "verify_need"));
}

async fn sealed(world: &World) {
    sealing::run(&world.service).await.expect("sealed");
}

pub async fn the_order_is_that_of_numbers_and_one_reads_on(engine: Engine) {
    let world = World::new(engine).await;
    job(&world).await;
    // what has no number yet is there all the same
    assert!(acts(&world, "kharkiv", "").await.iter().any(|act| act == "confirm_receipt"));
    sealed(&world).await;
    let kharkiv = world.seat("kharkiv");
    let newest = kharkiv.get("/events?limit=200").await.expect(200);
    let numbers = |page: &Reply| -> Vec<i64> {
        let items = page.body["items"].as_array().expect("events");
        items.iter().map(|event| event["seq"].as_i64().expect("a number")).collect()
    };
    let mut all = numbers(&newest);
    assert!(all.len() > 8 && all.windows(2).all(|pair| pair[0] > pair[1]), "{all:?}");
    all.reverse();
    // page by page from the beginning, each behind the last number
    let (mut since, mut read) = (0, Vec::new());
    loop {
        let page = numbers(&kharkiv.get(&format!("/events?limit=3&since={since}")).await.expect(200));
        let Some(last) = page.last() else { break };
        since = *last;
        read.extend(page);
    }
    assert_eq!(read, all);
    // and by the cursor, either way
    for (first, mut expected) in
        [("/events?limit=4&since=0", all.clone()), ("/events?limit=4", all.iter().rev().copied().collect())]
    {
        let mut path = first.to_owned();
        loop {
            let page = kharkiv.get(&path).await.expect(200);
            let numbers = numbers(&page);
            assert_eq!(numbers, expected.drain(..numbers.len()).collect::<Vec<_>>());
            let Some(cursor) = page.body["next_cursor"].as_str() else { break };
            path = format!("{first}&cursor={cursor}");
        }
        assert!(expected.is_empty());
    }
}

pub async fn a_log_is_narrowed_and_names_what_it_tells_of(engine: Engine) {
    let world = World::new(engine).await;
    let (need, _, shipment) = job(&world).await;
    let kharkiv = world.seat("kharkiv");
    let accepted = kharkiv.get("/events?action=accept_allocation").await.expect(200);
    let entry = &accepted.body["items"][0];
    assert_eq!(
        (&entry["need_reference"], &entry["organisation"]),
        (&need.body["reference"], &json!("Kharkiv garrison"))
    );
    assert_eq!(entry["member"], "Kharkiv garrison recipient", "one's own people by function");
    assert_eq!(accepted.body["items"].as_array().map(Vec::len), Some(1));
    let by_donor = format!("/events?organisation={}&limit=200", world.organisation("brussels"));
    let by_donor = kharkiv.get(&by_donor).await.expect(200);
    for entry in by_donor.body["items"].as_array().expect("events") {
        assert_eq!((&entry["organisation"], &entry["member"]), (&json!("Brussels Fire Department"), &Value::Null));
    }
    let left = kharkiv.get(&format!("/events?subject={}", shipment.id("/id"))).await.expect(200);
    assert_eq!(left.body["items"][0]["subject_reference"], shipment.body["reference"]);
    assert!(acts(&world, "kharkiv", "&from=2100-01-01T00:00:00Z").await.is_empty());
    assert!(acts(&world, "kharkiv", "&to=2000-01-01T00:00:00Z").await.is_empty());
    assert!(!acts(&world, "kharkiv", "&from=2000-01-01T00:00:00Z").await.is_empty());
    let wrong = kharkiv.get("/events?action=nonsense&since=-1").await;
    assert_eq!(wrong.status.as_u16() / 100, 4, "{}", wrong.text);
}

pub async fn the_way_is_told_by_item_with_its_own_reasons(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 14), ("34144210", 8)]).await;
    let lines: Vec<Value> = [(0, 14), (1, 8)]
        .iter()
        .map(|(line, units)| json!({ "need_line_id": need.id(&format!("/lines/{line}/id")), "quantity": units }))
        .collect();
    let body = json!({ "language": "en", "authorisation": "pending", "lines": lines });
    let made = world.seat("brussels").post(&format!("/needs/{}/pledges", need.id("/id")), body).await.expect(201);
    let allocations = [made.id("/allocations/0/id"), made.id("/allocations/1/id")];
    for id in &allocations {
        world.seat("kharkiv").act(&format!("/allocations/{id}/accept")).await.expect(200);
    }
    let decision = json!({ "body": "City Council", "reference": "2026/117", "decided_on": "2026-11-05",
        "outcome": "granted", "document": "https://council.example/117" });
    let pledge = format!("/pledges/{}", made.id("/pledge/id"));
    world.seat("brussels").change(&format!("{pledge}/authorise"), decision).await.expect(200);
    let on_board: Vec<Value> =
        allocations.iter().zip([14, 8]).map(|(id, units)| json!({ "allocation_id": id, "quantity": units })).collect();
    let planned = world.planned("brussels", &allocations[0], 14, json!({ "lines": on_board })).await;
    let sent = world.send_off("brussels", &planned).await;
    let counted = [
        json!({ "shipment_line_id": sent.id("/lines/0/id"), "accepted": 12, "damaged": 2, "reason": "two are torn" }),
        json!({ "shipment_line_id": sent.id("/lines/1/id"), "accepted": 7, "missing": 1, "reason": "one was not there" }),
    ];
    let count = json!({ "shipment_id": sent.id("/id"), "lines": counted, "note": "it rained" });
    let draft = world.seat("kharkiv").post("/receipts", count).await.expect(201);
    world.seat("kharkiv").act(&format!("/receipts/{}/confirm", draft.id("/id"))).await.expect(200);

    for (seat, path) in
        [("brussels", format!("{pledge}/track")), ("kharkiv", format!("/needs/{}/track", need.id("/id")))]
    {
        let track = world.seat(seat).get(&path).await.expect(200);
        let items = track.body["items"].as_array().expect("items");
        let told: Vec<_> =
            items.iter().map(|item| (&item["accepted"], &item["damaged"], &item["missing"], &item["lost"])).collect();
        assert_eq!(
            told,
            [(&json!(12), &json!(2), &json!(0), &json!(0)), (&json!(7), &json!(0), &json!(1), &json!(0))],
            "{seat}"
        );
        let steps = track.body["steps"].as_array().expect("steps");
        assert!(
            steps.iter().all(|step| step["message"].as_str().is_some_and(|text| !text.is_empty())),
            "{seat}: {}",
            track.text
        );
        let receipts: Vec<&Value> = steps.iter().filter(|step| step["what"] == "receipt_confirmed").collect();
        assert_eq!(receipts.len(), 2, "a line each");
        assert_eq!(
            (&receipts[0]["reason"], &receipts[1]["reason"]),
            (&json!("two are torn"), &json!("one was not there"))
        );
        assert_eq!((&receipts[0]["note"], &receipts[0]["item"]), (&json!("it rained"), &json!(0)));
        assert_eq!(receipts[0]["confirmed_by"], "Kharkiv garrison recipient", "who signed, by function");
        let decided = steps.iter().find(|step| step["what"] == "decision_granted").expect("a decision");
        assert_eq!(
            (&decided["document"], &decided["body"]),
            (&json!("https://council.example/117"), &json!("City Council"))
        );
        let at = |what: &str| {
            steps.iter().position(|step| step["what"] == what).unwrap_or_else(|| panic!("{what}: {}", track.text))
        };
        assert!(at("decision_granted") < at("planned") && at("planned") < at("declare_shipment"));
        assert!(at("declare_shipment") < at("dispatched") && at("dispatched") < at("receipt_confirmed"));
    }
    let french =
        world.seat("brussels").send(Method::GET, &format!("{pledge}/track"), None, &[("accept-language", "fr")]).await;
    assert!(french.expect(200).text.contains("Le conseil a approuvé le don."));
    // a lorry that does not come is lost, not damaged
    let other = world.committed("lyon", "kharkiv", &need, 0, 2).await;
    let lorry = world.dispatched("lyon", &other, 2).await;
    world.seat("lyon").change(&format!("/shipments/{}/lose", lorry.id("/id")), because()).await.expect(200);
    let track = world.seat("kharkiv").get(&format!("/needs/{}/track", need.id("/id"))).await.expect(200);
    let items = track.body["items"].as_array().expect("items");
    let lost = items.iter().find(|item| item["donor"] == "Lyon Fire Service").expect("Lyon's");
    assert_eq!((&lost["lost"], &lost["damaged"], &lost["sent"]), (&json!(2), &json!(0), &json!(2)));
    assert!(track.text.contains("lose_shipment"));
    // each donor follows its own part, strangers nothing
    let own = world.seat("lyon").get(&format!("/needs/{}/track", need.id("/id"))).await.expect(200);
    assert_eq!(own.body["items"].as_array().map(Vec::len), Some(1));
    assert!(!own.text.contains("two are torn"));
    world.seat("usaid").get(&format!("/needs/{}/track", need.id("/id"))).await.expect(403);
}

pub async fn a_title_that_was_taken_stays_in_its_language(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 12)]).await;
    let made = world.pledge("brussels", &need, 0, 6, "not_required").await;
    let pledge = &made.body["pledge"];
    assert_eq!(
        (&pledge["title"], &pledge["language"], &pledge["title_language"]),
        (&need.body["title"], &json!("en"), &json!("uk"))
    );
    let seen = world.seat("brussels").get(&format!("/pledges/{}", made.id("/pledge/id"))).await.expect(200);
    assert_eq!(seen.body["title_language"], "uk");
    let own = json!({ "title": "Twelve sets", "language": "en", "authorisation": "not_required",
        "lines": [{ "need_line_id": need.id("/lines/0/id"), "quantity": 2 }] });
    let made = world.seat("lyon").post(&format!("/needs/{}/pledges", need.id("/id")), own).await.expect(201);
    assert_eq!(made.body["pledge"]["title_language"], Value::Null);
}
