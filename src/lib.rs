//! Poruch follows what communities under attack need, what partners abroad pledge, and every
//! promised item until its recipient has signed for it.
//!
//! The rooms, and who may use whom:
//! `domain, text, matching, catalogue, places ← store ← service ← api ← server ← main`. A front translates; it never
//! decides. Only `store` knows diesel, only `api` knows HTTP, only `clock` asks for the time.

#[macro_use]
pub mod domain;
pub mod api;
pub mod board_command;
pub mod catalogue;
pub mod clock;
pub mod config;
pub mod demo;
pub mod import;
pub mod limits;
pub mod match_command;
pub mod matching;
pub mod messages;
pub mod places;
pub mod server;
pub mod service;
#[macro_use]
pub mod store;
pub mod telemetry;
pub mod text;
pub mod wire;
pub mod words;
pub mod worker;
