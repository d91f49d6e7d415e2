//! What differs between the engines, and how they are reached: connections and their threads, transactions that go
//! together, statements kept prepared, types of columns, migrations.

#[macro_use]
pub mod connection;
pub mod dialect;
pub mod error;
mod job;
pub mod limits;
mod line;
pub mod migrations;
pub mod named;
pub mod pool;
pub mod postgres_url;
pub mod prepared;
pub mod sql_types;
pub mod sqlite_build;
mod threads;

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
