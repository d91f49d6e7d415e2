//! The migration of seats and roles mends what was there before.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use poruch::store::{Connection, Engine};

use crate::support::TestDatabase;

macro_rules! script {
    ($engine:expr, $file:literal) => {
        match $engine {
            Engine::Sqlite => {
                include_str!(concat!("../../migrations/sqlite/2026-11-29-000010_seats_and_roles/", $file))
            }
            Engine::Postgres => {
                include_str!(concat!("../../migrations/postgres/2026-11-29-000010_seats_and_roles/", $file))
            }
        }
    };
}

/// An id as it stands in a script.
fn id(engine: Engine, number: u32) -> String {
    match engine {
        Engine::Sqlite => format!("X'{number:032x}'"),
        Engine::Postgres => format!("'{number:032x}'"),
    }
}

/// A moment as it stands in a script.
fn at(engine: Engine, second: i64) -> String {
    match engine {
        Engine::Sqlite => (second * 1_000_000).to_string(),
        Engine::Postgres => format!("to_timestamp({second})"),
    }
}

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    word: String,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

fn word(connection: &mut Connection, sql: &str) -> String {
    poruch::on_either!(connection, c => diesel::sql_query(sql).get_result::<Word>(c)).expect("a word").word
}

fn number(connection: &mut Connection, sql: &str) -> i64 {
    poruch::on_either!(connection, c => diesel::sql_query(sql).get_result::<Number>(c)).expect("a number").number
}

pub async fn seats_and_roles_mend_what_is_there(engine: Engine) {
    let database = TestDatabase::new(engine);
    let mut connection = database.connect();
    connection.batch(script!(engine, "down.sql")).expect("down");
    let (id, at) = (|number| id(engine, number), |second| at(engine, second));
    let mut script = String::new();
    for (organisation, name, kind) in
        [(1, "both", "community"), (2, "empty", "association"), (3, "office", "aid_office")]
    {
        script += &format!(
            "INSERT INTO organisations (id, name, kind, country, verified, version, created_at)
             VALUES ({}, '{name}', '{kind}', 'UA', TRUE, 1, {});",
            id(organisation),
            at(1)
        );
    }
    for (member, role, active) in
        [(11, "donor", "TRUE"), (12, "recipient", "TRUE"), (13, "donor", "TRUE"), (14, "carrier", "FALSE")]
    {
        script += &format!(
            "INSERT INTO members (id, organisation_id, name, role, language, active, version, created_at)
             VALUES ({}, {}, 'seat', '{role}', 'uk', {active}, 1, {});",
            id(member),
            id(1),
            at(1)
        );
    }
    let no_change = if engine == Engine::Sqlite { "'{}'" } else { "'{}'::jsonb" };
    script += &format!(
        "INSERT INTO tokens (id, member_id, organisation_id, label, digest, scopes, expires_at, version, created_at)
         VALUES ({}, {}, {}, 'x', {}, 'read', {}, 1, {});",
        id(21),
        id(12),
        id(1),
        if engine == Engine::Sqlite { "X'00'" } else { "'x'" },
        at(9),
        at(1)
    );
    for (event, action, kind, subject) in
        [(31, "create_member", "member", 12), (32, "create_token", "token", 21), (33, "verify_need", "need", 13)]
    {
        script += &format!(
            "INSERT INTO events (id, at, member_id, action, subject_kind, subject_id, change)
             VALUES ({}, {}, {}, '{action}', '{kind}', {}, {no_change});",
            id(event),
            at(1),
            id(11),
            id(subject)
        );
    }
    // three in force, of which the one of second 7 is the newest, and one that was ended
    for (mandate, granted, revoked) in [(41, 5, None), (42, 7, None), (43, 6, None), (44, 8, Some(9))] {
        let revoked = revoked.map_or_else(|| "NULL".to_owned(), at);
        script += &format!(
            "INSERT INTO mandates (id, principal_id, intermediary_id, granted_at, revoked_at, version)
             VALUES ({}, {}, {}, {}, {revoked}, 1);",
            id(mandate),
            id(1),
            id(2),
            at(granted)
        );
    }
    connection.batch(&script).expect("rows of before");
    connection.batch(script!(engine, "up.sql")).expect("up");

    let roles = word(&mut connection, "SELECT roles AS word FROM organisations WHERE name = 'both'");
    let mut roles: Vec<_> = roles.split(' ').collect();
    roles.sort_unstable();
    assert_eq!(roles, ["donor", "recipient"]);
    assert_eq!(word(&mut connection, "SELECT roles AS word FROM organisations WHERE name = 'empty'"), "");
    let office = word(&mut connection, "SELECT roles AS word FROM organisations WHERE name = 'office'");
    assert_eq!(office, "coordinator administrator auditor", "whom its administrator gives");
    let made = |table: &str| format!("SELECT count(*) AS number FROM {table} WHERE made_by = {}", id(11));
    assert_eq!(number(&mut connection, &made("members")), 1);
    assert_eq!(number(&mut connection, &made("tokens")), 1);
    assert_eq!(number(&mut connection, "SELECT count(*) AS number FROM members WHERE made_by IS NULL"), 3);
    assert_eq!(number(&mut connection, "SELECT count(*) AS number FROM mandates"), 4, "nothing is dropped");
    let in_force = format!("SELECT count(*) AS number FROM mandates WHERE revoked_at IS NULL AND id = {}", id(42));
    assert_eq!(number(&mut connection, &in_force), 1);
    assert_eq!(number(&mut connection, "SELECT count(*) AS number FROM mandates WHERE revoked_at IS NULL"), 1);
}
