//! One connection to either engine, and the macro that runs the same diesel expression on both.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use diesel::connection::{
    AnsiTransactionManager, Instrumentation, InstrumentationEvent, SimpleConnection, TransactionManager,
    TransactionManagerStatus,
};
use diesel::{Connection as _, PgConnection, QueryResult, SqliteConnection};

use crate::store::StoreError;
use crate::store::engine::Engine;
use crate::store::engine::limits::Limits;
use crate::store::engine::postgres_url::PostgresUrl;

/// Whether this build can encrypt its connections to `PostgreSQL`.
pub const HAS_TLS: bool = cfg!(feature = "tls");

/// One connection to either engine.
#[allow(missing_debug_implementations, reason = "diesel's connections have none")]
pub enum Connection {
    /// To a server.
    Postgres(PgConnection),
    /// To a file.
    Sqlite(SqliteConnection),
}

/// The row of this id, which no other transaction changes until this one ends. `SQLite` has one
/// writer and needs no lock. Rows that only name this one may still be added.
macro_rules! locked {
    ($connection:expr, $rows:expr, $Row:ty) => {
        match $connection {
            $crate::store::Connection::Postgres(c) => {
                $rows.select(<$Row>::as_select()).for_no_key_update().first(c).optional()
            }
            $crate::store::Connection::Sqlite(c) => $rows.select(<$Row>::as_select()).first(c).optional(),
        }
    };
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

/// How a file is used; and how long another process's lock on it is waited for. To be set up it waits
/// longer: of several connections to a new file one changes its journal, and the others meet that.
fn sqlite_setup(limits: &Limits) -> String {
    format!(
        "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
         PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864; \
         PRAGMA busy_timeout = {}",
        limits.lock.as_millis()
    )
}

/// The limits of a session; one that does nothing inside a transaction is ended after 20 s.
fn postgres_setup(limits: &Limits) -> String {
    format!(
        "SET statement_timeout = {}; SET lock_timeout = {}; SET idle_in_transaction_session_timeout = '20s'; \
         SET TIME ZONE 'UTC'",
        limits.statement.as_millis(),
        limits.first_lock.as_millis()
    )
}

/// Begins a transaction for what takes as long as it takes.
const POSTGRES_BEGIN_LONG: &str = "BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '8s'; \
     SET LOCAL idle_in_transaction_session_timeout = 0";

/// Commits without a limit: one that ran out while the server waits for its standby would have it
/// say «committed» of what no standby holds. After a statement whose failure nobody noticed the
/// first half fails, where a bare `COMMIT` would take everything back and call that a success.
const POSTGRES_COMMIT: &str = "SET LOCAL statement_timeout = 0; COMMIT";

/// Measures the statements of a connection: how long one that failed had taken tells a limit that
/// ran out from any other fault.
#[derive(Debug, Clone, Default)]
pub struct Stopwatch(Arc<Mutex<Times>>);

#[derive(Debug, Default)]
struct Times {
    began: Option<Instant>,
    failed: Option<Duration>,
}

impl Stopwatch {
    fn times(&self) -> MutexGuard<'_, Times> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets what was measured.
    pub fn reset(&self) {
        *self.times() = Times::default();
    }

    /// How long the last statement that failed had taken.
    pub fn failed(&self) -> Option<Duration> {
        self.times().failed
    }
}

impl Instrumentation for Stopwatch {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartQuery { .. } => self.times().began = Some(Instant::now()),
            InstrumentationEvent::FinishQuery { error: Some(_), .. } => {
                let mut times = self.times();
                times.failed = times.began.map(|began| began.elapsed());
            }
            _ => {}
        }
    }
}

impl Connection {
    /// Opens a connection for a command of its own and sets it up.
    ///
    /// # Errors
    /// As [`Connection::open_within`].
    pub fn open(engine: Engine, url: &str) -> Result<Self, StoreError> {
        Self::open_within(engine, url, &Limits::of_a_command(engine))
    }

    /// Opens a connection with these limits and sets it up.
    ///
    /// # Errors
    /// [`StoreError::Away`] when it cannot be opened, or its URL is refused.
    pub fn open_within(engine: Engine, url: &str, limits: &Limits) -> Result<Self, StoreError> {
        let away = |error: diesel::ConnectionError| StoreError::Away(error.to_string());
        let (mut connection, setup) = match engine {
            Engine::Postgres => {
                let url = PostgresUrl::parse(url).map_err(StoreError::Away)?;
                url.check(HAS_TLS).map_err(StoreError::Away)?;
                let connection = PgConnection::establish(&url.with_defaults()).map_err(away)?;
                (Self::Postgres(connection), postgres_setup(limits))
            }
            Engine::Sqlite => {
                let path = url.strip_prefix("sqlite://").unwrap_or(url);
                (Self::Sqlite(SqliteConnection::establish(path).map_err(away)?), sqlite_setup(limits))
            }
        };
        // a server that stops or starts at this moment is away, as one that does not answer is
        connection.batch(&setup).map_err(|error| StoreError::Away(error.to_string()))?;
        Ok(connection)
    }

    /// Has every statement measured from now on.
    pub fn watch(&mut self, watch: &Stopwatch) {
        on_either!(self, c => c.set_instrumentation(watch.clone()));
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

    /// Begins a writing transaction that waits for each lock at most so long.
    ///
    /// # Errors
    /// What the engine says.
    pub fn begin_waiting(&mut self, lock: Duration) -> QueryResult<()> {
        match self {
            Self::Postgres(c) => {
                let begin = format!("BEGIN; SET LOCAL lock_timeout = {}", lock.as_millis());
                AnsiTransactionManager::begin_transaction_sql(c, &begin)
            }
            Self::Sqlite(_) => self.begin(),
        }
    }

    /// Begins a transaction for which no limit of a statement holds.
    ///
    /// # Errors
    /// What the engine says.
    pub fn begin_long(&mut self, writes: bool) -> QueryResult<()> {
        match self {
            Self::Postgres(c) => AnsiTransactionManager::begin_transaction_sql(c, POSTGRES_BEGIN_LONG),
            Self::Sqlite(_) if writes => self.begin(),
            Self::Sqlite(_) => self.begin_reading(),
        }
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
        match self {
            Self::Postgres(c) => {
                if depth(c) != Some(1) {
                    return AnsiTransactionManager::commit_transaction(c);
                }
                let committed = c.batch_execute(POSTGRES_COMMIT);
                if committed.is_err() {
                    // if it is still open: what failed is the answer
                    let _ended = AnsiTransactionManager::rollback_transaction(c);
                }
                committed
            }
            Self::Sqlite(c) => AnsiTransactionManager::commit_transaction(c),
        }
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

/// How many transactions and savepoints are open.
fn depth(connection: &mut PgConnection) -> Option<u32> {
    match AnsiTransactionManager::transaction_manager_status_mut(connection) {
        TransactionManagerStatus::Valid(status) => status.transaction_depth().map(std::num::NonZeroU32::get),
        TransactionManagerStatus::InError => None,
    }
}
