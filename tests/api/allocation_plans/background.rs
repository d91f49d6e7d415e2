//! The computation: progress, cancelling, and what a stopped node leaves behind.

use domain::AllocationPlanId;
use poruch::service::plans::runner;
use poruch::store::{Engine, plans};
use serde_json::json;
use uuid::Uuid;

use super::path;
use crate::steps::both;
use crate::support;
use crate::world::{Setup, World};

/// A plan that stands in the database as if another node were computing it.
pub async fn taken_by_another(world: &World, attempts: i32) -> crate::client::Reply {
    let plan = world.planned_board().await;
    let id: AllocationPlanId = Uuid::parse_str(&plan.id("/id")).expect("an id").into();
    // a plan that was begun, and whose node has not been heard of since
    world
        .service
        .act(move |tx| {
            let done = plans::find(tx.connection, id)?.expect("the plan");
            let weights = done.weights;
            let queued = done.revise(weights, Default::default())?;
            let mut running = queued.start(tx.new_id(), tx.now)?;
            running.attempts = attempts;
            assert!(plans::update(tx.connection, &running)?);
            Ok(())
        })
        .await
        .expect("taken");
    plan
}

pub async fn a_plan_left_behind_is_taken_up_again(engine: Engine) {
    let clock = support::set_clock();
    let world = World::with(engine, Setup { clock: clock.clone(), ..Setup::default() }).await;
    world.need("kharkiv", &[("31121000", 10)]).await;
    world.offer("brussels", "31121200", 10, json!({})).await;
    let plan = taken_by_another(&world, 1).await;
    let state = async || world.seat("coordinator").get(&path(&plan)).await.expect(200).body["state"].clone();
    // while the other node may be alive it is left alone
    runner::take_up(&world.service).await.expect("a look");
    assert_eq!(state().await, "running");
    clock.advance(chrono::TimeDelta::seconds(61));
    runner::take_up(&world.service).await.expect("a look");
    assert_eq!(state().await, "done");
    assert_eq!(world.rows_of(&plan).await.len(), 1);
}

pub async fn a_plan_that_ends_its_node_again_and_again_has_failed(engine: Engine) {
    let clock = support::set_clock();
    let world = World::with(engine, Setup { clock: clock.clone(), ..Setup::default() }).await;
    let plan = taken_by_another(&world, 3).await;
    clock.advance(chrono::TimeDelta::seconds(61));
    runner::take_up(&world.service).await.expect("a look");
    let seen = world.seat("coordinator").get(&path(&plan)).await.expect(200);
    assert_eq!(
        (&seen.body["state"], &seen.body["failure"]["code"]),
        (&json!("failed"), &json!("interrupted_too_often"))
    );
    assert_eq!(
        world.seat("coordinator").act(&format!("{}/apply", path(&plan))).await.expect(409).code(),
        "only_done_plans_are_applied"
    );
    // asked for anew it is computed
    let plan = world.revised(&seen, json!({})).await;
    assert_eq!(plan.body["state"], "done");
}

pub async fn a_cancelled_plan_stays_cancelled(engine: Engine) {
    let world = World::new(engine).await;
    world.need("kharkiv", &[("31121000", 10)]).await;
    world.offer("brussels", "31121200", 10, json!({})).await;
    let plan = taken_by_another(&world, 1).await;
    let coordinator = world.seat("coordinator");
    let conflict =
        coordinator.get(&format!("{}/explain?need={}&pledge={}", path(&plan), Uuid::nil(), Uuid::nil())).await;
    assert_eq!(conflict.expect(409).code(), "the_plan_has_no_result");
    let refused = coordinator.change(&format!("{}/revise", path(&plan)), json!({})).await.expect(409);
    assert_eq!((refused.code(), &refused.body["allowed"]), ("only_finished_plans_are_revised", &json!(["cancel"])));
    let cancelled = coordinator.act(&format!("{}/cancel", path(&plan))).await.expect(200);
    assert_eq!(cancelled.body["state"], "cancelled");
    // who computes it learns that it is nobody's work any more, and stores nothing
    let id: AllocationPlanId = Uuid::parse_str(&plan.id("/id")).expect("an id").into();
    let beat = world.service.act(move |tx| Ok(plans::beat(tx.connection, id, Uuid::nil(), tx.now, 1, 2)?)).await;
    assert!(!beat.expect("an answer"));
    runner::take_up(&world.service).await.expect("a look");
    assert_eq!(coordinator.get(&path(&plan)).await.expect(200).body["state"], "cancelled");
    assert_eq!(
        coordinator.act(&format!("{}/apply", path(&plan))).await.expect(409).code(),
        "only_done_plans_are_applied"
    );
    assert_eq!(world.revised(&plan, json!({})).await.body["state"], "done");
}

pub async fn many_who_take_up_compute_each_plan_once(engine: Engine) {
    let world = World::new(engine).await;
    world.need("kharkiv", &[("31121000", 10)]).await;
    let mut all = Vec::new();
    for _ in 0..3 {
        all.push(world.seat("coordinator").post("/allocation-plans", json!({})).await.expect(202));
    }
    let (a, b) = both(runner::take_up(&world.service), runner::take_up(&world.service)).await;
    a.expect("a look");
    b.expect("a look");
    for plan in &all {
        let plan = world.settled(plan).await;
        // asked for, begun, done: three versions, whoever did it
        assert_eq!((&plan.body["state"], &plan.body["version"]), (&json!("done"), &json!(3)));
    }
}

pub async fn cancelling_while_it_is_computed_leaves_nothing_behind(engine: Engine) {
    let world = World::new(engine).await;
    for seat in ["kharkiv", "ostroh", "donetsk"] {
        world.need(seat, &[("31121000", 10), ("35111100", 10), ("39522530", 10)]).await;
    }
    world.offer("brussels", "31121200", 20, json!({})).await;
    let coordinator = world.seat("coordinator");
    for _ in 0..5 {
        let plan = coordinator.post("/allocation-plans", json!({})).await.expect(202);
        let cancel = format!("{}/cancel", path(&plan));
        let (cancelled, computed) = both(coordinator.act(&cancel), runner::take_up(&world.service)).await;
        computed.expect("a look");
        // whichever came first holds
        let seen = world.settled(&plan).await;
        let rows = world.rows_of(&plan).await.len();
        match cancelled.status.as_u16() {
            200 => {
                assert_eq!((&seen.body["state"], rows, &seen.body["report"]), (&json!("cancelled"), 0, &json!(null)))
            }
            409 => assert_eq!((&seen.body["state"], rows > 0), (&json!("done"), true)),
            // the plan was begun or done between reading and writing it: nothing was cancelled
            412 => assert_eq!(seen.body["state"], "done"),
            other => panic!("{other}: {}", cancelled.text),
        }
    }
}
