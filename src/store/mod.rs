//! The only place with diesel: connections, transactions, rows and queries, one schema for both
//! engines. What differs between them lives in [`connection`], [`sql_types`] and [`two_armed`].

#[macro_use]
pub mod connection;
pub mod consents;
pub mod coverage;
mod engine;
pub mod error;
mod job;
pub mod limits;
mod line;
pub mod migrations;
pub mod pool;
pub mod postgres_url;
pub mod prepared;
pub mod schema;
pub mod sql_types;
pub mod sqlite_build;
mod threads;
pub mod two_armed;

pub mod allocations;
pub mod answers;
pub mod audit;
pub mod board_changes;
pub mod boards;
pub mod catalogue;
pub mod due_moves;
pub mod event_order;
pub mod events;
pub mod former_kinds;
pub mod intents;
pub mod kept_answers;
pub mod mandates;
pub mod members;
pub mod need_words;
pub mod needs;
pub mod organisations;
pub mod page;
pub mod places;
pub mod plan_rows;
pub mod plans;
pub mod pledges;
pub mod receipts;
pub mod refolding;
pub mod room;
pub mod seats;
pub mod shipments;
pub mod spells;
pub mod stamps;
pub mod tokens;

pub use connection::Connection;
pub use engine::Engine;
pub use error::StoreError;
pub use pool::{Failure, Store, under_one_deadline};
