//! One function per use case: load, ask policy, move the state, save, append to the log. Every
//! front calls these and nothing below them.

pub mod allocations;
pub mod board;
pub mod catalogue;
pub mod confirming;
pub mod consignees;
pub mod coverage;
pub mod days;
pub mod decisions;
pub mod driver_codes;
pub mod error;
pub mod events;
pub mod excess;
pub mod facts;
pub mod held;
pub mod idempotency;
pub mod imports;
pub mod items;
pub mod keys;
pub mod ledger;
pub mod locks;
mod long;
pub mod mandates;
pub mod members;
pub mod merging;
pub mod needs;
pub mod one_record;
pub mod open_lines;
pub mod organisations;
mod parts;
pub mod places;
pub mod plans;
pub mod pledges;
pub mod proposals;
pub mod public;
pub mod public_text;
pub mod reasons;
pub mod receipts;
pub mod reference_list;
pub mod references;
pub mod reporting;
pub mod rules;
pub mod running;
pub mod sayings;
pub mod sealing;
pub mod setup;
pub mod shipments;
pub mod signing;
pub mod suggestions;
pub mod sweep;
pub mod tasks;
pub mod tokens;
pub mod track;
pub mod tx;
mod unit_of_work;
pub mod verify;
pub mod waiting;
pub mod waybill;

pub use error::{Conflict, FieldError, PersonalData, ServiceError};
pub use parts::Service;
pub use rules::Rules;
pub use tx::Tx;
pub use unit_of_work::under_one_deadline;

/// Who asks: the digest of a token, or nobody.
pub type Credentials = Option<[u8; 32]>;
