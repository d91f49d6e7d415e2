//! The walls of the house, held by a machine: it reads the sources and says who uses what must not be used.
//! It needs no database and takes well under a second.
//!
//! - `arrows`: which room uses which, only `store` names diesel, nothing below `api` names the framework,
//!   and no crate depends on one above it.
//! - `circles`: the files of a room use each other in one direction.
//! - `clock`: time, ids and chance come from `src/clock.rs`; who may measure how long something takes is listed.
//! - `files`: none over 400 lines, none that no `mod` names, migrations on both sides.
//!
//! What breaks a wall today stands in `exceptions.txt`, each with its reason. The list only shrinks: an entry
//! that nothing needs any more fails the test too. `PORUCH_SHRINK_EXCEPTIONS=1` takes such entries out.
#![allow(
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test says what it expects by panicking"
)]

mod arrows;
mod circles;
mod clock;
mod exceptions;
mod files;
mod house;
mod modules;
mod paths;
mod tokens;
