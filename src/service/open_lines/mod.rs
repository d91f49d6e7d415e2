//! The open lines of the board in memory: an index that follows the log, so that a question looks at what could matter
//! and reads only that from the database.
//!
//! It holds at least what the entry numbered `seq` and all before it say. Who asks first has it follow: entries behind
//! that, and those that wait for their number, name needs, pledges and organisations, which are read anew. What the
//! index holds may be newer than what a request sees, and never older.

pub mod follow;
mod keeping;
pub mod tables;

use std::sync::{Mutex, PoisonError, RwLock};

pub use keeping::keep_up;
pub use tables::Tables;

use crate::store::{Connection, StoreError};

/// Entries that one question follows; when it has to follow more, it is answered from the database.
pub const AT_ONCE: i64 = 1_000;

/// The index of one process; empty until it is built.
#[derive(Debug, Default)]
pub struct OpenLines {
    state: RwLock<Option<follow::State>>,
    /// Held by the one that follows: what a second one reads is then no older than what the first has put in.
    turn: Mutex<()>,
}

impl OpenLines {
    /// Reads the whole board, unless that was done.
    ///
    /// # Errors
    /// Those of the database.
    pub fn build(&self, connection: &mut Connection) -> Result<(), StoreError> {
        if self.is_built() {
            return Ok(());
        }
        let built = follow::State::build(connection)?;
        let (needs, pledges) = built.tables.counts();
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = Some(built);
        tracing::info!(needs, pledges, "the open lines are in memory");
        Ok(())
    }

    /// Whether it is built.
    pub fn is_built(&self) -> bool {
        self.state.read().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Lets go of everything: what it said did not hold. It is built anew in a moment.
    pub fn forget(&self) {
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Takes in what the log says since; whether nothing is left to take in.
    ///
    /// # Errors
    /// Those of the database.
    pub fn follow(&self, connection: &mut Connection) -> Result<bool, StoreError> {
        // what is behind the lock is whole whatever happened to another holder: changes are put in at once
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(since) = self.with(|state| (state.seq, state.early.clone())) else { return Ok(false) };
        let news = follow::News::read(connection, since.0, &since.1, AT_ONCE)?;
        let whole = news.is_whole;
        if let Some(state) = self.state.write().unwrap_or_else(PoisonError::into_inner).as_mut() {
            state.take_in(news);
        }
        Ok(whole)
    }

    /// How far in the log it is; none while it is not built.
    pub fn seq(&self) -> Option<i64> {
        self.with(|state| state.seq)
    }

    /// Looks at it; none while it is not built.
    pub fn with<T>(&self, look: impl FnOnce(&follow::State) -> T) -> Option<T> {
        self.state.read().unwrap_or_else(PoisonError::into_inner).as_ref().map(look)
    }
}
