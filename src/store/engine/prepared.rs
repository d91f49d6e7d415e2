//! Statements whose prepared form is kept. Diesel keeps only those whose text it knows to be the
//! same at each call, and so prepares every `UPDATE` and most `INSERT`s anew: half the time of a
//! pledge. These are kept by their text.

use std::any::{Any, TypeId};
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::sync::{Mutex, PoisonError};

use diesel::backend::Backend;
use diesel::connection::Connection as DieselConnection;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryBuilder, QueryFragment, QueryId};
use diesel::query_dsl::methods::LoadQuery;

use crate::store::engine::sql_types::{DbId, Id};

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
            $crate::store::Connection::Postgres(c) if $rows.len() <= $crate::store::engine::prepared::FEW => {
                if !$rows.is_empty() {
                    let all = diesel::insert_into($table).values(&$rows).returning($id);
                    $crate::store::engine::prepared::Prepared(all).run(c)?;
                }
            }
            $crate::store::Connection::Postgres(c) => {
                for piece in $rows.chunks($crate::store::engine::prepared::ROWS) {
                    diesel::insert_into($table).values(piece).execute(c)?;
                }
            }
            $crate::store::Connection::Sqlite(c) => {
                for row in &$rows {
                    let one = $crate::store::engine::prepared::Silent(diesel::insert_into($table).values(row));
                    $crate::store::engine::prepared::fixed!(one).run(c)?;
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

impl<Q: QueryId> QueryId for Prepared<Q> {
    type QueryId = Q::QueryId;
    // kept by its text and the types of what is bound, unless it is known without them
    const HAS_STATIC_QUERY_ID: bool = Q::HAS_STATIC_QUERY_ID;
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

/// Keeps a statement prepared that has one text at this place, whatever is bound: it is found by the place, and its text
/// not made again to look for it. A debug build stops at one that has another.
macro_rules! fixed {
    ($statement:expr) => {{
        struct Here;
        let statement = $crate::store::engine::prepared::Fixed::<_, Here>($statement, std::marker::PhantomData);
        $crate::store::engine::prepared::Prepared(statement)
    }};
}
pub(crate) use fixed;

/// A statement known by the place at which it stands: see [`fixed!`].
#[derive(Debug, Clone, Copy)]
pub struct Fixed<Q, Place>(pub Q, pub PhantomData<Place>);

impl<Q, Place: Any> QueryId for Fixed<Q, Place> {
    type QueryId = Place;
    const HAS_STATIC_QUERY_ID: bool = true;
}

impl<DB, Q, Place> QueryFragment<DB> for Fixed<Q, Place>
where
    DB: Backend<QueryBuilder: Default>,
    Q: QueryFragment<DB>,
    Place: Any,
{
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        debug_assert!(
            is_the_one_text::<DB, Place>(&self.0, pass.backend())?,
            "{} has several texts",
            std::any::type_name::<Place>()
        );
        self.0.walk_ast(pass)
    }
}

impl<Q: Query, Place> Query for Fixed<Q, Place> {
    type SqlType = Q::SqlType;
}

/// A statement that writes and is asked for nothing. What returns the ids it wrote has `SQLite` make a table for them.
#[derive(Debug, Clone, Copy)]
pub struct Silent<Q>(pub Q);

impl<Q: QueryId> QueryId for Silent<Q> {
    type QueryId = Q::QueryId;
    const HAS_STATIC_QUERY_ID: bool = Q::HAS_STATIC_QUERY_ID;
}

impl<DB: Backend, Q: QueryFragment<DB>> QueryFragment<DB> for Silent<Q> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }
}

impl<Q> Query for Silent<Q> {
    // of no rows
    type SqlType = Id;
}

/// Whether a statement has the text that one had before at this place.
fn is_the_one_text<DB, Place>(statement: &impl QueryFragment<DB>, backend: &DB) -> QueryResult<bool>
where
    DB: Backend<QueryBuilder: Default>,
    Place: Any,
{
    static TEXTS: Mutex<BTreeMap<(TypeId, &str), String>> = Mutex::new(BTreeMap::new());
    let mut text = DB::QueryBuilder::default();
    statement.to_sql(&mut text, backend)?;
    let text = text.finish();
    let mut texts = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
    let place = (TypeId::of::<Place>(), std::any::type_name::<DB>());
    Ok(*texts.entry(place).or_insert_with(|| text.clone()) == text)
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

    #[test]
    #[should_panic(expected = "has several texts")]
    fn a_place_has_one_text() {
        let mut connection = SqliteConnection::establish(":memory:").expect("a database");
        for ids in 1..=2 {
            let few = vec![DbId(uuid::Uuid::nil()); ids];
            let query = crate::store::schema::needs::table
                .filter(crate::store::schema::needs::id.eq_any(&few))
                .select(crate::store::schema::needs::id);
            // there is no such table; what is asked comes before that
            let _none = fixed!(query).load::<DbId>(&mut connection);
        }
    }
}
