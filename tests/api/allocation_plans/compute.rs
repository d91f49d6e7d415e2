//! What a plan says.

use poruch::store::Engine;
use reqwest::Method;
use serde_json::json;

use super::{path, triple};
use crate::world::World;

pub async fn a_hundred_and_two_generators_are_planned_for_four_regions(engine: Engine) {
    let world = World::new(engine).await;
    let offer = world.offer("usaid", "31121200", 102, json!({ "delegates_allocation": true })).await;
    let mut expected = Vec::new();
    for (seat, quantity) in [("donetsk", 53), ("zaporizhzhia", 17), ("luhansk", 17), ("kherson", 15)] {
        let need = world.need(seat, &[("31121000", quantity)]).await;
        expected.push((need.id("/lines/0/id"), offer.id("/lines/0/id"), quantity));
    }
    let nothing = world.need("kharkiv", &[("35111100", 4)]).await;
    let plan = world.planned_board().await;
    assert_eq!((&plan.body["state"], &plan.body["run"]), (&json!("done"), &json!(1)));
    let rows = world.rows_of(&plan).await;
    assert_eq!(rows.iter().map(triple).collect::<Vec<_>>(), expected);
    assert!(rows.iter().all(|row| row["outcome"] == "planned" && row["points"] == 7 && row["component"] == 0));
    let report = &plan.body["report"];
    assert_eq!((&report["allocations"], &report["units"], &report["gap_ppm"]), (&json!(4), &json!(102), &json!(0)));
    assert_eq!(report["coverage"]["total"], json!({ "needed": 106, "before": 0, "after": 102 }));
    assert_eq!(report["coverage"]["by_priority"], json!([{ "priority": 1, "needed": 106, "before": 0, "after": 102 }]));
    let regions = report["coverage"]["by_region"].as_array().expect("regions");
    assert!(regions.contains(&json!({ "region": "UA-14", "needed": 53, "before": 0, "after": 53 })), "{regions:?}");
    let recipients = report["coverage"]["by_recipient"].as_array().expect("recipients");
    assert!(recipients.iter().any(|one| one["recipient"] == "Kharkiv garrison" && one["after"] == 0));
    let fairness = &report["fairness"];
    assert_eq!(
        (&fairness["before"]["lines_with_nothing"], &fairness["after"]["lines_with_nothing"]),
        (&json!(5), &json!(1))
    );
    assert_eq!(fairness["after"]["lines"], 5);
    assert!(fairness["after"]["community_gini"].as_f64().expect("a figure") > 0.1);
    assert_eq!(
        report["unserved"]["by_reason"],
        json!([{ "reason": "no_offer_of_this_class",
        "message": "Nothing of this class is offered.", "lines": 1, "units": 4 }])
    );
    assert_eq!(report["unserved"]["most_urgent"][0]["need_line_id"], nothing.body["lines"][0]["id"]);
    // nothing was promised by planning
    assert_eq!(world.seat("coordinator").get("/allocations").await.expect(200).body["items"], json!([]));
    world.assert_sound().await;
}

pub async fn what_stays_unserved_says_for_lack_of_what(engine: Engine) {
    let world = World::new(engine).await;
    let tomorrow = (world.service.clock.now() + chrono::TimeDelta::days(1)).date_naive().to_string();
    world.need("kharkiv", &[("31121000", 5), ("35111100", 5), ("34144210", 5), ("39522530", 5)]).await;
    world.offer("brussels", "31121000", 5, json!({ "earmark_region": "UA-14" })).await;
    world.offer("brussels", "35111100", 5, json!({ "valid_until": tomorrow })).await;
    world.offer("brussels", "34144210", 3, json!({})).await;
    let plan = world.planned_board().await;
    let lacking = |reason: &str| {
        let all = plan.body["report"]["unserved"]["by_reason"].as_array().expect("reasons");
        all.iter().find(|lack| lack["reason"] == reason).map(|lack| lack["units"].clone())
    };
    assert_eq!(lacking("all_set_aside_for_others"), Some(json!(5)));
    assert_eq!(lacking("too_late"), Some(json!(5)));
    assert_eq!(lacking("exhausted"), Some(json!(2)));
    assert_eq!(lacking("no_offer_of_this_class"), Some(json!(5)));
    let headers = [("accept-language", "de")];
    let told = world.seat("coordinator").send(Method::GET, &path(&plan), None, &headers).await.expect(200);
    assert!(told.text.contains("Davon wird nichts angeboten."), "{}", told.text);
}

pub async fn the_same_board_has_the_same_plan(engine: Engine) {
    let world = World::new(engine).await;
    for (n, seat) in ["kharkiv", "ostroh", "donetsk"].into_iter().enumerate() {
        world.need(seat, &[("31121000", 7 + n as i64), ("31121200", 3)]).await;
    }
    for donor in ["brussels", "lyon"] {
        world.offer(donor, "31121200", 6, json!({})).await;
        world.offer(donor, "31121000", 4, json!({})).await;
    }
    let (first, second) = (world.planned_board().await, world.planned_board().await);
    assert_eq!(first.body["fingerprint"].as_str().expect("a digest").len(), 64);
    assert_eq!(first.body["fingerprint"], second.body["fingerprint"]);
    assert_eq!(first.body["report"], second.body["report"]);
    assert_eq!(world.rows_of(&first).await, world.rows_of(&second).await);
    // a kept promise changes the board
    let need = world.need("kherson", &[("31121000", 1)]).await;
    world.pledge("usaid", &need, 0, 1, "not_required").await;
    let third = world.planned_board().await;
    assert_eq!(first.body["fingerprint"], third.body["fingerprint"], "what is promised is no longer on the board");
    world.need("kherson", &[("31121000", 1)]).await;
    assert_ne!(first.body["fingerprint"], world.planned_board().await.body["fingerprint"]);
    // an intact track b never promises more than track a
    let full = world.planned_as(json!({ "track": "b", "weights": { "shipment_cost": 50 } })).await;
    assert_eq!((&full.body["state"], &full.body["track"]), (&json!("done"), &json!("b")));
    assert_eq!(full.body["weights"]["shipment_cost"], 50);
}

