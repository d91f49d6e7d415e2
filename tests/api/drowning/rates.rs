//! Whose rate a request counts to, and what is counted.

use poruch::store::Engine;
use reqwest::Method;
use serde_json::json;

use crate::client::Client;
use crate::world::{Setup, World};

fn limited(rate_per_second: u32) -> Setup {
    Setup { rate_per_second, ..Setup::default() }
}

/// The statuses of so many requests in a row.
async fn statuses(client: &Client, path: &str, times: usize, headers: &[(&str, &str)]) -> Vec<u16> {
    let mut found = Vec::new();
    for _ in 0..times {
        let answer = client.send_raw(Method::GET, &format!("/api/v1{path}"), None, headers).await;
        if answer.status.as_u16() == 429 {
            assert_eq!(answer.code(), "too_often");
            assert!(answer.header("retry-after").is_some_and(|wait| wait.parse::<u64>().is_ok_and(|wait| wait > 0)));
        }
        found.push(answer.status.as_u16());
    }
    found
}

pub async fn a_member_has_one_rate_under_all_its_tokens(engine: Engine) {
    let world = World::with(engine, limited(1)).await;
    // its office makes a second token; that is another member's rate
    let path = format!("/organisations/{}/tokens", world.organisation("kharkiv"));
    let body = json!({ "member_id": world.members["kharkiv"], "label": "x", "scopes": ["read"], "days": 1 });
    let second = world.seat("administrator").post(&path, body).await.expect(201).id("/token");
    let first = world.seat("kharkiv");
    let second = world.anybody().with_token(Some(second));
    assert_eq!(statuses(&first, "/me", 1, &[]).await, [200]);
    assert_eq!(statuses(&second, "/me", 1, &[]).await, [200]);
    // both are known now, and share what is left
    let mut found = statuses(&first, "/me", 3, &[]).await;
    found.extend(statuses(&second, "/me", 3, &[]).await);
    assert_eq!(found.iter().filter(|status| **status == 429).count(), 2, "{found:?}");
    // neither a blank more nor another case is a new client
    let token = first.token.clone().expect("a token");
    for written in [format!("Bearer  {token}"), format!("bearer {token} ")] {
        let found = statuses(&world.anybody(), "/me", 1, &[("authorization", &written)]).await;
        assert_eq!(found, [429], "{written}");
    }
    // another member asks as if nothing were
    let found = world.seat("administrator").get("/me").await;
    assert_eq!(found.status.as_u16(), 200, "{}", found.text);
}

pub async fn made_up_tokens_are_one_neighbour(engine: Engine) {
    let world = World::with(engine, limited(1)).await;
    let kharkiv = world.seat("kharkiv");
    kharkiv.get("/me").await.expect(200);
    let mut found = Vec::new();
    for n in 0..12 {
        let bogus = world.anybody().with_token(Some(format!("poruch_{n}")));
        found.extend(statuses(&bogus, "/me", 1, &[]).await);
    }
    assert!(found.iter().all(|status| matches!(status, 401 | 429)), "{found:?}");
    assert!(found.iter().filter(|status| **status == 429).count() >= 7, "{found:?}");
    // who is known does not pay for the neighbour
    kharkiv.get("/me").await.expect(200);
}

pub async fn failed_tokens_wait_longer_each_time(engine: Engine) {
    let world = World::with(engine, limited(1000)).await;
    let kharkiv = world.seat("kharkiv");
    kharkiv.get("/me").await.expect(200);
    let mut refused = 0;
    for n in 0..40 {
        let bogus = world.anybody().with_token(Some(format!("poruch_{n}")));
        refused += statuses(&bogus, "/me", 1, &[]).await.into_iter().filter(|status| *status == 429).count();
    }
    assert!(refused >= 20, "{refused} of 40 had to wait");
    kharkiv.get("/me").await.expect(200);
    // what is open stays open
    assert_eq!(statuses(&world.anybody(), "/public/needs", 2, &[]).await, [200, 200]);
}

pub async fn only_trusted_proxies_name_their_clients(engine: Engine) {
    let trusting = Setup { trusted_proxies: vec!["127.0.0.0/8".parse().expect("a network")], ..limited(1) };
    for (setup, believed) in [(trusting, true), (limited(1), false)] {
        let world = World::with(engine, setup).await;
        let anybody = world.anybody();
        let mut found = Vec::new();
        for n in 0..12 {
            let hop = format!("198.51.100.{n}");
            found.extend(statuses(&anybody, "/public/needs", 1, &[("x-forwarded-for", &hop)]).await);
        }
        assert_eq!(found.contains(&429), !believed, "{found:?}");
        // who adds hops of its own before the proxy's is still the same
        let mut found = Vec::new();
        for n in 0..12 {
            let hops = format!("203.0.113.{n}, 198.51.100.200");
            found.extend(statuses(&anybody, "/public/needs", 1, &[("x-forwarded-for", &hops)]).await);
        }
        assert!(found.contains(&429), "{found:?}");
    }
}

pub async fn health_is_outside_of_it(engine: Engine) {
    let world = World::with(engine, limited(1)).await;
    let anybody = world.anybody();
    assert!(statuses(&anybody, "/public/needs", 20, &[]).await.contains(&429), "the flood");
    for path in ["/health/live", "/health/ready"] {
        for _ in 0..20 {
            assert_eq!(anybody.send_raw(Method::GET, path, None, &[]).await.status.as_u16(), 200, "{path}");
        }
    }
}

pub async fn metrics_do_not_grow_with_what_is_made_up(engine: Engine) {
    let world = World::new(engine).await;
    let anybody = world.anybody();
    for method in ["MADEUP", "OTHERS"] {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        for path in ["/health/live", "/api/v1/needs", "/nothing"] {
            anybody.send_raw(method.clone(), path, None, &[]).await;
        }
    }
    let before = world.metrics.text();
    for n in 0..300 {
        let method = Method::from_bytes(format!("M{n}").as_bytes()).expect("a method");
        for path in ["/health/live".to_owned(), "/api/v1/needs".to_owned(), format!("/nothing/{n}")] {
            anybody.send_raw(method.clone(), &path, None, &[]).await;
        }
    }
    let after = world.metrics.text();
    assert_eq!(after.lines().count(), before.lines().count(), "{after}");
    assert!(after.contains("method=\"OTHER\"") && after.contains("route=\"-\""), "{after}");
    assert!(!after.contains("M1\"") && !after.contains("MADEUP"), "{after}");
}
