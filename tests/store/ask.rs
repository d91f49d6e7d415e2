//! A number asked of the database.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use poruch::store::Connection;

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// The `number` of a query's one row.
pub fn number(connection: &mut Connection, query: &str) -> i64 {
    let found: Result<Counted, diesel::result::Error> =
        poruch::on_either!(connection, c => diesel::sql_query(query).get_result(c));
    found.expect(query).number
}
