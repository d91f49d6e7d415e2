//! Who may do what, and who sees what: the one place that decides it.
//!
//! [`relation`] says what an actor is to a thing, [`policy`] whether somebody of that relation may do an operation.

pub mod policy;
pub mod relation;

pub use policy::{Action, Verdict, decide};
pub use relation::Standing;
