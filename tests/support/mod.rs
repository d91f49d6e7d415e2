//! What both test binaries share: engines, databases of their own for each test, and the runner
//! that says at the end which engines the tests ran on.
#![allow(dead_code, reason = "each binary uses its own part")]

pub mod cluster;
pub mod seeded;

use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, LazyLock};

use diesel::connection::SimpleConnection;
use diesel::{Connection as _, PgConnection};
use libtest_mimic::{Arguments, Failed, Trial};
use poruch::clock::{SetClock, SharedClock, SystemClock};
use poruch::service::{Rules, Service};
use poruch::store::engine::limits::DEADLINE;
use poruch::store::engine::migrations;
use poruch::store::engine::pool::StoreOptions;
use poruch::store::{Connection, Engine, Store};
use uuid::Uuid;

/// The one variable by which tests find PostgreSQL: a URL of a server on which databases may be
/// made, for example `postgres://postgres@localhost/postgres`.
pub const POSTGRES_VARIABLE: &str = "PORUCH_TEST_POSTGRES";

/// The engines there are. In CI a missing PostgreSQL is a failure.
pub fn engines() -> Vec<Engine> {
    match std::env::var(POSTGRES_VARIABLE) {
        Ok(_) => vec![Engine::Sqlite, Engine::Postgres],
        Err(_) if std::env::var_os("CI").is_some() => {
            eprintln!("{POSTGRES_VARIABLE} is not set, and in CI the tests run on both engines");
            std::process::exit(1);
        }
        Err(_) => vec![Engine::Sqlite],
    }
}

fn server() -> String {
    std::env::var(POSTGRES_VARIABLE).unwrap_or_else(|_| panic!("{POSTGRES_VARIABLE} is not set"))
}

/// The server's URL with another database.
fn database(name: &str) -> String {
    let server = server();
    let (base, query) = server.split_once('?').map_or((server.as_str(), ""), |(base, query)| (base, query));
    let (host, _) = base.rsplit_once('/').expect("a URL with a database");
    if query.is_empty() { format!("{host}/{name}") } else { format!("{host}/{name}?{query}") }
}

fn on_server(sql: &str) {
    let mut server = PgConnection::establish(&server()).expect("the PostgreSQL of the tests answers");
    server.batch_execute(sql).expect(sql);
}

/// A folder of this process for databases, gone with it.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = std::env::temp_dir().join(format!("poruch-tests-{}", Uuid::now_v7()));
    std::fs::create_dir_all(&folder).expect("a folder for the tests");
    folder
});

/// A migrated file that every SQLite test copies.
static SQLITE_TEMPLATE: LazyLock<PathBuf> = LazyLock::new(|| {
    let path = FOLDER.join("template.db");
    let url = format!("sqlite://{}", path.display());
    let mut connection = Connection::open(Engine::Sqlite, &url).expect("a new file");
    migrations::up(&mut connection).expect("migrations");
    connection.batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE").expect("one file");
    path
});

/// A migrated database that every PostgreSQL test is made from.
static POSTGRES_TEMPLATE: LazyLock<String> = LazyLock::new(|| {
    let name = format!("poruch_template_{}", Uuid::now_v7().simple());
    on_server(&format!("CREATE DATABASE {name}"));
    let mut connection = Connection::open(Engine::Postgres, &database(&name)).expect("the new database");
    migrations::up(&mut connection).expect("migrations");
    name
});

/// A database of its own for one test; dropped with it.
pub struct TestDatabase {
    pub engine: Engine,
    pub url: String,
    name: String,
}

impl TestDatabase {
    /// A migrated one.
    pub fn new(engine: Engine) -> Self {
        let name = format!("poruch_test_{}", Uuid::now_v7().simple());
        let url = match engine {
            Engine::Sqlite => {
                let path = FOLDER.join(format!("{name}.db"));
                std::fs::copy(&*SQLITE_TEMPLATE, &path).expect("a copy of the template");
                format!("sqlite://{}", path.display())
            }
            Engine::Postgres => {
                // one copy at a time: a template must not be in use
                static ONE: std::sync::Mutex<()> = std::sync::Mutex::new(());
                let template = POSTGRES_TEMPLATE.clone();
                let _one = ONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                on_server(&format!("CREATE DATABASE {name} TEMPLATE {template}"));
                database(&name)
            }
        };
        Self { engine, url, name }
    }

