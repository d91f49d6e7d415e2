//! What can go wrong between the service and its database.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// A failure of the database, never of what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The queue of database work is full.
    #[error("the database's queue is full")]
    Busy,
    /// The database cannot be reached.
    #[error("the database is away: {0}")]
    Away(String),
    /// A job panicked; its transaction was rolled back.
    #[error("a database job panicked")]
    Panicked,
    /// A query failed.
    #[error("a query failed: {0}")]
    Query(#[source] DieselError),
    /// A row is no longer what was decided on: somebody else changed it first.
    #[error("a row was changed by somebody else")]
    Stale,
    /// A row holds a word or a number that the code does not know.
    #[error("a row cannot be read: {0}")]
    Row(String),
    /// Migrations could not be applied.
    #[error("migration failed: {0}")]
    Migration(String),
}

impl StoreError {
    /// Whether the same job may succeed when it is run again at once: deadlocks, serialisation
    /// failures, and rows that changed since they were read.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Stale => true,
            Self::Query(DieselError::DatabaseError(kind, info)) => {
                matches!(kind, DatabaseErrorKind::SerializationFailure)
                    || info.message().contains("deadlock detected")
                    || info.message().contains("database is locked")
            }
            _ => false,
        }
    }

    /// Whether a unique index refused the row.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Query(DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _)))
    }

    /// Whether the connection itself may be broken.
    pub fn may_be_disconnected(&self) -> bool {
        matches!(
            self,
            Self::Query(
                DieselError::DatabaseError(
                    DatabaseErrorKind::ClosedConnection
                        | DatabaseErrorKind::Unknown
                        | DatabaseErrorKind::UnableToSendCommand,
                    _
                ) | DieselError::BrokenTransactionManager
            )
        )
    }
}

/// Holds an update to the one row it names by its version.
///
/// # Errors
/// [`StoreError::Stale`] when no row is of that version any more.
pub const fn changed_one(rows: usize) -> Result<(), StoreError> {
    if rows == 1 { Ok(()) } else { Err(StoreError::Stale) }
}

impl From<DieselError> for StoreError {
    fn from(error: DieselError) -> Self {
        Self::Query(error)
    }
}

impl From<crate::domain::UnknownWord> for StoreError {
    fn from(error: crate::domain::UnknownWord) -> Self {
        Self::Row(error.to_string())
    }
}
