//! What can go wrong between the service and its database. What an engine says is told by its kind
//! or by the shape of the message, never by its words: a server speaks the language that it was set
//! up in.

use domain::Code;
use std::time::Duration;

use diesel::result::{DatabaseErrorInformation, DatabaseErrorKind, Error as DieselError};

/// A failure of the database, never of what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The queue of database work is full, or a job's time was over before it was done. Nothing was
    /// done.
    #[error("the database is busy")]
    Busy,
    /// Others held what a job needed, again and again, until its time was over. Nothing was done.
    #[error("the database did not come to it in time: {0}")]
    Contended(String),
    /// The database cannot be reached, or takes no writes.
    #[error("the database is away: {0}")]
    Away(String),
    /// Whether the transaction was committed is not known.
    #[error("nobody knows whether it was committed: {0}")]
    OutcomeUnknown(String),
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

/// What stands behind a failed statement, where the same job may succeed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It lost a deadlock or a serialisation: the others are through, so it may go again.
    Lost,
    /// It ran into the limit of a wait or of a statement.
    Waited,
    /// The server takes no writes: after a change of roles another one does.
    ReadOnly,
    /// The connection itself may be gone.
    Disconnected,
}

impl StoreError {
    /// The stable code of what passes by itself, which a client hears with 503 and `Retry-After`.
    pub const fn passing(&self) -> Option<Code> {
        match self {
            Self::Busy | Self::Contended(_) => Some(Code::Busy),
            Self::Away(_) => Some(Code::DatabaseAway),
            Self::OutcomeUnknown(_) => Some(Code::OutcomeUnknown),
            Self::Panicked | Self::Stale | Self::Query(_) | Self::Row(_) | Self::Migration(_) => None,
        }
    }

    /// What stands behind it, when the statement `took` so long and no wait may take longer than
    /// `limit`.
    pub fn trouble(&self, took: Duration, limit: Duration) -> Option<Trouble> {
        use DatabaseErrorKind::{
            ClosedConnection, ReadOnlyTransaction, SerializationFailure, UnableToSendCommand, Unknown,
        };
        match self {
            // a row changed since it was read; read anew, it may go well
            Self::Stale => Some(Trouble::Lost),
            Self::Query(DieselError::DatabaseError(kind, said)) => match kind {
                SerializationFailure => Some(Trouble::Lost),
                ReadOnlyTransaction => Some(Trouble::ReadOnly),
                Unknown if is_deadlock(said.details(), said.hint()) => Some(Trouble::Lost),
                // the clock of the other side may run a little faster than ours
                Unknown if is_bare(said.as_ref()) && took + limit / 20 >= limit => Some(Trouble::Waited),
                ClosedConnection | UnableToSendCommand | Unknown => Some(Trouble::Disconnected),
                _ => None,
            },
            Self::Query(DieselError::BrokenTransactionManager) => Some(Trouble::Disconnected),
            _ => None,
        }
    }

    /// The same, as one that passes when the work is run again: what another transaction made in the same
    /// moment is there then, and found.
    #[must_use]
    pub fn when_run_again(self) -> Self {
        match self {
            Self::Query(DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, said)) => {
                Self::Query(DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, said))
            }
            other => other,
        }
    }

    /// Whether a unique index refused the row.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Query(DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _)))
    }
}

/// Whether an error is a deadlock's. Diesel tells neither its kind nor its SQLSTATE, and its words
/// are in the server's language; but no other error has this shape: a hint, and a line for each
/// process that waits, in which stand its number and that of the process it waits for, so that each
/// line shares a number with the next and the last with the first.
fn is_deadlock(details: Option<&str>, hint: Option<&str>) -> bool {
    let (Some(details), Some(_)) = (details, hint) else { return false };
    let lines: Vec<Vec<&str>> = details
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect())
        .collect();
    lines.len() >= 2
        && lines
            .iter()
            .zip(lines.iter().cycle().skip(1))
            .all(|(line, next)| line.iter().any(|number| next.contains(number)))
}

