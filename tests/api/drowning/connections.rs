//! Sockets that do not do what clients do. The deadlines are short here, and the same otherwise.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::{Duration, Instant};

use poruch::store::Engine;
use poruch::wire::{Bounds, Deadlines};
use reqwest::Method;
use serde_json::json;

use crate::support::TestDatabase;
use crate::world::{Setup, World};

const fn ms(n: u64) -> Duration {
    Duration::from_millis(n)
}

/// A deadline of this test, and the time after which it must have passed.
const SHORT: Duration = ms(400);
const LATEST: Duration = Duration::from_secs(8);

fn impatient() -> Setup {
    let deadlines =
        Deadlines { head: SHORT, idle: SHORT, grace: SHORT, pressed: SHORT, pace: 64 * 1024, ..Deadlines::default() };
    Setup { deadlines, ..Setup::default() }
}

fn address(world: &World) -> String {
    world.anybody().base.trim_start_matches("http://").to_owned()
}

pub fn connect(world: &World) -> TcpStream {
    with_patience(TcpStream::connect(address(world)).expect("a connection"))
}

/// A connection from 127.0.0.`last`: all of 127.0.0.0/8 is this machine.
pub async fn connect_from(world: &World, last: u8) -> TcpStream {
    let socket = tokio::net::TcpSocket::new_v4().expect("a socket");
    socket.bind((Ipv4Addr::new(127, 0, 0, last), 0).into()).expect("an address");
    let socket = socket.connect(address(world).parse().expect("an address")).await.expect("a connection");
    let socket = socket.into_std().expect("a socket");
    socket.set_nonblocking(false).expect("a blocking socket");
    with_patience(socket)
}

fn with_patience(socket: TcpStream) -> TcpStream {
    socket.set_read_timeout(Some(LATEST)).expect("a time-out");
    socket.set_write_timeout(Some(LATEST)).expect("a time-out");
    socket
}

/// Everything until the other side closes; fails when it does not.
pub fn rest(socket: &mut TcpStream) -> String {
    let (begun, mut all, mut buffer) = (Instant::now(), Vec::new(), [0; 64 * 1024]);
    loop {
        match socket.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => all.extend_from_slice(&buffer[..n]),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                panic!("still open after {:?}", begun.elapsed())
            }
            Err(_reset) => break,
        }
    }
    String::from_utf8_lossy(&all).into_owned()
}

/// One answer to a request that keeps the connection.
pub fn one_answer(socket: &mut TcpStream) -> String {
    let mut all = Vec::new();
    let mut byte = [0; 1];
    while !all.ends_with(b"}") {
        socket.read_exact(&mut byte).expect("an answer");
        all.push(byte[0]);
    }
    String::from_utf8(all).expect("text")
}

pub const LIVE: &[u8] = b"GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";

pub async fn a_slow_head_is_cut_off_also_a_later_one(engine: Engine) {
    let world = World::with(engine, impatient()).await;
    let mut socket = connect(&world);
    socket.write_all(b"GET /health/live HT").expect("sent");
    rest(&mut socket);
    let mut socket = connect(&world);
    socket.write_all(LIVE).expect("sent");
    assert!(one_answer(&mut socket).contains("200 OK"));
    // a byte now and then does not help
    let begun = Instant::now();
    while socket.write_all(b"G").is_ok() {
        assert!(begun.elapsed() < LATEST, "a later head may take for ever");
        std::thread::sleep(ms(50));
    }
    rest(&mut socket);
}

pub async fn a_slow_body_is_cut_off(engine: Engine) {
    let world = World::with(engine, impatient()).await;
    let token = world.seat("kharkiv").token.expect("a token");
    for (framing, piece) in [("Content-Length: 100000", "x"), ("Transfer-Encoding: chunked", "1\r\nx\r\n")] {
        let head = |token: &str| {
            format!(
                "POST /api/v1/needs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
                 Authorization: Bearer {token}\r\n{framing}\r\n\r\n"
            )
        };
        let mut socket = connect(&world);
        socket.write_all(head(&token).as_bytes()).expect("sent");
        let begun = Instant::now();
        while socket.write_all(piece.as_bytes()).is_ok() && begun.elapsed() < ms(2000) {
            std::thread::sleep(ms(50));
        }
        let answer = rest(&mut socket);
        assert!(answer.contains(" 408 ") && answer.contains("body_too_slow"), "{framing}: {answer}");
        // and without a good token it is not waited for at all
        let mut socket = connect(&world);
        socket.write_all(head("bogus").as_bytes()).expect("sent");
        let answer = rest(&mut socket);
        assert!(answer.contains(" 401 "), "{framing}: {answer}");
    }
}

