//! Each engine is asked for its plan of every statement that reads or changes rows: none may go
//! through a whole table that grows.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use chrono::Utc;
use diesel::Connection as _;
use diesel::connection::InstrumentationEvent;
use diesel::prelude::*;
use poruch::store::boards::{self, LineFilter};
use poruch::store::sql_types::{DbId, IdOf};
use poruch::store::{
    Connection, Engine, StoreError, allocations, consents, coverage, due_moves, events, former_kinds, kept_answers,
    mandates, members, needs, organisations, pledges, receipts, seats, shipments, spells, tokens, two_armed,
};
use uuid::Uuid;

use crate::suggesting;
use crate::support::TestDatabase;
use domain::ShipmentId;
use domain::access::Action;
use domain::access::scope::{AllocationScope, EventScope, NeedScope, PledgeScope, ReceiptScope, ShipmentScope};
use domain::allocation::AllocationState;
use domain::event::SubjectKind;
use domain::filters::{
    AllocationFilter, EventFilter, NeedFilter, OrganisationFilter, PledgeFilter, ReceiptFilter, ShipmentFilter,
};
use domain::need::{Kind, NeedState};
use domain::organisation::{OrganisationKind, Role};
use domain::page::{After, Key, Sort, Window};
use domain::pledge::{Authorisation, PledgeState};
use domain::receipt::ReceiptState;
use domain::shipment::ShipmentState;

/// Tables that hold no more than a few rows, however long the service runs; of the log what waits for its number, which
/// somebody gives it within a second.
const SMALL: &[&str] = &["reference_numbers", "__diesel_schema_migrations", "unsealed_events"];

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

/// Every list with each of its filters, on its first page and on a later one; an overseer's, and
/// that of somebody who sees only what is its own.
fn lists(c: &mut Connection) -> Result<(), StoreError> {
    let id = Uuid::now_v7();
    let keys = [Key::None, Key::Priority(2), Key::Day(Utc::now().date_naive()), Key::Number(2)];
    for after in [None].into_iter().chain(keys.map(|key| Some(After { key, id }))) {
        let window = Window { limit: 50, after };
        for filter in need_filters() {
            needs::list(c, &filter, &window)?;
        }
        for filter in pledge_filters() {
            pledges::list(c, &filter, &window)?;
        }
        for sort in [Sort::Newest, Sort::Priority, Sort::NeededBy] {
            for lacking_at in [None, Some(Utc::now())] {
                let filter = NeedFilter { sort, lacking_at, ..NeedFilter::default() };
                needs::list_open_at(c, &filter, Utc::now(), &window)?;
            }
        }
        let own = || vec![id.into()];
        let both = || Some(AllocationScope { recipients: own(), donors: own() });
        let all = AllocationFilter::default;
        for filter in [
            all(),
            AllocationFilter { need: Some(id.into()), ..all() },
            AllocationFilter { pledge: Some(id.into()), ..all() },
            AllocationFilter { state: Some(AllocationState::Proposed), ..all() },
            AllocationFilter { scope: Some(AllocationScope { recipients: own(), donors: Vec::new() }), ..all() },
            AllocationFilter { scope: Some(AllocationScope { recipients: Vec::new(), donors: own() }), ..all() },
            AllocationFilter { scope: both(), ..all() },
            AllocationFilter { scope: both(), state: Some(AllocationState::Proposed), ..all() },
        ] {
            allocations::list(c, &filter, &window)?;
        }
        let seen = ShipmentScope { consignors: own(), consignees: own(), carriers: Vec::new(), owners: own() };
        for (state, scope) in [(None, None), (Some(ShipmentState::Planned), None), (None, Some(seen))] {
            shipments::list(c, &ShipmentFilter { state, scope }, &window)?;
        }
        let all = ReceiptFilter::default;
        for filter in [
            all(),
            ReceiptFilter { shipment: Some(id.into()), ..all() },
            ReceiptFilter { need: Some(id.into()), ..all() },
            ReceiptFilter { state: Some(ReceiptState::Draft), ..all() },
            ReceiptFilter {
                scope: Some(ReceiptScope { consignees: own(), consignors: Vec::new(), owners: own() }),
                ..all()
            },
        ] {
            receipts::list(c, &filter, &window)?;
        }
        let all = EventFilter::default;
        for filter in [
            all(),
            EventFilter { subject: Some(id), ..all() },
            EventFilter { need: Some(id.into()), ..all() },
            EventFilter { pledge: Some(id.into()), ..all() },
            EventFilter { shipment: Some(id.into()), ..all() },
            EventFilter { scope: EventScope { organisations: Some(own()), ..EventScope::WHOLE }, ..all() },
            EventFilter {
                shipment: Some(id.into()),
                scope: EventScope { kinds: Some(&[SubjectKind::Shipment]), ..EventScope::WHOLE },
                ..all()
            },
            EventFilter {
                shipment: Some(id.into()),
                scope: EventScope { without: &[Action::CreateReceipt], ..EventScope::WHOLE },
                ..all()
            },
        ] {
            events::list(c, &filter, &window)?;
        }
        for (kind, verified) in [(None, None), (Some(OrganisationKind::Community), None), (None, Some(true))] {
            organisations::list(c, &OrganisationFilter { kind, verified }, &window)?;
        }
        members::list(c, id.into(), &window)?;
        tokens::list(c, id.into(), &window)?;
        mandates::list(c, id.into(), &window)?;
        shipments::events_of(c, id.into(), &window)?;
    }
    Ok(())
}

