//! What a stranger reads of corrections, and when.

use std::sync::Arc;

use chrono::TimeDelta;
use poruch::store::Engine;
use serde_json::{Value, json};

use super::{correct, quantity};
use crate::steps::because;
use crate::support::set_clock;
use crate::world::{Setup, World};

pub async fn no_correction_is_told_before_the_delay_is_over(engine: Engine) {
    let clock = set_clock();
    let public_delay = TimeDelta::hours(24);
    let world = World::with(engine, Setup { clock: Arc::clone(&clock) as _, public_delay, ..Setup::default() }).await;
    let need = world.need("kharkiv", &[("35111100", 10), ("34144210", 4)]).await;
    let path = format!("/needs/{}", need.id("/id"));
    let told = async || {
        let alone = world.anybody().get(&format!("/public{path}")).await.expect(200).body["lines"].clone();
        let listed = world.anybody().get("/public/needs?covered=true").await.expect(200);
        assert_eq!(listed.body["items"][0]["lines"], alone, "a list that says something else");
        let figures = |line: &Value| json!([line["needed"], line["promised"], line["remaining"]]);
        alone.as_array().expect("lines").iter().map(figures).collect::<Vec<_>>()
    };
    let is_listed = async || world.anybody().get("/public/needs").await.expect(200).text.contains(&need.id("/id"));
    let later = || clock.advance(TimeDelta::hours(25));
    later();
    let before = [json!([10, 0, 10]), json!([4, 0, 4])];
    assert_eq!(told().await, before);
    // lowered, and a line added and verified: neither is told
    correct(&world, "kharkiv", &need, quantity(&need, 0, 6)).await.expect(200);
    let added = json!({ "lines": [{ "item_class": "31121000", "quantity": 3 }] });
    correct(&world, "kharkiv", &need, added).await.expect(200);
    world.seat("coordinator").act(&format!("{path}/verify")).await.expect(200);
    assert_eq!(told().await, before);
    later();
    let corrected = [json!([6, 0, 6]), json!([4, 0, 4]), json!([3, 0, 3])];
    assert_eq!(told().await, corrected);
    // what is agreed, and that it is enough, within one delay
    let agreed = world.committed("brussels", "kharkiv", &need, 0, 2).await;
    world.seat("kharkiv").change(&format!("{path}/enough"), because()).await.expect(200);
    assert_eq!((told().await, is_listed().await), (corrected.to_vec(), true));
    later();
    assert_eq!((told().await, is_listed().await), (vec![json!([2, 2, 0])], false));
    // and that less of it comes
    world
        .seat("brussels")
        .change(&format!("/allocations/{agreed}/release"), json!({ "quantity": 1, "reason": "broken" }))
        .await
        .expect(200);
    assert_eq!(told().await, [json!([2, 2, 0])]);
    later();
    assert_eq!(told().await, [json!([1, 1, 0])]);
    world.assert_sound().await;
}
