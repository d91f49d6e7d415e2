//! Migrations, embedded in the binary, the same folders for both engines.

use diesel::connection::SimpleConnection;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::store::{Connection, StoreError, refolding};

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

/// Applies what is missing, folds stored words anew if they are of another folding, and answers how many migrations
/// were applied. On `PostgreSQL` one node at a time does.
///
/// # Errors
/// [`StoreError::Migration`], or what kept words from being folded.
pub fn up(connection: &mut Connection) -> Result<usize, StoreError> {
    if let Connection::Postgres(c) = connection {
        c.batch_execute(WITHOUT_LIMITS)?;
        c.batch_execute(POSTGRES_LOCK)?;
    }
    let done = pending(connection).and_then(|done| refolding::finish(connection).map(|_| done));
    if let Connection::Postgres(c) = connection {
        c.batch_execute(POSTGRES_UNLOCK)?;
    }
    done
}

fn pending(connection: &mut Connection) -> Result<usize, StoreError> {
    let done = match connection {
        Connection::Sqlite(c) => c.run_pending_migrations(SQLITE).map(|done| done.len()),
        Connection::Postgres(c) => c.run_pending_migrations(POSTGRES).map(|done| done.len()),
    };
    done.map_err(|error| fault(error.as_ref()))
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

/// Whether migrations are missing, or stored words are of another folding.
///
/// # Errors
/// [`StoreError::Migration`], or what kept the folding from being known.
pub fn are_pending(connection: &mut Connection) -> Result<bool, StoreError> {
    let pending = match connection {
        Connection::Sqlite(c) => c.has_pending_migration(SQLITE),
        Connection::Postgres(c) => c.has_pending_migration(POSTGRES),
    };
    Ok(pending.map_err(|error| fault(error.as_ref()))? || refolding::is_pending(connection)?)
}
