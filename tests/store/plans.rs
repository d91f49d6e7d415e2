//! Each engine is asked for its plan of every statement that reads or changes rows: none may go
//! through a whole table that grows.

mod statements;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use diesel::Connection as _;
use diesel::connection::InstrumentationEvent;
use diesel::prelude::*;
use poruch::store::{Connection, Engine, StoreError};

use crate::support::TestDatabase;
use statements::{lists, the_rest};

/// Tables that hold no more than a few rows, however long the service runs; of the log what waits for its number, which
/// somebody gives it within a second.
const SMALL: &[&str] = &["reference_numbers", "__diesel_schema_migrations", "unsealed_events"];

/// Indexes that hold no more than what waits for somebody: who oversees reads them whole, up to a page.
const WAITING: &[&str] = &[
    "allocations_asks_donor",
    "allocations_asks_recipient",
    "allocations_committed_to",
    "allocations_to_plan",
    "former_customs_report_due",
    "need_lines_excess",
    "needs_to_confirm",
    "shipments_dispatched_to",
    "shipments_dispatched_with",
    "shipments_planned_by",
    "shipments_planned_with",
    "shipments_report_due",
    "unsealed_events_pkey",
];

/// What statements call the rows that subqueries of their own found: those are looked at by themselves.
const FOUND: &[&str] = &["asked", "few", "found"];

/// The statements that `work` sent, without what was bound.
fn sent(connection: &mut Connection, work: impl FnOnce(&mut Connection) -> Result<(), StoreError>) -> BTreeSet<String> {
    let found = Arc::new(Mutex::new(BTreeSet::new()));
    let keep = Arc::clone(&found);
    let watch = move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            let text = query.to_string();
            let text = text.split(" -- binds:").next().unwrap_or_default().to_owned();
            keep.lock().expect("the statements").insert(text);
        }
    };
    match &mut *connection {
        Connection::Postgres(c) => c.set_instrumentation(watch),
        Connection::Sqlite(c) => c.set_instrumentation(watch),
    }
    work(connection).expect("every statement runs");
    match connection {
        Connection::Postgres(c) => c.set_instrumentation(|_: InstrumentationEvent<'_>| {}),
        Connection::Sqlite(c) => c.set_instrumentation(|_: InstrumentationEvent<'_>| {}),
    }
    let mut found = found.lock().expect("the statements");
    std::mem::take(&mut *found)
}

#[derive(QueryableByName)]
struct PostgresStep {
    #[diesel(sql_type = diesel::sql_types::Text, column_name = "QUERY PLAN")]
    step: String,
}

#[derive(QueryableByName)]
struct SqliteStep {
    #[diesel(sql_type = diesel::sql_types::Text)]
    detail: String,
}

/// The engine's plan of a statement, a step a line.
fn plan(connection: &mut Connection, statement: &str) -> Vec<String> {
    match connection {
        Connection::Sqlite(c) => diesel::sql_query(format!("EXPLAIN QUERY PLAN {}", statement.replace('`', "\"")))
            .load::<SqliteStep>(c)
            .unwrap_or_else(|error| panic!("{error}: {statement}"))
            .into_iter()
            .map(|step| step.detail)
            .collect(),
        Connection::Postgres(c) => {
            // a plan for whatever is bound, but for the page's length, which is always small
            let (statement, bound) = with_limit(statement);
            diesel::sql_query(format!("PREPARE asked AS {statement}")).execute(c).expect(&statement);
            let arguments = vec!["NULL"; bound].join(", ");
            let arguments = if bound == 0 { String::new() } else { format!("({arguments})") };
            let steps = diesel::sql_query(format!("EXPLAIN EXECUTE asked{arguments}")).load::<PostgresStep>(c);
            diesel::sql_query("DEALLOCATE asked").execute(c).expect("it was prepared");
            steps.unwrap_or_else(|error| panic!("{error}: {statement}")).into_iter().map(|step| step.step).collect()
        }
    }
}

/// The statement with a number for its limit, and how many values it still wants.
fn with_limit(statement: &str) -> (String, usize) {
    let numbered = |text: &str| {
        text.split('$').skip(1).filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()).max()
    };
    let text = match statement.split_once(" LIMIT $") {
        Some((head, tail)) => {
            let rest = tail.trim_start_matches(|c: char| c.is_ascii_digit());
            format!("{head} LIMIT 51{rest}")
        }
        None => statement.to_owned(),
    };
    let bound = numbered(&text).unwrap_or(0);
    (text, bound)
}