/// Whether an error is a message and nothing more, as that of a limit is. An error in a statement
/// or in a row points at its place.
fn is_bare(said: &dyn DatabaseErrorInformation) -> bool {
    said.details().is_none()
        && said.hint().is_none()
        && said.statement_position().is_none()
        && said.table_name().is_none()
        && said.constraint_name().is_none()
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

impl From<domain::UnknownWord> for StoreError {
    fn from(error: domain::UnknownWord) -> Self {
        Self::Row(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Duration = Duration::from_secs(2);

    struct Said {
        details: Option<&'static str>,
        hint: Option<&'static str>,
        position: Option<i32>,
    }

    impl DatabaseErrorInformation for Said {
        fn message(&self) -> &'static str {
            "deadlock detected, canceling statement due to lock timeout"
        }
        fn details(&self) -> Option<&str> {
            self.details
        }
        fn hint(&self) -> Option<&str> {
            self.hint
        }
        fn table_name(&self) -> Option<&str> {
            None
        }
        fn column_name(&self) -> Option<&str> {
            None
        }
        fn constraint_name(&self) -> Option<&str> {
            None
        }
        fn statement_position(&self) -> Option<i32> {
            self.position
        }
    }

    fn trouble(kind: DatabaseErrorKind, said: Said, took: Duration) -> Option<Trouble> {
        StoreError::Query(DieselError::DatabaseError(kind, Box::new(said))).trouble(took, LIMIT)
    }

    const BARE: Said = Said { details: None, hint: None, position: None };

    #[test]
    fn a_deadlock_is_told_in_any_language() {
        for (details, hint) in [
            (
                "Process 4711 waits for ShareLock on transaction 761; blocked by process 4712.\n\
                 Process 4712 waits for ShareLock on transaction 760; blocked by process 4711.",
                "See server log for query details.",
            ),
            (
                "Le processus 4711 attend ShareLock sur transaction 761 ; bloqué par le processus 4712.\n\
                 Le processus 4712 attend ShareLock sur transaction 762 ; bloqué par le processus 9.\n\
                 Le processus 9 attend ShareLock sur transaction 760 ; bloqué par le processus 4711.",
                "Voir les journaux applicatifs du serveur pour les détails sur la requête.",
            ),
            (
                "Процес 4711 очікує в режимі ShareLock блокування \"транзакція 761\"; заблокований процесом 4712.\n\
                 Процес 4712 очікує в режимі ShareLock блокування \"транзакція 760\"; заблокований процесом 4711.",
                "Подробиці запиту перегляньте в записі серверу.",
            ),
            (
                "4711 프로세스가 ShareLock 상태로 지연되고 있음(해당 작업: 761); 4712 프로세스에 의해 블록킹되었음\n\
                 4712 프로세스가 ShareLock 상태로 지연되고 있음(해당 작업: 760); 4711 프로세스에 의해 블록킹되었음",
                "쿼리 상세 정보는 서버 로그를 참조하십시오.",
            ),
        ] {
            let said = Said { details: Some(details), hint: Some(hint), position: None };
            assert_eq!(trouble(DatabaseErrorKind::Unknown, said, Duration::ZERO), Some(Trouble::Lost), "{details}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        for (details, hint) in [
            (Some("Process 1 waits; blocked by process 2.\nProcess 2 waits; blocked by process 1."), None),
            (Some("view a depends on table 1\nview b depends on table 2"), Some("Use DROP ... CASCADE")),
            (Some("Key (id)=(5) is still referenced 5 times."), Some("5")),
            (None, Some("5")),
        ] {
            let said = Said { details, hint, position: None };
            let found = trouble(DatabaseErrorKind::Unknown, said, Duration::ZERO);
            assert_eq!(found, Some(Trouble::Disconnected), "{details:?}");
        }
    }

    #[test]
    fn a_limit_is_told_by_the_time_it_took() {
        let found = |said, took| trouble(DatabaseErrorKind::Unknown, said, took);
        assert_eq!(found(BARE, LIMIT), Some(Trouble::Waited));
        assert_eq!(found(BARE, LIMIT / 2), Some(Trouble::Disconnected));
        assert_eq!(found(Said { position: Some(8), ..BARE }, LIMIT), Some(Trouble::Disconnected));
        assert_eq!(trouble(DatabaseErrorKind::UniqueViolation, BARE, LIMIT), None);
        assert_eq!(trouble(DatabaseErrorKind::ClosedConnection, BARE, LIMIT), Some(Trouble::Disconnected));
    }

    #[test]
    fn kinds_are_told_by_kind() {
        assert_eq!(trouble(DatabaseErrorKind::SerializationFailure, BARE, Duration::ZERO), Some(Trouble::Lost));
        assert_eq!(trouble(DatabaseErrorKind::ReadOnlyTransaction, BARE, Duration::ZERO), Some(Trouble::ReadOnly));
    }

    #[test]
    fn what_passes_has_a_code_and_faults_of_ours_have_none() {
        assert_eq!(StoreError::Busy.passing(), Some(Code::Busy));
        assert_eq!(StoreError::Contended(String::new()).passing(), Some(Code::Busy));
        assert_eq!(StoreError::OutcomeUnknown(String::new()).passing(), Some(Code::OutcomeUnknown));
        assert_eq!(StoreError::Query(DieselError::NotFound).passing(), None);
    }
}
