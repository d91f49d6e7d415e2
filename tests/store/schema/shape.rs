//! The shape of a database, read from the engine's own catalogue.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::Text;
use poruch::store::{Connection, Engine};

use super::checks;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its type, as the engine tells it.
    pub type_name: String,
    pub nullable: bool,
    pub default: String,
}

/// Columns here, a table, and its columns there.
pub type Foreign = (String, String, String);

/// A table.
#[derive(Debug, Clone, Default)]
pub struct Table {
    pub columns: BTreeMap<String, Column>,
    pub primary: String,
    pub foreign: BTreeSet<Foreign>,
    /// By name: whether unique, its columns, and the rows it holds.
    pub indexes: BTreeMap<String, (bool, String, String)>,
    /// By name, as the engine writes them.
    pub checks: BTreeMap<String, String>,
    pub triggers: BTreeSet<String>,
}

/// Tables by name.
pub type Shape = BTreeMap<String, Table>;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    a: String,
    #[diesel(sql_type = Text)]
    b: String,
    #[diesel(sql_type = Text)]
    c: String,
    #[diesel(sql_type = Text)]
    d: String,
}

fn rows(connection: &mut Connection, sql: &str) -> Vec<(String, String, String, String)> {
    let rows: Vec<Row> = poruch::on_either!(connection, c => diesel::sql_query(sql).load(c)).expect(sql);
    rows.into_iter().map(|row| (row.a, row.b, row.c, row.d)).collect()
}

/// Reads it; without the table that diesel keeps.
pub fn read(connection: &mut Connection) -> Shape {
    let mut shape = match connection.engine() {
        Engine::Sqlite => of_sqlite(connection),
        Engine::Postgres => of_postgres(connection),
    };
    shape.retain(|table, _| !table.starts_with("__diesel"));
    shape
}

/// The columns and the rows of `CREATE INDEX …` as either engine writes it, in one way of writing.
fn index(sql: &str) -> (bool, String, String) {
    let sql = sql.split_whitespace().collect::<Vec<_>>().join(" ").replace('"', "").replace("::text", "");
    let (head, filter) = sql.split_once(" WHERE ").map_or((sql.as_str(), ""), |(head, filter)| (head, filter));
    let columns = &head[head.find('(').expect("columns") + 1..head.rfind(')').expect("their end")];
    // PostgreSQL writes `= ANY (ARRAY[…])` for `IN (…)`, and brackets around everything
    let filter = filter.replace("= ANY (ARRAY[", "IN (").replace("])", ")");
    let filter: String = filter.chars().filter(|c| !matches!(c, '(' | ')' | ' ')).collect();
    (head.starts_with("CREATE UNIQUE"), columns.replace(' ', ""), filter)
}

const SQLITE_COLUMNS: &str = "SELECT m.name AS a, p.name AS b, p.\"notnull\" || ' ' || p.pk || ' ' || p.type AS c, \
     COALESCE(p.dflt_value, '') AS d FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table' ORDER BY 1, p.pk";
const SQLITE_KEYS: &str = "SELECT m.name AS a, f.\"table\" || ' ' || f.id AS b, f.\"from\" AS c, COALESCE(f.\"to\", '') AS d \
     FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table' ORDER BY 1, f.id, f.seq";
const SQLITE_REST: &str =
    "SELECT tbl_name AS a, name AS b, type AS c, sql AS d FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'view'";

fn of_sqlite(connection: &mut Connection) -> Shape {
    let mut shape = Shape::new();
    for (table, name, rest, default) in rows(connection, SQLITE_COLUMNS) {
        let mut rest = rest.split(' ');
        let (not_null, key, type_name) = (rest.next(), rest.next(), rest.next().unwrap_or_default().to_owned());
        let table = shape.entry(table).or_default();
        if key != Some("0") {
            table.primary = [table.primary.as_str(), &name]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(",");
        }
        table.columns.insert(name, Column { type_name, nullable: not_null == Some("0"), default });
    }
    let mut keys: BTreeMap<(String, String), Foreign> = BTreeMap::new();
    for (table, number, from, to) in rows(connection, SQLITE_KEYS) {
        let other = number.split(' ').next().expect("a table").to_owned();
        let key = keys.entry((table, number)).or_insert((String::new(), other, String::new()));
        let join = |list: &str, name: String| if list.is_empty() { name } else { format!("{list},{name}") };
        (key.0, key.2) = (join(&key.0, from), join(&key.2, to));
    }
    for ((table, _), key) in keys {
        shape.get_mut(&table).expect("a table").foreign.insert(key);
    }
    for (table, name, kind, sql) in rows(connection, SQLITE_REST) {
        let of = shape.get_mut(&table).expect("a table");
        match kind.as_str() {
            "index" => drop(of.indexes.insert(name, index(&sql))),
            "trigger" => drop(of.triggers.insert(name)),
            _ => {
                assert!(sql.contains("STRICT") || table.starts_with("__diesel"), "{table} takes anything");
                of.checks.extend(checks::parts(&sql).iter().filter_map(|part| checks::of_part(&table, part)));
            }
        }
    }
    shape
}

const POSTGRES_COLUMNS: &str = "SELECT table_name::text AS a, column_name::text AS b, is_nullable || ' ' || udt_name AS c, \
     COALESCE(column_default, '') AS d FROM information_schema.columns WHERE table_schema = 'public'";
const POSTGRES_INDEXES: &str = "SELECT tablename::text AS a, indexname::text AS b, indexdef AS c, '' AS d FROM pg_indexes \
     WHERE schemaname = 'public' AND indexname NOT LIKE '%\\_pkey'";
const POSTGRES_CONSTRAINTS: &str = "SELECT conrelid::regclass::text AS a, conname::text AS b, contype::text AS c, \
     pg_get_constraintdef(oid) AS d FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p')";
const POSTGRES_TRIGGERS: &str =
    "SELECT tgrelid::regclass::text AS a, tgname::text AS b, '' AS c, '' AS d FROM pg_trigger WHERE NOT tgisinternal";

fn of_postgres(connection: &mut Connection) -> Shape {
    let mut shape = Shape::new();
    for (table, name, rest, default) in rows(connection, POSTGRES_COLUMNS) {
        let (nullable, type_name) = rest.split_once(' ').expect("a type");
        let default = default.trim_end_matches("::text").to_owned();
        let column = Column { type_name: type_name.to_owned(), nullable: nullable == "YES", default };
        shape.entry(table).or_default().columns.insert(name, column);
    }
    for (table, name, sql, _) in rows(connection, POSTGRES_INDEXES) {
        shape.get_mut(&table).expect("a table").indexes.insert(name, index(&sql));
    }
    for (table, name, kind, sql) in rows(connection, POSTGRES_CONSTRAINTS) {
        let of = shape.get_mut(&table).expect("a table");
        let lists: Vec<String> = sql.split('(').skip(1).filter_map(|part| part.split(')').next()).map(plain).collect();
        match kind.as_str() {
            "c" => drop(of.checks.insert(name, sql)),
            "p" => of.primary.clone_from(&lists[0]),
            _ => {
                let other = sql.split("REFERENCES ").nth(1).and_then(|rest| rest.split('(').next()).expect("a table");
                of.foreign.insert((lists[0].clone(), other.to_owned(), lists[1].clone()));
            }
        }
    }
    for (table, name, _, _) in rows(connection, POSTGRES_TRIGGERS) {
        shape.get_mut(&table).expect("a table").triggers.insert(name);
    }
    shape
}

fn plain(list: &str) -> String {
    list.replace([' ', '"'], "")
}
