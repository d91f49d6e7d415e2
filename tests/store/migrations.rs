//! The migrations of both engines go up, down and up again, and refuse what they do not know.

use poruch::store::engine::migrations;
use poruch::store::{Engine, StoreError};

use crate::support::TestDatabase;

pub async fn go_up_down_and_up_again(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let mut connection = database.connect();
    let all = migrations::up(&mut connection).expect("up");
    assert_eq!(all, migrations::versions(engine).expect("versions").len(), "the migrations were applied");
    assert_eq!(migrations::down(&mut connection).expect("down"), all);
    assert_eq!(migrations::up(&mut connection).expect("up again"), all);
    assert_eq!(migrations::up(&mut connection).expect("nothing left"), 0);
    assert!(!migrations::are_pending(&mut connection).expect("an answer"));
}

/// A database of before the fold, or of a newer program, is told of and left as it is.
pub async fn a_database_of_another_program_is_left_alone(engine: Engine) {
    for (version, told) in [("20261123000001", "before the first release"), ("29990101000001", "newer program")] {
        let database = TestDatabase::empty(engine);
        let mut connection = database.connect();
        // what diesel keeps, and a table that stands for all of theirs
        assert_eq!(migrations::applied(&mut connection).expect("none"), [] as [&str; 0]);
        connection
            .batch(&format!(
                "INSERT INTO __diesel_schema_migrations (version) VALUES ('{version}'); CREATE TABLE needs (id TEXT)"
            ))
            .expect("another schema");
        for outcome in [migrations::up(&mut connection), migrations::down(&mut connection)] {
            let Err(StoreError::Migration(why)) = outcome else { panic!("{version} is taken: {outcome:?}") };
            assert!(why.contains(version) && why.contains(told), "{why}");
        }
        assert_eq!(migrations::applied(&mut connection).expect("the same"), [version]);
        connection.batch("INSERT INTO needs (id) VALUES ('kept')").expect("their table");
        connection.batch("INSERT INTO event_order (seq) VALUES (1)").expect_err("none of ours");
    }
}
