//! What the `SQLite` inside the program was compiled with. `.cargo/config.toml` says it where this repository is built;
//! a build that does not read that file, as one of another workspace on top of this crate, gets the defaults of
//! `libsqlite3-sys`: all is right then, and statements cost more.

use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::store::{Connection, StoreError};

/// What must be among the options.
const WANTED: [&str; 3] = ["ENABLE_QPSG", "DEFAULT_MEMSTATUS=0", "THREADSAFE=2"];

/// What must not.
const UNWANTED: [&str; 3] = ["ENABLE_STAT4", "ENABLE_MEMORY_MANAGEMENT", "ENABLE_API_ARMOR"];

#[derive(QueryableByName)]
struct CompileOption {
    #[diesel(sql_type = Text)]
    option: String,
}

/// A sentence for each option that is not as wanted; none on `PostgreSQL`.
///
/// # Errors
/// Those of the database.
pub fn wrong_options(connection: &mut Connection) -> Result<Vec<String>, StoreError> {
    let Connection::Sqlite(connection) = connection else { return Ok(Vec::new()) };
    let options: Vec<CompileOption> =
        diesel::sql_query("SELECT compile_options AS option FROM pragma_compile_options").load(connection)?;
    let has = |wanted: &str| options.iter().any(|found| found.option == wanted);
    let missing = WANTED.iter().filter(|wanted| !has(wanted)).map(|option| format!("SQLite is built without {option}"));
    let spare = UNWANTED.iter().filter(|never| has(never)).map(|option| format!("SQLite is built with {option}"));
    Ok(missing.chain(spare).collect())
}
