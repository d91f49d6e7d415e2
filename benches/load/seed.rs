//! A board as large as the target says, written straight into the tables: so many needs of one
//! line, each with its share of the pledges. Ids are in the order of their numbers and older than
//! any that the service makes.

use chrono::Utc;
use domain::organisation::{Language, OrganisationKind, Role, Scope};
use poruch::clock::SystemClock;
use poruch::service::members::{self, NewMember};
use poruch::service::organisations::NewOrganisation;
use poruch::service::tokens::{NewToken, issue};
use poruch::service::{Rules, Service, imports};
use poruch::store::engine::limits::DEADLINE;
use poruch::store::engine::migrations;
use poruch::store::engine::pool::StoreOptions;
use poruch::store::{Connection, Engine, Store};
use std::sync::Arc;

/// The class of every line.
const ITEM: &str = "35111100";

/// How large a board is.
#[derive(Clone, Copy)]
pub struct Size {
    pub needs: usize,
    pub pledges: usize,
}

/// The people of the load: their tokens and organisations.
#[allow(dead_code, reason = "each benchmark on this board asks as some of them")]
pub struct People {
    pub donor_token: String,
    pub office_token: String,
    pub recipient_token: String,
    pub recipient: String,
    pub donor: String,
    pub donor_member: String,
}

/// The id of the `number`th row of a kind.
pub fn id(kind: Row, number: usize) -> String {
    let hex = format!("0190{number:08x}7{:03x}8{:015x}", kind as u8, 0);
    uuid::Uuid::parse_str(&hex).expect("an id").to_string()
}

/// What has such ids.
#[derive(Clone, Copy)]
pub enum Row {
    Need = 1,
    NeedLine = 2,
    Pledge = 3,
    PledgeLine = 4,
    Allocation = 5,
}

/// Brings a new database to this size.
pub fn fill(engine: Engine, url: &str, size: Size) -> People {
    let mut connection = Connection::open(engine, url).expect("the database answers");
    migrations::up(&mut connection).expect("migrations");
    let people = people(url);
    let statements = statements(engine, size, &people).join(";\n");
    connection.batch(&statements).expect("the board is written");
    people
}

fn people(url: &str) -> People {
    let options = StoreOptions { url: url.to_owned(), threads: 1, queue: 16, batch: 1, deadline: DEADLINE };
    let store = Store::start(&options).expect("a store");
    let service = Service::new(store, Arc::new(SystemClock), Rules::default()).expect("the lists inside the program");
    let seats = [
        (OrganisationKind::EmergencyService, "UA", Role::Recipient),
        (OrganisationKind::EmergencyService, "BE", Role::Donor),
        (OrganisationKind::AidOffice, "UA", Role::Coordinator),
    ];
    let made = actix_web::rt::System::new().block_on(service.act(move |tx| {
        let mut made = Vec::new();
        for (kind, country, role) in seats {
            let new = NewOrganisation {
                name: format!("bench {role}"),
                kind,
                country: country.to_owned(),
                region: None,
                community: None,
                public_name: None,
                registration: None,
            };
            let organisation = imports::organisation(tx, &new, true)?.id;
            let new = NewMember { name: "bench".to_owned(), role, language: Language::En };
            let member = members::add(tx, organisation, &new)?.id.0;
            let scopes = vec![Scope::Read, Scope::Write];
            let token = issue(
                tx,
                organisation,
                &NewToken { member: member.into(), label: "bench".to_owned(), scopes, days: 1 },
            )?;
            made.push((organisation.to_string(), member.to_string(), token.token));
        }
        Ok(made)
    }));
    let [(recipient, _, recipient_token), (donor, donor_member, donor_token), (.., office_token)] =
        <[_; 3]>::try_from(made.expect("the people")).expect("three seats");
    People { donor_token, office_token, recipient_token, recipient, donor, donor_member }
}

/// How each engine writes ids, numbers and times.
struct Dialect {
    engine: Engine,
    now: String,
}

impl Dialect {
    fn id(&self, kind: Row, number: &str) -> String {
        let kind = kind as u8;
        match self.engine {
            Engine::Sqlite => format!("unhex(printf('0190%08x7{kind:03x}8%015x', {number}, 0))"),
            Engine::Postgres => {
                format!("('0190' || lpad(to_hex({number}), 8, '0') || '7{kind:03x}8' || repeat('0', 15))::uuid")
            }
        }
    }

    fn known(&self, id: &str) -> String {
        match self.engine {
            Engine::Sqlite => format!("x'{}'", id.replace('-', "")),
            Engine::Postgres => format!("'{id}'::uuid"),
        }
    }

