//! The shape of what is sent, held against its own description: every fault at once, each with its
//! place and with what is expected there.
//!
//! Serde reads first and alone as long as all is well; only what it refuses is walked. The walk
//! reads the text once more, beside the schema that the API description has anyway, and keeps
//! nothing of it but the faults that are told.

pub mod body;
pub mod form;
pub mod leaf;
pub mod pieces;
pub mod query;
pub mod unique;
pub mod walk;
