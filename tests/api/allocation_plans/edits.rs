//! A coordinator fixes and forbids pairs and moves weights; the plan is computed again.

use poruch::store::Engine;
use serde_json::json;

use super::{fixed, pair, path, triple};
use crate::world::World;

pub async fn fixed_and_forbidden_pairs_are_kept(engine: Engine) {
    let world = World::new(engine).await;
    let kharkiv = world.need("kharkiv", &[("31121000", 10)]).await;
    let ostroh = world.need("ostroh", &[("31121000", 10)]).await;
    let brussels = world.offer("brussels", "31121200", 10, json!({})).await;
    let lyon = world.offer("lyon", "31121200", 10, json!({})).await;
    let ids =
        |need: &crate::client::Reply, offer: &crate::client::Reply| (need.id("/lines/0/id"), offer.id("/lines/0/id"));
    let plan = world.planned_board().await;
    let first = plan.body["fingerprint"].clone();
    let with = |mut rows: Vec<(String, String, i64)>| {
        rows.sort();
        rows
    };
    let rows_of = async |plan: &crate::client::Reply| -> Vec<(String, String, i64)> {
        with(world.rows_of(plan).await.iter().map(triple).collect())
    };
    let expect = |list: &[(&crate::client::Reply, &crate::client::Reply, i64)]| {
        with(list.iter().map(|(need, offer, units)| (ids(need, offer).0, ids(need, offer).1, *units)).collect())
    };
    // forbid one way
    let plan = world.revised(&plan, json!({ "forbid": [pair(&kharkiv, &brussels)] })).await;
    assert_eq!((&plan.body["run"], &plan.body["state"]), (&json!(2), &json!("done")));
    assert_eq!(rows_of(&plan).await, expect(&[(&kharkiv, &lyon, 10), (&ostroh, &brussels, 10)]));
    // and the other way
    let plan = world.revised(&plan, json!({ "forbid": [pair(&kharkiv, &lyon), pair(&ostroh, &brussels)] })).await;
    assert_eq!(rows_of(&plan).await, expect(&[(&kharkiv, &brussels, 10), (&ostroh, &lyon, 10)]));
    let same = world.revised(&plan, json!({ "forbid": [pair(&kharkiv, &lyon), pair(&ostroh, &brussels)] })).await;
    assert_eq!((&same.body["fingerprint"], &same.body["report"]), (&plan.body["fingerprint"], &plan.body["report"]));
    // fix a part; the rest follows
    let plan = world
        .revised(&same, json!({ "fix": [fixed(&kharkiv, &brussels, 4)], "forbid": [pair(&ostroh, &brussels)] }))
        .await;
    assert_eq!(rows_of(&plan).await.iter().map(|row| row.2).sum::<i64>(), 20);
    let rows = world.rows_of(&plan).await;
    assert_eq!(rows[0]["fixed"], true);
    assert_eq!(triple(&rows[0]), (kharkiv.id("/lines/0/id"), brussels.id("/lines/0/id"), 4));
    assert!(
        rows.iter().all(|row| row["fixed"] == true
            || row["need_id"] != ostroh.body["id"]
            || row["pledge_id"] == lyon.body["id"])
    );
    assert_eq!(
        plan.body["report"]["fixed"],
        json!([{ "need_line_id": kharkiv.body["lines"][0]["id"],
        "pledge_line_id": brussels.body["lines"][0]["id"], "asked": 4, "kept": 4, "reason": null }])
    );
    // fix more than there is, and against an earmark: it says what holds
    let own = world.offer("usaid", "31121200", 5, json!({ "earmark_region": "UA-14" })).await;
    let plan = world.planned_board().await;
    let plan = world.revised(&plan, json!({ "fix": [fixed(&kharkiv, &brussels, 40), fixed(&ostroh, &own, 5)] })).await;
    let fixes = plan.body["report"]["fixed"].as_array().expect("fixes");
    let said: Vec<_> = fixes.iter().map(|fix| (fix["kept"].clone(), fix["reason"].clone())).collect();
    assert_eq!(said, [(json!(10), json!("more_than_remains")), (json!(0), json!("earmark_region"))]);
    // the edits are gone with the next revision, and the first board is there again
    world
        .seat("usaid")
        .change(&format!("/pledges/{}/withdraw", own.id("/id")), crate::steps::because())
        .await
        .expect(200);
    let plan = world.revised(&plan, json!({})).await;
    assert_eq!(plan.body["fingerprint"], first);
    // what was fixed is proposed like the rest
    let plan = world.revised(&plan, json!({ "fix": [fixed(&ostroh, &brussels, 7)] })).await;
    world.applied(&plan).await;
    assert_eq!(world.coverage("ostroh", &ostroh, 0).await["proposed"], 10);
    world.assert_sound().await;
}

