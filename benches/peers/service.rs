//! The service on the board.

use std::path::Path;

use super::http;
use super::process::Process;
use super::seed::{self, Row, Size, id};
use super::{Load, PAGE, Side, Work};
use poruch::store::Engine;

pub struct Service {
    pub side: Side,
    _process: Process,
}

impl Service {
    pub fn start(folder: &Path, needs: usize) -> Self {
        let url = format!("sqlite://{}", folder.join("poruch.db").display());
        let people = seed::fill(Engine::Sqlite, &url, Size { needs, pledges: 0 });
        let binary = std::env::var("PORUCH_BENCH_BINARY").unwrap_or_else(|_| env!("CARGO_BIN_EXE_poruch").to_owned());
        let process = Process::start(&binary, |command, address| {
            command.args(["serve"]).env("DATABASE_URL", &url).env("LISTEN", address);
            command.env("RATE_PER_SECOND", "0").env("RUST_LOG", "warn");
        });
        let read: Vec<String> =
            (0..1000).map(|n| format!("/api/v1/needs/{}", id(Row::Need, n * 7919 % needs))).collect();
        let list = format!("/api/v1/needs?limit={PAGE}");
        let mark = http::mark(&process.address, &list, &people.office_token);
        let pages: Vec<String> = (0..100)
            .map(|n| format!("{list}&cursor={}.{mark}", id(Row::Need, needs / 2 + n * 97 % (needs / 3))))
            .collect();
        let made: Vec<(String, String)> = (0..1000)
            .map(|n| {
                let body = serde_json::json!({
                    "title": format!("Потреба {n}"), "language": "uk", "priority": 1 + n % 4, "region": "UA-63",
                    "needed_by": "2027-06-01",
                    "lines": [{"item_class": "35111100", "description": "Апарат захисту органів дихання", "quantity": 30}],
                });
                ("/api/v1/needs".to_owned(), body.to_string())
            })
            .collect();
        let pledged: Vec<(String, String)> = (0..needs / 10)
            .map(|n| {
                let need = needs / 4 + n * 7919 % (needs / 2);
                let body = serde_json::json!({
                    "language": "en", "authorisation": "pending",
                    "lines": [{"need_line_id": id(Row::NeedLine, need), "quantity": 1}],
                });
                (format!("/api/v1/needs/{}/pledges", id(Row::Need, need)), body.to_string())
            })
            .collect();
        let work = Work {
            read: Load::get("one need", &read, &people.donor_token),
            page: Load::get("a page", &pages, &people.office_token),
            need: Load::post("a need", &made, &people.recipient_token),
            pledge: Load::post("a pledge", &pledged, &people.donor_token),
        };
        Self { side: Side { address: process.address.clone(), process: process.id(), work }, _process: process }
    }
}
