//! Migrations, embedded in the binary, the same folders for both engines.

use diesel::connection::SimpleConnection;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::store::{Connection, StoreError};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// The key of the lock that keeps two nodes from migrating at once ("poru" in ASCII).
const POSTGRES_LOCK: &str = "SELECT pg_advisory_lock(1886352501)";
const POSTGRES_UNLOCK: &str = "SELECT pg_advisory_unlock(1886352501)";

/// A migration takes as long as it takes.
const WITHOUT_LIMITS: &str = "SET statement_timeout = 0; SET lock_timeout = 0";

fn fault(error: &(dyn std::error::Error + Send + Sync)) -> StoreError {
    StoreError::Migration(error.to_string())
}

/// Applies what is missing and answers how many migrations that were.
///
/// # Errors
/// [`StoreError::Migration`].
pub fn up(connection: &mut Connection) -> Result<usize, StoreError> {
    match connection {
        Connection::Sqlite(c) => {
            c.run_pending_migrations(SQLITE).map(|done| done.len()).map_err(|error| fault(error.as_ref()))
        }
        Connection::Postgres(c) => {
            c.batch_execute(WITHOUT_LIMITS)?;
            c.batch_execute(POSTGRES_LOCK)?;
            let done = c.run_pending_migrations(POSTGRES).map(|done| done.len()).map_err(|error| fault(error.as_ref()));
            c.batch_execute(POSTGRES_UNLOCK)?;
            done
        }
    }
}

/// Takes every migration back; all data is gone.
///
/// # Errors
/// [`StoreError::Migration`].
pub fn down(connection: &mut Connection) -> Result<usize, StoreError> {
    match connection {
        Connection::Sqlite(c) => {
            c.revert_all_migrations(SQLITE).map(|done| done.len()).map_err(|error| fault(error.as_ref()))
        }
        Connection::Postgres(c) => {
            c.batch_execute(WITHOUT_LIMITS)?;
            c.revert_all_migrations(POSTGRES).map(|done| done.len()).map_err(|error| fault(error.as_ref()))
        }
    }
}

/// Whether migrations are missing.
///
/// # Errors
/// [`StoreError::Migration`].
pub fn are_pending(connection: &mut Connection) -> Result<bool, StoreError> {
    match connection {
        Connection::Sqlite(c) => c.has_pending_migration(SQLITE).map_err(|error| fault(error.as_ref())),
        Connection::Postgres(c) => c.has_pending_migration(POSTGRES).map_err(|error| fault(error.as_ref())),
    }
}
