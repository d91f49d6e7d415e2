//! Kept dumps: what the program wrote at each migration, of each engine, as plain SQL in `dumps/`. Every later program
//! lifts each of them, and finds it sound. The people in them are functions, the ids, times and secrets are counted.
//!
//! Whoever adds a migration writes the dump of the commit before first, if what it writes has changed since its own
//! migration, and then that of the new one:
//! `PORUCH_WRITE_DUMPS=1 PORUCH_TEST_POSTGRES=… cargo test --test store -- dumps` (it needs `pg_dump`).

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

use diesel::prelude::*;
use diesel::sql_types::Text;
use poruch::demo;
use poruch::on_either;
use poruch::service::{sealing, verify};
use poruch::store::engine::migrations;
use poruch::store::{Connection, Engine};

use crate::cast::Cast;
use crate::sample;
use crate::support::{self, TestDatabase};

/// Since when what a thing says itself is counted apart.
const COUNTS_CONTENT: &str = "20261130000003";
const WRITE: &str = "PORUCH_WRITE_DUMPS";

fn path(engine: Engine, version: &str) -> PathBuf {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/store/dumps"));
    folder.join(format!("{version}.{}.sql", engine.as_str()))
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines(connection: &mut Connection, sql: &str) -> Vec<String> {
    let lines: Vec<Line> = on_either!(connection, c => diesel::sql_query(sql).load(c)).expect(sql);
    lines.into_iter().map(|line| line.line).collect()
}

/// Tables with their rows, then what watches over rows.
fn of_sqlite(connection: &mut Connection) -> String {
    let mut text = String::new();
    let tables = "SELECT name || ' ' || sql AS line FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid";
    for table in lines(connection, tables) {
        let (name, sql) = table.split_once(' ').expect("a table");
        writeln!(text, "{sql};").expect("text");
        let columns =
            lines(connection, &format!("SELECT 'quote(' || name || ')' AS line FROM pragma_table_info('{name}')"));
        let row = columns.join(" || ', ' || ");
        for line in
            lines(connection, &format!("SELECT 'INSERT INTO {name} VALUES (' || {row} || ');' AS line FROM {name}"))
        {
            writeln!(text, "{line}").expect("text");
        }
    }
    for line in lines(
        connection,
        "SELECT sql || ';' AS line FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL ORDER BY rowid",
    ) {
        writeln!(text, "{line}").expect("text");
    }
    text
}

fn of_postgres(url: &str) -> String {
    let dump = Command::new("pg_dump")
        .args(["--inserts", "--no-owner", "--no-privileges", url])
        .output()
        .expect("pg_dump runs");
    assert!(dump.status.success(), "{}", String::from_utf8_lossy(&dump.stderr));
    let text = String::from_utf8(dump.stdout).expect("text");
    // what speaks of the program that wrote it, and what only its own client understands
    let is_kept = |line: &&str| {
        !line.is_empty() && !line.starts_with("--") && !line.starts_with('\\') && !line.contains("search_path")
    };
    let lines: Vec<&str> = text.lines().filter(is_kept).collect();
    // rows stand as they lie in the file, which differs each time: sorted, they say what changed
    let rows = |line: &&str| line.starts_with("INSERT INTO ");
    let blocks = lines.chunk_by(|one, next| rows(one) && rows(next)).map(|block| {
        let mut block = block.to_vec();
        block.sort_unstable();
        block
    });
    blocks.flatten().map(|line| format!("{line}\n")).collect()
}

async fn write(engine: Engine, version: &str) {
    let cast = Cast::seeded(engine).await;
    sample::live(&cast).await;
    demo::load(&cast.service).await.expect("the demo board");
    sealing::run(&cast.service).await.expect("places in the order");
    assert_eq!(cast.service.act(verify::breaches).await.expect("an answer"), []);
    let mut connection = cast.connect();
    connection.batch("UPDATE __diesel_schema_migrations SET run_on = '2026-11-05 09:00:00'").expect("one time for all");
    let text = match engine {
        Engine::Sqlite => of_sqlite(&mut connection),
        Engine::Postgres => of_postgres(&cast.database.url),
    };
    std::fs::write(path(engine, version), text).expect("the dump is written");
}

pub async fn each_migration_has_one(engine: Engine) {
    let versions = migrations::versions(engine).expect("versions");
    if std::env::var_os(WRITE).is_some() {
        write(engine, versions.last().expect("a migration")).await;
    }
    for version in versions {
        let path = path(engine, &version);
        assert!(
            path.exists(),
            "\n\nTHE MIGRATION {version} HAS NO KEPT DUMP ({}).\nNobody would know whether the next one lifts what this one \
             wrote. Write it, and commit it with the migration:\n  {WRITE}=1 {}=… cargo test --test store -- dumps\n",
            path.display(),
            support::POSTGRES_VARIABLE
        );
    }
}

pub async fn each_is_lifted_and_sound(engine: Engine) {
    let versions = migrations::versions(engine).expect("versions");
    for (number, version) in versions.iter().enumerate() {
        let path = path(engine, version);
        // that it is there is for the test above to say
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let database = TestDatabase::empty(engine);
        let mut connection = database.connect();
        if engine == Engine::Sqlite {
            connection.batch("PRAGMA foreign_keys = OFF").expect("in any order");
        }
        connection.batch(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        if engine == Engine::Sqlite {
            let broken = lines(&mut connection, "SELECT \"table\" AS line FROM pragma_foreign_key_check()");
            assert_eq!(broken, [] as [&str; 0], "{version}");
        }
        // with the settings that the program has
        let mut connection = database.connect();
        assert_eq!(migrations::applied(&mut connection).expect("versions"), versions[..=number], "{version}");
        let count = "SELECT CAST(COUNT(*) AS TEXT) AS line FROM";
        let rows = |connection: &mut Connection| {
            ["needs", "pledges", "allocations", "receipts", "events"]
                .map(|table| lines(connection, &format!("{count} {table}")))
        };
        let before = rows(&mut connection);
        assert_eq!(migrations::up(&mut connection).expect("it is lifted"), versions.len() - number - 1);
        assert!(!migrations::are_pending(&mut connection).expect("an answer"));
        assert_eq!(rows(&mut connection), before, "{version}: nothing is dropped");
        if version.as_str() < COUNTS_CONTENT {
            // a tag that a client has read before is good afterwards
            let other = "SELECT reference AS line FROM needs WHERE content <> version UNION ALL \
                SELECT reference AS line FROM pledges WHERE content <> version";
            assert_eq!(lines(&mut connection, other), [] as [&str; 0], "{version}");
        }
        let service = database.service(support::system_clock());
        assert_eq!(service.act(verify::breaches).await.expect("an answer"), [], "{version}");
        assert_eq!(service.act(verify::overdue).await.expect("an answer"), None, "{version}");
        drop(service);
        assert_eq!(migrations::down(&mut connection).expect("down"), versions.len());
        assert_eq!(migrations::up(&mut connection).expect("up again"), versions.len());
    }
}
