//! What is looked at in which order, and what nobody is told.

use domain::policy::Action;
use poruch::api::BASE;
use poruch::store::Engine;
use reqwest::Method;
use serde_json::{Value, json};

use crate::spec::operations;
use crate::world::World;

fn with_some_id(path: &str) -> String {
    ["{id}", "{part}"]
        .iter()
        .fold(path.to_owned(), |path, name| path.replace(name, "01931f3e-0000-7000-8000-000000000008"))
}

pub async fn nothing_compressed_is_taken(engine: Engine) {
    let world = World::new(engine).await;
    // 1 MB of nothing, as gzip says it
    let bomb = include_bytes!("nothing.gz").to_vec();
    let mut doors: Vec<(Method, String)> = operations()
        .into_iter()
        .map(|(_, method, path, _)| (Method::from_bytes(method.as_bytes()).expect("a method"), with_some_id(&path)))
        .collect();
    for path in ["/health/live", "/health/ready", "/api/openapi.json", "/api/docs/", "/nothing", "/api/v1/nothing"] {
        doors.push((Method::POST, path.to_owned()));
        doors.push((Method::GET, path.to_owned()));
    }
    let bogus = world.anybody().with_token(Some("poruch_bogus".to_owned()));
    for (method, path) in doors {
        for encoding in ["gzip", "identity", "br, gzip", "x"] {
            for client in [&world.seat("kharkiv"), &world.anybody(), &bogus] {
                let headers = [("content-encoding", encoding), ("if-match", "*")];
                let answer = client.send_raw(method.clone(), &path, Some(bomb.clone()), &headers).await;
                assert_eq!(answer.status.as_u16(), 415, "{method} {path} {encoding}: {}", answer.text);
                assert_eq!(answer.code(), "content_encoding");
            }
        }
    }
}

pub async fn a_token_comes_before_everything_that_can_be_wrong(engine: Engine) {
    let world = World::new(engine).await;
    let bogus = world.anybody().with_token(Some("poruch_bogus".to_owned()));
    let mut doors = 0;
    for (id, method, path, operation) in operations() {
        if id.parse::<Action>().is_ok_and(Action::is_public) {
            continue;
        }
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let path = with_some_id(&path);
        let bad_id = path.replace("01931f3e-0000-7000-8000-000000000008", "nonsense");
        let bodies: &[Option<&[u8]>] = if operation["requestBody"].is_null() {
            &[None]
        } else {
            &[None, Some(b"{"), Some(b"{\"never\":1}"), Some(&[0xff; 3])]
        };
        for client in [&bogus, &world.anybody()] {
            for body in bodies {
                for (path, headers) in [
                    (path.clone(), vec![]),
                    (path.clone(), vec![("idempotency-key", "not a key")]),
                    (path.clone(), vec![("content-type", "text/plain")]),
                    (format!("{path}?limit=0&never=1&cursor=x"), vec![("if-match", "*")]),
                    (bad_id.clone(), vec![("if-match", "nonsense")]),
                ] {
                    let body = body.map(<[u8]>::to_vec);
                    let answer = client.send_raw(method.clone(), &path, body, &headers).await;
                    assert_eq!(answer.status.as_u16(), 401, "{method} {path} {headers:?}: {}", answer.text);
                    assert!(answer.body["errors"].is_null(), "{}", answer.text);
                    doors += 1;
                }
            }
        }
    }
    assert!(doors > 500, "{doors} doors were tried");
}

pub async fn a_hundred_faults_are_told(engine: Engine) {
    let world = World::new(engine).await;
    let unknown: Vec<String> = (0..50_000).map(|n| format!("\"u{n}\":{{}}")).collect();
    let body = format!(
        "{{\"title\":\"x\",\"language\":\"en\",\"priority\":1,\"lines\":[{{\"item_class\":\"35111100\",\"quantity\":1}}],{}}}",
        unknown.join(",")
    );
    for language in ["en", "uk", "fr", "de", "pl", "nl"] {
        let headers = [("accept-language", language)];
        let told = world.seat("kharkiv").send(Method::POST, "/needs", Some(body.clone()), &headers).await.expect(422);
        assert_eq!(told.body["errors"].as_array().expect("faults").len(), 100);
        assert_eq!(told.body["more_errors"], json!(49_900), "{language}");
        // the thousands stand apart, each language in its way
        let digits = |detail: &str| detail.chars().filter(char::is_ascii_digit).collect::<String>();
        assert_eq!(told.body["detail"].as_str().map(digits).as_deref(), Some("49900"), "{language}");
        assert!(told.text.len() < 64 * 1024, "{} bytes", told.text.len());
    }
    // faults of content, found by checks of their own
    let lines: Vec<Value> = (0..150).map(|_| json!({ "item_class": "35111100", "quantity": 0 })).collect();
    let body = json!({ "title": "x", "language": "en", "priority": 1, "lines": lines });
    let told = world.seat("kharkiv").post("/needs", body).await.expect(422);
    assert_eq!(told.body["errors"].as_array().expect("faults").len(), 100);
    assert!(told.body["more_errors"].as_u64().is_some_and(|more| more >= 50), "{}", told.body["more_errors"]);
    // more lines than any list may have are not even made
    let line = json!({ "item_class": "35111100", "quantity": 1 });
    let body = json!({ "title": "x", "language": "en", "priority": 1, "lines": vec![line; 20_000] });
    let told = world.seat("kharkiv").post("/needs", body).await.expect(422);
    assert_eq!(
        (told.pointers(), told.body["errors"][0]["code"].as_str()),
        (vec!["/lines".into()], Some("wrong_length"))
    );
    // one name as long as the body
    let body = format!("{{\"{}\":1}}", "x".repeat(1_000_000));
    let told = world.seat("kharkiv").send(Method::POST, "/needs", Some(body), &[]).await.expect(422);
    assert!(told.text.len() < 4096, "{} bytes", told.text.len());
    // few are told as ever
    let few = world.seat("kharkiv").post("/needs", json!({ "title": "x", "never": 1 })).await.expect(422);
    assert!(few.body.get("more_errors").is_none());
}

pub async fn a_revoked_token_ends_at_once(engine: Engine) {
    let world = World::new(engine).await;
    let administrator = world.seat("administrator");
    let path = format!("/organisations/{}/tokens", world.organisation("kharkiv"));
    let body = json!({ "member_id": world.members["kharkiv"], "label": "x", "scopes": ["read", "write"], "days": 1 });
    let made = administrator.post(&path, body).await.expect(201);
    let client = world.anybody().with_token(Some(made.id("/token")));
    // seen and remembered, by reads and by changes
    client.get("/me").await.expect(200);
    client.post("/needs", json!({})).await.expect(422);
    administrator.act(&format!("{path}/{}/revoke", made.id("/issued/id"))).await.expect(200);
    client.get("/me").await.expect(401);
    client.get("/needs?limit=0").await.expect(401);
    client.post("/needs", json!({})).await.expect(401);
    let answer = client.send_raw(Method::GET, &format!("{BASE}/needs/nonsense"), None, &[]).await;
    assert_eq!(answer.status.as_u16(), 401);
}