    /// A migrated one on a server that the test itself keeps.
    pub fn at(engine: Engine, url: String) -> Self {
        let mut connection = Connection::open(engine, &url).expect("the test's own server answers");
        migrations::up(&mut connection).expect("migrations");
        Self { engine, url, name: String::new() }
    }

    /// An empty one, without any table.
    pub fn empty(engine: Engine) -> Self {
        let name = format!("poruch_empty_{}", Uuid::now_v7().simple());
        let url = match engine {
            Engine::Sqlite => format!("sqlite://{}", FOLDER.join(format!("{name}.db")).display()),
            Engine::Postgres => {
                on_server(&format!("CREATE DATABASE {name}"));
                database(&name)
            }
        };
        Self { engine, url, name }
    }

    /// A connection to it.
    pub fn connect(&self) -> Connection {
        Connection::open(self.engine, &self.url).expect("the test's database answers")
    }

    /// Options for a store on it.
    pub fn options(&self) -> StoreOptions {
        StoreOptions { url: self.url.clone(), threads: 4, queue: 1024, batch: 64, deadline: DEADLINE }
    }

    /// A service on it.
    pub fn service(&self, clock: SharedClock) -> Service {
        Self::service_with(clock, &self.options())
    }

    /// A service on it with these options.
    pub fn service_with(clock: SharedClock, options: &StoreOptions) -> Service {
        let rules = Rules { public_delay: chrono::TimeDelta::zero(), ..Rules::default() };
        Service::new(Store::start(options).expect("a store"), clock, rules).expect("the lists inside the program")
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if self.name.is_empty() {
            return;
        }
        match self.engine {
            Engine::Sqlite => {
                let path = self.url.trim_start_matches("sqlite://");
                for suffix in ["", "-wal", "-shm"] {
                    let _gone = std::fs::remove_file(format!("{path}{suffix}"));
                }
            }
            Engine::Postgres => {
                if let Ok(mut server) = PgConnection::establish(&server()) {
                    let _dropped = server.batch_execute(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
                }
            }
        }
    }
}

/// The world's clock.
pub fn system_clock() -> SharedClock {
    Arc::new(SystemClock)
}

/// A clock that stands until the test moves it. It begins at the last 22:30 UTC, when in Kyiv the next day has come:
/// a test or a rule that takes one zone's day for another's fails at every hour of the developer's day.
pub fn set_clock() -> Arc<SetClock> {
    let now = chrono::Utc::now();
    let hour = chrono::NaiveTime::from_hms_opt(22, 30, 0).expect("an hour");
    let tonight = now.date_naive().and_time(hour).and_utc();
    Arc::new(SetClock::at(if tonight <= now { tonight } else { tonight - chrono::TimeDelta::days(1) }))
}

/// A test, run once an engine.
pub struct Case {
    pub name: &'static str,
    pub run: fn(Engine) -> Pin<Box<dyn Future<Output = ()>>>,
}

/// A list of tests: `cases![needs::create::a_draft, …]`, each an `async fn(Engine)`.
#[macro_export]
macro_rules! cases {
    ($($($part:ident)::+),* $(,)?) => {
        vec![$($crate::support::Case {
            name: stringify!($($part)::+),
            run: |engine| Box::pin($($part)::+(engine)),
        }),*]
    };
}

/// Runs every case on every engine, and whatever runs once without a database.
pub fn run(cases: &[Case], once: &[(&'static str, fn())]) -> ExitCode {
    let arguments = Arguments::from_args();
    let engines = engines();
    let mut trials = Vec::new();
    for (name, test) in once.iter().copied() {
        trials.push(Trial::test(name, move || {
            test();
            Ok(())
        }));
    }
    for case in cases {
        for engine in engines.iter().copied() {
            let run = case.run;
            let name = format!("{}::{}", engine.as_str(), case.name.split_whitespace().collect::<String>());
            trials.push(Trial::test(name, move || {
                actix_web::rt::System::new().block_on(run(engine));
                Ok::<(), Failed>(())
            }));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    let names: Vec<_> = engines.iter().map(|engine| engine.as_str()).collect();
    println!("engines: {}", names.join(", "));
    if engines.len() == 1 {
        println!("(set {POSTGRES_VARIABLE} to run on PostgreSQL too)");
    }
    let _gone = std::fs::remove_dir_all(&*FOLDER);
    if engines.contains(&Engine::Postgres)
        && !arguments.list
        && let Ok(mut server) = PgConnection::establish(&server())
    {
        let _dropped = server.batch_execute(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", *POSTGRES_TEMPLATE));
    }
    conclusion.exit_code()
}
