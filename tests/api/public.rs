//! The public board: what a stranger may know, and when.

use std::sync::Arc;

use chrono::TimeDelta;
use poruch::clock::SetClock;
use poruch::store::Engine;
use serde_json::{Value, json};

use crate::client::Reply;
use crate::steps::because;
use crate::support;
use crate::world::{Setup, World};

async fn lagging(engine: Engine) -> (World, Arc<SetClock>) {
    let clock = support::set_clock();
    let public_delay = TimeDelta::hours(24);
    let setup = Setup { clock: Arc::clone(&clock) as _, public_delay, ..Setup::default() };
    (World::with(engine, setup).await, clock)
}

/// What everybody reads of the need's only line.
async fn figures(world: &World, need: &Reply) -> Value {
    let path = format!("/public/needs/{}", need.id("/id"));
    let alone = world.anybody().get(&path).await.expect(200).body["lines"][0].clone();
    let listed = world.anybody().get("/public/needs?covered=true").await.expect(200);
    assert_eq!(listed.body["items"][0]["lines"][0], alone, "a list that says something else");
    json!([alone["promised"], alone["received"], alone["remaining"]])
}

/// Whether the board lists the need by itself.
async fn is_listed(world: &World, need: &Reply) -> bool {
    world.anybody().get("/public/needs").await.expect(200).text.contains(&need.id("/id"))
}

pub async fn nothing_that_happened_within_the_delay_is_told(engine: Engine) {
    let (world, clock) = lagging(engine).await;
    let later = || clock.advance(TimeDelta::hours(25));
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let path = format!("/public/needs/{}", need.id("/id"));
    world.anybody().get(&path).await.expect(404);
    assert!(!is_listed(&world, &need).await);
    later();
    assert_eq!(figures(&world, &need).await, json!([0, 0, 10]));
    // promised
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 4).await;
    assert_eq!(figures(&world, &need).await, json!([0, 0, 10]));
    later();
    assert_eq!(figures(&world, &need).await, json!([4, 0, 6]));
    // a proposal is nobody's business
    let proposed = world.pledge("lyon", &need, 0, 6, "not_required").await.id("/allocations/0/id");
    later();
    assert_eq!(figures(&world, &need).await, json!([4, 0, 6]));
    world.seat("kharkiv").change(&format!("/allocations/{proposed}/decline"), because()).await.expect(200);
    // nor is the way
    let shipment = world.dispatched("brussels", &allocation, 4).await;
    world.seat("carrier").act(&format!("/shipments/{}/arrive", shipment.id("/id"))).await.expect(200);
    assert_eq!(figures(&world, &need).await, json!([4, 0, 6]));
    later();
    assert_eq!(figures(&world, &need).await, json!([4, 0, 6]));
    // what a count settled has not come yet
    let count = json!({ "accepted": 3, "damaged": 1, "reason": "a cracked mask" });
    let receipt = world.counted("kharkiv", &shipment, count).await;
    assert_eq!(figures(&world, &need).await, json!([4, 0, 6]));
    later();
    assert_eq!(figures(&world, &need).await, json!([0, 3, 7]));
    // a correction neither
    let reverse = format!("/receipts/{}/reverse", receipt.id("/id"));
    world.seat("kharkiv").change(&reverse, because()).await.expect(201);
    assert_eq!(figures(&world, &need).await, json!([0, 3, 7]));
    later();
    assert_eq!(figures(&world, &need).await, json!([4, 0, 6]));
    world.counted("kharkiv", &shipment, json!({ "accepted": 4 })).await;
    later();
    assert_eq!(figures(&world, &need).await, json!([0, 4, 6]));
    world.assert_sound().await;
}

pub async fn what_is_covered_is_listed_on_request_and_a_loss_is_told_late(engine: Engine) {
    let (world, clock) = lagging(engine).await;
    let later = || clock.advance(TimeDelta::hours(25));
    let need = world.need("kharkiv", &[("35111100", 6)]).await;
    later();
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 6).await;
    assert!(is_listed(&world, &need).await);
    later();
    assert_eq!(figures(&world, &need).await, json!([6, 0, 0]));
    assert!(!is_listed(&world, &need).await);
    let shipment = world.dispatched("brussels", &allocation, 6).await;
    world.seat("brussels").change(&format!("/shipments/{}/lose", shipment.id("/id")), because()).await.expect(200);
    assert_eq!(figures(&world, &need).await, json!([6, 0, 0]));
    assert!(!is_listed(&world, &need).await);
    later();
    assert_eq!(figures(&world, &need).await, json!([0, 0, 6]));
    assert!(is_listed(&world, &need).await);
    // what was given back lately is still promised, and what was closed lately still open
    let allocation = world.committed("lyon", "kharkiv", &need, 0, 2).await;
    later();
    let give_back = json!({ "quantity": 2, "reason": "needed at home" });
    world.seat("lyon").change(&format!("/allocations/{allocation}/release"), give_back).await.expect(200);
    assert_eq!(figures(&world, &need).await, json!([2, 0, 4]));
    let close = json!({ "outcome": "withdrawn" });
    world.seat("kharkiv").change(&format!("/needs/{}/close", need.id("/id")), close).await.expect(200);
    assert_eq!(figures(&world, &need).await, json!([2, 0, 4]));
    assert!(is_listed(&world, &need).await);
    for sort in ["priority", "needed_by", "newest"] {
        let page = world.anybody().get(&format!("/public/needs?sort={sort}")).await.expect(200);
        assert_eq!(page.text.contains(&need.id("/id")), sort != "needed_by", "{sort}");
    }
    later();
    world.anybody().get(&format!("/public/needs/{}", need.id("/id"))).await.expect(404);
    assert!(!is_listed(&world, &need).await);
    world.assert_sound().await;
}

