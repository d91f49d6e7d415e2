//! The least HTTP/1.1 client that can load a service: kept connections, requests written
//! beforehand. Anything more would be measured along with the service, on the same cores.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// A kind of request: the bytes of each, and the status all of them must have.
pub struct Load {
    pub name: &'static str,
    pub status: u16,
    pub requests: Vec<Vec<u8>>,
}

impl Load {
    pub fn get(name: &'static str, paths: &[String], token: &str) -> Self {
        let requests = paths
            .iter()
            .map(|path| {
                format!("GET {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\r\n").into_bytes()
            })
            .collect();
        Self { name, status: 200, requests }
    }

    pub fn post(name: &'static str, bodies: &[(String, String)], token: &str) -> Self {
        let requests = bodies
            .iter()
            .map(|(path, body)| {
                format!(
                    "POST {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\
                     Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
                    body.len()
                )
                .into_bytes()
            })
            .collect();
        Self { name, status: 201, requests }
    }
}

/// Answers a second, with so many clients that each ask as soon as they were answered.
#[allow(
    clippy::cast_precision_loss,
    dead_code,
    reason = "far below 2^52; of the benchmarks with this client one counts"
)]
pub fn rate(address: &str, load: &Load, clients: usize, time: Duration) -> f64 {
    let begun = Instant::now();
    answers(address, load, clients, time) as f64 / begun.elapsed().as_secs_f64()
}

/// How many were answered in this time.
pub fn answers(address: &str, load: &Load, clients: usize, time: Duration) -> usize {
    let (next, answered) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let begun = Instant::now();
    thread::scope(|scope| {
        for _ in 0..clients {
            scope.spawn(|| {
                let mut client = Client::new(address);
                while begun.elapsed() < time {
                    let request = &load.requests[next.fetch_add(1, Ordering::Relaxed) % load.requests.len()];
                    let (status, body) = client.ask(request);
                    assert!(status == load.status, "{}: {status} {}", load.name, String::from_utf8_lossy(body));
                    answered.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    answered.into_inner()
}

/// What a list appends to its cursors, by which it knows them for its own.
pub fn mark(address: &str, path: &str, token: &str) -> String {
    let first = Load::get("the first page", &[path.to_owned()], token);
    let mut client = Client::new(address);
    let (_, body) = client.ask(&first.requests[0]);
    let page: serde_json::Value = serde_json::from_slice(body).expect("a page");
    let cursor = page["next_cursor"].as_str().expect("there is more");
    cursor.rsplit_once('.').expect("a mark").1.to_owned()
}

/// A kept connection.
pub struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    pub fn new(address: &str) -> Self {
        let stream = TcpStream::connect(address).expect("the service listens");
        stream.set_nodelay(true).expect("a socket");
        Self { stream, buffer: vec![0; 256 * 1024] }
    }

    /// Asks, and answers the status and the body.
    pub fn ask(&mut self, request: &[u8]) -> (u16, &[u8]) {
        self.stream.write_all(request).expect("a request is taken");
        let mut filled = 0;
        let (head, length) = loop {
            filled += self.more(filled);
            if let Some(end) = self.buffer[..filled].windows(4).position(|four| four == b"\r\n\r\n") {
                break (end + 4, content_length(&self.buffer[..end]));
            }
        };
        let Some(length) = length else {
            // in pieces, of which the last is empty; nobody looks into such a body
            while !self.buffer[..filled].ends_with(b"\r\n0\r\n\r\n") {
                filled += self.more(filled);
            }
            return (self.status(), &self.buffer[head..filled]);
        };
        if self.buffer.len() < head + length {
            self.buffer.resize(head + length, 0);
        }
        while filled < head + length {
            filled += self.more(filled);
        }
        (self.status(), &self.buffer[head..head + length])
    }

    fn status(&self) -> u16 {
        std::str::from_utf8(&self.buffer[9..12]).expect("a status").parse().expect("a number")
    }

    fn more(&mut self, filled: usize) -> usize {
        let read = self.stream.read(&mut self.buffer[filled..]).expect("an answer");
        assert!(read > 0, "the service hung up");
        read
    }
}

/// None for a body that comes in pieces.
fn content_length(head: &[u8]) -> Option<usize> {
    let head = std::str::from_utf8(head).expect("headers");
    head.lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .map(|(_, value)| value.trim().parse().expect("a length"))
}