pub async fn who_never_reads_is_cut_off(engine: Engine) {
    let world = World::with(engine, impatient()).await;
    let mut socket = connect(&world);
    let request = b"GET /api/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n";
    let whole = world.anybody().send_raw(Method::GET, "/api/openapi.json", None, &[]).await.text.len();
    let asked = 200;
    for _ in 0..asked {
        socket.write_all(request).expect("sent");
    }
    std::thread::sleep(SHORT * 6);
    let got = rest(&mut socket).len();
    assert!(got < whole * asked / 2, "{got} bytes of {asked} answers of {whole}");
}

pub async fn who_reads_slowly_but_steadily_gets_all(engine: Engine) {
    let world = World::with(engine, impatient()).await;
    let mut socket = connect(&world);
    let asked = 40;
    let mut request = b"GET /api/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".repeat(asked - 1);
    request.extend_from_slice(b"GET /api/openapi.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    socket.write_all(&request).expect("sent");
    let whole = world.anybody().send_raw(Method::GET, "/api/openapi.json", None, &[]).await.text.len();
    let (mut got, mut buffer, begun) = (0, vec![0; 256 * 1024], Instant::now());
    loop {
        match socket.read(&mut buffer).expect("it is never cut off") {
            0 => break,
            n => got += n,
        }
        std::thread::sleep(ms(20));
    }
    assert!(begun.elapsed() > SHORT, "it took longer than who never reads may");
    assert!(got >= whole * asked, "{got} bytes of {asked} answers of {whole}");
}

pub async fn many_requests_at_once_are_all_answered(engine: Engine) {
    let world = World::with(engine, impatient()).await;
    let socket = connect(&world);
    let mut writer = socket.try_clone().expect("a second handle");
    let asked = 5000;
    let sending = std::thread::spawn(move || {
        writer.write_all(&LIVE.repeat(asked - 1)).expect("sent");
        writer.write_all(b"GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").expect("sent");
    });
    let mut socket = socket;
    let answers = rest(&mut socket);
    sending.join().expect("all was sent");
    assert_eq!(answers.matches("HTTP/1.1 200").count(), asked);
    // bodies too, one after the other on one connection, of any size
    let kharkiv = world.seat("kharkiv");
    for size in [0, 1, 4000, 4096, 5000, 16_384, 20_000, 100_000, 1_000_000] {
        let body = json!({ "title": "x".repeat(size) }).to_string();
        kharkiv.send(Method::POST, "/needs", Some(body), &[]).await.expect(422);
    }
    let body = json!({ "title": "x".repeat(1024 * 1024) }).to_string();
    kharkiv.send(Method::POST, "/needs", Some(body), &[]).await.expect(413);
}

pub async fn idle_connections_end_and_are_few(engine: Engine) {
    let bounds = Bounds { connections: 32, ..Bounds::default() };
    let world = World::with(engine, Setup { bounds, ..impatient() }).await;
    let mut open: Vec<TcpStream> = (0..20).map(|_| connect(&world)).collect();
    std::thread::sleep(ms(100));
    let mut closed_at_once = 0;
    // who comes now, from the same address, is served all the same
    let mut socket = connect(&world);
    socket.write_all(LIVE).expect("sent");
    assert!(one_answer(&mut socket).contains("200 OK"), "a crowd keeps others out");
    for socket in &mut open {
        socket.set_read_timeout(Some(ms(20))).expect("a time-out");
        let mut byte = [0; 1];
        match socket.read(&mut byte) {
            Ok(0) => closed_at_once += 1,
            Err(error) if !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => closed_at_once += 1,
            _ => {}
        }
        socket.set_read_timeout(Some(LATEST)).expect("a time-out");
    }
    // eight of one address, and one of them may be the client's that set up this test
    assert!(closed_at_once >= 12, "{closed_at_once} of 20 have no place");
    for socket in &mut open {
        rest(socket);
    }
    // and there is room again, also for who was idle after a first request
    let mut socket = connect(&world);
    socket.write_all(LIVE).expect("sent");
    assert!(one_answer(&mut socket).contains("200 OK"));
    rest(&mut socket);
}

/// One good token, five addresses, and bodies that never end: as many as there are places, and more.
pub async fn trickling_bodies_keep_nobody_out(engine: Engine) {
    let bounds = Bounds { connections: 32, ..Bounds::default() };
    let world = World::with(engine, Setup { bounds, ..Setup::default() }).await;
    let token = world.seat("kharkiv").token.expect("a token");
    let head = |length: usize| {
        format!(
            "POST /api/v1/needs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n\
             Authorization: Bearer {token}\r\nContent-Length: {length}\r\n\r\n"
        )
    };
    let mut crowd = Vec::new();
    for last in 1..=5 {
        for _ in 0..9 {
            let mut socket = connect_from(&world, last).await;
            // who has no place is closed, before or after this
            let _ = socket.write_all(head(1_000_000).as_bytes());
            crowd.push(socket);
        }
    }
    let trickle = |crowd: &mut Vec<TcpStream>| {
        for socket in crowd {
            let _ = socket.write_all(b" ");
        }
        std::thread::sleep(ms(50));
    };
    (0..10).for_each(|_| trickle(&mut crowd));
    // from an address of the crowd, and from one that was never here
    for last in [1, 99] {
        let mut probe = connect_from(&world, last).await;
        probe.write_all(LIVE).expect("sent");
        assert!(one_answer(&mut probe).contains("200 OK"), "kept out at 127.0.0.{last}");
    }
    // one of them means it, and keeps its place while others come
    let body = json!({ "title": "x".repeat(500_000) }).to_string();
    let mut honest = connect_from(&world, 1).await;
    honest.write_all(head(body.len()).as_bytes()).expect("sent");
    let mut probes = Vec::new();
    for piece in body.as_bytes().chunks(50_000) {
        honest.write_all(piece).expect("who keeps up keeps its place");
        trickle(&mut crowd);
        for last in [1, 99] {
            let mut probe = connect_from(&world, last).await;
            probe.write_all(LIVE).expect("sent");
            assert!(one_answer(&mut probe).contains("200 OK"), "kept out at 127.0.0.{last}");
            probes.push(probe);
        }
    }
    assert!(one_answer(&mut honest).contains(" 422 "), "its body was read");
}

pub async fn no_other_protocol_gets_around_it(engine: Engine) {
    let world = World::with(engine, impatient()).await;
    for preface in [
        &b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0"[..],
        b"GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n",
    ] {
        let mut socket = connect(&world);
        socket.write_all(preface).expect("sent");
        let answer = rest(&mut socket);
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 "), "{answer}");
        assert!(!answer.starts_with("HTTP/1.1 101"), "{answer}");
    }
    // a body packed by the transfer itself is not unpacked either
    let mut socket = connect(&world);
    let token = world.seat("kharkiv").token.expect("a token");
    let head = format!(
        "POST /api/v1/needs HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer {token}\r\n\
         Transfer-Encoding: gzip, chunked\r\n\r\n3\r\n\x1f\x08\x00\r\n0\r\n\r\n"
    );
    socket.write_all(head.as_bytes()).expect("sent");
    let answer = rest(&mut socket);
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
}

pub async fn a_request_is_answered_in_time(engine: Engine) {
    let database = TestDatabase::new(engine);
    let mut other = database.connect();
    let deadlines = Deadlines { request: SHORT, ..Deadlines::default() };
    let world = World::on(database, Setup { deadlines, ..Setup::default() }).await;
    let lock = match engine {
        Engine::Sqlite => "BEGIN IMMEDIATE",
        Engine::Postgres => "BEGIN; LOCK TABLE needs IN ACCESS EXCLUSIVE MODE",
    };
    other.batch(lock).expect("a lock");
    let draft = json!({ "title": "draft", "language": "en", "priority": 1,
        "lines": [{ "item_class": "35111100", "quantity": 3 }] });
    let kharkiv = world.seat("kharkiv");
    let key = [("idempotency-key", "late")];
    let begun = Instant::now();
    let late = kharkiv.send(Method::POST, "/needs", Some(draft.to_string()), &key).await.expect(503);
    assert!(begun.elapsed() < LATEST, "{:?}", begun.elapsed());
    assert_eq!((late.code(), late.header("retry-after")), ("took_too_long", Some("1")));
    other.batch("ROLLBACK").expect("the lock is gone");
    // it may have been done in whole or not at all; sent again, it is done once
    let mut made = kharkiv.send(Method::POST, "/needs", Some(draft.to_string()), &key).await;
    while made.status.as_u16() != 201 {
        assert!(matches!(made.status.as_u16(), 409 | 503) && begun.elapsed() < LATEST * 2, "{}", made.text);
        tokio::time::sleep(ms(100)).await;
        made = kharkiv.send(Method::POST, "/needs", Some(draft.to_string()), &key).await;
    }
    let drafts = kharkiv.get("/needs?state=draft").await.expect(200);
    assert_eq!(drafts.body["items"].as_array().expect("rows").len(), 1, "{}", drafts.text);
}

pub async fn the_end_of_a_long_answer_does_not_wait(engine: Engine) {
    let world = World::with(engine, Setup::default()).await;
    let path = "/api/v1/item-classes?limit=100";
    let whole = world.anybody().send_raw(Method::GET, path, None, &[]).await.text;
    assert!((16 * 1024..64 * 1024).contains(&whole.len()), "it is sent in a few pieces: {}", whole.len());
    let mut socket = connect(&world);
    let (mut fastest, mut buffer) = (LATEST, vec![0; 64 * 1024]);
    for _ in 0..12 {
        let begun = Instant::now();
        socket.write_all(format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes()).expect("sent");
        let mut got = Vec::new();
        while !got.ends_with(&whole.as_bytes()[whole.len() - 32..]) {
            let more = socket.read(&mut buffer).expect("an answer");
            got.extend_from_slice(&buffer[..more]);
        }
        fastest = fastest.min(begun.elapsed());
    }
    // who waits for the client's word on the first piece waits 40 ms, each time
    assert!(fastest < ms(40), "the fastest took {fastest:?}");
}
