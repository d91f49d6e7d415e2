//! `migrate`: brings the schema up to date.

use crate::cli::output::{Outcome, say};
use crate::config::Config;
use crate::store::engine::migrations;
use crate::store::{Connection, Engine};

/// Applies what is missing and ends.
///
/// # Errors
/// What the database says.
pub fn run(config: &Config) -> Outcome {
    let engine = Engine::of_url(&config.store.url)?;
    let done = migrations::up(&mut Connection::open(engine, &config.store.url)?)?;
    say!("{done} migrations applied; the schema is up to date");
    Ok(())
}
