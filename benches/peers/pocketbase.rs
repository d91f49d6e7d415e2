//! `PocketBase` on the same board: its collections and hook lie in `pocketbase/`.

use std::path::Path;
use std::process::{Command, Stdio};

use poruch::store::{Connection, Engine};

use super::http::Client;
use super::process::Process;
use super::{Load, PAGE, Side, Work};

const COLLECTIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/pocketbase/migrations");
const HOOKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/pocketbase/hooks");

pub struct PocketBase {
    pub side: Side,
    _process: Process,
}

/// Somebody who is signed in.
struct Seat {
    token: String,
    organisation: String,
}

impl PocketBase {
    pub fn start(binary: &str, folder: &Path, needs: usize) -> Self {
        let data = folder.join("pocketbase");
        let data = data.to_str().expect("a path");
        let made = Command::new(binary)
            .args(["migrate", "up", "--dir", data, "--migrationsDir", COLLECTIONS])
            .stdout(Stdio::null())
            .status()
            .expect("PocketBase runs");
        assert!(made.success(), "its collections are made");
        fill(&format!("sqlite://{data}/data.db"), needs);
        let process = Process::start(binary, |command, address| {
            command.args(["serve", "--http", address, "--dir", data, "--migrationsDir", COLLECTIONS]);
            command.args(["--hooksDir", HOOKS, "--hooksWatch=false"]).stderr(Stdio::null());
        });
        let recipient = sign_in(&process.address, "recipient");
        let donor = sign_in(&process.address, "donor");
        let work = work(needs, &recipient, &donor);
        Self { side: Side { address: process.address.clone(), process: process.id(), work }, _process: process }
    }
}

fn id(number: usize) -> String {
    format!("{number:015}")
}

/// The rows of the needs, as the service's own board has them.
fn fill(url: &str, needs: usize) {
    let mut connection = Connection::open(Engine::Sqlite, url).expect("its database opens");
    connection
        .batch(&format!(
            "BEGIN; WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {needs}) \
             INSERT INTO needs (id, reference, recipient, kind, title, language, priority, state, region, needed_by, \
             valid_until, item_class, description, quantity, unit, version, created) \
             SELECT printf('%015d', i), 'N-2020-' || i, (SELECT id FROM organisations WHERE role = 'recipient'), 'goods', \
             'Потреба ' || i, 'uk', 1 + i % 4, 'verified', 'UA-63', date('2027-01-01', '+' || (i % 300) || ' days'), \
             date('2027-01-01', '+300 days'), '35111100', 'Апарат захисту органів дихання', 1000000000, 'piece', 1, \
             strftime('%Y-%m-%d %H:%M:%fZ') FROM n; COMMIT; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)"
        ))
        .expect("the board is written");
}

fn sign_in(address: &str, role: &str) -> Seat {
    let body = serde_json::json!({"identity": format!("{role}@bench.example"), "password": "measured-beside"});
    let path = "/api/collections/users/auth-with-password".to_owned();
    let request = &Load::post("signing in", &[(path, body.to_string())], "").requests[0];
    let mut client = Client::new(address);
    let (status, body) = client.ask(request);
    assert_eq!(status, 200, "{}", String::from_utf8_lossy(body));
    let answer: serde_json::Value = serde_json::from_slice(body).expect("JSON");
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    Seat { token: text(&answer["token"]), organisation: text(&answer["record"]["organisation"]) }
}

fn work(needs: usize, recipient: &Seat, donor: &Seat) -> Work {
    let list = "/api/collections/needs/records";
    let read: Vec<String> = (0..1000).map(|n| format!("{list}/{}", id(n * 7919 % needs))).collect();
    // pages by the id beyond which they begin, uncounted: the quickest way it has
    let pages: Vec<String> = (0..100)
        .map(|n| {
            let after = id(needs / 2 + n * 97 % (needs / 3));
            format!("{list}?perPage={PAGE}&skipTotal=1&sort=-id&filter=id%3C%22{after}%22")
        })
        .collect();
    let made: Vec<(String, String)> = (0..1000)
        .map(|n| {
            let body = serde_json::json!({
                "recipient": recipient.organisation, "reference": "N", "kind": "goods", "title": format!("Потреба {n}"),
                "language": "uk", "priority": 1 + n % 4, "state": "draft", "region": "UA-63", "needed_by": "2027-06-01",
                "valid_until": "2027-09-01", "item_class": "35111100", "description": "Апарат захисту органів дихання",
                "quantity": 30, "unit": "piece", "version": 1,
            });
            (list.to_owned(), body.to_string())
        })
        .collect();
    let pledged: Vec<(String, String)> = (0..needs / 10)
        .map(|n| {
            let path = format!("/api/needs/{}/pledges", id(needs / 4 + n * 7919 % (needs / 2)));
            (path, serde_json::json!({"language": "en", "authorisation": "pending", "quantity": 1}).to_string())
        })
        .collect();
    let mut need = Load::post("a need", &made, &recipient.token);
    need.status = 200;
    Work {
        read: Load::get("one need", &read, &donor.token),
        page: Load::get("a page", &pages, &donor.token),
        need,
        pledge: Load::post("a pledge", &pledged, &donor.token),
    }
}