fn need_filters() -> Vec<NeedFilter> {
    let id = Uuid::now_v7();
    let verified = || NeedFilter { state: Some(NeedState::Verified), ..NeedFilter::default() };
    vec![
        NeedFilter::default(),
        verified(),
        NeedFilter { recipients: Some(vec![id.into()]), ..verified() },
        NeedFilter { recipients: Some(vec![id.into()]), ..NeedFilter::default() },
        NeedFilter { region: Some("UA-63".to_owned()), ..verified() },
        NeedFilter { kind: Some(Kind::Goods), ..verified() },
        NeedFilter { priority: Some(1), ..verified() },
        NeedFilter { item_class: Some(("351".to_owned(), "352".to_owned())), ..verified() },
        NeedFilter { words: vec!["pump".to_owned(), "fire".to_owned()], ..verified() },
        NeedFilter { opened_before: Some(Utc::now()), ..verified() },
        NeedFilter { ids: Some(vec![Uuid::now_v7().into()]), ..NeedFilter::default() },
        NeedFilter { scope: Some(needs_of(false)), ..verified() },
        NeedFilter { scope: Some(needs_of(true)), state: Some(NeedState::Closed), ..NeedFilter::default() },
        NeedFilter { sort: Sort::Priority, ..verified() },
        NeedFilter { sort: Sort::NeededBy, ..verified() },
        NeedFilter { sort: Sort::NeededBy, region: Some("UA-63".to_owned()), ..verified() },
    ]
}

fn needs_of(shared: bool) -> NeedScope {
    NeedScope { shared, recipients: vec![Uuid::now_v7().into()] }
}

fn pledge_filters() -> Vec<PledgeFilter> {
    let all = PledgeFilter::default;
    let donors = || Some(vec![Uuid::now_v7().into()]);
    vec![
        all(),
        PledgeFilter { state: Some(PledgeState::Open), ..all() },
        PledgeFilter { donors: donors(), ..all() },
        PledgeFilter { donors: donors(), state: Some(PledgeState::Open), ..all() },
        PledgeFilter { standing: Some(true), state: Some(PledgeState::Open), ..all() },
        PledgeFilter { standing: Some(false), ..all() },
        PledgeFilter { authorisation: Some(Authorisation::Pending), ..all() },
        PledgeFilter { kind: Some(Kind::Visit), ..all() },
        PledgeFilter {
            scope: Some(PledgeScope {
                donors: vec![Uuid::now_v7().into()],
                recipients: vec![Uuid::now_v7().into()],
                offered_to: Some(vec![Uuid::now_v7().into()]),
            }),
            ..all()
        },
        PledgeFilter { item_class: Some(("351".to_owned(), "352".to_owned())), ..all() },
    ]
}

