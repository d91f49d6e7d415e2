//! The item catalogue over HTTP.

pub mod find;
pub mod lines;
pub mod propose;