    fn rows(&self, count: usize) -> String {
        match self.engine {
            Engine::Sqlite => format!(
                "(WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count}) SELECT i FROM n WHERE i < {count})"
            ),
            Engine::Postgres => format!("(SELECT generate_series(0, {count} - 1) AS i)"),
        }
    }
}

fn statements(engine: Engine, size: Size, people: &People) -> Vec<String> {
    let now = Utc::now();
    let now = match engine {
        Engine::Sqlite => now.timestamp_micros().to_string(),
        Engine::Postgres => format!("'{}'::timestamptz", now.to_rfc3339()),
    };
    let sql = Dialect { engine, now };
    let unit = lexicon::catalogue::Catalogue::builtin().expect("classes").find(ITEM).expect("a class").unit.clone();
    let (recipient, donor, now) = (sql.known(&people.recipient), sql.known(&people.donor), &sql.now);
    let (needs, pledges) = (sql.rows(size.needs), sql.rows(size.pledges));
    let each = (size.pledges / size.needs).max(1);
    let day = |days: &str| match engine {
        Engine::Sqlite => format!("date('2027-01-01', '+' || ({days}) || ' days')"),
        Engine::Postgres => format!("date '2027-01-01' + ({days})"),
    };
    let end = |days: &str| match engine {
        Engine::Sqlite => format!("unixepoch('2027-01-02', '+' || ({days}) || ' days') * 1000000"),
        Engine::Postgres => format!("(date '2027-01-02' + ({days}))::timestamp AT TIME ZONE 'UTC'"),
    };
    let (begin, commit) = match engine {
        Engine::Sqlite => ("PRAGMA synchronous = OFF; BEGIN", "COMMIT; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)"),
        // foreign keys hold by construction
        Engine::Postgres => (
            "SET statement_timeout = 0; SET synchronous_commit = off; SET session_replication_role = replica; BEGIN",
            "COMMIT; ANALYZE; CHECKPOINT",
        ),
    };
    vec![
        begin.to_owned(),
        format!(
            "INSERT INTO needs (id, reference, recipient_id, kind, title, language, priority, state, region, needed_by, \
             valid_until, needed_by_zone, needed_by_ends_at, valid_until_zone, valid_until_ends_at, allows_surplus, attention, \
             verified_at, confirmed_at, opened_at, version, created_at) \
             SELECT {}, 'N-2020-' || i, {recipient}, 'goods', 'Потреба ' || i, 'uk', 1 + i % 4, 'verified', 'UA-63', {}, {}, \
             'UTC', {}, 'UTC', {}, FALSE, FALSE, {now}, {now}, {now}, 1, {now} FROM {needs} AS numbers",
            sql.id(Row::Need, "i"),
            day("i % 300"),
            day("300"),
            end("i % 300"),
            end("300"),
        ),
        format!(
            "INSERT INTO need_lines (id, need_id, position, item_class, description, quantity, unit) \
             SELECT {}, {}, 1, '{ITEM}', 'Апарат захисту органів дихання', 1000000000000, '{unit}' FROM {needs} AS numbers",
            sql.id(Row::NeedLine, "i"),
            sql.id(Row::Need, "i"),
        ),
        format!(
            "INSERT INTO pledges (id, reference, donor_id, kind, title, language, state, authorisation, general, \
             delegates_allocation, version, created_at) \
             SELECT {}, 'P-2020-' || i, {donor}, 'goods', 'Потреба', 'uk', 'open', 'not_required', FALSE, FALSE, 1, {now} \
             FROM {pledges} AS numbers",
            sql.id(Row::Pledge, "i"),
        ),
        format!(
            "INSERT INTO pledge_lines (id, pledge_id, position, item_class, description, quantity, unit, condition) \
             SELECT {}, {}, 1, '{ITEM}', 'Апарат захисту органів дихання', 10, '{unit}', 'used' FROM {pledges} AS numbers",
            sql.id(Row::PledgeLine, "i"),
            sql.id(Row::Pledge, "i"),
        ),
        format!(
            "INSERT INTO allocations (id, need_id, need_line_id, pledge_id, pledge_line_id, recipient_id, donor_id, state, \
             quantity, planned, shipped, received, lost_or_damaged, released, substitute, proposed_by, donor_agreed_at, \
             recipient_agreed_at, committed_at, version, created_at) \
             SELECT {}, {}, {}, {}, {}, {recipient}, {donor}, 'committed', 10, 0, 0, 0, 0, 0, FALSE, 'donor', {now}, {now}, \
             {now}, 1, {now} FROM {pledges} AS numbers",
            sql.id(Row::Allocation, "i"),
            sql.id(Row::Need, &format!("i / {each}")),
            sql.id(Row::NeedLine, &format!("i / {each}")),
            sql.id(Row::Pledge, "i"),
            sql.id(Row::PledgeLine, "i"),
        ),
        commit.to_owned(),
    ]
}
