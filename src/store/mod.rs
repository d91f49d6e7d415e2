//! The only place with diesel: connections, transactions, rows and queries, one schema for both
//! engines. What differs between them lives in [`engine`].

#[macro_use]
pub mod engine;

pub mod consents;
pub mod coverage;
pub mod schema;

pub mod address_codes;
pub mod allocations;
pub mod audit;
pub mod board_changes;
pub mod board_places;
pub mod boards;
pub mod catalogue;
pub mod driver_codes;
pub mod due_moves;
pub mod event_order;
pub mod events;
mod events_page;
pub mod former_kinds;
pub mod former_quantities;
pub mod idempotency;
pub mod imported_rows;
pub mod imports;
pub mod intents;
pub mod list_versions;
pub mod mandates;
pub mod members;
pub mod merging;
pub mod need_words;
pub mod needs;
pub mod organisation_names;
pub mod organisations;
pub mod page;
pub mod places;
pub mod plan_rows;
pub mod plans;
pub mod pledge_to_need;
pub mod pledges;
pub mod receipts;
pub mod reckoning;
pub mod references;
pub mod refolding;
pub mod room;
pub mod seats;
pub mod shipments;
pub mod spells;
pub mod tasks;
pub mod tokens;

pub use engine::Engine;
pub use engine::connection::Connection;
pub use engine::error::StoreError;
pub use engine::pool::{Failure, Store, under_one_deadline};