pub async fn pages_hold_each_need_once_whether_open_or_closed_lately(engine: Engine) {
    let (world, clock) = lagging(engine).await;
    let mut needs = Vec::new();
    for _ in 0..7 {
        needs.push(world.need("kharkiv", &[("35111100", 6)]).await.id("/id"));
    }
    clock.advance(TimeDelta::hours(25));
    for id in [&needs[1], &needs[2], &needs[6]] {
        world
            .seat("kharkiv")
            .change(&format!("/needs/{id}/close"), json!({ "outcome": "withdrawn" }))
            .await
            .expect(200);
    }
    for sort in ["newest", "priority"] {
        let (mut found, mut next) = (Vec::new(), format!("/public/needs?limit=2&sort={sort}"));
        loop {
            let page = world.anybody().get(&next).await.expect(200);
            let rows = page.body["items"].as_array().expect("rows");
            found.extend(rows.iter().map(|row| row["id"].as_str().expect("an id").to_owned()));
            let Some(link) = page.header("link") else { break };
            let target = link.split(['<', '>']).nth(1).expect("a target");
            let (_, path) = target.split_once(poruch::api::BASE).expect("a path of ours");
            path.clone_into(&mut next);
        }
        let expected: Vec<String> =
            if sort == "newest" { needs.iter().rev().cloned().collect() } else { needs.clone() };
        assert_eq!(found, expected, "{sort}");
    }
}

/// What a stranger finds: the status of the need alone, and whether each order of the whole list has it.
async fn is_told(world: &World, need: &Reply) -> bool {
    let alone = world.anybody().get(&format!("/public/needs/{}", need.id("/id"))).await;
    for sort in ["priority", "newest"] {
        let page = world.anybody().get(&format!("/public/needs?covered=true&sort={sort}")).await.expect(200);
        assert_eq!(page.text.matches(&need.id("/id")).count(), usize::from(alone.status == 200), "{sort}");
    }
    alone.status == 200
}

pub async fn a_need_that_opens_again_is_told_as_late_as_one_that_opens(engine: Engine) {
    let (world, clock) = lagging(engine).await;
    let later = || clock.advance(TimeDelta::hours(25));
    let need = world.need("kharkiv", &[("35111100", 4)]).await;
    let confirm = format!("/needs/{}/confirm", need.id("/id"));
    later();
    let allocation = world.committed("brussels", "kharkiv", &need, 0, 4).await;
    let shipment = world.dispatched("brussels", &allocation, 4).await;
    let close = || async {
        let receipt = world.counted("kharkiv", &shipment, json!({ "accepted": 4 })).await;
        let close = json!({ "outcome": "fulfilled" });
        world.seat("kharkiv").change(&format!("/needs/{}/close", need.id("/id")), close).await.expect(200);
        receipt
    };
    let reopen = |receipt: Reply| {
        let (client, path) = (world.seat("kharkiv"), format!("/receipts/{}/reverse", receipt.id("/id")));
        async move { client.change(&path, because()).await.expect(201) }
    };
    let receipt = close().await;
    assert!(is_told(&world, &need).await);
    later();
    assert!(!is_told(&world, &need).await);
    // opened again, and nobody is told yet; that it still stands makes no difference
    reopen(receipt).await;
    world.seat("kharkiv").act(&confirm).await.expect(200);
    assert!(!is_told(&world, &need).await);
    later();
    assert!(is_told(&world, &need).await);
    assert_eq!(figures(&world, &need).await, json!([4, 0, 0]));
    // closed and opened again within the delay: to a stranger it was open all the time, and again
    let receipt = close().await;
    reopen(receipt).await;
    assert!(is_told(&world, &need).await);
    let receipt = close().await;
    reopen(receipt).await;
    assert!(is_told(&world, &need).await);
    assert_eq!(figures(&world, &need).await, json!([4, 0, 0]));
    later();
    assert!(is_told(&world, &need).await);
    // closed, told, and then opened and closed within the delay: it never was open
    let receipt = close().await;
    later();
    reopen(receipt).await;
    close().await;
    assert!(!is_told(&world, &need).await);
    later();
    assert!(!is_told(&world, &need).await);
    world.assert_sound().await;
}