pub async fn weights_move_within_bounds(engine: Engine) {
    let world = World::new(engine).await;
    world.need("kharkiv", &[("31121000", 10)]).await;
    let line =
        |condition: &str| json!({ "lines": [{ "item_class": "31121200", "quantity": 10, "condition": condition }] });
    let earlier = world.need("kharkiv", &[("35111100", 1)]).await;
    world.committed("lyon", "kharkiv", &earlier, 0, 1).await;
    let used = world.offer("lyon", "31121200", 10, line("used")).await;
    let new = world.offer("brussels", "31121200", 10, line("new")).await;
    let plan = world.planned_board().await;
    assert_eq!(triple(&world.rows_of(&plan).await[0]).1, new.id("/lines/0/id"));
    // a partnership may weigh more than the condition
    let plan = world.revised(&plan, json!({ "weights": { "partner_bonus": 9 } })).await;
    assert_eq!(triple(&world.rows_of(&plan).await[0]).1, used.id("/lines/0/id"));
    assert_eq!(plan.body["weights"]["partner_bonus"], 9);
    // and stays as it was moved
    let plan = world.revised(&plan, json!({ "weights": { "condition_cost": [0, 1, 30] } })).await;
    assert_eq!(
        (&plan.body["weights"]["partner_bonus"], &plan.body["weights"]["condition_cost"]),
        (&json!(9), &json!([0, 1, 30]))
    );
    assert_eq!(triple(&world.rows_of(&plan).await[0]).1, new.id("/lines/0/id"));
    let refused = world
        .seat("coordinator")
        .change(&format!("{}/revise", path(&plan)), json!({ "weights": { "partner_bonus": -1 } }))
        .await;
    assert_eq!(refused.expect(422).pointers(), ["/weights/partner_bonus"]);
}

pub async fn edits_name_lines_of_the_board_once(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("31121000", 10)]).await;
    let offer = world.offer("brussels", "31121200", 10, json!({})).await;
    let plan = world.planned_board().await;
    let coordinator = world.seat("coordinator");
    let stranger = json!({ "need_line_id": offer.id("/lines/0/id"), "pledge_line_id": need.id("/lines/0/id") });
    for (body, pointers) in [
        (json!({ "forbid": [pair(&need, &offer), pair(&need, &offer)] }), vec!["/forbid/1"]),
        (json!({ "fix": [fixed(&need, &offer, 1)], "forbid": [pair(&need, &offer)] }), vec!["/fix/0"]),
        (json!({ "forbid": [stranger] }), vec!["/forbid/0/need_line_id", "/forbid/0/pledge_line_id"]),
        (json!({ "fix": [fixed(&need, &offer, 0)] }), vec!["/fix/0/quantity"]),
    ] {
        let refused = coordinator.change(&format!("{}/revise", path(&plan)), body).await.expect(422);
        assert_eq!(refused.pointers(), pointers);
    }
    assert_eq!(coordinator.get(&path(&plan)).await.expect(200).body["version"], plan.body["version"]);
}
