//! Migrations, embedded in the binary, the same folders for both engines.

use diesel::connection::SimpleConnection;
use diesel::migration::{MigrationSource, MigrationVersion};
use diesel::pg::Pg;
use diesel::sqlite::Sqlite;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::store::{Connection, Engine, StoreError, reckoning, refolding};

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

/// Applies what is missing, folds stored words anew if they are of another folding, reckons anew when days end if that
/// was by other rules, and answers how many migrations were applied. On `PostgreSQL` one node at a time does.
///
/// # Errors
/// [`StoreError::Migration`], or what kept words from being folded or days from being reckoned.
pub fn up(connection: &mut Connection) -> Result<usize, StoreError> {
    if let Connection::Postgres(c) = connection {
        c.batch_execute(WITHOUT_LIMITS)?;
        c.batch_execute(POSTGRES_LOCK)?;
    }
    let done = pending(connection).and_then(|done| {
        refolding::finish(connection)?;
        reckoning::finish(connection)?;
        Ok(done)
    });
    if let Connection::Postgres(c) = connection {
        c.batch_execute(POSTGRES_UNLOCK)?;
    }
    done
}

fn pending(connection: &mut Connection) -> Result<usize, StoreError> {
    refuse_strangers(connection)?;
    let done = match connection {
        Connection::Sqlite(c) => c.run_pending_migrations(SQLITE).map(|done| done.len()),
        Connection::Postgres(c) => c.run_pending_migrations(POSTGRES).map(|done| done.len()),
    };
    done.map_err(|error| fault(error.as_ref()))
}

/// The versions of this program's migrations, in order.
///
/// # Errors
/// [`StoreError::Migration`].
pub fn versions(engine: Engine) -> Result<Vec<String>, StoreError> {
    let known = match engine {
        Engine::Sqlite => MigrationSource::<Sqlite>::migrations(&SQLITE)
            .map(|all| all.iter().map(|m| told(&m.name().version())).collect()),
        Engine::Postgres => MigrationSource::<Pg>::migrations(&POSTGRES)
            .map(|all| all.iter().map(|m| told(&m.name().version())).collect()),
    };
    let mut known: Vec<String> = known.map_err(|error| fault(error.as_ref()))?;
    known.sort_unstable();
    Ok(known)
}

fn told(version: &MigrationVersion<'_>) -> String {
    version.to_string()
}

/// The versions of the migrations that were applied, in order.
///
/// # Errors
/// [`StoreError::Migration`].
pub fn applied(connection: &mut Connection) -> Result<Vec<String>, StoreError> {
    let applied = on_either!(connection, c => c.applied_migrations()).map_err(|error| fault(error.as_ref()))?;
    let mut applied: Vec<String> = applied.iter().map(told).collect();
    applied.sort_unstable();
    Ok(applied)
}

/// Refuses a database with a migration that this program does not have, before anything in it is changed: diesel
/// passes such ones by, and would apply its own on top of whatever is there.
fn refuse_strangers(connection: &mut Connection) -> Result<(), StoreError> {
    let known = versions(connection.engine())?;
    let strange = applied(connection)?.into_iter().find(|version| !known.contains(version));
    let Some(strange) = strange else { return Ok(()) };
    let why = if known.first().is_some_and(|first| strange < *first) {
        "it was made before the first release, by a program whose migrations were folded into one since. Nothing in it was \
         changed. Start on a new database (another DATABASE_URL, or the file or database of this one moved away) and \
         import your lists anew"
    } else {
        "it was made by a newer program. Nothing in it was changed. Start that program, or a newer one"
    };
    Err(StoreError::Migration(format!(
        "the database has the migration {strange}, which this program does not know: {why}"
    )))
}

/// Takes every migration back; all data is gone.
///
/// # Errors
/// [`StoreError::Migration`].
pub fn down(connection: &mut Connection) -> Result<usize, StoreError> {
    refuse_strangers(connection)?;
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

/// Whether migrations are missing, stored words are of another folding, or days were reckoned by other rules.
///
/// # Errors
/// [`StoreError::Migration`], or what kept the folding from being known.
pub fn are_pending(connection: &mut Connection) -> Result<bool, StoreError> {
    let pending = match connection {
        Connection::Sqlite(c) => c.has_pending_migration(SQLITE),
        Connection::Postgres(c) => c.has_pending_migration(POSTGRES),
    };
    Ok(pending.map_err(|error| fault(error.as_ref()))?
        || refolding::is_pending(connection)?
        || reckoning::is_pending(connection)?)
}
