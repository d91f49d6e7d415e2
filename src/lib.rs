//! Poruch follows what communities under attack need, what partners abroad pledge, and every
//! promised item until its recipient has signed for it.
//!
//! The rooms, and who may use whom:
//! `domain, lexicon, matching ← store ← service ← api ← server ← main`. The first three are crates of their own
//! (`crates/`), which know no database, no network and no clock. A front translates; it never decides. Only `store` knows
//! diesel, only `api` and what it stands on (`wire`, `limits`) know HTTP, only `clock` asks for the time.

pub mod api;
pub mod board_command;
pub mod clock;
pub mod config;
pub mod demo;
pub mod hex;
pub mod import;
pub mod limits;
pub mod match_command;
pub mod messages;
pub mod server;
pub mod service;
#[macro_use]
pub mod store;
pub mod telemetry;
pub mod wire;
pub mod worker;
