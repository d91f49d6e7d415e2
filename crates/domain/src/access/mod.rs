//! Who may do what, and who sees what: the one place that decides it.
//!
//! [`relation`] says what an actor is to a thing, [`policy`] whether somebody of that relation may do an operation,
//! [`scope`] which rows a list holds for whom, [`disclosure`] which fields of a thing somebody sees; [`fields`] names
//! them all.

pub mod disclosure;
pub mod fields;
pub mod policy;
pub mod relation;
pub mod scope;
pub mod tasks;
#[cfg(test)]
mod tests;

pub use disclosure::Disclosed;
pub use policy::{Action, Verdict, decide};
pub use relation::Relation;