pub async fn a_name_is_told_late_and_taken_back_at_once(engine: Engine) {
    let (world, clock) = lagging(engine).await;
    let later = || clock.advance(TimeDelta::hours(25));
    let need = world.need("kharkiv", &[("35111100", 4)]).await;
    later();
    let path = format!("/public/needs/{}", need.id("/id"));
    let organisation = format!("/organisations/{}", world.organisation("kharkiv"));
    let keep = |name: &str, kind: &str, named: bool| {
        let body = json!({ "name": name, "kind": kind, "country": "UA", "region": "UA-63", "public_name": named });
        let (client, path) = (world.seat("kharkiv"), organisation.clone());
        async move { client.put(&path, "*", body).await.expect(200) }
    };
    let verify = || async {
        let body = json!({ "roles": ["recipient"] });
        world.seat("coordinator").change(&format!("{organisation}/verify"), body).await.expect(200);
    };
    let reads = || async {
        let seen = world.anybody().get(&path).await.expect(200).body;
        (seen["recipient"].clone(), seen["recipient_kind"].as_str().expect("a kind").to_owned())
    };
    let (named, nobody) = (json!("Kharkiv garrison"), Value::Null);
    let service = || "emergency_service".to_owned();
    keep("Kharkiv garrison", "emergency_service", true).await;
    assert_eq!(reads().await, (nobody.clone(), service()));
    later();
    assert_eq!(reads().await, (named.clone(), service()));
    // whoever no longer wants to be named is not named any more, and if it changes its mind that is told late again
    keep("Kharkiv garrison", "emergency_service", false).await;
    assert_eq!(reads().await, (nobody.clone(), service()));
    keep("Kharkiv garrison", "emergency_service", true).await;
    assert_eq!(reads().await, (nobody.clone(), service()));
    later();
    assert_eq!(reads().await, (named, service()));
    // another name and another kind are told late, also those in between
    keep("Another name", "community", true).await;
    keep("Another name", "association", true).await;
    verify().await;
    assert_eq!(reads().await, (nobody, service()));
    later();
    assert_eq!(reads().await, (json!("Another name"), "association".to_owned()));
}

pub async fn a_recipient_is_named_only_if_it_said_so(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let path = format!("/public/needs/{}", need.id("/id"));
    let seen = world.anybody().get(&path).await.expect(200);
    assert_eq!(seen.body["recipient"], Value::Null);
    assert_eq!(seen.body["recipient_kind"], "emergency_service");
    assert_eq!(seen.body["region"], "UA-63");
    assert!(!seen.text.contains("Kharkiv garrison"));
    assert!(!world.anybody().get("/public/needs").await.expect(200).text.contains("Kharkiv garrison"));
    let organisation = format!("/organisations/{}", world.organisation("kharkiv"));
    let content = |public_name: Option<bool>| {
        let mut body = json!({ "name": "Kharkiv garrison", "kind": "emergency_service", "country": "UA",
            "region": "UA-63", "community": "Kharkiv garrison community" });
        if let Some(named) = public_name {
            body["public_name"] = json!(named);
        }
        body
    };
    for (said, named) in [(Some(true), true), (None, true), (Some(false), false)] {
        let kept = world.seat("kharkiv").put(&organisation, "*", content(said)).await.expect(200);
        assert_eq!(kept.body["public_name"], json!(named));
        let seen = world.anybody().get(&path).await.expect(200);
        assert_eq!(seen.body["recipient"], if named { json!("Kharkiv garrison") } else { Value::Null });
    }
    world.seat("ostroh").put(&organisation, "*", content(Some(true))).await.expect(403);
    // a name holds no personal data, and nobody reads one that was not checked
    let called = |name: &str| {
        let mut body = content(Some(true));
        body["name"] = json!(name);
        body
    };
    let refused = world.seat("kharkiv").put(&organisation, "*", called("Kharkiv +380 67 123 45 67")).await.expect(422);
    assert_eq!(
        (refused.pointers(), &refused.body["errors"][0]["code"]),
        (vec!["/name".to_owned()], &json!("personal_data_in_a_name"))
    );
    world.seat("kharkiv").put(&organisation, "*", called("Another name")).await.expect(200);
    assert_eq!(world.anybody().get(&path).await.expect(200).body["recipient"], Value::Null);
    let verify = json!({ "roles": ["recipient"] });
    world.seat("coordinator").change(&format!("{organisation}/verify"), verify).await.expect(200);
    assert_eq!(world.anybody().get(&path).await.expect(200).body["recipient"], "Another name");
}