pub async fn a_part_of_the_board_can_be_planned(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.need("kharkiv", &[("31121000", 5), ("35111100", 5)]).await;
    let ostroh = world.need("ostroh", &[("31121200", 5)]).await;
    for donor in ["brussels", "lyon"] {
        world.offer(donor, "31121200", 20, json!({})).await;
        world.offer(donor, "35111100", 20, json!({})).await;
    }
    let needs = |rows: Vec<serde_json::Value>| -> Vec<String> { rows.iter().map(|row| triple(row).0).collect() };
    let plan = world.planned_as(json!({ "region": "UA-56" })).await;
    assert_eq!(needs(world.rows_of(&plan).await), [ostroh.id("/lines/0/id")]);
    let plan = world.planned_as(json!({ "item_classes": ["35111100"] })).await;
    assert_eq!(needs(world.rows_of(&plan).await), [kharkiv.id("/lines/1/id")]);
    let plan = world.planned_as(json!({ "organisations": [world.organisation("donetsk")] })).await;
    assert_eq!(world.rows_of(&plan).await.len(), 0, "who asks for nothing gets nothing, and nobody else does");
    let parties = [world.organisation("kharkiv"), world.organisation("lyon")];
    let plan = world.planned_as(json!({ "organisations": parties })).await;
    let rows = world.rows_of(&plan).await;
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().all(|row| row["need_id"] == kharkiv.body["id"]));
    for row in rows {
        let pledge = world.seat("coordinator").get(&format!("/pledges/{}", row["pledge_id"].as_str().unwrap())).await;
        assert_eq!(pledge.expect(200).body["donor_id"], json!(world.organisation("lyon")));
    }
}

pub async fn plans_are_the_coordinators(engine: Engine) {
    let world = World::new(engine).await;
    let plan = world.planned_board().await;
    for seat in ["kharkiv", "brussels", "carrier", "stranger", "unverified", "intermediary"] {
        let client = world.seat(seat);
        client.get("/allocation-plans").await.expect(404);
        client.get(&path(&plan)).await.expect(404);
        client.get(&format!("{}/allocations", path(&plan))).await.expect(404);
        client.post("/allocation-plans", json!({})).await.expect(403);
        for verb in ["cancel", "apply"] {
            client.act(&format!("{}/{verb}", path(&plan))).await.expect(404);
        }
        client.change(&format!("{}/revise", path(&plan)), json!({})).await.expect(404);
    }
    for seat in ["administrator", "auditor"] {
        let client = world.seat(seat);
        assert_eq!(client.get("/allocation-plans").await.expect(200).body["items"].as_array().unwrap().len(), 1);
        client.post("/allocation-plans", json!({})).await.expect(403);
        client.act(&format!("{}/apply", path(&plan))).await.expect(403);
    }
    world.anybody().get("/allocation-plans").await.expect(401);
    let coordinator = world.seat("coordinator");
    coordinator.get(&format!("/allocation-plans/{}", world.organisation("kharkiv"))).await.expect(404);
    // pages, entity tags, states
    world.planned_board().await;
    let page = coordinator.get("/allocation-plans?limit=1&state=done").await.expect(200);
    let next = page.body["next_cursor"].as_str().expect("a next page");
    let rest = coordinator.get(&format!("/allocation-plans?limit=1&state=done&cursor={next}")).await.expect(200);
    assert_eq!(rest.body["items"][0]["id"], plan.body["id"]);
    let tag = plan.header("etag").expect("a tag").to_owned();
    coordinator.send(Method::GET, &path(&plan), None, &[("if-none-match", &tag)]).await.expect(304);
    coordinator.send(Method::POST, &format!("{}/apply", path(&plan)), None, &[]).await.expect(428);
    coordinator.send(Method::POST, &format!("{}/apply", path(&plan)), None, &[("if-match", "\"1\"")]).await.expect(412);
    world.assert_sound().await;
}

pub async fn what_is_asked_for_must_make_sense(engine: Engine) {
    let world = World::new(engine).await;
    let coordinator = world.seat("coordinator");
    for (body, pointer) in [
        (json!({ "region": "UA-99" }), "/region"),
        (json!({ "item_classes": ["nothing"] }), "/item_classes/0"),
        (json!({ "organisations": ["01931f3e-0000-7000-8000-000000000004"] }), "/organisations/0"),
        (json!({ "weights": { "tranches": 11 } }), "/weights/tranches"),
        (json!({ "weights": { "band_cost": [3, 2, 1] } }), "/weights/band_cost"),
        (json!({ "weights": { "partner_bonus": 101 } }), "/weights/partner_bonus"),
        (json!({ "weights": { "never_heard_of": 1 } }), "/weights/never_heard_of"),
        (json!({ "track": "c" }), "/track"),
    ] {
        let answer = coordinator.post("/allocation-plans", body.clone()).await.expect(422);
        assert_eq!(answer.pointers(), [pointer], "{body}");
    }
    assert_eq!(coordinator.get("/allocation-plans").await.expect(200).body["items"], json!([]));
}
