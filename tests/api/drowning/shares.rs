//! What one member, and what a crowd, leaves to others.

use std::io::Write;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use poruch::store::Engine;
use poruch::wire::Bounds;
use reqwest::Method;
use serde_json::json;

use crate::drowning::connections::{LIVE, connect, connect_from, one_answer, rest};
use crate::support::TestDatabase;
use crate::world::{Setup, World};

fn post(token: &str, body: &str, length: usize) -> String {
    format!(
        "POST /api/v1/needs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer {token}\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    )
}

pub async fn bodies_of_one_member_leave_room_for_others(engine: Engine) {
    let bounds = Bounds { held: 800_000, ..Bounds::default() };
    let world = World::with(engine, Setup { bounds, ..Setup::default() }).await;
    let (kharkiv, brussels) = (world.seat("kharkiv"), world.seat("brussels"));
    let body = json!({ "title": "x".repeat(70_000) }).to_string();
    // one that stays on its way
    let token = kharkiv.token.clone().expect("a token");
    let on_its_way = || {
        let mut coming = connect(&world);
        coming.write_all(post(&token, &" ".repeat(40_000), 900_000).as_bytes()).expect("sent");
        coming
    };
    let mut coming = on_its_way();
    let begun = Instant::now();
    loop {
        let answer = kharkiv.send(Method::POST, "/needs", Some(body.clone()), &[]).await;
        if answer.status.as_u16() == 429 {
            assert_eq!((answer.code(), answer.header("retry-after")), ("too_often", Some("1")));
            break;
        }
        // the other one is not there yet, or came while this one was held and was refused itself
        assert!(answer.status.as_u16() == 422 && begun.elapsed() < Duration::from_secs(5), "{}", answer.text);
        if is_answered(&coming) {
            coming = on_its_way();
        }
    }
    brussels.send(Method::POST, "/needs", Some(body.clone()), &[]).await.expect(422);
    kharkiv.get("/needs").await.expect(200);
    drop(coming);
    let begun = Instant::now();
    while kharkiv.send(Method::POST, "/needs", Some(body.clone()), &[]).await.status.as_u16() == 429 {
        assert!(begun.elapsed() < Duration::from_secs(5), "its share is never free again");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn is_answered(stream: &TcpStream) -> bool {
    stream.set_nonblocking(true).expect("a socket");
    let answered = stream.peek(&mut [0]).is_ok();
    stream.set_nonblocking(false).expect("a socket");
    answered
}

pub async fn a_body_of_the_largest_size_fits(engine: Engine) {
    let world = World::new(engine).await;
    let mut body = json!({ "title": "draft", "language": "en", "priority": 1,
        "lines": [{ "item_class": "35111100", "quantity": 3 }] })
    .to_string();
    body.push_str(&" ".repeat(1024 * 1024 - body.len()));
    // more of them one after the other than one may hold at once
    for _ in 0..12 {
        world.seat("kharkiv").send(Method::POST, "/needs", Some(body.clone()), &[]).await.expect(201);
    }
}

pub async fn a_crowd_at_work_leaves_places_for_probes(engine: Engine) {
    let database = TestDatabase::new(engine);
    let mut other = database.connect();
    let bounds = Bounds { connections: 4, ..Bounds::default() };
    let world = World::on(database, Setup { bounds, ..Setup::default() }).await;
    let lock = match engine {
        Engine::Sqlite => "BEGIN IMMEDIATE",
        Engine::Postgres => "BEGIN; LOCK TABLE needs IN ACCESS EXCLUSIVE MODE",
    };
    other.batch(lock).expect("a lock");
    let token = world.seat("kharkiv").token.expect("a token");
    let draft = json!({ "title": "draft", "language": "en", "priority": 1,
        "lines": [{ "item_class": "35111100", "quantity": 3 }] })
    .to_string();
    // every place is at work, and none can be had
    let mut crowd: Vec<TcpStream> = Vec::new();
    for last in 1..=4 {
        let mut socket = connect_from(&world, last).await;
        socket.write_all(post(&token, &draft, draft.len()).as_bytes()).expect("sent");
        crowd.push(socket);
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    // and some sit on what is kept for probes
    let idle: Vec<TcpStream> = (0..20).map(|_| connect(&world)).collect();
    for last in [1, 9] {
        for _ in 0..3 {
            let mut probe = connect_from(&world, last).await;
            probe.write_all(LIVE).expect("sent");
            let answer = rest(&mut probe);
            assert!(answer.contains("200 OK") && answer.to_lowercase().contains("connection: close"), "{answer}");
        }
        // which is for nothing else
        let mut guest = connect_from(&world, last).await;
        guest.write_all(b"GET /api/v1/public/needs HTTP/1.1\r\nHost: x\r\n\r\n").expect("sent");
        let answer = rest(&mut guest);
        assert!(answer.starts_with("HTTP/1.1 503 ") && answer.contains("\"busy\""), "{answer}");
    }
    drop(idle);
    other.batch("ROLLBACK").expect("the lock is gone");
    for mut socket in crowd {
        assert!(one_answer(&mut socket).starts_with("HTTP/1.1 201 "), "who is at work keeps its place");
    }
}
