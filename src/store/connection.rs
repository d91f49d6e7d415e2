//! One connection to either engine, and the macro that runs the same diesel expression on both.

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::{Connection as _, PgConnection, QueryResult, SqliteConnection};

use crate::store::StoreError;

/// The database engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded in the service.
    Sqlite,
    /// A server of its own.
    Postgres,
}

impl Engine {
    /// The engine of a database URL, by its scheme. Anything else is refused, so that a typing
    /// error never becomes a database of that name.
    ///
    /// # Errors
    /// A sentence that says which forms are known.
    pub fn of_url(url: &str) -> Result<Self, String> {
        if url.starts_with("sqlite://") {
            Ok(Self::Sqlite)
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Ok(Self::Postgres)
        } else {
            let scheme = url.split(':').next().unwrap_or_default();
            Err(format!(
                "DATABASE_URL begins with {scheme:?}; known are sqlite://PATH, postgres://… and postgresql://…"
            ))
        }
    }

    /// Its name in logs and in the closing line of the tests.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }
}

/// One connection to either engine.
#[allow(missing_debug_implementations, reason = "diesel's connections have none")]
pub enum Connection {
    /// To a server.
    Postgres(PgConnection),
    /// To a file.
    Sqlite(SqliteConnection),
}

/// Runs one diesel expression on whichever engine the connection is to; it is compiled for each.
#[macro_export]
macro_rules! on_either {
    ($connection:expr, $inner:ident => $query:expr) => {
        match $connection {
            $crate::store::Connection::Postgres($inner) => $query,
            $crate::store::Connection::Sqlite($inner) => $query,
        }
    };
}

/// Waits this long for another process's lock on the file (5 s), so that `migrate` and a running
/// service do not fail on each other.
const SQLITE_SETUP: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
     PRAGMA foreign_keys = ON; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY; \
     PRAGMA journal_size_limit = 67108864;";

/// No statement of a request may take longer than the client would wait (10 s).
const POSTGRES_SETUP: &str = "SET statement_timeout = '10s'; SET lock_timeout = '8s'; \
     SET idle_in_transaction_session_timeout = '20s'; SET TIME ZONE 'UTC'";

impl Connection {
    /// Opens a connection and sets it up.
    ///
    /// # Errors
    /// [`StoreError::Away`] when it cannot be opened.
    pub fn open(engine: Engine, url: &str) -> Result<Self, StoreError> {
        let away = |error: diesel::ConnectionError| StoreError::Away(error.to_string());
        let mut connection = match engine {
            Engine::Postgres => Self::Postgres(PgConnection::establish(url).map_err(away)?),
            Engine::Sqlite => {
                let path = url.strip_prefix("sqlite://").unwrap_or(url);
                Self::Sqlite(SqliteConnection::establish(path).map_err(away)?)
            }
        };
        let setup = match engine {
            Engine::Postgres => POSTGRES_SETUP,
            Engine::Sqlite => SQLITE_SETUP,
        };
        // a server that stops or starts at this moment is away, as one that does not answer is
        connection.batch(setup).map_err(|error| StoreError::Away(error.to_string()))?;
        Ok(connection)
    }

    /// Which engine it is to.
    pub const fn engine(&self) -> Engine {
        match self {
            Self::Postgres(_) => Engine::Postgres,
            Self::Sqlite(_) => Engine::Sqlite,
        }
    }

    /// Runs statements that take no parameters and return no rows.
    ///
    /// # Errors
    /// What the engine says.
    pub fn batch(&mut self, sql: &str) -> QueryResult<()> {
        on_either!(self, c => c.batch_execute(sql))
    }

    /// Begins a transaction. A `SQLite` transaction that will write must say so at its beginning, or
    /// it fails on the first other writer. Diesel's own manager counts it, because diesel opens
    /// savepoints of its own for inserts of several rows.
    ///
    /// # Errors
    /// What the engine says.
    pub fn begin(&mut self) -> QueryResult<()> {
        match self {
            Self::Postgres(c) => AnsiTransactionManager::begin_transaction(c),
            Self::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE"),
        }
    }

    /// Begins a transaction that only reads: on `SQLite` one look at the file for all its statements,
    /// which also see one state of it.
    ///
    /// # Errors
    /// What the engine says.
    pub fn begin_reading(&mut self) -> QueryResult<()> {
        on_either!(self, c => AnsiTransactionManager::begin_transaction(c))
    }

    /// Begins a savepoint inside a transaction.
    ///
    /// # Errors
    /// What the engine says.
    pub fn begin_savepoint(&mut self) -> QueryResult<()> {
        on_either!(self, c => AnsiTransactionManager::begin_transaction(c))
    }

    /// Commits the transaction, or releases the innermost savepoint.
    ///
    /// # Errors
    /// What the engine says; a transaction is then rolled back.
    pub fn commit(&mut self) -> QueryResult<()> {
        on_either!(self, c => AnsiTransactionManager::commit_transaction(c))
    }

    /// Takes the transaction, or the innermost savepoint, back.
    ///
    /// # Errors
    /// What the engine says.
    pub fn roll_back(&mut self) -> QueryResult<()> {
        on_either!(self, c => AnsiTransactionManager::rollback_transaction(c))
    }

    /// Whether the other side still answers.
    pub fn is_alive(&mut self) -> bool {
        self.batch("SELECT 1").is_ok()
    }
}
