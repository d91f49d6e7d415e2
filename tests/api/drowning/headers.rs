//! Headers that may stand once, and lists that may stand in several lines.

use std::io::Write;

use poruch::store::Engine;

use crate::drowning::connections::{connect, rest};
use crate::world::World;

/// What is answered to a request with these lines.
fn ask(world: &World, request: &str, lines: &[String], body: &str) -> String {
    let mut socket = connect(world);
    let head = format!(
        "{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n{}\r\n\r\n{body}",
        body.len(),
        lines.join("\r\n")
    );
    socket.write_all(head.as_bytes()).expect("sent");
    rest(&mut socket)
}

pub async fn what_may_stand_once_is_refused_twice(engine: Engine) {
    let world = World::new(engine).await;
    let line = |name: &str, value: &str| format!("{name}: {value}");
    let bearer = |seat: &str| line("Authorization", &format!("Bearer {}", world.seat(seat).token.expect("a token")));
    let (json, own) = (line("Content-Type", "application/json"), bearer("kharkiv"));
    let tag = |tag: &str| line("If-Match", tag);
    let key = |key: &str| line("idempotency-key", key);
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let post = format!("POST /api/v1/needs/{}/withdraw", need.id("/id"));
    let twice: [(&str, Vec<String>); 7] = [
        ("Authorization", vec![own.clone(), bearer("administrator"), json.clone(), tag("*")]),
        ("Authorization", vec![own.clone(), own.clone(), json.clone(), tag("*")]),
        ("Authorization", vec![own.clone(), line("authorization", "Basic eA=="), json.clone(), tag("*")]),
        ("If-Match", vec![own.clone(), json.clone(), tag("\"1\""), tag("*")]),
        ("If-Match", vec![own.clone(), json.clone(), tag("*"), line("if-match", "")]),
        ("Idempotency-Key", vec![own.clone(), json.clone(), tag("*"), key("a"), key("b")]),
        ("Content-Type", vec![own.clone(), json.clone(), line("content-type", "text/plain"), tag("*")]),
    ];
    for (name, lines) in twice {
        let doors =
            [post.as_str(), "GET /api/v1/needs", "GET /api/v1/public/needs", "GET /health/live", "GET /nothing"];
        for door in doors {
            let answer = ask(&world, door, &lines, "");
            assert!(answer.starts_with("HTTP/1.1 400 ") && answer.contains("\"repeated_header\""), "{door}: {answer}");
            assert!(answer.contains(name) && answer.contains("application/problem+json"), "{door}: {answer}");
        }
        // in the reader's language
        let lines = [lines, vec![line("Accept-Language", "uk")]].concat();
        let answer = ask(&world, &post, &lines, "");
        assert!(answer.contains(&format!("вказано кілька разів. Заголовок: {name}.")), "{answer}");
    }
    let unchanged = world.seat("kharkiv").get(&format!("/needs/{}", need.id("/id"))).await.expect(200);
    assert_eq!(unchanged.body["state"], need.body["state"], "nothing was done");
    // two of these are no HTTP, and nothing of ours sees them
    for lines in [
        vec![own.clone(), line("Host", "y")],
        vec![own.clone(), line("Content-Length", "0")],
        vec![own.clone(), line("Transfer-Encoding", "chunked"), line("Transfer-Encoding", "chunked")],
    ] {
        let answer = ask(&world, "GET /api/v1/needs", &lines, "");
        assert!(answer.starts_with("HTTP/1.1 400 "), "{lines:?}: {answer}");
    }
}

pub async fn lists_may_stand_in_several_lines(engine: Engine) {
    let world = World::new(engine).await;
    let need = world.need("kharkiv", &[("35111100", 10)]).await;
    let path = format!("/needs/{}", need.id("/id"));
    let etag = world.seat("kharkiv").get(&path).await.expect(200).header("etag").expect("a tag").to_owned();
    let own = format!("Authorization: Bearer {}", world.seat("kharkiv").token.expect("a token"));
    let lines = [own.clone(), "If-None-Match: \"0\"".into(), format!("If-None-Match: {etag}")];
    let answer = ask(&world, &format!("GET /api/v1{path}"), &lines, "");
    assert!(answer.starts_with("HTTP/1.1 304 "), "{answer}");
    let lines = ["Accept-Language: uk;q=0.5".into(), "Accept-Language: de".into()];
    let answer = ask(&world, "GET /api/v1/needs", &lines, "");
    let german = ask(&world, "GET /api/v1/needs", &["Accept-Language: de".into()], "");
    let title =
        |answer: &str| answer.split("\"title\":").nth(1).map(|rest| rest.split(',').next().unwrap_or("").to_owned());
    assert_eq!(title(&answer), title(&german), "{answer}");
}