/// Whether a list asks for every row in the order of an index: its page ends it after a few.
fn is_whole_list(statement: &str) -> bool {
    let filtered = statement.split_once(" WHERE ").is_some_and(|(_, condition)| {
        let condition = condition.split(" ORDER BY ").next().unwrap_or_default();
        condition.contains(" AND ") || !condition.contains("id\" < ") && !condition.contains("id` < ")
    });
    // a piece of a name stands anywhere in it, and organisations are few beside what they ask for
    let by_name = statement.replace(['`', '"'], "").contains("organisations.folded LIKE ");
    statement.contains(" LIMIT ") && statement.contains(" ORDER BY ") && (by_name || !filtered)
}

/// What is wrong with a plan.
fn fault(engine: Engine, statement: &str, plan: &[String]) -> Option<String> {
    // the rows of a subquery are those that its own steps found
    let grows = |table: &str| {
        !SMALL.contains(&table.trim_matches('"')) && !FOUND.contains(&table) && !table.starts_with("(subquery")
    };
    // of no ids at all: no row is looked at
    if statement.contains("WHERE (1=0)") {
        return None;
    }
    for (number, step) in plan.iter().enumerate() {
        let (scan, sorts) = match engine {
            Engine::Sqlite => (
                step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next()),
                plan.iter().any(|step| step.contains("TEMP B-TREE")),
            ),
            Engine::Postgres => {
                let table = |kind: &str| step.split_once(kind).and_then(|(_, rest)| rest.split(' ').next());
                let indexed = table("Index Scan using ")
                    .or(table("Index Only Scan using "))
                    .or_else(|| table("Index Scan Backward using ").or(table("Index Only Scan Backward using ")));
                let narrowed = plan.get(number + 1).is_some_and(|next| next.contains("Index Cond"))
                    || WAITING.iter().any(|index| step.contains(&format!(" using {index} ")));
                (table("Seq Scan on ").or(indexed.filter(|_| !narrowed)), plan.iter().any(|step| step.contains("Sort")))
            }
        };
        if scan.is_some_and(grows) && (sorts || !is_whole_list(statement)) {
            return Some(format!("{step} in\n  {statement}\n  {}", plan.join("\n  ")));
        }
    }
    None
}

/// Sums read an index that holds no history; any other index of the need or pledge would do as well for
/// the plan and grow with every answer.
fn assert_reads_only_what_counts(c: &mut Connection, statements: &BTreeSet<String>, column: &str, index: &str) {
    let of_one = |statement: &&String| {
        let statement = statement.replace(['`', '"'], "");
        statement.starts_with("SELECT allocations.id, allocations.need_id")
            && statement.contains(&format!("WHERE ((allocations.{column} = "))
            && statement.contains("OR allocations.lost_or_damaged > 0")
    };
    let found: Vec<&String> = statements.iter().filter(of_one).collect();
    assert!(!found.is_empty(), "no statement asks what counts by {column}: {statements:#?}");
    for statement in found {
        let plan = plan(c, statement).join("\n");
        assert!(plan.contains(index), "{plan}\nof {statement}");
    }
}

pub async fn none_goes_through_a_whole_table(engine: Engine) {
    let database = TestDatabase::new(engine);
    let mut connection = database.connect();
    let mut statements = sent(&mut connection, lists);
    statements.extend(sent(&mut connection, the_rest));
    assert!(statements.len() > 100, "{} statements", statements.len());
    if engine == Engine::Postgres {
        // the tables are empty here: what could be read by an index must be
        connection.batch("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan").expect("settings");
    }
    let mut faults = Vec::new();
    for statement in &statements {
        let plan = plan(&mut connection, statement);
        assert!(!plan.is_empty(), "no plan of {statement}");
        faults.extend(fault(engine, statement, &plan));
    }
    for (wanted, index) in [("need_id", "allocations_need_counts"), ("pledge_id", "allocations_pledge_counts")] {
        assert_reads_only_what_counts(&mut connection, &statements, wanted, index);
    }
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), statements.len(), faults.join("\n"));
    // and a plan that does is seen
    let whole = "SELECT title FROM needs WHERE title = 'x'";
    let plan = plan(&mut connection, whole);
    assert!(fault(engine, whole, &plan).is_some(), "{plan:?}");
}
