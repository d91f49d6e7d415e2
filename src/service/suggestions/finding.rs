//! Looks in memory first, and on record where that says nothing.

use crate::service::board::shortlist::Most;
use crate::service::suggestions::choosing::{Looked, among_all, among_open_lines};
use crate::service::suggestions::question::ask;
use crate::service::suggestions::{For, Found};
use crate::service::{ServiceError, Tx};
use domain::actor::Actor;

/// Looks for candidates; `blocked` of those that a rule forbids come with them.
///
/// # Errors
/// 404 for what the actor may not see, 409 for what is not open.
pub fn find(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    wanted: For,
    limit: usize,
    blocked: usize,
) -> Result<Found, ServiceError> {
    let question = ask(tx, actor, wanted)?;
    let most = Most { ranked: limit, blocked };
    // a line may change between its look-up in memory and its reading; one that does so again is no chance
    for _ in 0..2 {
        match among_open_lines(tx, &question, most)? {
            Looked::Found(found) => return Ok(found),
            Looked::Unknown => return among_all(tx, &question, most),
            Looked::Other => {}
        }
    }
    tracing::warn!(?wanted, "the open lines in memory are not those on record; they are read anew");
    tx.open_lines.forget();
    among_all(tx, &question, most)
}

/// The same, from every open line of a class that fits, whatever is in memory.
///
/// # Errors
/// As [`find`].
pub fn find_on_record(
    tx: &mut Tx<'_>,
    actor: Option<&Actor>,
    wanted: For,
    limit: usize,
    blocked: usize,
) -> Result<Found, ServiceError> {
    let question = ask(tx, actor, wanted)?;
    among_all(tx, &question, Most { ranked: limit, blocked })
}