/// What is asked besides lists: by id, by key, by party, by time.
fn the_rest(c: &mut Connection) -> Result<(), StoreError> {
    let (id, now) = (Uuid::now_v7(), Utc::now());
    let today = now.date_naive();
    organisations::find(c, id.into())?;
    organisations::find_by_source_key(c, "key")?;
    organisations::names(c, &[DbId(id)])?;
    organisations::find_actor(c, &[1; 32], now)?;
    members::find(c, id.into())?;
    tokens::find(c, id.into())?;
    mandates::find(c, id.into())?;
    mandates::find_between(c, id.into(), id.into())?;
    needs::find(c, id.into())?;
    needs::find_locked(c, id.into())?;
    needs::find_by_source_key(c, "key")?;
    needs::bump(c, id.into())?;
    for after in [None, Some((today, id.into()))] {
        needs::expired(c, today, after, 200)?;
    }
    pledges::find(c, id.into())?;
    pledges::find_locked(c, id.into())?;
    pledges::find_by_source_key(c, "key")?;
    pledges::bump(c, id.into())?;
    for after in [None, Some((today, id.into()))] {
        pledges::lapsed(c, today, after, 200)?;
    }
    pledges::decisions_on(c, id.into())?;
    allocations::find(c, id.into())?;
    allocations::find_all(c, &[id.into()])?;
    allocations::recipients_of(c, &[id.into()])?;
    coverage::at(c, &[id.into()], now)?;
    events::kind_of(c, id)?;
    organisations::find_all(c, &[id.into()])?;
    allocations::of_need(c, id.into())?;
    allocations::of_needs(c, &[id.into()])?;
    allocations::of_pledge(c, id.into())?;
    allocations::of_pledges(c, &[id.into()])?;
    allocations::standing_by(c, id.into(), id.into())?;
    for after in [None, Some((now, id.into()))] {
        allocations::hold_ended(c, now, after, 200)?;
    }
    allocations::one_that_came_back(c, id.into())?;
    allocations::one_for(c, id.into(), &[id.into()])?;
    allocations::ids_of_pledge(c, id.into(), None)?;
    allocations::ids_of_pledge(c, id.into(), Some(&[id.into()]))?;
    allocations::number_of_pledge(c, id.into())?;
    allocations::was_ever_committed(c, id.into())?;
    for (needs, live) in [(1, false), (1, true), (2, true)] {
        allocations::pledges_at(c, &vec![id.into(); needs], live)?;
    }
    due_moves::list(c, None, 200)?;
    due_moves::list(c, Some(id), 200)?;
    due_moves::of_line(c, id.into())?;
    due_moves::forget(c, &[id])?;
    boards::came_back(c, &[id.into()])?;
    boards::pledges_for(c, &[id.into()], &[id.into()])?;
    boards::given_before(c, Some(id.into()), None)?;
    boards::given_before(c, None, Some(id.into()))?;
    let of = LineFilter { of: Some(vec![id]), classes: None };
    boards::need_lines(c, &of)?;
    boards::pledge_lines(c, &of)?;
    suggesting::statements(c, id)?;
    allocations::unanswered(c, now, None, 50)?;
    allocations::unanswered(c, now, Some((now, id.into())), 50)?;
    spells::open_at(c, now)?;
    spells::was_open(c, id.into(), now)?;
    former_kinds::at(c, &[id.into()], now)?;
    seats::signers(c, id.into(), Role::Recipient)?;
    seats::given(c, &[id.into()])?;
    organisations::find_actor_kept(c, &[0], now)?;
    organisations::find_all_kept(c, &[id.into()])?;
    shipments::find(c, id.into())?;
    shipments::carrying(c, &[id.into()])?;
    shipments::unmark_reused_code(c, id.into())?;
    shipments::served_by_code(c, id.into(), id.into(), "code")?;
    consents::recipients_of(c, &[IdOf(ShipmentId(id))])?;
    consents::last_of(c, &[IdOf(ShipmentId(id))])?;
    consents::has_members(c, &[id.into()])?;
    receipts::find(c, id.into())?;
    receipts::counting(c, &[id.into()])?;
    kept_answers::find(c, id.into(), "key")?;
    kept_answers::forget(c, id.into(), "key")?;
    kept_answers::forget_before(c, now)?;
    two_armed::lock_needs(c, &[DbId(id)])?;
    two_armed::lock_pledges(c, &[DbId(id)])?;
    two_armed::lock_shipments(c, &[DbId(id)])?;
    two_armed::lock_receipts(c, &[DbId(id)])
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
    statement.contains(" LIMIT ") && statement.contains(" ORDER BY ") && !filtered
}

/// What is wrong with a plan.
fn fault(engine: Engine, statement: &str, plan: &[String]) -> Option<String> {
    // the rows of a subquery are those that its own steps found
    let grows = |table: &str| !SMALL.contains(&table.trim_matches('"')) && !table.starts_with("(subquery");
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
                let narrowed = plan.get(number + 1).is_some_and(|next| next.contains("Index Cond"));
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
            && statement.contains("OR allocations.spoilt > 0")
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
