//! The schema itself, on both engines: the same tables, the words of the program, and no row that breaks a rule.

mod checks;
pub mod parity;
pub mod refusals;
pub mod shape;
pub mod vocabulary;
