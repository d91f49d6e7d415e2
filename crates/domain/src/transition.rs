//! The answer to a move that the present state does not allow.

use std::fmt;

use crate::Code;

/// An illegal transition: what was tried, from where, what would be allowed, and why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransitionError {
    /// What the state belongs to, for example `need`.
    pub of: &'static str,
    /// The present state.
    pub state: &'static str,
    /// The verb that was tried.
    pub tried: &'static str,
    /// The verbs that the present state allows.
    pub allowed: &'static [&'static str],
    /// A stable code for the reason.
    pub why: Code,
}

impl fmt::Display for TransitionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot {} a {} that is {}: {}", self.tried, self.of, self.state, self.why)
    }
}

impl std::error::Error for TransitionError {}
