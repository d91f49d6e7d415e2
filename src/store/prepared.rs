//! Statements whose prepared form is kept. Diesel keeps only those whose text it knows to be the
//! same at each call, and so prepares every `UPDATE` and most `INSERT`s anew: half the time of a
//! pledge. These are kept by their text.

use diesel::backend::Backend;
use diesel::connection::Connection as DieselConnection;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::query_dsl::methods::LoadQuery;

use crate::store::sql_types::{DbId, Id};

/// A statement that comes in few texts, kept prepared. Not for one that has a text for each number
/// of its rows: see [`FEW`].
#[derive(Debug, Clone, Copy)]
pub struct Prepared<Q>(pub Q);

/// An insert of at most so many rows is kept prepared.
pub const FEW: usize = 8;

/// Ids asked for in one statement, far below the engines' limits.
pub const IDS: usize = 1_000;

/// Rows that one statement inserts.
pub const ROWS: usize = 2_000;
// it takes 65,535 bound values, and diesel is built for tables of 32 columns at most
const _: () = assert!(ROWS * 32 <= 65_535);

/// Inserts rows. The statement is kept prepared: on `SQLite`, where a call costs next to nothing, that of one row; on
/// `PostgreSQL` that of so many rows, if they are few.
macro_rules! insert_prepared {
    ($connection:expr, $table:expr, $rows:expr, $id:expr) => {
        match $connection {
            $crate::store::Connection::Postgres(c) if $rows.len() <= $crate::store::prepared::FEW => {
                if !$rows.is_empty() {
                    let all = diesel::insert_into($table).values(&$rows).returning($id);
                    $crate::store::prepared::Prepared(all).run(c)?;
                }
            }
            $crate::store::Connection::Postgres(c) => {
                for piece in $rows.chunks($crate::store::prepared::ROWS) {
                    diesel::insert_into($table).values(piece).execute(c)?;
                }
            }
            $crate::store::Connection::Sqlite(c) => {
                for row in &$rows {
                    let one = diesel::insert_into($table).values(row).returning($id);
                    $crate::store::prepared::Prepared(one).run(c)?;
                }
            }
        }
    };
}
pub(crate) use insert_prepared;

/// Ids for an `IN` that shall be kept prepared: as many as the next power of two, the last of them again, so that such
/// a statement has a dozen texts and not one for each number of ids.
pub fn padded(ids: impl IntoIterator<Item = impl Into<DbId>>) -> Vec<DbId> {
    let mut ids: Vec<DbId> = ids.into_iter().map(Into::into).collect();
    if let Some(last) = ids.last().copied() {
        ids.resize(ids.len().next_power_of_two(), last);
    }
    ids
}

impl<Q> QueryId for Prepared<Q> {
    type QueryId = ();
    // kept by its text and the types of what is bound
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<DB: Backend, Q: QueryFragment<DB>> QueryFragment<DB> for Prepared<Q> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }

    fn is_safe_to_cache_prepared(&self, _backend: &DB) -> QueryResult<bool> {
        Ok(true)
    }
}

impl<Q: Query> Query for Prepared<Q> {
    type SqlType = Q::SqlType;
}

impl<Q, C: DieselConnection> RunQueryDsl<C> for Prepared<Q> {}

impl<Q> Prepared<Q> {
    /// Runs a statement that returns the id of each row it wrote; answers how many those were.
    /// Diesel's own `execute` asks a reference to the statement whether it may be kept, and gets
    /// the answer of what is inside.
    ///
    /// # Errors
    /// What the engine says.
    pub fn run<'query, C: DieselConnection>(self, connection: &mut C) -> QueryResult<usize>
    where
        Self: LoadQuery<'query, C, DbId>,
    {
        Ok(self.load::<DbId>(connection)?.len())
    }
}

/// Several statements that `PostgreSQL` runs in one: the first ones as parts of a `WITH`.
#[allow(missing_debug_implementations, reason = "a statement has none")]
pub struct Together<'a> {
    /// Written first; none may read what another writes.
    pub parts: &'a [&'a dyn QueryFragment<Pg>],
    /// It returns the id of each row it wrote.
    pub last: &'a dyn QueryFragment<Pg>,
}

impl Query for Together<'_> {
    type SqlType = Id;
}

impl RunQueryDsl<PgConnection> for Together<'_> {}

impl QueryId for Together<'_> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl QueryFragment<Pg> for Together<'_> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        for (number, part) in self.parts.iter().enumerate() {
            pass.push_sql(if number == 0 { "WITH " } else { "), " });
            pass.push_sql(&format!("part_{number} AS ("));
            part.walk_ast(pass.reborrow())?;
        }
        if !self.parts.is_empty() {
            pass.push_sql(") ");
        }
        self.last.walk_ast(pass)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_padded_with_the_last_of_them() {
        let ids: Vec<DbId> = (1..=5).map(|n| DbId(uuid::Uuid::from_u128(n))).collect();
        let all = padded(ids.clone());
        assert_eq!(all.len(), 8);
        assert_eq!(all.get(..5), Some(ids.as_slice()));
        assert!(all.iter().skip(5).all(|id| Some(id) == ids.last()));
        assert!(padded(Vec::<DbId>::new()).is_empty(), "none of nothing");
    }
}
