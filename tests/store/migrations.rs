//! Migrations of both engines go up, down and up again.

use poruch::store::{Engine, migrations};

use crate::support::TestDatabase;

pub async fn go_up_down_and_up_again(engine: Engine) {
    let database = TestDatabase::empty(engine);
    let mut connection = database.connect();
    let all = migrations::up(&mut connection).expect("up");
    assert!(all >= 4, "the migrations were applied");
    assert_eq!(migrations::down(&mut connection).expect("down"), all);
    assert_eq!(migrations::up(&mut connection).expect("up again"), all);
    assert_eq!(migrations::up(&mut connection).expect("nothing left"), 0);
    assert!(!migrations::are_pending(&mut connection).expect("an answer"));
}
