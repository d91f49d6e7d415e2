//! The benchmark's formats: instances "match/1" in, solutions "match-solution/1" out.
//!
//! `rows` are the objects of the file, with serde's derive; `serde_path_to_error` knows the path of a fault, `lines` the line.
//! `read` takes the lists row by row, so that a row is a compact line of the board before the next one is read, `lists`
//! puts them together, `check` finds what does not fit together. `write` writes a board and a plan.
//!
//! What the rest of the library calls a pledge, the format calls an offer: this folder alone says so, as paths of faults
//! and keys of the file must.
mod check;
mod lines;
mod lists;
mod read;
mod rows;
mod write;

pub use check::validate;
pub(crate) use check::validate_line;
pub use read::read_instance;
pub use write::{write_instance, write_solution};

use std::fmt;

/// What breaks the format, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatError {
    /// Such as `needs[17].qty`; empty for a fault of the JSON text itself.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// Line of the file, from 1; 0 when the instance did not come from a file.
    pub line: u64,
}

impl FormatError {
    pub(crate) fn new(path: impl Into<String>, message: impl Into<String>, line: u64) -> Self {
        Self { path: path.into(), message: message.into(), line }
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)?;
        if self.line > 0 {
            write!(f, " (line {})", self.line)?;
        }
        Ok(())
    }
}

impl std::error::Error for FormatError {}
