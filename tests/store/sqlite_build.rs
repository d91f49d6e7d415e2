//! `SQLite` is compiled as `.cargo/config.toml` says, and a build where it is not says so.

use poruch::store::Engine;
use poruch::store::engine::sqlite_build;

use crate::support::TestDatabase;

pub async fn it_has_the_options_it_should(engine: Engine) {
    let database = TestDatabase::new(engine);
    let mut connection = database.connect();
    let wrong = sqlite_build::wrong_options(&mut connection).expect("the options");
    assert!(wrong.is_empty(), "LIBSQLITE3_FLAGS of .cargo/config.toml did not reach the compiler: {wrong:?}");
}
