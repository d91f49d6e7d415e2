//! What stands against something that was asked, with the facts to know besides.

use serde_json::{Map, Value};

use crate::Code;
use crate::TransitionError;

/// A rule of the ledger or of a state that stands against what was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// A stable code.
    pub code: Code,
    /// What to know besides: `remaining`, `state`, `allowed`, …
    pub facts: Map<String, Value>,
}

impl Conflict {
    /// A conflict with this code.
    pub fn new(code: Code) -> Self {
        Self { code, facts: Map::new() }
    }

    /// The same with a fact.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.facts.insert(name.to_owned(), value.into());
        self
    }
}

impl From<TransitionError> for Conflict {
    fn from(error: TransitionError) -> Self {
        Self::new(error.why)
            .with("of", error.of)
            .with("state", error.state)
            .with("tried", error.tried)
            .with("allowed", error.allowed)
    }
}
