//! The pure core: quantities, states and their transitions, the ledger, policy, events.
//!
//! Nothing here reads a clock, makes an id, touches a database or knows of HTTP; times and ids
//! are parameters. Every rule of the ledger has its home in [`allocation`] and [`ledger`].

#[macro_use]
mod vocabulary;

pub mod access;
pub mod actor;
pub mod address_code;
pub mod agreeing;
pub mod allocation;
pub mod attention;
pub mod code;
pub mod conflict;
pub mod consent;
pub mod correcting;
pub mod customs;
pub mod days;
pub mod decided;
pub mod driver;
pub mod duplicates;
pub mod event;
pub mod excess;
pub mod fact;
pub mod filters;
pub mod giving;
pub mod ids;
pub mod import;
pub mod journey;
pub mod keys;
pub mod ledger;
pub mod mandate;
pub mod member;
pub mod merging;
pub mod money;
pub mod need;
pub mod organisation;
pub mod owed;
pub mod page;
pub mod place;
pub mod plain;
pub mod plan;
pub mod pledge;
pub mod proposal;
pub mod proposing;
pub mod quantity;
pub mod receipt;
pub mod reference;
pub mod shipment;
pub mod signing;
pub mod task;
pub mod token;
pub mod transition;
pub mod voice;
pub mod waiting;
pub mod zone;

pub use access as policy;
pub use code::Code;
pub use conflict::Conflict;
pub use fact::{Fact, Facts};
pub use ids::*;
pub use transition::TransitionError;
pub use vocabulary::{UnknownWord, Words};

/// A moment in UTC with microseconds, the finest grain that both engines keep.
pub type Instant = chrono::DateTime<chrono::Utc>;
/// A calendar day.
pub type Day = chrono::NaiveDate;
